# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A text as the search index holds it: its terms in their order, and what it is found by besides.

A query goes through the same words (`text.swedish`), so what is one word here is one there. A name is
found by its initial too: `Anna Berg` by `a.berg`; where only the initial is written, also by `a!berg`,
so that a search for `Anna Berg` finds `A. Berg` and not `Anders Berg`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from ifn_desktop.text.folding import folded_lines
from ifn_desktop.text.swedish import TOKEN, stem, terms_of

_LEAST_FRAGMENT = 2
_LEAST_BROKEN = 6
"""Letters of a word that is made whole again over a line end without a hyphen."""


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


class _Chunk(NamedTuple):
    """What stands between two spaces, taken apart: most often a word and a comma.

    Attributes:
        words: its words in small letters.
        head: its first word as written, where it begins with one.
        tail: its last word as written, where nothing or only a point or comma follows.
        is_bare_tail: nothing follows.
        head_key, tail_key: the stems of both, where they have a capital and may be part of a name.
    """

    terms: tuple[str, ...]
    also: tuple[str, ...]
    words: tuple[str, ...]
    head: str
    tail: str
    is_bare_tail: bool
    head_key: str
    tail_key: str


def draft(text: str) -> Draft:
    """Take a text apart.

    Args:
        text: of a page without its furniture, line by line; or of a title or note.
    """
    drafter = _Drafter()
    for line in _ACROSS.sub(r"\1\2 ", folded_lines(text)).split("\n"):
        drafter.line(line)
    return drafter.draft()


class _Drafter:
    """Takes a text apart, line by line."""

    def __init__(self) -> None:
        self._terms: list[str] = []
        self._also: list[str] = []
        self._inner: set[str] = set()
        self._edge: set[str] = set()
        self._breaks: list[Break] = []
        self._last = _NOTHING

    def line(self, line: str) -> None:
        """Take the next line."""
        chunks = _chunks(line)
        if not chunks:
            return
        first, above = chunks[0], self._last
        is_open = above.is_bare_tail and bool(first.head)  # the line above may go on here
        if is_open and first.head[0].islower() and above.tail.isalpha() and first.head.isalpha():
            before, after = above.tail.lower(), first.head.lower()
            if min(len(before), len(after)) >= _LEAST_FRAGMENT and len(before + after) >= _LEAST_BROKEN:
                self._breaks.append(Break(len(self._terms) - 1, before, after))
        (self._edge if is_open else self._inner).update(above.words)
        at_edge = first.words if is_open else ()
        self._edge.update(at_edge)
        inside = chunks[1:-1] if is_open else chunks[:-1]
        self._inner.update(*[chunk.words for chunk in inside])
        terms, also, last = self._terms, self._also, self._last
        for chunk in chunks:
            if chunk.head_key and last.tail_key:
                _names(last, chunk, also)
            terms.extend(chunk.terms)
            if chunk.also:
                also.extend(chunk.also)
            last = chunk
        self._last = last._replace(words=()) if is_open and len(chunks) == 1 else last

    def draft(self) -> Draft:
        """All of it."""
        self._inner.update(self._last.words)
        return Draft(self._terms, self._also, self._inner, self._edge - self._inner, self._breaks)


def _chunks(line: str) -> list[_Chunk]:
    known = _CHUNKS
    if not _FIGURES.search(line):
        return [known.get(piece) or _learnt(piece) for piece in line.split()]
    chunks: list[_Chunk] = []
    at = 0
    for match in _STRETCH.finditer(line):
        chunks += [known.get(piece) or _learnt(piece) for piece in line[at : match.start()].split()]
        chunks.append(_taken_apart(match[0]))
        at = match.end()
    return chunks + [known.get(piece) or _learnt(piece) for piece in line[at:].split()]


def stretches(line: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """(start, end, terms) of each stretch of a folded line between spaces; references are one stretch.

    Parts of words and numbers are left out.
    """
    found: list[tuple[int, int, tuple[str, ...]]] = []
    for match in _PARTS.finditer(line):
        piece = match[0]
        chunk = _CHUNKS.get(piece) or (_taken_apart(piece) if " " in piece else _learnt(piece))
        found.append((match.start(), match.end(), chunk.terms))
    return found


def _learnt(piece: str) -> _Chunk:
    if len(_CHUNKS) >= _MOST_CHUNKS:
        _CHUNKS.clear()
    chunk = _CHUNKS[piece] = _taken_apart(piece)
    return chunk


def _taken_apart(piece: str) -> _Chunk:
    terms: list[str] = []
    also: list[str] = []
    words: list[str] = []
    head = tail = ""
    end = 0
    for match in TOKEN.finditer(piece):
        kind, found = match.lastgroup or "", match[0]
        term, parts = terms_of(kind, found)
        terms.append(term)
        also += parts
        tail = ""
        if kind == "word":
            if match.start() == 0:
                head = found
            words += _letters(found.lower()) if parts else [found.lower()]
            tail, end = found, match.end()
    rest = piece[end:]
    known = tuple(word for word in words if len(word) > 1 and word.isalpha())
    is_bare = bool(tail) and not rest
    tail = tail if rest in _AFTER_NAME else ""
    return _Chunk(tuple(terms), tuple(also), known, head, tail, is_bare, _name_key(head), _name_key(tail))


def _name_key(word: str) -> str:
    return stem(word.lower().replace("-", "")) if word[:1].isupper() else ""


_CHUNKS: dict[str, _Chunk] = {}
"""Kept between texts: most of a text has been met before."""
_MOST_CHUNKS = 200_000
_NOTHING = _Chunk((), (), (), "", "", False, "", "")
_AFTER_NAME = ("", ".", ",")
_FIGURES = re.compile(r"[\d§]")
_STRETCH = re.compile(r"\S*[\d§]\S*(?: (?:[a-z](?!\w)\S*|\S*[\d§]\S*))*")
"""What may be one number or reference over spaces: `28 a §`, `72 260`, `2024 00335`."""
_PARTS = re.compile(rf"{_STRETCH.pattern}|\S+")
_ACROSS = re.compile(r"([\d§])\n(?=[\d§]|[a-z](?!\w))|(\d ?[a-z])\n(?= ?§)")


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


def _names(before: _Chunk, here: _Chunk, also: list[str]) -> None:
    """Two words with capitals may be a name, either way round."""
    first, second = before.tail[0].lower(), here.head[0].lower()
    if len(here.head) > 1:
        also.append(f"{first}.{here.head_key}")
        if len(before.tail) == 1:
            also.append(f"{first}!{here.head_key}")
        else:
            also.append(f"{second}.{before.tail_key}")
    elif len(before.tail) > 1:
        also += (f"{second}.{before.tail_key}", f"{second}!{before.tail_key}")


def _letters(small: str) -> list[str]:
    parts = small.replace("'", "-").split("-")
    return [part for part in (*parts, "".join(parts)) if part.isalpha()]
