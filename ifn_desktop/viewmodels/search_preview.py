# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A look into the hit that the keyboard is on: its page with the words marked, or its text."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.looks import TextExtent
from ifn_desktop.model.search import HitOrigin, Marker, SearchHit, Snippet
from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import DocumentView
from ifn_desktop.text.finding import blotted
from ifn_desktop.text.marking import found_on
from ifn_desktop.viewmodels.item_notes_markdown import words_only
from ifn_desktop.viewmodels.reader.page_layers import PageLayers
from ifn_desktop.viewmodels.search_ports import SearchDoor
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import heading, translate

REST_MS = 60
"""An arrow key that is held down passes hits by without looking into each."""
_KEPT = 60


class PagePlace(NamedTuple):
    """A page to show.

    Attributes:
        page: from 1 in the paper.
        extent: where the paper's text stands; None where nobody knows.
    """

    paper: DocumentView
    page: int
    extent: TextExtent | None = None


class Passage(NamedTuple):
    """A text to show: a note, an ärende's own words.

    Attributes:
        title: of the ärende.
        what: what the text is, in words.
        text: with the words found.
    """

    title: str
    what: str
    text: Snippet


class PageMarks(QObject):
    """Where the words of a search stand on pages.

    Args:
        layers: the text of pages.
        tasks: finds the words in the read lane: their stems take a while.

    Attributes:
        marker: the words; None: nothing is marked.

    Signals:
        ready: document and page (from 1 in it): its marks are there.
    """

    ready = Signal(str, int)

    def __init__(self, layers: PageLayers, tasks: Tasks) -> None:
        super().__init__()
        self._layers = layers
        self._tasks = tasks
        self.marker: Marker | None = None
        self._kept: OrderedDict[tuple[FileId, int], tuple[Rect, ...]] = OrderedDict()
        self._asked: set[tuple[FileId, int]] = set()

    def set_marker(self, marker: Marker | None) -> None:
        """Mark other words."""
        if marker != self.marker:
            self.marker = marker
            self._kept.clear()
            self._asked.clear()

    def on_page(self, paper: DocumentView, page: int) -> tuple[Rect, ...] | None:
        """The boxes of the words on a page (from 1 in the paper); None until `ready` tells."""
        key = (paper.file_id, paper.first_page + page - 1)
        known = self._kept.get(key)
        if known is not None or self.marker is None:
            return known
        if key not in self._asked:
            self._asked.add(key)
            self._layers.when_there(paper, page, partial(self._layer_came, self.marker, key, paper, page))
        return None

    def _layer_came(
        self, marker: Marker, key: tuple[FileId, int], paper: DocumentView, page: int, layer: TextLayer
    ) -> None:
        if marker != self.marker:
            return

        def find(_: object) -> tuple[Rect, ...]:
            body = blotted(layer)
            return tuple(rect for start, end in found_on(body, marker) for rect in layer.quads(start, end))

        def found(rects: tuple[Rect, ...]) -> None:
            if marker != self.marker:
                return
            self._kept[key] = rects
            while len(self._kept) > _KEPT:
                self._asked.discard(self._kept.popitem(last=False)[0])
            self.ready.emit(paper.id, page)

        self._tasks.run("read", find, found)


class SearchPreview(QObject):
    """Loads what a hit stands in.

    Args:
        door: the way to the library.
        tasks: runs the questions.
        marks: where the words stand on pages.

    Attributes:
        place: the page on show, or None.
        passage: the text on show, or None.

    Signals:
        changed: `place` or `passage` is new, or other words are marked there, or both are gone.
    """

    changed = Signal()

    def __init__(self, door: SearchDoor, tasks: Tasks, marks: PageMarks) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self.marks = marks
        self.place: PagePlace | None = None
        self.passage: Passage | None = None
        self._marker: Marker | None = None
        self._wanted: tuple[SearchHit, DocumentId | None, int] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._load)

    def show(
        self, hit: SearchHit | None, document: DocumentId | None = None, page: int | None = None
    ) -> None:
        """Look into a hit, or into another place with the same words; None: into nothing."""
        if hit is None:
            self._wanted = None
            self._timer.stop()
            self._set(None, None)
            return
        wanted = (hit, document or hit.document, (page if document else hit.document_page) or 1)
        if wanted != self._wanted:
            self._wanted = wanted
            self._timer.start()

    def _load(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return

        def load(_: object) -> PagePlace | Passage:
            return self._look(*wanted)

        def loaded(found: PagePlace | Passage) -> None:
            if wanted == self._wanted:
                is_page = isinstance(found, PagePlace)
                self._set(found if is_page else None, None if is_page else found)

        def failed(error: BaseException) -> None:
            if wanted != self._wanted:
                return
            if isinstance(error, KnownError):
                self._set(None, None)  # it has gone meanwhile: the hits will be new soon
            else:
                self._tasks.fail(error)

        self._tasks.run("read", load, loaded, failed=failed, key="search.preview")

    def _look(self, hit: SearchHit, document: DocumentId | None, page: int) -> PagePlace | Passage:
        door = self._door
        if hit.origin is HitOrigin.NOTE and hit.note is not None:
            lines = [words_only(line) for line in door.note(hit.note).splitlines()]
            what = translate("Search", "Min anteckning")
            return self._passage(heading(hit.item_number, hit.item_title), what, "\n".join(lines))
        if document is not None and hit.origin is not HitOrigin.PROPOSAL:
            paper = door.paper(document)
            if paper.pages > 0 and paper.failure is None:
                return PagePlace(paper, min(page, paper.pages), door.extent(document))
        if hit.item is not None:
            item = door.item(hit.item)
            what = translate("Search", "Förslag till beslut") if item.proposal else ""
            return self._passage(heading(item.number, item.title), what, item.proposal)
        return Passage("", "", hit.snippet)

    def _passage(self, title: str, what: str, text: str) -> Passage:
        marker = self.marks.marker
        return Passage(title, what, Snippet(text, found_on(text, marker) if marker is not None else ()))

    def _set(self, place: PagePlace | None, passage: Passage | None) -> None:
        marker = self.marks.marker
        if (place, passage, marker) != (self.place, self.passage, self._marker):
            self.place, self.passage, self._marker = place, passage, marker
            self.changed.emit()
