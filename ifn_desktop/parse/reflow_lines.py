# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Lines of a page on their way into flowing text: without furniture, points with their marks told apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from ifn_desktop.model.text import PageText, TextLine
from ifn_desktop.parse.words import width

_BULLET = "•▪●■◦○‣·"
_MARK = re.compile(
    rf"([{_BULLET}\-–—*]|o(?=\s)|\d{{1,2}}[.)]|[a-zåäö][.)]|\([a-z0-9]\))(?:\s+|$)", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?:;…][)\"”’»\]]*$")
_FOOT = 0.9
"""A letter's foot begins below this share of the page's height."""
_BODY_LETTERS = 250
"""A page with fewer letters does not tell which size its own text has."""


class Sheet(NamedTuple):
    """A page and which of its lines are read, in which order.

    Attributes:
        page: the page; its number is the one that the flowing text tells.
        order: indexes into its lines.
    """

    page: PageText
    order: tuple[int, ...]


def body_sheet(page: PageText, body: str) -> Sheet:
    """A page with the lines of its text without furniture, as filing has stored it.

    Args:
        page: with all its lines.
        body: the text of those that are no furniture, in reading order, parted by line feeds.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index in range(len(page.lines) - 1, -1, -1):
        places[page.lines[index].text.rstrip()].append(index)
    order = [places[text].pop() for text in body.split("\n") if places.get(text)]
    return Sheet(page, tuple(order))


@dataclass(slots=True)
class Unit:
    """A line as it is read; a point's mark and its words are one, where a tab has parted them.

    Attributes:
        page: its number.
        text: without the mark.
        mark: of a list's point, or nothing.
        lines: (where it starts in `text`, index of the line on the page).
        x0: of the words, the mark left out where that can be told.
        ratio: of the letters' size to the body's.
    """

    page: int
    text: str
    mark: str
    lines: list[tuple[int, int]]
    x0: float
    y0: float
    x1: float
    y1: float
    left: float
    size: float
    bold: bool
    ratio: float = 1.0

    @property
    def strong(self) -> bool:
        """Whether its mark cannot be anything but a point's."""
        return bool(self.mark) and self.mark in _BULLET

    @property
    def ended(self) -> bool:
        """Whether a sentence ends here."""
        return bool(_ENDED.search(self.text))

    @property
    def goes_on(self) -> bool:
        """Whether it begins within a sentence."""
        first = self.text[:1]
        return not self.mark and (first.islower() or first in ",;)")

    @property
    def words(self) -> str:
        """All of its words, the mark too."""
        return f"{self.mark} {self.text}".strip()


@dataclass(slots=True)
class Measures:
    """What is usual on a page.

    Attributes:
        size: of the body's letters in points.
        pitch: from line to line, in points.
        units: all of its lines.
        running: those that stand in no table.
        widest: how far lines of the body run on any page of this width.
    """

    size: float
    pitch: float
    units: list[Unit] = field(default_factory=list[Unit])
    running: list[Unit] = field(default_factory=list[Unit])
    widest: float = 0.0

    def right_of(self, unit: Unit) -> float:
        """The right edge of the column that a line stands in; alone on the page it is the paper's."""
        column = [other for other in self.running if other.x0 < unit.x1 and unit.x0 < other.x1]
        edge = max((other.x1 for other in column), default=unit.x1)
        alone = all(other.left < edge for other in self.running)
        return max(edge, self.widest) if alone or len(column) < 4 else edge


def units_of(sheet: Sheet) -> list[Unit]:
    """The lines of a page in reading order, points put together; lines without words are left out."""
    lines = sheet.page.lines
    order = [index for index in sheet.order if lines[index].text.strip()]
    rows = Levels([lines[index] for index in order], order)
    marks = _marks(lines, order, rows)
    alone = set(marks.values())
    made: list[Unit] = []
    for index in order:
        if index in alone:
            continue
        line = lines[index]
        text = " ".join(line.text.split())
        point = marks.get(index)
        if point is not None:
            unit = _unit(sheet.page.number, line, index, text, mark=lines[point].text.strip())
            unit.lines.insert(0, (0, point))
            unit.left = lines[point].x0
            made.append(unit)
            continue
        match = _MARK.match(text)
        mark, rest = (
            (match.group(1), text[match.end() :]) if match and match.end() < len(text) else ("", text)
        )
        unit = _unit(sheet.page.number, line, index, rest, mark=mark)
        if mark:
            share = width(text[: match.end() if match else 0]) / max(1.0, width(text))
            unit.x0 += (line.x1 - line.x0) * share
        made.append(unit)
    return _foot_last(made, sheet.page.height)


def _foot_last(units: list[Unit], height: float) -> list[Unit]:
    """A letter's foot is read last, also where it was drawn before the letter."""
    if not units:
        return units
    common = _weighted_size(units)
    foot = [unit for unit in units if unit.y0 > _FOOT * height and unit.size < 0.9 * common]
    return [unit for unit in units if not any(unit is one for one in foot)] + foot if foot else units


def _marks(lines: Sequence[TextLine], order: Sequence[int], rows: Levels) -> dict[int, int]:
    """For words whose point's mark is a line of its own, left of them: that line."""
    lone = [
        index for index in order if len(lines[index].text) <= 6 and _MARK.fullmatch(lines[index].text.strip())
    ]
    found: dict[int, int] = {}
    for index in lone:
        words = rows.point_of(index)
        if words is not None and words not in found and words not in lone:
            found[words] = index
    return found


def _unit(page: int, line: TextLine, index: int, text: str, *, mark: str) -> Unit:
    size = line.size if line.size > 0 else max(1.0, (line.y1 - line.y0) * 0.8)
    return Unit(page, text, mark, [(0, index)], line.x0, line.y0, line.x1, line.y1, line.x0, size, line.bold)


class Levels:
    """Which lines of a page stand beside each other.

    Args:
        lines: of the page.
        names: their indexes.
    """

    def __init__(self, lines: Sequence[TextLine], names: Sequence[int]) -> None:
        self.rows: list[list[tuple[int, TextLine]]] = []
        for name, line in sorted(zip(names, lines, strict=True), key=lambda each: middle(each[1])):
            if self.rows and level(self.rows[-1][0][1], line):
                self.rows[-1].append((name, line))
            else:
                self.rows.append([(name, line)])
        self._row = {name: row for row in self.rows for name, _ in row}

    def point_of(self, mark: int) -> int | None:
        """The words that a lone mark belongs to: the only other line beside it, close to its right."""
        row = self._row[mark]
        if len(row) != 2:
            return None
        (own,) = [line for name, line in row if name == mark]
        ((name, words),) = [(name, line) for name, line in row if name != mark]
        gap = words.x0 - own.x1
        return name if 0 <= gap < 4 * max(words.size, 6.0) else None


def middle(line: TextLine | Unit) -> float:
    """The height of a line's middle."""
    return (line.y0 + line.y1) / 2


def level(one: TextLine | Unit, other: TextLine | Unit) -> bool:
    """Whether two lines stand at the same height."""
    least = min(one.y1 - one.y0, other.y1 - other.y0)
    return abs(middle(one) - middle(other)) < 0.45 * max(least, 1.0)


def measure(pages: Sequence[list[Unit]], widths: Sequence[float]) -> list[Measures]:
    """What is usual on each page; a page with few words takes it from the whole paper."""
    everywhere = [unit for units in pages for unit in units]
    common = _weighted_size(everywhere) or 10.0
    mostly_bold = sum(len(u.text) for u in everywhere if u.bold) * 2 > sum(len(u.text) for u in everywhere)
    edges: defaultdict[float, float] = defaultdict(float)
    made: list[Measures] = []
    for units, page_width in zip(pages, widths, strict=True):
        size = _body_size(units, common)
        for unit in units:
            unit.ratio = unit.size / size
            unit.bold = unit.bold and not mostly_bold
            if abs(unit.ratio - 1) < 0.08:
                edges[page_width] = max(edges[page_width], unit.x1)
        made.append(Measures(size, _pitch(units, size), units, units))
    for measures, page_width in zip(made, widths, strict=True):
        measures.widest = edges[page_width]
    return made


def _body_size(units: Sequence[Unit], common: float) -> float:
    """The size of a page's own text: the paper's where a fair part has it, for much may be table."""
    letters = sum(len(unit.text) for unit in units)
    shared = sum(len(unit.text) for unit in units if abs(unit.size - common) < 0.3)
    if letters < _BODY_LETTERS or shared > 0.12 * letters:
        return common
    return _weighted_size(units) or common


def _weighted_size(units: Iterable[Unit]) -> float:
    """The size that most letters have; of sizes that hardly differ the middle one."""
    counted: Counter[float] = Counter()
    for unit in units:
        counted[round(unit.size * 2) / 2] += len(unit.text)
    return max(counted, key=lambda size: (counted[size], size)) if counted else 0.0


def _pitch(units: Sequence[Unit], size: float) -> float:
    steps = [
        below.y0 - above.y0
        for above, below in pairwise(units)
        if 0.8 * size < below.y0 - above.y0 < 2.2 * size
        and abs(above.ratio - 1) < 0.08 > abs(below.ratio - 1)
        and above.x0 < below.x1
        and below.x0 < above.x1
    ]
    return median(steps) if steps else 1.35 * size
