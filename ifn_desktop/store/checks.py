# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What makes a database sound: its pages, its references, its search index.

Each check takes what runs one statement and gives its rows.
"""

from __future__ import annotations

from collections.abc import Callable

from ifn_desktop.errors import KnownError
from ifn_desktop.store.driver import Row

Ask = Callable[[str], list[Row]]


def check_pages(ask: Ask) -> None:
    """SQLite's own check of every page, table and index, and of the search index's inner form.

    Raises:
        KnownError: `store.damaged`.
    """
    rows = ask("PRAGMA integrity_check(1)")
    if [row[0] for row in rows] != ["ok"]:
        raise KnownError("store.damaged")


def check_seals(ask: Ask) -> None:
    """SQLCipher's check of the seal (HMAC) of every page in the file.

    Raises:
        KnownError: `store.damaged`.
    """
    if ask("PRAGMA cipher_integrity_check"):
        raise KnownError("store.damaged")


def broken_references(ask: Ask) -> set[str]:
    """Tables with rows that point at rows that are not there."""
    return {str(row[0]) for row in ask("PRAGMA foreign_key_check")}


def search_indexes(ask: Ask) -> list[str]:
    """Names of the full-text tables."""
    rows = ask(
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%' ORDER BY name"
    )
    return [str(row[0]) for row in rows]


def check_search_index(ask: Ask) -> None:
    """Compare every full-text index with the text it was made from. Writes nothing.

    Raises:
        KnownError: `store.damaged`.
    """
    for name in search_indexes(ask):
        ask(f'INSERT INTO "{name}" ("{name}", rank) VALUES (\'integrity-check\', 1)')  # noqa: S608
