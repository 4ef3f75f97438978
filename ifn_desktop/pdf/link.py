# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One worker as its driver thread sees it: started when needed, with the documents it has open."""

from __future__ import annotations

import itertools
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from ifn_desktop.errors import BugError, IfnError, KnownError
from ifn_desktop.model.ocr import OcrEngine, OcrPage
from ifn_desktop.model.page_links import EmbeddedFile
from ifn_desktop.model.text import PageText
from ifn_desktop.pdf import answers
from ifn_desktop.pdf.limits import Limits
from ifn_desktop.pdf.memory import SharedFiles, Slots, checked
from ifn_desktop.pdf.process import StartFailed, Transport, WorkerProcess
from ifn_desktop.pdf.protocol import Channel, ChannelClosed, Frame, Header, ProtocolError, dump_json
from ifn_desktop.pdf.requests import ComposePart, FileSource, PageImage, RenderRequest
from ifn_desktop.pdf.watchdog import Deadline, Watchdog

if TYPE_CHECKING:  # marks are not on the way to the first view
    from ifn_desktop.pdf.pdf_marks import OutlineLine, ReadMark

_MAX_CONVERTED = 1 << 30


class WorkerDied(IfnError):
    """The worker ended during a job.

    Args:
        hang: it was killed because its time was up.

    Attributes:
        opening: it ended while it opened a document.
    """

    def __init__(self, *, hang: bool) -> None:
        super().__init__("hang" if hang else "crash")
        self.hang = hang
        self.opening = False

    @property
    def code(self) -> str:
        """The KnownError that this becomes when it is given up."""
        return "pdf.hang" if self.hang else "pdf.crash"


class _Opened(NamedTuple):
    number: int
    pages: int
    size: int
    shared: bool


class _Running(NamedTuple):
    process: WorkerProcess
    slots: Slots


class WorkerLink:
    """A worker process and what it has open. For one thread, except where said.

    Args:
        limits: time and memory.
        low_priority: the process steps back for other programs.
        transport: how files and pixels travel.
        files: shared with the other workers of the pool.
        watchdog: kills the process at a deadline.
    """

    def __init__(
        self,
        limits: Limits,
        *,
        low_priority: bool,
        transport: Transport,
        files: SharedFiles,
        watchdog: Watchdog,
    ) -> None:
        self._limits = limits
        self._low_priority = low_priority
        self._transport: Transport = transport
        self._files = files
        self._watchdog = watchdog
        self._running: _Running | None = None
        self._opened: OrderedDict[str, _Opened] = OrderedDict()
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._killed = False

    @property
    def pid(self) -> int | None:
        """The process's number, from any thread."""
        running = self._running
        return running.process.pid if running is not None else None

    def has_open(self, key: str) -> bool:
        """Whether the worker holds this document, from any thread."""
        return key in self._opened

    def kill(self) -> None:
        """End the process for good, from any thread."""
        with self._lock:
            self._killed = True
            if self._running is not None:
                self._running.process.kill()

    def start(self) -> None:
        """Make sure that there is a process. Raises KnownError when the system refuses."""
        running = self._running
        if running is not None:
            if running.process.alive:
                return
            self.stop()
        with self._lock:
            if self._killed:
                raise WorkerDied(hang=False)
            try:
                process = WorkerProcess(
                    self._limits.memory, low_priority=self._low_priority, transport=self._transport
                )
            except StartFailed:
                raise KnownError("pdf.no_worker") from None
            self._running = _Running(process, Slots(self._limits.idle_image_bytes))
        try:
            with self._job(self._limits.start_seconds):
                ready = process.channel.receive(0).header.get("ready") is True
        except WorkerDied:
            if self._killed:
                raise
            raise KnownError("pdf.no_worker") from None
        if not ready:
            self.stop()
            raise KnownError("pdf.no_worker")

    def stop(self) -> None:
        """End the process, if any, and leave nothing of it."""
        with self._lock:
            running, self._running = self._running, None
        if running is None:
            return
        running.process.close()
        running.slots.close()
        opened, self._opened = self._opened, OrderedDict[str, _Opened]()
        for key, document in opened.items():
            if document.shared:
                self._files.release(key)

    def close_document(self, key: str) -> None:
        """Let the worker forget a document, with its bytes."""
        document = self._opened.pop(key, None)
        if document is None:
            return
        if document.shared:
            self._files.release(key)
        with suppress(ChannelClosed):  # the next job finds a dead worker by itself
            self._channel.send({"op": "close", "doc": document.number})

    def pages(self, source: FileSource) -> int:
        """Open a document, unless it is open. Returns its number of pages.

        Raises:
            KnownError: it cannot be opened, with the reason.
            WorkerDied: the worker ended meanwhile.
        """
        self.start()
        known = self._opened.get(source.key)
        if known is not None:
            self._opened.move_to_end(source.key)
            return known.pages
        self._make_room(source.size)
        try:
            return self._open(source)
        except WorkerDied as death:
            death.opening = True
            raise

    def _open(self, source: FileSource) -> int:
        number = next(self._numbers)
        header: Header = {"op": "open", "doc": number, "max_pages": self._limits.max_pages}
        if source.password is not None:
            header["password"] = source.password
        size, shared = self._send_file(header, source)
        try:
            with self._job(self._limits.open_seconds):
                answer = self._ok()
                count = answers.number(answer.header, "pages", 1, self._limits.max_pages)
        except BaseException:
            if shared:
                self._files.release(source.key)
            raise
        self._opened[source.key] = _Opened(number, count, size, shared)
        return count

    def describe(self, source: FileSource) -> answers.Description:
        """Outline, title and embedded names of a document. Errors as in `pages`."""
        pages = self.pages(source)
        with self._job(self._limits.open_seconds):
            self._channel.send({"op": "describe", "doc": self._opened[source.key].number})
            return answers.description(self._ok().body, pages)

    def read(
        self,
        source: FileSource,
        first: int,
        last: int,
        seconds_left: Callable[[], float],
        heard: Callable[[PageText, bool], None],
    ) -> None:
        """Read the text of pages.

        Args:
            source: the document.
            first: number of the first page, from 1.
            last: number of the last page, included.
            seconds_left: for the whole file.
            heard: called for each page in order, with whether it could not be read.

        Raises:
            KnownError, WorkerDied: pages already heard are good.
        """
        self.pages(source)
        allowed = self._limits.page_seconds
        with self._job(min(allowed, seconds_left())) as deadline:
            document = self._opened[source.key].number
            self._channel.send({"op": "read", "doc": document, "first": first, "last": last})
            for expected in range(first, last + 1):
                frame = self._channel.receive()
                if "ok" in frame.header:
                    answers.check_ok(frame.header)
                    raise ProtocolError("page")
                page = answers.page_text(frame, expected)
                heard(*page)
                deadline.extend(min(allowed, seconds_left()))
            self._ok()

    def layer(self, source: FileSource, number: int) -> answers.PageLayer:
        """Read the text of one page with the place of each character. Errors as in `pages`."""
        self.pages(source)
        with self._job(self._limits.page_seconds):
            document = self._opened[source.key].number
            self._channel.send({"op": "layer", "doc": document, "page": number})
            frame = self._channel.receive()
            if "ok" in frame.header:
                answers.check_ok(frame.header)
                raise ProtocolError("page")
            return answers.page_layer(frame, self._ok().body, number)

    def recognise(self, source: FileSource, number: int, engine: OcrEngine) -> OcrPage:
        """Recognise the text in the picture of a page. Errors as in `pages`."""
        self.pages(source)
        with self._job(self._limits.ocr_seconds):
            header: Header = {"op": "ocr", "doc": self._opened[source.key].number, "page": number}
            header |= {"program": engine.program, "tessdata": engine.tessdata, "turns": engine.turns}
            self._channel.send(header)
            return answers.ocr_page(self._ok().body, number)

    def render(self, source: FileSource, request: RenderRequest) -> PageImage:
        """Draw a page or a part of it. Errors as in `pages`."""
        area = request.area(self._limits.max_pixels)
        self.pages(source)
        with self._job(self._limits.render_seconds):
            header: Header = {
                "op": "render",
                "doc": self._opened[source.key].number,
                "page": request.page,
                "size": [request.width, request.height],
                "clip": list(area),
                "rotation": request.rotation,
                "look": request.look,
                "marks": request.marks,
            }
            size = area[2] * area[3] * 4
            if self._transport == "memfd":
                return self._render_shared(header, size, area)
            self._channel.send(header)
            pixels = self._receive_bytes(self._ok(), size)
            if len(pixels) != size:
                raise ProtocolError("pixels")
            return PageImage(area[2], area[3], memoryview(pixels), _nothing)

    def page_links(self, source: FileSource, first: int, last: int) -> answers.LinksOfPages:
        """What the links of pages first to last (from 1) would do. Errors as in `pages`."""
        pages = self.pages(source)
        with self._job(self._limits.open_seconds):
            document = self._opened[source.key].number
            self._channel.send({"op": "links", "doc": document, "pages": [first, min(last, pages)]})
            return answers.page_links(self._ok().body, pages)

    def embedded(self, source: FileSource, first: int, last: int) -> tuple[EmbeddedFile, ...]:
        """The files in a document, and on its pages first to last. Errors as in `pages`."""
        pages = self.pages(source)
        with self._job(self._limits.open_seconds):
            document = self._opened[source.key].number
            self._channel.send({"op": "embedded", "doc": document, "pages": [first, min(last, pages)]})
            return answers.embedded(self._ok().body, pages)

    def extract(self, source: FileSource, page: int, index: int) -> bytes:
        """The bytes of an embedded file. Errors as in `pages`."""
        self.pages(source)
        with self._job(self._limits.convert_seconds):
            document = self._opened[source.key].number
            self._channel.send({"op": "extract", "doc": document, "which": [page, index]})
            return bytes(self._receive_bytes(self._ok(), _MAX_CONVERTED))

    def marks(self, source: FileSource, first: int, last: int) -> tuple[ReadMark, ...]:
        """The marks on pages of a document. Errors as in `pages`."""
        from ifn_desktop.pdf.pdf_marks import read_marks

        pages = self.pages(source)
        with self._job(self._limits.read_seconds + (last - first + 1) * self._limits.read_seconds_per_page):
            document = self._opened[source.key].number
            self._channel.send({"op": "marks", "doc": document, "pages": [first, last]})
            return read_marks(self._ok().body, pages)

    def compose(self, parts: Sequence[ComposePart], outline: Sequence[OutlineLine]) -> bytes:
        """Put pages of several documents together, with marks. Errors as in `pages`."""
        from ifn_desktop.pdf.pdf_marks import packed

        self.start()
        with self._job(self._limits.open_seconds):
            self._channel.send({"op": "compose", "do": "begin"})
            self._ok()
        for part in parts:
            self.pages(part.source)
            with self._job(self._limits.convert_seconds):
                header: Header = {
                    "op": "compose",
                    "do": "add",
                    "doc": self._opened[part.source.key].number,
                    "pages": [part.first, part.last],
                }
                told = {"marks": packed(part.marks), "taken": sorted(part.taken)}
                self._channel.send(header, dump_json(told))
                self._ok()
        with self._job(self._limits.convert_seconds):
            self._channel.send({"op": "compose", "do": "end"}, dump_json({"outline": list(outline)}))
            return bytes(self._receive_bytes(self._ok(), _MAX_CONVERTED))

    def convert(self, source: FileSource) -> bytes:
        """Make a PDF of another kind of file.

        Raises:
            KnownError: it cannot be done, with the reason.
            WorkerDied: the worker ended meanwhile.
        """
        self.start()
        header: Header = {"op": "convert", "type": source.media_type}
        _, shared = self._send_file(header, source)
        try:
            with self._job(self._limits.convert_seconds):
                return bytes(self._receive_bytes(self._ok(), _MAX_CONVERTED))
        finally:
            if shared:
                self._files.release(source.key)

    @property
    def _channel(self) -> Channel:
        if self._running is None:
            raise ChannelClosed
        return self._running.process.channel

    def _job(self, seconds: float) -> _Job:
        assert self._running is not None
        return _Job(self, self._watchdog.over(self._running.process.kill, seconds))

    def _ok(self) -> Frame:
        frame = self._channel.receive()
        answers.check_ok(frame.header)
        return frame

    def _make_room(self, size: int) -> None:
        while self._opened and (
            len(self._opened) >= self._limits.open_documents
            or sum(one.size for one in self._opened.values()) + size > self._limits.open_bytes
        ):
            self.close_document(next(iter(self._opened)))

    def _send_file(self, header: Header, source: FileSource) -> tuple[int, bool]:
        """Send a file with a request; its size, and whether it lies in shared memory."""
        if self._transport == "memfd":
            shared = self._files.acquire(source)
            try:
                with self._job(self._limits.open_seconds):
                    self._channel.send({**header, "size": shared.size}, fds=[shared.fd])
            except BaseException:
                self._files.release(source.key)
                raise
            return shared.size, True
        size = 0
        pieces = checked(source, self._limits.max_file)
        try:
            with self._job(self._limits.open_seconds) as deadline:
                self._channel.send({**header, "size": source.size})
                for piece in pieces:
                    self._channel.send({"op": "data"}, piece)
                    size += len(piece)
                    deadline.extend(self._limits.open_seconds)
                self._channel.send({"op": "end"})
        except WorkerDied:
            raise
        except BaseException:
            self.stop()  # a half sent file: the worker waits for the rest in vain
            raise
        return size, False

    def _render_shared(self, header: Header, size: int, area: tuple[int, int, int, int]) -> PageImage:
        assert self._running is not None
        slots = self._running.slots
        for dropped in slots.dropped():
            self._channel.send({"op": "drop", "slot": dropped})
        slot = slots.take(size)
        give_back = slots.giver_back(slot)
        try:
            header = {**header, "slot": slot.number, "capacity": slot.capacity}
            self._channel.send(header, fds=() if slot.fd is None else [slot.fd])
            slot.sent()
            self._ok()
        except BaseException:
            give_back()
            raise
        return PageImage(area[2], area[3], memoryview(slot.view)[:size], give_back)

    def _receive_bytes(self, answer: Frame, most: int) -> bytearray:
        total = answers.number(answer.header, "bytes", 0, most)
        data = bytearray()
        while len(data) < total:
            part = self._channel.receive()
            if not part.body or len(data) + len(part.body) > total:
                raise ProtocolError("bytes")
            data += part.body
        return data


class _Job:
    """A job under a deadline: turns the end of the worker into WorkerDied.

    A worker that answered nonsense, or reached its memory limit, is not asked again.
    """

    def __init__(self, link: WorkerLink, deadline: Deadline) -> None:
        self._link = link
        self._deadline = deadline

    def __enter__(self) -> Deadline:
        return self._deadline.__enter__()

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self._deadline.__exit__()
        if isinstance(error, (ChannelClosed, ProtocolError)):
            self._link.stop()
            raise WorkerDied(hang=self._deadline.passed) from None
        if self._deadline.passed or (isinstance(error, KnownError) and error.code == "pdf.memory"):
            self._link.stop()
        elif error is not None and not isinstance(error, (KnownError, BugError, WorkerDied)):
            self._link.stop()  # interrupted between question and answer


def _nothing() -> None:
    """Memory of this process's own needs no giving back."""
