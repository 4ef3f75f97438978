# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where what was found lies: meeting, ärende, paper and page of each hit."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId
from ifn_desktop.store.database import View


class PageText(NamedTuple):
    """A page with its text without furniture.

    Attributes:
        number: from 1 in the file.
    """

    id: int
    file: FileId
    file_name: str
    number: int
    text: str


class PagePlace(NamedTuple):
    """A paper that a page belongs to, in one of its versions.

    Attributes:
        document_page: from 1 in the paper.
        is_shown: the version that is opened.
        is_old: a later version has another text.
    """

    page: int
    document: DocumentId | None
    document_title: str
    kind: str | None
    item: ItemId | None
    meeting: MeetingId | None
    document_page: int
    is_shown: bool
    is_old: bool


class ItemFacts(NamedTuple):
    """An ärende of a hit."""

    id: ItemId
    number: str | None
    title: str
    is_recused: bool


class MeetingFacts(NamedTuple):
    """A meeting of a hit."""

    id: MeetingId
    date: str | None
    organization: str
    body: str


def page_texts(view: View, pages: Sequence[int]) -> dict[int, PageText]:
    """The texts of pages by their ids."""
    rows = view.query(
        "SELECT p.id, p.file, f.name, p.number, p.text FROM page p JOIN file f ON f.id = p.file"
        " WHERE p.id IN (SELECT value FROM json_each(?))",
        (json.dumps(pages),),
    )
    return {row[0]: PageText(*row) for row in rows}


def page_places(view: View, pages: Sequence[int]) -> dict[int, PagePlace]:
    """For each page the paper it is of, the version that is opened before others.

    Pages of an ärende without papers have a place without a paper; other pages none.
    """
    chosen = json.dumps(pages)
    places: dict[int, PagePlace] = {}
    for page, item, meeting in view.query(
        "SELECT p.id, i.id, i.meeting FROM page p"
        " JOIN item_pages r ON r.file = p.file AND p.number BETWEEN r.first_page AND r.last_page"
        " JOIN item i ON i.id = r.item WHERE p.id IN (SELECT value FROM json_each(?))",
        (chosen,),
    ):
        places[page] = PagePlace(page, None, "", None, item, meeting, 0, is_shown=True, is_old=False)
    rows = view.query(
        "SELECT p.id, d.id, d.title, d.kind, d.item, d.meeting, p.number - v.first_page + 1,"
        " v.id = (SELECT w.id FROM document_version w WHERE w.document = d.id"
        "   ORDER BY w.number DESC, w.id LIMIT 1),"
        " v.number < (SELECT max(w.number) FROM document_version w WHERE w.document = d.id)"
        " FROM page p JOIN document_version v"
        "  ON v.file = p.file AND p.number BETWEEN v.first_page AND v.last_page"
        " JOIN document d ON d.id = v.document WHERE p.id IN (SELECT value FROM json_each(?))",
        (chosen,),
    )
    for page, document, title, kind, item, meeting, number, is_shown, is_old in rows:
        known = places.get(page)
        if known is not None and known.document is not None and known.is_shown >= bool(is_shown):
            continue
        places[page] = PagePlace(
            page, document, title, kind, item, meeting, number, bool(is_shown), bool(is_old)
        )
    return places


def item_facts(view: View, items: Sequence[ItemId]) -> dict[ItemId, ItemFacts]:
    """Ärenden by their ids."""
    rows = view.query(
        "SELECT i.id, i.number, i.title, coalesce((SELECT e.act <> 'withdrawn' FROM recusal_event e"
        " WHERE e.item = i.id ORDER BY e.id DESC LIMIT 1), 0)"
        " FROM item i WHERE i.id IN (SELECT value FROM json_each(?))",
        (json.dumps(items),),
    )
    return {row[0]: ItemFacts(row[0], row[1], row[2], bool(row[3])) for row in rows}


def meeting_facts(view: View, meetings: Sequence[MeetingId]) -> dict[MeetingId, MeetingFacts]:
    """Meetings by their ids."""
    rows = view.query(
        "SELECT m.id, m.date, o.name, o.body FROM meeting m JOIN organization o ON o.id = m.organization"
        " WHERE m.id IN (SELECT value FROM json_each(?))",
        (json.dumps(meetings),),
    )
    return {row[0]: MeetingFacts(*row) for row in rows}
