# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Sources of papers, what they were last seen to have, and what came of it.

The member's: `sync_source` without `token`, `kept` and what follows, which a listing makes anew.
`sync_file` is what a source's listing told, and how far fetching it has come: `taken` is the mark of
the content that is in the library, `staged` the encrypted content that is not in it yet (`blob` when
it is whole), `lacking` when a listing first lacked it, `gone` when it was found to be withdrawn.
`sync_taken` ties it to the library's files; those of an earlier content are not `current`. Passwords
lie in the keyring.
"""

STATEMENTS = (
    """CREATE TABLE sync_source (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    organizations TEXT NOT NULL,
    since TEXT,
    user TEXT NOT NULL,
    options TEXT NOT NULL,
    token TEXT NOT NULL DEFAULT '',
    kept BLOB NOT NULL DEFAULT x'',
    listed TEXT,
    tried TEXT,
    code TEXT NOT NULL DEFAULT '',
    failures INTEGER NOT NULL DEFAULT 0,
    retry TEXT
) STRICT""",
    """CREATE TABLE sync_file (
    source TEXT NOT NULL REFERENCES sync_source(id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    size INTEGER,
    modified TEXT NOT NULL,
    etag TEXT NOT NULL,
    folder TEXT NOT NULL,
    organization TEXT NOT NULL,
    date TEXT,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    mark TEXT NOT NULL,
    wanted INTEGER NOT NULL,
    taken TEXT NOT NULL DEFAULT '',
    tries INTEGER NOT NULL DEFAULT 0,
    failed TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT '',
    lacking TEXT,
    gone TEXT,
    staged TEXT,
    staged_mark TEXT NOT NULL DEFAULT '',
    staged_etag TEXT NOT NULL DEFAULT '',
    staged_size INTEGER,
    staged_key BLOB,
    blob TEXT,
    PRIMARY KEY (source, key)
) STRICT""",
    """CREATE INDEX sync_file_open ON sync_file(source)
    WHERE (wanted AND taken <> mark) OR lacking IS NOT NULL OR staged IS NOT NULL""",
    """CREATE TABLE sync_taken (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    file TEXT NOT NULL REFERENCES file(id) ON DELETE CASCADE,
    current INTEGER NOT NULL,
    PRIMARY KEY (source, key, file),
    FOREIGN KEY (source, key) REFERENCES sync_file(source, key) ON DELETE CASCADE
) STRICT""",
    "CREATE INDEX sync_taken_file ON sync_taken(file)",
    """CREATE TABLE sync_log (
    id INTEGER PRIMARY KEY,
    made TEXT NOT NULL,
    source TEXT,
    code TEXT NOT NULL,
    numbers TEXT NOT NULL,
    date TEXT
) STRICT""",
)


def migrate(db):
    """Make the tables.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
