# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The power goes: whatever later writes the disk has, the library is whole and has what was committed.

A real process is recorded (`recorder.c`), its writes are replayed up to any moment with those that were
not synced dropped, torn or out of order (`powercut.py`), and the program opens what is left.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ifn_desktop.config.paths import ProfilePaths, data_root
from ifn_desktop.errors import KnownError
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.services.verifying import verify_library
from ifn_desktop.store.database import Database
from ifn_desktop.store.migrate import Migrator
from tests.faults.powercut import Step, build_recorder, read_log, states
from tests.faults.scenario import PASSPHRASE, held_in, vault_of
from tests.support.evidence import Evidence
from tests.support.libraries import KEY, open_library, take_in
from tests.support.packets import stamped_packet
from tests.support.programs import ROOT

SOAK = os.environ.get("IFN_SOAK") == "1"
SEED = 20261122
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="LD_PRELOAD is Linux's"),
    pytest.mark.skipif(shutil.which("cc") is None, reason="no compiler to build the recorder with"),
]


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_recorder(tmp_path_factory.mktemp("recorder"))


class Record:
    """A recorded process: the profile before it, and its steps."""

    def __init__(self, recorder: Path, folder: Path, what: str, paths: list[Path]) -> None:
        self.profile, self.before = folder / "profile", folder / "before"
        shutil.copytree(self.profile, self.before)
        log = folder / "log"
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults.scenario", what, str(self.profile), *map(str, paths)],
            cwd=ROOT,
            env={
                **os.environ,
                "LD_PRELOAD": str(recorder),
                "IFN_RECORD_LOG": str(log),
                "IFN_RECORD_ROOT": str(self.profile),
            },
            capture_output=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        self.steps: list[Step] = read_log(log)

    @property
    def marks(self) -> list[str]:
        return [step.path for step in self.steps if step.op == "m"]


def survives(
    record: Record, place: Path, number: int, look: Callable[[Path], str], evidence: Evidence
) -> None:
    """After each cut the library is whole, and is one that was committed no earlier than the last mark."""
    marks = record.marks
    kinds = {op: sum(step.op == op for step in record.steps) for op in "wscru"}
    old = 0
    for seen in states(record.before, str(record.profile), record.steps, number, place, SEED):
        found = look(place)
        first = max(0, len(seen) - 1)
        allowed = marks[first : first + 2]
        assert found in allowed, (
            f"after {len(seen)} marks: {marks.index(found) if found in marks else 'none'}"
        )
        old += found == allowed[0]
    evidence("cuts", number)
    evidence("writes, syncs, files made, renames, removals", list(kinds.values()))
    evidence("commits", len(marks))
    evidence("found with the last marked commit", old)
    evidence("found with the next", number - old)


def opened(profile: Path) -> str:
    """What is found; then opened as the program does, which goes on with what was begun, it must be whole."""
    found = held_in(profile / "library.db", KEY)
    with open_library(profile) as core:
        paths = core.paths
    verdict = verify_library(paths.database, paths.blobs, KEY, cancel=CancelToken(), progress=no_progress)
    assert verdict.sound, verdict
    assert verdict.integrity.orphans == ()
    return found


def filled(folder: Path, *packets: Path) -> None:
    with open_library(folder / "profile") as core:
        for packet in packets:
            take_in(core, packet)
        core.search_work.finish(cancel=CancelToken(), progress=no_progress)


def packet(folder: Path, date: str, *, items: int, pages: int) -> Path:
    place = folder / f"Socialnämnden {date}.pdf"
    return stamped_packet(place, date=date, mark=date, items=items, pages=pages)


@pytest.mark.soak
def test_during_an_import(recorder: Path, tmp_path: Path, evidence: Evidence) -> None:
    filled(tmp_path, packet(tmp_path, "2026-03-18", items=2, pages=1))
    more = [
        packet(tmp_path, "2026-04-15", items=2, pages=1),
        packet(tmp_path, "2026-05-20", items=1, pages=1),
    ]
    record = Record(recorder, tmp_path, "import", more)
    assert len(record.marks) > 4
    survives(record, tmp_path / "found", 200 if SOAK else 6, opened, evidence)


@pytest.mark.soak
def test_during_a_migration(recorder: Path, tmp_path: Path, evidence: Evidence) -> None:
    older = tmp_path / "migrations"
    shutil.copytree(data_root() / "db" / "migrations", older)
    for name in sorted(path.name for path in older.glob("m*.py"))[5:]:
        (older / name).unlink()
    (tmp_path / "profile").mkdir()
    database = Database(tmp_path / "profile" / "library.db", KEY)
    Migrator(older).upgrade(database, tmp_path / "profile" / "backups")
    with database.write() as tx:
        tx.execute("INSERT INTO note_template VALUES ('note', 'Frågor')")
    database.close()
    record = Record(recorder, tmp_path, "migration", [])
    assert len(record.marks) == 2

    def look(profile: Path) -> str:
        found = held_in(profile / "library.db", KEY)
        database = Database(profile / "library.db", KEY)
        try:
            Migrator(data_root() / "db" / "migrations").upgrade(database, profile / "backups")
            with database.read() as view:
                assert view.value("SELECT text FROM note_template") == "Frågor"
        finally:
            database.close()
        return found

    survives(record, tmp_path / "found", 60 if SOAK else 4, look, evidence)


@pytest.mark.soak
def test_during_a_purge(recorder: Path, tmp_path: Path, evidence: Evidence) -> None:
    filled(
        tmp_path,
        packet(tmp_path, "2026-03-18", items=2, pages=1),
        packet(tmp_path, "2026-04-15", items=1, pages=1),
    )
    record = Record(recorder, tmp_path, "purge", [])
    assert len(record.marks) > 1
    survives(record, tmp_path / "found", 100 if SOAK else 3, opened, evidence)


@pytest.mark.soak
def test_during_a_sync(recorder: Path, tmp_path: Path, evidence: Evidence) -> None:
    filled(tmp_path, packet(tmp_path, "2026-03-18", items=1, pages=1))
    folder = tmp_path / "delad"
    folder.mkdir()
    for date in ("2026-04-15", "2026-05-20"):
        packet(folder, date, items=1, pages=1)
    record = Record(recorder, tmp_path, "sync", [folder])
    assert len(record.marks) > 4
    survives(record, tmp_path / "found", 100 if SOAK else 3, opened, evidence)


@pytest.mark.soak
def test_during_a_change_of_the_key(
    recorder: Path, tmp_path: Path, evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    ProfilePaths(tmp_path / "profile").prepare()
    key = vault_of(tmp_path / "profile").create(PASSPHRASE).key
    monkeypatch.setattr("tests.support.libraries.KEY", key)
    filled(tmp_path, packet(tmp_path, "2026-03-18", items=1, pages=1))
    record = Record(recorder, tmp_path, "rekey", [])
    assert len(record.marks) == 2

    def look(profile: Path) -> str:
        paths = ProfilePaths(profile)
        paths.prepare()
        opens = vault_of(profile).open_with_passphrase(PASSPHRASE)
        found = held_in(paths.database, opens)
        none = CancelToken()
        assert verify_library(paths.database, paths.blobs, opens, cancel=none, progress=no_progress).sound
        return found

    survives(record, tmp_path / "found", 100 if SOAK else 3, look, evidence)


def test_a_disk_that_syncs_nothing_would_be_noticed(recorder: Path, tmp_path: Path) -> None:
    """The same cuts on a disk that lies lose what was committed: so these tests can fail."""
    filled(tmp_path, packet(tmp_path, "2026-03-18", items=1, pages=1))
    record = Record(recorder, tmp_path, "note", [])
    lying = [step for step in record.steps if step.op != "s"]
    marks, lost = record.marks, 0
    for seen in states(record.before, str(record.profile), lying, 20, tmp_path / "found", SEED):
        try:
            found = held_in(tmp_path / "found" / "library.db", KEY)
        except KnownError:
            lost += 1
            continue
        first = max(0, len(seen) - 1)
        lost += found not in marks[first : first + 2]
    assert lost > 0
