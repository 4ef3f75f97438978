# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The words and signs of a text, and runs of them that stand once in each of two texts."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain, compress, count
from operator import ne
from typing import NamedTuple

RUN = 6
"""So many words in a row that stand once in each version hold the two together."""
_NEAR_BY = 6
"""So many words, and a third of those between, what is next to a page's end may be nearer or farther."""
# `1,8` is one word, since a figure is another or the same; so is an address.
_PARTED = re.compile(r"(\w+(?:[,:/–.@-](?:(?<=\d[,:/–-])(?=\d)|(?<=[.@])(?=\w))\w+)*|[^\w\s])")
_LETTERS = 0x10FFFE
_STRAY = "\U0010fffe", "\U0010ffff"
"""For words of the old and of the new version beyond so many different ones: equal to nothing."""


class Words(NamedTuple):
    """The words and signs of a text, and where each stands in it."""

    words: list[str]
    starts: array[int]
    ends: array[int]

    @classmethod
    def of(cls, text: str) -> Words:
        """Take a text apart."""
        pieces = _PARTED.split(text)  # what is between, a word, what is between, …
        words = pieces[1::2]
        edges = list(accumulate(map(len, pieces)))
        return cls(words, array("l", edges[0:-1:2]), array("l", edges[1::2]))

    def touching(self, start: int, end: int) -> tuple[int, int]:
        """The words that a range of the text touches: first, and one past the last."""
        first = bisect_right(self.ends, start)
        last = first
        while last < len(self.words) and self.starts[last] < end:
            last += 1
        return first, last


class Run(NamedTuple):
    """Equal words: where they begin in each version, and how many."""

    old: int
    new: int
    size: int


def lettered(old: Sequence[str], new: Sequence[str]) -> tuple[str, str]:
    """Both texts with one letter for each different word: so runs of words are compared as text is."""
    known = dict.fromkeys(chain(old, new))
    letters = dict(zip(known, map(chr, range(_LETTERS)), strict=False))
    if len(letters) == len(known):
        return "".join(map(letters.__getitem__, old)), "".join(map(letters.__getitem__, new))
    return tuple(
        "".join([letters.get(word, stray) for word in words])
        for words, stray in zip((old, new), _STRAY, strict=True)
    )  # pyright: ignore[reportReturnType]


def unique_runs(old: str, new: str, pages: Sequence[int] = (), new_pages: Sequence[int] = ()) -> list[Run]:
    """Runs of letters that stand once in each text, grown as far as both agree, in the order of the old.

    Args:
        old: one text.
        new: the other.
        pages: where the pages of the old one begin.
        new_pages: the same of the new one. What goes on over the end of a page in both is a run only
            where what is next on both sides went there too: many pages begin alike.
    """
    before, after = _once(old), _once(new)
    for gram in _over_breaks(old, before, after, [*pages, len(old)], [*new_pages, len(new)]):
        before.pop(gram, None)  # on a short page it may go over both ends
    runs: list[Run] = []
    begin = begin_new = size = 0
    for gram in filter(after.__contains__, before):
        one, two = before[gram], after[gram]
        if size and one - begin == two - begin_new <= size:
            size = one - begin + RUN
            continue
        if size:
            runs.append(Run(begin, begin_new, size))
        begin, begin_new, size = one, two, RUN
    if size:
        runs.append(Run(begin, begin_new, size))
    return runs


def _over_breaks(
    old: str, before: dict[str, int], after: dict[str, int], pages: Sequence[int], new_pages: Sequence[int]
) -> list[str]:
    """The runs over the end of a page in both texts that what comes before or after does not bear out."""
    places = {page: place for place, page in enumerate(new_pages)}
    found: list[str] = []
    for place in range(1, len(pages) - 1):
        page = pages[place]
        grams = [old[first : first + RUN] for first in range(max(0, page - RUN + 1), page)]
        over = [gram for gram in grams if gram in before and gram in after]
        # Where each goes, the page begins too, or else it is no page's end there.
        ends = {after[gram] + page - before[gram] for gram in over}
        if len(ends) != 1 or (there := places.get(ends.pop(), 0)) == 0:
            continue
        start = new_pages[there]
        for firsts in (range(page, len(old) - RUN + 1), range(page - RUN, -1, -1)):
            near = next((at for at in firsts if (gram := old[at : at + RUN]) in before and gram in after), -1)
            went = after[old[near : near + RUN]] - start if near >= 0 else 0
            if near < 0 or abs(went - (near - page)) > _NEAR_BY + abs(near - page) / 3:
                found += over
                break
    return found


def _once(text: str) -> dict[str, int]:
    """The runs of letters that stand once, with their place, in order."""
    grams = [text[at : at + RUN] for at in range(len(text) - RUN + 1)]
    last = dict(zip(grams, count(), strict=False))
    if len(last) < len(grams):
        for gram in set(compress(grams, map(ne, map(last.__getitem__, grams), count()))):
            del last[gram]
    return last


def in_order(runs: Sequence[Run]) -> list[Run]:
    """The runs with the most words together that stand in the same order in both versions.

    A Fenwick tree over the places in the new version holds the best chain that ends before each.
    """
    ranks = {run.new: rank for rank, run in enumerate(sorted(runs, key=lambda run: run.new), start=1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(runs) + 1)
    before: list[int] = []
    top = (0, -1)
    for position, run in enumerate(runs):
        rank = ranks[run.new]
        chain = (0, -1)
        at = rank - 1
        while at:
            chain = max(chain, best[at])
            at &= at - 1
        before.append(chain[1])
        chain = (chain[0] + run.size, position)
        top = max(top, chain)
        at = rank
        while at <= len(runs):
            best[at] = max(best[at], chain)
            at += at & -at
    found: list[Run] = []
    position = top[1]
    while position >= 0:
        found.append(runs[position])
        position = before[position]
    return found[::-1]
