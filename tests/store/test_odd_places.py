# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A profile in an odd place or time: links, copies, two processes, a clock set back, foreign plug-ins."""

from __future__ import annotations

import datetime
import os
import shutil
import sys
from pathlib import Path

import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.config.keyfile import read_key_file, write_key_file
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.settings import Settings, SettingsFile
from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import NoteKind
from ifn_desktop.model.ids import ItemId, NoteId, new_id
from ifn_desktop.store.integrity import examine
from tests.support.libraries import KEY, NOW, only_agenda, open_library, take_in
from tests.support.packets import stamped_packet
from tests.support.programs import Program

LINKS = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
OWN = {"Semester.jpg": b"en bild", "0001.db": b"ett annat programs"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with a packet."""
    folder = tmp_path_factory.mktemp("made")
    with open_library(folder / "profile") as core:
        take_in(core, stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=2, pages=1))
    return folder / "profile"


def later_packet(folder: Path) -> Path:
    """Papers of another meeting."""
    name = "Socialnämnden 2026-04-15.pdf"
    return stamped_packet(folder / name, date="2026-04-15", items=2, first=9, pages=1, mark="Skolskjuts")


def write(core: Core, text: str) -> None:
    core.marks.notes.save(NoteId(new_id()), first_item(core), text, NoteKind.NOTE, typed=False)


def written(core: Core) -> list[str]:
    return [note.text for note in core.marks.notes.notes_of(first_item(core))]


def first_item(core: Core) -> ItemId:
    return only_agenda(core).items[0].id


@LINKS
def test_a_linked_profile_is_one_profile(made: Path, tmp_path: Path) -> None:
    shutil.copytree(made, tmp_path / "disk")
    (tmp_path / "disk").chmod(0o755)
    (tmp_path / "link").symlink_to(tmp_path / "disk")
    with open_library(tmp_path / "link") as core:
        write(core, "genom länken")
        assert (tmp_path / "disk").stat().st_mode & 0o077 == 0
        with pytest.raises(KnownError, match=r"profile\.in_use"), open_library(tmp_path / "disk"):
            pass
        assert ProfilePaths(tmp_path / "link").handover == ProfilePaths(tmp_path / "disk").handover
    with open_library(tmp_path / "disk") as core:
        assert written(core) == ["genom länken"]


@LINKS
def test_folders_that_became_links_cost_nothing_of_what_they_lead_to(made: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    shutil.copytree(made, profile)
    shutil.rmtree(profile / "logs")
    shutil.move(profile / "blobs", tmp_path / "blobs")
    owned = {name: tmp_path / name for name in ("blobs", "backups", "logs")}
    for name, own in owned.items():
        own.mkdir(exist_ok=True)
        for file, content in OWN.items():
            (own / file).write_bytes(content)
        (profile / name).symlink_to(own)
    with open_library(profile) as core:
        take_in(core, later_packet(tmp_path))
    for own in owned.values():
        assert {file: (own / file).read_bytes() for file in OWN} == OWN
    new = [path for path in owned["blobs"].iterdir() if path.name not in OWN]
    assert len(new) == 2
    assert not any(b"%PDF" in path.read_bytes() for path in new)


@LINKS
@pytest.mark.parametrize("name", ["settings.toml", "key.json"])
def test_small_files_are_never_written_through_a_link(tmp_path: Path, name: str) -> None:
    program, target = Program(tmp_path), tmp_path / "target"
    target.write_bytes(b"mitt")
    place = program.profile / name
    key_file = read_key_file(program.profile / "key.json")
    assert key_file is not None
    place.unlink(missing_ok=True)
    place.symlink_to(target)
    if name == "key.json":
        write_key_file(place, key_file)
    else:
        SettingsFile(place).save(Settings(scale=2.0))
    assert target.read_bytes() == b"mitt"
    assert not place.is_symlink()


def test_a_copy_opened_beside_the_original_is_a_library_of_its_own(made: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for copy in (first, second):
        shutil.copytree(made, copy)
    with open_library(first) as one, open_library(second) as other:
        write(one, "hemma")
        write(other, "på den andra datorn")
        assert (written(one), written(other)) == (["hemma"], ["på den andra datorn"])
    for copy in (first, second):
        paths = ProfilePaths(copy)
        found = examine(paths.database, paths.blobs, KEY)
        assert (found.store_troubles, found.missing, found.damaged) == ((), (), ())


def test_a_clock_set_back_two_years_takes_nothing_away(made: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    shutil.copytree(made, profile)
    with open_library(profile) as core:
        write(core, "före")
        before = [row.kind for row in core.record.newest()]
    with open_library(profile, NOW - datetime.timedelta(days=731)) as core:
        write(core, "efter")
        assert sorted(written(core)) == ["efter", "före"]
        take_in(core, later_packet(tmp_path))
        assert len(core.queries.meetings()) == 2
        assert [row.kind for row in core.record.newest()][1:] == before, "newest first by what came last"
    with open_library(profile) as core:
        assert len(core.queries.meetings()) == 2


def test_plug_ins_from_outside_are_not_loaded(tmp_path: Path) -> None:
    about = tmp_path / "outside" / "foreign-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: foreign\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text("[sqlite_utils]\nforeign = foreign\n", encoding="utf-8")
    said = "import os, pathlib\npathlib.Path(os.environ['FOREIGN']).write_text('loaded')\n"
    (about.parent / "foreign.py").write_text(said, encoding="utf-8")
    program, mark = Program(tmp_path), tmp_path / "mark"
    path = os.pathsep.join([program.environment()["PYTHONPATH"], str(about.parent)])
    answer = program.run("ties", "add", "Bolaget", PYTHONPATH=path, FOREIGN=str(mark))
    assert answer.code == 0, answer.err  # the library was made, by sqlite-utils' migrations
    assert not mark.exists()
