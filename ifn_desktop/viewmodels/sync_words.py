# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Words for the places that papers are fetched from, and for sizes and times."""

from __future__ import annotations

import datetime
from enum import Enum

from ifn_desktop.model.sync import Source, SourceKind, SourceTest
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.words import count_files, count_meetings, grouped, joined, tr


class Tone(Enum):
    """How a line stands out."""

    CALM = "calm"
    NEW = "new"
    TROUBLE = "trouble"


def kind_words(kind: SourceKind) -> str:
    """What a source is."""
    return {
        SourceKind.FOLDER: tr("Mapp på datorn"),
        SourceKind.WEBDAV: tr("Delad mapp på nätet"),
        SourceKind.WEB_PAGE: tr("Webbsida"),
        SourceKind.OPARL: tr("Kommunens öppna data"),
    }[kind]


def place_words(source: Source) -> str:
    """Where a source is, short: the server's name, or the folder's path."""
    if source.kind is SourceKind.FOLDER:
        return source.address
    return source.address.partition("://")[2].partition("/")[0]


def name_of(source: Source) -> str:
    """What the member calls it, or where it is."""
    return source.name or place_words(source)


def size_words(count: int) -> str:
    """`420 kB`, `14 MB`, `1,2 GB`; nothing for none."""
    if count <= 0:
        return ""
    value, unit = count / 1000, "kB"
    for larger in ("MB", "GB"):
        if value >= 999.5:
            value, unit = value / 1000, larger
    shown = (
        f"{value:.1f}".replace(".", ",") if unit == "GB" and value < 9.95 else grouped(max(1, round(value)))
    )
    return f"{shown}\N{NO-BREAK SPACE}{unit}"


def moment(time: str | None) -> datetime.datetime | None:
    """A time of the library, in the zone of the computer; None when it is none."""
    if not time:
        return None
    try:
        found = datetime.datetime.fromisoformat(time)
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=datetime.UTC)).astimezone()


def clock(time: datetime.datetime) -> str:
    """`8.12`."""
    local = time.astimezone()
    return f"{local.hour}.{local.minute:02d}"


def when(time: datetime.datetime, now: datetime.datetime) -> str:
    """`8.12` today, else `i går 8.12`, `18 februari 8.12`."""
    day, today = time.astimezone().date(), now.astimezone().date()
    if day == today:
        return clock(time)
    if abs((day - today).days) <= 1:
        return f"{dates.distance(day.isoformat(), today)} {clock(time)}"
    return f"{dates.short_day(day.isoformat(), today)} {clock(time)}"


def is_paused(source: Source) -> bool:
    """Whether the member wants nothing from it for now."""
    return source.options.get("paused") == "1"


def scope_words(source: Source) -> str:
    """Which boards and how far back: `Omsorgsnämnden · från 1 januari 2023`."""
    boards = ", ".join(source.organizations) if source.organizations else tr("Alla nämnder")
    back = tr("från {day}").format(day=_day(source.since)) if source.since else tr("hela vägen bakåt")
    return joined((boards, back))


def _day(date: str) -> str:
    return dates.long_day(date).partition(" ")[2]


def test_words(test: SourceTest) -> str:
    """`14 sammanträden, 52 filer, 380 MB, från 12 januari 2023 till 18 februari 2026`."""
    meetings = len({(one.organization, one.date) for one in test.offered if one.date})
    parts = [
        count_meetings(meetings) if meetings else "",
        count_files(test.files),
        tr("ungefär {size}").format(size=size_words(test.bytes)) if test.bytes else "",
    ]
    return joined(parts, ", ")
