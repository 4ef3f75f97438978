# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What protokoll and protokollsutdrag say: §§ with decisions, and what these ask for later.

Derived: made when a file is filed, and made again in the background for papers that have none or
were read by an older reader (`minutes.reader`). A paper that has no §§ after all has a row too, so
that it is not read again. `details` and `heading` are JSON. `case_key` is the diarienummer without
its ways of being written, for finding the same one.
"""

STATEMENTS = (
    """CREATE TABLE minutes (
    document TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
    version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
    reader INTEGER NOT NULL,
    is_extract INTEGER NOT NULL,
    organization TEXT NOT NULL,
    date TEXT,
    heading TEXT NOT NULL
) STRICT""",
    "CREATE INDEX minutes_version ON minutes(version)",
    """CREATE TABLE minutes_paragraph (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES minutes(document) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    case_number TEXT,
    case_key TEXT NOT NULL,
    first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    decision TEXT NOT NULL,
    details TEXT NOT NULL,
    confidence REAL NOT NULL,
    item TEXT REFERENCES item(id) ON DELETE SET NULL,
    item_confidence REAL NOT NULL,
    UNIQUE (document, position)
) STRICT""",
    "CREATE INDEX minutes_paragraph_item ON minutes_paragraph(item)",
    "CREATE INDEX minutes_paragraph_case ON minutes_paragraph(case_key)",
    """CREATE TABLE minutes_assignment (
    id INTEGER PRIMARY KEY,
    paragraph INTEGER NOT NULL REFERENCES minutes_paragraph(id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    receiver TEXT NOT NULL,
    due TEXT NOT NULL,
    due_date TEXT
) STRICT""",
    "CREATE INDEX minutes_assignment_paragraph ON minutes_assignment(paragraph)",
)


def migrate(db):
    """Make the tables.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
