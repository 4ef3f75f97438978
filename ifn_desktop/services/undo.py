# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Undo without limit: what the member did, step by step, and the way back.

Every change of the member's is an `Edit`; doing it gives the edit that takes it back. `Patch` is
the edit for marks, notes and names of colours: the state that some of them shall have. Others
(jäv) bring their own. A history belongs to one meeting and lives as long as the program.

Edits are done in the write lane; what can be undone, and its name, may be asked on any thread.
"""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Mapping
from typing import NamedTuple, Protocol

from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import MarkColour, Note
from ifn_desktop.model.ids import AnnotationId, DocumentId, ItemId, MeetingId, NoteId
from ifn_desktop.model.views import Changes
from ifn_desktop.store import repo_annotations as marks
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_notes as notes
from ifn_desktop.store.database import Database, Transaction

MERGE_SECONDS = 2.0
"""Typing without a longer pause is one step."""


class Edit(Protocol):
    """Something that can be done, and taken back."""

    @property
    def label(self) -> str:
        """A code for `viewmodels.messages` that names it: `undo.mark.add`."""
        ...

    @property
    def merges(self) -> str:
        """Edits in a row with the same key, quickly after each other, are one step; empty: never."""
        ...

    @property
    def touches(self) -> frozenset[str]:
        """Ids of what it changes."""
        ...

    def apply(self, tx: Transaction) -> tuple[Changes, Edit]:
        """Do it; what changed, and the edit that takes it back.

        Raises:
            KnownError: it cannot be done any more; nothing is changed.
        """
        ...


class Patch(NamedTuple):
    """The state that some marks, notes and names shall have; None: that they shall not be.

    Attributes:
        label, merges: see `Edit`.
        marks: with all their placements.
        colours: names; an empty one is the program's own.
    """

    label: str
    marks: Mapping[AnnotationId, marks.Stored | None] = {}
    notes: Mapping[NoteId, Note | None] = {}
    colours: Mapping[MarkColour, str] = {}
    merges: str = ""

    @property
    def touches(self) -> frozenset[str]:
        """Ids of what it changes."""
        return frozenset((*self.marks, *self.notes, *self.colours))

    def apply(self, tx: Transaction) -> tuple[Changes, Patch]:
        """Bring the state about; see `Edit.apply`."""
        marks_before = {id_: marks.get(tx, id_) for id_ in self.marks}
        notes_before = {id_: notes.get(tx, id_) for id_ in self.notes}
        named = marks.colour_names(tx) if self.colours else {}
        papers = {
            stored.annotation.document
            for stored in (*self.marks.values(), *marks_before.values())
            if stored is not None
        }
        items = {note.item for note in (*self.notes.values(), *notes_before.values()) if note is not None}
        items |= self._check(tx, papers, items)
        for id_, stored in self.marks.items():
            if stored is None:
                marks.delete(tx, id_)
            else:
                marks.put(tx, stored)
        for note_id, note in self.notes.items():
            if note is None:
                notes.delete(tx, note_id)
            else:
                notes.put(tx, note)
        for colour, name in self.colours.items():
            marks.name_colour(tx, colour, name)
        changes = Changes(
            items=frozenset(items),
            marked=frozenset(papers),
            annotations=frozenset(self.marks),
            notes=frozenset(self.notes),
            colours=bool(self.colours),
        )
        back = Patch(
            self.label,
            marks_before,
            notes_before,
            {colour: named.get(colour, "") for colour in self.colours},
            self.merges,
        )
        return changes, back

    @staticmethod
    def _check(tx: Transaction, papers: set[DocumentId], items: set[ItemId]) -> set[ItemId]:
        """The papers' ärenden. What is gone from the library cannot be written on."""
        found: set[ItemId] = set()
        for paper in papers:
            home = marks.home_of(tx, paper)
            if home is None:
                raise KnownError("document.not_found", name=paper)
            if home[1] is not None:
                found.add(home[1])
        for item in items:
            if meetings.meeting_of_item(tx, item) is None:
                raise KnownError("note.no_item")
        return found


class _Step(NamedTuple):
    """What takes an edit back, and until when the next one may join it."""

    edit: Edit
    joins_until: float


class UndoHistory:
    """The steps of one meeting, or of the papers under `Utan sammanträde`.

    Args:
        database: the library.
        seconds: a clock that only goes forward.
    """

    def __init__(self, database: Database, seconds: Callable[[], float]) -> None:
        self._database = database
        self._seconds = seconds
        self._lock = threading.Lock()
        self._done: list[_Step] = []
        self._undone: list[Edit] = []

    @property
    def undo_label(self) -> str | None:
        """The code that names what `undo` takes back; None: there is nothing."""
        with self._lock:
            return self._done[-1].edit.label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """The code that names what `redo` does again; None: there is nothing."""
        with self._lock:
            return self._undone[-1].label if self._undone else None

    def do(self, edit: Edit) -> Changes:
        """Do something new. Nothing can be done again after that."""
        changes, back = self._apply(edit)
        now = self._seconds()
        with self._lock:
            last = self._done[-1] if self._done else None
            joins = last is not None and edit.merges and last.edit.merges == edit.merges
            if last is not None and joins and now <= last.joins_until and not self._undone:
                back = last.edit  # the state before the first of them
                self._done.pop()
            self._done.append(_Step(back, now + MERGE_SECONDS))
            self._undone.clear()
        return changes

    def undo(self) -> Changes:
        """Take the last step back; without one nothing happens.

        Raises:
            KnownError: it cannot be taken back any more; the step is dropped.
        """
        with self._lock:
            if not self._done:
                return Changes()
            edit = self._done.pop().edit
        changes, again = self._apply(edit)
        with self._lock:
            self._undone.append(again)
        return changes

    def redo(self) -> Changes:
        """Do again what was taken back last; errors as in `undo`."""
        with self._lock:
            if not self._undone:
                return Changes()
            edit = self._undone.pop()
        changes, back = self._apply(edit)
        with self._lock:
            self._done.append(_Step(back, 0.0))
        return changes

    def forget(self, ids: frozenset[str]) -> None:
        """Drop the steps that touch any of these: something else has changed them since."""
        with self._lock:
            self._done = [step for step in self._done if not step.edit.touches & ids]
            self._undone = [edit for edit in self._undone if not edit.touches & ids]

    def _apply(self, edit: Edit) -> tuple[Changes, Edit]:
        with self._database.write() as tx:
            return edit.apply(tx)


class UndoHistories:
    """A history for each meeting, made when it is first asked for.

    Args:
        database: the library.
        seconds: a clock that only goes forward.
    """

    def __init__(self, database: Database, seconds: Callable[[], float]) -> None:
        self._database = database
        self._seconds = seconds
        self._lock = threading.Lock()
        self._histories: dict[MeetingId | None, UndoHistory] = {}

    def of(self, meeting: MeetingId | None) -> UndoHistory:
        """The history of a meeting; None: of papers that belong to no meeting."""
        with self._lock:
            if meeting not in self._histories:
                self._histories[meeting] = UndoHistory(self._database, self._seconds)
            return self._histories[meeting]

    def forget(self, ids: frozenset[str]) -> None:
        """See `UndoHistory.forget`, in every history."""
        with self._lock:
            histories = list(self._histories.values())
        for history in histories:
            history.forget(ids)


def timestamp(now: Callable[[], datetime.datetime]) -> str:
    """The time it is, as the store keeps it: ISO, UTC."""
    return now().astimezone(datetime.UTC).isoformat(timespec="microseconds")
