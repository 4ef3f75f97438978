# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The threads of a pool: each has a worker, takes what comes next for it, and lets it rest."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from ifn_desktop.errors import KnownError
from ifn_desktop.pdf.answering import Answering
from ifn_desktop.pdf.inbox import Inbox
from ifn_desktop.pdf.limits import Limits
from ifn_desktop.pdf.link import WorkerDied, WorkerLink
from ifn_desktop.pdf.requests import PageImage
from ifn_desktop.pdf.waiting import Asked, Waiting, Work


class _Left(NamedTuple):
    """A question that was sent, and what takes its answer."""

    asked: Asked[PageImage]
    begun: Callable[[], PageImage]


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
        self._inbox: Inbox | None = None
        self._left: dict[WorkerLink, _Left] = {}
        self._taking: set[WorkerLink] = set()
        self._used: dict[WorkerLink, float] = {}
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

    @property
    def has_left(self) -> bool:
        """Whether there will be answers for `take_answered`."""
        return bool(self._left)

    def use_inbox(self, inbox: Inbox) -> None:
        """From now on answers to what is handed out are left for `take_answered`."""
        self._inbox = inbox

    def hand_out(self) -> bool:
        """Send what waits to workers that have nothing to do, now and on this thread, waiting for nothing.

        Their own threads would do so when they get hold of the interpreter, which whoever asked may
        keep from them for milliseconds.

        Returns:
            Whether there will be answers for `take_answered`.
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
            begun = asked.begin(link)
            self._idle.discard(link)
            if begun is not None and self._inbox is not None and link.watch(self._inbox):
                self._left[link] = _Left(asked, begun)
            else:
                self._hand(link, asked, begun or partial(asked.ask, link))
        if self._waiting.since() is not None:
            self.wake()
        return bool(self._left)

    def _hand(self, link: WorkerLink, asked: Asked[PageImage], begun: Callable[[], PageImage]) -> None:
        self._handed[link] = partial(self._answering.answer, link, asked, begun)
        self._wakers[link].notify()

    def take_answered(self) -> list[tuple[WorkerLink, _Left]]:
        """The workers whose answers have come: for whoever calls `free` or `give_back` then."""
        if self._inbox is not None:
            self._inbox.empty()
        answered = [(link, self._left.pop(link)) for link in list(self._left) if link.has_answered()]
        self._taking.update(link for link, _ in answered)
        return answered

    def free(self, link: WorkerLink) -> None:
        """An answer has been taken."""
        self._taking.discard(link)
        self._used[link] = time.monotonic()
        if not self._closed:
            self._idle.add(link)

    def give_back(self, link: WorkerLink, work: Work | None) -> None:
        """Go on with a worker whose answer was taken; with `work` where it could not be."""
        if work is not None:
            self._taking.discard(link)
            self._handed[link] = work
        self._wakers[link].notify()

    def leave(self) -> None:
        """Nobody takes the answers: the workers' own threads wait for them."""
        left, self._left = self._left, {}
        for link, (asked, begun) in left.items():
            self._hand(link, asked, begun)

    def forget(self, key: str) -> None:
        """Let the workers close a document, soon."""
        for keys in self._to_forget.values():
            keys.add(key)
        self._wake_all()

    def close(self) -> None:
        """Take nothing more; `join` follows, without the lock."""
        self._closed = True
        self.leave()
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
                if link in self._left or link in self._taking:
                    self._idle.discard(link)
                    self._wakers[link].wait()
                    continue
                since = max(since, self._used.get(link, 0.0))
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
