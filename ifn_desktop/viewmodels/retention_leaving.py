# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Leaving the assignment, in the window: what there is, saving the member's own, and asking for the rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import count_meetings, count_notes, count_papers, translate


class Own(NamedTuple):
    """What can be saved, and what is erased."""

    notes: int
    recusals: int
    meetings: int
    papers: int


class LeavingDoor(Protocol):
    """The core (`services.leaving.LeavingDesk`), and what begins the erasing."""

    def look(self) -> Own:
        """What there is; in the read lane."""
        ...

    def save(self, folder: Path, /) -> tuple[Path, ...]:
        """Write the member's own into a new or empty folder; in the io lane."""
        ...

    def begin(self) -> None:
        """From now on everything is to be erased as soon as the program has closed it; in the io lane."""
        ...


class LeavingModel(QObject):
    """Three steps: look, save, erase.

    Args:
        door: the core.
        tasks: runs it.
        close: closes the program; what is there is erased then.

    Attributes:
        what: what there is, in words.
        saved: where the member's own was saved, in words; empty before.
        has_own: whether there is anything to save.
        is_busy: something is being done.

    Signals:
        changed: any of it.
    """

    changed = Signal()

    def __init__(self, door: LeavingDoor, tasks: Tasks, close: Callable[[], None]) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._close = close
        self.what = ""
        self.saved = ""
        self.has_own = False
        self.is_busy = False

    def look(self) -> None:
        """Ask what there is; `changed` follows."""

        def found(own: Own) -> None:
            self.has_own = bool(own.notes or own.recusals)
            self.what = translate("Leaving", "Här finns {papers} från {meetings}.").format(
                papers=count_papers(own.papers), meetings=count_meetings(own.meetings)
            )
            mine = translate("Leaving", "Ditt eget: {notes} och jäv i {n} ärenden.").format(
                notes=count_notes(own.notes), n=own.recusals
            )
            self.what += " " + (
                mine if self.has_own else translate("Leaving", "Inget av det har du skrivit.")
            )
            self.changed.emit()

        self._tasks.run("read", lambda _: self._door.look(), found)

    def save(self, folder: Path) -> None:
        """Save the member's own; `changed` follows."""
        self._busy(True)

        def saved(files: tuple[Path, ...]) -> None:
            names = ", ".join(path.name for path in files)
            self.saved = translate("Leaving", "Sparat och kontrollerat i {folder}: {names}.").format(
                folder=folder, names=names
            )
            self._busy(False)

        self._tasks.run("io", lambda _: self._door.save(folder), saved, failed=self._failed)

    def erase(self) -> None:
        """Close the program and erase everything."""
        self._busy(True)
        self._tasks.run("io", lambda _: self._door.begin(), lambda _: self._close(), failed=self._failed)

    def _failed(self, error: BaseException) -> None:
        self._busy(False)
        self._tasks.fail(error)

    def _busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.changed.emit()
