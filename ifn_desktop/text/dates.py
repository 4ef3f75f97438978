# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Swedish dates as they are written in papers and typed in file names."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

MONTHS = {
    name: number
    for number, name in enumerate(
        [
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december",
        ],
        1,
    )
}
_SHORT = {name[:3]: number for name, number in MONTHS.items()}

_DATE = re.compile(
    r"(?<![\d/:.])(?:(?P<y>(?:19|20)\d\d) ?- ?(?P<m>\d\d) ?- ?(?P<d>\d\d)(?!\d)"
    r"|(?P<d2>\d{1,2})(?::?e)?\.? (?P<month>[a-zåäö]{3,9})\.? (?P<y2>(?:19|20)\d\d)(?!\d))",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?<!\d)(?:(?P<y>20\d\d)[-_. ]?(?P<m>\d\d)[-_. ]?(?P<d>\d\d)"
    r"|(?P<y3>\d\d)(?P<m3>[01]\d)(?P<d3>[0-3]\d)"
    r"|(?P<d2>\d{1,2})[ _-](?P<month>[a-zåäö]{3,9})[ _-](?P<y2>20\d\d))(?!\d)",
    re.IGNORECASE,
)


class FoundDate(NamedTuple):
    """A date in a text: ISO form and where it stands."""

    iso: str
    start: int
    end: int


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int | None:
    name = name.casefold()
    return MONTHS.get(name) or (_SHORT.get(name) if len(name) <= 4 else None)


def find_dates(text: str) -> list[FoundDate]:
    """Every full date in a text, in order: `2026-02-18`, `onsdagen den 18 februari 2026`."""
    found: list[FoundDate] = []
    for match in _DATE.finditer(text):
        if match["y"]:
            iso = _iso(int(match["y"]), int(match["m"]), int(match["d"]))
        else:
            month = _month(match["month"])
            iso = _iso(int(match["y2"]), month, int(match["d2"])) if month else None
        if iso is not None:
            found.append(FoundDate(iso, match.start(), match.end()))
    return found


def first_date(text: str) -> str | None:
    """The first full date in a text, in ISO form."""
    found = find_dates(text)
    return found[0].iso if found else None


def date_in_name(name: str) -> str | None:
    """The date in a file's name: `2026-02-18`, `20260218`, `260218` or `18 februari 2026`."""
    for match in _NAME.finditer(name):
        iso: str | None
        if match["y"]:
            iso = _iso(int(match["y"]), int(match["m"]), int(match["d"]))
        elif match["y3"]:
            iso = _iso(2000 + int(match["y3"]), int(match["m3"]), int(match["d3"]))
        else:
            month = _month(match["month"])
            iso = _iso(int(match["y2"]), month, int(match["d2"])) if month else None
        if iso is not None:
            return iso
    return None
