# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The search index that knows Swedish, in place of the index of words as they are.

Derived, all of it: `search_entry` holds for each page, title, note and mark its terms as
`text.search_terms` makes them, `search_fts` indexes them, `search_word` is the list of words of the
whole library with the number of entries that have each (`inner`: those where it is surely whole),
`search_word_grams` finds words by what stands inside them. `search_dirty` is what waits to be
indexed: triggers put it there in the transaction of the write, so nothing is forgotten in a crash; a
row that is written again gets a new id, so that work on the old text does not count as done. What is
deleted leaves the index at once. `search_failure` says what could not be indexed, and why.
"""

_NAMES = "title, proposal, body, also"
_OLD = "old.title, old.proposal, old.body, old.also"
_NEW = "new.title, new.proposal, new.body, new.also"

SOURCES = {
    "page": ("page", "text", "old.text IS NOT new.text"),
    "item": (
        "item",
        "number, title, proposal, case_number",
        "(old.number, old.title, old.proposal, old.case_number)"
        " IS NOT (new.number, new.title, new.proposal, new.case_number)",
    ),
    "document": (
        "document",
        "title, case_number",
        "(old.title, old.case_number) IS NOT (new.title, new.case_number)",
    ),
    "note": ("note", "text", "old.text IS NOT new.text"),
    "mark": (
        "annotation",
        "comment, target",
        "(old.comment, old.target) IS NOT (new.comment, new.target)",
    ),
}
"""For each kind of entry its table, the columns it is made of, and when they are new."""

STATEMENTS = (
    "DROP TRIGGER page_fts_insert",
    "DROP TRIGGER page_fts_delete",
    "DROP TRIGGER page_fts_update",
    "DROP TABLE page_fts",
    """CREATE TABLE search_entry (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    ref ANY NOT NULL,
    title TEXT NOT NULL,
    proposal TEXT NOT NULL,
    body TEXT NOT NULL,
    also TEXT NOT NULL,
    UNIQUE (kind, ref)
) STRICT""",
    """CREATE VIRTUAL TABLE search_fts USING fts5(
    title, proposal, body, also, content = 'search_entry', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 0 tokenchars '§/,.!'"
)""",
    "INSERT INTO search_fts (search_fts, rank) VALUES ('rank', 'bm25(6.0, 3.0, 1.0, 0.7)')",
    "INSERT INTO search_fts (search_fts, rank) VALUES ('secure-delete', 1)",
    f"""CREATE TRIGGER search_entry_insert AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_fts (rowid, {_NAMES}) VALUES (new.id, {_NEW});
END""",  # noqa: S608
    f"""CREATE TRIGGER search_entry_delete AFTER DELETE ON search_entry BEGIN
    INSERT INTO search_fts (search_fts, rowid, {_NAMES}) VALUES ('delete', old.id, {_OLD});
END""",  # noqa: S608
    f"""CREATE TRIGGER search_entry_update AFTER UPDATE ON search_entry BEGIN
    INSERT INTO search_fts (search_fts, rowid, {_NAMES}) VALUES ('delete', old.id, {_OLD});
    INSERT INTO search_fts (rowid, {_NAMES}) VALUES (new.id, {_NEW});
END""",  # noqa: S608
    """CREATE TABLE search_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE,
    stem TEXT NOT NULL,
    plain TEXT NOT NULL,
    entries INTEGER NOT NULL,
    inner INTEGER NOT NULL
) STRICT""",
    "CREATE INDEX search_word_stem ON search_word(stem)",
    "CREATE INDEX search_word_plain ON search_word(plain) WHERE plain <> word",
    """CREATE VIRTUAL TABLE search_word_grams USING fts5(
    word, content = 'search_word', content_rowid = 'id', tokenize = 'trigram', detail = 'none'
)""",
    """CREATE TRIGGER search_word_insert AFTER INSERT ON search_word BEGIN
    INSERT INTO search_word_grams (rowid, word) VALUES (new.id, new.word);
END""",
    """CREATE TRIGGER search_word_delete AFTER DELETE ON search_word BEGIN
    INSERT INTO search_word_grams (search_word_grams, rowid, word) VALUES ('delete', old.id, old.word);
END""",
    """CREATE TABLE search_dirty (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    ref ANY NOT NULL,
    UNIQUE (kind, ref)
) STRICT""",
    """CREATE TABLE search_failure (
    kind TEXT NOT NULL,
    ref ANY NOT NULL,
    code TEXT NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (kind, ref)
) STRICT""",
)


def triggers(kind, table, columns, is_new):
    """What keeps the queue of one kind of entry.

    A trigger's REPLACE gives way to the conflict clause of the statement that fired it, so a row is
    taken out of the queue before it is put there anew.
    """
    ref = f"kind = '{kind}' AND ref ="
    queue = (
        f"    DELETE FROM search_dirty WHERE {ref} new.id;\n"  # noqa: S608
        f"    INSERT INTO search_dirty (kind, ref) VALUES ('{kind}', new.id);\nEND"
    )
    return (
        f"CREATE TRIGGER search_{kind}_insert AFTER INSERT ON {table} BEGIN\n{queue}",
        f"CREATE TRIGGER search_{kind}_update AFTER UPDATE OF {columns} ON {table}"
        f" WHEN {is_new} BEGIN\n{queue}",
        f"CREATE TRIGGER search_{kind}_delete AFTER DELETE ON {table} BEGIN\n"  # noqa: S608
        f"    DELETE FROM search_entry WHERE {ref} old.id;\n"
        f"    DELETE FROM search_dirty WHERE {ref} old.id;\n"
        f"    DELETE FROM search_failure WHERE {ref} old.id;\nEND",
    )


def migrate(db):
    """Make the index, and queue all that the library holds.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
    for kind, (table, columns, is_new) in SOURCES.items():
        for statement in triggers(kind, table, columns, is_new):
            db.execute(statement)
        db.execute(
            f"INSERT INTO search_dirty (kind, ref) SELECT '{kind}', id FROM {table} ORDER BY id DESC"  # noqa: S608
        )
