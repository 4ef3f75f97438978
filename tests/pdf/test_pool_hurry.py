# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Workers that are started only when they are needed, and pages that are asked for without delay."""

from __future__ import annotations

import os
import signal
import sys
import threading
from concurrent.futures import Future

import pytest

from ifn_desktop.errors import Cancelled
from ifn_desktop.pdf.client import FileSource, Limits, PageImage, PdfPool, RenderRequest
from tests.pdf import handmade
from tests.pdf.conftest import TRANSPORTS, MakePool, wait_until

SMALL = RenderRequest(1, 60, 84)
posix = pytest.mark.skipif(sys.platform == "win32", reason="stops processes by signals")


def gated(key: str = "gated") -> tuple[FileSource, threading.Event, threading.Event]:
    """A file that comes when the gate is opened: a worker is busy until then. And: it has begun."""
    gate, begun = threading.Event(), threading.Event()
    data = handmade.pages(2)

    def load() -> list[bytes]:
        begun.set()
        gate.wait(30)
        return [data]

    return FileSource(key, len(data), load), gate, begun


def test_one_worker_does_it_all_while_it_keeps_up(make_pool: MakePool) -> None:
    pool = make_pool(2, Limits(help_after=30))
    pool.start()
    source = handmade.source(handmade.pages(30), "thirty")
    futures = [pool.render(source, RenderRequest(page, 60, 84)) for page in range(1, 31)]
    for future in futures:
        future.result(60).release()
    assert len(pool.pids) == 1


def test_another_comes_when_something_waits_and_goes_when_it_is_not_needed(make_pool: MakePool) -> None:
    pool = make_pool(2, Limits(help_after=0.02, helper_seconds=0.2))
    slow, gate, begun = gated()
    first = pool.render(slow, SMALL)
    assert begun.wait(30)
    quick = handmade.source(handmade.pages(1), "quick")
    pool.render(quick, SMALL).result(60).release()
    assert len(pool.pids) == 2
    assert not first.done()
    gate.set()
    first.result(60).release()
    wait_until(lambda: len(pool.pids) == 1)
    pool.render(quick, SMALL).result(60).release()
    pool.render(slow, SMALL).result(60).release()
    assert len(pool.pids) == 1


def warm(pool: PdfPool, source: FileSource) -> None:
    """The document is open, memory is there, the worker's thread waits."""
    pool.render(source, SMALL).result(60).release()
    wait_until(lambda: bool(pool._drivers._idle))  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_hurry_begins_with_the_newest_and_answers_all(make_pool: MakePool, transport: str) -> None:
    pool = make_pool(1, transport=transport)
    source = handmade.source(handmade.pages(5), "five")
    expected = pool.render(source, RenderRequest(2, 60, 84)).result(60)
    warm(pool, source)
    order: list[int] = []
    futures: dict[int, Future[PageImage]] = {}
    for page in (2, 3, 4):
        futures[page] = pool.render(source, RenderRequest(page, 60, 84))
    for page, future in futures.items():
        future.add_done_callback(lambda _, page=page: order.append(page))
    pool.hurry()
    pool.hurry()
    with futures[2].result(60) as image:
        assert bytes(image.data) == bytes(expected.data)
    assert sorted(order) == [2, 3, 4]
    assert order[-1] == 2
    for page in (3, 4):
        futures[page].result(60).release()


def test_what_will_be_hurried_waits_for_that(make_pool: MakePool) -> None:
    pool = make_pool(1)
    source = handmade.source(handmade.pages(2), "two")
    warm(pool, source)
    future = pool.render(source, SMALL, hurried=True)
    assert not future.running()
    pool.hurry()
    with future.result(60) as image:
        assert set(bytes(image.data)) != {255}


@posix
@pytest.mark.skipif("memfd" not in TRANSPORTS, reason="elsewhere nothing is sent at once")
def test_what_was_sent_at_once_survives_its_worker(make_pool: MakePool) -> None:
    pool = make_pool(1)
    source = handmade.source(handmade.pages(2), "two")
    warm(pool, source)
    os.kill(pool.pids[0], signal.SIGSTOP)
    future = pool.render(source, SMALL)
    pool.hurry()
    assert future.running()
    os.kill(pool.pids[0], signal.SIGKILL)
    with future.result(60) as image:
        assert set(bytes(image.data)) != {255}


@posix
def test_what_was_sent_at_once_ends_with_its_pool(make_pool: MakePool) -> None:
    pool = make_pool(1)
    source = handmade.source(handmade.pages(2), "two")
    warm(pool, source)
    os.kill(pool.pids[0], signal.SIGSTOP)
    futures = [pool.render(source, SMALL), pool.render(source, SMALL)]
    pool.hurry()
    pool.close()
    for future in futures:
        assert future.done()
        assert future.cancelled() or isinstance(future.exception(), Cancelled)
    pool.hurry()
