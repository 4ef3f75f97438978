# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: other colours for drawn pages. Dark pages keep their photographs as they are.

Gets the pymupdf module as an argument; only `worker` imports it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

Box = tuple[int, int, int, int]
"""x0, y0, x1, y1 in pixels."""

_SEPIA = (0x2B2118, 0xF6ECD9)
_DARK = (0x1B1F21, 0xE9E6DF)
_MAX_PICTURES = 40
_SMALLEST = 24.0
"""Points: what is narrower or lower is a line, a dot, a piece of a frame."""
_PROOF = 240
"""Pixels along the longer side of the small drawing that tells photographs from scanned text."""
_COLOURED, _MIDDLE = 28, (48, 208)
_PHOTO_SHARE = 0.3


class PagePictures:
    """Where the photographs of a page are, found out when it is first shown dark.

    Args:
        load: gives the page, as PyMuPDF has it; called when it is needed.
        width, height: of it, in points.
    """

    def __init__(self, load: Callable[[], Any], width: float, height: float) -> None:
        self._load = load
        self._width = width
        self._height = height
        self._found: list[tuple[float, float, float, float]] | None = None

    def photos(self, draw_small: Any) -> Sequence[tuple[float, float, float, float]]:
        """Boxes of the photographs, in points.

        Scans of text, logos and drawings are pictures too, and are to be dark like the rest: told
        by how many of their pixels are coloured or grey.

        Args:
            draw_small: draws the page so many pixels wide and high; gives its pixels.
        """
        if self._found is None:
            self._found = self._find(draw_small)
        return self._found

    def _find(self, draw_small: Any) -> list[tuple[float, float, float, float]]:
        try:
            boxes = [tuple(map(float, info["bbox"])) for info in self._load().get_image_info()]
        except Exception:  # noqa: BLE001
            return []  # a page whose pictures cannot be told is dark as a whole
        large = [
            box for box in boxes[: 4 * _MAX_PICTURES] if min(box[2] - box[0], box[3] - box[1]) >= _SMALLEST
        ]
        if not large:
            return []
        scale = _PROOF / max(self._width, self._height)
        wide, high = max(1, round(self._width * scale)), max(1, round(self._height * scale))
        pixels = draw_small(wide, high)
        found = [box for box in large if _is_photo(pixels, wide, high, [round(side * scale) for side in box])]
        return [(box[0], box[1], box[2], box[3]) for box in found[:_MAX_PICTURES]]


def _is_photo(pixels: bytearray, wide: int, high: int, box: Sequence[int]) -> bool:
    x0, y0, x1, y1 = max(0, box[0]), max(0, box[1]), min(wide, box[2]), min(high, box[3])
    counted = lively = 0
    for y in range(y0, y1):
        for at in range((y * wide + x0) * 4, (y * wide + x1) * 4, 4):
            blue, green, red = pixels[at], pixels[at + 1], pixels[at + 2]
            counted += 1
            most, least = max(blue, green, red), min(blue, green, red)
            lively += most - least > _COLOURED or _MIDDLE[0] < (most + least) >> 1 < _MIDDLE[1]
    return counted > 0 and lively >= _PHOTO_SHARE * counted


def recolour(mu: Any, pixels: Any, target: Any, area: Box, *, look: str, keep: Sequence[Box]) -> None:
    """Give drawn pixels other colours.

    Args:
        mu: the pymupdf module.
        pixels: a pixmap of MuPDF.
        target: its memory, row by row without gaps.
        area: what it shows.
        look: `sepia`, or `dark`.
        keep: parts to be left as they are, in the same pixels as `area`.
    """
    mupdf = mu.mupdf
    if look == "sepia":
        mupdf.fz_tint_pixmap(pixels, *_SEPIA)
        return
    # MuPDF inverts a pixmap as a whole only, so the parts to keep are put back.
    with memoryview(target) as memory:
        kept = [(at, bytes(memory[at : at + length])) for at, length in _rows(area, keep)]
        mupdf.fz_invert_pixmap_luminance(pixels)
        mupdf.fz_tint_pixmap(pixels, *_DARK)
        for at, row in kept:
            memory[at : at + len(row)] = row


def _rows(area: Box, parts: Sequence[Box]) -> Iterator[tuple[int, int]]:
    """Where the rows of parts lie in memory: first byte and number of bytes."""
    width = area[2] - area[0]
    for part in parts:
        x0, y0 = max(part[0], area[0]), max(part[1], area[1])
        x1, y1 = min(part[2], area[2]), min(part[3], area[3])
        if x0 < x1:
            for y in range(y0, y1):
                yield ((y - area[1]) * width + x0 - area[0]) * 4, (x1 - x0) * 4
