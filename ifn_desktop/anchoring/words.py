# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The words and signs of a text, and runs of them that stand once in each of two texts."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

RUN = 6
"""So many words in a row that stand once in each version hold the two together."""
# `1,8` is one word, since a figure is another or the same; so is an address.
_WORD = re.compile(r"\w+(?:(?:(?<=\d)[,:/–-](?=\d)|[.@](?=\w))\w+)*|[^\w\s]")


class Words(NamedTuple):
    """The words and signs of a text, and where each stands in it."""

    words: list[str]
    starts: array[int]
    ends: array[int]

    @classmethod
    def of(cls, text: str) -> Words:
        """Take a text apart."""
        spans = [match.span() for match in _WORD.finditer(text)]
        return cls(
            [text[start:end] for start, end in spans],
            array("l", [start for start, _ in spans]),
            array("l", [end for _, end in spans]),
        )

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


def unique_runs(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Runs of words that stand once in each text, grown as far as both agree, in the order of the old."""
    after = _once(new)
    runs: list[Run] = []
    for gram, one in _once(old).items():
        two = after.get(gram)
        if two is None:
            continue
        last = runs[-1] if runs else Run(0, 0, 0)
        if runs and one - last.old == two - last.new <= last.size:
            runs[-1] = Run(last.old, last.new, one - last.old + RUN)
        else:
            runs.append(Run(one, two, RUN))
    return runs


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """The runs of words that stand once, with their place."""
    places: dict[tuple[str, ...], int] = {}
    repeated: set[tuple[str, ...]] = set()
    for at, gram in enumerate(zip(*(words[first:] for first in range(RUN)), strict=False)):
        if places.setdefault(gram, at) != at:
            repeated.add(gram)
    for gram in repeated:
        del places[gram]
    return places


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
