# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Who was there, who checked the protokoll and when: the first pages' tables and columns. Pure.

Names, roles and remarks stand in columns that a PDF may have written in any order, so lines are put
together by where they stand: those at one height are a row, a label in the left margin holds until the
next one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ifn_desktop.model.minutes import Attendee, AttendeeRole
from ifn_desktop.model.text import PageText, TextLine
from ifn_desktop.parse.minutes_names import PLAIN_NAME, Person, paragraphs_in, people_in
from ifn_desktop.parse.words import collapse, fold
from ifn_desktop.text.dates import first_date

_MEMBERS, _SERVING, _SUBSTITUTES, _OTHERS = "members", "serving", "substitutes", "others"
_VERIFIERS, _VERIFIED, _POSTED, _TAKEN_DOWN, _SIGNED, _NONE = (
    "verifiers",
    "verified",
    "posted",
    "taken_down",
    "signed",
    "none",
)
_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (key, re.compile(form + r"(?=$|[\s:,(])"))
    for key, form in (
        (_TAKEN_DOWN, r"(?:datum (?:för|då) )?anslag\w*s? (?:tas ned|nedtagande|nedtages|ned)\w*"
            r"|(?:datum för )?nedtagande\w*|tas ned|anslaget tas ner"),
        (_POSTED, r"(?:datum (?:för|då) )?anslag\w*s? (?:sätts upp|sättes upp|uppsatt|uppsättande"
            r"|publicerat|publiceras|upp)\w*|anslags?datum|(?:datum för )?uppsättande\w*|sätts upp"
            r"|uppsatt|publicerat"),
        (_VERIFIED, r"justering(?:en)?s? (?:plats och tid|tid och plats|datum)|(?:plats och tid"
            r"|tid och plats|datum|tid|tidpunkt) för justering(?:en)?|justeringsdatum|justeringens"
            r"|justerat(?: den)?|digital justering"),
        (_VERIFIERS, r"(?:utses|utsedd(?:a)?|vald(?:a)?|utsågs) att justera|justera(?:re|nde)"
            r"|protokolljusterare|justering(?:smän|spersoner)"),
        (_SERVING, r"tjänstgörande ersättare|ersättare,? tjänstgörande|tjg\.? ersättare"),
        (_SUBSTITUTES, r"(?:icke|ej|inte) tjänstgörande(?: ersättare)?|(?:närvarande |övriga )?ersättare"),
        (_OTHERS, r"(?:övriga|också|även) (?:närvarande|deltagare|deltagande)|övriga"
            r"|närvarande (?:tjänste\w+|förvaltning\w*)|tjänste(?:män|personer|person)|föredragande"
            r"|adjungerade?|insyn\w*|personal\w*|sekreterare"),
        (_MEMBERS, r"(?:närvarande )?(?:beslutande|ledamöter|förtroendevalda)(?: ledamöter)?"
            r"|närvarande(?: ledamöter| förtroendevalda)?|deltagare|närvarolista"),
        (_SIGNED, r"underskrifter|ordförande|paragrafer|anslag|bevis|organ|förvaringsplats"
            r"|utdragsbestyrkande|omfattning"),
        (_NONE, r"(?:plats och tid|tid och plats|sammanträdesdatum|sammanträdestid|plats|tid|datum"
            r"|frånvarande|ärenden?|ajournering|paragraf(?:er)?|§§?)"),
    )
)  # fmt: skip
_LEFT = 0.4
"""Labels begin in this share of the page's width."""
_FOR = re.compile(
    rf"(?:tjänstgör(?:ande)?|tjg\.?|ersätter|ersättare|inträder|istället"
    rf"|i stället)\s*(?:ersättare\s*)?(?:för|i stället för"
    rf"|istället för)?\s+(?P<name>{PLAIN_NAME.pattern})(?:\s*\([^)]{{1,8}}\))?",
)
_AWAY = re.compile(
    r"(?:(?:deltar|deltog|deltagit|deltagande|när?varande|närvarar|närvarade|tjänstgör\w*"
    r"|beslutar)\s+(?:ej|inte|icke)|ej (?:närvarande|deltagit|deltar)|frånvarande|jäv(?:ig)?)"
    r"(?:p\. ?g\. ?a\.?|[^.;])*",
    re.IGNORECASE,
)
_JAV = re.compile(r"\bjäv", re.IGNORECASE)
_CHAIR = re.compile(r"\bordf(?:örande)?\b\.?", re.IGNORECASE)
_VICE = re.compile(r"\b(?:vice|v\.?|andre|förste|[12]:e|första|andra) (?:vice )?ordf", re.IGNORECASE)
_SECRETARY = re.compile(r"sekreterare", re.IGNORECASE)
_SERVES = re.compile(r"\b(?:tjänstgör|tjg)|\bersätter\b", re.IGNORECASE)
_ROLES = {
    _MEMBERS: AttendeeRole.MEMBER,
    _SERVING: AttendeeRole.SERVING_SUBSTITUTE,
    _SUBSTITUTES: AttendeeRole.SUBSTITUTE,
    _OTHERS: AttendeeRole.OTHER,
}


class Roll(NamedTuple):
    """What the first pages of a protokoll tell besides the §§; see `model.minutes.Minutes`."""

    attendance: tuple[Attendee, ...] = ()
    verifiers: tuple[str, ...] = ()
    verified: str | None = None
    posted: str | None = None
    taken_down: str | None = None


@dataclass(slots=True)
class _Gathered:
    attendance: list[Attendee] = field(default_factory=list[Attendee])
    verifiers: list[str] = field(default_factory=list[str])
    dates: dict[str, str] = field(default_factory=dict[str, str])


def roll_of(pages: Sequence[PageText]) -> Roll:
    """Read the pages before the first §, that one's included.

    Args:
        pages: with all their lines; only what stands under a known label is taken.
    """
    gathered = _Gathered()
    section = ""
    for page in pages:
        for cells in _rows(page):
            section = _read_row(cells, page.width, section, gathered)
    dates = gathered.dates
    return Roll(
        tuple(gathered.attendance),
        tuple(dict.fromkeys(gathered.verifiers)),
        dates.get(_VERIFIED),
        dates.get(_POSTED),
        dates.get(_TAKEN_DOWN),
    )


def _rows(page: PageText) -> list[list[TextLine]]:
    """The lines of a page by height, those at one height from left to right."""
    rows: list[list[TextLine]] = []
    for line in sorted((line for line in page.lines if line.text.strip()), key=lambda one: (one.y0, one.x0)):
        height = max(line.y1 - line.y0, 1e-3)
        if rows and abs(rows[-1][0].y0 - line.y0) < 0.45 * height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.x0) for row in rows]


def _label(text: str) -> tuple[str, str] | None:
    """The label that a cell begins with, and what follows it in the cell."""
    folded = fold(text)
    for key, form in _LABELS:
        match = form.match(folded)
        if match:
            return key, text[match.end() :].lstrip(" :,–-")
    return None


def _read_row(cells: Sequence[TextLine], width: float, section: str, gathered: _Gathered) -> str:
    texts: list[str] = []
    for cell in cells:
        text = collapse(cell.text)
        label = _label(text) if cell.x0 < _LEFT * width or len(cells) == 1 else None
        if text.startswith("§"):
            return _NONE
        if label is not None and not _is_value(text, label[0], section):
            section, rest = label
            if rest:
                texts.append(rest)
        else:
            texts.append(text)
    joined = " ".join(texts)
    if section in (_VERIFIED, _POSTED, _TAKEN_DOWN):
        date = first_date(joined)
        if date and section not in gathered.dates:
            gathered.dates[section] = date
    elif section == _VERIFIERS:
        gathered.verifiers.extend(_names(joined))
        date = first_date(joined)
        if date:
            gathered.dates.setdefault(_VERIFIED, date)
    elif section in _ROLES:
        _attend(texts, section, gathered.attendance)
    return section


def _is_value(text: str, key: str, section: str) -> bool:
    """Whether a word that may be a label is a role beside a name: `Bo Alm (S), ordförande`."""
    if key == _SIGNED and section in _ROLES:
        return any(people_in(text)) or fold(text).startswith(("ordförande ", "ordförande,"))
    return key == _OTHERS and section in _ROLES and fold(text) == "sekreterare"


def _names(text: str) -> list[str]:
    people = [person.name for person in people_in(text)]
    if people:
        return people
    return [match[0] for match in PLAIN_NAME.finditer(text) if _label(match[0]) is None]


def _attend(cells: Sequence[str], section: str, found: list[Attendee]) -> None:
    """The people of a row; a cell without one is a remark about the one before."""
    for text in cells:
        serving_for = {match.start("name"): match["name"] for match in _FOR.finditer(text)}
        people = [person for person in people_in(text) if person.start not in serving_for]
        if not people and section == _OTHERS and not found_remark(text):
            people = [
                Person(match[0], "", match.start(), match.end())
                for match in list(PLAIN_NAME.finditer(text))[:1]
                if match.start() == 0
            ]
        if not people:
            if found and text:
                found[-1] = _with_remark(found[-1], text)
            continue
        if people[0].start > 0 and found and _is_remark(text[: people[0].start]):
            found[-1] = _with_remark(found[-1], text[: people[0].start].strip(" ,;"))
        for place, person in enumerate(people):
            end = people[place + 1].start if place + 1 < len(people) else len(text)
            remark = text[person.end : end].strip(" ,;–-")
            before = text[people[place - 1].end if place else 0 : person.start]
            remark = remark.removesuffix("och").strip(" ,;")
            role = _ROLES[section]
            attendee = Attendee(person.name, person.party, role)
            if _CHAIR.search(before) and section == _MEMBERS and not place:
                attendee = attendee._replace(
                    role=AttendeeRole.VICE_CHAIR if _VICE.search(before) else AttendeeRole.CHAIR
                )
            found.append(_with_remark(attendee, remark) if remark else attendee)


def found_remark(text: str) -> bool:
    """Whether a cell says something about somebody rather than names one."""
    return _AWAY.search(text) is not None or first_date(text) is not None


def _is_remark(text: str) -> bool:
    return _AWAY.search(text) is not None or "§" in text


def _with_remark(attendee: Attendee, text: str) -> Attendee:
    remark = f"{attendee.remark} {text}".strip()
    away: list[str] = []
    recused = False
    for match in _AWAY.finditer(remark):
        numbers = paragraphs_in(match[0])
        away.extend(numbers)
        recused = recused or (bool(_JAV.search(match[0])) and bool(numbers))
    serving = _FOR.search(remark)
    role = attendee.role
    if role is AttendeeRole.MEMBER and _CHAIR.search(remark):
        role = AttendeeRole.VICE_CHAIR if _VICE.search(remark) else AttendeeRole.CHAIR
    elif role is AttendeeRole.OTHER and _SECRETARY.search(remark):
        role = AttendeeRole.SECRETARY
    elif role in (AttendeeRole.SUBSTITUTE, AttendeeRole.MEMBER) and (serving or _SERVES.search(remark)):
        role = AttendeeRole.SERVING_SUBSTITUTE
    return attendee._replace(
        remark=remark,
        role=role,
        absent_from=tuple(dict.fromkeys(away)),
        is_recused=recused,
        serves_for=serving["name"] if serving else attendee.serves_for,
    )
