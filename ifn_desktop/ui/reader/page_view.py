# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A paper's pages in one long column, with mentions that can be followed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from ifn_desktop.model.views import DocumentView, LinkView
from ifn_desktop.ui.reader.colors import ReaderColors, reader_colors
from ifn_desktop.ui.reader.page_column import PageColumn
from ifn_desktop.ui.reader.sheet_painter import SheetPainter, link_rects
from ifn_desktop.viewmodels.reader.layout import MARGIN, PIXELS_PER_POINT, Size
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.reader.page_links import PageLinks
from ifn_desktop.viewmodels.reader.wanted import Wanted

SEEN_MS = 900
"""How long a page is in view before it counts as seen."""
_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class PageView(PageColumn):
    """Shows one paper.

    Signals:
        place_changed: the page that is read, from 1, and the pages seen in this paper (a frozenset).
        link_activated: the LinkView that was followed.
    """

    place_changed = Signal(int, object)
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
        self._seen: set[int] = set()
        self._told: tuple[int, frozenset[int]] | None = None
        self._seen_timer = QTimer(self)
        self._seen_timer.setSingleShot(True)
        self._seen_timer.setInterval(SEEN_MS)
        self._seen_timer.timeout.connect(self._note_seen)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Handlingens sidor"))
        images.ready.connect(self._image_ready)

    # What is shown ----------------------------------------------------------------------------

    @property
    def document(self) -> DocumentView | None:
        """The paper on show."""
        return self._document

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
        self.set_pages(_sizes(document), page)

    def set_links(self, links: Sequence[LinkView]) -> None:
        """Show other mentions in the same paper."""
        self._set_links(links)
        self._settle()

    def clear(self) -> None:
        """Show nothing."""
        self._tell_place()
        self._document = None
        self._set_links(())
        self.set_pages(())
        self._seen_timer.stop()
        self._images.forget(self)

    def _set_links(self, links: Sequence[LinkView]) -> None:
        self._links = PageLinks(links, self._document.pages if self._document else 0)
        self._focused_link = self._pressed_link = None

    def settled(self) -> None:
        self._show_pointer()
        if self._document is not None and self.isVisible():
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
        if self._document is None or self._page < 1:
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

    def ask_for_images(self) -> None:
        wanted = self._wanted()
        if wanted is not None and self._layout.boxes and self.isVisible():
            self._images.want(self, wanted.all(self._view(), down=self._down))

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not event.modifiers() and self.focused_link is not None:
            self.link_activated.emit(self.focused_link)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._show_pointer(QPoint(-MARGIN, -MARGIN))
        return super().viewportEvent(event)

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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask_for_images()

    def hideEvent(self, event: QHideEvent) -> None:
        self._tell_place()
        self._seen_timer.stop()
        self._zoom_timer.stop()
        self._images.forget(self)
        super().hideEvent(event)


def _sizes(document: DocumentView) -> list[Size]:
    """A size for each page; none where the file tells none."""
    sizes = list(document.page_sizes[: max(0, document.pages)])
    return sizes + [(0.0, 0.0)] * (document.pages - len(sizes))
