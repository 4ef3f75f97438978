# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The record of what has happened: kinds and figures."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from ifn_desktop.model.happening import Happening, HappeningKind
from ifn_desktop.store.database import Transaction, View

KEPT = 20_000
"""The newest entries that are kept: some years of daily use."""


def add(tx: Transaction, kind: HappeningKind, figures: Mapping[str, int], time: str) -> None:
    """Write down that something happened, and let the oldest go where there are too many."""
    tx.execute(
        "INSERT INTO happening (time, kind, figures) VALUES (?, ?, ?)",
        (time, kind.value, json.dumps(dict(figures), sort_keys=True)),
    )
    tx.execute("DELETE FROM happening WHERE id <= (SELECT max(id) FROM happening) - ?", (KEPT,))


def newest(view: View, limit: int, before: int | None = None) -> list[Happening]:
    """The newest entries, newest first; with `before` those older than that id."""
    rows = view.query(
        "SELECT id, time, kind, figures FROM happening WHERE ?1 IS NULL OR id < ?1 ORDER BY id DESC LIMIT ?2",
        (before, limit),
    )
    return [_happening(row) for row in rows]


def count(view: View) -> int:
    """How many entries there are."""
    return int(view.value("SELECT count(*) FROM happening"))


def erase(tx: Transaction) -> int:
    """Erase every entry. Returns how many there were."""
    return tx.execute("DELETE FROM happening")


def _happening(row: Any) -> Happening:
    figures = cast("dict[str, Any]", json.loads(row["figures"]))
    kind = str(row["kind"])
    known = HappeningKind(kind) if kind in set(HappeningKind) else HappeningKind.OTHER
    return Happening(int(row["id"]), str(row["time"]), known, {name: int(figures[name]) for name in figures})
