# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Large deliveries: bounded memory, progress, and a cancel that works in the middle.

Smaller in the normal run; with IFN_SOAK=1 the real sizes (5,000 pages, 300 MB).
"""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

import pymupdf
import pytest

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.work import CancelToken, Progress, no_progress
from ifn_desktop.services.importing import Importer
from ifn_desktop.store.blobs import Blobs, SealedBlob
from ifn_desktop.store.database import Transaction
from tests.support.libraries import KEY, NOW, only_agenda, open_library, take_in
from tests.support.packets import stamped_packet
from tests.support.programs import Program

SOAK = os.environ.get("IFN_SOAK") == "1"
PAGES_OF_A_PAPER = 50 if SOAK else 8
ITEMS = 50
PICTURES = 100 if SOAK else 14
MEGABYTES = 300 if SOAK else 60


@pytest.fixture(scope="module")
def long_packet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long")
    return stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=ITEMS, pages=PAGES_OF_A_PAPER)


@pytest.fixture(scope="module")
def heavy_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pictures that nothing makes smaller, and a line of text on each page."""
    path = tmp_path_factory.mktemp("heavy") / "bilder.pdf"
    side = int((MEGABYTES * 1e6 / PICTURES / 3) ** 0.5)
    document = pymupdf.open()
    for number in range(PICTURES):
        page = document.new_page()
        page.insert_text((50, 40), f"Karta nummer {number} över Vintergatan och dess omgivningar i kommunen")
        noise = pymupdf.Pixmap(pymupdf.csRGB, side, side, os.urandom(side * side * 3), False)
        page.insert_image((50, 60, 500, 700), pixmap=noise)
    document.save(path)
    assert path.stat().st_size > MEGABYTES * 950_000
    return path


def peak(program: Program, path: Path) -> int:
    """Most memory of its own, in bytes, that the importing process had."""
    running = program.start("import", path)
    most = 0
    pause = threading.Event()
    while running.poll() is None:
        try:
            status = Path(f"/proc/{running.pid}/status").read_text(encoding="ascii")
        except OSError:
            break
        kilobytes = [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")]
        most = max([most, *(number << 10 for number in kilobytes)])
        pause.wait(0.02)
    _, err = running.communicate()
    assert running.returncode == 0, err
    return most


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
@pytest.mark.soak
def test_memory_is_bounded(tmp_path: Path, long_packet: Path, heavy_file: Path) -> None:
    program = Program(tmp_path)
    small = stamped_packet(tmp_path / "Kulturnämnden 2026-04-15.pdf", items=1, pages=1)
    base = peak(program, small)
    # Chunks of a file, never the whole; of a long paper its text, some 15 kB a page.
    assert peak(program, heavy_file) - base < (48 << 20)
    pages = 2 * ITEMS * PAGES_OF_A_PAPER
    assert peak(program, long_packet) - base < (32 << 20) + pages * (24 << 10)
    assert [meeting["date"] for meeting in program.json("meetings")] == ["2026-03-18"]
    assert program.json("doctor")["ok"] is True


def test_progress_counts_the_pages(profile: Path, long_packet: Path) -> None:
    heard: list[Progress] = []
    with open_library(profile) as core:
        report = core.importer.run([long_packet], cancel=CancelToken(), progress=heard.append)
    assert report.pages == 2 * ITEMS * PAGES_OF_A_PAPER
    steps = list(dict.fromkeys(progress.step for progress in heard))
    assert steps == ["import.reading", "pdf.reading", "import.understanding", "import.storing"]
    counted = [(progress.done, progress.total) for progress in heard if progress.step == "pdf.reading"]
    assert max(counted) == (report.pages, report.pages)
    assert len(counted) == report.pages


def test_progress_of_several_files_counts_all_their_pages(profile: Path, tmp_path: Path) -> None:
    paths = [
        stamped_packet(tmp_path / f"Nämnden 2026-03-{day}.pdf", items=1, pages=day, mark=str(day))
        for day in (11, 12, 13)
    ]
    heard: list[Progress] = []
    with open_library(profile) as core:
        core.importer.run(paths, cancel=CancelToken(), progress=heard.append)
    counted = [(progress.done, progress.total) for progress in heard if progress.step == "pdf.reading"]
    assert max(counted) == (72, 72)
    assert {total for _, total in counted} == {72}


@pytest.mark.soak
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_cancel_in_the_middle_works_at_once(profile: Path, long_packet: Path, share: float) -> None:
    cancel = CancelToken()
    asked: list[float] = []

    def progress(now: Progress) -> None:
        if now.step == "pdf.reading" and now.total and now.done >= share * now.total and not asked:
            asked.append(time.process_time())
            threading.Thread(target=cancel.cancel, name="ifn-test-cancel").start()

    with open_library(profile) as core:
        with pytest.raises(Cancelled):
            core.importer.run([long_packet], cancel=cancel, progress=progress)
        assert time.process_time() - asked[0] < 1.0
        assert core.queries.meetings() == ()
        assert list((profile / "blobs").iterdir()) == []


def test_a_cancel_while_it_is_understood_works_soon(profile: Path, long_packet: Path) -> None:
    cancel = CancelToken()
    began: list[float] = []

    def progress(now: Progress) -> None:
        if now.step == "import.understanding":
            began.append(time.process_time())
            cancel.cancel()

    with open_library(profile) as core:
        with pytest.raises(Cancelled):
            core.importer.run([long_packet], cancel=cancel, progress=progress)
        assert time.process_time() - began[0] < 1.0
        assert core.queries.meetings() == ()
        assert list((profile / "blobs").iterdir()) == []


class CancellingBlobs(Blobs):
    """Cancels when the first content has got its place, in the middle of the transaction."""

    cancel = CancelToken()

    def adopt(self, sealed: SealedBlob, tx: Transaction) -> bool:
        """Adopt, then cancel."""
        new = super().adopt(sealed, tx)
        self.cancel.cancel()
        return new


def test_a_cancel_while_it_is_stored_takes_everything_back(profile: Path, long_packet: Path) -> None:
    with open_library(profile) as core:
        blobs = CancellingBlobs(profile / "blobs", KEY)
        importer = Importer(core.database, blobs, core.index_pool, core.jobs, lambda: NOW)
        with pytest.raises(Cancelled):
            importer.run([long_packet], cancel=blobs.cancel, progress=no_progress)
        assert core.queries.meetings() == ()
        assert list((profile / "blobs").iterdir()) == []
        assert take_in(core, long_packet).files_new == 1


@pytest.mark.soak
def test_ten_merged_packets_at_once(profile: Path, tmp_path: Path) -> None:
    paths = [
        stamped_packet(
            tmp_path / f"Socialnämnden 2026-{month:02d}-18.pdf",
            date=f"2026-{month:02d}-18",
            first=month * 10,
            items=5,
            pages=4 if SOAK else 1,
        )
        for month in range(1, 11)
    ]
    with open_library(profile) as core:
        report = core.importer.run(paths, cancel=CancelToken(), progress=no_progress)
        listed = core.queries.meetings()
        assert [meeting.date for meeting in listed] == [path.stem[-10:] for path in paths]
        assert [meeting.items for meeting in listed] == [5] * 10
        assert (report.items, report.documents) == (50, 100)
        again = take_in(core, *paths)
        assert (again.files_new, again.items) == (0, 0)


@pytest.mark.soak
def test_a_long_packet_is_whole(profile: Path, long_packet: Path) -> None:
    with open_library(profile) as core:
        take_in(core, long_packet)
        agenda = only_agenda(core)
        assert len(agenda.items) == ITEMS
        assert {paper.pages for item in agenda.items for paper in item.documents} == {PAGES_OF_A_PAPER}
