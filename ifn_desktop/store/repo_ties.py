# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member's ties, where papers name them, and the hints that were put aside."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId
from ifn_desktop.model.recusal import Passage, Tie, TieKind
from ifn_desktop.store.database import Transaction, View
from ifn_desktop.text.alphabet import alphabetical

# The register --------------------------------------------------------------------------------


def put_tie(tx: Transaction, tie: Tie, created: str) -> None:
    """Keep a tie, new or changed; every paper will be searched anew."""
    tx.execute(
        "INSERT INTO tie (id, name, kind, number, comment, created) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind,"
        " number = excluded.number, comment = excluded.comment",
        (tie.id, tie.name, tie.kind, tie.number, tie.comment, created),
    )
    tx.execute("DELETE FROM tie_spelling WHERE tie = ?", (tie.id,))
    tx.executemany(
        "INSERT INTO tie_spelling (tie, position, spelling) VALUES (?, ?, ?)",
        [(tie.id, position, spelling) for position, spelling in enumerate(tie.spellings)],
    )
    tx.execute("UPDATE tie_register SET revision = revision + 1")


def drop_tie(tx: Transaction, tie: str) -> bool:
    """Forget a tie with all that was found of it. Returns whether there was one."""
    return tx.execute("DELETE FROM tie WHERE id = ?", (tie,)) > 0


def ties(view: View) -> tuple[Tie, ...]:
    """The register in the alphabet's order."""
    spellings: dict[str, list[str]] = {}
    for tie, spelling in view.query("SELECT tie, spelling FROM tie_spelling ORDER BY tie, position"):
        spellings.setdefault(tie, []).append(spelling)
    rows = sorted(
        view.query("SELECT id, name, kind, number, comment FROM tie ORDER BY id"),
        key=lambda row: alphabetical(row[1]),
    )
    return tuple(
        Tie(id_, name, TieKind(kind), tuple(spellings.get(id_, ())), number, comment)
        for id_, name, kind, number, comment in rows
    )


def revision(view: View) -> int:
    """Grows with each change of the register but a removal, which needs no search."""
    return int(view.value("SELECT revision FROM tie_register"))


# Searching -----------------------------------------------------------------------------------


class Unsearched(NamedTuple):
    """A version of a paper that has not been searched for the register as it is."""

    version: str
    meeting: MeetingId
    file: FileId
    first_page: int
    last_page: int


_SHOWN = """v.id = (
    SELECT w.id FROM document_version w WHERE w.document = d.id ORDER BY w.number DESC, w.id LIMIT 1
)"""
"""Of the rows of the newest number the first, as `services.agenda_view.shown_version` says."""


def unsearched(view: View, register: str, limit: int) -> list[Unsearched]:
    """Papers under an ärende to be searched for a register, those of the latest meetings first."""
    rows = view.query(
        "SELECT v.id, d.meeting, v.file, v.first_page, v.last_page FROM document d"  # noqa: S608
        f" JOIN document_version v ON {_SHOWN} JOIN meeting m ON m.id = d.meeting"
        " LEFT JOIN tie_scan s ON s.version = v.id"
        " WHERE d.item IS NOT NULL AND (s.register IS NULL OR s.register <> ?)"
        " ORDER BY m.date IS NOT NULL, m.date DESC, v.id LIMIT ?",
        (register, limit),
    )
    return [Unsearched(*row) for row in rows]


def count_unsearched(view: View, register: str) -> int:
    """How many papers are to be searched."""
    return int(
        view.value(
            "SELECT count(*) FROM document d"  # noqa: S608
            f" JOIN document_version v ON {_SHOWN} LEFT JOIN tie_scan s ON s.version = v.id"
            " WHERE d.item IS NOT NULL AND (s.register IS NULL OR s.register <> ?)",
            (register,),
        )
    )


class PassageRow(NamedTuple):
    """What a search found; page counts from 1 in the paper."""

    tie: str
    page: int
    found: str
    passage: str


def replace_passages(tx: Transaction, version: str, register: str, rows: Iterable[PassageRow]) -> None:
    """Keep what a version of a paper was found to name, in the place of what an older search found.

    A tie or a paper that was removed during the search is passed over.
    """
    tx.execute("DELETE FROM tie_passage WHERE version = ?", (version,))
    tx.executemany(
        "INSERT INTO tie_passage (tie, version, page, found, passage)"
        " SELECT t.id, v.id, ?, ?, ? FROM tie t, document_version v WHERE t.id = ? AND v.id = ?",
        [(row.page, row.found, row.passage, row.tie, version) for row in rows],
    )
    tx.execute(
        "INSERT INTO tie_scan (version, register) SELECT id, ? FROM document_version WHERE id = ?"
        " ON CONFLICT (version) DO UPDATE SET register = excluded.register",
        (register, version),
    )


class ItemPassage(NamedTuple):
    """A passage with the ärende its paper lies under now."""

    item: ItemId
    tie: str
    passage: Passage


def passages_of(view: View, meeting: MeetingId) -> list[ItemPassage]:
    """Where the newest papers of a meeting's ärenden name ties, in the papers' order."""
    rows = view.query(
        "SELECT d.item, p.tie, d.id, d.title, p.page, v.first_page, p.found, p.passage FROM document d"  # noqa: S608
        f" JOIN document_version v ON {_SHOWN} JOIN tie_passage p ON p.version = v.id"
        " WHERE d.meeting = ? AND d.item IS NOT NULL ORDER BY d.position, d.id, p.page, p.id",
        (meeting,),
    )
    return [
        ItemPassage(item, tie, Passage(DocumentId(document), title, page, first + page - 1, found, passage))
        for item, tie, document, title, page, first, found, passage in rows
    ]


# Hints put aside -----------------------------------------------------------------------------


class Dismissal(NamedTuple):
    """A hint that was put aside: about a tie, or about an earlier ärende with the same dnr."""

    item: ItemId
    tie: str | None
    earlier: ItemId | None
    passages: tuple[str, ...]


def add_dismissal(tx: Transaction, dismissal: Dismissal, made: str) -> None:
    """Keep a hint away, in the place of what was kept away of it before."""
    undo_dismissal(tx, dismissal.item, dismissal.tie, dismissal.earlier)
    tx.execute(
        "INSERT INTO hint_dismissal (item, tie, earlier, passages, made) VALUES (?, ?, ?, ?, ?)",
        (
            dismissal.item,
            dismissal.tie,
            dismissal.earlier,
            json.dumps(dismissal.passages, ensure_ascii=False),
            made,
        ),
    )


def undo_dismissal(tx: Transaction, item: ItemId, tie: str | None, earlier: ItemId | None) -> bool:
    """Show a hint again. Returns whether it had been put aside."""
    return (
        tx.execute(
            "DELETE FROM hint_dismissal WHERE item = ? AND tie IS ? AND earlier IS ?", (item, tie, earlier)
        )
        > 0
    )


def dismissals_of(view: View, items: Sequence[ItemId]) -> list[Dismissal]:
    """What was put aside on some ärenden."""
    rows = view.query(
        "SELECT item, tie, earlier, passages FROM hint_dismissal"
        " WHERE item IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(items),),
    )
    return [
        Dismissal(item, tie, earlier, tuple(json.loads(passages))) for item, tie, earlier, passages in rows
    ]
