# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""When papers are fetched by themselves."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.services.sync_schedule import (
    LONGEST_BACKOFF,
    LONGEST_SLEEP,
    SMALL_BYTES,
    Choices,
    Known,
    Situation,
    Why,
    backoff,
    decide,
)

NOW = datetime.datetime(2026, 2, 10, 12, 0, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)


def ago(minutes: float) -> datetime.datetime:
    return NOW - minutes * MINUTE


def looked(minutes: float, **more: object) -> Known:
    """A source that was looked at so long ago, and all was well."""
    known = Known("umea", last_try=ago(minutes), last_success=ago(minutes))
    return known._replace(**more)  # type: ignore[arg-type]


def failed(minutes: float, failures: int = 1, **more: object) -> Known:
    return looked(minutes, failures=failures, last_success=None, **more)


USUAL, QUIET = Choices(), Situation()


def due(known: Known, situation: Situation = QUIET, choices: Choices = USUAL) -> bool:
    return known.key in decide([known], choices, situation, NOW).due


def test_what_was_never_looked_at_is_looked_at_now() -> None:
    assert due(Known("umea"))


def test_an_hour_goes_between_two_looks_more_or_less() -> None:
    assert not due(looked(50))
    assert due(looked(67))


def test_two_computers_come_at_different_times() -> None:
    times = {decide([looked(10)], Choices(), Situation(), NOW, seed).following for seed in range(20)}
    assert len(times) == 20
    assert all(time and ago(-43) < time < ago(-57) for time in times)


def test_the_member_may_want_it_twice_a_day_or_never() -> None:
    assert not due(looked(600), choices=Choices(every="day"))
    assert due(looked(60 * 14), choices=Choices(every="day"))
    decision = decide([looked(9999)], Choices(every="never"), Situation(), NOW)
    assert (decision.due, decision.ask_again, decision.why) == ((), None, Why.OFF)


def test_without_sources_there_is_nothing_to_do() -> None:
    assert decide([], Choices(), Situation(), NOW).why is Why.NO_SOURCES


def test_after_a_failure_sooner_and_then_ever_more_seldom() -> None:
    assert not due(failed(3))
    assert due(failed(7))
    assert not due(failed(7, failures=2))
    assert due(failed(20, failures=2))
    waits = [backoff(count) for count in range(1, 20)]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_BACKOFF


def test_the_server_may_ask_for_more_time() -> None:
    assert not due(failed(60, retry_at=ago(-5)))
    assert due(failed(60, retry_at=ago(1)))


@pytest.mark.parametrize("known", [looked(9999, is_paused=True), failed(9999, waits_for_member=True)])
def test_paused_or_refused_it_waits_for_the_member(known: Known) -> None:
    decision = decide([known], Choices(), Situation(occasions=(ago(1),)), NOW)
    assert (decision.due, decision.ask_again) == ((), None)


@pytest.mark.parametrize("what", ["start", "network back"])
def test_an_occasion_is_a_reason_to_look_soon(what: str) -> None:
    just_now, a_while_ago = Situation(occasions=(NOW,)), Situation(occasions=(ago(0.5),))
    assert not due(looked(40), just_now)
    following = decide([looked(40)], Choices(), just_now, NOW).ask_again
    assert following is not None
    assert following < ago(-0.3)
    assert due(looked(40), a_while_ago)
    assert due(failed(1), a_while_ago)
    assert not due(looked(10), a_while_ago), "somebody has just looked"
    assert not due(looked(0.2), a_while_ago), "that was the look for this occasion"


def test_offline_nothing_is_tried_and_nothing_is_asked_until_it_is_over() -> None:
    decision = decide([looked(9999)], Choices(), Situation(is_online=False), NOW)
    assert (decision.due, decision.ask_again, decision.why) == ((), None, Why.OFFLINE)


def test_a_folder_needs_no_network_and_is_looked_at_when_it_has_changed() -> None:
    folder = looked(9999, is_local=True)
    offline, costs = Situation(is_online=False), Situation(is_metered=True)
    assert due(folder, offline)
    assert due(folder, costs, Choices(metered="nothing"))
    assert decide([folder], Choices(), costs, NOW).largest is None
    assert not due(looked(1, is_local=True), offline)
    assert due(looked(1, is_local=True, has_changed=True), offline)
    assert due(looked(1, is_local=True), Situation(occasions=(ago(0.5),))), "to look costs nothing"
    both = [folder, looked(9999)._replace(key="granby")]
    decision = decide(both, Choices(), offline, NOW)
    assert (decision.due, decision.why) == (("umea",), Why.OFFLINE)
    first = decide(both, Choices(), costs, NOW)
    assert (first.due, first.largest) == (("umea",), None)
    assert first.ask_again is not None
    assert not due(folder._replace(has_changed=True), choices=Choices(every="never"))
    assert not due(folder, Situation(is_on_battery=True, charge=0.1))


def test_a_connection_that_costs_gets_what_is_small_or_nothing_or_all() -> None:
    costs = Situation(is_metered=True)
    small = decide([looked(99)], Choices(), costs, NOW)
    assert (small.due, small.largest) == (("umea",), SMALL_BYTES)
    nothing = decide([looked(99)], Choices(metered="nothing"), costs, NOW)
    assert (nothing.due, nothing.why) == ((), Why.METERED)
    everything = decide([looked(99)], Choices(metered="all"), costs, NOW)
    assert (everything.due, everything.largest) == (("umea",), None)


def test_a_battery_makes_it_seldom_and_an_empty_one_stops_it() -> None:
    assert not due(looked(100), Situation(is_on_battery=True, charge=0.9))
    assert due(looked(200), Situation(is_on_battery=True, charge=0.9))
    assert due(looked(200), Situation(is_on_battery=True, charge=None))
    low = decide([looked(200)], Choices(), Situation(is_on_battery=True, charge=0.1), NOW)
    assert (low.due, low.why, low.ask_again) == ((), Why.BATTERY, NOW + LONGEST_SLEEP)
    assert due(looked(99), Situation(is_on_battery=False, charge=0.1)), "it is being charged"


def test_a_clock_that_was_set_back_does_not_stop_it_for_years() -> None:
    assert due(looked(-60 * 24 * 365))


def test_choices_are_kept_as_words() -> None:
    for choices in (Choices(), Choices("day", "all"), Choices("never", "nothing")):
        assert Choices.of(choices.words) == choices
    assert Choices.of("") == Choices.of("varje måndag") == Choices()


times = st.one_of(st.none(), st.integers(-5000, 5000).map(ago))
known = st.builds(
    Known,
    key=st.sampled_from("abcdef"),
    is_paused=st.booleans(),
    waits_for_member=st.booleans(),
    last_try=times,
    last_success=times,
    failures=st.integers(0, 30),
    retry_at=times,
    is_local=st.booleans(),
    has_changed=st.booleans(),
)
situations = st.builds(
    Situation,
    is_online=st.booleans(),
    is_metered=st.booleans(),
    is_on_battery=st.booleans(),
    charge=st.one_of(st.none(), st.floats(0, 1)),
    occasions=st.lists(st.integers(0, 600).map(ago), max_size=3).map(tuple),
)
choices = st.builds(
    Choices,
    every=st.sampled_from(["hour", "day", "never"]),
    metered=st.sampled_from(["nothing", "small", "all"]),
)


@given(st.lists(known, max_size=4, unique_by=lambda one: one.key), choices, situations)
def test_it_never_forgets_to_ask_again_nor_asks_without_end(
    sources: list[Known], chosen: Choices, situation: Situation
) -> None:
    decision = decide(sources, chosen, situation, NOW)
    by_key = {source.key: source for source in sources}
    for key in decision.due:
        assert not by_key[key].is_paused
        assert not by_key[key].waits_for_member
        assert situation.is_online or by_key[key].is_local
    if decision.ask_again is not None:
        assert NOW < decision.ask_again <= NOW + LONGEST_SLEEP
    can_be_due = [one for one in sources if not one.is_paused and not one.waits_for_member]
    if decision.why is Why.NOTHING and can_be_due:
        assert decision.ask_again is not None


@given(known, situations)
def test_who_has_just_looked_is_left_alone(one: Known, situation: Situation) -> None:
    just = one._replace(last_try=NOW, last_success=NOW, failures=0, has_changed=False)
    quiet = situation._replace(occasions=tuple(time for time in situation.occasions if time < NOW))
    assert not due(just, quiet)
