# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Compounds taken apart with the words that the library itself has.

A part of a compound is a word of the library, perhaps with a letter between the parts (fattigdomS-,
familjE-, kvinnO-, gatU-) or without its last vowel (skol-, flick-).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from ifn_desktop.text.swedish import stem

_LINKS = ("", "s", "e", "a", "o", "u", "es")
_ENDINGS = frozenset(
    """a an ans ar are aren arens ares arna arnas ars as at ats e en ens er erna ernas ers es et ets n na nas
    ns or orna ornas ors r rna rnas s t ts""".split()  # noqa: SIM905
)
"""What may follow the last part of a compound: endings of nouns and adjectives."""
_DERIVED = ("het", "heten", "heter", "heterna", "ning", "ningen", "ningar", "ningarna", "lig", "ligt", "liga")
_DERIVING = ("ning", "het", "else", "lig", "ande", "ende", "isk", "skap", "dom", "bar", "sam", "inn", "an")
"""Letters that make another word of a word, not a compound with it: tolk-ning."""
_LEAST = 3
_LONG_REST = 6
_SURE = 7
"""So many letters of a word stand in another word only as a part of it."""


class Place(NamedTuple):
    """Where a base may stand in a compound: the letters before and after it."""

    word: str
    before: str
    after: str


def places(words: Iterable[str], base: str) -> list[Place]:
    """Every place of a base in some words."""
    found: list[Place] = []
    for word in words:
        at = word.find(base)
        while at >= 0:
            found.append(Place(word, word[:at], word[at + len(base) :]))
            at = word.find(base, at + 1)
    return found


def pieces(place: Place) -> set[str]:
    """The words that would have to be known for a place to be between parts of a compound."""
    asked = set(_before(place.before)) if place.before else set[str]()
    if place.after and place.after not in _ENDINGS:
        for rest in _after(place.after):
            asked.update((rest, stem(rest)))
    if place.before:
        asked.update(place.word[: -len(tail)] for tail in _DERIVED if place.word.endswith(tail))
    return asked


def is_part(place: Place, is_word: Callable[[str], bool], is_stem: Callable[[str], bool]) -> bool:
    """Whether a base is a part of a compound at a place, not letters that happen to stand there.

    Args:
        place: where it stands.
        is_word: whether the library has a word.
        is_stem: whether the library has a word with this stem.
    """
    if not place.before and not place.after:
        return False
    if place.word[len(place.before) :] in _ENDINGS:
        return False  # ersätt-aren is no arena
    if len(place.word) - len(place.before) - len(place.after) >= _SURE:
        return True
    if place.before and not any(is_word(part) for part in _before(place.before)):
        return False
    if place.after and place.after not in _ENDINGS:
        if any(is_word(rest) or is_stem(stem(rest)) for rest in _after(place.after)):
            return True
        # båt-uppläggning: the rest may be a compound that stands nowhere else
        return len(place.after) >= _LONG_REST and not place.after.startswith(_DERIVING)
    # angelägen + het is no lägenhet: a word that ends inside the base, and an ending
    return not (
        place.before
        and any(
            place.word.endswith(tail)
            and len(place.before) < len(place.word) - len(tail) < len(place.word) - len(place.after)
            and is_word(place.word[: -len(tail)])
            for tail in _DERIVED
        )
    )


def splits(word: str) -> list[tuple[str, str]]:
    """The ways to take a word apart in two: what a line end without a hyphen leaves."""
    return [(word[:at], word[at:]) for at in range(2, len(word) - 1)]


def joined(first: str, second: str) -> list[str]:
    """Compounds of two words that somebody wrote apart."""
    bare = [first + link for link in _LINKS]
    if first[-1:] in "ae" and len(first) > _LEAST:
        bare += [first[:-1] + link for link in ("", "s", "o", "u")]
    return [left + second for left in dict.fromkeys(bare)]


def _before(text: str) -> list[str]:
    """Words that the letters before a part may be."""
    found = [text] if len(text) >= _LEAST else []
    for link in _LINKS[1:]:
        if text.endswith(link) and len(text) - len(link) >= _LEAST:
            bare = text[: -len(link)]
            found.append(bare)
            if link in {"o", "u"}:
                found.append(bare + "a")
            elif link == "s":
                found.append(bare + "e")
    if len(text) >= _LEAST:
        found += [text + "a", text + "e"]
    return found


def _after(text: str) -> list[str]:
    """Words that the letters after a part may be."""
    return [text[len(link) :] for link in _LINKS if text.startswith(link) and len(text) - len(link) >= _LEAST]
