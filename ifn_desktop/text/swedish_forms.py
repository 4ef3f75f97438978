# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Forms of a Swedish word that its stem does not tell: flickan of flicka, cyklar of cykel.

Snowball keeps some endings, so forms of one word can have several stems. Here the forms a word may
have are made after the declensions of Swedish nouns (Svenska Akademiens grammatik, 1999, 2:70-86);
which of them are words, the word list of the library tells.
"""

from __future__ import annotations

from functools import lru_cache

_DECLENSIONS: tuple[tuple[str, ...], ...] = (
    ("a", "an", "or", "orna"),  # flicka
    ("or", "orn", "orer", "orerna"),  # revisor
    ("el", "eln", "lar", "larna", "ler", "lerna", "let", "len"),  # cykel, möbel, medel
    ("er", "ern", "rar", "rarna", "ret", "ren", "rer", "rerna"),  # syster, fönster, neger
    ("en", "net", "nar", "narna", "nen"),  # tecken, öken
    ("um", "umet", "et", "er", "erna"),  # museum
    ("", "n", "r", "rna", "t", "na"),  # sko, bageri, ärende
    ("are", "aren", "arna", "ar"),  # ledsagare
)
_LEAST_BASE = 3
_VOWELS = frozenset("aeiouyåäö")
_ONLY_AFTER_VOWEL = _DECLENSIONS[6]


@lru_cache(maxsize=2_000)
def possible_forms(word: str) -> frozenset[str]:
    """Forms that a word may have beside itself; most of them are no words.

    Args:
        word: in small letters.
    """
    found: set[str] = set()
    for bare in (word, word[:-1]) if word.endswith("s") else (word,):
        for endings in _DECLENSIONS:
            for ending in endings:
                if not bare.endswith(ending):
                    continue
                base = bare[: len(bare) - len(ending)]
                if len(base) < _LEAST_BASE:
                    continue
                if endings is _ONLY_AFTER_VOWEL and base[-1] not in _VOWELS:
                    continue
                for other in endings:
                    found.update((base + other, base + other + "s"))
    return frozenset(found - {word})


_SOUNDS = (
    ("f", "ff", "fv", "v", "w"),
    ("k", "c", "ck", "q", "ch"),
    ("ph", "f"),
    ("th", "t"),
    ("ss", "s"),
    ("z", "s"),
    ("ll", "l"),
    ("nn", "n"),
    ("x", "ks", "cks"),
    ("é", "e"),
    ("y", "i"),
)
"""Ways to write one sound in names: Gustavsson and Gustafson, Carlsson and Karlsson."""
_MOST_SPELLINGS = 400


@lru_cache(maxsize=500)
def spellings(name: str) -> frozenset[str]:
    """Other ways to spell a name; most of them are no names.

    Args:
        name: in small letters.
    """
    found = {""}
    at = 0
    while at < len(name):
        heard = [(way, sounds) for sounds in _SOUNDS for way in sounds if name.startswith(way, at)]
        length = max((len(way) for way, _ in heard), default=1)
        ways = {name[at : at + length]}
        if len(found) * len(heard) <= _MOST_SPELLINGS:
            ways = ways.union(*(sounds for way, sounds in heard if len(way) == length))
        found = {begun + way for begun in found for way in ways}
        at += length
    return frozenset(found - {name})
