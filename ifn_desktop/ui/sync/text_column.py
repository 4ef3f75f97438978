# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A column that is as wide as its lines are good to read, at every size of letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_LINE = 21
"""Height of a line at the normal size."""


class TextColumn(QWidget):
    """What a page scrolls.

    Args:
        widest: pixels, at the normal size of letters.
    """

    def __init__(self, widest: int) -> None:
        super().__init__()
        self._widest = widest
        self.setProperty("role", "clear")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(32, 18, 32, 24)
        self.body.setSpacing(10)
        self._limit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._limit()

    def _limit(self) -> None:
        self.setMaximumWidth(round(self._widest * max(1.0, self.fontMetrics().height() / _LINE)))
