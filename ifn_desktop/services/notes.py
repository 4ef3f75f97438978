# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member's notes on ärenden: saved as typed, each save one short write."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping

from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import Note, NoteKind, NotePlace
from ifn_desktop.model.ids import ItemId, MeetingId, NoteId
from ifn_desktop.model.views import Changes
from ifn_desktop.services.undo import Patch, UndoHistories, timestamp
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_notes as notes
from ifn_desktop.store.database import Database

TEMPLATES: dict[NoteKind, str] = {
    NoteKind.NOTE: "",
    NoteKind.QUESTIONS: "- ",
    NoteKind.MOTION: "Jag yrkar att ",
    NoteKind.RESERVATION: "Jag reserverar mig mot beslutet till förmån för \n\nSkäl: ",
    NoteKind.STATEMENT: "Till protokollet vill jag anföra följande: ",
    NoteKind.TO_SAY: "- ",
}
"""What a new note of each kind begins with, until the member has templates of their own."""


class Notes:
    """Keeps notes. Writes in the write lane, reads in the read lane.

    Args:
        database: the library.
        histories: where each write becomes a step to undo.
        now: the time it is, with its zone.
    """

    def __init__(
        self, database: Database, histories: UndoHistories, now: Callable[[], datetime.datetime]
    ) -> None:
        self._database = database
        self._histories = histories
        self._now = now

    def save(
        self, note: NoteId, item: ItemId, text: str, kind: NoteKind = NoteKind.NOTE, *, typed: bool = True
    ) -> Changes:
        """Keep a note as it is now; the caller makes the id of a new one.

        Args:
            note: the note, new or known.
            item: the ärende of a new note; a known one stays where it is.
            text: all of it, in Markdown.
            kind: what it is for.
            typed: typing in a row is one step to undo.

        Raises:
            KnownError: `note.no_item`.
        """
        made = timestamp(self._now)
        with self._database.read() as view:
            known = notes.get(view, note)
        if known is None:
            kept = Note(note, item, kind, text, made, made)
            return self._do(kept.item, Patch("undo.note.add", notes={note: kept}, merges=f"note:{note}"))
        if (known.text, known.kind) == (text, kind):
            return Changes()
        kept = known._replace(text=text, kind=kind, modified=made)
        merges = f"note:{note}" if typed and known.kind == kind else ""
        return self._do(kept.item, Patch("undo.note.edit", notes={note: kept}, merges=merges))

    def delete(self, note: NoteId) -> Changes:
        """Delete a note; one that is gone already does not matter."""
        with self._database.read() as view:
            known = notes.get(view, note)
        return self._do(known.item, Patch("undo.note.delete", notes={note: None})) if known else Changes()

    def put_template(self, kind: NoteKind, text: str) -> None:
        """Keep the member's own template for a kind; an empty one is the program's own again."""
        with self._database.write() as tx:
            notes.put_template(tx, kind, text)

    @property
    def program_templates(self) -> Mapping[NoteKind, str]:
        """What new notes begin with where the member has no template of their own."""
        return TEMPLATES

    def template(self, kind: NoteKind) -> str:
        """What a new note of a kind begins with, in Markdown."""
        with self._database.read() as view:
            own = notes.template(view, kind)
        return TEMPLATES[kind] if own is None else own

    def get(self, note: NoteId) -> Note | None:
        """A note, or None when it is gone."""
        with self._database.read() as view:
            return notes.get(view, note)

    def notes_of(self, item: ItemId) -> tuple[Note, ...]:
        """The notes on an ärende, oldest first."""
        with self._database.read() as view:
            return tuple(notes.of_item(view, item))

    def all_notes(self, meeting: MeetingId | None = None) -> tuple[NotePlace, ...]:
        """Every note, or those of a meeting, newest meeting first, in the order of the agenda."""
        with self._database.read() as view:
            return tuple(notes.listed(view, meeting))

    def _do(self, item: ItemId, edit: Patch) -> Changes:
        with self._database.read() as view:
            meeting = meetings.meeting_of_item(view, item)
        if meeting is None:
            raise KnownError("note.no_item")
        return self._histories.of(meeting).do(edit)
