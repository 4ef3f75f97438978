# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Draws a row of all that the member has written: its words, what it is, where it belongs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.all_notes import AllNotes, Row, RowRole, kind_words
from ifn_desktop.viewmodels.annotations_colours import INK, LINE

_Index = QModelIndex | QPersistentModelIndex
_LEFT, _TOP, _PATCH = 26, 9, 8
_LINES = 2


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
        left, top = area.left() + theme.px(_LEFT), area.top() + theme.px(_TOP)
        width = area.right() - left - theme.px(14)
        small = theme.font(theme.SMALL)
        metrics = QFontMetrics(small)
        base = area.bottom() - theme.px(_TOP) - metrics.descent()
        if row.colour is not None:
            patch = QRectF(
                area.left() + theme.px(10), top + 1, theme.px(_PATCH), area.height() - 2 * theme.px(_TOP) - 2
            )
            painter.setPen(QPen(QColor(LINE[row.colour]), 1))
            painter.setBrush(QColor(INK[row.colour]))
            painter.drawRoundedRect(patch, 2, 2)
        painter.setPen(theme.colour("ink"))
        said = f"{row.text}  –  ”{row.quote}”" if row.quote else row.text
        room = base - metrics.ascent() - top
        _paint_words(painter, said, QRect(left, top, width, room), self._appearance)
        painter.setFont(small)
        painter.setPen(theme.colour("mute"))
        lost = self.tr("Hittas inte i den nya versionen") if row.is_lost else ""
        line = " · ".join(part for part in (kind_words(row.kind), row.where, lost) if part)
        painter.drawText(left, base, metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))


def _paint_words(painter: QPainter, text: str, room: QRect, appearance: Appearance) -> None:
    """As many lines as there is room for; the last ends in `…` when there is more."""
    theme = appearance.theme
    font = theme.font(theme.BASE)
    metrics = QFontMetrics(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text[:600], font)
    layout.setTextOption(option)
    layout.beginLayout()
    painter.setFont(font)
    y = room.top() + metrics.ascent()
    for number in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        start = line.textStart()
        is_last = number == _LINES - 1
        words = text[start:600] if is_last else text[start : start + line.textLength()]
        painter.drawText(
            room.left(), y, metrics.elidedText(words.strip(), Qt.TextElideMode.ElideRight, room.width())
        )
        y += metrics.lineSpacing()
    layout.endLayout()
