# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where some words of the old version stand in the new one: the place that their pairs make out.

Words of a mark may be gone, others put in or set in their place, and some stand where they do by
chance; what stands beside the mark says which.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.anchoring.words import RUN, Words

_FAR = 40
"""Words beyond which a neighbour says nothing about a place."""
_REWRITTEN = 3
"""So many changed words at an end of a mark count as its own; more were written anew."""
_AROUND = 6
"""Words on each side that must bear a place out."""
_ENCLOSED = 12
"""A mark of no more words is all that stands between its neighbours."""


class _Block(NamedTuple):
    """Words of a mark that follow each other in both versions.

    Attributes:
        is_strong: there are some of them, or they go on what stands beside the mark.
    """

    old: int
    new: int
    size: int
    is_strong: bool


class Image(NamedTuple):
    """Where words of the old version are in the new one.

    Attributes:
        first, last: words of the new version; `last` is not included.
        kept: the share of the words that is there unchanged, also where a page's end parts them.
        support: the share of the words around, on both sides, that is around it still.
        least: the share of the side that has less of them; 1 where there is no such side.
        is_sure: words that stand once hold its place from both sides; else a like place elsewhere may
            be meant.
        whole: the place with what the end of a page parts from it.
    """

    first: int
    last: int
    kept: float
    support: float
    least: float
    is_sure: bool
    whole: tuple[int, int] = (0, 0)


class Images:
    """Finds the places of words.

    Args:
        to: for each word of the old version the new one, or -1.
        unsure: old words whose pair may be the like of another.
        pages: the first word of each page of the old version.
        new_pages: the same of the new one.
        old: the words of the old version.
    """

    def __init__(
        self,
        to: Sequence[int],
        unsure: Sequence[int],
        pages: Sequence[int],
        new_pages: Sequence[int],
        old: Words,
    ) -> None:
        self._old = old
        self._to = to
        self._unsure = unsure
        self._pages = pages
        self._new_pages = new_pages

    def page(self, word: int) -> tuple[int, int]:
        """The words of the page that a word of the old version is on: first, and one past the last."""
        page = max(0, bisect_right(self._pages, word) - 1)
        return self._pages[page], self._pages[page + 1] if page + 1 < len(self._pages) else len(self._to)

    def neighbour(self, at: int, step: int) -> int | None:
        """The nearest word of the old version on one side that is in both."""
        for distance in range(1, _FAR):
            beside = at + step * distance
            if not 0 <= beside < len(self._to):
                return None
            if self._to[beside] >= 0:
                return beside
        return None

    def drift(self, first: int, last: int) -> tuple[int, int]:
        """By how many words more some words stand apart from those beside them now, on both sides.

        Args:
            first: the first of them, in the old version; paired.
            last: the last of them; paired.
        """
        before, after = self.neighbour(first, -1), self.neighbour(last, 1)
        left = self._apart(before, first) if before is not None else 0
        return left, self._apart(last, after) if after is not None else 0

    def _apart(self, one: int, other: int) -> int:
        return (self._to[other] - self._to[one]) - (other - one)

    def find(self, first: int, last: int) -> Image | None:
        """Where words of the old version are now; None when they are gone, or nothing tells."""
        everywhere = [(at, self._to[at]) for at in range(first, last) if self._to[at] >= 0]
        everywhere = self._without_strays(everywhere)
        paired = self._on_one_page(everywhere)
        before, after = self.neighbour(first, -1), self.neighbour(last - 1, 1)
        place = self._enclosed(first, last, paired, before, after)
        if place is not None:
            begin, end = place
            pairs = [pair for pair in paired if begin <= pair[1] < end]
        elif pairs := self._together(paired, last - first):
            begin = self._begin(first, pairs[0], before)
            end = self._end(last, pairs[-1], after)
        elif before is not None and after is not None and self._to[before] < self._to[after]:
            begin = self._to[before] + (first - before)
            end = self._to[after] - (after - last)
            if after - before != self._to[after] - self._to[before]:
                begin, end = self._to[before] + 1, self._to[after]
        else:
            return None
        if pairs:  # no further than the page's ends
            page = bisect_right(self._new_pages, pairs[0][1])
            begin = max(begin, self._new_pages[page - 1])
            end = min(end, self._new_pages[page]) if page < len(self._new_pages) else end
        if begin >= end:
            return None
        support, least = self._support(first, last, begin, end)
        is_sure = not any(self._unsure[one] for one, _ in pairs)
        kept = len(pairs) + len(everywhere) - len(paired)
        rest = [two for _, two in set(everywhere) - set(paired) if abs(two - begin) <= 2 * (last - first)]
        whole = (min(begin, *rest), max(end, *(two + 1 for two in rest))) if rest else (begin, end)
        return Image(begin, end, kept / (last - first), support, least, is_sure, whole)

    def _on_one_page(self, paired: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Those that are on the new page with most of them: a mark is on one page."""
        if not paired:
            return paired
        pages = [bisect_right(self._new_pages, two) for _, two in paired]
        if pages[0] == pages[-1] and len(set(pages)) == 1:
            return paired
        best = Counter(pages).most_common(1)[0][0]
        return [pair for pair, page in zip(paired, pages, strict=True) if page == best]

    def _enclosed(
        self,
        first: int,
        last: int,
        paired: Sequence[tuple[int, int]],
        before: int | None,
        after: int | None,
    ) -> tuple[int, int] | None:
        """All that stands between the neighbours on both sides, where they are as near as before."""
        if before is None or after is None or not paired or last - first > _ENCLOSED:
            return None
        begin, end = self._to[before] + 1, self._to[after]
        old, new = after - before - 1, end - begin
        near = max(first - before, after - last + 1, paired[0][0] - first + 1, last - paired[-1][0])
        if near > _REWRITTEN + 1 or new <= 0 or abs(new - old) > 2 + old / 4:
            return None
        inside = [two for _, two in paired if begin <= two < end]
        if not inside or not (self._goes_on_from(before, -1) and self._goes_on_from(after, 1)):
            return None
        # As many words more as the mark lost at that end: what came in may be its neighbour's.
        low, high = inside[0], inside[-1] + 1
        if paired[0] != (first, low):
            low = min(max(begin + (first - before - 1), low - max(0, paired[0][0] - first)), low)
        if paired[-1] != (last - 1, high - 1):
            high = max(min(end - (after - last), high + max(0, last - 1 - paired[-1][0])), high)
        return low, high

    def _goes_on_from(self, at: int, step: int) -> bool:
        """Whether one of the two words beyond a paired word is near it still."""
        beyond = [far for far in (at + step, at + 2 * step) if 0 <= far < len(self._to)]
        near = range(1, _REWRITTEN + 2)
        return not beyond or any(
            self._to[far] >= 0 and (self._to[far] - self._to[at]) * step in near for far in beyond
        )

    def _together(self, pairs: Sequence[tuple[int, int]], size: int) -> list[tuple[int, int]]:
        """The most of these pairs that stand together and in order in the new version.

        Single words at the ends, apart from the rest, are equal by chance in words written anew, but for
        those that go on what stands beside the mark; so are a few that came nearer to what stands there
        and farther from the rest.
        """
        best: list[_Block] = []
        chain: list[_Block] = []
        for block in self._blocks(pairs):
            if chain and not _goes_with(chain[-1], block, size):
                chain = []
            chain = [*chain, block]
            if sum(one.size for one in chain) > sum(one.size for one in best):
                best = chain
        if any(one.is_strong for one in best):
            while not best[0].is_strong and not _is_next(best[0], best[1]):
                best = best[1:]
            while not best[-1].is_strong and not _is_next(best[-2], best[-1]):
                best = best[:-1]
        while len(best) > 1 and self._is_astray(best[0]):
            best = best[1:]
        while len(best) > 1 and self._is_astray(best[-1]):
            best = best[:-1]
        return [(block.old + step, block.new + step) for block in best for step in range(block.size)]

    def _is_astray(self, block: _Block) -> bool:
        """Whether a few words at an end of a mark have come away from the rest of it, to what is beside."""
        left, right = self.drift(block.old, block.old + block.size - 1)
        return block.size < RUN and left * right < 0 and min(abs(left), abs(right)) > 1

    def _without_strays(self, pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The pairs without those at the ends that belong to what is beside them.

        Signs that are apart from the rest, since each sentence has a full stop; and a few words that came
        away from the rest.
        """
        while len(pairs) > 1 and self._is_stray(pairs[0], pairs[1]):
            pairs = pairs[1:]
        while len(pairs) > 1 and self._is_stray(pairs[-1], pairs[-2]):
            pairs = pairs[:-1]
        return pairs

    def _is_stray(self, end: tuple[int, int], beside: tuple[int, int]) -> bool:
        is_close = abs(end[0] - beside[0]) <= 2 and abs(end[1] - beside[1]) <= 2
        return not is_close and (
            self._old.letters[end[0]] in self._old.signs or self._is_astray(_Block(*end, 1, False))
        )

    def _blocks(self, pairs: Sequence[tuple[int, int]]) -> list[_Block]:
        """The pairs as runs of words that follow each other in both versions."""
        blocks: list[_Block] = []
        for one, two in pairs:
            last = blocks[-1] if blocks else None
            if last is not None and (one, two) == (last.old + last.size, last.new + last.size):
                blocks[-1] = last._replace(size=last.size + 1)
            else:
                blocks.append(_Block(one, two, 1, is_strong=False))
        ends = (0, len(blocks) - 1)
        return [
            block._replace(
                is_strong=block.size >= _REWRITTEN
                or (at == ends[0] and self._goes_on(block.old, block.new, -1))
                or (
                    at == ends[1] and self._goes_on(block.old + block.size - 1, block.new + block.size - 1, 1)
                )
            )
            for at, block in enumerate(blocks)
        ]

    def _goes_on(self, old: int, new: int, step: int) -> bool:
        """Whether the two words beside a pair are paired in a row with it."""
        return all(
            0 <= old + far < len(self._to) and self._to[old + far] == new + far for far in (step, 2 * step)
        )

    def _begin(self, first: int, pair: tuple[int, int], before: int | None) -> int:
        """The first word, where the mark's own first words are no longer the same."""
        if before is None or not self._is_replaced(range(before, pair[0]), range(self._to[before], pair[1])):
            return pair[1]
        return max(pair[1] - (pair[0] - first), self._to[before] + 1)

    def _end(self, last: int, pair: tuple[int, int], after: int | None) -> int:
        if after is None or not self._is_replaced(range(pair[0], after), range(pair[1], self._to[after])):
            return pair[1] + 1
        return min(pair[1] + (last - pair[0]), self._to[after])

    @staticmethod
    def _is_replaced(old: range, new: range) -> bool:
        """Whether a few words stand in the place of a few; more of either were written anew."""
        return 0 < len(new) <= _REWRITTEN + 1 and len(old) <= _REWRITTEN + 1

    def _support(self, first: int, last: int, begin: int, end: int) -> tuple[float, float]:
        """How many of the words around are around the place still: of all, and of the side with fewer.

        Words of other pages do not count: pages come and go.
        """
        low, high = self.page((first + last - 1) // 2)
        near = range(begin - 2 * _AROUND, end + 2 * _AROUND)
        sides = [
            [self._to[at] in near for at in side]
            for side in (
                range(max(low, first - _AROUND), first),
                range(last, min(high, last + _AROUND)),
            )
        ]
        around = [*sides[0], *sides[1]]
        if not around:
            return 1.0, 1.0
        return sum(around) / len(around), min(sum(side) / len(side) for side in sides if side)


def _goes_with(one: _Block, other: _Block, size: int) -> bool:
    """Whether two runs belong to one place: little stands between, or much between two that are sure."""
    old, new = other.old - one.old - one.size, other.new - one.new - one.size
    if new < 0:
        return False
    if one.is_strong and other.is_strong:
        return new <= old + size + _AROUND
    return new <= max(old, 1) + 1


def _is_next(one: _Block, other: _Block) -> bool:
    return other.old - one.old - one.size <= 1 and other.new - one.new - one.size <= 1
