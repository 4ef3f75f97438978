# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The field for a saved search's name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ifn_desktop.viewmodels.search_saved import LONGEST_NAME


class NameField(QLineEdit):
    """Esc gives up naming, and does not leave the page.

    Args:
        name: to begin with.

    Signals:
        left: the member gives up.
    """

    left = Signal()

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.setMaxLength(LONGEST_NAME)
        self.setAccessibleName(self.tr("Sökningens namn"))

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
