# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The text cursor of a view: reading and selecting by keys."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.reader.selection import Selection, TextSpot, Unit


class Step(Enum):
    """Where the keys move the text cursor."""

    LETTER = "letter"
    WORD = "word"
    LINE = "line"
    LINE_END = "line_end"
    PAGE_END = "page_end"


class Caret(QObject):
    """Moves through the text of papers that follow each other.

    Args:
        selection: the window's.

    Signals:
        changed: it stands elsewhere, is shown or hidden.
        moved: the TextSpot it was moved to by keys; the view should show it.
    """

    changed = Signal()
    moved = Signal(object)

    def __init__(self, selection: Selection) -> None:
        super().__init__()
        self._selection = selection
        self._layers = selection.layers
        self._papers: tuple[DocumentView, ...] = ()
        self._spot: TextSpot | None = None
        self._is_shown = False
        self._wish: float | None = None
        selection.changed.connect(self._follow)

    @property
    def is_shown(self) -> bool:
        """Whether arrows move it."""
        return self._is_shown

    @property
    def spot(self) -> TextSpot | None:
        """Where it stands."""
        return self._spot

    def set_papers(self, papers: Sequence[DocumentView]) -> None:
        """Tell what the view shows; elsewhere it cannot stand."""
        self._papers = tuple(papers)
        if self._spot is not None and self._paper(self._spot.document) is None:
            self._spot = None
            self.hide()

    def show(self, spot: TextSpot) -> None:
        """Show it at a place."""
        self._spot, self._wish, self._is_shown = spot, None, True
        self.changed.emit()
        self.moved.emit(spot)

    def hide(self) -> None:
        """Let the arrows scroll again."""
        if self._is_shown:
            self._is_shown = False
            self.changed.emit()

    def place(self, document: DocumentId, page: int) -> Rect | None:
        """Where it stands on a page, a box without width; None when it is not shown there."""
        spot = self._spot
        if not self._is_shown or spot is None or spot[:2] != (document, page):
            return None
        return self.place_of(spot)

    def place_of(self, spot: TextSpot) -> Rect | None:
        """Where a place of the text is on its page; None until the page's text is there."""
        layer = self._layer(spot)
        if layer is None or not layer.lines:
            return None
        line = layer.lines[layer.line_index(min(spot.offset, len(layer.text)))]
        offset = min(spot.offset, line.end)
        x = layer.box(offset).x0 if offset < line.end else layer.box(line.end - 1).x1
        return Rect(x, line.rect.y0, x, line.rect.y1)

    def move(self, step: Step, direction: int, *, select: bool) -> bool:
        """Move it, and the end of the selection with it.

        Args:
            step: how far.
            direction: 1 forward or down, -1 back or up.
            select: extend the selection instead of ending it.

        Returns:
            Whether there was anywhere to move from.
        """
        end = self._selection.focus
        is_here = end is not None and self._paper(end.document) is not None
        start = end if is_here and (select or self._spot is None) else self._spot
        if start is None or self._paper(start.document) is None or self._layer(start) is None:
            return False
        target = self._target(start, step, direction)
        if step is not Step.LINE:
            self._wish = None
        if select:
            anchor = self._selection.anchor
            if anchor is None or self._selection.focus != start:
                self._selection.begin(self._papers, start, Unit.LETTER, keys=True)
            self._selection.extend(target, keys=True)
        else:
            self._selection.clear()
        self._spot = target
        self.changed.emit()
        self.moved.emit(target)
        return True

    # Inside ---------------------------------------------------------------------------------

    def _target(self, spot: TextSpot, step: Step, direction: int) -> TextSpot:
        layer = self._layer(spot)
        assert layer is not None
        if step is Step.LINE:
            return self._line_step(spot, layer, direction)
        offset = _moved(layer, spot.offset, step, direction)
        if offset is None:
            return self._over_page(spot, direction)
        return spot._replace(offset=offset)

    def _line_step(self, spot: TextSpot, layer: TextLayer, direction: int) -> TextSpot:
        here = self.place_of(spot)
        if here is None:
            return self._over_page(spot, direction)
        if self._wish is None:
            self._wish = here.x0
        index = layer.line_index(min(spot.offset, len(layer.text)))
        row = layer.lines[index].rect
        index += direction
        while 0 <= index < len(layer.lines):
            rect = layer.lines[index].rect
            if min(rect.y1, row.y1) - max(rect.y0, row.y0) < 0.5 * min(rect.y1 - rect.y0, row.y1 - row.y0):
                return spot._replace(offset=_near(layer, index, self._wish))
            index += direction
        return self._over_page(spot, direction)

    def _over_page(self, spot: TextSpot, direction: int) -> TextSpot:
        """The edge of the next page with text, else where one is."""
        pages = [(paper, page) for paper in self._papers for page in range(1, paper.pages + 1)]
        at = next((n for n, (paper, page) in enumerate(pages) if (paper.id, page) == spot[:2]), 0)
        at += direction
        while 0 <= at < len(pages):
            paper, page = pages[at]
            layer = self._layers.get(paper, page)
            if layer is None and not self._layers.is_unreadable(paper, page):
                return TextSpot(paper.id, page, 0)
            if layer is not None and layer.text:
                return TextSpot(paper.id, page, 0 if direction > 0 else len(layer.text))
            at += direction
        return spot

    def _paper(self, document: DocumentId) -> DocumentView | None:
        return next((paper for paper in self._papers if paper.id == document), None)

    def _layer(self, spot: TextSpot) -> TextLayer | None:
        paper = self._paper(spot.document)
        return self._layers.get(paper, spot.page) if paper is not None else None

    def _follow(self) -> None:
        focus = self._selection.focus
        if focus is not None and self._paper(focus.document) is not None and focus != self._spot:
            self._spot, self._wish = focus, None


def _moved(layer: TextLayer, offset: int, step: Step, direction: int) -> int | None:
    """The offset a step away on the same page; None beyond it."""
    text = layer.text
    if step is Step.LINE_END:
        start, end = layer.line_at(min(offset, len(text)))
        return end if direction > 0 else start
    if step is Step.PAGE_END:
        return len(text) if direction > 0 else 0
    if step is Step.LETTER:
        target = offset + direction
        return target if 0 <= target <= len(text) else None
    at = offset
    if direction > 0:
        while at < len(text) and not text[at].isspace():
            at += 1
        while at < len(text) and text[at].isspace():
            at += 1
    else:
        while at > 0 and text[at - 1].isspace():
            at -= 1
        while at > 0 and not text[at - 1].isspace():
            at -= 1
    return at if at != offset else None


def _near(layer: TextLayer, index: int, x: float) -> int:
    """The offset of a line that is nearest to a place across."""
    line = layer.lines[index]
    for offset in range(line.start, line.end):
        box = layer.box(offset)
        if x < (box.x0 + box.x1) / 2:
            return offset
    return line.end
