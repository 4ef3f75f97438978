# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Reads every protokoll and protokollsutdrag of the library and keeps what they say.

What has been read is kept for each paper, so a run that was stopped or killed goes on where it was;
a better reader reads all of them again. Links between §§ and ärenden are made for the whole meeting,
whose protokoll may lie in several files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.minutes import Minutes, MinutesParagraph
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink, no_progress
from ifn_desktop.parse.minutes_assignments import assignments_in
from ifn_desktop.parse.minutes_lines import MinutesPage
from ifn_desktop.parse.minutes_reading import READER, ReadMinutes, read_minutes
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.matching import case_key
from ifn_desktop.services.minutes_linking import link_paragraphs
from ifn_desktop.store import repo_files as files
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_minutes as kept
from ifn_desktop.store.database import Database, Transaction, View
from ifn_desktop.store.repo_minutes import KeptMinutes, UnreadPaper

BATCH = 10
"""Papers read between two writes: so much is done again after a kill."""


_Work = Callable[[Transaction], int]


class _Read(NamedTuple):
    paper: UnreadPaper
    read: ReadMinutes


def stored_key(case: str | None) -> str:
    """A diarienummer as it is kept for comparing; empty for none."""
    return "/".join(case_key(case)) if case else ""


def read_paper(view: View, paper: UnreadPaper) -> ReadMinutes:
    """Read one paper from its stored lines; in the read lane."""
    bodies = dict(files.page_texts(view, paper.file, paper.first_page, paper.last_page))
    pages = files.text_of_pages(view, paper.file, paper.first_page, paper.last_page)
    return read_minutes(
        [
            MinutesPage(page._replace(number=page.number - paper.first_page + 1), bodies.get(page.number, ""))
            for page in pages
        ]
    )


def as_minutes(paper: UnreadPaper, read: ReadMinutes) -> Minutes:
    """What was read, as the minutes of a paper; §§ without their ärende."""
    is_extract = paper.kind is DocumentKind.PROTOKOLLSUTDRAG
    paragraphs = tuple(each._replace(document=paper.document) for each in read.paragraphs)
    if is_extract:
        # What stands under an ärende of the packet is about that ärende.
        paragraphs = tuple(each._replace(item=paper.item, item_confidence=1.0) for each in paragraphs)
    return Minutes(
        paper.document,
        paper.meeting,
        is_extract,
        read.organization if is_extract else "",
        read.date or paper.date,
        read.attendance,
        read.verifiers,
        read.verified,
        read.posted,
        read.taken_down,
        paragraphs,
        read.item_recusals,
    )


class MinutesKeeper:
    """Brings what is kept of protokoll up to date.

    Args:
        database: the library.
        jobs: the lanes; what was read is written on `write`. None: on the calling thread.
    """

    def __init__(self, database: Database, jobs: JobRunner | None = None) -> None:
        self._database = database
        self._jobs = jobs

    def run(
        self,
        meetings_: Iterable[MeetingId] = (),
        *,
        cancel: CancelToken,
        progress: ProgressSink = no_progress,
    ) -> Changes:
        """Read every paper that has not been read, and link the §§ of the meetings touched. In the io lane.

        Args:
            meetings_: whose ärenden are new, so that §§ read before may have found theirs.
            cancel: stops it between papers; what was read stays read.
            progress: hears `minutes.reading` (papers).

        Returns:
            The meetings where something is new.

        Raises:
            Cancelled: stopped.
        """
        touched = set(meetings_)
        new: set[MeetingId] = set()
        done = 0
        while True:
            with self._database.read(cancel) as view:
                batch = kept.unread(view, READER, BATCH)
                left = kept.count_unread(view, READER) if batch else 0
                found: list[_Read] = []
                for paper in batch:
                    cancel.raise_if_cancelled()
                    progress(Progress("minutes.reading", done + len(found), done + left))
                    found.append(_Read(paper, read_paper(view, paper)))
            if not batch:
                break
            self._write(lambda tx, these=found: _keep(tx, these), cancel)
            new.update(paper.meeting for paper, _ in found if paper.meeting is not None)
            done += len(batch)
        for meeting in sorted(touched | new):
            cancel.raise_if_cancelled()
            if self._write(lambda tx, it=meeting: link_meeting(tx, it), cancel):
                new.add(meeting)
        return Changes(frozenset(new))

    def _write(self, work: _Work, cancel: CancelToken) -> int:
        def run(token: CancelToken) -> int:
            with self._database.write(token) as tx:
                return work(tx)

        if self._jobs is None:
            return run(cancel)
        return self._jobs.submit("write", run).result()


def _keep(tx: Transaction, found: Sequence[_Read]) -> int:
    count = 0
    for paper, read in found:
        minutes = as_minutes(paper, read)
        count += kept.put(
            tx,
            KeptMinutes(minutes, paper.version),
            [stored_key(each.case_number) for each in minutes.paragraphs],
            [assignments_in(each.decision, minutes.date) for each in minutes.paragraphs],
            reader=READER,
        )
    return count


def link_meeting(tx: Transaction, meeting: MeetingId) -> int:
    """Link the §§ of a meeting's protokoll, all files together, to its ärenden. Returns how many are new."""
    own = [each.minutes for each in kept.of_meeting(tx, meeting) if not each.minutes.is_extract]
    linked = _linked(tx, meeting, own)
    return sum(
        max(
            0,
            kept.link(
                tx,
                minutes.document,
                [
                    (position, paragraph.item, paragraph.item_confidence)
                    for position, paragraph in enumerate(minutes.paragraphs)
                ],
            ),
        )
        for minutes in linked
    )


def link_read(view: View, minutes: Minutes) -> Minutes:
    """What has just been read and is not kept yet, with its ärenden."""
    if minutes.meeting is None or minutes.is_extract:
        return minutes
    return _linked(view, minutes.meeting, [minutes])[0]


def _linked(view: View, meeting: MeetingId, own: Sequence[Minutes]) -> list[Minutes]:
    facts = meetings.meeting_row(view, meeting)
    if facts is None or not own:
        return list(own)
    items = meetings.whole_meeting(view, facts).items
    # A § in two files (one justerad at once and the whole) is one.
    first: dict[str, MinutesParagraph] = {}
    for minutes in own:
        for paragraph in minutes.paragraphs:
            first.setdefault(_name(paragraph), paragraph)
    links = dict(zip(first, link_paragraphs(list(first.values()), items), strict=True))
    return [
        minutes._replace(
            paragraphs=tuple(
                paragraph._replace(item=link[0], item_confidence=link[1])
                for paragraph in minutes.paragraphs
                for link in (links[_name(paragraph)],)
            )
        )
        for minutes in own
    ]


def _name(paragraph: MinutesParagraph) -> str:
    return f"{paragraph.number} {stored_key(paragraph.case_number)}"
