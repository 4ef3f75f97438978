# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Draws a row of the agenda: number, wrapped title, what papers there are, how much is read."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.agenda import Role

_Index = QModelIndex | QPersistentModelIndex
_LEFT, _RIGHT, _TOP, _GAP = 20, 16, 11, 12
_EDGE, _BAR, _BAR_WIDTH = 4, 6, 132
_TAG_PAD = 8


class AgendaDelegate(QStyledItemDelegate):
    """Paints rows for one view; a row is as high as its title needs at the view's width."""

    def __init__(self, view: QAbstractItemView, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance
        self._number_width = 0

    def measure(self) -> None:
        """Make the column of numbers as wide as the widest number in the model."""
        model = self._view.model()
        metrics = QFontMetrics(self._font(17))
        numbers = [str(model.index(row, 0).data(Role.NUMBER)) for row in range(model.rowCount())]
        widest = max((metrics.horizontalAdvance(number) for number in numbers), default=0)
        self._number_width = widest + self._appearance.theme.px(_GAP) if widest else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        width = self._view.viewport().width()
        height = self._title_height(index, self._text_width(width))
        height += self._line_metrics().height() + 2
        if 0 < index.data(Role.PROGRESS) < 1:
            height += self._px(8) + _BAR
        return QSize(width, height + 2 * self._px(_TOP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._appearance.theme
        area = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(area, theme.colour("accent_soft"))
            painter.fillRect(QRect(area.topLeft(), QSize(_EDGE, area.height())), theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("bg"))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(theme.colour("focus"))
            painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -1.5, -1.5))
        self._paint_text(painter, area, index, chosen=chosen)
        painter.restore()

    def _paint_text(self, painter: QPainter, area: QRect, index: _Index, *, chosen: bool) -> None:
        theme = self._appearance.theme
        x, y = area.left() + self._px(_LEFT), area.top() + self._px(_TOP)
        number = str(index.data(Role.NUMBER))
        metrics = QFontMetrics(self._font(17))
        if number:
            painter.setPen(theme.colour("mute"))
            painter.setFont(self._font(17))
            painter.drawText(QPoint(x, y + metrics.ascent()), number)
        text_x = x + self._number_width
        text_width = self._text_width(area.width())
        painter.setPen(theme.colour("mute" if index.data(Role.NO_PAPERS) else "ink"))
        title_height = self._title_height(index, text_width)
        layout = self._layout(index, text_width, strong=chosen)
        if chosen and _height(layout) > title_height:
            # In the heavier weight it would need another line: the row must not grow when chosen.
            layout = self._layout(index, text_width, strong=False)
        layout.draw(painter, QPoint(text_x, y))
        y += title_height
        lines = self._line_metrics()
        painter.setFont(self._font(15))
        painter.setPen(theme.colour("mute"))
        room = area.right() - self._px(_RIGHT) - text_x
        tag = str(index.data(Role.TAG))
        if tag:
            # Beside the smaller line: titles need the width, a long word would be broken.
            is_recusal = bool(index.data(Role.TAG_IS_RECUSAL))
            corner = QPoint(area.right() - self._px(_RIGHT), y + 2)
            room -= self._paint_tag(painter, corner, tag, is_recusal=is_recusal)
            painter.setFont(self._font(15))
            painter.setPen(theme.colour("mute"))
        news = str(index.data(Role.NEWS))
        if news:
            is_unseen = bool(index.data(Role.NEWS_IS_UNSEEN))
            taken = self._paint_news(painter, QPoint(text_x, y + 2), news, is_unseen=is_unseen)
            text_x, room = text_x + taken, room - taken
            painter.setFont(self._font(15))
            painter.setPen(theme.colour("mute"))
        line = lines.elidedText(str(index.data(Role.LINE)), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPoint(text_x, y + 2 + lines.ascent()), line)
        text_x = x + self._number_width
        progress = float(index.data(Role.PROGRESS))
        if 0 < progress < 1:
            top = y + 2 + lines.height() + self._px(8)
            width = min(self._px(_BAR_WIDTH), area.right() - self._px(_RIGHT) - text_x)
            self._paint_bar(painter, QRectF(text_x, top, width, _BAR), progress)

    def _paint_bar(self, painter: QPainter, bar: QRectF, progress: float) -> None:
        theme = self._appearance.theme
        # An outline, not a fill: in high contrast both colours are all but black.
        painter.setPen(theme.colour("border"))
        painter.setBrush(theme.colour("paper"))
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), _BAR / 2, _BAR / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        done = QRectF(bar)
        done.setWidth(max(_BAR, bar.width() * progress))
        painter.drawRoundedRect(done, _BAR / 2, _BAR / 2)

    def _paint_tag(self, painter: QPainter, right_top: QPoint, tag: str, *, is_recusal: bool) -> int:
        """Paint it left of a point; how much room it took."""
        theme = self._appearance.theme
        metrics = QFontMetrics(self._font(15, strong=is_recusal))
        width = metrics.horizontalAdvance(tag) + 2 * _TAG_PAD
        box = QRectF(right_top.x() - width, right_top.y() - 1, width, metrics.height() + 4)
        # Orange is for jäv alone, and never says it without the word.
        painter.setPen(theme.colour("warn" if is_recusal else "border"))
        painter.setBrush(theme.colour("warn_soft" if is_recusal else "paper"))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(theme.colour("warn" if is_recusal else "ink"))
        painter.setFont(self._font(15, strong=is_recusal))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tag)
        return round(width) + self._px(8)

    def _paint_news(self, painter: QPainter, corner: QPoint, word: str, *, is_unseen: bool) -> int:
        """Paint it right of a point; how much room it took. Blue is for what is new, and has the word."""
        theme = self._appearance.theme
        metrics = QFontMetrics(self._font(15, strong=is_unseen))
        box = QRectF(corner.x(), corner.y() - 1, metrics.horizontalAdvance(word) + 2 * _TAG_PAD, 0)
        box.setHeight(metrics.height() + 4)
        painter.setPen(theme.colour("new" if is_unseen else "border"))
        painter.setBrush(theme.colour("new_soft" if is_unseen else "paper"))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(theme.colour("new" if is_unseen else "mute"))
        painter.setFont(self._font(15, strong=is_unseen))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        return round(box.width()) + self._px(8)

    def _text_width(self, width: int) -> int:
        return max(60, width - self._px(_LEFT) - self._px(_RIGHT) - self._number_width)

    def _title_height(self, index: _Index, width: int) -> int:
        return _height(self._layout(index, width, strong=False))

    def _layout(self, index: _Index, width: int, *, strong: bool) -> QTextLayout:
        layout = QTextLayout(str(index.data(Role.TITLE)), self._font(17, strong=strong))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPoint(0, round(top)).toPointF())
            # Room above the capitals: the ring of Å is higher than the typeface says.
            top += line.height() * 1.12
        layout.endLayout()
        return layout

    def _line_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font(15))

    def _font(self, size: int, *, strong: bool = False) -> QFont:
        return self._appearance.theme.font(size, strong=strong)

    def _px(self, size: float) -> int:
        return self._appearance.theme.px(size)


def _height(layout: QTextLayout) -> int:
    return round(layout.boundingRect().height())
