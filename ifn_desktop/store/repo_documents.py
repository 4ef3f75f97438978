# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers: their versions, where they lie, and the mentions in them of each other."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.library import KnownDocument, KnownVersion
from ifn_desktop.model.text import Rect
from ifn_desktop.store.database import Transaction, View


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A mention in a version of a paper; page counts from 1 in the paper."""

    version: str
    page: int
    text: str
    rects: tuple[Rect, ...]
    to_document: DocumentId


def put_document(
    tx: Transaction, meeting: MeetingId | None, document: KnownDocument, date: str | None = None
) -> None:
    """Keep a paper, new or changed (its versions are kept one by one)."""
    tx.execute(
        "INSERT INTO document (id, meeting, item, position, kind, title, case_number, date, confidence)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET meeting = excluded.meeting, item = excluded.item,"
        " position = excluded.position, kind = excluded.kind, title = excluded.title,"
        " case_number = coalesce(excluded.case_number, case_number), date = coalesce(excluded.date, date),"
        " confidence = excluded.confidence",
        (
            document.id,
            meeting,
            document.item,
            document.position,
            document.kind,
            document.title,
            document.case_number,
            date,
            document.confidence,
        ),
    )


def put_version(tx: Transaction, document: DocumentId, version: KnownVersion) -> None:
    """Keep a place where a paper's text was received."""
    tx.execute(
        "INSERT INTO document_version (id, document, number, file, first_page, last_page, text_hash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            version.id,
            document,
            version.number,
            version.file,
            version.first_page,
            version.last_page,
            version.text_hash,
        ),
    )


def replace_links(tx: Transaction, versions: Sequence[str], links: Sequence[LinkRow]) -> None:
    """Put the mentions of some versions in the place of those known before."""
    tx.executemany("DELETE FROM link WHERE version = ?", [(version,) for version in versions])
    tx.executemany(
        "INSERT INTO link (version, page, text, rects, to_document) VALUES (?, ?, ?, ?, ?)",
        [(link.version, link.page, link.text, json.dumps(link.rects), link.to_document) for link in links],
    )


def documents_of(
    view: View, meeting: MeetingId | None, *, with_lost: bool = False
) -> tuple[KnownDocument, ...]:
    """Papers of a meeting, or those of no meeting, in order, each with its versions.

    Args:
        view: where to read.
        meeting: None for those of no meeting.
        with_lost: also those without any version, which only the member's marks keep.
    """
    found = _documents(view, "d.meeting IS ?", meeting)
    return found if with_lost else tuple(document for document in found if document.versions)


def loose_with_text(view: View, text_hash: str) -> KnownDocument | None:
    """A paper of no meeting with exactly this text, the oldest."""
    row = view.one(
        "SELECT d.id FROM document d JOIN document_version v ON v.document = d.id"
        " WHERE d.meeting IS NULL AND v.text_hash = ? ORDER BY d.id LIMIT 1",
        (text_hash,),
    )
    return _documents(view, "d.id = ?", row[0])[0] if row is not None else None


def _documents(view: View, condition: str, value: str | None) -> tuple[KnownDocument, ...]:
    """The papers for which a condition on `d` holds; the condition is written in this module."""
    versions: dict[str, list[KnownVersion]] = {}
    for document, *version in view.query(
        "SELECT v.document, v.id, v.number, v.file, v.first_page, v.last_page, v.text_hash"  # noqa: S608
        f" FROM document_version v JOIN document d ON d.id = v.document WHERE {condition}"
        " ORDER BY v.number, v.id",
        (value,),
    ):
        versions.setdefault(document, []).append(KnownVersion(*version))
    return tuple(
        KnownDocument(
            DocumentId(id_),
            item,
            position,
            DocumentKind(kind),
            title,
            case,
            confidence,
            tuple(versions.get(id_, ())),
        )
        for id_, item, position, kind, title, case, confidence in view.query(
            "SELECT d.id, d.item, d.position, d.kind, d.title, d.case_number, d.confidence"  # noqa: S608
            f" FROM document d WHERE {condition} ORDER BY d.position, d.id",
            (value,),
        )
    )


def links_of(view: View, meeting: MeetingId) -> list[LinkRow]:
    """Every mention in the papers of a meeting."""
    return [
        LinkRow(version, page, text, tuple(Rect(*rect) for rect in json.loads(rects)), to_document)
        for version, page, text, rects, to_document in view.query(
            "SELECT l.version, l.page, l.text, l.rects, l.to_document FROM link l"
            " JOIN document_version v ON v.id = l.version JOIN document d ON d.id = v.document"
            " WHERE d.meeting = ? ORDER BY l.id",
            (meeting,),
        )
    ]


def links_in(view: View, version: str) -> list[LinkRow]:
    """Every mention in one version of a paper."""
    return [
        LinkRow(version, page, text, tuple(Rect(*rect) for rect in json.loads(rects)), to_document)
        for page, text, rects, to_document in view.query(
            "SELECT page, text, rects, to_document FROM link WHERE version = ? ORDER BY id", (version,)
        )
    ]


def placed_pages(view: View, file: FileId) -> list[tuple[DocumentId, int, int]]:
    """(paper, first page, last page) of each place in a file that a paper lies in."""
    rows = view.query("SELECT document, first_page, last_page FROM document_version WHERE file = ?", (file,))
    return [(document, first, last) for document, first, last in rows]


def move_document(tx: Transaction, document: DocumentId, item: ItemId | None, position: int) -> None:
    """Place a paper under another ärende of its meeting, or under none."""
    tx.execute("UPDATE document SET item = ?, position = ? WHERE id = ?", (item, position, document))


def document_by_id(view: View, document: DocumentId) -> tuple[MeetingId | None, KnownDocument] | None:
    """(meeting, paper with its versions) or None; a paper that has none left cannot be opened."""
    rows = view.query("SELECT meeting FROM document WHERE id = ?", (document,))
    found = _documents(view, "d.id = ?", document)
    if not rows or not found[0].versions:
        return None
    return rows[0][0], found[0]


def documents_of_item(view: View, meeting: MeetingId, item: ItemId | None) -> list[DocumentId]:
    """The papers under an ärende, or (None) the meeting's own, in order."""
    rows = view.query(
        "SELECT id FROM document WHERE meeting = ? AND item IS ? ORDER BY position, id", (meeting, item)
    )
    return [row[0] for row in rows]


def page_sizes(view: View, files: Sequence[FileId]) -> dict[str, list[tuple[float, float]]]:
    """For each file the (width, height) of its pages in points, first page first."""
    sizes: dict[str, list[tuple[float, float]]] = {}
    marks = ", ".join("?" * len(files))
    for file, width, height in view.query(
        f"SELECT file, width, height FROM page WHERE file IN ({marks}) ORDER BY file, number",  # noqa: S608
        list(files),
    ):
        sizes.setdefault(file, []).append((width, height))
    return sizes
