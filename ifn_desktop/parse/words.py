# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Words: comparing titles that people typed and retyped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from ifn_desktop.text.plain import collapse, fold

__all__ = ["Titles", "alike", "best_pairs", "collapse", "fold", "same_title", "tokens", "width"]

_WORD = re.compile(r"[0-9a-zåäöéü]+")

# Advance widths of Helvetica in thousandths of an em (Adobe's public font metrics), enough to
# tell where in a line a word stands; other faces scale nearly alike.
_NARROW = {
    **dict.fromkeys("ijl'|", 222),
    **dict.fromkeys(" .,:;/!ftI[]\\·", 278),
    **dict.fromkeys('-()r"`', 333),
    **dict.fromkeys("ckszvxyJ*", 500),
    **dict.fromkeys("wABEKPSVXYÅÄCDHNRUÖGOQT–&Z", 690),
    **dict.fromkeys("mMW%@—", 870),
}


@lru_cache(maxsize=8192)
def tokens(text: str) -> frozenset[str]:
    """The words of a title, cut to their first six letters so that inflections meet."""
    return frozenset(word[:6] for word in _WORD.findall(fold(text)))


def alike(left: str, right: str) -> float:
    """How alike two titles are, 0 to 1, by their letters."""
    return fuzz.ratio(fold(left), fold(right)) / 100


def same_title(left: str, right: str) -> bool:
    """Whether two titles are one, but for retyping (`2025` added, a dash changed)."""
    one, other = fold(left), fold(right)
    if one == other:
        return True
    if _numbers(one) != _numbers(other):
        return False
    return fuzz.ratio(one, other) >= 90 or fuzz.token_sort_ratio(one, other) >= 92


def _numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", text))


class Titles:
    """Titles to be named by a mention, each word weighed by how few of them have it.

    So `Bildspel` names `Bildspel-Berättelse 2025`, and `fördjupade rapport` the one
    `Fördjupad rapport` among three reports.
    """

    def __init__(self, titles: Sequence[str]) -> None:
        self.titles = tuple(titles)
        self._tokens = [tokens(title) for title in titles]
        counted = Counter(word for each in self._tokens for word in each)
        self._weights = {word: 1 / count for word, count in counted.items()}
        self._totals = [self._sum(each) for each in self._tokens]

    def _sum(self, words: Iterable[str]) -> float:
        return sum(self._weights.get(word, 0.3) for word in words)

    def scores(self, mention: str) -> list[float]:
        """How well a mention names each of the titles, 0 to 1."""
        named = tokens(mention)
        if not named or not any(word in self._weights for word in named):
            return [0.0] * len(self.titles)
        total = self._sum(named)
        scores: list[float] = []
        for title, own, weight in zip(self.titles, self._tokens, self._totals, strict=True):
            shared = named & own
            if not shared:
                scores.append(0.0)
                continue
            scores.append(max(2 * self._sum(shared) / (total + weight), alike(mention, title)))
        return scores


def best_pairs(scores: Sequence[Sequence[float]], least: float) -> dict[int, int]:
    """Pair rows with columns one to one so that the sum of the scores is greatest.

    Exact for up to eight columns (by remembering the sets taken), greedy above.

    Args:
        scores: a row for each mention, a column for each title.
        least: pairs below this are not made.
    """
    columns = max((len(row) for row in scores), default=0)
    if columns > 8 or len(scores) > 30:
        return _greedy(scores, least)
    states: dict[int, tuple[float, dict[int, int]]] = {0: (0.0, {})}
    for row, values in enumerate(scores):
        after = dict(states)
        for taken, (total, pairs) in states.items():
            for column, value in enumerate(values):
                if value < least or taken >> column & 1:
                    continue
                key = taken | 1 << column
                if key not in after or after[key][0] < total + value:
                    after[key] = (total + value, {**pairs, row: column})
        states = after
    return max(states.values(), key=lambda state: state[0])[1]


def _greedy(scores: Sequence[Sequence[float]], least: float) -> dict[int, int]:
    found: dict[int, int] = {}
    ranked = sorted(
        ((value, row, column) for row, values in enumerate(scores) for column, value in enumerate(values)),
        key=lambda entry: (-entry[0], entry[1], entry[2]),
    )
    for value, row, column in ranked:
        if value >= least and row not in found and column not in found.values():
            found[row] = column
    return found


def width(text: str) -> float:
    """The width of a text in thousandths of an em, estimated with Helvetica's widths."""
    return sum(_NARROW.get(letter, 556) for letter in text)
