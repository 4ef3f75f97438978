# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The log of what syncs did."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ifn_desktop.model.sync import LogRow
from ifn_desktop.store.database import Transaction, View

LOG_ROWS = 5_000
"""How many lines of the log are kept."""


def add_log(tx: Transaction, rows: Iterable[LogRow]) -> None:
    """Write lines into the log; the oldest give way."""
    tx.executemany(
        "INSERT INTO sync_log (made, source, code, numbers, date, name) VALUES (?, ?, ?, ?, ?, ?)",
        [(row.made, row.source, row.code, json.dumps(dict(row.numbers)), row.date, row.name) for row in rows],
    )
    tx.execute("DELETE FROM sync_log WHERE id <= (SELECT max(id) FROM sync_log) - ?", (LOG_ROWS,))


def log(view: View, limit: int) -> list[LogRow]:
    """The latest lines of the log, newest first."""
    rows = view.query(
        "SELECT made, source, code, numbers, date, name FROM sync_log ORDER BY id DESC LIMIT ?", (limit,)
    )
    return [LogRow(str(row[0]), row[1], str(row[2]), json.loads(row[3]), row[4], str(row[5])) for row in rows]
