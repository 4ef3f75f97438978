# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A bar of buttons that gives up the lesser ones when it is short of room, and never squeezes a neighbour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

_SIDES = (14, 10)
_SPACING = 6


class GivingBar(QWidget):
    """Lays widgets in a row. What gives way must be reached by a key or a menu as well."""

    def __init__(self) -> None:
        super().__init__()
        self._row: list[QWidget] = []
        self._giving: list[QWidget] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(_SIDES[0], 3, _SIDES[1], 3)
        self._layout.setSpacing(_SPACING)

    def set_parts(self, parts: Sequence[Sequence[QWidget]], giving: Sequence[QWidget]) -> None:
        """Fill the bar, once.

        Args:
            parts: groups of widgets, room between them.
            giving: those that go, the first one first.
        """
        for number, part in enumerate(parts):
            if number:
                self._layout.addStretch(1)
            for widget in part:
                self._layout.addWidget(widget)
                self._row.append(widget)
        self._giving = list(giving)

    def minimumSizeHint(self) -> QSize:
        kept = [widget for widget in self._row if widget not in self._giving]
        return QSize(self._needed(kept), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._arrange()

    def _arrange(self) -> None:
        kept = list(self._row)
        for widget in self._giving:
            if self._needed(kept) <= self.width():
                break
            kept.remove(widget)
        for widget in self._row:
            if widget.isHidden() == (widget in kept):
                widget.setVisible(widget in kept)

    @staticmethod
    def _needed(widgets: Sequence[QWidget]) -> int:
        return sum(widget.sizeHint().width() + _SPACING for widget in widgets) + sum(_SIDES)
