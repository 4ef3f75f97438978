# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A column of sheets that is scrolled and zoomed. What the sheets show is not its business."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ifn_desktop.model.looks import TextExtent
from ifn_desktop.ui.reader.column_input import STEP, ZOOM_STEP, scrolling, zooming
from ifn_desktop.ui.reader.page_geometry import step_to_reveal
from ifn_desktop.viewmodels.reader.fitting import Fitting
from ifn_desktop.viewmodels.reader.layout import (
    MARGIN,
    PIXELS_PER_POINT,
    Anchor,
    Fit,
    Layout,
    PageBox,
    Size,
    clamped,
)

ZOOM_REST_MS = 60
"""A zoom that goes on is shown from the images there are; sharp ones are asked for when it rests."""


class PageColumn(QAbstractScrollArea):
    """Keeps the place while sheets are scrolled, zoomed and fitted. Sheets count from 0.

    Signals:
        zoom_changed: against true size.
    """

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitting = Fitting()
        self._layout = Layout((), 1.0, 1)
        self._laid_out: object = None
        self._starts: tuple[int, ...] = ()
        self._sheet = -1
        self._aim = (-1, 0)
        self._down = True
        self._last_top = 0
        self._held: tuple[Anchor, QPoint | None] | None = None
        self._zoom_timer = QTimer(self)
        self._zoom_timer.setSingleShot(True)
        self._zoom_timer.setInterval(ZOOM_REST_MS)
        self._zoom_timer.timeout.connect(self.ask_for_images)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 160)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.verticalScrollBar().setSingleStep(STEP)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._moved_sideways)

    # For what shows the pages -----------------------------------------------------------------

    def ask_for_images(self) -> None:
        """What is in view has changed: see to it that there are images for it."""

    def settled(self) -> None:
        """The pages stand still again after a move."""

    def sheet_reached(self, sheet: int) -> None:
        """Another sheet is the one that is read."""

    def set_sheets(self, sizes: Sequence[Size], sheet: int = 0, starts: Sequence[int] = ()) -> None:
        """Show other sheets, from one of them on.

        Args:
            sizes: of each, in points.
            sheet: the one to begin with.
            starts: those with which a paper begins that has a title above it.
        """
        self._fitting.take(sizes)
        self._starts = tuple(starts)
        self._fitting.text = None
        self._follow_fit()
        self._zoom_timer.stop()
        self._sheet = -1
        self._down = True
        sheet = max(0, min(sheet, len(self._fitting.sizes) - 1))
        self._lay_out(self._wanted_zoom(sheet), Anchor(sheet))
        self.go_to_sheet(sheet)

    def turn_sheets(self, sizes: Sequence[Size]) -> None:
        """The same sheets with other sizes: the one that is read stays, at its top."""
        sheet = max(0, self._sheet)
        self._fitting.take(sizes)
        self._lay_out(self._wanted_zoom(sheet), Anchor(sheet))
        self.go_to_sheet(sheet)

    # Where one is -----------------------------------------------------------------------------

    @property
    def sheet(self) -> int:
        """The sheet that is read now; -1 where there are none."""
        return self._sheet

    @property
    def zoom(self) -> float:
        """Against true size."""
        return self._layout.zoom

    @property
    def fit(self) -> Fit:
        """What the zoom follows."""
        return self._fitting.fit

    def place_of_sheet(self, sheet: int) -> QRect:
        """Where a sheet stands in the viewport, seen or not."""
        return self._on_screen(self._layout.boxes[sheet])

    def go_to_sheet(self, sheet: int) -> None:
        """Put a sheet's upper edge at the top of the view."""
        if self._layout.boxes:
            sheet = max(0, min(sheet, len(self._layout.boxes) - 1))
            bar = self.verticalScrollBar()
            # The last pages of a paper can be too short to come that high, and are meant all the same.
            self._aim = (sheet, min(self._layout.boxes[sheet].y - MARGIN // 2, bar.maximum()))
            bar.setValue(self._aim[1])
            self._settle()

    def anchor(self) -> Anchor:
        """What stands in the middle of the view's upper edge, measured on the sheet that is read."""
        if self._sheet < 0:
            return Anchor(0)
        box = self._layout.boxes[self._sheet]
        down = (self._top() + MARGIN // 2 - box.y) / box.height
        return Anchor(self._sheet, down, (self._left() + self.viewport().width() / 2 - box.x) / box.width)

    def restore(self, anchor: Anchor, fit: Fit, zoom: float | None) -> None:
        """Show what `anchor` gave, at its zoom: `zoom` where nothing is fitted."""
        if not self._layout.boxes:
            return
        self._fitting.fit = fit
        self._follow_fit()
        size = clamped(zoom) if fit is Fit.NONE and zoom is not None else self._wanted_zoom(anchor.page)
        self._lay_out(size, anchor, QPoint(self.viewport().width() // 2, MARGIN // 2))
        self._aim = (anchor.page, self._top())
        self._settle()

    # Zoom -------------------------------------------------------------------------------------

    def set_fit(self, fit: Fit) -> None:
        """Follow the view's size; a page that fits as a whole is shown as a whole."""
        self._fitting.fit = fit
        self._follow_fit()
        if fit is Fit.PAGE:
            self._lay_out(self._wanted_zoom(), Anchor(max(0, self._sheet)))
        else:
            self._rezoom(self._wanted_zoom())

    @property
    def columns(self) -> int:
        """How many pages stand side by side."""
        return self._fitting.columns

    def set_columns(self, columns: int) -> None:
        """Show one page beneath the other (1), or two side by side (2)."""
        if columns != self._fitting.columns:
            sheet = max(0, self._sheet)
            self._fitting.columns = columns
            self._follow_fit()
            self._lay_out(self._wanted_zoom(sheet), Anchor(sheet))
            self.go_to_sheet(sheet)

    @property
    def text_extent(self) -> TextExtent | None:
        """Where the text of these sheets stands, as far as it has been told."""
        return self._fitting.text

    def set_text_extent(self, text: TextExtent | None) -> None:
        """Tell where the text of these sheets stands: for `Fit.TEXT`, and for when letters would be small."""
        if text != self._fitting.text:
            was_fitted = self._fitted
            self._fitting.text = text
            self._follow_fit()
            if Fit.TEXT in (was_fitted, self._fitted):
                self._lay_out(self._wanted_zoom(), *self._hold_top())

    @property
    def letters(self) -> float:
        """Height in pixels of the letters of most of the text at this zoom; 0 where it is not known."""
        return self._fitting.letters(self.zoom)

    def set_zoom(self, zoom: float, at: QPoint | None = None) -> None:
        """Zoom to a size; the spot under `at` (else the middle) stays where it is."""
        self._fitting.fit = Fit.NONE
        self._follow_fit()
        self._rezoom(clamped(zoom), at)

    def _follow_fit(self) -> None:
        # The margins that are out of view are nothing to scroll to; a page wider than most is.
        policies = Qt.ScrollBarPolicy
        hides = self._fitting.hides_margins(self._room())
        policy = policies.ScrollBarAlwaysOff if hides else policies.ScrollBarAsNeeded
        if policy is not self.horizontalScrollBarPolicy():
            self.setHorizontalScrollBarPolicy(policy)

    def zoom_in(self) -> None:
        """A step larger."""
        self.set_zoom(self.zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """A step smaller."""
        self.set_zoom(self.zoom / ZOOM_STEP)

    def _wanted_zoom(self, sheet: int | None = None) -> float:
        if not self._fitting.sizes:
            return 1.0
        if self.fit is Fit.NONE:
            return self._layout.zoom
        return self._fitting.zoom(self._room(), max(0, self._sheet) if sheet is None else sheet)

    def _room(self, width: int | None = None) -> tuple[int, int]:
        # Room for the scroll bar is always kept, or its coming and going would change the zoom.
        width = self.contentsRect().width() if width is None else width
        return width - self.verticalScrollBar().sizeHint().width(), self.contentsRect().height()

    @property
    def _fitted(self) -> Fit:
        return self._fitting.fitted(self._room())

    def set_narrow(self, is_narrow: bool) -> None:
        """Tell whether there is little room, since another paper stands beside: margins go first then."""
        if is_narrow != self._fitting.is_narrow:
            self._fitting.is_narrow = is_narrow
            self._follow_fit()
            self._lay_out(self._wanted_zoom(), *self._hold_top())

    def zoom_if(self, view_width: int) -> float:
        """The zoom that a view of another width would have, with another paper beside it."""
        return self._fitting.zoom_if_narrow(self._room(view_width), max(0, self._sheet))

    def _rezoom(self, zoom: float, at: QPoint | None = None) -> None:
        goes_on = self._zoom_timer.isActive()
        if self.isVisible():
            self._zoom_timer.start()
        spot = at or QPoint(self.viewport().width() // 2, self._reading_line())
        self._lay_out(zoom, *self._hold(spot), ask=not goes_on)

    def _hold(self, spot: QPoint) -> tuple[Anchor, QPoint]:
        """What stands at a spot of the view, to be put there again when sizes have changed."""
        x, y = spot.x() + self._left(), spot.y() + self._top()
        anchor, on_page = self._layout.nearest_anchor(x, y)
        return anchor, QPoint(spot.x(), spot.y() + on_page - y)

    def _hold_top(self) -> tuple[Anchor, QPoint]:
        return self._hold(QPoint(self.viewport().width() // 2, MARGIN // 2))

    def _lay_out(self, zoom: float, anchor: Anchor, spot: QPoint | None = None, *, ask: bool = True) -> None:
        """Lay the pages out anew, with `anchor` at `spot` of the view (None: its top, in the middle)."""
        before, outer = self._layout.zoom, self._held
        # A scroll bar that comes or goes resizes the view in the middle of this: held all the same.
        self._held = (anchor, spot)
        size = self.viewport().size()
        self._layout = self._layout_at(zoom, size.width())
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
        self._centre_text(anchor.page)
        self._held = outer
        is_zoomed = self._layout.zoom != before
        if outer is None:
            self._last_top = vertical.value()
            self._settle(ask=ask)
        if is_zoomed:
            self.zoom_changed.emit(self._layout.zoom)

    def _layout_at(self, zoom: float, width: int) -> Layout:
        """The sheets at a zoom: as they lie where nothing has changed, as at most jumps."""
        fitting, zoom = self._fitting, min(zoom, self._fitting.most_zoom)
        wanted = (fitting.sizes, zoom, width, fitting.columns, self._starts)
        if wanted == self._laid_out:
            return self._layout
        self._laid_out = wanted
        return Layout(fitting.sizes, zoom, width, columns=fitting.columns, starts=self._starts)

    def _centre_text(self, sheet: int) -> None:
        text, sheet = self._fitting.text, min(sheet, len(self._layout.boxes) - 1)
        is_meant = self.columns == 1 and self._fitted is Fit.TEXT and sheet >= 0
        # What is in view of a table across or a map stays in view.
        if text is not None and is_meant and not self._fitting.is_wider(sheet):
            middle = (text.left + text.right) / 2 * self.zoom * PIXELS_PER_POINT
            left = self._layout.boxes[sheet].x + middle - self.viewport().width() / 2
            self.horizontalScrollBar().setValue(round(left))

    # Scrolling --------------------------------------------------------------------------------

    def _top(self) -> int:
        return self.verticalScrollBar().value()

    def _left(self) -> int:
        return self.horizontalScrollBar().value()

    def _reading_line(self) -> int:
        """The sheet that holds this line of the view is the one that is read."""
        return self.viewport().height() // 3

    def _scrolled(self, top: int) -> None:
        if self._held is not None:
            return
        self._down = top >= self._last_top
        self._last_top = top
        self._settle()

    def _moved_sideways(self) -> None:
        if self._held is None:
            self.ask_for_images()

    def _settle(self, *, ask: bool = True) -> None:
        """After every move: the images that are wanted, the picture, the page that is read."""
        if ask:
            self.ask_for_images()
        self.viewport().update()
        self.settled()
        sheet = self._sheet_read()
        if sheet != self._sheet:
            self._sheet = sheet
            if sheet >= 0:
                self.sheet_reached(sheet)

    def _sheet_read(self) -> int:
        if not self._layout.boxes:
            return -1
        top, bar = self._top(), self.verticalScrollBar()
        if top == self._aim[1] and 0 <= self._aim[0] < len(self._layout.boxes):
            return self._aim[0]
        if top == bar.maximum() > 0:
            return len(self._layout.boxes) - 1
        return self._layout.page_at(top + self._reading_line())

    def seen(self) -> range:
        """The sheets of which something is in view."""
        return self._layout.visible(self._top(), self._top() + self.viewport().height())

    def scroll_by(self, across: int, down: int) -> None:
        """Scroll by so many pixels."""
        for bar, step in ((self.horizontalScrollBar(), across), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() + step)

    def reveal_area(self, area: QRectF) -> None:
        """Scroll no more than is needed to have a part of the viewport's plane in view."""
        self.scroll_by(*step_to_reveal(area, self.viewport().size()).toTuple())

    def _view(self) -> tuple[int, int, int, int]:
        return self._left(), self._top(), self.viewport().width(), self.viewport().height()

    def _on_screen(self, box: PageBox) -> QRect:
        return QRect(box.x - self._left(), box.y - self._top(), box.width, box.height)

    # Events -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = scrolling(event, self.viewport().height())
        if step is None:
            super().keyPressEvent(event)
            return
        bar = self.verticalScrollBar()
        bar.setValue(max(0, min(bar.value() + step, bar.maximum())))

    def viewportEvent(self, event: QEvent) -> bool:
        return self._zoom_by(event) or super().viewportEvent(event)

    def _zoom_by(self, event: QEvent) -> bool:
        wanted = zooming(event, self.viewport())
        if wanted is None:
            return False
        if wanted.factor != 1.0:
            self.set_zoom(self.zoom * wanted.factor, wanted.at)
        return True

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._settle()  # moved to another screen: other images are sharp there
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow_fit()
        # What stands at the top stays there: the eye is on it, and pages open at their top.
        self._lay_out(self._wanted_zoom(), *(self._held or self._hold_top()))
