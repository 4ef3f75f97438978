# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Meeting mode: one ärende at a time, with what the member needs at the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.viewmodels.entries import Entry
from ifn_desktop.viewmodels.item_head import head_of
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.words import short_number, translate


class MeetingNote(NamedTuple):
    """One of the member's notes, as meeting mode shows it.

    Attributes:
        kind: its heading (`Yrkande`), or nothing.
        text: plain text or, where `is_html`, what a label can show of HTML.
    """

    kind: str
    text: str
    is_html: bool = False


class NotesSource(Protocol):
    """Gives the member's notes on an ärende, at once, from what is loaded already.

    `changed` is a signal without arguments: the notes of some ärende are others now.
    """

    changed: Any

    def notes_of(self, item: ItemId) -> Sequence[MeetingNote]:
        """The notes on an ärende, in the order in which they are read."""
        ...


class ReminderSource(Protocol):
    """Gives what the member must be reminded of at an ärende: that jäv is marked.

    `changed` is a signal without arguments.
    """

    changed: Any

    def reminder_of(self, item: ItemId) -> str:
        """The words of the reminder, or nothing."""
        ...


class MeetingSources(QObject):
    """Where features put what meeting mode shows.

    Signals:
        changed: something of it is new.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: list[NotesSource] = []
        self._reminders: list[ReminderSource] = []

    def add_notes(self, source: NotesSource) -> None:
        """Show these notes too."""
        self._notes.append(source)
        source.changed.connect(self.changed)
        self.changed.emit()

    def add_reminders(self, source: ReminderSource) -> None:
        """Show these reminders too."""
        self._reminders.append(source)
        source.changed.connect(self.changed)
        self.changed.emit()

    def notes_of(self, item: ItemId) -> tuple[MeetingNote, ...]:
        """All notes on an ärende."""
        return tuple(note for source in self._notes for note in source.notes_of(item))

    def reminders_of(self, item: ItemId) -> tuple[str, ...]:
        """All reminders at an ärende."""
        said = (source.reminder_of(item) for source in self._reminders)
        return tuple(words for words in said if words)


class MeetingPaper(NamedTuple):
    """A paper to go to.

    Attributes:
        words: short, among its siblings. full: its whole title, kind and pages.
    """

    document: DocumentId
    words: str
    full: str


class MeetingPage(NamedTuple):
    """An ärende as it stands on the screen.

    Attributes:
        place: `Ärende 10 av 18`, or nothing for papers that are no ärende.
        facts: diarienummer and the like.
        no_proposal: words for when there is none.
        has_previous, has_next: whether there is an ärende before and after.
        closing: what to think of before the meeting ends, at its last ärende; else nothing.
    """

    place: str
    heading: str
    facts: str
    proposal: str
    no_proposal: str
    reminders: tuple[str, ...]
    notes: tuple[MeetingNote, ...]
    papers: tuple[MeetingPaper, ...]
    has_previous: bool
    has_next: bool
    closing: str = ""


class MeetingMode(QObject):
    """Walks through the ärenden of the open meeting, without moving the reader until it is left.

    Args:
        navigator: has the meeting; goes to the ärende on show when a paper is wanted.
        sources: notes and reminders.

    Signals:
        changed: `page` is new.
        typed_changed: `typed` is new.
        paper_wanted: a document id: leave, and show it.
    """

    changed = Signal()
    typed_changed = Signal()
    paper_wanted = Signal(str)

    def __init__(self, navigator: Navigator, sources: MeetingSources) -> None:
        super().__init__()
        self._navigator = navigator
        self._sources = sources
        self._key = ""
        self._is_on = False
        self.typed = ""
        navigator.agenda_changed.connect(self._renew)
        sources.changed.connect(self._renew)

    @property
    def is_on(self) -> bool:
        """Whether meeting mode is on."""
        return self._is_on

    @property
    def key(self) -> str:
        """The entry on show."""
        return self._key

    def enter(self) -> None:
        """Begin at the ärende that is open."""
        self._is_on, self.typed = True, ""
        here = self._navigator.entry
        items = self._items
        if here is None or here.item is None:
            here = items[0] if items else here
        self._key = here.key if here else ""
        self.changed.emit()

    def leave(self) -> None:
        """It is over; the reader is where it was."""
        self._is_on = False

    def step(self, step: int) -> None:
        """Go to the ärende before (-1) or after (1)."""
        neighbour = self._at_step(step)
        if neighbour is not None:
            self._show(neighbour)

    def first(self) -> None:
        """Go to the first ärende."""
        if self._items:
            self._show(self._items[0])

    def last(self) -> None:
        """Go to the last ärende."""
        if self._items:
            self._show(self._items[-1])

    def type(self, letter: str) -> None:
        """Take a letter of a number that the member types: `3`, `2`, and perhaps `/26`."""
        if letter.isdigit() or (letter == "/" and self.typed):
            self.typed += letter
            self.typed_changed.emit()

    def erase(self) -> None:
        """Take the last typed letter back."""
        self.typed = self.typed[:-1]
        self.typed_changed.emit()

    def forget(self) -> bool:
        """Forget what was typed; False when nothing was."""
        had = bool(self.typed)
        self.typed = ""
        self.typed_changed.emit()
        return had

    @property
    def found(self) -> Entry | None:
        """The ärende whose number has been typed."""
        return self._find(self.typed) if self.typed else None

    def jump(self) -> bool:
        """Go to the ärende whose number was typed; False when there is none."""
        found = self.found
        if found is None:
            return False
        self.typed = ""
        self.typed_changed.emit()
        self._show(found)
        return True

    def open_paper(self, position: int) -> None:
        """Leave for a paper of the ärende, counted from 0; nothing when there is none."""
        page = self.page
        if page is not None and 0 <= position < len(page.papers):
            self.paper_wanted.emit(page.papers[position].document)

    @property
    def page(self) -> MeetingPage | None:
        """What stands on the screen, or None without a meeting."""
        entry = next((entry for entry in self._navigator.entries if entry.key == self._key), None)
        if entry is None:
            return None
        head = head_of(entry)
        items = self._items
        place = ""
        if entry in items:
            text = translate("MeetingMode", "Ärende {n} av {all}")
            place = text.format(n=items.index(entry) + 1, all=len(items))
        item = entry.item_id
        return MeetingPage(
            place=place,
            heading=head.heading,
            facts=head.meta,
            proposal=head.proposal,
            no_proposal=translate("MeetingMode", "Inget förslag till beslut i handlingarna."),
            reminders=self._sources.reminders_of(item) if item else (),
            notes=self._sources.notes_of(item) if item else (),
            papers=tuple(MeetingPaper(tab.document, tab.label, tab.full) for tab in head.tabs),
            has_previous=self._at_step(-1) is not None,
            has_next=self._at_step(1) is not None,
            closing=self._closing(entry),
        )

    def _closing(self, entry: Entry) -> str:
        """4 kap. 27 § kommunallagen: after the meeting it is too late."""
        items = self._items
        if entry.item is None or not items or entry != items[-1]:
            return ""
        return translate("MeetingMode", "Reservation anmäls innan sammanträdet avslutas.")

    @property
    def _items(self) -> list[Entry]:
        """The ärenden; where there are none, all that is open."""
        entries = self._navigator.entries
        return [entry for entry in entries if entry.item is not None] or list(entries)

    def _at_step(self, step: int) -> Entry | None:
        items = self._items
        position = next((at for at, entry in enumerate(items) if entry.key == self._key), None)
        if position is None:
            return None
        return items[position + step] if 0 <= position + step < len(items) else None

    def _find(self, typed: str) -> Entry | None:
        """By the whole number (`32/26`) first, then as said at the table (`32`)."""
        items = [entry for entry in self._items if entry.item is not None]
        for entry in items:
            if entry.item is not None and (entry.item.number or "").replace(" ", "") == typed:
                return entry
        short = short_number(typed.rstrip("/"))
        if "/" in typed.rstrip("/"):
            year = typed.rpartition("/")[2]
            items = [e for e in items if e.item and (e.item.number or "").rpartition("/")[2].startswith(year)]
        return next((entry for entry in items if entry.number == short), None)

    def _show(self, entry: Entry) -> None:
        if entry.key != self._key:
            self._key = entry.key
            self.changed.emit()

    def _renew(self) -> None:
        if self._is_on:
            self.changed.emit()
