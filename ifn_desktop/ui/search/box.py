# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The box to search in: letters go into it, arrows go through the hits below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_PageUp: -5,
}


class SearchBox(QLineEdit):
    """A field.

    Signals:
        stepped: the member wants so many hits further down (or up).
        chosen: the member wants the hit that is chosen.
    """

    stepped = Signal(int)
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("Skriv vad du letar efter"))
        self.setAccessibleName(self.tr("Sök i allt"))
        self.setAccessibleDescription(
            self.tr("Träffarna kommer medan du skriver. Pil upp och ned går mellan dem, Enter öppnar.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in STEPS and is_plain:
            self.stepped.emit(STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_plain:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
