# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Dragging a paper from a tab or the list of ärenden to a pane. Never leaves the program."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QFontMetrics, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.ui.theme import Appearance

KIND = "application/x-ifn-desktop-paper"
_WIDEST = 320


def paper_of(data: QMimeData) -> DocumentId | None:
    """The paper that is held, or None when it is something else."""
    return DocumentId(data.data(KIND).toStdString()) if data.hasFormat(KIND) else None


def paper_data(document: DocumentId) -> QMimeData:
    """A paper, to be held: its id alone, which says nothing outside the library."""
    data = QMimeData()
    data.setData(KIND, document.encode())
    return data


class DragStart:
    """Tells a drag from a click: the button goes down, and the pointer moves away."""

    def __init__(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._pressed: QPoint | None = None

    def press(self, event: QMouseEvent) -> None:
        """The button goes down."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if is_left else None

    def moves_away(self, event: QMouseEvent) -> bool:
        """Whether a drag begins with this move; once for each press."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        distance = (event.position().toPoint() - self._pressed).manhattanLength()
        if distance < QApplication.startDragDistance():
            return False
        self._pressed = None
        return True

    @property
    def pressed(self) -> QPoint | None:
        """Where the button went down."""
        return self._pressed

    def run(self, source: QWidget, document: DocumentId, title: str) -> None:
        """Drag a paper until it is let go."""
        drag = QDrag(source)
        drag.setMimeData(paper_data(document))
        drag.setPixmap(self._picture(title, source.devicePixelRatioF()))
        drag.setHotSpot(QPoint(12, 12))
        drag.exec(Qt.DropAction.CopyAction)

    def _picture(self, title: str, ratio: float) -> QPixmap:
        theme = self._appearance.theme
        font = theme.font(theme.BASE)
        metrics = QFontMetrics(font)
        words = metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, theme.px(_WIDEST))
        pad = theme.px(10)
        width, height = metrics.horizontalAdvance(words) + 2 * pad, metrics.height() + pad
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme.colour("accent_soft"))
        painter = QPainter(picture)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        painter.drawText(pad, pad // 2 + metrics.ascent(), words)
        painter.end()
        return picture
