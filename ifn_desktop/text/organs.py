# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Boards and municipalities: found in headers, compared in spite of misspellings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rapidfuzz import fuzz

from ifn_desktop.text.dates import find_dates
from ifn_desktop.text.plain import collapse, fold

# A board's name ends in one of these; the middle one forgives `nämden`, `namnden`, `nämndens`.
_ORGAN = re.compile(
    r"(?<![\w-])(?P<name>(?:[A-ZÅÄÖa-zåäö]+-(?:, [a-zåäö]+-)*(?:,? (?:och|samt) ?)?)?"
    r"(?:(?:[A-ZÅÄÖ][a-zåäö]+ (?:och|samt) )|[A-ZÅÄÖ][a-zåäö]+a )?"
    r"(?:[A-ZÅÄÖa-zåäö]+n[äa]mn?de?n|[Nn]ämnden för [A-ZÅÄÖ][a-zåäö]+(?:,? (?:&|och) [A-ZÅÄÖ]?[a-zåäö]+)?"
    r"|(?<=a )nämnden|[A-ZÅÄÖa-zåäö]*(?:styrelsen|fullmäktige|beredningen|utskottet)))"
    r"(?P<sub>s (?:\w+)?utskott(?:et)?)?s?(?!\w)"
)
_BODY = re.compile(
    r"(?<!\w)((?:(?:Upplands|Östra|Västra|Norra|Södra|Lilla|Stora|Dals) )?"
    r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?) ([Kk]ommun|KOMMUN|[Ss]tad|STAD)(?!\w)"
)
_NOT_BODIES = frozenset(
    [
        "en",
        "varje",
        "denna",
        "vår",
        "hela",
        "som",
        "er",
        "denne",
        "aktuell",
        "berörd",
        "respektive",
        "annan",
        "egen",
        "i",
        "av",
        "för",
        "till",
        "vilken",
    ]
)
_ABBREVIATIONS = {
    "ks": "Kommunstyrelsen",
    "kf": "Kommunfullmäktige",
    "ksau": "Kommunstyrelsens arbetsutskott",
    "kommunstyrelsen": "Kommunstyrelsen",
    "kommunfullmaktige": "Kommunfullmäktige",
}
_TAIL = re.compile(
    r"[\s,:;.]*(?:protokoll|kallelse|föredragningslista|\(nr \d+\)|\d{1,3} ?\(\d+\))?[\s,:;.]*", re.IGNORECASE
)


# State agencies whose names end like a board's.
_STATE = frozenset(
    f"{name}styrelsen"
    for name in (
        "Social",
        "Läns",
        "Transport",
        "Luftfarts",
        "Sjöfarts",
        "Polis",
        "Kriminalvårds",
        "Domstols",
        "Data",
    )
)


def board_at(text: str) -> str | None:
    """The board that a header line names, when the line is nothing but that (a date may follow)."""
    if len(text) > 110:
        return None
    line = collapse(text)
    match = _ORGAN.match(line)
    if match is None or _named(match) in _STATE:
        return None
    rest = line[match.end() :]
    for found in find_dates(rest):
        rest = rest.replace(rest[found.start : found.end], "", 1)
        break
    return _named(match) if _TAIL.fullmatch(rest) else None


def boards_in(text: str) -> list[str]:
    """Every board named in a text, in order, with repetitions."""
    return [name for match in _ORGAN.finditer(text) if (name := _named(match)) not in _STATE]


def _named(match: re.Match[str]) -> str:
    name = match["name"] + (match["sub"] or "")
    name = name[:1].upper() + name[1:]
    return name.removesuffix("et") if match["sub"] else name


def board_in_name(name: str) -> str | None:
    """The board that a file name begins with by a common abbreviation: `ks-2024-01-10`, `KF 240612`."""
    word = re.match(r"[A-Za-zÅÄÖåäö]+", name)
    return _ABBREVIATIONS.get(word.group().casefold()) if word else None


def parent(board: str) -> str:
    """The board that a committee belongs to: `Socialnämnden` of `Socialnämndens arbetsutskott`."""
    match = re.fullmatch(r"(.+?)s \w*utskott(?:et)?", board)
    return match.group(1) if match else board


def is_committee(board: str) -> bool:
    """Whether this is an utskott, which prepares for another board."""
    return board.casefold().endswith(("utskott", "utskottet", "beredningen"))


def same_board(left: str, right: str) -> bool:
    """Whether two names mean one board: hyphens, case, the definite form and slips forgiven."""
    one, other = _key(left), _key(right)
    if one == other:
        return True
    if not one or not other or one.endswith("utskott") != other.endswith("utskott"):
        return False
    return one[:1] == other[:1] and fuzz.ratio(one, other) >= 92


def _key(name: str) -> str:
    return re.sub(r"[^a-zåäö]", "", fold(name)).removesuffix("et")


def best_spelling(names: Iterable[str]) -> str:
    """The commonest of several spellings of one board; the first of equals."""
    counted = Counter(names)
    return max(counted, key=lambda name: counted[name]) if counted else ""


def bodies_in(text: str) -> list[str]:
    """Every municipality named in a text: `Umeå kommun`, `Göteborgs Stad`."""
    found: list[str] = []
    for match in _BODY.finditer(text):
        name, word = match[1], match[2]
        if not name[0].isupper() or name.split()[0].casefold() in _NOT_BODIES:
            continue
        if word[0].isupper() and word.casefold() == "stad":
            found.append(f"{name} Stad")
        elif word.casefold() == "kommun":
            found.append(f"{name} kommun")
    return found
