# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Uppdrag that the member has ticked off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.store.database import Transaction, View


class Ticked(NamedTuple):
    """An uppdrag that is ticked off: its paper, the number of its §, its words as they were then."""

    document: DocumentId
    number: str
    wording: str


def ticked(view: View) -> dict[Ticked, str]:
    """Every one, with when it was ticked off."""
    rows = view.query("SELECT document, number, wording, made FROM assignment_done")
    return {Ticked(DocumentId(row[0]), row[1], row[2]): row[3] for row in rows}


def tick(tx: Transaction, one: Ticked, made: str) -> int:
    """Tick an uppdrag off; a paper that has gone is passed over. Returns how many rows that made."""
    return tx.execute(
        "INSERT OR IGNORE INTO assignment_done (document, number, wording, made)"
        " SELECT id, ?, ?, ? FROM document WHERE id = ?",
        (one.number, one.wording, made, one.document),
    )


def untick(tx: Transaction, ones: Iterable[Ticked]) -> int:
    """Take ticks away. Returns how many there were."""
    return tx.executemany(
        "DELETE FROM assignment_done WHERE document = ? AND number = ? AND wording = ?", list(ones)
    )
