# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""An import that is killed, or stopped with Ctrl+C, at any moment; two imports at the same time."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from ifn_desktop.viewmodels.messages import say
from tests.support.evidence import Evidence
from tests.support.packets import WORDS, stamped_packet
from tests.support.processor import children_seconds
from tests.support.programs import Program

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL and SIGINT are POSIX")

ROUNDS = 200 if os.environ.get("IFN_SOAK") == "1" else 10
LONGEST = 60.0
FIRST = "Socialnämnden 2026-03-18"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A library with one packet, to be copied."""
    folder = tmp_path_factory.mktemp("begun")
    made = Program(folder)
    made.json("import", stamped_packet(folder / f"{FIRST}.pdf", items=2, pages=1))
    return made


@pytest.fixture
def program(begun: Program, tmp_path: Path) -> Program:
    """That library, the test's own."""
    copied = Program(tmp_path, new=True)
    shutil.copytree(begun.profile, copied.profile)
    return copied


def own_words(paths: list[Path]) -> list[bytes]:
    """What may stand nowhere in clear: words of the papers, file names, UTF-16 too."""
    words = [*WORDS, "Redovisning", "Underlag", "SN-2026", *(path.stem for path in paths)]
    return [form for word in words for form in (word.encode(), word.encode("utf-16-le"))]


def nothing_in_clear(folders: list[Path], words: list[bytes]) -> None:
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file():
                content = path.read_bytes()
                found = [word for word in words if word in content or word in os.fsencode(path.name)]
                assert not found, path


def workers_of(group: int) -> list[str]:
    """Processes that a program has started: PDF workers of its session, by /proc."""
    if sys.platform != "linux":
        return []
    found: list[str] = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
                command = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if int(fields[3]) == group and fields[0] != "Z" and b"pdf" in command:
                found.append(entry.name)
    return found


def spent_by(process: int) -> float:
    """Processor seconds of a running process so far, without its children."""
    if sys.platform != "linux":
        return 0.0
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wait_for_no_workers(group: int) -> None:
    deadline = time.monotonic() + LONGEST
    pause = threading.Event()
    while workers_of(group):
        assert time.monotonic() < deadline, "workers outlive their program"
        pause.wait(0.02)


def state(program: Program) -> Any:
    return {meeting["date"]: meeting for meeting in program.json("meetings")}


def sizes(meetings: dict[str, Any]) -> dict[str, tuple[int, ...]]:
    """How much there is of each meeting, without the ids, which another library makes anew."""
    counted = ("items", "documents", "pages")
    return {date: tuple(meeting[what] for what in counted) for date, meeting in meetings.items()}


@pytest.mark.soak
@pytest.mark.timeout(300 if ROUNDS < 100 else 1800)
def test_a_kill_at_any_moment_loses_nothing(
    begun: Program, program: Program, tmp_path: Path, evidence: Evidence
) -> None:
    before = state(program)
    chance = random.Random(20260218)
    packets = [
        stamped_packet(
            tmp_path / f"Kulturnämnden 2026-0{month}-15.pdf",
            date=f"2026-0{month}-15",
            board="Kulturnämnden",
            items=8,
            first=month * 10,
            pages=4,
        )
        for month in (4, 5)
    ]
    (tmp_path / "other").mkdir()
    other = Program(tmp_path / "other")
    began = time.monotonic()
    assert other.run("import", *packets).code == 0
    whole = time.monotonic() - began
    complete = {**before, **state(other)}
    assert len(complete) == 3
    words = own_words([Path(FIRST), *packets])
    killed = 0
    rounds = 0
    while killed < ROUNDS:
        rounds += 1
        moment = chance.uniform(0.05, whole)
        running = program.start("import", *packets)
        try:
            running.communicate(timeout=moment)
            whole = min(whole, moment)  # it was done before: look earlier
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGKILL)
            running.communicate()
            killed += 1
        wait_for_no_workers(running.pid)
        nothing_in_clear([program.profile, program.temporary], words)
        now = state(program)
        assert now["2026-03-18"] == before["2026-03-18"]
        assert now == before or sizes(now) == sizes(complete), f"round {rounds}, killed after {moment:.3f} s"
        assert program.json("doctor")["ok"] is True
        if len(now) > 1 and killed < ROUNDS:
            shutil.rmtree(program.profile)
            shutil.copytree(begun.profile, program.profile)
    report = program.json("import", *packets)
    assert report["failures"] == []
    assert len(state(program)) == 3
    doctor = program.json("doctor")
    assert (doctor["ok"], doctor["blobs"]["orphans"], doctor["blobs"]["count"]) == (True, 0, 3)
    assert not [path for path in (program.profile / "blobs").iterdir() if path.name.startswith("incoming")]
    assert list(program.temporary.iterdir()) == []
    evidence("kills", killed)
    evidence("libraries damaged", 0)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A packet that takes a while."""
    return stamped_packet(
        tmp_path_factory.mktemp("stor") / "Kulturnämnden 2026-04-15.pdf", items=40, pages=12
    )


@pytest.mark.parametrize("moment", [0.15, 0.5])
@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_stops_at_once_and_changes_nothing(
    program: Program, large: Path, moment: float, kind: signal.Signals
) -> None:
    before = state(program)
    running = program.start("import", large, "--json")
    reached = threading.Event()
    blobs = program.profile / "blobs"
    # From the moment that the file is being encrypted, the import is at work.
    while not any(path.name.startswith("incoming") for path in blobs.iterdir()):
        assert running.poll() is None
        reached.wait(0.005)
    reached.wait(moment)
    began, spent = children_seconds(), spent_by(running.pid)
    os.killpg(running.pid, kind)  # as a terminal does: to everybody in the foreground
    out, err = running.communicate(timeout=LONGEST)
    taken = children_seconds() - began - spent
    assert (running.returncode, out) == (130, b""), err
    assert say("cli.interrupted") in err.decode()
    assert b"Traceback" not in err
    assert taken < 3  # of what it cost in all
    wait_for_no_workers(running.pid)
    assert state(program) == before
    assert len(list(blobs.iterdir())) == 1
    assert program.json("doctor")["ok"] is True


def test_two_imports_at_once_one_is_told_to_wait(tmp_path: Path) -> None:
    program = Program(tmp_path, new=True)
    packets = [
        stamped_packet(tmp_path / f"Socialnämnden 2026-0{month}-18.pdf", date=f"2026-0{month}-18", items=20)
        for month in (3, 4)
    ]
    # Also the very first: only one of them may make the library's key.
    running = [program.start("import", path, "--json") for path in packets]
    read_meanwhile = program.run("meetings", "--json")
    answers = [process.communicate(timeout=LONGEST) for process in running]
    codes = sorted(process.returncode for process in running)
    assert codes in ([0, 0], [0, 1])
    assert read_meanwhile.code in {0, 1}
    for process, (out, err) in zip(running, answers, strict=True):
        if process.returncode == 1:
            assert out == b""
            assert say("profile.in_use") in err.decode()
        else:
            assert json.loads(out)["items"] == 20
    for path in packets:
        assert program.run("import", path).code == 0
    assert len(state(program)) == 2
    assert program.json("doctor")["ok"] is True


def test_reading_works_while_an_import_runs(program: Program, large: Path) -> None:
    running = program.start("import", large)
    pause = threading.Event()
    while not any(path.name.startswith("incoming") for path in (program.profile / "blobs").iterdir()):
        assert running.poll() is None
        pause.wait(0.005)
    for _ in range(3):
        agenda = program.json("agenda", "2026-03-18")
        assert program.json("text", agenda["items"][0]["documents"][0]["id"])["pages"]
    assert running.communicate(timeout=LONGEST) is not None
    assert running.returncode == 0
