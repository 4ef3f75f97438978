# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command line beside an open window, a second start, and a window that is killed."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Generator
from pathlib import Path

import pytest

from ifn_desktop.app.handover import hand_over
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.viewmodels.messages import say
from tests.support.packets import WORDS, stamped_packet
from tests.support.programs import Program

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGTERM and SIGKILL are POSIX")
LONGEST = 30.0


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


@contextlib.contextmanager
def window(program: Program) -> Generator[subprocess.Popen[bytes]]:
    """The program with its window, listening; killed at the end."""
    running = program.start()
    try:
        deadline = time.monotonic() + LONGEST
        pause = threading.Event()
        while not Path(ProfilePaths(program.profile).handover).exists():
            assert running.poll() is None, running.communicate()
            assert time.monotonic() < deadline
            pause.wait(0.05)
        yield running
    finally:
        running.kill()
        running.communicate()


def test_the_windows_process_imports_for_the_command_line(program: Program, tmp_path: Path) -> None:
    packet = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    (tmp_path / "other").mkdir()
    alone = Program(tmp_path / "other")
    broken = tmp_path / "trasig.pdf"
    broken.write_bytes(b"%PDF-")
    with window(program) as running:
        handed = program.json("import", packet, broken)
        own = alone.json("import", packet, broken)
        assert {**handed, "meetings": len(handed["meetings"])} == {**own, "meetings": len(own["meetings"])}
        again = program.run("import", packet)
        assert again.code == 0
        assert "Inget nytt" in again.out.decode()
        nothing = program.run("import", broken, "--json")
        assert (nothing.code, len(nothing.json["failures"])) == (1, 1)
        assert say("cli.nothing_read") in nothing.err
        assert program.json("agenda", "2026-03-18")["id"] == handed["meetings"][0]
        assert program.json("doctor")["ok"] is True
        odd = os.fsencode(tmp_path) + b"/k\xe5l.pdf"
        shutil.copy(os.fsencode(packet), odd)
        assert program.run("import", os.fsdecode(odd)).code == 0
        assert running.poll() is None


def test_a_second_start_gives_its_files_to_the_open_window(program: Program, tmp_path: Path) -> None:
    packet = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    with window(program):
        second = program.run(packet)
        assert (second.code, second.out) == (0, b""), second.err
        deadline = time.monotonic() + LONGEST
        while not program.json("meetings"):
            assert time.monotonic() < deadline
        assert [meeting["date"] for meeting in program.json("meetings")] == ["2026-03-18"]


def test_a_killed_window_blocks_nothing(program: Program, tmp_path: Path) -> None:
    packets = [
        stamped_packet(tmp_path / f"Socialnämnden 2026-0{month}-18.pdf", date=f"2026-0{month}-18", items=2)
        for month in (3, 4)
    ]
    with window(program) as running:
        assert program.run("import", packets[0]).code == 0
        running.send_signal(signal.SIGKILL)
        running.wait()
    paths = ProfilePaths(program.profile)
    assert Path(paths.handover).exists()  # its address is left, and nobody answers there
    assert hand_over(paths, {"do": "open", "paths": []}) is None
    assert program.run("import", packets[1]).code == 0
    with window(program):
        assert len(program.json("meetings")) == 2
        assert program.json("doctor")["ok"] is True


def test_logs_and_temporary_files_hold_no_word_of_the_papers(program: Program, tmp_path: Path) -> None:
    packet = stamped_packet(tmp_path / "Hemlignämnden 2026-03-18.pdf", items=2, pages=1)
    broken = tmp_path / "Skyddadnamn.pdf"
    broken.write_bytes(packet.read_bytes()[:900])
    words = [*WORDS, "Redovisning", "Hemlignämnden", "Skyddadnamn", "SN-2026"]
    with window(program):
        program.run("import", packet, broken)
        program.run("text", "saknas")
        for folder in (program.profile, program.temporary):
            for path in folder.rglob("*"):
                if path.is_file():
                    content = path.read_bytes()
                    assert not [word for word in words if word.encode() in content], path
