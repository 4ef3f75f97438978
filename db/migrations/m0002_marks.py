# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member's marks in papers and notes on ärenden.

All are the member's own tables, keyed by lasting ids. `annotation.target` (JSON) holds the
selectors a mark was born with and never changes but by the member's hand; `placement` says where
the mark stands in each version and can be made anew. `mark_taken_in` remembers marks read from a
PDF, also those that the member has deleted since, so that none comes twice.
"""

STATEMENTS = (
    """CREATE TABLE annotation (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    colour TEXT NOT NULL,
    comment TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    target TEXT NOT NULL,
    origin TEXT NOT NULL
) STRICT""",
    "CREATE INDEX annotation_document ON annotation(document)",
    """CREATE TABLE placement (
    annotation TEXT NOT NULL REFERENCES annotation(id) ON DELETE CASCADE,
    version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    rects TEXT NOT NULL,
    strokes TEXT NOT NULL,
    state TEXT NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (annotation, version)
) STRICT""",
    "CREATE INDEX placement_version ON placement(version)",
    """CREATE TABLE mark_taken_in (
    document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    origin TEXT NOT NULL,
    PRIMARY KEY (document, origin)
) STRICT""",
    """CREATE TABLE note (
    id TEXT PRIMARY KEY,
    item TEXT NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT""",
    "CREATE INDEX note_item ON note(item)",
    """CREATE TABLE note_template (
    kind TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT""",
    """CREATE TABLE colour_name (
    colour TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT""",
)


def migrate(db):
    """Make the tables.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
