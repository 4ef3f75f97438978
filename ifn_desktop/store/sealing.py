# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The cryptography of a blob: its chunks, and the wrapping of its key. The form: `store.blobs`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from ifn_desktop.config.disk import disk_errors
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import BlobId
from ifn_desktop.store.crypto import KEY_BYTES

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CHUNK_BYTES = 1 << 20
STREAM_BYTES = 16
FORMAT = b"IFNblob1"
_TAG_BYTES = 16
_HEADER_BYTES = len(FORMAT) + STREAM_BYTES
_NONCE_BYTES = 12
_SEALED_CHUNK = CHUNK_BYTES + _TAG_BYTES


class ChunkCipher:
    """Seals and opens the chunks of one blob."""

    def __init__(self, key: bytes, stream: bytes) -> None:
        self._aead = _aesgcm(key)
        self._header = FORMAT + stream

    def seal(self, number: int, content: bytes | memoryview, *, last: bool) -> bytes:
        """Encrypt a chunk. Each number is used once under a key."""
        return self._aead.encrypt(_nonce(number), content, self._about(number, last=last))

    def open(self, number: int, sealed: bytes, *, last: bool) -> bytes:
        """Decrypt a chunk; KnownError `blob.damaged` when anything about it is different."""
        from cryptography.exceptions import InvalidTag

        try:
            return self._aead.decrypt(_nonce(number), sealed, self._about(number, last=last))
        except InvalidTag:
            raise KnownError("blob.damaged") from None

    def _about(self, number: int, *, last: bool) -> bytes:
        return self._header + number.to_bytes(8, "big") + bytes([last])


class KeyWrap:
    """Wraps the keys of blobs, with their stream ids, under one key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def wrap(self, blob_id: BlobId, key: bytes, stream: bytes) -> bytes:
        """What the blob's row holds."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + _aesgcm(self._key).encrypt(nonce, key + stream, b"blob key " + blob_id.encode())

    def unwrap(self, blob_id: BlobId, wrapped: bytes) -> tuple[bytes, bytes]:
        """The key and the stream id; KnownError `blob.damaged` when they are another blob's."""
        from cryptography.exceptions import InvalidTag

        nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
        try:
            both = _aesgcm(self._key).decrypt(nonce, sealed, b"blob key " + blob_id.encode())
        except (InvalidTag, ValueError):
            raise KnownError("blob.damaged") from None
        return both[:KEY_BYTES], both[KEY_BYTES:]


class Chunks:
    """The chunks of an open file, by number; `count` of them.

    KnownError `blob.damaged` when the file is not the one that belongs to key and stream id.
    """

    def __init__(self, file: BinaryIO, key: bytes, stream: bytes) -> None:
        self._file = file
        with disk_errors():
            header = file.read(_HEADER_BYTES)
            body = os.fstat(file.fileno()).st_size - _HEADER_BYTES
        if header != FORMAT + stream or body < _TAG_BYTES:
            raise KnownError("blob.damaged")
        self._cipher = ChunkCipher(key, stream)
        self.count = -(-body // _SEALED_CHUNK)

    def chunk(self, number: int, *, last: bool | None = None) -> bytes:
        """The content of a chunk; `last` says whether it must be the last, None goes by the file's length."""
        with disk_errors():
            self._file.seek(_HEADER_BYTES + number * _SEALED_CHUNK)
            sealed = self._file.read(_SEALED_CHUNK)
        return self._cipher.open(number, sealed, last=number == self.count - 1 if last is None else last)


def opened_stream(read: Callable[[int], bytes], cipher: ChunkCipher) -> Iterator[bytes]:
    """The contents of sealed chunks that come one after another, from what has no length yet.

    Args:
        read: gives so many bytes, fewer only at the end.
        cipher: they were sealed with.

    Raises:
        KnownError: `blob.damaged`, also when the last chunk is not the last.
    """
    sealed, number = read(_SEALED_CHUNK), 0
    while True:
        following = read(_SEALED_CHUNK) if len(sealed) == _SEALED_CHUNK else b""
        yield cipher.open(number, sealed, last=not following)
        if not following:
            return
        sealed, number = following, number + 1


def opened_blob(read: Callable[[int], bytes], key: bytes, stream: bytes) -> Iterator[bytes]:
    """The content of a blob's file that is read from first to last, wherever it lies.

    Raises:
        KnownError: `blob.damaged`.
    """
    if read(_HEADER_BYTES) != FORMAT + stream:
        raise KnownError("blob.damaged")
    yield from opened_stream(read, ChunkCipher(key, stream))


def _nonce(number: int) -> bytes:
    return number.to_bytes(_NONCE_BYTES, "big")


def _aesgcm(key: bytes) -> AESGCM:
    """Imported at the first blob, not at start: 10 ms."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)
