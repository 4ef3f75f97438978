# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a damaged library has lost: which kinds of things, which papers.

Asks in small questions, each on a connection that has met no damage yet: a page that is damaged
fails what reads it, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Literal, NamedTuple, TypeVar

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import BlobId, DocumentId, FileId
from ifn_desktop.model.work import CancelToken
from ifn_desktop.store.database import Database, View

T = TypeVar("T")
Part = Literal["agenda", "texts", "own", "recusal", "search", "sources", "other"]

_TABLES: dict[Part, str] = {
    "agenda": "organization meeting item item_pages document document_version link notice blob packet file"
    " minutes",
    "texts": "page file_text ocr_page",
    "own": "annotation placement note note_template colour_name correction place page_seen mark_taken_in"
    " paper_looked item_looked saved_search",
    "recusal": "recusal_event tie hint_dismissal serving paragraph_checked",
}
_PREFIXES: tuple[tuple[str, Part], ...] = (
    ("search_", "search"),
    ("page_fts", "search"),
    ("recent_", "search"),
    ("tie_", "recusal"),
    ("minutes_", "agenda"),
    ("sync_", "sources"),
    ("deliver", "sources"),
    ("arrival", "sources"),
)
_ALL_TABLES = (
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name"
)


class DamagedPaper(NamedTuple):
    """A paper that is not whole.

    Attributes:
        document: its id.
        title: as shown.
        date: of its meeting, or empty.
        board: whose meeting it is, or empty.
        lost: `file`: its pages cannot be shown; `text`: its text cannot be read.
    """

    document: DocumentId
    title: str
    date: str
    board: str
    lost: Literal["file", "text"]


def damaged_parts(db: Database, token: CancelToken | None = None) -> tuple[Part, ...]:
    """The kinds of things of which something cannot be read, or not be found by its index."""
    tables = _try(db, lambda view: view.query(_ALL_TABLES), token)
    if tables is None:
        return ("other",)
    found: set[Part] = set()
    for (table,) in tables:
        part = _part(table)
        if part in found:
            continue
        if _try(db, lambda view, name=table: _read_through(view, name), token) is None:
            found.add(part)
    return tuple(sorted(found))


def damaged_papers(
    db: Database, blobs: Collection[BlobId], token: CancelToken | None = None, *, texts: bool
) -> tuple[DamagedPaper, ...]:
    """The papers that lie in damaged or missing blobs, and with `texts` those whose text is damaged.

    What cannot be named, since its very row is damaged, is in `damaged_parts`.
    """
    lost = set(blobs)
    files = _try(db, lambda view: view.query("SELECT id, blob, rendition FROM file"), token)
    found: list[DamagedPaper] = []
    for file, blob, rendition in files or []:
        if blob in lost or rendition in lost:
            found += _papers(db, FileId(file), "file", token)
        elif texts and _try(db, lambda view, id_=file: _read_text(view, id_), token) is None:
            found += _papers(db, FileId(file), "text", token)
    return tuple(found)


def _papers(
    db: Database, file: FileId, lost: Literal["file", "text"], token: CancelToken | None
) -> list[DamagedPaper]:
    sql = (
        "SELECT DISTINCT document.id, document.title, meeting.date, organization.name"
        " FROM document_version JOIN document ON document.id = document_version.document"
        " LEFT JOIN meeting ON meeting.id = document.meeting"
        " LEFT JOIN organization ON organization.id = meeting.organization"
        " WHERE document_version.file = ? ORDER BY document_version.first_page"
    )
    rows = _try(db, lambda view: view.query(sql, (file,)), token)
    return [
        DamagedPaper(DocumentId(id_), title, date or "", board or "", lost)
        for id_, title, date, board in rows or []
    ]


def _read_through(view: View, table: str) -> bool:
    """Read every row of a table in its order, and every index of it in theirs."""
    view.value(f'SELECT count(*) FROM "{table}" NOT INDEXED')  # noqa: S608 - a name of the schema's own
    for row in view.stream(f'SELECT * FROM "{table}" NOT INDEXED'):  # noqa: S608
        len(row)
    checked = view.query(f'PRAGMA integrity_check("{table}")')
    if [row[0] for row in checked] != ["ok"]:
        raise KnownError("store.damaged")
    return True


def _read_text(view: View, file: str) -> bool:
    view.value("SELECT sum(length(text)) FROM page WHERE file = ?", (file,))
    view.value("SELECT sum(length(data)) FROM file_text WHERE file = ?", (file,))
    return True


def _part(table: str) -> Part:
    for part, names in _TABLES.items():
        if table in names.split():
            return part
    for prefix, part in _PREFIXES:
        if table.startswith(prefix):
            return part
    return "other"


def _try(db: Database, ask: Callable[[View], T], token: CancelToken | None) -> T | None:
    """The answer, or None where it met damage."""
    try:
        with db.read(token) as view:
            return ask(view)
    except KnownError as error:
        if error.code != "store.damaged":
            raise
        return None
