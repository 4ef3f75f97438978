# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Jäv that the member marks on ärenden: writes, and what is asked about them.

A mark belongs to one ärende by its lasting id. It is never carried to another one, whatever number
that has; the same diarienummer marked before is a hint (`services.tie_watch`), no mark.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.recusal import (
    MarkedItem,
    Recusal,
    RecusalAct,
    RecusalEvent,
    RecusalGround,
    grounds_for,
    is_council,
)
from ifn_desktop.model.views import Changes
from ifn_desktop.store import repo_recusals as recusals
from ifn_desktop.store.database import Database
from ifn_desktop.store.repo_recusals import ItemPlace, ParagraphCheck

__all__ = ["ItemPlace", "ParagraphCheck", "RecusalQueries", "Recusing"]


class Recusing:
    """Marks, changes and withdraws. Run in the write lane.

    Args:
        database: the library.
        now: the time it is, with its zone.
    """

    def __init__(self, database: Database, now: Callable[[], datetime.datetime]) -> None:
        self._database = database
        self._now = now

    def declare(self, item: ItemId, ground: RecusalGround, reason: str = "") -> Changes:
        """Mark jäv on an ärende, or change the mark that stands; both lengthen the history.

        Args:
            item: the ärende.
            ground: one of `grounds_for` the board.
            reason: the member's own words, private.

        Raises:
            KnownError: `recusal.no_item`; `recusal.council` (in fullmäktige only 5 kap. 47 §
                applies), `recusal.board` (in a nämnd 6 kap. 28 §).
        """
        reason = reason.strip()
        with self._database.write() as tx:
            place = recusals.place_of_item(tx, item)
            if place is None:
                raise KnownError("recusal.no_item", name=item)
            if ground not in grounds_for(place.organization):
                raise KnownError("recusal.council" if is_council(place.organization) else "recusal.board")
            known = recusals.recusal_of(tx, item)
            stands = known is not None and known.is_active
            if known is not None and stands and (known.ground, known.reason) == (ground, reason):
                return Changes()
            act = RecusalAct.CHANGED if stands else RecusalAct.DECLARED
            recusals.add_event(tx, item, RecusalEvent(act, ground, reason, self._time()))
        return Changes(frozenset({place.meeting}))

    def withdraw(self, item: ItemId) -> Changes:
        """Take a mark back; the history keeps it.

        Raises:
            KnownError: `recusal.no_item`, or `recusal.not_marked`.
        """
        with self._database.write() as tx:
            place = recusals.place_of_item(tx, item)
            if place is None:
                raise KnownError("recusal.no_item", name=item)
            known = recusals.recusal_of(tx, item)
            if known is None or not known.is_active:
                raise KnownError("recusal.not_marked")
            event = RecusalEvent(RecusalAct.WITHDRAWN, known.ground, known.reason, self._time())
            recusals.add_event(tx, item, event)
        return Changes(frozenset({place.meeting}))

    def serve_for(self, meeting: MeetingId, item: ItemId | None, for_whom: str) -> Changes:
        """Note for whom the member serves in an ärende, or (None) in the whole meeting.

        An empty name takes the note back.
        """
        with self._database.write() as tx:
            recusals.put_serving(tx, meeting, item, for_whom.strip(), self._time())
        return Changes(frozenset({meeting}))

    def keep_name(self, name: str) -> Changes:
        """Keep the member's name, to sign with and to know them by in a protokoll."""
        with self._database.write() as tx:
            recusals.put_name(tx, " ".join(name.split()))
        return Changes()

    def check_paragraph(self, document: DocumentId, check: ParagraphCheck) -> Changes:
        """Keep what the member, as justerare, made of a § of a protokoll."""
        with self._database.write() as tx:
            recusals.put_check(tx, document, check, self._time())
        return Changes(documents=frozenset({document}))

    def _time(self) -> str:
        return self._now().astimezone(datetime.UTC).isoformat(timespec="microseconds")


class RecusalQueries:
    """What is asked about marks. Run in the read lane."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_item(self, item: ItemId) -> Recusal | None:
        """The mark on an ärende with its history; None when it was never marked."""
        with self._database.read() as view:
            return recusals.recusal_of(view, item)

    def marked(self, meeting: MeetingId | None = None, *, year: int | None = None) -> tuple[MarkedItem, ...]:
        """The ärenden that are or have been marked, by date and agenda; see `is_active`.

        Args:
            meeting: only this meeting's.
            year: only meetings of this year.
        """
        with self._database.read() as view:
            found = recusals.marked_items(view, meeting)
        if year is None:
            return found
        return tuple(item for item in found if (item.date or "").startswith(f"{year:04d}-"))

    def name(self) -> str:
        """The member's name, or nothing."""
        with self._database.read() as view:
            return recusals.name(view)

    def checks(self, document: DocumentId) -> dict[str, ParagraphCheck]:
        """The checked §§ of a protokoll by their numbers."""
        with self._database.read() as view:
            return recusals.checks_of(view, document)

    def servings(self, meeting: MeetingId) -> dict[ItemId | None, str]:
        """For whom the member serves: in the whole meeting (None) and in single ärenden."""
        with self._database.read() as view:
            return recusals.servings(view, meeting)

    def find_item(self, meeting: MeetingId, name: str) -> ItemPlace:
        """The ärende of a meeting with an id, or a number as printed (`32/26`) or said (`32`).

        Raises:
            KnownError: `recusal.no_item`; `recusal.ambiguous` when several have the number.
        """
        with self._database.read() as view:
            places = recusals.places_in(view, meeting)
        said = name.strip().casefold()
        hits = [place for place in places if said in {place.item, (place.number or "").casefold()}]
        hits = hits or [place for place in places if place.number and place.number.split("/")[0] == said]
        if not hits:
            raise KnownError("recusal.no_item", name=name)
        if len(hits) > 1:
            candidates = ", ".join(place.item for place in hits)
            raise KnownError("recusal.ambiguous", name=name, candidates=candidates)
        return hits[0]
