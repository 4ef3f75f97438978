# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Uppdrag: what decisions ask for later, and what has answered since."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from ifn_desktop.model.cases import CaseEvent, CaseRow, GivenAssignment
from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.model.minutes import Assignment
from ifn_desktop.model.views import Changes
from ifn_desktop.services.matching import case_key
from ifn_desktop.services.minutes import as_decision
from ifn_desktop.services.undo import timestamp
from ifn_desktop.store import repo_cases as cases
from ifn_desktop.store import repo_done_assignments as marks
from ifn_desktop.store import repo_minutes as kept
from ifn_desktop.store.database import Database, View
from ifn_desktop.store.repo_done_assignments import Ticked
from ifn_desktop.store.repo_minutes import PlacedParagraph

_ALIKE = 75.0
"""Per cent of letters in which two readings of one sentence agree, at least."""


class Assignments:
    """Asks for uppdrag, and ticks them off. Reads in the read lane, writes in the write lane.

    Args:
        database: the library.
        now: the time it is, with its zone.
    """

    def __init__(self, database: Database, now: Callable[[], datetime.datetime]) -> None:
        self._database = database
        self._now = now

    def all(self) -> tuple[GivenAssignment, ...]:
        """Every uppdrag, the latest given first."""
        with self._database.read() as view:
            found = _groups(view)
            if not found:
                return ()
            items = {item.item: item for item in cases.items(view)}
            later = _Later(view, items, {group.key for group in found if group.key})
        given = [group.given(items, later) for group in found]
        return tuple(sorted(given, key=lambda each: each.decision.date or "", reverse=True))

    def open_count(self) -> int:
        """How many uppdrag nothing has answered and the member has not ticked off."""
        return sum(each.answer is None and each.done is None for each in self.all())

    def tick(self, given: GivenAssignment, done: bool) -> Changes:
        """Tick an uppdrag off, or take the tick away again; one that is gone already does not matter."""
        paragraph = given.decision.paragraph
        one = Ticked(paragraph.document, paragraph.number, given.assignment.text)
        with self._database.write() as tx:
            if done:
                changed = marks.tick(tx, one, timestamp(self._now))
            else:
                group = next((group for group in _groups(tx) if one in group.names), None)
                changed = marks.untick(tx, [one, *(group.ticks if group is not None else ())])
        return Changes(assignments=changed > 0)


class _Group:
    """One uppdrag, told in a protokoll and perhaps in extracts of it."""

    def __init__(self, placed: PlacedParagraph, key: str, assignment: Assignment) -> None:
        self.placed, self.key, self.assignment = placed, key, assignment
        self.names: list[Ticked] = []
        self.ticks: dict[Ticked, str] = {}

    def add(self, placed: PlacedParagraph, key: str, assignment: Assignment) -> None:
        """Another telling of it; the protokoll's own is the one to show."""
        if self.placed.is_extract and not placed.is_extract:
            self.placed, self.key, self.assignment = placed, key, assignment
        paragraph = placed.paragraph
        self.names.append(Ticked(paragraph.document, paragraph.number, assignment.text))

    def given(self, items: dict[ItemId, cases.CaseItem], later: _Later) -> GivenAssignment:
        """With what has answered it."""
        key, item = self.key, self.placed.paragraph.item
        own = items.get(item) if item is not None else None
        if not key and own is not None:
            key = "/".join(case_key(own.case_number or ""))
        answer = later.than(key, self.placed.date)
        done = min(self.ticks.values(), default=None)
        return GivenAssignment(self.assignment, as_decision(self.placed), answer, done)


def _groups(view: View) -> list[_Group]:
    """Every uppdrag once, with its ticks."""
    found: dict[tuple[str, str | None, str, str], _Group] = {}
    for placed, key, assignment in kept.asked_for(view):
        name = (placed.organization, placed.date, placed.paragraph.number, assignment.text)
        found.setdefault(name, _Group(placed, key, assignment)).add(placed, key, assignment)
    by_place: dict[tuple[DocumentId, str], list[tuple[Ticked, _Group]]] = {}
    for group in found.values():
        for name in group.names:
            by_place.setdefault(name[:2], []).append((name, group))
    for one, made in marks.ticked(view).items():
        group = _meant(one, by_place.get(one[:2], ()))
        if group is not None:
            group.ticks[one] = made
    return list(found.values())


def _meant(one: Ticked, near: Sequence[tuple[Ticked, _Group]]) -> _Group | None:
    """The uppdrag of a § that was ticked off: a better reader may have cut its sentence otherwise."""
    same = next((group for name, group in near if name == one), None)
    if same is not None or not near:
        return same
    from rapidfuzz import fuzz  # imported late: nothing was read anew, as a rule

    alike, place = max(
        (fuzz.ratio(name.wording.casefold(), one.wording.casefold()), at) for at, (name, _) in enumerate(near)
    )
    return near[place][1] if alike >= _ALIKE else None


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
