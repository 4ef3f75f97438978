# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The pages of a paper as small pictures. Drawn when the pages themselves are sharp, never before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QPainter, QPen, QPolygonF, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.reader.image_cache import ImageKey
from ifn_desktop.viewmodels.reader.layout import sound
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.reader.thumbnails import PageList, PageRole

_Index = QModelIndex | QPersistentModelIndex
WIDTH = 118
"""Of a small page, in pixels."""
_TALLEST = 1.5
_GAP, _TEXT = 10, 22
_REST_MS = 120
_MOST = 12
"""Pictures that are asked for at a time."""


class ThumbnailStrip(QListView):
    """A column of small pages.

    Args:
        model: the pages.
        images: shared with the pages themselves.
        appearance: colours and sizes.
        is_idle: whether the pages themselves need nothing drawn.

    Signals:
        page_clicked: a page, from 1, that the member goes to.
        page_passed: a page that they move over by the arrow keys.
        page_pointed: a page that the pointer is on.
    """

    page_clicked = Signal(int)
    page_pointed = Signal(int)
    page_passed = Signal(int)

    def __init__(
        self, model: PageList, images: PageImages, appearance: Appearance, is_idle: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._pages = model
        self._images = images
        self._appearance = appearance
        self._is_idle = is_idle
        self.setModel(model)
        self.setItemDelegate(_PageDelegate(self))
        self.setProperty("role", "agenda")
        self.setAccessibleName(self.tr("Sidor som bilder"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(40)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._want_soon)
        self.clicked.connect(lambda index: self.page_clicked.emit(index.data(PageRole.PAGE)))
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self.page_pointed.emit(index.data(PageRole.PAGE)))
        model.modelReset.connect(self._want_soon)
        images.ready.connect(self._came)
        appearance.changed.connect(self.doItemsLayout)

    def follow(self, page: int) -> None:
        """Mark the page that is read, and keep it in view while the strip is not being used."""
        self._pages.set_current(page)
        if not self.hasFocus() and 0 < page <= self._pages.rowCount():
            index = self._pages.index(page - 1)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def key_of(self, page: int) -> ImageKey | None:
        """Which picture stands for a page."""
        document = self._pages.document
        if document is None or document.failure is not None:
            return None
        size, ratio = self.size_of(page), self.devicePixelRatioF()
        return ImageKey(
            document.file_id,
            document.first_page + page - 1,
            max(1, round(size.width() * ratio)),
            max(1, round(size.height() * ratio)),
        )

    def picture(self, page: int) -> QImage | None:
        """The picture of a page, or the nearest there is."""
        key = self.key_of(page)
        return None if key is None else self._images.image(key) or self._images.nearest(key)

    def size_of(self, page: int) -> QSize:
        """How large a small page is, in pixels."""
        document = self._pages.document
        sizes = document.page_sizes if document is not None else ()
        width, height = sound(sizes[page - 1] if page <= len(sizes) else (0.0, 0.0))
        wide = WIDTH  # pictures do not grow with the letters
        tall = wide * height / width
        if tall > wide * _TALLEST:
            wide, tall = round(wide * wide * _TALLEST / tall), wide * _TALLEST
        return QSize(max(8, wide), max(8, round(tall)))

    @property
    def appearance(self) -> Appearance:
        """Colours and sizes."""
        return self._appearance

    def _want_soon(self) -> None:
        if self.isVisible():
            self._rest.start()

    def _ask(self) -> None:
        """Ask for the pictures in view that are not there, when nothing else waits to be drawn."""
        if not self.isVisible():
            return
        if not self._is_idle():
            self._rest.start()
            return
        seen = self.viewport().rect()
        missing = [
            key
            for row in range(self._first_row(), self._pages.rowCount())
            if self.visualRect(self._pages.index(row)).top() <= seen.bottom()
            and (key := self.key_of(row + 1)) is not None
            and self._images.image(key) is None
            and self._images.failure(key.file, key.page) is None
        ]
        self._images.want(self, missing[:_MOST])
        if missing:
            self._rest.start()

    def _first_row(self) -> int:
        index = self.indexAt(self.viewport().rect().topLeft() + QRect(0, 0, 20, 20).center())
        return max(0, index.row())

    def _came(self, file: str, _page: int) -> None:
        document = self._pages.document
        if document is not None and file == document.file_id and self.isVisible():
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and before >= 0:
            self.page_clicked.emit(before + 1)
            return
        super().keyPressEvent(event)
        row = self.currentIndex().row()
        if row != before and row >= 0:
            self.page_passed.emit(row + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._want_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._want_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        self._rest.stop()
        self._images.forget(self)
        super().hideEvent(event)


class _PageDelegate(QStyledItemDelegate):
    """Paints one small page: picture, number, a tick when it is read, a frame when it is the current."""

    def __init__(self, strip: ThumbnailStrip) -> None:
        super().__init__(strip)
        self._strip = strip

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        theme = self._strip.appearance.theme
        height = self._strip.size_of(index.row() + 1).height()
        return QSize(WIDTH, height + theme.px(_TEXT) + 2 * theme.px(_GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._strip.appearance.theme
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        size = self._strip.size_of(index.row() + 1)
        left = area.left() + (area.width() - size.width()) // 2
        place = QRect(left, area.top() + theme.px(_GAP), size.width(), size.height())
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        picture = self._strip.picture(index.row() + 1)
        if picture is None:
            painter.fillRect(place, Qt.GlobalColor.white)
        else:
            painter.drawImage(place, picture)
        is_current = bool(index.data(PageRole.IS_CURRENT))
        painter.setPen(QPen(theme.colour("accent" if is_current else "border"), 3 if is_current else 1))
        painter.drawRect(place.adjusted(-2, -2, 1, 1) if is_current else place.adjusted(-1, -1, 0, 0))
        text = QRect(area.left(), place.bottom() + theme.px(3), area.width(), theme.px(_TEXT))
        painter.setFont(theme.font(15, strong=is_current))
        painter.setPen(theme.colour("ink" if is_current else "mute"))
        words = str(index.data())
        painter.drawText(text, int(Qt.AlignmentFlag.AlignCenter), words)
        if index.data(PageRole.IS_READ):
            half = painter.fontMetrics().horizontalAdvance(words) / 2
            self._tick(painter, text.center().x() + half + theme.px(8), text.center().y(), theme.px(5))
        if state & QStyle.StateFlag.State_HasFocus and self._strip.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(3, 2, -3, -2), 4, 4)
        painter.restore()

    def _tick(self, painter: QPainter, x: float, y: float, size: float) -> None:
        painter.setPen(QPen(self._strip.appearance.theme.colour("accent"), 2, c=Qt.PenCapStyle.RoundCap))
        corners = ((0.0, 0.0), (0.7, 0.7), (2.0, -0.8))
        points = [QPointF(x + across * size, y + down * size) for across, down in corners]
        painter.drawPolyline(QPolygonF(points))
