# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A kallelse or föredragningslista: who meets when and where, and the ärenden in order.

Two forms: a list (`23/26  Titel`, the case number on the next line) and a ruled table
`Ärende | Beteckning | Förslag | Tid`, whose cells are told apart by where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ifn_desktop.model.text import TextLine
from ifn_desktop.parse.numbers import find_case
from ifn_desktop.parse.pages import Page
from ifn_desktop.parse.rows import (
    BY,
    MINUTES,
    NO_PAPERS,
    Entry,
    closes,
    near,
    plausible,
    read_row,
    without_leader,
)
from ifn_desktop.parse.tables import columns_of, table_entries
from ifn_desktop.parse.words import collapse, width
from ifn_desktop.text.dates import find_dates, first_date
from ifn_desktop.text.joining import heal
from ifn_desktop.text.organs import board_at, boards_in, bodies_in

_CLOCK = re.compile(
    r"(?:kl(?:ockan|\.)?:? ?|tid:? ?(?:kl\.? ?)?)?(?<!\d)(?P<h>[012]?\d)[.:](?P<m>[0-5]\d)(?!\d)",
    re.IGNORECASE,
)
_TIME_LINE = re.compile(
    r"(?:tid|klockan|kl\b|plats och tid|tid och plats|sammanträdestid|datum och tid)", re.IGNORECASE
)
_PLACE = re.compile(r"(?:sammanträdes)?(?:plats|lokal)(?: och tid)?\s*:?\s*(?P<place>.*)", re.IGNORECASE)


@dataclass(slots=True)
class Agenda:
    """What a kallelse says."""

    entries: list[Entry] = field(default_factory=list[Entry])
    organization: str = ""
    body: str = ""
    date: str | None = None
    time: str = ""
    place: str = ""


def read_agenda(pages: Sequence[Page]) -> Agenda:
    """Read a kallelse of its pages."""
    agenda = Agenda()
    columns = columns_of(pages)
    agenda.entries = table_entries(pages, columns) if columns else _list(pages)
    if columns and not agenda.entries:
        agenda.entries = _list(pages)
    _read_head(agenda, [collapse(line.text) for page in pages for line in page.lines])
    return agenda


def _read_head(agenda: Agenda, texts: Sequence[str]) -> None:
    boards = [board for text in texts[:40] if (board := board_at(text))]
    if not boards:
        boards = [board for text in texts[:14] for board in boards_in(text)[:1]]
    agenda.organization = boards[0] if boards else ""
    for text in texts[:60]:
        if not agenda.body and (found := bodies_in(text)):
            agenda.body = found[0]
    dated = [text for text in texts if find_dates(text)]
    meeting = [
        text
        for text in dated
        if re.search(r"sammanträde|kallas|kallelse|datum|tid|dag(?:en)? den", text, re.IGNORECASE)
    ]
    for text in [*meeting, *dated[:1]]:
        agenda.date = first_date(text)
        break
    for index, text in enumerate(texts[:60]):
        if not agenda.time and (_TIME_LINE.match(text) or (text in meeting and "kl" in text)):
            joined = (
                text
                if _CLOCK.search(text)
                else f"{text} {texts[index + 1]}"
                if index + 1 < len(texts)
                else text
            )
            for found in find_dates(joined):
                joined = joined[: found.start] + " " + joined[found.end :]
                break
            clock = _CLOCK.search(joined)
            if clock and int(clock["h"]) < 24:
                agenda.time = f"{int(clock['h']):02d}:{clock['m']}"
        if not agenda.place and (place := _PLACE.match(text)):
            named = place["place"].strip()
            if not named and index + 1 < len(texts):
                named = texts[index + 1]
            agenda.place = _without_time(named)


def _without_time(text: str) -> str:
    """A place without the time that shares its line: `Stadshuset, kl. 13:00-16:00`."""
    text = re.split(r",? ?\b(?:kl(?:ockan|\.)?|tid)\b", text, maxsplit=1, flags=re.IGNORECASE)[0]
    return text.strip(" ,;")[:120]


class _Visual(NamedTuple):
    """What stands on one height of a page, from the left: a number, its title, a page number."""

    text: str
    line: TextLine
    title_x: float


def _visuals(page: Page) -> list[_Visual]:
    """A page's lines, those at one height joined; a page number at the end of a leader left out.

    Word puts a number and its title on text lines of their own, where a tab is between them.
    """
    made: list[list[TextLine]] = []
    for line in page.lines:
        if not line.text.strip():
            continue
        beside = made and abs(line.y0 - made[-1][-1].y0) < 3 and line.x0 > made[-1][-1].x1 - 2
        if beside:
            made[-1].append(line)
        else:
            made.append([line])
    out: list[_Visual] = []
    for group in made:
        texts = [collapse(line.text) for line in group]
        while len(texts) > 1 and re.fullmatch(r"[\s.…_]+|(?:s(?:id)?\.? ?)?\d{1,4}", texts[-1]):
            texts.pop()
        first, last = group[0], group[len(texts) - 1]
        whole = first._replace(x1=last.x1, y1=max(line.y1 for line in group))
        title_x = group[1].x0 if len(texts) > 1 and len(texts[0]) < 12 else first.x0
        out.append(_Visual(without_leader(" ".join(texts)), whole, title_x))
    return out


def _list(pages: Sequence[Page]) -> list[Entry]:
    """Entries of a plain list: a number, a title over one or more lines, a case number."""
    entries: list[Entry] = []
    above: _Visual | None = None
    title: _Visual | None = None
    closed = False
    visuals = [(page, each) for page in pages for each in _visuals(page)]
    rows = [each.line.x1 for _, each in visuals if (row := read_row(each.text)) and row.title]
    right = max(rows, default=0.0)
    for _, each in visuals:
        row = read_row(each.text)
        if row is not None and row.title:
            entries.append(row)
            above = title = each
            closed = False
        elif entries and above is not None and title is not None and each.text:
            close = near(above.line, each.line, 1.2) or each.line.y0 < above.line.y0
            if closes(each.text) or BY.match(each.text) or MINUTES.fullmatch(each.text):
                closed = True
            full = _full(title, each, above, right)
            if _take(entries[-1], each.text, close=close and not closed, full=full):
                above = each
    return plausible(entries)


def _full(title: _Visual, line: _Visual, above: _Visual, right: float) -> bool:
    """Whether a line stands under a title and had no room on the line above."""
    aligned = min(abs(line.line.x0 - title.title_x), abs(line.line.x0 - title.line.x0)) < 4
    word = line.text.split(maxsplit=1)[0]
    needed = width(f" {word}") / 1000 * line.line.size
    return aligned and line.line.y0 > above.line.y0 and above.line.x1 + needed > right and _wide(title)


def _wide(title: _Visual) -> bool:
    """Whether a line is long enough to be broken at its end."""
    return title.line.x1 - title.line.x0 > 24 * title.line.size


def _take(entry: Entry, text: str, *, close: bool, full: bool) -> bool:
    """Add a line to the entry above it, when it is its case number or goes on with its title."""
    case = find_case(text)
    if case and entry.case_number is None and len(text) < 60:
        entry.case_number = case
        return True
    if NO_PAPERS.search(text):
        entry.no_papers = True
        return True
    if not close or entry.case_number or len(entry.title) > 600:
        return False
    joins = text[:1].islower() or entry.title.endswith(("-", ",", " och", " för", " av", " till", " i"))
    if joins or full:
        entry.title = heal([entry.title, text])
        return True
    return False
