# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The threads of a pool: each has a worker, takes what comes next for it, and lets it rest."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from ifn_desktop.errors import KnownError
from ifn_desktop.pdf.answering import Answering
from ifn_desktop.pdf.limits import Limits
from ifn_desktop.pdf.link import WorkerDied, WorkerLink
from ifn_desktop.pdf.waiting import Waiting, Work


class Drivers:
    """Runs what waits.

    Where `Limits.help_after` says so, the first worker does all of it as long as it keeps up, and the
    others are started when something has waited for so long: each costs memory of its own.

    Args:
        links: a worker each.
        limits: when workers are started and ended.
        lock: the pool's; what waits belongs to whoever holds it.
        waiting: what waits.
        answering: for what is sent at once.
    """

    def __init__(
        self,
        links: Sequence[WorkerLink],
        limits: Limits,
        *,
        lock: threading.Lock,
        waiting: Waiting,
        answering: Answering,
    ) -> None:
        self._links = links
        self._limits = limits
        self._lock = lock
        self._waiting = waiting
        self._answering = answering
        self._wakers = {link: threading.Condition(lock) for link in links}
        self._threads: list[threading.Thread] = []
        self._idle: set[WorkerLink] = set()
        self._biding: set[WorkerLink] = set()
        self._handed: dict[WorkerLink, Work] = {}
        self._to_forget: dict[WorkerLink, set[str]] = {link: set() for link in links}
        self._warm = False
        self._closed = False

    # With the lock held.

    def start(self) -> None:
        """Start the workers before there is something to do, as many as shall run all the time."""
        self._warm = True
        count = len(self._links) if self._limits.help_after is None else 1
        while not self._closed and len(self._threads) < count:
            self._add_thread()

    def wake(self) -> None:
        """Something waits."""
        ready = [link for link in self._idle if not self._is_helper(link)]
        for link in ready or self._idle - self._biding:
            self._wakers[link].notify()
        if not self._idle and len(self._threads) < len(self._links):
            self._add_thread()

    def hand_out(self) -> None:
        """Send what waits to workers that have nothing to do, now and on this thread, waiting for nothing.

        Their own threads would do so when they get hold of the interpreter, which whoever asked may
        keep from them for milliseconds.
        """
        # The first comes first: it has read ahead, and the others end when nobody needs them.
        for link in [link for link in self._links if link in self._idle]:
            asked = self._waiting.next_render(link, self._idle - {link})
            if asked is None:
                continue
            if asked.begin is None or not link.has_open(asked.key) or self._to_forget[link]:
                self._waiting.put_back(asked)
                continue
            if not asked.future.set_running_or_notify_cancel():
                continue
            begun = asked.begin(link) or partial(asked.ask, link)
            self._handed[link] = partial(self._answering.answer, link, asked, begun)
            self._idle.discard(link)
            self._wakers[link].notify()
        if self._waiting.since() is not None:
            self.wake()

    def forget(self, key: str) -> None:
        """Let the workers close a document, soon."""
        for keys in self._to_forget.values():
            keys.add(key)
        self._wake_all()

    def close(self) -> None:
        """Take nothing more; `join` follows, without the lock."""
        self._closed = True
        self._wake_all()

    # Without it.

    def join(self) -> None:
        """Wait until the threads have ended."""
        for thread in self._threads:
            thread.join()

    def _wake_all(self) -> None:
        for waker in self._wakers.values():
            waker.notify_all()

    def _is_helper(self, link: WorkerLink) -> bool:
        """Whether a worker is only started when the others cannot keep up, and is not running."""
        return self._limits.help_after is not None and link is not self._links[0] and link.pid is None

    def _add_thread(self) -> None:
        link = self._links[len(self._threads)]
        thread = threading.Thread(target=self._drive, args=(link,), name="ifn-pdf", daemon=True)
        self._threads.append(thread)
        thread.start()

    # On the threads.

    def _drive(self, link: WorkerLink) -> None:
        try:
            if self._warm and not self._is_helper(link):
                with suppress(KnownError, WorkerDied):  # the first request tells what is wrong
                    link.start()
            while (work := self._next(link)) is not None:
                work()
        finally:
            link.stop()

    def _next(self, link: WorkerLink) -> Work | None:
        """Wait for something that this worker can do. None when the pool closes."""
        with self._lock:
            since = time.monotonic()
            while True:
                handed = self._handed.pop(link, None)
                if handed is not None or self._closed:
                    return handed
                bides = self._bides(link)
                work = None if bides else self._choose(link) or link.tidy()
                if work is not None:
                    self._idle.discard(link)
                    if self._waiting.since() is not None:
                        self.wake()
                    return work
                self._idle.add(link)
                rests = self._rests(link, since)
                if rests == 0.0:
                    self._idle.discard(link)
                    return link.stop
                if bides:
                    self._biding.add(link)
                self._wakers[link].wait(bides or rests)
                self._biding.discard(link)

    def _bides(self, link: WorkerLink) -> float:
        """How many seconds a worker still leaves what waits to those that run; 0: it takes its part."""
        since = self._waiting.since()
        if since is None or not self._is_helper(link):
            return 0.0
        return max(0.0, since + (self._limits.help_after or 0.0) - time.monotonic())

    def _rests(self, link: WorkerLink, since: float) -> float | None:
        """For how many seconds a worker without work since `since` is kept; None: for ever."""
        is_first = self._limits.help_after is None or link is self._links[0]
        seconds = self._limits.idle_seconds if is_first else self._limits.helper_seconds
        if seconds is None or link.pid is None:
            return None
        return max(0.0, since + seconds - time.monotonic())

    def _choose(self, link: WorkerLink) -> Work | None:
        keys = self._to_forget[link]
        if keys:
            self._to_forget[link] = set()
            return lambda: self._forget(link, keys)
        return self._waiting.next(link, self._idle - {link})

    @staticmethod
    def _forget(link: WorkerLink, keys: set[str]) -> None:
        for key in keys:
            link.close_document(key)
