# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The few looks a note can have, as buttons over the editor that is written in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ifn_desktop.ui.notes.note_editor import NoteEditor
from ifn_desktop.ui.parts import push_button


class FormatBar(QWidget):
    """Bold, italic, heading, lists.

    Args:
        editor: whose words they change.
    """

    def __init__(self, editor: NoteEditor) -> None:
        super().__init__()
        self._editor = editor
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.bold = self._button(row, "F", self.tr("Fet (Ctrl+B)"), editor.toggle_bold)
        self.italic = self._button(row, "K", self.tr("Kursiv (Ctrl+I)"), editor.toggle_italic)
        self.heading = self._button(
            row,
            self.tr("Rubrik"),
            self.tr("Gör raden till en rubrik (skriv # och blanksteg)"),
            lambda: editor.toggle_kind("heading", 2),
        )
        self.bullets = self._button(
            row,
            self.tr("• Lista"),
            self.tr("Punktlista (skriv - och blanksteg)"),
            lambda: editor.toggle_kind("bullet"),
        )
        self.numbers = self._button(
            row,
            self.tr("1. 2."),
            self.tr("Numrerad lista (skriv 1. och blanksteg)"),
            lambda: editor.toggle_kind("number"),
        )
        row.addStretch(1)
        for button, look in ((self.bold, "bold"), (self.italic, "italic")):
            button.setProperty("look", look)
        editor.look_changed.connect(self._show_look)
        self._show_look()

    def _button(self, row: QHBoxLayout, text: str, words: str, act: Callable[[], None]) -> QPushButton:
        button = push_button(text, "format")
        button.setCheckable(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False: self._act(act))
        row.addWidget(button)
        return button

    def _act(self, act: Callable[[], None]) -> None:
        act()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_look()

    def _show_look(self) -> None:
        editor = self._editor
        kind = editor.kind
        self.bold.setChecked(editor.is_bold)
        self.italic.setChecked(editor.is_italic)
        self.heading.setChecked(kind == "heading")
        self.bullets.setChecked(kind == "bullet")
        self.numbers.setChecked(kind == "number")
