# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Meetings that a source tells of by themselves: with agendas (OParl), or moved to another day (pages).

Made anew by each listing. They are evidence for filing the source's papers, never shown as such.
"""

STATEMENTS = (
    """CREATE TABLE sync_meeting (
    source TEXT NOT NULL REFERENCES sync_source(id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    organization TEXT NOT NULL,
    body TEXT NOT NULL,
    date TEXT,
    time TEXT NOT NULL,
    place TEXT NOT NULL,
    title TEXT NOT NULL,
    cancelled INTEGER NOT NULL,
    agenda TEXT NOT NULL,
    moved_from TEXT,
    PRIMARY KEY (source, key)
) STRICT""",
    "CREATE INDEX sync_meeting_date ON sync_meeting(source, date)",
)


def migrate(db):
    """Make the table.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
