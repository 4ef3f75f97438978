# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which word of a new version is which word of the old one.

Runs of words that stand once in each version, grown as far as both agree, are found wherever they
have moved to. Between two runs that are neighbours in both versions the longest common sequence of
words is looked for. What is then left has been taken out, put in or written anew. So a phrase that
stands ten times is told from the nine others by the whole paper around it, not by a few words.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from enum import Enum

from ifn_desktop.anchoring.images import Image, Images
from ifn_desktop.anchoring.pairing import Pairing
from ifn_desktop.anchoring.words import RUN, Words

_FAR = 40
"""Words beyond which a neighbour says nothing about a place."""
_FEW = 2
"""So many words, equal to others by chance, may stand where the paper has changed."""
_NEAR = (10, 4, 0)
"""Words beside a place in which the same words again make it doubtful, when one of them is new or gone;
fewer where the word beside the mark is there still on one side, none where it is on both."""
_FAR_OFF = 4
"""By so many words a row of words must have gone astray to be doubted as a whole."""
_OFTEN, _SHARE = 3, 100
"""A word that stands three times in a paper, and is one in so many of its words, is a common one."""
_SLACK = 3
"""Words that may have come or gone between two that stand beside each other still."""


class Hold(Enum):
    """What the page around some words says of a place.

    It is theirs by both sides or by one; nothing tells; other words stand between now; or what stood
    beside them is elsewhere.
    """

    BOTH = "both"
    ONE = "one"
    NONE = "none"
    LOOSE = "loose"
    PARTED = "parted"


class _Tie(Enum):
    TIED = "tied"
    UNKNOWN = "unknown"
    LOOSE = "loose"
    PARTED = "parted"


class Alignment:
    """Two versions, word by word.

    Args:
        old: words of the old version.
        new: words of the new one.
        pages: the first word of each page of the old version.
        new_pages: the same of the new one.
    """

    def __init__(
        self,
        old: Words,
        new: Words,
        pages: Sequence[int] = (0,),
        new_pages: Sequence[int] = (0,),
    ) -> None:
        self._old, self._new = old.letters, new.apart_from(old)
        pairing = Pairing(self._old, self._new, pages, new_pages)
        self._to, self._from = pairing.to, pairing.back
        self._unsure, self._moved, self._anchored = pairing.unsure, pairing.moved, pairing.anchored
        self._signs = old.signs
        self._images = Images(self._to, self._unsure, pages, new_pages, old)

    def image(self, first: int, last: int) -> Image | None:
        """Where words of the old version are now; None when they are gone, or nothing tells."""
        return self._images.find(first, last)

    def partner(self, at: int) -> int | None:
        """The word of the new version that a word of the old one is; None when it is gone or in doubt."""
        return self._to[at] if self._to[at] >= 0 and not self._unsure[at] else None

    def is_moved(self, at: int) -> bool:
        """Whether a word is there, but no longer in the order of all."""
        return bool(self._moved[at])

    def is_taken(self, first: int, last: int, own: tuple[int, int]) -> bool:
        """Whether most of some new words are those of another place of the old version than `own`."""
        olds = self._from[first:last]
        return 2 * sum(old >= 0 and not own[0] <= old < own[1] for old in olds) > last - first

    def is_steady(self, first: int, last: int) -> bool:
        """Whether most of these words of the old version kept their place in the order of all."""
        steady = sum(self._to[at] >= 0 and not self._moved[at] for at in range(first, last))
        return 2 * steady > last - first

    def is_elsewhere(self, first: int, last: int, image: Image) -> bool:
        """Whether most of these words of the old version are in the new one at another place than `image`."""
        there = sum(to >= 0 and not image.first <= to < image.last for to in self._to[first:last])
        return 2 * there > last - first

    def hold(self, first: int, last: int, image: Image) -> Hold:
        """What the page around some words says of the place where they may be now.

        On each side the nearest words of the page that stand once in each version are asked: whether
        they stand beside the place as they stood beside the words. Only words of the same page count,
        since pages are put in, taken out and moved as a whole.
        """
        low, high = self.page((first + last - 1) // 2)
        before = self._tie(range(first - 1, low - 1, -1), image.first)
        after = self._tie(range(last, high), image.last - 1)
        sides = {before, after}
        if _Tie.PARTED in sides:
            return Hold.PARTED
        if _Tie.LOOSE in sides:
            return Hold.LOOSE
        if _Tie.TIED not in sides:
            return Hold.NONE
        return Hold.BOTH if len(sides) == 1 else Hold.ONE

    def is_anchored(self, first: int, last: int) -> bool:
        """Whether most of these words of the old version are in runs that stand once in each."""
        return 2 * sum(self._anchored[first:last]) > last - first

    def is_own(self, words: Sequence[int]) -> bool:
        """Whether words of one page cannot be others that stand alike.

        They kept their order, or stand once in each version, or the page around them says so.
        """
        there = [at for at in words if self._to[at] >= 0]
        if 2 * sum(self._moved[at] for at in words) <= len(words) or not there:
            return True
        if 2 * sum(self._anchored[at] for at in there) > len(there):
            return True
        low, high = min(self._to[at] for at in there), max(self._to[at] for at in there) + 1
        image = Image(low, high, 1.0, 1.0, 1.0, is_sure=True)
        return self.hold(words[0], words[-1] + 1, image) in (Hold.BOTH, Hold.ONE)

    def beside(self, first: int, last: int, image: Image) -> int:
        """On how many sides, 0 to 2, the very next word, with the signs before it, is the next one still."""
        return self._is_next(first - 1, image.first - 1, -1) + self._is_next(last, image.last, 1)

    def _is_next(self, old: int, new: int, step: int) -> bool:
        while 0 <= old < len(self._old) and self._to[old] == new:
            if self._old[old] not in self._signs:
                return True
            old, new = old + step, new + step
        return False

    def is_doubtful(self, first: int, last: int, image: Image) -> bool:
        """Whether the same words stand close by too, and one of the two has come or gone."""
        if self._is_shifted(first, last):
            return True
        near = _NEAR[self.beside(first, last, image)]
        return _has_loose_like(self._old, self._to, self._signs, range(first, last), near) or _has_loose_like(
            self._new, self._from, self._signs, range(image.first, image.last), near
        )

    def is_among_doubtful(self, first: int, last: int) -> bool:
        """Whether the words beside some may be others that stand close by: then they hold nothing.

        A row of figures has become `3,8 3,2 3,5` of `3,8 3,9 3,5 3,5 3,2`: nothing tells which is gone.
        """
        low, high = self.page(first)
        for begin, end in ((max(low, first - _FEW), first), (last, min(high, last + _FEW))):
            image = self.image(begin, end) if begin < end else None
            if image is not None and self.is_doubtful(begin, end, image):
                return True
        return False

    def _is_shifted(self, first: int, last: int) -> bool:
        """Whether a few words in a row came nearer to what is on one side and farther from the other.

        Then other words in their place are as likely: `för att öka` has become `för mer att`, and of
        two rows of a table that say `1 gång / år` one is gone. Of a common word it is enough that
        something beside it has come or gone.
        """
        there = [at for at in range(first, last) if self._to[at] >= 0]
        if not there:
            return False
        low, high = self._row(there[0], -1), self._row(there[-1], 1)
        if high - low >= 2 * RUN:
            return False
        left, right = self._images.drift(low, high)
        is_beside_gap = (first == low and left < 0) or (first == high and right < 0)
        if first + 1 == last and is_beside_gap and self._is_common(first):
            return True
        is_alone = high - low < last - first and len(there) <= _FEW
        return left * right < 0 and min(abs(left), abs(right)) >= (1 if is_alone else _FAR_OFF)

    def _is_common(self, word: int) -> bool:
        """Whether a word stands so often that it may as well be there instead of another."""
        count = self._new.count(self._old[word])
        return count >= _OFTEN and count * _SHARE >= len(self._new)

    def _row(self, at: int, step: int) -> int:
        """The last word to one side that is in a row with a word in both versions."""
        while 0 <= at + step < len(self._old) and self._to[at + step] == self._to[at] + step:
            at += step
        return at

    def page(self, word: int) -> tuple[int, int]:
        """The words of the page that a word of the old version is on: first, and one past the last."""
        return self._images.page(word)

    def is_whole_page(self, word: int) -> bool:
        """Whether all words of the page that a word of the old version is on are in the new version."""
        low, high = self.page(word)
        return min(self._to[low:high]) >= 0

    def _tie(self, words: range, edge: int) -> _Tie:
        """Whether the nearest words of a side that stand once stand beside a place still.

        Args:
            words: of that side, the nearest first.
            edge: the new word at that side of the place.
        """
        near = next((at for at in words if self._anchored[at]), None)
        if near is None:
            return _Tie.UNKNOWN
        then, now = abs(near - words.start), (edge - self._to[near]) * -words.step - 1
        if now < 0 or now > 2 * then + 2 * _FAR:
            return _Tie.PARTED
        new = range(self._to[near] - words.step, edge, -words.step)
        paired = sum(self._to[at] in new for at in range(words.start, near, words.step))
        if now - paired > _SLACK + then / 3:
            return _Tie.LOOSE  # something has come between
        return _Tie.TIED if then - paired <= _SLACK + now / 3 else _Tie.UNKNOWN


def _has_loose_like(words: str, pairs: Sequence[int], signs: Set[str], place: range, near: int) -> bool:
    """Whether the same words stand so near a place, and have no pair; a sign among them tells nothing."""
    first, last, size = place.start, place.stop, len(place)
    own = words[first:last]
    return any(
        words[at] == own[0]
        and words[at : at + size] == own
        and _is_loose(words, pairs, signs, range(at, at + size))
        for at in range(max(0, first - near - size), min(len(words) - size, last + near) + 1)
        if not first - size < at < last and near
    )


def _is_loose(words: str, pairs: Sequence[int], signs: Set[str], place: range) -> bool:
    return all(pairs[at] < 0 or words[at] in signs for at in place) and min(pairs[at] for at in place) < 0
