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
    ("w", "v"), ("fv", "v"), ("fs", "vs"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("q", "k"), ("c", "k"),
    ("z", "s"), ("x", "ks"), ("ch", "k"), ("é", "e"), ("è", "e"), ("ü", "y"),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def sounds_like(name: str) -> str:
    """A name as it sounds: equal for Gustavsson and Gustafson, Carlsson and Karlsson.

    Args:
        name: in small letters.
    """
    heard = name
    for written, spoken in _SOUNDS:
        heard = heard.replace(written, spoken)
    return "".join(letter for at, letter in enumerate(heard) if not at or letter != heard[at - 1])
