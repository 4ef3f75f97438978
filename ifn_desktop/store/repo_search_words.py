# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The list of the library's words, as search asks it."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import NamedTuple

from ifn_desktop.store.database import View


class KnownWord(NamedTuple):
    """A word of the library, in small letters, and how many entries have it."""

    word: str
    stem: str
    entries: int


LONGEST_ENDING = 3
"""Letters of an ending that a word in the list may have beyond the one that was meant."""
_COLUMNS = "SELECT w.word, w.stem, w.entries FROM search_word w"
_CHOSEN = "IN (SELECT value FROM json_each(?))"


def with_stems(view: View, stems: Collection[str]) -> list[KnownWord]:
    """The words that have one of these stems."""
    return _words(view, f"{_COLUMNS} WHERE w.stem {_CHOSEN}", json.dumps(list(stems)))


def spelt(view: View, words: Collection[str]) -> list[KnownWord]:
    """Those of some words that the library has."""
    return _words(view, f"{_COLUMNS} WHERE w.word {_CHOSEN}", json.dumps(list(words)))


def containing(view: View, part: str, limit: int) -> list[KnownWord]:
    """The commonest words with these letters inside, three letters at least."""
    return _words(
        view,
        f"{_COLUMNS} WHERE w.id IN (SELECT rowid FROM search_word_grams WHERE word LIKE ?)"  # noqa: S608
        " ORDER BY w.entries DESC LIMIT ?",
        f"%{part}%",
        limit,
    )


def beginning(view: View, prefix: str, limit: int) -> list[KnownWord]:
    """The commonest words that begin so."""
    return _words(
        view,
        f"{_COLUMNS} WHERE w.word >= ? AND w.word < ? ORDER BY w.entries DESC LIMIT ?",
        prefix,
        prefix + "\U0010ffff",
        limit,
    )


def dotted(view: View, prefix: str, limit: int) -> list[KnownWord]:
    """The commonest words with å, ä or ö that begin so when these are written without."""
    return _words(
        view,
        f"{_COLUMNS} WHERE w.plain >= ? AND w.plain < ? AND w.plain <> w.word"
        " ORDER BY w.entries DESC LIMIT ?",
        prefix,
        prefix + "\U0010ffff",
        limit,
    )


def begun_alike(view: View, word: str, far: int) -> list[str]:
    """Words with the same first three letters, about as long, forms with an ending included."""
    prefix = word[:3]
    rows = view.query(
        "SELECT word FROM search_word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?",
        (prefix, prefix + "\U0010ffff", len(word) - far, len(word) + far + LONGEST_ENDING),
    )
    return [row[0] for row in rows]


def alike(view: View, word: str, limit: int) -> list[KnownWord]:
    """Words that share most groups of three letters with one."""
    grams = dict.fromkeys(word[at : at + 3] for at in range(len(word) - 2))
    match = " OR ".join(f'"{gram}"' for gram in grams if '"' not in gram)
    if not match:
        return []
    return _words(
        view,
        f"{_COLUMNS} JOIN (SELECT rowid FROM search_word_grams WHERE search_word_grams MATCH ?"  # noqa: S608
        " ORDER BY rank LIMIT ?) g ON g.rowid = w.id",
        match,
        limit,
    )


def _words(view: View, sql: str, *values: object) -> list[KnownWord]:
    return [KnownWord(*row) for row in view.query(sql, values)]


def entries(view: View) -> int:
    """About how many entries the index has: pages, and those that were dropped may be counted."""
    return newest_page(view)


def newest_page(view: View) -> int:
    """The id of the page that came last; 0 when there is none."""
    return int(view.value("SELECT coalesce(max(id), 0) FROM page"))


def matching(
    view: View, match: str, limit: int, allowed: tuple[str, Sequence[object]] | None, *, first: int = 0
) -> list[int]:
    """Ids of the best entries for an expression of FTS5, best first.

    Args:
        view: where to read.
        match: the expression.
        limit: how many.
        allowed: a statement that gives the ids among which to look, with its values.
        first: the least id to look at; ids of pages grow as they come.
    """
    narrowed, values = _narrowed(allowed)
    rows = view.query(
        f"SELECT rowid FROM search_fts WHERE search_fts MATCH ? AND rowid >= ?{narrowed}"  # noqa: S608
        " ORDER BY rank LIMIT ?",
        (match, first, *values, limit),
    )
    return [row[0] for row in rows]


def newest(view: View, allowed: tuple[str, Sequence[object]], limit: int) -> list[int]:
    """Ids of what came last among some entries: what the member writes and titles before pages."""
    rows = view.query(
        f"SELECT id FROM search_entry WHERE id IN ({allowed[0]}) ORDER BY id DESC LIMIT ?",  # noqa: S608
        (*allowed[1], limit),
    )
    return [row[0] for row in rows]


def count_matching(view: View, match: str, limit: int, allowed: tuple[str, Sequence[object]] | None) -> int:
    """How many entries match, counted up to `limit`."""
    narrowed, values = _narrowed(allowed)
    return int(
        view.value(
            "SELECT count(*) FROM (SELECT rowid FROM search_fts"  # noqa: S608
            f" WHERE search_fts MATCH ?{narrowed} LIMIT ?)",
            (match, *values, limit),
        )
    )


class EntryRow(NamedTuple):
    """An entry as it was found."""

    id: int
    kind: str
    ref: int | str
    title: str
    proposal: str
    body: str
    also: str


def entry_rows(view: View, ids: Sequence[int]) -> list[EntryRow]:
    """Entries by their ids."""
    rows = view.query(
        f"SELECT id, kind, ref, title, proposal, body, also FROM search_entry WHERE id {_CHOSEN}",  # noqa: S608
        (json.dumps(list(ids)),),
    )
    return [EntryRow(*row) for row in rows]


def _narrowed(allowed: tuple[str, Sequence[object]] | None) -> tuple[str, Sequence[object]]:
    return (f" AND rowid IN ({allowed[0]})", allowed[1]) if allowed is not None else ("", ())
