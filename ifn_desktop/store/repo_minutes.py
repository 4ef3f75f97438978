# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What protokoll and protokollsutdrag say: derived, made again by a better reader."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.minutes import (
    Assignment,
    Attendee,
    AttendeeRole,
    Minutes,
    MinutesParagraph,
    MinutesRecusal,
    NamedVote,
    Vote,
    VoteWay,
)
from ifn_desktop.store.database import Transaction, View

_SHOWN = """v.id = (
    SELECT w.id FROM document_version w WHERE w.document = d.id ORDER BY w.number DESC, w.id LIMIT 1
)"""
"""Of the rows of the newest number the first, as `services.agenda_view.shown_version` says."""
_STAMP = "(? * 10000 + (SELECT count(*) FROM ocr_page o WHERE o.file = v.file))"
"""Which reader has read a paper, and how many pages of its file had been recognised in pictures then."""
_UNREAD = (
    f" FROM document d JOIN document_version v ON {_SHOWN}"
    " LEFT JOIN minutes r ON r.document = d.id"
    " WHERE d.kind IN ('protokoll', 'protokollsutdrag')"
    f" AND (r.document IS NULL OR r.reader <> {_STAMP} OR r.version <> v.id)"
)
_PARAGRAPH = (
    "SELECT p.number, p.title, p.case_number, p.first_page, p.last_page, p.decision, p.details,"
    " p.confidence, CASE WHEN r.is_extract THEN d.item ELSE p.item END, p.item_confidence, p.document"
)


class UnreadPaper(NamedTuple):
    """A protokoll or an extract whose newest text has not been read by this reader."""

    document: DocumentId
    meeting: MeetingId | None
    item: ItemId | None
    kind: DocumentKind
    version: str
    file: FileId
    first_page: int
    last_page: int
    date: str | None


class KeptMinutes(NamedTuple):
    """What is kept of a paper, and which of its versions it was read from."""

    minutes: Minutes
    version: str


def unread(view: View, reader: int, limit: int) -> list[UnreadPaper]:
    """Papers to be read, the latest first."""
    rows = view.query(
        "SELECT d.id, d.meeting, d.item, d.kind, v.id, v.file, v.first_page, v.last_page, d.date"
        f"{_UNREAD} ORDER BY d.id DESC LIMIT ?",
        (reader, limit),
    )
    return [
        UnreadPaper(document, meeting, item, DocumentKind(kind), *rest)
        for document, meeting, item, kind, *rest in rows
    ]


def count_unread(view: View, reader: int) -> int:
    """How many papers are to be read."""
    return int(view.value(f"SELECT count(*){_UNREAD}", (reader,)))


def put(
    tx: Transaction,
    kept: KeptMinutes,
    keys: Sequence[str],
    assignments: Sequence[Sequence[Assignment]],
    *,
    reader: int,
) -> bool:
    """Keep what a paper says, in the place of what an older reader made of it.

    Args:
        tx: the transaction.
        kept: a paper that has gone meanwhile is passed over.
        keys: for each § its diarienummer as it is compared, or nothing.
        assignments: for each § what it asks for later.
        reader: which has read it.

    Returns:
        Whether the paper is still there.
    """
    minutes = kept.minutes
    tx.execute("DELETE FROM minutes WHERE document = ?", (minutes.document,))
    count = tx.execute(
        "INSERT INTO minutes (document, version, reader, is_extract, organization, date, heading)"  # noqa: S608
        f" SELECT d.id, v.id, {_STAMP}, ?, ?, ?, ? FROM document d, document_version v"
        " WHERE d.id = ? AND v.id = ?",
        (
            reader,
            minutes.is_extract,
            minutes.organization,
            minutes.date,
            _heading(minutes),
            minutes.document,
            kept.version,
        ),
    )
    if not count:
        return False
    rows = zip(minutes.paragraphs, keys, assignments, strict=True)
    for position, (paragraph, key, asked) in enumerate(rows):
        tx.execute(
            "INSERT INTO minutes_paragraph (document, position, number, title, case_number, case_key,"
            " first_page, last_page, decision, details, confidence, item, item_confidence)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM item WHERE id = ?), ?)",
            (
                minutes.document,
                position,
                paragraph.number,
                paragraph.title,
                paragraph.case_number,
                key,
                paragraph.first_page,
                paragraph.last_page,
                paragraph.decision,
                _details(paragraph),
                paragraph.confidence,
                paragraph.item,
                paragraph.item_confidence,
            ),
        )
        if asked:
            at = tx.value("SELECT last_insert_rowid()")
            tx.executemany(
                "INSERT INTO minutes_assignment (paragraph, text, receiver, due, due_date)"
                " VALUES (?, ?, ?, ?, ?)",
                [(at, *each) for each in asked],
            )
    return True


def link(tx: Transaction, document: DocumentId, items: Iterable[tuple[int, ItemId | None, float]]) -> int:
    """Say which ärende each § of a paper decides: (place of the §, ärende, confidence).

    Returns:
        How many links are new.
    """
    return tx.executemany(
        "UPDATE minutes_paragraph SET item = ?2, item_confidence = ?3 WHERE document = ?4 AND position = ?1"
        " AND (item IS NOT ?2 OR item_confidence <> ?3)",
        [(position, item, confidence, document) for position, item, confidence in items],
    )


def of_document(view: View, document: DocumentId) -> KeptMinutes | None:
    """What is kept of a paper; None where it has not been read."""
    found = _kept(view, "r.document = ?", document)
    return found[0] if found else None


def of_meeting(view: View, meeting: MeetingId) -> list[KeptMinutes]:
    """Every protokoll and extract among a meeting's papers, in the papers' order."""
    return _kept(view, "d.meeting = ?", meeting)


def _kept(view: View, condition: str, value: str) -> list[KeptMinutes]:
    """Those for which a condition holds; the condition is written in this module."""
    paragraphs: dict[str, list[MinutesParagraph]] = {}
    for row in view.query(
        f"{_PARAGRAPH} FROM minutes_paragraph p JOIN minutes r ON r.document = p.document"
        f" JOIN document d ON d.id = r.document WHERE {condition} ORDER BY p.document, p.position",
        (value,),
    ):
        paragraphs.setdefault(row[10], []).append(_paragraph([*row]))
    rows = view.query(
        "SELECT r.document, d.meeting, r.is_extract, r.organization, r.date, r.heading, r.version"  # noqa: S608
        f" FROM minutes r JOIN document d ON d.id = r.document WHERE {condition} ORDER BY d.position, d.id",
        (value,),
    )
    return [KeptMinutes(_minutes([*row], tuple(paragraphs.get(row[0], ()))), row[6]) for row in rows]


class PlacedParagraph(NamedTuple):
    """A § with where it stands.

    Attributes:
        id: of the row, for what is asked for in it.
        meeting: the one its paper is filed under.
        organization, date: whose decision and when.
        document_title: the paper's.
    """

    id: int
    paragraph: MinutesParagraph
    meeting: MeetingId | None
    is_extract: bool
    organization: str
    date: str | None
    document_title: str


_PLACED = (
    f"{_PARAGRAPH}, p.id, d.meeting, r.is_extract,"
    " CASE WHEN r.organization <> '' OR r.is_extract THEN r.organization ELSE coalesce(o.name, '') END,"
    " CASE WHEN r.is_extract THEN coalesce(r.date, d.date) ELSE coalesce(m.date, r.date, d.date) END,"
    " d.title FROM minutes_paragraph p JOIN minutes r ON r.document = p.document"
    " JOIN document d ON d.id = r.document LEFT JOIN meeting m ON m.id = d.meeting"
    " LEFT JOIN organization o ON o.id = m.organization"
)


def with_case(view: View, key: str) -> list[PlacedParagraph]:
    """Every § with a diarienummer, as it is compared."""
    return [_placed([*row]) for row in view.query(f"{_PLACED} WHERE p.case_key = ?", (key,))]


def of_items(view: View, items: Sequence[ItemId]) -> list[PlacedParagraph]:
    """Every § that decides one of some ärenden."""
    return [
        _placed([*row])
        for row in view.query(
            # An extract lies under its ärende, wherever the member has moved it.
            f"{_PLACED} WHERE (NOT r.is_extract AND p.item IN (SELECT value FROM json_each(?1)))"  # noqa: S608
            " OR (r.is_extract AND d.item IN (SELECT value FROM json_each(?1)))"
            " ORDER BY d.position, p.position",
            (json.dumps(items),),
        )
    ]


def asked_for(view: View) -> list[tuple[PlacedParagraph, str, Assignment]]:
    """Every uppdrag with its § and the §'s diarienummer as it is compared."""
    sql = _PLACED.replace(" d.title FROM", " d.title, p.case_key, a.text, a.receiver, a.due, a.due_date FROM")
    found: list[tuple[PlacedParagraph, str, Assignment]] = []
    for row in view.query(f"{sql} JOIN minutes_assignment a ON a.paragraph = p.id ORDER BY p.id, a.id"):
        values = [*row]
        found.append((_placed(values), str(values[17]), Assignment(*values[18:22])))
    return found


def decided_items(view: View, meeting: MeetingId) -> set[ItemId]:
    """The ärenden of a meeting that a protokoll of the same meeting has decided."""
    rows = view.query(
        "SELECT DISTINCT p.item FROM minutes_paragraph p JOIN minutes r ON r.document = p.document"
        " JOIN document d ON d.id = r.document WHERE d.meeting = ? AND p.item IS NOT NULL"
        " AND r.is_extract = 0 AND p.decision <> ''",
        (meeting,),
    )
    return {row[0] for row in rows}


# To and from rows ----------------------------------------------------------------------------


def _heading(minutes: Minutes) -> str:
    return json.dumps(
        {
            "attendance": [list(attendee) for attendee in minutes.attendance],
            "verifiers": minutes.verifiers,
            "verified": minutes.verified,
            "posted": minutes.posted,
            "taken_down": minutes.taken_down,
            "item_recusals": minutes.item_recusals,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _minutes(row: Sequence[Any], paragraphs: tuple[MinutesParagraph, ...]) -> Minutes:
    document, meeting, is_extract, organization, date, heading = row[:6]
    told: dict[str, Any] = json.loads(heading)
    return Minutes(
        document,
        meeting,
        bool(is_extract),
        organization,
        date,
        tuple(
            Attendee(name, party, AttendeeRole(role), serves_for, remark, tuple(away), recused)
            for name, party, role, serves_for, remark, away, recused in told["attendance"]
        ),
        tuple(told["verifiers"]),
        told["verified"],
        told["posted"],
        told["taken_down"],
        paragraphs,
        tuple(
            (number, MinutesRecusal(tuple(names), said)) for number, (names, said) in told["item_recusals"]
        ),
    )


def _details(paragraph: MinutesParagraph) -> str:
    told = {
        "proposals": paragraph.proposals,
        "procedure": paragraph.procedure,
        "votes": paragraph.votes,
        "reservations": paragraph.reservations,
        "statements": paragraph.statements,
        "recusals": paragraph.recusals,
        "immediate": paragraph.is_immediate,
    }
    return json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False)


def _paragraph(row: Sequence[Any]) -> MinutesParagraph:
    told: dict[str, Any] = json.loads(row[6])
    return MinutesParagraph(
        *row[:6],
        proposals=tuple(told.get("proposals", ())),
        procedure=told.get("procedure", ""),
        votes=tuple(
            Vote(
                yes,
                no,
                abstained,
                absent,
                tuple(NamedVote(name, party, VoteWay(way)) for name, party, way in names),
            )
            for yes, no, abstained, absent, names in told.get("votes", ())
        ),
        reservations=tuple(told.get("reservations", ())),
        statements=tuple(told.get("statements", ())),
        recusals=tuple(MinutesRecusal(tuple(names), said) for names, said in told.get("recusals", ())),
        is_immediate=bool(told.get("immediate", False)),
        confidence=row[7],
        item=row[8],
        item_confidence=row[9],
        document=row[10],
    )


def _placed(row: Sequence[Any]) -> PlacedParagraph:
    id_, meeting, is_extract, organization, date, title = row[11:17]
    return PlacedParagraph(id_, _paragraph(row), meeting, bool(is_extract), organization, date, title)
