# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One bit of a library is changed, anywhere: seen and named, the rest usable, nothing wrong shown."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

import pytest

from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import NoteId, new_id
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.services.queries import Queries
from ifn_desktop.services.verifying import Verdict, verify_library
from ifn_desktop.store import repo_files
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database
from tests.support.evidence import Evidence
from tests.support.libraries import KEY, NOW, open_library, take_in
from tests.support.packets import stamped_packet

T = TypeVar("T")
FLIPS = 500 if os.environ.get("IFN_SOAK") == "1" else 50
SEED = 20261122
TOLD = {"store.damaged", "store.wrong_key", "store.not_encrypted", "blob.damaged"}


class Seen(NamedTuple):
    """What a library shows: each part by a name, or None where it says that it is damaged."""

    parts: dict[str, object]

    @property
    def readable(self) -> int:
        return sum(value is not None for value in self.parts.values())


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with three meetings and a note on each ärende."""
    folder = tmp_path_factory.mktemp("flips")
    with open_library(folder / "profile") as core:
        for month in (3, 4, 5):
            date = f"2026-0{month}-18"
            packet = stamped_packet(folder / f"Socialnämnden {date}.pdf", date=date, pages=2, mark=date)
            take_in(core, packet)
        for meeting in core.queries.meetings():
            for item in core.queries.agenda(meeting.id).items:
                core.marks.notes.save(NoteId(new_id()), item.id, f"Om {item.number} {meeting.date}")
        core.search_work.finish(cancel=CancelToken(), progress=no_progress)
        core.database.compact()
    return folder / "profile"


@contextmanager
def opened(profile: Path) -> Iterator[tuple[Database, Blobs]]:
    paths = ProfilePaths(profile)
    database = Database(paths.database, KEY)
    try:
        yield database, Blobs(paths.blobs, KEY)
    finally:
        database.close()


def asked(ask: Callable[[], T]) -> T | None:
    """The answer, or None where it was said that it is damaged; every other error is ours."""
    try:
        return ask()
    except KnownError as error:
        if error.code not in TOLD:
            raise
        return None


def everything(profile: Path) -> Seen:
    """All that a member could look at, part by part."""
    parts: dict[str, object] = {}
    try:
        with opened(profile) as (database, blobs):
            queries = Queries(database, NOW.date)
            meetings = parts["meetings"] = asked(queries.meetings)
            for meeting in meetings or []:
                agenda = parts[f"agenda {meeting.id}"] = asked(lambda id_=meeting.id: queries.agenda(id_))
                papers = (
                    [] if agenda is None else [paper for item in agenda.items for paper in item.documents]
                )
                for paper in papers:
                    parts[f"text {paper.id}"] = asked(lambda id_=paper.id: queries.document_text(id_))
            parts["notes"] = asked(lambda: rows(database, "SELECT * FROM note ORDER BY id"))
            parts["words"] = asked(lambda: rows(database, "SELECT * FROM search_word ORDER BY rowid"))
            for blob in asked(lambda: known_blobs(database)) or []:
                parts[f"blob {blob.id}"] = asked(
                    lambda row=blob: b"".join(blobs.read(row.id, row.wrapped_key))
                )
    except KnownError as error:
        if error.code not in TOLD:
            raise
    return Seen(parts)


def rows(database: Database, sql: str) -> list[tuple[object, ...]]:
    with database.read() as view:
        return [tuple(row) for row in view.query(sql)]


def known_blobs(database: Database) -> list[repo_files.BlobRow]:
    with database.read() as view:
        return repo_files.all_blobs(view)


def verdict(profile: Path) -> Verdict | str:
    """What `verify` finds, or the code that it ends with."""
    paths = ProfilePaths(profile)
    try:
        return verify_library(paths.database, paths.blobs, KEY, cancel=CancelToken(), progress=no_progress)
    except KnownError as error:
        if error.code not in TOLD:
            raise
        return error.code


@pytest.mark.soak
def test_a_changed_bit_is_seen_named_and_never_shown(
    library: Path, tmp_path: Path, evidence: Evidence
) -> None:
    place = tmp_path / "profile"
    shutil.copytree(library, place)
    files = [place / "library.db", *sorted((place / "blobs").iterdir())]
    whole = everything(place)
    assert all(value is not None for value in whole.parts.values())
    assert verdict(place).sound  # type: ignore[union-attr]
    rng = random.Random(SEED)
    closed = named = 0
    readable: list[float] = []
    for turn in range(FLIPS):
        file = files[0] if turn % 2 == 0 else rng.choice(files[1:])
        offset, bit = rng.randrange(file.stat().st_size), 1 << rng.randrange(8)
        with changed(file, offset, bit):
            found = verdict(place)
            seen = everything(place)
        where = f"{file.name}, byte {offset}"
        if isinstance(found, str):
            closed += 1
        else:
            assert not found.sound, where
            assert found.parts or found.papers, where
            named += 1
        wrong = [
            name for name, value in seen.parts.items() if value is not None and value != whole.parts[name]
        ]
        assert wrong == [], where
        readable.append(seen.readable / len(whole.parts))
    assert everything(place) == whole
    readable.sort()
    evidence("flips", FLIPS)
    evidence("detected", closed + named)
    evidence("named", named)
    evidence("library not openable (first page)", closed)
    evidence("median share readable", f"{readable[len(readable) // 2]:.2f}")
    evidence("share of flips with at least 90 % readable", f"{sum(r >= 0.9 for r in readable) / FLIPS:.2f}")
    assert closed <= FLIPS // 10
    assert readable[len(readable) // 2] > 0.9


def write_beside(place: Path) -> tuple[str, int] | None:
    """Write where a table is damaged and where nothing is.

    Returns:
        The code of the first, and how many rows the second has then; None when another page was hit.
    """
    with opened(place) as (database, _blobs):
        hurt = asked(lambda: rows(database, "SELECT * FROM search_word NOT INDEXED")) is None
        if not hurt or asked(lambda: rows(database, "SELECT * FROM note_template")) is None:
            return None
        with pytest.raises(KnownError) as refused, database.write() as tx:
            tx.execute("UPDATE search_word SET rowid = rowid + 1000000")
        with database.write() as tx:
            tx.execute("INSERT INTO note_template VALUES ('note', 'Frågor')")
        return refused.value.code, len(rows(database, "SELECT * FROM note_template"))


def test_what_is_not_damaged_can_still_be_written(library: Path, tmp_path: Path) -> None:
    """A connection that has met a damaged page fails for ever: the one that writes is renewed."""
    place = tmp_path / "profile"
    shutil.copytree(library, place)
    file = place / "library.db"
    rng = random.Random(SEED)
    told = None
    for _ in range(200):
        offset = rng.randrange(4096, file.stat().st_size)
        flip(file, offset, 1)
        told = asked(lambda: write_beside(place))
        if told is not None:
            break
        flip(file, offset, 1)
    assert told == ("store.damaged", 1), "or no flip met the table"


@contextmanager
def changed(file: Path, offset: int, bit: int) -> Iterator[None]:
    """One bit of a file is another, for a while; what SQLite makes beside it goes."""
    flip(file, offset, bit)
    try:
        yield
    finally:
        flip(file, offset, bit)
        for name in ("library.db-wal", "library.db-shm"):
            (file.parent / name).unlink(missing_ok=True)


def flip(file: Path, offset: int, bit: int) -> None:
    with file.open("r+b") as content:
        content.seek(offset)
        (byte,) = content.read(1)
        content.seek(offset)
        content.write(bytes([byte ^ bit]))
