# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A line of text around what was found, with its words marked."""

from __future__ import annotations

import re

from ifn_desktop.model.search import Marker, Snippet
from ifn_desktop.text.folding import fold, folded_lines
from ifn_desktop.text.marking import found_in_line, stretches_with

AROUND = 120
"""Characters of text on each side of what was found."""
_BEFORE = 70
_SEARCHED = 700
"""Where letters alone do not tell the place, the words so near to it are read."""
_LEAST = 3


def snippet(text: str, marker: Marker, term: str = "", share: float = 0.0) -> Snippet:
    """The line around a hit.

    Args:
        text: of the page, title or note.
        marker: what was looked for.
        term: found there, as the index knows it.
        share: how far into the text it stands, from 0 to 1.
    """
    if len(text) <= 2 * AROUND:
        flat = _flat(text)
        return Snippet(flat, found_in_line(flat, marker))
    middle = _place(text, marker, term, share)
    start, end = max(0, middle - _BEFORE), min(len(text), middle - _BEFORE + 2 * AROUND)
    start, end = _to_word(text, start, -1), _to_word(text, end, 1)
    flat = _flat(text[start:end])
    cut = ("… " if start > 0 else "") + flat + (" …" if end < len(text) else "")
    return Snippet(cut, found_in_line(cut, marker))


def _place(text: str, marker: Marker, term: str, share: float) -> int:
    """About where a term stands."""
    guess = int(len(text) * min(1.0, max(0.0, share)))
    letters = term if term.isalpha() else ""
    if len(letters) >= _LEAST:
        places = [match.start() for match in re.finditer(re.escape(letters), text, re.IGNORECASE)]
        if places:
            return min(places, key=lambda place: abs(place - guess))
    first = max(0, guess - _SEARCHED)
    # Folded, a text is nearly as long as before: near enough to choose where to cut.
    near = stretches_with(folded_lines(text[first : guess + _SEARCHED]).replace("\n", " "), marker)
    if near:
        return min((first + start for start, _ in near), key=lambda place: abs(place - guess))
    return guess


def _to_word(text: str, at: int, step: int) -> int:
    """The nearest end of a word outwards, within a few letters."""
    for place in range(at, max(0, min(len(text), at + 20 * step)), step):
        if text[place - 1 : place].isspace() or place == 0:
            return place
    return at if 0 < at < len(text) else max(0, min(len(text), at))


def _flat(text: str) -> str:
    return fold(text, keep_case=True, keep_signs=True).text.strip()
