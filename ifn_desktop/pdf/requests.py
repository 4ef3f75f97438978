# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the PDF pool is asked, and the page image that it answers."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING

from ifn_desktop.errors import BugError
from ifn_desktop.model.looks import Look

if TYPE_CHECKING:
    from ifn_desktop.pdf.pdf_marks import PdfMark


@dataclass(frozen=True)
class FileSource:
    """A file that a worker may be given.

    Attributes:
        key: names the file's content (and password) within the pool. Stays in this process.
        size: in bytes, as far as known; for deciding what to keep open.
        load: gives the decrypted bytes in pieces. Called on a thread of the pool whenever a
            worker needs the file: again after a restart, or when it was not used for a while.
        media_type: needed by `convert` only.
        password: what the member typed, or None.
    """

    key: str
    size: int
    load: Callable[[], Iterable[bytes]] = field(repr=False)
    media_type: str = "application/pdf"
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class RenderRequest:
    """Which pixels to draw.

    Attributes:
        page: from 1.
        width, height: of the whole page in device pixels, turned as it shall be.
        clip: x, y, width, height of the wanted part in those pixels; None for the whole page.
        rotation: degrees clockwise that the page is turned by: 0, 90, 180 or 270.
        look: its colours.
        marks: also draw the annotations that are a member's kind of mark. In the reader they are not
            part of the page: the library has taken them over, and shows them itself.
    """

    page: int
    width: int
    height: int
    clip: tuple[int, int, int, int] | None = None
    rotation: int = 0
    look: Look = "paper"
    marks: bool = False

    def area(self, max_pixels: int) -> tuple[int, int, int, int]:
        """The part to draw. Raises BugError when it lies outside the page or is too large."""
        x, y, width, height = self.clip or (0, 0, self.width, self.height)
        inside = min(x, y) >= 0 and x + width <= self.width and y + height <= self.height
        if self.rotation not in {0, 90, 180, 270}:
            raise BugError("a page was to be turned by an impossible angle")
        if self.page < 1 or width < 1 or height < 1 or not inside or width * height > max_pixels:
            raise BugError("a page image of an impossible size was asked for")
        return x, y, width, height


@dataclass(frozen=True)
class ComposePart:
    """Pages of one file that become part of a new PDF, with marks on them.

    Attributes:
        source: the file.
        first, last: pages in the file, from 1.
        marks: to write on them; their pages count from 1 in this part.
        taken: keys of marks in the file that shall not come along.
    """

    source: FileSource
    first: int
    last: int
    marks: tuple[PdfMark, ...] = field(default=(), repr=False)
    taken: frozenset[str] = frozenset()


class PageImage:
    """A drawn page or tile.

    Four bytes a pixel: blue, green, red, 255. `QImage(image.data, image.width, image.height,
    image.stride, QImage.Format.Format_RGB32)` shows it without copy or conversion (measured: RGB888
    draws as fast here, but Qt converts it at every paint). The pixels are memory that the worker
    drew into and will be drawn into again after `release`: release when the QImage is gone.

    Args:
        width, height: in pixels.
        data: the pixels, row by row, without gaps.
        give_back: takes the memory back; called once, at `release` or when this object is gone.
    """

    def __init__(self, width: int, height: int, data: memoryview, give_back: Callable[[], None]) -> None:
        self.width = width
        self.height = height
        self.stride = width * 4
        self.data = data
        self._finalizer = weakref.finalize(self, give_back)
        self._finalizer.atexit = False

    def release(self) -> None:
        """Give the memory back. `data` is dead from now on; a second call does nothing."""
        if self._finalizer.alive:
            self.data.release()
            self._finalizer()

    def __enter__(self) -> PageImage:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
