# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Erasing a profile: the key goes first, stopped anywhere it goes on, and what is not ours stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from ifn_desktop.config.erasing import begin_erasing, erase_profile, go_on, is_erasing
from ifn_desktop.config.keyfile import read_key_file
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.lock import ProfileLock
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.errors import KnownError

MEMORY = frozenset({"tests.support.memory_keyring"})
STEPS = ("begun", "key gone", "passwords gone", "removed", "done")


class Stop(Exception):
    """The power went."""


@pytest.fixture
def paths(tmp_path: Path) -> ProfilePaths:
    """A profile with a key in the keyring, a library, files and settings."""
    paths = ProfilePaths(tmp_path / "profile")
    paths.prepare()
    KeyVault(paths, SystemKeyring(MEMORY)).create()
    paths.database.write_bytes(b"x" * 100_000)
    paths.database.with_name("library.db-wal").write_bytes(b"log")
    paths.blobs.mkdir()
    for number in range(3):
        (paths.blobs / f"{number:064x}").write_bytes(b"noise")
    paths.settings.write_text("", "utf-8")
    (paths.logs / "today.log").write_text("", "utf-8")
    return paths


@pytest.fixture
def beside(paths: ProfilePaths) -> dict[str, str]:
    """Other keys that the profile holds: of a key change, of a restored library, of a replaced one."""
    keyring = SystemKeyring(MEMORY)
    vault = KeyVault(paths, keyring)
    coming = vault.prepare_change()
    vault.announce(coming, "00" * 16)
    paths.database_to_come.write_bytes(b"x" * 100)
    paths.database_to_come.with_name("library.next-journal").write_bytes(b"log")
    entries = {"coming": coming.file.profile}
    for name in ("restoring/new", "replaced"):
        place = ProfilePaths(paths.root / name)
        place.root.mkdir(parents=True)
        KeyVault(place, keyring).create()
        place.database.write_bytes(b"x" * 100)
        file = read_key_file(place.key_file)
        assert file is not None
        entries[name] = file.profile
    (paths.root / "restoring" / "ready").touch()
    return entries


@pytest.mark.parametrize("last", STEPS[:-1])
def test_stopped_at_any_step_it_goes_on(paths: ProfilePaths, beside: dict[str, str], last: str) -> None:
    keyring = SystemKeyring(MEMORY)

    def step(name: str) -> None:
        if name == last:
            raise Stop

    with pytest.raises(Stop):
        erase_profile(paths, keyring, step=step)
    assert is_erasing(paths)
    paths.prepare()
    assert is_erasing(paths)
    assert not (paths.root / "restoring").exists() or (paths.root / "restoring/new/library.db").exists()
    if last != "begun":
        vault = KeyVault(paths, keyring)
        with pytest.raises(KnownError):
            vault.open_with_keyring()
        for path in (paths.database, paths.database_to_come, paths.root / "replaced" / "library.db"):
            assert not path.exists() or path.read_bytes()[:100] != b"x" * 100
        assert [keyring.get(entry) for entry in beside.values()] == [None] * len(beside)
    go_on(paths, keyring)
    assert not paths.root.exists()
    paths.prepare()
    assert not paths.database.exists()


def test_nothing_outside_is_reached_through_a_link(paths: ProfilePaths, tmp_path: Path) -> None:
    own = tmp_path / "elsewhere"
    for folder in (own, own / "new"):
        folder.mkdir()
        for name in ("ready", "library.db", "key.json"):
            (folder / name).write_bytes(b"the member's")
    (paths.root / "restoring").symlink_to(own)
    (paths.root / "replaced").symlink_to(own)
    erase_profile(paths, SystemKeyring(MEMORY))
    assert not paths.root.exists()
    assert {path.read_bytes() for path in own.rglob("*") if path.is_file()} == {b"the member's"}


def test_nothing_is_erased_while_somebody_has_it_open(paths: ProfilePaths) -> None:
    begin_erasing(paths)
    with ProfileLock(paths.lock):
        with pytest.raises(KnownError, match=r"profile.in_use"):
            erase_profile(paths, SystemKeyring(MEMORY))
        assert len(KeyVault(paths, SystemKeyring(MEMORY)).open_with_keyring()) == 32


def test_what_is_not_the_programs_stays(paths: ProfilePaths, tmp_path: Path) -> None:
    own = tmp_path / "bilder"
    own.mkdir()
    (own / "sommar.jpg").write_bytes(b"the member's")
    (paths.root / "länk").symlink_to(own)
    (paths.root / "brev.txt").write_text("the member's", "utf-8")
    erased = erase_profile(paths, SystemKeyring(MEMORY))
    assert (erased.key_gone, erased.left, erased.others) == (True, 0, 2)
    assert sorted(path.name for path in paths.root.iterdir()) == ["brev.txt", "länk"]
    assert (own / "sommar.jpg").exists()
