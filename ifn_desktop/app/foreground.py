# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Work for somebody at a terminal: it runs in a lane, questions and Ctrl+C stay on the main thread.

Python tells the main thread of Ctrl+C. Were the work done there, it could be torn out of any line
of it while the write lane goes on; so the main thread only waits, and a Ctrl+C becomes a cancel
that the work hears where it can stop in order.
"""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from queue import Empty, SimpleQueue
from types import FrameType
from typing import TypeVar

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.jobs import JobRunner

T = TypeVar("T")
AskPassword = Callable[[str, int], str | None]
Work = Callable[[CancelToken, AskPassword | None], T]
_Turns = SimpleQueue[Callable[[], None] | None]

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")
GLANCE = 0.2
"""Seconds between looks at the keyboard on systems where Ctrl+C does not end a wait (Windows)."""


def run_in_foreground(jobs: JobRunner, work: Work[T], ask: AskPassword | None) -> T:
    """Do a work in the io lane and wait for it.

    Args:
        jobs: the lanes.
        work: gets a cancel token and what asks for passwords, to be called from its thread.
        ask: asks the person at the terminal; called on this thread. None when nobody is there.

    Returns:
        What the work returns; also after a Ctrl+C that came when it was done already.

    Raises:
        Cancelled: Ctrl+C, or the system asked the program to end.
    """
    turns: _Turns = SimpleQueue()
    token = CancelToken()
    keyboard = _Keyboard(turns)

    def ask_from_lane(name: str, attempt: int) -> str | None:
        answer: Future[str | None] = Future()
        forget = token.on_cancel(lambda: _drop(answer))
        turns.put(lambda: keyboard.ask(answer, ask, name, attempt))
        try:
            return answer.result()
        except CancelledError:
            raise Cancelled from None
        finally:
            forget()

    with keyboard.listened_to():
        job = jobs.submit(
            "io",
            lambda _: work(token, ask_from_lane if ask is not None else None),
            token=token,
            done=lambda _: turns.put(None),
            failed=lambda _: turns.put(None),
        )
        try:
            while (turn := _next(turns)) is not None:
                turn()
        except KeyboardInterrupt:
            keyboard.impatient = True
            token.cancel()
        return job.result()


class _Keyboard:
    """Ctrl+C, a polite request of the system to end (SIGTERM), a terminal that was closed (SIGHUP).

    A signal becomes a turn of the main thread, so that it cannot strike between two lines; it
    breaks in only where the person is asked something, and when it comes a second time.
    """

    def __init__(self, turns: _Turns) -> None:
        self._turns = turns
        self._asking = False
        self.impatient = False

    @contextlib.contextmanager
    def listened_to(self) -> Iterator[None]:
        """In the block signals are turns; after it they are what they were before."""
        kinds = [getattr(signal, name) for name in SIGNALS if hasattr(signal, name)]
        before = {kind: signal.signal(kind, self._heard) for kind in kinds}
        try:
            yield
        finally:
            for kind, handler in before.items():
                signal.signal(kind, handler)

    def ask(self, answer: Future[str | None], ask: AskPassword | None, name: str, attempt: int) -> None:
        """Ask the person; a Ctrl+C meanwhile is raised here."""
        if ask is None or not answer.set_running_or_notify_cancel():
            return
        self._asking = True
        try:
            answer.set_result(ask(name, attempt))
        except BaseException:
            answer.set_exception(Cancelled())
            raise
        finally:
            self._asking = False

    def _heard(self, _number: int, _frame: FrameType | None) -> None:
        if self._asking or self.impatient:
            raise KeyboardInterrupt
        self._turns.put(_interrupt)


def _interrupt() -> None:
    raise KeyboardInterrupt


def _next(turns: _Turns) -> Callable[[], None] | None:
    while True:
        try:
            return turns.get(timeout=GLANCE)
        except Empty:
            continue


def _drop(answer: Future[str | None]) -> None:
    answer.cancel()
