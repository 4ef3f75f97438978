# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pages that a worker reads before they are asked for: in what order, how many, how long, and for whom."""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from ifn_desktop.pdf import worker_ahead
from ifn_desktop.pdf.client import Limits, RenderRequest
from ifn_desktop.pdf.protocol import ChannelClosed, Frame, Header
from ifn_desktop.pdf.worker import Worker
from ifn_desktop.pdf.worker_ahead import PAGE_BYTES, Ahead, allocated
from tests.pdf import handmade
from tests.pdf.conftest import MakePool

KB = 1024
linux = pytest.mark.skipif(sys.platform != "linux", reason="nothing is read ahead elsewhere")


class Paper(NamedTuple):
    page_count: int


class Reader:
    """Reads pages of so many bytes each, and remembers which."""

    def __init__(self, size: int = KB) -> None:
        self.size = size
        self.sizes: dict[int, int] = {}
        self.read: list[int] = []
        self._used = 0

    def __call__(self, _: Paper, page: int) -> str:
        self.read.append(page)
        if self.sizes.get(page, 0) < 0:
            raise RuntimeError("a bad page")
        self._used += self.sizes.get(page, self.size)
        return f"page {page}"

    def used(self) -> int:
        return self._used


def ready(ahead: Ahead[str], pages: int, document: int = 1) -> set[int]:
    return {page for page in range(1, pages + 1) if ahead.get(document, page) is not None}


def read_all(ahead: Ahead[str]) -> None:
    for _ in range(10_000):
        if not ahead.has_more:
            return
        ahead.step()
    pytest.fail("it never ends")


def test_the_nearest_pages_are_read_first_and_each_once() -> None:
    reader, paper = Reader(), Paper(7)
    ahead = Ahead(100 * KB, reader, reader.used)
    assert not ahead.has_more, "nothing has been drawn"
    ahead.drawn(1, paper, 3)
    read_all(ahead)
    assert reader.read == [3, 4, 2, 5, 1, 6, 7]
    ahead.drawn(1, paper, 6)
    read_all(ahead)
    assert len(reader.read) == 7
    assert ready(ahead, 7) == {1, 2, 3, 4, 5, 6, 7}


def test_they_take_no_more_than_they_may_wherever_one_goes() -> None:
    reader, paper, chance = Reader(), Paper(300), random.Random(5)
    ahead = Ahead(20 * KB, reader, reader.used)
    for _ in range(40):
        page = chance.randint(1, 300)
        ahead.drawn(1, paper, page)
        for _ in range(chance.randint(0, 30)):
            ahead.step()
            assert ahead.bytes <= 20 * KB
    ahead.drawn(1, paper, 150)
    read_all(ahead)
    assert ready(ahead, 300) == set(range(140, 160)) or ready(ahead, 300) == set(range(141, 161))


def test_another_document_makes_room_first_and_a_closed_one_leaves_nothing() -> None:
    reader = Reader()
    ahead = Ahead(10 * KB, reader, reader.used)
    ahead.drawn(1, Paper(8), 1)
    read_all(ahead)
    ahead.drawn(2, Paper(4), 1)
    read_all(ahead)
    assert ready(ahead, 4, 2) == {1, 2, 3, 4}
    assert len(ready(ahead, 8, 1)) == 6
    ahead.drawn(2, Paper(4), 2)
    ahead.forget(2)
    assert not ahead.has_more
    ahead.forget(1)
    assert (len(ahead), ahead.bytes) == (0, 0)


def test_large_and_bad_pages_are_left_for_when_they_are_asked_for() -> None:
    reader = Reader()
    reader.sizes = {2: PAGE_BYTES + 1, 3: -1}
    ahead = Ahead(100 * PAGE_BYTES, reader, reader.used)
    for _ in range(3):
        ahead.drawn(1, Paper(5), 1)
        read_all(ahead)
    assert ready(ahead, 5) == {1, 4, 5}
    assert sorted(reader.read) == [1, 2, 3, 4, 5], "and tried once"


def test_a_document_with_many_large_pages_is_left_alone() -> None:
    reader = Reader()
    reader.sizes = dict.fromkeys(range(2, 40, 2), PAGE_BYTES + 1)
    ahead = Ahead(100 * PAGE_BYTES, reader, reader.used)
    for page in (1, 20):
        ahead.drawn(1, Paper(40), page)
        read_all(ahead)
    assert len(reader.read) == 2 * worker_ahead.LARGE_PAGES
    assert (len(ahead), ahead.bytes) == (0, 0)
    ahead.forget(1)
    ahead.drawn(1, Paper(40), 1)
    assert ahead.has_more, "what is opened anew is known no more"


def test_a_document_with_slow_pages_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_ahead, "SLOW_SECONDS", -1)
    reader = Reader()
    ahead = Ahead(100 * KB, reader, reader.used)
    for page in (1, 4):
        ahead.drawn(1, Paper(5), page)
        read_all(ahead)
    assert reader.read == [1]


def test_nothing_is_read_where_nobody_can_tell_what_it_takes() -> None:
    reader = Reader()
    for ahead in (Ahead(100 * KB, reader, None), Ahead(0, reader, reader.used)):
        ahead.drawn(1, Paper(5), 1)
        read_all(ahead)
    assert reader.read == []


class Script:
    """A program that asks when it is time: before each question it says nothing so many times."""

    def __init__(self, steps: Sequence[tuple[int, Frame]]) -> None:
        self._steps = list(steps)
        self._silent: int | None = None
        self.answers: list[tuple[Header, bytes]] = []
        self.silences = 0

    def rests(self, seconds: float) -> bool:
        if self._silent is None:
            self._silent = self._steps[0][0] if self._steps else 0
        self._silent -= 1
        self.silences += self._silent >= 0
        return self._silent >= 0

    def receive(self, max_body: int = 0) -> Frame:
        self._silent = None
        if not self._steps:
            raise ChannelClosed
        return self._steps.pop(0)[1]

    def send(self, header: Header, body: bytes | memoryview = b"", fds: Sequence[int] = ()) -> None:
        assert not fds
        self.answers.append((header, bytes(body)))

    def close(self) -> None:
        return

    @property
    def images(self) -> list[bytes]:
        """The pixels that were sent."""
        return [body for header, body in self.answers if "data" in header]


def asks(data: bytes, *renders: tuple[int, int]) -> list[tuple[int, Frame]]:
    """A document, then silences and pages."""
    first: Header = {"op": "open", "doc": 1, "max_pages": 99, "size": len(data)}
    steps = [(0, Frame(first, b"")), (0, Frame({"op": "data"}, data)), (0, Frame({"op": "end"}, b""))]
    for silences, page in renders:
        header: Header = {"op": "render", "doc": 1, "page": page, "size": [60, 84], "clip": [0, 0, 60, 84]}
        steps.append((silences, Frame({**header, "rotation": 0, "look": "paper", "marks": False}, b"")))
    return steps


needs_measure = pytest.mark.skipif(allocated() is None, reason="this system does not tell")


@needs_measure
def test_pages_that_are_ready_look_the_same_and_a_question_comes_before_the_next(bare: Any) -> None:
    data = handmade.pages(9)
    plain, script = Script(asks(data, (0, 1), (0, 6))), Script(asks(data, (0, 1), (6, 6), (2, 9)))
    with pytest.raises(ChannelClosed):
        Worker(plain, bare).run()
    worker = Worker(script, bare, 4 << 20)
    with pytest.raises(ChannelClosed):
        worker.run()
    assert script.images[:2] == plain.images
    assert script.silences == 8, "it looked for a question after each page, and went on when there was none"
    assert len(worker._renderer.ahead) == 8  # pyright: ignore[reportPrivateUsage]


@needs_measure
def test_a_document_that_is_closed_leaves_nothing_behind(bare: Any) -> None:
    close = Frame({"op": "close", "doc": 1}, b"")
    script = Script([*asks(handmade.pages(9), (0, 1)), (20, close)])
    worker = Worker(script, bare, 4 << 20)
    with pytest.raises(ChannelClosed):
        worker.run()
    ahead = worker._renderer.ahead  # pyright: ignore[reportPrivateUsage]
    assert script.silences > 0
    assert (len(ahead), ahead.bytes, ahead.has_more) == (0, 0, False)


@linux
def test_a_worker_that_ends_over_what_nobody_asked_for_is_replaced_and_reads_ahead_no_more(
    make_pool: MakePool,
) -> None:
    def reads_ahead() -> bool:
        return b"--ahead" in Path(f"/proc/{pool.pids[0]}/cmdline").read_bytes().split(b"\0")

    pool = make_pool(1, Limits(ahead_bytes=4 << 20))
    source = handmade.source(handmade.pages(3), "three")
    pool.render(source, RenderRequest(1, 60, 84)).result(60).release()
    assert reads_ahead()
    os.kill(pool.pids[0], signal.SIGPROF)  # as `lockdown.ending_after` does
    for page in (1, 2, 3):
        pool.render(source, RenderRequest(page, 60, 84)).result(60).release()
    assert not reads_ahead()
