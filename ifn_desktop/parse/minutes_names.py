# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Names of people and lists of §§, as protokoll write them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_PART = r"[A-ZÅÄÖÉÜØÆ][\w’'.-]*"
_FINE = r"(?:von|af|de|van|der|den|del|da|di|du|la|le|el|al|bin|ibn|y)"
_NAME = rf"{_PART}(?: (?:{_FINE} )*{_PART}){{1,4}}"
_PARTY = r"[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,5}|-|–|partilös|obunden|politisk vilde"
_PERSON = re.compile(rf"(?P<name>{_NAME})\s*\((?P<party>{_PARTY})\)")
PLAIN_NAME = re.compile(_NAME)
_ROLE = re.compile(
    r"(?:(?:(?:Tjänstgörande|Tf|Förste|Andre|Andra|Tredje|1:e|2:e|3:e|Vice|Ålders|Ordförande[ns]*|Ordf"
    r"|Ledamot\w*|Ledamöter\w*"
    r"|Ersättare\w*|Kommunalråd\w*|Stadsdirektör\w*|Sekreterare\w*|Borgarråd\w*|Oppositionsråd\w*"
    r"|Justerare|Justeras"
    r"|Reserverar|Representanterna|Beslutande|Närvarande|Yrkande|Därefter|Vidare|Även|Samt|Och)\.?) )+"
)
_NUMBERS = re.compile(
    r"(?:paragraf(?:en|erna)?|§§?|p)\s*(?P<list>\d{1,4}[a-z]?(?:\s*(?:[-–,]|och|samt|t\.?o\.?m\.?"
    r"|till)\s*§*\s*\d{1,4}[a-z]?)*)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d{1,4})\s*(?:[-–]|t\.?o\.?m\.?|till)\s*§*\s*(\d{1,4})")
_MOST = 200
"""A range of §§ wider than this is no range."""


class Person(NamedTuple):
    """Somebody named in a text, and where.

    Attributes:
        party: as in the brackets after the name; empty for `-`.
    """

    name: str
    party: str
    start: int
    end: int


def people_in(text: str) -> Iterator[Person]:
    """Everybody named with a party: `Bo Alm (S)`. A role before the name is no part of it."""
    for match in _PERSON.finditer(text):
        name = without_role(match["name"])
        if name:
            start = match.start() + len(match["name"]) - len(name)
            yield Person(name, match["party"].strip("-–"), start, match.end())


def without_role(name: str) -> str:
    """A name without the role that stands before it: `Ordförande Bo Alm`."""
    role = _ROLE.match(name)
    return name[role.end() :] if role else name


def paragraphs_in(text: str) -> tuple[str, ...]:
    """The numbers of the §§ that a text names, ranges spelt out: `§§ 137, 163-164`, `paragraf 206`."""
    found: list[str] = []
    for match in _NUMBERS.finditer(text):
        found.extend(numbers_of(match["list"]))
    return tuple(dict.fromkeys(found))


def numbers_of(text: str) -> list[str]:
    """The numbers of a list: `137, 163-164` gives 137, 163 and 164."""
    found: list[str] = []
    at = 0
    while at < len(text):
        spread = _RANGE.match(text, at)
        if spread and int(spread[1]) <= int(spread[2]) <= int(spread[1]) + _MOST:
            found.extend(str(number) for number in range(int(spread[1]), int(spread[2]) + 1))
            at = spread.end()
            continue
        number = re.compile(r"\d{1,4}").match(text, at)
        if number:
            found.append(number[0])
            at = number.end()
        else:
            at += 1
    return found
