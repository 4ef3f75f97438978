# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The first look into the library, by a second process: what the library itself says, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from ifn_desktop.app.core import open_core
from ifn_desktop.app.first_look import FirstLook, read_look, write_look
from ifn_desktop.config.keyfile import read_key_file
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import StartView
from ifn_desktop.services.jobs import JobRunner
from tests.support.libraries import take_in
from tests.support.other_keyring import give_keyring
from tests.support.packets import stamped_packet


class Held:
    """The keyring of this process: gives the tests' library key to whoever makes one."""

    name = "held"

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}

    def get(self, profile: str) -> str | None:
        return self.secrets.get(profile)

    def put(self, profile: str, secret: str) -> None:
        self.secrets[profile] = secret

    def remove(self, profile: str) -> None:
        del self.secrets[profile]


@contextmanager
def looking(paths: ProfilePaths) -> Iterator[FirstLook]:
    file = read_key_file(paths.key_file)
    assert file is not None
    look = FirstLook(paths, file.profile)
    try:
        yield look
    finally:
        look.close()


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[ProfilePaths, StartView]:
    """A library with a meeting, a loose paper and a place to read on; closed, with its key in a keyring."""
    paths, held, jobs = ProfilePaths(tmp_path / "profile"), Held(), JobRunner()
    paths.prepare()
    core = open_core(paths, KeyVault(paths, held).create().key, jobs)
    try:
        loose = tmp_path / "lös.txt"
        loose.write_text("En anteckning om räksmörgåsar.", encoding="utf-8")
        report = take_in(core, stamped_packet(tmp_path / "kallelse.pdf"))
        take_in(core, loose)
        agenda = core.queries.agenda(report.meetings[0])
        core.commands.remember_place(agenda.items[1].documents[0].id, Spot(2), frozenset({1, 2}))
        start = core.queries.start()
    finally:
        jobs.close()
        core.close()
    folder = tmp_path / "python"
    folder.mkdir()
    give_keyring(folder, monkeypatch, held.secrets)
    return paths, start


def test_it_says_what_the_library_says_once_and_changes_nothing(
    library: tuple[ProfilePaths, StartView],
) -> None:
    paths, start = library
    assert start.next is not None
    assert start.resume is not None
    assert start.loose
    before = {path: path.stat().st_mtime_ns for path in (paths.database, *paths.blobs.rglob("*"))}
    with looking(paths) as look:
        assert look.take() == start
        assert look.take() is None
    after = {path: path.stat().st_mtime_ns for path in (paths.database, *paths.blobs.rglob("*"))}
    assert after == before


def test_types_survive_the_way_between_the_processes(library: tuple[ProfilePaths, StartView]) -> None:
    _, start = library
    again = read_look(write_look(start))
    assert repr(again) == repr(start)
    assert hash(again) == hash(start)


def test_a_missing_library_is_not_made_anew(library: tuple[ProfilePaths, StartView]) -> None:
    paths, _ = library
    file = read_key_file(paths.key_file)
    assert file is not None
    paths.database.unlink()
    with looking(paths) as look:
        assert look.keyring.get(file.profile) is not None
        assert look.take() is None
    assert not paths.database.exists()


def test_opening_the_library_waits_until_the_look_is_shown(
    library: tuple[ProfilePaths, StartView], monkeypatch: pytest.MonkeyPatch
) -> None:
    paths, _ = library
    monkeypatch.setattr("ifn_desktop.app.first_look.PATIENCE", 60)
    with looking(paths) as look, ThreadPoolExecutor(1) as lane:
        waiting = lane.submit(look.wait)
        assert look.take() is not None
        assert not waiting.done()
        look.shown()
        waiting.result(timeout=30)


def test_where_there_is_no_look_nobody_waits(
    library: tuple[ProfilePaths, StartView], monkeypatch: pytest.MonkeyPatch
) -> None:
    paths, _ = library
    monkeypatch.setattr("ifn_desktop.app.first_look.PATIENCE", 60)
    paths.database.write_bytes(b"damaged" * 1000)
    with looking(paths) as look, ThreadPoolExecutor(1) as lane:
        waiting = lane.submit(look.wait)
        assert look.take() is None
        waiting.result(timeout=30)
