# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Dates and times in the words of the window's language, whatever the computer's own is."""

from __future__ import annotations

import datetime
import re

from PySide6.QtCore import QDate, QLocale

from ifn_desktop.viewmodels.words import translate

_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})\b")
_DAYS_IN_WORDS = 14
_WEEKS_IN_WORDS = 9


def locale() -> QLocale:
    """How dates are written in the language of the window; translators name theirs."""
    return QLocale(translate("Dates", "sv_SE"))


def parsed(date: str | None) -> datetime.date | None:
    """The day an ISO date means, or None when it is none."""
    if not date:
        return None
    try:
        return datetime.date.fromisoformat(date)
    except ValueError:
        return None


def long_day(date: str | None) -> str:
    """`onsdag 18 februari 2026`; what stands there when it is no date; `utan datum` for None."""
    day = parsed(date)
    if day is None:
        return date or translate("Dates", "utan datum")
    return locale().toString(QDate(day.year, day.month, day.day), translate("Dates", "dddd d MMMM yyyy"))


def short_day(date: str | None, today: datetime.date) -> str:
    """`25 mars`, with the year when it is not this year's."""
    day = parsed(date)
    if day is None:
        return date or translate("Dates", "utan datum")
    form = translate("Dates", "d MMMM") if day.year == today.year else translate("Dates", "d MMMM yyyy")
    return locale().toString(QDate(day.year, day.month, day.day), form)


def day(date: str) -> str:
    """`18 februari 2026`; what stands there when it is no date."""
    found = parsed(date)
    if found is None:
        return date
    return locale().toString(QDate(found.year, found.month, found.day), translate("Dates", "d MMMM yyyy"))


def clock(time: str) -> str:
    """`kl. 9.00` of `09:00`, `kl. 9.00–12.00` of `09:00-12:00`; words are left as they are."""
    hours = [f"{int(hour)}.{minute}" for hour, minute in _CLOCK.findall(time)]
    if not hours:
        return time.strip()
    words = translate("Dates", "kl. {hours}").format(hours="–".join(hours[:2]))
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def when(date: str | None, time: str = "", place: str = "") -> str:
    """`onsdag 18 februari 2026 kl. 9.00, Stadshuset`, with only what is known."""
    words = " ".join(part for part in (long_day(date), clock(time)) if part)
    return ", ".join(part for part in (words, place.strip()) if part)


def distance(date: str | None, today: datetime.date) -> str:
    """`i dag`, `i morgon`, `om 3 dagar`, `för 2 veckor sedan`; empty when far off or not known."""
    day = parsed(date)
    if day is None:
        return ""
    days = (day - today).days
    near = {
        0: translate("Dates", "i dag"),
        1: translate("Dates", "i morgon"),
        2: translate("Dates", "i övermorgon"),
        -1: translate("Dates", "i går"),
        -2: translate("Dates", "i förrgår"),
    }
    if days in near:
        return near[days]
    if abs(days) <= _DAYS_IN_WORDS:
        form = translate("Dates", "om {n} dagar") if days > 0 else translate("Dates", "för {n} dagar sedan")
        return form.format(n=abs(days))
    weeks = round(abs(days) / 7)
    if weeks > _WEEKS_IN_WORDS:
        return ""
    form = translate("Dates", "om {n} veckor") if days > 0 else translate("Dates", "för {n} veckor sedan")
    return form.format(n=weeks)
