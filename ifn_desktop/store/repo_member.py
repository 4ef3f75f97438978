# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member did: corrections, and how far they have read."""

from __future__ import annotations

from collections.abc import Iterable

from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.places import Spot
from ifn_desktop.store.database import Transaction, View


def correct(tx: Transaction, document: DocumentId, item: ItemId | None, made: str) -> None:
    """Remember that the member moved a paper (None: under no ärende); the last word counts."""
    tx.execute(
        "INSERT INTO correction (document, item, made) VALUES (?, ?, ?)"
        " ON CONFLICT (document) DO UPDATE SET item = excluded.item, made = excluded.made",
        (document, item, made),
    )


def forget_correction(tx: Transaction, document: DocumentId) -> None:
    """Forget that the member said where a paper belongs."""
    tx.execute("DELETE FROM correction WHERE document = ?", (document,))


def corrected(view: View, meeting: MeetingId) -> dict[str, ItemId | None]:
    """For each paper of a meeting that the member moved, the ärende it was moved to."""
    rows = view.query(
        "SELECT c.document, c.item FROM correction c JOIN document d ON d.id = c.document"
        " WHERE d.meeting = ?",
        (meeting,),
    )
    return {key: value for key, value in rows}  # noqa: C416


def remember_place(
    tx: Transaction, document: DocumentId, spot: Spot, seen: str, pages_seen: Iterable[int]
) -> bool:
    """Remember where the member was in a paper, when (ISO time, UTC), and which pages they saw.

    Returns:
        Whether pages were seen that had not been seen before.
    """
    tx.execute(
        "INSERT INTO place (document, page, seen, down, across, zoom, fit) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (document) DO UPDATE SET page = excluded.page, seen = excluded.seen,"
        " down = excluded.down, across = excluded.across, zoom = excluded.zoom, fit = excluded.fit",
        (document, spot.page, seen, spot.down, spot.across, spot.zoom, spot.fit),
    )
    before = _count_seen(tx, document)
    mark_seen(tx, document, pages_seen)
    return _count_seen(tx, document) != before


def mark_seen(tx: Transaction, document: DocumentId, pages: Iterable[int]) -> None:
    """Note pages of a paper as seen."""
    tx.executemany(
        "INSERT OR IGNORE INTO page_seen (document, page) VALUES (?, ?)",
        [(document, number) for number in pages],
    )


def mark_unseen(tx: Transaction, document: DocumentId) -> None:
    """Forget that any page of a paper was seen."""
    tx.execute("DELETE FROM page_seen WHERE document = ?", (document,))


def _count_seen(view: View, document: DocumentId) -> int:
    return int(view.query("SELECT count(*) FROM page_seen WHERE document = ?", (document,))[0][0])


def places(view: View, meeting: MeetingId | None) -> dict[str, Spot]:
    """For each opened paper of a meeting (or of none) where the member was."""
    rows = view.query(
        "SELECT p.document, p.page, p.down, p.across, p.zoom, p.fit FROM place p"
        " JOIN document d ON d.id = p.document WHERE d.meeting IS ?",
        (meeting,),
    )
    return {row[0]: Spot(*row[1:]) for row in map(tuple, rows)}


def place_of(view: View, document: DocumentId) -> Spot | None:
    """Where the member was in a paper; None when it was never opened."""
    row = view.one("SELECT page, down, across, zoom, fit FROM place WHERE document = ?", (document,))
    return Spot(*row) if row is not None else None


def move_place(tx: Transaction, document: DocumentId, page: int) -> None:
    """The page where the member was is another one in a new version."""
    tx.execute("UPDATE place SET page = ? WHERE document = ?", (page, document))


def seen_pages(view: View, document: DocumentId) -> frozenset[int]:
    """The pages of a paper that the member has seen, from 1."""
    return frozenset(
        row[0] for row in view.query("SELECT page FROM page_seen WHERE document = ?", (document,))
    )


def pages_seen(view: View, meeting: MeetingId | None) -> dict[str, int]:
    """For each paper of a meeting (or of none) how many of its pages the member has seen."""
    rows = view.query(
        "SELECT s.document, count(*) FROM page_seen s JOIN document d ON d.id = s.document"
        " WHERE d.meeting IS ? GROUP BY s.document",
        (meeting,),
    )
    return {key: value for key, value in rows}  # noqa: C416


def last_place(view: View) -> tuple[DocumentId, int] | None:
    """The paper that was read last, and the page."""
    rows = view.query("SELECT document, page FROM place ORDER BY seen DESC LIMIT 1")
    return (rows[0][0], rows[0][1]) if rows else None


def any_marks_or_ties(view: View) -> bool:
    """Whether the member has ever marked jäv or registered a tie."""
    return bool(view.value("SELECT EXISTS (SELECT 1 FROM recusal_event) OR EXISTS (SELECT 1 FROM tie)"))
