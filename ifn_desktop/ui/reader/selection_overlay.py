# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Shows what is selected, and where the text cursor stands."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPen

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.ui.reader.page_overlay import Overlay, PageCanvas
from ifn_desktop.viewmodels.reader.caret import Caret
from ifn_desktop.viewmodels.reader.selection import Selection

SELECTED = QColor("#a9d8d5")
"""The accent, thinned: letters keep 7 : 1 against it."""
_CARET, _CARET_ON_DARK = QColor("#0f5257"), QColor("#c9f2ef")


class SelectionOverlay(Overlay):
    """Colours the selected text on the pages of one view.

    Args:
        selection: the window's.
        caret: of the view.
    """

    def __init__(self, selection: Selection, caret: Caret) -> None:
        super().__init__()
        self._selection = selection
        self._caret = caret
        selection.changed.connect(self._changed)
        selection.layers.ready.connect(self._layer_came)
        caret.changed.connect(self._changed)

    def paint(self, canvas: PageCanvas, document: DocumentId, page: int) -> None:
        rects = self._selection.on_page(document, page)
        if rects:
            canvas.marker(_apart(rects), SELECTED)
        place = self._caret.place(document, page)
        if place is not None:
            self._paint_caret(canvas, place)

    def _paint_caret(self, canvas: PageCanvas, place: Rect) -> None:
        painter, width = canvas.painter, 2.5 / canvas.scale
        painter.setPen(QPen(_CARET_ON_DARK if canvas.is_dark else _CARET, width))
        painter.drawLine(QPointF(place.x0, place.y0), QPointF(place.x0, place.y1))
        serif = 3 / canvas.scale
        for y in (place.y0, place.y1):
            painter.drawLine(QPointF(place.x0 - serif, y), QPointF(place.x0 + serif, y))

    def _changed(self) -> None:
        self.changed.emit("", 0, None)

    def _layer_came(self, _file: str, _page: int) -> None:
        if not self._selection.is_empty:
            self._changed()


def _apart(rects: tuple[Rect, ...]) -> list[Rect]:
    """The rectangles without overlap: lines stand closer than their boxes, and twice is darker."""
    trimmed: list[Rect] = []
    for rect in rects:
        before = trimmed[-1] if trimmed else None
        if before is not None and before.y0 < rect.y0 < before.y1 < rect.y1 and _share(before, rect):
            middle = (before.y1 + rect.y0) / 2
            trimmed[-1] = before._replace(y1=middle)
            trimmed.append(rect._replace(y0=middle))
        else:
            trimmed.append(rect)
    return trimmed


def _share(one: Rect, other: Rect) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1
