# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The papers of the library and the sources that they came from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId, PacketId
from ifn_desktop.model.sync import SourceId
from ifn_desktop.store.database import View


class Foreign(NamedTuple):
    """Papers and ärenden that a source must not change."""

    papers: frozenset[DocumentId] = frozenset()
    items: frozenset[ItemId] = frozenset()


def listed_files(view: View, source: SourceId, besides: Iterable[str]) -> frozenset[FileId]:
    """Files of the library that a source still has as they are: those of all its keys but some."""
    rows = view.query(
        "SELECT DISTINCT t.file FROM sync_taken t JOIN sync_file f ON f.source = t.source AND f.key = t.key"
        " WHERE t.source = ? AND t.current AND f.gone IS NULL"
        " AND f.key NOT IN (SELECT value FROM json_each(?))",
        (source, json.dumps(list(besides))),
    )
    return frozenset(FileId(row[0]) for row in rows)


def papers_of(
    view: View, source: SourceId, keys: Iterable[str], *, current: bool = False
) -> list[tuple[DocumentId, MeetingId | None, PacketId]]:
    """The papers that lie in files fetched under some keys: (paper, its meeting, its newest packet).

    Args:
        view: the library.
        source: whose files.
        keys: of the files.
        current: only in the contents that the keys have now.
    """
    rows = view.query(
        "SELECT d.id, d.meeting, max(x.packet) FROM sync_taken t JOIN document_version v ON v.file = t.file"
        " JOIN document d ON d.id = v.document JOIN file x ON x.id = v.file"
        " WHERE t.source = ? AND t.current >= ? AND t.key IN (SELECT value FROM json_each(?))"
        " GROUP BY d.id ORDER BY d.id",
        (source, int(current), json.dumps(list(keys))),
    )
    return [(DocumentId(row[0]), row[1], PacketId(row[2])) for row in rows]


def is_gone(view: View, document: DocumentId) -> bool:
    """Whether every source that delivered a paper has withdrawn it, and nobody else delivered it."""
    stays = view.value(
        "SELECT EXISTS (SELECT 1 FROM document_version v WHERE v.document = ? AND ("
        # a source still has it, or has something else in its place
        " EXISTS (SELECT 1 FROM sync_taken t JOIN sync_file f ON f.source = t.source AND f.key = t.key"
        "  WHERE t.file = v.file AND f.gone IS NULL)"
        # by hand, or by a source that was removed
        " OR NOT EXISTS (SELECT 1 FROM sync_taken t WHERE t.file = v.file)"
        " OR EXISTS (SELECT 1 FROM delivery_file l JOIN packet p ON p.id = l.packet WHERE l.file = v.file"
        "  AND NOT EXISTS (SELECT 1 FROM sync_taken t WHERE t.file = v.file"
        "   AND p.origin = 'sync:' || t.source))))",
        (document,),
    )
    return not stays


def foreign(view: View, meeting: MeetingId, origin: str) -> Foreign:
    """What of a meeting came from other sources only; what came by hand is nobody's.

    Args:
        view: the library.
        meeting: of it.
        origin: of the source that asks (`sync:` and its id).
    """
    return _not_own(view, meeting, "max(p.origin = ? OR p.origin NOT LIKE 'sync:%') = 0", origin)


def shared(view: View, meeting: MeetingId, origin: str) -> Foreign:
    """What of a meeting came from other sources too; see `foreign`."""
    return _not_own(view, meeting, "max(p.origin <> ? AND p.origin LIKE 'sync:%') = 1", origin)


def _not_own(view: View, meeting: MeetingId, having: str, origin: str) -> Foreign:
    found: list[frozenset[str]] = []
    for what in ("document", "item"):
        rows = view.query(
            f"SELECT x.{what} FROM delivered x JOIN packet p ON p.id = x.packet"  # noqa: S608
            f" JOIN {what} d ON d.id = x.{what} WHERE d.meeting = ? GROUP BY x.{what} HAVING {having}",
            (meeting, origin),
        )
        found.append(frozenset(str(row[0]) for row in rows))
    return Foreign(frozenset(map(DocumentId, found[0])), frozenset(map(ItemId, found[1])))
