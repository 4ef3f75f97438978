# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Uppdrag that the member has ticked off: the member's own, so reading a protokoll again keeps them.

Uppdrag are derived and have no lasting ids: one is known by its paper, the number of its § and its words.
"""

STATEMENTS = (
    """CREATE TABLE assignment_done (
    document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    number TEXT NOT NULL,
    wording TEXT NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (document, number, wording)
) STRICT""",
)


def migrate(db):
    """Make the table.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
