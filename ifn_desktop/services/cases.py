# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Ärendets gång: everything the library has of a diarienummer, in time order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ifn_desktop.model.cases import Case, CaseEvent, CaseRow
from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.services.matching import case_key
from ifn_desktop.store import repo_cases as cases
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_minutes as kept
from ifn_desktop.store import repo_notes as notes
from ifn_desktop.store.database import Database, View
from ifn_desktop.store.repo_cases import CaseItem, CasePaper
from ifn_desktop.store.repo_minutes import PlacedParagraph

_ORDER = {CaseEvent.ITEM: 0, CaseEvent.PAPER: 1, CaseEvent.NOTE: 2, CaseEvent.DECISION: 3}
_KINDS = {
    DocumentKind.TJANSTESKRIVELSE: 0,
    DocumentKind.BILAGA: 1,
    DocumentKind.YTTRANDE: 2,
    DocumentKind.PROTOKOLLSUTDRAG: 3,
}
_TEXT = 600
"""A note is shown with so many letters."""


class Cases:
    """Asks for the way of an ärende. Run in the read lane.

    Args:
        database: the library.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_item(self, item: ItemId) -> Case:
        """The way of an ärende of the agenda; without a diarienummer what is known of that one alone."""
        with self._database.read() as view:
            found = cases.items(view, [item])
            own = found[0] if found else None
            if own is None or own.case_number is None:
                return _case(view, "", found, own.title if own is not None else "")
            return _with_number(view, own.case_number)

    def course(self, case_number: str) -> Case:
        """The way of a diarienummer, however it is written; also of its number alone (`2025/356`).

        Without rows where the library has nothing of it.
        """
        with self._database.read() as view:
            return _with_number(view, case_number)

    def known(self) -> tuple[str, ...]:
        """Every diarienummer of an ärende, the latest first, as printed: for what is typed."""
        with self._database.read() as view:
            found = cases.items(view)
        seen: dict[tuple[str, ...], str] = {}
        for item in reversed(found):
            seen.setdefault(case_key(item.case_number or ""), item.case_number or "")
        return tuple(seen.values())


def _with_number(view: View, case_number: str) -> Case:
    key = case_key(case_number)
    if not key:
        return Case(case_number, "")
    every = cases.items(view)
    found = [item for item in every if case_key(item.case_number or "") == key]
    if not found and not any(re.search(r"[^\d]", part) for part in key):
        # Typed without the board's letters: taken where only one board has the number.
        ends = {case_key(item.case_number or "") for item in every}
        longer = [end for end in ends if end[-len(key) :] == key]
        if len(longer) == 1:
            key = longer[0]
            found = [item for item in every if case_key(item.case_number or "") == key]
    return _case(view, "/".join(key), found, "", case_number)


def _case(view: View, key: str, items: Sequence[CaseItem], title: str, asked: str = "") -> Case:
    """Everything of some ärenden and of a diarienummer as it is compared (empty: of the ärenden only)."""
    ids = [item.item for item in items]
    placed = {each.id: each for each in (kept.with_case(view, key) if key else [])}
    placed |= {each.id: each for each in kept.of_items(view, ids)}
    decisions = [each for each in _once(placed.values()) if each.paragraph.decision or each.paragraph.votes]
    papers = cases.papers_of(view, ids)
    if key:
        papers += [
            paper
            for paper in cases.papers_with_case(view)
            if "/".join(case_key(paper.case_number or "")) == key
        ]
    told = {each.paragraph.document for each in decisions}
    by_item = {item.item: item for item in items}
    dates = {str(facts.id): facts.date for facts in meetings.meeting_rows(view)}
    rows = [_item_row(item) for item in items]
    rows += [
        _paper_row(paper, by_item, dates.get(str(paper.meeting)))
        for paper in papers
        # An extract whose decision has a row of its own is there already.
        if not (paper.kind is DocumentKind.PROTOKOLLSUTDRAG and paper.document in told)
        and paper.kind is not DocumentKind.PROTOKOLL
    ]
    rows += [_decision_row(each) for each in decisions]
    for item in items:
        rows += [
            CaseRow(
                CaseEvent.NOTE,
                note.created[:10],
                item.organization,
                item.number,
                item.title,
                note.text[:_TEXT],
                None,
                item.meeting,
                item.item,
                note=note.id,
            )
            for note in notes.of_item(view, item.item)
            if note.text.strip()
        ]
    rows.sort(key=_when)
    latest = items[-1] if items else None
    spelt = next((row.case_number for row in reversed(rows) if row.case_number), asked)
    named = title or (
        latest.title if latest else next((row.title for row in reversed(rows) if row.title), "")
    )
    return Case(latest.case_number or spelt if latest else spelt, named, tuple(rows))


def _once(found: Iterable[PlacedParagraph]) -> list[PlacedParagraph]:
    """Each § once: a § of two files, or an extract of a protokoll that is there itself."""
    best: dict[tuple[str, str | None, str], PlacedParagraph] = {}
    for each in found:
        name = (each.organization.casefold(), each.date, each.paragraph.number)
        other = best.get(name)
        rank = (not each.is_extract, len(each.paragraph.decision))
        if other is None or rank > (not other.is_extract, len(other.paragraph.decision)):
            best[name] = each
    return list(best.values())


def _when(row: CaseRow) -> tuple[bool, str, int, int]:
    kind = _KINDS.get(row.kind, 4) if row.kind is not None else 0
    return (row.date is None, row.date or "", _ORDER[row.event], kind)


def _item_row(item: CaseItem) -> CaseRow:
    return CaseRow(
        CaseEvent.ITEM,
        item.date,
        item.organization,
        item.number,
        item.title,
        item.proposal,
        None,
        item.meeting,
        item.item,
        case_number=item.case_number,
    )


def _paper_row(paper: CasePaper, items: dict[ItemId, CaseItem], meeting_date: str | None) -> CaseRow:
    item = items.get(paper.item) if paper.item is not None else None
    return CaseRow(
        CaseEvent.PAPER,
        paper.date or meeting_date or (item.date if item else None),
        item.organization if item else "",
        item.number if item else None,
        paper.title,
        "",
        paper.kind,
        paper.meeting,
        paper.item,
        paper.document,
        1,
        case_number=paper.case_number,
    )


def _decision_row(placed: PlacedParagraph) -> CaseRow:
    paragraph = placed.paragraph
    kind = DocumentKind.PROTOKOLLSUTDRAG if placed.is_extract else DocumentKind.PROTOKOLL
    return CaseRow(
        CaseEvent.DECISION,
        placed.date,
        placed.organization,
        paragraph.number,
        paragraph.title,
        paragraph.decision,
        kind,
        placed.meeting,
        paragraph.item,
        DocumentId(paragraph.document),
        paragraph.first_page,
        case_number=paragraph.case_number,
    )
