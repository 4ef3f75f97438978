# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Page numbers as printed, and the exact spot where the member was in each paper.

`page.printed` is derived; NULL in a library from before: then it is read from `file_text` when it is
asked for. In `place`, `down` and `across` are shares (0 to 1) of the page's height and width at the
upper edge of the view; `fit` is empty where only the page is known.
"""

STATEMENTS = (
    "ALTER TABLE page ADD COLUMN printed TEXT",
    "ALTER TABLE place ADD COLUMN down REAL NOT NULL DEFAULT 0.0",
    "ALTER TABLE place ADD COLUMN across REAL NOT NULL DEFAULT 0.5",
    "ALTER TABLE place ADD COLUMN zoom REAL",
    "ALTER TABLE place ADD COLUMN fit TEXT NOT NULL DEFAULT ''",
)


def migrate(db):
    """Add the columns.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
