# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a listing is judged by, and which file a line of the log is about.

`sync_file.sound`: the file stood in a listing that was complete and lacked too little to be doubted.
Only such files count when it is asked how much a source has lost: one that puts others in the place of
all that it had must not make them few. `sync_log.name` is the name of a file.
"""

STATEMENTS = (
    "ALTER TABLE sync_file ADD COLUMN sound INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE sync_log ADD COLUMN name TEXT NOT NULL DEFAULT ''",
)


def migrate(db):
    """Add the columns.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
