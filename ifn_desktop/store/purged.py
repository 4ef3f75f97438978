# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What was purged: what is still to be cleared away, the names of contents, the log of purges."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ifn_desktop.model.ids import BlobId
from ifn_desktop.model.retention import PurgeCause, PurgeLogRow
from ifn_desktop.store.database import Transaction, View

_PENDING = "purge_pending"
LOG_ROWS = 500


def is_pending(view: View) -> bool:
    """Whether something of a purge is still to be cleared away."""
    return view.value("SELECT value FROM meta WHERE key = ?", (_PENDING,)) is not None


def set_pending(tx: Transaction) -> None:
    """Something is to be cleared away."""
    tx.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, '1')", (_PENDING,))


def set_done(tx: Transaction) -> None:
    """Nothing is left to be cleared away."""
    tx.execute("DELETE FROM meta WHERE key = ?", (_PENDING,))


def to_destroy(view: View) -> list[BlobId]:
    """Purged contents whose files may still lie on the disk."""
    rows = view.query(
        "SELECT blob FROM purged_content WHERE gone = 0"
        " AND NOT EXISTS (SELECT 1 FROM blob b WHERE b.id = purged_content.blob)"
    )
    return [BlobId(row[0]) for row in rows]


def set_destroyed(tx: Transaction, blobs: Sequence[BlobId]) -> None:
    """Their files have left the disk."""
    tx.execute(
        "UPDATE purged_content SET gone = 1 WHERE blob IN (SELECT value FROM json_each(?))",
        (json.dumps(blobs),),
    )


def is_purged(view: View, blob: BlobId, letters: str) -> bool:
    """Whether a content was purged, told by its name or, where it says enough, by its letters."""
    return bool(
        view.value(
            "SELECT EXISTS (SELECT 1 FROM purged_content WHERE blob = ?1 OR (letters = ?2 AND ?2 <> ''))",
            (blob, letters),
        )
    )


def is_any_purged(view: View) -> bool:
    """Whether anything was ever purged."""
    return bool(view.value("SELECT EXISTS (SELECT 1 FROM purged_content)"))


def bring_back(tx: Transaction, blob: BlobId) -> None:
    """The member has taken in again what was purged."""
    tx.execute("DELETE FROM purged_content WHERE blob = ?", (blob,))


# The log -------------------------------------------------------------------------------------------


def add_log(tx: Transaction, row: PurgeLogRow) -> None:
    """Write a line: figures, never names. The oldest give way."""
    numbers = json.dumps([row.meetings, row.papers, row.pages])
    tx.execute(
        "INSERT INTO purge_log (made, cause, numbers) VALUES (?, ?, ?)", (row.made, row.cause, numbers)
    )
    tx.execute("DELETE FROM purge_log WHERE id <= (SELECT max(id) FROM purge_log) - ?", (LOG_ROWS,))


def read_log(view: View, limit: int) -> list[PurgeLogRow]:
    """What was purged, newest first."""
    rows = view.query("SELECT made, cause, numbers FROM purge_log ORDER BY id DESC LIMIT ?", (limit,))
    return [PurgeLogRow(str(made), PurgeCause(cause), *json.loads(numbers)) for made, cause, numbers in rows]
