# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Placing: papers known by their text put under ärenden."""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.parse.agenda import read_agenda
from ifn_desktop.parse.drafting import found, subject
from ifn_desktop.parse.drafts import DraftItem, Reading
from ifn_desktop.parse.numbers import same_case
from ifn_desktop.parse.papers import Paper
from ifn_desktop.parse.roles import Role


def place(reading: Reading, papers: Sequence[Paper], item: DraftItem | None = None) -> None:
    """Put papers known by their text under ärenden: each tjänsteskrivelse opens one.

    With `item` given they all belong to it.
    """
    current = item
    for paper in papers:
        span = (reading.file, paper.first, paper.last)
        if paper.role is Role.AGENDA and item is None:
            _take_agenda(reading, paper)
            current = None
            continue
        if paper.role is Role.ANCHOR:
            anchor = paper.pages[0].anchor
            if item is None and anchor is not None:
                current = DraftItem(anchor.number, anchor.title, None)
                reading.items.append(current)
            if current is not None:
                current.pages.append(span)
                current.no_papers = not current.drafts
            continue
        draft = found(reading.file, paper)
        if paper.role is Role.LETTER and item is None:
            again = (
                current is not None and current.drafts and same_case(current.case_number, draft.case_number)
            )
            if not again:
                current = DraftItem(None, subject(draft), draft.case_number, written=False)
                reading.items.append(current)
        if current is None:
            reading.rest.append(draft)
            continue
        if paper.role is Role.OTHER and current.no_papers:
            draft.confidence = min(draft.confidence, 0.5)
            current.no_papers = False
        current.drafts.append(draft)
        current.pages.append(span)


def _take_agenda(reading: Reading, paper: Paper) -> None:
    """Keep a kallelse; a second one of the same file is only a paper."""
    agenda = read_agenda(paper.pages)
    draft = found(reading.file, paper)
    if len(agenda.entries) < 2 and not (agenda.organization and agenda.date):
        reading.rest.append(draft)
        return
    draft.date = agenda.date
    if agenda.date:
        draft.title = f"{draft.title} {agenda.date}"
    reading.own.append(draft)
    if reading.agenda is None:
        reading.agenda = agenda
