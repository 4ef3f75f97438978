-- SPDX-FileCopyrightText: 2026 The IFN Desktop authors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The schema after all migrations. Written by: python -m ifn_desktop.store.snapshot

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

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
    text TEXT NOT NULL, printed TEXT,
    UNIQUE (file, number)
) STRICT;

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
, down REAL NOT NULL DEFAULT 0.0, across REAL NOT NULL DEFAULT 0.5, zoom REAL, fit TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX place_seen ON place(seen);

CREATE TABLE page_seen (
    document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    PRIMARY KEY (document, page)
) STRICT;

CREATE TABLE annotation (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    colour TEXT NOT NULL,
    comment TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    target TEXT NOT NULL,
    origin TEXT NOT NULL
) STRICT;

CREATE INDEX annotation_document ON annotation(document);

CREATE TABLE placement (
    annotation TEXT NOT NULL REFERENCES annotation(id) ON DELETE CASCADE,
    version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    rects TEXT NOT NULL,
    strokes TEXT NOT NULL,
    state TEXT NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (annotation, version)
) STRICT;

CREATE INDEX placement_version ON placement(version);

CREATE TABLE mark_taken_in (
    document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    origin TEXT NOT NULL,
    PRIMARY KEY (document, origin)
) STRICT;

CREATE TABLE note (
    id TEXT PRIMARY KEY,
    item TEXT NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;

CREATE INDEX note_item ON note(item);

CREATE TABLE note_template (
    kind TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE colour_name (
    colour TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

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

CREATE TABLE tie_register (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE tie_scan (
    version TEXT PRIMARY KEY REFERENCES document_version(id) ON DELETE CASCADE,
    register TEXT NOT NULL
) STRICT;

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

CREATE TABLE serving (
    id INTEGER PRIMARY KEY,
    meeting TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    item TEXT REFERENCES item(id) ON DELETE CASCADE,
    for_whom TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX serving_once ON serving(meeting, coalesce(item, ''));

CREATE INDEX serving_item ON serving(item);

CREATE TABLE paragraph_checked (
    document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    number TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('right', 'look')),
    comment TEXT NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (document, number)
) STRICT;

CREATE TABLE ocr_page (
    file TEXT NOT NULL REFERENCES file(id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    version INTEGER NOT NULL,
    confidence INTEGER NOT NULL,
    made TEXT NOT NULL,
    text TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (file, page)
) STRICT;

CREATE TABLE delivery_file (
    packet TEXT NOT NULL REFERENCES packet(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    file TEXT NOT NULL REFERENCES file(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (packet, position)
) STRICT;

CREATE INDEX delivery_file_file ON delivery_file(file);

CREATE TABLE delivery (
    packet TEXT NOT NULL REFERENCES packet(id) ON DELETE CASCADE,
    meeting TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    PRIMARY KEY (packet, meeting)
) STRICT;

CREATE INDEX delivery_meeting ON delivery(meeting);

CREATE TABLE delivered (
    packet TEXT NOT NULL REFERENCES packet(id) ON DELETE CASCADE,
    item TEXT REFERENCES item(id) ON DELETE CASCADE,
    document TEXT REFERENCES document(id) ON DELETE CASCADE,
    CHECK ((item IS NULL) <> (document IS NULL))
) STRICT;

CREATE UNIQUE INDEX delivered_once ON delivered(packet, coalesce(item, ''), coalesce(document, ''));

CREATE INDEX delivered_item ON delivered(item);

CREATE INDEX delivered_document ON delivered(document);

CREATE TABLE arrival (
    id INTEGER PRIMARY KEY,
    packet TEXT NOT NULL REFERENCES packet(id) ON DELETE CASCADE,
    meeting TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    item TEXT REFERENCES item(id) ON DELETE CASCADE,
    document TEXT REFERENCES document(id) ON DELETE CASCADE,
    what TEXT NOT NULL
        CHECK (what IN ('new', 'changed', 'moved', 'renumbered', 'withdrawn', 'returned')),
    before TEXT NOT NULL,
    CHECK ((item IS NULL) <> (document IS NULL))
) STRICT;

CREATE INDEX arrival_packet ON arrival(packet);

CREATE INDEX arrival_meeting ON arrival(meeting);

CREATE INDEX arrival_item ON arrival(item);

CREATE INDEX arrival_document ON arrival(document);

CREATE TABLE paper_looked (
    document TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
    version TEXT REFERENCES document_version(id) ON DELETE SET NULL,
    arrival INTEGER NOT NULL,
    made TEXT NOT NULL
) STRICT;

CREATE INDEX paper_looked_version ON paper_looked(version);

CREATE TABLE item_looked (
    item TEXT PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
    arrival INTEGER NOT NULL,
    made TEXT NOT NULL
) STRICT;

CREATE TABLE search_entry (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    ref ANY NOT NULL,
    title TEXT NOT NULL,
    proposal TEXT NOT NULL,
    body TEXT NOT NULL,
    also TEXT NOT NULL,
    UNIQUE (kind, ref)
) STRICT;

CREATE VIRTUAL TABLE search_fts USING fts5(
    title, proposal, body, also, content = 'search_entry', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 0 tokenchars '§/,.!'"
);

CREATE TRIGGER search_entry_insert AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_fts (rowid, title, proposal, body, also) VALUES (new.id, new.title, new.proposal, new.body, new.also);
END;

CREATE TRIGGER search_entry_delete AFTER DELETE ON search_entry BEGIN
    INSERT INTO search_fts (search_fts, rowid, title, proposal, body, also) VALUES ('delete', old.id, old.title, old.proposal, old.body, old.also);
END;

CREATE TRIGGER search_entry_update AFTER UPDATE ON search_entry BEGIN
    INSERT INTO search_fts (search_fts, rowid, title, proposal, body, also) VALUES ('delete', old.id, old.title, old.proposal, old.body, old.also);
    INSERT INTO search_fts (rowid, title, proposal, body, also) VALUES (new.id, new.title, new.proposal, new.body, new.also);
END;

CREATE TABLE search_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE,
    stem TEXT NOT NULL,
    plain TEXT NOT NULL,
    entries INTEGER NOT NULL,
    inner INTEGER NOT NULL
) STRICT;

CREATE INDEX search_word_stem ON search_word(stem);

CREATE INDEX search_word_plain ON search_word(plain) WHERE plain <> word;

CREATE VIRTUAL TABLE search_word_grams USING fts5(
    word, content = 'search_word', content_rowid = 'id', tokenize = 'trigram', detail = 'none'
);

CREATE TRIGGER search_word_insert AFTER INSERT ON search_word BEGIN
    INSERT INTO search_word_grams (rowid, word) VALUES (new.id, new.word);
END;

CREATE TRIGGER search_word_delete AFTER DELETE ON search_word BEGIN
    INSERT INTO search_word_grams (search_word_grams, rowid, word) VALUES ('delete', old.id, old.word);
END;

CREATE TABLE search_dirty (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    ref ANY NOT NULL,
    UNIQUE (kind, ref)
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE search_failure (
    kind TEXT NOT NULL,
    ref ANY NOT NULL,
    code TEXT NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (kind, ref)
) STRICT;

CREATE TRIGGER search_page_insert AFTER INSERT ON page BEGIN
    DELETE FROM search_dirty WHERE kind = 'page' AND ref = new.id;
    INSERT INTO search_dirty (kind, ref) VALUES ('page', new.id);
END;

CREATE TRIGGER search_page_update AFTER UPDATE OF text ON page WHEN old.text IS NOT new.text BEGIN
    DELETE FROM search_dirty WHERE kind = 'page' AND ref = new.id;
    INSERT INTO search_dirty (kind, ref) VALUES ('page', new.id);
END;

CREATE TRIGGER search_page_delete AFTER DELETE ON page BEGIN
    DELETE FROM search_entry WHERE kind = 'page' AND ref = old.id;
    DELETE FROM search_dirty WHERE kind = 'page' AND ref = old.id;
    DELETE FROM search_failure WHERE kind = 'page' AND ref = old.id;
END;

CREATE TRIGGER search_item_insert AFTER INSERT ON item BEGIN
    DELETE FROM search_dirty WHERE kind = 'item' AND ref = new.id;
    INSERT INTO search_dirty (kind, ref) VALUES ('item', new.id);
END;

CREATE TRIGGER search_item_update AFTER UPDATE OF number, title, proposal, case_number ON item WHEN (old.number, old.title, old.proposal, old.case_number) IS NOT (new.number, new.title, new.proposal, new.case_number) BEGIN
    DELETE FROM search_dirty WHERE kind = 'item' AND ref = new.id;
    INSERT INTO search_dirty (kind, ref) VALUES ('item', new.id);
END;

CREATE TRIGGER search_item_delete AFTER DELETE ON item BEGIN
    DELETE FROM search_entry WHERE kind = 'item' AND ref = old.id;
    DELETE FROM search_dirty WHERE kind = 'item' AND ref = old.id;
    DELETE FROM search_failure WHERE kind = 'item' AND ref = old.id;
END;

CREATE TRIGGER search_document_insert AFTER INSERT ON document BEGIN
    DELETE FROM search_dirty WHERE kind = 'document' AND ref = new.id;
    INSERT INTO search_dirty (kind, ref) VALUES ('document', new.id);
END;

CREATE TRIGGER search_document_update AFTER UPDATE OF title, case_number ON document WHEN (old.title, old.case_number) IS NOT (new.title, new.case_number) BEGIN
    DELETE FROM search_dirty WHERE kind = 'document' AND ref = new.id;
    INSERT INTO search_dirty (kind, ref) VALUES ('document', new.id);
END;

CREATE TRIGGER search_document_delete AFTER DELETE ON document BEGIN
    DELETE FROM search_entry WHERE kind = 'document' AND ref = old.id;
    DELETE FROM search_dirty WHERE kind = 'document' AND ref = old.id;
    DELETE FROM search_failure WHERE kind = 'document' AND ref = old.id;
END;

CREATE TRIGGER search_note_insert AFTER INSERT ON note BEGIN
    DELETE FROM search_dirty WHERE kind = 'note' AND ref = new.id;
    INSERT INTO search_dirty (kind, ref) VALUES ('note', new.id);
END;

CREATE TRIGGER search_note_update AFTER UPDATE OF text ON note WHEN old.text IS NOT new.text BEGIN
    DELETE FROM search_dirty WHERE kind = 'note' AND ref = new.id;
    INSERT INTO search_dirty (kind, ref) VALUES ('note', new.id);
END;

CREATE TRIGGER search_note_delete AFTER DELETE ON note BEGIN
    DELETE FROM search_entry WHERE kind = 'note' AND ref = old.id;
    DELETE FROM search_dirty WHERE kind = 'note' AND ref = old.id;
    DELETE FROM search_failure WHERE kind = 'note' AND ref = old.id;
END;

CREATE TRIGGER search_mark_insert AFTER INSERT ON annotation BEGIN
    DELETE FROM search_dirty WHERE kind = 'mark' AND ref = new.id;
    INSERT INTO search_dirty (kind, ref) VALUES ('mark', new.id);
END;

CREATE TRIGGER search_mark_update AFTER UPDATE OF comment, target ON annotation WHEN (old.comment, old.target) IS NOT (new.comment, new.target) BEGIN
    DELETE FROM search_dirty WHERE kind = 'mark' AND ref = new.id;
    INSERT INTO search_dirty (kind, ref) VALUES ('mark', new.id);
END;

CREATE TRIGGER search_mark_delete AFTER DELETE ON annotation BEGIN
    DELETE FROM search_entry WHERE kind = 'mark' AND ref = old.id;
    DELETE FROM search_dirty WHERE kind = 'mark' AND ref = old.id;
    DELETE FROM search_failure WHERE kind = 'mark' AND ref = old.id;
END;

CREATE TABLE minutes (
    document TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
    version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
    reader INTEGER NOT NULL,
    is_extract INTEGER NOT NULL,
    organization TEXT NOT NULL,
    date TEXT,
    heading TEXT NOT NULL
) STRICT;

CREATE INDEX minutes_version ON minutes(version);

CREATE TABLE minutes_paragraph (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES minutes(document) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    case_number TEXT,
    case_key TEXT NOT NULL,
    first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    decision TEXT NOT NULL,
    details TEXT NOT NULL,
    confidence REAL NOT NULL,
    item TEXT REFERENCES item(id) ON DELETE SET NULL,
    item_confidence REAL NOT NULL,
    UNIQUE (document, position)
) STRICT;

CREATE INDEX minutes_paragraph_item ON minutes_paragraph(item);

CREATE INDEX minutes_paragraph_case ON minutes_paragraph(case_key);

CREATE TABLE minutes_assignment (
    id INTEGER PRIMARY KEY,
    paragraph INTEGER NOT NULL REFERENCES minutes_paragraph(id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    receiver TEXT NOT NULL,
    due TEXT NOT NULL,
    due_date TEXT
) STRICT;

CREATE INDEX minutes_assignment_paragraph ON minutes_assignment(paragraph);

CREATE TABLE sync_source (
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
) STRICT;

CREATE TABLE sync_file (
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
    blob TEXT, sound INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (source, key)
) STRICT;

CREATE INDEX sync_file_open ON sync_file(source)
    WHERE (wanted AND taken <> mark) OR lacking IS NOT NULL OR staged IS NOT NULL;

CREATE TABLE sync_taken (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    file TEXT NOT NULL REFERENCES file(id) ON DELETE CASCADE,
    current INTEGER NOT NULL,
    PRIMARY KEY (source, key, file),
    FOREIGN KEY (source, key) REFERENCES sync_file(source, key) ON DELETE CASCADE
) STRICT;

CREATE INDEX sync_taken_file ON sync_taken(file);

CREATE TABLE sync_log (
    id INTEGER PRIMARY KEY,
    made TEXT NOT NULL,
    source TEXT,
    code TEXT NOT NULL,
    numbers TEXT NOT NULL,
    date TEXT
, name TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE saved_search (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    created TEXT NOT NULL,
    seen TEXT NOT NULL,
    news INTEGER NOT NULL
) STRICT;

CREATE TABLE recent_search (
    query TEXT PRIMARY KEY,
    used TEXT NOT NULL
) STRICT;

CREATE INDEX recent_search_used ON recent_search(used);

CREATE TABLE happening (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    kind TEXT NOT NULL,
    figures TEXT NOT NULL
) STRICT;

CREATE TABLE sync_meeting (
    source TEXT NOT NULL REFERENCES sync_source(id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    organization TEXT NOT NULL,
    body TEXT NOT NULL,
    date TEXT,
    time TEXT NOT NULL,
    place TEXT NOT NULL,
    title TEXT NOT NULL,
    cancelled INTEGER NOT NULL,
    agenda TEXT NOT NULL,
    moved_from TEXT,
    PRIMARY KEY (source, key)
) STRICT;

CREATE INDEX sync_meeting_date ON sync_meeting(source, date);

CREATE TRIGGER search_paragraph_insert AFTER INSERT ON minutes_paragraph BEGIN
    DELETE FROM search_dirty WHERE kind = 'paragraph' AND ref = new.id;
    INSERT INTO search_dirty (kind, ref) VALUES ('paragraph', new.id);
END;

CREATE TRIGGER search_paragraph_update AFTER UPDATE OF number, title, case_number, decision ON minutes_paragraph WHEN (old.number, old.title, old.case_number, old.decision) IS NOT (new.number, new.title, new.case_number, new.decision) BEGIN
    DELETE FROM search_dirty WHERE kind = 'paragraph' AND ref = new.id;
    INSERT INTO search_dirty (kind, ref) VALUES ('paragraph', new.id);
END;

CREATE TRIGGER search_paragraph_delete AFTER DELETE ON minutes_paragraph BEGIN
    DELETE FROM search_entry WHERE kind = 'paragraph' AND ref = old.id;
    DELETE FROM search_dirty WHERE kind = 'paragraph' AND ref = old.id;
    DELETE FROM search_failure WHERE kind = 'paragraph' AND ref = old.id;
END;

CREATE TABLE purged_content (
    blob TEXT PRIMARY KEY,
    letters TEXT NOT NULL,
    made TEXT NOT NULL,
    gone INTEGER NOT NULL
) STRICT;

CREATE INDEX purged_content_letters ON purged_content(letters);

CREATE TABLE purged_meeting (
    meeting TEXT PRIMARY KEY REFERENCES meeting(id) ON DELETE CASCADE,
    made TEXT NOT NULL
) STRICT;

CREATE TABLE purged_document (
    document TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
    made TEXT NOT NULL
) STRICT;

CREATE TABLE purge_log (
    id INTEGER PRIMARY KEY,
    made TEXT NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('member', 'rule', 'command')),
    numbers TEXT NOT NULL
) STRICT;

CREATE TABLE purge_rule (
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
) STRICT;

CREATE INDEX purge_rule_organization ON purge_rule(organization);

CREATE TABLE purge_clock (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    seen TEXT NOT NULL,
    doubted TEXT
) STRICT;

CREATE TABLE confidential (
    document TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
    is_confidential INTEGER NOT NULL,
    made TEXT NOT NULL
) STRICT;

CREATE TABLE confidential_evidence (
    version TEXT PRIMARY KEY REFERENCES document_version(id) ON DELETE CASCADE,
    reader INTEGER NOT NULL,
    page INTEGER NOT NULL,
    words TEXT NOT NULL
) STRICT;

CREATE TABLE assignment_done (
    document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    number TEXT NOT NULL,
    wording TEXT NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (document, number, wording)
) STRICT;
