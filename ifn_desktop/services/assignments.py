# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Uppdrag: what decisions ask for later, and what has answered since."""

from __future__ import annotations

from ifn_desktop.model.cases import CaseEvent, CaseRow, GivenAssignment
from ifn_desktop.model.ids import ItemId
from ifn_desktop.services.matching import case_key
from ifn_desktop.services.minutes import as_decision
from ifn_desktop.store import repo_cases as cases
from ifn_desktop.store import repo_minutes as kept
from ifn_desktop.store.database import Database, View


class Assignments:
    """Asks for uppdrag. Run in the read lane.

    Args:
        database: the library.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[GivenAssignment, ...]:
        """Every uppdrag, the latest given first."""
        with self._database.read() as view:
            asked = kept.asked_for(view)
            if not asked:
                return ()
            items = {item.item: item for item in cases.items(view)}
            later = _Later(view, items, {stored for _, stored, _ in asked if stored})
        found: dict[tuple[str, str | None, str, str], GivenAssignment] = {}
        for placed, stored, assignment in asked:
            key = stored
            own = items.get(placed.paragraph.item) if placed.paragraph.item is not None else None
            if not key and own is not None:
                key = "/".join(case_key(own.case_number or ""))
            name = (placed.organization, placed.date, placed.paragraph.number, assignment.text)
            answer = later.than(key, placed.date)
            if name not in found or not placed.is_extract:
                found[name] = GivenAssignment(assignment, as_decision(placed), answer)
        return tuple(sorted(found.values(), key=lambda each: each.decision.date or "", reverse=True))

    def open_count(self) -> int:
        """How many uppdrag nothing has answered."""
        return sum(each.answer is None for each in self.all())


class _Later:
    """What there is of each diarienummer, by date."""

    def __init__(self, view: View, items: dict[ItemId, cases.CaseItem], keys: set[str]) -> None:
        self._rows: dict[str, list[CaseRow]] = {}
        papers: dict[ItemId, list[cases.CasePaper]] = {}
        for paper in cases.papers_of(view, list(items)):
            if paper.item is not None:
                papers.setdefault(paper.item, []).append(paper)
        for item in items.values():
            if item.item not in papers:
                continue
            first = papers[item.item][0]
            row = CaseRow(
                CaseEvent.PAPER,
                item.date,
                item.organization,
                item.number,
                item.title,
                "",
                first.kind,
                item.meeting,
                item.item,
                first.document,
                1,
                case_number=item.case_number,
            )
            self._rows.setdefault("/".join(case_key(item.case_number or "")), []).append(row)
        for key in keys:
            for placed in kept.with_case(view, key):
                paragraph = placed.paragraph
                self._rows.setdefault(key, []).append(
                    CaseRow(
                        CaseEvent.DECISION,
                        placed.date,
                        placed.organization,
                        paragraph.number,
                        paragraph.title,
                        paragraph.decision,
                        None,
                        placed.meeting,
                        paragraph.item,
                        paragraph.document,
                        paragraph.first_page,
                        case_number=paragraph.case_number,
                    )
                )
        for rows in self._rows.values():
            rows.sort(key=lambda row: row.date or "")

    def than(self, key: str, date: str | None) -> CaseRow | None:
        """The first paper or decision of a diarienummer after a day."""
        if not key or date is None:
            return None
        return next((row for row in self._rows.get(key, ()) if row.date and row.date > date), None)
