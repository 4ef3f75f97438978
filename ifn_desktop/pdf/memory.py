# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Memory without a name, shared with workers: whole files to them, pixels from them.

It is sealed before a worker sees it. A file's memory cannot be changed, so one worker cannot
alter what another reads; pixels cannot be cut short under the program's feet. Nothing of it is
left when the processes are gone, however they end.
"""

from __future__ import annotations

import itertools
import mmap
import os
import sys
import threading
from collections.abc import Callable, Iterable

from ifn_desktop.errors import KnownError
from ifn_desktop.pdf.requests import FileSource

_ROUND = 1 << 20


def _memory_file() -> int:
    assert sys.platform == "linux"
    return os.memfd_create("ifn", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)


def _seal(fd: int, *, read_only: bool) -> None:
    assert sys.platform == "linux"
    import fcntl

    seals = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL
    if read_only:
        seals |= fcntl.F_SEAL_WRITE
    fcntl.fcntl(fd, fcntl.F_ADD_SEALS, seals)


def checked(source: FileSource, max_file: int) -> Iterable[bytes]:
    """The pieces of a file. Raises KnownError when it is larger than is allowed."""
    total = 0
    for piece in source.load():
        total += len(piece)
        if total > max_file:
            raise KnownError("file.too_big")
        yield piece


class SharedFile:
    """A file in sealed memory.

    Attributes:
        fd: to be sent to workers.
        size: in bytes.
    """

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self.fd = _memory_file()
        self.size = 0
        try:
            for piece in pieces:
                view = memoryview(piece)
                while view:
                    view = view[os.write(self.fd, view) :]
                self.size += len(piece)
            _seal(self.fd, read_only=True)
        except BaseException:
            os.close(self.fd)
            raise

    def close(self) -> None:
        """Let go of it; workers keep what they have mapped."""
        os.close(self.fd)


class _Entry:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.users = 0
        self.file: SharedFile | None = None


class SharedFiles:
    """The files that workers have open, each once however many workers read it.

    Args:
        max_file: larger ones are refused.
    """

    def __init__(self, max_file: int) -> None:
        self._max_file = max_file
        self._lock = threading.Lock()
        self._entries: dict[str, _Entry] = {}

    def acquire(self, source: FileSource) -> SharedFile:
        """The file's memory, loaded unless another worker has it. Pairs with `release`."""
        with self._lock:
            entry = self._entries.setdefault(source.key, _Entry())
            entry.users += 1
        try:
            with entry.lock:
                if entry.file is None:
                    entry.file = SharedFile(checked(source, self._max_file))
                return entry.file
        except BaseException:
            self.release(source.key)
            raise

    def release(self, key: str) -> None:
        """One worker less; the last one closes it."""
        with self._lock:
            entry = self._entries[key]
            entry.users -= 1
            if entry.users:
                return
            del self._entries[key]
        if entry.file is not None:
            entry.file.close()


class Slot:
    """A piece of memory that pages are drawn in.

    Attributes:
        number: its name towards the worker.
        capacity: in bytes.
        view: the memory as this process sees it.
        is_clean: the worker has been told to make it white.
        fd: to be sent to the worker once, else None.
    """

    def __init__(self, number: int, size: int) -> None:
        self.number = number
        self.is_clean = False
        self.capacity = -(-size // _ROUND) * _ROUND
        self.fd: int | None = _memory_file()
        try:
            os.ftruncate(self.fd, self.capacity)
            _seal(self.fd, read_only=False)
            self.view = mmap.mmap(self.fd, self.capacity)
        except BaseException:
            os.close(self.fd)
            raise

    def sent(self) -> None:
        """The worker has it: the descriptor is not needed any more."""
        if self.fd is not None:
            os.close(self.fd)
            self.fd = None


class Slots:
    """The slots of one worker process. Released ones are used again.

    Fresh memory costs more than drawing a page of text (measured: 5 ms against 1.6).

    Args:
        idle_bytes: how much released memory is kept, if that is more than `KEPT` of the size used last.
    """

    KEPT = 4
    """What a view lets go at a time is wanted again at once."""

    def __init__(self, idle_bytes: int) -> None:
        self._idle_bytes = idle_bytes
        self._lock = threading.Lock()
        self._numbers = itertools.count()
        self._free: list[Slot] = []
        self._size = 0
        self._dropped: list[int] = []
        self._closed = False

    def take(self, size: int) -> Slot:
        """A slot with room for `size` bytes and not much more."""
        return self.reuse(size) or Slot(next(self._numbers), size)

    def reuse(self, size: int) -> Slot | None:
        """As `take`, of those that were released only."""
        with self._lock:
            self._size = size
            fitting = [slot for slot in self._free if self._fits(slot)]
            if not fitting:
                return None
            slot = min(fitting, key=lambda one: (not one.is_clean, one.capacity))
            self._free.remove(slot)
            return slot

    def to_clean(self) -> Slot | None:
        """A slot to be made white for the next image, if that is likely to be as the last; then put it back.

        One is enough: who looks at pages asks for the next one when this one is there.
        """
        with self._lock:
            size = self._size
            fitting = [slot for slot in self._free if self._fits(slot)]
            if not size or any(slot.is_clean for slot in fitting):
                return None
            if fitting:
                self._free.remove(fitting[0])
                return fitting[0]
        return Slot(next(self._numbers), size)

    def put_back(self, slot: Slot) -> None:
        """It has not been drawn in."""
        with self._lock:
            if not self._closed:
                self._free.append(slot)

    def _fits(self, slot: Slot) -> bool:
        return self._size <= slot.capacity <= 2 * self._size + _ROUND

    def giver_back(self, slot: Slot) -> Callable[[], None]:
        """What returns the slot, from any thread."""

        def give_back() -> None:
            slot.sent()
            with self._lock:
                if self._closed:
                    return
                slot.is_clean = False
                self._free.append(slot)
                most = max(self._idle_bytes, self.KEPT * (self._size + _ROUND))
                while sum(one.capacity for one in self._free) > most:
                    worst = min(
                        self._free, key=self._fits
                    )  # the oldest of those that do not fit, else of all
                    self._free.remove(worst)
                    self._dropped.append(worst.number)

        return give_back

    def dropped(self) -> list[int]:
        """Slots that the worker should forget, each told once."""
        with self._lock:
            dropped, self._dropped = self._dropped, []
        return dropped

    def close(self) -> None:
        """The worker is gone; images still shown keep their memory until they are released."""
        with self._lock:
            self._closed = True
            self._free.clear()
