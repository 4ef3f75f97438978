# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Invented pages: lines at places, as a worker reads them."""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.model.text import PageText, TextLine

SIZE = 10.0
ADVANCE = 5.0
"""Width of every letter: places are easy to tell by hand."""


def line(text: str, x: float, y: float, block: int = 0, size: float = SIZE) -> TextLine:
    """A line whose upper left corner is at a point."""
    return TextLine(text, x, y, x + ADVANCE * len(text), y + size * 1.2, size, False, block)


def page(*lines: TextLine, number: int = 1) -> PageText:
    """An A4 page."""
    return PageText(number, 595.0, 842.0, tuple(lines))


def paragraph(words: Sequence[str], x: float, y: float, block: int) -> list[TextLine]:
    """Lines of one paragraph, 14 points from each other."""
    return [line(text, x, y + 14 * n, block) for n, text in enumerate(words)]
