# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Covers all that is on the screen while the program is being locked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import text_label


class LockCover(QWidget):
    """Lies over everything in a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        layout = QVBoxLayout(self)
        words = text_label(self.tr("Låser…"), "title")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(words)
        self.setGeometry(window.rect())


def cover(window: QWidget) -> LockCover:
    """Cover a window at once, and hide every other window of the program, menus and dialogs too."""
    for other in QApplication.topLevelWidgets():
        if other is not window:
            other.hide()
    window.setWindowTitle("IFN Desktop")
    lid = LockCover(window)
    lid.show()
    lid.raise_()
    lid.setFocus()
    lid.repaint()
    return lid
