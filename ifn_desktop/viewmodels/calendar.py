# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The calendar: meetings in words, what the member has chosen, files."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.views import Changes
from ifn_desktop.services.calendar_desk import CalendarChoices, CalendarDesk, CalendarView
from ifn_desktop.services.calendar_reminders import AHEAD
from ifn_desktop.services.file_words import CALENDAR
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.export_words import in_language
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import table, translate

__all__ = ["AHEAD", "CalendarModel", "CalendarRow", "ahead_words"]


class CalendarDoor(Protocol):
    """The way to the library's calendar; both in a lane."""

    def to_read(self) -> CalendarDesk:
        """To ask."""
        ...

    def to_write(self) -> CalendarDesk:
        """To change."""
        ...


class CalendarRow(NamedTuple):
    """A meeting that is to come, in words.

    Attributes:
        adjusting: when the member signs its protokoll, by the clock on the wall; None: not.
        file_name: for a file of this meeting alone.
    """

    meeting: MeetingId
    board: str
    when: str
    day: datetime.date
    adjusting: datetime.datetime | None
    file_name: str


class CalendarModel(QObject):
    """Asks the library, keeps choices, writes files.

    Args:
        door: the way to the library.
        tasks: runs what asks and writes.
        library: tells when meetings may be others.
        now: the time it is, with its zone.

    Signals:
        changed: `view` is new.
        saved: how many meetings were written to a file.
    """

    changed = Signal()
    saved = Signal(int)

    def __init__(
        self, door: CalendarDoor, tasks: Tasks, library: Library, now: Callable[[], datetime.datetime]
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._now = now
        self.view = CalendarView()
        self.is_allowed = True
        self.is_loaded = False
        library.changed.connect(self._library_changed)

    @property
    def choices(self) -> CalendarChoices:
        """What the member has chosen."""
        return self.view.choices

    @property
    def rows(self) -> tuple[CalendarRow, ...]:
        """The meetings that are to come, and those of the last month, whose protokoll may wait."""
        first = self._now().date() - datetime.timedelta(days=31)
        adjusting = dict(self.view.adjusting)
        return tuple(
            CalendarRow(
                meeting.id,
                meeting.board or translate("Calendar", "Sammanträde"),
                dates.when(meeting.date, meeting.time, meeting.place),
                meeting.day,
                adjusting.get(meeting.id),
                f"{meeting.board or translate('Calendar', 'Sammanträde')} {meeting.date}.ics",
            )
            for meeting in self.view.meetings
            if meeting.day >= first
        )

    def load(self) -> None:
        """Ask the library; `changed` follows, and the feed is brought up to date."""

        def ask(_: object) -> tuple[CalendarView, bool]:
            desk = self._door.to_read()
            return desk.view(), desk.is_allowed

        self._tasks.run("read", ask, self._loaded, key="calendar")

    def choose(self, **values: object) -> None:
        """Choose something else, by the names of `CalendarChoices`."""
        choices = self.choices._replace(**values)
        if choices == self.choices:
            return
        self.view = self.view._replace(choices=choices)
        self.changed.emit()
        self._write(lambda desk: desk.choose(choices))

    def adjust(self, meeting: MeetingId, at: datetime.datetime | None) -> None:
        """The member signs the protokoll of a meeting at this time; None: does not."""
        kept = {**dict(self.view.adjusting), meeting: at}
        found = tuple((key, moment) for key, moment in kept.items() if moment is not None)
        self.view = self.view._replace(adjusting=found)
        self.changed.emit()
        self._write(lambda desk: desk.adjust(meeting, at))

    def save(self, target: Path, meeting: MeetingId | None = None) -> None:
        """Write one meeting, or all, to a file; `saved` follows."""
        chosen = None if meeting is None else {meeting}
        words = in_language(CALENDAR, table)
        self._tasks.run("io", lambda _: self._door.to_read().save(target, chosen, words), self.saved.emit)

    def remember(self, told: frozenset[str]) -> None:
        """These reminders have been given."""
        self.view = self.view._replace(told=self.view.told | told)
        self._tasks.run("write", lambda _: self._door.to_write().remember(told))

    def _write(self, work: Callable[[CalendarDesk], object]) -> None:
        self._tasks.run("write", lambda _: work(self._door.to_write()), lambda _: self.load())

    def _loaded(self, answer: tuple[CalendarView, bool]) -> None:
        self.view, self.is_allowed = answer
        self.is_loaded = True
        self.changed.emit()
        if self.choices.feed:
            words = in_language(CALENDAR, table)
            self._tasks.run("io", lambda _: self._door.to_read().feed(words), key="calendar-feed")

    def _library_changed(self, changes: Changes) -> None:
        if self.is_loaded and (changes.everything or changes.meetings):
            self.load()


def ahead_words(minutes: int) -> str:
    """`En dag före` of 1440."""
    words = {
        0: translate("Calendar", "Ingen påminnelse"),
        60: translate("Calendar", "En timme före"),
        24 * 60: translate("Calendar", "En dag före"),
        2 * 24 * 60: translate("Calendar", "Två dagar före"),
        7 * 24 * 60: translate("Calendar", "En vecka före"),
    }
    return words[minutes]
