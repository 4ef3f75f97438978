# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Gives reminders when they are due: in the window in full, on the desktop without saying of what."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.services.calendar_reminders import Reminder, ReminderKind, due, next_due
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.calendar import CalendarModel
from ifn_desktop.viewmodels.words import translate

LONGEST_MS = 10 * 60_000
"""A computer that has slept, or whose clock was set, is noticed within ten minutes."""


class ReminderKeeper(QObject):
    """Watches the clock as long as there is something to remind of.

    Args:
        model: the meetings and choices.
        now: the time it is, with its zone.
        tell: tells on the desktop: a title and a line.

    Signals:
        reminded: the words, for the window.
    """

    reminded = Signal(str)

    def __init__(
        self,
        model: CalendarModel,
        now: Callable[[], datetime.datetime],
        tell: Callable[[str, str], object],
    ) -> None:
        super().__init__()
        self._model = model
        self._now = now
        self._tell = tell
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._is_on = False
        model.changed.connect(self._look)

    def start(self) -> None:
        """Begin: the library is asked."""
        self._is_on = True
        self._model.load()

    def stop(self) -> None:
        """Give no more reminders."""
        self._is_on = False
        self._timer.stop()

    def _look(self) -> None:
        if not self._is_on or not self._model.is_loaded:
            return
        view = self._model.view
        now = self._now().replace(tzinfo=None)
        known = view.reminders
        given = due(known, view.told, now)
        if given:
            self._model.remember(frozenset(one.key for one in given))
            self.reminded.emit("\n".join(words_of(one, now) for one in given))
            self._tell(
                translate("Calendar", "Påminnelse"),
                translate("Calendar", "Öppna programmet för att se vad det gäller."),
            )
        coming = next_due(known, self._model.view.told, now)
        self._timer.stop()
        if coming is not None:
            left = (coming - now).total_seconds() * 1000
            self._timer.start(int(min(max(left, 0) + 500, LONGEST_MS)))


def words_of(reminder: Reminder, now: datetime.datetime) -> str:
    """`I morgon kl. 13.00: Socialnämnden sammanträder.`, for the window."""
    day = dates.distance(reminder.at.date().isoformat(), now.date())
    day = day or dates.long_day(reminder.at.date().isoformat())
    has_time = reminder.kind is ReminderKind.ADJUSTING or reminder.meeting.begins is not None
    when = " ".join(filter(None, (day, dates.clock(f"{reminder.at:%H:%M}") if has_time else "")))
    board = reminder.meeting.board or translate("Calendar", "Nämnden")
    form = (
        translate("Calendar", "{when}: {board} sammanträder.")
        if reminder.kind is ReminderKind.MEETING
        else translate("Calendar", "{when}: du justerar protokollet från {board} den {day}.")
    )
    said = form.format(when=when, board=board, day=dates.day(reminder.meeting.date))
    return said[:1].upper() + said[1:]
