# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A calm editor for one note: shows what it will look like, keeps it as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from ifn_desktop.ui.notes.note_look import NoteLook
from ifn_desktop.ui.tokens import Theme
from ifn_desktop.viewmodels.item_notes_markdown import (
    Block,
    BlockKind,
    Span,
    blocks_of,
    normal,
    parse,
    read,
    write,
)

_LEAST_LINES = 3
_ALONE_LINES = 9
"""How much room a note has that is the only one of its ärende: so much that it asks to be written in."""
_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
_BEGINNINGS: dict[str, tuple[BlockKind, int]] = {
    "-": ("bullet", 1),
    "*": ("bullet", 1),
    "1.": ("number", 1),
    "#": ("heading", 1),
    "##": ("heading", 2),
    ">": ("quote", 0),
}
"""What turns a line into something else when a space follows it."""


class NoteEditor(QTextEdit):
    """Grows with what is written; keys and buttons change how a line or some words look.

    Signals:
        typed: the text is another than before.
        link_wanted: the address of a link that the member followed.
        entered: the keyboard came here.
        left: the keyboard went elsewhere.
        look_changed: the cursor stands in words of another look.

    Attributes:
        invitation: stands in an empty note, in as many lines as it needs.
    """

    typed = Signal()
    link_wanted = Signal(str)
    entered = Signal()
    left = Signal()
    look_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._look = NoteLook(theme)
        self._is_filling = False
        self._least_lines = _LEAST_LINES
        self.invitation = ""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "note")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.document().contentsChanged.connect(self._contents_changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())
        self.cursorPositionChanged.connect(self.look_changed)

    # What it holds ------------------------------------------------------------------------------

    def set_markdown(self, markdown: str) -> None:
        """Show a note; the cursor goes to its end."""
        self._is_filling = True
        self._look.fill(self.document(), parse(markdown))
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if markdown.endswith(" ") and not cursor.atBlockStart():
            cursor.insertText(" ")  # a template to write on after: Markdown has no space at an end
        self.setTextCursor(cursor)
        self._is_filling = False
        self.updateGeometry()

    def markdown(self) -> str:
        """The note as it stands."""
        return write(read(self.document()))

    def set_alone(self, alone: bool) -> None:
        """Have the room of an ärende's only note, or of one among several."""
        least = _ALONE_LINES if alone else _LEAST_LINES
        if least != self._least_lines:
            self._least_lines = least
            self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours and sizes."""
        at = self.textCursor().position()
        blocks = read(self.document())
        self._look = NoteLook(theme)
        self._is_filling = True
        self._look.fill(self.document(), blocks)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._is_filling = False

    def quote(self, words: Sequence[str], reference: str, address: str) -> None:
        """Add a quote at the end, with where it stands as a link, and go on writing under it."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        if cursor.block().length() > 1:
            cursor.insertBlock(self._look.block_format("text"), self._look.words_of("text"))
        blocks = [Block("quote", 0, (Span(line),)) for line in words if line.strip()]
        self._look.insert(cursor, (*blocks, Block("text", 0, (Span(reference, href=address),)), Block()))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    # Looks --------------------------------------------------------------------------------------

    @property
    def kind(self) -> BlockKind:
        """What kind of line the cursor stands in."""
        return _kind_of(self.textCursor().block())

    @property
    def is_bold(self) -> bool:
        """Whether what is typed now becomes bold."""
        return self.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold and self.kind != "heading"

    @property
    def is_italic(self) -> bool:
        """Whether what is typed now becomes italic."""
        return self.currentCharFormat().fontItalic()

    def toggle_bold(self) -> None:
        """Make the chosen words, or what is typed next, bold or not."""
        self.setFontWeight(QFont.Weight.Normal if self.is_bold else QFont.Weight.Bold)
        self.look_changed.emit()

    def toggle_italic(self) -> None:
        """Make the chosen words, or what is typed next, italic or not."""
        self.setFontItalic(not self.is_italic)
        self.look_changed.emit()

    def toggle_kind(self, kind: BlockKind, level: int = 1) -> None:
        """Make the chosen lines a list, a heading or a quote; plain again when they are."""
        cursor = self.textCursor()
        wanted: BlockKind = "text" if self.kind == kind else kind
        document = self.document()
        first, last = (
            document.findBlock(position).blockNumber()
            for position in (cursor.selectionStart(), cursor.selectionEnd())
        )
        cursor.beginEditBlock()
        for number in range(first, last + 1):
            self._turn(document.findBlockByNumber(number), wanted, 0 if wanted == "text" else level)
        cursor.endEditBlock()
        self.setCurrentCharFormat(self._look.words(self.textCursor()))
        self.look_changed.emit()

    def _turn(self, block: QTextBlock, kind: BlockKind, level: int) -> None:
        """Give a whole line another kind, and its words the looks that go with it."""
        edit = QTextCursor(block)
        spans = next(iter(normal(_words_of(block))), Block()).spans
        self._look.make(edit, kind, level)
        edit.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        edit.removeSelectedText()
        for span in spans:
            edit.insertText(span.text, self._look.span_format(span, Block(kind, level)))

    def _indent(self, step: int) -> bool:
        """Move an item of a list in or out. False: this is no list."""
        cursor = self.textCursor()
        here = cursor.currentList()
        if here is None:
            return False
        level = here.format().indent() + step
        if level < 1:
            self.toggle_kind(self.kind)
        else:
            self._look.make(cursor, self.kind, min(level, 5))
        return True

    # Events -------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._own(event):
                event.accept()
                return True
            if event.matches(_UNDO) or event.matches(_REDO):
                event.ignore()  # there are the window's own steps behind those of this note
                return True
        return super().event(event)

    def _own(self, event: QKeyEvent) -> bool:
        """Whether a key that means something to the window means something else while one writes."""
        if event.matches(_UNDO):
            return self.document().isUndoAvailable()
        if event.matches(_REDO):
            return self.document().isRedoAvailable()
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return control and event.key() in {Qt.Key.Key_B, Qt.Key.Key_I, Qt.Key.Key_Return, Qt.Key.Key_A}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        key = event.key()
        if control and key == Qt.Key.Key_B:
            self.toggle_bold()
        elif control and key == Qt.Key.Key_I:
            self.toggle_italic()
        elif control and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._follow(self._address_at(self.textCursor()))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._new_line()
        elif key == Qt.Key.Key_Backspace and self._leaves_kind():
            self.toggle_kind(self.kind)
        elif key == Qt.Key.Key_Space and not event.modifiers() and self._begins_kind():
            pass
        else:
            if event.text() and not control:
                self._leave_link()
            super().keyPressEvent(event)

    def _leave_link(self) -> None:
        """What is typed after a link is no part of it."""
        cursor = self.textCursor()
        if cursor.hasSelection() or not cursor.charFormat().isAnchor():
            return
        after = QTextCursor(cursor)
        goes_on = after.movePosition(QTextCursor.MoveOperation.NextCharacter) and not cursor.atBlockEnd()
        if not goes_on or after.charFormat().anchorHref() != cursor.charFormat().anchorHref():
            self.setCurrentCharFormat(self._look.words(cursor))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """In a list Tab moves an item in or out; elsewhere it goes on to the next field."""
        cursor = self.textCursor()
        if cursor.currentList() is not None and cursor.atBlockStart():
            return self._indent(1 if forward else -1)
        return super().focusNextPrevChild(forward)

    def _new_line(self) -> None:
        cursor = self.textCursor()
        kind = self.kind
        if kind != "text" and cursor.block().length() == 1:
            self.toggle_kind(kind)  # Return on an empty item ends the list
            return
        cursor.beginEditBlock()
        cursor.insertBlock()
        if kind in {"heading", "quote"}:
            self._look.make(cursor, "text")
        cursor.setCharFormat(self._look.words(cursor))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(self._look.words(cursor))
        self.ensureCursorVisible()

    def _leaves_kind(self) -> bool:
        cursor = self.textCursor()
        return self.kind != "text" and cursor.atBlockStart() and not cursor.hasSelection()

    def _begins_kind(self) -> bool:
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        if self.kind != "text" or cursor.hasSelection() or before not in _BEGINNINGS:
            return False
        kind, level = _BEGINNINGS[before]
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._turn(cursor.block(), kind, level)
        cursor.endEditBlock()
        self.setCurrentCharFormat(self._look.words(self.textCursor()))
        self.look_changed.emit()
        return True

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted comes as words: looks of other programs stay outside."""
        lines = source.text().replace("\r\n", "\n").split("\n")
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for number, line in enumerate(lines):
            if number:
                cursor.insertBlock()
            cursor.insertText(line, self._look.words(cursor))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.anchorAt(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._follow(self.anchorAt(event.position().toPoint()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.invitation and self.document().isEmpty() and self.kind == "text":
            # Qt's own placeholder has one line only, and is cut in a narrow column or at large text.
            margin = round(self.document().documentMargin())
            painter.setPen(self._look.quiet)
            painter.drawText(
                self.viewport().rect().adjusted(margin, margin, -margin, -margin),
                Qt.TextFlag.TextWordWrap,
                self.invitation,
            )
        layout = self.document().documentLayout()
        offset = self.verticalScrollBar().value()
        block = self.document().begin()
        while block.isValid():
            if _kind_of(block) == "quote":
                box = layout.blockBoundingRect(block).translated(0, -offset)
                painter.fillRect(QRectF(5, box.y(), 3, box.height()), self._look.quote_bar)
            block = block.next()

    def _follow(self, address: str) -> None:
        if address:
            self.link_wanted.emit(address)

    def _address_at(self, cursor: QTextCursor) -> str:
        return cursor.charFormat().anchorHref() if cursor.charFormat().isAnchor() else ""

    def _contents_changed(self) -> None:
        if not self._is_filling:
            self.typed.emit()

    # Size ---------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        least = self._least_lines * self.fontMetrics().lineSpacing() * 5 // 4
        margins = self.contentsMargins()
        height = max(least, round(self.document().size().height()))
        return QSize(200, height + margins.top() + margins.bottom() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def _kind_of(block: QTextBlock) -> BlockKind:
    return next(iter(_words_of(block))).kind


def _words_of(block: QTextBlock) -> list[Block]:
    return list(blocks_of(block))
