# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Is everything there and whole? What `doctor` says about the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import BlobId
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink, no_progress
from ifn_desktop.store.blobs import Blobs
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
        cipher: SQLCipher's version.
        seals: every page of the file carries the right seal.
        pages: SQLite finds every table and index in order.
        references: no row points at a row that is not there.
        search: the search index says what the texts say.
        blobs: files that the library knows.
        missing, damaged: those of them that are not there, or do not decrypt to their content.
        orphans: files that the library does not know; `Blobs.sweep` removes them.
    """

    cipher: str
    seals: bool
    pages: bool
    references: bool
    search: bool
    blobs: int
    missing: tuple[BlobId, ...]
    damaged: tuple[BlobId, ...]
    orphans: int

    @property
    def sound(self) -> bool:
        """Whether nothing is lost. Orphans are untidy, not lost."""
        whole = self.seals and self.pages and self.references and self.search
        return whole and not self.missing and not self.damaged


def examine(
    db: Database, blobs: Blobs, *, token: CancelToken | None = None, progress: ProgressSink = no_progress
) -> Integrity:
    """Look at everything; reads every byte. On the io lane; writers wait while the search index is compared.

    Args:
        db: the library's database.
        blobs: its files.
        token: stops the work between pieces of 1 MiB and in the middle of a statement.
        progress: hears steps `store.checking_database` and `store.checking_blobs`, in files.

    Raises:
        Cancelled: the token was cancelled.
        KnownError: the database cannot be read at all.
    """
    progress(Progress("store.checking_database"))
    with db.read(token) as view:
        cipher = str(view.value("PRAGMA cipher_version"))
        rows = view.query("SELECT id, wrapped_key, size FROM blob ORDER BY id")
    known = [(BlobId(id_), bytes(wrapped), int(size)) for id_, wrapped, size in rows]
    references = _holds(db, _check_references, token)
    seals = _holds(db, check_seals, token)
    pages = _holds(db, check_pages, token)
    search = _search_holds(db, token)
    missing: list[BlobId] = []
    damaged: list[BlobId] = []
    for number, (blob_id, wrapped, size) in enumerate(known):
        progress(Progress("store.checking_blobs", number, len(known)))
        trouble = _trouble(blobs, blob_id, wrapped, size, token)
        if trouble is not None:
            (missing if trouble == "blob.missing" else damaged).append(blob_id)
    progress(Progress("store.checking_blobs", len(known), len(known)))
    return Integrity(
        cipher=cipher,
        seals=seals,
        pages=pages,
        references=references,
        search=search,
        blobs=len(known),
        missing=tuple(missing),
        damaged=tuple(damaged),
        orphans=len(blobs.stored() - {blob_id for blob_id, _, _ in known}),
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
    """SQLite counts the comparison as a write, though it writes nothing."""
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
