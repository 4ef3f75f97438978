# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The library's meetings for a calendar: files, a feed that is kept up to date, reminders.

What the member chose lies in the library. The feed is a file in clear, outside the library, because
other programs read it: it is written only when the member (and the IT department) says so.
"""

from __future__ import annotations

import contextlib
import datetime
import json
from collections.abc import Callable, Collection
from pathlib import Path
from typing import NamedTuple, cast

from ifn_desktop.config.disk import write_whole
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.services.calendar import CalendarMeeting, calendar_file, says_the_same
from ifn_desktop.services.calendar_reminders import AHEAD, Reminder, reminders
from ifn_desktop.services.file_words import CALENDAR, CalendarWords
from ifn_desktop.services.managed import Managed
from ifn_desktop.store import repo_facts as facts
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store.database import Database

_CHOICES, _TOLD, _ADJUSTING = "calendar", "calendar_told", "adjusting "
_KEPT = 200


class CalendarChoices(NamedTuple):
    """What the member has chosen.

    Attributes:
        feed: path of the file that is kept up to date; empty: none.
        before_meeting, before_adjusting: minutes ahead that a reminder comes, of `AHEAD`.
    """

    feed: str = ""
    before_meeting: int = 0
    before_adjusting: int = 0


class CalendarView(NamedTuple):
    """All there is to show and to remind of.

    Attributes:
        meetings: those with a date, soonest first.
        adjusting: when the member signs the protokoll of which meeting, by the clock on the wall.
        told: keys of reminders that have been given.
    """

    choices: CalendarChoices = CalendarChoices()
    meetings: tuple[CalendarMeeting, ...] = ()
    adjusting: tuple[tuple[MeetingId, datetime.datetime], ...] = ()
    told: frozenset[str] = frozenset()

    @property
    def reminders(self) -> list[Reminder]:
        """Every reminder there will be."""
        return reminders(
            self.meetings,
            dict(self.adjusting),
            before_meeting=self.choices.before_meeting,
            before_adjusting=self.choices.before_adjusting,
        )


class CalendarDesk:
    """Calendar files and choices of one library.

    Args:
        database: the library.
        now: the time it is, with its zone.
        managed: what an IT department has set.
    """

    def __init__(self, database: Database, now: Callable[[], datetime.datetime], managed: Managed) -> None:
        self._database = database
        self._now = now
        self._managed = managed

    @property
    def is_allowed(self) -> bool:
        """Whether meetings may be handed to a calendar."""
        return self._managed.choose(self._managed.export.calendar, True)

    def view(self) -> CalendarView:
        """What is known; in the read lane."""
        with self._database.read() as view:
            adjusting = facts.facts(view, _ADJUSTING).items()
            return CalendarView(
                _choices(facts.fact(view, _CHOICES)),
                tuple(
                    CalendarMeeting(row.id, row.organization, row.date, row.time, row.place)
                    for row in meetings.meeting_rows(view)
                    if row.date and _is_day(row.date)
                ),
                tuple((MeetingId(key), at) for key, value in adjusting if (at := _moment(value)) is not None),
                frozenset(facts.fact(view, _TOLD).split("\n")) - {""},
            )

    def choose(self, choices: CalendarChoices) -> None:
        """Keep the member's choices; in the write lane. A feed that is left is taken away."""
        with self._database.write() as tx:
            before = _choices(facts.fact(tx, _CHOICES))
            facts.put_fact(tx, _CHOICES, json.dumps(choices._asdict()))
        if before.feed and before.feed != choices.feed:
            _remove(Path(before.feed))

    def adjust(self, meeting: MeetingId, at: datetime.datetime | None) -> None:
        """The member signs the protokoll of a meeting at a time, or not at all; in the write lane."""
        with self._database.write() as tx:
            facts.put_fact(tx, _ADJUSTING + meeting, f"{at:%Y-%m-%dT%H:%M}" if at else "")

    def remember(self, told: Collection[str]) -> None:
        """These reminders have been given; in the write lane."""
        with self._database.write() as tx:
            before = facts.fact(tx, _TOLD).split("\n")
            kept = [key for key in before if key and key not in told][-_KEPT:]
            facts.put_fact(tx, _TOLD, "\n".join([*kept, *sorted(told)]))

    def save(
        self,
        target: Path,
        chosen: Collection[MeetingId] | None = None,
        words: CalendarWords = CALENDAR,
    ) -> int:
        """Write meetings to a file; None: all. In the io lane. Returns how many.

        Raises:
            KnownError: `calendar.managed` (not allowed), `disk.*`.
        """
        self._refuse()
        known = [meeting for meeting in self.view().meetings if chosen is None or meeting.id in chosen]
        write_whole(target, calendar_file(known, self._now(), words=words))
        return len(known)

    def feed(self, words: CalendarWords = CALENDAR) -> bool:
        """Bring the feed up to date, where there is one; in the io lane. Returns whether it changed.

        Raises:
            KnownError: `disk.*`.
        """
        view = self.view()
        if not view.choices.feed:
            return False
        target = Path(view.choices.feed)
        if not self.is_allowed:
            _remove(target)
            return False
        content = calendar_file(view.meetings, self._now(), name=words.meetings, words=words)
        with contextlib.suppress(OSError):
            if says_the_same(target.read_bytes(), content):
                return False
        write_whole(target, content)
        return True

    def stop_feed(self) -> None:
        """Take the feed away, and keep none any more: the member leaves. In the write lane."""
        self.choose(self.view().choices._replace(feed=""))

    def _refuse(self) -> None:
        if not self.is_allowed:
            raise KnownError("calendar.managed", set_by=self._managed.set_by)


def _choices(text: str) -> CalendarChoices:
    """What was kept; what cannot be understood is as if nothing was chosen."""
    try:
        values: object = json.loads(text or "{}")
    except ValueError:
        return CalendarChoices()
    known = cast("dict[str, object]", values) if isinstance(values, dict) else {}
    feed = known.get("feed", "")
    meeting, adjusting = known.get("before_meeting", 0), known.get("before_adjusting", 0)
    return CalendarChoices(
        feed if isinstance(feed, str) else "",
        meeting if isinstance(meeting, int) and meeting in AHEAD else 0,
        adjusting if isinstance(adjusting, int) and adjusting in AHEAD else 0,
    )


def _is_day(date: str) -> bool:
    try:
        datetime.date.fromisoformat(date)
    except ValueError:
        return False
    return True


def _moment(text: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def _remove(target: Path) -> None:
    """Take a feed away, if it is one: somebody may have put another file in its place."""
    with contextlib.suppress(OSError):
        if target.read_bytes()[:200].startswith(b"BEGIN:VCALENDAR"):
            target.unlink()
