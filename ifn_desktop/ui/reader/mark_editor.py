# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Writes the comment of a mark, or the words of a text on the page, where they belong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ifn_desktop.model.annotations import Mark, MarkKind
from ifn_desktop.model.ids import AnnotationId
from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.ui.reader.selection_bar import leave_to_pages, place_beside
from ifn_desktop.ui.theme import Appearance

_WIDTH, _HEIGHT = 320, 150


class MarkEditor(QFrame):
    """A slip to write on, beside the mark. Saved as typed; Esc or Ctrl+Return closes it.

    Args:
        parent: the viewport of the pages.
        appearance: sizes.

    Signals:
        typed: the mark's id and its text.
        closed: the mark's id; the slip is away.
        delete_wanted: the mark's id.
    """

    typed = Signal(str, str)
    closed = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, parent: QWidget, appearance: Appearance) -> None:
        super().__init__(parent)
        self.setVisible(False)
        self.setProperty("role", "float")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._appearance = appearance
        self._mark: AnnotationId | None = None
        self.heading = text_label("", "small", wrap=False)
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setProperty("role", "slip")
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._typed)
        self.done = push_button(self.tr("Klar"), "format")
        self.done.setToolTip(self.tr("Klar (Esc)"))
        self.done.clicked.connect(self.close_slip)
        self.remove = push_button(self.tr("Ta bort markeringen"), "format")
        self.remove.clicked.connect(self._delete)
        for button in (self.done, self.remove):
            button.installEventFilter(self)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.remove)
        row.addStretch(1)
        row.addWidget(self.done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.heading)
        layout.addWidget(self.field, 1)
        layout.addLayout(row)

    @property
    def mark(self) -> AnnotationId | None:
        """The mark that is written to."""
        return self._mark

    def open(self, mark: Mark, area: QRectF) -> None:
        """Write to a mark that stands in an area of the viewport."""
        self.close_slip()
        self._mark = mark.annotation.id
        is_text = mark.annotation.kind is MarkKind.FREE_TEXT
        words = {MarkKind.STICKY: self.tr("Notislapp"), MarkKind.FREE_TEXT: self.tr("Text på sidan")}
        self.heading.setText(words.get(mark.annotation.kind, self.tr("Kommentar")))
        self.field.setAccessibleName(self.heading.text())
        self.field.setPlaceholderText(self.tr("Skriv texten här.") if is_text else self.tr("Skriv här …"))
        self.field.blockSignals(True)
        self.field.setPlainText(mark.annotation.comment)
        self.field.blockSignals(False)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.follow(area)
        self.setVisible(True)
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, area: QRectF) -> None:
        """Stand beside an area of the viewport."""
        parent = self.parentWidget()
        room = parent.rect() if parent is not None else QRect()
        theme = self._appearance.theme
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))
        self.move(place_beside(self.size(), [area.toAlignedRect()], room))

    def close_slip(self) -> None:
        """Put the slip away; what is on it has been saved."""
        mark, self._mark = self._mark, None
        if mark is not None:
            leave_to_pages(self)
            self.setVisible(False)
            self.closed.emit(mark)

    def _typed(self) -> None:
        if self._mark is not None:
            self.typed.emit(self._mark, self.field.toPlainText())

    def _delete(self) -> None:
        mark = self._mark
        if mark is not None:
            self.close_slip()
            self.delete_wanted.emit(mark)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc and Ctrl+Return: done."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() == Qt.Key.Key_Escape or (is_return and with_control):
                self.close_slip()
                return True
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if event.key() == Qt.Key.Key_Escape or is_return:
                event.accept()
                return True
        return super().eventFilter(watched, event)
