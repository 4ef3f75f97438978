# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Omröstningar: how many said what, and who, in the words of a § or in a list at the end. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.model.minutes import NamedVote, Vote, VoteWay
from ifn_desktop.parse.minutes_lines import MinutesLine
from ifn_desktop.parse.minutes_names import PLAIN_NAME, people_in
from ifn_desktop.parse.minutes_vote_tables import vote_tables

_ONES = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
_WORDS = {word: number for number, word in enumerate(_ONES)} | {"ett": 1, "ingen": 0, "inga": 0}
_COUNT = rf"(\d{{1,3}}|{'|'.join(_WORDS)})"
_VOTES = r"(?:[ -]?röster?)?"
_TOTAL = re.compile(
    rf"\b{_COUNT} (?:st\.? )?[”\"]?ja[”\"]?{_VOTES}(?: ?\([^)]*\))?\s*(?:,|mot|och|samt|-|–"
    rf"|/)?\s*{_COUNT} (?:st\.? )?[”\"]?nej\b"
    rf"|\bmed {_COUNT} röster mot {_COUNT}\b"
    rf"|\b(?:antal )?ja{_VOTES}\s*[:=]?\s*{_COUNT}\b(?! \()[\s,;.]*(?:och "
    rf"|mot )?(?:antal )?nej{_VOTES}\s*[:=]?\s*{_COUNT}\b",
    re.IGNORECASE,
)
_ABSTAINED = re.compile(
    rf"\b{_COUNT} (?:st\.? |av )?(?:ledam[oö]\w+|röster|personer)? ?(?:som )?(?:avst[åo]\w*|nedlagda)"
    rf"|avst[åo]\w*(?: från att rösta)?\s*[:=]?\s*\(?{_COUNT}\b|\b{_COUNT} nedlagd\w*",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    rf"\b{_COUNT} (?:ledam[oö]\w+|personer)? ?(?:är |var )?frånvarande"
    rf"|frånv(?:arande)?\.?\s*[:=]\s*{_COUNT}\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:röstar|röstade|röstat)\s+[”\"]?(?P<way>ja|nej)[”\"]?(?:\s*\((?P<count>\d{1,3})\))?"
    r"|(?P<abstained>avst(?:år|od|ått))(?: från att rösta)?(?:\s*\((?P<left>\d{1,3})\))?",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\b(?:voteringslista|bilaga|bil\.?)\s*(?:nr\s*)?(?P<number>\d{1,3})\b", re.IGNORECASE)
_LIST_HEAD = re.compile(
    r"(?:bilaga|(?:voterings|omröstnings)(?:lista|bilaga|protokoll|resultat))(?: nr\.?)?"
    r"(?: (?P<number>\d{1,3})\b)?(?:,? (?:till )?§ ?(?P<paragraph>\d{1,4})\b)?",
    re.IGNORECASE,
)
_LIST_TOTAL = re.compile(r"(?:antal )?(?P<way>ja|nej)(?:[- ]röster)?:? ?(?P<count>\d{1,3})", re.IGNORECASE)
_RESULTS = {
    "ja": VoteWay.YES,
    "nej": VoteWay.NO,
    "avstår": VoteWay.ABSTAINED,
    "avstod": VoteWay.ABSTAINED,
    "frånvarande": VoteWay.ABSENT,
    "frånv": VoteWay.ABSENT,
    "frånv.": VoteWay.ABSENT,
}
# The last name of a row's cells with a party after it, then seat and duty.
_ROW = re.compile(
    rf"(?s:.*)(?:^|\n)(?P<name>{PLAIN_NAME.pattern}?)[ \n](?P<party>\(?[A-ZÅÄÖ]{{1,4}}\)?|-)(?=\n|$| \d"
    rf"| [A-ZÅÄÖ][a-zåäö])"
)
_CELLS = 16
"""A row has no more cells than this, the list's head before the first one included."""
_AFTER = 260
"""So many letters after the count the sentences about it may stand."""


class VoteList(NamedTuple):
    """A list of how each one voted, at the end of a protokoll.

    Attributes:
        number: of the bilaga; empty where it has none.
        page: where it begins.
        yes, no: as it counts them itself, or None.
    """

    number: str
    page: int
    names: tuple[NamedVote, ...]
    yes: int | None
    no: int | None
    paragraph: str = ""
    """The § that its heading names."""


def votes_in(text: str, lists: Sequence[VoteList] = (), paragraph: str = "") -> tuple[Vote, ...]:
    """The omröstningar told in a text, in order; who voted how where the text or a list says it.

    Args:
        text: of a §.
        lists: what the bilagor of the protokoll list.
        paragraph: the number of the §, which lists may name.
    """
    lists = [each for each in lists if each.paragraph in ("", paragraph)]
    counted = [(match.start(), _counted(text, match, lists)) for match in _TOTAL.finditer(text)]
    named = _named(text)
    if not named:
        return tuple(vote for _, vote in counted)
    if not counted:
        return tuple(vote for _, vote in named)
    # Counted and named may be two tellings of one vote: the same numbers are not told twice.
    told = Counter((vote.yes, vote.no) for _, vote in named)
    rest = [(at, vote) for at, vote in counted if not told[vote.yes, vote.no]]
    return tuple(vote for _, vote in sorted([*named, *rest], key=lambda one: one[0]))


def _counted(text: str, match: re.Match[str], lists: Sequence[VoteList]) -> Vote:
    groups = [group for group in match.groups() if group is not None]
    yes, no = _number(groups[0]), _number(groups[1])
    after = text[match.end() : match.end() + _AFTER]
    following = _TOTAL.search(after)
    after = after[: following.start()] if following else after
    abstained, absent = _ABSTAINED.search(after), _ABSENT.search(after)
    listed = _LISTED.search(after)
    fitting = [
        each
        for each in lists
        if (each.number == listed["number"] if listed and each.number else bool(each.paragraph))
    ]
    names = next((each.names for each in fitting if each.yes in (None, yes) and each.no in (None, no)), ())
    return Vote(
        yes,
        no,
        _number(_first(abstained)) if abstained else None,
        _number(_first(absent)) if absent else None,
        names,
    )


def _named(text: str) -> list[tuple[int, Vote]]:
    """Votes told name by name, as in `Bo Alm (S) och Eva Lind (M) röstar Ja (2)`."""
    found: list[tuple[int, Vote]] = []
    groups: dict[VoteWay, tuple[int, tuple[NamedVote, ...]]] = {}
    begun = last = 0

    def close() -> None:
        if VoteWay.YES in groups and VoteWay.NO in groups:  # one alone tells of a person's own vote
            empty: tuple[int, tuple[NamedVote, ...]] = (0, ())
            yes, no, left = (groups.get(way, empty) for way in (VoteWay.YES, VoteWay.NO, VoteWay.ABSTAINED))
            found.append((begun, Vote(yes[0], no[0], left[0], None, yes[1] + no[1] + left[1])))
        groups.clear()

    for match in _SAID.finditer(text):
        way = _RESULTS[match["way"].casefold()] if match["way"] else VoteWay.ABSTAINED
        start = _sentence(text, last, match.start())
        people = [NamedVote(one.name, one.party, way) for one in people_in(text[start : match.start()])]
        count = match["count"] or match["left"]
        last = match.end()
        if not people and not count:
            continue
        if way in groups or (way is VoteWay.YES and groups):
            close()
        if not groups:
            if way is VoteWay.ABSTAINED:
                continue
            begun = match.start()
        groups[way] = (int(count) if count else len(people), tuple(people))
    close()
    return found


def _sentence(text: str, start: int, end: int) -> int:
    """Where the sentence that ends at `end` begins, not before `start`: initials and brackets are no ends."""
    cut = start
    for match in re.finditer(r"[.!?:”\"]\s+(?=[A-ZÅÄÖ])", text[start:end]):
        before = text[start : start + match.start()]
        if re.search(r"(?:^|\s)[A-ZÅÄÖ]$", before):
            continue
        cut = start + match.end()
    return cut


def _first(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group is not None)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else _WORDS[text.casefold()]


def vote_lists(lines: Sequence[MinutesLine], owner: str = "") -> tuple[VoteList, ...]:
    """The lists of votes among a protokoll's bilagor: names with parties, each with Ja or Nej.

    Args:
        lines: after a §.
        owner: the § that a list without a number belongs to; where none is given it is left out.
    """
    starts = [
        (at, match["number"] or "", match["paragraph"] or ("" if match["number"] else owner))
        for at, line in enumerate(lines)
        if (match := _LIST_HEAD.match(line.text)) and (line.is_first or line.gap) and len(line.text) < 40
        if match["number"] or match["paragraph"] or (owner and match.end() == len(line.text))
    ]
    found: list[VoteList] = []
    for place, (at, number, paragraph) in enumerate(starts):
        end = starts[place + 1][0] if place + 1 < len(starts) else len(lines)
        rows = lines[at + 1 : end]
        page = lines[at].page
        tables = vote_tables(rows)
        found.extend(
            VoteList(number, page, vote.names, vote.yes, vote.no, paragraph)
            for table in tables
            for vote in table.votes
        )
        if tables:
            continue
        names = _rows(rows)
        counts = {
            match["way"].casefold(): int(match["count"])
            for line in rows[:20]
            if (match := _LIST_TOTAL.fullmatch(line.text))
        }
        if len(names) > 2:
            found.append(VoteList(number, page, names, counts.get("ja"), counts.get("nej"), paragraph))
    return tuple(found)


def _rows(lines: Sequence[MinutesLine]) -> tuple[NamedVote, ...]:
    """Names and results, whichever way the columns were written: row by row, one cell a line or several."""
    found: list[NamedVote] = []
    cells: list[str] = []
    for line in lines:
        words = line.text.split()
        way = _RESULTS.get(words[-1].casefold()) if words else None
        if way is None:
            cells.append(line.text)
            continue
        cells.append(" ".join(words[:-1]))
        named = [cell for cell in cells[-_CELLS:] if cell]
        row = _ROW.search("\n".join(named)) or _ROW.search(" ".join(named))
        if row is not None:
            found.append(NamedVote(row["name"], row["party"].strip("()-–"), way))
        cells = []
    return tuple(found)
