# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is painted onto pages by others than their image: links, hits, marks, selections."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect

_LINE, _LINE_ON_DARK = QColor("#1f2428"), QColor("#ffffff")
_DIM = 0.5
"""How much of a marker's colour is left on a dark page."""


class PageCanvas:
    """A page to paint on, during one paint event.

    Attributes:
        is_dark: whether the page is shown light on dark.
        scale: viewport pixels to a point, for lines that are as thick at every zoom:
            `width / scale`.

    Args:
        painter: of the viewport.
        is_dark: see above.
        scale: see above.
        transform: gives what maps points of the page to the viewport.
    """

    def __init__(
        self,
        painter: QPainter,
        *,
        is_dark: bool,
        scale: float,
        transform: Callable[[], QTransform] = QTransform,
    ) -> None:
        self.is_dark = is_dark
        self.scale = scale
        self._viewport = painter
        self._transform = transform
        self._is_used = False

    @property
    def painter(self) -> QPainter:
        """Its coordinates are points from the upper left corner of the page as its file shows it.

        Zoom and rotation are seen to; state that is changed is put back afterwards. To be asked for by those
        who paint: on most pages most overlays have nothing.
        """
        painter = self._viewport
        if not self._is_used:
            self._is_used = True
            painter.save()
            painter.setTransform(self._transform(), combine=True)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        return painter

    def finish(self) -> None:
        """An overlay has painted: put back what it changed."""
        if self._is_used:
            self._is_used = False
            self._viewport.restore()

    def marker(self, rects: Iterable[Rect | QRectF], color: QColor) -> None:
        """Colour the paper, not the letters on it, as a marker pen does; on dark pages it glows."""
        painter = self.painter
        painter.save()
        if self.is_dark:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
            color = QColor.fromRgbF(color.redF() * _DIM, color.greenF() * _DIM, color.blueF() * _DIM)
        else:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for rect in rects:
            painter.fillRect(rect if isinstance(rect, QRectF) else qrect(rect), color)
        painter.restore()

    def underline(self, rects: Iterable[Rect]) -> None:
        """A line under words: says without colour what `marker` says with it."""
        self.painter.setPen(QPen(_LINE_ON_DARK if self.is_dark else _LINE, 1.5 / self.scale))
        for rect in rects:
            self.painter.drawLine(QPointF(rect.x0, rect.y1), QPointF(rect.x1, rect.y1))


class Overlay(QObject):
    """Paints onto the pages of papers, above their image.

    Signals:
        changed: document id, page from 1 (0: every page of it), the `Rect` in points that looks
            different now (None: the whole page). An empty document id: everything.
    """

    changed = Signal(str, int, object)

    @abstractmethod
    def paint(self, canvas: PageCanvas, document: DocumentId, page: int) -> None:
        """Paint what belongs onto a page (from 1 in the paper). Called for pages in view only."""


def qrect(rect: Rect) -> QRectF:
    """The same box for Qt."""
    return QRectF(rect.x0, rect.y0, rect.x1 - rect.x0, rect.y1 - rect.y0)
