# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The record of what has happened, for the page that shows it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from itertools import groupby
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.happening import Happening, HappeningKind
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.happening_words import happened_at, happening_words
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import translate

AT_A_TIME = 100


class RecordDoor(Protocol):
    """What is asked of the core; every call may wait, so it is made in a lane."""

    def newest(self, limit: int, before: int | None = None, /) -> tuple[Happening, ...]:
        """See `services.record.Record.newest`."""
        ...

    def erase(self) -> int:
        """See `services.record.Record.erase`."""
        ...


class RecordLine(NamedTuple):
    """One line: `9.14`, what happened, and whether the member should look at it."""

    clock: str
    words: str
    is_warning: bool = False


class RecordDay(NamedTuple):
    """A day with its lines, newest first."""

    day: str
    lines: tuple[RecordLine, ...]


class RecordModel(QObject):
    """What has happened, newest first, read bit by bit.

    Args:
        door: the core.
        tasks: runs it.
        today: the day it is.

    Signals:
        changed: `days` or `has_more` is new.
        erased: how many entries are gone.
    """

    changed = Signal()
    erased = Signal(int)

    def __init__(
        self, door: RecordDoor, tasks: Tasks, today: Callable[[], datetime.date] = datetime.date.today
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._today = today
        self._entries: tuple[Happening, ...] = ()
        self.has_more = False
        self.is_loaded = False

    @property
    def days(self) -> tuple[RecordDay, ...]:
        """The entries that have been read, by day."""
        today = self._today()
        by_day = groupby(self._entries, lambda entry: happened_at(entry).date())
        return tuple(
            RecordDay(_day_words(day, today), tuple(_line(entry) for entry in entries))
            for day, entries in by_day
        )

    def load(self) -> None:
        """Ask for the newest; `changed` follows."""
        self._ask(None)

    def load_more(self) -> None:
        """Ask for those before the ones there are."""
        if self._entries and self.has_more:
            self._ask(self._entries[-1].id)

    def erase(self) -> None:
        """Erase them all; `erased` and `changed` follow."""

        def done(count: int) -> None:
            self.erased.emit(count)
            self.load()

        self._tasks.run("write", lambda _: self._door.erase(), done)

    def _ask(self, before: int | None) -> None:
        def found(entries: tuple[Happening, ...]) -> None:
            self.has_more = len(entries) > AT_A_TIME
            kept = entries[:AT_A_TIME]
            self._entries = kept if before is None else self._entries + kept
            self.is_loaded = True
            self.changed.emit()

        self._tasks.run("read", lambda _: self._door.newest(AT_A_TIME + 1, before), found, key="record")


def _line(entry: Happening) -> RecordLine:
    time = happened_at(entry)
    words = happening_words(entry, lambda text: translate("Record", text))
    return RecordLine(f"{time.hour}.{time.minute:02}", words, entry.kind is HappeningKind.FAILED_UNLOCK)


def _day_words(day: datetime.date, today: datetime.date) -> str:
    near = dates.distance(day.isoformat(), today)
    long = dates.long_day(day.isoformat())
    return f"{long}, {near}" if near else long
