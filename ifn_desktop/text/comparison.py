# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What differs between two versions of a paper: its words, and its pages in their order.

Compared are words without furniture, so that neither other line breaks nor other page numbers count
as changes. A page that stands unchanged among other pages than before has moved; it is left out of
the rest. Runs of words that stand once in each version hold the rest together; between them the
longest common sequence of words is looked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Hashable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

LARGEST = 50_000_000
"""Words before times words after that are compared word by word (0.4 s); above, all of them differ."""
_RUN = 5
"""So many words that stand once in each version hold the two together."""
_NEAR = 2
"""Changes with no more equal words between them are one: `4,2 till 5,1 mnkr`."""


class ChangeKind(StrEnum):
    """What happened to some words."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class PageWords(NamedTuple):
    """Words of one page: pages and words count from 0, `end` is not included."""

    page: int
    start: int
    end: int


class Change(NamedTuple):
    """Words that differ.

    Attributes:
        before: of the old version, page by page; nothing when words were added.
        after: of the new version; nothing when words were removed.
    """

    kind: ChangeKind
    before: tuple[PageWords, ...]
    after: tuple[PageWords, ...]


class PagePair(NamedTuple):
    """Pages that belong together, from 0; None where the other version has none.

    Attributes:
        is_equal: they have the same words.
        is_moved: it stands among other pages than before.
    """

    before: int | None
    after: int | None
    is_equal: bool
    is_moved: bool = False


class Comparison(NamedTuple):
    """Two versions of a paper.

    Attributes:
        changes: in the order of the versions.
        pages: every page of both, once, in the new version's order.
    """

    changes: tuple[Change, ...]
    pages: tuple[PagePair, ...]

    @property
    def is_equal(self) -> bool:
        """Whether the two say the same in the same order."""
        return not self.changes and not any(pair.is_moved for pair in self.pages)


class _Words(NamedTuple):
    """The words that are compared one by one, and where each stands."""

    words: list[str]
    places: list[tuple[int, int]]

    @classmethod
    def of(cls, pages: Sequence[Sequence[str]], left_out: Container[int]) -> _Words:
        places = [
            (number, at)
            for number, page in enumerate(pages)
            if number not in left_out
            for at in range(len(page))
        ]
        return cls([pages[number][at] for number, at in places], places)

    def ranges(self, start: int, end: int) -> tuple[PageWords, ...]:
        """Words from start to end, page by page."""
        found: list[PageWords] = []
        for page, at in self.places[start:end]:
            if found and found[-1].page == page:
                found[-1] = found[-1]._replace(end=at + 1)
            else:
                found.append(PageWords(page, at, at + 1))
        return tuple(found)


class _Run(NamedTuple):
    """Equal words: where they begin in each version, and how many."""

    old: int
    new: int
    size: int


def compare(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> Comparison:
    """Compare two versions.

    Args:
        before: for each page of the old version its words, without furniture.
        after: the same of the new one.
    """
    moved = _moved_pages(before, after)
    old, new = _Words.of(before, moved.keys()), _Words.of(after, set(moved.values()))
    runs = list(_equal_runs(old.words, new.words))
    together = dict(_with_wordless(_pages_together(runs, old, new), before, after)) | moved
    changes = tuple(_changes(_without_short(runs, old, new), old, new))
    return Comparison(changes, tuple(_page_pairs(before, after, together, moved)))


# Pages -------------------------------------------------------------------------------------


def _moved_pages(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> dict[int, int]:
    """Old pages that stand unchanged among other pages: old number to new."""
    pairs = _unique_pairs([tuple(page) for page in before], [tuple(page) for page in after])
    pairs = [(one, two) for one, two in pairs if before[one]]
    kept = set(_in_order(pairs))
    return {one: two for one, two in pairs if (one, two) not in kept}


def _pages_together(runs: Iterable[_Run], old: _Words, new: _Words) -> list[tuple[int, int]]:
    """The pages that share the most words, each with one, in order."""
    shared: Counter[tuple[int, int]] = Counter()
    for run in runs:
        for step in range(run.size):
            shared[old.places[run.old + step][0], new.places[run.new + step][0]] += 1
    best: list[tuple[int, int]] = []
    for (one, two), _ in sorted(shared.items(), key=lambda found: (-found[1], found[0])):
        if all(one != other and two != another for other, another in best):
            best.append((one, two))
    return _in_order(sorted(best))


def _with_wordless(
    pairs: Sequence[tuple[int, int]], before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]
) -> Iterator[tuple[int, int]]:
    """Pages without words, pictures and scans, belong together by their order among the others."""
    at_old = at_new = 0
    for one, two in [*pairs, (len(before), len(after))]:
        old_bare = [number for number in range(at_old, one) if not before[number]]
        new_bare = [number for number in range(at_new, two) if not after[number]]
        yield from zip(old_bare, new_bare, strict=False)
        if one < len(before) and two < len(after):
            yield one, two
        at_old, at_new = one + 1, two + 1


def _page_pairs(
    before: Sequence[Sequence[str]],
    after: Sequence[Sequence[str]],
    together: dict[int, int],
    moved: Container[int],
) -> Iterator[PagePair]:
    partner = {two: one for one, two in together.items()}
    gone = [number for number in range(len(before)) if number not in together]
    for number in range(len(after)):
        one = partner.get(number)
        in_order = one is not None and one not in moved
        while in_order and one is not None and gone and gone[0] < one:
            yield PagePair(gone.pop(0), None, is_equal=False)
        same = one is not None and list(before[one]) == list(after[number])
        yield PagePair(one, number, same, is_moved=one is not None and not in_order)
    for number in gone:
        yield PagePair(number, None, is_equal=False)


# Words -------------------------------------------------------------------------------------


def _changes(runs: Sequence[_Run], old: _Words, new: _Words) -> Iterator[Change]:
    at_old = at_new = 0
    for run in [*runs, _Run(len(old.words), len(new.words), 0)]:
        one, two = old.ranges(at_old, run.old), new.ranges(at_new, run.new)
        if one and two:
            yield Change(ChangeKind.CHANGED, one, two)
        elif one or two:
            yield Change(ChangeKind.REMOVED if one else ChangeKind.ADDED, one, two)
        at_old, at_new = run.old + run.size, run.new + run.size


def _without_short(runs: Iterable[_Run], old: _Words, new: _Words) -> list[_Run]:
    """The runs without those so short that the changes around them are one."""
    whole: list[_Run] = []
    for run in runs:
        last = whole[-1] if whole else None
        if last is not None and (last.old + last.size, last.new + last.size) == (run.old, run.new):
            whole[-1] = last._replace(size=last.size + run.size)
        else:
            whole.append(run)
    return [
        run
        for run in whole
        if run.size > _NEAR
        or run.old == run.new == 0
        or (run.old + run.size == len(old.words) and run.new + run.size == len(new.words))
    ]


def _equal_runs(old: Sequence[str], new: Sequence[str]) -> Iterator[_Run]:
    """Runs of equal words, in order."""
    pairs = _in_order(_unique_pairs(_shingles(old), _shingles(new)))
    at_old = at_new = 0
    for one, two in pairs:
        if one < at_old or two < at_new:
            continue  # in the run before
        back = 0
        while one - back > at_old and two - back > at_new and old[one - back - 1] == new[two - back - 1]:
            back += 1
        yield from _common(old, new, _Run(at_old, at_new, 0), one - back, two - back)
        size = 0
        while one + size < len(old) and two + size < len(new) and old[one + size] == new[two + size]:
            size += 1
        yield _Run(one - back, two - back, size + back)
        at_old, at_new = one + size, two + size
    yield from _common(old, new, _Run(at_old, at_new, 0), len(old), len(new))


def _common(
    old: Sequence[str], new: Sequence[str], start: _Run, old_end: int, new_end: int
) -> Iterator[_Run]:
    """The longest common sequence between two places, run by run."""
    one, two = old[start.old : old_end], new[start.new : new_end]
    if one and two and len(one) * len(two) <= LARGEST:
        for block in LCSseq.opcodes(one, two):
            if block.tag == "equal":
                size = block.src_end - block.src_start
                yield _Run(start.old + block.src_start, start.new + block.dest_start, size)


def _shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def _unique_pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """What stands once in each: (place in old, place in new), by the place in old."""
    once_old, once_new = _once(old), _once(new)
    return [(at, once_new[value]) for value, at in once_old.items() if value in once_new]


def _once(values: Sequence[Hashable]) -> dict[Hashable, int]:
    counted = Counter(values)
    return {value: at for at, value in enumerate(values) if counted[value] == 1}


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs that rise in both places; `pairs` rises in the first."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for position, (_, two) in enumerate(pairs):
        at = bisect_left(tops, two)
        before.append(ends[at - 1] if at else -1)
        tops[at : at + 1] = [two]
        ends[at : at + 1] = [position]
    chain: list[tuple[int, int]] = []
    position = ends[-1] if ends else -1
    while position >= 0:
        chain.append(pairs[position])
        position = before[position]
    return chain[::-1]
