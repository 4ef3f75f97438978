# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Runs transfers a few at a time, in their order, with a limit for each host."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections import Counter, deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, NamedTuple, TypeVar

from ifn_desktop.errors import BugError

T = TypeVar("T")
WORKERS = 4
"""Most connections at once; design.md section 6."""


class Haul(NamedTuple):
    """Something to be run: on which host, and how many of that host's may run at once."""

    host: str
    limit: int
    work: Callable[[], object]


class Done(NamedTuple, Generic[T]):
    """What came of one: the haul's place in the order, its result or its error."""

    place: int
    result: T | None
    error: BaseException | None


class Conveyor(Generic[T]):
    """Runs hauls on threads of its own. Use as a context manager: its end waits for what runs.

    Args:
        hauls: in the order in which they are to begin.
        unwanted: says of a place whether it need not be begun any more.
    """

    def __init__(self, hauls: Sequence[Haul], unwanted: Callable[[int], bool]) -> None:
        self._hauls = hauls
        self._unwanted = unwanted
        self._waiting: dict[str, deque[int]] = {}
        for place, haul in enumerate(hauls):
            self._waiting.setdefault(haul.host, deque()).append(place)
        self._running: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._done: queue.SimpleQueue[Done[T]] = queue.SimpleQueue()
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="ifn-sync")
        self._told = 0

    def __enter__(self) -> Conveyor[T]:
        self._begin()
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._waiting.clear()
        self._pool.shutdown(wait=True)

    def next(self) -> list[Done[T]]:
        """Wait for the next to end, and give it with all that have ended; none when all are told."""
        if self._told == len(self._hauls):
            return []
        ended = [self._done.get(), *self.ended()]
        self._told += 1
        return ended

    def ended(self) -> list[Done[T]]:
        """Those that have ended meanwhile, without waiting."""
        found: list[Done[T]] = []
        with contextlib.suppress(queue.Empty):
            while True:
                found.append(self._done.get_nowait())
                self._told += 1
        return found

    def _begin(self) -> None:
        """Start what may start."""
        with self._lock:
            while sum(self._running.values()) < WORKERS:
                heads = [
                    line[0]
                    for host, line in self._waiting.items()
                    if line and self._running[host] < self._hauls[line[0]].limit
                ]
                if not heads:
                    return
                place = min(heads)
                host = self._hauls[place].host
                self._waiting[host].popleft()
                if self._unwanted(place):
                    self._done.put(Done(place, None, None))
                else:
                    self._running[host] += 1
                    self._pool.submit(self._run, place)

    def _run(self, place: int) -> None:
        haul = self._hauls[place]
        result: T | None = None
        error: BaseException | None = None
        try:
            result = haul.work()  # type: ignore[assignment]
        except BaseException as raised:  # noqa: BLE001 - told to whoever asked for it
            error = raised
        with self._lock:
            self._running[haul.host] -= 1
        self._begin()
        self._done.put(Done(place, result, error))


def result_of(done: Done[T]) -> T:
    """The result of one that did not fail."""
    if done.result is None:
        raise BugError("a haul without a result")
    return done.result
