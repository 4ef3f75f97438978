# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks on a paper, carried to an edited version, and judged by where their words went."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from ifn_desktop.anchoring.birth import text_target
from ifn_desktop.anchoring.resolve import Found
from ifn_desktop.model.annotations import Target
from tests.core.anchoring.editing import Paper, Typeset, Word

NEAR = 4
"""Words; see `_is_the_same_to_any_reader`."""
Finder = Callable[[Target], Found | None]


class Group(StrEnum):
    """What a mark is on."""

    SHORT = "1-3 words"
    REPEATED = "repeated phrases, tables, numbers"
    PASSAGE = "passages"


class TextMark(NamedTuple):
    """A mark on words: its selectors, the ids of its words, and the words as they stand on its page.

    Attributes:
        page: all words of that page.
        first: which of them is the mark's first.
    """

    group: Group
    target: Target
    words: tuple[int, ...]
    page: Sequence[Word] = ()
    first: int = 0


class Tally(NamedTuple):
    """What became of marks.

    Attributes:
        kept: their words, or what they were changed to, stand in the new version.
        placed: of those, how many were placed.
        wrong: marks that were placed on other words than theirs, also those whose words are gone.
        same: of those placed rightly, on the same words put in anew (`_is_the_same_to_any_reader`).
    """

    marks: int = 0
    kept: int = 0
    placed: int = 0
    wrong: int = 0
    same: int = 0

    def plus(self, *, kept: bool, placed: bool, wrong: bool, same: bool = False) -> Tally:
        """One mark more."""
        placed = kept and placed
        return Tally(
            self.marks + 1, self.kept + kept, self.placed + placed, self.wrong + wrong, self.same + same
        )

    @property
    def share(self) -> float:
        """Of the marks that could be placed, those that were."""
        return self.placed / self.kept if self.kept else 1.0


def make_marks(paper: Paper, born: Typeset, count: int, chance: random.Random) -> list[TextMark]:
    """So many marks, a third of each group."""
    repeated = _repeated(paper)
    marks: list[TextMark] = []
    for number in range(count):
        group = list(Group)[number % 3]
        page, first, last = _range(group, paper, repeated, chance)
        spans = born.spans[page]
        target = text_target(born.layers[page], spans[first][1], spans[last][2], page=page + 1)
        ids = tuple(word.id for word, _, _ in spans[first : last + 1] if word.id is not None)
        marks.append(TextMark(group, target, ids, paper[page], first))
    return marks


def _range(
    group: Group, paper: Paper, repeated: Sequence[tuple[int, int, int]], chance: random.Random
) -> tuple[int, int, int]:
    """Page from 0, first and last word."""
    if group is Group.REPEATED and repeated:
        return chance.choice(repeated)
    page = chance.choice([number for number, words in enumerate(paper) if len(words) > 45])
    size = chance.randint(1, 3) if group is Group.SHORT else chance.randint(4, 40)
    first = chance.randint(0, len(paper[page]) - size)
    return page, first, first + size - 1


def _repeated(paper: Paper) -> list[tuple[int, int, int]]:
    """Runs of four words that stand several times, and runs of numbers."""
    runs = [
        (tuple(word.text for word in page[at : at + 4]), (number, at, at + 3))
        for number, page in enumerate(paper)
        for at in range(len(page) - 3)
    ]
    counted = Counter(words for words, _ in runs)
    numbers = {words for words in counted if sum(any(map(str.isdigit, word)) for word in words) > 1}
    return [place for words, place in runs if counted[words] > 1 or words in numbers]


def judge(marks: Sequence[TextMark], find: Finder, now: Typeset) -> dict[Group, Tally]:
    """Carry marks to another version and compare with where their words are.

    Placed rightly is a mark that holds most of its words (or what they were changed to), and at most
    two words that are not its own: a word put in beside it may belong to it or not. Or it holds the same
    words where they stood, and only the editor knows that they were put in anew.
    """
    there = {
        word.id: (page, at)
        for page, words in enumerate(now.spans, 1)
        for at, (word, _, _) in enumerate(words)
    }
    tallies = {group: Tally() for group in Group}
    for mark in marks:
        successors = [there[word] for word in mark.words if word in there]
        found = find(mark.target)
        wrong = False
        if found is not None:
            holds = [
                (found.page, at)
                for at, (_, first, last) in enumerate(now.spans[found.page - 1])
                if first < found.end and last > found.start
            ]
            own = set(successors)
            if successors:  # words put in between belong to it
                pages = {page for page, _ in successors}
                for page in pages:
                    spots = [at for other, at in successors if other == page]
                    if max(spots) - min(spots) <= 2 * len(mark.words) + 4:
                        own |= {(page, at) for at in range(min(spots), max(spots) + 1)}
            here = [spot for spot in successors if spot[0] == found.page]
            wrong = (
                sum(spot not in own for spot in holds) > 2
                or 2 * sum(spot in holds for spot in here) < len(here)
                or not here
            )
        same = wrong and found is not None and _is_the_same_to_any_reader(mark, found, now)
        wrong = wrong and not same
        kept = 2 * len(successors) > len(mark.words) - (len(mark.words) == 1)
        tallies[mark.group] = tallies[mark.group].plus(
            kept=kept, placed=found is not None and not wrong, wrong=wrong, same=same
        )
    return tallies


def _is_the_same_to_any_reader(mark: TextMark, found: Found, now: Typeset) -> bool:
    """Whether a mark is on its own words where they stood, and only the editor knows that they are others.

    `Nov dec 2.` has become `Nov dec 270 2.`: the editor changed the marked `dec` to `270` and put in
    another `dec` before it; who has the two texts sees that `270` was put in. So it is only when all of
    this holds:

    - the place has the mark's words letter by letter, but for signs at their ends, and no others;
    - it stands between the nearest words before and after the mark that were left as they were, which are
      on one page with it and no more than `NEAR` words from the mark then and now;
    - between those two stands nothing that came from elsewhere in the old version;
    - to take the place for the mark's needs no more changes of words than the editor made there.
    """
    words = [word for word, _, _ in now.spans[found.page - 1]]
    end = mark.first + len(mark.words)
    low = next((at for at in range(mark.first - 1, -1, -1) if mark.page[at] in words), None)
    high = next((at for at in range(end, len(mark.page)) if mark.page[at] in words), None)
    if low is None or high is None:
        return False
    begin, stop = words.index(mark.page[low]) + 1, words.index(mark.page[high])
    spans = now.spans[found.page - 1]
    holds = [at for at, (_, first, last) in enumerate(spans) if first < found.end and last > found.start]
    old, new = mark.page[low + 1 : high], words[begin:stop]
    ids = {word.id for word in old}
    if (
        max(len(old), len(new)) > len(mark.words) + NEAR
        or not all(begin <= at < stop for at in holds)
        or not all(word.id is None or word.id in ids for word in new)
        or [_bare(words[at]) for at in holds] != [_bare(word) for word in mark.page[mark.first : end]]
    ):
        return False
    left = _changes(mark.page[low + 1 : mark.first], words[begin : holds[0]])
    right = _changes(mark.page[end:high], words[holds[-1] + 1 : stop])
    there = {word.id: word.text for word in new}
    made = sum(there.get(word.id) != word.text for word in old) + sum(word.id is None for word in new)
    return left + right <= made


def _bare(word: Word) -> str:
    return word.text.strip(".,:;()-–")


def _changes(old: Sequence[Word], new: Sequence[Word]) -> int:
    """The fewest words to change, take out and put in that make one text of the other."""
    return Levenshtein.distance([word.text for word in old], [word.text for word in new])
