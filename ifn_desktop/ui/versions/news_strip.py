# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A strip above a paper that came new, has changed or is withdrawn."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, text_label


class NewsStrip(QWidget):
    """Says what happened to the paper.

    Signals:
        changes_wanted: the member wants to see what is new in it.
    """

    changes_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "news-strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = text_label("", "news")
        self.show_changes = push_button(self.tr("Visa ändringarna"))
        self.show_changes.clicked.connect(self.changes_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(12)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.show_changes)
        self.setVisible(False)

    def say(self, words: str, *, has_changes: bool) -> None:
        """Say something, or (nothing) go away."""
        self.words.setText(words)
        self.show_changes.setVisible(has_changes)
        self.setVisible(bool(words))
