# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the openers hand to each other and to the importing: pieces, entries and refusals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

CHUNK = 1 << 20
"""Bytes in one chunk of a streamed entry (the last may be shorter)."""

HEAD = 1 << 16
"""Bytes at the start of a file that are looked at to tell its type."""

QUIET = frozenset(
    {
        "source.temporary",
        "source.link",
        "zip.system",
        "mail.inline_image",
        "mail.signature",
    }
)
"""Codes of refusals that are no loss to the member: counted and listed, but no reason to worry."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a delivery may at most hold. Beyond it a part is refused, never taken in half.

    Attributes:
        file_bytes: size of one file.
        delivery_bytes: unpacked bytes of everything that lies in archives and messages.
        entries: files in the whole delivery.
        depth: archives and messages inside each other.
        memory_bytes: size of an archive or a message that lies inside another, and of any
            message: those are held in memory, as nothing is written to the disk.
        ratio: unpacked to packed size of an archive's member, from `ratio_from` bytes on.
        ratio_from: smaller members may be packed as tightly as they like.
        directory_bytes: size of a zip's table of contents.
    """

    file_bytes: int = 2 << 30
    delivery_bytes: int = 8 << 30
    entries: int = 10_000
    depth: int = 3
    memory_bytes: int = 256 << 20
    ratio: int = 150
    ratio_from: int = 16 << 20
    directory_bytes: int = 8 << 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a delivery.

    Attributes:
        name: its path inside the delivery, parted by `/` (`mapp/Kallelse.pdf`,
            `post.eml/Bilaga 1.pdf`), unique in the delivery.
        media_type: by its content first, then by its name.
        size: in bytes, or None when only reading tells.
        chunks: reads it from the start, in chunks of 1 MiB, as often as called, also after the
            delivery's iterator has ended. Raises KnownError when it cannot be read to its end
            (`file.changed`, `file.missing`, `file.unreadable`, `zip.damaged`), and Cancelled.
        mark: of the piece that it is or lies in; see `Piece`.
        is_inside: it lies in an archive or a message.
    """

    name: str
    media_type: str
    size: int | None
    chunks: Callable[[], Iterator[bytes]]
    mark: str = ""
    is_inside: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A part of a delivery that is not taken, and why: a code of `viewmodels.error_words`."""

    name: str
    code: str
    params: dict[str, object] = field(default_factory=dict[str, object])
    mark: str = ""

    @property
    def quiet(self) -> bool:
        """Whether the part is nothing a member would miss (a sync client's temporary file)."""
        return self.code in QUIET


@dataclass(frozen=True, slots=True)
class Piece:
    """A file on its way through the openers: not yet known to be a paper or a container.

    Attributes:
        name: its path inside the delivery, not yet made unique.
        size: in bytes, or None.
        chunks: as in `Entry`.
        seekable: opens it for reading anywhere. What lies inside a container is then held in
            memory. Raises KnownError as `chunks` does, and `source.too_big_inside`.
        media_type: when the container tells it for certain, else None.
        mark: whoever made the piece knows what comes of it by this; carried to everything in it.
    """

    name: str
    size: int | None
    chunks: Callable[[], Iterator[bytes]]
    seekable: Callable[[], BinaryIO]
    media_type: str | None = None
    mark: str = ""


def bytes_piece(name: str, data: bytes, media_type: str | None = None) -> Piece:
    """A piece that lies in memory already."""
    from io import BytesIO

    def chunks() -> Iterator[bytes]:
        view = memoryview(data)
        for start in range(0, len(data), CHUNK):
            yield bytes(view[start : start + CHUNK])

    return Piece(name, len(data), chunks, lambda: BytesIO(data), media_type)
