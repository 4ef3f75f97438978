# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A paper's pages in one long column: scrolled, zoomed, with mentions that can be followed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QGestureEvent, QPinchGesture, QWidget

from ifn_desktop.model.views import DocumentView, LinkView
from ifn_desktop.ui.reader.colors import ReaderColors, reader_colors
from ifn_desktop.ui.reader.sheet_painter import SheetPainter, link_rects
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
from ifn_desktop.viewmodels.reader.page_links import PageLinks
from ifn_desktop.viewmodels.reader.wanted import Wanted

STEP = 60
"""Pixels that an arrow key scrolls."""
ZOOM_STEP = 1.15
SEEN_MS = 900
"""How long a page is in view before it counts as seen."""
ZOOM_REST_MS = 60
"""A zoom that goes on is shown from the images there are; sharp ones are asked for when it rests."""
_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


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
        self._links = PageLinks()
        self._focused_link: int | None = None
        self._pointed_link: int | None = None
        self._pressed_link: int | None = None
        self._by_keyboard = False
        self._fit = Fit.WIDTH
        self._layout = Layout((), 1.0, 1)
        self._page = 0
        self._down = True
        self._last_top = 0
        self._held: tuple[Anchor, QPoint | None] | None = None
        self._seen: set[int] = set()
        self._told: tuple[int, frozenset[int]] | None = None
        self._seen_timer = QTimer(self)
        self._seen_timer.setSingleShot(True)
        self._seen_timer.setInterval(SEEN_MS)
        self._seen_timer.timeout.connect(self._note_seen)
        self._zoom_timer = QTimer(self)
        self._zoom_timer.setSingleShot(True)
        self._zoom_timer.setInterval(ZOOM_REST_MS)
        self._zoom_timer.timeout.connect(self._ask_for_images)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 160)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName(self.tr("Handlingens sidor"))
        self.verticalScrollBar().setSingleStep(STEP)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._moved_sideways)
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

    def is_sharp(self) -> bool:
        """Whether every page in view is shown at its own size."""
        wanted = self._wanted()
        if wanted is None:
            return False
        top = self._top()
        for number in self._layout.visible(top, top + self.viewport().height()):
            keys = wanted.tiles(number, self._view()) if wanted.is_tiled(number) else [wanted.whole(number)]
            if any(self._images.image(key) is None for key in keys):
                return False
        return True

    def place_of(self, page: int) -> QRect:
        """Where a page (from 1) stands in the viewport, seen or not."""
        return self._on_screen(self._layout.boxes[page - 1])

    def set_colors(self, colors: ReaderColors) -> None:
        """Show with other colours."""
        self._colors = colors
        self.viewport().update()

    def show_document(self, document: DocumentView, links: Sequence[LinkView], page: int = 1) -> None:
        """Show a paper from a page on (from 1)."""
        self._tell_place()
        self._images.try_again(document.file_id)
        self._document = document
        self._set_links(links)
        self._seen.clear()
        self._told = None
        self._zoom_timer.stop()
        self._page = 0
        self._down = True
        number = max(1, min(page, document.pages)) - 1
        self._lay_out(self._wanted_zoom(number), Anchor(number))

    def set_links(self, links: Sequence[LinkView]) -> None:
        """Show other mentions in the same paper."""
        self._set_links(links)
        self._settle()

    def clear(self) -> None:
        """Show nothing."""
        self._tell_place()
        self._document = None
        self._set_links(())
        self._lay_out(1.0, Anchor(0))
        self._seen_timer.stop()
        self._zoom_timer.stop()
        self._images.forget(self)

    def go_to_page(self, page: int) -> None:
        """Put a page's upper edge at the top of the view; `page` counts from 1."""
        if self._layout.boxes:
            box = self._layout.boxes[max(1, min(page, len(self._layout.boxes))) - 1]
            self.verticalScrollBar().setValue(box.y - MARGIN // 2)

    def _set_links(self, links: Sequence[LinkView]) -> None:
        self._links = PageLinks(links, self._document.pages if self._document else 0)
        self._focused_link = self._pressed_link = None

    # Zoom -------------------------------------------------------------------------------------

    def set_fit(self, fit: Fit) -> None:
        """Follow the view's size; a page that fits as a whole is shown as a whole."""
        self._fit = fit
        if fit is Fit.PAGE:
            self._lay_out(self._wanted_zoom(), Anchor(max(0, self._page - 1)))
        else:
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

    def _wanted_zoom(self, page: int | None = None) -> float:
        if self._document is None:
            return 1.0
        if self._fit is Fit.NONE:
            return self._layout.zoom
        # Room for the scroll bar is always kept, or its coming and going would change the zoom.
        room = self.contentsRect()
        view = (room.width() - self.verticalScrollBar().sizeHint().width(), room.height())
        return fitting_zoom(self._fit, self._sizes(), view, max(0, self._page - 1) if page is None else page)

    def _rezoom(self, zoom: float, at: QPoint | None = None) -> None:
        goes_on = self._zoom_timer.isActive()
        if self.isVisible():
            self._zoom_timer.start()
        spot = at or QPoint(self.viewport().width() // 2, self._reading_line())
        self._lay_out(zoom, *self._hold(spot), ask=not goes_on)

    def _hold(self, spot: QPoint) -> tuple[Anchor, QPoint]:
        """What stands at a spot of the view, to be put there again when sizes have changed.

        Room between pages has one size at all zooms: there the nearest edge of a page is held.
        """
        x, y = spot.x() + self._left(), spot.y() + self._top()
        if not self._layout.boxes:
            return Anchor(0), spot
        box = self._layout.boxes[self._layout.page_at(y)]
        on_page = min(max(y, box.y), box.bottom)
        return self._layout.anchor_at(x, on_page), QPoint(spot.x(), spot.y() + on_page - y)

    def _lay_out(self, zoom: float, anchor: Anchor, spot: QPoint | None = None, *, ask: bool = True) -> None:
        """Lay the pages out anew, with `anchor` at `spot` of the view (None: its top, in the middle)."""
        before, outer = self._layout.zoom, self._held
        # A scroll bar that comes or goes resizes the view in the middle of this: held all the same.
        self._held = (anchor, spot)
        size = self.viewport().size()
        self._layout = Layout(self._sizes(), zoom, size.width())
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(size.height())
        horizontal.setPageStep(size.width())
        vertical.setRange(0, max(0, self._layout.height - size.height()))
        horizontal.setRange(0, max(0, self._layout.width - size.width()))
        x, y = self._layout.point_of(anchor)
        if spot is None:
            horizontal.setValue((self._layout.width - self.viewport().width()) // 2)
            vertical.setValue(y - MARGIN // 2)
        else:
            horizontal.setValue(x - spot.x())
            vertical.setValue(y - spot.y())
        self._held = outer
        is_zoomed = self._layout.zoom != before
        if outer is None:
            self._last_top = vertical.value()
            self._settle(ask=ask)
        if is_zoomed:
            self.zoom_changed.emit(self._layout.zoom)

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

    def _reading_line(self) -> int:
        """The page that holds this line of the view is the one that is read."""
        return self.viewport().height() // 3

    def _scrolled(self, top: int) -> None:
        if self._held is not None:
            return
        self._down = top >= self._last_top
        self._last_top = top
        self._settle()

    def _moved_sideways(self) -> None:
        if self._held is None:
            self._ask_for_images()

    def _settle(self, *, ask: bool = True) -> None:
        """After every move: the page that is read, the images that are wanted, the picture."""
        if ask:
            self._ask_for_images()
        self._show_pointer()
        self.viewport().update()
        if self._document is None:
            return
        page = self._layout.page_at(self._top() + self._reading_line()) + 1
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        if self.isVisible():
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
        sheets = SheetPainter(painter, self._images, self._colors)
        wanted = self._wanted()
        area = event.rect().translated(self._left(), self._top())
        seen = self._layout.visible(area.top() - MARGIN, area.bottom() + MARGIN)
        places = [self._on_screen(self._layout.boxes[number]) for number in seen]
        sheets.desk(event.rect(), places)
        for number, place in zip(seen, places, strict=True):
            if wanted is None:
                sheets.blank(place)
            else:
                sheets.page(wanted, number, place, self._view(), self.tr)
            for position in self._links.on_page(number + 1):
                sheets.link(
                    self._links[position],
                    place,
                    self.zoom,
                    pointed=position == self._pointed_link,
                    focused=position == self._focused_link and self.hasFocus(),
                )
        if self.hasFocus() and self._by_keyboard and self._focused_link is None:
            sheets.ring(self.viewport().rect())

    def _on_screen(self, box: PageBox) -> QRect:
        return QRect(box.x - self._left(), box.y - self._top(), box.width, box.height)

    # Mentions ---------------------------------------------------------------------------------

    @property
    def focused_link(self) -> LinkView | None:
        """The mention the keyboard is on."""
        return None if self._focused_link is None else self._links[self._focused_link]

    def step_link(self, step: int) -> bool:
        """Move the keyboard to the next (1) or previous (-1) mention; False when there is none.

        It begins on what is in view: from a mention that was scrolled away nobody goes on.
        """
        seen = self._layout.visible(self._top(), self._top() + self.viewport().height())
        current = self._focused_link
        if current is not None and self._links[current].page - 1 in seen:
            target = current + step if 0 <= current + step < len(self._links) else None
        else:
            target = self._links.after(seen.start + 1) if step > 0 else self._links.before(seen.stop)
        self._focused_link = target
        if target is not None:
            self._reveal(target)
        link = self.focused_link
        self.setAccessibleDescription("" if link is None else self.tr("Länk: %1").replace("%1", link.text))
        self.viewport().update()
        return target is not None

    def _reveal(self, position: int) -> None:
        rect = self._link_places(position)[0]
        if rect.top() < 0 or rect.bottom() > self.viewport().height():
            middle = round(rect.center().y()) + self._top() - self.viewport().height() // 2
            self.verticalScrollBar().setValue(middle)
        if rect.left() < 0 or rect.right() > self.viewport().width():
            self.horizontalScrollBar().setValue(round(rect.left()) + self._left() - MARGIN)

    def _link_places(self, position: int) -> list[QRectF]:
        link = self._links[position]
        return link_rects(link, self._on_screen(self._layout.boxes[link.page - 1]), self.zoom)

    def _link_at(self, spot: QPoint) -> int | None:
        if not self._links or not self._layout.boxes:
            return None
        x, y = spot.x() + self._left(), spot.y() + self._top()
        number = self._layout.page_at(y)
        box = self._layout.boxes[number]
        scale = self.zoom * PIXELS_PER_POINT
        return self._links.at(number + 1, (x - box.x) / scale, (y - box.y) / scale)

    def _show_pointer(self, spot: QPoint | None = None) -> None:
        """Show what the mouse is on; pages also move away under a mouse that stands still."""
        viewport = self.viewport()
        if spot is None and viewport.underMouse():
            spot = viewport.mapFromGlobal(QCursor.pos())
        pointed = None if spot is None else self._link_at(spot)
        if pointed == self._pointed_link:
            return  # also when it is another paper's: the hand and its words are the same
        self._pointed_link = pointed
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        viewport.setCursor(arrow if pointed is None else hand)
        viewport.setToolTip("" if pointed is None else self.tr("Öppna bredvid"))
        viewport.update()

    # Events -----------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._show_pointer(event.position().toPoint())
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        self._pressed_link = None
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_link = self._link_at(event.position().toPoint())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed_link = self._pressed_link, None
        event.accept()
        if pressed is not None and self._link_at(event.position().toPoint()) == pressed:
            self._focused_link = pressed
            self.viewport().update()
            self.link_activated.emit(self._links[pressed])

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
        self._by_keyboard = True
        return self.step_link(1 if forward else -1) or super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in _KEYBOARD
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and (
            event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.set_zoom(self.zoom * (1.0 + event.value()), event.position().toPoint())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self.set_zoom(self.zoom * pinch.scaleFactor(), centre)
                event.accept(pinch)
                return True
        if event.type() is QEvent.Type.Leave:
            self._show_pointer(QPoint(-MARGIN, -MARGIN))
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._settle()  # moved to another screen: other images are sharp there
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # What stands at the top stays there: the eye is on it, and pages open at their top.
        held = self._held or self._hold(QPoint(self.viewport().width() // 2, MARGIN // 2))
        self._lay_out(self._wanted_zoom(), *held)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_for_images()

    def hideEvent(self, event: QHideEvent) -> None:
        self._tell_place()
        self._seen_timer.stop()
        self._zoom_timer.stop()
        self._images.forget(self)
        super().hideEvent(event)
