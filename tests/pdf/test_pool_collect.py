# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Answers that whoever asked takes itself, without a thread of the pool in between."""

from __future__ import annotations

import os
import select
import signal
import socket
import threading
from concurrent.futures import Future

import pytest

from ifn_desktop.errors import Cancelled
from ifn_desktop.pdf.client import FileSource, PageImage, PdfPool, RenderRequest
from ifn_desktop.pdf.inbox import Inbox
from ifn_desktop.pdf.protocol import SocketChannel
from tests.pdf import handmade
from tests.pdf.conftest import TRANSPORTS, MakePool, wait_until

pytestmark = pytest.mark.skipif("memfd" not in TRANSPORTS, reason="elsewhere the pool's threads do it")
SMALL = RenderRequest(1, 60, 84)


def collecting(make_pool: MakePool, workers: int = 1) -> tuple[PdfPool, FileSource, Inbox]:
    """A pool whose worker waits with a document open and memory at hand."""
    pool = make_pool(workers)
    source = handmade.source(handmade.pages(5), "five")
    pool.render(source, SMALL).result(60).release()
    inbox = pool.inbox()
    assert inbox is not None
    return pool, source, inbox


def hurried(pool: PdfPool, source: FileSource, page: int = 1) -> Future[PageImage]:
    wait_until(lambda: bool(pool._drivers._idle))  # pyright: ignore[reportPrivateUsage]
    future = pool.render(source, RenderRequest(page, 60, 84), hurried=True)
    assert pool.hurry()
    return future


def rings(inbox: Inbox, seconds: float = 30.0) -> bool:
    return bool(select.select([inbox], [], [], seconds)[0])


def test_it_comes_on_the_thread_that_collects(make_pool: MakePool) -> None:
    pool, source, inbox = collecting(make_pool)
    expected = bytes(pool.render(source, RenderRequest(2, 60, 84)).result(60).data)
    future = hurried(pool, source, 2)
    threads: list[int] = []
    future.add_done_callback(lambda _: threads.append(threading.get_ident()))
    assert rings(inbox)
    assert not pool.collect()
    assert threads == [threading.get_ident()]
    with future.result(0) as image:
        assert bytes(image.data) == expected
    assert not rings(inbox, 0), "it has been told"


def test_one_after_another_each_sent_when_the_last_has_come(make_pool: MakePool) -> None:
    pool, source, inbox = collecting(make_pool)
    hurried(pool, source)
    assert rings(inbox)
    pool.collect()
    done: list[int] = []

    def ask(page: int) -> None:
        def came(future: Future[PageImage]) -> None:
            future.result(0).release()
            done.append(page)
            if page < 5:
                ask(page + 1)

        pool.render(source, RenderRequest(page, 60, 84), hurried=True).add_done_callback(came)
        pool.hurry()

    ask(1)
    while len(done) < 5 and rings(inbox, 5):
        pool.collect()
    assert done == [1, 2, 3, 4, 5]


def test_what_others_ask_meanwhile_is_answered_after_it(make_pool: MakePool) -> None:
    pool, source, inbox = collecting(make_pool)
    future = hurried(pool, source)
    words = pool.words(source, [1, 2])
    pool.forget("another")
    assert rings(inbox)
    pool.collect()
    future.result(0).release()
    assert set(words.result(60)) == {1, 2}


@pytest.mark.parametrize("collects", [True, False])
def test_a_worker_that_ends_meanwhile_is_replaced(make_pool: MakePool, *, collects: bool) -> None:
    pool, source, inbox = collecting(make_pool)
    os.kill(pool.pids[0], signal.SIGSTOP)
    future = hurried(pool, source)
    os.kill(pool.pids[0], signal.SIGKILL)
    assert rings(inbox)
    if collects:
        pool.collect()
    else:
        pool.leave()
    future.result(60).release()
    hurried(pool, source, 2)
    assert rings(inbox), "and the new one is heard"


def test_what_is_left_comes_by_the_threads(make_pool: MakePool) -> None:
    pool, source, inbox = collecting(make_pool)
    os.kill(pool.pids[0], signal.SIGSTOP)
    future = hurried(pool, source)
    assert pool.collect(), "nothing has come, and nobody waited for it"
    pool.leave()
    os.kill(pool.pids[0], signal.SIGCONT)
    future.result(60).release()
    assert not pool.collect()
    future = hurried(pool, source)
    assert rings(inbox)
    pool.collect()
    future.result(0).release()


def test_what_nobody_collects_ends_with_the_pool(make_pool: MakePool) -> None:
    pool, source, _ = collecting(make_pool)
    os.kill(pool.pids[0], signal.SIGSTOP)
    future = hurried(pool, source)
    pool.close()
    assert isinstance(future.exception(0), Cancelled)
    assert not pool.collect()
    assert not pool.hurry()


def test_half_an_answer_is_not_waited_for() -> None:
    ours, theirs = socket.socketpair()
    channel, other = SocketChannel(ours), SocketChannel(theirs)
    other.send({"ok": True})
    whole = ours.recv(1000)
    assert not channel.has_frame()
    theirs.sendall(whole[:9])
    assert not channel.has_frame()
    theirs.sendall(whole[9:])
    assert channel.has_frame()
    assert channel.receive().header == {"ok": True}
    assert not channel.has_frame()
    other.close()
    assert channel.has_frame(), "`receive` tells that it is gone"
    channel.close()
