# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finds words on pages: broken over lines too, å ä ö as letters of their own."""

from __future__ import annotations

import re
from typing import NamedTuple

from ifn_desktop.model.search import Marker
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.text.folding import fold
from ifn_desktop.text.joining import plain
from ifn_desktop.text.marking import found_on

_AROUND = 60
_LEAST_BROKEN = 6
"""A word of fewer letters is not looked for over a line end without a hyphen."""
_LEAST_PART = 3
_NOTHING = "\x00"


class Wanted(NamedTuple):
    """What is looked for.

    Attributes:
        text: as the member typed it.
        match_case: tell capitals from small letters.
        whole_words: not inside longer words.
        marker: what a search across everything has found: these words are hits, not the text.
    """

    text: str
    match_case: bool = False
    whole_words: bool = False
    marker: Marker | None = None


class Hit(NamedTuple):
    """A hit on a page.

    Attributes:
        start, end: in the text of the page's layer.
        before, found, after: a line of context, white space collapsed; `…` where it is cut.
    """

    start: int
    end: int
    before: str = ""
    found: str = ""
    after: str = ""


class Pattern:
    """Looks for one thing on many pages.

    Args:
        wanted: what is looked for.
    """

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self._keep_case = wanted.match_case
        self._pattern = _compiled(wanted)

    def hits(self, layer: TextLayer, *, in_furniture: bool = False) -> list[Hit]:
        """The hits on a page, in reading order.

        Args:
            layer: of the page.
            in_furniture: look in stamps, running heads and feet only, else in the rest only.
        """
        if self._pattern is None:
            return []
        body = blotted(layer, in_furniture=in_furniture)
        if not body:
            return []
        if self.wanted.marker is not None:
            return [_with_context(layer, *place) for place in found_on(body, self.wanted.marker)]
        folded = fold(body, keep_case=self._keep_case, line_break="\n")
        found: list[Hit] = []
        for match in self._pattern.finditer(folded.text):
            start, end = folded.source(*match.span())
            found.append(_with_context(layer, start, end))
        return found


def blotted(layer: TextLayer, *, in_furniture: bool = False) -> str:
    """The text with what is not looked through blotted out, so that offsets stay.

    Args:
        layer: of the page.
        in_furniture: keep stamps, running heads and feet only, else the rest only.
    """
    text = layer.text
    kinds = {line.is_furniture for line in layer.lines}
    if kinds == {in_furniture}:
        return text
    if in_furniture not in kinds:
        return ""
    pieces: list[str] = []
    at = 0
    for line in layer.lines:
        if line.is_furniture != in_furniture:
            pieces += (text[at : line.start], _NOTHING * (line.end - line.start))
            at = line.end
    return "".join([*pieces, text[at:]])


def _compiled(wanted: Wanted) -> re.Pattern[str] | None:
    text = fold(wanted.text.strip(), keep_case=wanted.match_case).text
    if not text:
        return None
    pieces: list[str] = []
    for match in re.finditer(r"\s+|\w+|[^\w\s]", text):
        piece = match.group()
        if piece.isspace():
            pieces.append(r"[ \n]")
        elif piece == "-" and _joins(text, match.start()):
            pieces.append(r"-?\n?")  # a hyphen at a line's end may have been taken for a broken word's
        else:
            pieces.append(_breakable(piece))
    pattern = "".join(pieces)
    if wanted.whole_words:
        start = r"(?<!\w)" if text[0].isalnum() else ""
        end = r"(?!\w)" if text[-1].isalnum() else ""
        pattern = f"{start}{pattern}{end}"
    return re.compile(pattern)


def _joins(text: str, at: int) -> bool:
    """Whether a hyphen stands between two letters."""
    return 0 < at < len(text) - 1 and text[at - 1].isalpha() and text[at + 1].isalpha()


def _breakable(word: str) -> str:
    """A word that may go on in the next line though the text layer has lost its hyphen."""
    if len(word) < _LEAST_BROKEN or not word.isalpha():
        return re.escape(word)
    last = len(word) - _LEAST_PART
    return "".join(
        re.escape(letter) + (r"\n?" if _LEAST_PART <= position + 1 <= last else "")
        for position, letter in enumerate(word)
    )


def _with_context(layer: TextLayer, start: int, end: int) -> Hit:
    text = layer.text
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    line = layer.lines[layer.line_index(start)]
    column = [one for one in layer.lines if one.column == line.column]
    low, high = column[0].start, column[-1].end
    is_cut, goes_on = first > low, last < high
    before, after = _readable(text[max(first, low) : start]), _readable(text[end : min(last, high)])
    if is_cut:
        before = f"…{before[before.find(' ') :]}" if " " in before else "…"
    if goes_on:
        after = f"{after[: after.rfind(' ') + 1]}…" if " " in after else "…"
    return Hit(start, end, before, _readable(text[start:end]), after)


def _readable(text: str) -> str:
    """Text in one line, line-end hyphens healed, the space at its ends kept."""
    folded = fold(text, keep_case=True).text
    return re.sub(r"\s+", " ", plain(folded))
