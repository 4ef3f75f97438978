# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A part of a page as a picture, sharper than on the screen."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from math import ceil, floor
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import DocumentView
from ifn_desktop.pdf.requests import RenderRequest
from ifn_desktop.viewmodels.reader.layout import PIXELS_PER_POINT, sound
from ifn_desktop.viewmodels.reader.page_images import Render
from ifn_desktop.viewmodels.tasks import Post

SHARPNESS = 2.0
"""Pixels for each pixel of the page at its true size."""
LEAST = 3.0
"""A smaller area, in points, was a slip of the hand."""
_MOST_PIXELS = 40_000_000


class AreaPictures(QObject):
    """Draws parts of pages.

    Args:
        render: asks the core, as for page images.
        post: runs a closure on the GUI thread.
        report: hears why a picture could not be made.

    Signals:
        made: a QImage.
    """

    made = Signal(object)

    def __init__(self, render: Render, post: Post, report: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._render = render
        self._post = post
        self._report = report

    def make(self, document: DocumentView, page: int, area: Rect) -> bool:
        """Draw an area of a page (from 1 in the paper), in points. False when it is too small to be meant."""
        sizes = document.page_sizes
        width, height = sound(sizes[page - 1] if 0 < page <= len(sizes) else (0.0, 0.0))
        x0, y0 = max(0.0, area.x0), max(0.0, area.y0)
        x1, y1 = min(width, area.x1), min(height, area.y1)
        if x1 - x0 < LEAST or y1 - y0 < LEAST:
            return False
        scale = SHARPNESS * PIXELS_PER_POINT
        scale = min(scale, (_MOST_PIXELS / ((x1 - x0) * (y1 - y0))) ** 0.5)
        wide, high = ceil(width * scale), ceil(height * scale)
        left, top = floor(x0 * scale), floor(y0 * scale)
        clip = (left, top, min(wide, ceil(x1 * scale)) - left, min(high, ceil(y1 * scale)) - top)
        request = RenderRequest(document.first_page + page - 1, wide, high, clip)
        future = self._render(document.file_id, request)
        future.add_done_callback(self._drawn)
        return True

    def _drawn(self, future: Future[Any]) -> None:
        """On a thread of the pool."""
        if future.cancelled():
            return
        error = future.exception()
        if error is not None:
            if not isinstance(error, Cancelled):
                self._post(partial(self._report, error))
            return
        drawn = future.result()
        image = QImage(drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32).copy()
        drawn.release()
        self._post(partial(self.made.emit, image))
