# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the member was when the program was locked."""

from __future__ import annotations

from ifn_desktop.store.database import Transaction, View

_KEY = "left_place"


def keep_left_place(tx: Transaction, place: str) -> None:
    """Keep it."""
    tx.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (_KEY, place))


def left_place(view: View) -> str:
    """It, or nothing."""
    return str(view.value("SELECT value FROM meta WHERE key = ?", (_KEY,)) or "")
