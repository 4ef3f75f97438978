# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Reads the texts of the sample packet: a small set of marks, so that they stay easy to read.

A blank line parts paragraphs. At the start of a line:

    # Title      ## Heading    ### Smaller heading
    - bullet     1. number     + a line of its own
    | a | b |    a table; its second row `|---|---:|` says which columns are numbers
    !ruta text   a shaded box
    !linje       an empty line to fill in
    !sida        a new page
    !planritning text under it           a sketch of a house
    !omslag Title; under it              a cover page
    !underskrift Name, role; Name, role  signatures beside each other
    !stapel Title; unit                  a bar chart of the lines `label: number` below it
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass
class Block:
    """A piece of text: what it is, its words, and the rows of a table or the bars of a chart."""

    kind: str
    text: str = ""
    rows: list[list[str]] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)


_MARKS = (("### ", "h3"), ("## ", "h2"), ("# ", "h1"), ("- ", "bullet"), ("+ ", "line"))
_NUMBER = re.compile(r"\d+\. ")


def read_blocks(text: str) -> list[Block]:
    """The blocks of a text in order."""
    blocks: list[Block] = []
    for chunk in re.split(r"\n\s*\n", text.strip()):
        lines = chunk.strip("\n").split("\n")
        while lines:
            blocks.append(_next(lines))
    return blocks


def _next(lines: list[str]) -> Block:
    """Take one block from the start of the lines."""
    first = lines.pop(0)
    if first.startswith("|"):
        return _table(first, lines)
    if first.startswith("!"):
        kind, _, rest = first[1:].partition(" ")
        if kind == "stapel":
            bars = [line.rsplit(": ", 1) for line in lines]
            lines.clear()
            return Block(kind, rest, bars)
        if kind == "ruta":
            rest = " ".join([rest, *lines])
            lines.clear()
        return Block(kind, rest.strip())
    for mark, kind in _MARKS:
        if first.startswith(mark):
            return Block(
                kind, _continued(first.removeprefix(mark), lines) if kind == "bullet" else first[len(mark) :]
            )
    if _NUMBER.match(first):
        return Block("number", _continued(first, lines, numbered=True))
    return Block("text", _continued(first, lines))


def _continued(first: str, lines: list[str], *, numbered: bool = False) -> str:
    """Join the lines of one block. A number begins a point only inside a numbered list."""
    while lines and not _starts(lines[0], numbered=numbered):
        first += " " + lines.pop(0).strip()
    return first


def _starts(line: str, *, numbered: bool) -> bool:
    marked = line.startswith(("|", "!", *(mark for mark, _ in _MARKS)))
    return marked or (numbered and bool(_NUMBER.match(line)))


def _table(first: str, lines: list[str]) -> Block:
    rows = [_cells(first)]
    while lines and lines[0].startswith("|"):
        rows.append(_cells(lines.pop(0)))
    right = [cell.endswith(":") for cell in rows.pop(1)]
    if any(len(row) != len(right) for row in rows):
        raise ValueError(f"a table with rows of different length: {rows[0]}")
    return Block("table", "", rows, right)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
