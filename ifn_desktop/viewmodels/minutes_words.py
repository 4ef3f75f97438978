# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Decisions, votes and ärendets gång in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ifn_desktop.model.cases import CaseEvent, CaseRow, Decision, Outcome
from ifn_desktop.model.minutes import SURE_LINK, Vote, VoteWay
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.words import document_kind, heading, joined, tr

if TYPE_CHECKING:
    from ifn_desktop.services.minutes_desk import MinutesDesk  # heavy: imported in a lane

EXCERPT = 220
"""Letters of a decision or a note in a list."""


class MinutesDoor(Protocol):
    """The way to what protokoll say; both calls may wait, so make them in a lane."""

    def read(self) -> MinutesDesk:
        """To ask."""
        ...

    def write(self) -> MinutesDesk:
        """To read what has not been read."""
        ...


def outcome_words(outcome: Outcome) -> str:
    """What was decided beside what was proposed, in a few words."""
    return {
        Outcome.AS_PROPOSED: tr("Enligt förslaget"),
        Outcome.CHANGED: tr("Ändrat mot förslaget"),
        Outcome.TABLED: tr("Bordlagt"),
        Outcome.REFERRED_BACK: tr("Återremitterat"),
        Outcome.NO_PROPOSAL: tr("Det fanns inget förslag att jämföra med"),
    }[outcome]


def place_words(decision: Decision) -> str:
    """`Socialnämnden, 18 mars 2026, § 12`, with only what is known."""
    day = dates.day(decision.date) if decision.date else ""
    return joined((decision.organization, day, f"§\N{NO-BREAK SPACE}{decision.paragraph.number}"), ", ")


def unsure_words(decision: Decision) -> str:
    """What to say of a link that is a guess; nothing of a sure one."""
    if decision.paragraph.item_confidence >= SURE_LINK:
        return ""
    return tr("Det är inte säkert att paragrafen hör till det här ärendet. Jämför själv.")


def vote_words(vote: Vote) -> str:
    """`7 ja, 6 nej, 1 avstod`."""
    parts = [tr("{n} ja").format(n=vote.yes), tr("{n} nej").format(n=vote.no)]
    if vote.abstained:
        parts.append(tr("{n} avstod").format(n=vote.abstained))
    if vote.absent:
        parts.append(tr("{n} frånvarande").format(n=vote.absent))
    return ", ".join(parts)


def voter_words(vote: Vote) -> tuple[str, ...]:
    """`Ja: Bo Alm (S), Eva Lind (M)` and so on; nothing where the protokoll names nobody."""
    ways = {
        VoteWay.YES: tr("Ja"),
        VoteWay.NO: tr("Nej"),
        VoteWay.ABSTAINED: tr("Avstod"),
        VoteWay.ABSENT: tr("Frånvarande"),
    }
    named = {
        words: ", ".join(
            f"{one.name} ({one.party})" if one.party else one.name for one in vote.names if one.way is way
        )
        for way, words in ways.items()
    }
    return tuple(f"{words}: {names}" for words, names in named.items() if names)


def event_words(row: CaseRow) -> str:
    """What a row of an ärendes gång is, with its title."""
    if row.event is CaseEvent.DECISION:
        return tr("Beslut, § {number}: {title}").format(number=row.number, title=row.title)
    if row.event is CaseEvent.NOTE:
        return tr("Du skrev i {title}").format(title=heading(row.number, row.title))
    if row.event is CaseEvent.PAPER:
        kind = document_kind(row.kind) if row.kind is not None else ""
        same = row.title.casefold().startswith(kind.casefold()) if kind else True
        return row.title if same else f"{kind}: {row.title}"
    return tr("Ärende {title}").format(title=heading(row.number, row.title))


def excerpt(text: str) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text.split())
    if len(line) <= EXCERPT:
        return line
    return f"{line[:EXCERPT].rsplit(' ', 1)[0]} …"
