# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member watches for, and where the papers of the open meeting name it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.recusal import Hint, HintState, Tie, TieKind
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels import recusal_words as words
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.recusal import RecusalDoor
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import tr


class TieRow(NamedTuple):
    """A tie in the list."""

    tie: Tie
    line: str


class HintRow(NamedTuple):
    """A hint of the open meeting in the list."""

    hint: Hint
    heading: str
    line: str
    is_open: bool


class TiesModel(QObject):
    """The register, and the hints of the open meeting.

    Args:
        door: the way to the core.
        tasks: runs work in lanes; it reports what cannot be done.
        library: tells and hears changes.
        navigator: the open meeting.

    Signals:
        changed: `rows` or `hints` are new.
        added: a tie was added or changed.
    """

    changed = Signal()
    added = Signal()

    def __init__(self, door: RecusalDoor, tasks: Tasks, library: Library, navigator: Navigator) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._navigator = navigator
        self._shown = False
        self.rows: tuple[TieRow, ...] = ()
        self.hints: tuple[HintRow, ...] = ()
        library.changed.connect(self._library_changed)

    @staticmethod
    def kinds() -> tuple[tuple[TieKind, str], ...]:
        """What a tie can be, in words."""
        return tuple((kind, words.kind_words(kind)) for kind in TieKind)

    def load(self) -> None:
        """Ask the library anew."""
        self._shown = True
        meeting = self._navigator.place.meeting

        def ask() -> tuple[tuple[Tie, ...], tuple[Hint, ...]]:
            queries = self._door.read().tie_queries
            return queries.ties(), queries.hints(meeting) if meeting is not None else ()

        self._tasks.run("read", lambda _: ask(), self._loaded, key="ties.load")

    def add(self, name: str, kind: TieKind, spellings: str, number: str) -> None:
        """Add a tie; its other spellings are parted by commas."""

        def work() -> Changes:
            parts = [part for part in spellings.replace(";", ",").split(",") if part.strip()]
            return self._door.write().ties.add(name, kind, spellings=parts, number=number)[1]

        self._tasks.run("write", lambda _: work(), self._added)

    def remove(self, tie: Tie) -> None:
        """Forget a tie."""
        self._tasks.run("write", lambda _: self._door.write().ties.remove(tie.id), self._library.tell)

    def restore(self, hint: Hint) -> None:
        """Show a hint again that was put aside."""
        self._tasks.run("write", lambda _: self._door.write().ties.restore(hint), self._library.tell)

    def open_item(self, item: ItemId) -> None:
        """Go to an ärende of the open meeting."""
        meeting = self._navigator.place.meeting
        if meeting is not None:
            self._navigator.open_meeting(meeting, item)

    def _added(self, changes: Changes) -> None:
        self.added.emit()
        self._library.tell(changes)

    def _library_changed(self, changes: Changes) -> None:
        if self._shown and (changes.everything or changes.meetings):
            self.load()

    def _loaded(self, found: tuple[tuple[Tie, ...], tuple[Hint, ...]]) -> None:
        ties, hints = found
        self.rows = tuple(
            TieRow(
                tie,
                " · ".join(part for part in (words.kind_words(tie.kind), *tie.spellings, tie.number) if part),
            )
            for tie in ties
        )
        states = {
            HintState.OPEN: tr("att titta på"),
            HintState.DISMISSED: tr("undanlagt"),
            HintState.MARKED: tr("markerat"),
        }
        self.hints = tuple(
            HintRow(
                hint,
                f"{hint.number} {hint.title}" if hint.number else hint.title,
                f"{words.hint_words(hint)} ({states[hint.state]})",
                hint.state is HintState.OPEN,
            )
            for hint in hints
        )
        self.changed.emit()
