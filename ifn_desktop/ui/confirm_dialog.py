# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks before something that cannot be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, text_label


class ConfirmDialog(QDialog):
    """A question, what follows from a yes, and two buttons that say what they do."""

    def __init__(self, question: str, yes: str, more: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("IFN Desktop"))
        self.setMinimumWidth(420)
        self.yes = push_button(yes, "large")
        self.yes.clicked.connect(self.accept)
        self.no = push_button(self.tr("Avbryt"), "large")
        self.no.clicked.connect(self.reject)
        self.no.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(12)
        layout.addWidget(text_label(question, "strong"))
        if more:
            layout.addWidget(text_label(more))
        layout.addSpacing(6)
        layout.addLayout(buttons)
        self.no.setFocus()
