# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Minutes: recognising a protokoll, and whose it is. Its paragraphs are not read here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ifn_desktop.parse.pages import Page
from ifn_desktop.parse.words import collapse
from ifn_desktop.text.dates import first_date
from ifn_desktop.text.organs import board_at, boards_in, bodies_in, is_committee

_PARAGRAPH = re.compile(r"§ ?\d{1,4}(?:\s+\D.*|\s*$|\s+Dnr.*)", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:\S+ (?:kommun|stad),? +)?(?:sammanträdes|beslut\w*)?protokoll(?! ?s?utdrag)\b", re.IGNORECASE
)
_FIELDS = (
    "sammanträdesdatum",
    "plats och tid",
    "tid och plats",
    "beslutande",
    "justerare",
    "utses att justera",
    "närvarande",
)
_DATED = re.compile(r"sammanträdes(?:datum|tid)|datum\b|plats och tid|tid och plats", re.IGNORECASE)
_FOOT = re.compile(r"(?P<body>[A-ZÅÄÖ]\w+ (?:[Kk]ommun|[Ss]tad))?,? ?(?P<board>\S.*?),? protokoll(?:et)?$")


def is_minutes(pages: Sequence[Page]) -> bool:
    """Whether a whole file is a protokoll.

    Either it is headed so and has its fields (`Plats och tid`, `Beslutande`), or it is made of
    paragraphs: lines `§ 7` each with a `Beslut` or the like, more than one.
    """
    tops = [text for page in pages[:4] for text in page.tops[:8]]
    if any("utdrag" in text.casefold() and "protokoll" in text.casefold() for text in tops[:8]):
        return False
    fields = {
        name
        for page in pages[:4]
        for text in page.tops
        for name in _FIELDS
        if text.casefold().startswith(name)
    }
    titled = any(_TITLE.match(text) and len(text) < 60 for text in tops)
    paragraphs = decisions = 0
    for page in pages:
        for line in page.lines:
            text = line.text.lstrip()
            if text[:1] == "§" and len(text) < 90 and _PARAGRAPH.fullmatch(text.rstrip()):
                paragraphs += 1
            elif text[:6] == "Beslut" and len(text) < 12:
                decisions += 1
    if titled and len(fields) >= 2:
        return True
    return paragraphs >= 2 and decisions >= 1 and paragraphs <= 4 * decisions + 4


def minutes_of(pages: Sequence[Page]) -> tuple[str, str, str | None]:
    """Board, municipality and date of a protokoll, each empty or None when its text does not tell."""
    boards: Counter[str] = Counter()
    bodies: Counter[str] = Counter()
    dates: Counter[str] = Counter()
    mentioned: Counter[str] = Counter()
    for page in pages:
        count = len(page.lines)
        for index, line in enumerate(page.lines):
            text = line.text.strip()
            edge = index < 8 or index >= count - 4
            if len(text) < 110 and edge:
                line_text = collapse(text)
                _read_edge(line_text, boards, bodies)
            if text[:12].casefold().startswith(
                ("sammanträde", "datum", "plats och", "tid och pl")
            ) and _DATED.match(text):
                following = page.lines[index + 1].text if index + 1 < count else ""
                date = first_date(text) or first_date(following)
                if date:
                    dates[date] += 1
            elif "styrelsen" in text or "nämnden" in text or "fullmäktige" in text:
                mentioned.update(boards_in(text)[:1])
    board = _commonest(boards)
    often = _commonest(Counter({name: count for name, count in mentioned.items() if count > 1}))
    if often and (not board or (is_committee(board) and boards[board] < 3 <= mentioned[often])):
        board = often
    if not bodies:
        lines = (line.text for page in pages for line in page.lines)
        bodies.update(
            name for text in lines if " Stad" in text or " kommun" in text for name in bodies_in(text)
        )
    return board, _commonest(bodies), _commonest(dates) or None


def _read_edge(text: str, boards: Counter[str], bodies: Counter[str]) -> None:
    bodies.update(bodies_in(text))
    board = board_at(text)
    if board is None:
        foot = _FOOT.match(text)
        board = board_at(foot["board"].removesuffix("s")) if foot and len(text) < 80 else None
        if board is None and foot:
            board = board_at(foot["board"])
    if board:
        boards[board] += 1


def _commonest(counted: Counter[str]) -> str:
    return max(counted, key=lambda name: counted[name]) if counted else ""
