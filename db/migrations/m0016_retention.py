# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Purging: what was purged (never what it said), the rules for it, and which papers are taken for secret.

`purged_content` keeps a content's name, an HMAC, and the hash of its letters (empty for next to none):
so much is needed to know it when a source brings it again. `gone` tells that its file has left the disk.

`purge_rule`: `organization` and `source` are null for all; it asks `months` after the meeting, or on the
day `ends`, one of them. `approved` is null until the member has seen what it would take.

`purge_clock.seen` is the last time the rules were looked at, `doubted` the time since when the
computer's clock is not trusted. `confidential` is the member's own word, `confidential_evidence` what
stands in a version of the paper (`words` empty: nothing), read by the reader of that number.
"""

STATEMENTS = (
    """CREATE TABLE purged_content (
    blob TEXT PRIMARY KEY,
    letters TEXT NOT NULL,
    made TEXT NOT NULL,
    gone INTEGER NOT NULL
) STRICT""",
    "CREATE INDEX purged_content_letters ON purged_content(letters)",
    """CREATE TABLE purged_meeting (
    meeting TEXT PRIMARY KEY REFERENCES meeting(id) ON DELETE CASCADE,
    made TEXT NOT NULL
) STRICT""",
    """CREATE TABLE purged_document (
    document TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
    made TEXT NOT NULL
) STRICT""",
    """CREATE TABLE purge_log (
    id INTEGER PRIMARY KEY,
    made TEXT NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('member', 'rule', 'command')),
    numbers TEXT NOT NULL
) STRICT""",
    """CREATE TABLE purge_rule (
    id TEXT PRIMARY KEY,
    organization TEXT REFERENCES organization(id) ON DELETE CASCADE,
    source TEXT,
    months INTEGER,
    ends TEXT,
    only_confidential INTEGER NOT NULL,
    keep_minutes INTEGER NOT NULL,
    keep_notes INTEGER NOT NULL,
    keep_recusals INTEGER NOT NULL,
    keep_marks INTEGER NOT NULL,
    created TEXT NOT NULL,
    approved TEXT,
    CHECK ((months IS NULL) <> (ends IS NULL))
) STRICT""",
    "CREATE INDEX purge_rule_organization ON purge_rule(organization)",
    """CREATE TABLE purge_clock (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    seen TEXT NOT NULL,
    doubted TEXT
) STRICT""",
    """CREATE TABLE confidential (
    document TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
    is_confidential INTEGER NOT NULL,
    made TEXT NOT NULL
) STRICT""",
    """CREATE TABLE confidential_evidence (
    version TEXT PRIMARY KEY REFERENCES document_version(id) ON DELETE CASCADE,
    reader INTEGER NOT NULL,
    page INTEGER NOT NULL,
    words TEXT NOT NULL
) STRICT""",
    # Words that are taken off the list leave nothing in its trigram index.
    "INSERT INTO search_word_grams (search_word_grams, rank) VALUES ('secure-delete', 1)",
)


def migrate(db):
    """Make the tables.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
