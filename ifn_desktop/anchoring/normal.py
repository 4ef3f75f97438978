# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Text as it is compared: without furniture, line breaks and the hyphens they leave.

Two renderings of one text break it at different places; marked words must be found in both. Every
character of the normal text knows where it stands in the page's text.
"""

from __future__ import annotations

import unicodedata
from array import array
from typing import NamedTuple

from ifn_desktop.model.text_layer import TextLayer

SOFT_HYPHEN = "\xad"


class NormalText(NamedTuple):
    """A page's text to compare.

    Attributes:
        text: letters composed, ligatures spelt out, runs of white space one space.
        places: for each character of `text` its offset in the page's text.
    """

    text: str
    places: array[int]

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """Where a range of the normal text stands in the page's text; it must not be empty."""
        return self.places[start], self.places[end - 1] + 1

    def offset_of(self, place: int) -> int:
        """The first character of the normal text that stands at `place` or after it."""
        low, high = 0, len(self.places)
        while low < high:
            middle = (low + high) // 2
            if self.places[middle] < place:
                low = middle + 1
            else:
                high = middle
        return low


def normal_layer(layer: TextLayer) -> NormalText:
    """The text of a page without its furniture, ready to compare."""
    furniture = [(line.start, line.end) for line in layer.lines if line.is_furniture]
    return _normal(layer.text, furniture)


def normal(text: str) -> str:
    """Any text, ready to compare."""
    return _normal(text, []).text.strip()


def _normal(text: str, left_out: list[tuple[int, int]]) -> NormalText:
    skip = {at for start, end in left_out for at in range(start, end)}
    pieces: list[str] = []
    places = array("l")
    at = 0
    while at < len(text):
        letter = text[at]
        if at in skip or letter == SOFT_HYPHEN:
            at = _after_break(text, at + 1) if letter == SOFT_HYPHEN and at not in skip else at + 1
            continue
        if letter == "-" and _breaks_word(text, at):
            at = _after_break(text, at + 1)
            continue
        if letter.isspace():
            if pieces and pieces[-1] != " ":
                pieces.append(" ")
                places.append(at)
            at += 1
            continue
        for form in unicodedata.normalize("NFKC", letter):
            if not form.isspace():
                pieces.append(form)
                places.append(at)
            elif pieces and pieces[-1] != " ":
                pieces.append(" ")
                places.append(at)
        at += 1
    return NormalText("".join(pieces), places)


def _breaks_word(text: str, at: int) -> bool:
    """Whether a hyphen stands at the end of a line, in a word: after a letter and before a small one."""
    end = _after_break(text, at + 1)
    has_break = "\n" in text[at + 1 : end]
    return has_break and at > 0 and text[at - 1].isalpha() and end < len(text) and text[end].islower()


def _after_break(text: str, at: int) -> int:
    """Past one line break and the blanks around it; `at` itself where there is none."""
    end = at
    while end < len(text) and text[end] in " \t":
        end += 1
    if end < len(text) and text[end] == "\n":
        end += 1
        while end < len(text) and text[end] in " \t":
            end += 1
        return end
    return at
