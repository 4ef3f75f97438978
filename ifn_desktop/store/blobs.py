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
import os
from collections.abc import Collection, Generator, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from ifn_desktop.config.disk import disk_error, disk_errors, private_folder, sync_folder
from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.ids import BlobId
from ifn_desktop.store.crypto import KEY_BYTES, derive_key
from ifn_desktop.store.database import Transaction
from ifn_desktop.store.sealing import CHUNK_BYTES, FORMAT, STREAM_BYTES, ChunkCipher, Chunks, KeyWrap

_STAGED = "incoming-"
_ID_LETTERS = 64


class SealedBlob(NamedTuple):
    """A staged content that is whole: what its row will hold.

    Attributes:
        id: the blob's id, 64 hexadecimal digits.
        size: bytes of content.
        wrapped_key: the blob's own key, for the row.
        staged: the file that holds it, until `Blobs.adopt` gives it its name.
    """

    id: BlobId
    size: int
    wrapped_key: bytes
    staged: Path


class Staged:
    """A content on its way in. Use as a context manager: what is not finished is removed.

    Bytes reach the disk encrypted only. Belongs to one thread at a time.
    """

    def __init__(self, folder: Path, name_key: bytes, wrap: KeyWrap) -> None:
        self._path = folder / f"{_STAGED}{os.urandom(16).hex()}"
        self._wrap = wrap
        self._key = os.urandom(KEY_BYTES)
        self._stream = os.urandom(STREAM_BYTES)
        self._cipher = ChunkCipher(self._key, self._stream)
        self._name = hmac.new(name_key, digestmod="sha256")
        self._waiting = bytearray()
        self._number = 0
        self._size = 0
        with disk_errors():
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
            self._file: BinaryIO | None = os.fdopen(descriptor, "wb", buffering=0)
        self._put(FORMAT + self._stream)

    def __enter__(self) -> Staged:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self.abort()

    def write(self, piece: bytes | bytearray | memoryview) -> None:
        """Take the next bytes of the content.

        Raises:
            KnownError: `disk.full`, `disk.read_only`, `disk.failed`; the staged file is removed.
        """
        view = memoryview(piece)
        self._name.update(view)
        self._size += len(view)
        start = 0
        # A full chunk is sealed only when a byte follows it: the last one is sealed as the last.
        while len(self._waiting) + len(view) - start > CHUNK_BYTES:
            if self._waiting:
                need = CHUNK_BYTES - len(self._waiting)
                self._waiting += view[start : start + need]
                self._seal(bytes(self._waiting), last=False)
                self._waiting.clear()
            else:
                need = CHUNK_BYTES
                self._seal(view[start : start + need], last=False)
            start += need
        self._waiting += view[start:]

    def finish(self) -> SealedBlob:
        """Seal what is left and sync the file to the disk.

        The result is kept only when `Blobs.adopt` takes it; else `Blobs.discard` it.

        Raises:
            KnownError: `disk.full`, `disk.read_only`, `disk.failed`; the staged file is removed.
        """
        self._seal(bytes(self._waiting), last=True)
        self._waiting.clear()
        file = self._open_file()
        try:
            os.fsync(file.fileno())
            file.close()
        except OSError as error:
            self.abort()
            raise disk_error(error) from None
        self._file = None
        blob_id = BlobId(self._name.hexdigest())
        return SealedBlob(blob_id, self._size, self._wrap.wrap(blob_id, self._key, self._stream), self._path)

    def abort(self) -> None:
        """Remove the staged file."""
        file, self._file = self._file, None
        if file is not None:
            with contextlib.suppress(OSError):
                file.close()
        with disk_errors():
            self._path.unlink(missing_ok=True)

    def _seal(self, content: bytes | memoryview, *, last: bool) -> None:
        self._put(self._cipher.seal(self._number, content, last=last))
        self._number += 1

    def _put(self, content: bytes) -> None:
        file = self._open_file()
        try:
            left = memoryview(content)
            while left:
                left = left[file.write(left) :]
        except OSError as error:
            self.abort()
            raise disk_error(error) from None

    def _open_file(self) -> BinaryIO:
        if self._file is None:
            raise BugError("a staged blob was used after its end")
        return self._file


class Blobs:
    """The folder of encrypted files.

    Args:
        folder: made when it is not there.
        library_key: 32 bytes; the keys for names and for wrapping are derived from it.
    """

    def __init__(self, folder: Path, library_key: bytes) -> None:
        self._folder = private_folder(folder)
        self._name_key = derive_key(library_key, "blob name")
        self._wrap = KeyWrap(derive_key(library_key, "blob key"))

    def identify(self, pieces: Iterable[bytes]) -> BlobId:
        """The id a content would have, without keeping anything: is it there already?"""
        name = hmac.new(self._name_key, digestmod="sha256")
        for piece in pieces:
            name.update(piece)
        return BlobId(name.hexdigest())

    def stage(self) -> Staged:
        """Begin to take in a content.

        Raises:
            KnownError: `disk.full`, `disk.read_only`, `disk.failed`.
        """
        return Staged(self._folder, self._name_key, self._wrap)

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

    def sweep(self, known_ids: Collection[BlobId]) -> int:
        """Remove files without a row and what was never finished.

        Call it when nothing is being imported, at the start. A library that knows none of the
        files there is a library that was lost or put back: then they are left alone, as they
        may belong to the backup that the member is about to restore.

        Returns:
            The number of files removed.
        """
        known = set(known_ids)
        stored = self.stored()
        orphans = stored - known if stored & known else set[BlobId]()
        removed = 0
        with disk_errors():
            unfinished = [path for path in self._folder.iterdir() if path.name.startswith(_STAGED)]
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
        try:
            file = self._place(blob_id).open("rb", buffering=0)
        except FileNotFoundError:
            raise KnownError("blob.missing") from None
        except OSError as error:
            raise disk_error(error) from None
        with file:
            yield Chunks(file, *self._wrap.unwrap(blob_id, wrapped_key))


_BINARY = getattr(os, "O_BINARY", 0)


def _is_id(name: str) -> bool:
    return len(name) == _ID_LETTERS and set(name) <= set("0123456789abcdef")
