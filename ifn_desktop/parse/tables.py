# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A ruled table of ärenden, `Ärende | Beteckning | Förslag | Tid`: cells are told apart by their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.model.text import TextLine
from ifn_desktop.parse.numbers import find_case
from ifn_desktop.parse.pages import Page
from ifn_desktop.parse.rows import BY, NO_PAPERS, Entry, closes, near, read_row, without_leader
from ifn_desktop.parse.words import collapse
from ifn_desktop.text.joining import heal

_COLUMNS = {
    **dict.fromkeys(("ärende", "ärenden", "ärenderubrik", "ärendemening", "rubrik"), "title"),
    **dict.fromkeys(
        ("beteckning", "diarienr", "diarienummer", "dnr", "dnr.", "ärendenummer", "ärendenr"), "case"
    ),
    **dict.fromkeys(("förslag", "förslag till beslut"), "proposal"),
    **dict.fromkeys(("tid", "sida", "sid", "sidnr"), "time"),
    **dict.fromkeys(("nr", "nr.", "punkt", "§"), "number"),
    **dict.fromkeys(("föredragande", "handläggare", "typ", "ärendetyp"), "by"),
    **dict.fromkeys(("handlingar", "bilaga", "bilagor"), "papers"),
}


class Cell(NamedTuple):
    """A line of a table: its page, the column it stands in, and itself."""

    page: int
    column: str
    line: TextLine


def columns_of(pages: Sequence[Page]) -> dict[str, float]:
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


def table_entries(pages: Sequence[Page], columns: dict[str, float]) -> list[Entry]:
    """Entries of a ruled table: each line falls in the column that begins nearest to its left."""
    cells = _cells(pages, columns)
    starts = _row_starts(cells)
    entries: list[Entry] = []
    for position, start in enumerate(starts):
        stop = starts[position + 1] if position + 1 < len(starts) else len(cells)
        row = _until_it_ends(cells[start:stop], columns, last=stop == len(cells))
        entry = _entry([(cell.column, cell.line) for cell in row])
        if entry is not None:
            entries.append(entry)
    return entries


def _cells(pages: Sequence[Page], columns: dict[str, float]) -> list[Cell]:
    """The lines below the table's heading rows, page by page, from above and from the left."""
    order = sorted(columns.items(), key=lambda column: column[1])
    cells: list[Cell] = []
    begun = False
    for page in pages:
        placed = [
            Cell(page.number, _column(order, line.x0), line) for line in page.lines if line.text.strip()
        ]
        heads = [
            cell.line.y1
            for cell in placed
            if _COLUMNS.get(collapse(cell.line.text).casefold()) in columns
            and abs(cell.line.x0 - columns[_COLUMNS[collapse(cell.line.text).casefold()]]) < 40
        ]
        top = 0.0
        if heads and (not begun or min(heads) < page.source.height * 0.35):
            top = max(head for head in heads if head < min(heads) + 30)
        if not begun and not heads:
            continue
        begun = True
        below = [cell for cell in placed if cell.line.y0 >= top - 3]
        cells.extend(sorted(below, key=lambda cell: (round(cell.line.y0), cell.line.x0)))
    return cells


def _column(order: Sequence[tuple[str, float]], x: float) -> str:
    name = order[0][0]
    for each, left in order:
        if x >= left - 4:
            name = each
    return name


def _row_starts(cells: Sequence[Cell]) -> list[int]:
    """Where rows begin: at a number in the first columns, else where a title stands level with a cell."""
    numbered = [
        index
        for index, (_, name, line) in enumerate(cells)
        if name in ("number", "title")
        and (row := read_row(collapse(line.text)))
        and (row.title or name == "number" or _alone(cells, index))
    ]
    if len(numbered) >= 2:
        return numbered
    return [
        index
        for index, (page, name, line) in enumerate(cells)
        if name == "title"
        and not BY.match(line.text.strip())
        and any(
            other != "title" and number == page and abs(each.y0 - line.y0) < 3
            for number, other, each in cells[max(0, index - 4) : index + 6]
        )
        and not any(
            name == "case" and 0 < line.y0 - each.y0 < 1.5 * max(each.size, 6) and number == page
            for number, name, each in cells[max(0, index - 6) : index]
        )
    ]


def _alone(cells: Sequence[Cell], index: int) -> bool:
    """Whether a number without a title stands to the left of its title on the same line."""
    page, _, line = cells[index]
    return any(
        number == page and abs(each.y0 - line.y0) < 3 and each.x0 > line.x1 and name == "title"
        for number, name, each in cells[index + 1 : index + 4]
    )


def _until_it_ends(row: Sequence[Cell], columns: dict[str, float], *, last: bool) -> list[Cell]:
    """A row without what stands below it: notes, signatures, the foot of its page, the next page's head.

    A cell's lines follow each other closely and keep within its column.
    """
    taken: list[Cell] = []
    page, low = row[0].page, row[0].line
    for cell in row:
        text = collapse(cell.line.text)
        if cell.page != page:
            broken = cell.column in {each.column for each in taken} and cell.line.y0 < 200
            if last or not broken or not text[:1].islower():
                continue
            page, low = cell.page, cell.line
        level = cell.line.y0 < low.y1
        if not level and (not near(low, cell.line) or _crosses(cell, columns)):
            break
        if taken and closes(text):
            break
        taken.append(cell)
        if cell.line.y1 > low.y1:
            low = cell.line
    return taken


def _crosses(cell: Cell, columns: dict[str, float]) -> bool:
    """Whether a line runs on into the next column, as no cell does."""
    right = min((x for x in columns.values() if x > cell.line.x0 + 4), default=None)
    return right is not None and cell.line.x1 > right + 6


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
        no_papers = no_papers or bool(NO_PAPERS.search(text))
        if name == "case":
            case.append(text)
        elif name == "proposal":
            proposal.append(text)
        elif name in ("title", "number"):
            first = read_row(text) if number is None and not title else None
            if first is not None:
                number = first.number
                text = first.title
                if first.case_number:
                    case.append(first.case_number)
            by = by or bool(BY.match(text))
            if text and not by:
                title.append(without_leader(text))
    written = "".join(case) if len(case) > 1 else " ".join(case)
    found = find_case(written) or find_case(" ".join(case)) or _bare_case(written)
    named = heal(title)
    return Entry(number, named, found, heal(proposal), no_papers) if named else None


def _bare_case(text: str) -> str | None:
    """A case number without letters, which its column's heading tells."""
    match = re.fullmatch(r"\d{4}[/-]\d{1,6}|\d{1,5}/\d{2,4}", text.replace(" ", ""))
    return match.group() if match else None
