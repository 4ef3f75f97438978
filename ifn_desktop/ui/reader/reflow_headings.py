# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The headings of the reading view: gone between by a key, and said to be headings.

Qt tells screen readers the letters of a text and how they look, not which lines are headings. So H goes
to the next one, as it does for screen readers on the web, and where the caret comes to one its level is
announced.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from ifn_desktop.ui.reader.reflow_copying import CopyingText

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = (Qt.KeyboardModifier.NoModifier, _SHIFT)


class HeadedText(CopyingText):
    """Text to read whose blocks have levels of heading (`QTextBlockFormat.headingLevel`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = -1
        self.cursorPositionChanged.connect(self._tell_heading)

    def go_to_heading(self, *, back: bool = False) -> bool:
        """Put the caret at the next heading, or the one before; whether there is one."""
        block = self._beside(self.textCursor().block(), back=back)
        while block.isValid() and not (block.blockFormat().headingLevel() and block.text().strip()):
            block = self._beside(block, back=back)
        if not block.isValid():
            self._say(self.tr("Ingen rubrik före den här") if back else self.tr("Ingen rubrik efter den här"))
            return False
        self.setTextCursor(QTextCursor(block))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - self.viewport().height() // 8)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_H and event.modifiers() in _PLAIN:
            event.accept()
            self.go_to_heading(back=event.modifiers() == _SHIFT)
            return
        super().keyPressEvent(event)

    def _beside(self, block: QTextBlock, *, back: bool) -> QTextBlock:
        return block.previous() if back else block.next()

    def _tell_heading(self) -> None:
        block = self.textCursor().block()
        was, self._told = self._told, block.blockNumber()
        level = block.blockFormat().headingLevel()
        if level and was != self._told and self.hasFocus():
            self._say(self.tr("Rubrik, nivå {level}").format(level=level))

    def _say(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
