# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A text to hand over: read it, change it, copy it, print it, save it as an e-mail draft."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, text_label


class HandoverBox(QWidget):
    """The text as it was made; what the member changes in it is what goes out.

    Args:
        name: of the text, for a screen reader.
        lines: how many are seen at least.

    Signals:
        print_wanted, draft_wanted: with the text.
    """

    print_wanted = Signal(str)
    draft_wanted = Signal(str)

    def __init__(self, name: str, *, lines: int = 11) -> None:
        super().__init__()
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(name)
        self.editor.setMinimumHeight(lines * self.fontMetrics().lineSpacing())
        self.copy_button = push_button(self.tr("Kopiera"), "large")
        self.print_button = push_button(self.tr("Skriv ut…"), "large")
        self.draft_button = push_button(self.tr("Spara som e-postutkast…"), "large")
        self.told: QLabel = text_label("", "small", wrap=False)
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.copy_button, self.print_button, self.draft_button):
            row.addWidget(button)
        row.addWidget(self.told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.editor, 1)
        layout.addLayout(row)
        self.copy_button.clicked.connect(self._copy)
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(self.text))
        self.draft_button.clicked.connect(lambda: self.draft_wanted.emit(self.text))
        self.editor.textChanged.connect(lambda: self.told.setText(""))

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self.editor.toPlainText()

    def set_text(self, text: str) -> None:
        """Put another text in."""
        if text != self.text:
            self.editor.setPlainText(text)

    def tell(self, words: str) -> None:
        """Say beside the buttons what was done."""
        self.told.setText(words)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.tell(self.tr("Kopierat."))
