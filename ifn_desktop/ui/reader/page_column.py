# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A column of sheets that is scrolled and zoomed. What the sheets show is not its business."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ifn_desktop.model.looks import TextExtent
from ifn_desktop.ui.reader.column_input import ZOOM_STEP, zooming
from ifn_desktop.ui.reader.sheet_scroll import SheetScroll
from ifn_desktop.viewmodels.reader.fitting import Fitting
from ifn_desktop.viewmodels.reader.layout import (
    MARGIN,
    PIXELS_PER_POINT,
    Anchor,
    Fit,
    Layout,
    Size,
    clamped,
)

ZOOM_REST_MS = 60
"""A zoom that goes on is shown from the images there are; sharp ones are asked for when it rests."""


class PageColumn(SheetScroll):
    """Keeps the place while sheets are scrolled, zoomed and fitted. Sheets count from 0.

    Signals:
        zoom_changed: against true size.
    """

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitting = Fitting()
        self._laid_out: object = None
        self._starts: tuple[int, ...] = ()
        self._zoom_timer = QTimer(self)
        self._zoom_timer.setSingleShot(True)
        self._zoom_timer.setInterval(ZOOM_REST_MS)
        self._zoom_timer.timeout.connect(self.ask_for_images)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    # For what shows the pages -----------------------------------------------------------------

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

    @property
    def zoom(self) -> float:
        """Against true size."""
        return self._layout.zoom

    @property
    def fit(self) -> Fit:
        """What the zoom follows."""
        return self._fitting.fit

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
        """Follow the view's size; a page that fits as a whole is shown as a whole.

        Who asks for the width of a page that is wider than the others means that page: it is fitted once.
        """
        if fit is Fit.WIDTH and self._sheet >= 0 and self._fitting.is_wider(self._sheet):
            self.set_zoom(self._fitting.zoom_of_width(self._sheet, self._room()))
            return
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

    def _lay_out(self, zoom: float, anchor: Anchor, spot: QPoint | None = None, *, ask: bool = True) -> None:
        """Lay the pages out at a zoom, with `anchor` at `spot` of the view (None: its top, in the middle)."""
        before = self._layout.zoom
        self._set_layout(self._layout_at(zoom, self.viewport().width()), anchor, spot, ask=ask)
        if self._layout.zoom != before:
            self.zoom_changed.emit(self._layout.zoom)

    def _layout_at(self, zoom: float, width: int) -> Layout:
        """The sheets at a zoom: as they lie where nothing has changed, as at most jumps."""
        fitting, zoom = self._fitting, min(zoom, self._fitting.most_zoom)
        wanted = (fitting.sizes, zoom, width, fitting.columns, self._starts)
        if wanted == self._laid_out:
            return self._layout
        self._laid_out = wanted
        return Layout(fitting.sizes, zoom, width, columns=fitting.columns, starts=self._starts)

    def centre(self, sheet: int) -> None:
        text, sheet = self._fitting.text, min(sheet, len(self._layout.boxes) - 1)
        is_meant = self.columns == 1 and self._fitted is Fit.TEXT and sheet >= 0
        # What is in view of a table across or a map stays in view.
        if text is not None and is_meant and not self._fitting.is_wider(sheet):
            middle = (text.left + text.right) / 2 * self.zoom * PIXELS_PER_POINT
            left = self._layout.boxes[sheet].x + middle - self.viewport().width() / 2
            self.horizontalScrollBar().setValue(round(left))

    def start_sideways(self, sheet: int) -> None:
        box, width = self._layout.boxes[sheet], self.viewport().width()
        if self._fitting.is_wider(sheet):
            if box.width > width:
                self.horizontalScrollBar().setValue(box.x - MARGIN // 2)
        elif self.fit is not Fit.NONE and self.columns == 1:
            self.horizontalScrollBar().setValue(box.x + (box.width - width) // 2)
            self.centre(sheet)

    def pass_over(self, before: int, sheet: int) -> None:
        # Beside a wide page that is read from its edge the others, in the middle, may be out of view.
        fitting, box, width = self._fitting, self._layout.boxes[sheet], self.viewport().width()
        if 0 <= before < len(fitting.sizes) and fitting.is_wider(before) and not fitting.is_wider(sheet):
            seen = min(self._left() + width, box.x + box.width) - max(self._left(), box.x)
            if 2 * seen < min(box.width, width):
                self.horizontalScrollBar().setValue(box.x + (box.width - width) // 2)
                self.centre(sheet)

    # Events -----------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        return self._zoom_by(event) or super().viewportEvent(event)

    def _zoom_by(self, event: QEvent) -> bool:
        wanted = zooming(event, self.viewport())
        if wanted is None:
            return False
        if wanted.factor != 1.0:
            self.set_zoom(self.zoom * wanted.factor, wanted.at)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow_fit()
        # What stands at the top stays there: the eye is on it, and pages open at their top.
        self._lay_out(self._wanted_zoom(), *(self._held or self._hold_top()))
