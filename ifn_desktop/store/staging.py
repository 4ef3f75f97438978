# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A content on its way into the library: encrypted from its first byte; the form: `store.blobs`."""

from __future__ import annotations

import contextlib
import hmac
import os
from pathlib import Path
from typing import BinaryIO, NamedTuple

from ifn_desktop.config.disk import disk_error, disk_errors
from ifn_desktop.errors import BugError
from ifn_desktop.model.ids import BlobId
from ifn_desktop.store.crypto import KEY_BYTES
from ifn_desktop.store.sealing import CHUNK_BYTES, FORMAT, STREAM_BYTES, ChunkCipher, KeyWrap

STAGED = "incoming-"
"""What the names of unfinished files begin with."""
_BINARY = getattr(os, "O_BINARY", 0)


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


class Partial(NamedTuple):
    """A content that is not whole yet, to be gone on with later.

    Attributes:
        name: of its file in the folder; `Blobs.sweep` must be told to leave it.
        wrapped_key: its own key, wrapped under that name.
    """

    name: str
    wrapped_key: bytes


class Staged:
    """A content on its way in. Use as a context manager.

    What is not finished is removed, or, when it is `lasting`, left for `Blobs.resume`.
    Bytes reach the disk encrypted only. Belongs to one thread at a time.
    """

    def __init__(self, folder: Path, name_key: bytes, wrap: KeyWrap, *, lasting: bool = False) -> None:
        self._path = folder / f"{STAGED}{os.urandom(16).hex()}"
        self._lasting = lasting
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
            if self._lasting:
                self.suspend()
            else:
                self.abort()

    @property
    def size(self) -> int:
        """Bytes of content so far."""
        return self._size

    @property
    def partial(self) -> Partial:
        """What must be kept to go on with this content in another process (`Blobs.resume`)."""
        name = self._path.name
        return Partial(name, self._wrap.wrap(BlobId(name), self._key, self._stream))

    def suspend(self) -> None:
        """Stop here and leave on the disk what is sealed: whole chunks."""
        file, self._file = self._file, None
        if file is not None:
            with contextlib.suppress(OSError):
                file.close()

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
