# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The text of all pages of a version in one, ready to compare, and two versions aligned by it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from ifn_desktop.anchoring.alignment import Alignment
from ifn_desktop.anchoring.words import Vocabulary, Words
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.text.folding import Folded, one_line_body


class Whole(NamedTuple):
    """The text of all pages in one, ready to compare, and where each page begins in it."""

    text: str
    pages: list[Folded]
    starts: list[int]

    @classmethod
    def of(cls, layers: Sequence[TextLayer]) -> Whole:
        """The text of these pages, without their furniture."""
        pages = [one_line_body(layer) for layer in layers]
        pieces = [f"{text} " if (text := page.text.strip()) else "" for page in pages]
        return cls("".join(pieces), pages, list(accumulate(map(len, pieces), initial=0))[:-1])

    def locate(self, start: int, end: int) -> tuple[int, int, int] | None:
        """(page, start, end) of a range of the whole text; over a page's end it is cut there."""
        page = bisect_right(self.starts, start) - 1
        lead = self._lead(page)
        first = start - self.starts[page] + lead
        last = min(end - self.starts[page] + lead, len(self.pages[page].text))
        if first >= last:
            return None
        return (page + 1, *self.pages[page].source(first, last))

    def range_of(self, page: int, start: int, end: int) -> tuple[int, int]:
        """A range of a page's (from 1) text, in the whole text."""
        shift = self.starts[page - 1] - self._lead(page - 1)
        return tuple(self.pages[page - 1].folded(place) + shift for place in (start, end))  # type: ignore[return-value]

    def _lead(self, page: int) -> int:
        text = self.pages[page].text
        return len(text) - len(text.lstrip())


class Carried(NamedTuple):
    """The version that marks were born in, and the one they are looked for in, word by word."""

    before: Whole
    after: Whole
    old: Words
    new: Words
    alignment: Alignment

    @classmethod
    def of(cls, before: Whole, after: Whole, vocabulary: Vocabulary) -> Carried:
        """Two versions of a paper, aligned.

        Args:
            before: the one that marks were born in.
            after: the one they are looked for in.
            vocabulary: that of papers before them, to go on with.
        """
        old, new = Words.of(before.text, vocabulary), Words.of(after.text, vocabulary)
        old_pages = [bisect_left(old.starts, start) for start in before.starts]
        new_pages = [bisect_left(new.starts, start) for start in after.starts]
        return cls(before, after, old, new, Alignment(old, new, old_pages, new_pages))
