# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Draws a row of all that the member has written: its words, what it is, where it belongs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.all_notes import AllNotes, Row, RowRole
from ifn_desktop.viewmodels.annotations_colours import INK, LINE
from ifn_desktop.viewmodels.mark_names import kind_name

_Index = QModelIndex | QPersistentModelIndex
_LEFT, _TOP, _PATCH = 26, 9, 8
_LINES = 2
_MOST = 600
"""Letters that two lines can hold at most."""


class AllNotesList(QListView):
    """The list; Return and a click go to the place.

    Args:
        model: the rows.
        appearance: colours and sizes.

    Signals:
        chosen: the index of the row to go to.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, model: AllNotes, appearance: Appearance) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_Delegate(self, appearance))
        self.setProperty("role", "agenda")
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Allt jag har skrivit"))
        self.clicked.connect(self.chosen)
        appearance.changed.connect(self.doItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: AllNotesList, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        theme = self._appearance.theme
        words = QFontMetrics(theme.font(theme.BASE)).lineSpacing() * _LINES
        line = QFontMetrics(theme.font(theme.SMALL)).lineSpacing()
        return QSize(200, words + line + 2 * theme.px(_TOP) + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._appearance.theme
        row = index.data(RowRole.ROW)
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("bg"))
        if isinstance(row, Row):
            self._paint_row(painter, area, row)
        painter.setPen(theme.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(area).adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_row(self, painter: QPainter, area: QRect, row: Row) -> None:
        theme = self._appearance.theme
        left, edge = area.left() + theme.px(_LEFT), theme.px(_TOP)
        width = area.right() - left - theme.px(14)
        if row.colour is not None:
            patch = QRectF(
                area.left() + theme.px(10), area.top() + edge, theme.px(_PATCH), area.height() - 2 * edge
            )
            painter.setPen(QPen(QColor(LINE[row.colour]), 1))
            painter.setBrush(QColor(INK[row.colour]))
            painter.drawRoundedRect(patch, 2, 2)
        small = theme.font(theme.SMALL)
        metrics = QFontMetrics(small)
        said = f"{row.text} – ”{row.quote}”" if row.quote else row.text
        lines = _lines(said, width, self._appearance)
        word_metrics = QFontMetrics(theme.font(theme.BASE))
        height = len(lines) * word_metrics.lineSpacing() + metrics.lineSpacing()
        y = area.top() + max(edge, (area.height() - height) // 2) + word_metrics.ascent()
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(theme.BASE))
        for line in lines:
            painter.drawText(left, y, line)
            y += word_metrics.lineSpacing()
        painter.setFont(small)
        painter.setPen(theme.colour("mute"))
        lost = self.tr("Hittas inte i den nya versionen") if row.is_lost else ""
        facts = " · ".join(part for part in (kind_name(row.kind), row.where, lost) if part)
        base = y - word_metrics.ascent() + metrics.ascent() + 2
        painter.drawText(left, base, metrics.elidedText(facts, Qt.TextElideMode.ElideRight, width))


def _lines(text: str, width: int, appearance: Appearance) -> list[str]:
    """As many lines as a row has; the last ends in `…` when there is more."""
    theme = appearance.theme
    font = theme.font(theme.BASE)
    metrics = QFontMetrics(font)
    text = text[:_MOST]
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    for number in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        words = text[start:] if number == _LINES - 1 else text[start : start + line.textLength()]
        found.append(metrics.elidedText(words.strip(), Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return found
