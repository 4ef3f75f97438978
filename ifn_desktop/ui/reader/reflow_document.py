# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Flowing text written into a text document, with the way from a word to its place and back."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from ifn_desktop.model.flow import FlowBlock, FlowKind
from ifn_desktop.ui.tokens import Tokens

PAGE_LINK = "page:"
"""Links to a page of the paper: this and its number."""
_HEADING = {1: 1.42, 2: 1.24, 3: 1.12}
_TABLE = 0.86
_LEAST_PIXELS = 16


class Look(NamedTuple):
    """How the text looks.

    Attributes:
        family: the typeface.
        size: of the letters, in pixels.
        spacing: from line to line, in heights of a line.
        tokens: the colours.
    """

    family: str
    size: int
    spacing: float
    tokens: Tokens


class _Piece(NamedTuple):
    """A run of a block's text in the document."""

    position: int
    block: int
    start: int
    length: int


class FlowDocument:
    """Writes blocks into a document one by one, so that a long paper can be written bit by bit.

    Args:
        document: is emptied.
        look: of the text.
    """

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._document = document
        self._look = look
        self._pieces: list[_Piece] = []
        self._firsts: dict[int, int] = {}
        self._pages: list[tuple[int, int]] = []
        self._links: list[tuple[int, int]] = []
        self._written = 0
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._font(look.size))
        self._cursor = QTextCursor(document)
        self._is_fresh = True

    @property
    def written(self) -> int:
        """How many blocks have been written."""
        return self._written

    @property
    def pages(self) -> list[tuple[int, int]]:
        """(position, page) where each page begins, as far as written."""
        return self._pages

    @property
    def links(self) -> list[tuple[int, int]]:
        """(first, last) position of each link, as far as written."""
        return self._links

    def write(self, block: FlowBlock) -> None:
        """Write the next block."""
        if block.kind is FlowKind.TABLE:
            self._write_table(block)
        elif block.kind is FlowKind.PICTURE:
            self._write_picture(block)
        else:
            self._write_text(block)
        self._written += 1

    def position_of(self, block: int, offset: int) -> int:
        """Where a letter of a block stands in the document; the last that is written where it is not yet."""
        first = self._firsts.get(block)
        if first is None:
            return max(0, self._document.characterCount() - 1)
        best = self._pieces[first]
        for piece in self._pieces[first:]:
            if piece.block != block or piece.start > offset:
                break
            best = piece
        return best.position + min(max(offset - best.start, 0), best.length)

    def place_at(self, position: int) -> tuple[int, int]:
        """(block, offset in its text) that stands at a position."""
        at = bisect_right(self._pieces, position, key=lambda piece: piece.position) - 1
        if at < 0:
            return 0, 0
        piece = self._pieces[at]
        return piece.block, piece.start + min(position - piece.position, piece.length)

    def page_at(self, position: int) -> int:
        """The page that a position belongs to; 1 before anything is written."""
        at = bisect_right(self._pages, position, key=lambda entry: entry[0]) - 1
        return self._pages[max(at, 0)][1] if self._pages else 1

    # Writing ----------------------------------------------------------------------------------

    def _write_text(self, block: FlowBlock) -> None:
        size = self._look.size
        around = QTextBlockFormat()
        around.setLineHeight(
            self._look.spacing * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        around.setBottomMargin(round(size * 0.55))
        letters = QTextCharFormat()
        if block.kind is FlowKind.HEADING:
            level = min(max(block.level, 1), 6)
            around.setHeadingLevel(level)
            around.setTopMargin(0 if self._is_fresh else round(size * 1.1))
            around.setBottomMargin(round(size * 0.3))
            around.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            letters.setFont(self._font(round(size * _HEADING.get(level, 1.0)), strong=True))
        elif block.marker:
            hanging = round(size * (0.62 * len(block.marker) + 0.6))
            around.setLeftMargin(round(size * 1.1 * max(block.level, 1)) + hanging)
            around.setTextIndent(-hanging)
            around.setBottomMargin(round(size * 0.25))
        self._begin(around, letters)
        if block.marker:
            self._cursor.insertText(f"{block.marker}\u2002", letters)
        self._put(block, 0, block.text, letters)

    def _write_picture(self, block: FlowBlock) -> None:
        around = QTextBlockFormat()
        around.setTopMargin(round(self._look.size * 0.4))
        around.setBottomMargin(round(self._look.size * 0.8))
        letters = QTextCharFormat()
        letters.setForeground(QColor(self._look.tokens.mute))
        self._begin(around, letters)
        words = QCoreApplication.translate("FlowDocument", "Bild på s. {page}").format(page=block.page)
        self._put(block, 0, "", letters)
        self._cursor.insertText(f"{words} – ", letters)
        link = QTextCharFormat()
        link.setAnchor(True)
        link.setAnchorHref(f"{PAGE_LINK}{block.page}")
        link.setForeground(QColor(self._look.tokens.accent))
        link.setFontUnderline(True)
        first = self._cursor.position()
        self._cursor.insertText(QCoreApplication.translate("FlowDocument", "visa sidan"), link)
        self._links.append((first, self._cursor.position()))

    def _write_table(self, block: FlowBlock) -> None:
        around = QTextBlockFormat()
        around.setBottomMargin(0)
        self._begin(around, QTextCharFormat())
        tokens = self._look.tokens
        form = QTextTableFormat()
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderBrush(QBrush(QColor(tokens.border)))
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setCellPadding(round(self._look.size * 0.3))
        form.setHeaderRowCount(block.head)
        form.setBottomMargin(round(self._look.size * 0.9))
        columns = len(block.rows[0])
        if columns > 2:
            form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = self._cursor.insertTable(len(block.rows), columns, form)
        numeric = [_is_numeric([row[n] for row in block.rows[block.head :]]) for n in range(columns)]
        size = max(_LEAST_PIXELS, round(self._look.size * _TABLE))
        start = 0
        for number, row in enumerate(block.rows):
            letters = QTextCharFormat()
            letters.setFont(self._font(size, strong=number < block.head))
            for column, text in enumerate(row):
                cell = table.cellAt(number, column)
                self._cursor = cell.firstCursorPosition()
                inside = QTextBlockFormat()
                if numeric[column]:
                    inside.setAlignment(Qt.AlignmentFlag.AlignRight)
                self._cursor.setBlockFormat(inside)
                self._cursor.setBlockCharFormat(letters)
                self._put(block, start, text, letters)
                start += len(text) + 1
        self._cursor = QTextCursor(self._document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_fresh = True  # Qt has put an empty paragraph after the table

    def _begin(self, around: QTextBlockFormat, letters: QTextCharFormat) -> None:
        if self._is_fresh:
            self._cursor.setBlockFormat(around)
            self._cursor.setBlockCharFormat(letters)
            self._is_fresh = False
        else:
            self._cursor.insertBlock(around, letters)

    def _put(self, block: FlowBlock, start: int, text: str, letters: QTextCharFormat) -> None:
        position = self._cursor.position()
        self._firsts.setdefault(self._written, len(self._pieces))
        self._pieces.append(_Piece(position, self._written, start, len(text)))
        self._cursor.insertText(text.replace("\n", " "), letters)
        page = self._pages[-1][1] if self._pages else 0
        starts = [(start, block.page), *((line.start, line.page) for line in block.lines)]
        for offset, number in starts:
            if number > page and start <= offset <= start + len(text):
                page = number
                self._pages.append((position + offset - start, number))

    def _font(self, pixels: int, *, strong: bool = False) -> QFont:
        font = QFont(self._look.family)
        font.setPixelSize(pixels)
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font


def _is_numeric(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    figures = [cell for cell in filled if sum(map(str.isalpha, cell)) * 2 <= len(cell) and _has_digit(cell)]
    return bool(filled) and len(figures) * 4 >= len(filled) * 3


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
