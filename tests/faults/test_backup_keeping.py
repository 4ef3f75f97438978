# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Backups in the core: what opens them, those made by themselves, what happens beside them, and the swap."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.config.backup_plan import KEPT, BackupPlan, BackupPlanFile
from ifn_desktop.config.keyfile import read_key_file
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.config.swapping import Swap
from ifn_desktop.config.wrapping import Cost
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.work import CancelToken, Progress, no_progress
from ifn_desktop.services.backup import Backups
from ifn_desktop.services.backup_keeping import BackupKeeping, is_due
from ifn_desktop.services.rekeying import Rekeying
from ifn_desktop.services.restoring import Opening, Restoring
from ifn_desktop.services.verifying import verify_library
from ifn_desktop.store.backup_file import entries
from tests.support.libraries import open_library, take_in
from tests.support.packets import stamped_packet

START = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC)
TRUSTED = frozenset({"tests.support.memory_keyring"})


class Clock:
    """Goes when it is told to."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime.datetime:
        return self.now

    def go(self, **by: float) -> None:
        self.now += datetime.timedelta(**by)


@pytest.fixture
def paths(profile: Path) -> ProfilePaths:
    made = ProfilePaths(profile)
    made.prepare()
    return made


@pytest.fixture
def library(paths: ProfilePaths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Core]:
    """A library whose key is in the keyring."""
    key = KeyVault(paths, SystemKeyring(TRUSTED)).create().key
    monkeypatch.setattr("tests.support.libraries.KEY", key)
    with open_library(paths.root) as core:
        take_in(core, stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=1, pages=1))
        yield core


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def backups(library: Core, paths: ProfilePaths, clock: Clock) -> Backups:
    return Backups(paths, library.backups.key, library.database, library.blobs, clock)


def make(backups: Backups, target: Path) -> None:
    backups.make(target, cancel=CancelToken(), progress=no_progress)


def test_a_library_of_the_keyring_asks_what_is_to_open_its_backups(
    backups: Backups, paths: ProfilePaths, tmp_path: Path
) -> None:
    with pytest.raises(KnownError, match=r"backup\.no_means"):
        make(backups, tmp_path / "k.ifnkopia")
    with pytest.raises(KnownError, match=r"key\.passphrase_empty"):
        backups.choose_passphrase("  ")
    assert backups.means() == ()
    backups.choose_passphrase("fyra ord som ingen gissar")
    assert backups.means() == ("backup_passphrase", "code")
    make(backups, tmp_path / "k.ifnkopia")
    other = ProfilePaths(tmp_path / "other")
    other.prepare()
    restoring = Restoring(other, SystemKeyring(TRUSTED))
    opening = Opening("fyra ord som ingen gissar")
    report = restoring.stage(tmp_path / "k.ifnkopia", opening, cancel=CancelToken(), progress=no_progress)
    restoring.finish()
    assert report.holder == "passphrase"
    key = KeyVault(other, SystemKeyring(TRUSTED)).open_with_passphrase("fyra ord som ingen gissar")
    assert key == KeyVault(paths, SystemKeyring(TRUSTED)).open_with_keyring()


def test_the_recovery_code_is_enough_when_it_has_been_shown(
    backups: Backups, paths: ProfilePaths, tmp_path: Path
) -> None:
    vault = KeyVault(paths, SystemKeyring(TRUSTED))
    code = vault.new_recovery_code(vault.open_with_keyring())
    with pytest.raises(KnownError, match=r"key\.recovery_typing"):
        backups.show_code("7QK2")
    backups.show_code(code.lower())
    assert backups.means() == ("code",)
    make(backups, tmp_path / "k.ifnkopia")
    other = ProfilePaths(tmp_path / "other")
    other.prepare()
    restoring = Restoring(other, SystemKeyring(TRUSTED))
    with pytest.raises(KnownError, match=r"backup\.needs_code"):
        restoring.stage(tmp_path / "k.ifnkopia", Opening("x"), cancel=CancelToken(), progress=no_progress)
    opening = Opening(code=code)
    report = restoring.stage(tmp_path / "k.ifnkopia", opening, cancel=CancelToken(), progress=no_progress)
    restoring.finish()
    assert report.holder == "keyring"
    here, there = (read_key_file(place.key_file) for place in (paths, other))
    assert here is not None
    assert there is not None
    assert here.profile != there.profile, "the entry of the first library in the keyring is its own"
    assert KeyVault(other, SystemKeyring(TRUSTED)).open_with_keyring() == vault.open_with_keyring()
    vault.new_recovery_code(vault.open_with_keyring())
    assert backups.means() == (), "a new code has to be shown anew"


def test_a_backup_is_of_one_moment_while_others_write(
    backups: Backups, library: Core, tmp_path: Path
) -> None:
    backups.choose_passphrase("fyra ord som ingen gissar")
    seen: list[str] = []

    def write_meanwhile(progress: Progress) -> None:
        if progress.step not in seen:
            seen.append(progress.step)
            with library.database.write() as tx:
                tx.execute("INSERT INTO note_template VALUES (?, 'x')", (f"k{len(seen)}",))

    target = tmp_path / "k.ifnkopia"
    report = backups.make(target, cancel=CancelToken(), progress=write_meanwhile)
    assert seen == ["backup.copying", "backup.writing", "backup.reading_back"]
    assert report.whole
    assert backups.check(target, cancel=CancelToken(), progress=no_progress) == report


@pytest.mark.parametrize("step", ["backup.copying", "backup.writing", "backup.reading_back"])
def test_a_stop_leaves_nothing(backups: Backups, paths: ProfilePaths, tmp_path: Path, step: str) -> None:
    backups.choose_passphrase("fyra ord som ingen gissar")
    token = CancelToken()
    folder = tmp_path / "usb"
    folder.mkdir()

    def stop(progress: Progress) -> None:
        if progress.step == step:
            token.cancel()

    with pytest.raises(Cancelled):
        backups.make(folder / "k.ifnkopia", cancel=token, progress=stop)
    assert list(folder.iterdir()) == []
    assert list(paths.backups.iterdir()) == []


def test_old_ones_are_thinned_whatever_the_clock_says(backups: Backups, clock: Clock, tmp_path: Path) -> None:
    backups.choose_passphrase("fyra ord som ingen gissar")
    folder = tmp_path / "usb"
    folder.mkdir()
    (folder / "IFN-kopia-1999-01-01-000000.ifnkopia").write_bytes(b"somebody else's")
    backups.keep_plan(backups.plan()._replace(folder=str(folder), every="day"))
    keeping = BackupKeeping(backups)

    def run() -> bool:
        return keeping.run_if_due(cancel=CancelToken(), progress=no_progress) is not None

    assert run()
    assert not run()
    clock.go(hours=23)
    assert not run()
    for _ in range(KEPT):
        clock.go(days=1)
        assert run()
    assert len(list(folder.iterdir())) == KEPT + 1
    clock.go(days=-730)
    before = set(folder.iterdir())
    assert run(), "a clock that was set back must not stop backups for two years"
    (made,) = set(folder.iterdir()) - before
    assert made.name.startswith("IFN-kopia-2024-")
    assert len(list(folder.iterdir())) == KEPT + 1
    assert not run()


def test_a_disk_that_is_away_is_told_and_tried_again(backups: Backups, clock: Clock, tmp_path: Path) -> None:
    backups.choose_passphrase("fyra ord som ingen gissar")
    folder = tmp_path / "usb"
    backups.keep_plan(backups.plan()._replace(folder=str(folder), every="week"))
    keeping = BackupKeeping(backups)
    with pytest.raises(KnownError, match=r"backup\.folder"):
        keeping.run_if_due(cancel=CancelToken(), progress=no_progress)
    assert backups.plan().code == "backup.folder"
    assert keeping.run_if_due(cancel=CancelToken(), progress=no_progress) is None
    folder.mkdir()
    clock.go(hours=2)
    assert keeping.run_if_due(cancel=CancelToken(), progress=no_progress) is not None
    assert backups.plan().code == ""


def test_what_was_purged_leaves_the_backups_made_by_themselves(
    backups: Backups, clock: Clock, tmp_path: Path
) -> None:
    backups.choose_passphrase("fyra ord som ingen gissar")
    folder = tmp_path / "usb"
    folder.mkdir()
    backups.keep_plan(backups.plan()._replace(folder=str(folder), every="week"))
    keeping = BackupKeeping(backups)
    first = keeping.run(cancel=CancelToken(), progress=no_progress)
    assert first.dropped == 0
    away = tmp_path / "away"
    folder.rename(away)
    clock.go(hours=1)
    assert keeping.after_purge(cancel=CancelToken(), progress=no_progress) is None
    away.rename(folder)
    clock.go(hours=2)
    done = keeping.run_if_due(cancel=CancelToken(), progress=no_progress)
    assert done is not None
    assert done.dropped == 1
    assert len(list(folder.iterdir())) == 1
    assert backups.plan().purged == ""


@pytest.mark.parametrize(
    ("plan", "due"),
    [
        (BackupPlan(), False),
        (BackupPlan(every="day"), False),
        (BackupPlan(folder="x", every="day"), True),
        (BackupPlan(folder="x", every="day", made="2026-11-21T11:00:00+00:00"), True),
        (BackupPlan(folder="x", every="week", made="2026-11-21T11:00:00+00:00"), False),
        (BackupPlan(folder="x", every="week", made="2028-11-21T11:00:00+00:00"), True),
        (BackupPlan(folder="x", every="week", made="skräp"), True),
    ],
)
def test_when_a_backup_is_due(plan: BackupPlan, due: bool) -> None:
    assert is_due(plan, START) is due


def test_a_plan_that_cannot_be_understood_is_none(paths: ProfilePaths) -> None:
    for content in ("", "[]", '{"every": "sometimes", "folder": 7}', "\x00"):
        paths.backup_plan.write_text(content, encoding="utf-8")
        assert BackupPlanFile(paths).load() == BackupPlan()


class Stopping:
    """`Path.replace`, so many times; then the program ends."""

    def __init__(self, times: int) -> None:
        self._left = times
        self._real = Path.replace

    def __call__(self, path: Path, target: Path) -> Path:
        if self._left == 0:
            raise SystemExit
        self._left -= 1
        return self._real(path, target)


def test_a_swap_is_gone_on_with_after_a_stop_anywhere(paths: ProfilePaths, tmp_path: Path) -> None:
    """Each step of the swap is a name that moves: stopped before each of them, it ends the same."""
    for stop in range(12):
        place = ProfilePaths(tmp_path / str(stop))
        place.prepare()
        for name in ("library.db", "key.json", "settings.toml"):
            (place.root / name).write_text("old", encoding="utf-8")
        swap = Swap(place)
        new = swap.begin()
        for name in ("library.db", "key.json"):
            (new / name).write_text("new", encoding="utf-8")
        swap.commit()
        counted = Stopping(stop)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Path, "replace", lambda path, target, to=counted: to(path, target))
            try:
                swap.finish()
            except SystemExit:
                assert Swap(place).is_pending
        place.prepare()
        kept = {path.name: path.read_text("utf-8") for path in place.root.iterdir() if path.is_file()}
        kept.pop("profile.lock", None)
        assert kept == {"library.db": "new", "key.json": "new"}
        assert {path.name for path in (place.root / "replaced").iterdir()} == {
            "library.db",
            "key.json",
            "settings.toml",
        }
        Swap(place).drop_replaced()
        assert not (place.root / "replaced").exists()


def test_a_backup_of_another_key_is_refused(backups: Backups, tmp_path: Path) -> None:
    backups.choose_passphrase("fyra ord som ingen gissar")
    make(backups, tmp_path / "k.ifnkopia")
    with pytest.raises(KnownError, match=r"backup\.damaged"):
        list(entries(tmp_path / "k.ifnkopia", bytes(32)))


def test_a_library_whose_key_was_changed_is_whole_and_so_are_its_backups(
    profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = ProfilePaths(profile)
    paths.prepare()
    vault = KeyVault(paths, SystemKeyring(TRUSTED), Cost(8, 1, 1))
    old = vault.create("fyra ord som ingen gissar").key
    monkeypatch.setattr("tests.support.libraries.KEY", old)
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=1, pages=1))
    prepared = vault.prepare_change("fyra ord som ingen gissar")
    new = Rekeying(paths, vault).run(old, prepared, cancel=CancelToken(), progress=no_progress)
    monkeypatch.setattr("tests.support.libraries.KEY", new)
    with open_library(profile) as core:
        found = verify_library(paths.database, paths.blobs, new, cancel=CancelToken(), progress=no_progress)
        assert found.sound
        report = core.backups.get().make(tmp_path / "k.ifnkopia", cancel=CancelToken(), progress=no_progress)
        assert report.whole
    other = ProfilePaths(tmp_path / "other")
    other.prepare()
    restoring = Restoring(other, SystemKeyring(TRUSTED))
    opening = Opening("fyra ord som ingen gissar")
    restored = restoring.stage(tmp_path / "k.ifnkopia", opening, cancel=CancelToken(), progress=no_progress)
    assert restored.backup.whole


def test_backups_made_by_themselves_go_when_a_new_key_has_a_backup(
    profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = ProfilePaths(profile)
    paths.prepare()
    vault = KeyVault(paths, SystemKeyring(TRUSTED), Cost(8, 1, 1))
    key = vault.create("fyra ord som ingen gissar").key
    folder = tmp_path / "usb"
    folder.mkdir()
    clock = Clock()

    def keep() -> int:
        monkeypatch.setattr("tests.support.libraries.KEY", key)
        with open_library(profile) as core:
            backups = Backups(paths, key, core.database, core.blobs, clock)
            backups.keep_plan(backups.plan()._replace(folder=str(folder), every="month"))
            done = BackupKeeping(backups).run_if_due(cancel=CancelToken(), progress=no_progress)
            make(backups, tmp_path / f"own-{len(list(tmp_path.iterdir()))}.ifnkopia")
            return -1 if done is None else done.dropped

    assert keep() == 0
    for _ in range(2):
        old = set(folder.iterdir())
        prepared = vault.prepare_change("fyra ord som ingen gissar")
        key = Rekeying(paths, vault).run(key, prepared, cancel=CancelToken(), progress=no_progress)
        assert set(folder.iterdir()) == old, "the old ones go when there is a new one, not before"
        clock.go(hours=1)
        assert keep() == 1
        assert len(set(folder.iterdir()) - old) == len(list(folder.iterdir())) == 1
    assert len(list(tmp_path.glob("own-*.ifnkopia"))) == 3
