# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Kills what takes too long: one thread for all the deadlines of a pool."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Deadline:
    """A running clock over one job; as a context it stops when the job is done.

    Attributes:
        passed: whether the time ran out (and `expire` was called).
    """

    def __init__(self, watchdog: Watchdog, expire: Callable[[], None]) -> None:
        self._watchdog = watchdog
        self.expire = expire
        self.at = float("inf")
        self.passed = False

    def extend(self, seconds: float) -> None:
        """Let it run out in so many seconds from now."""
        self.at = time.monotonic() + seconds
        self._watchdog.look_again(self.at)

    def __enter__(self) -> Deadline:
        self._watchdog.add(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._watchdog.remove(self)


class Watchdog:
    """Calls `expire` of deadlines that have passed, on a thread of its own."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._deadlines: set[Deadline] = set()
        self._wakes_at = float("inf")
        self._closed = False
        self._thread: threading.Thread | None = None

    def over(self, expire: Callable[[], None], seconds: float) -> Deadline:
        """A new clock, to be used as a context."""
        deadline = Deadline(self, expire)
        deadline.at = time.monotonic() + seconds
        return deadline

    def add(self, deadline: Deadline) -> None:
        """Start to watch."""
        with self._condition:
            self._deadlines.add(deadline)
            if self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._run, name="ifn-pdf-watchdog", daemon=True)
                self._thread.start()
        self.look_again(deadline.at)

    def remove(self, deadline: Deadline) -> None:
        """Stop watching."""
        with self._condition:
            self._deadlines.discard(deadline)

    def look_again(self, at: float) -> None:
        """A deadline has moved: wake when it is nearer than the one waited for."""
        with self._condition:
            if at < self._wakes_at:
                self._condition.notify()

    def close(self) -> None:
        """End the thread."""
        with self._condition:
            self._closed = True
            self._condition.notify()
            thread = self._thread
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        with self._condition:
            while not self._closed:
                now = time.monotonic()
                for deadline in [one for one in self._deadlines if one.at <= now]:
                    deadline.passed = True
                    self._deadlines.discard(deadline)
                    deadline.expire()
                self._wakes_at = min((one.at for one in self._deadlines), default=float("inf"))
                # Bounded: a wait may not be longer than a lock can count.
                self._condition.wait(min(self._wakes_at - now, 3600.0))
