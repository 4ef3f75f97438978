# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes a large library many times larger: its indexed pages are copied inside the database.

Taking a million pages apart, word by word, takes a quarter of an hour; copying what the index keeps of
them takes minutes, and the database, the index and the answers grow alike. Each copy's pages get a word
of their own, so that they are no copies of a text to the search, which would answer with one of them.
"""

from __future__ import annotations

from typing import Any

from ifn_desktop.store.database import Database

_TRIGGERS = ("search_page_insert", "search_document_insert")
"""They queue what is new to be indexed: the copies are."""
_PART = 20_000
"""Pages of one transaction."""
_CHANGED = {
    "blob": {"id": "id || :copy"},
    "file": {"id": "id || :copy", "blob": "blob || :copy", "name": ":copy || '-' || name"},
    "document": {"id": "id || :copy"},
    "document_version": {"id": "id || :copy", "document": "document || :copy", "file": "file || :copy"},
}
"""The tables to copy, in order, and what is otherwise in a copy."""


def multiply(database: Database, times: int) -> None:
    """Make a library of loose papers so many times as large, saying how far it is.

    Args:
        database: with every page indexed, the ids of its pages without a gap.
        times: how many times as many pages there shall be.
    """
    with database.maintenance() as connection:
        for pragma in ("synchronous = OFF", "foreign_keys = OFF", "cache_size = -200000"):
            connection.execute(f"PRAGMA {pragma}")
        ((pages, last),) = _rows(connection, "SELECT count(*), max(id) FROM page")
        if pages != last or _rows(connection, "SELECT count(*) FROM search_dirty") != [(0,)]:
            raise ValueError("the library is not whole")
        made = [
            (name, sql)
            for name, sql in _rows(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            if name in _TRIGGERS
        ]
        for name, _ in made:
            connection.execute(f"DROP TRIGGER {name}")
        originals = {table: _rows(connection, f"SELECT max(rowid) FROM {table}")[0][0] for table in _CHANGED}
        for copy in range(1, times):
            connection.execute("BEGIN")
            for table, changed in _CHANGED.items():
                names = _columns(connection, table)
                values = ", ".join(changed.get(name, name) for name in names)
                connection.execute(
                    f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM {table}"
                    " WHERE rowid <= :last",
                    {"copy": f"-{copy}", "last": originals[table]},
                )
            connection.execute("COMMIT")
            for first in range(0, pages, _PART):
                _copy_pages(connection, copy, copy * pages, first, min(pages, first + _PART))
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            print(f"  {(copy + 1) * pages:,} pages", flush=True)
        connection.execute(f"UPDATE search_word SET entries = entries * {times}, inner = inner * {times}")
        for _, sql in made:
            connection.execute(sql)


def _copy_pages(connection: Any, copy: int, shift: int, first: int, last: int) -> None:
    """Copy some pages and what the index keeps of them; the index itself follows by its triggers."""
    values = {"copy": f"-{copy}", "word": f" kopia{copy}", "shift": shift, "first": first, "last": last}
    names = _columns(connection, "page")
    changed = {"id": "id + :shift", "file": "file || :copy", "text": "text || :word"}
    page = ", ".join(changed.get(name, name) for name in names)
    connection.execute("BEGIN")
    connection.execute(
        f"INSERT INTO page ({', '.join(names)}) SELECT {page} FROM page WHERE id > :first AND id <= :last",
        values,
    )
    connection.execute(
        "INSERT INTO search_entry (id, kind, ref, title, proposal, body, also)"
        " SELECT ref + :shift, kind, ref + :shift, title, proposal, body || :word, also FROM search_entry"
        " WHERE kind = 'page' AND ref > :first AND ref <= :last",
        values,
    )
    connection.execute("COMMIT")


def _columns(connection: Any, table: str) -> list[str]:
    return [row[1] for row in _rows(connection, f"PRAGMA table_info({table})")]


def _rows(connection: Any, sql: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.execute(sql).fetchall()]
