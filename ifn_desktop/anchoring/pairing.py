# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pairs the words of two versions: first what stands once in each, then what lies between."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from ifn_desktop.anchoring.words import Run, in_order, unique_runs

_LARGEST = 20_000_000
"""Words before times words after that are compared word by word; what is larger was written anew."""
_FAR = 40
"""Words beyond a gap in which the other words of it are looked for, when its neighbours were parted."""
_SHORT_GAP = 12
_WELL_FILLED = 0.6
"""A gap between neighbours with so many of its words in both holds them surely; in a worse one a passage
may be the like of another, that was there before."""
_BACKING = 4
"""Of so many words on each side of a pair a quarter must be paired."""


class Pairing:
    """Which word of the new version each word of the old one is.

    Args:
        old: the old version, a letter for each word (`words.Vocabulary`).
        new: the new one.
        pages: the first word of each page of the old version.
        new_pages: the same of the new one.

    Attributes:
        to: for each old word the new one, or -1.
        back: for each new word the old one, or -1.
        unsure: old words whose pair may be the like of another.
        moved: old words that are there, but no longer in the order of all.
        anchored: old words in a run that stands once in each version.
    """

    def __init__(self, old: str, new: str, pages: Sequence[int] = (), new_pages: Sequence[int] = ()) -> None:
        self._old = old
        self._new = new
        self.to = array("l", [-1]) * len(old)
        self.back = array("l", [-1]) * len(new)
        self.unsure = bytearray(len(old))
        self.anchored = bytearray(len(old))
        # Those that have a pair, for looking through many at a time.
        self._paired = bytearray(len(old))
        self._taken = bytearray(len(new))
        self._compared: dict[tuple[int, int, int, int], list[tuple[int, int]]] = {}
        self.moved = self._pair_runs(unique_runs(old, new, pages, new_pages))

    def _pair_runs(self, runs: Sequence[Run]) -> bytearray:
        """What kept its order first, since it is the most likely; then what moved, the longest first.

        Returns:
            `moved`.
        """
        kept = in_order(runs)
        for run in kept:
            self._pair_run(run)
        self._fill_gaps(only_well=True)
        out_of_order = bytearray(len(self._old))
        for run in sorted(set(runs) - set(kept), key=lambda run: (-run.size, run.old)):
            free = self._free(run)
            if 2 * free.size > run.size:
                self._pair_run(free)
                out_of_order[free.old : free.old + free.size] = b"\1" * free.size
        steady = _without(self._paired, out_of_order)
        self._fill_gaps()
        for start, end in self._gaps():
            self._fill_parted(start, end)
        return _without(self._paired, steady)

    def _pair_run(self, run: Run) -> None:
        old, new, size = run
        if self._is_free(run):
            ones = b"\1" * size
            self.to[old : old + size] = array("l", range(new, new + size))
            self.back[new : new + size] = array("l", range(old, old + size))
            self._paired[old : old + size] = self.anchored[old : old + size] = ones
            self._taken[new : new + size] = ones
            return
        # Runs may overlap by some words: what is paired stays.
        for one, two in zip(range(old, old + size), range(new, new + size), strict=True):
            if self._pair(one, two):
                self.anchored[one] = 1

    def _is_free(self, run: Run) -> bool:
        return (
            self._paired.find(1, run.old, run.old + run.size) < 0
            and self._taken.find(1, run.new, run.new + run.size) < 0
        )

    def _free(self, run: Run) -> Run:
        """A run without the words at its ends that a neighbour has taken."""
        old, new, size = run
        while size and (self.to[old] >= 0 or self.back[new] >= 0):
            old, new, size = old + 1, new + 1, size - 1
        while size and (self.to[old + size - 1] >= 0 or self.back[new + size - 1] >= 0):
            size -= 1
        free = Run(old, new, size)
        return free if self._is_free(free) else Run(old, new, 0)

    def _fill_gaps(self, *, only_well: bool = False) -> None:
        """Compare words whose neighbours on both sides are neighbours still."""
        for start, end in self._gaps():
            low, high = self._between(start, end)
            if low < high and self._taken.find(1, low, high) < 0:
                pairs = self._common(start, end, low, high)
                fewer = min(end - start, high - low)
                is_well_filled = fewer <= _SHORT_GAP or len(pairs) >= _WELL_FILLED * fewer
                if is_well_filled or not only_well:
                    self._pair_all(pairs)
                if not is_well_filled and not only_well:
                    self.unsure[start:end] = b"\1" * (end - start)

    def _gaps(self) -> list[tuple[int, int]]:
        """Runs of old words without a pair."""
        gaps: list[tuple[int, int]] = []
        start = self._paired.find(0)
        while start >= 0:
            end = self._paired.find(1, start)
            if end < 0:
                gaps.append((start, len(self._paired)))
                break
            gaps.append((start, end))
            start = self._paired.find(0, end)
        return gaps

    def _between(self, start: int, end: int) -> tuple[int, int]:
        low = self.to[start - 1] + 1 if start else 0
        return low, self.to[end] if end < len(self._old) else len(self._new)

    def _fill_parted(self, start: int, end: int) -> None:
        """The neighbours were parted: some of the words went with the one, some with the other."""
        low, high = self._between(start, end)
        if low == high:
            return  # taken out
        self.unsure[start:end] = b"\1" * (end - start)
        reach = 2 * (end - start) + _FAR
        furthest = min(len(self._new), low + reach)
        taken = self._taken.find(1, low, furthest)
        self._pair_all(self._common(start, end, low, taken if taken >= 0 else furthest))
        furthest = max(0, high - reach)
        taken = self._taken.rfind(1, furthest, high)
        before = taken + 1 if taken >= 0 else furthest
        paired = self._paired.rfind(1, start, end)
        rest = paired + 1 if paired >= 0 else start
        self._pair_all(self._common(rest, end, before, high))

    def _common(self, start: int, end: int, low: int, high: int) -> list[tuple[int, int]]:
        """The longest common sequence of words, without those that are equal by chance.

        Most gaps are asked for three times, and hold other words each time.
        """
        asked = (start, end, low, high)
        if asked not in self._compared:
            self._compared[asked] = self._compare(*asked)
        return self._compared[asked]

    def _compare(self, start: int, end: int, low: int, high: int) -> list[tuple[int, int]]:
        if start >= end or low >= high or (end - start) * (high - low) > _LARGEST:
            return []
        if set(self._old[start:end]).isdisjoint(self._new[low:high]):
            return []  # other words in their place, as most are
        blocks = [
            (start + block.src_start, low + block.dest_start, block.src_end - block.src_start)
            for block in LCSseq.opcodes(self._old[start:end], self._new[low:high])
            if block.tag == "equal"
        ]
        pairs = [(one + step, two + step) for one, two, size in blocks for step in range(size)]
        found: list[tuple[int, int]] = []
        at = 0
        for _, _, size in blocks:
            # Three in a row bear each other out; fewer need others near.
            found += (
                pairs[at : at + size]
                if 2 * (size - 1) >= _BACKING
                else [pairs[one] for one in range(at, at + size) if _is_backed(pairs, one, start, end)]
            )
            at += size
        return found

    def _pair_all(self, pairs: Sequence[tuple[int, int]]) -> None:
        for one, two in pairs:
            self._pair(one, two)

    def _pair(self, one: int, two: int) -> bool:
        if self.to[one] >= 0 or self.back[two] >= 0:
            return False
        self.to[one] = two
        self.back[two] = one
        self._paired[one] = self._taken[two] = 1
        return True


def _without(mask: bytearray, other: bytearray) -> bytearray:
    """Those of a mask that are not in another."""
    left = int.from_bytes(mask, "little") & ~int.from_bytes(other, "little")
    return bytearray(left.to_bytes(len(mask), "little"))


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
