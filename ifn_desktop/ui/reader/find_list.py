# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The list of hits beside the paper: a line of context each, with paper and page."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.reader.find import FindModel
from ifn_desktop.viewmodels.reader.find_rows import FindRows, Part

_Index = QModelIndex | QPersistentModelIndex
_PAD, _LINES = 8, 2
_BEFORE = 24
"""Letters of context before the hit: it must be seen in the first line."""


class FindList(QListView):
    """Arrows and clicks show the hit they come to; the keyboard stays here.

    Args:
        find: the search.
        appearance: colours, typeface, text size.
    """

    def __init__(self, find: FindModel, appearance: Appearance) -> None:
        super().__init__()
        self._find = find
        self._is_following = False
        self.rows = FindRows(find)
        self.rows.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(FindDelegate(self, appearance))
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Träffar"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(160)
        self.selectionModel().currentChanged.connect(self._chosen)
        find.current_changed.connect(self._follow)
        find.status_changed.connect(self.viewport().update)
        appearance.changed.connect(self.scheduleDelayedItemsLayout)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            place = self.viewport().rect().adjusted(12, 12, -12, -12)
            words = self._find.status or self.tr("Skriv vad du söker.")
            painter.drawText(place, int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap), words)

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and not self._is_following:
            self._find.show(index.row())

    def _follow(self) -> None:
        current = self._find.current
        self._is_following = True
        if current is None:
            self.clearSelection()
        elif current < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(current, 0))
        self._is_following = False


class FindDelegate(QStyledItemDelegate):
    """Paints a hit."""

    def __init__(self, view: QListView, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        theme = self._appearance.theme
        base = QFontMetrics(theme.font(theme.BASE)).height()
        small = QFontMetrics(theme.font(theme.SMALL)).height()
        return QSize(80, _LINES * base + small + 2 * theme.px(_PAD) + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._appearance.theme
        area = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("bg"))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(theme.colour("focus"))
            painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -1.5, -1.5))
        pad = theme.px(_PAD)
        inside = area.adjusted(pad, pad, -pad, -pad)
        painter.setPen(theme.colour("ink"))
        y = self._context(painter, index, inside.topLeft(), inside.width())
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(theme.colour("mute"))
        metrics = QFontMetrics(painter.font())
        words = metrics.elidedText(index.data(Part.PLACE), Qt.TextElideMode.ElideMiddle, inside.width())
        painter.drawText(QPointF(inside.left(), y + metrics.ascent()), words)
        painter.restore()

    def _context(self, painter: QPainter, index: _Index, corner: object, width: int) -> float:
        theme = self._appearance.theme
        before, found = _end_of(index.data(Part.BEFORE)), index.data(Part.FOUND)
        layout = QTextLayout(f"{before}{found}{index.data(Part.AFTER)}", theme.font(theme.BASE))
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        strong.setFontUnderline(True)
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = len(before), len(found), strong  # type: ignore[assignment]
        layout.setFormats([span])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        height = QFontMetrics(layout.font()).height()
        layout.beginLayout()
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * height))
        layout.endLayout()
        point = QPointF(corner)  # type: ignore[call-overload]
        layout.draw(painter, point)
        return point.y() + _LINES * height + 2


def _end_of(text: str) -> str:
    """The end of the words before a hit."""
    if len(text) <= _BEFORE:
        return text
    cut = text.find(" ", len(text) - _BEFORE)
    return f"…{text[cut:] if cut >= 0 else text[-_BEFORE:]}"
