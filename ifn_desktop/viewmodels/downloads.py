# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks about files that come into the folder of downloads and look like papers. Takes none by itself."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from ifn_desktop.services.downloads_watch import DownloadsWatch, NewFile
from ifn_desktop.viewmodels.importing import ImportPresenter
from ifn_desktop.viewmodels.preferences import Preferences
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import translate

LOOK_MS = 1500
"""After a change in the folder; a file that has not grown in between is whole."""


class Offer(NamedTuple):
    """A question, in words; the file's name stands by itself, for it may be long."""

    words: str
    name: str


class DownloadsModel(QObject):
    """Watches, if the member wants it, and asks.

    Args:
        folder: the computer's for downloads; None where it has none.
        importing: takes a file in.
        preferences: whether to watch.
        tasks: looks in the io lane.
        now: the time it is, with its zone.
        look_ms: between a change in the folder and the look.

    Signals:
        changed: `offer` or `is_watching` is another.
    """

    changed = Signal()

    def __init__(
        self,
        folder: Path | None,
        importing: ImportPresenter,
        preferences: Preferences,
        tasks: Tasks,
        now: Callable[[], datetime.datetime],
        *,
        look_ms: int = LOOK_MS,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._importing = importing
        self._preferences = preferences
        self._tasks = tasks
        self._now = now
        self._watch: DownloadsWatch | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._waiting: list[NewFile] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(look_ms)
        self._timer.timeout.connect(self._look)

    @property
    def can_watch(self) -> bool:
        """Whether there is a folder to watch."""
        return self._folder is not None

    @property
    def is_watching(self) -> bool:
        """Whether the member wants to be asked."""
        return bool(self._preferences.settings.downloads)

    @property
    def offer(self) -> Offer | None:
        """What is asked now."""
        if not self._waiting:
            return None
        first = self._waiting[0]
        said = (
            translate("Downloads", "Det kom en fil som ser ut som en kallelse:")
            if first.is_invitation
            else translate("Downloads", "Det kom en fil som ser ut som en handling:")
        )
        return Offer(said, first.path.name)

    def start(self) -> None:
        """Begin to watch, if that is wanted."""
        if self.is_watching:
            self._begin()

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
        self._watcher = self._watch = None

    def watch(self, wanted: bool) -> None:
        """Ask from now on, or no longer."""
        if wanted == self.is_watching:
            return
        self._preferences.choose(downloads=self._now().isoformat() if wanted else "")
        self._waiting.clear()
        if wanted:
            self._begin()
        else:
            self.stop()
        self.changed.emit()

    def take(self) -> None:
        """Take the file in that is asked about."""
        answered = self._answered()
        if answered is not None:
            self._importing.run([answered.path])

    def leave(self) -> None:
        """Not this one."""
        self._answered()

    def never(self) -> None:
        """Ask no more."""
        self.watch(False)

    def _begin(self) -> None:
        if self._folder is None or self._watch is not None:
            return
        try:
            since = datetime.datetime.fromisoformat(self._preferences.settings.downloads)
        except ValueError:
            since = self._now()
        self._watch = DownloadsWatch(self._folder, since.astimezone())
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(lambda _: self._timer.start())
        self._look()

    def _look(self) -> None:
        watch = self._watch
        if watch is not None:
            self._tasks.run("io", lambda _: watch.look(), self._looked, key="downloads.look")

    def _looked(self, found: tuple[NewFile, ...]) -> None:
        if self._watch is None:
            return
        if self._watch.is_waiting:
            self._timer.start()
        if found:
            self._waiting.extend(found)
            self.changed.emit()

    def _answered(self) -> NewFile | None:
        if not self._waiting:
            return None
        first = self._waiting.pop(0)
        if not self._waiting:  # what is asked about next has come after this
            self._preferences.choose(downloads=self._now().isoformat())
        self.changed.emit()
        return first
