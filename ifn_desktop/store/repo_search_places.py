# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where what was found lies: meeting, ärende, paper and page of each hit."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.store.database import View
from ifn_desktop.store.repo_search_index import Ref


class Place(NamedTuple):
    """Where an entry lies.

    Attributes:
        page: from 1 in its file.
        document_page: from 1 in the paper.
        is_shown: in the version of the paper that is opened; True where there are no versions.
        is_old: a later version of the paper has another text.
    """

    document: DocumentId | None = None
    document_title: str = ""
    kind: str | None = None
    item: ItemId | None = None
    meeting: MeetingId | None = None
    file_name: str = ""
    page: int | None = None
    document_page: int | None = None
    is_shown: bool = True
    is_old: bool = False
    paragraph: str = ""


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


def places(view: View, entries: Sequence[tuple[str, Ref]]) -> dict[tuple[str, Ref], Place]:
    """Where entries lie, by kind and what they are made of; those that cannot be opened are left out.

    Of several papers or versions that a page belongs to, the one that is opened.
    """
    found: dict[tuple[str, Ref], Place] = {}
    for kind, refs in _by_kind(entries).items():
        for sql in _PLACES.get(kind, ()):
            for ref, *values in view.query(sql, (json.dumps(refs),)):
                place = Place(*values)
                place = place._replace(is_shown=bool(place.is_shown), is_old=bool(place.is_old))
                known = found.get((kind, ref))
                if known is None or (place.is_shown and not known.is_shown):
                    found[kind, ref] = place
    return found


def texts(view: View, entries: Sequence[tuple[str, Ref]]) -> dict[tuple[str, Ref], tuple[str, str]]:
    """(title, text) of entries, as they stand in the library."""
    return {
        (kind, ref): (title, text)
        for kind, refs in _by_kind(entries).items()
        if kind in _TEXTS
        for ref, title, text in view.query(_TEXTS[kind], (json.dumps(refs),))
    }


def _by_kind(entries: Sequence[tuple[str, Ref]]) -> dict[str, list[Ref]]:
    kinds: dict[str, list[Ref]] = {}
    for kind, ref in entries:
        kinds.setdefault(kind, []).append(ref)
    return kinds


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


_CHOSEN = "IN (SELECT value FROM json_each(?))"
_SHOWN = (
    "v.id = (SELECT w.id FROM document_version w WHERE w.document = d.id"
    " ORDER BY w.number DESC, w.id LIMIT 1)"
)
_OLD = "v.number < (SELECT max(w.number) FROM document_version w WHERE w.document = d.id)"
_FIRST_PAGE = (
    f" FROM document d JOIN document_version v ON v.document = d.id AND {_SHOWN} JOIN file f ON f.id = v.file"
)
_PLACES = {
    "page": (
        "SELECT p.id, d.id, d.title, d.kind, d.item, d.meeting, f.name, p.number,"  # noqa: S608
        f" p.number - v.first_page + 1, {_SHOWN}, {_OLD}"
        " FROM page p JOIN file f ON f.id = p.file JOIN document_version v"
        "  ON v.file = p.file AND p.number BETWEEN v.first_page AND v.last_page"
        f" JOIN document d ON d.id = v.document WHERE p.id {_CHOSEN}",
        "SELECT p.id, NULL, '', NULL, i.id, i.meeting, f.name, p.number"  # noqa: S608
        " FROM page p JOIN file f ON f.id = p.file"
        " JOIN item_pages r ON r.file = p.file AND p.number BETWEEN r.first_page AND r.last_page"
        f" JOIN item i ON i.id = r.item WHERE p.id {_CHOSEN}",
    ),
    "item": (f"SELECT i.id, NULL, '', NULL, i.id, i.meeting FROM item i WHERE i.id {_CHOSEN}",),  # noqa: S608
    "document": (
        "SELECT d.id, d.id, d.title, d.kind, d.item, d.meeting, f.name, v.first_page, 1"
        f"{_FIRST_PAGE} WHERE d.id {_CHOSEN}",
    ),
    "note": (
        "SELECT n.id, NULL, '', NULL, i.id, i.meeting FROM note n JOIN item i ON i.id = n.item"  # noqa: S608
        f" WHERE n.id {_CHOSEN}",
    ),
    "mark": (
        "SELECT a.id, d.id, d.title, d.kind, d.item, d.meeting, f.name, v.first_page + coalesce(p.page,"  # noqa: S608
        " json_extract(a.target, '$.page')) - 1, coalesce(p.page, json_extract(a.target, '$.page'))"
        " FROM annotation a JOIN document d ON d.id = a.document"
        f" JOIN document_version v ON v.document = d.id AND {_SHOWN} JOIN file f ON f.id = v.file"
        " LEFT JOIN placement p ON p.annotation = a.id AND p.version = v.id"
        f" WHERE a.id {_CHOSEN}",
    ),
    "paragraph": (
        "SELECT m.id, d.id, d.title, d.kind, coalesce(m.item, d.item), d.meeting, f.name,"  # noqa: S608
        " v.first_page + m.first_page - 1, m.first_page, 1, 0, '§ ' || m.number"
        " FROM minutes_paragraph m JOIN document d ON d.id = m.document"
        f" JOIN document_version v ON v.document = d.id AND {_SHOWN} JOIN file f ON f.id = v.file"
        f" WHERE m.id {_CHOSEN}",
    ),
}
"""For each kind of entry what gives (id, the fields of a `Place`, as many as there are)."""

_TEXTS = {
    "paragraph": (
        "SELECT id, '§ ' || number || ' ' || title, decision FROM minutes_paragraph"  # noqa: S608
        f" WHERE id {_CHOSEN}"
    ),
    "page": f"SELECT id, '', text FROM page WHERE id {_CHOSEN}",  # noqa: S608
    "item": f"SELECT id, title, proposal FROM item WHERE id {_CHOSEN}",  # noqa: S608
    "document": f"SELECT id, title, '' FROM document WHERE id {_CHOSEN}",  # noqa: S608
    "note": f"SELECT id, '', text FROM note WHERE id {_CHOSEN}",  # noqa: S608
    "mark": (
        "SELECT id, comment, coalesce(json_extract(target, '$.quote[0]'), '') FROM annotation"  # noqa: S608
        f" WHERE id {_CHOSEN}"
    ),
}
