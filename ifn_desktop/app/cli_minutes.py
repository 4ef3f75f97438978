# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The commands `minutes` and `case`. They only read the library."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from ifn_desktop.app.cli import DONE, is_new, opened, show
from ifn_desktop.app.withheld import refuse
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import KnownError
from ifn_desktop.model.cases import Case, CaseEvent, CaseRow
from ifn_desktop.model.minutes import MinutesParagraph, Vote, VoteWay

_EVENTS = {
    CaseEvent.ITEM: "Ärende",
    CaseEvent.PAPER: "Handling",
    CaseEvent.DECISION: "Beslut",
    CaseEvent.NOTE: "Din anteckning",
}


def run_minutes(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`minutes MEETING`."""
    if is_new(paths):
        raise KnownError("meeting.not_found", name=arguments.meeting)
    with opened(paths) as core:
        found = core.minutes.queries.of_meeting(core.queries.find_meeting(arguments.meeting)).paragraphs
        refuse(core, [paragraph.document for paragraph in found])
    show(arguments, [paragraph_json(paragraph) for paragraph in found], minutes_plain(found))
    return DONE


def run_case(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`case NUMBER`."""
    case = Case(arguments.case_number, "")
    if not is_new(paths):
        with opened(paths) as core:
            case = core.minutes.cases.course(arguments.case_number)
    show(arguments, case_json(case), case_plain(case))
    return DONE


def paragraph_json(paragraph: MinutesParagraph) -> dict[str, Any]:
    """A § for programs."""
    return {
        "number": paragraph.number,
        "title": paragraph.title,
        "case_number": paragraph.case_number,
        "document": paragraph.document,
        "first_page": paragraph.first_page,
        "decision": paragraph.decision,
        "proposals": list(paragraph.proposals),
        "procedure": paragraph.procedure,
        "votes": [_vote_json(vote) for vote in paragraph.votes],
        "reservations": list(paragraph.reservations),
        "statements": list(paragraph.statements),
        "recusals": [
            {"names": list(recusal.names), "sentence": recusal.sentence} for recusal in paragraph.recusals
        ],
        "immediate": paragraph.is_immediate,
        "confidence": paragraph.confidence,
        "item": paragraph.item,
        "item_confidence": paragraph.item_confidence,
    }


def _vote_json(vote: Vote) -> dict[str, Any]:
    return {
        "yes": vote.yes,
        "no": vote.no,
        "abstained": vote.abstained,
        "absent": vote.absent,
        "names": [{"name": one.name, "party": one.party, "way": one.way.value} for one in vote.names],
    }


def minutes_plain(found: Sequence[MinutesParagraph]) -> str:
    """The §§ for people."""
    if not found:
        return "Inget protokoll finns för sammanträdet."
    parts: list[str] = []
    for paragraph in found:
        lines = [f"§ {paragraph.number} {paragraph.title}"]
        if paragraph.case_number:
            lines.append(paragraph.case_number)
        if paragraph.decision:
            lines.append(paragraph.decision)
        for vote in paragraph.votes:
            lines += [f"Omröstning: {vote.yes} ja, {vote.no} nej", *_voters(vote)]
        lines += list(paragraph.reservations)
        lines += [f"Jäv: {recusal.sentence}" for recusal in paragraph.recusals]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _voters(vote: Vote) -> list[str]:
    named = {
        way: ", ".join(f"{one.name} ({one.party})" for one in vote.names if one.way is way) for way in VoteWay
    }
    return [f"{way.value.capitalize()}: {names}" for way, names in named.items() if names]


def case_json(case: Case) -> dict[str, Any]:
    """Ärendets gång for programs."""
    return {
        "case_number": case.case_number,
        "title": case.title,
        "rows": [_row_json(row) for row in case.rows],
    }


def _row_json(row: CaseRow) -> dict[str, Any]:
    return {
        "event": row.event.value,
        "date": row.date,
        "organization": row.organization,
        "number": row.number,
        "title": row.title,
        "kind": row.kind.value if row.kind is not None else None,
        "text": row.text,
        "case_number": row.case_number,
        "meeting": row.meeting,
        "item": row.item,
        "document": row.document,
        "page": row.page or None,
    }


def case_plain(case: Case) -> str:
    """Ärendets gång for people."""
    if not case.rows:
        return f"Biblioteket har inget med diarienumret {case.case_number}."
    lines = [f"{case.case_number} {case.title}".strip(), ""]
    for row in case.rows:
        number = (
            f"§ {row.number} " if row.event is CaseEvent.DECISION else f"{row.number} " if row.number else ""
        )
        lines.append(
            f"{row.date or 'utan datum'}  {row.organization}  {_EVENTS[row.event]}: {number}{row.title}"
        )
    return "\n".join(lines)
