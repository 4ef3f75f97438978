# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Text recognised in the pictures of pages (OCR).

Derived, but dear: it costs seconds a page, so re-reading and re-parsing a file leave it alone.
`data` holds words with their places, compressed; `text` is what reading and searching get where
the page has no text of its own (`page.text`).
"""

STATEMENTS = (
    """CREATE TABLE ocr_page (
    file TEXT NOT NULL REFERENCES file(id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    version INTEGER NOT NULL,
    confidence INTEGER NOT NULL,
    made TEXT NOT NULL,
    text TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (file, page)
) STRICT""",
)


def migrate(db):
    """Make the table.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
