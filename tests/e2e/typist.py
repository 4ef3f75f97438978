# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Runs the real program in this process and types a note without end; says when each letter came.

Started by `test_typing_kill`: `python -m tests.e2e.typist ARGUMENT...`. A line for each letter: the
monotonic time, and how many letters the note has.
"""

from __future__ import annotations

import sys
import time

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ifn_desktop.app import main as entry
from ifn_desktop.ui.notes.note_editor import NoteEditor

from .driver import main_window, press, ready_to_read, sharp, window

LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
EVERY_MS = 20


def letters(first: int, last: int) -> str:
    """What the note holds between two positions."""
    return "".join(LETTERS[at % len(LETTERS)] for at in range(first, last))


class Typist(QApplication):
    """The program's application, with somebody who writes and never stops."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._steps = iter((self._open, self._begin, self._write))
        self._step = next(self._steps)
        self._count = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._step():
            self._step = next(self._steps)

    def _open(self) -> bool:
        if window() is None or not ready_to_read():
            return False
        press(Qt.Key.Key_Return)
        return True

    def _begin(self) -> bool:
        if not sharp(1)():
            return False
        press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        editor = main_window().focusWidget()
        if isinstance(editor, NoteEditor):
            self._count = len(editor.toPlainText())
        return isinstance(editor, NoteEditor)

    def _write(self) -> bool:
        editor = main_window().focusWidget()
        assert isinstance(editor, NoteEditor)
        letter = letters(self._count, self._count + 1)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(editor, key)
        self._count += 1
        sys.stdout.write(f"{time.monotonic()} {self._count}\n")
        sys.stdout.flush()
        return False


if __name__ == "__main__":
    QtWidgets.QApplication = Typist  # type: ignore[misc]
    entry.main(sys.argv[1:])
