# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers that have another name or another ärende than before, told by their words. Pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TypeVar

K = TypeVar("K")

RENAMED = 0.4
"""Least share of three words in a row in common, for a paper of the same ärende: one word of four is new."""
MOVED = 0.6
"""The same for a paper of another ärende."""
GONE = 0.9
"""The same for a paper of an ärende that a whole packet has no more: another one may only be like it."""
CLEARLY = 0.1
"""So much less must the next paper have in common."""
TOLD = 30
"""Fewer words than this tell nothing."""
_ROW = 3


def likeness(one: str, other: str) -> float:
    """The share of runs of three words that two texts have in common, 0 to 1, of the longer one's."""
    first, second = _rows(one), _rows(other)
    longest = max(first.total(), second.total())
    if min(first.total(), second.total()) < TOLD:
        return 0.0
    return (first & second).total() / longest


def nearest(text: str, candidates: Mapping[K, tuple[str, float]]) -> K | None:
    """The one candidate that is clearly most like a text; None when there is none.

    Args:
        text: words of the paper.
        candidates: for each its words, and the least likeness it must have.
    """
    scored = sorted(
        ((likeness(text, other), key) for key, (other, _) in candidates.items()), key=lambda one: -one[0]
    )
    if not scored or scored[0][0] < candidates[scored[0][1]][1]:
        return None
    if len(scored) > 1 and scored[0][0] - scored[1][0] < CLEARLY:
        return None
    return scored[0][1]


def _rows(text: str) -> Counter[tuple[str, ...]]:
    words = text.casefold().split()
    return Counter(tuple(words[at : at + _ROW]) for at in range(len(words) - _ROW + 1))
