# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks in a text what a search has found, by the same words that the index knows."""

from __future__ import annotations

from ifn_desktop.model.search import Marker
from ifn_desktop.text.swedish import Word, words


def found_on(text: str, marker: Marker) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each word or phrase in a text that a marker asks for, in order.

    Args:
        text: of a page, line by line; for instance `TextLayer.text`.
        marker: of an answer.
    """
    found = words(text)
    marked = {
        place for place, word in enumerate(found) if not marker.terms.isdisjoint((word.term, *word.also))
    }
    if marker.prefixes:
        lowered = text.lower()
        marked |= {
            place
            for place, word in enumerate(found)
            if any(lowered.startswith(prefix, word.start) for prefix in marker.prefixes)
        }
    for phrase in marker.phrases:
        marked |= _in_a_row(found, phrase)
    return tuple((found[place].start, found[place].end) for place in sorted(marked))


def _in_a_row(found: list[Word], phrase: tuple[str, ...]) -> set[int]:
    length = len(phrase)
    marked: set[int] = set()
    for first in range(len(found) - length + 1):
        if all(found[first + step].term == term for step, term in enumerate(phrase)):
            marked.update(range(first, first + length))
    return marked
