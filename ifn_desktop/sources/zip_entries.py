# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Opens a zip: its members as pieces. Nothing is unpacked to the disk, and no name is a path there."""

from __future__ import annotations

import io
import struct
import weakref
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from ifn_desktop.errors import KnownError
from ifn_desktop.sources.names import is_system_folder, is_temporary, mend_zip_name, natural_key, safe_path
from ifn_desktop.sources.pieces import CHUNK, Limits, Piece, Refusal

ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
)
"""What the zip reader raises on a damaged file."""

_ENCRYPTED = 0x1
_UTF8 = 0x800
_UNICODE_PATH = 0x7075
# bzip2 and lzma unpack a chunk without an upper bound in the standard library; both are rare.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class _Guarded(io.RawIOBase):
    """Lets a zip reader ask for at most so much at once: a forged table of contents cannot fill memory."""

    def __init__(self, raw: BinaryIO, most: int) -> None:
        super().__init__()
        self._raw = raw
        self._most = most

    def read(self, size: int = -1) -> bytes:
        data = self._raw.read(self._most + 1) if size < 0 or size > self._most else self._raw.read(size)
        if len(data) > self._most:
            raise KnownError("zip.bomb")
        return data

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._raw.seek(offset, whence)

    def tell(self) -> int:
        return self._raw.tell()

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True


def open_zip(raw: BinaryIO, limits: Limits) -> zipfile.ZipFile:
    """Open a zip with a bounded table of contents.

    Raises:
        KnownError: `zip.bomb` when the table is larger than any honest one.
    """
    return zipfile.ZipFile(_Guarded(raw, limits.directory_bytes))  # pyright: ignore[reportArgumentType]


class _Archive:
    """An open zip, shared by its members' readers; closed when the last of them is gone."""

    def __init__(self, piece: Piece, limits: Limits) -> None:
        raw = piece.seekable()
        self._closing = weakref.finalize(self, raw.close)
        try:
            self._zip = open_zip(raw, limits)
        except BaseException:
            self._closing()
            raise

    def infos(self) -> list[zipfile.ZipInfo]:
        """The table of contents without folders."""
        return [info for info in self._zip.infolist() if not _is_folder(info)]

    def chunks(self, info: zipfile.ZipInfo, name: str) -> Iterator[bytes]:
        """Stream a member; its checksum is verified at the end."""
        try:
            with self._zip.open(info) as member:
                while block := member.read(CHUNK):
                    yield block
        except ZIP_FAULTS as error:
            raise KnownError("zip.damaged", name=name) from error


def _is_folder(info: zipfile.ZipInfo) -> bool:
    # ZipInfo.is_dir fails on a name without letters, and some writers part folders with backslashes.
    return info.filename.endswith("/") or (info.filename.endswith("\\") and not info.file_size)


def open_members(piece: Piece, limits: Limits) -> Iterator[Piece | Refusal]:
    """The files of a zip, in natural order of their names.

    An archive that is damaged, unpacks to far more than it may, or is locked as a whole gives one
    refusal in its own name; a single bad member gives one in the member's.
    """
    try:
        archive = _Archive(piece, limits)
        infos = archive.infos()
    except ZIP_FAULTS:
        yield Refusal(piece.name, "zip.damaged")
        return
    except KnownError as error:
        yield Refusal(piece.name, error.code, error.params)
        return
    if not infos:
        yield Refusal(piece.name, "zip.empty")
        return
    if len(infos) > limits.entries or sum(i.file_size for i in infos) > limits.delivery_bytes:
        yield Refusal(piece.name, "zip.bomb")
        return
    if all(info.flag_bits & _ENCRYPTED for info in infos):
        yield Refusal(piece.name, "zip.password")
        return
    named = sorted(((_name(info), info) for info in infos), key=lambda pair: natural_key(pair[0]))
    for inner, info in named:
        yield _member(archive, info, f"{piece.name}/{inner}", inner, limits)


def _member(
    archive: _Archive, info: zipfile.ZipInfo, name: str, inner: str, limits: Limits
) -> Piece | Refusal:
    folders = inner.split("/")[:-1]
    if any(is_system_folder(folder) for folder in folders):
        return Refusal(name, "zip.system")
    if any(is_temporary(folder) for folder in folders):
        return Refusal(name, "source.temporary")
    if info.flag_bits & _ENCRYPTED:
        return Refusal(name, "zip.password")
    if info.compress_type not in _METHODS:
        return Refusal(name, "zip.method")
    if info.file_size > limits.file_bytes:
        return Refusal(name, "file.too_big")
    if info.file_size > limits.ratio_from and info.file_size > limits.ratio * max(info.compress_size, 1):
        return Refusal(name, "zip.bomb")

    def chunks() -> Iterator[bytes]:
        return archive.chunks(info, name)

    def seekable() -> BinaryIO:
        if info.file_size > limits.memory_bytes:
            raise KnownError("source.too_big_inside", name=name)
        return io.BytesIO(b"".join(chunks()))

    return Piece(name, info.file_size, chunks, seekable)


def _name(info: zipfile.ZipInfo) -> str:
    """The name as its writer meant it, safe inside the delivery."""
    if info.flag_bits & _UTF8:
        return safe_path(info.orig_filename)
    try:
        raw = info.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return safe_path(info.orig_filename)
    return safe_path(_unicode_path(info.extra, raw) or mend_zip_name(raw))


def _unicode_path(extra: bytes, raw: bytes) -> str | None:
    """The name of the Info-ZIP Unicode Path field (0x7075), when it speaks of this very name."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        data, extra = extra[4 : 4 + length], extra[4 + length :]
        if kind == _UNICODE_PATH and len(data) > 5 and data[0] == 1:
            (checksum,) = struct.unpack_from("<I", data, 1)
            if checksum == zlib.crc32(raw):
                try:
                    return data[5:].decode("utf-8")
                except UnicodeDecodeError:
                    return None
    return None
