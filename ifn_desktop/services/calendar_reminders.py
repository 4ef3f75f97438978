# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""When a member is reminded of a meeting, and of the justering of its protokoll. Pure.

A reminder that was due while the program was closed is given at the next start, as long as what it is
about has not begun. Each is given once; a meeting that is moved is reminded of anew.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.services.calendar import CalendarMeeting

MORNING = datetime.time(8, 0)
"""A meeting without a time counts from eight: else the reminder would come in the night."""
AHEAD = (0, 60, 24 * 60, 2 * 24 * 60, 7 * 24 * 60)
"""What can be chosen, in minutes; 0: no reminder."""


class ReminderKind(StrEnum):
    """What a reminder is about."""

    MEETING = "meeting"
    ADJUSTING = "adjusting"


class Reminder(NamedTuple):
    """A reminder.

    Attributes:
        kind: what it is about.
        meeting: which.
        at: when that begins, by the clock on the wall.
        due: from when on it is given.
    """

    kind: ReminderKind
    meeting: CalendarMeeting
    at: datetime.datetime
    due: datetime.datetime

    @property
    def key(self) -> str:
        """Tells it apart from all others; another when the meeting is moved."""
        return f"{self.kind} {self.meeting.id} {self.at:%Y-%m-%dT%H:%M}"


def reminders(
    meetings: Sequence[CalendarMeeting],
    adjusting: Mapping[MeetingId, datetime.datetime],
    *,
    before_meeting: int,
    before_adjusting: int,
) -> list[Reminder]:
    """Every reminder there will be, soonest first.

    Args:
        meetings: with a date.
        adjusting: when the member is to sign the protokoll of a meeting.
        before_meeting: minutes ahead of a meeting; 0: none.
        before_adjusting: minutes ahead of a justering; 0: none.
    """
    found: list[Reminder] = []
    for meeting in meetings:
        if before_meeting:
            at = meeting.begins or datetime.datetime.combine(meeting.day, MORNING)
            found.append(_reminder(ReminderKind.MEETING, meeting, at, before_meeting))
        signing = adjusting.get(meeting.id)
        if before_adjusting and signing is not None:
            found.append(_reminder(ReminderKind.ADJUSTING, meeting, signing, before_adjusting))
    return sorted(found, key=lambda reminder: (reminder.due, reminder.key))


def due(known: Sequence[Reminder], told: Collection[str], now: datetime.datetime) -> list[Reminder]:
    """The reminders to give now.

    Args:
        known: from `reminders`.
        told: keys of those that have been given.
        now: by the clock on the wall, without a zone.
    """
    return [one for one in known if one.due <= now < one.at and one.key not in told]


def next_due(
    known: Sequence[Reminder], told: Collection[str], now: datetime.datetime
) -> datetime.datetime | None:
    """When the next reminder is due, or None."""
    return min((one.due for one in known if one.due > now and one.key not in told), default=None)


def _reminder(kind: ReminderKind, meeting: CalendarMeeting, at: datetime.datetime, minutes: int) -> Reminder:
    return Reminder(kind, meeting, at, at - datetime.timedelta(minutes=minutes))
