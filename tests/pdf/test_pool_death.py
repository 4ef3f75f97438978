# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Workers that crash, hang, or lose their program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.pdf.client import FileSource, Limits, PdfPool, RenderRequest
from tests.pdf import handmade
from tests.pdf.conftest import TRANSPORTS, MakePool, wait_until
from tests.support.processor import children_seconds

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stops and kills processes by signals")

A4 = RenderRequest(1, 595, 842)


def gone(pid: int) -> bool:
    """Whether a process has ended (an orphan may wait for a system's first process to notice)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def signalling(
    pool: PdfPool, what: signal.Signals, data: bytes, times: int
) -> tuple[FileSource, Callable[[], int]]:
    """A file that sends its worker a signal the first times that it is loaded; and how often it was."""
    loads = 0

    def load() -> list[bytes]:
        nonlocal loads
        loads += 1
        if loads <= times:
            os.kill(pool.pids[0], what)
        return [data]

    return FileSource("k", len(data), load), lambda: loads


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_a_worker_killed_while_it_draws_is_replaced(make_pool: MakePool, transport: str) -> None:
    pool = make_pool(1, transport=transport)
    source = handmade.source(handmade.heavy(8_000), "heavy")
    pool.probe(source).result(60)
    future = pool.render(source, A4)
    wait_until(future.running)
    killed, started = pool.pids[0], time.monotonic()
    os.kill(killed, signal.SIGKILL)
    with future.result(60) as image:
        assert set(bytes(image.data)) != {255}
    assert pool.pids[0] != killed
    easy = pool.render(handmade.source(handmade.pages(1)), A4).result(60)
    assert time.monotonic() - started < 30
    easy.release()


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_one_death_is_chance_two_set_the_document_aside(make_pool: MakePool, transport: str) -> None:
    once = make_pool(1, transport=transport)
    source, loads = signalling(once, signal.SIGKILL, handmade.pages(1), 1)
    once.render(source, A4).result(60).release()
    assert loads() == 2

    twice = make_pool(1, transport=transport)
    source, loads = signalling(twice, signal.SIGKILL, handmade.pages(1), 2)
    with pytest.raises(KnownError, match=r"pdf\.crash"):
        twice.render(source, A4).result(60)
    asked: list[Future[object]] = [twice.render(source, A4), twice.probe(source), twice.read(source)]  # type: ignore[list-item]
    for future in asked:
        with pytest.raises(KnownError, match=r"pdf\.crash"):
            future.result(60)
    assert loads() == 2
    twice.render(handmade.source(handmade.pages(1), "other"), A4).result(60).release()


def test_a_crash_on_a_page_costs_nothing_else(make_pool: MakePool) -> None:
    pool = make_pool(1)
    killed: list[int] = []

    def kill_once(_: object) -> None:
        if not killed:
            killed.append(pool.pids[0])
            os.kill(killed[0], signal.SIGKILL)

    text = pool.read(handmade.source(handmade.pages(400)), progress=kill_once).result(60)
    assert [page.lines[0].text for page in text.pages] == [f"Sida nummer {n}" for n in range(1, 401)]
    assert gone(killed[0])


def test_a_page_that_hangs_is_left_out(make_pool: MakePool) -> None:
    pool = make_pool(1, Limits(page_seconds=0.5))
    stopped: list[int] = []
    left_out: list[tuple[int, str]] = []

    def stop_once(_: object) -> None:
        if not stopped:
            stopped.append(pool.pids[0])
            os.kill(stopped[0], signal.SIGSTOP)

    data = handmade.pages(400)
    text = pool.read(
        handmade.source(data), progress=stop_once, unreadable=lambda *page: left_out.append(page)
    ).result(60)
    assert len(text.pages) == 400
    assert [code for _, code in left_out] == ["pdf.hang"]
    lost = left_out[0][0]
    assert [page.number for page in text.pages if not page.lines] == [lost]
    assert (text.pages[lost - 1].width, text.pages[lost - 1].height) == (595, 842)
    assert gone(stopped[0])


def test_a_file_whose_pages_keep_killing_is_given_up(make_pool: MakePool) -> None:
    pool = make_pool(1, Limits(page_seconds=0.2, bad_pages=1))

    def stop(_: object) -> None:
        for pid in pool.pids:
            os.kill(pid, signal.SIGSTOP)

    with pytest.raises(KnownError, match=r"pdf\.hang"):
        pool.read(handmade.source(handmade.pages(400)), progress=stop).result(60)


def test_deadlines_end_a_job_and_its_worker(make_pool: MakePool) -> None:
    pool = make_pool(1, Limits(open_seconds=0.4, render_seconds=0.4, convert_seconds=0.4))
    source = handmade.source(handmade.pages(1), "fine")
    jobs: list[Callable[[], Future[object]]] = [
        lambda: pool.render(source, A4),  # type: ignore[return-value, list-item]
        lambda: pool.read(handmade.source(handmade.pages(1), "stuck")),  # type: ignore[return-value, list-item]
        lambda: pool.convert(handmade.source(b"text", "text", media_type="text/plain")),  # type: ignore[list-item]
    ]
    for start in jobs:
        assert pool.probe(source).result(60) == 1
        stopped = pool.pids[0]
        os.kill(stopped, signal.SIGSTOP)
        with pytest.raises(KnownError, match=r"pdf\.hang"):
            start().result(60)
        assert gone(stopped)
    assert pool.probe(handmade.source(handmade.pages(2), "next")).result(60) == 2


def test_an_error_of_a_progress_sink_ends_only_that_reading(make_pool: MakePool) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError

    pool = make_pool(1)
    with pytest.raises(ZeroDivisionError):
        pool.read(handmade.source(handmade.pages(9)), progress=broken).result(60)
    assert pool.probe(handmade.source(handmade.pages(2), "next")).result(60) == 2


def test_the_time_for_a_whole_file_ends_it(make_pool: MakePool) -> None:
    pool = make_pool(1, Limits(read_seconds=0.5, read_seconds_per_page=0.0))

    def stop(_: object) -> None:
        for pid in pool.pids:
            os.kill(pid, signal.SIGSTOP)

    with pytest.raises(KnownError, match=r"pdf\.hang"):
        pool.read(handmade.source(handmade.pages(400)), progress=stop).result(60)


def test_a_worker_that_died_idle_is_nobodys_fault(make_pool: MakePool) -> None:
    pool = make_pool(1)
    source = handmade.source(handmade.pages(1))
    for _ in range(4):
        pool.render(source, A4).result(60).release()
        pid = pool.pids[0]
        os.kill(pid, signal.SIGKILL)
        wait_until(lambda pid=pid: gone(pid))


def test_an_idle_worker_is_let_go(make_pool: MakePool) -> None:
    pool = make_pool(1, Limits(idle_seconds=0.1))
    source = handmade.source(handmade.pages(1))
    pool.render(source, A4).result(60).release()
    wait_until(lambda: pool.pids == ())
    pool.render(source, A4).result(60).release()


def test_a_file_too_large_for_the_memory_limit(make_pool: MakePool) -> None:
    pool = make_pool(1, Limits(memory=400 << 20))
    with pytest.raises(KnownError) as caught:
        pool.render(handmade.source(handmade.pages(1)), RenderRequest(1, 10_000, 10_000)).result(60)
    assert caught.value.code in {"pdf.memory", "pdf.crash"}
    pool.render(handmade.source(handmade.pages(1), "small"), A4).result(60).release()


def test_close_leaves_no_process_and_takes_no_time(make_pool: MakePool) -> None:
    pool = make_pool(2)
    for key in ("a", "b"):
        pool.render(handmade.source(handmade.heavy(), key), A4)
    wait_until(lambda: len(pool.pids) == 2)
    pids, begun = pool.pids, children_seconds()
    os.kill(pids[0], signal.SIGSTOP)
    pool.close()
    assert children_seconds() - begun < 3  # nothing was drawn to its end
    assert all(not Path(f"/proc/{pid}").exists() for pid in pids)


ORPHANS = """
import sys
from ifn_desktop.pdf.client import PdfPool, RenderRequest
from tests.pdf import handmade
from tests.pdf.conftest import wait_until
pool = PdfPool(2, transport=sys.argv[1])
idle = handmade.source(handmade.pages(1))
pool.render(idle, RenderRequest(1, 60, 84)).result()
heavy = handmade.source(handmade.heavy(300_000), "heavy")
futures = [pool.render(heavy, RenderRequest(1, 4000, 4000)) for _ in range(2)]
wait_until(lambda: len(pool.pids) == 2 and all(future.running() for future in futures), 60)
print(*pool.pids, flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("transport", TRANSPORTS)
def test_no_worker_outlives_a_program_killed_at_once(transport: str) -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", ORPHANS, transport]
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        pids = [int(word) for word in program.stdout.readline().split()]
        alive = [pid for pid in pids if not gone(pid)]
        program.kill()
        assert len(alive) == 2
        wait_until(lambda: all(gone(pid) for pid in pids), 10)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_worker_knows_and_may_next_to_nothing(
    make_pool: MakePool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("IFN_SECRET_OF_A_TEST", "1")
    with (tmp_path / "open.txt").open("w") as kept_open:
        os.set_inheritable(kept_open.fileno(), True)
        pool = make_pool(1)
        pool.render(handmade.source(handmade.pages(1), password="hemligt"), A4).result(60).release()
    process = Path(f"/proc/{pool.pids[0]}")
    assert b"hemligt" not in (process / "cmdline").read_bytes()
    limits = (process / "limits").read_text()
    rows = {line[:26].strip(): line[26:].split()[:2] for line in limits.splitlines()}
    assert rows["Max core file size"] == ["0", "0"]
    assert rows["Max file size"] == ["0", "0"]
    assert rows["Max address space"] == [str(3 << 30)] * 2
    if os.geteuid() == 0:  # an undumpable process shows these to root only
        assert b"IFN_SECRET" not in (process / "environ").read_bytes()
        files = {str(one.readlink()) for one in (process / "fd").iterdir()}
        assert not any(str(tmp_path) in name for name in files)
    else:
        with pytest.raises(PermissionError):
            (process / "environ").read_bytes()
