# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Ärenden and papers of a diarienummer, over all meetings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.store.database import View


class CaseItem(NamedTuple):
    """An ärende with its meeting's facts."""

    item: ItemId
    meeting: MeetingId
    date: str | None
    organization: str
    position: int
    number: str | None
    title: str
    case_number: str | None
    proposal: str


class CasePaper(NamedTuple):
    """A paper with a version; `date` is the paper's own, or None."""

    document: DocumentId
    meeting: MeetingId | None
    item: ItemId | None
    kind: DocumentKind
    title: str
    case_number: str | None
    date: str | None
    position: int


def items(view: View, ids: Sequence[ItemId] | None = None) -> list[CaseItem]:
    """Some ärenden, or all that have a diarienummer."""
    condition = "i.case_number IS NOT NULL" if ids is None else "i.id IN (SELECT value FROM json_each(?))"
    rows = view.query(
        "SELECT i.id, m.id, m.date, o.name, i.position, i.number, i.title, i.case_number, i.proposal"  # noqa: S608
        " FROM item i JOIN meeting m ON m.id = i.meeting JOIN organization o ON o.id = m.organization"
        f" WHERE {condition} ORDER BY m.date, i.position, i.id",
        () if ids is None else (json.dumps(ids),),
    )
    return [CaseItem(*row) for row in rows]


def latest_items(view: View, meetings: int) -> list[CaseItem]:
    """Every ärende of the newest meetings, the newest meeting first, in the order of its agenda."""
    rows = view.query(
        "SELECT i.id, m.id, m.date, o.name, i.position, i.number, i.title, i.case_number, i.proposal"
        " FROM item i JOIN meeting m ON m.id = i.meeting JOIN organization o ON o.id = m.organization"
        " WHERE m.id IN (SELECT id FROM meeting ORDER BY date DESC LIMIT ?)"
        " ORDER BY m.date DESC, m.id, i.position, i.id",
        (meetings,),
    )
    return [CaseItem(*row) for row in rows]


def papers_of(view: View, ids: Sequence[ItemId]) -> list[CasePaper]:
    """The papers of some ärenden, in order."""
    return _papers(view, "d.item IN (SELECT value FROM json_each(?))", json.dumps(ids))


def papers_with_case(view: View) -> list[CasePaper]:
    """Papers of no ärende that carry a diarienummer of their own."""
    return _papers(view, "d.item IS NULL AND d.case_number IS NOT NULL AND ? = ''", "")


def _papers(view: View, condition: str, value: str) -> list[CasePaper]:
    """Those for which a condition on `d` holds; the condition is written in this module."""
    rows = view.query(
        "SELECT d.id, d.meeting, d.item, d.kind, d.title, d.case_number, d.date, d.position FROM document d"  # noqa: S608
        f" WHERE {condition} AND EXISTS (SELECT 1 FROM document_version v WHERE v.document = d.id)"
        " ORDER BY d.position, d.id",
        (value,),
    )
    return [
        CasePaper(document, meeting, item, DocumentKind(kind), *rest)
        for document, meeting, item, kind, *rest in rows
    ]
