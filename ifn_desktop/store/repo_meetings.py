# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Meetings and their ärenden: what was understood of the received files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from ifn_desktop.model.ids import FileId, ItemId, MeetingId
from ifn_desktop.model.kinds import ItemKind
from ifn_desktop.model.library import KnownItem, KnownMeeting
from ifn_desktop.model.views import Notice
from ifn_desktop.store import repo_arrivals as arrivals
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store.database import Transaction, View
from ifn_desktop.store.driver import Row


def organization_id(tx: Transaction, body: str, name: str, new: str) -> str:
    """The id of a board, made from `new` when it is met for the first time."""
    tx.execute("INSERT OR IGNORE INTO organization (id, body, name) VALUES (?, ?, ?)", (new, body, name))
    return tx.query("SELECT id FROM organization WHERE body = ? AND name = ?", (body, name))[0][0]


def put_meeting(tx: Transaction, meeting: KnownMeeting, organization: str) -> None:
    """Keep a meeting's own facts (not its items and papers)."""
    tx.execute(
        "INSERT INTO meeting (id, organization, date, time, place, confidence) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET organization = excluded.organization, date = excluded.date,"
        " time = excluded.time, place = excluded.place, confidence = excluded.confidence",
        (meeting.id, organization, meeting.date, meeting.time, meeting.place, meeting.confidence),
    )


def put_item(tx: Transaction, meeting: MeetingId, item: KnownItem) -> None:
    """Keep an ärende, new or changed."""
    tx.execute(
        "INSERT INTO item (meeting, id, position, number, title, case_number, kind, proposal,"
        " prepared_by, sent_to, no_papers, confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET position = excluded.position, number = excluded.number,"
        " title = excluded.title, case_number = excluded.case_number, kind = excluded.kind,"
        " proposal = excluded.proposal, prepared_by = excluded.prepared_by, sent_to = excluded.sent_to,"
        " no_papers = excluded.no_papers, confidence = excluded.confidence",
        (
            meeting,
            item.id,
            item.position,
            item.number,
            item.title,
            item.case_number,
            item.kind,
            item.proposal,
            json.dumps(item.prepared_by, ensure_ascii=False),
            json.dumps(item.sent_to, ensure_ascii=False),
            int(item.no_papers),
            item.confidence,
        ),
    )


def put_item_pages(tx: Transaction, item: ItemId, runs: Sequence[tuple[FileId, int, int]]) -> None:
    """Keep the runs of pages of an ärende: (file, first page, last page)."""
    tx.executemany(
        "INSERT INTO item_pages (item, file, first_page, last_page) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (item, file, first_page) DO UPDATE SET last_page = excluded.last_page",
        [(item, *run) for run in runs],
    )


def add_notices(tx: Transaction, meeting: MeetingId, notices: Sequence[Notice]) -> None:
    """Keep warnings of a meeting; one that is known stays as it is."""
    tx.executemany(
        "INSERT OR IGNORE INTO notice (meeting, document, code, params) VALUES (?, ?, ?, ?)",
        [
            (
                meeting,
                notice.document,
                notice.code,
                json.dumps(notice.params, ensure_ascii=False, sort_keys=True),
            )
            for notice in notices
        ],
    )


def notices_of(view: View, meeting: MeetingId) -> tuple[Notice, ...]:
    """Warnings of a meeting in the order they were met, but for papers the member has placed."""
    rows = view.query(
        "SELECT code, params, document FROM notice WHERE meeting = ? AND (document IS NULL"
        " OR document NOT IN (SELECT document FROM correction)) ORDER BY id",
        (meeting,),
    )
    return tuple(Notice(code, json.loads(params), document) for code, params, document in rows)


def meeting_rows(view: View) -> list[KnownMeeting]:
    """Every meeting's own facts, oldest first, those without a date last."""
    rows = view.query(
        "SELECT m.id, o.body, o.name, m.date, m.time, m.place, m.confidence FROM meeting m"
        " JOIN organization o ON o.id = m.organization ORDER BY m.date IS NULL, m.date, m.time, m.id"
    )
    return [KnownMeeting(*row) for row in rows]


def meeting_row(view: View, meeting: MeetingId) -> KnownMeeting | None:
    """A meeting's own facts."""
    row = view.one(
        "SELECT m.id, o.body, o.name, m.date, m.time, m.place, m.confidence FROM meeting m"
        " JOIN organization o ON o.id = m.organization WHERE m.id = ?",
        (meeting,),
    )
    return KnownMeeting(*row) if row is not None else None


def cancelled_days(view: View) -> list[tuple[str, str]]:
    """(board, date) of meetings that are not held, as a source tells."""
    rows = view.query("SELECT organization, date FROM sync_meeting WHERE cancelled AND date IS NOT NULL")
    return [(str(row[0]), str(row[1])) for row in rows]


def whole_meeting(view: View, facts: KnownMeeting, *, with_lost: bool = False) -> KnownMeeting:
    """A meeting with its ärenden in order and its papers with their versions; `with_lost` as there."""
    items = tuple(
        _item(row)
        for row in view.query(
            "SELECT id, position, number, title, case_number, kind, proposal, prepared_by, sent_to,"
            " no_papers, confidence FROM item WHERE meeting = ? ORDER BY position, id",
            (facts.id,),
        )
    )
    return KnownMeeting(
        facts.id,
        facts.body,
        facts.organization,
        facts.date,
        facts.time,
        facts.place,
        facts.confidence,
        items,
        papers.documents_of(view, facts.id, with_lost=with_lost),
    )


def item_runs(view: View, meeting: MeetingId) -> dict[str, list[tuple[FileId, int, int]]]:
    """For each ärende of a meeting its runs of pages: (file, first page, last page)."""
    runs: dict[str, list[tuple[FileId, int, int]]] = {}
    for item, file, first, last in view.query(
        "SELECT p.item, p.file, p.first_page, p.last_page FROM item_pages p JOIN item i ON i.id = p.item"
        " JOIN file f ON f.id = p.file WHERE i.meeting = ? ORDER BY f.packet, p.file, p.first_page",
        (meeting,),
    ):
        runs.setdefault(item, []).append((file, first, last))
    return runs


def items_with_case(view: View) -> list[tuple[MeetingId, ItemId, str]]:
    """(meeting, ärende, diarienummer) of every ärende that has one."""
    rows = view.query("SELECT meeting, id, case_number FROM item WHERE case_number IS NOT NULL")
    return [(meeting, item, case) for meeting, item, case in rows]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of a meeting, without what is withdrawn.

    Attributes:
        pages: those of each paper's newest version, and the pages of ärenden without papers.
        seen: pages of papers that the member has seen.
        unread: pages of papers that the member has not seen. An ärende without papers has pages
            that nobody opens, so this is not what `seen` leaves of `pages`.
    """

    items: int = 0
    documents: int = 0
    pages: int = 0
    seen: int = 0
    unread: int = 0


def counts(view: View, ids: Sequence[MeetingId]) -> dict[MeetingId, Counts]:
    """How much there is of each of some meetings."""
    chosen = json.dumps(ids)
    gone_items, gone_papers = (json.dumps(sorted(gone)) for gone in arrivals.withdrawn(view))
    items = _sums(
        view,
        "SELECT meeting, count(*) FROM item WHERE meeting IN (SELECT value FROM json_each(?))"
        " AND id NOT IN (SELECT value FROM json_each(?))",
        (chosen, gone_items),
    )
    # Of the rows of the newest number the first, as `services.agenda_view.shown_version` says.
    documents = view.query(
        "SELECT d.meeting, count(*), coalesce(sum(v.last_page - v.first_page + 1), 0),"
        " coalesce(sum(min(v.last_page - v.first_page + 1,"
        " (SELECT count(*) FROM page_seen s WHERE s.document = d.id))), 0) FROM document d"
        " JOIN document_version v ON v.id = (SELECT w.id FROM document_version w WHERE w.document = d.id"
        " ORDER BY w.number DESC, w.id LIMIT 1)"
        " WHERE d.meeting IN (SELECT value FROM json_each(?))"
        " AND d.id NOT IN (SELECT value FROM json_each(?)) GROUP BY d.meeting",
        (chosen, gone_papers),
    )
    papers_of = {row[0]: (int(row[1]), int(row[2]), int(row[3])) for row in documents}
    empty = _sums(
        view,
        "SELECT meeting, sum(n) FROM (SELECT i.meeting, min(p.last_page - p.first_page + 1) AS n"
        " FROM item i JOIN item_pages p ON p.item = i.id"
        " WHERE i.meeting IN (SELECT value FROM json_each(?))"
        " AND i.id NOT IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM document d WHERE d.item = i.id) GROUP BY i.id)",
        (chosen, gone_items),
    )
    found: dict[MeetingId, Counts] = {}
    for meeting in ids:
        number, pages, seen = papers_of.get(meeting, (0, 0, 0))
        found[meeting] = Counts(
            items.get(meeting, 0), number, pages + empty.get(meeting, 0), seen, pages - seen
        )
    return found


def _sums(view: View, sql: str, values: tuple[str, str]) -> dict[str, int]:
    return {row[0]: int(row[1]) for row in view.query(f"{sql} GROUP BY meeting", values)}


def item_name(view: View, item: ItemId) -> tuple[str | None, str] | None:
    """(number, title) of an ärende."""
    rows = view.query("SELECT number, title FROM item WHERE id = ?", (item,))
    return (rows[0][0], rows[0][1]) if rows else None


def item_text(view: View, item: ItemId) -> tuple[str | None, str, str | None, str] | None:
    """(number, title, diarienummer, proposal) of an ärende."""
    row = view.one("SELECT number, title, case_number, proposal FROM item WHERE id = ?", (item,))
    return (row[0], row[1], row[2], row[3]) if row is not None else None


def meeting_of_item(view: View, item: ItemId) -> MeetingId | None:
    """The meeting whose ärende this is."""
    rows = view.query("SELECT meeting FROM item WHERE id = ?", (item,))
    return rows[0][0] if rows else None


def _item(row: Row) -> KnownItem:
    id_, position, number, title, case, kind, proposal, prepared, sent, no_papers, confidence = row
    return KnownItem(
        id_,
        position,
        number,
        title,
        case,
        ItemKind(kind),
        proposal,
        tuple(json.loads(prepared)),
        tuple(json.loads(sent)),
        bool(no_papers),
        confidence,
    )
