# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member has written on each ärende of the open meeting: for the agenda and meeting mode."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.annotations import ItemCounts, MarkPlace, NotePlace
from ifn_desktop.model.ids import ItemId, MeetingId
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels import item_notes_markdown
from ifn_desktop.viewmodels.annotations_ports import MarksDoor
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.mark_names import kind_name
from ifn_desktop.viewmodels.meeting_mode import MeetingNote
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import translate

_QUOTE_LETTERS = 240
"""Of a long marked passage at the table: its beginning; the paper has the rest."""


class _Loaded(NamedTuple):
    notes: tuple[NotePlace, ...]
    counts: dict[ItemId, ItemCounts]
    marks: tuple[MarkPlace, ...] = ()


class NotesOverview(QObject):
    """Follows the open meeting and keeps its notes and counts at hand.

    Args:
        door: the way to the library.
        tasks: runs the questions.
        library: tells when something is new.
        navigator: which meeting is open.

    Signals:
        changed: notes or counts are others now.
    """

    changed = Signal()

    def __init__(self, door: MarksDoor, tasks: Tasks, library: Library, navigator: Navigator) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._navigator = navigator
        self._meeting: MeetingId | None = None
        self._loaded = _Loaded((), {})
        library.changed.connect(self._library_changed)
        navigator.view_changed.connect(self._follow)
        self._follow()

    @property
    def counts(self) -> dict[ItemId, ItemCounts]:
        """How much there is on each ärende; those with nothing are left out."""
        return self._loaded.counts

    def notes_of(self, item: ItemId) -> Sequence[MeetingNote]:
        """The notes on an ärende, oldest first, and then what is marked in its papers."""
        written = [
            MeetingNote(
                kind_name(place.note.kind), item_notes_markdown.to_html(place.note.text), is_html=True
            )
            for place in self._loaded.notes
            if place.note.item == item and place.note.text.strip()
        ]
        marked = "".join(_mark_words(place) for place in self._loaded.marks if place.item == item)
        if marked:
            heading = translate("ItemNotes", "Mina markeringar")
            written.append(MeetingNote(heading, f"<ul>{marked}</ul>", is_html=True))
        return written

    def _follow(self) -> None:
        meeting = self._navigator.place.meeting
        if meeting != self._meeting:
            self._meeting = meeting
            self._loaded = _Loaded((), {})
            self.changed.emit()
            self._load()

    def _load(self) -> None:
        meeting = self._meeting
        if meeting is None:
            return

        def ask(_: object) -> _Loaded:
            parts = self._door.to_read()
            return _Loaded(
                parts.notes.all_notes(meeting),
                parts.annotating.counts(meeting),
                parts.annotating.all_marks(meeting),
            )

        def answered(loaded: _Loaded) -> None:
            if meeting == self._meeting and loaded != self._loaded:
                self._loaded = loaded
                self.changed.emit()

        self._tasks.run("read", ask, answered, key="item_notes.overview")

    def _library_changed(self, changes: Changes) -> None:
        if changes.everything or changes.items or changes.notes or changes.annotations:
            self._load()


def _mark_words(place: MarkPlace) -> str:
    """A mark as a point of a list: the comment, what was marked, where."""
    mark = place.mark.annotation
    quote = " ".join(mark.quote.split())
    if len(quote) > _QUOTE_LETTERS:
        quote = quote[: _QUOTE_LETTERS - 1].rstrip() + "…"
    comment = escape(" ".join(mark.comment.split()))
    said = [f"<b>{comment}</b>" if comment else "", f"”{escape(quote)}”" if quote else ""]
    words = " ".join(part for part in said if part) or kind_name(mark.kind)
    where = translate("ItemNotes", "{paper}, s. {page}").format(paper=place.paper, page=place.mark.page)
    return f"<li>{words} ({escape(where)})</li>"
