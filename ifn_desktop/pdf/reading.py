# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The reading of one file by several workers, page range by page range."""

from __future__ import annotations

import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from concurrent.futures import Future

from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.text import FileText, PageText
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.pdf.answers import Description
from ifn_desktop.pdf.limits import Limits
from ifn_desktop.pdf.requests import FileSource

UnreadableSink = Callable[[int, str], None]

_SMALLEST_RANGE = 4
_LARGEST_RANGE = 32
_WORTH_HELPING = 16
_A4 = (595.0, 842.0)


class Reading:
    """What is known of a file so far, and what is left to read. Safe on several threads.

    Args:
        source: the file.
        limits: how much may go wrong.
        cancel: stops it.
        progress: hears each page.
        unreadable: hears each page that could not be read, with a code.
    """

    def __init__(
        self,
        source: FileSource,
        limits: Limits,
        cancel: CancelToken,
        progress: ProgressSink,
        unreadable: UnreadableSink | None,
    ) -> None:
        self.source = source
        self.future: Future[FileText] = Future()
        self.cancel = cancel
        self.opening = False
        self._limits = limits
        self._progress = progress
        self._unreadable = unreadable
        self._lock = threading.Lock()
        self._description: Description | None = None
        self._pages: list[PageText | None] = []
        self._left = 0
        self._bad: list[int] = []
        self._deaths: Counter[int] = Counter()
        self._ranges: deque[tuple[int, int]] = deque()
        self._ends_at = time.monotonic() + limits.read_seconds

    @property
    def done(self) -> bool:
        """Whether there is a result or an error."""
        return self.future.done()

    @property
    def opened(self) -> bool:
        """Whether its number of pages is known."""
        return self._description is not None

    def begin(self) -> None:
        """A worker takes it up: its time runs from now."""
        self._ends_at = time.monotonic() + self._limits.read_seconds

    def seconds_left(self) -> float:
        """For the whole file."""
        return max(0.0, self._ends_at - time.monotonic())

    def describe(self, pages: int, description: Description) -> None:
        """The file is open: its pages can be read."""
        with self._lock:
            self._pages = [None] * pages
            self._left = pages
            self._ends_at += pages * self._limits.read_seconds_per_page
            self._ranges.append((1, pages))
            self._description = description

    def worth_helping(self) -> bool:
        """Whether a worker that would have to open the file should join in."""
        with self._lock:
            return sum(last - first + 1 for first, last in self._ranges) >= _WORTH_HELPING

    def claim(self, workers: int) -> tuple[int, int] | None:
        """Take a range of pages to read, larger ones first. None when all are taken."""
        with self._lock:
            if self.done or not self._ranges:
                return None
            first, last = self._ranges.popleft()
            size = min(max((last - first + 1) // (2 * workers), _SMALLEST_RANGE), _LARGEST_RANGE)
            if first + size <= last:
                self._ranges.appendleft((first + size, last))
                last = first + size - 1
            return first, last

    def put_back(self, first: int, last: int) -> None:
        """Pages that a worker could not come to."""
        if first <= last:
            with self._lock:
                self._ranges.appendleft((first, last))

    def heard(self, page: PageText, lost: bool) -> None:
        """A page has been read, or could not be for its own fault."""
        if lost:
            self.give_up_page(page.number, "pdf.bad_page")
            return
        self._place(page)

    def died(self, page: int, last: int, *, hang: bool) -> None:
        """The worker ended on a page. Once may be chance; a page that does it again is left out.

        Args:
            page: the page it was on.
            last: of the range it had.
            hang: it took too long; such a page is not tried again.
        """
        code = "pdf.hang" if hang else "pdf.crash"
        if self.seconds_left() <= 0:
            self.fail(KnownError("pdf.hang"))
            return
        with self._lock:
            self._deaths[page] += 1
            again = not hang and self._deaths[page] < 2
            if not again:
                self._bad.append(page)
            hopeless = len(self._bad) > self._limits.bad_pages
        if hopeless:
            self.fail(KnownError(code))
        elif again:
            self.put_back(page, last)
        else:
            self.put_back(page + 1, last)
            self.give_up_page(page, code)

    def give_up_page(self, page: int, code: str) -> None:
        """Leave a page without text, of the size of its neighbour."""
        with self._lock:
            neighbour = next((one for one in reversed(self._pages[: page - 1]) if one), None)
        width, height = (neighbour.width, neighbour.height) if neighbour else _A4
        if self._unreadable is not None:
            self._unreadable(page, code)
        self._place(PageText(page, width, height, ()))

    def fail(self, error: BaseException) -> None:
        """There will be no result."""
        with self._lock:
            if self.future.done():
                return
            self._ranges.clear()
            if self.future.running() or self.future.set_running_or_notify_cancel():
                future = self.future
            else:
                return
        future.set_exception(error)

    def _place(self, page: PageText) -> None:
        with self._lock:
            if self.done:
                return
            if self._pages[page.number - 1] is not None:
                raise BugError("a page was read twice")
            self._pages[page.number - 1] = page
            self._left -= 1
            done, total = len(self._pages) - self._left, len(self._pages)
        self._progress(Progress("pdf.reading", done, total))
        if done == total:
            self._finish()

    def _finish(self) -> None:
        description = self._description
        if description is None:
            raise BugError("a file was read before it was open")
        pages = tuple(page for page in self._pages if page is not None)
        text = FileText(pages, description.outline, description.title, description.embedded)
        with self._lock:
            if self.future.done():
                return
            self.future.set_result(text)
