# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a typed word is looked for by: its other forms, compounds with it, what was meant by it.

All of it is known to the library's own list of words, so nothing is looked for that is nowhere.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import NamedTuple

from ifn_desktop.store import repo_search_words as store
from ifn_desktop.store.database import View
from ifn_desktop.store.repo_search_words import KnownWord
from ifn_desktop.text.compounds import is_part, joined, pieces, places, splits
from ifn_desktop.text.swedish import stem
from ifn_desktop.text.swedish_forms import possible_forms, spellings

MOST_COMPOUNDS = 40
"""Stems of compounds that one word is looked for by, the commonest."""
_LOOKED_AT = 200
_LEAST_BASE = 3
_LEAST_SPELT = 3
_SHORT = 5
"""Words up to this long are looked up with each letter wrong in turn: they share too little with others."""
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"
_LEAST_BROKEN = 6
_MOST_APART = 3
_CANDIDATES = 150
_MOST_BEGINNINGS = 60
_FAR = 2
"""Letters that a misspelt word may be wrong in; one in a short word."""
_LONG = 6
_RARE, _COMMONER = 2, 10
"""A word of so few entries may be a misspelling of one of its own in a paper, of one so much commoner."""


class WordTerms(NamedTuple):
    """What a word is looked for by.

    Attributes:
        terms: stems of the word itself.
        compounds: stems of compounds with it.
        phrases: stems in a row: a word that was broken or written apart.
        entries: about how many entries have it; those with `phrases` left out.
        meant: the word it was taken for, when the library does not have it as typed.
        also_meant: what else it may be a misspelling of.
        is_undotted: it was taken for a word with å, ä or ö.
    """

    terms: tuple[str, ...]
    compounds: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    entries: int = 0
    meant: str = ""
    also_meant: tuple[str, ...] = ()
    is_undotted: bool = False

    @property
    def is_known(self) -> bool:
        """Whether the library has it in any way."""
        return bool(self.entries)


class WordExpansion:
    """Looks words up in the library's list.

    Args:
        view: where to read.
    """

    def __init__(self, view: View) -> None:
        self._view = view

    def of(self, word: str) -> WordTerms:
        """What a word in small letters is looked for by; letters only."""
        own = self._own(word)
        compounds = self._compounds(word, own)
        if not own and not compounds and len(word) >= _LEAST_SPELT:
            compounds = [known.stem for known in store.containing(self._view, word, _MOST_BEGINNINGS)]
        terms = tuple(dict.fromkeys((stem(word), *(known.stem for known in own))))
        phrases = self._apart(word)
        return WordTerms(
            terms,
            tuple(dict.fromkeys(one for one in compounds if one not in terms))[:MOST_COMPOUNDS],
            phrases,
            entries=sum(known.entries for known in own) + len(compounds),
        )

    def meant_by(self, word: str) -> WordTerms | None:
        """What was meant by a word that the library does not have: another spelling of it."""
        undotted = self._undotted(word)
        if undotted is not None:
            return undotted
        best = self.suggestions(word)
        if not best:
            return None
        closest = [known for known, distance in best if distance == best[0][1]][:3]
        others = closest[1:]
        if len(word) <= _SHORT:
            closest = closest[:1]  # the others are other words, not forms of it
        own = self._own(closest[0].word)
        terms = dict.fromkeys((*(known.stem for known in own), *(known.stem for known in closest)))
        compounds = self._compounds(closest[0].word, own)
        return WordTerms(
            tuple(terms),
            tuple(one for one in compounds if one not in terms)[:MOST_COMPOUNDS],
            entries=sum(known.entries for known in own) or 1,
            meant=closest[0].word,
            also_meant=tuple(known.word for known in others if known.stem not in terms),
        )

    def rivals(self, word: str, found: WordTerms) -> list[KnownWord]:
        """Far commoner words that are spelt nearly as one that the library hardly has."""
        if found.entries > _RARE or len(word) <= _SHORT:
            return []
        near = [known for known, _ in self._nearest(word, self._candidates(word, 1), 1)]
        enough = max(_RARE, found.entries) * _COMMONER
        return [known for known in near if known.stem not in found.terms and known.entries >= enough][:2]

    def suggestions(self, word: str) -> list[tuple[KnownWord, int]]:
        """Words that are spelt nearly so, with the letters that differ; the likeliest first."""
        if len(word) < _LEAST_SPELT:
            return []
        if len(word) <= _SHORT:
            near = self._judged(word, _one_wrong(word), 1)
            if near or len(word) == _LEAST_SPELT:
                return near
        far = _FAR if len(word) >= _LONG else 1
        begun = store.begun_alike(self._view, word, far)
        return self._nearest(word, begun, far) or self._nearest(
            word, [known.word for known in store.alike(self._view, word, _CANDIDATES)], far
        )

    def _nearest(self, word: str, near: Sequence[str], far: int) -> list[tuple[KnownWord, int]]:
        """Those of some words that differ from one in few letters, endings left out."""
        from rapidfuzz import process  # imported late: nobody waits for it who spells well
        from rapidfuzz.distance import OSA

        close = {
            found[0]
            for found in process.extract(
                word, near, scorer=OSA.distance, score_cutoff=far + store.LONGEST_ENDING, limit=_CANDIDATES
            )
        }
        return self._judged(word, close, far)

    def _candidates(self, word: str, far: int) -> list[str]:
        begun = store.begun_alike(self._view, word, far)
        return [*begun, *(known.word for known in store.alike(self._view, word, _CANDIDATES))]

    def _judged(self, word: str, close: Collection[str], far: int) -> list[tuple[KnownWord, int]]:
        """Those of some words that the library has and that differ little enough, the likeliest first."""
        from rapidfuzz.distance import OSA

        found: list[tuple[float, int, KnownWord]] = []
        for known in store.spelt(self._view, close):
            distance = min(
                OSA.distance(word, known.word, score_cutoff=far),
                OSA.distance(word, known.stem, score_cutoff=far),
                OSA.distance(stem(word), known.stem, score_cutoff=far),
            )
            if distance <= far:
                cost = distance - 0.15 * math.log(1 + known.entries)
                cost += 0.4 * (known.word[0] != word[0])
                if len(word) <= _SHORT:
                    cost += 0.5 * _is_replaced(word, known.word)
                found.append((cost, distance, known))
        found.sort(key=lambda one: (one[1], one[0], one[2].word))
        return [(known, distance) for _, distance, known in found]

    def names_like(self, name: str) -> tuple[str, ...]:
        """Stems of other spellings of a name: Gustafsson for Gustavsson."""
        known = store.spelt(self._view, spellings(name))
        return tuple(dict.fromkeys(one.stem for one in known))

    def beginning(self, prefix: str) -> WordTerms:
        """What any word that begins so is looked for by."""
        known = store.beginning(self._view, prefix, _MOST_BEGINNINGS)
        terms = tuple(dict.fromkeys(one.stem for one in known))
        return WordTerms(terms or (stem(prefix),), entries=sum(one.entries for one in known))

    def joined(self, first: str, second: str) -> WordTerms | None:
        """The compound of two words written apart, when the library has one."""
        stems = {stem(word): word for word in joined(first, second)}
        known = store.with_stems(self._view, stems)
        if not known:
            return None
        whole = max(known, key=lambda one: one.entries)
        return self.of(whole.word)

    def _own(self, word: str) -> list[KnownWord]:
        """The forms of a word that the library has."""
        spelt = store.spelt(self._view, {word, *possible_forms(word)})
        return store.with_stems(self._view, {stem(word), *(known.stem for known in spelt)})

    def _compounds(self, word: str, own: Sequence[KnownWord]) -> list[str]:
        """Stems of compounds with a word, the commonest first."""
        bases = [base for base in _bases(word, own) if len(base) >= _LEAST_BASE]
        mine = {known.stem for known in own}
        found: dict[str, int] = {}
        for base in bases:
            near = [
                known
                for known in store.containing(self._view, base, _LOOKED_AT)
                if known.stem not in mine and known.word != base
            ]
            for known in self._parts(near, base):
                found[known.stem] = found.get(known.stem, 0) + known.entries
        return sorted(found, key=lambda one: -found[one])

    def _parts(self, near: Sequence[KnownWord], base: str) -> list[KnownWord]:
        """Those of some words that are compounds with a base."""
        by_word = {known.word: known for known in near}
        where = places(by_word, base)
        asked = set[str]().union(*(pieces(place) for place in where)) if where else set[str]()
        words = {known.word for known in store.spelt(self._view, asked)}
        stems = {known.stem for known in store.with_stems(self._view, asked)}
        good = {place.word for place in where if is_part(place, words.__contains__, stems.__contains__)}
        return [known for word, known in by_word.items() if word in good]

    def _apart(self, word: str) -> tuple[tuple[str, ...], ...]:
        """A word as two in a row: a line end broke it, or somebody wrote it apart."""
        if len(word) < _LEAST_BROKEN:
            return ()
        halves = splits(word)
        known = {
            one.word: one.entries
            for one in store.spelt(self._view, {half for pair in halves for half in pair})
        }
        found = [
            (known[first] + known[second], (stem(first), stem(second)))
            for first, second in halves
            if first in known and second in known
        ]
        return tuple(phrase for _, phrase in sorted(found)[:_MOST_APART])

    def _undotted(self, word: str) -> WordTerms | None:
        if any(letter in "åäö" for letter in word):
            return None
        bare = stem(word)
        near = [
            known
            for known in store.dotted(self._view, bare, _CANDIDATES)
            if stem(known.stem.translate(_WITHOUT_DOTS)) == bare
            or known.stem.translate(_WITHOUT_DOTS) == bare
        ]
        if not near:
            return None
        terms = tuple(dict.fromkeys(known.stem for known in near))
        return WordTerms(
            terms, entries=sum(known.entries for known in near), meant=near[0].word, is_undotted=True
        )


def _one_wrong(word: str) -> list[str]:
    """What a word may be with one letter too many, too few, wrong, or two in the wrong order."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    made = [first + rest[1] + rest[0] + rest[2:] for first, rest in cuts if len(rest) > 1]
    made += [first + rest[1:] for first, rest in cuts if rest]
    made += [first + letter + rest[1:] for first, rest in cuts if rest for letter in _LETTERS]
    made += [first + letter + rest for first, rest in cuts for letter in _LETTERS]
    bare = word.translate(_WITHOUT_DOTS)
    # Who types ä means ä; a word typed without dots has been looked for with them already.
    return [
        one for one in dict.fromkeys(made) if len(one) >= _LEAST_BASE and one.translate(_WITHOUT_DOTS) != bare
    ]


def _is_replaced(word: str, known: str) -> bool:
    """Whether a letter is another one: rarer than one left out, doubled or in the wrong order."""
    return len(word) == len(known) and sorted(word) != sorted(known)


_WITHOUT_DOTS = str.maketrans("åäöéèüá", "aaoeeua")


def _bases(word: str, own: Sequence[KnownWord]) -> list[str]:
    """The part that the forms of a word share, for each of its stems."""
    by_stem: dict[str, list[str]] = {}
    for known in own:
        by_stem.setdefault(known.stem, []).append(known.word)
    if not by_stem:
        return [stem(word)] if word.startswith(stem(word)) else [word]
    found: dict[str, None] = {}
    for key, forms in by_stem.items():
        base = _beginning(forms if len(forms) > 1 else [*forms, key])
        found[base if len(base) >= _LEAST_BASE else word] = None
    return list(found)


def _beginning(words: Sequence[str]) -> str:
    """The letters that words begin with alike."""
    first, last = min(words), max(words)
    length = next((at for at, letter in enumerate(first) if last[at : at + 1] != letter), len(first))
    return first[:length]
