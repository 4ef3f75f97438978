# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Small things that are known of the member, one by one under a name: in the library, so encrypted."""

from __future__ import annotations

from ifn_desktop.store.database import Transaction, View


def fact(view: View, name: str) -> str:
    """What is known under a name, or nothing."""
    return str(view.value("SELECT value FROM meta WHERE key = ?", (name,)) or "")


def facts(view: View, beginning: str) -> dict[str, str]:
    """What is known under names that begin so, by the rest of the name."""
    rows = view.query("SELECT key, value FROM meta WHERE substr(key, 1, ?) = ?", (len(beginning), beginning))
    return {str(key)[len(beginning) :]: str(value) for key, value in rows}


def put_fact(tx: Transaction, name: str, value: str) -> None:
    """Know something; nothing forgets it."""
    if not value:
        tx.execute("DELETE FROM meta WHERE key = ?", (name,))
        return
    tx.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (name, value),
    )
