# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finds the names a member watches for in a paper's text. Pure functions.

Names are bent (`Vintergatans`), broken over lines (`Hjälte-` / `föreningen`) and misread
(`Hjälteförenlngen`): a word of a name is found with its Swedish endings, in two pieces over a line
end, and with one letter wrong (two in long words). What could name something else is held strictly:
figures exactly, short words with their capital letter, a person's name without endings but `s`.

The text is a page's without furniture: stamps and running heads never count (design.md section 5).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from ifn_desktop.text.joining import heal

RULES = 1
"""Number of the rules below: papers searched by older ones are searched again."""

LONG_WORD = 12
"""From so many letters on, two of them may be wrong."""
SURE_WORD = 8
"""From so many letters on a word alone says enough: any one letter may be wrong, and no capital is asked."""
BENT_WORD = 7
"""From so many letters on a word is found in its other forms (`förening`, `föreningarna`)."""
_BEFORE, _AFTER = 110, 130

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"(?<![\w-])(?:16|18|19|20)?([\dOolI]{6})[ \xa0]?[-–+\xad]?\s{0,2}([\dOolI]{4})(?![\w])")
_JOINS = re.compile(r"(?:[-‐‑\xad]?[ \t]*\n[ \t]*|\xad[ \t]*|[ \xa0]?)")
_WITHIN = re.compile(r"[\s\-‐‑–—/:&+'’\"”,()\xad]{0,6}")
_ABBREVIATED = re.compile(r"\.\s{0,2}")
_SENTENCE = re.compile(r"[.!?:]\s+(?=[A-ZÅÄÖ0-9–-])|\n(?=[•–-] )")

_DIGITS = str.maketrans({"o": "0", "l": "1", "i": "1", "s": "5", "b": "8"})
_LETTERS = str.maketrans({"é": "e", "è": "e", "ê": "e", "ü": "u", "á": "a", "à": "a", "ç": "c", "ß": "s"})
_ENDINGS = (
    *("arnas", "ornas", "ernas", "arna", "orna", "erna"),
    *("ens", "ets", "ans", "ars", "ers", "ors", "en", "et", "an", "ar", "er", "or", "a", "e", "n", "t"),
)
# Letters that scanned text takes for one another.
_ALIKE = [
    set(group) for group in ("aåäàáo", "oöå0c", "il1tjfr", "ce", "nhumr", "vyu", "bh6", "gq9", "s5", "z2")
]
_FORMS = {
    *("ab", "hb", "kb", "aktiebolag", "aktiebolaget", "handelsbolag", "kommanditbolag", "publ"),
    *("ek", "ekonomisk", "ideell", "förening", "för", "enskild", "firma"),
}
# Words that name a trade: with `AB` taken away they name no company.
_TRADES = {
    *("omsorg", "omsorgen", "vård", "vården", "hälsa", "hälsan", "service", "teknik", "konsult", "assistans"),
    *("personlig", "bemanning", "fastighet", "fastigheter", "fastigheten", "bostad", "bostäder", "bygg"),
    *("transport", "transporter", "restaurang", "utbildning", "förskola", "skola", "hemtjänst", "familj"),
    *("familjehem", "behandling", "boende", "stödboende", "rehab", "psykiatri", "trygghet", "kommunal"),
    *("konsulter", "invest", "holding", "förvaltning", "handel", "import", "export", "media", "reklam"),
    *("förvaltnings", "fastighets", "bostads", "byggnads", "utveckling", "utvecklings", "parkering"),
    *("parkerings", "energi", "teknisk", "tekniska", "social", "kommun", "kommunala", "service"),
}


class WatchedName(NamedTuple):
    """One spelling of a tie.

    Attributes:
        tie: the tie's id.
        text: the spelling.
        is_person: a person's name: given names may stand last, one more may stand between.
    """

    tie: str
    text: str
    is_person: bool = False


class Found(NamedTuple):
    """A tie named on a page: the words as they stand, and with what stands around them."""

    tie: str
    found: str
    passage: str


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    raw: str


class _Pattern(NamedTuple):
    tie: str
    words: tuple[str, ...]
    anchor: int
    is_strict: bool
    needs_capital: bool


class TieSearch:
    """Searches pages for names; keeps what it learned of each word, so that many pages are quick.

    Args:
        names: the spellings of all ties.
        numbers: (tie, organisation number or the like) pairs.
    """

    def __init__(self, names: Iterable[WatchedName], numbers: Iterable[tuple[str, str]] = ()) -> None:
        self._patterns = [pattern for name in names for pattern in _patterns(name)]
        self._numbers = {digits: tie for tie, number in numbers if (digits := _ten_digits(number))}
        self._anchors: dict[tuple[str, bool], list[_Pattern]] = {}
        for pattern in self._patterns:
            self._anchors.setdefault((pattern.words[pattern.anchor], pattern.is_strict), []).append(pattern)
        self._known: dict[str, tuple[tuple[str, bool], ...]] = {}

    def find(self, text: str) -> list[Found]:
        """Where a page names a tie, in the order of the page, what stands close together as one."""
        text = unicodedata.normalize("NFKC", text.replace("\xad", "\x1f")).replace("\x1f", "\xad")
        hits = sorted({*self._named(text), *self._numbered(text)}, key=lambda hit: (hit[1], hit[2]))
        found: list[Found] = []
        reach: dict[str, int] = {}
        for tie, start, end in hits:
            if start < reach.get(tie, -1):
                continue
            first, last = _around(text, start, end)
            reach[tie] = last
            found.append(Found(tie, _plain(text[start:end]), _plain(text[first:last])))
        return found

    def _named(self, text: str) -> Iterable[tuple[str, int, int]]:
        if not self._anchors:
            return
        words = _words(text)
        starts = {name[:3] for name, _ in self._anchors if len(name) >= SURE_WORD}
        for index, word in enumerate(words):
            for anchor in self._anchors_of(word.text):
                yield from self._aligned(text, words, index, anchor)
            joined = _joined(text, words, index)
            # Within a line only what begins as an anchor does: most neighbours are no broken word.
            if joined is not None and (
                "\n" in text[word.end : words[index + 1].start] or joined[:3] in starts
            ):
                for anchor in self._anchors_of(joined):
                    yield from self._aligned(text, words, index, anchor)

    def _anchors_of(self, word: str) -> tuple[tuple[str, bool], ...]:
        known = self._known.get(word)
        if known is None:
            known = tuple(
                (name, is_strict)
                for name, is_strict in self._anchors
                if same_word(word, name, is_strict=is_strict)
            )
            self._known[word] = known
        return known

    def _aligned(
        self, text: str, words: Sequence[_Word], index: int, anchor: tuple[str, bool]
    ) -> Iterable[tuple[str, int, int]]:
        for pattern in self._anchors[anchor]:
            least = max(0, index - 2 * pattern.anchor - 1)
            for start in range(index, least - 1, -1):
                end = _align(text, words, pattern, start)
                if end is not None and start <= index < end:
                    if not pattern.needs_capital or words[start].raw[0].isupper():
                        yield pattern.tie, words[start].start, words[end - 1].end
                    break

    def _numbered(self, text: str) -> Iterable[tuple[str, int, int]]:
        if not self._numbers:
            return
        for match in _NUMBER.finditer(text):
            digits = f"{match[1]}{match[2]}".casefold().translate(_DIGITS)
            tie = self._numbers.get(digits)
            if tie is not None:
                yield tie, match.start(), match.end()


def same_word(word: str, name: str, *, is_strict: bool = False) -> bool:
    """Whether a word of a text is a word of a name, endings and misread letters aside.

    Args:
        word: of the text, lower case.
        name: of the name, lower case.
        is_strict: only the ending `s` may be added, as to a person's name.
    """
    if word == name:
        return True
    if any(letter.isdigit() for letter in name):
        digits = word.translate(_DIGITS) if any(letter.isdigit() for letter in word) else word
        return digits == name or (len(digits) == len(name) + 1 and digits[:-1] == name and word[-1].isalpha())
    if any(letter.isdigit() for letter in word) and len(name) < SURE_WORD:
        return False
    bare = word.removesuffix("s")
    if bare == name or word == name.removesuffix("s"):
        return True
    if len(name) < 5:
        return False
    if _misread(word, name) or (bare != word and _misread(bare, name)):
        return True
    if is_strict or len(name) < BENT_WORD:
        return False
    stem, other = _stem(name), _stem(word)
    return stem == other or (len(stem) >= SURE_WORD and _misread(other, stem))


def _misread(word: str, name: str) -> bool:
    """Whether a word is another but for letters that were misread."""
    allowed = 2 if len(name) >= LONG_WORD else 1
    if abs(len(word) - len(name)) > allowed:
        return False
    if Levenshtein.distance(word, name, score_cutoff=allowed) > allowed:
        return False
    if len(name) >= SURE_WORD:
        return True
    if len(word) != len(name):
        return False  # a letter more or less makes another short name
    pairs = [(a, b) for a, b in zip(word, name, strict=True) if a != b]
    return all(any(a in group and b in group for group in _ALIKE) for a, b in pairs)


def _stem(word: str) -> str:
    bare = word.removesuffix("s") if len(word) > BENT_WORD else word
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 5:
            return bare[: -len(ending)]
    return bare


def _patterns(name: WatchedName) -> list[_Pattern]:
    """The ways a spelling may stand: as it is, without `AB`, a person's names turned round."""
    raw = [match.group() for match in _WORD.finditer(unicodedata.normalize("NFKC", name.text))]
    words = tuple(_folded(word) for word in raw)
    if not words or not any(len(word) > 1 for word in words):
        return []
    found = [_pattern(name, words, raw)]
    if name.is_person:
        if len(words) > 1:
            found.append(_pattern(name, (words[-1], *words[:-1]), [raw[-1], *raw[:-1]]))
        return found
    first, last = 0, len(words)
    while last - first > 1 and words[last - 1] in _FORMS:
        last -= 1
    while last - first > 1 and words[first] in _FORMS:
        first += 1
    core = words[first:last]
    known = len(core) > 1 or (len(words[first]) >= 6 and words[first] not in _TRADES)
    if core != words and known:
        found.append(_pattern(name, core, raw[first:last], alone=len(core) == 1))
    return found


def _pattern(
    name: WatchedName, words: tuple[str, ...], raw: Sequence[str], *, alone: bool = False
) -> _Pattern:
    anchor = max(range(len(words)), key=lambda place: (words[place].isalpha(), len(words[place])))
    short = len(words) == 1 and len(words[0]) < SURE_WORD
    needs_capital = (short or alone) and raw[0][0].isupper()
    # What is left when `AB` is taken away is a name only as it is written.
    return _Pattern(name.tie, words, anchor, name.is_person or alone, needs_capital)


def _folded(word: str) -> str:
    return word.casefold().translate(_LETTERS)


def _words(text: str) -> list[_Word]:
    return [
        _Word(_folded(match.group()), match.start(), match.end(), match.group())
        for match in _WORD.finditer(text)
    ]


def _joined(text: str, words: Sequence[_Word], index: int) -> str | None:
    """A word and the next one as one, where nothing but a line end or a space stands between."""
    if index + 1 >= len(words):
        return None
    word, after = words[index], words[index + 1]
    if word.text.isdecimal() != after.text.isdecimal():
        return None  # `7` before a name is no part of it
    if not _JOINS.fullmatch(text, word.end, after.start):
        return None
    return word.text + after.text


def _align(text: str, words: Sequence[_Word], pattern: _Pattern, start: int) -> int | None:
    """Where a name that begins at a word ends (the word after it), or None."""
    at = start
    names = pattern.words
    place = 0
    while place < len(names):
        if at >= len(words):
            return None
        if place and not _is_within(text, words[at - 1], words[at]):
            return None
        name, strict = names[place], pattern.is_strict
        if strict and not _may_be_of_person(words[at], last=place == len(names) - 1, name=name):
            return None
        joined = _joined(text, words, at)
        if same_word(words[at].text, name, is_strict=strict):
            at, place = at + 1, place + 1
        elif joined is not None and len(name) >= 5 and same_word(joined, name, is_strict=strict):
            at, place = at + 2, place + 1
        elif place + 1 < len(names) and words[at].text == name + names[place + 1]:
            at, place = at + 1, place + 2
        elif place and strict and words[at].raw[0].isupper() and place == len(names) - 1:
            # One more given name, or an initial, before the last name.
            if at + 1 < len(words) and same_word(words[at + 1].text, name, is_strict=True):
                at, place = at + 2, place + 1
            else:
                return None
        else:
            return None
    return at


def _may_be_of_person(word: _Word, *, last: bool, name: str) -> bool:
    """Given names and surnames are written with a capital, and only the last of them gets an `s`."""
    if len(name) < SURE_WORD and not word.raw[0].isupper():
        return False
    return last or word.text != f"{name}s"


def _is_within(text: str, before: _Word, after: _Word) -> bool:
    """Whether what stands between two words may stand within a name: no end of a sentence."""
    if _WITHIN.fullmatch(text, before.end, after.start):
        return True
    return len(before.text) <= 3 and _ABBREVIATED.fullmatch(text, before.end, after.start) is not None


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence about some words, cut to a length that is read at a glance."""
    first, last = max(0, start - _BEFORE), min(len(text), end + _AFTER)
    breaks = [match.end() for match in _SENTENCE.finditer(text, first, start)]
    if breaks:
        first = breaks[-1]
    elif first:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else first
    stop = _SENTENCE.search(text, end, last)
    if stop:
        last = stop.start() + 1
    elif last < len(text):
        space = max(text.rfind(" ", end, last), text.rfind("\n", end, last))
        last = space if space > end else last
    return first, last


def _plain(text: str) -> str:
    return heal(text.splitlines())


def _ten_digits(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return digits[-10:] if len(digits) in {10, 12} else ""
