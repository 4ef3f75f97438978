# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The program with its window, left alone: it fetches by itself, and for the command line."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from tests.e2e.test_open_window import LONGEST, window
from tests.support.evidence import Evidence
from tests.support.packets import stamped_packet
from tests.support.programs import Program

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the window is found by its socket's file")


def packet(folder: Path, month: int) -> Path:
    folder.mkdir(exist_ok=True)
    day = f"2026-{month:02d}-18"
    return stamped_packet(folder / f"Socialnämnden {day}.pdf", date=day, items=2, first=10 * month, pages=1)


def wait_for_meetings(program: Program, count: int) -> float:
    """Seconds until the library has so many."""
    began = time.monotonic()
    pause = threading.Event()
    while len(program.json("meetings")) != count:
        assert time.monotonic() - began < LONGEST
        pause.wait(0.2)
    return time.monotonic() - began


@pytest.mark.soak
def test_it_fetches_by_itself_and_for_the_command_line(tmp_path: Path, evidence: Evidence) -> None:
    program = Program(tmp_path)
    first, second = tmp_path / "delad", tmp_path / "andra"
    packet(first, 3)
    packet(second, 4)
    program.json("sources", "add", first, "--name", "Nämndens mapp")
    with window(program) as running:
        evidence(
            "seconds from the window to what was there at the start", round(wait_for_meetings(program, 1), 1)
        )
        program.json("sources", "add", second)  # the window's process does it, and goes on by itself
        evidence("seconds to what the command line added", round(wait_for_meetings(program, 2), 1))
        report = program.json("sync")
        assert (report["fetched"], report["unchanged"], report["failed"]) == (0, 2, [])
        packet(first, 5)
        evidence("seconds to a file put into a watched folder", round(wait_for_meetings(program, 3), 1))
        packet(second, 6)
        report = program.json("sync")  # at the same time as the window's own look
        wait_for_meetings(program, 4)
        assert program.json("doctor")["ok"] is True
        assert running.poll() is None
