# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member's saved and recent searches. They tell what the member thinks about: only here, encrypted.

`saved_search.seen` is the id of the newest delivery when the member last looked (ids of deliveries
sort by time; empty before the first); `news` is how many hits have come with deliveries since then.
"""

STATEMENTS = (
    """CREATE TABLE saved_search (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    created TEXT NOT NULL,
    seen TEXT NOT NULL,
    news INTEGER NOT NULL
) STRICT""",
    """CREATE TABLE recent_search (
    query TEXT PRIMARY KEY,
    used TEXT NOT NULL
) STRICT""",
    "CREATE INDEX recent_search_used ON recent_search(used)",
)


def migrate(db):
    """Make the tables.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
