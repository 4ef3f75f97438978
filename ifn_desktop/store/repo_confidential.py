# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which papers are taken for sekretess: by what stands in them, and by the member's own word."""

from __future__ import annotations

from typing import NamedTuple

from ifn_desktop.model.confidential import Confidential
from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.store.database import Transaction, View

IS_CONFIDENTIAL = (
    "coalesce((SELECT c.is_confidential FROM confidential c WHERE c.document = d.id),"
    " (SELECT max(e.words <> '') FROM confidential_evidence e JOIN document_version w ON w.id = e.version"
    "  WHERE w.document = d.id), 0)"
)
"""Whether the paper `d` of a statement is taken for sekretess: the member's word before its own."""


class Unread(NamedTuple):
    """A version of a paper that has not been read by this reader."""

    version: str
    file: FileId
    first_page: int
    last_page: int


def unread(view: View, reader: int, limit: int) -> list[Unread]:
    """Versions to read, newest first."""
    rows = view.query(
        "SELECT v.id, v.file, v.first_page, v.last_page FROM document_version v WHERE NOT EXISTS"
        " (SELECT 1 FROM confidential_evidence e WHERE e.version = v.id AND e.reader = ?)"
        " ORDER BY v.id DESC LIMIT ?",
        (reader, limit),
    )
    return [Unread(row[0], FileId(row[1]), row[2], row[3]) for row in rows]


def put_evidence(tx: Transaction, version: str, reader: int, page: int, words: str) -> None:
    """Keep what stands in a version; nothing where that is gone meanwhile."""
    tx.execute(
        "INSERT OR REPLACE INTO confidential_evidence (version, reader, page, words)"
        " SELECT id, ?, ?, ? FROM document_version WHERE id = ?",
        (reader, page, words, version),
    )


def papers(view: View) -> frozenset[DocumentId]:
    """All that are taken for sekretess."""
    marked = view.value(
        "SELECT EXISTS (SELECT 1 FROM confidential)"
        " OR EXISTS (SELECT 1 FROM confidential_evidence WHERE words <> '')"
    )
    if not marked:
        return frozenset()
    return frozenset(
        DocumentId(row[0])
        for row in view.query(f"SELECT d.id FROM document d WHERE {IS_CONFIDENTIAL}")  # noqa: S608
    )


def in_file(view: View, file: FileId) -> bool:
    """Whether a file holds a version of a paper that is taken for sekretess."""
    return bool(
        view.value(
            "SELECT EXISTS (SELECT 1 FROM document_version v JOIN document d ON d.id = v.document"  # noqa: S608
            f" WHERE v.file = ? AND {IS_CONFIDENTIAL})",
            (file,),
        )
    )


def of(view: View, document: DocumentId) -> Confidential:
    """How a paper is taken, and why."""
    own = view.value("SELECT is_confidential FROM confidential WHERE document = ?", (document,))
    row = view.one(
        "SELECT e.page, e.words FROM confidential_evidence e JOIN document_version v ON v.id = e.version"
        " WHERE v.document = ? AND e.words <> '' ORDER BY v.number DESC, v.id LIMIT 1",
        (document,),
    )
    page, words = (int(row[0]), str(row[1])) if row is not None else (0, "")
    is_taken = bool(own) if own is not None else bool(words)
    return Confidential(is_taken, own is not None, page, words)


def put(tx: Transaction, document: DocumentId, made: str, *, is_confidential: bool) -> None:
    """Keep the member's own word."""
    tx.execute(
        "INSERT OR REPLACE INTO confidential (document, is_confidential, made)"
        " SELECT id, ?, ? FROM document WHERE id = ?",
        (int(is_confidential), made, document),
    )
