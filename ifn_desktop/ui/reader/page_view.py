# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers' pages in one long column, with what tools and overlays do on them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTabletEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.page_links import FileLink
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import DocumentView, LinkView
from ifn_desktop.ui.reader.colors import ReaderColors, reader_colors
from ifn_desktop.ui.reader.link_tool import LinkOverlay, LinkTool
from ifn_desktop.ui.reader.page_overlay import Overlay, PageCanvas
from ifn_desktop.ui.reader.page_tool import PageTool, PointerKind
from ifn_desktop.ui.reader.paper_column import PaperColumn
from ifn_desktop.ui.reader.pointer_router import PointerRouter
from ifn_desktop.ui.reader.sheet_painter import SheetPainter
from ifn_desktop.viewmodels.reader.layout import MARGIN, PIXELS_PER_POINT, TITLE
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.reader.page_links import AnyLink, PageLinks

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


class PageView(PaperColumn):
    """Shows one paper, or several one after another, with their mentions of other papers.

    Features add an `Overlay` to paint on pages and a `PageTool` to take what pointer and keys do
    there; places on a page are points as its file shows it.

    Signals:
        link_activated: the LinkView or FileLink that was followed.
        link_pointed: the one that pointer or keyboard have come to.
    """

    link_activated = Signal(object)
    link_pointed = Signal(object)

    def __init__(
        self, images: PageImages, colors: ReaderColors | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(images, parent)
        self._colors = colors or reader_colors()
        self._by_keyboard = False
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
        self.add_tool(
            LinkTool(self._link_marks, self.link_activated.emit, self._link_words, self.link_pointed.emit)
        )
        self.describe()

    # What is shown ----------------------------------------------------------------------------

    def set_colors(self, colors: ReaderColors) -> None:
        """Show with other colours."""
        self._colors = colors
        self._link_marks.colors = colors
        self.viewport().update()

    def show_document(self, document: DocumentView, links: Sequence[LinkView], page: int = 1) -> None:
        """Show a paper from a page on (from 1)."""
        self.show_papers([document], links, document.id, page)

    def show_papers(
        self, papers: Sequence[DocumentView], links: Sequence[LinkView], document: DocumentId, page: int = 1
    ) -> None:
        """Show papers as `set_papers` does, with the mentions in all of them."""
        self._mentions = tuple(links)
        self.set_papers(papers, document, page)

    def set_links(self, links: Sequence[LinkView]) -> None:
        """Show other mentions in the same papers."""
        self._set_links(links)
        self._settle()

    def clear(self) -> None:
        """Show nothing."""
        self._mentions = ()
        super().clear()

    def papers_leave(self) -> None:
        self._router.stop()

    def papers_come(self) -> None:
        self._set_links(self._mentions)

    def settled(self) -> None:
        self._hover()
        super().settled()

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
        was_on_link, marks.focused, marks.pointed = marks.focused is not None, None, None
        if was_on_link:
            self.describe()

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

    def add_overlay(self, overlay: Overlay, *, below: bool = False) -> None:
        """Add what is painted onto pages, above what was added before (or below all of it)."""
        self._overlays.insert(0 if below else len(self._overlays), overlay)
        overlay.changed.connect(self._overlay_changed)
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
            if sheet in self._layout.starts:
                painting.title(self._sheets.paper(sheet).title, place, self.viewport().width(), self.font())
            if not place.intersects(event.rect()):
                continue  # its shadow or its title is seen
            if wanted is None:
                painting.blank(place)
            else:
                painting.page(wanted, sheet, place, self._view(), self.tr)
            self._paint_overlays(painter, sheet)
        if self.hasFocus() and self._by_keyboard and self._link_marks.focused is None:
            painting.ring(self.viewport().rect())

    def _paint_overlays(self, painter: QPainter, sheet: int) -> None:
        document, page = self._sheets.paper(sheet).id, self._sheets.page(sheet)
        canvas = PageCanvas(
            painter,
            is_dark=self._look == "dark",
            scale=self.zoom * PIXELS_PER_POINT,
            transform=partial(self._transform, sheet),
        )
        for overlay in self._overlays:
            overlay.paint(canvas, document, page)
            canvas.finish()

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
            self.link_pointed.emit(links[target])
        self.describe()
        self.viewport().update()
        return target is not None

    def describe(self) -> None:
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
        if event.type() is QEvent.Type.Paint:
            return QAbstractScrollArea.viewportEvent(self, event)  # the page that is waited for
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

    def hideEvent(self, event: QHideEvent) -> None:
        self._router.stop()
        super().hideEvent(event)
