# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Deliveries: what each held and changed, and up to where the member has looked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId, PacketId
from ifn_desktop.model.kinds import NewsKind
from ifn_desktop.store.database import Transaction, View

_LAST = "(SELECT max(id) FROM arrival b WHERE b.{key} = a.{key} AND b.what IN ('withdrawn', 'returned'))"


class Arrival(NamedTuple):
    """Something that a delivery did to an ärende or a paper; see `NewsKind`."""

    what: NewsKind
    item: ItemId | None = None
    document: DocumentId | None = None
    before: str = ""


def put_delivery(tx: Transaction, packet: PacketId, meeting: MeetingId, form: str) -> None:
    """Note in what form a delivery brought a meeting's papers; empty for single papers."""
    tx.execute(
        "INSERT INTO delivery (packet, meeting, form) VALUES (?, ?, ?) ON CONFLICT (packet, meeting)"
        " DO UPDATE SET form = coalesce(nullif(excluded.form, ''), form)",
        (packet, meeting, form),
    )


def put_files(tx: Transaction, packet: PacketId, files: Iterable[tuple[FileId, str]]) -> None:
    """Note the files of a delivery in their order, known ones too: (file, name it came with)."""
    tx.executemany(
        "INSERT INTO delivery_file (packet, position, file, name) VALUES (?, ?, ?, ?)",
        [(packet, position, file, name) for position, (file, name) in enumerate(files)],
    )


def put_delivered(
    tx: Transaction, packet: PacketId, items: Iterable[ItemId], documents: Iterable[DocumentId]
) -> None:
    """Note which ärenden and papers a delivery held."""
    rows = [(packet, item, None) for item in items] + [(packet, None, paper) for paper in documents]
    tx.executemany("INSERT OR IGNORE INTO delivered (packet, item, document) VALUES (?, ?, ?)", rows)


def add(tx: Transaction, packet: PacketId, meeting: MeetingId, arrivals: Iterable[Arrival]) -> None:
    """Note what a delivery did in a meeting."""
    tx.executemany(
        "INSERT INTO arrival (packet, meeting, item, document, what, before) VALUES (?, ?, ?, ?, ?, ?)",
        [(packet, meeting, one.item, one.document, one.what, one.before) for one in arrivals],
    )


def unseen(view: View, meeting: MeetingId) -> list[Arrival]:
    """What happened in a meeting after the member last looked, oldest first."""
    rows = view.query(
        "SELECT a.what, a.item, a.document, a.before FROM arrival a"
        " LEFT JOIN paper_looked p ON p.document = a.document LEFT JOIN item_looked i ON i.item = a.item"
        " WHERE a.meeting = ? AND a.id > coalesce(p.arrival, i.arrival, 0) ORDER BY a.id",
        (meeting,),
    )
    return [Arrival(NewsKind(what), item, document, before) for what, item, document, before in rows]


def withdrawn(
    view: View, meeting: MeetingId | None = None
) -> tuple[frozenset[ItemId], frozenset[DocumentId]]:
    """The ärenden and papers of a meeting (or of all) that are withdrawn."""
    found: list[frozenset[str]] = []
    for key in ("item", "document"):
        rows = view.query(
            f"SELECT a.{key} FROM arrival a WHERE (? IS NULL OR a.meeting = ?) AND a.{key} IS NOT NULL"  # noqa: S608
            f" AND a.what = 'withdrawn' AND a.id = {_LAST.format(key=key)}",
            (meeting, meeting),
        )
        found.append(frozenset(row[0] for row in rows))
    return frozenset(map(ItemId, found[0])), frozenset(map(DocumentId, found[1]))


def look_at(
    tx: Transaction, documents: Sequence[tuple[DocumentId, str]], items: Sequence[ItemId], made: str
) -> bool:
    """Note that the member looks at papers (with the version shown) and ärenden now.

    Returns:
        Whether something of it was news.
    """
    news = False
    last = tx.value("SELECT coalesce(max(id), 0) FROM arrival")
    for document, version in documents:
        news = news or bool(
            tx.value(
                "SELECT EXISTS (SELECT 1 FROM arrival a LEFT JOIN paper_looked p ON p.document = a.document"
                " WHERE a.document = ? AND a.id > coalesce(p.arrival, 0))",
                (document,),
            )
        )
        tx.execute(
            "INSERT OR REPLACE INTO paper_looked (document, version, arrival, made) VALUES (?, ?, ?, ?)",
            (document, version or None, last, made),
        )
    for item in items:
        news = news or bool(
            tx.value(
                "SELECT EXISTS (SELECT 1 FROM arrival a LEFT JOIN item_looked i ON i.item = a.item"
                " WHERE a.item = ? AND a.id > coalesce(i.arrival, 0))",
                (item,),
            )
        )
        tx.execute(
            "INSERT OR REPLACE INTO item_looked (item, arrival, made) VALUES (?, ?, ?)", (item, last, made)
        )
    return news


def looked_versions(view: View, meeting: MeetingId) -> dict[DocumentId, str]:
    """For each paper of a meeting that the member has looked at: the version then shown, where it is left."""
    rows = view.query(
        "SELECT p.document, p.version FROM paper_looked p JOIN document d ON d.id = p.document"
        " WHERE d.meeting = ? AND p.version IS NOT NULL",
        (meeting,),
    )
    return {DocumentId(document): str(version) for document, version in rows}


def looked_version(view: View, document: DocumentId) -> str:
    """The version of a paper that the member looked at last; empty for none."""
    return str(view.value("SELECT version FROM paper_looked WHERE document = ?", (document,)) or "")


def news_counts(view: View, meetings: Sequence[MeetingId]) -> dict[MeetingId, tuple[int, int, int]]:
    """For meetings with news: how many ärenden and papers are new, changed, withdrawn."""
    any_row = view.value("SELECT EXISTS (SELECT 1 FROM arrival)")
    if not any_row:
        return {}
    found: dict[MeetingId, tuple[int, int, int]] = {}
    for meeting in meetings:
        kinds = list(summed(unseen(view, meeting)).values())
        if kinds:
            new = sum(kind in (NewsKind.NEW, NewsKind.RETURNED) for kind in kinds)
            gone = sum(kind is NewsKind.WITHDRAWN for kind in kinds)
            found[meeting] = (new, len(kinds) - new - gone, gone)
    return found


def summed(arrivals: Sequence[Arrival]) -> dict[ItemId | DocumentId, NewsKind]:
    """For each ärende and paper the one thing that tells most of what happened to it.

    What came and went again unseen, or went and came back as it was, is no news.
    """
    told: dict[ItemId | DocumentId, NewsKind | None] = {}
    was_new: set[ItemId | DocumentId] = set()
    for arrival in arrivals:
        key = arrival.document or arrival.item
        if key is None:
            continue
        before = told.get(key)
        kind: NewsKind | None = arrival.what
        if kind is NewsKind.NEW:
            was_new.add(key)
        elif kind is NewsKind.WITHDRAWN:
            kind = None if key in was_new else kind
        elif kind is NewsKind.RETURNED:
            if key in was_new:
                kind = NewsKind.NEW
            elif before is NewsKind.WITHDRAWN:
                kind = None
        elif before in (NewsKind.NEW, NewsKind.RETURNED) or (before is NewsKind.CHANGED):
            kind = before
        told[key] = kind
    return {key: kind for key, kind in told.items() if kind is not None}


def files_of(view: View, packet: PacketId) -> list[tuple[FileId, str]]:
    """The files of a delivery in their order, with the names they came with."""
    rows = view.query("SELECT file, name FROM delivery_file WHERE packet = ? ORDER BY position", (packet,))
    return [(FileId(file), str(name)) for file, name in rows]


def received_of(view: View, document: DocumentId) -> dict[str, str]:
    """For each version of a paper when its delivery came (ISO time, UTC)."""
    rows = view.query(
        "SELECT v.id, k.received FROM document_version v JOIN file f ON f.id = v.file"
        " JOIN packet k ON k.id = f.packet WHERE v.document = ?",
        (document,),
    )
    return {str(version): str(received) for version, received in rows}


def last_delivered(
    view: View, meeting: MeetingId, form: str, before: PacketId, origin: str | None = None
) -> tuple[list[ItemId], list[DocumentId]] | None:
    """What the latest other delivery of a meeting in this form held; None where there is none.

    With `origin` only deliveries that came from there count.
    """
    packet = view.value(
        "SELECT l.packet FROM delivery l JOIN packet p ON p.id = l.packet"
        " WHERE l.meeting = ? AND l.form = ? AND l.packet <> ? AND (? IS NULL OR p.origin = ?)"
        " ORDER BY p.received DESC, p.id DESC LIMIT 1",
        (meeting, form, before, origin, origin),
    )
    if packet is None:
        return None
    rows = view.query(
        "SELECT x.item, x.document FROM delivered x LEFT JOIN item i ON i.id = x.item"
        " LEFT JOIN document d ON d.id = x.document"
        " WHERE x.packet = ? AND coalesce(i.meeting, d.meeting) = ?"
        " AND (x.item IS NOT NULL OR d.item IS NOT NULL)",
        (packet, meeting),
    )
    return (
        [ItemId(item) for item, _ in rows if item is not None],
        [DocumentId(document) for _, document in rows if document is not None],
    )
