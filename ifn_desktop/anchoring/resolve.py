# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finds the place of a mark in another version of its paper (design.md section 9).

The same words at the same place; else, where the version it was born in is at hand, where its words
went (`anchoring.alignment`); else every place that holds them exactly, nearest page first; else
places that hold nearly them. Each candidate is scored on its words and on the words before and
after; the best is taken only when it is good, and clearly better than the next. Otherwise the mark
is an orphan: it is shown in a list, and never put where it might be wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.anchoring.candidates import Candidate, Candidates, clear_best, context
from ifn_desktop.anchoring.following import Following, Sought
from ifn_desktop.anchoring.whole import Carried, Whole
from ifn_desktop.anchoring.words import Vocabulary
from ifn_desktop.model.annotations import PlacementState, Target, TextQuote
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.text.folding import one_line


class Found(NamedTuple):
    """Where words were found.

    Attributes:
        page: from 1 in the paper.
        start, end: in the text of that page's layer.
        score: 0 to 1.
        state: PLACED when it is the same page and place, else MOVED.
    """

    page: int
    start: int
    end: int
    score: float
    state: PlacementState


class Paper:
    """A version of a paper to find places in. Holds its text once for all marks.

    Args:
        pages: the layers of its pages, in order; those made of stored lines will do.
        before: the layers of the version the marks were born in, where it is there: then both
            versions as a whole say which of several like places is a mark's own.
        vocabulary: that of papers before it, to go on with.
    """

    def __init__(
        self,
        pages: Sequence[TextLayer],
        before: Sequence[TextLayer] = (),
        vocabulary: Vocabulary | None = None,
    ) -> None:
        self._layers = pages
        self._whole = Whole.of(pages)
        self._text, self._starts = self._whole.text, self._whole.starts
        self._candidates = Candidates(self._text, self._starts)
        self._following: Following | None = None
        if before:
            known = Vocabulary() if vocabulary is None else vocabulary
            carried = Carried.of(Whole.of(before), self._whole, known)
            self._following = Following(carried, self._candidates)

    @property
    def carried(self) -> Carried | None:
        """Both versions, aligned; None where the one before is not at hand."""
        return self._following.carried if self._following is not None else None

    def find(self, target: Target) -> Found | None:
        """The place of marked words, or None: an orphan.

        Args:
            target: with a quote.
        """
        quote = target.quote
        if quote is None or not quote.exact.strip():
            return None
        words = one_line(quote.exact)
        if self._following is not None and target.position is not None:
            return self._followed(self._following, target, words, quote)
        same = self._same_place(target, words)
        if same is not None:
            return same
        near = self._near(target)
        best = clear_best(
            self._candidates.exact(words, quote, near) or self._candidates.alike(words, quote, near)
        )
        return self._found(best, target) if best is not None else None

    def likeliest(self, target: Target, count: int) -> list[Found]:
        """Places that may be those of marked words, the likeliest first; for the member to choose from."""
        quote = target.quote
        words = one_line(quote.exact) if quote is not None else ""
        if quote is None or not words or not self._starts:
            return []
        near, chosen = self._near(target), list[Candidate]()
        places = [*self._candidates.exact(words, quote, near), *self._candidates.alike(words, quote, near)]
        for one in sorted(places, key=lambda one: -one.score):
            if all(one.end <= other.start or one.start >= other.end for other in chosen):
                chosen.append(one)
        found = [self._found(one, target) for one in chosen[:count]]
        return [one for one in found if one is not None]

    def page_with(self, words: str) -> tuple[int, int, int] | None:
        """(page, start, end) of the only place with exactly these words; None for none or several."""
        words = one_line(words)
        if not words:
            return None
        first = self._text.find(words)
        if first < 0 or self._text.find(words, first + 1) >= 0:
            return None
        return self._whole.locate(first, first + len(words))

    def _followed(self, following: Following, target: Target, words: str, quote: TextQuote) -> Found | None:
        carried = following.carried
        if target.position is None or not 1 <= target.page <= len(carried.before.pages):
            return None
        place = carried.before.range_of(target.page, *target.position)
        if carried.before.text[slice(*place)].strip() != words:
            place = _where_now(carried.before, target.page, place, words, quote)
        own = carried.old.touching(*place)
        if own[0] >= own[1]:
            return self._same_place(target, words)  # on furniture, which is in no version's words
        sought = Sought(*own, words, quote, self._near(target))
        best = following.place(sought)
        return self._found(best, target) if best is not None else None

    def _near(self, target: Target) -> int:
        """Where in the text a target's page begins, or the last one's."""
        return self._starts[min(max(target.page, 1), len(self._starts)) - 1] if self._starts else 0

    def _same_place(self, target: Target, words: str) -> Found | None:
        if target.position is None or not 1 <= target.page <= len(self._layers):
            return None
        start, end = target.position
        if end <= len(self._layers[target.page - 1].text):
            there = one_line(self._layers[target.page - 1].text[start:end])
            if there == words:
                return Found(target.page, start, end, 1.0, PlacementState.PLACED)
        return None

    def _found(self, best: Candidate, target: Target) -> Found | None:
        place = self._whole.locate(best.start, best.end)
        if place is None:
            return None
        same = place[0] == target.page and target.position == place[1:]
        state = PlacementState.PLACED if same else PlacementState.MOVED
        return Found(*place, round(best.score, 4), state)


def _where_now(
    whole: Whole, page: int, place: tuple[int, int], words: str, quote: TextQuote
) -> tuple[int, int]:
    """Where marked words stand in the version they were marked in, when its text was read otherwise then.

    A newer version of this program, or of the library that reads PDFs, may set a space more or less.
    """
    begin = whole.starts[page - 1]
    end = whole.starts[page] if page < len(whole.starts) else len(whole.text)
    spots: list[tuple[float, int, int]] = []
    at = whole.text.find(words, begin, end)
    while at >= 0:
        after = at + len(words)
        likeness = context(quote.prefix, whole.text[max(begin, at - len(quote.prefix) - 1) : at])
        likeness += context(quote.suffix, whole.text[after : min(end, after + len(quote.suffix) + 1)])
        spots.append((likeness, -abs(at - place[0]), at))
        at = whole.text.find(words, at + 1, end)
    return (max(spots)[2], max(spots)[2] + len(words)) if spots else place
