# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What has happened with the library, written down for its member alone.

The record lies in the encrypted library and holds kinds and figures: no title, no name, no file
name. The member reads it and may erase it; that it was erased is its first entry afterwards.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping

from ifn_desktop.errors import BugError
from ifn_desktop.model.happening import Happening, HappeningKind
from ifn_desktop.services.undo import timestamp
from ifn_desktop.store import repo_record as record
from ifn_desktop.store.database import Database, Transaction

_NONE: Mapping[str, int] = {}


class Record:
    """Writes down and tells what has happened. Writes in the write lane, reads in the read lane.

    Args:
        database: the library.
        now: the time it is, with its zone.
    """

    def __init__(self, database: Database, now: Callable[[], datetime.datetime]) -> None:
        self._database = database
        self._now = now

    def note(self, kind: HappeningKind, counts: Mapping[str, int] = _NONE) -> None:
        """Write down that something happened.

        Args:
            kind: what.
            counts: how many of what (see `Happening.figures`); whole numbers only.

        Raises:
            KnownError: `disk.*`, `store.*`.
        """
        with self._database.write() as tx:
            self.note_in(tx, kind, counts)

    def note_in(
        self,
        tx: Transaction,
        kind: HappeningKind,
        counts: Mapping[str, int] = _NONE,
        *,
        at: datetime.datetime | None = None,
    ) -> None:
        """As `note`, in a transaction that is going on: it is written down if that is committed.

        Args:
            tx: the transaction.
            kind: what.
            counts: how many of what.
            at: when, if not now.
        """
        if not all(type(value) is int for value in counts.values()):
            raise BugError("the record holds whole numbers only")
        record.add(tx, kind, counts, timestamp(self._now if at is None else lambda: at))

    def newest(self, limit: int = 200, before: int | None = None) -> tuple[Happening, ...]:
        """The newest entries, newest first; with `before` those older than that id."""
        with self._database.read() as view:
            return tuple(record.newest(view, limit, before))

    def count(self) -> int:
        """How many entries there are."""
        with self._database.read() as view:
            return record.count(view)

    def erase(self) -> int:
        """Erase the record, also from the free pages and the log. Returns how many entries there were."""
        with self._database.write() as tx:
            erased = record.erase(tx)
            self.note_in(tx, HappeningKind.RECORD_ERASED, {"entries": erased})
        self._database.compact()
        return erased
