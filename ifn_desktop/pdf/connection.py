# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One worker process as its driver thread sees it: started when needed, with the documents it has open."""

from __future__ import annotations

import itertools
import threading
from collections import OrderedDict
from contextlib import suppress
from typing import NamedTuple

from ifn_desktop.errors import BugError, IfnError, KnownError
from ifn_desktop.pdf import answers
from ifn_desktop.pdf.inbox import Inbox
from ifn_desktop.pdf.limits import Limits
from ifn_desktop.pdf.memory import SharedFiles, Slots, checked
from ifn_desktop.pdf.process import StartFailed, Transport, WorkerProcess
from ifn_desktop.pdf.protocol import Channel, ChannelClosed, Frame, Header, ProtocolError, SocketChannel
from ifn_desktop.pdf.requests import FileSource
from ifn_desktop.pdf.watchdog import Deadline, Watchdog


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


class WorkerConnection:
    """A worker process and what it has open. For one thread, except where said.

    Args:
        limits: time and memory.
        low_priority: the process steps back for other programs.
        transport: how files and pixels travel.
        files: shared with the other workers of the pool.
        watchdog: kills the process at a deadline.
        ahead: bytes that pages may take which the worker reads before they are asked for.
    """

    def __init__(
        self,
        limits: Limits,
        *,
        low_priority: bool,
        transport: Transport,
        files: SharedFiles,
        watchdog: Watchdog,
        ahead: int = 0,
    ) -> None:
        self._limits = limits
        self._ahead = ahead
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

    def watch(self, inbox: Inbox) -> bool:
        """Have an inbox tell when the worker says something. Whether that can be done."""
        channel = self._channel
        if not isinstance(channel, SocketChannel):
            return False
        inbox.watch(channel.fileno())
        return True

    def has_answered(self) -> bool:
        """Whether its answer can be taken without waiting. For who may ask the worker now."""
        try:
            channel = self._channel
            return isinstance(channel, SocketChannel) and channel.has_frame()
        except (ChannelClosed, ProtocolError):
            return True  # whoever takes it is told

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
                    self._limits.memory,
                    low_priority=self._low_priority,
                    transport=self._transport,
                    children=self._limits.children,
                    ahead=self._ahead,
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
        if running.process.overslept:
            self._ahead = 0  # the next one would, too
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

    @property
    def _channel(self) -> Channel:
        if self._running is None:
            raise ChannelClosed
        return self._running.process.channel

    @property
    def _slots(self) -> Slots:
        if self._running is None:
            raise ChannelClosed
        return self._running.slots

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

    def __init__(self, link: WorkerConnection, deadline: Deadline) -> None:
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
