# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The text of a file as the PDF worker reads it: lines with their place, page by page.

Coordinates are points (1/72 inch) with the origin at the page's upper left corner and y
growing downwards, in the page as it is shown (rotation applied), as PyMuPDF gives them.
"""

from __future__ import annotations

from typing import NamedTuple


class Rect(NamedTuple):
    """A rectangle on a page, in points."""

    x0: float
    y0: float
    x1: float
    y1: float


class TextLine(NamedTuple):
    """One line of text as it stands on the page.

    Attributes:
        text: its characters, left to right, without the line break.
        x0, y0, x1, y1: its box, in points.
        size: the height of its largest letters, in points.
        bold: whether all of its letters are bold.
        block: number of the block (paragraph, cell) the line belongs to, from 0 on each page.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool
    block: int

    @property
    def rect(self) -> Rect:
        """The line's box."""
        return Rect(self.x0, self.y0, self.x1, self.y1)


class PageText(NamedTuple):
    """One page: its size in points as shown, and its lines in the order of the file."""

    number: int
    width: float
    height: float
    lines: tuple[TextLine, ...]
    label: str = ""
    has_image: bool = False


class OutlineEntry(NamedTuple):
    """One bookmark: level from 1, title, page from 1 (0 when it points nowhere)."""

    level: int
    title: str
    page: int


class FileText(NamedTuple):
    """Everything that reading one file gives.

    Attributes:
        pages: the pages, numbered from 1 without gaps.
        outline: the file's bookmarks in order.
        title: the title in the file's own metadata, often wrong.
        embedded: names of files embedded in it (listed, never opened by themselves).
    """

    pages: tuple[PageText, ...]
    outline: tuple[OutlineEntry, ...] = ()
    title: str = ""
    embedded: tuple[str, ...] = ()
