# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The line in the head of an ärende that has been decided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ifn_desktop.ui.parts import push_button, text_label


class DecisionLine(QWidget):
    """Stands under the ärende's facts; hidden where nothing was decided.

    Signals:
        page_wanted: show the decision beside the proposal.
    """

    page_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = text_label("", "strong")
        self.show_button = push_button(self.tr("Visa beslutet"), "step")
        self.show_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_button.clicked.connect(self.page_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def set_words(self, words: str) -> None:
        """Say this; nothing hides the line."""
        self.words.setText(words)
        self.setProperty("wanted", bool(words))
        self.setVisible(bool(words))
