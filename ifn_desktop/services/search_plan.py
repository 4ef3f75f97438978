# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Turns a query as understood into what the index is asked, and what its answers are judged by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ifn_desktop.model.search import (
    All,
    AnyOf,
    Marker,
    Near,
    Node,
    QueryNote,
    Scope,
    Suggestion,
    Wanted,
    Without,
)
from ifn_desktop.services.search_words import WordExpansion, WordTerms
from ifn_desktop.text.search_terms import by_initial
from ifn_desktop.text.swedish import Word, words

Phrase = tuple[str, ...]
_SHORT_CASE = re.compile(r"(?:[^\W\d_]{1,6}[ -]?)?((?:19|20)\d\d)[/-]([1-9]\d{0,3})")
_CASE_WIDTHS = (5, 6)
"""Digits that papers give the number of a diarienummer."""
_LEAST_NAME = 4


class Concept(NamedTuple):
    """One thing that is looked for, in all ways it may be written.

    Attributes:
        exact: terms in a row, each a way of writing it; most often one term.
        loose: the same for compounds with it.
        entries: about how many entries have it.
    """

    exact: tuple[Phrase, ...]
    loose: tuple[Phrase, ...] = ()
    entries: int = 0


class Plan(NamedTuple):
    """What to ask the index.

    Attributes:
        match: an expression of FTS5; empty when nothing can be found.
        exact: the same without compounds; empty when it would be the same.
        any_word: any of the words; empty when it would be the same.
        concepts: what each answer is judged by.
        marker: what is marked in texts.
        suggestions: with other words for those that the library does not have.
        rivals: with far commoner words for those that it hardly has; worth showing with few hits.
    """

    match: str
    exact: str
    any_word: str
    concepts: tuple[Concept, ...]
    marker: Marker
    notes: tuple[QueryNote, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    rivals: tuple[Suggestion, ...] = ()


@dataclass
class _Made:
    """What is gathered on the way through a query."""

    concepts: list[Concept] = field(default_factory=list[Concept])
    notes: list[QueryNote] = field(default_factory=list[QueryNote])
    suggestions: list[Suggestion] = field(default_factory=list[Suggestion])
    rivals: list[Suggestion] = field(default_factory=list[Suggestion])
    prefixes: list[str] = field(default_factory=list[str])


class Planner:
    """Makes plans for one state of the library.

    Args:
        expansion: knows the library's words.
        text: the query as typed, for suggestions.
    """

    def __init__(self, expansion: WordExpansion, text: str) -> None:
        self._expansion = expansion
        self._text = text
        self._made = _Made()
        self._known: dict[Wanted, Concept] = {}

    def plan(self, node: Node) -> Plan:
        """The plan for a query."""
        match = self._expression(node, with_loose=True)
        concepts = tuple(self._made.concepts)
        self._made.concepts = []
        notes, suggestions = tuple(self._made.notes), tuple(self._made.suggestions)
        exact = self._expression(node, with_loose=False)
        any_word = " OR ".join(_any(concept) for concept in concepts) if len(concepts) > 1 else ""
        has_loose = any(concept.loose for concept in concepts)
        return Plan(
            match,
            exact if has_loose and exact != match else "",
            any_word,
            concepts,
            _marker(concepts, self._made.prefixes),
            notes,
            suggestions,
            tuple(self._made.rivals),
        )

    def _expression(self, node: Node, *, with_loose: bool) -> str:
        if isinstance(node, Wanted):
            concept = self._concept(node)
            self._made.concepts.append(concept)
            return _any(concept, with_loose)
        if isinstance(node, AnyOf):
            return self._any_of(node, with_loose)
        if isinstance(node, Near):
            return self._near(node, with_loose)
        if isinstance(node, Without):
            return self._expression(node.part, with_loose=False)
        return self._all(node, with_loose)

    def _any_of(self, node: AnyOf, with_loose: bool) -> str:
        before = len(self._made.concepts)
        parts = [self._expression(part, with_loose=with_loose) for part in node.parts]
        _merge(self._made.concepts, before)
        return _bracket(" OR ".join(part for part in parts if part))

    def _near(self, node: Near, with_loose: bool) -> str:
        concepts = [self._concept(part) for part in node.parts]
        self._made.concepts += concepts
        ways: list[list[Phrase]] = [[]]
        for concept in concepts:
            chosen = concept.exact + (concept.loose[:8] if with_loose else ())
            ways = [[*way, phrase] for way in ways for phrase in chosen[:12]][:150]
        return _bracket(
            " OR ".join(f"NEAR({' '.join(_quoted(one) for one in way)}, {node.distance})" for way in ways)
        )

    def _all(self, node: All, with_loose: bool) -> str:
        positive: list[str] = []
        negative: list[str] = []
        at = 0
        while at < len(node.parts):
            part = node.parts[at]
            following = node.parts[at + 1] if at + 1 < len(node.parts) else None
            if isinstance(part, Without):
                before = len(self._made.concepts)
                negative.append(self._expression(part, with_loose=False))
                del self._made.concepts[before:]
                at += 1
                continue
            pair = self._pair(part, following, with_loose)
            if pair is not None:
                positive.append(pair)
                at += 2
                continue
            positive.append(self._expression(part, with_loose=with_loose))
            at += 1
        if any(not part for part in positive):
            return ""
        whole = " AND ".join(positive)
        without = " OR ".join(part for part in negative if part)
        return _bracket(f"({whole}) NOT ({without})" if without else whole)

    def _pair(self, first: Node, second: Node | None, with_loose: bool) -> str | None:
        """Two plain words side by side that may be a name, or one word written apart."""
        if not (isinstance(first, Wanted) and isinstance(second, Wanted)):
            return None
        if not (_is_plain(first) and _is_plain(second)):
            return None
        left, right = words(first.text), words(second.text)
        if len(left) != 1 or len(right) != 1:
            return None
        whole = self._written_apart(first, second) or _name(first.text, second.text, left[0], right[0])
        if whole is None:
            return None
        one, other = self._concept(first), self._concept(second)
        if left[0].is_initial or right[0].is_initial:
            self._made.concepts.append(whole)
            return _any(whole, with_loose)
        before = len(self._made.concepts)
        self._made.concepts += [
            Concept(one.exact + whole.exact, one.loose + whole.loose, one.entries + whole.entries),
            Concept(other.exact + whole.exact, other.loose + whole.loose, other.entries + whole.entries),
        ]
        parts = (_any(concept, with_loose) for concept in self._made.concepts[before:])
        return _bracket(" AND ".join(parts))

    def _written_apart(self, first: Wanted, second: Wanted) -> Concept | None:
        left, right = first.text.lower(), second.text.lower()
        if not (left.isalpha() and right.isalpha() and min(len(left), len(right)) > 2):
            return None
        found = self._expansion.joined(left, right)
        return _of_word(found) if found is not None else None

    def _concept(self, wanted: Wanted) -> Concept:
        known = self._known.get(wanted)
        if known is None:
            known = self._known[wanted] = self._concept_of(wanted)
        return known

    def _concept_of(self, wanted: Wanted) -> Concept:
        concept = self._as_written(wanted)
        return concept._replace(exact=concept.exact + _with_zeros(wanted.text))

    def _as_written(self, wanted: Wanted) -> Concept:
        found = words(wanted.text)
        if wanted.scope is Scope.PERSON:
            return _person(found, wanted.text)
        if not found:
            return Concept(())
        if wanted.is_prefix:
            prefix = wanted.text.lower()
            self._made.prefixes.append(prefix)
            begun = self._expansion.beginning(prefix)
            return Concept(tuple((term,) for term in begun.terms), entries=begun.entries)
        if wanted.scope is Scope.CASE:
            return Concept(_case_ways(found))
        if len(found) > 1 or wanted.is_phrase:
            return self._row(wanted, found)
        return self._word(wanted, found[0])

    def _row(self, wanted: Wanted, found: Sequence[Word]) -> Concept:
        """Words in a row; in a diarienummer the prefix may be missing in the paper."""
        phrase = tuple(word.term for word in found)
        if wanted.is_phrase:
            return Concept((phrase,))
        ways = [phrase]
        if any("/" in term for term in phrase):
            ways += [way for way in _case_ways(found) if way not in ways]
        return Concept(tuple(ways))

    def _word(self, wanted: Wanted, word: Word) -> Concept:
        small = wanted.text.strip(".,;:!?()'").lower()
        if not small.isalpha():
            return Concept(((word.term,),), tuple((part,) for part in word.also[:1] if not part.isdigit()))
        found = self._expansion.of(small)
        if wanted.text[0].isupper() and len(small) >= _LEAST_NAME:
            like = self._expansion.names_like(small)
            found = found._replace(
                terms=tuple(dict.fromkeys(found.terms + like)), entries=found.entries + len(like)
            )
        if not found.is_known:
            meant = self._expansion.meant_by(small)
            if meant is not None:
                self._take_for(wanted, meant)
                return _of_word(meant._replace(phrases=found.phrases))
            if found.phrases:
                return _of_word(found)
            self._made.notes.append(
                QueryNote("query.word_unknown", {"word": wanted.text}, wanted.start, wanted.end)
            )
        else:
            rivals = self._expansion.rivals(small, found)
            self._made.rivals += [self._instead(wanted, known.word, known.entries) for known in rivals]
        return _of_word(found)

    def _take_for(self, wanted: Wanted, meant: WordTerms) -> None:
        code = "query.without_dots" if meant.is_undotted else "query.spelling"
        params = {"word": wanted.text, "meant": meant.meant}
        self._made.notes.append(QueryNote(code, params, wanted.start, wanted.end))
        self._made.suggestions.append(self._instead(wanted, meant.meant, meant.entries))
        self._made.suggestions += [self._instead(wanted, other, 0) for other in meant.also_meant]

    def _instead(self, wanted: Wanted, word: str, entries: int) -> Suggestion:
        """The query with another word in the place of one."""
        return Suggestion(f"{self._text[: wanted.start]}{word}{self._text[wanted.end :]}", entries)


def _of_word(found: WordTerms) -> Concept:
    exact = (*((term,) for term in found.terms), *found.phrases)
    return Concept(exact, tuple((term,) for term in found.compounds), found.entries)


def _is_plain(wanted: Wanted) -> bool:
    return not wanted.is_phrase and not wanted.is_prefix and wanted.scope is Scope.ANYWHERE


def _name(first: str, second: str, left: Word, right: Word) -> Concept | None:
    """A name, when both words have capitals: where only its initial is written it is found too."""
    if not (first[0].isupper() and second[0].isupper()):
        return None
    if left.is_initial:
        return Concept(((by_initial(first, second),),))
    if right.is_initial:
        return Concept(((by_initial(second, first),),))
    if not (first.isalpha() and second.isalpha()):
        return None
    return Concept(
        (
            (left.term, right.term),
            (by_initial(first, second, written=True),),
            (by_initial(second, first, written=True),),
        )
    )


def _person(found: Sequence[Word], text: str) -> Concept:
    """A person by name: in this order or family name first, or with the initial."""
    terms = tuple(word.term for word in found)
    if len(found) < 2:
        return Concept((terms,) if terms else ())
    parts = [text[word.start : word.end] for word in found]
    first, family = parts[0], parts[-1]
    ways: list[Phrase] = [terms, (terms[-1], *terms[:-1])]
    if found[0].is_initial:
        ways = [(by_initial(first, family),)]
    else:
        ways.append((by_initial(first, family, written=True),))
    return Concept(tuple(ways))


def _case_ways(found: Sequence[Word]) -> tuple[Phrase, ...]:
    """A diarienummer with its prefix, and without: not every paper writes it."""
    cases = [word.term for word in found if "/" in word.term]
    whole = tuple(word.term for word in found)
    return tuple(dict.fromkeys([whole, *((case,) for case in cases)]))


def _with_zeros(text: str) -> tuple[Phrase, ...]:
    """A diarienummer as papers write it, when one has left the zeros out: 2025/22 for 2025/00022."""
    match = _SHORT_CASE.fullmatch(text)
    if match is None:
        return ()
    longer = [words(f"{match[1]}/{match[2].zfill(width)}") for width in _CASE_WIDTHS]
    return tuple(tuple(word.term for word in found) for found in longer)


def _merge(concepts: list[Concept], first: int) -> None:
    """Alternatives are one thing that is looked for."""
    parts = concepts[first:]
    concepts[first:] = [
        Concept(
            tuple(phrase for part in parts for phrase in part.exact),
            tuple(phrase for part in parts for phrase in part.loose),
            sum(part.entries for part in parts),
        )
    ]


def _any(concept: Concept, with_loose: bool = True) -> str:
    phrases = concept.exact + (concept.loose if with_loose else ())
    return _bracket(" OR ".join(_quoted(phrase) for phrase in phrases))


def _quoted(phrase: Phrase) -> str:
    return '"' + re.sub(r'"', "", " ".join(phrase)) + '"'


def _bracket(text: str) -> str:
    return f"({text})" if text else ""


def _marker(concepts: Sequence[Concept], prefixes: Sequence[str]) -> Marker:
    phrases = [phrase for concept in concepts for phrase in concept.exact + concept.loose]
    return Marker(
        frozenset(phrase[0] for phrase in phrases if len(phrase) == 1),
        tuple(phrase for phrase in phrases if len(phrase) > 1),
        tuple(prefixes),
    )
