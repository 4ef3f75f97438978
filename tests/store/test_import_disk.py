# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A disk that is full, that may only be read, folders without rights: told, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ifn_desktop.viewmodels.messages import say
from tests.support.packets import stamped_packet
from tests.support.programs import Answer, Program

MEGABYTES = 4


def mounted(folder: Path, *options: str) -> None:
    """Mount a small file system in memory, or skip the test."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a file system, on Linux")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", ",".join((f"size={MEGABYTES}m", *options)), "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if done.returncode != 0:
        pytest.skip("this machine lets nobody mount a file system")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted(folder)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def leave_free(disk: Path, kilobytes: int) -> Path:
    """Fill a disk until so much is left."""
    filler = disk / "annat"
    filler.unlink(missing_ok=True)
    status = os.statvfs(disk)
    filler.write_bytes(bytes(max(0, status.f_bavail * status.f_frsize - (kilobytes << 10))))
    return filler


def test_a_full_disk_is_told_and_loses_nothing(small_disk: Path, tmp_path: Path) -> None:
    program = Program(small_disk)
    first = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    second = stamped_packet(tmp_path / "Kulturnämnden 2026-04-15.pdf", items=10, first=10, pages=10)
    program.json("import", first)
    before = program.json("meetings")
    failed = 0
    for free in (0, 16, 64, 128, 300, 600, 900):
        filler = leave_free(small_disk, free)
        answer = program.run("import", second, "--json")
        if answer.code == 0:  # it came in, though perhaps not into the index of words
            assert answer.err == "" or say("cli.not_indexed") in answer.err
            break
        failed += 1
        if failed == 1:  # what is there can be read on a full disk, and when there is room again
            assert program.run("agenda", "2026-03-18").code == 0
        assert (answer.code, answer.out) == (1, b"")
        assert say("disk.full") in answer.err
        assert "Traceback" not in answer.err
        assert len(list((program.profile / "blobs").iterdir())) == 1
        assert program.json("meetings") == before
        filler.unlink()
        assert program.json("doctor")["ok"] is True
    assert failed >= 3
    (small_disk / "annat").unlink(missing_ok=True)
    assert program.run("import", second).code == 0
    assert len(program.json("meetings")) == 2
    assert program.json("doctor")["ok"] is True


def test_a_new_profile_on_a_full_disk_begins_when_there_is_room(small_disk: Path, tmp_path: Path) -> None:
    program = Program(small_disk, new=True)
    packet = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    failed = 0
    for free in (0, 4, 8, 24, 64, 128, 200):
        leave_free(small_disk, free)
        answer = program.run("import", packet)
        if answer.code == 0:
            break
        failed += 1
        assert say("disk.full") in answer.err
        assert program.run("doctor").code in {0, 1}
    assert failed >= 2
    (small_disk / "annat").unlink()
    assert program.run("import", packet).code == 0
    assert program.json("doctor")["ok"] is True


def told_read_only(answer: Answer) -> None:
    assert (answer.code, answer.out) == (1, b"")
    assert say("disk.read_only") in answer.err


def test_a_profile_that_may_only_be_read(small_disk: Path, tmp_path: Path) -> None:
    program = Program(small_disk)
    packet = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    program.json("import", packet)
    before = program.json("meetings")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    try:
        told_read_only(program.run("import", packet, "--json"))
        for words in (["meetings"], ["agenda", "2026-03-18"]):
            answer = program.run(*words, "--json")
            assert (answer.code, answer.err) == (0, "")
        assert program.json("meetings") == before
        assert program.json("verify")["ok"] is True
        assert program.json("backup", tmp_path / "kopia.ifnkopia")["documents"] == 4
        doctor = program.run("doctor", "--json")
        assert doctor.json["versions"]
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert program.json("meetings") == before
    assert program.json("doctor")["ok"] is True


def test_a_folder_without_rights_is_named(tmp_path: Path) -> None:
    program = Program(tmp_path)
    folder = tmp_path / "leverans"
    closed = folder / "stängd"
    closed.mkdir(parents=True)
    stamped_packet(closed / "a.pdf", items=1, pages=1)
    stamped_packet(folder / "b.pdf", items=1, pages=1)
    closed.chmod(0)
    try:
        if os.access(closed, os.R_OK):
            pytest.skip("whoever runs this test may read everything")
        answer = program.run("import", folder, "--json")
    finally:
        closed.chmod(0o700)
    assert answer.code == 0
    assert [failure["code"] for failure in answer.json["failures"]] == ["file.no_access"]
    assert answer.json["files_new"] == 1


def test_a_profile_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    program = Program(tmp_path, new=True)
    program.profile.write_text("inte en mapp", encoding="utf-8")
    packet = stamped_packet(tmp_path / "x.pdf", items=1, pages=1)
    for words in (["import", packet], ["meetings"], ["agenda", "x"], ["doctor"]):
        answer = program.run(*words)
        assert answer.code == 1
        assert "Traceback" not in answer.err
