# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks folders that may never answer: those of a network whose other end is gone.

A call of the system that hangs cannot be stopped, not even at the end of the program. So it is made on a
thread that nobody has to wait for.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from ifn_desktop.errors import KnownError
from ifn_desktop.model.work import CancelToken

T = TypeVar("T")
ANSWER = 30.0
"""Seconds without a sign of life after which a folder does not answer."""


class Patient:
    """Asks each place once at a time.

    Args:
        seconds: how long to wait for a sign of life.
    """

    def __init__(self, seconds: float = ANSWER) -> None:
        self._seconds = seconds
        self._asked: dict[str, threading.Thread] = {}

    def ask(self, place: str, work: Callable[[CancelToken], T], cancel: CancelToken) -> T:
        """Do work that asks a place.

        Args:
            place: by which an earlier asking that still waits is known.
            work: asks its token before each call that may hang: that is its sign of life.
            cancel: ends the waiting at once, also where the work hangs.

        Raises:
            KnownError: `folder.no_answer`; and what the work raises.
            Cancelled: it is no longer wanted.
        """
        cancel.raise_if_cancelled()
        before = self._asked.get(place)
        if before is not None and before.is_alive():
            raise KnownError("folder.no_answer")
        asking = _Asking(work)
        thread = threading.Thread(target=asking.run, name="asks-a-folder", daemon=True)
        self._asked[place] = thread
        forget = cancel.on_cancel(asking.cancel)
        try:
            thread.start()
            while not asking.is_over.wait(max(0.0, self._seconds - asking.silence)):
                if asking.silence >= self._seconds:
                    asking.cancel()
                    raise KnownError("folder.no_answer")
            cancel.raise_if_cancelled()
            return asking.result()
        finally:
            forget()


class _Asking(CancelToken, Generic[T]):
    """One piece of work, the token that it asks, and what came of it."""

    def __init__(self, work: Callable[[CancelToken], T]) -> None:
        super().__init__()
        self._work = work
        self._seen = time.monotonic()
        self._found: list[T] = []
        self._error: Exception | None = None
        self.is_over = threading.Event()
        self.on_cancel(self.is_over.set)

    @property
    def silence(self) -> float:
        """Seconds since the last sign of life."""
        return time.monotonic() - self._seen

    def raise_if_cancelled(self) -> None:
        """As every token; and the work is alive."""
        self._seen = time.monotonic()
        super().raise_if_cancelled()

    def run(self) -> None:
        try:
            self._found.append(self._work(self))
        except Exception as error:  # noqa: BLE001 - goes to who waits
            self._error = error
        self.is_over.set()

    def result(self) -> T:
        if self._error is not None:
            raise self._error
        return self._found[0]
