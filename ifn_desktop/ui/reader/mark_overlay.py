# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Paints the member's marks onto the pages."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF, QTextOption

from ifn_desktop.model.annotations import Mark, MarkColour, MarkKind, Stroke
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.ui.reader.page_overlay import Overlay, PageCanvas, qrect
from ifn_desktop.viewmodels.annotations import Annotations
from ifn_desktop.viewmodels.annotations_colours import INK, LINE

STICKY_POINTS = 20.0
"""Width and height of a sticky note on the page."""
FREE_TEXT_POINTS = 12.0
INK_POINTS = 2.4
"""Width of a line drawn with full pressure."""
_BOOKMARK = (14.0, 30.0)
_SIGN = 15.0
_DARKER = 145
_FOCUS, _FOCUS_DARK = "#0f5257", "#9fe3df"


class MarkOverlay(Overlay):
    """All marks of a page, and what marks the chosen one.

    Args:
        marks: what there is.
    """

    def __init__(self, marks: Annotations) -> None:
        super().__init__()
        self._marks = marks
        self._editing = ""
        self._flash: dict[tuple[DocumentId, int], tuple[Rect, ...]] = {}
        self._draft: tuple[DocumentId, int, tuple[Stroke, ...], Rect | None] | None = None
        self.family = ""
        marks.changed.connect(lambda document, page: self.changed.emit(document, page, None))

    @property
    def editing(self) -> str:
        """The mark whose words are written elsewhere just now; empty: none."""
        return self._editing

    @editing.setter
    def editing(self, annotation: str) -> None:
        self._editing = annotation
        self.changed.emit("", 0, None)

    def flash(self, document: DocumentId, page: int, rects: Iterable[Rect]) -> None:
        """Point at a place of a page, until something else is pointed at."""
        self._flash = {(document, page): tuple(rects)}
        self.changed.emit("", 0, None)

    def flash_nothing(self) -> None:
        """Point at nothing."""
        if self._flash:
            self._flash = {}
            self.changed.emit("", 0, None)

    def draft(
        self, document: DocumentId, page: int, strokes: Iterable[Stroke] = (), rect: Rect | None = None
    ) -> None:
        """Show what is being drawn."""
        self._draft = (document, page, tuple(strokes), rect)
        self.changed.emit(document, page, None)

    def drop_draft(self) -> None:
        """Show it no more."""
        draft, self._draft = self._draft, None
        if draft is not None:
            self.changed.emit(draft[0], draft[1], None)

    def paint(self, canvas: PageCanvas, document: DocumentId, page: int) -> None:
        chosen = self._marks.chosen
        marks = self._marks.marks_on(document, page)
        for mark in marks:
            if mark.annotation.kind is MarkKind.HIGHLIGHT:
                ink = QColor(INK[mark.annotation.colour])
                # On a dark page the letters are light: they need a darker ground than on paper.
                canvas.marker(_rects(mark), ink.darker(_DARKER) if canvas.is_dark else ink)
        for mark in marks:
            self._mark(canvas, mark)
        for rect in self._flash.get((document, page), ()):
            self._ring(canvas, qrect(rect))
        if chosen is not None and chosen in marks:
            for rect in mark_boxes(chosen):
                self._ring(canvas, rect)
        self._paint_draft(canvas, document, page)

    # Kinds ----------------------------------------------------------------------------------------

    def _mark(self, canvas: PageCanvas, mark: Mark) -> None:
        kind = mark.annotation.kind
        painter = canvas.painter
        line = _line(mark, dark=canvas.is_dark)
        painter.setPen(QPen(line, max(1.4, 1.6 / canvas.scale)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if kind in {MarkKind.UNDERLINE, MarkKind.STRIKE}:
            for rect in map(qrect, _rects(mark)):
                y = rect.bottom() - 0.6 if kind is MarkKind.UNDERLINE else rect.center().y() + 0.5
                painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        elif kind is MarkKind.AREA:
            fill = QColor(INK[mark.annotation.colour])
            fill.setAlpha(46)
            for rect in map(qrect, _rects(mark)):
                painter.fillRect(rect, fill)
                painter.drawRect(rect)
        elif kind is MarkKind.STICKY:
            for rect in map(qrect, _rects(mark)):
                _sticky(painter, rect, mark.annotation.colour)
        elif kind is MarkKind.FREE_TEXT:
            for rect in map(qrect, _rects(mark)):
                self._free_text(canvas, mark, rect)
        elif kind is MarkKind.INK and mark.placement is not None:
            draw_strokes(painter, mark.placement.strokes, line)
        elif kind is MarkKind.BOOKMARK:
            for box in mark_boxes(mark):
                _bookmark(painter, box, line)
        if mark.annotation.comment and kind not in {MarkKind.STICKY, MarkKind.FREE_TEXT}:
            _comment_sign(canvas, mark, line)

    def _free_text(self, canvas: PageCanvas, mark: Mark, rect: QRectF) -> None:
        painter = canvas.painter
        box = free_text_box(mark.annotation.comment, rect, self.family)
        painter.fillRect(box, QColor("#20262b" if canvas.is_dark else "#fffef7"))
        painter.drawRect(box)
        painter.setFont(free_text_font(self.family))
        painter.setPen(QColor("#f0eee8" if canvas.is_dark else "#1f2428"))
        painter.drawText(box.adjusted(3, 2, -3, -2), mark.annotation.comment, _wrapped())

    def _ring(self, canvas: PageCanvas, rect: QRectF) -> None:
        """Two lines, dark and light: seen on every colour, and not by colour alone."""
        painter, scale = canvas.painter, canvas.scale
        wide = rect.adjusted(-2 / scale, -1.5 / scale, 2 / scale, 1.5 / scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("#000000" if canvas.is_dark else "#ffffff"), 3.4 / scale))
        painter.drawRoundedRect(wide, 3 / scale, 3 / scale)
        pen = QPen(QColor(_FOCUS_DARK if canvas.is_dark else _FOCUS), 2 / scale)
        painter.setPen(pen)
        painter.drawRoundedRect(wide, 3 / scale, 3 / scale)

    def _paint_draft(self, canvas: PageCanvas, document: DocumentId, page: int) -> None:
        draft = self._draft
        if draft is None or draft[:2] != (document, page):
            return
        colour = QColor(LINE[self._marks.colour])
        if draft[2]:
            draw_strokes(canvas.painter, draft[2], colour)
        if draft[3] is not None:
            canvas.painter.setPen(QPen(colour, 1.6 / canvas.scale, Qt.PenStyle.DashLine))
            canvas.painter.drawRect(qrect(draft[3]))


def mark_boxes(mark: Mark) -> list[QRectF]:
    """The boxes of a mark on its page, in points: what is clicked and ringed."""
    kind = mark.annotation.kind
    if kind is MarkKind.BOOKMARK:
        right = shown_width(mark)
        return [QRectF(right - 8 - _BOOKMARK[0], 0, *_BOOKMARK)]
    rects = [qrect(rect) for rect in _rects(mark)]
    if kind is MarkKind.FREE_TEXT:
        return [free_text_box(mark.annotation.comment, rect, "") for rect in rects]
    if kind is MarkKind.INK:
        return [rect.adjusted(-3, -3, 3, 3) for rect in rects]
    return rects


def shown_width(mark: Mark) -> float:
    """How wide the mark's page is as shown, in points."""
    return mark.annotation.target.frame.width


def sign_box(mark: Mark) -> QRectF | None:
    """Where the sign of a comment stands in the margin, in points; None for a mark without one."""
    boxes = mark_boxes(mark)
    if not boxes or not mark.annotation.comment:
        return None
    if mark.annotation.kind in {MarkKind.STICKY, MarkKind.FREE_TEXT}:
        return None
    left = shown_width(mark) - _SIGN - 12
    return QRectF(left, boxes[0].center().y() - _SIGN / 2, _SIGN, _SIGN)


def free_text_font(family: str) -> QFont:
    """The typeface of text on a page; its size is in points of the page."""
    font = QFont(family) if family else QFont()
    font.setPixelSize(round(FREE_TEXT_POINTS))
    return font


def free_text_box(text: str, rect: QRectF, family: str) -> QRectF:
    """The box that a text on a page needs: as wide as it was drawn, as high as its words."""
    metrics = QFontMetricsF(free_text_font(family))
    room = QRectF(0, 0, max(40.0, rect.width() - 6), 10_000)
    words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text or " ")
    return QRectF(rect.left(), rect.top(), rect.width(), max(rect.height(), words.height() + 6))


def draw_strokes(painter: QPainter, strokes: Iterable[Stroke], colour: QColor) -> None:
    """Ink: as wide as the pen was pressed."""
    for stroke in strokes:
        if len(stroke) == 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(stroke[0].x, stroke[0].y), INK_POINTS / 2, INK_POINTS / 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        for before, after in pairwise(stroke):
            width = INK_POINTS * (0.35 + 0.65 * (before.pressure + after.pressure) / 2)
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(before.x, before.y), QPointF(after.x, after.y))


def _rects(mark: Mark) -> tuple[Rect, ...]:
    return mark.placement.rects if mark.placement is not None else ()


def _line(mark: Mark, *, dark: bool) -> QColor:
    return QColor((INK if dark else LINE)[mark.annotation.colour])


def _wrapped() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _sticky(painter: QPainter, rect: QRectF, colour: MarkColour) -> None:
    """A slip of paper with a folded corner and three lines."""
    paper, line = QColor(INK[colour]), QColor(LINE[colour])
    painter.setPen(QPen(line, 1.4))
    fold = rect.width() * 0.32
    outline = QPolygonF(
        [
            rect.topLeft(),
            rect.topRight(),
            QPointF(rect.right(), rect.bottom() - fold),
            QPointF(rect.right() - fold, rect.bottom()),
            rect.bottomLeft(),
        ]
    )
    painter.setBrush(paper)
    painter.drawPolygon(outline)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = rect.adjusted(4, 5, -4, 0)
    for step in range(3):
        y = inner.top() + step * rect.height() * 0.2
        painter.setPen(QPen(line, 1))
        painter.drawLine(QPointF(inner.left(), y), QPointF(inner.right(), y))


def _bookmark(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A ribbon over the page's upper edge."""
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    notch = QPointF(box.center().x(), box.bottom() - box.width() * 0.45)
    painter.drawPolygon(
        QPolygonF([box.topLeft(), box.topRight(), box.bottomRight(), notch, box.bottomLeft()])
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _comment_sign(canvas: PageCanvas, mark: Mark, colour: QColor) -> None:
    """A small speech bubble in the margin."""
    box = sign_box(mark)
    if box is None:
        return
    painter = canvas.painter
    bubble = QPainterPath()
    body = QRectF(box.left(), box.top() + 1, box.width(), box.height() * 0.68)
    bubble.addRoundedRect(body, 3, 3)
    tail = QPolygonF(
        [
            QPointF(body.left() + 4, body.bottom() - 0.5),
            QPointF(body.left() + 4, box.bottom()),
            QPointF(body.left() + 8.5, body.bottom() - 0.5),
        ]
    )
    tip = QPainterPath()
    tip.addPolygon(tail)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(QColor("#20262b" if canvas.is_dark else "#ffffff"))
    painter.drawPath(bubble.united(tip))
    painter.setPen(QPen(colour, 1))
    for step in (0.34, 0.64):
        y = body.top() + body.height() * step
        painter.drawLine(QPointF(body.left() + 3.5, y), QPointF(body.right() - 3.5, y))
    painter.setBrush(Qt.BrushStyle.NoBrush)
