# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How the program and a PDF worker talk: frames of a JSON header and raw bytes.

A frame is two big-endian 32-bit lengths, the header (a JSON object in UTF-8) and the body. The
worker is hostile to the program (it reads hostile files): whatever it answers is bounded here and
checked in `answers`; nothing is unpickled. File descriptors travel one way only, to the worker.
"""

from __future__ import annotations

import array
import json
import os
import select
import socket
import struct
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple, Protocol, cast

from ifn_desktop.errors import IfnError

LENGTHS = struct.Struct("!II")
MAX_HEADER = 64 << 10
MAX_BODY = 32 << 20
CHUNK = 1 << 20
"""Documents and images that travel over the channel itself go in bodies of this size."""

_READ_SIZE = 64 << 10
"""Larger blocks come fresh from the system each time, which costs more than reading twice."""
_MAX_FDS = 4

Header = dict[str, object]


class ChannelClosed(IfnError):
    """The other side is gone."""


class ProtocolError(IfnError):
    """The other side said something that is not in the protocol."""


class Frame(NamedTuple):
    """One message: its header, its body, and the file descriptors that came with it."""

    header: Header
    body: bytes
    fds: tuple[int, ...] = ()


class Channel(Protocol):
    """A stream of frames in both directions."""

    def send(self, header: Header, body: bytes | memoryview = b"", fds: Sequence[int] = ()) -> None:
        """Send one frame. Raises ChannelClosed."""
        ...

    def receive(self, max_body: int = MAX_BODY) -> Frame:
        """Wait for one frame. Raises ChannelClosed or ProtocolError."""
        ...

    def rests(self, seconds: float) -> bool:
        """Whether nothing comes within so many seconds; False where that cannot be told."""
        ...

    def close(self) -> None:
        """End the channel; a thread that waits in `receive` hears ChannelClosed."""
        ...


def _refuse_constant(_: str) -> float:
    raise ProtocolError("number")


# Made once: `json.loads` and `json.dumps` make theirs anew for each frame.
_DECODER = json.JSONDecoder(parse_constant=_refuse_constant)
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def parse_json(data: bytes) -> object:
    """JSON without NaN and Infinity. Raises ProtocolError."""
    try:
        return cast(object, _DECODER.decode(str(data, "utf-8")))
    except (ValueError, RecursionError):
        raise ProtocolError("json") from None


def dump_json(value: object) -> bytes:
    """Compact JSON in UTF-8. Characters that UTF-8 cannot hold become question marks."""
    return _ENCODER.encode(value).encode("utf-8", "replace")


def _header(data: bytes) -> Header:
    value = parse_json(data)
    if not isinstance(value, dict):
        raise ProtocolError("header")
    return cast(Header, value)


class _FrameBuffer:
    """Bytes as they arrive, cut into frames."""

    def __init__(self) -> None:
        self._data = bytearray()
        self._start = 0

    def add(self, data: bytes) -> None:
        if self._start:
            del self._data[: self._start]
            self._start = 0
        self._data += data

    def missing(self, max_body: int) -> int:
        """How many bytes the next frame lacks; 0 when it is whole."""
        have = len(self._data) - self._start
        if have < LENGTHS.size:
            return LENGTHS.size - have
        header, body = LENGTHS.unpack_from(self._data, self._start)
        if header > MAX_HEADER or body > max_body:
            raise ProtocolError("size")
        return max(0, LENGTHS.size + header + body - have)

    def take(self) -> tuple[Header, bytes]:
        header, body = LENGTHS.unpack_from(self._data, self._start)
        start = self._start + LENGTHS.size
        self._start = start + header + body
        view = memoryview(self._data)
        parts = bytes(view[start : start + header]), bytes(view[start + header : self._start])
        view.release()
        return _header(parts[0]), parts[1]


def _frame_bytes(header: Header, body: bytes | memoryview) -> bytes:
    head = dump_json(header)
    return LENGTHS.pack(len(head), len(body)) + head


class SocketChannel:
    """Frames over a Unix socket.

    Args:
        sock: connected; owned from now on.
        accept_fds: whether file descriptors are taken from the other side (the worker does; the
            program never does).
    """

    def __init__(self, sock: socket.socket, *, accept_fds: bool = False) -> None:
        self._socket = sock
        self._accept_fds = accept_fds
        self._buffer = _FrameBuffer()
        self._fds: deque[int] = deque()

    def send(self, header: Header, body: bytes | memoryview = b"", fds: Sequence[int] = ()) -> None:
        """Send one frame, with file descriptors on its first byte. Raises ChannelClosed."""
        if fds:
            header = {**header, "fds": len(fds)}
        head = _frame_bytes(header, body)
        try:
            if fds:
                rights = (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", fds))
                sent = self._socket.sendmsg([head], [rights])
                head = head[sent:]
            if len(body) <= CHUNK:
                self._socket.sendall(head + body)
            else:
                self._socket.sendall(head)
                self._socket.sendall(body)
        except OSError:
            raise ChannelClosed from None

    def receive(self, max_body: int = MAX_BODY) -> Frame:
        """Wait for one frame. Raises ChannelClosed or ProtocolError."""
        while missing := self._buffer.missing(max_body):
            self._buffer.add(self._read(max(missing, _READ_SIZE)))
        header, body = self._buffer.take()
        count = header.get("fds", 0) if self._accept_fds else 0
        if not isinstance(count, int) or not 0 <= count <= len(self._fds):
            raise ProtocolError("fds")
        return Frame(header, body, tuple(self._fds.popleft() for _ in range(count)))

    def fileno(self) -> int:
        """The socket's descriptor."""
        return self._socket.fileno()

    def has_frame(self) -> bool:
        """Take what has come. Whether `receive` need not wait: a frame is whole, or nothing will come."""
        while missing := self._buffer.missing(MAX_BODY):
            try:
                data = self._socket.recv(max(missing, _READ_SIZE), socket.MSG_DONTWAIT)
            except BlockingIOError:
                return False
            except OSError:
                return True
            if not data:
                return True
            self._buffer.add(data)
        return True

    def rests(self, seconds: float) -> bool:
        """Whether nothing comes within so many seconds."""
        if self._buffer.missing(MAX_BODY) == 0:
            return False
        try:
            return not select.select([self._socket], [], [], seconds)[0]
        except OSError:
            return False  # `receive` tells what is wrong

    def _read(self, size: int) -> bytes:
        try:
            if self._accept_fds:
                data, fds, _, _ = socket.recv_fds(self._socket, size, _MAX_FDS)
                self._fds.extend(fds)
            else:
                data = self._socket.recv(size)
        except OSError:
            raise ChannelClosed from None
        if not data:
            raise ChannelClosed
        return data

    def close(self) -> None:
        """End the channel in both directions."""
        with suppress(OSError):  # the other side was faster
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        while self._fds:
            os.close(self._fds.popleft())


class PipeChannel:
    """Frames over two pipes, where there are no Unix sockets to inherit (Windows).

    Args:
        read_fd: what the other side writes; owned from now on.
        write_fd: what the other side reads; owned from now on.
    """

    def __init__(self, read_fd: int, write_fd: int) -> None:
        self._in = open(read_fd, "rb", buffering=0)  # noqa: SIM115
        self._out = open(write_fd, "wb", buffering=0)  # noqa: SIM115
        self._buffer = _FrameBuffer()

    def send(self, header: Header, body: bytes | memoryview = b"", fds: Sequence[int] = ()) -> None:
        """Send one frame; pipes carry no file descriptors. Raises ChannelClosed."""
        if fds:
            raise ProtocolError("fds")
        try:
            for part in (_frame_bytes(header, body), body):
                view = memoryview(part)
                while view:
                    view = view[self._out.write(view) or 0 :]
        except (OSError, ValueError):
            raise ChannelClosed from None

    def receive(self, max_body: int = MAX_BODY) -> Frame:
        """Wait for one frame. Raises ChannelClosed or ProtocolError."""
        while missing := self._buffer.missing(max_body):
            try:
                data = self._in.read(max(missing, _READ_SIZE))
            except (OSError, ValueError):
                raise ChannelClosed from None
            if not data:
                raise ChannelClosed
            self._buffer.add(data)
        return Frame(*self._buffer.take())

    def rests(self, seconds: float) -> bool:  # noqa: ARG002
        """Not told of pipes."""
        return False

    def close(self) -> None:
        """Close both ends. A reader in another thread wakes when the process behind is ended."""
        for end in (self._out, self._in):
            with suppress(OSError):  # the other side was faster
                end.close()
