# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The §§ of protokoll are searched too, and what has come last can be asked first.

The id of a page's entry is the page's own, so that it tells how new the page is; other entries have
ids above `OTHERS`. What was indexed before is queued anew, newest pages first.
"""

OTHERS = 1 << 40

SOURCES = {
    "page": "page",
    "item": "item",
    "document": "document",
    "note": "note",
    "mark": "annotation",
    "paragraph": "minutes_paragraph",
}

_COLUMNS = ("number", "title", "case_number", "decision")
_OLD = ", ".join(f"old.{name}" for name in _COLUMNS)
_NEW = ", ".join(f"new.{name}" for name in _COLUMNS)
_REF = "kind = 'paragraph' AND ref ="
_QUEUE = (
    f"    DELETE FROM search_dirty WHERE {_REF} new.id;\n"  # noqa: S608
    "    INSERT INTO search_dirty (kind, ref) VALUES ('paragraph', new.id);\nEND"
)

STATEMENTS = (
    f"CREATE TRIGGER search_paragraph_insert AFTER INSERT ON minutes_paragraph BEGIN\n{_QUEUE}",
    f"CREATE TRIGGER search_paragraph_update AFTER UPDATE OF {', '.join(_COLUMNS)} ON minutes_paragraph"
    f" WHEN ({_OLD}) IS NOT ({_NEW}) BEGIN\n{_QUEUE}",
    "CREATE TRIGGER search_paragraph_delete AFTER DELETE ON minutes_paragraph BEGIN\n"  # noqa: S608
    f"    DELETE FROM search_entry WHERE {_REF} old.id;\n"
    f"    DELETE FROM search_dirty WHERE {_REF} old.id;\n"
    f"    DELETE FROM search_failure WHERE {_REF} old.id;\nEND",
    "DELETE FROM search_entry",
    "DELETE FROM search_word",
    "DELETE FROM search_dirty",
)


def migrate(db):
    """Make the triggers, and queue all that the library holds.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
    for kind, table in SOURCES.items():
        db.execute(
            f"INSERT INTO search_dirty (kind, ref) SELECT '{kind}', id FROM {table} ORDER BY id DESC"  # noqa: S608
        )
