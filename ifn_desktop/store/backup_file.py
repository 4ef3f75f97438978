# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The backup file: a whole library in one encrypted file.

    8 bytes   of format
    4 bytes   length of the head, big end first
    head      JSON: when and by which program it was made, the salt, and a key file (`config.keyfile`)
              whose wrapped copies a passphrase or a recovery code open
    body      a tar archive in chunks of 1 MiB, sealed as those of a blob (`store.sealing`) under
              HMAC(key made from the library key, salt); the chunks' stream is a hash of all above

So a changed, cut or mixed file fails to open, at the first chunk that is not as it was; whoever
finds it sees when it was made and how large it is. In the archive: `manifest.json`, `library.db`
(encrypted by itself), `settings.toml`, and the files of the blobs as they lie on the disk. Nothing of
a paper is in clear at any step.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import os
import tarfile
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

from ifn_desktop.config.disk import disk_errors
from ifn_desktop.config.keyfile import KeyFile, key_file_content, parse_key_file
from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.store.crypto import derive_key
from ifn_desktop.store.sealing import CHUNK_BYTES, STREAM_BYTES, ChunkCipher, opened_stream

FORMAT = b"IFNback1"
MANIFEST = "manifest.json"
DATABASE = "library.db"
SETTINGS = "settings.toml"
BLOBS = "blobs/"
_SALT_BYTES = 32
_LONGEST_HEAD = 1 << 16
_PIECE = 1 << 18


class BackupHead(NamedTuple):
    """What a backup file says before it is opened.

    Attributes:
        made: when, ISO time, UTC.
        program: version of the program that made it.
        key_file: its wrapped copies of the library key.
        salt: of its own key.
        raw: all bytes before the body.
    """

    made: str
    program: str
    key_file: KeyFile
    salt: bytes
    raw: bytes


class Entry(NamedTuple):
    """A file in a backup.

    Attributes:
        name: one of those above.
        size: bytes.
        file: to read it from, before the next entry is asked for.
    """

    name: str
    size: int
    file: BinaryIO


class BackupWriter:
    """Writes a backup file. Use as a context manager; `finish` makes it whole and synced.

    Args:
        path: of the file, which does not exist.
        library_key: 32 bytes.
        key_file: that travels with it; opens the library key with a passphrase or a recovery code.
        made: when, ISO time, UTC.
        program: this program's version.
        token: stops it between pieces.
    """

    def __init__(
        self,
        path: Path,
        library_key: bytes,
        key_file: KeyFile,
        *,
        made: str,
        program: str,
        token: CancelToken | None = None,
    ) -> None:
        salt = os.urandom(_SALT_BYTES)
        head = json.dumps(
            {
                "made": made,
                "program": program,
                "salt": salt.hex(),
                "key": json.loads(key_file_content(key_file)),
            }
        ).encode()
        raw = FORMAT + len(head).to_bytes(4, "big") + head
        self._token = token
        self._cipher = _cipher(library_key, salt, raw)
        self._waiting = bytearray()
        self._number = 0
        self._ended = False
        with disk_errors():
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            self._file = os.fdopen(os.open(path, flags, 0o600), "wb")
            self._file.write(raw)
        self._tar = tarfile.open(fileobj=cast("Any", self), mode="w|", bufsize=_PIECE)  # noqa: SIM115

    def __enter__(self) -> BackupWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self._ended = True  # tarfile writes what it has left when it is forgotten
        with contextlib.suppress(OSError):
            self._file.close()

    def add(self, name: str, size: int, file: BinaryIO) -> None:
        """Add a file; exactly `size` bytes are read of it.

        Raises:
            KnownError: `disk.*`; also when the file is shorter than it was said to be.
            Cancelled: the token was cancelled.
        """
        info = tarfile.TarInfo(name)
        info.size, info.mode = size, 0o600
        with disk_errors():
            self._tar.addfile(info, file)

    def finish(self) -> None:
        """Seal what is left and sync it to the disk.

        Raises:
            KnownError: `disk.*`.
        """
        with disk_errors():
            self._tar.close()
            self._seal(bytes(self._waiting), last=True)
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()

    def write(self, piece: bytes) -> int:
        """The next bytes of the archive; called by tarfile."""
        if self._ended:
            return len(piece)
        if self._token is not None:
            self._token.raise_if_cancelled()
        self._waiting += piece
        # A full chunk is sealed only when a byte follows it: the last one is sealed as the last.
        while len(self._waiting) > CHUNK_BYTES:
            self._seal(bytes(self._waiting[:CHUNK_BYTES]), last=False)
            del self._waiting[:CHUNK_BYTES]
        return len(piece)

    def _seal(self, content: bytes, *, last: bool) -> None:
        self._file.write(self._cipher.seal(self._number, content, last=last))
        self._number += 1


def read_head(path: Path) -> BackupHead:
    """What a backup file says of itself. Believe it only when the file has opened with its key.

    Raises:
        KnownError: `backup.missing`, `backup.not_one`, `backup.too_new`, `backup.damaged`, `disk.*`.
    """
    with _opened(path) as file:
        return _read_head(file)


def entries(path: Path, library_key: bytes, token: CancelToken | None = None) -> Iterator[Entry]:
    """The files of a backup in their order; when the last has been given, the whole file was sound.

    Raises:
        KnownError: `backup.*` as `read_head`; `backup.damaged` at the first byte that is not as it was,
            or when it is not this key's.
        Cancelled: the token was cancelled.
    """
    with _opened(path) as file:
        head = _read_head(file)
        cipher = _cipher(library_key, head.salt, head.raw)
        stream = _Plain(opened_stream(file.read, cipher), token)
        try:
            with tarfile.open(fileobj=cast("Any", stream), mode="r|", bufsize=_PIECE) as tar:
                for member in tar:
                    yield _entry(tar, member)
            while stream.read(_PIECE):
                pass
        except (tarfile.TarError, EOFError):
            raise KnownError("backup.damaged") from None
        except KnownError as error:
            if error.code != "blob.damaged":
                raise
            raise KnownError("backup.damaged") from None


def _entry(tar: tarfile.TarFile, member: tarfile.TarInfo) -> Entry:
    content = tar.extractfile(member)
    if content is None or not _is_known(member.name):
        raise KnownError("backup.damaged")
    return Entry(member.name, member.size, cast("BinaryIO", content))


class _Plain:
    """The archive's bytes, as tarfile reads them."""

    def __init__(self, pieces: Iterator[bytes], token: CancelToken | None) -> None:
        self._pieces = pieces
        self._token = token
        self._waiting: bytes = b""

    def read(self, size: int) -> bytes:
        """So many bytes, or fewer at the end."""
        if self._token is not None:
            self._token.raise_if_cancelled()
        parts: list[bytes] = []
        while size > 0:
            if not self._waiting:
                self._waiting = next(self._pieces, b"")
                if not self._waiting:
                    break
            part, self._waiting = self._waiting[:size], self._waiting[size:]
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


@contextlib.contextmanager
def _opened(path: Path) -> Generator[BinaryIO]:
    try:
        file = path.open("rb")
    except (FileNotFoundError, IsADirectoryError):
        raise KnownError("backup.missing") from None
    except OSError:
        raise KnownError("file.no_access") from None
    with file, disk_errors():
        yield file


def _read_head(file: BinaryIO) -> BackupHead:
    start = file.read(len(FORMAT) + 4)
    if len(start) < len(FORMAT) + 4 or start[:7] != FORMAT[:7]:
        raise KnownError("backup.not_one")
    if start[: len(FORMAT)] != FORMAT:
        raise KnownError("backup.too_new")
    length = int.from_bytes(start[len(FORMAT) :], "big")
    content = file.read(length) if length <= _LONGEST_HEAD else b""
    try:
        head = cast("dict[str, Any]", json.loads(content))
        key_file = parse_key_file(json.dumps(head["key"]).encode())
        salt = bytes.fromhex(head["salt"])
        return BackupHead(str(head["made"]), str(head["program"]), key_file, salt, start + content)
    except (ValueError, KeyError, TypeError):
        raise KnownError("backup.damaged") from None
    except KnownError as error:
        code = "backup.too_new" if error.code == "key.file_too_new" else "backup.damaged"
        raise KnownError(code) from None


def _is_known(name: str) -> bool:
    if name.startswith(BLOBS):
        rest = name[len(BLOBS) :]
        return len(rest) == hashlib.sha256().digest_size * 2 and set(rest) <= set("0123456789abcdef")
    return name in {MANIFEST, DATABASE, SETTINGS}


def _cipher(library_key: bytes, salt: bytes, raw: bytes) -> ChunkCipher:
    key = hmac.digest(derive_key(library_key, "backup file"), salt, "sha256")
    stream = hashlib.sha256(raw).digest()[:STREAM_BYTES]
    if len(stream) != STREAM_BYTES:
        raise BugError("a stream of the wrong length")
    return ChunkCipher(key, stream)
