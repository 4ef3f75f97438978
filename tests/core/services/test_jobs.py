# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Lanes: order, superseding, cancelling, closing."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from ifn_desktop.errors import BugError, Cancelled
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.jobs import JobRunner


@pytest.fixture
def jobs() -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


def test_the_write_lane_keeps_its_order_on_one_thread(jobs: JobRunner) -> None:
    order: list[tuple[int, int]] = []
    done = [jobs.submit("write", lambda _, n=n: order.append((n, threading.get_ident()))) for n in range(50)]
    for job in done:
        job.result(10)
    assert [n for n, _ in order] == list(range(50))
    assert len({thread for _, thread in order}) == 1


def test_a_job_supersedes_the_older_one_of_its_key(jobs: JobRunner) -> None:
    started, heard = threading.Event(), list[object]()
    told = threading.Event()

    def slow(token: CancelToken) -> str:
        started.set()
        stopped = threading.Event()
        token.on_cancel(stopped.set)
        assert stopped.wait(10)
        return "old"

    def failed(error: BaseException) -> None:
        heard.append(type(error))
        told.set()

    jobs.submit("read", slow, key="search", done=heard.append, failed=failed)
    assert started.wait(10)
    newer = jobs.submit("read", lambda _: "new", key="search", done=heard.append)
    assert newer.result(10) == "new"
    assert told.wait(10)
    assert set(heard) == {Cancelled, "new"}


def test_an_error_is_told_and_raised(jobs: JobRunner) -> None:
    told: list[BaseException] = []
    seen = threading.Event()

    def failed(error: BaseException) -> None:
        told.append(error)
        seen.set()

    def broken(_: CancelToken) -> None:
        raise BugError("broken")

    job = jobs.submit("io", broken, failed=failed)
    with pytest.raises(BugError):
        job.result(10)
    assert seen.wait(10)
    assert isinstance(told[0], BugError)


def test_close_cancels_what_runs_and_refuses_more() -> None:
    runner = JobRunner()
    started = threading.Event()
    cancelled = threading.Event()

    def work(token: CancelToken) -> None:
        token.on_cancel(cancelled.set)
        started.set()
        assert cancelled.wait(10)

    runner.submit("io", work)
    assert started.wait(10)
    runner.close()
    assert cancelled.is_set()
    with pytest.raises(Cancelled):
        runner.submit("io", work)


def test_close_finishes_what_is_to_be_written() -> None:
    runner = JobRunner()
    written: list[int] = []
    go = threading.Event()
    runner.submit("write", lambda _: go.wait(10))
    for number in range(5):
        runner.submit("write", lambda _, number=number: written.append(number))
    runner.submit("io", lambda _: go.set())
    runner.close()
    assert written == [0, 1, 2, 3, 4]
