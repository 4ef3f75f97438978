# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Another key for a library: everything is there, the old key opens nothing, and a kill loses nothing."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from ifn_desktop.app.core import Core, open_core
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.config.wrapping import Cost
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.rekeying import Rekeying
from ifn_desktop.store import repo_files
from ifn_desktop.store.database import Database
from ifn_desktop.store.integrity import examine
from ifn_desktop.store.rekeying import copy_path
from tests.support.evidence import Evidence
from tests.support.libraries import NOW, take_in
from tests.support.packets import stamped_packet

SOAK = os.environ.get("IFN_SOAK") == "1"
PASSPHRASE = "fyra gröna hästar går"
CHEAP = Cost(8, 1, 1)
TRACED = ("rekeying.py", "secrets.py", "keyfile.py", "disk.py", "driver.py")


class Home:
    """A profile with a packet in it, opened by a passphrase or a code."""

    def __init__(self, profile: Path) -> None:
        self.paths = ProfilePaths(profile)
        self.vault = KeyVault(self.paths, SystemKeyring(), CHEAP)

    def visit(self, key: bytes, look: Callable[[Core], Any]) -> Any:
        """Open the library, look, close it."""
        jobs = JobRunner()
        core = open_core(self.paths, key, jobs, now=lambda: NOW)
        try:
            return look(core)
        finally:
            jobs.close()
            core.close()

    def change(self, passphrase: str | None = PASSPHRASE, cancel: CancelToken | None = None) -> str:
        """Give it another key; the new recovery code."""
        old = self.vault.open_with_passphrase(PASSPHRASE)
        prepared = self.vault.prepare_change(passphrase)
        Rekeying(self.paths, self.vault).run(
            old, prepared, cancel=cancel or CancelToken(), progress=no_progress
        )
        return prepared.recovery_code


def content(core: Core) -> list[Any]:
    """All that must be the same afterwards: every row of what was received, and the bytes of every file."""
    with core.database.read() as view:
        blobs = repo_files.all_blobs(view)
        rows = view.query("SELECT id, title FROM item ORDER BY id")
    files = [b"".join(core.blobs.read(blob.id, blob.wrapped_key)) for blob in blobs]
    return [[tuple(row) for row in rows], sorted(files)]


@pytest.fixture
def home(profile: Path, tmp_path: Path) -> Home:
    made = Home(profile)
    made.paths.prepare()
    new = made.vault.create(PASSPHRASE)
    (tmp_path / "code").write_text(new.recovery_code or "", encoding="utf-8")
    packet = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    made.visit(new.key, lambda core: take_in(core, packet))
    return made


def test_everything_is_there_and_the_old_key_opens_nothing(home: Home, tmp_path: Path) -> None:
    old = home.vault.open_with_passphrase(PASSPHRASE)
    before = home.visit(old, content)
    old_file = home.paths.key_file.read_bytes()
    old_code = (tmp_path / "code").read_text(encoding="utf-8")
    home.paths.backups.mkdir(exist_ok=True)
    (home.paths.backups / "library-before-m0099.db").write_bytes(b"made with the old key")
    code = home.change()
    new = home.vault.open_with_passphrase(PASSPHRASE)
    assert new != old
    assert home.vault.open_with_recovery_code(code) == new
    assert home.visit(new, content) == before
    found = examine(home.paths.database, home.paths.blobs, new)
    assert (found.store_troubles, found.missing, found.damaged) == ((), (), ())
    with pytest.raises(KnownError, match="wrong_recovery"):
        home.vault.open_with_recovery_code(old_code)
    with pytest.raises(KnownError, match="wrong_key"):
        Database(home.paths.database, old)
    assert not list(home.paths.backups.glob("*.db"))
    assert not copy_path(home.paths.database).exists()
    home.paths.key_file.write_bytes(old_file)  # an old key file put back opens nothing either
    with pytest.raises(KnownError, match="wrong_key"):
        home.visit(home.vault.open_with_passphrase(PASSPHRASE), content)


def test_a_known_paper_is_still_known_and_the_key_can_change_again(home: Home, tmp_path: Path) -> None:
    home.change()
    home.change()
    packet = tmp_path / "Socialnämnden 2026-03-18.pdf"
    key = home.vault.open_with_passphrase(PASSPHRASE)
    assert home.visit(key, lambda core: take_in(core, packet)).files_new == 0


def test_the_keyring_can_hold_the_new_key(home: Home) -> None:
    before = home.visit(home.vault.open_with_passphrase(PASSPHRASE), content)
    vault = KeyVault(home.paths, SystemKeyring(frozenset({"tests.support.memory_keyring"})), CHEAP)
    prepared = vault.prepare_change(None)
    old = vault.open_with_passphrase(PASSPHRASE)
    Rekeying(home.paths, vault).run(old, prepared, cancel=CancelToken(), progress=no_progress)
    assert home.visit(vault.open_with_keyring(), content) == before


def test_stopped_or_in_use_it_stays_as_it_was(home: Home) -> None:
    key = home.vault.open_with_passphrase(PASSPHRASE)
    before = home.visit(key, content)
    cancelled = CancelToken()
    cancelled.cancel()
    with pytest.raises(Cancelled):
        home.change(cancel=cancelled)
    reader = Database(home.paths.database, key)
    try:
        with reader.read(), pytest.raises(KnownError, match=r"store\.busy"):
            home.change()
    finally:
        reader.close()
    assert home.vault.open_with_passphrase(PASSPHRASE) == key
    assert home.visit(key, content) == before
    assert not copy_path(home.paths.database).exists()


@pytest.mark.parametrize(
    "failing",
    [
        "ifn_desktop.config.secrets.KeyVault.complete_change",
        "ifn_desktop.services.rekeying.Rekeying._remove_old_copies",
        "ifn_desktop.store.rekeying.sync_folder",
    ],
)
def test_a_full_disk_after_the_change_is_no_failed_change(
    home: Home, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    old = home.vault.open_with_passphrase(PASSPHRASE)
    prepared = home.vault.prepare_change(PASSPHRASE)
    home.paths.backups.mkdir(exist_ok=True)
    (home.paths.backups / "library-before-m0099.db").write_bytes(b"made with the old key")
    rekeying = Rekeying(home.paths, home.vault)
    with monkeypatch.context() as broken:
        broken.setattr(failing, full_after_rename(home, prepared.key))
        assert rekeying.run(old, prepared, cancel=CancelToken(), progress=no_progress) == prepared.key
    assert home.vault.open_with_passphrase(PASSPHRASE) == prepared.key
    assert rekeying.finish()
    assert not rekeying.finish()
    assert not list(home.paths.backups.glob("*.db"))
    assert home.vault.open_with_passphrase(PASSPHRASE) == prepared.key
    Database(home.paths.database, prepared.key).close()


def full_after_rename(home: Home, new: bytes) -> Callable[..., None]:
    def full(*_: object) -> None:
        if not copy_path(home.paths.database).exists():
            raise KnownError("disk.full")

    return full


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL is POSIX")
def test_killed_at_any_step_the_old_or_the_new_key_opens_everything(
    home: Home, tmp_path: Path, evidence: Evidence
) -> None:
    before = home.visit(home.vault.open_with_passphrase(PASSPHRASE), content)
    old = home.vault.open_with_passphrase(PASSPHRASE)
    whole = tmp_path / "whole"
    shutil.copytree(home.paths.root, whole)
    steps = lines_of(home, None)
    kills = range(1, steps + 1) if SOAK else [*range(3, steps, max(1, steps // 6)), steps - 6]
    with_new = 0
    for step in kills:
        shutil.rmtree(home.paths.root)
        shutil.copytree(whole, home.paths.root)
        assert lines_of(home, step) == -signal.SIGKILL
        key = Home(home.paths.root).vault.open_with_passphrase(PASSPHRASE)
        with_new += key != old
        assert home.visit(key, content) == before, step
        assert not copy_path(home.paths.database).exists()
        home.vault.complete_change()
        assert home.vault.open_with_passphrase(PASSPHRASE) == key
    assert with_new or not SOAK
    evidence("kills", len(kills))
    evidence("opened by the new key", with_new)


def lines_of(home: Home, last: int | None) -> int:
    """Change the key in a child that is killed at a line; without one: how many lines there are."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        count = 0

        def trace(frame: FrameType, event: str, _: object) -> Any:
            nonlocal count
            if not frame.f_code.co_filename.endswith(TRACED):
                return None
            count += event == "line"
            if count == last:
                os.kill(os.getpid(), signal.SIGKILL)
            return trace

        try:
            sys.settrace(trace)
            home.change()
            sys.settrace(None)
            os.write(writer, str(count).encode())
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as out:
        said = out.read()
    _, status = os.waitpid(child, 0)
    return -os.WTERMSIG(status) if os.WIFSIGNALED(status) else int(said or 0)
