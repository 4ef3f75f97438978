# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks what differs on the pages: struck through where it was, underlined where it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.paper_changes import PaperChangeKind
from ifn_desktop.model.text import Rect
from ifn_desktop.ui.reader.page_overlay import Overlay, PageCanvas, qrect
from ifn_desktop.viewmodels.comparing import ComparisonModel, Side
from ifn_desktop.viewmodels.reader.page_layers import PageLayers

_TINT = {Side.OLD: QColor("#e4dfd3"), Side.NEW: QColor("#d3e3fb")}
_TINT_NOW = {Side.OLD: QColor("#cfc7b4"), Side.NEW: QColor("#a9c8f5")}
_LINE = {Side.OLD: QColor("#5a5346"), Side.NEW: QColor("#2f5fa8")}
_LINE_ON_DARK = {Side.OLD: QColor("#d8d0c0"), Side.NEW: QColor("#9dbff2")}
_FRAME, _FRAME_ON_DARK = QColor("#1f2428"), QColor("#ffffff")
_BAR, _AWAY = 4.0, 9.0


class ComparisonOverlay(Overlay):
    """Paints the changes of one version.

    Args:
        model: the comparison.
        side: which version.
        layers: where words stand.
    """

    def __init__(self, model: ComparisonModel, side: Side, layers: PageLayers) -> None:
        super().__init__()
        self._model = model
        self._side = side
        self._layers = layers
        for signal in (model.changed, model.pages_changed, model.current_changed, layers.ready):
            signal.connect(self._changed)

    def paint(self, canvas: PageCanvas, document: DocumentId, page: int) -> None:
        model, side = self._model, self._side
        number = model.page_at(side, document, page)
        run = next((run for run in model.runs(side) if run.paper.id == document), None)
        if number is None or run is None:
            return
        spans = model.spans(side, number)
        layer = self._layers.get(run.paper, page) if spans else None
        if layer is not None:
            edge = min((line.rect.x0 for line in layer.lines if not line.is_furniture), default=0.0)
            for span in spans:
                end = min(span.end, len(layer.text))
                rects = layer.quads(span.start, end) if span.start < end else ()
                self._words(canvas, rects, edge, is_current=span.is_current)
        whole = model.page_kind(side, number)
        if whole is not None:
            width, height = run.paper.page_sizes[page - 1]
            self._whole_page(canvas, QRectF(0, 0, width, height), whole[0], is_current=whole[1])

    def _words(self, canvas: PageCanvas, rects: Sequence[Rect], edge: float, *, is_current: bool) -> None:
        painter, side = canvas.painter, self._side
        canvas.marker(rects, (_TINT_NOW if is_current else _TINT)[side])
        line = (_LINE_ON_DARK if canvas.is_dark else _LINE)[side]
        pixel = 1 / canvas.scale
        for rect in rects:
            y = (rect.y0 + rect.y1) / 2 if side is Side.OLD else rect.y1
            painter.setPen(QPen(line, (1.5 if side is Side.OLD else 2) * pixel))
            painter.drawLine(QPointF(rect.x0, y), QPointF(rect.x1, y))
            x = max(2 * pixel, edge - _AWAY)
            painter.fillRect(QRectF(x, rect.y0, _BAR * pixel, rect.y1 - rect.y0), line)
        if is_current:
            painter.setPen(QPen(_FRAME_ON_DARK if canvas.is_dark else _FRAME, 2 * pixel))
            for rect in rects:
                painter.drawRoundedRect(
                    qrect(rect).adjusted(-2 * pixel, -pixel, 2 * pixel, pixel), 3 * pixel, 3 * pixel
                )

    def _whole_page(
        self, canvas: PageCanvas, page: QRectF, kind: PaperChangeKind, *, is_current: bool
    ) -> None:
        painter, pixel = canvas.painter, 1 / canvas.scale
        words = {
            PaperChangeKind.PAGE_ADDED: self.tr("Ny sida"),
            PaperChangeKind.PAGE_REMOVED: self.tr("Borttagen sida"),
            PaperChangeKind.PAGE_MOVED: self.tr("Flyttad sida"),
        }[kind]
        line = (_LINE_ON_DARK if canvas.is_dark else _LINE)[self._side]
        painter.setPen(QPen(line, (5 if is_current else 3) * pixel))
        painter.drawRect(page.adjusted(3 * pixel, 3 * pixel, -3 * pixel, -3 * pixel))
        font = QFont(painter.font())
        # At points the typeface would be set without its fine adjustments: paint it in pixels.
        painter.save()
        corner = painter.transform().map(page.topRight())
        painter.resetTransform()
        font.setPixelSize(15)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        box = QRectF(0, 0, metrics.horizontalAdvance(words) + 16, metrics.height() + 8)
        box.moveTopRight(corner + QPointF(-6, 6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_LINE[self._side])
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor("#ffffff"))
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _changed(self) -> None:
        self.changed.emit("", 0, None)
