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
_STRAY, _OTHER_STRAY = "\U0010fffe", "\U0010ffff"
"""For words of the old and of the new version beyond so many different ones: equal to nothing."""


class Vocabulary:
    """The words that some texts have been taken apart into, each with a letter of its own.

    So runs of words are compared as text is. Most words stand many times in a packet; what stands between
    two spaces is taken apart once.

    Attributes:
        signs: letters of what is a sign alone, as a full stop or the minus of a figure.
    """

    _FULL = 100_000

    def __init__(self) -> None:
        self.signs: set[str] = set()
        self._letters: dict[str, str] = {}
        self._spelt: dict[str, str] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}

    @property
    def is_full(self) -> bool:
        """Whether it holds so much that another should be begun for the next texts."""
        return len(self._spelt) >= self._FULL

    def read(self, text: str) -> tuple[str, array[int]]:
        """A letter for each word of a text; and where each word begins and ends, in turn.

        Args:
            text: in one line: one space between words, none before the first.
        """
        pieces = text.split(" ")
        for piece in set(pieces).difference(self._spelt):
            parts = _PARTED.split(piece)  # nothing, a word, what follows it, …
            self._lengths[piece] = (*map(len, parts[1:-1]), 1) if piece else ()
            self._spelt[piece] = "".join(map(self._letter, parts[1::2]))
        edges = list(accumulate(chain.from_iterable(map(self._lengths.__getitem__, pieces)), initial=0))
        return "".join(map(self._spelt.__getitem__, pieces)), array("l", edges)

    def _letter(self, word: str) -> str:
        number = len(self._letters)
        letter = self._letters.setdefault(word, chr(number) if number < _LETTERS else _STRAY)
        if not (word[0].isalnum() or word[0] == "_"):
            self.signs.add(letter)
        return letter


class Words(NamedTuple):
    """The words and signs of a text, and where each stands in it.

    Attributes:
        letters: one for each word, by a vocabulary.
        starts: of each word, in the text.
        ends: of each word.
        signs: letters of what is a sign alone.
    """

    letters: str
    starts: array[int]
    ends: array[int]
    signs: set[str]

    @classmethod
    def of(cls, text: str, vocabulary: Vocabulary) -> Words:
        """Take a text apart.

        Args:
            text: of a version, in one line.
            vocabulary: that of the version it is compared with.
        """
        letters, edges = vocabulary.read(text)
        return cls(letters, edges[0:-1:2], edges[1::2], vocabulary.signs)

    def touching(self, start: int, end: int) -> tuple[int, int]:
        """The words that a range of the text touches: first, and one past the last."""
        first = last = bisect_right(self.ends, start)
        while last < len(self.starts) and self.starts[last] < end:
            last += 1
        return first, last

    def apart_from(self, other: Words) -> str:
        """The letters, so that words beyond the vocabulary's letters equal none of another text's."""
        return self.letters.replace(_STRAY, _OTHER_STRAY) if _STRAY in other.letters else self.letters


class Run(NamedTuple):
    """Equal words: where they begin in each version, and how many."""

    old: int
    new: int
    size: int


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
