# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The history of jäv that the member has marked, and for whom they serve."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.recusal import (
    MarkedItem,
    Recusal,
    RecusalAct,
    RecusalEvent,
    RecusalGround,
)
from ifn_desktop.store.database import Transaction, View
from ifn_desktop.store.driver import Row


class ItemPlace(NamedTuple):
    """An ärende and where it is handled."""

    meeting: MeetingId
    date: str | None
    organization: str
    body: str
    item: ItemId
    number: str | None
    title: str
    case_number: str | None
    position: int


_PLACE = (
    "SELECT m.id, m.date, o.name, o.body, i.id, i.number, i.title, i.case_number, i.position"
    " FROM item i JOIN meeting m ON m.id = i.meeting JOIN organization o ON o.id = m.organization"
)


def add_event(tx: Transaction, item: ItemId, event: RecusalEvent) -> None:
    """Add a line to an ärende's history."""
    tx.execute(
        "INSERT INTO recusal_event (item, act, ground, reason, made) VALUES (?, ?, ?, ?, ?)",
        (item, event.act, event.ground, event.reason, event.made),
    )


def recusal_of(view: View, item: ItemId) -> Recusal | None:
    """What the member has marked on an ärende, or None when they never did."""
    rows = view.query(
        "SELECT act, ground, reason, made FROM recusal_event WHERE item = ? ORDER BY id", (item,)
    )
    return Recusal(item, tuple(_event(*row) for row in rows)) if rows else None


def recusals_of(view: View, meeting: MeetingId) -> dict[ItemId, Recusal]:
    """The ärenden of a meeting that are or have been marked."""
    rows = view.query(
        "SELECT e.item, e.act, e.ground, e.reason, e.made FROM recusal_event e"
        " JOIN item i ON i.id = e.item WHERE i.meeting = ? ORDER BY e.id",
        (meeting,),
    )
    return _grouped(rows)


def marked_items(view: View, meeting: MeetingId | None = None) -> tuple[MarkedItem, ...]:
    """Every ärende that is or has been marked, of one meeting or of all: by date, then the agenda."""
    where, values = ("AND i.meeting = ?", [meeting]) if meeting is not None else ("", [])
    history = _grouped(
        view.query(
            "SELECT e.item, e.act, e.ground, e.reason, e.made FROM recusal_event e"  # noqa: S608
            f" JOIN item i ON i.id = e.item WHERE 1 {where} ORDER BY e.id",
            values,
        )
    )
    places = view.query(
        f"{_PLACE} WHERE i.id IN (SELECT item FROM recusal_event) {where}"  # noqa: S608
        " ORDER BY m.date IS NULL, m.date, m.id, i.position",
        values,
    )
    return tuple(MarkedItem(*row, recusal=history[row[4]]) for row in places)


def place_of_item(view: View, item: ItemId) -> ItemPlace | None:
    """Where an ärende is handled, or None when there is no such ärende."""
    row = view.one(f"{_PLACE} WHERE i.id = ?", (item,))
    return ItemPlace(*row) if row is not None else None


def places_in(view: View, meeting: MeetingId) -> list[ItemPlace]:
    """The ärenden of a meeting in the agenda's order."""
    rows = view.query(f"{_PLACE} WHERE i.meeting = ? ORDER BY i.position", (meeting,))
    return [ItemPlace(*row) for row in rows]


# Serving for somebody ------------------------------------------------------------------------


def put_serving(tx: Transaction, meeting: MeetingId, item: ItemId | None, for_whom: str, made: str) -> None:
    """Note for whom the member serves in an ärende, or (None) in the meeting; empty takes it back."""
    tx.execute("DELETE FROM serving WHERE meeting = ? AND item IS ?", (meeting, item))
    if for_whom:
        tx.execute(
            "INSERT INTO serving (meeting, item, for_whom, made) VALUES (?, ?, ?, ?)",
            (meeting, item, for_whom, made),
        )


def servings(view: View, meeting: MeetingId) -> dict[ItemId | None, str]:
    """For whom the member serves: in the whole meeting (None) and in single ärenden."""
    rows = view.query("SELECT item, for_whom FROM serving WHERE meeting = ?", (meeting,))
    return {item: for_whom for item, for_whom in rows}  # noqa: C416


# The member's name ---------------------------------------------------------------------------


def put_name(tx: Transaction, name: str) -> None:
    """Keep the member's name, as they sign; it lies in the library, not among the settings."""
    tx.execute(
        "INSERT INTO meta (key, value) VALUES ('member_name', ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (name,),
    )


def name(view: View) -> str:
    """The member's name, or nothing."""
    return str(view.value("SELECT value FROM meta WHERE key = 'member_name'") or "")


# Checking a protokoll ------------------------------------------------------------------------


class ParagraphCheck(NamedTuple):
    """What the member, as justerare, made of a § of a protokoll.

    Attributes:
        verdict: `right`, or `look` for what should be talked about; empty takes the check back.
    """

    number: str
    verdict: str
    comment: str = ""


def put_check(tx: Transaction, document: DocumentId, check: ParagraphCheck, made: str) -> None:
    """Keep what the member made of a §, in the place of what they made of it before."""
    tx.execute("DELETE FROM paragraph_checked WHERE document = ? AND number = ?", (document, check.number))
    if check.verdict:
        tx.execute(
            "INSERT INTO paragraph_checked (document, number, verdict, comment, made) VALUES (?, ?, ?, ?, ?)",
            (document, check.number, check.verdict, check.comment, made),
        )


def checks_of(view: View, document: DocumentId) -> dict[str, ParagraphCheck]:
    """The checked §§ of a protokoll by their numbers."""
    rows = view.query(
        "SELECT number, verdict, comment FROM paragraph_checked WHERE document = ?", (document,)
    )
    return {row[0]: ParagraphCheck(*row) for row in rows}


def _event(act: str, ground: str, reason: str, made: str) -> RecusalEvent:
    return RecusalEvent(RecusalAct(act), RecusalGround(ground), reason, made)


def _grouped(rows: Sequence[Row]) -> dict[ItemId, Recusal]:
    events: dict[ItemId, list[RecusalEvent]] = {}
    for item, act, ground, reason, made in rows:
        events.setdefault(item, []).append(_event(act, ground, reason, made))
    return {item: Recusal(item, tuple(history)) for item, history in events.items()}
