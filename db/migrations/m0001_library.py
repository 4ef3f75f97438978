# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The first library: received files, what was understood of them, and what the member did.

Three kinds of tables (design.md section 8): received (blob, packet, file), derived (everything
from file_text to notice; can be dropped and made again from the received) and the member's
(correction, place, page_seen). Re-parsing replaces derived rows only.
"""

SCHEMA = """
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- Received -----------------------------------------------------------------------------------

CREATE TABLE blob (
    id TEXT PRIMARY KEY,
    wrapped_key BLOB NOT NULL,
    size INTEGER NOT NULL,
    created TEXT NOT NULL
) STRICT;

CREATE TABLE packet (
    id TEXT PRIMARY KEY,
    origin TEXT NOT NULL,
    received TEXT NOT NULL
) STRICT;

CREATE TABLE file (
    id TEXT PRIMARY KEY,
    packet TEXT NOT NULL REFERENCES packet(id),
    blob TEXT NOT NULL REFERENCES blob(id),
    rendition TEXT REFERENCES blob(id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    page_count INTEGER NOT NULL,
    password TEXT,
    failure TEXT
) STRICT;
CREATE UNIQUE INDEX file_blob ON file(blob);
CREATE INDEX file_rendition ON file(rendition);
CREATE INDEX file_packet ON file(packet);

-- Derived ------------------------------------------------------------------------------------

CREATE TABLE file_text (
    file TEXT NOT NULL REFERENCES file(id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    version INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (file, part)
) STRICT;

CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL REFERENCES file(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (file, number)
) STRICT;

CREATE VIRTUAL TABLE page_fts USING fts5(
    text, content = 'page', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TRIGGER page_fts_insert AFTER INSERT ON page BEGIN
    INSERT INTO page_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER page_fts_delete AFTER DELETE ON page BEGIN
    INSERT INTO page_fts (page_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER page_fts_update AFTER UPDATE OF text ON page BEGIN
    INSERT INTO page_fts (page_fts, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO page_fts (rowid, text) VALUES (new.id, new.text);
END;

CREATE TABLE organization (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (body, name)
) STRICT;

CREATE TABLE meeting (
    id TEXT PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization(id),
    date TEXT,
    time TEXT NOT NULL,
    place TEXT NOT NULL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX meeting_date ON meeting(date);
CREATE INDEX meeting_organization ON meeting(organization);

CREATE TABLE item (
    id TEXT PRIMARY KEY,
    meeting TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    case_number TEXT,
    kind TEXT NOT NULL,
    proposal TEXT NOT NULL,
    prepared_by TEXT NOT NULL,
    sent_to TEXT NOT NULL,
    no_papers INTEGER NOT NULL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX item_meeting ON item(meeting);
CREATE INDEX item_case ON item(case_number);

-- Runs of pages that belong to an ärende in one file, the page that says "no papers" too.
CREATE TABLE item_pages (
    item TEXT NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    file TEXT NOT NULL REFERENCES file(id) ON DELETE CASCADE,
    first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    PRIMARY KEY (item, file, first_page)
) STRICT;
CREATE INDEX item_pages_file ON item_pages(file);

CREATE TABLE document (
    id TEXT PRIMARY KEY,
    meeting TEXT REFERENCES meeting(id) ON DELETE CASCADE,
    item TEXT REFERENCES item(id) ON DELETE SET NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    case_number TEXT,
    date TEXT,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX document_meeting ON document(meeting);
CREATE INDEX document_item ON document(item);

-- One row for each place where a paper's text was received. Rows of one version number hold the
-- same text without furniture: two renderings are one version (design.md section 9).
CREATE TABLE document_version (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    file TEXT NOT NULL REFERENCES file(id) ON DELETE CASCADE,
    first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    text_hash TEXT NOT NULL,
    UNIQUE (document, file, first_page)
) STRICT;
CREATE INDEX document_version_file ON document_version(file);

CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    text TEXT NOT NULL,
    rects TEXT NOT NULL,
    to_document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX link_version ON link(version);
CREATE INDEX link_to ON link(to_document);

CREATE TABLE notice (
    id INTEGER PRIMARY KEY,
    meeting TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    document TEXT REFERENCES document(id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    params TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX notice_once ON notice(meeting, coalesce(document, ''), code, params);
CREATE INDEX notice_document ON notice(document);

-- The member's -------------------------------------------------------------------------------

-- A paper moved to another ärende by the member; no item: to Övriga handlingar.
CREATE TABLE correction (
    document TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
    item TEXT REFERENCES item(id) ON DELETE SET NULL,
    made TEXT NOT NULL
) STRICT;
CREATE INDEX correction_item ON correction(item);

CREATE TABLE place (
    document TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    seen TEXT NOT NULL
) STRICT;
CREATE INDEX place_seen ON place(seen);

CREATE TABLE page_seen (
    document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    PRIMARY KEY (document, page)
) STRICT;
"""


def migrate(db):
    """Make every table.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in _statements(SCHEMA):
        db.execute(statement)
    db["meta"].insert_all([{"key": "schema", "value": "1"}, {"key": "min_app", "value": "0.1"}], pk="key")


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
