# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Sheets that are scrolled: what stands where stays there when they are laid out anew, and which is read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ifn_desktop.ui.reader.column_input import STEP, scrolling
from ifn_desktop.ui.reader.page_geometry import step_to_reveal
from ifn_desktop.viewmodels.reader.layout import MARGIN, Anchor, Layout, PageBox


class SheetScroll(QAbstractScrollArea):
    """Scrolls a `Layout` of sheets, which count from 0. How large they are is not its business."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = Layout((), 1.0, 1)
        self._sheet = -1
        self._aim = (-1, 0)
        self._down = True
        self._last_top = 0
        self._held: tuple[Anchor, QPoint | None] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 160)
        self.verticalScrollBar().setSingleStep(STEP)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._moved_sideways)

    def ask_for_images(self) -> None:
        """What is in view has changed: see to it that there are images for it."""

    def settled(self) -> None:
        """The pages stand still again after a move."""

    def sheet_reached(self, sheet: int) -> None:
        """Another sheet is the one that is read."""

    def centre(self, sheet: int) -> None:
        """Have the middle of what is read of a sheet in the middle of the view, where that is wanted."""

    def start_sideways(self, sheet: int) -> None:
        """Have the part of a sheet in view, from side to side, where reading it begins."""

    def pass_over(self, before: int, sheet: int) -> None:
        """Reading passes from one sheet (-1 for none) to another."""

    # Where one is -----------------------------------------------------------------------------

    @property
    def sheet(self) -> int:
        """The sheet that is read now; -1 where there are none."""
        return self._sheet

    def place_of_sheet(self, sheet: int) -> QRect:
        """Where a sheet stands in the viewport, seen or not."""
        return self._on_screen(self._layout.boxes[sheet])

    def go_to_sheet(self, sheet: int) -> None:
        """Put a sheet's upper edge at the top of the view."""
        if self._layout.boxes:
            sheet = max(0, min(sheet, len(self._layout.boxes) - 1))
            bar = self.verticalScrollBar()
            held, self._held = self._held, (Anchor(sheet), None)
            self.start_sideways(sheet)
            self._held = held
            # The last pages of a paper can be too short to come that high, and are meant all the same.
            self._aim = (sheet, min(self._layout.boxes[sheet].y - MARGIN // 2, bar.maximum()))
            before = bar.value()
            bar.setValue(self._aim[1])
            if bar.value() == before or self._held is not None:
                self._settle()  # else the bar has told that it moved

    def anchor(self) -> Anchor:
        """What stands in the middle of the view's upper edge, measured on the sheet that is read."""
        if self._sheet < 0:
            return Anchor(0)
        box = self._layout.boxes[self._sheet]
        down = (self._top() + MARGIN // 2 - box.y) / box.height
        return Anchor(self._sheet, down, (self._left() + self.viewport().width() / 2 - box.x) / box.width)

    # Laying out -------------------------------------------------------------------------------

    def _hold(self, spot: QPoint) -> tuple[Anchor, QPoint]:
        """What stands at a spot of the view, to be put there again when sizes have changed."""
        x, y = spot.x() + self._left(), spot.y() + self._top()
        anchor, on_page = self._layout.nearest_anchor(x, y)
        return anchor, QPoint(spot.x(), spot.y() + on_page - y)

    def _hold_top(self) -> tuple[Anchor, QPoint]:
        return self._hold(QPoint(self.viewport().width() // 2, MARGIN // 2))

    def _set_layout(self, layout: Layout, anchor: Anchor, spot: QPoint | None, *, ask: bool) -> None:
        """Show the sheets laid out anew, `anchor` at `spot` of the view (None: its top, in the middle)."""
        outer = self._held
        # A scroll bar that comes or goes resizes the view in the middle of this: held all the same.
        self._held = (anchor, spot)
        size = self.viewport().size()
        self._layout = layout
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
        self.centre(anchor.page)
        self._held = outer
        if outer is None:
            self._last_top = vertical.value()
            self._settle(ask=ask)

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
        sheet = self._sheet_read()
        if sheet != self._sheet:
            before, self._sheet = self._sheet, sheet
            if sheet >= 0:
                self.pass_over(before, sheet)
                self.sheet_reached(sheet)
        self.settled()  # last: who hears of it asks which sheet is read

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

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._settle()  # moved to another screen: other images are sharp there
        return super().event(event)
