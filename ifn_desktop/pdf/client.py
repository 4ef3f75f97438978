# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The PDF pool: what the program asks for, done in worker processes.

Each worker has a thread (`drivers`) that takes what comes next (`waiting`) when the worker is free, asks
(`answering`, by way of a `link`) and passes the answer on. A worker that dies is started again; a page or
a document that ends two workers is set aside for the pool's life. design.md section 4.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ocr import OcrEngine, OcrPage
from ifn_desktop.model.page_links import EmbeddedFile
from ifn_desktop.model.text import FileText
from ifn_desktop.model.work import CancelToken, ProgressSink, no_progress
from ifn_desktop.pdf.answering import Answering
from ifn_desktop.pdf.answers import LinksOfPages, PageLayer, PageWords
from ifn_desktop.pdf.drivers import Drivers
from ifn_desktop.pdf.faults import Faults
from ifn_desktop.pdf.inbox import Inbox
from ifn_desktop.pdf.limits import Limits
from ifn_desktop.pdf.link import WorkerLink
from ifn_desktop.pdf.memory import SharedFiles
from ifn_desktop.pdf.process import Transport, best_transport
from ifn_desktop.pdf.reading import Reading, UnreadableSink
from ifn_desktop.pdf.requests import ComposePart, FileSource, PageImage, RenderRequest
from ifn_desktop.pdf.waiting import Asked, Waiting
from ifn_desktop.pdf.watchdog import Watchdog

if TYPE_CHECKING:  # marks are not on the way to the first view
    from ifn_desktop.pdf.pdf_marks import OutlineLine, ReadMark

__all__ = ["ComposePart", "FileSource", "Limits", "PageImage", "PageLayer", "PdfPool", "RenderRequest"]

T = TypeVar("T")
LINKS = -1
"""Counts as a page of its own among the faults: links that end workers cost no page of the document."""
_DEFAULT_LIMITS = Limits()


class PdfPool:
    """Worker processes for PDF work. Methods may be called on any thread.

    Args:
        workers: how many processes; they start when there is something to do.
        limits: time and memory of a job.
        low_priority: the processes step back for other programs (the index pool).
        transport: how files and pixels travel; the best of this system when None.
    """

    def __init__(
        self,
        workers: int,
        *,
        limits: Limits = _DEFAULT_LIMITS,
        low_priority: bool = False,
        transport: Transport | None = None,
    ) -> None:
        self._limits = limits
        self._lock = threading.Lock()
        self._watchdog = Watchdog()
        files = SharedFiles(limits.max_file)
        self._links = [
            WorkerLink(
                limits,
                low_priority=low_priority,
                transport=transport or best_transport(),
                files=files,
                watchdog=self._watchdog,
                ahead=0 if number else limits.ahead_bytes,
            )
            for number in range(workers)
        ]
        self._answering = Answering(Faults(limits.bad_pages), self._wake)
        self._waiting = Waiting(self._answering, workers)
        self._drivers = Drivers(
            self._links, limits, lock=self._lock, waiting=self._waiting, answering=self._answering
        )
        self._closed = False

    def start(self) -> None:
        """Start workers now, in the background, so that the first request finds them warm."""
        with self._lock:
            self._drivers.start()

    @property
    def pids(self) -> tuple[int, ...]:
        """Numbers of the worker processes that run now."""
        return tuple(pid for link in self._links if (pid := link.pid) is not None)

    def render(
        self, source: FileSource, request: RenderRequest, *, hurried: bool = False
    ) -> Future[PageImage]:
        """Draw a page or a part of it.

        The newest request is drawn first; `cancel()` of a future that waits takes it away.

        Args:
            source: the file.
            request: the page and its size.
            hurried: `hurry` follows at once: the workers' threads, woken already, would only get in its way.

        Raises (in the future):
            KnownError: `pdf.crash`, `pdf.hang`, `pdf.bad_page`, or why the file cannot be opened.
            BugError: at once, for an impossible size.
        """
        request.area(self._limits.max_pixels)
        asked = Asked(
            source.key,
            lambda link: link.render(source, request),
            Future[PageImage](),
            request.page,
            lambda link: link.begin_render(source, request),
        )
        with self._lock:
            if not self._refuse(asked):
                self._waiting.add_render(asked)
                if not hurried:
                    self._drivers.wake()
        return asked.future

    def hurry(self) -> bool:
        """Send page images that were asked for to workers that have nothing to do, now.

        Waits for nothing. For the window's thread: it holds the interpreter while it lays out and
        paints, and the pool's threads would get to sending only when it has done that.

        Returns:
            Whether there will be answers to `collect`.
        """
        with self._lock:
            return not self._closed and self._drivers.hand_out()

    def inbox(self) -> Inbox | None:
        """Have answers to what `hurry` sends left for `collect`, and tell by a descriptor when they come.

        On the way by a thread of the pool an answer waits for the interpreter twice. None where that way is
        the only one.
        """
        if best_transport() != "memfd":
            return None
        inbox = Inbox()
        with self._lock:
            self._drivers.use_inbox(inbox)
        return inbox

    def collect(self) -> bool:
        """Take answers that have come, and set their futures on this thread. Waits for nothing.

        Returns:
            Whether there is more to come.
        """
        with self._lock:
            answered = self._drivers.take_answered()
        for link, (asked, begun) in answered:
            work = self._answering.take(link, asked, begun, partial(self._free, link))
            with self._lock:
                self._drivers.give_back(link, work)
        with self._lock:
            return self._drivers.has_left

    def leave(self) -> None:
        """Do not wait for `collect` any longer: a worker takes its time, or hangs."""
        with self._lock:
            self._drivers.leave()

    def read(
        self,
        source: FileSource,
        *,
        cancel: CancelToken | None = None,
        progress: ProgressSink | None = None,
        unreadable: UnreadableSink | None = None,
    ) -> Future[FileText]:
        """Read the text of a whole file.

        Lines stand as on the page as shown: rotated, cut to the crop box, the origin at its upper
        left corner. Long files are shared between idle workers.

        Args:
            source: a PDF.
            cancel: ends the future with Cancelled.
            progress: hears each page, on a thread of the pool (step `pdf.reading`).
            unreadable: hears page number and code of each page that could not be read; such a page
                is in the result without lines.

        Raises (in the future):
            KnownError: why it cannot be opened; `pdf.crash` or `pdf.hang` when more than
                `Limits.bad_pages` pages end the worker.
        """
        token = cancel or CancelToken()
        reading = Reading(source, self._limits, token, progress or no_progress, unreadable)
        with self._lock:
            if self._closed:
                reading.fail(Cancelled())
            elif (code := self._answering.refusal(source.key)) is not None:
                reading.fail(KnownError(code))
            else:
                self._waiting.add_reading(reading)
                self._drivers.wake()
        forget = token.on_cancel(lambda: reading.fail(Cancelled()))
        reading.future.add_done_callback(lambda _: forget())
        return reading.future

    def layer(self, source: FileSource, page: int) -> Future[PageLayer]:
        """Read one page (from 1) with the place of each character; errors as in `render`."""
        return self._ask(source, lambda link: link.layer(source, page), page)

    def words(self, source: FileSource, pages: Sequence[int]) -> Future[dict[int, PageWords]]:
        """Read where the words of some pages (from 1) stand across; errors as in `read`."""
        return self._ask(source, lambda link: link.words(source, pages))

    def recognise(self, source: FileSource, page: int, engine: OcrEngine) -> Future[OcrPage]:
        """Recognise the text in the picture of a page (from 1).

        Raises (in the future):
            KnownError: `ocr.failed`; else as in `render`.
        """
        return self._ask(source, lambda link: link.recognise(source, page, engine))

    def probe(self, source: FileSource) -> Future[int]:
        """Open a PDF and count its pages; errors as in `read`."""
        return self._ask(source, lambda link: link.pages(source))

    def page_links(self, source: FileSource, first: int, last: int) -> Future[LinksOfPages]:
        """What the links of pages first to last (from 1) would do, by page; nothing is followed.

        Errors as in `read`.
        """
        return self._ask(source, lambda link: link.page_links(source, first, last), LINKS)

    def embedded(self, source: FileSource, first: int, last: int) -> Future[tuple[EmbeddedFile, ...]]:
        """The files in a PDF, and those on its pages first to last (from 1). Errors as in `read`."""
        return self._ask(source, lambda link: link.embedded(source, first, last), LINKS)

    def extract(self, source: FileSource, page: int, index: int) -> Future[bytes]:
        """The bytes of an embedded file, told by its page and index.

        Raises (in the future):
            KnownError: `file.damaged` when it cannot be taken out; else as in `read`.
        """
        return self._ask(source, lambda link: link.extract(source, page, index), LINKS)

    def marks(self, source: FileSource, first: int, last: int) -> Future[tuple[ReadMark, ...]]:
        """The marks that pages `first` to `last` of a file carry; errors as in `read`."""
        return self._ask(source, lambda link: link.marks(source, first, last))

    def compose(self, parts: Sequence[ComposePart], outline: Sequence[OutlineLine]) -> Future[bytes]:
        """Put pages of several files together as one PDF, with marks and bookmarks.

        Args:
            parts: at least one.
            outline: pages from 1 in the whole.

        Raises (in the future):
            KnownError: why a file cannot be opened, `pdf.damaged`, `pdf.memory`, `pdf.crash`, `pdf.hang`.
        """
        return self._ask(parts[0].source, lambda link: link.compose(parts, outline))

    def cut(self, source: FileSource, runs: Sequence[tuple[int, int]]) -> Future[bytes]:
        """Write a PDF anew with some of its pages; nothing of the others is in it.

        Args:
            source: the file.
            runs: (first, last) pages to keep, from 1, rising and not overlapping.

        Raises (in the future):
            KnownError: why the file cannot be opened, `pdf.damaged`, `pdf.memory`, `pdf.crash`, `pdf.hang`.
        """
        return self._ask(source, lambda link: link.cut(source, runs))

    def convert(self, source: FileSource) -> Future[bytes]:
        """Make a PDF of a file of another kind, told by its `media_type`.

        Raises (in the future):
            KnownError: `file.no_preview` for kinds that cannot be shown, `file.damaged`,
                `file.password`, `file.empty`, `pdf.crash`, `pdf.hang`.
        """
        return self._ask(source, lambda link: link.convert(source))

    def forget(self, key: str) -> None:
        """Let the workers close a document and drop its bytes, soon."""
        with self._lock:
            self._drivers.forget(key)

    def close(self) -> None:
        """End all work, processes and threads. Futures not done end with Cancelled."""
        with self._lock:
            self._closed = True
            self._answering.close()
            futures, readings = self._waiting.clear()
            self._drivers.close()
        for link in self._links:
            link.kill()
        for reading in readings:
            reading.fail(Cancelled())
        for future in futures:
            future.cancel()
        self._drivers.join()
        self._watchdog.close()

    def _ask(self, source: FileSource, ask: Callable[[WorkerLink], T], page: int = 0) -> Future[T]:
        asked = Asked(source.key, ask, Future[T](), page)
        with self._lock:
            if not self._refuse(asked):
                self._waiting.add_question(asked)
                self._drivers.wake()
        return asked.future

    def _refuse(self, asked: Asked[T]) -> bool:
        if self._closed:
            asked.future.cancel()
            asked.future.set_running_or_notify_cancel()
            return True
        code = self._answering.refusal(asked.key, asked.page)
        if code is not None:
            asked.future.set_exception(KnownError(code))
            return True
        return False

    def _free(self, link: WorkerLink) -> None:
        with self._lock:
            self._drivers.free(link)

    def _wake(self) -> None:
        with self._lock:
            self._drivers.wake()
