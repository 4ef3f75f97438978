# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Paints pages of a paper: sheet, image, or in words why there is no image."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QRegion

from ifn_desktop.errors import KnownError
from ifn_desktop.model.looks import Look
from ifn_desktop.ui.reader.colors import ReaderColors, sheet_colors
from ifn_desktop.viewmodels.messages import Translate, say
from ifn_desktop.viewmodels.reader.image_cache import ImageKey
from ifn_desktop.viewmodels.reader.layout import MARGIN, TITLE
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.reader.wanted import View, Wanted

_WORDS_MARGIN = 32
_FRAMED = -3, -1, 3, 4
"""How far a page's shadow reaches beyond its sheet: left, up, right, down."""


class SheetPainter:
    """Paints during one paint event. Places are in the viewport's pixels.

    Args:
        painter: of the viewport.
        images: what there is to paint.
        colors: of everything else.
        look: colours of the pages.
    """

    def __init__(self, painter: QPainter, images: PageImages, colors: ReaderColors, look: Look) -> None:
        self._painter = painter
        self._images = images
        self._colors = colors
        self._sheet, self._words = sheet_colors(look)
        self._to_device = painter.deviceTransform()
        self._from_device = self._to_device.inverted()[0]

    def desk(self, area: QRect, places: Sequence[QRect]) -> None:
        """What lies around the pages. Nothing is painted twice: on a dense screen that is felt."""
        near = [place for place in places if place.adjusted(*_FRAMED).intersects(area)]
        around = QRegion(area)
        for place in near:
            around -= place
        if around.isEmpty():
            return  # a page that has come, and nothing else
        for rect in around:  # pyright: ignore[reportGeneralTypeIssues]: Qt gives it, the types do not say so
            self._painter.fillRect(rect, self._colors.desk)
        for place in near:
            self._frame(place.adjusted(*_FRAMED), 3, self._colors.shadow)
            self._frame(place.adjusted(-1, -1, 1, 1), 1, self._colors.edge)

    def page(self, wanted: Wanted, number: int, place: QRect, view: View, translate: Translate) -> None:
        """The sharpest that is there of a page (from 0); words when it cannot be drawn."""
        key = wanted.whole(number)
        tiles = list(wanted.tiles(number, view)) if wanted.is_tiled(number) else []
        if not tiles or any(self._images.image(tile) is None for tile in tiles):
            self._whole(key, place, exact=not wanted.is_tiled(number), translate=translate)
        for tile in tiles:
            image = self._images.image(tile)
            if image is not None and tile.clip is not None:
                self._sharp(image, place.topLeft(), QPointF(tile.clip[0], tile.clip[1]))

    def blank(self, place: QRect) -> None:
        """A sheet with nothing on it yet."""
        self._painter.fillRect(place, self._sheet)

    def _whole(self, key: ImageKey, place: QRect, *, exact: bool, translate: Translate) -> None:
        image = self._images.image(key) or self._images.nearest(key)
        if image is None:
            self.blank(place)
            error = self._images.failure(key.file, key.page)
            if error is not None:
                self.words(place, error, translate)
        elif exact and (image.width(), image.height()) == (key.width, key.height):
            # Between two pixels of the screen the image can end a part of a pixel inside the sheet.
            self._frame(place, 1, self._sheet)
            self._sharp(image, place.topLeft())
        else:
            self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            self._painter.drawImage(place, image)
            self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)

    def _frame(self, place: QRect, width: int, color: QColor) -> None:
        left, top, wide, high = place.x(), place.y(), place.width(), place.height()
        for rect in (
            QRect(left, top, wide, width),
            QRect(left, top + high - width, wide, width),
            QRect(left, top + width, width, high - 2 * width),
            QRect(left + wide - width, top + width, width, high - 2 * width),
        ):
            self._painter.fillRect(rect, color)

    def words(self, place: QRect, error: BaseException, translate: Translate) -> None:
        """Say why a page is not shown."""
        code, params = (error.code, error.params) if isinstance(error, KnownError) else ("program.bug", {})
        self._painter.setPen(self._words)
        inside = place.adjusted(_WORDS_MARGIN, _WORDS_MARGIN, -_WORDS_MARGIN, -_WORDS_MARGIN)
        flags = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
        self._painter.drawText(inside, flags, say(code, params, translate))

    def title(self, words: str, place: QRect, width: int, font: QFont) -> None:
        """The title of a paper above its first page.

        Args:
            words: the title.
            place: of that page in the viewport.
            width: of the viewport: a page may be wider.
            font: of the view.
        """
        left, right = max(MARGIN, place.left()), min(width - MARGIN, place.right())
        area = QRect(left, place.top() - TITLE, right - left, TITLE - MARGIN // 2)
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        self._painter.setFont(strong)
        self._painter.setPen(self._colors.title)
        fitting = QFontMetrics(strong).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        self._painter.drawText(
            area, int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignBottom), fitting
        )

    def ring(self, viewport: QRect) -> None:
        """Show that the keyboard is in the view."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._colors.ring, 2))
        self._painter.drawRect(viewport.adjusted(1, 1, -1, -1))

    def _sharp(self, image: QImage, corner: QPoint, offset: QPointF | None = None) -> None:
        """Paint an image pixel for pixel of the screen.

        At 125 or 150 % a page's corner can lie between two pixels of the screen; painted there, every
        letter would be smeared over its neighbours.
        """
        spot = self._to_device.map(QPointF(corner))
        snapped = QPointF(floor(spot.x() + 0.5), floor(spot.y() + 0.5)) + (offset or QPointF())
        size = QSizeF(image.width() / self._to_device.m11(), image.height() / self._to_device.m22())
        self._painter.drawImage(QRectF(self._from_device.map(snapped), size), image)
