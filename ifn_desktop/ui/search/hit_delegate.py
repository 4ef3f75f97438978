# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Draws a row of hits: headings of meetings and ärenden, hits with their words marked, what unfolds."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ifn_desktop.model.search import Snippet
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.ui.tokens import Theme
from ifn_desktop.viewmodels.search_rows import Role, Row, RowKind

_Index = QModelIndex | QPersistentModelIndex
_LEFT, _TOP, _GAP = 18, 9, 3
_HEADING_TOP = 14
_LINES = 2


class HitDelegate(QStyledItemDelegate):
    """Paints the rows of a `SearchRows`.

    Args:
        view: the list.
        appearance: colours, typeface, text size.
    """

    def __init__(self, view: QListView, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance
        self._measure()
        appearance.changed.connect(self._measure)

    # Sizes ------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        row = index.data(Role.ROW)
        theme, base, small = self._appearance.theme, self._base, self._small
        if not isinstance(row, Row):
            return QSize(80, base)
        if row.kind is RowKind.MEETING:
            return QSize(80, theme.px(_HEADING_TOP) + base + theme.px(4))
        if row.kind is RowKind.ITEM:
            return QSize(80, theme.px(6) + small + theme.px(4))
        if row.kind is RowKind.HIT:
            lines = self._lines_of(row.snippet)
            return QSize(80, 2 * theme.px(_TOP) + base + (theme.px(_GAP) + lines * base if lines else 0))
        return QSize(80, base + 2 * theme.px(6))

    def _measure(self) -> None:
        """Once for each look: the list asks for the size of every row whenever the hits are others."""
        theme = self._appearance.theme
        self._words = QFontMetrics(theme.font(theme.BASE))
        self._base = QFontMetrics(theme.font(theme.BASE, strong=True)).lineSpacing()
        self._small = QFontMetrics(theme.font(theme.SMALL)).lineSpacing()

    def _lines_of(self, snippet: Snippet) -> int:
        if not snippet.text:
            return 0
        width = self._view.viewport().width() - 2 * self._appearance.theme.px(_LEFT)
        if len(snippet.text) * self._words.averageCharWidth() > 2 * width:
            return _LINES  # no need to measure
        return _LINES if self._words.horizontalAdvance(snippet.text) > width * 0.97 else 1

    # Painting ---------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(Role.ROW)
        if not isinstance(row, Row):
            return
        theme = self._appearance.theme
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if row.kind in {RowKind.MEETING, RowKind.ITEM}:
            self._paint_heading(painter, area, row, theme)
        else:
            box = QRectF(area).adjusted(theme.px(4), 1, -theme.px(4), -1)
            painter.setPen(Qt.PenStyle.NoPen)
            if is_chosen:
                painter.setBrush(theme.colour("accent_soft"))
                painter.drawRoundedRect(box, 8, 8)
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.setBrush(theme.colour("panel"))
                painter.drawRoundedRect(box, 8, 8)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if row.kind is RowKind.HIT:
                self._paint_hit(painter, area, row, theme)
            else:
                self._paint_line(painter, area, row, theme)
            if is_chosen:
                # The one that Enter opens is told by its frame too, wherever the keyboard is.
                width = 2 if self._view.hasFocus() else 1
                painter.setPen(QPen(theme.colour("focus"), width))
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, row: Row, theme: Theme) -> None:
        is_meeting = row.kind is RowKind.MEETING
        left = area.left() + theme.px(_LEFT)
        width = area.width() - 2 * theme.px(_LEFT)
        font = theme.font(theme.BASE if is_meeting else theme.SMALL, strong=True)
        metrics = QFontMetrics(font)
        y = area.bottom() - theme.px(4) - metrics.descent()
        if is_meeting and area.top() > 0:
            painter.setPen(theme.colour("line"))
            line = area.top() + theme.px(4)
            painter.drawLine(left, line, left + width, line)
        if row.is_recused:
            width -= self._tag(
                painter, QPoint(left + width, area.center().y()), self.tr("Jäv"), "warn", theme
            )
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if is_meeting else "mute"))
        painter.drawText(left, y, metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, width))

    def _paint_hit(self, painter: QPainter, area: QRect, row: Row, theme: Theme) -> None:
        left, width = area.left() + theme.px(_LEFT), area.width() - 2 * theme.px(_LEFT)
        bold = theme.font(theme.BASE, strong=True)
        metrics = QFontMetrics(bold)
        y = area.top() + theme.px(_TOP) + metrics.ascent()
        middle = y - metrics.ascent() // 2 + metrics.descent() // 2
        room = width
        if row.is_recused:
            room -= self._tag(painter, QPoint(left + room, middle), self.tr("Jäv"), "warn", theme)
        if row.is_fresh:
            room -= self._tag(painter, QPoint(left + room, middle), self.tr("Nytt"), "new", theme)
        self._title(painter, QPointF(left, y), room, row, theme)
        top = area.top() + theme.px(_TOP) + metrics.lineSpacing() + theme.px(_GAP)
        self._snippet(painter, QPointF(left, top), width, row.snippet, theme)

    def _paint_line(self, painter: QPainter, area: QRect, row: Row, theme: Theme) -> None:
        """What unfolds, an unfolded copy, or more hits: one line."""
        indent = theme.px(20) if row.kind is RowKind.COPY else 0
        left = area.left() + theme.px(_LEFT) + indent
        width = area.width() - 2 * theme.px(_LEFT) - indent
        font = theme.font(theme.BASE)
        metrics = QFontMetrics(font)
        y = area.top() + (area.height() - metrics.height()) // 2 + metrics.ascent()
        if row.kind is RowKind.COPY:
            self._title(painter, QPointF(left, y), width, row, theme, strong=False)
            return
        sign = "▾ " if row.is_unfolded else "▸ "
        words = f"{sign}{row.title}" if row.kind is RowKind.SAME else row.title
        painter.setFont(font)
        painter.setPen(theme.colour("accent"))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        painter.drawText(left, y, shown)
        self._facts(painter, QPointF(left + metrics.horizontalAdvance(shown), y), width, row.facts, theme)

    def _title(
        self, painter: QPainter, at: QPointF, width: int, row: Row, theme: Theme, *, strong: bool = True
    ) -> None:
        font = theme.font(theme.BASE, strong=strong)
        metrics = QFontMetrics(font)
        small = QFontMetrics(theme.font(theme.SMALL))
        # The page must be seen, however long the title is.
        facts = min(small.horizontalAdvance(row.facts) + theme.px(10), width // 2) if row.facts else 0
        shown = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, width - facts)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        painter.drawText(at, shown)
        used = metrics.horizontalAdvance(shown)
        self._facts(painter, QPointF(at.x() + used, at.y()), width - used, row.facts, theme)

    @staticmethod
    def _facts(painter: QPainter, at: QPointF, width: int, facts: str, theme: Theme) -> None:
        if not facts:
            return
        font = theme.font(theme.SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.colour("mute"))
        gap = theme.px(8)
        words = metrics.elidedText(facts, Qt.TextElideMode.ElideRight, max(0, width - gap))
        painter.drawText(QPointF(at.x() + gap, at.y()), words)

    @staticmethod
    def _tag(painter: QPainter, right: QPoint, words: str, colour: str, theme: Theme) -> int:
        """A word with a ground of its own, told by its words too. Returns the width it took."""
        font = theme.font(theme.SMALL, strong=True)
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(words) + 2 * theme.px(7)
        box = QRectF(right.x() - width, right.y() - metrics.height() / 2, width, metrics.height())
        painter.save()
        painter.setPen(QPen(theme.colour(colour), 1))
        painter.setBrush(theme.colour(f"{colour}_soft"))
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
        return width + theme.px(8)

    def _snippet(self, painter: QPainter, at: QPointF, width: int, snippet: Snippet, theme: Theme) -> None:
        if not snippet.text:
            return
        font = theme.font(theme.BASE)
        snippet = brought_near(snippet, _LINES * width / QFontMetricsF(font).averageCharWidth())
        layout = QTextLayout(snippet.text, font)
        layout.setFormats(marked(snippet, theme))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        height = QFontMetricsF(font).lineSpacing()
        layout.beginLayout()
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * height))
        layout.endLayout()
        painter.setPen(theme.colour("ink"))
        layout.draw(painter, at)


def brought_near(snippet: Snippet, letters: float) -> Snippet:
    """The snippet from a later word on, where its first marked word would not be seen otherwise.

    Args:
        snippet: the text around a hit.
        letters: how many there is room for, about.
    """
    first = snippet.marks[0][0] if snippet.marks else 0
    if first < 0.6 * letters:
        return snippet
    cut = snippet.text.find(" ", max(0, first - round(0.3 * letters))) + 1
    if not 0 < cut <= first:
        return snippet
    moved = cut - 2
    marks = tuple((start - moved, end - moved) for start, end in snippet.marks)
    return Snippet(f"… {snippet.text[cut:]}", marks)


def marked(snippet: Snippet, theme: Theme) -> list[QTextLayout.FormatRange]:
    """How the words found look: on a ground of their own, and bold, so that not colour alone tells."""
    look = QTextCharFormat()
    look.setBackground(theme.colour("found"))
    look.setForeground(theme.colour("ink"))
    look.setFontWeight(QFont.Weight.DemiBold)
    spans: list[QTextLayout.FormatRange] = []
    for start, end in snippet.marks:
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = start, end - start, look  # type: ignore[assignment]
        spans.append(span)
    return spans
