# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The face of undo: what can be taken back in the open meeting, in words, and doing it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels import mark_words
from ifn_desktop.viewmodels.annotations_ports import MarksDoor
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import translate


class Undo(QObject):
    """Takes steps back and does them again, in the history of the open meeting.

    Args:
        door: the way to the library.
        tasks: runs the writes.
        library: is told what changed.
        navigator: which meeting is open.

    Signals:
        changed: other steps can be taken back or done again.
        done: words for what was just taken back or done again.
    """

    changed = Signal()
    done = Signal(str)

    def __init__(self, door: MarksDoor, tasks: Tasks, library: Library, navigator: Navigator) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._navigator = navigator
        self._labels: tuple[str | None, str | None] = (None, None)
        library.changed.connect(lambda _: self.refresh())
        navigator.view_changed.connect(self.refresh)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._labels[0] is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._labels[1] is not None

    @property
    def undo_words(self) -> str:
        """`Ångra överstrykningen`."""
        return mark_words.undo_words(self._labels[0], partial(translate, "messages"))

    @property
    def redo_words(self) -> str:
        """`Gör om överstrykningen`."""
        return mark_words.redo_words(self._labels[1], partial(translate, "messages"))

    def undo(self) -> None:
        """Take the last step back."""
        words, meeting = self.undo_words, self._meeting()
        self._run(lambda: self._door.to_write().annotating.undo(meeting), words)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        words, meeting = self.redo_words, self._meeting()
        self._run(lambda: self._door.to_write().annotating.redo(meeting), words)

    def refresh(self) -> None:
        """Ask what can be taken back now."""
        meeting = self._meeting()

        def answered(labels: tuple[str | None, str | None]) -> None:
            if labels != self._labels and meeting == self._meeting():
                self._labels = labels
                self.changed.emit()

        self._tasks.run(
            "read",
            lambda _: self._door.to_read().annotating.undo_labels(meeting),
            answered,
            key="undo.labels",
        )

    def _meeting(self) -> MeetingId | None:
        return self._navigator.place.meeting

    def _run(self, step: Callable[[], Changes], words: str) -> None:
        def finished(changes: Changes) -> None:
            if changes != Changes():
                self.done.emit(words)
            self._library.tell(changes)
            self.refresh()

        def failed(error: BaseException) -> None:
            self.refresh()
            self._tasks.fail(error)

        self._tasks.run("write", lambda _: step(), finished, failed=failed)
