# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Libraries of page texts for tests and measurements of search: no PDF, no parsing, the real index."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ifn_desktop.config.paths import data_root
from ifn_desktop.model.ids import BlobId, DocumentId, FileId, PacketId, new_id
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.library import KnownDocument, KnownFile, KnownVersion
from ifn_desktop.model.search import SearchAnswer
from ifn_desktop.model.text import FileText, PageText
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.indexing import Indexing
from ifn_desktop.services.search import Search
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files as files
from ifn_desktop.store.database import Database, Transaction
from ifn_desktop.store.migrate import Migrator
from tests.search.judged import PageId

KEY = bytes(range(32))
NOW = datetime.datetime(2026, 2, 10, 12, 0, tzinfo=datetime.UTC)


@contextmanager
def empty_library(folder: Path) -> Iterator[Database]:
    """A new library with nothing in it."""
    database = Database(folder / "library.db", KEY)
    try:
        Migrator(data_root() / "db" / "migrations").upgrade(database, folder / "backups")
        yield database
    finally:
        database.close()


def add_paper(tx: Transaction, name: str, texts: list[str], *, title: str = "") -> DocumentId:
    """A loose paper with a file of its own; its title says nothing unless it is given."""
    packet, file, document = PacketId(new_id()), FileId(new_id()), DocumentId(new_id())
    tx.execute("INSERT INTO blob VALUES (?, ?, 1, ?)", (file, b"x", NOW.isoformat()))
    files.add_packet(tx, packet, "import", NOW.isoformat())
    known = KnownFile(file, name, "application/pdf", len(texts), None)
    files.add_file(tx, packet, known, BlobId(file))
    pages = tuple(PageText(number, 595.0, 842.0, ()) for number in range(1, len(texts) + 1))
    files.put_text(tx, file, FileText(pages), [], tuple(texts))
    paper = KnownDocument(document, None, 0, DocumentKind.OVRIGT, title, None, 1.0, ())
    papers.put_document(tx, None, paper)
    papers.put_version(tx, document, KnownVersion(new_id(), 1, file, 1, len(texts), new_id()))
    return document


def fill(database: Database, pages: Mapping[PageId, str]) -> None:
    """A loose paper for each file of some pages."""
    by_file: dict[str, list[str]] = {}
    for (name, _), text in pages.items():
        by_file.setdefault(name, []).append(text)
    with database.write() as tx:
        for name, texts in by_file.items():
            add_paper(tx, name, texts)


def indexed(database: Database) -> Search:
    """Search over a library when everything has been indexed."""
    indexing = Indexing(database, lambda: NOW)
    indexing.run(cancel=CancelToken())
    return Search(database, indexing)


def pages_of(answer: SearchAnswer) -> list[PageId]:
    """The pages of an answer in its order, copies of a text behind the one that stands for them."""
    found: dict[PageId, None] = {}
    for hit in answer.hits:
        if hit.page is not None:
            found[hit.file, hit.page] = None
        found.update(dict.fromkeys((same.file, same.file_page) for same in hit.same if same.file_page))
    return list(found)
