# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Takes papers out of the library: text, index, derived facts, keys of contents. In one transaction each.

Deleted rows are overwritten by SQLite itself (`secure_delete`); triggers take them out of the search index,
whose own `secure-delete` leaves no entry behind. What remains to be done after the transaction (the files
on the disk, the log, words that no text has any more, free pages) is noted until it is done (`store.purged`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import BlobId, DocumentId, FileId, ItemId, MeetingId
from ifn_desktop.model.retention import Keep
from ifn_desktop.store import purged, text_codec
from ifn_desktop.store.database import Transaction, View
from ifn_desktop.store.purge_plan import Portion


class CutFile(NamedTuple):
    """A file written anew.

    Attributes:
        blob: the new content; the old one goes.
        pages: for each kept page its new number, from 1.
        packed: its text with places, of the kept pages; None where there was none.
    """

    file: FileId
    blob: BlobId
    pages: Mapping[int, int]
    packed: Sequence[bytes] | None


def remove(
    tx: Transaction,
    portion: Portion,
    cuts: Sequence[CutFile],
    keep: Keep,
    *,
    letters: Mapping[FileId, str],
    made: str,
) -> None:
    """Take a portion out of the library; what is to follow is noted.

    Args:
        tx: the transaction.
        portion: as `purge_plan` gave it in the same transaction.
        cuts: the new contents of `portion.cuts`, adopted already.
        keep: what outlives the papers.
        letters: for files that go or are cut the hash of their letters, by which a source's copy is known.
        made: the time it is, ISO, UTC.
    """
    gone = _contents(tx, portion)
    _let_go_of_marks(tx, portion.documents, keep)
    for cut in cuts:
        _put_cut(tx, cut)
    chosen = _list(portion.files)
    tx.execute(
        "DELETE FROM document_version WHERE document IN (SELECT value FROM json_each(?))",
        (_list(portion.documents),),
    )
    packets = [
        row[0]
        for row in tx.query(
            "SELECT DISTINCT packet FROM file WHERE id IN (SELECT value FROM json_each(?))", (chosen,)
        )
    ]
    _hand_on(tx, chosen)
    tx.execute("DELETE FROM file WHERE id IN (SELECT value FROM json_each(?))", (chosen,))
    _drop_documents(tx, portion.documents, made)
    if portion.whole and portion.meeting is not None:
        _empty_meeting(tx, portion.meeting, keep, made)
    _drop_packets(tx, packets)
    _destroy_keys(tx, gone, letters, made)
    purged.set_pending(tx)


# Contents ------------------------------------------------------------------------------------------


def _contents(tx: Transaction, portion: Portion) -> list[tuple[BlobId, FileId]]:
    files = _list([*portion.files, *(cut.file for cut in portion.cuts)])
    rows = tx.query(
        "SELECT id, blob, rendition FROM file WHERE id IN (SELECT value FROM json_each(?))", (files,)
    )
    return [(BlobId(blob), row[0]) for row in rows for blob in (row[1], row[2]) if blob is not None]


def _destroy_keys(
    tx: Transaction, gone: Sequence[tuple[BlobId, FileId]], letters: Mapping[FileId, str], made: str
) -> None:
    """With its row a content's only key is gone; what it was is known by its name alone."""
    tx.execute(
        "DELETE FROM blob WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS"
        " (SELECT 1 FROM file f WHERE f.blob = blob.id OR f.rendition = blob.id)",
        (_list([blob for blob, _ in gone]),),
    )
    tx.executemany(
        "INSERT INTO purged_content (blob, letters, made, gone) SELECT ?1, ?2, ?3, 0"
        " WHERE NOT EXISTS (SELECT 1 FROM blob WHERE id = ?1)"
        " ON CONFLICT (blob) DO UPDATE SET letters = excluded.letters, made = excluded.made, gone = 0",
        [(blob, letters.get(file, ""), made) for blob, file in gone],
    )


def _put_cut(tx: Transaction, cut: CutFile) -> None:
    """The file goes on with its new content: everything that names its pages follows."""
    tx.execute(
        "UPDATE file SET blob = ?, rendition = NULL, media_type = 'application/pdf', page_count = ?,"
        " password = NULL, failure = NULL WHERE id = ?",
        (cut.blob, len(cut.pages), cut.file),
    )
    tx.execute("DELETE FROM file_text WHERE file = ?", (cut.file,))
    tx.executemany(
        "INSERT INTO file_text (file, part, version, data) VALUES (?, ?, ?, ?)",
        [(cut.file, part, text_codec.VERSION, data) for part, data in enumerate(cut.packed or ())],
    )
    moves = json.dumps(sorted(cut.pages.items()))
    for table, column in (("page", "number"), ("ocr_page", "page")):
        tx.execute(
            f"DELETE FROM {table} WHERE file = ? AND {column} NOT IN (SELECT value ->> 0 FROM json_each(?))",  # noqa: S608
            (cut.file, moves),
        )
        # By way of negative numbers: no two pages may have one number, not even meanwhile.
        tx.execute(
            f"UPDATE {table} SET {column} = -(SELECT value ->> 1 FROM json_each(?)"  # noqa: S608
            f" WHERE value ->> 0 = {table}.{column}) WHERE file = ?",
            (moves, cut.file),
        )
        tx.execute(f"UPDATE {table} SET {column} = -{column} WHERE file = ?", (cut.file,))  # noqa: S608
    tx.execute(
        "DELETE FROM document_version WHERE file = ?"
        " AND first_page NOT IN (SELECT value ->> 0 FROM json_each(?))",
        (cut.file, moves),
    )
    tx.executemany(
        "UPDATE document_version SET first_page = -?, last_page = ? WHERE id = ?", _moved_versions(tx, cut)
    )
    tx.execute(
        "UPDATE document_version SET first_page = -first_page WHERE file = ? AND first_page < 0", (cut.file,)
    )
    _move_item_pages(tx, cut)


def _moved_versions(tx: Transaction, cut: CutFile) -> list[tuple[int, int, str]]:
    rows = tx.query("SELECT id, first_page, last_page FROM document_version WHERE file = ?", (cut.file,))
    return [(cut.pages[first], cut.pages[last], version) for version, first, last in rows]


def _move_item_pages(tx: Transaction, cut: CutFile) -> None:
    rows = tx.query("SELECT item, first_page, last_page FROM item_pages WHERE file = ?", (cut.file,))
    tx.execute("DELETE FROM item_pages WHERE file = ?", (cut.file,))
    moved: list[tuple[str, FileId, int, int]] = []
    for item, first, last in rows:
        left = [cut.pages[page] for page in range(first, last + 1) if page in cut.pages]
        if left:
            moved.append((item, cut.file, min(left), max(left)))
    tx.executemany(
        "INSERT OR IGNORE INTO item_pages (item, file, first_page, last_page) VALUES (?, ?, ?, ?)", moved
    )


# What was understood of them, and the member's own ---------------------------------------------------


def _let_go_of_marks(tx: Transaction, documents: Sequence[DocumentId], keep: Keep) -> None:
    """Marks hold words of the papers: without those, or not at all, unless they are to stay."""
    if keep.marks:
        return
    chosen = _list(documents)
    if not keep.notes:
        tx.execute("DELETE FROM annotation WHERE document IN (SELECT value FROM json_each(?))", (chosen,))
        return
    tx.execute(
        "DELETE FROM annotation WHERE document IN (SELECT value FROM json_each(?)) AND trim(comment) = ''",
        (chosen,),
    )
    tx.execute(
        "UPDATE annotation SET target = json_remove(target, '$.quote', '$.surroundings', '$.position')"
        " WHERE document IN (SELECT value FROM json_each(?))",
        (chosen,),
    )


def _drop_documents(tx: Transaction, documents: Sequence[DocumentId], made: str) -> None:
    """Papers go; of one on which the member's words stay, its name stays too."""
    chosen = _list(documents)
    tx.execute(
        "DELETE FROM document WHERE id IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM annotation a WHERE a.document = document.id)",
        (chosen,),
    )
    tx.execute(
        "INSERT OR REPLACE INTO purged_document (document, made)"
        " SELECT id, ? FROM document WHERE id IN (SELECT value FROM json_each(?))",
        (made, chosen),
    )
    for table in ("notice", "minutes", "mark_taken_in", "page_seen", "place", "paragraph_checked"):
        tx.execute(f"DELETE FROM {table} WHERE document IN (SELECT value FROM json_each(?))", (chosen,))  # noqa: S608


def _empty_meeting(tx: Transaction, meeting: MeetingId, keep: Keep, made: str) -> None:
    items = "IN (SELECT id FROM item WHERE meeting = ?)"
    if not keep.notes:
        tx.execute(f"DELETE FROM note WHERE item {items}", (meeting,))  # noqa: S608
    if not keep.recusals:
        for table in ("recusal_event", "serving"):
            tx.execute(f"DELETE FROM {table} WHERE item {items}", (meeting,))  # noqa: S608
        tx.execute("DELETE FROM serving WHERE meeting = ?", (meeting,))
    tx.execute(f"DELETE FROM hint_dismissal WHERE item {items}", (meeting,))  # noqa: S608
    tx.execute("DELETE FROM notice WHERE meeting = ?", (meeting,))
    tx.execute("DELETE FROM arrival WHERE meeting = ?", (meeting,))
    _looked_at(tx)
    tx.execute(
        "DELETE FROM item WHERE meeting = ?"
        " AND NOT EXISTS (SELECT 1 FROM document d WHERE d.item = item.id)"
        " AND NOT EXISTS (SELECT 1 FROM minutes_paragraph p WHERE p.item = item.id)"
        " AND NOT EXISTS (SELECT 1 FROM note n WHERE n.item = item.id"
        "  AND trim(n.text, char(10, 13, 32, 9)) <> '')"
        " AND NOT EXISTS (SELECT 1 FROM recusal_event r WHERE r.item = item.id)"
        " AND NOT EXISTS (SELECT 1 FROM serving s WHERE s.item = item.id)",
        (meeting,),
    )
    tx.execute(
        "UPDATE item SET proposal = '', prepared_by = '[]', sent_to = '[]', no_papers = 0 WHERE meeting = ?",
        (meeting,),
    )
    tx.execute(
        "DELETE FROM sync_meeting WHERE (date, organization) IN (SELECT m.date, o.name FROM meeting m"
        " JOIN organization o ON o.id = m.organization WHERE m.id = ?)",
        (meeting,),
    )
    tx.execute(
        "DELETE FROM meeting WHERE id = ? AND NOT EXISTS (SELECT 1 FROM item i WHERE i.meeting = meeting.id)"
        " AND NOT EXISTS (SELECT 1 FROM document d WHERE d.meeting = meeting.id)",
        (meeting,),
    )
    tx.execute(
        "INSERT OR REPLACE INTO purged_meeting (meeting, made) SELECT id, ? FROM meeting WHERE id = ?",
        (made, meeting),
    )


def forget_proposals(tx: Transaction, items: Iterable[ItemId]) -> None:
    """Ärenden lose what was read in a paper that goes: proposal, who prepared it, where it is sent."""
    tx.executemany(
        "UPDATE item SET proposal = '', prepared_by = '[]', sent_to = '[]' WHERE id = ?",
        [(item,) for item in items],
    )


def proposals_of(view: View, documents: Sequence[DocumentId]) -> list[tuple[ItemId, str]]:
    """(ärende, its proposal) of the ärenden that some papers belong to, where there is a proposal."""
    rows = view.query(
        "SELECT DISTINCT i.id, i.proposal FROM item i JOIN document d ON d.item = i.id"
        " WHERE i.proposal <> '' AND d.id IN (SELECT value FROM json_each(?))",
        (_list(documents),),
    )
    return [(ItemId(row[0]), str(row[1])) for row in rows]


def texts_of(view: View, documents: Sequence[DocumentId]) -> list[str]:
    """The pages of some papers, all versions, as they are read."""
    rows = view.query(
        "SELECT p.text FROM document_version v JOIN page p ON p.file = v.file"
        " AND p.number BETWEEN v.first_page AND v.last_page"
        " WHERE v.document IN (SELECT value FROM json_each(?)) ORDER BY v.id, p.number",
        (_list(documents),),
    )
    return [str(row[0]) for row in rows]


def written(view: View, portion: Portion) -> frozenset[str]:
    """Ids of all that the member has written on what goes: steps to undo must not bring it back."""
    chosen = _list(portion.documents)
    ids = {
        row[0]
        for row in view.query(
            "SELECT id FROM annotation WHERE document IN (SELECT value FROM json_each(?))", (chosen,)
        )
    }
    if portion.whole:
        ids |= {
            row[0]
            for row in view.query(
                "SELECT n.id FROM note n JOIN item i ON i.id = n.item WHERE i.meeting = ?", (portion.meeting,)
            )
        }
    return frozenset(map(str, ids))


def _hand_on(tx: Transaction, files: str) -> None:
    """Files that came with a delivery and are known from another one belong to that when it goes."""
    tx.execute(
        "UPDATE file SET packet = coalesce((SELECT o.packet FROM delivery_file o WHERE o.file = file.id"
        " AND o.packet <> file.packet ORDER BY o.packet LIMIT 1), packet)"
        " WHERE id NOT IN (SELECT value FROM json_each(?))"
        " AND packet IN (SELECT packet FROM file WHERE id IN (SELECT value FROM json_each(?)))",
        (files, files),
    )


def _drop_packets(tx: Transaction, packets: Sequence[str]) -> None:
    tx.execute(
        "DELETE FROM packet WHERE id IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM file f WHERE f.packet = packet.id)"
        " AND NOT EXISTS (SELECT 1 FROM delivery_file f WHERE f.packet = packet.id)",
        (_list(packets),),
    )
    _looked_at(tx)


def _looked_at(tx: Transaction) -> None:
    """Ids of arrivals are given anew: nothing that comes later may count as looked at."""
    for table in ("paper_looked", "item_looked"):
        tx.execute(f"UPDATE {table} SET arrival = min(arrival, (SELECT coalesce(max(id), 0) FROM arrival))")  # noqa: S608


def _list(ids: Sequence[str]) -> str:
    return json.dumps(ids)
