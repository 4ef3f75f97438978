# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The bar at the top: the menus, the way to the start, the board and when it meets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from ifn_desktop.ui.parts import ElidedLabel, push_button, tab_after

_AROUND = 60
"""What the search button's edges and the air beside it want."""


class TopBar(QWidget):
    """Menus and words; to the right what features put there."""

    def __init__(self, menus: QMenuBar, start: QAction, search: QAction) -> None:
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
        self.search = push_button("", "search")
        self.search.setAccessibleName(self.tr("Sök i allt"))
        self.search.setToolTip(self.tr("Sök i allt (Ctrl+K)"))
        self.search.clicked.connect(search.trigger)
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
        layout.addWidget(self.search, 0, Qt.AlignmentFlag.AlignVCenter)

    def add(self, widget: QWidget) -> None:
        """Put something at the right end. It must be able to do with little room."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(widget)
            layout.setAlignment(widget, Qt.AlignmentFlag.AlignVCenter)
            tab_after(self.search, [widget])
            self._name_search()

    def set_words(self, board: str, when: str, is_reading: bool) -> None:
        """Show another board and day; the way to the start only where there is one."""
        self.board.set_text(board)
        self.when.set_text(when)
        self.when.setVisible(bool(when))
        self.to_start.setVisible(is_reading)
        self._name_search()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_search()

    def _name_search(self) -> None:
        """The whole words where there is room for them beside the board's name, else one."""
        layout = self.layout()
        if layout is None:
            return
        parts = [layout.itemAt(place) for place in range(layout.count())]
        gives = {self.search, self.when}
        others = [part for part in parts if part is not None and part.widget() not in gives]
        taken = sum(part.sizeHint().width() + layout.spacing() for part in others if not part.isEmpty())
        whole = self.tr("Sök i allt   Ctrl+K")
        room = self.width() - taken - 2 * layout.spacing() - 40
        fits = self.search.fontMetrics().horizontalAdvance(whole) + _AROUND <= room
        words = whole if fits else self.tr("Sök")
        if self.search.text() != words:
            self.search.setText(words)
