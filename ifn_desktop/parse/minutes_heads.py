# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the §§ of a protokoll begin, with their titles and diarienummer. Pure.

A protokoll also names other §§ ("bordlagt den 3 mars, § 105"), so each line that may be a head is
weighed by what stands on it and about it, and the row of rising numbers with the greatest weight is
taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.parse.minutes_headings import Part, part_of
from ifn_desktop.parse.minutes_lines import MinutesLine
from ifn_desktop.text.joining import heal

_LABEL = r"(?:Ärende(?:nummer|nr)|Diarie(?:nummer|nr)|Dnr|Diarie|Beteckning|Ärende-ID)\.?:?"
_CASE = r"(?:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,7}[ -]?)?\d{1,6}[-/:] ?\d{1,6}(?::-?\d{1,4})?"
_ANY_CASE = rf"(?:{_CASE}|[A-ZÅÄÖ]{{2,8}}:\d{{1,6}})"
_HEAD = re.compile(
    r"(?:(?P<abbr>[A-ZÅÄÖ]{1,5}) ?)?§ ?(?P<number>\d{1,4})(?P<letter> ?[a-z](?!\w))?(?![\d/-])"
    r"(?P<dot>[.:]?)"
    rf"(?:\s*(?P<label>{_LABEL}))?(?:\s*(?P<case>{_ANY_CASE})(?=$|\s))?(?P<title>\s+\S.*|[A-ZÅÄÖ].*)?$"
)
_NUMBER_FIRST = re.compile(
    r"(?P<number>\d{1,4})(?P<letter>)(?P<abbr>)(?P<dot>)(?P<label>)(?P<case>) ?§(?P<title>\s+\S.*)?$"
)
_WITHOUT_SIGN = re.compile(
    r"(?P<abbr>[A-ZÅÄÖ]{2,5}) (?P<number>\d{1,4})(?P<letter>)(?P<dot>)(?P<label>)(?P<case>)(?P<title>)$"
)
_CASE_LINE = re.compile(rf"{_LABEL}\s*(?P<case>{_CASE})?\s*$", re.IGNORECASE)
_CASE_ALONE = re.compile(r"(?P<case>[A-ZÅÄÖ]{2,8}[ -]?\d{4}[-/] ?\d{1,6}(?::-?\d{1,4})?)$")
_CASE_BROKEN = re.compile(rf"(?:{_LABEL}\s*)?(?P<case>(?:[A-ZÅÄÖ]{{1,8}} )?\d{{4}}[-/])$")
_CASE_WITHIN = re.compile(rf"{_LABEL}\s*(?P<case>{_CASE})(?=$|[\s.,;])")
_REFERENCE = re.compile(
    r"\s*(?:,|;|och\b|samt\b|i\b|punkt\b|p\.|st(?:ycket|\.)?\b|kap\b|första\b|andra\b|m\.? ?fl|-|–|om\b|\()"
)
_DOTS = re.compile(r"(?:\.{3,}|…)\s*\d+$")
_SUFFIX = re.compile(r":-\d{1,4}$")
_SHORTENED = re.compile(r"\b(?:kap|m\. ?m|m\. ?fl|nr|bl\. ?a|st|resp|inkl|exkl)\.$", re.IGNORECASE)
_TITLE_LINES = 7
_AHEAD = 9
_BACK = 200
"""So many lines that may be heads are looked back on for the one before."""
_UNSAID = 60
"""A gap of more numbers than this is a reference to another protokoll, unless both are certain."""


class Head(NamedTuple):
    """The beginning of a §.

    Attributes:
        at: the line's place among the lines.
        body: where what stands under the title begins.
    """

    number: str
    title: str
    case_number: str | None
    at: int
    body: int
    confidence: float


class _Candidate(NamedTuple):
    at: int
    number: int
    match: re.Match[str]
    score: float


def heads_of(lines: Sequence[MinutesLine]) -> tuple[Head, ...]:
    """The heads of a protokoll's §§, in order."""
    found = [each for at in range(len(lines)) if (each := _candidate(lines, at)) is not None]
    row = _row([each for each in found if each.score > 0])
    return tuple(
        _head(lines, each, row[place + 1].at if place + 1 < len(row) else len(lines))
        for place, each in enumerate(row)
    )


def _candidate(lines: Sequence[MinutesLine], at: int) -> _Candidate | None:
    line = lines[at]
    text = line.text
    if "§" in text[:12]:
        match = _HEAD.match(text) or _NUMBER_FIRST.match(text)
    else:
        match = _WITHOUT_SIGN.match(text) if len(text) < 12 else None
    if match is None:
        return None
    title = (match["title"] or "").strip()
    score = 1.0 if "§" in text else -0.6
    if _DOTS.search(text) or (title and _REFERENCE.match(match["title"])) or title[:1].islower():
        return None
    before = lines[at - 1] if at else None
    if before is not None and not line.gap and not line.bold:
        goes_on = before.text.endswith((",", "-", "och", "samt", "till", "enligt", "§")) or (
            len(before.text) > 60 and not before.text.endswith((".", ":", "?", "!"))
        )
        score -= 1.6 if goes_on else 0.0
    elif before is not None and before.text.endswith((",", " och")) and before.page == line.page:
        score -= 1.6
    score += 0.6 if line.bold else 0.0
    score += 0.4 if line.gap or line.is_first else 0.0
    score += 1.0 if match["label"] or match["case"] else 0.0
    if match["dot"] == "." and not title and not (match["label"] or match["case"]):
        score -= 1.5
    if title.endswith(".") and len(title) > 60:
        score -= 1.2
    for other in lines[at + 1 : at + 1 + _AHEAD]:
        if other.text.startswith("§") and _HEAD.match(other.text):
            break
        if _CASE_LINE.match(other.text):
            score += 0.8
        if part_of(other.text) is not None:
            score += 1.0
            break
    return _Candidate(at, int(match["number"]), match, score)


def _row(found: Sequence[_Candidate]) -> list[_Candidate]:
    """The rising row with the greatest weight; numbers left out cost something."""
    best: list[float] = []
    previous: list[int] = []
    for place, each in enumerate(found):
        weight, link = each.score, -1
        for other in range(max(0, place - _BACK), place):
            missing = each.number - found[other].number - 1
            if missing < 0:
                continue
            cost = min(0.1 * missing, 2.0) if missing <= _UNSAID else 4.0
            if best[other] + each.score - cost > weight:
                weight, link = best[other] + each.score - cost, other
        best.append(weight)
        previous.append(link)
    row: list[_Candidate] = []
    at = max(range(len(found)), key=lambda place: best[place]) if found else -1
    while at >= 0:
        row.append(found[at])
        at = previous[at]
    return row[::-1]


def _head(lines: Sequence[MinutesLine], found: _Candidate, end: int) -> Head:
    match = found.match
    case = _clean(match["case"]) if match["case"] else None
    first = (match["title"] or "").strip()
    if first and case is None and (alone := _CASE_WITHIN.search(first)):
        case = _clean(alone["case"])
        first = first[: alone.start()].strip(" ,;–-")
    at = found.at + 1
    titles: list[MinutesLine] = [lines[found.at]._replace(text=first)] if first else []
    if not first:
        at, case = _case_lines(lines, at, end, case)
    run = _title_run(lines, at, end)
    titles.extend(run if not first else run[: _go_on(titles, run)])
    body = at + len(titles) - (1 if first else 0)
    body, case = _case_lines(lines, body, end, case)
    number = match["number"] + (match["letter"] or "").strip()
    title = heal(line.text for line in titles)
    confidence = min(1.0, 0.35 + 0.2 * found.score) * (1.0 if title else 0.6)
    return Head(number, title, case, found.at, body, round(confidence, 2))


def _case_lines(lines: Sequence[MinutesLine], at: int, end: int, case: str | None) -> tuple[int, str | None]:
    """Past the lines that hold a diarienummer, with the first one told."""
    while at < end:
        text = lines[at].text
        match = _CASE_LINE.match(text) or _CASE_ALONE.match(text)
        broken = _CASE_BROKEN.match(text)
        if broken and at + 1 < end and lines[at + 1].text.isdecimal():
            case = case or _clean(broken["case"] + lines[at + 1].text)
            at += 2
        elif match:
            case = case or (_clean(match["case"]) if match["case"] else None)
            at += 1
            if not match["case"] and at < end and (alone := re.fullmatch(_CASE, lines[at].text)):
                case = case or _clean(alone[0])
                at += 1
        else:
            break
    return at, case


def _title_run(lines: Sequence[MinutesLine], at: int, end: int) -> list[MinutesLine]:
    """The lines of a title: all up to the first heading, else as many as look like one."""
    run: list[MinutesLine] = []
    for line in lines[at : min(end, at + _TITLE_LINES)]:
        part = part_of(line.text)
        if not run and part is not Part.DECISION and line.text.casefold() != "förslag till beslut":
            part = None  # `Information`, `Valberedningens förslag`: a § may be called so
        if part is not None or _CASE_LINE.match(line.text):
            return run if len(run) < _TITLE_LINES and _is_title(run) else run[: _go_on(run[:1], run[1:]) + 1]
        run.append(line)
    if at + len(run) == end and _is_title(run) and len(run) <= 3:
        return run
    return run[: _go_on(run[:1], run[1:]) + 1] if run else []


def _is_title(run: Sequence[MinutesLine]) -> bool:
    """Whether lines that stand before a heading are all title: no sentence is among them."""
    return not any(
        line.text.endswith((".", "?", ":")) and len(line.text) > 25 and not _SHORTENED.search(line.text)
        for line in run
    ) and not any(line.gap for line in run[1:] if not line.text[:1].islower() and line.page == run[0].page)


def _go_on(titles: Sequence[MinutesLine], run: Sequence[MinutesLine]) -> int:
    """How many of the following lines go on a title that has begun."""
    count = 0
    last = titles[-1] if titles else None
    for line in run:
        if last is None or len(titles) + count >= _TITLE_LINES:
            break
        lower = line.text[:1].islower() or line.text[:1] in "(&–-"
        joined = last.text.endswith(
            (" och", " av", " i", " för", " till", " om", " med", " på", ",", "-", " samt", " –", " den")
        )
        alike = line.bold == last.bold and abs(line.size - last.size) < 0.1
        so_far = [*titles, *run[:count]]
        full = len(so_far) > 1 and last.x1 > 0 and last.x1 >= 0.85 * max(each.x1 for each in so_far)
        if not ((lower or joined or full) and (alike or joined)) or (
            line.gap and line.page == last.page and not lower
        ):
            break
        count += 1
        last = line
    return count


def _clean(case: str) -> str:
    """A diarienummer without spaces in its number, nor `:-1`, which says that there is no such paper."""
    return _SUFFIX.sub("", case.replace("/ ", "/").replace("- ", "-"))
