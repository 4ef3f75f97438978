# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The start view: the next sammanträde, where to read on, what else lies in the library."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import DocumentId, MeetingId
from ifn_desktop.model.saved_search import SavedSearch, SavedSearchId
from ifn_desktop.model.views import DocumentView, MeetingSummary, ResumePoint, StartView
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.ports import Queries
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import (
    count_items,
    count_pages,
    count_papers,
    document_kind,
    grouped,
    heading,
    joined,
    translate,
)


class Figure(NamedTuple):
    """A number with what it counts."""

    number: str
    words: str


class MeetingCard(NamedTuple):
    """The meeting the start view is about, in words.

    Attributes:
        news: what the member has not looked at yet, or nothing.
    """

    meeting: MeetingId
    lead: str
    board: str
    when: str
    figures: tuple[Figure, ...]
    read_on: str
    resume: ResumePoint | None
    news: str = ""


class MeetingRow(NamedTuple):
    """A meeting in a list, in words; `news` as in `MeetingCard`."""

    meeting: MeetingId
    day: str
    board: str
    line: str
    news: str = ""


class LooseRow(NamedTuple):
    """A paper without a meeting, in words."""

    document: DocumentId
    title: str
    line: str


class WatchRow(NamedTuple):
    """A saved search with something new, in words."""

    search: SavedSearchId
    words: str


class StartContent(NamedTuple):
    """Everything the start view shows.

    Attributes:
        resume: where to read on when that is not in the card's meeting, with the button's words.
        assignments: how many uppdrag wait, in words, or nothing.
    """

    card: MeetingCard | None = None
    resume: tuple[str, ResumePoint] | None = None
    upcoming: tuple[MeetingRow, ...] = ()
    past: tuple[MeetingRow, ...] = ()
    loose: tuple[LooseRow, ...] = ()
    watches: tuple[WatchRow, ...] = ()
    assignments: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether the library holds nothing at all."""
        return not (self.card or self.upcoming or self.past or self.loose)


class StartModel(QObject):
    """Loads the start view and turns it into words.

    Args:
        queries: the library.
        tasks: runs the questions.
        library: tells when to ask anew.
        today: the day it is.

    Signals:
        changed: `content` is new.
        assignments_said: nothing but how many uppdrag wait is new in it.
    """

    changed = Signal()
    assignments_said = Signal(object)

    def __init__(
        self, queries: Queries, tasks: Tasks, library: Library, today: Callable[[], datetime.date]
    ) -> None:
        super().__init__()
        self._queries = queries
        self._tasks = tasks
        self._today = today
        self._assignments = ""
        self.content: StartContent | None = None
        library.changed.connect(self._library_changed)

    def load(self) -> None:
        """Ask the library; `changed` follows."""
        self._tasks.run("read", lambda _: self._queries.start(), self._loaded, key="start")

    def say_assignments(self, words: str) -> None:
        """Say how many uppdrag wait; known a while after the start view is on the screen."""
        self._assignments = words
        if self.content is not None and self.content.assignments != words:
            self.content = self.content._replace(assignments=words)
            self.assignments_said.emit(self.content)

    def _library_changed(self, _changes: object) -> None:
        self.load()

    def _loaded(self, view: StartView) -> None:
        self.content = start_content(view, self._today())._replace(assignments=self._assignments)
        self.changed.emit()


def start_content(view: StartView, today: datetime.date) -> StartContent:
    """Put the start view into words."""
    resume = view.resume
    resume_words = ""
    if resume is not None:
        title = heading(resume.number, resume.title)
        resume_words = translate("Start", "Läs vidare: {title}").format(title=title)
    card = None
    elsewhere = (resume_words, resume) if resume else None
    if view.next is not None:
        here = resume if resume and resume.meeting == view.next.id else None
        card = _card(view.next, today, here, resume_words)
        elsewhere = None if here else elsewhere
    return StartContent(
        card=card,
        resume=elsewhere,
        upcoming=tuple(_row(meeting, today) for meeting in view.upcoming),
        past=tuple(_row(meeting, today) for meeting in view.past),
        loose=tuple(_loose(document) for document in view.loose),
        watches=tuple(WatchRow(search.id, watch_words(search)) for search in view.watches),
    )


def _card(
    meeting: MeetingSummary, today: datetime.date, resume: ResumePoint | None, resume_words: str
) -> MeetingCard:
    day = dates.parsed(meeting.date)
    is_past = day is not None and day < today
    lead = translate("Start", "Senaste sammanträdet") if is_past else translate("Start", "Nästa sammanträde")
    off = translate("Start", "inställt") if meeting.is_cancelled else ""
    return MeetingCard(
        meeting=meeting.id,
        lead=joined((lead, dates.distance(meeting.date, today), off), ", "),
        board=meeting.organization or translate("Start", "Sammanträde"),
        when=dates.when(meeting.date, meeting.time, meeting.place),
        figures=_figures(meeting),
        read_on=resume_words if resume else translate("Start", "Läs handlingarna"),
        resume=resume,
        news=news_words(meeting),
    )


def _figures(meeting: MeetingSummary) -> tuple[Figure, ...]:
    left = meeting.pages_unread
    pages = translate("Start", "sida") if meeting.pages == 1 else translate("Start", "sidor")
    if meeting.pages_read and not left:
        pages = translate("Start", "{pages}, alla lästa").format(pages=pages)
    elif meeting.pages_read:
        pages = translate("Start", "{pages}, {left} kvar att läsa").format(pages=pages, left=grouped(left))
    items = translate("Start", "ärende") if meeting.items == 1 else translate("Start", "ärenden")
    papers = translate("Start", "handling") if meeting.documents == 1 else translate("Start", "handlingar")
    return (
        *((Figure(grouped(meeting.items), items),) if meeting.items else ()),
        Figure(grouped(meeting.documents), papers),
        Figure(grouped(meeting.pages), pages),
    )


def news_words(meeting: MeetingSummary) -> str:
    """`Nytt: 2. Ändrat: 1.`, of what the member has not looked at since; nothing for none."""
    counts = (
        (translate("Start", "Nytt: {n}"), meeting.news_new),
        (translate("Start", "Ändrat: {n}"), meeting.news_changed),
        (translate("Start", "Utgår: {n}"), meeting.news_withdrawn),
    )
    return joined((words.format(n=grouped(count)) for words, count in counts if count), " · ")


def watch_words(search: SavedSearch) -> str:
    """`3 nya träffar för ”Hjälteföreningen”`."""
    one, many = translate("Start", "1 ny träff för ”%2”"), translate("Start", "%1 nya träffar för ”%2”")
    words = one if search.news == 1 else many
    return words.replace("%1", grouped(search.news)).replace("%2", search.name)


def _row(meeting: MeetingSummary, today: datetime.date) -> MeetingRow:
    left = meeting.pages_unread
    read = ""
    if meeting.pages_read and not left:
        read = translate("Start", "läst")
    elif meeting.pages_read:
        read = translate("Start", "{left} kvar").format(left=count_pages(left))
    # A meeting may hold nothing but its protokoll.
    count = count_items(meeting.items) if meeting.items else count_papers(meeting.documents)
    off = translate("Start", "inställt") if meeting.is_cancelled else ""
    return MeetingRow(
        meeting=meeting.id,
        day=dates.short_day(meeting.date, today),
        board=meeting.organization or translate("Start", "Sammanträde"),
        line=joined((off, count, count_pages(meeting.pages), read)),
        news=news_words(meeting),
    )


def _loose(document: DocumentView) -> LooseRow:
    return LooseRow(
        document=document.id,
        title=document.title or document.file,
        line=joined((document_kind(document.kind), count_pages(document.pages))),
    )
