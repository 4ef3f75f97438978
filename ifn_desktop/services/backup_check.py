# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Reads a backup file from its first byte to its last, and says what is in it."""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any, cast

from ifn_desktop.config.disk import disk_error, disk_errors, private_folder
from ifn_desktop.config.paths import ProfilePaths, data_root
from ifn_desktop.errors import KnownError
from ifn_desktop.model.backup import BackupReport, LibraryContents
from ifn_desktop.model.ids import BlobId
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.store import repo_files
from ifn_desktop.store.backup_file import BLOBS, DATABASE, MANIFEST, Entry, entries, read_head
from ifn_desktop.store.blobs import Blobs, kept_name_key
from ifn_desktop.store.checks import check_pages, check_seals
from ifn_desktop.store.database import Database
from ifn_desktop.store.migrate import Migrator

_ROOM = "room-"
_STALE_SECONDS = 86_400


def check_backup(
    path: Path, library_key: bytes, room: Path, *, cancel: CancelToken, progress: ProgressSink
) -> BackupReport:
    """Read a backup file from its first byte to its last: seals, database, every file in it.

    Args:
        path: of the backup.
        library_key: that it was made with, 32 bytes.
        room: an empty private folder, for the database, which stays encrypted.
        cancel: stops it.
        progress: hears step `backup.reading_back`, in bytes of the file.

    Raises:
        KnownError: `backup.*`, `store.too_new`, `disk.*`.
        Cancelled: it was stopped.
    """
    head = read_head(path)
    with disk_errors():
        size = path.stat().st_size
    contents: LibraryContents | None = None
    database: Database | None = None
    blobs: Blobs | None = None
    rows: dict[BlobId, repo_files.BlobRow] = {}
    damaged: list[BlobId] = []
    newer = done = 0
    try:
        for entry in entries(path, library_key, cancel):
            if entry.name == MANIFEST:
                contents = read_manifest(entry)
            elif entry.name == DATABASE:
                database = _unpacked(entry, room, library_key)
                blobs = Blobs(room / "checked", library_key, kept_name_key(database))
                newer = _sound(database, cancel)
                blobs = Blobs(room / "checked", library_key, kept_name_key(database))
                with database.read() as view:
                    rows = {row.id: row for row in repo_files.all_blobs(view)}
            elif entry.name.startswith(BLOBS):
                row = rows.pop(BlobId(entry.name[len(BLOBS) :]), None)
                if row is None or blobs is None:
                    raise KnownError("backup.damaged")
                if not blobs.is_whole(row.id, row.wrapped_key, row.size, entry.file.read):
                    damaged.append(row.id)
            done += entry.size
            progress(Progress("backup.reading_back", min(done, size), size))
    finally:
        if database is not None:
            database.close()
    if contents is None or database is None:
        raise KnownError("backup.damaged")
    return BackupReport(
        head.made,
        head.program,
        size,
        contents,
        missing=tuple(sorted(rows)),
        damaged=tuple(damaged),
        newer=newer,
        passphrase=head.key_file.passphrase is not None,
    )


def read_manifest(entry: Entry) -> LibraryContents:
    """What a backup's manifest says that it holds.

    Raises:
        KnownError: `backup.damaged`.
    """
    try:
        content = cast("dict[str, Any]", json.loads(entry.file.read()))["contents"]
        return LibraryContents(**{name: int(content[name]) for name in LibraryContents._fields})
    except (ValueError, KeyError, TypeError):
        raise KnownError("backup.damaged") from None


def _unpacked(entry: Entry, room: Path, library_key: bytes) -> Database:
    place = room / DATABASE
    with disk_errors(), place.open("wb") as file:
        shutil.copyfileobj(entry.file, file, 1 << 20)
    try:
        return Database(place, library_key)
    except KnownError as error:
        raise _as_backup(error) from None


def _sound(database: Database, cancel: CancelToken) -> int:
    """Check the database of a backup; returns how many migrations it lacks."""
    try:
        with database.read(cancel) as view:
            check_seals(view.query)
            check_pages(view.query)
        return len(Migrator(data_root() / "db" / "migrations").pending(database))
    except KnownError as error:
        raise _as_backup(error) from None


def _as_backup(error: KnownError) -> KnownError:
    code = {"store.damaged": "backup.damaged", "store.wrong_key": "backup.damaged"}.get(error.code)
    if error.code == "store.too_new":
        code = "backup.too_new"
    return KnownError(code) if code else error


@contextlib.contextmanager
def room_to_work(paths: ProfilePaths) -> Generator[Path]:
    """A private folder for a copy of the database, encrypted; gone afterwards.

    In the profile, which has room for its own size more likely than a temporary folder, and swept there
    after a crash. A library on a disk that may not be written is copied in the temporary folder.
    """
    place = paths.backups
    try:
        if paths.root.is_dir():  # a check of a file makes no profile
            private_folder(place)
            _sweep(place)
        room = Path(tempfile.mkdtemp(prefix=_ROOM, dir=place))
    except (KnownError, OSError):
        try:
            room = Path(tempfile.mkdtemp(prefix="ifn-"))
        except OSError as error:
            raise disk_error(error) from None
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _sweep(place: Path) -> None:
    """Remove what a crash left; a room of today may be another process's."""
    for room in place.glob(f"{_ROOM}*"):
        if abs(time.time() - room.stat().st_mtime) > _STALE_SECONDS:
            shutil.rmtree(room, ignore_errors=True)
