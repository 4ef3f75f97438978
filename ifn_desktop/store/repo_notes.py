# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member's notes on ärenden, and their templates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ifn_desktop.model.annotations import Note, NoteKind, NotePlace
from ifn_desktop.model.ids import ItemId, MeetingId, NoteId
from ifn_desktop.store.database import Row, Transaction, View

_COLUMNS = "n.id, n.item, n.kind, n.text, n.created, n.modified"


def put(tx: Transaction, note: Note) -> None:
    """Keep a note, new or changed."""
    tx.execute(
        "INSERT INTO note (id, item, kind, text, created, modified) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, text = excluded.text,"
        " modified = excluded.modified",
        note,
    )


def delete(tx: Transaction, note: NoteId) -> None:
    """Delete a note."""
    tx.execute("DELETE FROM note WHERE id = ?", (note,))


def get(view: View, note: NoteId) -> Note | None:
    """A note, or None."""
    row = view.one(f"SELECT {_COLUMNS} FROM note n WHERE n.id = ?", (note,))  # noqa: S608
    return _note(row) if row is not None else None


def of_item(view: View, item: ItemId) -> list[Note]:
    """The notes on an ärende, oldest first."""
    rows = view.query(f"SELECT {_COLUMNS} FROM note n WHERE n.item = ? ORDER BY n.created, n.id", (item,))  # noqa: S608
    return [_note(row) for row in rows]


def listed(view: View, meeting: MeetingId | None = None) -> list[NotePlace]:
    """Every note, or those of a meeting, with its ärende: newest meeting first, then as the agenda."""
    condition = "" if meeting is None else "WHERE i.meeting = ?"
    rows = view.query(
        f"SELECT {_COLUMNS}, i.meeting, i.number, i.title, m.date, o.name FROM note n"  # noqa: S608
        " JOIN item i ON i.id = n.item JOIN meeting m ON m.id = i.meeting"
        f" JOIN organization o ON o.id = m.organization {condition}"
        " ORDER BY m.date DESC, m.id, i.position, n.created, n.id",
        () if meeting is None else (meeting,),
    )
    return [NotePlace(_note(row), *list(row)[6:11]) for row in rows]


def counts(view: View, meeting: MeetingId) -> dict[ItemId, int]:
    """How many notes with something in them each ärende of a meeting has."""
    rows = view.query(
        "SELECT n.item, count(*) FROM note n JOIN item i ON i.id = n.item"
        " WHERE i.meeting = ? AND trim(n.text, char(10, 13, 32, 9)) <> '' GROUP BY n.item",
        (meeting,),
    )
    return {item: count for item, count in rows}  # noqa: C416


def template(view: View, kind: NoteKind) -> str | None:
    """The member's own template for a kind of note, or None."""
    return view.value("SELECT text FROM note_template WHERE kind = ?", (kind,))


def put_template(tx: Transaction, kind: NoteKind, text: str) -> None:
    """Keep the member's own template; an empty one takes it away."""
    if text:
        tx.execute("INSERT OR REPLACE INTO note_template (kind, text) VALUES (?, ?)", (kind, text))
    else:
        tx.execute("DELETE FROM note_template WHERE kind = ?", (kind,))


def _note(row: Row | Sequence[Any]) -> Note:
    return Note(row[0], row[1], NoteKind(row[2]), row[3], row[4], row[5])
