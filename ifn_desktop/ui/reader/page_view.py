# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A paper's pages in one long column: scrolled, zoomed, with mentions that can be followed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ifn_desktop.errors import KnownError
from ifn_desktop.model.views import DocumentView, LinkView
from ifn_desktop.ui.reader.colors import ReaderColors, reader_colors
from ifn_desktop.viewmodels.messages import say
from ifn_desktop.viewmodels.reader.layout import (
    MARGIN,
    PIXELS_PER_POINT,
    Anchor,
    Fit,
    Layout,
    PageBox,
    clamped,
    fitting_zoom,
)
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.reader.wanted import Wanted

STEP = 60
"""Pixels that an arrow key scrolls."""
ZOOM_STEP = 1.15
SEEN_MS = 900
"""How long a page is in view before it counts as seen."""


class PageView(QAbstractScrollArea):
    """Shows one paper.

    Signals:
        page_changed: the page that is read now, from 1 in the paper.
        place_changed: that page, and the pages seen since the last time (a frozenset).
        zoom_changed: against true size.
        link_activated: the LinkView that was followed.
    """

    page_changed = Signal(int)
    place_changed = Signal(int, object)
    zoom_changed = Signal(float)
    link_activated = Signal(object)

    def __init__(
        self, images: PageImages, colors: ReaderColors | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._images = images
        self._colors = colors or reader_colors()
        self._document: DocumentView | None = None
        self._links: tuple[LinkView, ...] = ()
        self._focused_link = -1
        self._hovered_link = -1
        self._fit = Fit.WIDTH
        self._layout = Layout((), 1.0, 1)
        self._page = 0
        self._down = True
        self._last_top = 0
        self._seen: set[int] = set()
        self._told: tuple[int, frozenset[int]] | None = None
        self._seen_timer = QTimer(self)
        self._seen_timer.setSingleShot(True)
        self._seen_timer.setInterval(SEEN_MS)
        self._seen_timer.timeout.connect(self._note_seen)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 160)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Handlingens sidor"))
        self.verticalScrollBar().setSingleStep(STEP)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._ask_for_images)
        images.ready.connect(self._image_ready)

    # What is shown ----------------------------------------------------------------------------

    @property
    def document(self) -> DocumentView | None:
        """The paper on show."""
        return self._document

    @property
    def page(self) -> int:
        """The page that is read now, from 1; 0 without a paper."""
        return self._page

    @property
    def zoom(self) -> float:
        """Against true size."""
        return self._layout.zoom

    @property
    def fit(self) -> Fit:
        """What the zoom follows."""
        return self._fit

    def set_colors(self, colors: ReaderColors) -> None:
        """Show with other colours."""
        self._colors = colors
        self.viewport().update()

    def show_document(self, document: DocumentView, links: Sequence[LinkView], page: int = 1) -> None:
        """Show a paper from a page on (from 1)."""
        self._tell_place()
        self._document = document
        self._links = tuple(links)
        self._focused_link = self._hovered_link = -1
        self._seen.clear()
        self._told = None
        self._page = 0
        self._lay_out(self._wanted_zoom(), Anchor(max(0, min(page, document.pages) - 1), 0.0, 0.5))
        self._settle()

    def set_links(self, links: Sequence[LinkView]) -> None:
        """Show other mentions in the same paper."""
        self._links = tuple(links)
        self._focused_link = self._hovered_link = -1
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self._tell_place()
        self._document = None
        self._links = ()
        self._seen_timer.stop()
        self._lay_out(1.0, Anchor(0))
        self._images.forget(self)

    def go_to_page(self, page: int) -> None:
        """Put a page's upper edge at the top of the view; `page` counts from 1."""
        if self._document is not None:
            page = max(1, min(page, self._document.pages))
            self.verticalScrollBar().setValue(self._layout.boxes[page - 1].y - MARGIN // 2)

    # Zoom -------------------------------------------------------------------------------------

    def set_fit(self, fit: Fit) -> None:
        """Follow the view's size."""
        self._fit = fit
        self._rezoom(self._wanted_zoom())

    def set_zoom(self, zoom: float, at: QPoint | None = None) -> None:
        """Zoom to a size; the spot under `at` (else the middle) stays where it is."""
        self._fit = Fit.NONE
        self._rezoom(clamped(zoom), at)

    def zoom_in(self) -> None:
        """A step larger."""
        self.set_zoom(self.zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """A step smaller."""
        self.set_zoom(self.zoom / ZOOM_STEP)

    def _wanted_zoom(self) -> float:
        if self._document is None:
            return 1.0
        if self._fit is Fit.NONE:
            return self._layout.zoom
        # Room for the scroll bar is always kept, or its coming and going would change the zoom.
        bar = self.verticalScrollBar().sizeHint().width() if not self.verticalScrollBar().isVisible() else 0
        size = self.viewport().size()
        page = max(0, self._page - 1)
        view = (size.width() - bar, size.height())
        return fitting_zoom(self._fit, self._sizes(), view, page)

    def _rezoom(self, zoom: float, at: QPoint | None = None) -> None:
        spot = at or QPoint(self.viewport().width() // 2, self.viewport().height() // 3)
        x, y = spot.x() + self._left(), spot.y() + self._top()
        self._lay_out(zoom, self._layout.anchor_at(x, y), spot)

    def _lay_out(self, zoom: float, anchor: Anchor, spot: QPoint | None = None) -> None:
        before = self._layout.zoom
        size = self.viewport().size()
        self._layout = Layout(self._sizes(), zoom, size.width())
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(size.height())
        horizontal.setPageStep(size.width())
        vertical.setRange(0, max(0, self._layout.height - size.height()))
        horizontal.setRange(0, max(0, self._layout.width - size.width()))
        x, y = self._layout.point_of(anchor)
        if spot is None:
            horizontal.setValue((self._layout.width - size.width()) // 2)
            vertical.setValue(y - MARGIN // 2)
        else:
            horizontal.setValue(x - spot.x())
            vertical.setValue(y - spot.y())
        if zoom != before:
            self.zoom_changed.emit(zoom)
        self._settle()

    def _sizes(self) -> list[tuple[float, float]]:
        document = self._document
        if document is None:
            return []
        sizes = list(document.page_sizes[: document.pages])
        return sizes + [(0.0, 0.0)] * (document.pages - len(sizes))

    # Scrolling --------------------------------------------------------------------------------

    def _top(self) -> int:
        return self.verticalScrollBar().value()

    def _left(self) -> int:
        return self.horizontalScrollBar().value()

    def _scrolled(self, top: int) -> None:
        self._down = top >= self._last_top
        self._last_top = top
        self._settle()

    def _settle(self) -> None:
        """After every move: the page that is read, the images that are wanted, the picture."""
        self._ask_for_images()
        self.viewport().update()
        if self._document is None:
            return
        # The page that holds the line a third down is the one that is read.
        page = self._layout.page_at(self._top() + self.viewport().height() // 3) + 1
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self._seen_timer.start()

    def _note_seen(self) -> None:
        top, bottom = self._top(), self._top() + self.viewport().height()
        for number in self._layout.visible(top, bottom):
            box = self._layout.boxes[number]
            shown = min(bottom, box.bottom) - max(top, box.y)
            if shown * 2 >= min(box.height, bottom - top):
                self._seen.add(number + 1)
        self._tell_place()

    def _tell_place(self) -> None:
        if self._document is None or not self._seen:
            return
        place = (self._page, frozenset(self._seen))
        if place != self._told:
            self._told = place
            self.place_changed.emit(*place)

    def _wanted(self) -> Wanted | None:
        document = self._document
        if document is None or document.failure is not None:
            return None
        return Wanted(document.file_id, document.first_page, self._layout, self.devicePixelRatioF())

    def _ask_for_images(self) -> None:
        wanted = self._wanted()
        if wanted is not None and self._layout.boxes and self.isVisible():
            self._images.want(self, wanted.all(self._view(), down=self._down))

    def _view(self) -> tuple[int, int, int, int]:
        return self._left(), self._top(), self.viewport().width(), self.viewport().height()

    def _image_ready(self, file: str, page: int) -> None:
        document = self._document
        if document is None or file != document.file_id:
            return
        number = page - document.first_page
        if 0 <= number < len(self._layout.boxes):
            box = self._layout.boxes[number]
            self.viewport().update(self._on_screen(box))

    # Painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._colors.desk)
        wanted = self._wanted()
        if self._document is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = event.rect().translated(self._left(), self._top())
        for number in self._layout.visible(area.top(), area.bottom() + 1):
            box = self._layout.boxes[number]
            place = self._on_screen(box)
            self._paint_sheet(painter, place)
            if wanted is not None:
                self._paint_page(painter, wanted, number, place)
            self._paint_links(painter, number, place)

    def _paint_sheet(self, painter: QPainter, place: QRect) -> None:
        painter.fillRect(place.translated(0, 2).adjusted(-1, 0, 1, 1), self._colors.shadow)
        painter.fillRect(place, self._colors.page)
        painter.setPen(self._colors.edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _paint_page(self, painter: QPainter, wanted: Wanted, number: int, place: QRect) -> None:
        key = wanted.whole(number)
        image = self._images.image(key) or self._images.nearest(key)
        if image is not None:
            painter.drawImage(place, image)
        if wanted.is_tiled(number):
            ratio = self.devicePixelRatioF()
            for tile in wanted.tiles(number, self._view()):
                sharp = self._images.image(tile)
                if sharp is not None and tile.clip is not None:
                    x, y, width, height = tile.clip
                    target = QRectF(
                        place.x() + x / ratio, place.y() + y / ratio, width / ratio, height / ratio
                    )
                    painter.drawImage(target, sharp)
        elif image is None:
            error = self._images.failure(key.file, key.page)
            if error is not None:
                self._paint_words(painter, place, error)

    def _paint_words(self, painter: QPainter, place: QRect, error: BaseException) -> None:
        known = isinstance(error, KnownError)
        text = say(error.code, error.params) if known else say("program.bug")  # type: ignore[union-attr]
        painter.setPen(self._colors.words)
        inside = place.adjusted(40, 60, -40, -40)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap), text)

    def _paint_links(self, painter: QPainter, number: int, place: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index, link in enumerate(self._links):
            if link.page != number + 1:
                continue
            for rect in self._link_rects(link, place):
                if index == self._hovered_link:
                    painter.fillRect(rect.adjusted(-2, -1, 2, 2), self._colors.link_soft)
                painter.setPen(QPen(self._colors.link, 1.2))
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())
                if index == self._focused_link and self.hasFocus():
                    painter.setPen(QPen(self._colors.focus, 2))
                    painter.drawRect(rect.adjusted(-4, -3, 4, 4))

    def _link_rects(self, link: LinkView, place: QRect) -> list[QRectF]:
        scale = self._layout.zoom * PIXELS_PER_POINT
        return [
            QRectF(
                place.x() + rect.x0 * scale,
                place.y() + rect.y0 * scale,
                (rect.x1 - rect.x0) * scale,
                (rect.y1 - rect.y0) * scale,
            )
            for rect in link.rects
        ]

    def _on_screen(self, box: PageBox) -> QRect:
        return QRect(box.x - self._left(), box.y - self._top(), box.width, box.height)

    # Mentions ---------------------------------------------------------------------------------

    @property
    def focused_link(self) -> LinkView | None:
        """The mention the keyboard is on."""
        return self._links[self._focused_link] if self._focused_link >= 0 else None

    def step_link(self, step: int) -> bool:
        """Move the keyboard to the next (1) or previous (-1) mention; False at the end of them."""
        target = self._focused_link + step
        if self._focused_link < 0:
            here = [n for n, link in enumerate(self._links) if link.page >= max(1, self._page)]
            target = (here[0] if here else 0) if step > 0 else len(self._links) - 1
        if not 0 <= target < len(self._links):
            self._focused_link = -1
            self.viewport().update()
            return False
        self._focused_link = target
        link = self._links[target]
        place = self._on_screen(self._layout.boxes[link.page - 1])
        for rect in self._link_rects(link, place)[:1]:
            if rect.top() < 0 or rect.bottom() > self.viewport().height():
                middle = round(rect.center().y()) + self._top() - self.viewport().height() // 2
                self.verticalScrollBar().setValue(middle)
        self.setAccessibleDescription(self.tr("Länk: %1").replace("%1", link.text))
        self.viewport().update()
        return True

    def _link_at(self, spot: QPoint) -> int:
        for index, link in enumerate(self._links):
            if 0 < link.page <= len(self._layout.boxes):
                place = self._on_screen(self._layout.boxes[link.page - 1])
                if any(rect.adjusted(-2, -2, 2, 3).contains(spot) for rect in self._link_rects(link, place)):
                    return index
        return -1

    # Events -----------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self._link_at(event.position().toPoint())
        if index != self._hovered_link:
            self._hovered_link = index
            shape = Qt.CursorShape.PointingHandCursor if index >= 0 else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().setToolTip(self.tr("Öppna bredvid") if index >= 0 else "")
            self.viewport().update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._link_at(event.position().toPoint())
        if index >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._focused_link = index
            self.link_activated.emit(self._links[index])
            return
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turns = event.angleDelta().y() / 120
            if turns:
                self.set_zoom(self.zoom * ZOOM_STEP**turns, event.position().toPoint())
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        page = max(STEP, self.viewport().height() - STEP)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        moves = {
            Qt.Key.Key_Down: STEP,
            Qt.Key.Key_Up: -STEP,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Space: -page if shift else page,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in moves:
            bar.setValue(bar.value() + moves[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.focused_link is not None:
            self.link_activated.emit(self.focused_link)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the mentions of the paper, then on to what follows."""
        if self._links and self.step_link(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and (
            event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.set_zoom(self.zoom * (1.0 + event.value()), event.position().toPoint())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        spot = QPoint(self.viewport().width() // 2, self.viewport().height() // 3)
        anchor = self._layout.anchor_at(spot.x() + self._left(), spot.y() + self._top())
        fits = self._fit is not Fit.NONE
        self._lay_out(self._wanted_zoom() if fits else self.zoom, anchor, spot)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_for_images()

    def hideEvent(self, event: QHideEvent) -> None:
        self._tell_place()
        self._seen_timer.stop()
        self._images.forget(self)
        super().hideEvent(event)
