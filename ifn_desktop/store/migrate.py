# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Brings a library to the form this program knows.

A migration is a file `db/migrations/mNNNN_name.py` with a function `migrate(db)`, which gets a
`sqlite_utils.Database` inside the runner's transaction. The file imports nothing of ours and not
sqlite_utils, so that an old one keeps working whatever becomes of the program. Applied in the
order of their numbers, recorded by sqlite-utils' `Migrations`.

An upgrade is one transaction with all its migrations and checks: a program killed in the middle
of it finds the old library. Table `meta`, made by the first migration, holds two numbers: `schema`
(the last migration, written here) and `min_app` (the oldest program that may open the library,
written by a migration that an older program could not live with).
"""

from __future__ import annotations

import importlib.util
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import Any

from ifn_desktop import __version__
from ifn_desktop.config.disk import disk_errors, private_folder, sync_folder
from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.work import Progress, ProgressSink, no_progress
from ifn_desktop.store.checks import broken_references, check_pages, check_search_index
from ifn_desktop.store.database import Database, View
from ifn_desktop.store.driver import Connection, Row, utils_around

MIGRATION_SET = "ifn"
RECORD = "_sqlite_migrations"  # sqlite-utils' own table
_FILE = re.compile(r"m(\d{4})_[a-z0-9_]+\.py")
_BACKUPS_KEPT = 2


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What was done.

    Attributes:
        applied: names of the migrations that ran, in order; none when there was nothing to do.
        backup: the encrypted copy of the library as it was before, if it had content.
    """

    applied: tuple[str, ...] = ()
    backup: Path | None = None


class Migrator:
    """Runs the migrations of a folder.

    Args:
        folder: of the migration files.
        program: this program's version, compared to the library's `min_app`.
    """

    def __init__(self, folder: Path, *, program: str = __version__) -> None:
        self._folder = folder
        self._program = program

    def pending(self, db: Database) -> tuple[str, ...]:
        """Names of the migrations the library lacks, by plain SQL: nothing heavy is imported.

        Raises:
            KnownError: `store.too_new`.
        """
        known = self._names()
        with db.read() as view:
            applied = _applied(view)
            if not applied <= set(known):
                self._refuse_newer(view)
        return tuple(name for name in known if name not in applied)

    def upgrade(self, db: Database, backups: Path, *, progress: ProgressSink = no_progress) -> Upgrade:
        """Apply what is pending; done in 1 ms when nothing is. On the write lane, before any reader.

        Before a library with content is changed, a copy under the same key is written to
        `backups`, once for each target: a second try after a failed one finds the first copy and
        keeps it, so no number of failures can put a broken copy in its place.

        Raises:
            KnownError: `store.too_new`, `store.damaged`, `disk.full`, `disk.read_only`; the
                library is as it was.
        """
        pending = self.pending(db)
        if not pending:
            return Upgrade()
        target = pending[-1][:5]
        progress(Progress("store.upgrading"))
        with db.maintenance() as connection:
            backup = None
            if connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()[0][0]:
                backup = _back_up(connection, backups, target)
            connection.execute("PRAGMA foreign_keys = OFF")
            try:
                connection.execute("BEGIN IMMEDIATE")
                self._apply(connection, pending)
                _check(connection)
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                connection.execute("PRAGMA foreign_keys = ON")
        _drop_old(backups)
        return Upgrade(pending, backup)

    def _names(self) -> list[str]:
        with disk_errors():
            names = sorted(path.stem for path in self._folder.iterdir() if _FILE.fullmatch(path.name))
        numbers = [int(name[1:5]) for name in names]
        # Numbers are given out before the files are written, so that one may be missing for a while.
        if numbers[:1] != [1] or len(set(numbers)) != len(numbers):
            raise BugError("the migrations are not numbered from 1, each number once")
        return names

    def _refuse_newer(self, view: View) -> None:
        """A newer program made this library: it may be opened only if that program said so."""
        oldest = view.value("SELECT value FROM meta WHERE key = 'min_app'")
        if oldest is None or _version(str(oldest)) > _version(self._program):
            raise KnownError("store.too_new", needed=oldest)

    def _apply(self, connection: Connection, pending: Sequence[str]) -> None:
        db = utils_around(connection)
        from sqlite_utils import Migrations  # the driver has prepared its import

        migrations = Migrations(MIGRATION_SET)
        for name in self._names():
            migrations(name=name)(_step(name, _load(self._folder / f"{name}.py")))
        migrations.apply(db)
        missing = set(pending) - {applied.name for applied in migrations.applied(db)}
        if missing:
            raise BugError("a migration did not run")


def _step(name: str, migrate: Callable[[Any], None]) -> Callable[[Any], None]:
    def run(db: Any) -> None:
        migrate(db)
        db.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('schema', ?)", (str(int(name[1:5])),))

    return run


class _SourceOnly(SourceFileLoader):
    """Leaves no compiled copy beside the migration: the folder may be read-only, or compared."""

    def set_data(self, path: str, data: Any, *, _mode: int = 0o666) -> None:
        """Write nothing."""


def _load(path: Path) -> Callable[[Any], None]:
    loader = _SourceOnly(f"ifn_migration_{path.stem}", str(path))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    if spec is None:
        raise BugError(f"migration {path.stem} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module.migrate


def _applied(view: View) -> set[str]:
    if view.value("SELECT 1 FROM sqlite_schema WHERE name = ?", (RECORD,)) is None:
        return set()
    rows = view.query(f"SELECT name FROM {RECORD} WHERE migration_set = ?", (MIGRATION_SET,))  # noqa: S608
    return {str(row[0]) for row in rows}


def _check(connection: Connection) -> None:
    """Inside the transaction: what fails here is rolled back."""

    def ask(sql: str) -> list[Row]:
        return connection.execute(sql).fetchall()

    broken = broken_references(ask)
    if broken:
        raise BugError(f"the migrations broke references between {', '.join(sorted(broken))}")
    check_pages(ask)
    check_search_index(ask)


def _back_up(connection: Connection, backups: Path, target: str) -> Path:
    """Copy the library, encrypted under the same key, unless this target's copy is there."""
    place = private_folder(backups) / f"library-before-{target}.db"
    if place.exists():
        return place
    with disk_errors():
        for leftover in backups.glob("*.partial"):
            leftover.unlink()
        partial = backups / f"{os.urandom(8).hex()}.partial"
        try:
            connection.execute("VACUUM INTO ?", (str(partial),))
            with partial.open("rb+") as file:
                os.fsync(file.fileno())
            partial.replace(place)
            sync_folder(backups)
        finally:
            partial.unlink(missing_ok=True)
    return place


def _drop_old(backups: Path) -> None:
    """After a success only: the newest copies are enough."""
    if not backups.is_dir():
        return
    with disk_errors():
        for old in sorted(backups.glob("library-before-m????.db"))[:-_BACKUPS_KEPT]:
            old.unlink()


def _version(text: str) -> tuple[int, ...]:
    numbers = [int(part) for part in re.findall(r"\d+", text)]
    while numbers and numbers[-1] == 0:  # 1.2.0 is 1.2
        numbers.pop()
    return tuple(numbers)
