# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Looks through a library and names what is damaged, in the member's own things."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ifn_desktop.model.work import CancelToken, ProgressSink
from ifn_desktop.store.damage import DamagedPaper, Part, damaged_papers, damaged_parts
from ifn_desktop.store.database import Database
from ifn_desktop.store.integrity import Integrity, examine


class Verdict(NamedTuple):
    """What was found.

    Attributes:
        integrity: the figures.
        parts: kinds of things of which something is damaged in the database.
        papers: papers that cannot be shown, or whose text is damaged.
    """

    integrity: Integrity
    parts: tuple[Part, ...]
    papers: tuple[DamagedPaper, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is lost."""
        return self.integrity.sound


def verify_library(
    database: Path, blobs: Path, library_key: bytes, *, cancel: CancelToken, progress: ProgressSink
) -> Verdict:
    """Read every byte of a library; changes nothing. It may be in use. On the io lane.

    Raises:
        KnownError: it cannot be opened at all: `store.*`.
        Cancelled: it was stopped.
    """
    found = examine(database, blobs, library_key, token=cancel, progress=progress)
    if found.sound:
        return Verdict(found, (), ())
    db = Database(database, library_key)
    try:
        parts = damaged_parts(db, cancel) if found.store_troubles else ()
        if not found.index_ok and "search" not in parts:
            parts = (*parts, "search")
        lost = {*found.missing, *found.damaged}
        papers = damaged_papers(db, lost, cancel, texts=bool(found.store_troubles))
        return Verdict(found, parts, papers)
    finally:
        db.close()
