# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Is everything there and whole? What `doctor` says about the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import BlobId
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink, no_progress
from ifn_desktop.store.blobs import Blobs, kept_name_key
from ifn_desktop.store.checks import (
    Ask,
    broken_references,
    check_pages,
    check_seals,
    check_search_index,
)
from ifn_desktop.store.database import Database


@dataclass(frozen=True, slots=True)
class Integrity:
    """What was found.

    Attributes:
        cipher_version: SQLCipher's.
        store_troubles: of the database: `seals` (a page of the file was changed), `pages` (SQLite
            finds a table or an index out of order), `references` (a row points at nothing).
        index_troubles: `search` when the search index does not say what the texts say.
        blobs: how many files the library knows.
        missing, damaged: those of them that are not there, or do not decrypt to their content.
        orphans: files that the library does not know; `Blobs.sweep` removes them.
    """

    cipher_version: str
    store_troubles: tuple[str, ...]
    index_troubles: tuple[str, ...]
    blobs: int
    missing: tuple[BlobId, ...]
    damaged: tuple[BlobId, ...]
    orphans: tuple[BlobId, ...]

    @property
    def store_ok(self) -> bool:
        """Whether the database is whole."""
        return not self.store_troubles

    @property
    def index_ok(self) -> bool:
        """Whether search finds what the texts hold; else it is to be built anew."""
        return not self.index_troubles

    @property
    def sound(self) -> bool:
        """Whether nothing is lost. Orphans are untidy, not lost."""
        return self.store_ok and self.index_ok and not self.missing and not self.damaged


def examine(
    database: Path,
    blobs: Path,
    library_key: bytes,
    *,
    token: CancelToken | None = None,
    progress: ProgressSink = no_progress,
) -> Integrity:
    """Look at everything, reading every byte; changes nothing. On the io lane.

    Opens connections of its own: the library may be in use, writers wait while the search index
    is compared.

    Args:
        database: the library's database.
        blobs: the folder of its files.
        library_key: 32 bytes.
        token: stops the work between pieces of 1 MiB and in the middle of a statement.
        progress: hears steps `store.checking_database` and `store.checking_blobs`, in files.

    Raises:
        Cancelled: the token was cancelled.
        KnownError: the database cannot be opened at all: `store.missing` and as `Database` says.
    """
    if not database.exists():
        raise KnownError("store.missing")
    progress(Progress("store.checking_database"))
    db = Database(database, library_key)
    try:
        return _examined(db, Blobs(blobs, library_key, kept_name_key(db)), token, progress)
    finally:
        db.close()


def _examined(db: Database, blobs: Blobs, token: CancelToken | None, progress: ProgressSink) -> Integrity:
    with db.read(token) as view:
        cipher_version = str(view.value("PRAGMA cipher_version"))
        rows = view.query("SELECT id, wrapped_key, size FROM blob ORDER BY id")
    known = [(BlobId(id_), bytes(wrapped), int(size)) for id_, wrapped, size in rows]
    checks = {"seals": check_seals, "pages": check_pages, "references": _check_references}
    store_troubles = tuple(name for name, check in checks.items() if not _holds(db, check, token))
    index_troubles = () if _search_holds(db, token) else ("search",)
    missing: list[BlobId] = []
    damaged: list[BlobId] = []
    for number, (blob_id, wrapped, size) in enumerate(known):
        progress(Progress("store.checking_blobs", number, len(known)))
        trouble = _trouble(blobs, blob_id, wrapped, size, token)
        if trouble is not None:
            (missing if trouble == "blob.missing" else damaged).append(blob_id)
    progress(Progress("store.checking_blobs", len(known), len(known)))
    orphans = blobs.stored() - {blob_id for blob_id, _, _ in known}
    return Integrity(
        cipher_version,
        store_troubles,
        index_troubles,
        len(known),
        tuple(missing),
        tuple(damaged),
        tuple(sorted(orphans)),
    )


def _check_references(ask: Ask) -> None:
    if broken_references(ask):
        raise KnownError("store.damaged")


def _holds(db: Database, check: Callable[[Ask], None], token: CancelToken | None) -> bool:
    try:
        with db.read(token) as view:
            check(view.query)
    except KnownError as error:
        if error.code != "store.damaged":
            raise
        return False
    return True


def _search_holds(db: Database, token: CancelToken | None) -> bool:
    """SQLite counts the comparison as a write, though it writes nothing: left out where nothing can be."""
    if db.cannot_write:
        return True
    try:
        with db.write(token) as tx:
            check_search_index(tx.query)
    except KnownError as error:
        if error.code != "store.damaged":
            raise
        return False
    return True


def _trouble(
    blobs: Blobs, blob_id: BlobId, wrapped: bytes, size: int, token: CancelToken | None
) -> str | None:
    def pieces() -> Iterator[bytes]:
        nonlocal length
        for piece in blobs.read(blob_id, wrapped):
            if token is not None:
                token.raise_if_cancelled()
            length += len(piece)
            yield piece

    length = 0
    try:
        found = blobs.identify(pieces())
    except KnownError as error:
        return error.code
    return None if found == blob_id and length == size else "blob.damaged"
