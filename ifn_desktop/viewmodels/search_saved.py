# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Searches that the member keeps, those of late, and what is new for the kept ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.ids import new_id
from ifn_desktop.model.saved_search import SavedSearch, SavedSearchId, Watchable
from ifn_desktop.model.search import IndexProgress
from ifn_desktop.model.views import Changes
from ifn_desktop.services.saved_searches import Watched
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.search import SearchModel
from ifn_desktop.viewmodels.search_ports import KeptDoor, SearchDoor
from ifn_desktop.viewmodels.tasks import Tasks

LONGEST_NAME = 60
WATCH_MS = 2_000
"""How long after a delivery, and how often while pages are still being made searchable, is watched."""


class SavedModel(QObject):
    """Holds saved and recent searches.

    Args:
        door: the way to the library.
        tasks: runs questions and writes.
        library: tells, and is told, when something has changed.
        search: where they are shown.

    Signals:
        changed: `saved` or `recent` is new.
    """

    changed = Signal()

    def __init__(self, door: KeptDoor, tasks: Tasks, library: Library, search: SearchModel) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._search = search
        self.saved: tuple[SavedSearch, ...] = ()
        self.recent: tuple[str, ...] = ()
        library.changed.connect(self._library_changed)

    def load(self) -> None:
        """Ask the library."""

        def ask(_: object) -> tuple[tuple[SavedSearch, ...], tuple[str, ...]]:
            return self._door.all(), self._door.recent()

        self._tasks.run("read", ask, self._loaded, key="search.saved")

    @property
    def shown(self) -> SavedSearch | None:
        """The saved search that says just what is searched for now."""
        text = self._search.text.strip()
        return next((one for one in self.saved if one.query == text), None)

    # What the member does -----------------------------------------------------------------------

    def save(self, name: str) -> None:
        """Keep what is searched for now; without a name it is called as it is written."""
        query = self._search.text.strip()
        if query and self.shown is None:
            name = (" ".join(name.split()) or query)[:LONGEST_NAME]
            made = SavedSearchId(new_id())
            self._write(lambda: self._door.save(made, name, query))

    def rename(self, search: SavedSearchId, name: str) -> None:
        """Give a search another name; an empty one leaves it as it is."""
        name = " ".join(name.split())[:LONGEST_NAME]
        if name:
            self._write(lambda: self._door.rename(search, name))

    def remove(self, search: SavedSearchId) -> None:
        """Forget a search."""
        self._write(lambda: self._door.remove(search))

    def show(self, search: SavedSearchId) -> None:
        """Search for it, with what is new shown as new; after that it is not new any more."""

        def ask(_: object) -> tuple[SavedSearch | None, frozenset[Watchable]]:
            known = next((one for one in self._door.all() if one.id == search), None)
            return known, self._door.news(search) if known is not None else frozenset()

        def asked(answer: tuple[SavedSearch | None, frozenset[Watchable]]) -> None:
            known, fresh = answer
            if known is not None:
                self._search.show_saved(search, known.query, fresh if known.news else frozenset())
                self._write(lambda: self._door.look(search))

        self._tasks.run("read", ask, asked, key="search.show")

    def use(self) -> None:
        """What is searched for now was of use: it is remembered."""
        query = self._search.text.strip()
        if query:
            self._tasks.run("write", lambda _: self._door.use(query), lambda _: self.load())

    def forget(self, query: str | None = None) -> None:
        """Forget one recent search, or all."""
        self._tasks.run("write", lambda _: self._door.forget(query), lambda _: self.load())

    def _write(self, change: Callable[[], Changes]) -> None:
        self._tasks.run("write", lambda _: change(), self._library.tell)

    def _loaded(self, found: tuple[tuple[SavedSearch, ...], tuple[str, ...]]) -> None:
        if found != (self.saved, self.recent):
            self.saved, self.recent = found
            self.changed.emit()

    def _library_changed(self, changes: Changes) -> None:
        if changes.searches or changes.everything:
            self.load()


class SearchWatch(QObject):
    """Watches for the saved searches: after each delivery, when its pages can be found.

    Args:
        kept: the way to the saved searches.
        search: tells how much can be found.
        tasks: runs it, in the io lane.
        library: tells when papers have come, and is told what is new.
    """

    def __init__(self, kept: KeptDoor, search: SearchDoor, tasks: Tasks, library: Library) -> None:
        super().__init__()
        self._kept = kept
        self._door = search
        self._tasks = tasks
        self._library = library
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WATCH_MS)
        self._timer.timeout.connect(self.look)
        library.changed.connect(self._library_changed)

    def look(self) -> None:
        """Watch now, or as soon as everything can be found."""
        self._tasks.run(
            "read",
            lambda _: self._door.progress(),
            self._asked,
            failed=self._failed,
            key="search.watch.progress",
        )

    def stop(self) -> None:
        """The window closes: nothing is asked after this, also when an answer is still on its way."""
        self._stopped = True
        self._timer.stop()

    def _asked(self, progress: IndexProgress) -> None:
        if self._stopped:
            return
        if not progress.is_whole and not progress.is_paused:
            self._timer.start()
            return
        self._tasks.run("io", self._kept.count, self._keep, failed=self._failed, key="search.watch")

    def _keep(self, counted: Sequence[Watched]) -> None:
        if counted and not self._stopped:
            self._tasks.run("write", lambda _: self._kept.keep(counted), self._library.tell)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self._tasks.fail(error)

    def _library_changed(self, changes: Changes) -> None:
        if changes.everything and not self._stopped:
            self._timer.start()
