# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Jäv in the open ärende: the mark, the hints, and what the member does about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.recusal import Hint, HintState, ItemMark, Recusal, RecusalGround
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.law import Law
from ifn_desktop.services.recusal_desk import RecusalDesk
from ifn_desktop.viewmodels import recusal_words as words
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import tr


class RecusalDoor(Protocol):
    """The way to the core, also before the library is open. Both wait: call them in lanes."""

    def read(self) -> RecusalDesk:
        """To ask."""
        ...

    def write(self) -> RecusalDesk:
        """To change."""
        ...


class HintLine(NamedTuple):
    """A hint as it stands in the ärende's head.

    Attributes:
        text: what is named and where, in words.
        passages: (page in words, sentence) of each passage.
    """

    hint: Hint
    text: str
    passages: tuple[tuple[str, str], ...]


class RecusalHead(NamedTuple):
    """What the head of the open ärende shows of jäv.

    Attributes:
        item: the open ärende.
        button: words of the button; empty where nothing can be marked.
        reminder: what to do at the meeting; empty where no mark stands.
        ground: the ground in plain words, or nothing.
        marked_here: how many ärenden of the meeting are marked, on the ärende where jäv is declared;
            elsewhere 0.
        hints: open hints.
    """

    item: ItemId
    button: str
    reminder: str = ""
    ground: str = ""
    marked_here: int = 0
    hints: tuple[HintLine, ...] = ()


class RecusalModel(QObject):
    """Jäv in what is open, and the search for ties.

    Args:
        door: the way to the core.
        tasks: runs work in lanes.
        library: tells and hears changes.
        navigator: what is open.
        law: the law's words.

    Signals:
        changed: the marks of the open meeting are others.
        head_changed: `head` is another.
    """

    changed = Signal()
    head_changed = Signal()

    def __init__(
        self, door: RecusalDoor, tasks: Tasks, library: Library, navigator: Navigator, law: Law
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._navigator = navigator
        self._hints: tuple[Hint, ...] = ()
        self._hints_of: ItemId | None = None
        self.law = law
        self.head: RecusalHead | None = None
        navigator.agenda_changed.connect(self._agenda_changed)
        navigator.entry_changed.connect(self._entry_changed)
        library.changed.connect(self._library_changed)
        self._entry_changed()
        self.search()

    # What is open ------------------------------------------------------------------------

    @property
    def item(self) -> ItemId | None:
        """The open ärende, or None."""
        entry = self._navigator.entry
        return entry.item_id if entry is not None else None

    @property
    def organization(self) -> str:
        """The board of the open meeting."""
        return self._navigator.board

    def mark_of(self, item: ItemId) -> ItemMark | None:
        """What an ärende of the open meeting shows."""
        for entry in self._navigator.entries:
            if entry.item is not None and entry.item.id == item:
                return entry.item.mark
        return None

    def reminder_of(self, item: ItemId) -> str:
        """For meeting mode: what to do at an ärende, or nothing."""
        mark = self.mark_of(item)
        return words.reminder(mark.recusal) if mark is not None else ""

    def ground_choices(self) -> tuple[words.GroundChoice, ...]:
        """What can be chosen in the open meeting's board."""
        return words.choices(self.organization, self.law)

    @property
    def reservation_warning(self) -> str:
        """What a member who marked jäv should know before they reserve (4 kap. 27 §)."""
        return tr(
            "Du har markerat jäv i ärendet. Bara den som har deltagit i avgörandet får reservera sig "
            "(4 kap. 27 § kommunallagen)."
        )

    def load(self, item: ItemId, done: Callable[[Recusal | None], None]) -> None:
        """Get an ärende's mark with its history."""
        self._tasks.run("read", lambda _: self._door.read().queries.of_item(item), done)

    # What the member does ----------------------------------------------------------------

    def declare(self, item: ItemId, ground: RecusalGround, reason: str) -> None:
        """Mark jäv, or change the mark."""
        self._write(lambda desk: desk.recusing.declare(item, ground, reason))

    def withdraw(self, item: ItemId) -> None:
        """Take the mark back."""
        self._write(lambda desk: desk.recusing.withdraw(item))

    def dismiss(self, hint: Hint) -> None:
        """Put a hint aside."""
        self._write(lambda desk: desk.ties.dismiss(hint))

    def restore(self, hint: Hint) -> None:
        """Show a hint again."""
        self._write(lambda desk: desk.ties.restore(hint))

    def search(self) -> None:
        """Search papers that have not been searched for the member's ties, in the background."""
        self._tasks.run("io", self._searched, self._library.tell, key="ties.search")

    def _searched(self, cancel: CancelToken) -> Changes:
        return self._door.write().watch.run(cancel=cancel)

    def _write(self, work: Callable[[RecusalDesk], Changes]) -> None:
        self._tasks.run("write", lambda _: work(self._door.write()), self._library.tell)

    # What others tell --------------------------------------------------------------------

    def _library_changed(self, changes: Changes) -> None:
        # Where the member is in a paper is told all the time, and is about no meeting.
        if changes.everything or changes.meetings:
            self.search()
            self._load_hints()

    def _agenda_changed(self) -> None:
        self._entry_changed()
        self.changed.emit()

    def _entry_changed(self) -> None:
        item = self.item
        if item != self._hints_of:
            self._hints, self._hints_of = (), item
        self._renew()
        self._load_hints()

    def _load_hints(self) -> None:
        item, meeting = self.item, self._navigator.place.meeting
        mark = self.mark_of(item) if item is not None else None
        if item is None or meeting is None or (not self._hints and (mark is None or not mark.hints)):
            return
        self._tasks.run(
            "read",
            lambda _: self._door.read().tie_queries.hints(meeting, item),
            lambda hints: self._loaded(item, hints),
            key="recusal.hints",
        )

    def _loaded(self, item: ItemId, hints: tuple[Hint, ...]) -> None:
        if item == self.item:
            self._hints = hints
            self._renew()

    def _renew(self) -> None:
        head = self._head()
        if head != self.head:
            self.head = head
            self.head_changed.emit()

    def _head(self) -> RecusalHead | None:
        entry = self._navigator.entry
        if entry is None or entry.item is None:
            return None
        mark = entry.item.mark
        recusal = mark.recusal if mark is not None else None
        marked_here = 0
        if words.asks_about_recusal(entry.title):
            marked_here = sum(
                other.item is not None and other.item.mark is not None and other.item.mark.recusal is not None
                for other in self._navigator.entries
            )
        return RecusalHead(
            entry.item.id,
            words.button(recusal),
            words.reminder(recusal),
            words.ground_title(recusal.ground) if recusal is not None else "",
            marked_here,
            tuple(self._hint_line(hint) for hint in self._hints if hint.state is HintState.OPEN),
        )

    def _hint_line(self, hint: Hint) -> HintLine:
        lines = tuple(
            (
                tr("{paper}, sidan {page}").format(paper=passage.document_title, page=passage.page)
                if passage.document is not None
                else tr("Rubriken"),
                passage.text,
            )
            for passage in hint.passages
        )
        return HintLine(hint, words.hint_words(hint), lines)
