# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Selects text: by drawing over it, by clicks, by keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.reader.page_tool import PagePoint, PageTool, Pointer
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.viewmodels.reader.caret import Caret, Step
from ifn_desktop.viewmodels.reader.selection import Selection, TextSpot, Unit

_UNITS = {1: Unit.LETTER, 2: Unit.WORD, 3: Unit.BLOCK}
PAUSE_MS = 400
"""After the last key, a selection made by keys counts as finished."""
_STEPS = {
    Qt.Key.Key_Right: (Step.LETTER, 1),
    Qt.Key.Key_Left: (Step.LETTER, -1),
    Qt.Key.Key_Down: (Step.LINE, 1),
    Qt.Key.Key_Up: (Step.LINE, -1),
    Qt.Key.Key_End: (Step.LINE_END, 1),
    Qt.Key.Key_Home: (Step.LINE_END, -1),
}
_FAR = {
    Qt.Key.Key_Right: (Step.WORD, 1),
    Qt.Key.Key_Left: (Step.WORD, -1),
    Qt.Key.Key_End: (Step.PAGE_END, 1),
    Qt.Key.Key_Home: (Step.PAGE_END, -1),
}


class SelectTool(QObject, PageTool):
    """A standing tool of one view, behind the links.

    Args:
        view: whose pages they are.
        selection: the window's.
        caret: of this view.
    """

    def __init__(self, view: PageView, selection: Selection, caret: Caret) -> None:
        super().__init__(view)
        self._view = view
        self._selection = selection
        self._caret = caret
        self._layers = selection.layers
        self._queue: list[tuple[DocumentView, int, float, float, Callable[[TextSpot], None]]] = []
        self._is_waiting = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(selection.settle)
        caret.moved.connect(self._show_caret)

    # Pointer --------------------------------------------------------------------------------

    def press(self, pointer: Pointer) -> bool:
        if pointer.button is not Qt.MouseButton.LeftButton:
            return False
        paper = self._paper(pointer.at)
        if paper is None or self._layers.is_unreadable(paper, pointer.at.page):
            return False
        layer = self._layers.get(paper, pointer.at.page)
        if layer is not None and not layer.text:
            self._selection.clear()
            return False
        self._caret.hide()
        extends = bool(pointer.modifiers & Qt.KeyboardModifier.ShiftModifier)
        if extends and self._selection.anchor is not None:
            self._at(pointer.at, self._selection.extend)
        else:
            unit = _UNITS.get(pointer.clicks, Unit.LETTER)
            is_fresh = pointer.clicks == 1
            if is_fresh:
                self._selection.clear()
            self._at(pointer.at, lambda spot: self._begin(spot, unit))
        return True

    def move(self, pointer: Pointer) -> None:
        self._at(pointer.at, self._selection.extend)

    def release(self, pointer: Pointer) -> None:
        # A click selects nothing, and is where a click with Shift will begin.
        self._at(pointer.at, lambda _: self._selection.settle())

    def hover(self, pointer: Pointer) -> Qt.CursorShape | None:
        paper = self._paper(pointer.at)
        layer = self._layers.get(paper, pointer.at.page) if paper is not None and pointer.on_page else None
        if layer is None or layer.character_at(pointer.at.x, pointer.at.y) is None:
            return None
        return Qt.CursorShape.IBeamCursor

    def stop(self) -> None:
        self._queue.clear()
        self._pause.stop()

    # Keys -----------------------------------------------------------------------------------

    def key(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        far = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        key = Qt.Key(event.key())
        if modifiers & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier):
            return False
        if key == Qt.Key.Key_Escape and self._caret.is_shown:
            self._caret.hide()
            return True
        step = (_FAR if far else _STEPS).get(key)
        is_here = shift and not self._selection.is_empty
        if step is None or not (self._caret.is_shown or is_here):
            return False
        self._caret.set_papers(self._view.papers)
        if not self._caret.move(*step, select=shift):
            return self._caret.is_shown
        if shift:
            self._pause.start()
        return True

    def toggle_caret(self) -> None:
        """Show the text cursor at the first text in view, or hide it."""
        if self._caret.is_shown:
            self._caret.hide()
            return
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._caret.set_papers(self._view.papers)
        self._from_view(self._show_at)

    def select_page(self) -> None:
        """Select all text of the page that is read."""
        paper = self._view.document
        if paper is None:
            return
        page = self._view.page

        def select(layer: TextLayer) -> None:
            start, end = TextSpot(paper.id, page, 0), TextSpot(paper.id, page, len(layer.text))
            self._selection.select(self._view.papers, start, end, keys=True)

        self._layers.when_there(paper, page, select)

    def _show_at(self, paper: DocumentView, page: int, layer: TextLayer, top: float) -> None:
        line = next((line for line in layer.lines if line.rect.y0 >= top), layer.lines[-1])
        focus = self._selection.focus
        if not self._selection.is_empty and focus is not None and focus[:2] == (paper.id, page):
            self._caret.show(focus)
        else:
            self._caret.show(TextSpot(paper.id, page, line.start))

    def _from_view(self, then: Callable[[DocumentView, int, TextLayer, float], None]) -> None:
        """The first page in view that has text."""
        seen = list(self._view.pages_in_view())

        def try_page(number: int) -> None:
            if number >= len(seen):
                return
            document, page, area = seen[number]
            paper = next((one for one in self._view.papers if one.id == document), None)

            def came(layer: TextLayer) -> None:
                if layer.lines and (number + 1 == len(seen) or layer.lines[-1].rect.y1 > area.top()):
                    assert paper is not None
                    then(paper, page, layer, area.top())
                else:
                    try_page(number + 1)

            if paper is not None:
                self._layers.when_there(paper, page, came)

        try_page(0)

    # Inside ---------------------------------------------------------------------------------

    def _begin(self, spot: TextSpot, unit: Unit) -> None:
        self._selection.begin(self._view.papers, spot, unit)

    def _at(self, point: PagePoint, then: Callable[[TextSpot], None]) -> None:
        """Call `then` with the place in the text nearest to a point, in the order of the events."""
        paper = self._paper(point)
        if paper is None:
            return
        page = max(1, min(point.page, paper.pages))
        self._queue.append((paper, page, point.x, point.y, then))
        self._work_off()

    def _work_off(self) -> None:
        """Do what waits, in order, as far as the text of its pages is there."""
        while self._queue and not self._is_waiting:
            paper, page, x, y, then = self._queue[0]
            layer = self._layers.get(paper, page)
            if layer is not None:
                del self._queue[0]
                then(TextSpot(paper.id, page, layer.offset_at(x, y)))
            elif self._layers.is_unreadable(paper, page):
                del self._queue[0]
            else:
                self._is_waiting = True
                self._layers.when_there(paper, page, self._came)

    def _came(self, _: TextLayer) -> None:
        self._is_waiting = False
        self._work_off()

    def _paper(self, point: PagePoint) -> DocumentView | None:
        return next((paper for paper in self._view.papers if paper.id == point.document), None)

    def _show_caret(self, spot: TextSpot) -> None:
        paper = next((one for one in self._view.papers if one.id == spot.document), None)
        if paper is None:
            return

        def there(_: TextLayer) -> None:
            place = self._caret.place_of(spot)
            if place is not None:
                self._view.reveal(spot.document, spot.page, place)

        self._layers.when_there(paper, spot.page, there)
