# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A text as the search index holds it: its terms in their order, and what it is found by besides.

A query goes through the same words (`text.swedish`), so what is one word here is one there. A name is
found by its initial too: `Anna Berg` by `a.berg`; where only the initial is written, also by `a!berg`,
so that a search for `Anna Berg` finds `A. Berg` and not `Anders Berg`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ifn_desktop.text.folding import fold
from ifn_desktop.text.swedish import TOKEN, stem, terms_of

_LEAST_FRAGMENT = 2
_LEAST_BROKEN = 6
"""Letters of a word that is made whole again over a line end without a hyphen."""
_NAME_GAPS = frozenset({" ", ". ", ".", "\n", ".\n", ", "})


class Break(NamedTuple):
    """A line end that may have broken a word: the places of both halves among the terms."""

    place: int
    before: str
    after: str


class Draft(NamedTuple):
    """A text taken apart, before broken words are made whole.

    Attributes:
        terms: in order.
        also: what it is found by besides.
        inner: its words in small letters, those left out that stand only at a line end.
        edge: words that stand at a line end, where they may be half a word.
        breaks: where two lines may share a word.
    """

    terms: list[str]
    also: list[str]
    inner: set[str]
    edge: set[str]
    breaks: list[Break]


class EntryTerms(NamedTuple):
    """What the index holds of a text: terms parted by spaces, and its words for the word list."""

    body: str
    also: str
    words: frozenset[str]
    inner: frozenset[str]


def draft(text: str) -> Draft:
    """Take a text apart.

    Args:
        text: of a page without its furniture, line by line; or of a title or note.
    """
    folded = fold(text, keep_case=True, line_break="\n").text
    terms: list[str] = []
    also: list[str] = []
    inner: set[str] = set()
    edge: set[str] = set()
    breaks: list[Break] = []
    flat = folded.replace("\n", " ")
    last_end = 0
    last: str | None = None  # the word before this one, as written
    for match in TOKEN.finditer(flat):
        kind, found = match.lastgroup or "", match[0]
        term, parts = terms_of(kind, found)
        start = match.start()
        if kind != "word":
            terms.append(term)
            also += parts
            last, last_end = None, match.end()
            continue
        gap = folded[last_end:start]
        small = found.lower()
        at_edge = folded[match.end() : match.end() + 1] == "\n"
        if gap == "\n":
            at_edge = True
            if last is not None and found[0].islower() and last.isalpha() and small.isalpha():
                before = last.lower()
                if min(len(before), len(small)) >= _LEAST_FRAGMENT and len(before + small) >= _LEAST_BROKEN:
                    breaks.append(Break(len(terms) - 1, before, small))
        if parts:
            also += parts
            (edge if at_edge else inner).update(part for part in _letters(small) if len(part) > 1)
        elif len(small) > 1 and small.isalpha():
            (edge if at_edge else inner).add(small)
        if last is not None and gap in _NAME_GAPS and found[0].isupper() and last[0].isupper():
            _names(last, found, also)
        terms.append(term)
        last, last_end = found, match.end()
    return Draft(terms, also, inner, edge - inner, breaks)


def finish(
    drafted: Draft, is_word: Callable[[str], bool], seen: Callable[[str], bool] | None = None
) -> EntryTerms:
    """Make broken words whole where the corpus knows the whole word.

    Args:
        drafted: from `draft`.
        is_word: whether a word in small letters stands somewhere inside a line.
        seen: the same for one that may stand at line ends only; else `is_word`.
    """
    whole = seen or is_word
    gone: set[int] = set()
    terms = drafted.terms
    also = drafted.also
    words = drafted.inner | drafted.edge
    for place, before, after in drafted.breaks:
        joined = before + after
        if not whole(joined):
            continue
        if is_word(before) and is_word(after):
            also.append(stem(joined))
        else:
            terms[place] = stem(joined)
            gone.add(place + 1)
            words = (words - ({before, after} - drafted.inner)) | {joined}
    if gone:
        terms = [term for place, term in enumerate(terms) if place not in gone]
    return EntryTerms(" ".join(terms), " ".join(also), frozenset(words), frozenset(drafted.inner))


def entry_terms(text: str) -> EntryTerms:
    """The terms of a text whose lines break no words."""
    return finish(draft(text), lambda _: False)


def by_initial(first: str, family: str, *, written: bool = False) -> str:
    """What a name is found by when only its initial is known.

    Args:
        first: the first name, or its initial.
        family: the family name.
        written: only the initial is written in the text.
    """
    return f"{first[0].lower()}{'!' if written else '.'}{stem(family.lower().replace('-', ''))}"


def _names(before: str, here: str, also: list[str]) -> None:
    """Two words with capitals may be a name, either way round."""
    if len(here) > 1:
        also.append(by_initial(before, here))
        if len(before) == 1:
            also.append(by_initial(before, here, written=True))
        else:
            also.append(by_initial(here, before))
    elif len(before) > 1:
        also += (by_initial(here, before), by_initial(here, before, written=True))


def _letters(small: str) -> list[str]:
    parts = small.replace("'", "-").split("-")
    return [part for part in (*parts, "".join(parts)) if part.isalpha()]
