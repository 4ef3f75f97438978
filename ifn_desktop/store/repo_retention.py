# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Rules for purging, what they look at, and when they were looked at last."""

from __future__ import annotations

from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, MeetingId
from ifn_desktop.model.retention import Keep
from ifn_desktop.model.retention_rules import Board, Place, Rule
from ifn_desktop.store.database import Transaction, View
from ifn_desktop.store.repo_confidential import IS_CONFIDENTIAL
from ifn_desktop.text.alphabet import alphabetical

_COLUMNS = (
    "id, months, ends, organization, source, only_confidential,"
    " keep_minutes, keep_notes, keep_recusals, keep_marks, approved"
)


def rules(view: View) -> list[Rule]:
    """The member's rules, oldest first."""
    rows = view.query(f"SELECT {_COLUMNS} FROM purge_rule ORDER BY created, id")  # noqa: S608
    return [
        Rule(
            row[0],
            row[1],
            row[2],
            row[3],
            row[4],
            bool(row[5]),
            Keep(*(bool(value) for value in list(row)[6:10])),
            row[10],
        )
        for row in rows
    ]


def put_rule(tx: Transaction, rule: Rule, made: str) -> None:
    """Keep a rule, new or changed."""
    tx.execute(
        f"INSERT INTO purge_rule ({_COLUMNS}, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        " ON CONFLICT (id) DO UPDATE SET months = excluded.months, ends = excluded.ends,"
        " organization = excluded.organization, source = excluded.source,"
        " only_confidential = excluded.only_confidential, keep_minutes = excluded.keep_minutes,"
        " keep_notes = excluded.keep_notes, keep_recusals = excluded.keep_recusals,"
        " keep_marks = excluded.keep_marks, approved = excluded.approved",
        (
            rule.id,
            rule.months,
            rule.ends,
            rule.organization,
            rule.source,
            int(rule.only_confidential),
            *(int(value) for value in rule.keep),
            rule.approved,
            made,
        ),
    )


def remove_rule(tx: Transaction, rule: str) -> None:
    """Forget a rule."""
    tx.execute("DELETE FROM purge_rule WHERE id = ?", (rule,))


def approve(tx: Transaction, made: str) -> None:
    """The member has seen what the rules ask for, and wants it."""
    tx.execute("UPDATE purge_rule SET approved = ? WHERE approved IS NULL", (made,))


def boards(view: View) -> list[Board]:
    """Boards that the library knows."""
    rows = sorted(
        view.query("SELECT id, name FROM organization WHERE name <> '' ORDER BY id"),
        key=lambda row: alphabetical(row[1]),
    )
    return [Board(*row) for row in rows]


def places(view: View) -> list[Place]:
    """Sources, by name (or address)."""
    rows = view.query(
        "SELECT id, CASE WHEN name <> '' THEN name ELSE address END FROM sync_source ORDER BY 2, id"
    )
    return [Place(*row) for row in rows]


def source_named(view: View, named: str) -> str | None:
    """The id of a source by its name or address."""
    return view.value("SELECT id FROM sync_source WHERE name = ?1 OR address = ?1 LIMIT 1", (named,))


class Candidate(NamedTuple):
    """A paper with what rules ask of it.

    Attributes:
        meeting: None for papers without a meeting.
        organization: id of the meeting's board.
        date: of the meeting, ISO.
        source: the one source that brought it all; empty: several, or the member.
        received: when the newest delivery with it came, ISO.
        by_member: the member took it in by hand.
        is_confidential: taken for sekretess.
        is_minutes: tells what was decided (`purge_plan.minutes_of`).
    """

    document: DocumentId
    meeting: MeetingId | None
    organization: str | None
    date: str | None
    source: str
    received: str
    by_member: bool
    is_confidential: bool
    is_minutes: bool = False


def candidates(view: View) -> list[Candidate]:
    """Every paper that has any text or file left."""
    rows = view.query(
        "SELECT d.id, d.meeting, m.organization, m.date,"  # noqa: S608
        " CASE WHEN min(p.origin) = max(p.origin) AND p.origin LIKE 'sync:%' THEN substr(p.origin, 6)"
        "  ELSE '' END, max(p.received), max(p.origin NOT LIKE 'sync:%'),"
        f" {IS_CONFIDENTIAL},"
        " d.kind = 'protokoll' OR (d.kind = 'protokollsutdrag' AND d.item IS NULL)"
        " FROM document d JOIN document_version v ON v.document = d.id JOIN file f ON f.id = v.file"
        " JOIN packet p ON p.id = f.packet LEFT JOIN meeting m ON m.id = d.meeting"
        " GROUP BY d.id ORDER BY m.date, d.id"
    )
    return [
        Candidate(
            DocumentId(row[0]),
            row[1],
            row[2],
            row[3],
            row[4],
            row[5],
            bool(row[6]),
            bool(row[7]),
            bool(row[8]),
        )
        for row in rows
    ]


def left_of_meetings(view: View) -> list[tuple[MeetingId, str, str | None]]:
    """(meeting, board, date) of meetings without papers, of which the member's words are left."""
    rows = view.query(
        "SELECT m.id, m.organization, m.date FROM meeting m WHERE NOT EXISTS (SELECT 1 FROM document d"
        " JOIN document_version v ON v.document = d.id WHERE d.meeting = m.id) ORDER BY m.date, m.id"
    )
    return [(MeetingId(row[0]), row[1], row[2]) for row in rows]


class Clock(NamedTuple):
    """When the rules were looked at last, and since when the clock is doubted; ISO, UTC."""

    seen: str
    doubted: str | None


def clock(view: View) -> Clock | None:
    """None: never."""
    row = view.one("SELECT seen, doubted FROM purge_clock")
    return Clock(row[0], row[1]) if row is not None else None


def put_clock(tx: Transaction, clock: Clock) -> None:
    """Note it."""
    tx.execute("INSERT OR REPLACE INTO purge_clock (only, seen, doubted) VALUES (1, ?, ?)", tuple(clock))
