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
    turns: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
    token = CancelToken()

    def ask_from_lane(name: str, attempt: int) -> str | None:
        answer: Future[str | None] = Future()
        forget = token.on_cancel(lambda: _drop(answer))
        turns.put(lambda: _answer(answer, ask, name, attempt))
        try:
            return answer.result()
        except CancelledError:
            raise Cancelled from None
        finally:
            forget()

    job = jobs.submit(
        "io",
        lambda _: work(token, ask_from_lane if ask is not None else None),
        token=token,
        done=lambda _: turns.put(None),
        failed=lambda _: turns.put(None),
    )
    with ended_by_system():
        try:
            while (turn := _next(turns)) is not None:
                turn()
        except KeyboardInterrupt:
            token.cancel()
        return job.result()


@contextlib.contextmanager
def ended_by_system() -> Iterator[None]:
    """In the block a polite request to end (SIGTERM, a closed terminal) is as Ctrl+C."""
    kinds = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {kind: signal.signal(kind, _interrupt) for kind in kinds}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _next(turns: SimpleQueue[Callable[[], None] | None]) -> Callable[[], None] | None:
    while True:
        try:
            return turns.get(timeout=GLANCE)
        except Empty:
            continue


def _answer(answer: Future[str | None], ask: AskPassword | None, name: str, attempt: int) -> None:
    if answer.set_running_or_notify_cancel():
        try:
            answer.set_result(ask(name, attempt) if ask is not None else None)
        except BaseException:
            answer.set_exception(Cancelled())
            raise


def _drop(answer: Future[str | None]) -> None:
    answer.cancel()
