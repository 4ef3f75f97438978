# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A paper's text as it flows, freed from its pages: what the reading view shows and reads aloud."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class FlowKind(StrEnum):
    """What a block of a flowing text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"
    PICTURE = "picture"
    """Something that is no text: a picture on a page, or a page that is nothing but a picture."""


class FlowLine(NamedTuple):
    """Where a line of a page went.

    Attributes:
        start: where its first letter stands in the block's text.
        page: from 1, as the pages were numbered for `parse.reflow`.
        line: index of the line on that page.
    """

    start: int
    page: int
    line: int


class FlowBlock(NamedTuple):
    """A heading, a paragraph, a list's point, a table, or the place of a picture.

    Attributes:
        kind: what it is.
        page: where it begins.
        text: its words in reading order; of a table the cells, parted by tabs and line feeds.
        lines: the lines it was made of, in the order of the text.
        level: of a heading from 1; of a list's point how deep it stands, from 1.
        marker: what stands before a list's point: `•`, `1.`, `b)`.
        rows: the cells of a table, row by row, all rows equally long.
        head: how many of the rows are the table's heading.
    """

    kind: FlowKind
    page: int
    text: str = ""
    lines: tuple[FlowLine, ...] = ()
    level: int = 0
    marker: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    head: int = 0

    def page_at(self, offset: int) -> int:
        """The page that the letter at `offset` of the text stands on."""
        page = self.page
        for line in self.lines:
            if line.start > offset:
                break
            page = line.page
        return page


class FlowText(NamedTuple):
    """A whole paper.

    Attributes:
        blocks: in reading order.
        pages: how many pages the paper has.
        silent: pages from 1 without any text.
    """

    blocks: tuple[FlowBlock, ...]
    pages: int
    silent: tuple[int, ...] = ()
