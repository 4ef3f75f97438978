# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The notes on the open ärende: loaded with it, saved as typed, at most a second behind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.annotations import Note, NoteKind
from ifn_desktop.model.ids import ItemId, NoteId, new_id
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels.annotations_ports import MarksDoor
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.tasks import Tasks

SAVE_MS = 600
"""From the first letter that is not saved to the save."""
RETRY_MS = 5_000
"""When a save failed (a full disk): the words are still in the editor, and it is tried again."""


class SaveState(Enum):
    """How the words on show and those in the library go together."""

    EMPTY = "empty"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


class NoteOnShow(NamedTuple):
    """A note in an editor.

    Attributes:
        text: as it was last known, in Markdown.
        created: ISO time, UTC; empty for one that has not been saved.
    """

    id: NoteId
    kind: NoteKind
    text: str
    created: str = ""


class Quoted(NamedTuple):
    """Words from a paper for a note.

    Attributes:
        lines: the words.
        reference: where they stand, in words.
        address: where they stand, as a link (`model.note_links`).
    """

    lines: tuple[str, ...]
    reference: str
    address: str


class Templates(NamedTuple):
    """What new notes begin with, in Markdown.

    Attributes:
        now: by kind, as it is.
        programs: by kind, where the member has written nothing of their own.
    """

    now: Mapping[NoteKind, str]
    programs: Mapping[NoteKind, str]


class ItemNotes(QObject):
    """Holds the notes of one ärende.

    Args:
        door: the way to the library.
        tasks: runs questions and writes.
        library: tells when notes have changed, and is told.
        navigator: which ärende is open.

    Signals:
        loaded: other notes are on show (`notes`); editors begin anew.
        added: the id of a note that has come last.
        removed: the id of a note that has gone.
        text_changed: the id of a note whose words were changed elsewhere (undo).
        state_changed: the id of a note with another `state`.
        quoted: a `Quoted` that the member wants in a note.
    """

    loaded = Signal()
    added = Signal(str)
    removed = Signal(str)
    text_changed = Signal(str)
    state_changed = Signal(str)
    quoted = Signal(object)

    def __init__(self, door: MarksDoor, tasks: Tasks, library: Library, navigator: Navigator) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._navigator = navigator
        self._item: ItemId | None = None
        self._notes: dict[NoteId, NoteOnShow] = {}
        self._states: dict[NoteId, SaveState] = {}
        self._unsaved: dict[NoteId, Callable[[], str]] = {}
        self._writing = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        library.changed.connect(self._library_changed)
        navigator.entry_changed.connect(self._follow)
        navigator.view_changed.connect(self._follow)
        self._follow()

    # What is on show ----------------------------------------------------------------------------

    @property
    def item(self) -> ItemId | None:
        """The ärende whose notes these are; None where none is open."""
        return self._item

    @property
    def notes(self) -> tuple[NoteOnShow, ...]:
        """The notes, oldest first. On an ärende without any there is an empty one to write in."""
        return tuple(self._notes.values())

    def note(self, note: NoteId) -> NoteOnShow | None:
        """One of them."""
        return self._notes.get(note)

    def state(self, note: NoteId) -> SaveState:
        """Whether a note is saved."""
        return self._states.get(note, SaveState.EMPTY)

    def open(self, item: ItemId | None) -> None:
        """Show the notes of another ärende; those on show are saved first."""
        if item == self._item:
            return
        self._leave()
        self._item = item
        self._notes.clear()
        self._states.clear()
        self.loaded.emit()
        if item is not None:
            self._load(item, self._arrived)

    # What the member does -----------------------------------------------------------------------

    def type(self, note: NoteId, words: Callable[[], str]) -> None:
        """Hear that a note has been changed; `words` gives all of it, asked when it is saved."""
        if note not in self._notes:
            return
        self._unsaved[note] = words
        self._set_state(note, SaveState.SAVING)
        if not self._timer.isActive():
            self._timer.start(SAVE_MS)

    def add(self, kind: NoteKind) -> None:
        """Begin a note of a kind, with the member's template; an empty one on show is used."""
        item = self._item
        if item is None:
            return
        self.flush()

        def answered(template: str) -> None:
            if self._item != item:
                return
            empty = next((note for note in self._notes.values() if not note.text.strip()), None)
            if empty is not None and empty.id not in self._unsaved:
                self._notes[empty.id] = empty._replace(kind=kind, text=template)
                self.text_changed.emit(empty.id)
                fresh = empty.id
            else:
                fresh = self._put(kind, template)
            if template.strip():
                self._save(fresh, template)
            self.added.emit(fresh)

        self._tasks.run("read", lambda _: self._door.to_read().notes.template(kind), answered)

    def ask_templates(self, then: Callable[[Templates], None]) -> None:
        """Ask for the templates of all kinds."""

        def ask() -> Templates:
            notes = self._door.to_read().notes
            return Templates({kind: notes.template(kind) for kind in NoteKind}, notes.program_templates)

        self._tasks.run("read", lambda _: ask(), then)

    def keep_templates(self, texts: Mapping[NoteKind, str]) -> None:
        """Keep the member's own templates; an empty one is the program's own again."""

        def keep() -> None:
            for kind, text in texts.items():
                self._door.to_write().notes.put_template(kind, text)

        if texts:
            self._tasks.run("write", lambda _: keep())

    def quote(self, lines: Sequence[str], reference: str, address: str) -> None:
        """Have words from a paper put into the note that was written in last."""
        self.quoted.emit(Quoted(tuple(lines), reference, address))

    def set_kind(self, note: NoteId, kind: NoteKind) -> None:
        """Make a note one of another kind; its words stay."""
        known = self._notes.get(note)
        if known is None or known.kind is kind:
            return
        self.flush()
        known = self._notes[note]._replace(kind=kind)
        self._notes[note] = known
        self.state_changed.emit(note)
        if known.text.strip():
            self._save(note, known.text, typed=False)

    def delete(self, note: NoteId) -> None:
        """Take a note away; undo brings it back."""
        known = self._notes.get(note)
        if known is None:
            return
        self.flush()
        self._drop(note)
        if known.created or self._states.get(note) is not None:
            self._write(lambda: self._door.to_write().notes.delete(note))
        self._keep_one()

    def flush(self) -> None:
        """Save at once what is not saved."""
        self._timer.stop()
        unsaved, self._unsaved = self._unsaved, {}
        for note, words in unsaved.items():
            known = self._notes.get(note)
            if known is not None:
                self._save(note, words())

    # Inside -------------------------------------------------------------------------------------

    def _follow(self) -> None:
        entry = self._navigator.entry if self._navigator.is_reading else None
        self.open(entry.item_id if entry is not None else None)

    def _load(self, item: ItemId, then: Callable[[ItemId, tuple[Note, ...]], None]) -> None:
        # Behind what is still being written, or what comes back would be older than what is shown.
        self._tasks.run(
            "write" if self._writing else "read",
            lambda _: self._door.to_read().notes.notes_of(item),
            partial(then, item),
            key="item_notes.load",
        )

    def _arrived(self, item: ItemId, notes: tuple[Note, ...]) -> None:
        if item != self._item:
            return
        for note in notes:
            self._notes[note.id] = _shown(note)
            self._states[note.id] = SaveState.SAVED
        if not self._notes:
            self._put(NoteKind.NOTE, "")
        self.loaded.emit()

    def _put(self, kind: NoteKind, text: str) -> NoteId:
        note = NoteId(new_id())
        self._notes[note] = NoteOnShow(note, kind, text)
        return note

    def _keep_one(self) -> None:
        if not self._notes and self._item is not None:
            self.added.emit(self._put(NoteKind.NOTE, ""))

    def _drop(self, note: NoteId) -> None:
        self._notes.pop(note, None)
        self._unsaved.pop(note, None)
        self.removed.emit(note)

    def _leave(self) -> None:
        """Save all, and let go of notes that say nothing."""
        self.flush()
        for note in self._notes.values():
            if not note.text.strip() and self._states.get(note.id) is SaveState.SAVED:
                self._write(partial(self._delete_empty, note.id))

    def _delete_empty(self, note: NoteId) -> Changes:
        return self._door.to_write().notes.delete(note)

    def _save(self, note: NoteId, text: str, *, typed: bool = True) -> None:
        known, item = self._notes[note], self._item
        is_new = self.state(note) is SaveState.EMPTY or not known.created
        self._notes[note] = known._replace(text=text)
        if item is None or (is_new and not text.strip()):
            self._set_state(note, SaveState.EMPTY)
            return
        kind = known.kind
        self._set_state(note, SaveState.SAVING)

        def failed(error: BaseException) -> None:
            if isinstance(error, Cancelled) or note not in self._notes:
                return
            was_failed = self._states.get(note) is SaveState.FAILED
            self._set_state(note, SaveState.FAILED)
            self._unsaved.setdefault(note, lambda: text)
            self._timer.start(RETRY_MS)
            if not was_failed:
                self._tasks.fail(error)

        def done() -> None:
            if note in self._notes and note not in self._unsaved:
                self._set_state(note, SaveState.SAVED)

        self._write(
            lambda: self._door.to_write().notes.save(note, item, text, kind, typed=typed), done, failed
        )

    def _write(
        self,
        write: Callable[[], Changes],
        done: Callable[[], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        self._writing += 1

        def finished(changes: Changes) -> None:
            self._writing -= 1
            if done is not None:
                done()
            self._library.tell(changes)

        def went_wrong(error: BaseException) -> None:
            self._writing -= 1
            if failed is not None:
                failed(error)
            elif not isinstance(error, Cancelled):
                self._tasks.fail(error)

        self._tasks.run("write", lambda _: write(), finished, failed=went_wrong)

    def _set_state(self, note: NoteId, state: SaveState) -> None:
        if self._states.get(note) is not state:
            if state is SaveState.EMPTY:
                self._states.pop(note, None)
            else:
                self._states[note] = state
            self.state_changed.emit(note)

    def _library_changed(self, changes: Changes) -> None:
        item = self._item
        if item is not None and (changes.everything or (changes.notes and item in changes.items)):
            self._load(item, self._compare)

    def _compare(self, item: ItemId, notes: tuple[Note, ...]) -> None:
        """Take over what was changed elsewhere: by undo, by the command line."""
        if item != self._item or self._writing:
            return
        there = {note.id: note for note in notes}
        for note in [known.id for known in self._notes.values() if known.id not in there]:
            if self.state(note) is SaveState.SAVED and note not in self._unsaved:
                self._states.pop(note)
                self._drop(note)
        for note in notes:
            known = self._notes.get(note.id)
            if note.id in self._unsaved:
                continue
            self._notes[note.id] = _shown(note)
            self._states[note.id] = SaveState.SAVED
            if known is None:
                self._drop_blank()
                self.added.emit(note.id)
            elif (known.text, known.kind) != (note.text, note.kind):
                self.text_changed.emit(note.id)
            elif not known.created:
                self.state_changed.emit(note.id)
        self._keep_one()

    def _drop_blank(self) -> None:
        """The empty note that was only there to write in goes when a real one comes."""
        for note in [known.id for known in self._notes.values() if not known.text.strip()]:
            if self.state(note) is SaveState.EMPTY and note not in self._unsaved:
                self._drop(note)


def _shown(note: Note) -> NoteOnShow:
    return NoteOnShow(note.id, note.kind, note.text, note.created)
