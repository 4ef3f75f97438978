# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Judges the entries that the index has found: which of them answer best, and where in them.

The index ranks by bm25 over thousands of entries; what is judged here are its best. A word itself
weighs more than a compound with it, titles and proposals more than text, and words near each other
more than words pages apart.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.services.search_plan import Concept, Phrase
from ifn_desktop.store.repo_search_words import EntryRow

_K1 = 1.2
_B = 0.3
_AVERAGE = 220
"""Terms of a page, about."""
_LONGEST = 4.0
"""Pages that count for the length of a text: a whole protokoll on one long page is no worse answer."""
_LOOSE = 0.25
_MOST_LOOSE = 0.75
"""However many compounds there are, the word itself is worth more."""
_TITLE, _PROPOSAL, _ALSO = 4.0, 2.0, 0.7
_REACH = 25.0
"""Over so many terms two words lose two thirds of what their nearness is worth."""
_APART = 0.25
"""What is left of it when they are nowhere near."""
_AROUND = 9


class Judged(NamedTuple):
    """An entry with its score.

    Attributes:
        at: the place among its terms where it answers best; -1 where only `also` has it.
        key: the terms around that place: equal for copies of the same text.
    """

    row: EntryRow
    score: float
    at: int
    key: tuple[str, ...]


class Judge:
    """Judges entries for one query.

    Args:
        concepts: what is looked for.
        total: how many entries there are.
    """

    def __init__(self, concepts: Sequence[Concept], total: int) -> None:
        self._looked = [_Looked(concept, total) for concept in concepts if concept.exact or concept.loose]
        self._terms: dict[str, list[int]] = {}
        for number, looked in enumerate(self._looked):
            for term in looked.weights:
                self._terms.setdefault(term, []).append(number)

    def judge(self, row: EntryRow) -> Judged:
        """The score of an entry, and where in it the answer is."""
        score = 0.0
        spots: list[list[int]] = []
        body = row.body.split(" ") if row.body else []
        inside = self._places(body)
        title = self._places(row.title.split(" ")) if row.title else {}
        proposal = self._places(row.proposal.split(" ")) if row.proposal else {}
        also = set(row.also.split(" ")) if row.also else set[str]()
        for number, looked in enumerate(self._looked):
            hits = looked.hits(inside.get(number, []), body)
            count = _count(hits)
            count += _TITLE * _weigh(looked, title.get(number, []), row.title)
            count += _PROPOSAL * _weigh(looked, proposal.get(number, []), row.proposal)
            if not count:
                count = _ALSO * looked.beside(also)
            norm = _K1 * (1 - _B + _B * min(_LONGEST, len(body) / _AVERAGE))
            score += looked.rarity * count * (_K1 + 1) / (count + norm)
            spots.append([place for place, _ in hits])
        filled = [places for places in spots if places]
        at, width = _nearest(filled)
        if len(self._looked) > 1 and body:
            missing = len(self._looked) - len(filled)
            near = math.exp(-max(0, width - len(filled)) / _REACH) if not missing else 0.0
            score *= _APART + (1 - _APART) * near
        key = tuple(body[max(0, at - _AROUND) : at + _AROUND]) if at >= 0 else ()
        return Judged(row, score, at, key)

    def _places(self, terms: Sequence[str]) -> dict[int, list[tuple[int, str]]]:
        """For each thing that is looked for, where its terms stand."""
        found: dict[int, list[tuple[int, str]]] = {}
        known = self._terms
        for place, term in enumerate(terms):
            if term in known:
                for number in known[term]:
                    found.setdefault(number, []).append((place, term))
        return found


class _Looked:
    """One thing that is looked for, made ready for looking."""

    def __init__(self, concept: Concept, total: int) -> None:
        self.rarity = math.log(1 + total / (1 + min(total, concept.entries))) + 0.2
        self.weights: dict[str, float] = {}
        self._rows: dict[str, list[Phrase]] = {}
        for weight, phrases in ((_LOOSE, concept.loose), (1.0, concept.exact)):
            for phrase in phrases:
                if len(phrase) == 1:
                    self.weights[phrase[0]] = weight
                else:
                    self._rows.setdefault(phrase[0], []).append(phrase)
        for first in self._rows:
            self.weights.setdefault(first, 0.0)

    def hits(self, places: Sequence[tuple[int, str]], terms: Sequence[str]) -> list[tuple[int, float]]:
        """(place, weight) of each hit."""
        found: list[tuple[int, float]] = []
        for place, term in places:
            weight = self.weights[term]
            for phrase in self._rows.get(term, ()):
                if tuple(terms[place : place + len(phrase)]) == phrase:
                    weight = 1.0
            if weight:
                found.append((place, weight))
        return found

    def beside(self, also: set[str]) -> float:
        """What it is worth that an entry has it beside its text: as part of a word or a name."""
        best = max((weight for term, weight in self.weights.items() if term in also), default=0.0)
        in_rows = any(also.issuperset(phrase) for rows in self._rows.values() for phrase in rows)
        return max(best, 1.0 if in_rows else 0.0)


def _count(hits: Sequence[tuple[int, float]]) -> float:
    exact = sum(weight for _, weight in hits if weight >= 1)
    return exact + min(_MOST_LOOSE, sum(weight for _, weight in hits if weight < 1))


def _weigh(looked: _Looked, places: Sequence[tuple[int, str]], text: str) -> float:
    return sum(weight for _, weight in looked.hits(places, text.split(" "))) if places else 0.0


def _nearest(spots: Sequence[Sequence[int]]) -> tuple[int, int]:
    """(middle, width) of the smallest stretch with one of each; (-1, 0) when there is nothing."""
    if not spots:
        return -1, 0
    if len(spots) == 1:
        return spots[0][0], 1
    merged = sorted((place, number) for number, places in enumerate(spots) for place in places)
    best, where = 1 << 30, -1
    seen: dict[int, int] = {}
    for place, number in merged:
        seen[number] = place
        if len(seen) == len(spots):
            first = min(seen.values())
            if place - first < best:
                best, where = place - first, (place + first) // 2
    return where, best + 1
