# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Omröstningar told as a table: a row for each name, a cross under Ja, Nej or Avstår. Pure.

A PDF may write such a table row by row or column by column, so cells are put together by where they
stand: what is at one height is a row, and a cross belongs to the heading it stands under.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ifn_desktop.model.minutes import NamedVote, Vote, VoteWay
from ifn_desktop.parse.minutes_lines import MinutesLine
from ifn_desktop.parse.minutes_names import PLAIN_NAME, people_in, without_role
from ifn_desktop.parse.words import fold

_COLUMN = re.compile(
    r"(?P<yes>ja)(?:-?röst(?:er)?)?|(?P<no>nej)(?:-?röst(?:er)?)?"
    r"|(?P<left>avst(?:år|od|ått)?|nedlagd(?:a)?)\.?|(?P<away>frånv(?:arande)?)\.?"
)
_WAYS = {
    "yes": VoteWay.YES,
    "no": VoteWay.NO,
    "left": VoteWay.ABSTAINED,
    "away": VoteWay.ABSENT,
}
_MARKS = frozenset("xX×✓✔√☒☑1")
_SUM = re.compile(r"(?:summa|totalt?|resultat|antal|röstresultat|sammanlagt|s:a)\b", re.IGNORECASE)
_SERVES = re.compile(r"\b(?:för|ersätter|i ?stället)\b", re.IGNORECASE)
_PARTY_CELL = re.compile(
    rf"(?P<name>{PLAIN_NAME.pattern}?)(?:,[^\n]*)?[ \n](?P<party>[A-ZÅÄÖ]{{1,4}}|[A-ZÅÄÖ][a-zåäö]p)(?=$|\n)",
    re.MULTILINE,
)
_SAME_ROW = 5.0
"""Points between the tops of cells of one row, at most."""
_NEXT_LINE = 16.0
"""Points from a cross to the line of a name that takes two lines."""
_WIDEST = 40.0
"""Points from a cross to the middle of its heading, at most."""
_MOST_HEADINGS = 9
_LONGEST = 70
"""Letters: a longer line without a cross is a sentence, and the table has ended."""
_FEWEST = 2


class VoteTable(NamedTuple):
    """A table of votes.

    Attributes:
        votes: one for each pair of headings Ja and Nej beside one another.
        lines: which of the lines are the table, by their place.
    """

    votes: tuple[Vote, ...]
    lines: frozenset[int]


class _Word(NamedTuple):
    text: str
    middle: float


class _Row(NamedTuple):
    """Cells at one height, from the left."""

    page: int
    top: float
    cells: tuple[str, ...]
    words: tuple[_Word, ...]
    lines: tuple[int, ...]

    @property
    def text(self) -> str:
        return " ".join(self.cells)


class _Column(NamedTuple):
    way: VoteWay
    middle: float
    vote: int


class _Reading:
    """One table while its rows are read."""

    def __init__(self, columns: Sequence[_Column], head: _Row) -> None:
        self.columns = columns
        self.lines = set(head.lines)
        self.page = head.page
        self.named: list[list[NamedVote]] = [[] for _ in range(columns[-1].vote + 1)]
        self.sums: list[dict[VoteWay, int]] = [{} for _ in self.named]
        self._reach = min(
            [_WIDEST, *((right.middle - left.middle) * 0.6 for left, right in pairwise(columns))]
        )
        self.is_summed = False

    def take(self, row: _Row) -> bool:
        """Take a row that belongs to the table; whether it did."""
        if _SUM.match(row.text):
            return self._take_sum(row)
        marks = [column for word in row.words if word.text in _MARKS and (column := self.under(word))]
        who = _voter(row.cells)
        if not marks or who is None:
            return False
        for column in marks:
            self.named[column.vote].append(who._replace(way=column.way))
        self.lines.update(row.lines)
        return True

    def under(self, word: _Word) -> _Column | None:
        """The heading that a word stands under."""
        nearest = min(self.columns, key=lambda column: abs(column.middle - word.middle))
        return nearest if abs(nearest.middle - word.middle) <= self._reach else None

    def made(self) -> VoteTable | None:
        """The table, when it names enough people."""
        if not self.named[0] or max(map(len, self.named)) < _FEWEST:
            return None
        votes = tuple(Vote(*self._counts(at), tuple(named)) for at, named in enumerate(self.named) if named)
        return VoteTable(votes, frozenset(self.lines))

    def _take_sum(self, row: _Row) -> bool:
        for word in row.words:
            column = self.under(word) if word.text.isdecimal() else None
            if column is not None:
                self.sums[column.vote][column.way] = int(word.text)
        self.lines.update(row.lines)
        self.is_summed = True
        return True

    def _counts(self, at: int) -> tuple[int, int, int | None, int | None]:
        """Ja, nej, avstår and frånvarande; None where the table has no such heading."""
        told = {column.way for column in self.columns if column.vote == at}

        def count(way: VoteWay) -> int:
            return self.sums[at].get(way, sum(one.way is way for one in self.named[at]))

        left = count(VoteWay.ABSTAINED) if VoteWay.ABSTAINED in told else None
        away = count(VoteWay.ABSENT) if VoteWay.ABSENT in told else None
        return count(VoteWay.YES), count(VoteWay.NO), left, away


def vote_tables(lines: Sequence[MinutesLine]) -> tuple[VoteTable, ...]:
    """The tables of votes among some lines, in order; none where places are not known."""
    found: list[VoteTable] = []
    reading: _Reading | None = None
    missed = 0

    def close() -> None:
        table = reading.made() if reading is not None else None
        if table is not None:
            found.append(table)

    for row in _whole_rows(_rows(lines)):
        columns = _columns(row)
        if columns is not None:
            if reading is not None and not reading.is_summed and _goes_on(reading, columns, row):
                reading.lines.update(row.lines)
                reading.page = row.page
                continue
            close()
            reading, missed = _Reading(columns, row), 0
        elif reading is not None:
            if reading.take(row):
                missed = 0
            elif reading.is_summed or len(row.text) > _LONGEST or missed == 2:
                close()
                reading = None
            else:
                missed += 1  # somebody who did not vote, or the name of a group
    close()
    return tuple(found)


def with_tables(votes: Sequence[Vote], tables: Sequence[VoteTable]) -> tuple[Vote, ...]:
    """Votes told in words with those told in tables: one vote told twice is one.

    A table that fits none of as many countings in words was not read well, and is left out.
    """
    made = list(votes)
    rest: list[Vote] = []
    for told in (vote for table in tables for vote in table.votes):
        at = next(
            (
                at
                for at, vote in enumerate(made)
                if not vote.names and (vote.yes, vote.no) == (told.yes, told.no)
            ),
            None,
        )
        if at is None:
            rest.append(told)
        else:
            made[at] = made[at]._replace(
                names=told.names,
                abstained=told.abstained if made[at].abstained is None else made[at].abstained,
                absent=told.absent if made[at].absent is None else made[at].absent,
            )
    unnamed = sum(not vote.names for vote in made)
    return (*made, *rest) if not unnamed else tuple(made)


def _goes_on(reading: _Reading, columns: Sequence[_Column], row: _Row) -> bool:
    """Whether headings are those of the page before, said again."""
    return row.page != reading.page and [(one.way, one.vote) for one in columns] == [
        (one.way, one.vote) for one in reading.columns
    ]


def _rows(lines: Sequence[MinutesLine]) -> list[_Row]:
    """Lines at one height, from the top; a line of text is a row of its own."""
    placed = [(line.page, line.y0, line.x0, at) for at, line in enumerate(lines) if line.x1 > line.x0]
    placed.sort(key=lambda one: one[:2])
    rows: list[list[int]] = []
    page, top = 0, 0.0
    for number, y0, _, at in placed:
        if rows and number == page and y0 - top <= _SAME_ROW:
            rows[-1].append(at)
        else:
            rows.append([at])
            page, top = number, y0
    return [_row(lines, row) for row in rows]


def _row(lines: Sequence[MinutesLine], places: Sequence[int]) -> _Row:
    places = sorted(places, key=lambda at: lines[at].x0)
    cells = [lines[at] for at in places]
    words = tuple(word for cell in cells for word in _words(cell))
    texts = tuple(cell.text for cell in cells)
    return _Row(cells[0].page, min(cell.y0 for cell in cells), texts, words, tuple(places))


def _words(line: MinutesLine) -> list[_Word]:
    """The words of a line, each about where it stands."""
    step = (line.x1 - line.x0) / max(1, len(line.text))
    return [
        _Word(match[0], line.x0 + step * (match.start() + match.end()) / 2)
        for match in re.finditer(r"\S+", line.text)
    ]


def _whole_rows(rows: Sequence[_Row]) -> list[_Row]:
    """Rows with names that take two lines put together: the cross stands between or beside them."""
    made: list[_Row] = []
    used: set[int] = set()
    for at, row in enumerate(rows):
        if at in used:
            continue
        alone = all(word.text in _MARKS for word in row.words)
        below = rows[at + 1] if at + 1 < len(rows) else None
        if alone and made and _halves(made[-1], below, row):
            above = made.pop()
            parts = [above, row]
            if below is not None and _near(row, below) and not _is_marked(below) and _columns(below) is None:
                parts.append(below)
                used.add(at + 1)
            made.append(
                _Row(
                    row.page,
                    above.top,
                    _together([part.cells for part in parts if part is not row]),
                    tuple(word for part in parts for word in part.words),
                    tuple(at for part in parts for at in part.lines),
                )
            )
        else:
            made.append(row)
    return made


def _together(halves: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Cells of two lines, each with what stands under it where both have as many."""
    if len({len(half) for half in halves}) == 1:
        return tuple(" ".join(cell) for cell in zip(*halves, strict=True))
    return tuple(cell for half in halves for cell in half)


def _halves(above: _Row, below: _Row | None, cross: _Row) -> bool:
    """Whether a cross between two lines belongs to the upper one, alone or with the lower."""
    return _near(above, cross) and not _is_marked(above) and _columns(above) is None and below is not cross


def _near(above: _Row, below: _Row) -> bool:
    return above.page == below.page and below.top - above.top <= _NEXT_LINE


def _is_marked(row: _Row) -> bool:
    return any(word.text in _MARKS for word in row.words)


def _columns(row: _Row) -> tuple[_Column, ...] | None:
    """The headings of a table, where a row is them: Ja and Nej, perhaps twice, with few other words."""
    if len(row.words) > _MOST_HEADINGS + 6 or row.text.endswith((".", ":", "?")):
        return None
    made: list[_Column] = []
    others = 0
    seen: set[VoteWay] = set()
    vote = 0
    for word in sorted(row.words, key=lambda one: one.middle):
        match = _COLUMN.fullmatch(fold(word.text))
        if match is None:
            others += 1
            if any(map(str.isdecimal, word.text)):
                return None
            continue
        way = _WAYS[match.lastgroup or ""]
        if way in seen:
            vote += 1
            seen.clear()
        seen.add(way)
        made.append(_Column(way, word.middle, vote))
    ways = {(column.way, column.vote) for column in made}
    pairs = all({(VoteWay.YES, at), (VoteWay.NO, at)} <= ways for at in range(vote + 1))
    return tuple(made) if made and pairs and others <= 6 else None


def _voter(cells: Sequence[str]) -> NamedVote | None:
    """Who a row is about: the last one named, since a substitute stands after whom they serve for."""
    texts = [" ".join(word for word in cell.split() if word not in _MARKS) for cell in cells]
    text = "\n".join(re.sub(r"^\d{1,2}[.)]? ?", "", each) for each in texts if each)
    people = list(people_in(text))
    if people:
        who = people[0] if _SERVES.search(text) else people[-1]
        return NamedVote(who.name, who.party, VoteWay.YES)
    plain = "\n".join(without_role(line) for line in text.split("\n"))
    parties = list(_PARTY_CELL.finditer(plain))
    if parties:
        who = parties[0] if _SERVES.search(text) else parties[-1]
        return NamedVote(who["name"], who["party"], VoteWay.YES)
    name = PLAIN_NAME.match(plain)
    return NamedVote(name[0], "", VoteWay.YES) if name else None
