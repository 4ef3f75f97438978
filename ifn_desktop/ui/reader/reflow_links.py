# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Text to read, with links, that a screen reader takes for text.

Qt tells assistive technology that a `QTextBrowser` is a label, and its role cannot be changed from
Python; a `QTextEdit` that is only read is told as text of many lines. So links are followed here.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OF_TEXT = (
    QKeySequence.StandardKey.MoveToStartOfDocument,
    QKeySequence.StandardKey.MoveToEndOfDocument,
)
"""They move the caret, whatever they do elsewhere in the window (Ctrl+Home: the start view)."""


class LinkedText(QTextEdit):
    """Shows text that can be read by a caret; Tab goes from link to link, Enter follows.

    Signals:
        link_followed: the address of a link that was pressed or chosen by keys.
    """

    link_followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self._pressed = QPoint()

    def links(self) -> list[tuple[int, int]]:
        """Where links begin and end in the text, in order."""
        return []

    def event(self, event: QEvent) -> bool:
        match event:
            case QKeyEvent() if event.type() is QEvent.Type.ShortcutOverride:
                if any(event.matches(keys) for keys in _OF_TEXT):
                    event.accept()
                    return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        address = self._address_at_caret() if event.key() in _RETURN else ""
        if address:
            event.accept()
            self.link_followed.emit(address)
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        cursor = self.textCursor()
        if next:
            ahead = [link for link in self.links() if link[0] >= cursor.selectionEnd()]
        else:
            ahead = [link for link in self.links() if link[1] <= cursor.selectionStart()][::-1]
        if not ahead:
            return super().focusNextPrevChild(next)
        cursor.setPosition(ahead[0][0])
        cursor.setPosition(ahead[0][1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = not event.buttons() and self.anchorAt(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        spot = event.position().toPoint()
        address = self.anchorAt(spot) if event.button() is Qt.MouseButton.LeftButton else ""
        way = (spot - self._pressed).manhattanLength()
        if address and way < QApplication.startDragDistance():  # farther: words were selected
            self.link_followed.emit(address)

    def _address_at_caret(self) -> str:
        """The link that is chosen, or that the caret stands in."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        for first, last in self.links():
            if first <= start and end <= last and start < last:
                cursor.setPosition(first + 1)
                return cursor.charFormat().anchorHref()
        return ""
