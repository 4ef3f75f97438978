# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A table of contents: a file's bookmarks inside a paper, else the headings of its text."""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.model.flow import FlowBlock, FlowKind
from ifn_desktop.model.places import OutlineLine
from ifn_desktop.model.text import OutlineEntry, PageText
from ifn_desktop.parse.reflow import Sheet, reflow

LONGEST = 160
MOST = 400


def bookmarks_within(outline: Sequence[OutlineEntry], first: int, last: int) -> tuple[OutlineLine, ...]:
    """The bookmarks of a file that stand inside a paper of the pages `first` to `last`.

    Those that hold the whole paper (its own bookmark, its ärende's) say nothing about its inside.
    """
    inside: list[OutlineEntry] = []
    for at, entry in enumerate(outline):
        if not first <= entry.page <= last or not entry.title.strip():
            continue
        following = next((other.page for other in outline[at + 1 :] if other.level <= entry.level), 0)
        ends = following - 1 if following else last
        if entry.page == first and ends >= last:
            continue
        inside.append(entry)
    top = min((entry.level for entry in inside), default=1)
    return tuple(
        OutlineLine(entry.level - top + 1, " ".join(entry.title.split()), entry.page - first + 1)
        for entry in inside
    )


def headings(sheets: Sequence[Sheet]) -> tuple[OutlineLine, ...]:
    """The headings of a paper as its flowing text has them, so that both ways to read it agree.

    Args:
        sheets: its pages, numbered from 1, each with the lines that are read.
    """
    pages = {sheet.page.number: sheet.page for sheet in sheets}
    found = [
        OutlineLine(block.level, title, block.page, _height(block, pages[block.page]))
        for block in reflow(sheets).blocks
        if block.kind is FlowKind.HEADING and 0 < len(title := " ".join(block.text.split())) <= LONGEST
    ]
    return tuple(found[:MOST])


def _height(block: FlowBlock, page: PageText) -> float:
    """Where a block begins, in points from the page's upper edge."""
    return min(
        (round(page.lines[line.line].y0, 1) for line in block.lines if line.page == page.number), default=0.0
    )
