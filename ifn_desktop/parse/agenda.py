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

from ifn_desktop.model.text import TextLine
from ifn_desktop.parse.dates import find_dates, first_date
from ifn_desktop.parse.numbers import CASE, find_case
from ifn_desktop.parse.organs import board_at, boards_in, bodies_in
from ifn_desktop.parse.pages import Page
from ifn_desktop.parse.words import collapse, heal

_ROW = re.compile(
    r"(?:§ ?|ärende (?:nr )?)?(?:[A-ZÅÄÖ]{2,5} )?(?P<number>\d{1,4}(?:/\d{2,4})?)[.)]?"
    r"(?:\s+(?P<title>\D.*|\d{4}\D.*))?",
    re.IGNORECASE,
)
_COLUMNS = {
    "ärende": "title",
    "ärenden": "title",
    "ärenderubrik": "title",
    "rubrik": "title",
    "beteckning": "case",
    "diarienr": "case",
    "diarienummer": "case",
    "dnr": "case",
    "ärendenummer": "case",
    "förslag": "proposal",
    "förslag till beslut": "proposal",
    "tid": "time",
    "nr": "number",
    "nr.": "number",
    "punkt": "number",
    "föredragande": "by",
    "handlingar": "papers",
    "bilaga": "papers",
}
_MINUTES = re.compile(r"\d{1,3} ?min\b\.?|\d{1,2}[.:]\d{2}(?: ?[-–] ?\d{1,2}[.:]\d{2})?")
_BY = re.compile(r"föredragande|föredras av|handläggare|information av", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:kl(?:ockan|\.)?:? ?|tid:? ?(?:kl\.? ?)?)?(?<!\d)(?P<h>[012]?\d)[.:](?P<m>[0-5]\d)(?!\d)",
    re.IGNORECASE,
)
_TIME_LINE = re.compile(
    r"(?:tid|klockan|kl\b|plats och tid|tid och plats|sammanträdestid|datum och tid)", re.IGNORECASE
)
_PLACE = re.compile(r"(?:sammanträdes)?(?:plats|lokal)(?: och tid)?\s*:?\s*(?P<place>.*)", re.IGNORECASE)
_NO_PAPERS = re.compile(
    r"inga? handlingar|inget (?:underlag|tjänsteutlåtande)|muntlig (?:information|föredragning)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Entry:
    """One ärende of an agenda."""

    number: str | None
    title: str
    case_number: str | None = None
    proposal: str = ""
    no_papers: bool = False


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
    columns = _columns(pages)
    agenda.entries = _table(pages, columns) if columns else _list(pages)
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


def _list(pages: Sequence[Page]) -> list[Entry]:
    """Entries of a plain list: a number, a title over one or more lines, a case number."""
    entries: list[Entry] = []
    above: TextLine | None = None
    for page in pages:
        for line in page.lines:
            text = collapse(line.text)
            row = _row(text)
            if row is not None and row.title:
                entries.append(row)
                above = line
            elif entries and above is not None and text:
                near = -2 < line.y0 - above.y1 < 1.2 * max(line.size, 6) or line.y0 < above.y0
                if _take(entries[-1], text, near=near):
                    above = line
    return _plausible(entries)


def _row(text: str) -> Entry | None:
    match = _ROW.fullmatch(text)
    if match is None or first_date(text[:12]) or _MINUTES.match(text):
        return None
    title = (match["title"] or "").strip()
    if title and not re.search(r"[^\W\d_]{2}", title):
        return None
    case = find_case(title)
    if case:
        title = CASE.sub("", title).strip(" -–,:;") or title
    return Entry(match["number"], title, case)


def _take(entry: Entry, text: str, *, near: bool) -> bool:
    """Add a line to the entry above it, when it is its case number or goes on with its title."""
    case = find_case(text)
    if case and entry.case_number is None and len(text) < 60:
        entry.case_number = case
        return True
    if _NO_PAPERS.search(text):
        entry.no_papers = True
        return True
    if _BY.match(text) or _MINUTES.match(text) or not near or entry.case_number or len(entry.title) > 240:
        return False
    if text[:1].islower() or entry.title.endswith(("-", " och", " för", " av", " till", " i")):
        entry.title = heal([entry.title, text])
        return True
    return False


def _plausible(entries: list[Entry]) -> list[Entry]:
    """The longest run whose numbers grow: what else looks like a row is a date or an address."""
    best: list[Entry] = []
    run: list[Entry] = []
    last = -1
    for entry in entries:
        number = int((entry.number or "0").split("/")[0])
        if (
            run
            and last < number <= last + 3
            and ("/" in (entry.number or "")) == ("/" in (run[-1].number or ""))
        ):
            run.append(entry)
        else:
            run = [entry]
        last = number
        if len(run) > len(best):
            best = run
    return best


def _columns(pages: Sequence[Page]) -> dict[str, float]:
    """Where the columns of a table begin, by its heading row; empty when there is none."""
    for page in pages:
        rows: dict[int, dict[str, float]] = {}
        for line in page.lines:
            name = _COLUMNS.get(collapse(line.text).casefold())
            if name:
                rows.setdefault(round(line.y0 / 3), {})[name] = line.x0
        for height, row in rows.items():
            merged = {**rows.get(height + 1, {}), **row}
            if "title" in merged and len(merged) >= 2 and len(set(merged.values())) == len(merged):
                return merged
    return {}


def _table(pages: Sequence[Page], columns: dict[str, float]) -> list[Entry]:
    """Entries of a ruled table: each line falls in the column that begins nearest to its left."""
    order = sorted(columns.items(), key=lambda column: column[1])
    cells: list[tuple[int, str, TextLine]] = []
    begun = False
    for page in pages:
        placed = [
            (_column(order, line.x0), line)
            for line in page.lines
            if line.text.strip() and line.y1 < page.source.height * 0.97
        ]
        heads = [line.y1 for _, line in placed if _COLUMNS.get(collapse(line.text).casefold()) in columns]
        top = (
            max(heads, default=0.0)
            if heads and (not begun or min(heads) < page.source.height * 0.35)
            else 0.0
        )
        if not begun and not heads:
            continue
        begun = True
        below = [(page.number, name, line) for name, line in placed if line.y0 >= top - 1]
        cells.extend(sorted(below, key=lambda cell: (round(cell[2].y0), cell[2].x0)))
    starts = _row_starts(cells)
    entries: list[Entry] = []
    for position, start in enumerate(starts):
        stop = starts[position + 1] if position + 1 < len(starts) else len(cells)
        entry = _entry([(name, line) for _, name, line in cells[start:stop]])
        if entry is not None:
            entries.append(entry)
    return entries


def _column(order: Sequence[tuple[str, float]], x: float) -> str:
    name = order[0][0]
    for each, left in order:
        if x >= left - 4:
            name = each
    return name


def _row_starts(cells: Sequence[tuple[int, str, TextLine]]) -> list[int]:
    """Where rows begin: at a number in the first columns, else where a title stands level with a cell."""
    numbered = [
        index
        for index, (_, name, line) in enumerate(cells)
        if name in ("number", "title")
        and (row := _row(collapse(line.text)))
        and (row.title or name == "number" or _alone(cells, index))
    ]
    if len(numbered) >= 2:
        return numbered
    return [
        index
        for index, (page, name, line) in enumerate(cells)
        if name == "title"
        and not _BY.match(line.text.strip())
        and any(
            other != "title" and number == page and abs(each.y0 - line.y0) < 3
            for number, other, each in cells[max(0, index - 4) : index + 6]
        )
        and not any(
            name == "case" and 0 < line.y0 - each.y0 < 1.5 * max(each.size, 6) and number == page
            for number, name, each in cells[max(0, index - 6) : index]
        )
    ]


def _alone(cells: Sequence[tuple[int, str, TextLine]], index: int) -> bool:
    """Whether a number without a title stands to the left of its title on the same line."""
    page, _, line = cells[index]
    return any(
        number == page and abs(each.y0 - line.y0) < 3 and each.x0 > line.x1 and name == "title"
        for number, name, each in cells[index + 1 : index + 4]
    )


def _entry(row: Sequence[tuple[str, TextLine]]) -> Entry | None:
    """An entry of the lines of one row."""
    title: list[str] = []
    case: list[str] = []
    proposal: list[str] = []
    number: str | None = None
    by = False
    no_papers = False
    for name, line in row:
        text = collapse(line.text)
        no_papers = no_papers or bool(_NO_PAPERS.search(text))
        if name == "case":
            case.append(text)
        elif name == "proposal":
            proposal.append(text)
        elif name in ("title", "number"):
            first = _row(text) if number is None and not title else None
            if first is not None:
                number = first.number
                text = first.title
                if first.case_number:
                    case.append(first.case_number)
            by = by or bool(_BY.match(text))
            if text and not by:
                title.append(text)
    written = "".join(case) if len(case) > 1 else " ".join(case)
    found = find_case(written) or find_case(" ".join(case))
    named = heal(title)
    return Entry(number, named, found, heal(proposal), no_papers) if named else None
