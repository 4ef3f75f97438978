# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the pages about decisions have in common: a way back, a title, a body that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.ui.theme import Appearance

WIDTH = 1000
"""Lines longer than this, at letters of ordinary size, are tiring to read."""


class PlainPage(QWidget):
    """A page of its own; Esc leads back.

    Args:
        title: its heading.
        appearance: the size of letters.

    Signals:
        left: go back.
    """

    left = Signal()

    def __init__(self, title: str, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = push_button(self.tr("‹ Tillbaka"), "quiet")
        self.back.clicked.connect(self.left)
        self._inner = inner = QWidget()
        inner.setProperty("role", "clear")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(32, 18, 32, 24)
        self.body.setSpacing(8)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.heading = text_label(title, "title")
        self.body.addWidget(self.heading)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setProperty("role", "area")
        self.area.setAccessibleName(title)  # arrow keys scroll it
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.setFocusProxy(self.back)
        appearance.changed.connect(self._size)
        self._size()

    def to_top(self) -> None:
        """Show the page from its beginning."""
        self.area.verticalScrollBar().setValue(0)

    def _size(self) -> None:
        self._inner.setMaximumWidth(round(WIDTH * max(1.0, self._appearance.theme.scale)))


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
