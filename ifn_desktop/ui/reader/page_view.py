# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers' pages in one long column, with what tools and overlays do on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
    QTabletEvent,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.looks import Look
from ifn_desktop.model.page_links import FileLink
from ifn_desktop.model.places import Spot
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import DocumentView, LinkView
from ifn_desktop.ui.reader.colors import ReaderColors, reader_colors
from ifn_desktop.ui.reader.link_tool import LinkOverlay, LinkTool
from ifn_desktop.ui.reader.page_column import PageColumn
from ifn_desktop.ui.reader.page_geometry import page_transform
from ifn_desktop.ui.reader.page_overlay import Overlay, PageCanvas, qrect
from ifn_desktop.ui.reader.page_tool import PagePoint, PageTool, PointerKind
from ifn_desktop.ui.reader.pointer_router import PointerRouter
from ifn_desktop.ui.reader.sheet_painter import SheetPainter
from ifn_desktop.viewmodels.reader.layout import MARGIN, PIXELS_PER_POINT, TITLE, Anchor, Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.reader.page_links import AnyLink, PageLinks
from ifn_desktop.viewmodels.reader.seen_pages import SeenPages
from ifn_desktop.viewmodels.reader.sheets import Sheets
from ifn_desktop.viewmodels.reader.wanted import Wanted

SEEN_MS = 900
"""How long a page is in view before it counts as seen."""
_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
_PEN = {
    QEvent.Type.TabletPress: PointerKind.PRESS,
    QEvent.Type.TabletMove: PointerKind.MOVE,
    QEvent.Type.TabletRelease: PointerKind.RELEASE,
}


class PageView(PageColumn):
    """Shows one paper, or several one after another.

    Pages count from 1 in their paper. Features add an `Overlay` to paint on pages and a `PageTool`
    to take what pointer and keys do there; places on a page are points as its file shows it.

    Signals:
        page_changed: the page that is read, from 1 in its paper.
        paper_changed: the DocumentView that is read, when scrolling or opening leads to another.
        place_changed: document id, page that is read in it, and the pages seen in it (a frozenset).
        link_activated: the LinkView or FileLink that was followed.
        moved: pages stand elsewhere in the viewport than before (scrolled, zoomed, laid out anew).
    """

    page_changed = Signal(int)
    paper_changed = Signal(object)
    place_changed = Signal(str, int, object)
    link_activated = Signal(object)
    moved = Signal()

    def __init__(
        self, images: PageImages, colors: ReaderColors | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._images = images
        self._colors = colors or reader_colors()
        self._sheets = Sheets()
        self._turned: dict[DocumentId, int] = {}
        self._look: Look = "paper"
        self._document: DocumentView | None = None
        self._by_keyboard = False
        self._seen_pages = SeenPages()
        self._seen_timer = QTimer(self)
        self._seen_timer.setSingleShot(True)
        self._seen_timer.setInterval(SEEN_MS)
        self._seen_timer.timeout.connect(self._note_seen)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Handlingens sidor"))
        self._overlays: list[Overlay] = []
        self._router = PointerRouter(self.viewport(), self._locate, self.scroll_by)
        self._link_marks = LinkOverlay(self._colors)
        self._link_marks.setParent(self)
        self.add_overlay(self._link_marks)
        self._mentions: tuple[LinkView, ...] = ()
        self._file_links: tuple[FileLink, ...] = ()
        self.add_tool(LinkTool(self._link_marks, self.link_activated.emit, self._link_words))
        images.ready.connect(self._image_ready)
        self._describe()

    # What is shown ----------------------------------------------------------------------------

    @property
    def images(self) -> PageImages:
        """The page images, shared by all that shows pages."""
        return self._images

    @property
    def document(self) -> DocumentView | None:
        """The paper that is read."""
        return self._document

    @property
    def papers(self) -> Sequence[DocumentView]:
        """All papers on show, in reading order."""
        return self._sheets.papers

    @property
    def page(self) -> int:
        """The page that is read, from 1 in its paper; 0 without a paper."""
        return 0 if self._sheet < 0 else self._sheets.page(self._sheet)

    def is_sharp(self) -> bool:
        """Whether every page in view is shown at its own size."""
        wanted = self._wanted()
        if wanted is None:
            return False
        for sheet in self.seen():
            keys = wanted.tiles(sheet, self._view()) if wanted.is_tiled(sheet) else [wanted.whole(sheet)]
            if any(self._images.image(key) is None for key in keys):
                return False
        return True

    def blank_pages(self) -> list[int]:
        """The sheets in view of which there is no image at all yet, not even a small one."""
        wanted = self._wanted()
        if wanted is None:
            return []
        keys = {sheet: wanted.whole(sheet) for sheet in self.seen()}
        return [
            sheet
            for sheet, key in keys.items()
            if self._images.image(key) is None and self._images.nearest(key) is None
        ]

    def set_colors(self, colors: ReaderColors) -> None:
        """Show with other colours."""
        self._colors = colors
        self._link_marks.colors = colors
        self.viewport().update()

    @property
    def look(self) -> Look:
        """The pages' colours."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Show the pages in their own colours, brown on cream, or light on dark."""
        if look != self._look:
            self._look = look
            self._settle()

    @property
    def rotation(self) -> int:
        """How far the paper that is read is turned, in degrees clockwise."""
        return 0 if self._document is None else self._turned.get(self._document.id, 0)

    def rotate(self, degrees: int) -> None:
        """Turn the paper that is read by 90 degrees clockwise, or by -90; remembered while the view lives."""
        if self._document is not None:
            self._turned[self._document.id] = (self.rotation + degrees) % 360
            self._router.stop()
            self._sheets = Sheets(self._sheets.papers, self._turned)
            self.set_text_extent(None)  # it is known of upright pages
            self.turn_sheets(self._sheets.sizes)

    def show_document(self, document: DocumentView, links: Sequence[LinkView], page: int = 1) -> None:
        """Show a paper from a page on (from 1)."""
        self.show_papers([document], links, document.id, page)

    def show_papers(
        self, papers: Sequence[DocumentView], links: Sequence[LinkView], document: DocumentId, page: int = 1
    ) -> None:
        """Show papers one after another, from a page of one of them on.

        Args:
            papers: in reading order.
            links: the mentions in all of them.
            document: the paper to begin with.
            page: of it, from 1.
        """
        self._tell_place()
        for paper in papers:
            self._images.try_again(paper.file_id)
        self._router.stop()
        self._sheets = Sheets(papers, self._turned)
        self._document = next((paper for paper in papers if paper.id == document), None)
        self._set_links(links)
        self._seen_pages.clear()
        count = self._document.pages if self._document is not None else 0
        sheet = self._sheets.find(document, max(1, min(page, count)))
        starts = self._sheets.starts
        self.set_sheets(self._sheets.sizes, sheet or 0, starts if len(starts) > 1 else ())

    def set_links(self, links: Sequence[LinkView]) -> None:
        """Show other mentions in the same papers."""
        self._set_links(links)
        self._settle()

    def clear(self) -> None:
        """Show nothing."""
        self._tell_place()
        self._router.stop()
        self._document = None
        self._sheets = Sheets()
        self._set_links(())
        self.set_sheets(())
        self._seen_timer.stop()
        self._images.forget(self)

    def go_to_page(self, page: int, document: DocumentId | None = None) -> None:
        """Put a page's upper edge at the top; pages that are not there count as the nearest."""
        paper = self._paper(document)
        if paper is not None and paper.pages > 0:
            sheet = self._sheets.find(paper.id, max(1, min(page, paper.pages)))
            if sheet is not None:
                self.go_to_sheet(sheet)

    @property
    def spot(self) -> Spot | None:
        """Where one is, exactly, in the paper that is read; None without a paper."""
        if self._document is None or self._sheet < 0:
            return None
        anchor = self.anchor()
        zoom = self.zoom if self.fit is Fit.NONE else None
        return Spot(self.page, round(anchor.down, 5), round(anchor.across, 5), zoom, self.fit.value)

    def go_to_spot(self, spot: Spot, document: DocumentId | None = None) -> None:
        """Show what `spot` was; a spot without a fit leaves the size as it is."""
        paper = self._paper(document)
        if paper is None or paper.pages < 1:
            return
        sheet = self._sheets.find(paper.id, max(1, min(spot.page, paper.pages)))
        if sheet is None:
            return
        known = spot.fit in {fit.value for fit in Fit}
        fit, zoom = (Fit(spot.fit), spot.zoom) if known else (self.fit, None)
        if fit is Fit.NONE and zoom is None:
            zoom = self.zoom
        self.restore(Anchor(sheet, spot.down, spot.across), fit, zoom)

    def _paper(self, document: DocumentId | None) -> DocumentView | None:
        if document is None:
            return self._document
        return next((paper for paper in self._sheets.papers if paper.id == document), None)

    def set_file_links(self, links: Sequence[FileLink]) -> None:
        """Show other links of the files themselves, beside the mentions; the keyboard stays where it is."""
        marks, focused = self._link_marks, self.focused_link
        self._file_links = tuple(links)
        marks.links = PageLinks((*self._mentions, *self._file_links), self._sheets)
        marks.focused, marks.pointed = marks.links.position_of(focused), None
        self._hover()

    def _link_words(self, link: AnyLink) -> str:
        return link.text if isinstance(link, FileLink) else self.tr("Öppna bredvid")

    def _set_links(self, links: Sequence[LinkView]) -> None:
        marks = self._link_marks
        self._mentions, shown = tuple(links), {paper.id for paper in self._sheets.papers}
        self._file_links = tuple(link for link in self._file_links if link.from_document in shown)
        marks.links = PageLinks((*self._mentions, *self._file_links), self._sheets)
        marks.focused = marks.pointed = None

    def settled(self) -> None:
        self._hover()
        if self._document is not None and self.isVisible():
            self._seen_timer.start()
        self.moved.emit()

    def sheet_reached(self, sheet: int) -> None:
        paper = self._sheets.paper(sheet)
        if paper is not self._document:
            self._document = paper
            self.paper_changed.emit(paper)
        self.page_changed.emit(self._sheets.page(sheet))

    def _note_seen(self) -> None:
        top, bottom = self._top(), self._top() + self.viewport().height()
        for sheet in self.seen():
            box = self._layout.boxes[sheet]
            shown = min(bottom, box.bottom) - max(top, box.y)
            if shown * 2 >= min(box.height, bottom - top):
                self._seen_pages.note([(self._sheets.paper(sheet).id, self._sheets.page(sheet))])
        self._tell_place()

    def _tell_place(self) -> None:
        if self._document is not None and self._sheet >= 0:
            for place in self._seen_pages.news(self._document.id, self.page):
                self.place_changed.emit(*place)

    def _wanted(self) -> Wanted | None:
        if self._document is None or self._document.failure is not None:
            return None
        return Wanted(self._sheets, self._layout, self.devicePixelRatioF(), self._look)

    def ask_for_images(self) -> None:
        wanted = self._wanted()
        if wanted is not None and self._layout.boxes and self.isVisible():
            self._images.want(self, wanted.seen(self._view()), wanted.ahead(self._view(), down=self._down))

    def _image_ready(self, file: str, page: int) -> None:
        for sheet in self._sheets.in_file(FileId(file), page):
            self.viewport().update(self.place_of_sheet(sheet))

    # Tools and overlays -----------------------------------------------------------------------

    @property
    def tool(self) -> PageTool | None:
        """The tool that the member has chosen; None: reading, with links and text to select."""
        return self._router.chosen

    def set_tool(self, tool: PageTool | None) -> None:
        """Let a tool come before the standing ones; None puts it away."""
        self._router.choose(tool)
        self._hover()

    def add_tool(self, tool: PageTool) -> None:
        """Add a standing tool, offered what those before it left."""
        self._router.add(tool)

    def remove_tool(self, tool: PageTool) -> None:
        """Take a standing tool away."""
        self._router.remove(tool)

    def add_overlay(self, overlay: Overlay, *, below: bool = False) -> None:
        """Add what is painted onto pages, above what was added before (or below all of it)."""
        self._overlays.insert(0 if below else len(self._overlays), overlay)
        overlay.changed.connect(self._overlay_changed)
        self.viewport().update()

    def remove_overlay(self, overlay: Overlay) -> None:
        """Paint it no more."""
        self._overlays.remove(overlay)
        overlay.changed.disconnect(self._overlay_changed)
        self.viewport().update()

    def _overlay_changed(self, document: str, page: int, rect: Rect | None) -> None:
        if not document:
            self.viewport().update()
        elif page < 1:
            for sheet in self.seen():
                if self._sheets.paper(sheet).id == document:
                    self.viewport().update(self.place_of_sheet(sheet).adjusted(-6, -6, 6, 6))
        else:
            area = self.area_of(DocumentId(document), page, rect)
            if area is not None:
                self.viewport().update(area.toAlignedRect().adjusted(-6, -6, 6, 6))

    # Places -----------------------------------------------------------------------------------

    def place_of(self, page: int, document: DocumentId | None = None) -> QRect:
        """Where a page stands in the viewport, in view or not."""
        paper = self._paper(document)
        sheet = self._sheets.find(paper.id, page) if paper is not None else None
        return QRect() if sheet is None else self.place_of_sheet(sheet)

    def point_at(self, spot: QPointF) -> PagePoint | None:
        """The spot of a page under a spot of the viewport; None beside the pages."""
        found = self._locate(spot)
        return found[0] if found is not None and found[1] else None

    def spot_of(self, point: PagePoint) -> QPointF | None:
        """Where a spot of a page is in the viewport, in view or not; None for pages not on show."""
        sheet = self._sheets.find(point.document, point.page)
        return None if sheet is None else self._transform(sheet).map(QPointF(point.x, point.y))

    def area_of(self, document: DocumentId, page: int, rect: Rect | None = None) -> QRectF | None:
        """Where a box on a page, or the whole page, is in the viewport."""
        sheet = self._sheets.find(document, page)
        if sheet is None:
            return None
        if rect is None:
            return QRectF(self.place_of_sheet(sheet))
        return self._transform(sheet).mapRect(qrect(rect))

    def pages_in_view(self) -> list[tuple[DocumentId, int, QRectF]]:
        """The pages in view: paper, page from 1, and what is seen of the page, in points."""
        found: list[tuple[DocumentId, int, QRectF]] = []
        view = QRectF(self.viewport().rect())
        for sheet in self.seen():
            part = view.intersected(QRectF(self.place_of_sheet(sheet)))
            points = self._transform(sheet).inverted()[0].mapRect(part)
            found.append((self._sheets.paper(sheet).id, self._sheets.page(sheet), points))
        return found

    def reveal(self, document: DocumentId, page: int, rect: Rect) -> None:
        """Scroll no more than is needed to have a box on a page in view."""
        area = self.area_of(document, page, rect)
        if area is not None:
            self.reveal_area(area)

    def _transform(self, sheet: int) -> QTransform:
        sheets = self._sheets
        return page_transform(self.place_of_sheet(sheet), sheets.sizes[sheet], sheets.rotation(sheet))

    def _locate(self, spot: QPointF) -> tuple[PagePoint, bool] | None:
        if not self._layout.boxes or self._document is None:
            return None
        sheet = self._layout.page_at(round(spot.y()) + self._top(), round(spot.x()) + self._left())
        at = self._transform(sheet).inverted()[0].map(spot)
        point = PagePoint(self._sheets.paper(sheet).id, self._sheets.page(sheet), at.x(), at.y())
        return point, QRectF(self.place_of_sheet(sheet)).contains(spot)

    # Painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painting = SheetPainter(painter, self._images, self._colors, self._look)
        wanted = self._wanted()
        area = event.rect().translated(self._left(), self._top())
        seen = self._layout.visible(area.top() - MARGIN, area.bottom() + MARGIN + TITLE)
        places = [self.place_of_sheet(sheet) for sheet in seen]
        painting.desk(event.rect(), places)
        for sheet, place in zip(seen, places, strict=True):
            if wanted is None:
                painting.blank(place)
            else:
                painting.page(wanted, sheet, place, self._view(), self.tr)
            if sheet in self._layout.starts:
                painting.title(self._sheets.paper(sheet).title, place, self.viewport().width(), self.font())
            if place.intersects(event.rect()):
                self._paint_overlays(painter, sheet, place, event.rect())
        if self.hasFocus() and self._by_keyboard and self._link_marks.focused is None:
            painting.ring(self.viewport().rect())

    def _paint_overlays(self, painter: QPainter, sheet: int, place: QRect, area: QRect) -> None:
        document, page = self._sheets.paper(sheet).id, self._sheets.page(sheet)
        transform = self._transform(sheet)
        seen = transform.inverted()[0].mapRect(QRectF(area.intersected(place)))
        scale = self.zoom * PIXELS_PER_POINT
        canvas = PageCanvas(painter, is_dark=self._look == "dark", scale=scale, area=seen)
        for overlay in self._overlays:
            painter.save()
            painter.setTransform(transform, combine=True)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            overlay.paint(canvas, document, page)
            painter.restore()

    # Mentions by keyboard ---------------------------------------------------------------------

    @property
    def focused_link(self) -> AnyLink | None:
        """The mention the keyboard is on."""
        focused = self._link_marks.focused
        return None if focused is None else self._link_marks.links[focused]

    def step_link(self, step: int) -> bool:
        """Move the keyboard to the next (1) or previous (-1) mention; False when there is none.

        It begins on what is in view: from a mention that was scrolled away nobody goes on.
        """
        links, current = self._link_marks.links, self._link_marks.focused
        seen = self.seen()
        if current is not None and links.sheet(current) in seen:
            target = current + step if 0 <= current + step < len(links) else None
        else:
            target = links.after(seen.start) if step > 0 else links.before(seen.stop - 1)
        self._link_marks.focused = target
        if target is not None:
            self.reveal(links[target].from_document, links[target].page, links[target].rects[0])
        self._describe()
        self.viewport().update()
        return target is not None

    def _describe(self) -> None:
        """Tell a screen reader of the mention the keyboard is on, else where the text can be read."""
        link = self.focused_link
        words = self.tr("Sidan visas som en bild. F5 visar dess text, som en skärmläsare kan läsa.")
        if link is not None:
            words = self.tr("Länk: %1").replace("%1", link.text)
        self.setAccessibleDescription(words)

    # Events -----------------------------------------------------------------------------------

    def _hover(self) -> None:
        """Pages also move away under a pointer that stands still."""
        viewport = self.viewport()
        if viewport.underMouse():
            self._router.hover(QPointF(viewport.mapFromGlobal(QCursor.pos())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._router.mouse(event, PointerKind.MOVE):
            self._router.hover(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        self._router.mouse(event, PointerKind.PRESS)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._router.mouse(event, PointerKind.RELEASE)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._router.key(event):
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._router.leave()
        elif isinstance(event, QTabletEvent) and event.type() in _PEN:
            is_taken = self._router.pen(event, _PEN[event.type()])
            event.setAccepted(is_taken)
            return is_taken
        return super().viewportEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the mentions of the paper, then what tools have, then on to what follows."""
        self._by_keyboard = True
        step = 1 if forward else -1
        stops = [self.step_link, self._router.tab]
        at = 1 if self._router.has_keyboard else 0 if self._link_marks.focused is not None else None
        if not forward:
            stops.reverse()
            at = None if at is None else 1 - at
        return any(stop(step) for stop in stops[at or 0 :]) or super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in _KEYBOARD
        self._focus_changed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._focus_changed()

    def _focus_changed(self) -> None:
        self._link_marks.has_keyboard = self.hasFocus()
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask_for_images()

    def hideEvent(self, event: QHideEvent) -> None:
        self._tell_place()
        self._seen_timer.stop()
        self._zoom_timer.stop()
        self._router.stop()
        self._images.forget(self)
        super().hideEvent(event)
