# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Places in a text that marked words may be at, and how well each speaks for itself.

By its words, by the words before and after, and a little by how near it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from ifn_desktop.model.annotations import TextQuote
from ifn_desktop.text.folding import one_line

GOOD = 0.7
CLEARLY = 0.1
_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50.0, 20.0, 20.0, 2.0
_ALL = _QUOTE + _PREFIX + _SUFFIX + _POSITION
_WORTH_A_LOOK = 60.0  # of 100, how alike words must be to be a candidate at all
_MOST = 200  # exact candidates looked at; what stands so often in a paper marks no place


class Candidate(NamedTuple):
    """A place in the text, and what it scores, 0 to 1."""

    start: int
    end: int
    score: float


class Candidates:
    """Looks for places in the text of a version.

    Args:
        text: of all its pages, in one line.
        starts: where each page begins in it.
    """

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self._text = text
        self._starts = starts

    def exact(self, words: str, quote: TextQuote, near: int) -> list[Candidate]:
        """Places with exactly these words."""
        found: list[Candidate] = []
        at = self._text.find(words)
        while at >= 0 and len(found) < _MOST:
            found.append(self.scored(at, at + len(words), 1.0, quote, near))
            at = self._text.find(words, at + 1)
        return found

    def alike(self, words: str, quote: TextQuote, near: int) -> list[Candidate]:
        """Places with nearly these words, page by page, a little over each page's end."""
        found: list[Candidate] = []
        queries = [(words, 0, len(words))]
        around = one_line(quote.prefix + quote.exact + quote.suffix)
        inside = around.find(words)
        if inside >= 0 and around != words:
            queries.append((around, inside, inside + len(words)))
        spare = 2 * max(len(query) for query, _, _ in queries)
        for place, begin in enumerate(self._starts):
            after = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._text)
            piece_end = min(len(self._text), after + spare)
            for query, first, last in queries:
                for start, end in _alignments(query, self._text, begin, piece_end):
                    exact = _inner(query, self._text[start:end], first, last)
                    if exact is not None:
                        bounds = (start + exact[0], start + exact[1])
                        likeness = fuzz.ratio(words, self._text[slice(*bounds)]) / 100
                        found.append(self.scored(*bounds, likeness, quote, near))
        return found

    def scored(self, start: int, end: int, likeness: float, quote: TextQuote, near: int) -> Candidate:
        """A place with what it scores.

        Args:
            start: of the place, in the text.
            end: of the place.
            likeness: of its words with those of the mark, 0 to 1.
            quote: the words of the mark and those around.
            near: where in the text it would be nearest.
        """
        before = self._text[max(0, start - len(quote.prefix) - 1) : start]
        after = self._text[end : end + len(quote.suffix) + 1]
        distance = min(1.0, abs(start - near) / max(1, len(self._text)))
        score = _QUOTE * likeness
        score += _PREFIX * context(quote.prefix, before) + _SUFFIX * context(quote.suffix, after)
        score += _POSITION * (1 - distance)
        return Candidate(start, end, score / _ALL)


def clear_best(candidates: Sequence[Candidate]) -> Candidate | None:
    """The best candidate, if it is good and no other place comes near it."""
    ordered = sorted(candidates, key=lambda one: -one.score)
    if not ordered or ordered[0].score < GOOD:
        return None
    best = ordered[0]
    others = [one for one in ordered[1:] if one.end <= best.start or one.start >= best.end]
    return best if not others or best.score - others[0].score >= CLEARLY else None


def twins(text: str, start: int, words: str, quote: TextQuote, likeness: float) -> Iterator[int]:
    """Where else in a text the same words stand among words so much like those around the mark."""
    at, looked = text.find(words), 0
    while at >= 0 and words and looked < _MOST:
        if abs(at - start) >= len(words):
            before = context(quote.prefix, text[max(0, at - len(quote.prefix) - 1) : at], 2 * likeness - 1)
            end = at + len(words)
            least = 2 * likeness - before
            if least <= 1 and context(quote.suffix, text[end : end + len(quote.suffix) + 1], least) >= least:
                yield at
        at, looked = text.find(words, at + 1), looked + 1


def context(wanted: str, there: str, least: float = 0.0) -> float:
    """How alike the words beside are, 0 to 1; where none were noted nothing speaks against.

    Args:
        wanted: as they were noted.
        there: a piece of a version's text, which is in one line already.
        least: what is less alike than this counts as 0.
    """
    wanted = _noted(wanted)
    if not wanted:
        return 1.0
    return fuzz.ratio(wanted, there.strip(), score_cutoff=max(0.0, 100 * least - 0.01)) / 100


@lru_cache(maxsize=512)
def _noted(words: str) -> str:
    """Words of a selector as they are compared; asked for many places of one mark."""
    return one_line(words)


def _alignments(query: str, text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The places in a piece of text that are most like a query: the best, and the best beside it."""
    best = fuzz.partial_ratio_alignment(query, text[begin:end], score_cutoff=_WORTH_A_LOOK)
    if best is None or len(query) > end - begin:
        return []
    margin = len(query) // 4 + 4
    first, last = begin + best.dest_start, begin + best.dest_end
    found = [(max(begin, first - margin), min(end, last + margin))]
    for low, high in ((begin, first), (last, end)):
        if high - low >= len(query):
            other = fuzz.partial_ratio_alignment(query, text[low:high], score_cutoff=_WORTH_A_LOOK)
            if other is not None:
                found.append(
                    (max(low, low + other.dest_start - margin), min(high, low + other.dest_end + margin))
                )
    return found


def _inner(query: str, window: str, first: int, last: int) -> tuple[int, int] | None:
    """Where the part `first` to `last` of a query stands in a window that is like the whole query.

    By the first and the last run of equal letters of that part: the bounds are those of the words,
    also where letters have come in between.
    """
    begin: int | None = None
    end: int | None = None
    for step in Levenshtein.opcodes(query, window):
        if step.tag != "equal" or step.src_end <= first or step.src_start >= last:
            continue
        low, high = max(step.src_start, first), min(step.src_end, last)
        shift = step.dest_start - step.src_start
        if begin is None:
            begin = low + shift
        end = high + shift
    if begin is None or end is None or begin >= end:
        return None
    while begin > 0 and window[begin].isalnum() and window[begin - 1].isalnum():
        begin -= 1  # whole words: a changed first letter belongs to its word
    while end < len(window) and window[end - 1].isalnum() and window[end].isalnum():
        end += 1
    return begin, end
