# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Grouping: which files of a delivery speak of one meeting, and which belong to none."""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.parse.drafts import DraftItem, Form, Reading
from ifn_desktop.parse.groups import Group
from ifn_desktop.parse.naming import in_folders, join_by_name
from ifn_desktop.parse.numbers import case_key
from ifn_desktop.parse.words import fold, same_title
from ifn_desktop.text.organs import is_committee, parent, same_board


def group(readings: Sequence[Reading]) -> tuple[list[Group], list[Reading]]:
    """Part the readings into meetings and those that belong to none.

    A kallelse, a protokoll and a file with several ärenden each tell of a meeting by themselves; a
    single paper joins one when its ärende is there, or its date. Papers with stamps of one series
    make a meeting together. What has no such tie stays loose (design.md sections 5 and 12).
    """
    groups: list[Group] = []
    singles: list[Reading] = []
    for reading in sorted(readings, key=_rank):
        if not reading.strong:
            singles.append(reading)
            continue
        home = next((each for each in groups if _one_meeting(each, reading)), None)
        home = home or next((each for each in groups if _prepares(each, reading)), None)
        if home is None:
            home = Group()
            groups.append(home)
        home.add(reading)
    rest = [reading for reading in singles if not _join(groups, reading)]
    groups.extend(_series(rest))
    joined = {id(reading) for each in groups for reading in each.readings}
    rest = [reading for reading in rest if id(reading) not in joined and not _join(groups, reading)]
    groups.extend(in_folders(rest))
    joined |= {id(reading) for each in groups for reading in [*each.readings, *each.named()]}
    rest = [reading for reading in rest if id(reading) not in joined]
    for reading in list(rest):
        if _alone(reading):
            fresh = Group()
            fresh.add(reading)
            groups.append(fresh)
            rest.remove(reading)
    loose = [reading for reading in rest if not _join(groups, reading) and not join_by_name(groups, reading)]
    return groups, loose


def _rank(reading: Reading) -> tuple[int, int, int]:
    """Kallelse first, then the forms with the strongest evidence, then the order of the delivery."""
    return (0 if reading.agenda is not None else 1, int(reading.form), reading.file)


def _one_meeting(home: Group, reading: Reading) -> bool:
    """Whether a file that tells of a meeting tells of this one."""
    if home.date and reading.date and home.date != reading.date:
        return False
    if home.board and reading.board and not same_board(home.board, reading.board):
        return False
    if home.date and reading.date and home.board and reading.board:
        return True
    return _shared(home, reading) >= max(1, len(reading.items) // 3)


def _prepares(home: Group, reading: Reading) -> bool:
    """Whether a file holds what an utskott with a kallelse prepares for the board it is addressed to."""
    if not is_committee(home.board) or not any(each.agenda is not None for each in home.readings):
        return False
    if reading.agenda is not None or (home.date and reading.date and home.date != reading.date):
        return False
    above = parent(home.board)
    if above != home.board and reading.board and not same_board(above, reading.board):
        return False
    return _shared(home, reading) * 2 > len(reading.items)


def _shared(home: Group, reading: Reading) -> int:
    """How many of a reading's ärenden the group has, by case number, or by number and title."""
    known = list(home.items())
    cases = {case_key(item.case_number) for item in known if item.case_number}
    numbered = {(item.number, fold(item.title)) for item in known if item.number}
    agenda = reading.agenda.entries if reading.agenda else []
    count = 0
    for item in [*reading.items, *agenda]:
        count += (
            case_key(item.case_number) in cases
            or (item.number, fold(item.title)) in numbered
            or any(same_title(item.title, other.title) for other in known if len(item.title) > 12)
        )
    return count


def _join(groups: Sequence[Group], reading: Reading) -> bool:
    """Put a single paper into the meeting that has its ärende, or its board and date."""
    for home in groups:
        if reading.form is Form.MINUTES:
            continue
        board = parent(reading.board) if reading.board else ""
        if reading.date and home.date and reading.date != home.date:
            continue
        unnamed = is_committee(home.board) and parent(home.board) == home.board
        foreign = bool(board and home.board and not unnamed and not same_board(parent(home.board), board))
        numbered = [item for item in reading.items if item.number and not item.guessed]
        if numbered and _shared(home, reading):
            home.add(reading)
            return True
        if foreign:
            continue
        if reading.items and _shared(home, reading):
            home.add(reading)
            return True
        drafts = reading.papers()
        cases = {case_key(draft.case_number) for draft in drafts if draft.case_number}
        if cases & {case_key(item.case_number) for item in home.items() if item.case_number}:
            home.add(reading)
            return True
        if reading.date and reading.date == home.date and board:
            home.add(reading)
            return True
        if numbered and board and _same_series(home, numbered):
            home.add(reading)
            return True
    return False


def _same_series(home: Group, numbered: Sequence[DraftItem]) -> bool:
    """Whether a stamp's number is next to those of a meeting whose agenda is not in the delivery."""
    if any(reading.agenda is not None for reading in home.readings):
        return False
    series = [_number(item.number) for item in home.items() if item.number]
    mine = [_number(item.number) for item in numbered]
    return all(
        any(year == other_year and abs(number - other) <= 3 for other, other_year in series)
        for number, year in mine
    )


def _number(number: str | None) -> tuple[int, str]:
    digits, _, year = (number or "0").partition("/")
    return int(digits) if digits.isdecimal() else 0, year


def _series(readings: Sequence[Reading]) -> list[Group]:
    """Meetings made of separate stamped papers without a kallelse: ärenden numbered in one run."""
    stamped = [
        (reading, item)
        for reading in readings
        if reading.form is not Form.MINUTES
        for item in reading.items[:1]
        if item.number and "/" in item.number and not item.guessed
    ]
    stamped.sort(key=lambda pair: (_number(pair[1].number)[1], _number(pair[1].number)[0], pair[0].file))
    groups: list[Group] = []
    runs: list[list[tuple[Reading, DraftItem]]] = []
    for pair in stamped:
        number, year = _number(pair[1].number)
        if runs:
            last, last_year = _number(runs[-1][-1][1].number)
            board = next((reading.board for reading, _ in runs[-1] if _tells(reading)), "")
            mine = pair[0].board if _tells(pair[0]) else ""
            near = year == last_year and number - last <= 3
            if near and not (board and mine and not same_board(parent(board), parent(mine))):
                runs[-1].append(pair)
                continue
        runs.append([pair])
    for run in runs:
        if len({item.number for _, item in run}) < 2:
            continue
        home = Group()
        telling = [reading for reading, _ in run if _tells(reading)]
        home.board = next((reading.board for reading in telling if reading.date), "")
        home.board = home.board or next((parent(reading.board) for reading in telling if reading.board), "")
        for reading in sorted((reading for reading, _ in run), key=lambda reading: reading.file):
            if reading in home.readings:
                continue
            home.readings.append(reading)
            home.date = home.date or reading.date
        if home.board:
            groups.append(home)
    return groups


def _tells(reading: Reading) -> bool:
    """Whether a reading's board is the meeting's: that of a tjänsteskrivelse, not of an extract."""
    return bool(reading.board) and any(
        draft.kind is DocumentKind.TJANSTESKRIVELSE for item in reading.items for draft in item.drafts
    )


def _alone(reading: Reading) -> bool:
    """Whether a single file makes a meeting by itself: it says board and date of one in its text."""
    if reading.form is Form.MINUTES:
        return False
    if reading.agenda is not None:
        return bool(reading.board and reading.date)
    return bool(reading.board and reading.date and reading.evidence)
