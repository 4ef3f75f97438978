# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Jäv: what the member has marked, and the private register that each new packet is searched for.

`recusal_event` is a history that only grows (design.md section 7): a row is never changed, and goes
only when its ärende is purged. `tie_passage` and `tie_scan` are derived (dropped and made again from
the papers' text); the rest is the member's.
"""

SCHEMA = """
CREATE TABLE recusal_event (
    id INTEGER PRIMARY KEY,
    item TEXT NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    act TEXT NOT NULL CHECK (act IN ('declared', 'changed', 'withdrawn')),
    ground TEXT NOT NULL,
    reason TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT;
CREATE INDEX recusal_event_item ON recusal_event(item);
CREATE TRIGGER recusal_event_stays BEFORE UPDATE ON recusal_event BEGIN
    SELECT RAISE(ABORT, 'history');
END;

CREATE TABLE tie (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    comment TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;

CREATE TABLE tie_spelling (
    tie TEXT NOT NULL REFERENCES tie(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    spelling TEXT NOT NULL,
    PRIMARY KEY (tie, position)
) STRICT;

-- The register as a number that grows with each change; a paper searched for an older one is
-- searched again.
CREATE TABLE tie_register (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    revision INTEGER NOT NULL
) STRICT;
INSERT INTO tie_register (only, revision) VALUES (1, 0);

-- Which register each version of a paper has been searched for.
CREATE TABLE tie_scan (
    version TEXT PRIMARY KEY REFERENCES document_version(id) ON DELETE CASCADE,
    register TEXT NOT NULL
) STRICT;

-- Where a version of a paper names a tie; page counts from 1 in the paper.
CREATE TABLE tie_passage (
    id INTEGER PRIMARY KEY,
    tie TEXT NOT NULL REFERENCES tie(id) ON DELETE CASCADE,
    version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    found TEXT NOT NULL,
    passage TEXT NOT NULL
) STRICT;
CREATE INDEX tie_passage_tie ON tie_passage(tie);
CREATE INDEX tie_passage_version ON tie_passage(version);

-- A hint that the member has put aside, with the passages it showed: others bring it back.
CREATE TABLE hint_dismissal (
    id INTEGER PRIMARY KEY,
    item TEXT NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    tie TEXT REFERENCES tie(id) ON DELETE CASCADE,
    earlier TEXT REFERENCES item(id) ON DELETE CASCADE,
    passages TEXT NOT NULL,
    made TEXT NOT NULL,
    CHECK ((tie IS NULL) <> (earlier IS NULL))
) STRICT;
CREATE INDEX hint_dismissal_item ON hint_dismissal(item);
CREATE INDEX hint_dismissal_tie ON hint_dismissal(tie);
CREATE INDEX hint_dismissal_earlier ON hint_dismissal(earlier);

-- An ersättare's own note: for whom they serve, and in which ärenden; no ärende: the whole meeting.
CREATE TABLE serving (
    id INTEGER PRIMARY KEY,
    meeting TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    item TEXT REFERENCES item(id) ON DELETE CASCADE,
    for_whom TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX serving_once ON serving(meeting, coalesce(item, ''));
CREATE INDEX serving_item ON serving(item);

-- A protokoll's § that the member has checked as justerare.
CREATE TABLE paragraph_checked (
    document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    number TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('right', 'look')),
    comment TEXT NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (document, number)
) STRICT;
"""


def migrate(db):
    """Make the tables.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in _statements(SCHEMA):
        db.execute(statement)


def _statements(script):
    """Split at semicolons that end a line, keeping a trigger's body whole."""
    statement = []
    in_trigger = False
    for line in script.splitlines():
        bare = line.split("--")[0].rstrip()
        if not bare:
            continue
        statement.append(bare)
        in_trigger = in_trigger or bare.startswith("CREATE TRIGGER")
        if bare.endswith(";") and (not in_trigger or bare == "END;"):
            yield "\n".join(statement)
            statement, in_trigger = [], False
