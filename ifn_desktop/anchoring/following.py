# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where marked words went between two versions, and whether that place can be no other's.

The alignment says where they went; what stands around, in both versions, says whether to believe it. A
place that may be another passage's with the same words is not taken.
"""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz import fuzz

from ifn_desktop.anchoring.alignment import Hold
from ifn_desktop.anchoring.candidates import GOOD, Candidate, Candidates, clear_best, twins
from ifn_desktop.anchoring.images import Image
from ifn_desktop.anchoring.whole import Carried
from ifn_desktop.model.annotations import TextQuote

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


class Sought(NamedTuple):
    """What is looked for.

    Attributes:
        first, last: words of the old version; `last` is not included.
        text: the marked words, in one line.
        quote: the same with those around them.
        near: where in the text of the new version its page begins.
    """

    first: int
    last: int
    text: str
    quote: TextQuote
    near: int

    @property
    def own(self) -> tuple[int, int]:
        """`first` and `last`."""
        return self.first, self.last

    @property
    def size(self) -> int:
        """How many words it has."""
        return self.last - self.first


class Following:
    """Follows marks from one version to another.

    Args:
        carried: both versions, aligned.
        candidates: looks for places in the new one.

    Attributes:
        carried: see above.
    """

    def __init__(self, carried: Carried, candidates: Candidates) -> None:
        self.carried = carried
        self._alignment = carried.alignment
        self._text = carried.after.text
        self._candidates = candidates

    def place(self, sought: Sought) -> Candidate | None:
        """Where the words went between the versions; never where other words came from."""
        image = self._alignment.image(*sought.own)
        if image is not None:
            place = self._scored(sought, image)
            is_held = self._is_held(sought, image) and place.score >= GOOD
            return place if is_held and self._is_own(sought, image) else None
        if self._old_twins(sought, ALIKE):
            return None
        found = self._candidates.exact(sought.text, sought.quote, sought.near)
        found = found or self._candidates.alike(sought.text, sought.quote, sought.near)
        best = clear_best([one for one in found if not self._is_taken(one, sought)])
        return best if best is not None and best.score >= SURE else None

    def _is_taken(self, place: Candidate, sought: Sought) -> bool:
        words = self.carried.new.touching(place.start, place.end)
        return self._alignment.is_taken(*words, sought.own)

    def _scored(self, sought: Sought, image: Image) -> Candidate:
        """The place of an image, with what it scores together with what a page's end parts from it."""
        likeness = self._likeness(sought, image)
        scored = self._candidates.scored(*self._whole(image), likeness, sought.quote, sought.near)
        return Candidate(*self._bounds(image.first, image.last), scored.score)

    def _likeness(self, sought: Sought, image: Image) -> float:
        return fuzz.ratio(sought.text, self._text[slice(*self._whole(image))]) / 100

    def _whole(self, image: Image) -> tuple[int, int]:
        return self._bounds(*image.whole)

    def _bounds(self, first: int, last: int) -> tuple[int, int]:
        """The text of some words of the new version."""
        return self.carried.new.starts[first], self.carried.new.ends[last - 1]

    def _is_held(self, sought: Sought, image: Image) -> bool:
        """Whether enough of the words, and of those around them, came to the place together."""
        if not _is_as_long(image, sought.size):
            return False
        if image.least < LEAST and image.last - image.first > sought.size:
            return False
        if sought.size > LONG:
            # Nearly all of a long mark holds itself, where others stand around it: a page ends elsewhere.
            is_nearly_all = image.kept >= NEARLY and self._alignment.is_anchored(*sought.own)
            return image.support >= SUPPORT or is_nearly_all
        if image.support < SUPPORT or image.least < LEAST:
            return False
        # Half of the words may be there by chance, but not between the same neighbours.
        is_between = self._alignment.beside(*sought.own, image) == 2
        return image.kept >= KEPT + (0.0 if is_between else 0.05) or self._likeness(sought, image) >= SPELT

    def _is_own(self, sought: Sought, image: Image) -> bool:
        """Whether a place that the alignment found can be no other passage's with the same words."""
        alignment, own, is_few = self._alignment, sought.own, sought.size <= FEW
        if alignment.is_doubtful(*own, image):
            return False
        if image.kept < 1 and is_few and alignment.is_among_doubtful(*own):
            return False
        hold = alignment.hold(*own, image)
        if hold is Hold.BOTH:
            return True
        if image.kept < (KEPT if hold is Hold.ONE else MOST):
            return False
        if hold is Hold.ONE and is_few and image.kept < 1:
            return False
        if hold is Hold.NONE and self._may_be_of_another_page(sought, image):
            return False
        is_loose = hold is Hold.LOOSE and self._is_easily_mistaken(sought, image)
        if (hold is Hold.PARTED or is_loose) and not alignment.is_anchored(*own):
            return False
        return self._is_told_from_twins(sought, image, hold)

    def _may_be_of_another_page(self, sought: Sought, image: Image) -> bool:
        """Whether nothing on its page holds a mark, and its like stands on another."""
        if self._is_on_twin_page(sought):
            return True
        return image.kept < 1 and sought.size > LONG and self._is_alike_elsewhere(sought, image)

    def _is_easily_mistaken(self, sought: Sought, image: Image) -> bool:
        """Whether a mark is so short, changed or repeated that words that came between may be its end."""
        if sought.size <= FEW:
            return True
        return sought.size <= LONG and (image.kept < 1 or bool(self._old_twins(sought, 0.0)))

    def _is_told_from_twins(self, sought: Sought, image: Image, hold: Hold) -> bool:
        alignment = self._alignment
        is_plain = image.is_sure or image.kept == 1
        alike = 0.0 if hold in (Hold.PARTED, Hold.NONE) else TWIN if is_plain else ALIKE
        others = self._old_twins(sought, alike)
        if others and image.kept < 1 and (hold is Hold.NONE or not is_plain):
            return False
        if hold is Hold.ONE and all(alignment.is_elsewhere(*other, image) for other in others):
            return True
        start, end = self._bounds(image.first, image.last)
        words = self._text[start:end]
        if not image.is_sure and any(twins(self._text, start, words, sought.quote, ALIKE)):
            return False
        return not others or all(alignment.is_steady(*place) for place in (sought.own, *others))

    def _is_on_twin_page(self, sought: Sought) -> bool:
        """Whether another page has the words among the same ones, and something was changed on their own.

        Then the page may be that other one: a table stands twice in a paper, and its pages may change
        places. A page that is there whole is told by its place in the order of all.
        """
        if self._alignment.is_whole_page(sought.first):
            return False
        page = self._alignment.page(sought.first)
        return any(self._alignment.page(other[0]) != page for other in self._old_twins(sought, ALIKE))

    def _is_alike_elsewhere(self, sought: Sought, image: Image) -> bool:
        """Whether nearly the same words as a mark's stand at another place, too: a table on two pages."""
        start, end = self._whole(image)
        return any(
            len(rest) >= len(sought.text)
            and fuzz.partial_ratio(sought.text, rest, score_cutoff=100 * ALIKE) > 0
            for rest in (self._text[:start], self._text[end:])
        )

    def _old_twins(self, sought: Sought, likeness: float) -> list[tuple[int, int]]:
        """The words, in the version a mark was born in, that it could be taken for."""
        old, text = self.carried.old, sought.text
        starts = twins(self.carried.before.text, old.starts[sought.first], text, sought.quote, likeness)
        return [old.touching(start, start + len(text)) for start in starts]


def _is_as_long(image: Image, size: int) -> bool:
    """Whether a place has at least half as many words as a mark, and not a few of them among others.

    Among others they may be where nearly all words around them are.
    """
    whole, there = image.whole[1] - image.whole[0], image.last - image.first
    own = image.kept * size
    is_among_others = there > size and there - own > max(2.5, min(own - 0.5, own / 2))
    return 2 * whole >= size and (not is_among_others or image.support >= BORNE_OUT)
