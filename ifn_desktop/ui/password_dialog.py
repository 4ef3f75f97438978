# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks for the password of a locked file."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.viewmodels.importing import Question


class PasswordDialog(QDialog):
    """Accepted with `password` to try, rejected to skip the file."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Filen är låst"))
        self.setMinimumWidth(580)
        self.setModal(True)
        words = self.tr("”{name}” är låst med ett lösenord. Skriv det för att läsa in filen.")
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Lösenord"))
        self.wrong = text_label(self.tr("Det lösenordet stämde inte. Försök igen."), "strong")
        self.wrong.setVisible(question.attempt > 1)
        self.visible = QCheckBox(self.tr("Visa det jag skriver"))
        self.visible.toggled.connect(self._show_typed)
        self.open_button = push_button(self.tr("Läs in"), "primary")
        self.open_button.setDefault(True)
        self.open_button.setEnabled(False)
        self.open_button.clicked.connect(self.accept)
        self.skip = push_button(self.tr("Hoppa över filen"), "large")
        self.skip.clicked.connect(self.reject)
        self.skip_all = push_button(self.tr("Hoppa över alla låsta"), "quiet")
        self.skip_all.clicked.connect(question.skip_all)
        self.skip_all.clicked.connect(self.reject)
        self.field.textChanged.connect(lambda text: self.open_button.setEnabled(bool(text)))
        buttons = QHBoxLayout()
        buttons.addWidget(self.skip_all)
        buttons.addStretch(1)
        buttons.addWidget(self.skip)
        buttons.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(12)
        layout.addWidget(text_label(words.format(name=question.file)))
        layout.addWidget(self.wrong)
        layout.addWidget(self.field)
        layout.addWidget(self.visible)
        layout.addSpacing(8)
        layout.addLayout(buttons)

    @property
    def password(self) -> str:
        """What was typed."""
        return self.field.text()

    def _show_typed(self, show: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if show else QLineEdit.EchoMode.Password)
