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

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from ifn_desktop.anchoring.alignment import Alignment, Hold
from ifn_desktop.anchoring.images import Image
from ifn_desktop.anchoring.words import Words
from ifn_desktop.model.annotations import PlacementState, Target, TextQuote
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.text.folding import Folded, one_line, one_line_body

GOOD = 0.7
CLEARLY = 0.1
SUPPORT = 0.5
"""The share of the words around a place that must have come there with it."""
FEW = 3
"""A mark of no more words is not placed where other words have come between it and its page; nor one of
no more than `LONG` that was changed or stands several times."""
BORNE_OUT = 0.75
"""The share of the words around that makes up for other words among a mark's own."""
LONG = 8
"""A mark of no more words than this"""
KEPT, SPELT, LEAST = 0.5, 0.75, 0.3
"""must have kept such a share of its words, or else of its letters, and of the words on each side."""
NEARLY = 0.9
"""So many of its words, standing once in each version, hold a mark of more than `LONG` by themselves."""
ALIKE = 0.7
"""How alike the words around must be for two places with the same words to be taken for each other,"""
TWIN = 0.92
"""and, where the alignment tells them apart, for that not to be trusted once they have moved."""
MOST = 0.6
"""The share of its words that must be there where nothing on its page holds a mark's place."""
SURE = 0.85
"""What a place must score that nothing but its own words speaks for."""
_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50.0, 20.0, 20.0, 2.0
_ALL = _QUOTE + _PREFIX + _SUFFIX + _POSITION
_WORTH_A_LOOK = 60.0  # of 100, how alike words must be to be a candidate at all
_MOST = 200  # exact candidates looked at; what stands so often in a paper marks no place


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


class _Candidate(NamedTuple):
    start: int
    end: int
    score: float


class Whole(NamedTuple):
    """The text of all pages in one, ready to compare, and where each page begins in it."""

    text: str
    pages: list[Folded]
    starts: list[int]

    @classmethod
    def of(cls, layers: Sequence[TextLayer]) -> Whole:
        """The text of these pages, without their furniture."""
        pages = [one_line_body(layer) for layer in layers]
        pieces = [page.text.strip() + " " for page in pages]
        return cls("".join(pieces), pages, list(accumulate(map(len, pieces), initial=0))[:-1])

    def locate(self, start: int, end: int) -> tuple[int, int, int] | None:
        """(page, start, end) of a range of the whole text; over a page's end it is cut there."""
        page = bisect_right(self.starts, start) - 1
        lead = self._lead(page)
        first = start - self.starts[page] + lead
        last = min(end - self.starts[page] + lead, len(self.pages[page].text))
        if first >= last:
            return None
        return (page + 1, *self.pages[page].source(first, last))

    def range_of(self, page: int, start: int, end: int) -> tuple[int, int]:
        """A range of a page's (from 1) text, in the whole text."""
        shift = self.starts[page - 1] - self._lead(page - 1)
        return tuple(self.pages[page - 1].folded(place) + shift for place in (start, end))  # type: ignore[return-value]

    def _lead(self, page: int) -> int:
        text = self.pages[page].text
        return len(text) - len(text.lstrip())


class Carried(NamedTuple):
    """The version that marks were born in, and the one they are looked for in, word by word."""

    before: Whole
    after: Whole
    old: Words
    new: Words
    alignment: Alignment


class Paper:
    """A version of a paper to find places in. Holds its text once for all marks.

    Args:
        pages: the layers of its pages, in order; those made of stored lines will do.
        before: the layers of the version the marks were born in, where it is there: then both
            versions as a whole say which of several like places is a mark's own.
    """

    def __init__(self, pages: Sequence[TextLayer], before: Sequence[TextLayer] = ()) -> None:
        self._layers = pages
        self._whole = Whole.of(pages)
        self._text, self._starts = self._whole.text, self._whole.starts
        self._carried: Carried | None = None
        if before:
            whole = Whole.of(before)
            old, new = Words.of(whole.text), Words.of(self._text)
            old_pages = [bisect_left(old.starts, start) for start in whole.starts]
            new_pages = [bisect_left(new.starts, start) for start in self._starts]
            alignment = Alignment(old.words, new.words, old_pages, new_pages)
            self._carried = Carried(whole, self._whole, old, new, alignment)

    @property
    def carried(self) -> Carried | None:
        """Both versions, aligned; None where the one before is not at hand."""
        return self._carried

    def find(self, target: Target) -> Found | None:
        """The place of marked words, or None: an orphan.

        Args:
            target: with a quote.
        """
        quote = target.quote
        if quote is None or not quote.exact.strip():
            return None
        words = one_line(quote.exact)
        if self._carried is not None and target.position is not None:
            return self._followed(self._carried, target, words, quote)
        same = self._same_place(target, words)
        if same is not None:
            return same
        near = self._starts[min(max(target.page, 1), len(self._starts)) - 1] if self._starts else 0
        candidates = self._exact(words, quote, near) or self._alike(words, quote, near)
        best = _clear_best(candidates)
        return self._found(best, target) if best is not None else None

    def likeliest(self, target: Target, count: int) -> list[Found]:
        """Places that may be those of marked words, the likeliest first; for the member to choose from."""
        quote = target.quote
        words = one_line(quote.exact) if quote is not None else ""
        if quote is None or not words or not self._starts:
            return []
        near = self._starts[min(max(target.page, 1), len(self._starts)) - 1]
        candidates = [*self._exact(words, quote, near), *self._alike(words, quote, near)]
        chosen: list[_Candidate] = []
        for one in sorted(candidates, key=lambda one: -one.score):
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

    def _followed(self, carried: Carried, target: Target, words: str, quote: TextQuote) -> Found | None:
        """Where the words went between the versions; never where other words came from."""
        if target.position is None or not 1 <= target.page <= len(carried.before.pages):
            return None
        own = carried.old.touching(*carried.before.range_of(target.page, *target.position))
        if own[0] >= own[1]:
            return self._same_place(target, words)  # on furniture, which is in no version's words
        image = carried.alignment.image(*own)
        near = self._starts[min(target.page, len(self._starts)) - 1] if self._starts else 0
        if image is not None:
            whole = (carried.new.starts[image.whole[0]], carried.new.ends[image.whole[1] - 1])
            likeness = fuzz.ratio(words, self._text[slice(*whole)]) / 100
            score = self._scored(*whole, likeness, quote, near).score
            candidate = _Candidate(carried.new.starts[image.first], carried.new.ends[image.last - 1], score)
            is_long = own[1] - own[0] > LONG
            # Half of the words may be there by chance, but not between the same neighbours.
            is_between = carried.alignment.beside(*own, image) == 2
            is_like = image.kept >= KEPT + (0.0 if is_between else 0.05) or likeness >= SPELT
            is_held = image.support >= SUPPORT and (is_long or (is_like and image.least >= LEAST))
            # Nearly all of a long mark holds itself, where others stand around it: a page ends elsewhere.
            is_held |= is_long and image.kept >= NEARLY and carried.alignment.is_anchored(*own)
            is_held &= _is_as_long(image, own[1] - own[0])
            is_held &= image.least >= LEAST or image.last - image.first <= own[1] - own[0]
            is_own = candidate.score >= GOOD and is_held and self._is_own(carried, own, image, quote)
            return self._found(candidate, target) if is_own else None
        if self._old_twins(carried, own, words, quote, ALIKE):
            return None
        candidates = self._exact(words, quote, near) or self._alike(words, quote, near)
        free = [
            one
            for one in candidates
            if not carried.alignment.is_taken(*carried.new.touching(one.start, one.end), own)
        ]
        best = _clear_best(free)
        sure = best is not None and best.score >= SURE
        return self._found(best, target) if best is not None and sure else None

    def _is_own(self, carried: Carried, own: tuple[int, int], image: Image, quote: TextQuote) -> bool:
        """Whether a place that the alignment found can be no other passage's with the same words."""
        alignment, words = carried.alignment, one_line(quote.exact)
        if alignment.is_doubtful(*own, image):
            return False
        if image.kept < 1 and own[1] - own[0] <= FEW and alignment.is_among_doubtful(*own):
            return False
        hold = alignment.hold(*own, image)
        if hold is Hold.BOTH:
            return True
        if image.kept < (KEPT if hold is Hold.ONE else MOST):
            return False
        if hold is Hold.NONE and self._is_on_twin_page(carried, own, words, quote):
            return False
        is_few = own[1] - own[0] <= FEW
        if is_few and image.kept < 1 and hold is Hold.ONE:
            return False
        if (
            hold is Hold.NONE
            and image.kept < 1
            and own[1] - own[0] > LONG
            and self._is_alike_elsewhere(carried, image, words)
        ):
            return False
        is_loose = hold is Hold.LOOSE and (
            is_few
            or (
                own[1] - own[0] <= LONG
                and (image.kept < 1 or bool(self._old_twins(carried, own, words, quote, 0.0)))
            )
        )
        if (hold is Hold.PARTED or is_loose) and not alignment.is_anchored(*own):
            return False
        is_plain = image.is_sure or image.kept == 1
        alike = 0.0 if hold in (Hold.PARTED, Hold.NONE) else TWIN if is_plain else ALIKE
        twins = self._old_twins(carried, own, words, quote, alike)
        if twins and image.kept < 1 and (hold is Hold.NONE or not is_plain):
            return False
        if hold is Hold.ONE and all(alignment.is_elsewhere(*twin, image) for twin in twins):
            return True
        start, end = carried.new.starts[image.first], carried.new.ends[image.last - 1]
        if not image.is_sure and any(_twins(self._text, start, self._text[start:end], quote, ALIKE)):
            return False
        return not twins or all(alignment.is_steady(*place) for place in (own, *twins))

    def _is_on_twin_page(self, carried: Carried, own: tuple[int, int], words: str, quote: TextQuote) -> bool:
        """Whether another page has the words among the same ones, and something was changed on their own.

        Then the page may be that other one: a table stands twice in a paper, and its pages may change
        places. A page that is there whole is told by its place in the order of all.
        """
        if carried.alignment.is_whole_page(own[0]):
            return False
        page = carried.alignment.page(own[0])
        return any(
            carried.alignment.page(twin[0]) != page
            for twin in self._old_twins(carried, own, words, quote, ALIKE)
        )

    def _is_alike_elsewhere(self, carried: Carried, image: Image, words: str) -> bool:
        """Whether nearly the same words as a mark's stand at another place, too: a table on two pages."""
        start, end = carried.new.starts[image.whole[0]], carried.new.ends[image.whole[1] - 1]
        return any(
            len(rest) >= len(words) and fuzz.partial_ratio(words, rest, score_cutoff=100 * ALIKE) > 0
            for rest in (self._text[:start], self._text[end:])
        )

    def _old_twins(
        self, carried: Carried, own: tuple[int, int], words: str, quote: TextQuote, likeness: float
    ) -> list[tuple[int, int]]:
        """The words, in the version a mark was born in, that it could be taken for."""
        starts = _twins(carried.before.text, carried.old.starts[own[0]], words, quote, likeness)
        return [carried.old.touching(start, start + len(words)) for start in starts]

    def _same_place(self, target: Target, words: str) -> Found | None:
        if target.position is None or not 1 <= target.page <= len(self._layers):
            return None
        start, end = target.position
        if end <= len(self._layers[target.page - 1].text):
            there = one_line(self._layers[target.page - 1].text[start:end])
            if there == words:
                return Found(target.page, start, end, 1.0, PlacementState.PLACED)
        return None

    def _exact(self, words: str, quote: TextQuote, near: int) -> list[_Candidate]:
        found: list[_Candidate] = []
        at = self._text.find(words)
        while at >= 0 and len(found) < _MOST:
            found.append(self._scored(at, at + len(words), 1.0, quote, near))
            at = self._text.find(words, at + 1)
        return found

    def _alike(self, words: str, quote: TextQuote, near: int) -> list[_Candidate]:
        """Places with nearly these words, page by page, a little over each page's end."""
        found: list[_Candidate] = []
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
                        found.append(self._scored(*bounds, likeness, quote, near))
        return found

    def _scored(self, start: int, end: int, likeness: float, quote: TextQuote, near: int) -> _Candidate:
        before = self._text[max(0, start - len(quote.prefix) - 1) : start]
        after = self._text[end : end + len(quote.suffix) + 1]
        distance = min(1.0, abs(start - near) / max(1, len(self._text)))
        score = _QUOTE * likeness
        score += _PREFIX * _context(quote.prefix, before) + _SUFFIX * _context(quote.suffix, after)
        score += _POSITION * (1 - distance)
        return _Candidate(start, end, score / _ALL)

    def _found(self, best: _Candidate, target: Target) -> Found | None:
        place = self._whole.locate(best.start, best.end)
        if place is None:
            return None
        same = place[0] == target.page and target.position == place[1:]
        state = PlacementState.PLACED if same else PlacementState.MOVED
        return Found(*place, round(best.score, 4), state)


def _is_as_long(image: Image, size: int) -> bool:
    """Whether a place has at least half as many words as a mark, and not a few of them among others.

    Among others they may be where nearly all words around them are.
    """
    whole, there = image.whole[1] - image.whole[0], image.last - image.first
    own = image.kept * size
    is_among_others = there > size and there - own > max(2.5, min(own - 0.5, own / 2))
    return 2 * whole >= size and (not is_among_others or image.support >= BORNE_OUT)


def _twins(text: str, start: int, words: str, quote: TextQuote, likeness: float) -> Iterator[int]:
    """Where else in a text the same words stand among words so much like those around the mark."""
    at, looked = text.find(words), 0
    while at >= 0 and words and looked < _MOST:
        if abs(at - start) >= len(words):
            before = _context(quote.prefix, text[max(0, at - len(quote.prefix) - 1) : at], 2 * likeness - 1)
            end = at + len(words)
            least = 2 * likeness - before
            if least <= 1 and _context(quote.suffix, text[end : end + len(quote.suffix) + 1], least) >= least:
                yield at
        at, looked = text.find(words, at + 1), looked + 1


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


def _context(wanted: str, there: str, least: float = 0.0) -> float:
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


def _clear_best(candidates: Sequence[_Candidate]) -> _Candidate | None:
    """The best candidate, if it is good and no other place comes near it."""
    ordered = sorted(candidates, key=lambda one: -one.score)
    if not ordered or ordered[0].score < GOOD:
        return None
    best = ordered[0]
    others = [one for one in ordered[1:] if one.end <= best.start or one.start >= best.end]
    return best if not others or best.score - others[0].score >= CLEARLY else None
