# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Rows of an agenda: a number, a title, a case number, told from dates, times and notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ifn_desktop.model.text import TextLine
from ifn_desktop.parse.numbers import CASE, find_case
from ifn_desktop.text.dates import first_date

_ROW = re.compile(
    r"(?:§ ?|ärende (?:nr )?)?(?:(?-i:[A-ZÅÄÖ]{2,5}) )?(?P<number>\d{1,4}(?:/\d{2,4})?)(?P<point>[.):]?)"
    r"(?:\s+(?P<title>\S.*))?",
    re.IGNORECASE,
)
_LEADER = re.compile(r"\s*(?:\.{3,}|(?: \.){3,}|…+|_{3,})[\s.…]*(?:s(?:id)?\.? ?)?\d{0,4}$")
MINUTES = re.compile(r"\d{1,3} ?min\b\.?|\d{1,2}[.:]\d{2}(?: ?[-–] ?\d{1,2}[.:]\d{2})?")
BY = re.compile(
    r"föredragande|föredras av|handläggare|information av|beslutsärende\b|informationsärende\b|paus\b|lunch\b"
    r"|handling(?:ar)? (?:bifogas|utsänd|skickas)",
    re.IGNORECASE,
)
NO_PAPERS = re.compile(
    r"inga? handlingar|inget (?:underlag|tjänsteutlåtande)|muntlig (?:information|föredragning)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"välkom(?:na|men)\b|enligt uppdrag|(?:anmäl|vid|meddela)\w* (?:eventuell\w* )?(?:förhinder|frånvaro)"
    r"|(?:\w+)?(?:ordförande|sekreterare)(?: +(?:\w+)?(?:ordförande|sekreterare))?$|gruppmöte",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Entry:
    """One ärende of an agenda."""

    number: str | None
    title: str
    case_number: str | None = None
    proposal: str = ""
    no_papers: bool = False


def read_row(text: str) -> Entry | None:
    """A line that begins an ärende: `23/26  Titel`, `§ 12 Titel`, `5. Titel … 12`, or its number alone."""
    match = _ROW.fullmatch(text)
    if match is None or first_date(text[:14]) or MINUTES.fullmatch(text):
        return None
    title = without_leader(match["title"] or "")
    plain = not match["point"] and "/" not in match["number"] and text[0].isdigit()
    if title and (not re.search(r"[^\W\d_]{2}", title) or (plain and re.match(r"\d(?!\d{3}\D)", title))):
        return None
    case = find_case(title)
    if case:
        title = CASE.sub("", title).strip(" -–,:;") or title
    return Entry(match["number"], title, case)


def without_leader(text: str) -> str:
    """A title without the dots and the page number that lead to its papers."""
    return _LEADER.sub("", text).strip()


def closes(text: str) -> bool:
    """Whether a line stands below an agenda's last ärende: a greeting, a note, who signs."""
    return bool(_CLOSING.match(text))


def near(above: TextLine, below: TextLine, share: float = 1.3) -> bool:
    """Whether a line follows the one above without more than a line's room between them."""
    return -1.2 * above.size < below.y0 - above.y1 < share * max(below.size, 6)


def plausible(entries: Sequence[Entry]) -> list[Entry]:
    """The longest run whose numbers grow: what else looks like a row is a date or an address.

    Numbers with a year may leap (ärenden left out); a list may begin again at 1 under a new heading.
    """
    runs: list[list[Entry]] = [[*entries[:1]]]
    for above, entry in pairwise(entries):
        one, _, year = (above.number or "0").partition("/")
        other, _, same = (entry.number or "0").partition("/")
        if year == same and 0 < int(other) - int(one) <= (60 if year else 3):
            runs[-1].append(entry)
        else:
            runs.append([entry])
    best = max(runs, key=len)
    if len(best) < 2 or best[0].number != "1":
        return best
    return [entry for run in runs if run is best or _begins_again(run) for entry in run]


def _begins_again(run: Sequence[Entry]) -> bool:
    return len(run) >= 2 and run[0].number == "1"
