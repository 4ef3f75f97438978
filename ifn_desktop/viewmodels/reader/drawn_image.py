# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Page images shown from the very memory that a worker drew them in."""

from __future__ import annotations

import weakref
from typing import Protocol

from PySide6.QtGui import QImage


class DrawnPage(Protocol):
    """Pixels as the PDF pool gives them: four bytes each, blue, green, red, unused."""

    width: int
    height: int
    stride: int
    data: memoryview

    def release(self) -> None:
        """Give the memory back."""
        ...


class DrawnImage(QImage):
    """The image of a drawn page, which gives the page back when it is gone.

    Nothing is copied: fresh memory for an image costs more time than drawing a page of text, and each
    page would lie in memory twice. So it is painted from and then let go: whoever wants to keep pixels
    makes a `copy()`, since neither QImage's own copies nor a pixmap made of it keep the memory.
    """

    def __init__(self, page: DrawnPage) -> None:
        super().__init__(page.data, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
        finalizer = weakref.finalize(self, page.release)
        finalizer.atexit = False
