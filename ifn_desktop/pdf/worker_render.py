# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: pages drawn straight into memory that the program sees.

Gets the pymupdf module as an argument; only `worker` imports it. Pixels are four bytes, blue,
green, red, 255: what QImage.Format_RGB32 shows without conversion.
"""

from __future__ import annotations

from collections import OrderedDict
from math import ceil, floor
from typing import Any, NamedTuple

from ifn_desktop.pdf.worker_annots import has_annotations, marks_on
from ifn_desktop.pdf.worker_documents import Refusal, out_of_memory
from ifn_desktop.pdf.worker_look import Box, PagePictures, recolour

_KEPT_PAGES = 4
_TIDY_AFTER, _TIDY_TO = 4, 50
"""After so many new pages, decoded pictures and fonts are thrown out down to so many per cent, those
used longest ago first. MuPDF would keep 256 MB in each worker, and does not tell how much it has."""


class _Kept(NamedTuple):
    """A page, ready to be drawn again at any size."""

    drawing: Any
    width: float
    height: float
    pictures: PagePictures


class PageRenderer:
    """Draws pages. Keeps what it learnt of the last ones, for zooming and tiles.

    Args:
        mu: the pymupdf module.
    """

    def __init__(self, mu: Any) -> None:
        self._mu = mu
        self._colours = mu.mupdf.FzColorspace(mu.mupdf.FzColorspace.Fixed_BGR)
        self._kept: OrderedDict[tuple[int, int, bool], _Kept] = OrderedDict()
        self._new_pages = 0

    def forget(self, document_id: int) -> None:
        """Let go of the pages of a document; must come before it is closed."""
        for key in [key for key in self._kept if key[0] == document_id]:
            del self._kept[key]

    def draw(
        self,
        document_id: int,
        document: Any,
        number: int,
        *,
        size: tuple[int, int],
        clip: tuple[int, int, int, int],
        rotation: int,
        look: str,
        target: Any,
        marks: bool = False,
    ) -> None:
        """Draw a part of a page.

        Args:
            document_id: for keeping what was learnt.
            document: open and authenticated.
            number: of the page, from 1.
            size: of the whole page in pixels, turned as it shall be.
            clip: x, y, width, height of the part, in those pixels.
            rotation: degrees clockwise, a multiple of 90.
            look: `paper` for its own colours, `sepia` or `dark`.
            target: writable memory of at least width * height * 4 bytes.
            marks: draw annotations that are a member's kind of mark too.
        """
        kept = self._page(document_id, document, number, marks=marks)
        x, y, width, height = clip
        area = (x, y, x + width, y + height)
        try:
            matrix = self._matrix(kept, size, rotation)
            pixels = self._draw(kept, matrix, area, target)
            if look != "paper":
                keep: list[Box] = []
                if look == "dark":
                    keep = [self._box(box, matrix) for box in kept.pictures.photos(self._small(kept))]
                recolour(self._mu, pixels, target, area, look=look, keep=keep)
        except Exception as error:  # noqa: BLE001
            if out_of_memory(error):
                raise Refusal("pdf.memory") from None
            raise Refusal("pdf.bad_page", page=number) from None

    def _draw(self, kept: _Kept, matrix: Any, area: Box, target: Any) -> Any:
        mupdf = self._mu.mupdf
        pixels = mupdf.fz_new_pixmap_with_bbox_and_data(
            self._colours,
            mupdf.FzIrect(*area),
            mupdf.FzSeparations(),
            1,
            mupdf.python_mutable_buffer_data(target),
        )
        mupdf.fz_clear_pixmap_with_value(pixels, 255)
        device = mupdf.fz_new_draw_device(matrix, pixels)
        try:
            mupdf.fz_run_display_list(
                kept.drawing,
                device,
                mupdf.FzMatrix(),
                mupdf.FzRect(mupdf.FzRect.Fixed_INFINITE),
                mupdf.FzCookie(),
            )
        finally:
            mupdf.fz_close_device(device)
        return pixels

    def _small(self, kept: _Kept) -> Any:
        def draw(width: int, height: int) -> bytearray:
            target = bytearray(width * height * 4)
            self._draw(kept, self._matrix(kept, (width, height), 0), (0, 0, width, height), target)
            return target

        return draw

    def _matrix(self, kept: _Kept, size: tuple[int, int], rotation: int) -> Any:
        wide, high = size
        if rotation in {90, 270}:
            across, down = wide / kept.height, high / kept.width
        else:
            across, down = wide / kept.width, high / kept.height
        numbers = {
            0: (across, 0, 0, down, 0, 0),
            90: (0, down, -across, 0, wide, 0),
            180: (-across, 0, 0, -down, wide, high),
            270: (0, -down, across, 0, 0, high),
        }[rotation]
        return self._mu.mupdf.FzMatrix(*numbers)

    def _box(self, points: tuple[float, float, float, float], matrix: Any) -> Box:
        rect = self._mu.mupdf.fz_transform_rect(self._mu.mupdf.FzRect(*points), matrix)
        return floor(rect.x0), floor(rect.y0), ceil(rect.x1), ceil(rect.y1)

    def _page(self, document_id: int, document: Any, number: int, *, marks: bool) -> _Kept:
        key = (document_id, number, marks)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if not 1 <= number <= document.page_count:
            raise Refusal("pdf.bad_page", page=number)
        try:
            page = document.load_page(number - 1)
            width, height = page.rect.width, page.rect.height
            drawing = self._display_list(document, page, marks=marks)
        except Exception as error:  # noqa: BLE001
            raise Refusal("pdf.memory" if out_of_memory(error) else "pdf.bad_page", page=number) from None
        if width <= 0 or height <= 0:
            raise Refusal("pdf.bad_page", page=number)
        self._kept[key] = kept = _Kept(drawing, width, height, PagePictures(page, width, height))
        self._new_pages += 1
        if self._new_pages % _TIDY_AFTER == 0:
            self._mu.mupdf.fz_shrink_store(_TIDY_TO)
        while len(self._kept) > _KEPT_PAGES:
            self._kept.popitem(last=False)
        return kept

    def _display_list(self, document: Any, page: Any, *, marks: bool) -> Any:
        if marks or not has_annotations(document, page.number + 1):
            return page.get_displaylist(annots=True).this
        mupdf = self._mu.mupdf
        hidden = {annotation.xref for annotation, _ in marks_on(page)}
        if not hidden:
            return page.get_displaylist(annots=True).this
        drawing = mupdf.FzDisplayList(mupdf.fz_bound_page(page.this))
        device = mupdf.fz_new_list_device(drawing)
        whole, cookie = mupdf.FzMatrix(), mupdf.FzCookie()
        mupdf.fz_run_page_contents(page.this, device, whole, cookie)
        for annotation in page.annots():
            if annotation.xref not in hidden:
                mupdf.pdf_run_annot(annotation.this, device, whole, cookie)
        mupdf.fz_run_page_widgets(page.this, device, whole, cookie)
        mupdf.fz_close_device(device)
        return drawing
