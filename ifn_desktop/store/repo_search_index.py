# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The search index as it is built: what waits, what it is made of, what is kept.

What waits is put there by triggers (`db/migrations/m0008_search_index.py`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ifn_desktop.store.database import Transaction, View

Ref = int | str
"""What an entry is made of: the id of a page or § (number), or of an ärende, paper, note or mark."""


class Waiting(NamedTuple):
    """Something that waits to be indexed."""

    id: int
    kind: str
    ref: Ref


class Fields(NamedTuple):
    """What an entry is made of, as it stands in the library."""

    title: str = ""
    proposal: str = ""
    body: str = ""
    case_number: str = ""


class Entry(NamedTuple):
    """An entry as the index holds it: terms parted by spaces."""

    kind: str
    ref: Ref
    title: str
    proposal: str
    body: str
    also: str


class WordCount(NamedTuple):
    """A word of the library.

    Attributes:
        plain: without the dots and rings of å, ä and ö.
        entries: in how many entries it is new.
        inner: in how many of these it stands inside a line.
    """

    word: str
    stem: str
    plain: str
    entries: int
    inner: int


def waiting(view: View, limit: int, besides: Sequence[Waiting] = ()) -> list[Waiting]:
    """What to index next: what the member writes and titles first, then pages.

    Args:
        view: where to read.
        limit: how much.
        besides: what is being worked at already.
    """
    taken = json.dumps([one.id for one in besides])
    rows = view.query(
        "SELECT id, kind, ref FROM search_dirty WHERE kind IN ('document', 'item', 'mark', 'note',"
        " 'paragraph') AND id NOT IN (SELECT value FROM json_each(?)) LIMIT ?",
        (taken, limit),
    ) or view.query(
        "SELECT id, kind, ref FROM search_dirty WHERE id NOT IN (SELECT value FROM json_each(?))"
        " ORDER BY id LIMIT ?",
        (taken, limit),
    )
    return [Waiting(*row) for row in rows]


def fields_of(view: View, batch: Sequence[Waiting]) -> dict[tuple[str, Ref], Fields]:
    """What some entries are made of; those that are gone are left out."""
    refs: dict[str, list[Ref]] = {}
    for one in batch:
        refs.setdefault(one.kind, []).append(one.ref)
    found: dict[tuple[str, Ref], Fields] = {}
    for kind, chosen in refs.items():
        if kind not in _SOURCES:
            continue
        sql, made = _SOURCES[kind]
        for ref, *values in view.query(sql, (json.dumps(chosen),)):
            found[kind, ref] = made(values)
    return found


def put_entries(tx: Transaction, entries: Iterable[Entry]) -> None:
    """Keep entries in the place of what was known of the same things.

    One statement for all of them: while it runs, Python goes on with other texts.
    """
    made = list(entries)
    pages = [(entry[1:]) for entry in made if entry.kind == "page"]
    tx.execute(
        f"INSERT INTO search_entry (id, {_COLUMNS}) SELECT value ->> 0, 'page', value ->> 0, value ->> 1,"  # noqa: S608
        f" value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE 1 {_KNOWN}",
        (json.dumps(pages, ensure_ascii=False),),
    )
    tx.executemany(
        f"INSERT INTO search_entry (id, {_COLUMNS}) VALUES ((SELECT max({OTHERS}, max(id)) + 1"  # noqa: S608
        f" FROM (SELECT max(id) AS id FROM search_entry UNION ALL SELECT 0)), ?, ?, ?, ?, ?, ?) {_KNOWN}",
        [entry for entry in made if entry.kind != "page"],
    )


def drop_entries(tx: Transaction, gone: Iterable[tuple[str, Ref]]) -> None:
    """Take things out of the index that are no more, or hold no word."""
    tx.executemany("DELETE FROM search_entry WHERE kind = ? AND ref = ?", list(gone))


def count_words(tx: Transaction, words: Iterable[WordCount]) -> None:
    """Add to the list of words."""
    tx.execute(
        "INSERT INTO search_word (word, stem, plain, entries, inner) SELECT value ->> 0, value ->> 1,"
        " value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE 1"
        " ON CONFLICT (word) DO UPDATE SET entries = entries + excluded.entries,"
        " inner = inner + excluded.inner",
        (json.dumps(list(words), ensure_ascii=False),),
    )


def done(tx: Transaction, batch: Sequence[Waiting]) -> None:
    """Strike off what was indexed; what was written anew meanwhile goes on waiting."""
    tx.execute(
        "DELETE FROM search_dirty WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps([one.id for one in batch]),),
    )
    if tx.value("SELECT EXISTS (SELECT 1 FROM search_failure)"):
        tx.executemany(
            "DELETE FROM search_failure WHERE kind = ? AND ref = ?", [(one.kind, one.ref) for one in batch]
        )


def failed(tx: Transaction, one: Waiting, code: str, made: str) -> None:
    """Strike off what could not be indexed, and remember why: it is not tried for ever."""
    tx.execute("DELETE FROM search_dirty WHERE id = ?", (one.id,))
    tx.execute(
        "INSERT OR REPLACE INTO search_failure (kind, ref, code, made) VALUES (?, ?, ?, ?)",
        (one.kind, one.ref, code, made),
    )


def known_inside(view: View, words: Iterable[str]) -> set[str]:
    """Of some words those that stand whole somewhere in the library."""
    rows = view.query(
        "SELECT word FROM search_word WHERE inner > 0 AND word IN (SELECT value FROM json_each(?))",
        (json.dumps(list(words)),),
    )
    return {row[0] for row in rows}


def counts(view: View) -> tuple[int, int, int]:
    """(pages of the library, pages that wait, pages that could not be indexed)."""
    pages = view.value(  # files are few: counting their pages one by one takes 10 ms in a large library
        "SELECT coalesce(sum(page_count), 0) FROM file f"
        " WHERE EXISTS (SELECT 1 FROM page p WHERE p.file = f.id)"
    )
    left = view.value("SELECT count(*) FROM search_dirty WHERE kind = 'page'")
    bad = view.value("SELECT count(*) FROM search_failure WHERE kind = 'page'")
    return int(pages), int(left), int(bad)


def anything_waits(view: View) -> bool:
    """Whether there is anything to index."""
    return bool(view.value("SELECT EXISTS (SELECT 1 FROM search_dirty)"))


def requeue_all(tx: Transaction) -> None:
    """Empty the index and queue everything, newest pages first: it is built anew."""
    tx.execute("DELETE FROM search_entry")
    tx.execute("DELETE FROM search_word")
    tx.execute("DELETE FROM search_failure")
    for kind, table in _TABLES.items():
        tx.execute(
            f"INSERT OR REPLACE INTO search_dirty (kind, ref) SELECT '{kind}', id FROM {table}"  # noqa: S608
            " ORDER BY id DESC"
        )


def forget_lost_words(tx: Transaction) -> None:
    """Take words off the list that no entry has any more: after purging."""
    tx.execute("CREATE VIRTUAL TABLE temp.search_terms_now USING fts5vocab('main', 'search_fts', 'row')")
    tx.execute("DELETE FROM search_word WHERE stem NOT IN (SELECT term FROM search_terms_now)")
    tx.execute("DROP TABLE temp.search_terms_now")


def _page(values: Sequence[Any]) -> Fields:
    return Fields(body=values[0])


def _item(values: Sequence[Any]) -> Fields:
    number, title, proposal, case = values
    return Fields(f"{number or ''} {title}".strip(), proposal, case_number=case or "")


def _document(values: Sequence[Any]) -> Fields:
    return Fields(values[0], case_number=values[1] or "")


def _note(values: Sequence[Any]) -> Fields:
    return Fields(body=values[0])


def _mark(values: Sequence[Any]) -> Fields:
    comment, target = values
    quote = json.loads(target).get("quote")  # as `repo_annotations.pack_target` writes it
    return Fields(title=comment, body=quote[0] if quote else "")


def _paragraph(values: Sequence[Any]) -> Fields:
    number, title, decision, case = values
    return Fields(f"§ {number} {title}", decision, case_number=case or "")


OTHERS = 1 << 40
"""Ids of entries above this are of other things than pages; a page's entry has the page's own id."""
_COLUMNS = "kind, ref, title, proposal, body, also"
_KNOWN = (
    "ON CONFLICT (kind, ref) DO UPDATE SET title = excluded.title, proposal = excluded.proposal,"
    " body = excluded.body, also = excluded.also"
)
_CHOSEN = "IN (SELECT value FROM json_each(?))"
_SOURCES: Mapping[str, tuple[str, Callable[[Sequence[Any]], Fields]]] = {
    "page": (f"SELECT id, text FROM page WHERE id {_CHOSEN}", _page),  # noqa: S608
    "item": (f"SELECT id, number, title, proposal, case_number FROM item WHERE id {_CHOSEN}", _item),  # noqa: S608
    "document": (f"SELECT id, title, case_number FROM document WHERE id {_CHOSEN}", _document),  # noqa: S608
    "note": (f"SELECT id, text FROM note WHERE id {_CHOSEN}", _note),  # noqa: S608
    "mark": (f"SELECT id, comment, target FROM annotation WHERE id {_CHOSEN}", _mark),  # noqa: S608
    "paragraph": (
        f"SELECT id, number, title, decision, case_number FROM minutes_paragraph WHERE id {_CHOSEN}",  # noqa: S608
        _paragraph,
    ),
}
_TABLES = {
    "page": "page",
    "item": "item",
    "document": "document",
    "note": "note",
    "mark": "annotation",
    "paragraph": "minutes_paragraph",
}
