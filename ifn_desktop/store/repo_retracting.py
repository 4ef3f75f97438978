# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What taking a delivery back takes away, and what stays because the member wrote on it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ifn_desktop.model.ids import BlobId, DocumentId, FileId, ItemId, MeetingId, PacketId
from ifn_desktop.store.database import Transaction, View

_WRITTEN = (
    "EXISTS (SELECT 1 FROM note n WHERE n.item = i.id AND trim(n.text) <> '')"
    " OR EXISTS (SELECT 1 FROM recusal_event r WHERE r.item = i.id)"
    " OR EXISTS (SELECT 1 FROM serving s WHERE s.item = i.id)"
)


def packets(view: View, limit: int) -> list[tuple[PacketId, str]]:
    """(delivery, when it was received) of the latest deliveries with files of their own, newest first."""
    rows = view.query(
        "SELECT id, received FROM packet p WHERE EXISTS (SELECT 1 FROM file f WHERE f.packet = p.id)"
        " ORDER BY received DESC, id DESC LIMIT ?",
        (limit,),
    )
    return [(PacketId(packet), str(received)) for packet, received in rows]


def received(view: View, packet: PacketId) -> str | None:
    """When a delivery came; None where there is no such delivery."""
    return view.value("SELECT received FROM packet WHERE id = ?", (packet,))


def own_files(view: View, packet: PacketId) -> list[FileId]:
    """Files that no other delivery has brought."""
    rows = view.query(
        "SELECT f.id FROM file f WHERE f.packet = ? AND NOT EXISTS (SELECT 1 FROM delivery_file o"
        " WHERE o.file = f.id AND o.packet <> f.packet) ORDER BY f.id",
        (packet,),
    )
    return [FileId(row[0]) for row in rows]


def meetings_of(view: View, packet: PacketId) -> list[MeetingId]:
    """The meetings that a delivery held papers of."""
    rows = view.query("SELECT meeting FROM delivery WHERE packet = ? ORDER BY meeting", (packet,))
    return [MeetingId(row[0]) for row in rows]


def documents_in(view: View, files: Sequence[FileId]) -> list[DocumentId]:
    """The papers that lie in some files."""
    rows = view.query(
        "SELECT DISTINCT document FROM document_version WHERE file IN (SELECT value FROM json_each(?))",
        (json.dumps(files),),
    )
    return [DocumentId(row[0]) for row in rows]


def only_items(view: View, packet: PacketId) -> list[ItemId]:
    """The ärenden that no other delivery held."""
    rows = view.query(
        "SELECT d.item FROM delivered d WHERE d.packet = ? AND d.item IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM delivered o WHERE o.item = d.item AND o.packet <> d.packet)",
        (packet,),
    )
    return [ItemId(row[0]) for row in rows]


def written_on(view: View, files: Sequence[FileId], items: Sequence[ItemId]) -> tuple[int, int]:
    """(marks made in versions that lie in these files, notes on these ärenden)."""
    made = view.value(
        "SELECT count(*) FROM annotation a JOIN document_version v"
        " ON v.id = json_extract(a.target, '$.version')"
        " WHERE v.file IN (SELECT value FROM json_each(?))",
        (json.dumps(files),),
    )
    noted = view.value(
        "SELECT count(*) FROM note WHERE trim(text) <> '' AND item IN (SELECT value FROM json_each(?))",
        (json.dumps(items),),
    )
    return int(made), int(noted)


def other_packets(view: View, meetings: Sequence[MeetingId], but: PacketId) -> list[PacketId]:
    """The other deliveries of some meetings, oldest first."""
    rows = view.query(
        "SELECT DISTINCT p.id, p.received FROM delivery d JOIN packet p ON p.id = d.packet"
        " WHERE d.meeting IN (SELECT value FROM json_each(?)) AND p.id <> ? ORDER BY p.received, p.id",
        (json.dumps(meetings), but),
    )
    return [PacketId(row[0]) for row in rows]


def remove(tx: Transaction, packet: PacketId, files: Sequence[FileId]) -> list[BlobId]:
    """Remove a delivery and its own files with all that was derived of them; others keep theirs.

    Returns:
        The contents to destroy when the transaction is done.
    """
    chosen = json.dumps(files)
    tx.execute(
        "UPDATE file SET packet = (SELECT o.packet FROM delivery_file o JOIN packet p ON p.id = o.packet"
        " WHERE o.file = file.id AND o.packet <> ? ORDER BY p.received, p.id LIMIT 1)"
        " WHERE packet = ? AND id NOT IN (SELECT value FROM json_each(?))",
        (packet, packet, chosen),
    )
    rows = tx.query(
        "SELECT blob, rendition FROM file WHERE id IN (SELECT value FROM json_each(?))", (chosen,)
    )
    blobs = [BlobId(blob) for row in rows for blob in row if blob is not None]
    tx.execute("DELETE FROM file WHERE id IN (SELECT value FROM json_each(?))", (chosen,))
    tx.execute(
        "DELETE FROM blob WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS"
        " (SELECT 1 FROM file f WHERE f.blob = blob.id OR f.rendition = blob.id)",
        (json.dumps(blobs),),
    )
    tx.execute("DELETE FROM packet WHERE id = ?", (packet,))
    # Ids of arrivals are given anew: nothing that comes later may count as looked at.
    for table in ("paper_looked", "item_looked"):
        tx.execute(f"UPDATE {table} SET arrival = min(arrival, (SELECT coalesce(max(id), 0) FROM arrival))")  # noqa: S608
    left = {row[0] for row in tx.query("SELECT id FROM blob")}
    return [blob for blob in blobs if blob not in left]


def drop_lost_documents(tx: Transaction, documents: Sequence[DocumentId]) -> int:
    """Remove papers without any version; those with marks stay, to be listed. How many are gone or lost."""
    chosen = json.dumps(documents)
    lost = (
        "FROM document WHERE id IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM document_version v WHERE v.document = document.id)"
    )
    count = int(tx.value(f"SELECT count(*) {lost}", (chosen,)))
    tx.execute(
        f"DELETE {lost} AND NOT EXISTS (SELECT 1 FROM annotation a WHERE a.document = document.id)",  # noqa: S608
        (chosen,),
    )
    return count


def drop_lost_items(tx: Transaction, items: Sequence[ItemId]) -> tuple[int, list[ItemId]]:
    """Remove ärenden that nothing is left of; those that the member wrote on or that hold papers stay.

    Returns:
        (how many are gone, those that stay).
    """
    chosen = json.dumps(items)
    kept = tx.query(
        f"SELECT i.id FROM item i WHERE i.id IN (SELECT value FROM json_each(?)) AND ({_WRITTEN}"  # noqa: S608
        " OR EXISTS (SELECT 1 FROM document d JOIN document_version v ON v.document = d.id"
        " WHERE d.item = i.id))",
        (chosen,),
    )
    stay = [ItemId(row[0]) for row in kept]
    gone = tx.execute(
        "DELETE FROM item WHERE id IN (SELECT value FROM json_each(?))"
        " AND id NOT IN (SELECT value FROM json_each(?))",
        (chosen, json.dumps(stay)),
    )
    return gone, stay


def drop_empty_meetings(tx: Transaction, meetings: Sequence[MeetingId]) -> None:
    """Remove meetings without ärenden and papers; a paper with marks that is left keeps them, loose."""
    chosen = json.dumps(meetings)
    empty = (
        "SELECT m.id FROM meeting m WHERE m.id IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM item i WHERE i.meeting = m.id)"
        " AND NOT EXISTS (SELECT 1 FROM document d JOIN document_version v ON v.document = d.id"
        " WHERE d.meeting = m.id)"
    )
    tx.execute(f"UPDATE document SET meeting = NULL WHERE meeting IN ({empty})", (chosen,))  # noqa: S608
    tx.execute(f"DELETE FROM meeting WHERE id IN ({empty})", (chosen,))  # noqa: S608


def forget_facts(tx: Transaction, meetings: Sequence[MeetingId], packets_: Sequence[PacketId]) -> None:
    """Make the facts of what other deliveries hold give way to what those say, when they are filed again."""
    chosen, by = json.dumps(meetings), json.dumps(packets_)
    held = "(SELECT {key} FROM delivered WHERE packet IN (SELECT value FROM json_each(?)))"
    tx.execute(
        "UPDATE item SET confidence = 0, proposal = '', prepared_by = '[]', sent_to = '[]', no_papers = 1"  # noqa: S608
        f" WHERE meeting IN (SELECT value FROM json_each(?)) AND id IN {held.format(key='item')}",
        (chosen, by),
    )
    tx.execute(
        "UPDATE document SET confidence = 0 WHERE meeting IN (SELECT value FROM json_each(?))"  # noqa: S608
        f" AND id IN {held.format(key='document')}",
        (chosen, by),
    )
    if packets_:
        tx.execute(
            "UPDATE meeting SET time = '', place = '' WHERE id IN (SELECT value FROM json_each(?))", (chosen,)
        )
    tx.execute("DELETE FROM notice WHERE meeting IN (SELECT value FROM json_each(?))", (chosen,))
