# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What each delivery held and changed, and up to where the member has looked.

Received: `delivery_file` (a delivery's files in order, those included that were known; by its text
a delivery can be understood anew) and `delivery` (the form in which a meeting's papers came).
Derived: `delivered` (ärenden and papers it held) and `arrival` (what was new, changed, moved,
renumbered, withdrawn or returned; `before` is the old number, or the id of the old ärende). What
the last `withdrawn` or `returned` of an ärende or paper says holds. The member's: `paper_looked`,
`item_looked`: nothing up to this arrival is news any more; `version` is the one looked at.
"""

STATEMENTS = (
    """CREATE TABLE delivery_file (
    packet TEXT NOT NULL REFERENCES packet(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    file TEXT NOT NULL REFERENCES file(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (packet, position)
) STRICT""",
    "CREATE INDEX delivery_file_file ON delivery_file(file)",
    """INSERT INTO delivery_file (packet, position, file, name)
    SELECT packet, row_number() OVER (PARTITION BY packet ORDER BY id) - 1, id, name FROM file""",
    """CREATE TABLE delivery (
    packet TEXT NOT NULL REFERENCES packet(id) ON DELETE CASCADE,
    meeting TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    PRIMARY KEY (packet, meeting)
) STRICT""",
    "CREATE INDEX delivery_meeting ON delivery(meeting)",
    """INSERT INTO delivery (packet, meeting, form)
    SELECT DISTINCT f.packet, d.meeting, '' FROM document_version v JOIN document d ON d.id = v.document
    JOIN file f ON f.id = v.file WHERE d.meeting IS NOT NULL""",
    """CREATE TABLE delivered (
    packet TEXT NOT NULL REFERENCES packet(id) ON DELETE CASCADE,
    item TEXT REFERENCES item(id) ON DELETE CASCADE,
    document TEXT REFERENCES document(id) ON DELETE CASCADE,
    CHECK ((item IS NULL) <> (document IS NULL))
) STRICT""",
    "CREATE UNIQUE INDEX delivered_once ON delivered(packet, coalesce(item, ''), coalesce(document, ''))",
    "CREATE INDEX delivered_item ON delivered(item)",
    "CREATE INDEX delivered_document ON delivered(document)",
    """INSERT INTO delivered (packet, document)
    SELECT DISTINCT f.packet, v.document FROM document_version v JOIN file f ON f.id = v.file""",
    """INSERT INTO delivered (packet, item)
    SELECT DISTINCT f.packet, p.item FROM item_pages p JOIN file f ON f.id = p.file""",
    """CREATE TABLE arrival (
    id INTEGER PRIMARY KEY,
    packet TEXT NOT NULL REFERENCES packet(id) ON DELETE CASCADE,
    meeting TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    item TEXT REFERENCES item(id) ON DELETE CASCADE,
    document TEXT REFERENCES document(id) ON DELETE CASCADE,
    what TEXT NOT NULL
        CHECK (what IN ('new', 'changed', 'moved', 'renumbered', 'withdrawn', 'returned')),
    before TEXT NOT NULL,
    CHECK ((item IS NULL) <> (document IS NULL))
) STRICT""",
    "CREATE INDEX arrival_packet ON arrival(packet)",
    "CREATE INDEX arrival_meeting ON arrival(meeting)",
    "CREATE INDEX arrival_item ON arrival(item)",
    "CREATE INDEX arrival_document ON arrival(document)",
    """CREATE TABLE paper_looked (
    document TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
    version TEXT REFERENCES document_version(id) ON DELETE SET NULL,
    arrival INTEGER NOT NULL,
    made TEXT NOT NULL
) STRICT""",
    "CREATE INDEX paper_looked_version ON paper_looked(version)",
    """CREATE TABLE item_looked (
    item TEXT PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
    arrival INTEGER NOT NULL,
    made TEXT NOT NULL
) STRICT""",
)


def migrate(db):
    """Make the tables, and fill in what the library knows of earlier deliveries.

    Args:
        db: the sqlite_utils.Database to change, inside the runner's transaction.
    """
    for statement in STATEMENTS:
        db.execute(statement)
