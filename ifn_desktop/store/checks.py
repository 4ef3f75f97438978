# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What makes a database sound: its pages, its references, its search index."""

from __future__ import annotations

from ifn_desktop.errors import KnownError
from ifn_desktop.store.driver import Connection


def check_pages(connection: Connection) -> None:
    """SQLite's own check of every page, table and index, and of the search index's inner form.

    Raises:
        KnownError: `store.damaged`.
    """
    rows = connection.execute("PRAGMA integrity_check(1)").fetchall()
    if [row[0] for row in rows] != ["ok"]:
        raise KnownError("store.damaged")


def check_seals(connection: Connection) -> None:
    """SQLCipher's check of the seal (HMAC) of every page in the file.

    Raises:
        KnownError: `store.damaged`.
    """
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        raise KnownError("store.damaged")


def broken_references(connection: Connection) -> set[str]:
    """Tables with rows that point at rows that are not there."""
    return {str(row[0]) for row in connection.execute("PRAGMA foreign_key_check").fetchall()}


def search_indexes(connection: Connection) -> list[str]:
    """Names of the full-text tables."""
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%' ORDER BY name"
    )
    return [str(row[0]) for row in rows.fetchall()]


def check_search_index(connection: Connection) -> None:
    """Compare every full-text index with the text it was made from. Writes nothing.

    Raises:
        KnownError: `store.damaged`.
    """
    for name in search_indexes(connection):
        connection.execute(f'INSERT INTO "{name}" ("{name}", rank) VALUES (\'integrity-check\', 1)')  # noqa: S608
