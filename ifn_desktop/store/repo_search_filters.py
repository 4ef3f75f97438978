# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a search is narrowed to: the statement that gives the entries among which to look."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ifn_desktop.model.search import SearchFilters

Allowed = tuple[str, Sequence[object]] | None
"""A statement that gives ids of entries, with its values; None: all of them."""

_CHOSEN = "IN (SELECT value FROM json_each(?))"
_SMALL_NAME = "replace(replace(replace(lower(o.name), 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö')"
"""SQLite's lower() knows English letters only."""
_RECUSED = (
    "(SELECT e.item FROM recusal_event e WHERE e.act <> 'withdrawn'"
    " AND e.id = (SELECT max(l.id) FROM recusal_event l WHERE l.item = e.item))"
)
_PAGES = (
    "SELECT e.id FROM document d JOIN document_version v ON v.document = d.id"
    " JOIN page p ON p.file = v.file AND p.number BETWEEN v.first_page AND v.last_page"
    " JOIN search_entry e ON e.kind = 'page' AND e.ref = p.id"
)
_BARE_PAGES = (
    "SELECT e.id FROM item i JOIN item_pages r ON r.item = i.id"
    " JOIN page p ON p.file = r.file AND p.number BETWEEN r.first_page AND r.last_page"
    " JOIN search_entry e ON e.kind = 'page' AND e.ref = p.id"
    " WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.item = i.id)"
)


def allowed(filters: SearchFilters) -> Allowed:
    """The statement for some filters."""
    if filters == SearchFilters():
        return None
    on_meeting, on_item, on_paper = _Conditions(), _Conditions(), _Conditions()
    if filters.years is not None:
        first, last = filters.years
        on_meeting.add("m.date BETWEEN ? AND ?", f"{first:04d}", f"{last:04d}-12-31")
    if filters.boards:
        ways = " OR ".join(f"instr({_SMALL_NAME}, ?)" for _ in filters.boards)
        on_meeting.add(f"({ways})", *sorted(name.lower() for name in filters.boards))
    if filters.items:
        names = sorted(filters.items)
        on_item.add(
            f"(i.number {_CHOSEN} OR substr(i.number, 1, instr(i.number, '/') - 1) {_CHOSEN})",
            json.dumps(names),
            json.dumps(names),
        )
    if filters.only_recused:
        on_item.add(f"i.id IN {_RECUSED}")
    if filters.kinds:
        on_paper.add(f"d.kind {_CHOSEN}", json.dumps(sorted(filters.kinds)))
    return _statement(filters, on_meeting, on_item, on_paper)


class _Conditions:
    """Conditions with their values."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.values: list[object] = []

    def add(self, part: str, *values: object) -> None:
        self.parts.append(part)
        self.values += values


def _statement(
    filters: SearchFilters, on_meeting: _Conditions, on_item: _Conditions, on_paper: _Conditions
) -> Allowed:
    pieces: list[str] = []
    values: list[object] = []
    meeting = "SELECT m.id FROM meeting m JOIN organization o ON o.id = m.organization"
    meetings = _where(meeting, on_meeting.parts)
    items_sql, items_values = "", []
    if on_meeting.parts or on_item.parts:
        parts = list(on_item.parts)
        items_values = list(on_item.values)
        if on_meeting.parts:
            parts.append(f"i.meeting IN ({meetings})")
            items_values += on_meeting.values
        items_sql = _where("SELECT i.id FROM item i", parts)
    papers_parts = list(on_paper.parts)
    papers_values = list(on_paper.values)
    if on_item.parts:
        papers_parts.append(f"d.item IN ({items_sql})")
        papers_values += items_values
    elif on_meeting.parts:
        papers_parts.append(f"d.meeting IN ({meetings})")
        papers_values += on_meeting.values

    def put(sql: str, of: Sequence[object]) -> None:
        pieces.append(sql)
        values.extend(of)

    if not filters.only_mine:
        unread = (
            [
                "NOT EXISTS (SELECT 1 FROM page_seen s WHERE s.document = d.id"
                " AND s.page = p.number - v.first_page + 1)"
            ]
            if filters.only_unread
            else []
        )
        put(_where(_PAGES, [*papers_parts, *unread]), papers_values)
        if not on_paper.parts:
            bare = f"{_BARE_PAGES} AND i.id IN ({items_sql})" if items_sql else _BARE_PAGES
            put(bare, items_values)
        if not filters.only_unread:
            base = "SELECT e.id FROM document d JOIN search_entry e ON e.kind = 'document' AND e.ref = d.id"
            put(_where(base, papers_parts), papers_values)
            base = (
                "SELECT e.id FROM minutes_paragraph m JOIN document d ON d.id = m.document"
                " JOIN search_entry e ON e.kind = 'paragraph' AND e.ref = m.id"
            )
            put(_where(base, papers_parts), papers_values)
            if not on_paper.parts:
                base = "SELECT e.id FROM item i JOIN search_entry e ON e.kind = 'item' AND e.ref = i.id"
                put(_where(base, [f"i.id IN ({items_sql})"] if items_sql else []), items_values)
    if not filters.only_unread:
        if not on_paper.parts:
            base = "SELECT e.id FROM note n JOIN search_entry e ON e.kind = 'note' AND e.ref = n.id"
            put(_where(base, [f"n.item IN ({items_sql})"] if items_sql else []), items_values)
        base = (
            "SELECT e.id FROM annotation a JOIN document d ON d.id = a.document"
            " JOIN search_entry e ON e.kind = 'mark' AND e.ref = a.id"
        )
        put(_where(base, papers_parts), papers_values)
    return " UNION ALL ".join(pieces) or "SELECT 0 WHERE 0", values


def _where(sql: str, parts: Sequence[str]) -> str:
    return f"{sql} WHERE {' AND '.join(parts)}" if parts else sql
