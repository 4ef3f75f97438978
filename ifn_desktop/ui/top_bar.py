# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The bar at the top: the menus, the way to the start, the board and when it meets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from ifn_desktop.ui.parts import ElidedLabel, push_button


class TopBar(QWidget):
    """Menus and words; to the right what features put there."""

    def __init__(self, menus: QMenuBar, start: QAction) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.board = ElidedLabel(role="strong", keeps=90)
        self.when = ElidedLabel(role="mute", keeps=0)
        # Gets what the board's name leaves: the name is what tells one meeting from another.
        self.when.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.to_start = push_button(self.tr("‹ Startsidan"), "quiet")
        self.to_start.clicked.connect(start.trigger)
        divider = QFrame()
        divider.setProperty("role", "hairline")
        divider.setFixedSize(1, 24)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 7, 20, 8)
        layout.setSpacing(12)
        layout.addWidget(menus, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(divider)
        layout.addWidget(self.to_start)
        layout.addWidget(self.board)
        layout.addWidget(self.when, 1)
        layout.addStretch(0)

    def add(self, widget: QWidget) -> None:
        """Put something at the right end. It must be able to do with little room."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(widget)
            layout.setAlignment(widget, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, board: str, when: str, is_reading: bool) -> None:
        """Show another board and day; the way to the start only where there is one."""
        self.board.set_text(board)
        self.when.set_text(when)
        self.when.setVisible(bool(when))
        self.to_start.setVisible(is_reading)
