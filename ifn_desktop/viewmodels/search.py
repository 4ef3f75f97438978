# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Search as one types: each letter stops the search before it; old hits stay until new ones are there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.saved_search import SavedSearchId, SearchChoices, Watchable
from ifn_desktop.model.search import IndexProgress, SearchAnswer
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.search_ports import SearchDoor
from ifn_desktop.viewmodels.tasks import Tasks

FIRST = 50
MORE = 100
"""How many hits are asked for at first, and how many more when the member wants more."""
PROGRESS_MS = 1_000
"""How often is asked how much can be found, while pages are still being made searchable."""


class SearchModel(QObject):
    """Holds one search.

    Args:
        door: the way to the library.
        tasks: runs the questions.
        library: tells when papers have changed.

    Attributes:
        choices: boards and years to choose from.
        watched: the saved search that is on show; None for any other.
        fresh: papers, and ärenden without papers, that are new for it.

    Signals:
        answered: `answer` is new: other hits, or none.
        asking_changed: `is_slow` is new.
        text_changed: the text was changed by something else than typing.
        choices_changed: `choices` is new.
        progress_changed: `progress` is new.
    """

    answered = Signal()
    asking_changed = Signal()
    text_changed = Signal()
    choices_changed = Signal()
    progress_changed = Signal()

    def __init__(self, door: SearchDoor, tasks: Tasks, library: Library) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._text = ""
        self._limit = FIRST
        self._serial = 0
        self._is_open = False
        self._is_asking = False
        self._is_same = False
        self.answer: SearchAnswer | None = None
        self.progress = IndexProgress()
        self.choices = SearchChoices()
        self.watched: SavedSearchId | None = None
        self.fresh: frozenset[Watchable] = frozenset()
        self._timer = QTimer(self)
        self._timer.setInterval(PROGRESS_MS)
        self._timer.timeout.connect(self._ask_progress)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(400)
        self._patience.timeout.connect(self.asking_changed)
        library.changed.connect(self._library_changed)

    # What there is ----------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """What is searched for, with its filters."""
        return self._text

    @property
    def is_slow(self) -> bool:
        """Whether an answer is on its way, and the member would like to know."""
        return self._is_asking and not self._patience.isActive()

    @property
    def is_same(self) -> bool:
        """Whether the answer is to the same question as the one before: the place is kept."""
        return self._is_same

    @property
    def has_more(self) -> bool:
        """Whether there are hits beyond those on show."""
        answer = self.answer
        return answer is not None and len(answer.hits) >= self._limit and answer.total > len(answer.hits)

    @property
    def is_whole(self) -> bool:
        """Whether the answer has every hit."""
        answer = self.answer
        return answer is not None and not answer.is_total_least and not self.has_more

    # Opening and asking -----------------------------------------------------------------------

    def open(self) -> None:
        """The view is on show: what was searched for is searched for again, in its place."""
        self._is_open = True
        self._tasks.run("read", lambda _: self._door.choices(), self._chosen, key="search.choices")
        self._ask_progress()
        if self._text.strip():
            self._ask(is_same=True)

    def close(self) -> None:
        """The view is not on show any more; its hits are kept."""
        self._is_open = False
        self._timer.stop()

    def set_text(self, text: str) -> None:
        """Search for something else, as typed."""
        if text == self._text:
            return
        self._text = text
        self._limit = FIRST
        self.watched, self.fresh = None, frozenset()
        self._ask(is_same=False)

    def replace(self, text: str) -> None:
        """Search for something else, not as typed: a choice, a suggestion."""
        self.set_text(text)
        self.text_changed.emit()

    def show_saved(self, search: SavedSearchId, query: str, fresh: frozenset[Watchable]) -> None:
        """Search for what was saved; what is `fresh` is shown as new."""
        self._text = query
        self._limit = FIRST
        self.watched, self.fresh = search, fresh
        self._ask(is_same=False)
        self.text_changed.emit()

    def more(self) -> None:
        """Ask for more hits."""
        if self.has_more:
            self._limit += MORE
            self._ask(is_same=True)

    def _ask(self, *, is_same: bool) -> None:
        self._serial += 1
        text, limit = self._text, self._limit
        if not text.strip():
            self._tasks.run("read", lambda _: None, key="search")  # stops the search that runs
            self._came(self._serial, None, is_same=is_same)
            return

        def ask(token: CancelToken) -> SearchAnswer:
            return self._door.search(text, limit, token)

        if not self._is_asking:
            self._is_asking = True
            self._patience.start()
        self._tasks.run(
            "read",
            ask,
            partial(self._came, self._serial, is_same=is_same),
            failed=partial(self._failed, self._serial),
            key="search",
        )

    def _came(self, serial: int, answer: SearchAnswer | None, *, is_same: bool) -> None:
        if serial != self._serial:
            return
        self._rest()
        if is_same and answer == self.answer:
            return
        self._is_same = is_same
        self.answer = answer
        if answer is not None:
            self._take_progress(answer.progress)
        self.answered.emit()

    def _failed(self, serial: int, error: BaseException) -> None:
        if serial != self._serial:
            return
        self._rest()
        if not isinstance(error, Cancelled):
            self._tasks.fail(error)

    def _rest(self) -> None:
        self._is_asking = False
        self._patience.stop()
        self.asking_changed.emit()

    # What can be found, and chosen ------------------------------------------------------------

    def _chosen(self, choices: SearchChoices) -> None:
        if choices != self.choices:
            self.choices = choices
            self.choices_changed.emit()

    def _ask_progress(self) -> None:
        self._tasks.run(
            "read",
            lambda _: self._door.progress(),
            self._take_progress,
            failed=lambda _: None,
            key="search.progress",
        )

    def _take_progress(self, progress: IndexProgress) -> None:
        grew = progress.searchable != self.progress.searchable
        if progress != self.progress:
            had = self.progress.pages
            self.progress = progress
            self.progress_changed.emit()
            if grew and had and self._is_open and self._text.strip() and not self._is_asking:
                self._ask(is_same=True)
        if not self._is_open or progress.is_whole:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _library_changed(self, changes: Changes) -> None:
        if not self._is_open or changes == Changes(searches=True):
            return
        self._tasks.run("read", lambda _: self._door.choices(), self._chosen, key="search.choices")
        self._ask_progress()
        if self._text.strip():
            self._ask(is_same=True)
