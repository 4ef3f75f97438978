# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Watches the folders that papers are fetched from: by the system's word, and by looking now and then."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from ifn_desktop.model.sync import SourceId
from ifn_desktop.services.folders_watch import FoldersWatch, Look
from ifn_desktop.viewmodels.tasks import Tasks


class Pace(NamedTuple):
    """How often is looked, in milliseconds.

    Attributes:
        settle: after a change, and between two looks while something changes.
        poll: at the latest, for what the system does not tell.
        share: a look that takes long is followed by a pause so many times as long.
    """

    settle: int = 3_000
    poll: int = 60_000
    share: int = 50


class FolderWatch(QObject):
    """Tells of folders that have changed and are still.

    Args:
        tasks: looks in the io lane.
        pace: how often.

    Signals:
        changed: the id of a source in whose folder something is new.
    """

    changed = Signal(str)

    def __init__(self, tasks: Tasks, pace: Pace | None = None) -> None:
        super().__init__()
        self._tasks = tasks
        self._pace = pace or Pace()
        self._folders: dict[SourceId, Path] = {}
        self._watch = FoldersWatch()
        self._watcher: QFileSystemWatcher | None = None
        self._is_looking = self._is_touched = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    @property
    def folders(self) -> Mapping[SourceId, Path]:
        """What is watched."""
        return self._folders

    def watch(self, folders: Mapping[SourceId, Path]) -> None:
        """Watch these from now on, and no others. What changed while they were not watched is told."""
        if folders == self._folders:
            return
        self._folders = dict(folders)
        if self._folders:
            self._look()
        else:
            self._timer.stop()
            self._hear_of(())

    def _look(self) -> None:
        """Look, in the io lane; one look at a time, for a network may let it wait."""
        if self._is_looking:
            self._is_touched = True
            return
        self._is_looking, self._is_touched = True, False
        watch, folders = self._watch, dict(self._folders)
        self._tasks.run("io", lambda cancel: watch.look(folders, cancel), self._looked, failed=self._failed)

    def _looked(self, look: Look) -> None:
        self._is_looking = False
        if not self._folders:
            return
        self._hear_of(look.local)
        soon = look.is_restless or self._is_touched
        pause = max(self._pace.poll, round(look.seconds * 1000) * self._pace.share)
        self._timer.start(self._pace.settle if soon else pause)
        for source in look.changed:
            if source in self._folders:
                self.changed.emit(source)

    def _failed(self, _: BaseException) -> None:
        """The lanes are closing, or it was stopped; the schedule fetches all the same."""
        self._is_looking = False

    def _hear_of(self, places: tuple[str, ...]) -> None:
        """Have the system tell of changes in these folders."""
        watcher = self._watcher
        if not places:
            self._watcher = None
            if watcher is not None:
                watcher.deleteLater()
            return
        if watcher is None:
            watcher = self._watcher = QFileSystemWatcher(self)
            watcher.directoryChanged.connect(self._touched)
        before = set(watcher.directories())
        gone, new = before - set(places), [place for place in places if place not in before]
        if gone:
            watcher.removePaths(list(gone))
        if new:
            watcher.addPaths(new)

    def _touched(self, _: str) -> None:
        if self._folders:
            self._is_touched = self._is_looking
            self._timer.start(self._pace.settle)
