# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The lines of a protokoll in one row over its pages, without what each page repeats. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from ifn_desktop.model.text import PageText, TextLine
from ifn_desktop.parse.reflow_lines import body_sheet
from ifn_desktop.parse.words import collapse, fold
from ifn_desktop.text.joining import joint
from ifn_desktop.text.organs import board_at

_RUNNING = re.compile(
    r"(?:protokoll|sammanträdesprotokoll)(?: ?\(?nr\.? ?\d+\)?)?(?: \d{1,4} ?\(\d{1,4}\))?"
    r"|(?:sammanträdes)?datum:?(?: \d{4}-\d\d-\d\d)?"
    r"|(?:[A-ZÅÄÖ]\S+ )?(?:kommun|stad),? \S.{0,60}protokoll(?:et)?"
    r"|(?:sid(?:a|an|nr)?\.? ?)?\d{1,4} ?\(\d{1,4}\)"
    r"|(?:justera(?:res|ndes?|s)?\.? ?(?:sign\w*|:)|utdraget bestyrks|utdragsbestyrkande).{0,60}",
    re.IGNORECASE,
)
_BODY = re.compile(r"[A-ZÅÄÖ]\w+ (?:[Kk]ommun|[Ss]tad)")
_POINT = re.compile(r"(?:\d{1,2}[.)]|[a-zåäö][.)]|[•\-–▪●*])(?:\s|$)|-(?=[A-ZÅÄÖa-zåäö])|att ")
_ALONE = re.compile(r"\d{1,2}[.)]|[a-zåäö][.)]|[•▪●*–-]")
_ENDED = (".", ":", "?", "!", "”", '"', ")")
_NEAR = 4
"""So many lines about a running head or foot may be another part of it."""


class MinutesLine(NamedTuple):
    """A line of a protokoll.

    Attributes:
        text: with single spaces, none at the ends.
        page: counts from 1 in the paper.
        bold: all of it.
        gap: a paragraph begins with it, as the space above tells; also the first line of a page.
        x0, x1: where it stands, in points; both 0 where that is not known.
        y0: its top, in points from the page's.
        size: of its letters beside the commonest size of the paper's.
        is_first: of its page.
    """

    text: str
    page: int
    bold: bool = False
    gap: bool = False
    x0: float = 0.0
    x1: float = 0.0
    y0: float = 0.0
    size: float = 1.0
    is_first: bool = False


class MinutesPage(NamedTuple):
    """A page of a protokoll: how it stands, numbered from 1, and its text without furniture."""

    page: PageText
    body: str


def lines_of(pages: Iterable[MinutesPage]) -> list[MinutesLine]:
    """Every line that is read, in order."""
    made: list[MinutesLine] = []
    for page in pages:
        made.extend(_page_lines(page))
    usual = median([line.size for line in made if line.size > 0] or [1.0])
    scaled = [line._replace(size=line.size / usual if line.size > 0 else 1.0) for line in made]
    return _without_running(scaled)


def _page_lines(page: MinutesPage) -> list[MinutesLine]:
    sheet = body_sheet(page.page, page.body)
    number = page.page.number
    if len(sheet.order) * 2 < sum(bool(text.strip()) for text in page.body.split("\n")):
        return _plain_lines(page.body, number)
    made: list[MinutesLine] = []
    above = None
    pitch = _pitch([page.page.lines[index] for index in sheet.order])
    for index in sheet.order:
        line = page.page.lines[index]
        text = collapse(line.text)
        if not text:
            continue
        apart = above is None or line.y0 - above.y0 > 1.45 * pitch or line.y0 < above.y0 - pitch
        beside = above is not None and abs(line.y0 - above.y0) < 0.4 * pitch and line.x0 >= above.x1 - 1
        if beside and made and _ALONE.fullmatch(made[-1].text):
            made[-1] = made[-1]._replace(text=f"{made[-1].text} {text}", x1=line.x1)
        else:
            made.append(
                MinutesLine(
                    text,
                    number,
                    line.bold,
                    apart,
                    line.x0,
                    line.x1,
                    line.y0,
                    line.y1 - line.y0,
                    is_first=not made,
                )
            )
        above = line
    return made


def _pitch(lines: Sequence[TextLine]) -> float:
    """The usual distance from one line to the next, in points."""
    steps = [below.y0 - above.y0 for above, below in pairwise(lines) if below.y0 > above.y0]
    return median(steps) if steps else 1.0


def _plain_lines(body: str, number: int) -> list[MinutesLine]:
    """Text whose places are not known (recognised in a picture): blank lines are the space."""
    made: list[MinutesLine] = []
    gap = True
    for raw in body.split("\n"):
        text = collapse(raw)
        if text:
            made.append(MinutesLine(text, number, gap=gap, is_first=not made))
        gap = not text
    return made


def _without_running(lines: list[MinutesLine]) -> list[MinutesLine]:
    """Running heads and feet out, also in the middle of a page that was two once.

    A board's name alone on a line is one only near a line that is nothing else.
    """
    certain = {at for at, line in enumerate(lines) if _RUNNING.fullmatch(line.text)}
    dropped = set(certain)
    for at, line in enumerate(lines):
        if at in certain or len(line.text) > 60:
            continue
        board = board_at(line.text)
        if _BODY.fullmatch(line.text) or (board and fold(board) == fold(line.text)):
            near = range(at - _NEAR, at + _NEAR + 1)
            if any(other in certain and lines[other].page == line.page for other in near):
                dropped.add(at)
    kept: list[MinutesLine] = []
    gap = False
    for at, line in enumerate(lines):
        if at in dropped:
            gap = True
            continue
        kept.append(line._replace(gap=line.gap or gap) if gap else line)
        gap = False
    return kept


def healed(lines: Sequence[MinutesLine]) -> str:
    """Lines as text: paragraphs parted by blank lines, points of a list on lines of their own."""
    made: list[str] = []
    listed: list[bool] = []
    before: MinutesLine | None = None
    for line in lines:
        text = line.text
        point = _POINT.match(text) is not None
        if before is None:
            new = True
        elif point:
            new = not text.startswith("att ") or before.text.endswith((":", ".", ",", "att"))
        else:
            ended = before.text.endswith(_ENDED)
            turned = line.page != before.page
            new = (line.gap and (ended or not text[:1].islower()) and not (turned and not ended)) or (
                ended and not text[:1].islower() and _short(before, lines)
            )
        if new:
            made.append(text)
            listed.append(point)
        else:
            made[-1] = joint(made[-1], text)
        before = line
    out = made[0] if made else ""
    for at in range(1, len(made)):
        out += ("\n" if listed[at] else "\n\n") + made[at]
    return out


def _short(line: MinutesLine, lines: Sequence[MinutesLine]) -> bool:
    """Whether a line ends well before the paragraph's right edge."""
    right = max(other.x1 for other in lines)
    return line.x1 > 0 and line.x1 < right - 0.12 * (right - line.x0)
