# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the pages of a paper stand in the view. Pure geometry.

Lengths are the view's own pixels (Qt's device-independent ones); a zoom of 1.0 is 96 pixels an
inch, a page's true size on an ordinary screen.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from ifn_desktop.model.looks import TextExtent

PIXELS_PER_POINT = 96.0 / 72.0
MARGIN = 16
"""Room around the column of pages."""
GAP = 14
"""Room between two pages."""
TITLE = 44
"""Room above a paper for its title, where several follow each other."""
TEXT_MARGIN = 12
"""Room at both sides of the text, where the paper's own margins are out of view."""
LEAST_ZOOM, MOST_ZOOM = 0.1, 16.0
MOST_PIXELS = 1 << 30
A4 = (595.0, 842.0)

Size = tuple[float, float]


class Fit(Enum):
    """What the zoom follows when the view changes its size."""

    WIDTH = "width"
    PAGE = "page"
    TEXT = "text"
    NONE = "none"


class PageBox(NamedTuple):
    """A page's place in the column, in whole pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """The first pixel below the page."""
        return self.y + self.height


class Anchor(NamedTuple):
    """A spot in the paper: page from 0 and the share of its height (0 to 1) and width."""

    page: int
    down: float = 0.0
    across: float = 0.5


class Layout:
    """The sheets at one zoom: one under another, or in rows of two.

    Args:
        sizes: (width, height) of each sheet in points; one without a size counts as A4.
        zoom: against true size.
        view_width: of the view; what is narrower stands in its middle.
        columns: 1, or 2 for two pages side by side.
        starts: sheets with which something begins: on a new row, with room for its title above.
    """

    def __init__(
        self,
        sizes: Sequence[Size],
        zoom: float,
        view_width: int,
        *,
        columns: int = 1,
        starts: Sequence[int] = (),
    ) -> None:
        self.zoom = zoom
        self.columns = columns
        self.starts = tuple(starts)
        scale = zoom * PIXELS_PER_POINT
        shapes = [
            (max(1, round(width * scale)), max(1, round(height * scale)))
            for width, height in map(sound, sizes)
        ]
        widest = max((width for width, _ in shapes), default=0)
        self.width = max(view_width, columns * widest + (columns - 1) * GAP + 2 * MARGIN)
        rows = _rows(len(shapes), columns, self.starts)
        boxes: list[PageBox] = []
        bottoms: list[int] = []
        tops: list[int] = []
        y = MARGIN
        for row in rows:
            if row.start in self.starts:
                y += TITLE
            tops.append(y)
            for place, (width, height) in enumerate(shapes[row.start : row.stop]):
                boxes.append(PageBox(self._left(place, width), y, width, height))
            bottoms.append(max(box.bottom for box in boxes[row.start :]))
            y = bottoms[-1] + GAP
        self.height = y - GAP + MARGIN if boxes else 0
        self.boxes = tuple(boxes)
        self._rows = rows
        self._tops = tops
        self._bottoms = bottoms

    def _left(self, place: int, width: int) -> int:
        if self.columns == 1:
            return (self.width - width) // 2
        # Two pages meet in the middle, as in a book.
        return (self.width - GAP) // 2 - width if place == 0 else (self.width + GAP) // 2

    def visible(self, top: int, bottom: int) -> range:
        """The sheets (from 0) in rows of which some pixel lies in [top, bottom)."""
        first, last = bisect_right(self._bottoms, top), bisect_left(self._tops, bottom)
        if first >= last:
            return range(0)
        return range(self._rows[first].start, self._rows[last - 1].stop)

    def row(self, sheet: int) -> range:
        """The sheets that stand beside each other with this one."""
        return self._rows[bisect_right(self._rows, sheet, key=lambda row: row.start) - 1]

    def page_at(self, y: int, x: int | None = None) -> int:
        """The sheet at a spot; in a gap the one below it, past the end the last.

        Without `x` it is the first of those beside each other.
        """
        if not self.boxes:
            return 0
        row = self._rows[min(bisect_right(self._bottoms, y), len(self._rows) - 1)]
        if x is None or len(row) == 1 or x < self.width // 2:
            return row.start
        return row.stop - 1

    def anchor_at(self, x: int, y: int) -> Anchor:
        """The spot in the paper nearest to a point of the column."""
        if not self.boxes:
            return Anchor(0)
        page = self.page_at(y, x)
        box = self.boxes[page]
        return Anchor(page, (y - box.y) / box.height, (x - box.x) / box.width)

    def nearest_anchor(self, x: int, y: int) -> tuple[Anchor, int]:
        """As `anchor_at`, but on a page, and the y there.

        Room between pages has one size at all zooms: there the nearest edge of a page counts.
        """
        if not self.boxes:
            return Anchor(0), y
        box = self.boxes[self.page_at(y, x)]
        on_page = min(max(y, box.y), box.bottom)
        return self.anchor_at(x, on_page), on_page

    def point_of(self, anchor: Anchor) -> tuple[int, int]:
        """Where a spot of the paper stands in the column."""
        if not self.boxes:
            return 0, 0
        box = self.boxes[min(anchor.page, len(self.boxes) - 1)]
        return round(box.x + anchor.across * box.width), round(box.y + anchor.down * box.height)


def _rows(count: int, columns: int, starts: Sequence[int]) -> list[range]:
    if columns == 1:
        return [range(sheet, sheet + 1) for sheet in range(count)]
    bounds = [*sorted({0, *starts}), count]
    return [
        range(first, min(first + columns, after))
        for begin, after in itertools.pairwise(bounds)
        for first in range(begin, after, columns)
    ]


def fitting_zoom(
    fit: Fit,
    sizes: Sequence[Size],
    view: tuple[int, int],
    page: int = 0,
    *,
    columns: int = 1,
    text: TextExtent | None = None,
) -> float:
    """The zoom at which sheets fit a view.

    Args:
        fit: to the width of the widest sheet, the whole of one, or the width of the text.
        sizes: of the sheets, in points.
        view: width and height of the view.
        page: the one that shall fit, for `Fit.PAGE`.
        columns: how many stand side by side.
        text: for `Fit.TEXT`; without it the sheets' width counts.
    """
    shapes = [sound(size) for size in sizes] or [A4]
    room = (view[0] - 2 * MARGIN - (columns - 1) * GAP) / columns
    if fit is Fit.PAGE:
        width, height = shapes[min(page, len(shapes) - 1)]
        wanted = min(room / width, (view[1] - 2 * MARGIN) / height)
    elif fit is Fit.TEXT and text is not None and columns == 1:
        wanted = (view[0] - 2 * TEXT_MARGIN) / (text.right - text.left)
    else:
        wanted = room / max(width for width, _ in shapes)
    return clamped(wanted / PIXELS_PER_POINT)


def clamped(zoom: float) -> float:
    """A zoom within what can be read and drawn."""
    return min(max(zoom, LEAST_ZOOM), MOST_ZOOM)


def most_zoom(sizes: Sequence[Size]) -> float:
    """The largest zoom at which a scroll bar can still count the pixels of the column."""
    points = sum(sound(size)[1] for size in sizes) + 1
    return max(LEAST_ZOOM, min(MOST_ZOOM, MOST_PIXELS / (points * PIXELS_PER_POINT)))


def sound(size: Size) -> Size:
    """A size that a page can have: A4 where the file tells none."""
    width, height = size
    return size if width > 0 and height > 0 else A4
