# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The PDF pool: what the program asks for, done in worker processes.

Each worker has a driver thread that takes the next request when the worker is free: page images
first, the newest of them before older ones (the member has scrolled on), then short questions in
order, then page ranges of the files being read. A worker that dies is started again; a page or a document
that ends two workers is set aside for the pool's life. design.md section 4.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ocr import OcrEngine, OcrPage
from ifn_desktop.model.page_links import EmbeddedFile
from ifn_desktop.model.text import FileText
from ifn_desktop.model.work import CancelToken, ProgressSink, no_progress
from ifn_desktop.pdf.answers import LinksOfPages, PageLayer
from ifn_desktop.pdf.faults import TRIES, Faults
from ifn_desktop.pdf.limits import Limits
from ifn_desktop.pdf.link import WorkerDied, WorkerLink
from ifn_desktop.pdf.memory import SharedFiles
from ifn_desktop.pdf.process import Transport, best_transport
from ifn_desktop.pdf.reading import Reading, UnreadableSink
from ifn_desktop.pdf.requests import ComposePart, FileSource, PageImage, RenderRequest
from ifn_desktop.pdf.watchdog import Watchdog

if TYPE_CHECKING:  # marks are not on the way to the first view
    from ifn_desktop.pdf.pdf_marks import OutlineLine, ReadMark

__all__ = ["ComposePart", "FileSource", "Limits", "PageImage", "PageLayer", "PdfPool", "RenderRequest"]

T = TypeVar("T")
LINKS = -1
"""Counts as a page of its own among the faults: links that end workers cost no page of the document."""
_DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, eq=False)
class _Request(Generic[T]):
    """Something that one worker answers at once."""

    key: str
    ask: Callable[[WorkerLink], T]
    future: Future[T]
    page: int = 0


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
        self._condition = threading.Condition()
        self._watchdog = Watchdog()
        files = SharedFiles(limits.max_file)
        self._links = [
            WorkerLink(
                limits,
                low_priority=low_priority,
                transport=transport or best_transport(),
                files=files,
                watchdog=self._watchdog,
            )
            for _ in range(workers)
        ]
        self._threads: list[threading.Thread] = []
        self._idle: set[WorkerLink] = set()
        self._warm = False
        self._renders: list[_Request[PageImage]] = []
        self._questions: list[_Request[object]] = []
        self._readings: list[Reading] = []
        self._running: set[Future[object]] = set()
        self._to_forget: dict[WorkerLink, set[str]] = {link: set() for link in self._links}
        self._faults = Faults(limits.bad_pages)
        self._closed = False

    def start(self) -> None:
        """Start all workers now, in the background, so that the first request finds them warm."""
        with self._condition:
            self._warm = True
            while not self._closed and len(self._threads) < len(self._links):
                self._add_thread()

    @property
    def pids(self) -> tuple[int, ...]:
        """Numbers of the worker processes that run now."""
        return tuple(pid for link in self._links if (pid := link.pid) is not None)

    def render(self, source: FileSource, request: RenderRequest) -> Future[PageImage]:
        """Draw a page or a part of it.

        The newest request is drawn first; `cancel()` of a future that waits takes it away.

        Raises (in the future):
            KnownError: `pdf.crash`, `pdf.hang`, `pdf.bad_page`, or why the file cannot be opened.
            BugError: at once, for an impossible size.
        """
        request.area(self._limits.max_pixels)
        asked = _Request(
            source.key, lambda link: link.render(source, request), Future[PageImage](), request.page
        )
        with self._condition:
            if self._refuse(asked):
                return asked.future
            self._renders.append(asked)
            self._wake()
        return asked.future

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
        with self._condition:
            if self._closed:
                reading.fail(Cancelled())
            elif (code := self._faults.refusal(source.key)) is not None:
                reading.fail(KnownError(code))
            else:
                self._readings.append(reading)
                self._wake()
        forget = token.on_cancel(lambda: reading.fail(Cancelled()))
        reading.future.add_done_callback(lambda _: forget())
        return reading.future

    def layer(self, source: FileSource, page: int) -> Future[PageLayer]:
        """Read one page (from 1) with the place of each character; errors as in `render`."""
        return self._ask(source, lambda link: link.layer(source, page), page)

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

    def convert(self, source: FileSource) -> Future[bytes]:
        """Make a PDF of a file of another kind, told by its `media_type`.

        Raises (in the future):
            KnownError: `file.no_preview` for kinds that cannot be shown, `file.damaged`,
                `file.password`, `file.empty`, `pdf.crash`, `pdf.hang`.
        """
        return self._ask(source, lambda link: link.convert(source))

    def forget(self, key: str) -> None:
        """Let the workers close a document and drop its bytes, soon."""
        with self._condition:
            for keys in self._to_forget.values():
                keys.add(key)
            self._condition.notify_all()

    def close(self) -> None:
        """End all work, processes and threads. Futures not done end with Cancelled."""
        with self._condition:
            self._closed = True
            waiting: list[Future[object]] = [asked.future for asked in self._questions]
            images = [asked.future for asked in self._renders]
            readings = list(self._readings)
            self._questions.clear()
            self._renders.clear()
            self._condition.notify_all()
        for link in self._links:
            link.kill()
        for reading in readings:
            reading.fail(Cancelled())
        for future in (*waiting, *images):
            future.cancel()
        for thread in self._threads:
            thread.join()
        self._watchdog.close()

    def _ask(self, source: FileSource, ask: Callable[[WorkerLink], T], page: int = 0) -> Future[T]:
        asked = _Request(source.key, ask, Future[T](), page)
        with self._condition:
            if not self._refuse(asked):
                self._questions.append(asked)  # pyright: ignore[reportArgumentType]
                self._wake()
        return asked.future

    def _refuse(self, asked: _Request[T]) -> bool:
        if self._closed:
            asked.future.cancel()
            asked.future.set_running_or_notify_cancel()
            return True
        code = self._faults.refusal(asked.key, asked.page)
        if code is not None:
            asked.future.set_exception(KnownError(code))
            return True
        return False

    def _wake(self) -> None:
        if not self._idle and len(self._threads) < len(self._links):
            self._add_thread()
        self._condition.notify_all()

    def _add_thread(self) -> None:
        link = self._links[len(self._threads)]
        thread = threading.Thread(target=self._drive, args=(link,), name="ifn-pdf", daemon=True)
        self._threads.append(thread)
        thread.start()

    # On the driver threads.

    def _drive(self, link: WorkerLink) -> None:
        try:
            if self._warm:
                with suppress(KnownError, WorkerDied):  # the first request tells what is wrong
                    link.start()
            while (work := self._next(link)) is not None:
                work()
        finally:
            link.stop()

    def _next(self, link: WorkerLink) -> Callable[[], None] | None:
        """Wait for something that this worker can do. None when the pool closes."""
        with self._condition:
            while not self._closed:
                work = self._choose(link)
                if work is not None:
                    self._idle.discard(link)
                    if self._something_waits():
                        self._wake()
                    return work
                self._idle.add(link)
                if not self._condition.wait(self._limits.idle_seconds) and link.pid is not None:
                    return link.stop
        return None

    def _something_waits(self) -> bool:
        unopened = any(not reading.opening for reading in self._readings)
        return bool(self._renders or self._questions or unopened)

    def _choose(self, link: WorkerLink) -> Callable[[], None] | None:
        keys = self._to_forget[link]
        if keys:
            self._to_forget[link] = set()
            return lambda: self._forget(link, keys)
        self._renders = [asked for asked in self._renders if not asked.future.cancelled()]
        for asked in reversed(self._renders):
            if link.has_open(asked.key) or not any(one.has_open(asked.key) for one in self._idle - {link}):
                self._renders.remove(asked)
                return lambda asked=asked: self._answer(link, asked)
        if self._questions:
            question = self._questions.pop(0)
            return lambda: self._answer(link, question)
        return self._choose_reading(link)

    def _choose_reading(self, link: WorkerLink) -> Callable[[], None] | None:
        self._readings = [reading for reading in self._readings if not reading.done]
        for reading in self._readings:
            if not reading.opened:
                if not reading.opening:
                    reading.opening = True
                    return lambda reading=reading: self._open_reading(link, reading)
            elif link.has_open(reading.source.key) or reading.worth_helping():
                pages = reading.claim(len(self._links))
                if pages is not None:
                    return lambda reading=reading, pages=pages: self._read_range(link, reading, *pages)
        return None

    @staticmethod
    def _forget(link: WorkerLink, keys: set[str]) -> None:
        for key in keys:
            link.close_document(key)

    def _answer(self, link: WorkerLink, asked: _Request[T]) -> None:
        if not asked.future.set_running_or_notify_cancel():
            return
        for attempt in range(1, TRIES + 1):
            try:
                result = asked.ask(link)
            except WorkerDied as death:
                error = self._after_death(asked.key, death, asked.page, is_last=attempt == TRIES)
                if error is not None:
                    asked.future.set_exception(error)
                    return
            except BaseException as error:  # noqa: BLE001
                asked.future.set_exception(error)  # whoever waits for it decides
                return
            else:
                with self._condition:
                    self._faults.opened(asked.key)
                asked.future.set_result(result)
                return

    def _after_death(
        self, key: str, death: WorkerDied, page: int = 0, *, is_last: bool = False
    ) -> BaseException | None:
        """Why not to try again, or None. What hangs once hangs again, and costs its time each time."""
        with self._condition:
            if self._closed:
                return Cancelled()
            code = self._faults.died(
                key, page, death.code, opening=death.opening, is_last=is_last or death.hang
            )
        return KnownError(code) if code is not None else None

    def _open_reading(self, link: WorkerLink, reading: Reading) -> None:
        future = reading.future
        if not future.running() and not future.set_running_or_notify_cancel():
            return
        reading.begin()
        for _ in range(TRIES):
            try:
                reading.describe(link.pages(reading.source), link.describe(reading.source))
            except WorkerDied as death:
                error = self._after_death(reading.source.key, death)
                if error is not None:
                    reading.fail(error)
                    return
            except BaseException as error:  # noqa: BLE001
                reading.fail(error)  # whoever waits for it decides
                return
            else:
                break
        pages = reading.claim(len(self._links))
        with self._condition:
            self._wake()
        if pages is not None:
            self._read_range(link, reading, *pages)

    def _read_range(self, link: WorkerLink, reading: Reading, first: int, last: int) -> None:
        upcoming = first

        def heard(page: object, lost: bool) -> None:
            nonlocal upcoming
            upcoming += 1
            reading.heard(page, lost)  # pyright: ignore[reportArgumentType]

        try:
            try:
                link.read(reading.source, first, last, reading.seconds_left, heard)
            except WorkerDied as death:
                if self._closed:
                    reading.fail(Cancelled())
                else:
                    reading.died(upcoming, last, hang=death.hang)
            except KnownError as error:
                if error.code != "pdf.memory":
                    raise
                reading.died(upcoming, last, hang=False)
        except BaseException as error:  # noqa: BLE001
            # Also what a progress sink raised: whoever waits for the file decides.
            reading.fail(error)
        with self._condition:
            self._condition.notify_all()
