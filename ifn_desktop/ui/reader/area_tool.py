# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Draws a box over a part of a page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPen

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.ui.reader.page_overlay import Overlay, PageCanvas, qrect
from ifn_desktop.ui.reader.page_tool import PagePoint, PageTool, Pointer

_LINE, _LINE_ON_DARK = QColor("#0f5257"), QColor("#c9f2ef")


class AreaOverlay(Overlay):
    """Shows the box while it is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.box: tuple[DocumentId, int, Rect] | None = None

    def paint(self, canvas: PageCanvas, document: DocumentId, page: int) -> None:
        if self.box is None or self.box[:2] != (document, page):
            return
        painter, rect = canvas.painter, qrect(self.box[2])
        soft = QColor(_LINE)
        soft.setAlpha(28)
        painter.fillRect(rect, soft)
        painter.setPen(
            QPen(_LINE_ON_DARK if canvas.is_dark else _LINE, 2 / canvas.scale, Qt.PenStyle.DashLine)
        )
        painter.drawRect(rect)

    def set_box(self, box: tuple[DocumentId, int, Rect] | None) -> None:
        """Show another box, or none."""
        self.box = box
        self.changed.emit("", 0, None)


class AreaTool(PageTool):
    """One box, then it is done.

    Args:
        overlay: shows the box.
        drawn: hears paper, page from 1 and the box in points; None when it was called off.
    """

    def __init__(
        self, overlay: AreaOverlay, drawn: Callable[[tuple[DocumentId, int, Rect] | None], None]
    ) -> None:
        self._overlay = overlay
        self._drawn = drawn
        self._from: PagePoint | None = None

    def press(self, pointer: Pointer) -> bool:
        if pointer.button is not Qt.MouseButton.LeftButton:
            return False
        self._from = pointer.at
        return True

    def move(self, pointer: Pointer) -> None:
        start, here = self._from, pointer.at
        # On another page the box ends where its own does; the picture is cut there.
        if start is not None and here[:2] == start[:2]:
            x0, x1 = sorted((start.x, here.x))
            y0, y1 = sorted((start.y, here.y))
            self._overlay.set_box((start.document, start.page, Rect(x0, y0, x1, y1)))

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        box = self._overlay.box
        self._from = None
        self._overlay.set_box(None)
        self._drawn(box)

    def hover(self, pointer: Pointer) -> Qt.CursorShape | None:  # noqa: ARG002
        return Qt.CursorShape.CrossCursor

    def key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape:
            return False
        self._drawn(None)
        return True

    def stop(self) -> None:
        self._from = None
        if self._overlay.box is not None:
            self._overlay.set_box(None)
