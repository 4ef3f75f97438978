# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Lines of one column as rows: single lines of text, and rows of a table with their cells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ifn_desktop.model.text import TextLine

Numbered = tuple[int, TextLine]
_TAB = 0.9
"""A gap of this many letter heights parts cells; a smaller one is a space drawn wide."""
_NO_SPACE = 0.12
"""A gap below this many letter heights is none: a word was drawn in two pieces."""


class Row(NamedTuple):
    """What is read before the next row below it.

    Attributes:
        cells: from left to right, each the numbers of its lines in order. One cell is no table.
    """

    cells: list[list[int]]

    @property
    def is_table(self) -> bool:
        """Whether cells stand side by side."""
        return len(self.cells) > 1

    @staticmethod
    def between(line: TextLine, following: TextLine) -> str:
        """What parts two lines of one cell."""
        if not same_row(line, following):
            return "\n"
        if line.text[-1:].isspace() or following.text[:1].isspace():
            return " "  # the space has a width of its own: no gap is left
        gap = following.x0 - line.x1
        return "" if gap < _NO_SPACE * min(line.size, following.size) else " "


def same_row(one: TextLine, other: TextLine) -> bool:
    """Whether two lines stand on one line of the page."""
    shared = min(one.y1, other.y1) - max(one.y0, other.y0)
    return shared > 0.5 * min(one.y1 - one.y0, other.y1 - other.y0)


def rows_of(lines: Sequence[Numbered]) -> list[Row]:
    """Part the lines of one column into rows, from above to below."""
    ordered = sorted(lines, key=lambda entry: (entry[1].y0 + entry[1].y1, entry[1].x0))
    if not any(same_row(one[1], other[1]) for one, other in pairwise(ordered)):
        return [Row([[number]]) for number, _ in ordered]  # running text: no line beside another
    return [Row(_cells(band)) for band in _bands(_levels(lines))]


def _levels(lines: Sequence[Numbered]) -> list[list[Numbered]]:
    """Lines that stand on one line of the page, each from left to right."""
    levels: list[list[Numbered]] = []
    for entry in sorted(lines, key=lambda entry: (entry[1].y0 + entry[1].y1, entry[1].x0)):
        if levels and same_row(levels[-1][0][1], entry[1]) and _apart(levels[-1], entry[1]):
            levels[-1].append(entry)
        else:
            levels.append([entry])
    return [sorted(level, key=lambda entry: (entry[1].x0, entry[0])) for level in levels]


def _apart(level: Sequence[Numbered], line: TextLine) -> bool:
    """Whether a line overlaps none of a level: text drawn over text is a line of its own."""
    slack = 0.3 * line.size
    return all(line.x0 > other.x1 - slack or line.x1 < other.x0 + slack for _, other in level)


def _bands(levels: Sequence[list[Numbered]]) -> list[list[Numbered]]:
    """Levels that belong to one row of a table, since a cell with several lines holds them together."""
    bands: list[list[list[Numbered]]] = []
    for level in levels:
        if bands and _goes_on(bands[-1], level):
            bands[-1].append(level)
        else:
            bands.append([level])
    flat: list[list[Numbered]] = []
    for band in bands:
        if _is_column_wise(band):
            flat.extend(band)
        else:
            flat.append([entry for level in band for entry in level])
    return flat


def _goes_on(band: Sequence[Sequence[Numbered]], level: Sequence[Numbered]) -> bool:
    """Whether a level goes on the row above: it has lines of that row's cells and begins no other."""
    blocks = {line.block for _, line in band[0]}
    if len(blocks) < 2:
        return False  # one paragraph, or a table that was drawn row by row
    known = {line.block for upper in band for _, line in upper}
    return all(line.block in known for _, line in level)


def _is_column_wise(band: Sequence[Sequence[Numbered]]) -> bool:
    """Whether every level has a line of every block: a table drawn column by column, not one row."""
    blocks = {line.block for level in band for _, line in level}
    return len(band) > 2 and all({line.block for _, line in level} == blocks for level in band)


def _cells(band: Sequence[Numbered]) -> list[list[int]]:
    """The cells of a row: lines that stand over each other or close beside each other."""
    cells: list[tuple[float, float, list[Numbered]]] = []
    for entry in sorted(band, key=lambda entry: (entry[1].x0, entry[0])):
        line = entry[1]
        if cells and line.x0 - cells[-1][1] < _TAB * line.size:
            low, high, inside = cells[-1]
            inside.append(entry)
            cells[-1] = (low, max(high, line.x1), inside)
        else:
            cells.append((line.x0, line.x1, [entry]))
    return [_in_cell(inside) for _, _, inside in cells]


def _in_cell(lines: Sequence[Numbered]) -> list[int]:
    return [number for level in _levels(lines) for number, _ in level]
