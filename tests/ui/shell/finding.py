# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finds what is on show in the window."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from tests.ui.shell.conftest import Shell


def dialogs(kind: type[QDialog]) -> list[QDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind)]


def named(shell: Shell, words: str) -> QAction:
    """The action whose words begin so."""
    everything = [action for _, actions in shell.window.actions_.groups for action in actions]
    return next(action for action in everything if action.text().replace("&", "").startswith(words))


def words_on(shell: Shell) -> list[str]:
    shown = shell.window.findChildren(QLabel)
    return [label.text() for label in shown if label.isVisible() and label.text()]
