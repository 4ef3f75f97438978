# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What has happened with the library: kinds of events and figures, never a word of a paper.

`happening.figures` is a JSON object of whole numbers, such as `{"papers": 3}`.
"""

STATEMENTS = (
    """CREATE TABLE happening (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    kind TEXT NOT NULL,
    figures TEXT NOT NULL
) STRICT""",
)


def migrate(db):
    """Make the table.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
