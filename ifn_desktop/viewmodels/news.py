# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is new in the open meeting since the member last looked, and that they look now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.kinds import NewsKind
from ifn_desktop.model.news import ItemNews, MeetingNews, PaperNews
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels.entries import Entry
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import translate

LOOK_MS = 2_500
"""How long a paper is open before it counts as looked at."""


class NewsDoor(Protocol):
    """The core (`services.news.News`)."""

    def news(self, meeting: MeetingId, /) -> MeetingNews:
        """What happened in a meeting since the member last looked; in the read lane."""
        ...

    def look_at(self, documents: Sequence[DocumentId], items: Sequence[ItemId], /) -> Changes:
        """Note that the member looks at these; in the write lane."""
        ...


class NewsMark(NamedTuple):
    """`Nytt`, `Ändrat` or `Utgår`; `is_unseen`: the member has not looked at it since."""

    word: str
    is_unseen: bool


def news_word(kind: NewsKind) -> str:
    """The word for what happened."""
    if kind in {NewsKind.NEW, NewsKind.RETURNED}:
        return translate("News", "Nytt")
    return translate("News", "Utgår") if kind is NewsKind.WITHDRAWN else translate("News", "Ändrat")


_ORDER = (NewsKind.CHANGED, NewsKind.NEW, NewsKind.RETURNED, NewsKind.WITHDRAWN)


class NewsModel(QObject):
    """Asks what is new, and tells the library when the member has looked.

    Args:
        door: the core.
        tasks: runs it.
        library: is told what changed.
        navigator: which meeting, ärende and paper are open.

    Signals:
        changed: other things are new.
    """

    changed = Signal()

    def __init__(self, door: NewsDoor, tasks: Tasks, library: Library, navigator: Navigator) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._navigator = navigator
        self._papers: dict[DocumentId, PaperNews] = {}
        self._items: dict[ItemId, ItemNews] = {}
        self._open: PaperNews | None = None
        self._open_item: ItemNews | None = None
        self._is_stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        navigator.agenda_changed.connect(self.load)
        navigator.entry_changed.connect(self._moved)
        navigator.document_changed.connect(self._moved)
        navigator.view_changed.connect(self._moved)

    def load(self) -> None:
        """Ask what is new in the open meeting."""
        meeting = self._navigator.place.meeting
        if meeting is None:
            self._take(MeetingNews(MeetingId("")))
            return

        def loaded(found: MeetingNews) -> None:
            if self._navigator.place.meeting == meeting:
                self._take(found)

        self._tasks.run("read", lambda _: self._door.news(meeting), loaded, key="news")

    def _take(self, found: MeetingNews) -> None:
        self._papers = {paper.document: paper for paper in found.papers}
        self._items = {item.item: item for item in found.items}
        self.changed.emit()
        self._moved()

    # What is new --------------------------------------------------------------------------------

    @property
    def is_anything(self) -> bool:
        """Whether there is anything that the member has not looked at."""
        return bool(self._papers or self._items)

    def paper(self, document: DocumentId) -> PaperNews | None:
        """What happened to a paper; for the open one also while it is being looked at."""
        found = self._papers.get(document)
        if found is None and self._open is not None and self._open.document == document:
            return self._open
        return found

    def item(self, item: ItemId) -> ItemNews | None:
        """What happened to an ärende; for the open one also while it is being looked at."""
        found = self._items.get(item)
        if found is None and self._open_item is not None and self._open_item.item == item:
            return self._open_item
        return found

    def paper_marks(self, entry: Entry | None) -> Mapping[DocumentId, NewsMark]:
        """The marks of the papers of an entry."""
        marks: dict[DocumentId, NewsMark] = {}
        for document in entry.documents if entry is not None else ():
            found = self._papers.get(document.id)
            if found is not None:
                marks[document.id] = NewsMark(news_word(found.kind), is_unseen=True)
            elif document.is_withdrawn:
                marks[document.id] = NewsMark(news_word(NewsKind.WITHDRAWN), is_unseen=False)
        return marks

    def entry_mark(self, entry: Entry) -> NewsMark | None:
        """The mark of a row of the agenda: its own, else what tells most of its papers."""
        own = self._items.get(entry.item_id) if entry.item_id is not None else None
        kinds = {found.kind for d in entry.documents if (found := self._papers.get(d.id)) is not None}
        if own is not None:
            return NewsMark(news_word(own.kind), is_unseen=True)
        if kinds:
            kind = next((kind for kind in _ORDER if kind in kinds), NewsKind.CHANGED)
            return NewsMark(news_word(kind), is_unseen=True)
        if entry.item is not None and entry.item.is_withdrawn:
            return NewsMark(news_word(NewsKind.WITHDRAWN), is_unseen=False)
        return None

    def entry_marks(self) -> dict[str, NewsMark]:
        """The marks of all rows, by key."""
        marks = {entry.key: self.entry_mark(entry) for entry in self._navigator.entries}
        return {key: mark for key, mark in marks.items() if mark is not None}

    def first(self) -> tuple[Entry, DocumentId | None] | None:
        """The first entry with something new, and its first new paper."""
        for entry in self._navigator.entries:
            mark = self.entry_mark(entry)
            if mark is not None and mark.is_unseen:
                papers = (d.id for d in entry.documents if d.id in self._papers)
                return entry, next(papers, None)
        return None

    # Looking ------------------------------------------------------------------------------------

    def look(self) -> None:
        """Note that the open ärende and paper are looked at, if they were news."""
        self._timer.stop()
        documents, items = self._in_view()
        if documents or items:
            self._tasks.run("write", lambda _: self._door.look_at(documents, items), self._library.tell)

    def stop(self) -> None:
        """Count nothing as looked at any more."""
        self._is_stopped = True
        self._timer.stop()

    def _in_view(self) -> tuple[list[DocumentId], list[ItemId]]:
        navigator = self._navigator
        if not navigator.is_reading:
            return [], []
        document, entry = navigator.document, navigator.entry
        documents = [document.id] if document is not None and document.id in self._papers else []
        item = entry.item_id if entry is not None else None
        return documents, [item] if item is not None and item in self._items else []

    def _moved(self) -> None:
        entry = self._navigator.entry if self._navigator.is_reading else None
        item = entry.item_id if entry is not None else None
        self._open_item = self.item(item) if item is not None else None
        document = self._navigator.document if self._navigator.is_reading else None
        if document is None:
            self._open = None
        elif document.id in self._papers:
            self._open = self._papers[document.id]
        elif self._open is not None and self._open.document != document.id:
            self._open = None
        if any(self._in_view()) and not self._is_stopped:
            self._timer.start()
        else:
            self._timer.stop()
