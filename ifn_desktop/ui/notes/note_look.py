# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How blocks of a note look in the editor: sizes, air, lists, quotes, links."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextListFormat,
)

from ifn_desktop.ui.tokens import Theme
from ifn_desktop.viewmodels.item_notes_markdown import Block, BlockKind, Span

_QUOTE_ROOM = 16
_AIR = 5
_INDENT = 22
_LINE_HEIGHT = 125.0
_HEADING_SIZES = {1: 21, 2: 19, 3: 17}


class NoteLook:
    """Puts blocks into a document as they shall look.

    Args:
        theme: colours and sizes.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def fill(self, document: QTextDocument, blocks: Iterable[Block]) -> None:
        """Let a document hold these blocks and nothing else; its history of undo begins anew."""
        document.setUndoRedoEnabled(False)
        document.clear()
        document.setDefaultFont(self._theme.font(self._theme.BASE))
        document.setIndentWidth(self._theme.px(_INDENT))
        cursor = QTextCursor(document)
        self.insert(cursor, tuple(blocks) or (Block(),))
        document.setUndoRedoEnabled(True)
        document.setModified(False)

    def insert(self, cursor: QTextCursor, blocks: Iterable[Block]) -> None:
        """Put blocks in at a cursor that stands in an empty line."""
        for number, block in enumerate(blocks):
            if number:
                cursor.insertBlock(self.block_format("text"), QTextCharFormat())
            self.make(cursor, block.kind, block.level)
            for span in block.spans:
                cursor.insertText(span.text, self.span_format(span, block))
        cursor.setCharFormat(self.words(cursor))

    def make(self, cursor: QTextCursor, kind: BlockKind, level: int = 0) -> None:
        """Turn the line that a cursor stands in into another kind."""
        current = cursor.currentList()
        if current is not None:
            current.remove(cursor.block())
        cursor.setBlockFormat(self.block_format(kind, level))
        if kind in {"bullet", "number"}:
            self._join_list(cursor, kind, max(1, level))
        cursor.setBlockCharFormat(self.words_of(kind, level))

    def _join_list(self, cursor: QTextCursor, kind: BlockKind, level: int) -> None:
        style = _STYLES[kind] if kind == "number" else _BULLETS[min(level, len(_BULLETS)) - 1]
        above = cursor.block().previous()
        while above.isValid() and above.textList() is not None:
            form = above.textList().format()
            if form.indent() == level and form.style() is style:
                above.textList().add(cursor.block())
                return
            if form.indent() < level:
                break
            above = above.previous()
        form = QTextListFormat()
        form.setStyle(style)
        form.setIndent(level)
        cursor.createList(form)

    def block_format(self, kind: BlockKind, level: int = 0) -> QTextBlockFormat:
        """Air, lines and indent of a kind of line."""
        form = QTextBlockFormat()
        form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setBottomMargin(self._theme.px(2 if kind in {"bullet", "number"} else _AIR))
        if kind == "heading":
            form.setHeadingLevel(max(1, level))
            form.setTopMargin(self._theme.px(_AIR))
        elif kind == "quote":
            form.setProperty(QTextFormat.Property.BlockQuoteLevel, 1)
            form.setLeftMargin(self._theme.px(_QUOTE_ROOM))
        return form

    def words_of(self, kind: BlockKind, level: int = 0) -> QTextCharFormat:
        """The look of ordinary words in a kind of line."""
        form = QTextCharFormat()
        form.setFont(self._theme.font(self._theme.BASE))
        form.setForeground(self._theme.colour("ink"))
        if kind == "heading":
            form.setFont(self._theme.font(_HEADING_SIZES[max(1, min(level, 3))], strong=True))
        elif kind == "quote":
            form.setForeground(self._theme.colour("mute"))
        return form

    def words(self, cursor: QTextCursor) -> QTextCharFormat:
        """The look of ordinary words where a cursor stands."""
        form = cursor.blockFormat()
        if form.headingLevel():
            return self.words_of("heading", form.headingLevel())
        return self.words_of("quote" if form.property(QTextFormat.Property.BlockQuoteLevel) else "text")

    def span_format(self, span: Span, block: Block) -> QTextCharFormat:
        """The look of some words in a line."""
        form = self.words_of(block.kind, block.level)
        if span.bold:
            form.setFontWeight(QFont.Weight.Bold)
        if span.italic:
            form.setFontItalic(True)
        if span.href:
            form.setAnchor(True)
            form.setAnchorHref(span.href)
            form.setForeground(self._theme.colour("accent"))
            form.setFontUnderline(True)
        return form

    @property
    def quiet(self) -> QColor:
        """Of words that are not the member's."""
        return self._theme.colour("mute")

    @property
    def quote_bar(self) -> QColor:
        """The line beside a quote."""
        return self._theme.colour("accent")


_STYLES = {"number": QTextListFormat.Style.ListDecimal}
_BULLETS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)
