# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""When papers are due, and when the clock is not believed."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.ids import DocumentId, MeetingId
from ifn_desktop.model.retention import Keep, PurgeWish
from ifn_desktop.model.retention_rules import ClockState, Rule
from ifn_desktop.services.retention_days import add_months, judge, wishes
from ifn_desktop.store.repo_retention import Candidate, Clock

NOW = datetime.datetime(2026, 9, 18, 8, 0, tzinfo=datetime.UTC)
MEETING = MeetingId("m")


def paper(name: str, **more: object) -> Candidate:
    plain = Candidate(
        DocumentId(name), MEETING, "ifn", "2026-03-18", "", "2026-03-01T00:00:00+00:00", True, False
    )
    return plain._replace(**more)  # type: ignore[arg-type]


def test_a_month_has_a_last_day() -> None:
    assert add_months(datetime.date(2025, 8, 31), 6) == datetime.date(2026, 2, 28)
    assert add_months(datetime.date(2025, 12, 15), 1) == datetime.date(2026, 1, 15)


@given(day=st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 1, 1)), months=st.integers(0, 300))
def test_months_pass_in_order(day: datetime.date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day


@pytest.mark.parametrize(
    ("day", "is_due"), [("2026-09-17", False), ("2026-09-18", True), ("2024-09-18", False)]
)
def test_six_months_after_the_meeting(day: str, is_due: bool) -> None:
    found = wishes([Rule("r")], [paper("a"), paper("b")], datetime.date.fromisoformat(day))
    assert found == ([PurgeWish((MEETING,), (), Keep())] if is_due else [])


def test_what_was_taken_in_by_hand_rests_for_a_month() -> None:
    late = paper("a", received="2026-09-10T00:00:00+00:00")
    assert wishes([Rule("r")], [late], NOW.date()) == []
    assert wishes([Rule("r")], [late], datetime.date(2026, 10, 10)) != []
    assert wishes([Rule("r")], [late._replace(by_member=False)], NOW.date()) != []


def test_a_rule_for_sekretess_takes_only_such_papers_and_no_protokoll() -> None:
    rules = [Rule("r", 24), Rule("s", 1, only_confidential=True, keep=Keep(notes=False))]
    papers = [paper("a"), paper("b", is_confidential=True), paper("c", is_confidential=True, is_minutes=True)]
    assert wishes(rules, papers, NOW.date()) == [PurgeWish((), (DocumentId("b"),), Keep(notes=False))]


def test_rules_for_a_board_or_a_source() -> None:
    assert wishes([Rule("r", organization="other")], [paper("a")], NOW.date()) == []
    found = wishes([Rule("r", source="s")], [paper("a"), paper("b", source="s")], NOW.date())
    assert found == [PurgeWish((), (DocumentId("b"),), Keep())]


def test_the_end_of_the_assignment_takes_loose_papers_too() -> None:
    rule = Rule("r", None, "2026-09-18")
    loose = paper("l", meeting=None, organization=None, date=None)
    found = wishes([rule], [paper("a"), loose], NOW.date())
    assert found == [PurgeWish((MEETING,), (DocumentId("l"),), Keep())]
    assert wishes([rule], [paper("a"), loose], datetime.date(2026, 9, 17)) == []


def test_of_rules_that_were_set_the_first_that_fits_holds() -> None:
    rules = [
        Rule("managed 0", 24, organization="ifn", set_by="IT"),
        Rule("managed 1", 1, set_by="IT"),
        Rule("managed 1 confidential", 0, only_confidential=True, set_by="IT"),
    ]
    assert wishes(rules, [paper("a", is_confidential=True)], NOW.date()) == []
    assert wishes(rules, [paper("a", organization="bn")], NOW.date()) != []
    never = [Rule("managed 0", None, organization="ifn", set_by="IT"), *rules[1:]]
    assert wishes(never, [paper("a")], NOW.date()) == []


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (0, ClockState.GOOD),
        (44, ClockState.GOOD),
        (46, ClockState.JUMPED),
        (730, ClockState.JUMPED),
        (-730, ClockState.BACK),
        (-0.5, ClockState.GOOD),
    ],
)
def test_a_clock_that_jumps_is_not_believed(days: float, state: ClockState) -> None:
    seen = Clock(NOW.isoformat(), None)
    found, after = judge(seen, NOW + datetime.timedelta(days=days))
    assert found is state
    if state is ClockState.JUMPED:
        assert after.seen == seen.seen  # looking again does not make it right
        assert judge(after, NOW + datetime.timedelta(days=days))[0] is ClockState.JUMPED
        assert judge(after, NOW + datetime.timedelta(days=1))[0] is ClockState.GOOD  # it was set right


def test_a_clock_set_back_two_years_and_right_again_is_asked_about() -> None:
    _, back = judge(Clock(NOW.isoformat(), None), NOW - datetime.timedelta(days=730))
    assert judge(back, NOW)[0] is ClockState.JUMPED
