# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The days of meetings as web pages and file names write them, often without a year. Pure functions.

`18 februari`, `onsdag 18/2`, `18.2.2026`, `260218`, `18-19 februari 2026`: a year that is missing is
found by who asks, in a heading above or in what stands nearest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ifn_desktop.text.dates import MONTHS

_MONTH = "|".join([*MONTHS, *(rf"{name[:3]}(?:t|r)?\.?" for name in MONTHS if name != "maj")])
_WEEKDAYS = {name: number for number, name in enumerate(["mån", "tis", "ons", "tors", "fre", "lör", "sön"])}
_WEEKDAY = r"(?:(?P<weekday>mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?\.?,?\s+(?:den\s+)?)?"
_NO_DIGIT = r"(?<![\d/:.,§])"
_BY_NAME = re.compile(
    rf"{_WEEKDAY}{_NO_DIGIT}(?P<day>\d{{1,2}})(?::?e|:a)?\.?"
    rf"(?:\s?(?:-|–|och|till)\s?\d{{1,2}}(?::?e|:a)?)?"
    rf"[\s_-]{{1,3}}(?P<month>{_MONTH})(?![a-zåäö])(?:,?[\s_-]{{0,3}}(?P<year>(?:19|20)\d\d)(?!\d))?",
    re.IGNORECASE,
)
_BY_NUMBERS = (
    # 2026-02-18, 2026 02 18, 20260218, 2026_02_18, 2026.02.18
    re.compile(
        rf"{_WEEKDAY}(?<![\d/:.,§])(?P<year>(?:19|20)\d\d)(?P<sep>\s?[-–_./]\s?|\s|)(?P<month>\d\d)(?P=sep)"
        r"(?P<day>\d\d)(?!\d)",
        re.IGNORECASE,
    ),
    # 18/2 2026, 18/2-2026, 18.2.2026, 18-02-2026; 18/2 alone
    re.compile(
        rf"{_WEEKDAY}(?<![\d/:.,§-])(?P<day>\d{{1,2}})(?P<sep>[-./])(?P<month>\d{{1,2}})"
        r"(?:(?P=sep)|[\s_–-]{1,2})(?P<year>(?:19|20)\d\d)(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_WEEKDAY}(?<![\d/:.,§-])(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\d/-])(?P<year>)",
        re.IGNORECASE,
    ),
    # 260218
    re.compile(
        rf"{_WEEKDAY}(?<![\d.,/:§-])(?P<year>[12]\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)", re.IGNORECASE
    ),
)
_YEAR = re.compile(r"(?<![\d/.:-])(20\d\d)(?![\d.:])")
_FROM = re.compile(
    r"(?:(?:fram)?flytta[dts]?|flyttas|ändra[dt]|tidigarelag[dt]|senarelag[dt]|ombokat?)\b[^.;\d]{0,40}\bfrån\b",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?:(?:fram)?flytta[dts]?|flyttas|ändra[dt]|ombokat?)\b(?:(?!från)[^.;\d]){0,30}\btill\b", re.IGNORECASE
)
_INSTEAD = re.compile(r"\b(?:i stället för|istället för|ersätter)\b", re.IGNORECASE)
# A day on which something was done with the paper, not the meeting's.
_DONE = re.compile(
    r"(?:justera|publicera|uppdatera|anslag|anslås|signera|skapa|ändra|upprätta|inkom|beslut)\w*:?\s*(?:(?:den|datum|av)\s*)?$",
    re.IGNORECASE,
)
_CANCELLED = re.compile(r"\b(?:inställ[td]a?|ställs in|utgår)\b", re.IGNORECASE)


class Day(NamedTuple):
    """A day as written: the year may be missing. `start` and `end` tell where it stands."""

    year: int | None
    month: int
    day: int
    weekday: int | None
    start: int
    end: int

    def in_year(self, year: int) -> str | None:
        """Its ISO form in a year, None where the day does not exist or is another weekday."""
        try:
            found = date(self.year or year, self.month, self.day)
        except ValueError:
            return None
        if self.year is None and self.weekday is not None and found.weekday() != self.weekday:
            return None
        return found.isoformat()


class Days(NamedTuple):
    """The days of a short text.

    Attributes:
        days: those on which something is held, in the order of the text.
        moved_from: those of which the text says that the meeting is no longer then.
        is_cancelled: the text says that the meeting is not held.
    """

    days: tuple[Day, ...]
    moved_from: tuple[Day, ...]
    is_cancelled: bool


def find_days(text: str) -> Days:
    """Read the days of a heading, a link's text, a row or a file's name (of at most 2,000 letters)."""
    text = text[:2000]
    found = _all_days(text)
    left: list[Day] = []
    for pattern in (_FROM, _INSTEAD):
        for said in pattern.finditer(text):
            after = next((day for day in found if day.start >= said.end()), None)
            if after is not None and len(text[said.end() : after.start].strip()) <= 16:
                left.append(after)
    for said in _TO.finditer(text):
        if any(day.start >= said.end() for day in found):
            left += [day for day in found if day.end <= said.start()]
    days = tuple(day for day in found if day not in left)
    return Days(days, tuple(left), bool(_CANCELLED.search(text)))


def _all_days(text: str) -> list[Day]:
    taken: list[Day] = []
    for pattern in (_BY_NUMBERS[0], _BY_NAME, *_BY_NUMBERS[1:]):
        for match in pattern.finditer(text):
            day = _day_of(match)
            if day is None or _DONE.search(text[max(0, day.start - 40) : day.start]):
                continue
            if not any(day.start < other.end and other.start < day.end for other in taken):
                taken.append(day)
    return sorted(taken, key=lambda day: day.start)


def _day_of(match: re.Match[str]) -> Day | None:
    written = match["month"]
    month = int(written) if written.isdigit() else _month(written)
    year = int(match["year"]) if match["year"] else None
    if year is not None and year < 100:
        year += 2000
    day = int(match["day"])
    weekday = _WEEKDAYS.get(match["weekday"].casefold()) if match["weekday"] else None
    try:
        date(year or 2024, month, day)  # 2024 has every day that a year may have
    except ValueError:
        return None
    return Day(year, month, day, weekday, match.start(), match.end())


def _month(name: str) -> int:
    name = name.casefold()
    return next(number for month, number in MONTHS.items() if month.startswith(name[:3]))


def years_in(text: str) -> tuple[int, ...]:
    """Years that stand alone in a heading: `Möten 2026`, `2025/2026`; none out of a whole date's."""
    text = text[:2000]
    spans = [(day.start, day.end) for day in _all_days(text)]
    # `2025/2026`: the second is parted from the first by a slash.
    plain = re.sub(r"(?<=\d{4})[/–-](?=(?:20)?\d\d\b)", " ", text) if not spans else text
    return tuple(
        dict.fromkeys(
            int(match[1])
            for match in _YEAR.finditer(plain)
            if not any(start <= match.start() < end for start, end in spans)
        )
    )


def settle(day: Day, years: Iterable[int], near: date | None = None) -> str | None:
    """A day's ISO date, its missing year found.

    Args:
        day: the day as written.
        years: years from the headings around it, the nearest first.
        near: a day near it (when the file was put on the page): the nearest fitting year is taken
            when no heading tells it.
    """
    if day.year is not None:
        return day.in_year(day.year)
    for year in years:
        if (iso := day.in_year(year)) is not None:
            return iso
    if near is None:
        return None
    fitting = [
        iso for year in (near.year, near.year + 1, near.year - 1) if (iso := day.in_year(year)) is not None
    ]
    return min(fitting, key=lambda iso: abs((date.fromisoformat(iso) - near).days), default=None)
