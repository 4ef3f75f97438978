# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: pages read before they are asked for, while there is nothing to do.

What is kept of a page is its list of what to draw, without pixels: some 50 kB for a page of text. A jump to
any page then costs the drawing only.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")
REST_SECONDS = 0.02
"""How long nothing has been asked for before the first page is read; a hand on the wheel asks more often."""
PAUSE_SECONDS = 0.001
"""Left to others between two pages."""
PAGE_BYTES = 256 << 10
"""A page that takes more is read when it is asked for: maps, scans, photographs."""
LARGE_PAGES = 4
"""A document with so many of them is left alone: memory that each leaves in pieces is not given back."""
SLOW_SECONDS = 0.05
"""A document in which reading a page takes longer is left alone: who asks meanwhile would wait for it."""


class _Place(NamedTuple):
    document_id: int
    document: Any
    page: int


class Ahead(Generic[T]):
    """Pages that are ready, the nearest to the one drawn last; those farthest away make room.

    Args:
        most: bytes that they may take; 0: none is read ahead.
        read: makes a page (from 1) of a document ready.
        used: bytes that this process has allocated; None where that cannot be told, and none is read ahead.
    """

    def __init__(self, most: int, read: Callable[[Any, int], T], used: Callable[[], int] | None) -> None:
        self._most = most if used is not None else 0
        self._read = read
        self._used = used or (lambda: 0)
        self._kept: dict[tuple[int, int], tuple[T, int]] = {}
        self._refused: set[tuple[int, int]] = set()
        self._large: set[tuple[int, int]] = set()
        self._slow: set[int] = set()
        self._bytes = 0
        self._place: _Place | None = None
        self._left: Iterator[int] | None = None

    @property
    def bytes(self) -> int:
        """What the pages take."""
        return self._bytes

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, document_id: int, page: int) -> T | None:
        """A page, if it is ready."""
        known = self._kept.get((document_id, page))
        return None if known is None else known[0]

    def drawn(self, document_id: int, document: Any, page: int) -> None:
        """A page has been drawn: those around it come next."""
        if self._most > 0 and document_id not in self._slow:
            self._place = _Place(document_id, document, page)
            self._left = None

    def forget(self, document_id: int) -> None:
        """Let go of all that is known of a document."""
        if self._place is not None and self._place.document_id == document_id:
            self._place = None
        for key in [key for key in self._kept if key[0] == document_id]:
            self._drop(key)
        self._refused = {key for key in self._refused if key[0] != document_id}
        self._large = {key for key in self._large if key[0] != document_id}
        self._slow.discard(document_id)

    @property
    def has_more(self) -> bool:
        """Whether there may be a page to read."""
        return self._place is not None

    def step(self) -> None:
        """Read one more page."""
        place = self._place
        if place is None:
            return
        if self._left is None:
            self._left = _outward(place.page, place.document.page_count)
        for page in self._left:
            key = (place.document_id, page)
            if key not in self._kept and key not in self._refused:
                self._add(place, key)
                return
        self._place = None

    def _add(self, place: _Place, key: tuple[int, int]) -> None:
        before, started = self._used(), perf_counter()
        try:
            ready = self._read(place.document, key[1])
        except Exception:  # noqa: BLE001
            self._refused.add(key)  # who asks for the page is told why
            return
        if perf_counter() - started > SLOW_SECONDS:
            self._slow.add(place.document_id)
            self._place = None
        size = max(1, self._used() - before)
        if size > PAGE_BYTES:
            self._refused.add(key)
            if sum(one[0] == key[0] for one in self._large) >= LARGE_PAGES - 1:
                self.forget(key[0])
                self._slow.add(key[0])
                return
            self._large.add(key)
            return
        self._kept[key] = (ready, size)
        self._bytes += size
        while self._bytes > self._most:
            farthest = max(self._kept, key=lambda one: (one[0] != key[0], abs(one[1] - place.page)))
            self._drop(farthest)
            if farthest == key:
                self._place = None  # there is no room for what is farther than all others

    def _drop(self, key: tuple[int, int]) -> None:
        self._bytes -= self._kept.pop(key)[1]


def _outward(page: int, count: int) -> Iterator[int]:
    """All pages, the nearest to one first; of two as near the later."""
    for away in range(count):
        for one in (page + away, page - away) if away else (page,):
            if 1 <= one <= count:
                yield one


class _Mallinfo(ctypes.Structure):
    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            "arena",
            "ordblks",
            "smblks",
            "hblks",
            "hblkhd",
            "usmblks",
            "fsmblks",
            "uordblks",
            "fordblks",
            "keepcost",
        )
    ]


def allocated() -> Callable[[], int] | None:
    """What tells how many bytes this process has allocated; None where the system does not (glibc 2.33)."""
    try:
        ask: Any = ctypes.CDLL(None).mallinfo2
    except (AttributeError, OSError, TypeError):
        return None
    ask.restype = _Mallinfo

    def used() -> int:
        told = ask()
        return int(told.uordblks + told.hblkhd)

    return used
