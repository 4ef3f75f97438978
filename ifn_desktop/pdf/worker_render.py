# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: pages drawn straight into memory that the program sees.

Gets the pymupdf module as an argument; only `worker` imports it. Pixels are four bytes, blue,
green, red, 255: what QImage.Format_RGB32 shows without conversion.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from ifn_desktop.pdf.worker_documents import Refusal, out_of_memory

_KEPT_PAGES = 4


class PageRenderer:
    """Draws pages. Keeps what it learnt of the last ones, for zooming and tiles.

    Args:
        mu: the pymupdf module.
    """

    def __init__(self, mu: Any) -> None:
        self._mu = mu
        self._colours = mu.mupdf.FzColorspace(mu.mupdf.FzColorspace.Fixed_BGR)
        self._kept: OrderedDict[tuple[int, int], tuple[Any, float, float]] = OrderedDict()

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
        target: Any,
    ) -> None:
        """Draw a part of a page.

        Args:
            document_id: for keeping what was learnt.
            document: open and authenticated.
            number: of the page, from 1.
            size: of the whole page in pixels.
            clip: x, y, width, height of the part, in those pixels.
            target: writable memory of at least width * height * 4 bytes.
        """
        mupdf = self._mu.mupdf
        drawing, page_width, page_height = self._drawing(document_id, document, number)
        x, y, width, height = clip
        try:
            pixels = mupdf.fz_new_pixmap_with_bbox_and_data(
                self._colours,
                mupdf.FzIrect(x, y, x + width, y + height),
                mupdf.FzSeparations(),
                1,
                mupdf.python_mutable_buffer_data(target),
            )
            mupdf.fz_clear_pixmap_with_value(pixels, 255)
            matrix = mupdf.FzMatrix(size[0] / page_width, 0, 0, size[1] / page_height, 0, 0)
            device = mupdf.fz_new_draw_device(matrix, pixels)
            try:
                mupdf.fz_run_display_list(
                    drawing,
                    device,
                    mupdf.FzMatrix(),
                    mupdf.FzRect(mupdf.FzRect.Fixed_INFINITE),
                    mupdf.FzCookie(),
                )
            finally:
                mupdf.fz_close_device(device)
        except Exception as error:  # noqa: BLE001
            if out_of_memory(error):
                raise Refusal("pdf.memory") from None
            raise Refusal("pdf.bad_page", page=number) from None

    def _drawing(self, document_id: int, document: Any, number: int) -> tuple[Any, float, float]:
        key = (document_id, number)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if not 1 <= number <= document.page_count:
            raise Refusal("pdf.bad_page", page=number)
        try:
            page = document.load_page(number - 1)
            rect = page.rect
            found = (page.get_displaylist(annots=True).this, rect.width, rect.height)
        except Exception as error:  # noqa: BLE001
            raise Refusal("pdf.memory" if out_of_memory(error) else "pdf.bad_page", page=number) from None
        if found[1] <= 0 or found[2] <= 0:
            raise Refusal("pdf.bad_page", page=number)
        self._kept[key] = found
        while len(self._kept) > _KEPT_PAGES:
            self._kept.popitem(last=False)
        return found
