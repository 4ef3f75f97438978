# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks in a text what a search has found, by the same words that the index knows."""

from __future__ import annotations

from ifn_desktop.model.search import Marker
from ifn_desktop.text.search_terms import stretches
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


def found_in_line(line: str, marker: Marker) -> tuple[tuple[int, int], ...]:
    """What `found_on` gives for a text that is folded already and has no line breaks; in less time.

    A stretch that has none of the words is passed over by what is known of it from other texts.
    """
    marks: list[tuple[int, int]] = []
    for start, end in stretches_with(line, marker):
        marks += ((start + one, start + other) for one, other in found_on(line[start:end], marker))
    return tuple(marks)


def stretches_with(line: str, marker: Marker) -> list[tuple[int, int]]:
    """The stretches between spaces of a folded text that hold something to mark, phrases as one."""
    parts = stretches(line)
    found = [
        (start, end)
        for start, end, terms in parts
        if not marker.terms.isdisjoint(terms)
        or (marker.prefixes and any(prefix in line[start:end].lower() for prefix in marker.prefixes))
    ]
    if marker.phrases:
        flat = [(term, place) for place, (_, _, terms) in enumerate(parts) for term in terms]
        for phrase in marker.phrases:
            for first, (term, place) in enumerate(flat):
                if term == phrase[0] and tuple(one for one, _ in flat[first : first + len(phrase)]) == phrase:
                    found.append((parts[place][0], parts[flat[first + len(phrase) - 1][1]][1]))
    return _apart(found)


def _apart(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
