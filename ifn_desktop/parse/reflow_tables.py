# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Tables of a page, told by their places: rows whose cells stand under each other in columns.

Pages tell no rules; what is aligned in columns over two rows or more is a table, unless it was
written column by column in long lines, as a newspaper is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ifn_desktop.parse.reflow_lines import Unit, level, middle

_GAP = 0.8
"""Least room between two cells, in heights of a letter: words of one line stand closer."""
_FAR = 3.2
"""A row that begins further down than this, in heights of a letter, belongs to another table."""
_SHORT = 14
"""Cells of fewer letters than this, on average, are no columns of running text."""

Row = list[Unit]


@dataclass(slots=True)
class Table:
    """Cells of a table: for each row, for each column, the lines in it from above."""

    cells: list[list[list[Unit]]]
    head: int = 0
    members: set[int] = field(default_factory=set[int])
    """`id` of each unit in it."""


def find_tables(units: Sequence[Unit]) -> list[Table]:
    """The tables of a page, from above. `units` in reading order."""
    order = {id(unit): place for place, unit in enumerate(units)}
    tables: list[Table] = []
    for region in _regions(_rows(units)):
        columns = _columns(region)
        if len(columns) < 2 or _is_running_text(region, columns, order):
            continue
        cells = _cells(region, columns)
        if not _is_table(cells):
            continue
        members = {id(unit) for row in region for unit in row}
        tables.append(Table(cells, _head(cells), members))
    return tables


def _rows(units: Sequence[Unit]) -> list[Row]:
    rows: list[Row] = []
    for unit in sorted(units, key=middle):
        if rows and level(rows[-1][0], unit):
            rows[-1].append(unit)
        else:
            rows.append([unit])
    for row in rows:
        row.sort(key=lambda unit: unit.left)
    return rows


def _is_celled(row: Row) -> bool:
    gaps = [right.left - left.x1 for left, right in pairwise(row)]
    return bool(gaps) and min(gaps) > -1 and max(gaps) >= _GAP * max(unit.size for unit in row)


def _regions(rows: Sequence[Row]) -> list[list[Row]]:
    """Runs of rows that may be tables."""
    regions: list[list[Row]] = []
    current: list[Row] = []
    waiting: list[Row] = []

    def close() -> None:
        nonlocal current, waiting
        if current:
            regions.append([*current, *_rest_of_cells(current[-1], waiting)])
        current, waiting = [], []

    for row in rows:
        above = (waiting or current)[-1] if current else None
        far = above is not None and _top(row) - _top(above) > _FAR * max(u.size for u in row)
        if above is not None and (far or not _fits(current, row)):
            close()
        if _is_celled(row):
            current = [*current, *waiting, row]
            waiting = []
        elif current:
            waiting.append(row)
    close()
    return [region for region in regions if sum(map(_is_celled, region)) >= 2]


def _top(row: Row) -> float:
    return min(unit.y0 for unit in row)


def _is_table(cells: Sequence[Sequence[Sequence[Unit]]]) -> bool:
    """Whether cells make a table: two full rows or more, hardly a gap in small ones, letters of one size."""
    full = sum(sum(bool(cell) for cell in row) > 1 for row in cells)
    filled = sum(bool(cell) for row in cells for cell in row)
    sizes = [unit.size for row in cells for cell in row for unit in cell]
    sparse = len(cells) < 3 and filled * 2 <= len(cells) * len(cells[0])
    return full >= 2 and not sparse and max(sizes) < 1.25 * min(sizes)


def _rest_of_cells(last: Row, below: Sequence[Row]) -> list[Row]:
    """Lone lines below a table's last row that are the rest of its cells: as close as lines are."""
    taken: list[Row] = []
    for row in below:
        unit = row[0]
        if len(row) > 1 or unit.mark or unit.y0 - max(u.y0 for u in last) >= 1.4 * unit.size:
            break
        taken.append(row)
        last = row
    return taken


def _fits(region: Sequence[Row], row: Row) -> bool:
    """Whether a row keeps to a table's columns: it does not run across, and one cell is aligned."""
    columns = _columns(region)
    aligned = False
    for unit in row:
        touched = [column for column in columns if _overlap(column, unit)]
        if len(touched) > 1 and len(columns) > 1:
            return False
        if touched and (len(row) == 1 or touched[0] != columns[0] or len(columns) < 2):
            aligned = True
    return aligned or len(region) < 2


def _overlap(column: tuple[float, float], unit: Unit) -> bool:
    return unit.left < column[1] + 1 and column[0] - 1 < unit.x1


def _columns(region: Sequence[Row]) -> list[tuple[float, float]]:
    """The columns' left and right edges: cells over each other are one; a cell across several is none."""
    cells = sorted(
        (unit for row in region if len(row) > 1 for unit in row), key=lambda unit: unit.x1 - unit.left
    )
    columns: list[list[float]] = []
    counts: list[int] = []
    for unit in cells:
        touched = [n for n, (left, right) in enumerate(columns) if _overlap((left, right), unit)]
        if not touched:
            columns.append([unit.left, unit.x1])
            counts.append(1)
            continue
        if len(touched) > 1 and min(counts[n] for n in touched) > 1:
            continue
        first = touched[0]
        columns[first] = [
            min(unit.left, *(columns[n][0] for n in touched)),
            max(unit.x1, *(columns[n][1] for n in touched)),
        ]
        counts[first] = sum(counts[n] for n in touched) + 1
        for n in reversed(touched[1:]):
            del columns[n], counts[n]
    return sorted((left, right) for left, right in columns)


def _column_of(columns: Sequence[tuple[float, float]], unit: Unit) -> int:
    """The column that holds most of a cell, else the one that begins nearest."""
    shares = [min(unit.x1, right) - max(unit.left, left) for left, right in columns]
    best = max(range(len(columns)), key=lambda n: shares[n])
    if shares[best] > 0:
        return best
    return min(range(len(columns)), key=lambda n: abs(columns[n][0] - unit.left))


def _is_running_text(
    region: Sequence[Row], columns: Sequence[tuple[float, float]], order: dict[int, int]
) -> bool:
    """Whether the columns were written one after the other, in long lines: text in columns."""
    units = [unit for row in region for unit in row]
    if sum(len(unit.text) for unit in units) < _SHORT * len(units) or len(region) < 3:
        return False
    spans: list[tuple[int, int]] = []
    for column in range(len(columns)):
        places = [order[id(unit)] for unit in units if _column_of(columns, unit) == column]
        if places:
            spans.append((min(places), max(places)))
    return all(left[1] < right[0] for left, right in pairwise(sorted(spans)))


def _cells(region: Sequence[Row], columns: Sequence[tuple[float, float]]) -> list[list[list[Unit]]]:
    """Lines put into cells; lines that follow closely on a cell go on in it."""
    pitches = [(_top(below) - _top(above)) / max(u.size for u in below) for above, below in pairwise(region)]
    tight = min(pitches, default=0.0)
    # Where rows stand apart, lines that do not are of one row; where all are as close, words must tell.
    loose = [pitch for pitch in pitches if pitch > tight * 1.25]
    airy = tight < 1.45 and len(loose) >= 1
    table: list[list[list[Unit]]] = []
    for number, row in enumerate(region):
        placed: list[list[Unit]] = [[] for _ in columns]
        for unit in row:
            placed[_column_of(columns, unit)].append(unit)
        close = number > 0 and pitches[number - 1] <= tight * 1.25
        if table and close and (_goes_on(table[-1], placed) if not airy else True):
            for cell, more in zip(table[-1], placed, strict=True):
                cell.extend(more)
        else:
            table.append(placed)
    return table


def _goes_on(above: Sequence[Sequence[Unit]], row: Sequence[Sequence[Unit]]) -> bool:
    """Whether a close row is the rest of the one above: nothing in the first column, or in mid-sentence."""
    filled = [cell[0] for cell in row if cell]
    if len(filled) * 2 > len(row) and len(row) > 2:
        return False
    if not row[0]:
        return len(filled) < len(row) - 1 or len(row) == 2
    return len(filled) == 1 and row[0][0].goes_on and bool(above[0])


def _head(cells: Sequence[Sequence[Sequence[Unit]]]) -> int:
    """How many first rows are the heading: bold, above rows that are not."""
    bold = [all(unit.bold for cell in row for unit in cell) for row in cells]
    return int(len(bold) > 1 and bold[0] and not all(bold))
