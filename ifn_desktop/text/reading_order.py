# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The order in which a page is read: columns one after the other, tables row by row.

A page is cut into columns where a gap runs down between two stretches of running text; what stands
side by side otherwise is a table, read row by row and cell by cell. Told from places alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from ifn_desktop.model.text import TextLine
from ifn_desktop.text.table_rows import Row, rows_of, same_row

_MOST_LINES = 3_000
"""Pages of more lines (a map, a drawing) are taken in the order of the file."""
_LEAST_IN_COLUMN = 4
"""Lines on either side of a gap that make it one between columns."""
_FILLED = 0.6
"""A column's lines fill at least this share of its width, by the median; a table's cells do not."""
_ALIGNED = 0.7
"""Where so many paragraphs of one side begin level with one of the other side, they are cells."""
_DEEPEST = 6
_APART = 1.4
"""White space of this many letter heights, from side to side, may be where columns end."""
_MOST_CUTS = 12
_SAME_EDGE = 3.0
"""Lines that begin within so many points begin at one edge."""


class Placed(NamedTuple):
    """A line in its place in the order.

    Attributes:
        line: number of the line among those that were given.
        after: what follows it: a line feed, a tab, a space, or nothing; nothing after the last.
        block: number of its paragraph or cell, from 0 in reading order.
        column: number of its column, from 0 in reading order.
        is_cell: it is part of a cell that stands beside others.
    """

    line: int
    after: str
    block: int
    column: int
    is_cell: bool


class _Entry(NamedTuple):
    place: int
    line: TextLine


def reading_order(lines: Sequence[TextLine]) -> list[Placed]:
    """Put lines into reading order. Every line comes out exactly once."""
    entries = list(map(_Entry, range(len(lines)), lines))
    if len(entries) > _MOST_LINES:
        regions = [entries]
        ordered = [[Row([[entry.place]])] for entry in entries]
        rows_by_region = [[row for one in ordered for row in one]]
    else:
        regions = _columns(entries, 0)
        rows_by_region = [rows_of([(entry.place, entry.line) for entry in region]) for region in regions]
    return _placed(lines, rows_by_region)


def _placed(lines: Sequence[TextLine], regions: Sequence[Sequence[Row]]) -> list[Placed]:
    placed: list[Placed] = []
    block, last_block = -1, -1
    for column, rows in enumerate(regions):
        last_block = -1
        for row in rows:
            cells = row.cells
            is_table = len(cells) > 1
            if not is_table and len(cells[0]) == 1:  # a line of running text
                index = cells[0][0]
                own_block = lines[index].block
                block += own_block != last_block
                last_block = own_block
                placed.append(Placed(index, "\n", block, column, False))
                continue
            for position, cell in enumerate(cells):
                for place, index in enumerate(cell):
                    line = lines[index]
                    is_new = place == 0 if is_table else line.block != last_block
                    block += is_new
                    last_block = -1 if is_table else line.block
                    is_last_of_cell = place == len(cell) - 1
                    if not is_last_of_cell:
                        after = row.between(lines[index], lines[cell[place + 1]])
                    else:
                        after = "\t" if position < len(cells) - 1 else "\n"
                    placed.append(Placed(index, after, block, column, is_table))
    if placed:
        placed[-1] = placed[-1]._replace(after="")
    return placed


# Columns ----------------------------------------------------------------------------------


def _columns(entries: list[_Entry], depth: int) -> list[list[_Entry]]:
    """Cut a region into columns, each read to its end before the next."""
    if len(entries) < 2 * _LEAST_IN_COLUMN or depth > _DEEPEST:
        return [entries] if entries else []
    entries = sorted(entries, key=lambda entry: (entry.line.y0, entry.line.x0))
    found = _best_gap(entries)
    if found is None:
        return [entries]
    edge, first, last = found
    band = entries[first:last]
    left = [entry for entry in band if entry.line.x0 < edge]
    right = [entry for entry in band if entry.line.x0 >= edge]
    return [
        *_columns(entries[:first], depth + 1),
        *_columns(left, depth + 1),
        *_columns(right, depth + 1),
        *_columns(entries[last:], depth + 1),
    ]


def _best_gap(entries: list[_Entry]) -> tuple[float, int, int] | None:
    """The gap between columns that has most lines beside it: its right edge, and the band of lines."""
    best: tuple[int, float, int, int] | None = None
    for edge in _edges(entries):
        for first, end in _bands(entries, edge):
            last = first + _without_foot(entries[first:end], edge)
            band = entries[first:last]
            if (best is None or last - first > best[0]) and _parts_columns(band, edge):
                best = (last - first, edge, first, last)
    return best[1:] if best is not None else None


def _edges(entries: list[_Entry]) -> list[float]:
    """Left edges that many lines share: where a right column may begin."""
    starts = sorted(entry.line.x0 for entry in entries)
    edges: list[float] = []
    for start in starts:
        if edges and start - edges[-1] <= _SAME_EDGE:
            continue
        if bisect_left(starts, start + _SAME_EDGE) - bisect_left(starts, start) >= _LEAST_IN_COLUMN:
            edges.append(start)
    return [edge - 0.5 for edge in edges[1:]][:40]


def _bands(entries: list[_Entry], edge: float) -> list[tuple[int, int]]:
    """Runs of lines, from above to below, none of which reaches over the edge, the longest first.

    A run is also cut where white space parts it across: a table or a foot may follow the columns.
    """
    cuts: list[list[int]] = [[0]]
    bottom = float("-inf")
    for position, (_, line) in enumerate(entries):
        if line.x0 < edge < line.x1:
            cuts[-1].append(position)
            cuts.append([position + 1])
            bottom = float("-inf")
            continue
        if line.y0 - bottom > _APART * line.size and position > cuts[-1][-1]:
            cuts[-1].append(position)
        bottom = max(bottom, line.y1)
    cuts[-1].append(len(entries))
    bands: list[tuple[int, int]] = []
    for run in cuts:
        # A column is never cut from the rest of itself: every line that begins at the edge stays.
        own = [n for n in range(run[0], run[-1]) if edge <= entries[n].line.x0 <= edge + _SAME_EDGE]
        bands += [
            (first, last)
            for at, first in enumerate(run[:_MOST_CUTS])
            for last in run[at + 1 : at + 1 + _MOST_CUTS]
            if last - first >= 2 * _LEAST_IN_COLUMN and own and first <= own[0] and own[-1] < last
        ]
    return sorted(bands, key=lambda band: (band[0] - band[1], band[0]))


def _without_foot(band: Sequence[_Entry], edge: float) -> int:
    """How many lines are left when what stands apart below, on one side only, is left out."""
    bottoms = [float("-inf")]
    for entry in band:
        bottoms.append(max(bottoms[-1], entry.line.y1))
    sides: set[bool] = set()
    kept = len(band)
    for position in range(len(band) - 1, 0, -1):
        line = band[position].line
        sides.add(line.x0 < edge)
        if len(sides) > 1:
            break
        if line.y0 - bottoms[position] > 2 * line.size:
            kept = position
    return kept


def _parts_columns(band: Sequence[_Entry], edge: float) -> bool:
    """Whether a gap has running text on both sides."""
    left = [entry.line for entry in band if entry.line.x0 < edge]
    right = [entry.line for entry in band if entry.line.x0 >= edge]
    if min(len(left), len(right)) < _LEAST_IN_COLUMN:
        return False
    gap = min(line.x0 for line in right) - max(line.x1 for line in left)
    if gap < 0.5 * _median(line.size for line in left):
        return False
    top, bottom = max(left[0].y0, right[0].y0), min(_bottom(left), _bottom(right))
    shorter = min(_bottom(left) - left[0].y0, _bottom(right) - right[0].y0)
    if bottom - top < 0.5 * shorter:
        return False
    return _is_running(left) and _is_running(right) and not _is_level(left, right)


def _bottom(lines: Sequence[TextLine]) -> float:
    return max(line.y1 for line in lines)


def _is_running(lines: Sequence[TextLine]) -> bool:
    """Whether lines are those of running text: most fill their column, and have words."""
    low, high = min(line.x0 for line in lines), max(line.x1 for line in lines)
    filled = _median(_row_widths(lines)) >= _FILLED * (high - low)
    return filled and _median(len(line.text) for line in lines) >= 12


def _row_widths(lines: Sequence[TextLine]) -> list[float]:
    """The width of each row of pieces that stand on one line."""
    widths: list[float] = []
    before: TextLine | None = None
    for line in lines:
        if before is not None and same_row(before, line):
            widths[-1] += line.x1 - line.x0
        else:
            widths.append(line.x1 - line.x0)
        before = line
    return widths


def _is_level(left: Sequence[TextLine], right: Sequence[TextLine]) -> bool:
    """Whether paragraphs of the two sides begin level with each other, as cells of a table do."""
    tops = _block_tops(left), _block_tops(right)
    fewer, more = sorted(tops, key=len)
    if len(fewer) < 3:
        return False
    level = sum(any(abs(top - other) <= 3.0 for other in more) for top in fewer)
    return level >= _ALIGNED * len(fewer) and not _is_even(fewer, more)


def _is_even(fewer: Sequence[float], more: Sequence[float]) -> bool:
    """Whether all paragraphs are single lines at one distance: then being level says nothing."""
    if len(fewer) != len(more):
        return False
    steps = [after - before for before, after in pairwise(fewer)]
    return max(steps) - min(steps) < 1.0 and steps[0] < 20.0


def _block_tops(lines: Sequence[TextLine]) -> list[float]:
    tops: list[float] = []
    before: int | None = None
    for line in lines:
        if line.block != before:
            tops.append(line.y0)
        before = line.block
    return tops


def _median(values: Iterable[float]) -> float:
    """The middle value; `statistics` costs as much to import as all of this."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2]
