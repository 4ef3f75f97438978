# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Two halves over the papers while one is dragged: let go in one of them, and it is shown there."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

_MARGIN = 14


class DropZones(QWidget):
    """Paints the halves; the reader decides what a drop means."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVisible(False)
        self._zones: tuple[QRect, QRect] = (QRect(), QRect())
        self._chosen = -1

    def appear(self, zones: tuple[QRect, QRect], chosen: int) -> None:
        """Show the two zones, with the one under the pointer marked."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self._zones, self._chosen = zones, chosen
        self.raise_()
        self.setVisible(True)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        colours = self.palette()
        accent = colours.accent().color()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = (self.tr("Visa här"), self.tr("Visa bredvid"))
        for number, zone in enumerate(self._zones):
            is_chosen = number == self._chosen
            ground = QColor(colours.window().color())
            ground.setAlpha(240 if is_chosen else 205)
            box = zone.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            painter.setPen(QPen(accent, 4 if is_chosen else 2, Qt.PenStyle.DashLine))
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 12, 12)
            painter.setPen(colours.windowText().color())
            font = self.font()
            font.setBold(is_chosen)
            painter.setFont(font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words[number])
        painter.end()
