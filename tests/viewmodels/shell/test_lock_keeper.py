# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""When the program locks itself."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ifn_desktop.config.settings import Settings
from ifn_desktop.model.ids import DocumentId, MeetingId
from ifn_desktop.model.managed import LockRules
from ifn_desktop.model.places import Spot
from ifn_desktop.services.locking import LockChoices
from ifn_desktop.viewmodels.lock_keeper import LockKeeper, seconds_with_sleep
from ifn_desktop.viewmodels.locking import pack_place, unpack_place
from ifn_desktop.viewmodels.navigation import Place
from ifn_desktop.viewmodels.preferences import Preferences

Make = Callable[..., LockKeeper]


class Room:
    """Time, and whether something runs."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.is_busy = False
        self.locked = 0


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def make(qtbot: QtBot, room: Room) -> Make:
    def made(words: str = "", rules: LockRules | None = None) -> LockKeeper:
        preferences = Preferences(Settings(lock=words), lambda _: None)
        keeper = LockKeeper(
            preferences,
            rules or LockRules(),
            lambda: room.is_busy,
            clock=lambda: room.now,
        )
        keeper.kept = preferences  # type: ignore[attr-defined]

        def lock() -> None:
            room.locked += 1

        keeper.wanted.connect(lock)
        return keeper

    return made


def test_it_locks_when_nobody_has_used_it_for_as_long_as_was_chosen(make: Make, room: Room) -> None:
    keeper = make("nostart computer 5")
    keeper.start()
    room.now += 299
    keeper.look()
    assert not room.locked
    keeper.stir()
    room.now += 299
    keeper.look()
    assert not room.locked
    room.now += 2
    room.is_busy = True
    keeper.look()
    assert not room.locked
    room.is_busy = False
    keeper.look()
    assert room.locked == 1
    keeper.stop()


def test_the_first_key_after_a_long_sleep_locks_it(make: Make, room: Room) -> None:
    keeper = make("nostart nocomputer 15")
    keeper.start()
    room.now += 8 * 3600
    room.is_busy = True
    keeper.stir()
    assert not room.locked
    room.is_busy = False
    room.now += 8 * 3600
    keeper.stir()  # no timer has gone off meanwhile: those stand still too
    assert room.locked == 1
    keeper.stir()
    assert room.locked == 1
    keeper.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="it is Linux' clock")
def test_the_clock_is_one_that_counts_sleep() -> None:
    with Path("/proc/uptime").open(encoding="ascii") as file:
        up = float(file.readline().split()[0])
    assert seconds_with_sleep() == pytest.approx(up, abs=1.0)


def test_it_never_locks_by_itself_where_that_was_chosen(make: Make, room: Room) -> None:
    keeper = make("nostart nocomputer 0")
    keeper.start()
    room.now += 1e6
    keeper.look()
    keeper.sleep()
    keeper.screen_locked()
    assert not room.locked


def test_what_the_employer_has_set_goes_before(make: Make, room: Room) -> None:
    keeper = make("nostart nocomputer 0", LockRules(True, 10, True, True))
    assert keeper.choices == LockChoices(True, 10, True)
    keeper.start()
    room.now += 600
    keeper.look()
    keeper.sleep()
    keeper.screen_locked()
    assert room.locked == 3
    keeper.stop()


@pytest.mark.parametrize("on_suspend", [True, False])
def test_sleep_has_a_rule_of_its_own(make: Make, room: Room, on_suspend: bool) -> None:
    keeper = make("", LockRules(on_suspend=on_suspend, on_screen_lock=not on_suspend))
    keeper.sleep()
    assert room.locked == on_suspend
    keeper.screen_locked()
    assert room.locked == 1


def test_a_choice_is_kept_and_holds_at_once(make: Make, room: Room) -> None:
    keeper = make()
    assert keeper.choices == LockChoices(False, 15, True)
    keeper.start()
    told = []
    keeper.changed.connect(lambda: told.append(keeper.choices))
    keeper.choose(idle=5)
    keeper.choose(at_start=True)
    assert told == [LockChoices(False, 5, True), LockChoices(True, 5, True)]
    room.now += 300
    keeper.look()
    assert room.locked == 1
    keeper.stop()


@pytest.mark.parametrize("start", [False, True])
@pytest.mark.parametrize("idle", [0, 5, 60])
@pytest.mark.parametrize("computer", [False, True])
def test_choices_are_the_same_when_read_again(start: bool, idle: int, computer: bool) -> None:
    choices = LockChoices(start, idle, computer)
    assert LockChoices.of(choices.words) == choices


@pytest.mark.parametrize("words", ["", "what 7 ever", "9999999999999999999"])
def test_choices_that_cannot_be_understood_are_as_usual(words: str) -> None:
    assert LockChoices.of(words) == LockChoices()


def test_a_place_is_the_same_when_read_again() -> None:
    spot = Spot(3, 0.25, 0.5, 1.5, "width")
    place = Place(
        MeetingId("m"), False, "e", DocumentId("d"), 3, spot, True, (DocumentId("other"), Spot(1, 0.0, 0.5))
    )
    assert unpack_place(pack_place(place)) == place
    assert unpack_place(pack_place(Place())).is_start
    for nonsense in ("", "[]", "{}", "[1, 2]", "null", '[null, true, "", null, "x", null, 0, null]'):
        assert unpack_place(nonsense).is_start
