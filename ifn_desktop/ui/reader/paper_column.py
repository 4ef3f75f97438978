# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers one after another in a column: which are shown, how, and where their pages stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QWidget

from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.looks import Look
from ifn_desktop.model.places import Spot
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.reader.page_column import PageColumn
from ifn_desktop.ui.reader.page_geometry import page_transform
from ifn_desktop.ui.reader.page_overlay import qrect
from ifn_desktop.ui.reader.page_tool import PagePoint
from ifn_desktop.ui.reader.paint_hold import PaintHold
from ifn_desktop.viewmodels.reader.expected import Expected, Jump
from ifn_desktop.viewmodels.reader.image_cache import ImageKey
from ifn_desktop.viewmodels.reader.layout import MARGIN, Anchor, Fit, Layout
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.reader.seen_pages import SeenPages
from ifn_desktop.viewmodels.reader.sheets import Sheets
from ifn_desktop.viewmodels.reader.wanted import Wanted

SEEN_MS = 900
"""How long a page is in view before it counts as seen."""


class PaperColumn(PageColumn):
    """Knows the papers of a column of sheets. Pages count from 1 in their paper.

    Signals:
        page_changed: the page that is read, from 1 in its paper.
        paper_changed: the DocumentView that is read, when scrolling or opening leads to another.
        place_changed: document id, page that is read in it, and the pages seen in it (a frozenset).
        moved: pages stand elsewhere in the viewport than before (scrolled, zoomed, laid out anew).
    """

    page_changed = Signal(int)
    paper_changed = Signal(object)
    place_changed = Signal(str, int, object)
    moved = Signal()

    def __init__(self, images: PageImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._sheets = Sheets()
        self._turned: dict[DocumentId, int] = {}
        self._look: Look = "paper"
        self._document: DocumentView | None = None
        self._seen_pages = SeenPages()
        self._seen_timer = QTimer(self)
        self._seen_timer.setSingleShot(True)
        self._seen_timer.setInterval(SEEN_MS)
        self._seen_timer.timeout.connect(self._note_seen)
        self._hold_paint = PaintHold(self)
        self._expected = Expected()
        images.ready.connect(self._image_ready)

    # For what paints the pages ----------------------------------------------------------------

    def papers_leave(self) -> None:
        """The papers on show are about to be others, or turned."""

    def papers_come(self) -> None:
        """There are other papers now, or none, and they are about to be shown."""

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
            self.papers_leave()
            self._sheets = Sheets(self._sheets.papers, self._turned)
            self.set_text_extent(None)  # it is known of upright pages
            self.turn_sheets(self._sheets.sizes)

    def set_papers(self, papers: Sequence[DocumentView], document: DocumentId, page: int = 1) -> None:
        """Show papers one after another, from a page of one of them on.

        Args:
            papers: in reading order.
            document: the paper to begin with.
            page: of it, from 1.
        """
        self._tell_place()
        for paper in papers:
            self._images.try_again(paper.file_id)
        self.papers_leave()
        self._sheets = Sheets(papers, self._turned)
        self._document = next((paper for paper in papers if paper.id == document), None)
        self.papers_come()
        self._seen_pages.clear()
        count = self._document.pages if self._document is not None else 0
        sheet = self._sheets.find(document, max(1, min(page, count)))
        starts = self._sheets.starts
        self.set_sheets(self._sheets.sizes, sheet or 0, starts if len(starts) > 1 else ())

    def clear(self) -> None:
        """Show nothing."""
        self._tell_place()
        self.papers_leave()
        self._document = None
        self._sheets = Sheets()
        self.papers_come()
        self.set_sheets(())
        self._seen_timer.stop()
        self._images.forget(self)

    # Where one is -----------------------------------------------------------------------------

    def go_to_page(self, page: int, document: DocumentId | None = None) -> None:
        """Put a page's upper edge at the top; pages that are not there count as the nearest."""
        paper = self._paper(document)
        if paper is not None and paper.pages > 0:
            sheet = self._sheets.find(paper.id, max(1, min(page, paper.pages)))
            if sheet is not None:
                self.go_to_sheet(sheet)

    def go_to_sheet(self, sheet: int) -> None:
        self._ask_first(sheet)
        self._hold_paint.begin()
        super().go_to_sheet(sheet)
        if self.is_sharp():
            self._hold_paint.end()

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
        if fit is self.fit and zoom in {None, self.zoom}:
            self._ask_first(sheet, spot.down)
        self._hold_paint.begin()
        self.restore(Anchor(sheet, spot.down, spot.across), fit, zoom)
        if not known:
            self.start_sideways(sheet)
        if self.is_sharp():
            self._hold_paint.end()

    def _paper(self, document: DocumentId | None) -> DocumentView | None:
        if document is None:
            return self._document
        return next((paper for paper in self._sheets.papers if paper.id == document), None)

    def settled(self) -> None:
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
            view, stamp = self._view(), (id(self._layout), self._look, self.viewport().size())
            ahead = wanted.ahead(view, down=self._down)
            self._images.want(self, wanted.seen(view), ahead, self._expected.keys(stamp, self._shown_by))

    def expect(self, source: str, *jumps: Jump) -> None:
        """Tell where the member may jump to, in the place of what `source` told before.

        What is seen there is drawn when nothing else is to be drawn.
        """
        if self._expected.tell(source, jumps):
            self.ask_for_images()

    def _ask_first(self, sheet: int, down: float = 0.0) -> None:
        """Have drawn what a jump will show: the worker is at it while the view gets there."""
        wanted = self._wanted()
        if wanted is not None and sheet < len(self._layout.boxes) and self.isVisible():
            keys = self._seen_from(wanted, self._layout, sheet, down)
            if all(key.clip is None for key in keys):  # tiles are many, and asked for when the place is exact
                self._images.ask_first(keys)

    def _seen_from(self, wanted: Wanted, layout: Layout, sheet: int, down: float) -> Sequence[ImageKey]:
        """The images on show when a spot of a sheet stands at the top."""
        box, view = layout.boxes[sheet], self.viewport().size()
        top = min(round(box.y + down * box.height) - MARGIN // 2, layout.height - view.height())
        return wanted.seen((self._left(), max(0, top), view.width(), view.height()))

    def _shown_by(self, jump: Jump) -> Sequence[ImageKey]:
        """The images that would be on show after a jump."""
        sheets, layout, view = self._sheets, self._layout, self.viewport().size()
        if jump.row and jump.row != sheets.papers:
            sheets = Sheets(jump.row, self._turned)
            starts = sheets.starts if len(sheets.starts) > 1 else ()
            zoom = self.zoom if self.fit is Fit.NONE else self._fitting.zoom_of(sheets.sizes, self._room())
            layout = Layout(sheets.sizes, zoom, view.width(), columns=self.columns, starts=starts)
        sheet = sheets.find(jump.document, jump.page)
        if sheet is None:
            return ()
        wanted = Wanted(sheets, layout, self.devicePixelRatioF(), self._look)
        return self._seen_from(wanted, layout, sheet, jump.down)

    def _image_ready(self, file: str, page: int) -> None:
        seen = self.seen()
        sheets = [sheet for sheet in self._sheets.in_file(FileId(file), page) if sheet in seen]
        is_awaited = bool(sheets) and self.isVisible() and self.is_sharp()
        for sheet in sheets[is_awaited:]:
            self.viewport().update(self.place_of_sheet(sheet))
        # What was waited for is painted now, not when what else there is to do is done.
        if is_awaited and self._hold_paint.is_on:
            self._hold_paint.end()
            self.viewport().repaint()
        elif is_awaited:
            self.viewport().repaint(self.place_of_sheet(sheets[0]))

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

    # Events -----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask_for_images()

    def hideEvent(self, event: QHideEvent) -> None:
        self._tell_place()
        self._hold_paint.end()
        self._seen_timer.stop()
        self._zoom_timer.stop()
        self._images.forget(self)
        super().hideEvent(event)
