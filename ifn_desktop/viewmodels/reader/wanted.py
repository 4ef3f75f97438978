# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which images a view wants: what is seen first, then what is about to be."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, sqrt

from ifn_desktop.model.looks import Look
from ifn_desktop.viewmodels.reader.image_cache import Clip, ImageKey
from ifn_desktop.viewmodels.reader.layout import Layout
from ifn_desktop.viewmodels.reader.sheets import Sheets

WHOLE_PIXELS = 6_000_000
"""Pages of more device pixels than this are drawn in tiles: a map at 400 % is no 200 MB picture."""
TILE = 1024
"""Edge of a tile, in device pixels."""
PREVIEW_PIXELS = 1_200_000
"""Device pixels of the whole page behind the tiles, whatever its shape."""
AHEAD, BEHIND = 2, 1
"""Pages that are drawn before they are seen, in the direction of travel and against it."""

View = tuple[int, int, int, int]
"""Left, top, width and height of what is seen, in the column's pixels."""


class Wanted:
    """Names the images that a view shows.

    Args:
        sheets: its pages.
        layout: where they stand.
        ratio: device pixels to a pixel.
        look: colours of the pages.
    """

    def __init__(self, sheets: Sheets, layout: Layout, ratio: float, look: Look = "paper") -> None:
        self._sheets = sheets
        self._layout = layout
        self._ratio = ratio
        self._look: Look = look

    def whole(self, page: int) -> ImageKey:
        """The image of a whole page (from 0): sharp, or a preview where tiles are sharp."""
        width, height = self._device_size(page)
        if width * height > WHOLE_PIXELS:
            # In steps, so that one preview serves every zoom of the page.
            shrink = sqrt(PREVIEW_PIXELS / (width * height))
            width, height = (max(8, 8 * round(side * shrink / 8)) for side in (width, height))
            height = min(height, WHOLE_PIXELS // width)
        return self._key(page, width, height)

    def is_tiled(self, page: int) -> bool:
        """Whether a page is too large to be drawn as one image."""
        width, height = self._device_size(page)
        return width * height > WHOLE_PIXELS

    def tiles(self, page: int, view: View) -> Iterator[ImageKey]:
        """The tiles of a page that are seen, row by row."""
        box = self._layout.boxes[page]
        width, height = self._device_size(page)
        left, top, wide, high = view
        first_x = max(0, int((left - box.x) * self._ratio)) // TILE
        first_y = max(0, int((top - box.y) * self._ratio)) // TILE
        end_x = min(ceil(width / TILE), ceil((left + wide - box.x) * self._ratio / TILE))
        end_y = min(ceil(height / TILE), ceil((top + high - box.y) * self._ratio / TILE))
        for row in range(first_y, end_y):
            for column in range(first_x, end_x):
                x, y = column * TILE, row * TILE
                clip = (x, y, min(TILE, width - x), min(TILE, height - y))
                yield self._key(page, width, height, clip)

    def seen(self, view: View) -> list[ImageKey]:
        """What a view shows, the most wanted first."""
        pages = self._layout.visible(view[1], view[1] + view[3])
        keys = [self.whole(page) for page in pages]
        for page in pages:
            if self.is_tiled(page):
                keys += self.tiles(page, view)
        return keys

    def ahead(self, view: View, *, down: bool) -> list[ImageKey]:
        """What a view may show soon, the nearest first.

        Args:
            view: what is seen.
            down: the direction of travel.
        """
        seen = self._layout.visible(view[1], view[1] + view[3])
        after = range(seen.stop, min(len(self._layout.boxes), seen.stop + (AHEAD if down else BEHIND)))
        before = range(seen.start - 1, max(-1, seen.start - 1 - (BEHIND if down else AHEAD)), -1)
        return [
            self.whole(page) for pages in ((after, before) if down else (before, after)) for page in pages
        ]

    def _key(self, page: int, width: int, height: int, clip: Clip | None = None) -> ImageKey:
        file, number = self._sheets.of_file(page)
        return ImageKey(file, number, width, height, clip, self._sheets.rotation(page), self._look)

    def _device_size(self, page: int) -> tuple[int, int]:
        box = self._layout.boxes[page]
        return max(1, round(box.width * self._ratio)), max(1, round(box.height * self._ratio))
