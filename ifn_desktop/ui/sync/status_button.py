# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The line that is always in view: whether all can be read without a network, and since when."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.sync_status import Status
from ifn_desktop.viewmodels.sync_words import Tone

_AROUND = 26
_LINE = 19
"""Height of a line of small text at its normal size."""
_ROOMY = 1250
"""A window so wide, at that size, has room for more words."""


class StatusButton(QPushButton):
    """Says it in full, in short, or by its dot alone, as there is room; pressed it shows more.

    Args:
        appearance: colours and size of text.
    """

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._status = Status("", "")
        self._is_brief = False
        self.setProperty("role", "status")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._draw)

    def show_status(self, status: Status) -> None:
        """Say something else."""
        if status == self._status:
            return
        self._status = status
        more = self.tr("Visa hämtningar")
        self.setAccessibleName(f"{status.words}. {more}")
        self._draw()

    def be_brief(self, brief: bool) -> None:
        """Leave the room to the meeting's name and day, while one reads."""
        if brief != self._is_brief:
            self._is_brief = brief
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        is_roomy = self.window().width() >= _ROOMY * self.fontMetrics().height() / _LINE
        if self._is_brief:
            shown = self._status.short if is_roomy else ""
        else:
            shown = self._status.words if is_roomy else self._status.short
        return QSize(self._width(shown), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(""), super().sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self.window():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _draw(self) -> None:
        self.setIcon(_dot(self._status, self._appearance, self.devicePixelRatioF()))
        side = self._side()
        self.setIconSize(QSize(side, side))
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        status = self._status
        shown = next((text for text in (status.words, status.short) if self._width(text) <= self.width()), "")
        if shown != self.text().strip():
            self.setText(f" {shown}" if shown else "")
        self.setToolTip("" if shown == status.words else status.words)

    def _side(self) -> int:
        return round(self._appearance.theme.px(14))

    def _width(self, text: str) -> int:
        words = self.fontMetrics().horizontalAdvance(text)
        return words + self._side() + _AROUND + (12 if text else 0)


def _dot(status: Status, appearance: Appearance, ratio: float) -> QIcon:
    """Filled: all is here. A ring: no network, or on its way. A ring with a stroke: trouble."""
    tokens = appearance.theme.tokens
    side = appearance.theme.px(14)
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = max(1.5, side / 8)
    inside = QRectF(line, line, side - 2 * line, side - 2 * line)
    is_trouble = status.tone is Tone.TROUBLE
    painter.setPen(QPen(QColor(tokens.ink if is_trouble else tokens.accent), line))
    if not (is_trouble or status.is_running or status.is_offline):
        painter.setBrush(QColor(tokens.accent))
        inside.adjust(line, line, -line, -line)
    painter.drawEllipse(inside)
    if is_trouble:
        middle = side / 2
        painter.drawLine(round(middle), round(side * 0.3), round(middle), round(side * 0.55))
        painter.drawPoint(round(middle), round(side * 0.72))
    painter.end()
    return QIcon(picture)
