# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member has selected: a run of text over pages and papers that follow each other."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import DocumentView
from ifn_desktop.text.joining import Part, copied
from ifn_desktop.viewmodels.reader.page_layers import PageLayers


class TextSpot(NamedTuple):
    """A place between two characters of a page's text layer.

    Attributes:
        document: the paper.
        page: from 1 in the paper.
        offset: in the layer's text.
    """

    document: DocumentId
    page: int
    offset: int


class Unit(Enum):
    """What a selection grows by."""

    LETTER = "letter"
    WORD = "word"
    BLOCK = "block"


class SelectedRange(NamedTuple):
    """The selected text of one page.

    Attributes:
        document: the paper.
        page: from 1 in the paper.
        start, end: in the text of `layer`.
        layer: the page's text layer; `layer.quads(start, end)` is where the text stands.
    """

    document: DocumentView
    page: int
    start: int
    end: int
    layer: TextLayer

    @property
    def quads(self) -> tuple[Rect, ...]:
        """One rectangle for each line, in points of the page as shown."""
        return self.layer.quads(self.start, self.end)

    @property
    def text(self) -> str:
        """The text as it is copied."""
        return copied([Part(self.layer, self.start, self.end)])


class SelectedText(NamedTuple):
    """A selection that is finished.

    Attributes:
        ranges: one for each page, in reading order; never empty.
        by_keyboard: whether it was made with keys.
    """

    ranges: tuple[SelectedRange, ...]
    by_keyboard: bool = False

    @property
    def text(self) -> str:
        """The text as it is copied, over all pages."""
        return copied([Part(one.layer, one.start, one.end) for one in self.ranges])

    @property
    def document(self) -> DocumentView:
        """The paper it begins in."""
        return self.ranges[0].document

    @property
    def first_page(self) -> int:
        """The page of that paper on which it begins, from 1."""
        return self.ranges[0].page


class Selection(QObject):
    """The one selection of the window. Offsets count in the text layers of `PageLayers`.

    Args:
        layers: the text of the pages.

    Signals:
        changed: it is another, or none; also while it is being drawn.
        selected: a `SelectedText`: the member has let go, or paused at the keys.
        cleared: there is none any more.
    """

    changed = Signal()
    selected = Signal(object)
    cleared = Signal()

    def __init__(self, layers: PageLayers) -> None:
        super().__init__()
        self.layers = layers
        self._papers: tuple[DocumentView, ...] = ()
        self._anchor: TextSpot | None = None
        self._focus: TextSpot | None = None
        self._unit = Unit.LETTER
        self._is_settled = False
        self._by_keyboard = False
        self._is_awaited = False
        self._held: dict[tuple[DocumentId, int], TextLayer] = {}
        layers.ready.connect(self._layer_came)

    # What is selected -----------------------------------------------------------------------

    @property
    def anchor(self) -> TextSpot | None:
        """Where it was begun."""
        return self._anchor

    @property
    def focus(self) -> TextSpot | None:
        """The end that moves."""
        return self._focus

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return not self._spans()

    @property
    def current(self) -> SelectedText | None:
        """What is selected; None for nothing, and until the text of all its pages is there."""
        ranges: list[SelectedRange] = []
        for document, page, start, end in self._spans():
            layer = self._layer(document, page)
            if layer is None and self.layers.is_unreadable(document, page):
                continue
            if layer is None:
                return None
            last = len(layer.text) if end is None else min(end, len(layer.text))
            if start < last:
                ranges.append(SelectedRange(document, page, start, last, layer))
        return SelectedText(tuple(ranges), self._by_keyboard) if ranges else None

    def on_page(self, document: DocumentId, page: int) -> tuple[Rect, ...]:
        """Where the selection stands on a page; nothing until the page's text is there."""
        for paper, number, start, end in self._spans():
            if paper.id == document and number == page:
                layer = self._layer(paper, page)
                if layer is not None:
                    return layer.quads(start, len(layer.text) if end is None else end)
        return ()

    # Changing it ----------------------------------------------------------------------------

    def begin(
        self, papers: Sequence[DocumentView], spot: TextSpot, unit: Unit = Unit.LETTER, *, keys: bool = False
    ) -> None:
        """Begin at a place, within papers that are read one after another."""
        self._papers = tuple(papers)
        self._held.clear()
        self._anchor = self._focus = spot
        self._unit = unit
        self._by_keyboard = keys
        self._moved()

    def extend(self, spot: TextSpot, *, keys: bool = False) -> None:
        """Move its end."""
        if self._anchor is None or spot == self._focus:
            return
        if keys:
            self._unit = Unit.LETTER
        self._focus = spot
        self._by_keyboard = keys
        self._moved()

    def select(
        self, papers: Sequence[DocumentView], start: TextSpot, end: TextSpot, *, keys: bool = False
    ) -> None:
        """Select from one place to another."""
        self.begin(papers, start, keys=keys)
        self.extend(end, keys=keys)
        self.settle()

    def settle(self) -> None:
        """The member has let go: tell what is selected, as soon as the text of all its pages is there."""
        if self._is_settled:
            return
        spans = self._spans()
        if not spans:
            self._is_settled = True
            return
        # All that are missing are asked for at once; each that comes asks again.
        missing = [(paper, page) for paper, page, _, _ in spans if self._layer(paper, page) is None]
        self._is_awaited = not all(self.layers.is_unreadable(*place) for place in missing)
        if self._is_awaited:
            return
        current = self.current
        self._is_settled = True
        if current is not None:
            self.selected.emit(current)

    def clear(self) -> None:
        """Select nothing."""
        had = self._anchor is not None
        self._anchor = self._focus = None
        self._is_settled, self._is_awaited = True, False
        self._held.clear()
        if had:
            self.changed.emit()
            self.cleared.emit()

    def _moved(self) -> None:
        self._is_settled = self._is_awaited = False
        self.changed.emit()

    # Inside ---------------------------------------------------------------------------------

    def _layer(self, paper: DocumentView, page: int) -> TextLayer | None:
        """The text of a selected page. Kept as long as it is selected, however many pages there are."""
        key = (paper.id, page)
        layer = self._held.get(key)
        if layer is None:
            layer = self.layers.get(paper, page)
            if layer is not None:
                self._held[key] = layer
        return layer

    def _layer_came(self, file: str, page: int) -> None:
        if self._anchor is None:
            return
        for paper in self._papers:
            if paper.file_id == file and paper.first_page <= page <= paper.last_page:
                self._layer(paper, page - paper.first_page + 1)
        if self._is_awaited:
            self.settle()

    def _spans(self) -> list[tuple[DocumentView, int, int, int | None]]:
        """Paper, page, first and last offset (None: to the page's end) of each page that is touched."""
        if self._anchor is None or self._focus is None:
            return []
        first, last = sorted((self._anchor, self._focus), key=self._rank)
        start, end = self._grown(first, last)
        if first[:2] == last[:2] and start >= end:
            return []
        spans: list[tuple[DocumentView, int, int, int | None]] = []
        for paper, page in self._pages(first, last):
            is_first, is_last = (paper.id, page) == first[:2], (paper.id, page) == last[:2]
            spans.append((paper, page, start if is_first else 0, end if is_last else None))
        return spans

    def _grown(self, first: TextSpot, last: TextSpot) -> tuple[int, int]:
        """Both ends, grown to whole words or paragraphs."""
        if self._unit is Unit.LETTER:
            return first.offset, last.offset
        starts, ends = self._unit_at(first), self._unit_at(last)
        return starts[0], max(ends[1], starts[1] if first[:2] == last[:2] else 0)

    def _unit_at(self, spot: TextSpot) -> tuple[int, int]:
        paper = self._paper(spot.document)
        layer = self._layer(paper, spot.page) if paper is not None else None
        if layer is None:
            return spot.offset, spot.offset
        return layer.word_at(spot.offset) if self._unit is Unit.WORD else layer.block_at(spot.offset)

    def _paper(self, document: DocumentId) -> DocumentView | None:
        return next((paper for paper in self._papers if paper.id == document), None)

    def _rank(self, spot: TextSpot) -> tuple[int, int, int]:
        ids = [paper.id for paper in self._papers]
        return (ids.index(spot.document) if spot.document in ids else 0, spot.page, spot.offset)

    def _pages(self, first: TextSpot, last: TextSpot) -> list[tuple[DocumentView, int]]:
        low, high = self._rank(first)[:2], self._rank(last)[:2]
        return [
            (paper, page)
            for position, paper in enumerate(self._papers)
            if low[0] <= position <= high[0]
            for page in range(
                low[1] if position == low[0] else 1, (high[1] if position == high[0] else paper.pages) + 1
            )
        ]
