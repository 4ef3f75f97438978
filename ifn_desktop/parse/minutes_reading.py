# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A protokoll or protokollsutdrag, from its pages to its §§. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.model.minutes import Attendee, MinutesParagraph, MinutesRecusal
from ifn_desktop.parse.minutes_heads import Head, heads_of
from ifn_desktop.parse.minutes_lines import MinutesLine, MinutesPage, lines_of
from ifn_desktop.parse.minutes_names import people_in
from ifn_desktop.parse.minutes_parts import Contents, contents_of
from ifn_desktop.parse.minutes_people import roll_of
from ifn_desktop.parse.minutes_recusals import Told, recusals_in
from ifn_desktop.parse.minutes_vote_tables import VoteTable, vote_tables, with_tables
from ifn_desktop.parse.minutes_votes import vote_lists, votes_in
from ifn_desktop.text.dates import first_date
from ifn_desktop.text.organs import board_at

READER = 5
"""Raised whenever this reads better: what an older one has read is read again."""
_HEAD_LINES = 12
_HEAD_LETTERS = 110
"""A stamp of the packet that an extract lies in is longer, and its date another's."""


class _Section(NamedTuple):
    """A § with the lines under its title and what they tell."""

    head: Head
    contents: Contents
    body: Sequence[MinutesLine]
    told: tuple[Told, ...]
    tables: tuple[VoteTable, ...]


class ReadMinutes(NamedTuple):
    """What a paper's text tells.

    Attributes:
        organization, date: whose decisions and when, as the head says; empty and None where it does not.
        item_recusals: jäv told of ärenden by their number on the agenda (`33/26`).
    """

    paragraphs: tuple[MinutesParagraph, ...]
    attendance: tuple[Attendee, ...] = ()
    verifiers: tuple[str, ...] = ()
    verified: str | None = None
    posted: str | None = None
    taken_down: str | None = None
    item_recusals: tuple[tuple[str, MinutesRecusal], ...] = ()
    organization: str = ""
    date: str | None = None


def read_minutes(pages: Sequence[MinutesPage]) -> ReadMinutes:
    """Read a paper.

    Args:
        pages: its pages, numbered from 1, each with its text without furniture.
    """
    lines = lines_of(pages)
    heads = heads_of(lines)
    lists = vote_lists(lines[heads[-1].at :] if heads else ())
    sections: list[_Section] = []
    for place, head in enumerate(heads):
        end = heads[place + 1].at if place + 1 < len(heads) else len(lines)
        section = _section(head, lines[head.body : end])
        sections.append(section)
        if place + 1 < len(heads):
            lists += vote_lists(section.body[section.contents.end :], head.number)
    said = _recusals(sections)
    paragraphs = tuple(
        MinutesParagraph(
            number=head.number,
            title=head.title,
            case_number=head.case_number,
            first_page=lines[head.at].page,
            last_page=body[contents.end - 1].page if contents.end else lines[head.body - 1].page,
            decision=contents.decision,
            proposals=contents.proposals,
            procedure=contents.procedure,
            votes=with_tables(votes_in(contents.all_text, lists, head.number), tables),
            reservations=contents.reservations,
            statements=contents.statements,
            recusals=said[head.number],
            is_immediate=contents.is_immediate,
            confidence=head.confidence,
        )
        for head, contents, body, _, tables in sections
    )
    roll = roll_of([page.page for page in pages if not heads or page.page.number <= lines[heads[0].at].page])
    checked = _checked(paragraphs)
    named = said_of_attendance(paragraphs, roll.attendance)
    return ReadMinutes(
        named,
        roll.attendance,
        roll.verifiers or checked[0],
        roll.verified or checked[1],
        roll.posted,
        roll.taken_down,
        tuple(
            (item, each.recusal)
            for section in sections
            for each in section.told
            if not each.about
            for item in each.items
        ),
        *_head(pages),
    )


def _head(pages: Sequence[MinutesPage]) -> tuple[str, str | None]:
    """The board and the date at the top of the first page: `Socialnämndens arbetsutskott 2027-02-03`."""
    board, date = "", None
    for line in pages[0].page.lines[:_HEAD_LINES] if pages else ():
        text = line.text.strip()
        if text.startswith("§"):
            break
        board = board or board_at(text) or ""
        if len(text) < _HEAD_LETTERS:
            date = date or first_date(text)
    return board, date


def said_of_attendance(
    paragraphs: tuple[MinutesParagraph, ...], attendance: Sequence[Attendee]
) -> tuple[MinutesParagraph, ...]:
    """The §§ with jäv that only the list of those present tells (`deltar ej §§ 137, 163-164 p.g.a. jäv`).

    Also for §§ of another file of the meeting than the list's.
    """
    recused = [attendee for attendee in attendance if attendee.is_recused]
    if not recused:
        return paragraphs
    made: list[MinutesParagraph] = []
    for paragraph in paragraphs:
        known = {name for recusal in paragraph.recusals for name in recusal.names}
        more = tuple(
            MinutesRecusal((attendee.name,), f"{attendee.name}: {attendee.remark}")
            for attendee in recused
            if paragraph.number in attendee.absent_from and attendee.name not in known
        )
        made.append(paragraph._replace(recusals=(*paragraph.recusals, *more)) if more else paragraph)
    return tuple(made)


def _checked(paragraphs: Sequence[MinutesParagraph]) -> tuple[tuple[str, ...], str | None]:
    """Who checks the protokoll and when, as a § about that says."""
    for paragraph in paragraphs[:4]:
        if "juster" in paragraph.title.casefold() and "juster" in paragraph.decision.casefold():
            names = tuple(dict.fromkeys(person.name for person in people_in(paragraph.decision)))
            return names, first_date(paragraph.decision)
    return (), None


def paragraph_range(pages: Sequence[MinutesPage]) -> str:
    """The §§ of a protokoll in few words: `§ 12`, `§§ 1-11, 13-19`; empty where none is found."""
    numbers = [int("".join(filter(str.isdecimal, head.number))) for head in heads_of(lines_of(pages))]
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    told = ", ".join(f"{first}-{last}" if first < last else f"{first}" for first, last in runs)
    return f"{'§§' if len(numbers) > 1 else '§'} {told}" if told else ""


def _section(head: Head, body: Sequence[MinutesLine]) -> _Section:
    """Take a § apart: tables of votes are no part of its texts."""
    contents = contents_of(body)
    tables = vote_tables(body[: contents.end])
    if tables:
        dropped = frozenset[int]().union(*(table.lines for table in tables))
        rest = [line for at, line in enumerate(body[: contents.end]) if at not in dropped]
        contents = contents_of(rest)._replace(end=contents.end)
    told = recusals_in(contents.all_text, headed=contents.recusal)
    return _Section(head, contents, body, told, tables)


def _recusals(sections: Sequence[_Section]) -> defaultdict[str, tuple[MinutesRecusal, ...]]:
    """For each § what is said of jäv in it, in it or in another."""
    said: defaultdict[str, tuple[MinutesRecusal, ...]] = defaultdict(tuple)
    for section in sections:
        for each in section.told:
            for number in each.about or (() if each.items else (section.head.number,)):
                if each.recusal not in said[number]:
                    said[number] = (*said[number], each.recusal)
    return said
