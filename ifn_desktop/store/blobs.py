# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Received files, encrypted, each under a name made from its content.

A blob's id, also its file's name, is an HMAC-SHA256 of the content under a key of its own: equal
content is kept once, and nobody without the library key can ask whether a known paper is there.
Each blob has its own random key, wrapped in its row of table `blob`: with the row gone the bytes
on the disk are noise, so a purge deletes the row first (and calls `Database.compact`).

The id is known only when the whole content has gone by, so it cannot be in the associated data
of the chunks, as it should to bind them to their blob. A random stream id takes its place: it
stands in the file's header, in the associated data of every chunk, and inside the wrapped key,
whose own associated data is the blob id. A chunk, a file or a wrapped key that is put in the
place of another fails to decrypt; wrong bytes are never given.

    header   8 bytes of format, 16 bytes of stream id
    chunk    1 MiB of AES-256-GCM and its 16-byte tag; nonce: chunk number;
             associated data: header, chunk number, 1 for the last chunk else 0
    last     as the others, but 0 bytes to 1 MiB long; every blob has exactly one

A file's size and dates can be seen by whoever has the disk; its content and name cannot.

The way in, safe against a power cut at any step (design.md section 8: a blob is synced before
its row is committed):

    staged = blobs.stage()              # io lane
    for piece in source: staged.write(piece)
    sealed = staged.finish()            # the file is whole and synced, under a random name
    with db.write() as tx:              # write lane
        blobs.adopt(sealed, tx)         # gets its name, folder synced, row written
"""

from __future__ import annotations

import contextlib
import hmac
from collections.abc import Callable, Collection, Generator, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from ifn_desktop.config.disk import disk_error, disk_errors, private_folder, sync_folder
from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.ids import BlobId
from ifn_desktop.store.crypto import derive_key
from ifn_desktop.store.database import Database, Transaction
from ifn_desktop.store.sealing import CHUNK_BYTES, Chunks, KeyWrap, opened_blob
from ifn_desktop.store.staging import STAGED, Partial, SealedBlob, Staged

__all__ = ["Blobs", "Partial", "SealedBlob", "Staged"]

_ID_LETTERS = 64
BLOB_KEY = "blob key"
"""What the key that wraps blobs' keys is derived for."""


class Blobs:
    """The folder of encrypted files.

    Args:
        folder: made when it is not there.
        library_key: 32 bytes; the keys for names and for wrapping are derived from it.
        names: the key for names, where the library keeps one (`kept_name_key`).
    """

    def __init__(self, folder: Path, library_key: bytes, names: bytes | None = None) -> None:
        self._folder = private_folder(folder)
        self._name_key = names or make_name_key(library_key)
        self._wrap = KeyWrap(derive_key(library_key, BLOB_KEY))

    def identify(self, pieces: Iterable[bytes]) -> BlobId:
        """The id a content would have, without keeping anything: is it there already?"""
        name = hmac.new(self._name_key, digestmod="sha256")
        for piece in pieces:
            name.update(piece)
        return BlobId(name.hexdigest())

    def stage(self, *, lasting: bool = False) -> Staged:
        """Begin to take in a content; a `lasting` one can be gone on with in another process.

        Raises:
            KnownError: `disk.full`, `disk.read_only`, `disk.failed`.
        """
        return Staged(self._folder, self._name_key, self._wrap, lasting=lasting)

    def resume(self, partial: Partial) -> Staged:
        """Go on with a content that was begun: gives a lasting one that holds its whole chunks.

        They are sealed anew under another key, so that no chunk number is ever used twice under one
        key. What is damaged, and all after it, is left out; with nothing left it is an empty one. The
        old file stays until `forget`.

        Raises:
            KnownError: `disk.full`, `disk.read_only`, `disk.failed`.
        """
        staged = self.stage(lasting=True)
        try:
            for chunk in self._whole_chunks(partial):
                staged.write(chunk)
        except BaseException:
            staged.abort()
            raise
        return staged

    def _whole_chunks(self, partial: Partial) -> Iterator[bytes]:
        if not partial.name.startswith(STAGED):
            raise BugError("not the name of a staged content")
        try:
            file = (self._folder / partial.name).open("rb", buffering=0)
        except OSError:  # nothing came of it: it is begun anew
            return
        with file, contextlib.suppress(KnownError):
            chunks = Chunks(file, *self._wrap.unwrap(BlobId(partial.name), partial.wrapped_key))
            for number in range(chunks.count):
                yield chunks.chunk(number, last=False)

    def forget(self, name: str) -> None:
        """Remove a staged content by the name of its file, if it is there."""
        if name.startswith(STAGED) and Path(name).name == name:
            with disk_errors():
                (self._folder / name).unlink(missing_ok=True)

    def staged(self, name: str, blob: BlobId, size: int, wrapped_key: bytes) -> SealedBlob | None:
        """A finished content that an earlier process left; None when its file is gone."""
        path = self._folder / name
        whole = name.startswith(STAGED) and Path(name).name == name and path.is_file()
        return SealedBlob(blob, size, wrapped_key, path) if whole else None

    def read_staged(self, sealed: SealedBlob) -> Iterator[bytes]:
        """The content of a finished one that has not got its place yet; as `read`.

        Raises:
            KnownError: `blob.missing`, `blob.damaged`, `disk.failed`.
        """
        with self._chunks_of(sealed.staged, sealed.id, sealed.wrapped_key) as chunks:
            for number in range(chunks.count):
                yield chunks.chunk(number)

    def adopt(self, sealed: SealedBlob, tx: Transaction) -> bool:
        """Give a finished content its place and its row. On the write lane.

        Content that the library holds already is kept as it is and the staged file removed; a
        row whose file was lost gets its file back. When the transaction is rolled back after
        this, a file without a row is left, which `sweep` removes.

        Returns:
            Whether the content was new.

        Raises:
            KnownError: `disk.full`, `disk.read_only`, `disk.failed`, `store.*`.
        """
        place = self._place(sealed.id)
        known = tx.one("SELECT 1 FROM blob WHERE id = ?", (sealed.id,)) is not None
        if known and place.exists():
            self.discard(sealed)
            return False
        with disk_errors():
            sealed.staged.replace(place)
            sync_folder(self._folder)
        tx.execute(
            "INSERT INTO blob (id, wrapped_key, size, created) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET wrapped_key = excluded.wrapped_key, size = excluded.size",
            (sealed.id, sealed.wrapped_key, sealed.size, datetime.now(UTC).isoformat(timespec="seconds")),
        )
        return not known

    def discard(self, sealed: SealedBlob) -> None:
        """Remove a finished content that nobody wants."""
        with disk_errors():
            sealed.staged.unlink(missing_ok=True)

    def read(self, blob_id: BlobId, wrapped_key: bytes) -> Iterator[bytes]:
        """The content in pieces of at most 1 MiB.

        Every piece is checked before it is given; that nothing is missing at the end is known
        only with the last one, so use nothing before the iteration has ended.

        Args:
            blob_id: of the blob.
            wrapped_key: from its row.

        Raises:
            KnownError: `blob.missing`, `blob.damaged`, `disk.failed`.
        """
        with self._opened(blob_id, wrapped_key) as chunks:
            for number in range(chunks.count):
                yield chunks.chunk(number)

    def read_range(self, blob_id: BlobId, wrapped_key: bytes, start: int, length: int) -> bytes:
        """Some bytes of the content; fewer at its end, none after it.

        Raises:
            KnownError: `blob.missing`, `blob.damaged`, `disk.failed`.
        """
        if start < 0 or length < 0:
            raise BugError("a range of a blob cannot be negative")
        with self._opened(blob_id, wrapped_key) as chunks:
            # A range that touches the end reads the last chunk, which proves that it is the last.
            first = min(start // CHUNK_BYTES, chunks.count - 1)
            final = min((start + length) // CHUNK_BYTES, chunks.count - 1)
            content = b"".join(chunks.chunk(number) for number in range(first, final + 1))
        offset = start - first * CHUNK_BYTES
        return content[offset : offset + length]

    def open_file(self, blob_id: BlobId) -> BinaryIO:
        """A blob's file as it lies on the disk, sealed, for a backup.

        Raises:
            KnownError: `blob.missing`, `disk.failed`.
        """
        try:
            return self._place(blob_id).open("rb")
        except FileNotFoundError:
            raise KnownError("blob.missing") from None
        except OSError as error:
            raise disk_error(error) from None

    def is_whole(self, blob_id: BlobId, wrapped_key: bytes, size: int, read: Callable[[int], bytes]) -> bool:
        """Whether a blob's file, read from wherever it is, holds its content and nothing else.

        Args:
            blob_id: of the blob.
            wrapped_key: from its row.
            size: bytes of its content, from its row.
            read: gives the next so many bytes of the file, fewer only at its end.
        """
        length = 0

        def pieces() -> Iterator[bytes]:
            nonlocal length
            for piece in opened_blob(read, *self._wrap.unwrap(blob_id, wrapped_key)):
                length += len(piece)
                yield piece

        try:
            return self.identify(pieces()) == blob_id and length == size
        except KnownError:
            return False

    def destroy(self, blob_id: BlobId) -> bool:
        """Remove a blob's file, after its row was deleted and committed (the key dies first).

        Returns:
            Whether the file is gone; when another program holds it (Windows), `sweep` removes it.
        """
        try:
            self._place(blob_id).unlink(missing_ok=True)
            sync_folder(self._folder)
        except PermissionError:
            return False
        except OSError as error:
            raise disk_error(error) from None
        return True

    def stored(self) -> set[BlobId]:
        """The ids of all files in the folder."""
        with disk_errors():
            return {BlobId(path.name) for path in self._folder.iterdir() if _is_id(path.name)}

    def sweep(self, known_ids: Collection[BlobId], staged: Collection[str] = ()) -> int:
        """Remove files without a row and what was never finished.

        Call it when nothing is being imported, at the start. A library that knows none of the
        files there is a library that was lost or put back: then they are left alone, as they
        may belong to the backup that the member is about to restore.

        Args:
            known_ids: of the library's blobs.
            staged: names of staged files that somebody will go on with.

        Returns:
            The number of files removed.
        """
        known = set(known_ids)
        stored = self.stored()
        orphans = stored - known if stored & known else set[BlobId]()
        removed = 0
        with disk_errors():
            unfinished = [
                path
                for path in self._folder.iterdir()
                if path.name.startswith(STAGED) and path.name not in staged
            ]
            for path in [*unfinished, *(self._place(orphan) for orphan in orphans)]:
                try:
                    path.unlink(missing_ok=True)
                except PermissionError:
                    continue  # held by another program (Windows): the next sweep takes it
                removed += 1
        return removed

    def _place(self, blob_id: BlobId) -> Path:
        if not _is_id(blob_id):
            raise BugError("not the id of a blob")
        return self._folder / blob_id

    @contextlib.contextmanager
    def _opened(self, blob_id: BlobId, wrapped_key: bytes) -> Generator[Chunks]:
        with self._chunks_of(self._place(blob_id), blob_id, wrapped_key) as chunks:
            yield chunks

    @contextlib.contextmanager
    def _chunks_of(self, path: Path, blob_id: BlobId, wrapped_key: bytes) -> Generator[Chunks]:
        try:
            file = path.open("rb", buffering=0)
        except FileNotFoundError:
            raise KnownError("blob.missing") from None
        except OSError as error:
            raise disk_error(error) from None
        with file:
            yield Chunks(file, *self._wrap.unwrap(blob_id, wrapped_key))


def make_name_key(library_key: bytes) -> bytes:
    """The key that a new library's blobs are named with."""
    return derive_key(library_key, "blob name")


def kept_name_key(database: Database) -> bytes | None:
    """The key for names that a library keeps since its library key was changed; else None."""
    with database.read() as view:
        if view.value("SELECT 1 FROM sqlite_schema WHERE name = 'meta'") is None:
            return None  # no library yet
        kept = view.value("SELECT value FROM meta WHERE key = 'blob_names'")
    return None if kept is None else bytes.fromhex(str(kept))


def _is_id(name: str) -> bool:
    return len(name) == _ID_LETTERS and set(name) <= set("0123456789abcdef")
