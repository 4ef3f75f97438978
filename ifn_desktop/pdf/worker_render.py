# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: pages drawn straight into memory that the program sees.

Gets the pymupdf module as an argument; only `worker` imports it. Pixels are four bytes, blue,
green, red, 255: what QImage.Format_RGB32 shows without conversion.
"""

from __future__ import annotations

from collections import OrderedDict
from math import ceil, floor
from typing import Any

from ifn_desktop.pdf.worker_ahead import Ahead, allocated
from ifn_desktop.pdf.worker_annots import KINDS
from ifn_desktop.pdf.worker_documents import Refusal, out_of_memory
from ifn_desktop.pdf.worker_look import Box, PagePictures, recolour

_KEPT_PAGES = 4
_TIDY_AFTER, _TIDY_TO = 4, 50
"""After so many new pages, decoded pictures and fonts are thrown out down to so many per cent, those
used longest ago first. MuPDF would keep 256 MB in each worker, and does not tell how much it has."""


class _Kept:
    """A page, ready to be drawn again at any size.

    Most pages are drawn once and scrolled past: recording what they draw, so that it need not be read
    again for another size or the next tile, costs a tenth of the time and is left for the second drawing.
    """

    def __init__(self, mu: Any, document: Any, number: int, *, marks: bool) -> None:
        self._mupdf = mu.mupdf
        # Not by way of PyMuPDF's own pages, which count the document's pages each time.
        self._page = self._mupdf.fz_load_page(document.this, number - 1)
        self._shown: list[Any] | None = None if marks else self._without_marks()
        self._recording: Any = None
        self._is_new = True
        self._everywhere = mu.mupdf.FzRect(mu.mupdf.FzRect.Fixed_INFINITE)
        box = self._mupdf.fz_bound_page(self._page)
        self.width, self.height = box.x1 - box.x0, box.y1 - box.y0
        self.pictures = PagePictures(lambda: document.load_page(number - 1), self.width, self.height)

    def _without_marks(self) -> list[Any] | None:
        """The annotations that are no marks; None when none is."""
        mupdf = self._mupdf
        page = mupdf.pdf_page_from_fz_page(self._page)
        shown: list[Any] = []
        has_marks = False
        annotation = mupdf.pdf_first_annot(page)
        while annotation.m_internal:
            if mupdf.pdf_string_from_annot_type(mupdf.pdf_annot_type(annotation)) in KINDS:
                has_marks = True
            else:
                shown.append(annotation)
            annotation = mupdf.pdf_next_annot(annotation)
        return shown if has_marks else None

    def run(self, device: Any, matrix: Any, *, once: bool) -> None:
        """Draw on a device of MuPDF. `once`: nothing tells yet that it is drawn again."""
        mupdf = self._mupdf
        if not (once and self._is_new):
            self.record()
        self._is_new = False
        if self._recording is None:
            self._run_page(device, matrix)
        else:
            mupdf.fz_run_display_list(self._recording, device, matrix, self._everywhere, mupdf.FzCookie())

    def record(self) -> None:
        """Read now what it draws."""
        if self._recording is None:
            self._recording = self._record()

    def _record(self) -> Any:
        mupdf = self._mupdf
        recording = mupdf.FzDisplayList(mupdf.fz_bound_page(self._page))
        device = mupdf.fz_new_list_device(recording)
        self._run_page(device, mupdf.FzMatrix())
        mupdf.fz_close_device(device)
        return recording

    def _run_page(self, device: Any, matrix: Any) -> None:
        mupdf, cookie = self._mupdf, self._mupdf.FzCookie()
        if self._shown is None:
            mupdf.fz_run_page(self._page, device, matrix, cookie)
            return
        mupdf.fz_run_page_contents(self._page, device, matrix, cookie)
        for annotation in self._shown:
            mupdf.pdf_run_annot(annotation, device, matrix, cookie)
        mupdf.fz_run_page_widgets(self._page, device, matrix, cookie)


class PageRenderer:
    """Draws pages. Keeps what it learnt of the last ones, for zooming and tiles.

    Args:
        mu: the pymupdf module.
        ahead: bytes that pages may take which are read before they are asked for.
    """

    def __init__(self, mu: Any, ahead: int = 0) -> None:
        self._mu = mu
        self.ahead = Ahead(ahead, self._read_ahead, allocated() if ahead else None)
        self._no_separations, self._as_it_is = mu.mupdf.FzSeparations(), mu.mupdf.FzMatrix()
        self._colours = mu.mupdf.FzColorspace(mu.mupdf.FzColorspace.Fixed_BGR)
        self._kept: OrderedDict[tuple[int, int, bool], _Kept] = OrderedDict()
        self._new_pages = 0
        self._last: tuple[int, int, bool] | None = None

    def forget(self, document_id: int) -> None:
        """Let go of the pages of a document; must come before it is closed."""
        self.ahead.forget(document_id)
        for key in [key for key in self._kept if key[0] == document_id]:
            del self._kept[key]

    def tidy(self) -> None:
        """Let go of what is kept beyond bounds. Somebody waits for a page that is drawn: this comes after."""
        while len(self._kept) > _KEPT_PAGES:
            self._kept.popitem(last=False)
        if self._new_pages >= _TIDY_AFTER:
            self._new_pages = 0
            self._mu.mupdf.fz_shrink_store(_TIDY_TO)

    def _read_ahead(self, document: Any, number: int) -> _Kept:
        kept = _Kept(self._mu, document, number, marks=False)
        kept.record()
        self._new_pages += 1
        self.tidy()
        return kept

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
        is_white: bool = False,
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
            is_white: the memory is white already.
            marks: draw annotations that are a member's kind of mark too.
        """
        kept = self._page(document_id, document, number, marks=marks)
        x, y, width, height = clip
        area = (x, y, x + width, y + height)
        try:
            matrix = self._matrix(kept, size, rotation)
            is_whole = (width, height) == size and look != "dark"
            pixels = self._draw(kept, matrix, area, target, is_white=is_white, once=is_whole)
            if look != "paper":
                keep: list[Box] = []
                if look == "dark":
                    keep = [self._box(box, matrix) for box in kept.pictures.photos(self._small(kept))]
                recolour(self._mu, pixels, target, area, look=look, keep=keep)
        except Exception as error:  # noqa: BLE001
            if out_of_memory(error):
                raise Refusal("pdf.memory") from None
            raise Refusal("pdf.bad_page", page=number) from None

    def _draw(
        self,
        kept: _Kept,
        matrix: Any,
        area: Box,
        target: Any,
        *,
        is_white: bool = False,
        once: bool = False,
    ) -> Any:
        mupdf = self._mu.mupdf
        pixels = mupdf.fz_new_pixmap_with_bbox_and_data(
            self._colours,
            mupdf.FzIrect(*area),
            self._no_separations,
            1,
            mupdf.python_mutable_buffer_data(target),
        )
        if not is_white:
            mupdf.fz_clear_pixmap_with_value(pixels, 255)
        device = mupdf.fz_new_draw_device(matrix, pixels)
        try:
            kept.run(device, self._as_it_is, once=once)
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
        ready = None if marks else self.ahead.get(document_id, number)
        if ready is not None:
            if key != self._last:
                self._new_pages += 1  # its pictures have been taken apart, as those of any page
            self._last = key
            return ready
        self._last = key
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        try:
            kept = _Kept(self._mu, document, number, marks=marks)
        except Exception as error:  # noqa: BLE001
            raise Refusal("pdf.memory" if out_of_memory(error) else "pdf.bad_page", page=number) from None
        if kept.width <= 0 or kept.height <= 0:
            raise Refusal("pdf.bad_page", page=number)
        self._kept[key] = kept
        self._new_pages += 1
        return kept
