# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Words of a text as they are searched for: the same when a page is indexed and when a query is typed.

Inflected forms are one word (Snowball's Swedish stemmer, and what it leaves apart: ledamot, ledamöter;
hem, hemmet). `§ 16`, `§16` and `16 §` are one, as are the ways of writing a diarienummer and an amount.
å, ä and ö are letters of their own.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple, cast

from ifn_desktop.text.folding import fold

TOKEN = re.compile(
    r"(?P<section>§§? ?(?P<after>\d+(?: ?[a-z](?!\w))?)|(?<![\d/:-])(?P<before>\d+(?: ?[a-z])?) ?§(?! ?\d))"
    r"|(?P<case>(?<![\d.,])(?:\d{4}[/-]\d{5}(?!\d)|\d{5}/\d{4}(?!\d)"
    r"|(?:\d{4} 0\d{4}|\d{1,5}/\d{2}|\d{4}-\d{2})(?![\d-])))"
    r"|(?P<number>(?<![\d,])(?:\d{1,3}(?: \d{3})+|\d+)(?:,\d+)?(?!\d))"
    r"|(?P<percent>%)"
    r"|(?P<word>[^\W\d_][^\W_]*(?:['-][^\W\d_][^\W_]*)*)"
)
"""The words of a folded text (`text.folding`)."""
_NEUTER = re.compile(r"[^\W\d_]*[aeiouyåäö][^\W\d_]*(?<!h)et|[åäö][^\W\d_]et")
"""ärendet, barnet, året: Snowball leaves the article where little would be left (but not in trygghet)."""

_HET = re.compile(r"(\w{2,}het)(?:en|er|erna)?s?")
"""lägenhet is no läge: what ends so keeps its ending."""

_UNITS = {"kronor": "kr", "krona": "kr", "mkr": "mnkr", "miljoner": "mnkr", "miljon": "mnkr"}
_UMLAUT = {
    "böck": "bok",
    "bröd": "bror",
    "bönd": "bond",
    "dött": "dott",
    "fäd": "far",
    "fött": "fot",
    "händ": "hand",
    "länd": "land",
    "ledamöt": "ledamot",
    "män": "man",
    "nätt": "natt",
    "rött": "rot",
    "städ": "stad",
    "söner": "son",
    "tänd": "tand",
}
"""Stems of plurals with another vowel, a closed list in Swedish, and the stems of their singulars."""


_OWN = threading.local()


class Word(NamedTuple):
    """A word, number or reference of a text.

    Attributes:
        start: its first character in the text given.
        end: behind its last.
        term: what is searched for.
        also: what it is found by besides: the parts of a word with a hyphen, of an amount.
        is_initial: a single capital, that may stand for a name.
    """

    start: int
    end: int
    term: str
    also: tuple[str, ...] = ()
    is_initial: bool = False


def words(text: str) -> list[Word]:
    """The words of a text in their order.

    Args:
        text: of a page, line by line, or what the member typed.
    """
    folded = fold(text, keep_case=True)
    found: list[Word] = []
    for match in TOKEN.finditer(folded.text):
        start, end = folded.source(*match.span())
        term, also = terms_of(match.lastgroup or "", match[0])
        is_initial = match.lastgroup == "word" and len(match[0]) == 1 and match[0].isupper()
        found.append(Word(start, end, term, also, is_initial))
    return found


def terms(text: str) -> list[str]:
    """What a text is searched for by, without the parts of its words."""
    return [word.term for word in words(text)]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a word, the same for most of its forms.

    Snowball is asked until nothing more comes off (`kostnader`, `kostnad`): of municipal texts' words
    84 in 100 then meet their lemma, 76 when it is asked once.

    Args:
        word: in letters of any size, composed.
    """
    left = word.lower()
    named = _HET.fullmatch(left)
    if named is not None:
        return named[1]
    while True:
        shorter = _snowball(left)
        if _NEUTER.fullmatch(shorter):
            shorter = shorter[:-2]
        if len(shorter) > 3 and shorter[-1] == shorter[-2] and shorter[-1] in "mn":
            shorter = shorter[:-1]  # hemmet, mannen: doubled only before an ending
        if shorter == left or len(shorter) < 2:
            return _UMLAUT.get(left, left)
        left = shorter


def _snowball(word: str) -> str:
    # Imported late: nothing on the way to the first paint needs it.
    from snowballstemmer.swedish_stemmer import SwedishStemmer  # pyright: ignore[reportMissingTypeStubs]

    stem_word = getattr(_OWN, "stem_word", None)
    if stem_word is None:  # one for each thread: it keeps the word it works at
        stem_word = _OWN.stem_word = cast("Callable[[str], str]", SwedishStemmer().stemWord)  # pyright: ignore[reportUnknownMemberType]
    return stem_word(word)


@lru_cache(maxsize=200_000)
def terms_of(kind: str, found: str) -> tuple[str, tuple[str, ...]]:
    """What a stretch of folded text is searched for by, and by what besides.

    Args:
        kind: the name of the group of `TOKEN` that matched last.
        found: the stretch.
    """
    if kind == "section":
        return "§" + re.sub("[§ ]", "", found), ()
    if kind == "case":
        return re.sub("[ -]", "/", found), tuple(re.split("[ /-]", found))
    if kind == "number":
        groups = tuple(found.split(" "))
        return found.replace(" ", ""), groups if len(groups) > 1 else ()
    if kind == "percent":
        return "procent", ()
    small = found.lower()
    if small in _UNITS:
        return _UNITS[small], ()
    parts = re.split("['-]", small)
    if len(parts) == 1:
        return stem(small), ()
    return stem("".join(parts)), tuple(stem(part) for part in parts)
