# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Work at a terminal: questions on the main thread, Ctrl+C as a cancel."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from ifn_desktop.app.foreground import AskPassword, run_in_foreground
from ifn_desktop.errors import BugError, Cancelled, KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.jobs import JobRunner

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")


@pytest.fixture
def jobs() -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


def test_questions_are_asked_on_the_main_thread(jobs: JobRunner) -> None:
    seen: list[threading.Thread] = []

    def ask(name: str, attempt: int) -> str:
        seen.append(threading.current_thread())
        return f"{name} {attempt}"

    def work(_: CancelToken, asked: AskPassword | None) -> list[str | None]:
        assert asked is not None
        assert threading.current_thread() is not threading.main_thread()
        return [asked("a", 1), asked("b", 2)]

    assert run_in_foreground(jobs, work, ask) == ["a 1", "b 2"]
    assert seen == [threading.main_thread()] * 2


def test_nobody_to_ask(jobs: JobRunner) -> None:
    assert run_in_foreground(jobs, lambda _, asked: asked, None) is None


@pytest.mark.parametrize("error", [KnownError("disk.full"), BugError("x"), Cancelled()])
def test_the_works_error_is_raised(jobs: JobRunner, error: Exception) -> None:
    def work(_: CancelToken, __: AskPassword | None) -> None:
        raise error

    with pytest.raises(type(error)):
        run_in_foreground(jobs, work, None)


@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_cancels_and_waits_for_the_work_to_end(jobs: JobRunner, kind: signal.Signals) -> None:
    ended = threading.Event()
    before = signal.getsignal(kind)

    def work(token: CancelToken, _: AskPassword | None) -> None:
        stopped = threading.Event()
        token.on_cancel(stopped.set)
        os.kill(os.getpid(), kind)
        stopped.wait(10)
        ended.set()
        token.raise_if_cancelled()

    with pytest.raises(Cancelled):
        run_in_foreground(jobs, work, None)
    assert ended.is_set()
    assert signal.getsignal(kind) is before


def test_a_signal_that_comes_too_late_changes_nothing(jobs: JobRunner) -> None:
    def work(token: CancelToken, _: AskPassword | None) -> str:
        stopped = threading.Event()
        token.on_cancel(stopped.set)
        os.kill(os.getpid(), signal.SIGINT)
        stopped.wait(10)
        return "done"

    assert run_in_foreground(jobs, work, None) == "done"


def test_ctrl_c_at_a_question_ends_the_work(jobs: JobRunner) -> None:
    def ask(name: str, attempt: int) -> str | None:
        signal.raise_signal(signal.SIGINT)
        return "never"

    def work(_: CancelToken, asked: AskPassword | None) -> str | None:
        assert asked is not None
        return asked("a", 1)

    with pytest.raises(Cancelled):
        run_in_foreground(jobs, work, ask)
