# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A line to press that shows more words under it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ifn_desktop.ui.parts import escaped, push_button, text_label


class Fold(QWidget):
    """Folded at first."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.button = push_button("", "quiet")
        self.button.clicked.connect(self.toggle)
        self.text = text_label("", selectable=True)
        self.text.setContentsMargins(10, 0, 0, 6)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.text)
        self.text.hide()
        self._name()

    def set_text(self, text: str) -> None:
        """Give it other words."""
        self.text.setText(text)

    def toggle(self) -> None:
        """Show the words, or hide them."""
        self.text.setVisible(self.text.isHidden())
        self._name()

    def _name(self) -> None:
        is_open = not self.text.isHidden()
        self.button.setText(escaped(f"{'▾' if is_open else '▸'} {self._title}"))
        state = self.tr("öppet") if is_open else self.tr("stängt")
        self.button.setAccessibleName(f"{self._title}, {state}")
