# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which word of a new version is which word of the old one.

Runs of words that stand once in each version, grown as far as both agree, are found wherever they
have moved to. Between two runs that are neighbours in both versions the longest common sequence of
words is looked for. What is then left has been taken out, put in or written anew. So a phrase that
stands ten times is told from the nine others by the whole paper around it, not by a few words.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

_WORD = re.compile(r"\w+|[^\w\s]")
_RUN = 6
"""So many words in a row that stand once in each version hold the two together."""
_LARGEST = 20_000_000
"""Words before times words after that are compared word by word; what is larger was written anew."""
_FAR = 40
"""Words beyond which a neighbour says nothing about a place."""
_SHORT_GAP = 12
_WELL_FILLED = 0.6
"""A gap between neighbours with so many of its words in both holds them surely; in a worse one a passage
may be the like of another, that was there before."""
_BACKING = 4
"""Of so many words on each side of a pair a quarter must be paired."""
_REWRITTEN = 3
"""So many changed words at an end of a mark count as its own; more were written anew."""
_AROUND = 6
"""Words on each side that must bear a place out."""


class Words(NamedTuple):
    """The words and signs of a text, and where each stands in it."""

    words: list[str]
    starts: array[int]
    ends: array[int]

    @classmethod
    def of(cls, text: str) -> Words:
        """Take a text apart."""
        found = list(_WORD.finditer(text))
        return cls(
            [match.group() for match in found],
            array("l", (match.start() for match in found)),
            array("l", (match.end() for match in found)),
        )

    def touching(self, start: int, end: int) -> tuple[int, int]:
        """The words that a range of the text touches: first, and one past the last."""
        first = bisect_right(self.ends, start)
        last = first
        while last < len(self.words) and self.starts[last] < end:
            last += 1
        return first, last


class _Run(NamedTuple):
    """Equal words: where they begin in each version, and how many."""

    old: int
    new: int
    size: int


class Image(NamedTuple):
    """Where words of the old version are in the new one.

    Attributes:
        first, last: words of the new version; `last` is not included.
        kept: the share of the words that is there unchanged.
        support: the share of the words around, on both sides, that is around it still.
        is_sure: words that stand once hold its place from both sides; else a like place elsewhere may
            be meant.
    """

    first: int
    last: int
    kept: float
    support: float
    is_sure: bool


class Alignment:
    """Two versions, word by word.

    Args:
        old: words of the old version.
        new: words of the new one.
    """

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old = old
        self._new = new
        self._to = array("l", [-1]) * len(old)
        self._from = array("l", [-1]) * len(new)
        self._unsure: set[int] = set()
        self._moved: set[int] = set()
        self._pair_runs()

    def partner(self, at: int) -> int | None:
        """The word of the new version that a word of the old one is; None when it is gone or in doubt."""
        return self._to[at] if self._to[at] >= 0 and at not in self._unsure else None

    def is_moved(self, at: int) -> bool:
        """Whether a word is there, but no longer in the order of all."""
        return at in self._moved

    def is_taken(self, first: int, last: int, own: tuple[int, int]) -> bool:
        """Whether most of some new words are those of another place of the old version than `own`."""
        olds = [self._from[at] for at in range(first, last)]
        return 2 * sum(old >= 0 and not own[0] <= old < own[1] for old in olds) > last - first

    def is_steady(self, first: int, last: int) -> bool:
        """Whether most of these words of the old version kept their place in the order of all."""
        steady = sum(self._to[at] >= 0 and at not in self._moved for at in range(first, last))
        return 2 * steady > last - first

    def image(self, first: int, last: int) -> Image | None:
        """Where words of the old version are now; None when they are gone, or nothing tells."""
        pairs = self._together(
            [(at, self._to[at]) for at in range(first, last) if self._to[at] >= 0], last - first
        )
        before, after = self._neighbour(first, -1), self._neighbour(last - 1, 1)
        if pairs:
            begin = self._begin(first, pairs[0], before)
            end = self._end(last, pairs[-1], after)
        elif before is not None and after is not None and self._to[before] < self._to[after]:
            begin = self._to[before] + (first - before)
            end = self._to[after] - (after - last)
            if after - before != self._to[after] - self._to[before]:
                begin, end = self._to[before] + 1, self._to[after]
        else:
            return None
        if begin >= end:
            return None
        kept, support = len(pairs) / (last - first), self._support(first, last, begin, end)
        return Image(begin, end, kept, support, is_sure=not any(one in self._unsure for one, _ in pairs))

    # Building ---------------------------------------------------------------------------------

    def _pair_runs(self) -> None:
        """What kept its order first, since it is the most likely; then what moved, the longest first."""
        runs = self._runs()
        kept = _in_order(runs)
        for run in kept:
            self._pair_run(run)
        self._fill_gaps(only_well=True)
        moved = sorted(set(runs) - set(kept), key=lambda run: (-run.size, run.old))
        for run in moved:
            olds, news = range(run.old, run.old + run.size), range(run.new, run.new + run.size)
            if all(self._to[at] < 0 for at in olds) and all(self._from[at] < 0 for at in news):
                self._pair_run(run)
                self._moved.update(olds)
        steady = {at for at, image in enumerate(self._to) if image >= 0} - self._moved
        self._fill_gaps()
        for start, end in self._gaps():
            self._fill_parted(start, end)
        self._moved = {at for at, image in enumerate(self._to) if image >= 0} - steady

    def _runs(self) -> list[_Run]:
        runs: list[_Run] = []
        for one, two in self._anchors():
            last = runs[-1] if runs else _Run(0, 0, 0)
            if runs and one - last.old == two - last.new <= last.size:
                runs[-1] = last._replace(size=one - last.old + _RUN)
            else:
                runs.append(_Run(one, two, _RUN))
        return runs

    def _pair_run(self, run: _Run) -> None:
        for step in range(run.size):
            self._pair(run.old + step, run.new + step)

    def _anchors(self) -> list[tuple[int, int]]:
        old, new = _once(self._old), _once(self._new)
        return [(at, new[run]) for run, at in old.items() if run in new]

    def _fill_gaps(self, *, only_well: bool = False) -> None:
        """Compare words whose neighbours on both sides are neighbours still."""
        for start, end in self._gaps():
            low, high = self._between(start, end)
            if low < high and all(self._from[place] < 0 for place in range(low, high)):
                pairs = self._common(start, end, low, high)
                fewer = min(end - start, high - low)
                is_well_filled = fewer <= _SHORT_GAP or len(pairs) >= _WELL_FILLED * fewer
                if is_well_filled or not only_well:
                    self._pair_all(pairs)
                if not is_well_filled and not only_well:
                    self._unsure.update(range(start, end))

    def _gaps(self) -> list[tuple[int, int]]:
        gaps: list[tuple[int, int]] = []
        for at, image in enumerate(self._to):
            if image < 0:
                if gaps and gaps[-1][1] == at:
                    gaps[-1] = (gaps[-1][0], at + 1)
                else:
                    gaps.append((at, at + 1))
        return gaps

    def _between(self, start: int, end: int) -> tuple[int, int]:
        low = self._to[start - 1] + 1 if start else 0
        return low, self._to[end] if end < len(self._old) else len(self._new)

    def _fill_parted(self, start: int, end: int) -> None:
        """The neighbours were parted: some of the words went with the one, some with the other."""
        low, high = self._between(start, end)
        if low == high:
            return  # taken out
        self._unsure.update(range(start, end))
        after = low
        while after < len(self._new) and self._from[after] < 0 and after - low < 2 * (end - start) + _FAR:
            after += 1
        self._pair_all(self._common(start, end, low, after))
        before = high
        while before > 0 and self._from[before - 1] < 0 and high - before < 2 * (end - start) + _FAR:
            before -= 1
        rest = end
        while rest > start and self._to[rest - 1] < 0:
            rest -= 1
        self._pair_all(self._common(rest, end, before, high))

    def _common(self, start: int, end: int, low: int, high: int) -> list[tuple[int, int]]:
        """The longest common sequence of words, without those that are equal by chance."""
        if start >= end or low >= high or (end - start) * (high - low) > _LARGEST:
            return []
        pairs = [
            (start + block.src_start + step, low + block.dest_start + step)
            for block in LCSseq.opcodes(self._old[start:end], self._new[low:high])
            if block.tag == "equal"
            for step in range(block.src_end - block.src_start)
        ]
        return [pair for at, pair in enumerate(pairs) if _is_backed(pairs, at, start, end)]

    def _pair_all(self, pairs: Sequence[tuple[int, int]]) -> None:
        for one, two in pairs:
            self._pair(one, two)

    def _pair(self, one: int, two: int) -> None:
        if self._to[one] < 0 and self._from[two] < 0:
            self._to[one] = two
            self._from[two] = one

    # Asking -----------------------------------------------------------------------------------

    def _together(self, pairs: list[tuple[int, int]], size: int) -> list[tuple[int, int]]:
        """The most of these pairs that stand together and in order in the new version."""
        best: list[tuple[int, int]] = []
        run: list[tuple[int, int]] = []
        for pair in pairs:
            if run and not 0 < pair[1] - run[-1][1] <= (pair[0] - run[-1][0]) + size + _AROUND:
                run = []
            run = [*run, pair]
            if len(run) > len(best):
                best = run
        return _without_strays(best)

    def _neighbour(self, at: int, step: int) -> int | None:
        """The nearest word beside that is in both."""
        for distance in range(1, _FAR):
            beside = at + step * distance
            if not 0 <= beside < len(self._old):
                return None
            if self._to[beside] >= 0:
                return beside
        return None

    def _begin(self, first: int, pair: tuple[int, int], before: int | None) -> int:
        """The first word, where the mark's own first words are no longer the same."""
        if pair[0] - first > _REWRITTEN:
            return pair[1]
        begin = pair[1] - (pair[0] - first)
        if before is not None and self._to[before] < pair[1]:
            begin = max(begin, self._to[before] + 1)
        return max(0, min(begin, pair[1]))

    def _end(self, last: int, pair: tuple[int, int], after: int | None) -> int:
        if last - pair[0] - 1 > _REWRITTEN:
            return pair[1] + 1
        end = pair[1] + (last - pair[0])
        if after is not None and self._to[after] > pair[1]:
            end = min(end, self._to[after])
        return min(len(self._new), max(end, pair[1] + 1))

    def _support(self, first: int, last: int, begin: int, end: int) -> float:
        """How many of the words around are around the place still."""
        around = [*range(max(0, first - _AROUND), first), *range(last, min(len(self._old), last + _AROUND))]
        if not around:
            return 1.0
        near = range(begin - 2 * _AROUND, end + 2 * _AROUND)
        return sum(self._to[at] in near for at in around) / len(around)


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """The runs of words that stand once, with their place."""
    runs = [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
    counted = Counter(runs)
    return {run: at for at, run in enumerate(runs) if counted[run] == 1}


def _is_backed(pairs: Sequence[tuple[int, int]], position: int, start: int, end: int) -> bool:
    """Whether enough words around a pair are paired as well, with about the same shift.

    A sentence that is written anew has an `och` and an `att` as well.
    """
    one, two = pairs[position]
    near = 0
    for step in (-1, 1):
        at = position + step
        while 0 <= at < len(pairs) and abs(pairs[at][0] - one) <= _BACKING:
            near += abs((pairs[at][1] - two) - (pairs[at][0] - one)) <= _BACKING
            at += step
    # Beyond the gap all words are paired.
    beyond = max(0, start - (one - _BACKING)) + max(0, one + _BACKING + 1 - end)
    return 2 * (near + beyond) >= _BACKING


def _in_order(runs: Sequence[_Run]) -> list[_Run]:
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
    found: list[_Run] = []
    position = top[1]
    while position >= 0:
        found.append(runs[position])
        position = before[position]
    return found[::-1]


def _without_strays(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pairs without single ones at the ends, apart from the rest: equal by chance in words written anew."""
    pieces: list[list[tuple[int, int]]] = []
    for pair in pairs:
        last = pieces[-1][-1] if pieces else pair
        if pieces and max(pair[0] - last[0], pair[1] - last[1]) <= _REWRITTEN:
            pieces[-1].append(pair)
        else:
            pieces.append([pair])
    if max(map(len, pieces), default=0) >= _REWRITTEN:
        while len(pieces[0]) < _REWRITTEN:
            del pieces[0]
        while len(pieces[-1]) < _REWRITTEN:
            del pieces[-1]
    return [pair for piece in pieces for pair in piece]
