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
from collections.abc import Iterable

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
_ODD = re.compile(rf"[^\S ]|  |[{_UNSEEN}]")
"""What is not as it is compared when signs and case are kept, in texts without what `_SPELT` finds."""
_SPELT = re.compile(rf"[\u0300-\u036f{''.join(LIGATURES)}]")
"""Letters that are spelt in another way when they are compared."""
_ANYTHING_ODD = re.compile(f"{_ODD.pattern}|{_SPELT.pattern}")
_LONE_BREAK = re.compile(rf"\n(?<![-‐‑\s{_UNSEEN}]\n)(?![\s{_UNSEEN}])")
"""A line feed between two words. Lone ones that a hyphen or blanks stand before may be more."""
_BREAK = re.compile(
    rf"[-‐‑\s{_UNSEEN}](?:(?<! )|(?=[\s{_UNSEEN}]))(?:"  # most spaces stand between two words
    rf"(?P<joint>(?<=\w[-‐‑])[^\S\n]*\n[\s{_UNSEEN}]*(?=\w))"
    rf"|(?P<gone>(?<=\xad)[^\S\n]*\n[\s{_UNSEEN}]*|(?<=[{_UNSEEN}])[{_UNSEEN}]*)"
    rf"|(?P<space>(?<=[^\S ])[\s{_UNSEEN}]*|(?<= )[\s{_UNSEEN}]+))"
)
"""Those of `_SPECIAL` that are left where `_SPELT` finds nothing and signs are kept; in less time, since
each begins with one of a few characters."""
_WHITE = r"\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space but for the space itself."""
_MORE_THAN_A_SPACE = re.compile(rf" [\s{_UNSEEN}]")
_BREAK_WITHIN = re.compile(_BREAK.pattern.replace(r"\s", _WHITE, 1))
"""The same where that finds nothing: then no break begins with a space."""
_SIGNS = {
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("„“”»«", '"'),
    **dict.fromkeys("’‘´", "'"),
    "İ": "I",
    **LIGATURES,
}
_NEAR = 48
_UNSEEN_LETTER = "\u200b"


class Folded:
    """A text as compared.

    Attributes:
        text: the folded text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        # Stretches that were taken over as they are, or that something else stands for (`_new`).
        self._at: list[int] = []
        self._source: list[int] = []
        self._length: list[int] = []
        self._new: list[bool] = []

    def add(self, at: int, source: int, length: int, *, is_new: bool) -> None:
        """Tell what the next stretch of the folded text, from `at`, stands for."""
        self._at.append(at)
        self._source.append(source)
        self._length.append(length)
        self._new.append(is_new)

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the original that a range of the folded text stands for.

        What was dropped at the range's ends is left out, inside it is included. An empty range is
        empty there too.
        """
        first = self._start(start)
        return first, max(first, self._end(end)) if end > start else first

    def folded(self, offset: int) -> int:
        """Where an offset of the original is in the folded text; for one that was dropped, the next."""
        run = bisect_right(self._source, offset) - 1
        if run < 0:
            return 0
        inside = offset - self._source[run]
        if inside >= self._length[run]:
            return len(self.text)
        return self._at[run] if self._new[run] else self._at[run] + inside

    def _start(self, at: int) -> int:
        run = bisect_right(self._at, at) - 1
        if run < 0:
            return 0
        source = self._source[run]
        return source if self._new[run] else source + min(at - self._at[run], self._length[run])

    def _end(self, at: int) -> int:
        run = bisect_left(self._at, at) - 1
        if run < 0:
            return 0
        source, length = self._source[run], self._length[run]
        return source + length if self._new[run] else source + min(at - self._at[run], length)


def one_line(text: str) -> str:
    """A text in its own letters and signs, as if no line had ended in it: how marked words are kept."""
    if not _ANYTHING_ODD.search(text):  # most words of marks are in one line already
        return text.strip()
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
    if _SPELT.search(text):
        return fold(text, keep_case=True, keep_signs=True)
    # A line feed between two words is a space in its place: most of the work, and done at once.
    text = _LONE_BREAK.sub(" ", text)
    if not _ODD.search(text):
        return _replaced(text, (), " ", keep_signs=True)
    breaks = _BREAK if _MORE_THAN_A_SPACE.search(text) else _BREAK_WITHIN
    return _replaced(text, breaks.finditer(text), " ", keep_signs=True)


def fold(text: str, *, keep_case: bool = False, keep_signs: bool = False, line_break: str = " ") -> Folded:
    """Fold a text.

    Args:
        text: of a page, or typed by the member.
        keep_case: leave capitals as they are.
        keep_signs: leave dashes and quotation marks as they are.
        line_break: what stands for white space with a line feed in it; one character.
    """
    folded = _replaced(text, _SPECIAL.finditer(text), line_break, keep_signs=keep_signs)
    if not keep_case:
        folded.text = folded.text.lower()
    return folded


def _replaced(text: str, found: Iterable[re.Match[str]], line_break: str, *, keep_signs: bool) -> Folded:
    folded = Folded("")
    pieces: list[str] = []
    at = length = 0
    for match in found:
        start, end = match.span()
        if start > at:
            folded.add(length, at, start - at, is_new=False)
            pieces.append(text[at:start])
            length += start - at
        is_kept = keep_signs and match.lastgroup == "sign" and match.group() not in LIGATURES
        new = match.group() if is_kept else _instead(text, match, line_break)
        folded.add(length, start, end - start, is_new=True)
        pieces.append(new)
        length += len(new)
        at = end
    if at < len(text):
        folded.add(length, at, len(text) - at, is_new=False)
        pieces.append(text[at:])
    folded.text = "".join(pieces)
    return folded


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
