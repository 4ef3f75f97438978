# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Purging (`Rensa`): what is to go, what stays, what that would be, and what was done. Frozen values."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, MeetingId


class PurgeCause(StrEnum):
    """Who wanted something purged; the log's words."""

    MEMBER = "member"
    RULE = "rule"
    COMMAND = "command"


class Keep(NamedTuple):
    """What outlives the papers.

    Attributes:
        minutes: protokoll and protokollsutdrag that came for the meeting.
        notes: what the member has written: notes on ärenden, and words written at marks. The words of
            the papers that a mark holds go all the same.
        recusals: jäv that was declared, and who serves instead.
        marks: marks in papers, with the words of the papers that they hold.
    """

    minutes: bool = True
    notes: bool = True
    recusals: bool = True
    marks: bool = False


class PurgeWish(NamedTuple):
    """What is to be purged: whole meetings, and single papers of others or of none."""

    meetings: tuple[MeetingId, ...] = ()
    documents: tuple[DocumentId, ...] = ()
    keep: Keep = Keep()


class PurgeCounts(NamedTuple):
    """How much goes and stays.

    Attributes:
        papers, pages: that go; pages of the version that is shown.
        files: that go whole.
        files_cut: that are written anew without some of their pages.
        notes, recusals, marks: that go.
        notes_kept, recusals_kept, marks_kept: that stay; marks whose own words stay among the notes.
        minutes_kept: papers that stay because they are protokoll.
    """

    papers: int = 0
    pages: int = 0
    files: int = 0
    files_cut: int = 0
    notes: int = 0
    recusals: int = 0
    marks: int = 0
    notes_kept: int = 0
    recusals_kept: int = 0
    marks_kept: int = 0
    minutes_kept: int = 0


def total(counts: Sequence[PurgeCounts]) -> PurgeCounts:
    """All of them together."""
    return PurgeCounts(*(sum(values) for values in zip(*counts, strict=True))) if counts else PurgeCounts()


class PurgePart(NamedTuple):
    """What would go of one meeting.

    Attributes:
        meeting: None for papers that belong to none.
        whole: all of the meeting, not some of its papers.
    """

    meeting: MeetingId | None
    organization: str
    date: str | None
    whole: bool
    counts: PurgeCounts


class PurgePreview(NamedTuple):
    """What would go, meeting by meeting in the order of their dates."""

    parts: tuple[PurgePart, ...] = ()

    @property
    def counts(self) -> PurgeCounts:
        """All together."""
        return total([part.counts for part in self.parts])


class PurgeReport(NamedTuple):
    """What was done.

    Attributes:
        meetings: how many meetings lost papers.
        counts: all together.
        unfinished: something could not be cleared from the disk yet (another program holds it): the next
            start does it. Its keys are gone, nobody can read it.
        backups: how many older copies of the library were removed.
    """

    meetings: int = 0
    counts: PurgeCounts = PurgeCounts()
    unfinished: bool = False
    backups: int = 0


class PurgeLogRow(NamedTuple):
    """A line of the log: when (ISO, UTC), who wanted it, and figures."""

    made: str
    cause: PurgeCause
    meetings: int
    papers: int
    pages: int
