# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""When papers are due, and whether the computer's clock may be believed. Pure.

The rule of the clock: time counts as passed only where the clock was seen to go there by itself. A clock
that is `FAR` ahead of where the program saw it last may be wrong, or the member has been away: nothing
goes by itself until the member says that the day is right. A clock that went back makes less due.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, MeetingId
from ifn_desktop.model.retention import Keep, PurgeWish
from ifn_desktop.model.retention_rules import ClockState, Rule
from ifn_desktop.store.repo_retention import Candidate, Clock

FAR = datetime.timedelta(days=45)
"""So long may the program lie unused without a question."""
BACK = datetime.timedelta(days=1)
"""A change of time zone is no clock set back."""
REST = datetime.timedelta(days=30)
"""So long what the member took in by hand stays at least, however old the meeting is."""


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day some months later; the last of the month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def judge(clock: Clock | None, now: datetime.datetime) -> tuple[ClockState, Clock]:
    """Whether the clock may be believed, and what is to be remembered of it."""
    if clock is None:
        return ClockState.GOOD, Clock(_iso(now), None)
    seen = datetime.datetime.fromisoformat(clock.seen)
    if now - seen > FAR:
        return ClockState.JUMPED, Clock(clock.seen, clock.doubted or _iso(now))
    if seen - now > BACK:
        return ClockState.BACK, Clock(_iso(now), None)
    return ClockState.GOOD, Clock(_iso(max(now, seen)), None)


class _Due(NamedTuple):
    day: datetime.date
    keep: Keep


def wishes(rules: Sequence[Rule], papers: Iterable[Candidate], today: datetime.date) -> list[PurgeWish]:
    """What the rules ask for on a day: where several ask for a paper, the one that asked first.

    Where all papers of a meeting are due by rules that do not pick among them, the meeting goes as a whole,
    with what else came for it.
    """
    homes: dict[MeetingId | None, list[Candidate]] = {}
    for paper in papers:
        homes.setdefault(paper.meeting, []).append(paper)
    found: dict[Keep, tuple[list[MeetingId], list[DocumentId]]] = {}
    for meeting, own in homes.items():
        due = [(paper, _due(rules, paper, today)) for paper in own]
        whole = {_due([rule for rule in rules if not rule.only_confidential], paper, today) for paper in own}
        if meeting is not None and None not in whole:
            keep = min((one for one in whole if one is not None), key=lambda one: one.day).keep
            found.setdefault(keep, ([], []))[0].append(meeting)
            continue
        for paper, one in due:
            if one is not None and not (one.keep.minutes and paper.is_minutes):
                found.setdefault(one.keep, ([], []))[1].append(paper.document)
    return [PurgeWish(tuple(meetings), tuple(papers), keep) for keep, (meetings, papers) in found.items()]


def _due(rules: Sequence[Rule], paper: Candidate, today: datetime.date) -> _Due | None:
    days = [
        _Due(day, rule.keep)
        for rule in _holding(rules, paper)
        if _fits(rule, paper) and (day := _day(rule, paper)) is not None and day <= today
    ]
    return min(days, key=lambda one: one.day, default=None)


def _holding(rules: Sequence[Rule], paper: Candidate) -> Sequence[Rule]:
    """Of the member's rules all; of those that were set, the first that fits and what goes with it."""
    managed = [rule for rule in rules if rule.is_managed]
    first = next((rule for rule in managed if _fits(rule._replace(only_confidential=False), paper)), None)
    if first is None:
        return [rule for rule in rules if not rule.is_managed]
    return [rule for rule in managed if rule.created_with(first)]


def _fits(rule: Rule, paper: Candidate) -> bool:
    return (
        (rule.organization is None or rule.organization == paper.organization)
        and (rule.source is None or rule.source == paper.source)
        and (paper.is_confidential or not rule.only_confidential)
    )


def _day(rule: Rule, paper: Candidate) -> datetime.date | None:
    if rule.ends is not None:
        return datetime.date.fromisoformat(rule.ends)
    if rule.months is None or paper.date is None:
        return None
    day = add_months(datetime.date.fromisoformat(paper.date), rule.months)
    if not paper.by_member:
        return day
    taken_in = datetime.datetime.fromisoformat(paper.received).date()
    return max(day, taken_in + REST)


def _iso(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).isoformat(timespec="seconds")
