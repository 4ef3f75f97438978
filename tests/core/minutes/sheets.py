# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pages of invented protokoll: lines with their places, in whatever order a PDF may write them."""

from __future__ import annotations

from ifn_desktop.model.text import PageText, TextLine
from ifn_desktop.parse.minutes_lines import MinutesPage

Cell = tuple[float, float, str]
"""From the left, from the top, what stands there; bold where it begins with `*`."""


def page(number: int, cells: list[Cell]) -> MinutesPage:
    """A page of cells, in the order given."""
    lines = tuple(
        TextLine(text.removeprefix("*"), x, y, x + 5.2 * len(text), y + 11, 11, text.startswith("*"), index)
        for index, (x, y, text) in enumerate(cells)
    )
    body = "\n".join(line.text for line in lines)
    return MinutesPage(PageText(number, 595, 842, lines), body)


def column(text: str, *, top: float = 60, left: float = 60) -> list[Cell]:
    """A text as lines under one another; a blank line leaves a gap."""
    cells: list[Cell] = []
    for at, line in enumerate(text.splitlines()):
        if line.strip():
            cells.append((left, top + 14 * at, line))
    return cells
