# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Meetings as a calendar file (iCalendar, RFC 5545).

Written here and not by a library: five kinds of lines, with the rules for folding (3.1) and for text
(3.3.11); a test reads it all back with `icalendar`. Times are those of the wall in Stockholm, with the
rule of the European Union for summer time beside them (3.6.5), so no table of zones is needed.

A file holds date, time, place and board, and no title of an ärende: calendars are shared and copied.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.services.file_words import CALENDAR, CalendarWords

ZONE = "Europe/Stockholm"
ASSUMED = datetime.timedelta(hours=2)
"""How long a meeting takes in the calendar when the papers name no end."""
_LINE = 75
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.]([0-5]\d)\b")
_ZONE_LINES = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
)


class CalendarMeeting(NamedTuple):
    """A meeting as the calendar knows it.

    Attributes:
        id: lasting; a calendar that has it changes it instead of adding another.
        board, place: as the papers name them; may be empty.
        date: ISO.
        time: `13:00`, `13:00-16:00`, words, or nothing.
    """

    id: MeetingId
    board: str
    date: str
    time: str = ""
    place: str = ""

    @property
    def day(self) -> datetime.date:
        """The day."""
        return datetime.date.fromisoformat(self.date)

    @property
    def begins(self) -> datetime.datetime | None:
        """When it begins, by the clock on the wall; None where the papers do not say."""
        return next(self._times(), None)

    @property
    def ends(self) -> datetime.datetime | None:
        """When it ends, as the papers say or as is assumed; None without a beginning."""
        times = list(self._times())[:2]
        if len(times) == 2 and times[1] > times[0]:
            return times[1]
        return times[0] + ASSUMED if times else None

    def _times(self) -> Iterator[datetime.datetime]:
        for hour, minute in _CLOCK.findall(self.time):
            yield datetime.datetime.combine(self.day, datetime.time(int(hour), int(minute)))


def calendar_file(
    meetings: Sequence[CalendarMeeting],
    now: datetime.datetime,
    *,
    name: str = "",
    words: CalendarWords = CALENDAR,
) -> bytes:
    """A calendar file of meetings.

    Args:
        meetings: in any order.
        now: when it is written, with its zone.
        name: what programs call the calendar; for a feed.
        words: for a meeting without a board.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//IFN Desktop//IFN Desktop//SV",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    if name:
        lines += [
            f"NAME:{_text(name)}",
            f"X-WR-CALNAME:{_text(name)}",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        ]
    lines += _ZONE_LINES
    stamp = now.astimezone(datetime.UTC).strftime("%Y%m%dT%H%M%SZ")
    for meeting in sorted(meetings, key=lambda known: (known.date, known.time, known.id)):
        lines += _event(meeting, stamp, words.meeting)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def says_the_same(first: bytes, second: bytes) -> bool:
    """Whether two files tell of the same meetings; when they were written does not count."""
    return _without_stamps(first) == _without_stamps(second)


def folded(line: str) -> bytes:
    """A line of a calendar file: UTF-8, at most 75 octets before each break, no letter cut in two."""
    parts: list[bytes] = []
    part = b""
    for letter in line:
        encoded = letter.encode()
        if len(part) + len(encoded) > _LINE:
            parts.append(part)
            part = b" "
        part += encoded
    return b"\r\n".join([*parts, part]) + b"\r\n"


def _event(meeting: CalendarMeeting, stamp: str, unnamed: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{meeting.id}@ifn-desktop"
    yield f"DTSTAMP:{stamp}"
    begins, ends = meeting.begins, meeting.ends
    if begins is None or ends is None:
        yield f"DTSTART;VALUE=DATE:{meeting.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{meeting.day + datetime.timedelta(days=1):%Y%m%d}"
    else:
        yield f"DTSTART;TZID={ZONE}:{begins:%Y%m%dT%H%M%S}"
        yield f"DTEND;TZID={ZONE}:{ends:%Y%m%dT%H%M%S}"
    yield f"SUMMARY:{_text(meeting.board or unnamed)}"
    if meeting.place.strip():
        yield f"LOCATION:{_text(meeting.place)}"
    yield "END:VEVENT"


def _text(words: str) -> str:
    """Words as RFC 5545 writes them; what is no letter or sign to print becomes a blank."""
    plain = "".join(letter if letter.isprintable() else " " for letter in " ".join(words.split()))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _without_stamps(content: bytes) -> list[bytes]:
    return [line for line in content.split(b"\r\n") if not line.startswith(b"DTSTAMP:")]
