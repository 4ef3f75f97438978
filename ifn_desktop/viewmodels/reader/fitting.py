# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How large pages are to be in a view: what the zoom follows, and when margins give way to letters."""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.model.looks import TextExtent
from ifn_desktop.viewmodels.reader.layout import (
    MOST_ZOOM,
    PIXELS_PER_POINT,
    Fit,
    Size,
    fitting_zoom,
    most_zoom,
    sound,
)

AMPLE_ZOOM = 1.3
"""Larger than this the text is not made of itself: letters of 11 points are 19 pixels high then."""
LEAST_LETTERS = 14.0
"""Pixels that letters must have for reading at length: margins go before they are made smaller."""
_WIDER = 1.1
_MUCH_WIDER = 1.5
"""A sheet that is so much wider than most (a map, a plan) is scrolled sideways: no letter shrinks for it."""

Room = tuple[int, int]
"""Width and height, in pixels, that pages have."""


class Fitting:
    """Sheets and what is wanted of their size.

    Attributes:
        fit: what the zoom follows.
        columns: how many sheets stand side by side.
        text: where the text of the sheets stands, as far as it has been told.
        is_narrow: there is little room, since another paper stands beside: margins go first then.
        sizes: of the sheets, in points.
        most_zoom: the largest zoom at which they can be laid out.
    """

    def __init__(self) -> None:
        self.fit = Fit.WIDTH
        self.columns = 1
        self.text: TextExtent | None = None
        self.is_narrow = False
        self.sizes: tuple[Size, ...] = ()
        self.most_zoom = MOST_ZOOM
        self._usual = 0.0
        self._has_wider = False
        self._ordinary: tuple[Size, ...] = ()

    def take(self, sizes: Sequence[Size]) -> None:
        """Fit other sheets."""
        self.sizes = tuple(sizes)
        self.most_zoom = most_zoom(self.sizes)
        widths = sorted(sound(size)[0] for size in self.sizes)
        self._usual = _usual(widths)
        self._has_wider = bool(widths) and widths[-1] > _WIDER * self._usual
        self._ordinary = _ordinary(self.sizes, self._usual)

    def is_wider(self, sheet: int) -> bool:
        """Whether a sheet is wider than most: of its text the extent tells nothing."""
        return sound(self.sizes[sheet])[0] > _WIDER * self._usual

    def fitted(self, room: Room) -> Fit:
        """What is fitted in fact: where there is little room the text gets all of the width."""
        is_tight = self.fit is Fit.WIDTH and (self.is_narrow or self._has_small_letters(room))
        return Fit.TEXT if is_tight else self.fit

    def hides_margins(self, room: Room) -> bool:
        """Whether what is out of view at the sides is margins alone: nothing to scroll to."""
        return self.fitted(room) is Fit.TEXT and not self._has_wider

    def zoom(self, room: Room, sheet: int) -> float:
        """The zoom that is followed in so much room, for `Fit.PAGE` by this sheet's size."""
        sizes = self.sizes if self.fit is Fit.PAGE else self._ordinary
        wide = fitting_zoom(self.fit, sizes, room, sheet, columns=self.columns, text=self.text)
        if self.fitted(room) is self.fit:
            return wide
        text = fitting_zoom(Fit.TEXT, self.sizes, room, sheet, columns=self.columns, text=self.text)
        return max(wide, min(text, AMPLE_ZOOM))

    def zoom_if_narrow(self, room: Room, sheet: int) -> float:
        """As `zoom`, if another paper stood beside."""
        was_narrow, self.is_narrow = self.is_narrow, True
        zoom = self.zoom(room, sheet)
        self.is_narrow = was_narrow
        return zoom

    def zoom_of(self, sizes: Sequence[Size], room: Room) -> float:
        """As `zoom`, of other sheets that are about to be shown, of whose text nothing is known yet."""
        if self.fit is not Fit.PAGE:
            sizes = _ordinary(sizes, _usual(sorted(sound(size)[0] for size in sizes)))
        return fitting_zoom(self.fit, sizes, room, columns=self.columns)

    def zoom_of_width(self, sheet: int, room: Room) -> float:
        """The zoom at which one sheet alone has the width of so much room."""
        return fitting_zoom(Fit.WIDTH, [self.sizes[sheet]], room)

    def letters(self, zoom: float) -> float:
        """Height in pixels of the letters of most of the text; 0 where it is not known."""
        return 0.0 if self.text is None else self.text.size * zoom * PIXELS_PER_POINT

    def _has_small_letters(self, room: Room) -> bool:
        """Whether with whole pages in view the letters could hardly be read."""
        if self.text is None or self.text.size <= 0 or self.columns > 1 or not self.sizes:
            return False
        return self.letters(fitting_zoom(Fit.WIDTH, self._ordinary, room)) < LEAST_LETTERS


def _usual(widths: Sequence[float]) -> float:
    """The width of most sheets; of two halves the narrower, since wider ones are within reach."""
    return widths[(len(widths) - 1) // 2] if widths else 0.0


def _ordinary(sizes: Sequence[Size], usual: float) -> tuple[Size, ...]:
    return tuple(size for size in sizes if sound(size)[0] <= _MUCH_WIDER * usual)
