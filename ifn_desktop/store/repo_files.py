# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Received files and their text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ifn_desktop.model.ids import BlobId, FileId, PacketId
from ifn_desktop.model.library import KnownFile
from ifn_desktop.model.text import FileText, PageText
from ifn_desktop.store import text_codec
from ifn_desktop.store.database import Transaction, View


@dataclass(frozen=True, slots=True)
class BlobRow:
    """A blob's place in the database: its key, wrapped, and its length in bytes."""

    id: BlobId
    wrapped_key: bytes
    size: int


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file as it is opened: the blob to show is the rendition where there is one."""

    id: FileId
    name: str
    media_type: str
    original: BlobRow
    rendition: BlobRow | None
    page_count: int
    password: str | None
    failure: str | None

    @property
    def shown(self) -> BlobRow:
        """The blob whose pages are shown."""
        return self.rendition or self.original


def add_packet(tx: Transaction, packet: PacketId, origin: str, received: str) -> None:
    """Note a delivery: where it came from and when (ISO time, UTC)."""
    tx.execute("INSERT INTO packet (id, origin, received) VALUES (?, ?, ?)", (packet, origin, received))


def add_blob(tx: Transaction, blob: BlobRow, created: str) -> None:
    """Note a blob whose file is whole on the disk."""
    tx.execute(
        "INSERT OR IGNORE INTO blob (id, wrapped_key, size, created) VALUES (?, ?, ?, ?)",
        (blob.id, blob.wrapped_key, blob.size, created),
    )


def add_file(
    tx: Transaction,
    packet: PacketId,
    file: KnownFile,
    blob: BlobId,
    *,
    rendition: BlobId | None = None,
    password: str | None = None,
) -> None:
    """Note a received file."""
    tx.execute(
        "INSERT INTO file (id, packet, blob, rendition, name, media_type, page_count, password, failure)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            file.id,
            packet,
            blob,
            rendition,
            file.name,
            file.media_type,
            file.page_count,
            password,
            file.failure,
        ),
    )


def put_text(
    tx: Transaction,
    file: FileId,
    text: FileText,
    packed: Sequence[bytes],
    bodies: tuple[str, ...],
    *,
    labels: Sequence[str] = (),
) -> None:
    """Keep a file's text: with places for parsing, without furniture for reading and searching.

    Args:
        tx: the transaction.
        file: whose text it is.
        text: its pages.
        packed: the same, packed by `text_codec.pack`.
        bodies: each page's text without furniture.
        labels: each page's number as printed; without them it is found when it is asked for.
    """
    tx.execute("DELETE FROM file_text WHERE file = ?", (file,))
    tx.executemany(
        "INSERT INTO file_text (file, part, version, data) VALUES (?, ?, ?, ?)",
        [(file, part, text_codec.VERSION, data) for part, data in enumerate(packed)],
    )
    tx.executemany(
        "INSERT INTO page (file, number, width, height, label, text, printed) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (file, number) DO UPDATE SET"
        " width = excluded.width, height = excluded.height, label = excluded.label,"
        " printed = excluded.printed, text = CASE WHEN excluded.text = '' THEN coalesce("
        " (SELECT o.text FROM ocr_page o WHERE o.file = excluded.file AND o.page = excluded.number), '')"
        " ELSE excluded.text END",
        [
            (file, page.number, page.width, page.height, page.label, body, printed)
            for page, body, printed in zip(text.pages, bodies, labels or [None] * len(bodies), strict=True)
        ],
    )


def file_of_blob(view: View, blob: BlobId) -> KnownFile | None:
    """The received file with this content, if there is one."""
    rows = view.query("SELECT id, name, media_type, page_count, failure FROM file WHERE blob = ?", (blob,))
    return KnownFile(*rows[0]) if rows else None


def files_by_id(view: View, ids: Sequence[FileId]) -> dict[FileId, KnownFile]:
    """Received files by their ids."""
    marks = ", ".join("?" * len(ids))
    rows = view.query(
        f"SELECT id, name, media_type, page_count, failure FROM file WHERE id IN ({marks})",  # noqa: S608
        list(ids),
    )
    return {row[0]: KnownFile(*row) for row in rows}


def text_of_file(view: View, file: FileId) -> FileText | None:
    """A file's text with places, or None when it must be read anew."""
    rows = view.query(
        "SELECT data FROM file_text WHERE file = ? AND version = ? ORDER BY part",
        (file, text_codec.VERSION),
    )
    return text_codec.unpack([row[0] for row in rows]) if rows else None


def text_of_pages(view: View, file: FileId, first: int, last: int) -> list[PageText]:
    """A page range of a file's text with places; empty when it must be read anew."""
    rows = view.query(
        "SELECT data FROM file_text WHERE file = ? AND version = ? AND part BETWEEN ? AND ? ORDER BY part",
        (file, text_codec.VERSION, text_codec.part_of(first), text_codec.part_of(last)),
    )
    pages = [page for row in rows for page in text_codec.unpack_part(row[0])]
    return [page for page in pages if first <= page.number <= last]


def text_of_part(view: View, file: FileId, part: int) -> list[PageText]:
    """The pages of one part of a file's text (`text_codec.part_of`); empty when it must be read anew."""
    rows = view.query(
        "SELECT data FROM file_text WHERE file = ? AND version = ? AND part = ?",
        (file, text_codec.VERSION, part),
    )
    return text_codec.unpack_part(rows[0][0]) if rows else []


def page_texts(view: View, file: FileId, first: int, last: int) -> list[tuple[int, str]]:
    """(page number in the file, text without furniture) of a page range."""
    rows = view.query(
        "SELECT number, text FROM page WHERE file = ? AND number BETWEEN ? AND ? ORDER BY number",
        (file, first, last),
    )
    return [(number, text) for number, text in rows]


def page_labels(view: View, files: Sequence[FileId]) -> dict[FileId, list[tuple[str, str | None]]]:
    """For each page of each file: its label in the PDF, and its number as printed (None: not read)."""
    marks = ", ".join("?" * len(files))
    rows = view.query(
        f"SELECT file, label, printed FROM page WHERE file IN ({marks}) ORDER BY file, number",  # noqa: S608
        list(files),
    )
    found: dict[FileId, list[tuple[str, str | None]]] = {}
    for file, label, printed in rows:
        found.setdefault(file, []).append((label, printed))
    return found


def open_row(view: View, file: FileId) -> FileRow | None:
    """All that is needed to open a file."""
    rows = view.query(
        "SELECT f.id, f.name, f.media_type, b.id, b.wrapped_key, b.size, r.id, r.wrapped_key, r.size,"
        " f.page_count, f.password, f.failure FROM file f JOIN blob b ON b.id = f.blob"
        " LEFT JOIN blob r ON r.id = f.rendition WHERE f.id = ?",
        (file,),
    )
    if not rows:
        return None
    row = rows[0]
    rendition = BlobRow(row[6], row[7], row[8]) if row[6] is not None else None
    return FileRow(
        row[0], row[1], row[2], BlobRow(row[3], row[4], row[5]), rendition, row[9], row[10], row[11]
    )


def all_blobs(view: View) -> list[BlobRow]:
    """Every blob the library knows."""
    return [BlobRow(*row) for row in view.query("SELECT id, wrapped_key, size FROM blob ORDER BY id")]
