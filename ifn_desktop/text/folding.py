# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Text as it is compared, with a way back to the characters of the page.

Words that a line's end broke are whole, white space is one space, dashes and quotation marks are of
one kind, letters composed. å, ä, ö (and é) are letters of their own: nothing is taken off them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.text.joining import seam
from ifn_desktop.text.layers import LIGATURES

_UNSEEN = r"\xad\u200b-\u200d\u2060\ufeff"
_SPECIAL = re.compile(
    rf"(?P<joint>(?<=\w)[-‐‑][^\S\n]*\n[\s{_UNSEEN}]*(?=\w))"
    rf"|(?P<gone>\xad[^\S\n]*\n[\s{_UNSEEN}]*|[{_UNSEEN}]+)"
    rf"|(?P<space>(?:[^\S ]|[ ](?=[\s{_UNSEEN}]))[\s{_UNSEEN}]*)"
    r"|(?P<mark>[^\W\d_][\u0300-\u036f]+)"
    r"|(?P<sign>[‐‑‒–—―−„“”»«’‘´İ" + "".join(LIGATURES) + "])"
)
_IN_LINES = re.compile(_SPECIAL.pattern.replace("(?P<space>", rf"(?P<space>(?!\n[^\s{_UNSEEN}])"))
"""The same, but for a line feed between two words: it stays as it is."""
_COMBINING = re.compile(r"[\u0300-\u036f]")
_IN_COMPOSED_LINES = re.compile(_IN_LINES.pattern.replace(r"|(?P<mark>[^\W\d_][\u0300-\u036f]+)", ""))
"""The same for texts without combining marks."""
_ODD = re.compile(rf"[^\S ]|  |[{_UNSEEN}\u0300-\u036f{''.join(LIGATURES)}]| [{_UNSEEN}]")
"""What is not as it is compared when signs and case are kept."""
_SIGNS = {
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("„“”»«", '"'),
    **dict.fromkeys("’‘´", "'"),
    "İ": "I",
    **LIGATURES,
}
_NEAR = 48
_UNSEEN_LETTER = "\u200b"


class _Run(NamedTuple):
    """A stretch that was taken over as it is, or (`is_new`) one that something else stands for."""

    at: int
    source: int
    length: int
    is_new: bool


class Folded:
    """A text as compared.

    Attributes:
        text: the folded text.
    """

    def __init__(self, text: str, runs: list[_Run]) -> None:
        self.text = text
        self._runs = runs

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the original that a range of the folded text stands for.

        What was dropped at the range's ends is left out, inside it is included. An empty range is
        empty there too.
        """
        first = self._start(start)
        return first, max(first, self._end(end)) if end > start else first

    def folded(self, offset: int) -> int:
        """Where an offset of the original is in the folded text; for one that was dropped, the next."""
        position = bisect_right(self._runs, offset, key=lambda run: run.source) - 1
        if position < 0:
            return 0
        run = self._runs[position]
        inside = offset - run.source
        if inside >= run.length:
            return len(self.text)
        return run.at if run.is_new else run.at + inside

    def _start(self, at: int) -> int:
        position = bisect_right(self._runs, at, key=lambda run: run.at) - 1
        if position < 0:
            return 0
        run = self._runs[position]
        return run.source if run.is_new else run.source + min(at - run.at, run.length)

    def _end(self, at: int) -> int:
        position = bisect_left(self._runs, at, key=lambda run: run.at) - 1
        if position < 0:
            return 0
        run = self._runs[position]
        return run.source + run.length if run.is_new else run.source + min(at - run.at, run.length)


def one_line(text: str) -> str:
    """A text in its own letters and signs, as if no line had ended in it: how marked words are kept."""
    return _one_line(text).text.strip()


def one_line_body(layer: TextLayer) -> Folded:
    """The text of a page without its furniture as if no line had ended in it."""
    pieces: list[str] = []
    at = 0
    for line in layer.lines:
        if line.is_furniture:
            pieces += (layer.text[at : line.start], _UNSEEN_LETTER * (line.end - line.start))
            at = line.end
    return _one_line("".join([*pieces, layer.text[at:]]))


def _one_line(text: str) -> Folded:
    if not _ODD.search(text):  # most words of marks are in one line already
        return Folded(text, [_Run(0, 0, len(text), is_new=False)] if text else [])
    return fold(text, keep_case=True, keep_signs=True)


def fold(text: str, *, keep_case: bool = False, keep_signs: bool = False, line_break: str = " ") -> Folded:
    """Fold a text.

    Args:
        text: of a page, or typed by the member.
        keep_case: leave capitals as they are.
        keep_signs: leave dashes and quotation marks as they are.
        line_break: what stands for white space with a line feed in it; one character.
    """
    pieces: list[str] = []
    runs: list[_Run] = []
    at = length = 0
    for match in _SPECIAL.finditer(text):
        start, end = match.span()
        if start > at:
            runs.append(_Run(length, at, start - at, is_new=False))
            pieces.append(text[at:start])
            length += start - at
        is_kept = keep_signs and match.lastgroup == "sign" and match.group() not in LIGATURES
        new = match.group() if is_kept else _instead(text, match, line_break)
        runs.append(_Run(length, start, end - start, is_new=True))
        pieces.append(new)
        length += len(new)
        at = end
    if at < len(text):
        runs.append(_Run(length, at, len(text) - at, is_new=False))
        pieces.append(text[at:])
    folded = "".join(pieces)
    return Folded(folded if keep_case else folded.lower(), runs)


def folded_lines(text: str) -> str:
    """The text that `fold` makes with capitals and line feeds kept, without a way back; in less time."""
    pattern = _IN_LINES if _COMBINING.search(text) else _IN_COMPOSED_LINES
    return pattern.sub(lambda match: _instead(text, match, "\n"), text)


def _instead(text: str, match: re.Match[str], line_break: str) -> str:
    found = match.group()
    kind = match.lastgroup
    if kind == "gone":
        return ""
    if kind == "space":
        return line_break if "\n" in found else " "
    if kind == "mark":
        spelt = "".join([LIGATURES.get(letter, letter) for letter in found])
        return unicodedata.normalize("NFC", spelt).replace("İ", "I")  # whose small letter is two
    if kind == "sign":
        return _SIGNS[found]
    start, end = match.span()
    before = text[max(0, start - _NEAR) : start].rsplit(maxsplit=1)[-1] + "-"
    drop, between = seam(before, text[end : end + _NEAR])
    return "-"[drop:] + between
