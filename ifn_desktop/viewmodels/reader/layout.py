# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the pages of a paper stand in the view. Pure geometry.

Lengths are the view's own pixels (Qt's device-independent ones); a zoom of 1.0 is 96 pixels an
inch, a page's true size on an ordinary screen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

PIXELS_PER_POINT = 96.0 / 72.0
MARGIN = 16
"""Room around the column of pages."""
GAP = 14
"""Room between two pages."""
LEAST_ZOOM, MOST_ZOOM = 0.1, 8.0
A4 = (595.0, 842.0)

Size = tuple[float, float]


class Fit(Enum):
    """What the zoom follows when the view changes its size."""

    WIDTH = "width"
    PAGE = "page"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class PageBox:
    """A page's place in the column, in whole pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """The first pixel below the page."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Anchor:
    """A spot in the paper: page from 0 and the share of its height (0 to 1) and width."""

    page: int
    down: float = 0.0
    across: float = 0.5


class Layout:
    """The column of pages at one zoom.

    Args:
        sizes: (width, height) of each page in points; a page without a size counts as A4.
        zoom: against true size.
        view_width: of the view; narrower pages stand in its middle.
    """

    def __init__(self, sizes: Sequence[Size], zoom: float, view_width: int) -> None:
        self.zoom = zoom
        scale = zoom * PIXELS_PER_POINT
        shapes = [
            (max(1, round(width * scale)), max(1, round(height * scale)))
            for width, height in map(sound, sizes)
        ]
        widest = max((width for width, _ in shapes), default=0)
        self.width = max(view_width, widest + 2 * MARGIN)
        boxes: list[PageBox] = []
        y = MARGIN
        for width, height in shapes:
            boxes.append(PageBox((self.width - width) // 2, y, width, height))
            y += height + GAP
        self.height = y - GAP + MARGIN if boxes else 0
        self.boxes = tuple(boxes)
        self._tops = [box.y for box in boxes]
        self._bottoms = [box.bottom for box in boxes]

    def visible(self, top: int, bottom: int) -> range:
        """The pages (from 0) of which some pixel lies in [top, bottom)."""
        return range(bisect_right(self._bottoms, top), bisect_left(self._tops, bottom))

    def page_at(self, y: int) -> int:
        """The page at a height; in a gap the one below it, past the end the last."""
        return min(bisect_right(self._bottoms, y), max(0, len(self.boxes) - 1))

    def anchor_at(self, x: int, y: int) -> Anchor:
        """The spot in the paper nearest to a point of the column."""
        if not self.boxes:
            return Anchor(0)
        page = self.page_at(y)
        box = self.boxes[page]
        return Anchor(page, (y - box.y) / box.height, (x - box.x) / box.width)

    def point_of(self, anchor: Anchor) -> tuple[int, int]:
        """Where a spot of the paper stands in the column."""
        if not self.boxes:
            return 0, 0
        box = self.boxes[min(anchor.page, len(self.boxes) - 1)]
        return round(box.x + anchor.across * box.width), round(box.y + anchor.down * box.height)


def fitting_zoom(fit: Fit, sizes: Sequence[Size], view: tuple[int, int], page: int = 0) -> float:
    """The zoom at which pages fit a view.

    Args:
        fit: to the width of the widest page, or the whole of one page.
        sizes: of the pages, in points.
        view: width and height of the view.
        page: the one that shall fit, for `Fit.PAGE`.
    """
    shapes = [sound(size) for size in sizes] or [A4]
    if fit is Fit.PAGE:
        width, height = shapes[min(page, len(shapes) - 1)]
        wanted = min((view[0] - 2 * MARGIN) / width, (view[1] - 2 * MARGIN) / height)
    else:
        wanted = (view[0] - 2 * MARGIN) / max(width for width, _ in shapes)
    return clamped(wanted / PIXELS_PER_POINT)


def clamped(zoom: float) -> float:
    """A zoom within what can be read and drawn."""
    return min(max(zoom, LEAST_ZOOM), MOST_ZOOM)


def sound(size: Size) -> Size:
    """A size that a page can have: A4 where the file tells none."""
    width, height = size
    return size if width > 0 and height > 0 else A4
