# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Fetching, and when it happens by itself."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from ifn_desktop.app.power import Power
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.sync import Delivered, SourceState, SyncProgress, SyncReport
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.sync import Arrival
from tests.support.tasks import HeldTasks, InlineTasks
from tests.viewmodels.sync.fakes import DELIVERED, NOW, Fetching, iso, source

FRESH = SourceState(source(), listed=iso(5), tried=iso(5))
OLD = SourceState(source(), listed=iso(90), tried=iso(90))
Make = Callable[..., Fetching]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(*states: SourceState, **more: str) -> Fetching:
        notices = Notices()
        return Fetching(InlineTasks(notices.report), Library(), notices, *states, **more)

    return made


def looked(qtbot: QtBot, fetching: Fetching) -> None:
    """Let the keeper look."""
    keeper = fetching.keeper
    qtbot.waitUntil(lambda: not keeper._starting.isActive())
    qtbot.waitUntil(lambda: not keeper._timer.isActive() or keeper._timer.interval() > 1000)


def test_by_the_button_everything_that_is_not_paused(make: Make) -> None:
    paused = SourceState(source("Åby", options={"paused": "1"}))
    fetching = make(FRESH, paused)
    fetching.model.load()
    fetching.syncing.report = DELIVERED
    told: list[Changes] = []
    fetching.model._library.changed.connect(told.append)
    fetching.model.fetch()
    assert fetching.syncing.synced == [((FRESH.source.id,), None)]
    assert fetching.said == "Hämtade 3 nya handlingar till 18 februari."
    assert told == [Changes(everything=True)]
    assert not fetching.model.is_running


def test_what_came_can_be_opened_the_next_meeting_first(make: Make) -> None:
    fetching = make(FRESH)
    fetching.model.load()
    fetching.syncing.report = SyncReport(
        fetched=4,
        delivered=(
            Delivered(MeetingId("old"), "2026-01-21", 1),
            Delivered(MeetingId("later"), "2026-03-18", 1),
            Delivered(MeetingId("next"), "2026-02-18", 2),
        ),
    )
    opened: list[str] = []
    fetching.model.open_wanted.connect(opened.append)
    fetching.model.fetch()
    message = fetching.notices.message
    assert message is not None
    assert message.act is not None
    message.act()
    assert opened == ["next"]


def test_what_the_last_round_came_to_goes_when_the_next_begins(qtbot: QtBot) -> None:
    notices = Notices()
    tasks = HeldTasks(notices.report)
    fetching = Fetching(tasks, Library(), notices, OLD)
    fetching.model.load()
    tasks.held.pop(0)()
    fetching.syncing.report = SyncReport(offline=True)
    fetching.model.fetch()
    tasks.held.pop(0)()
    assert "inget nät" in fetching.said
    fetching.model.fetch()
    assert fetching.said == ""
    while tasks.held:
        tasks.held.pop(0)()
    fetching.model.say("Något annat.")
    fetching.model.fetch()
    assert fetching.said == "Något annat."
    tasks.held.pop(0)()


def test_by_itself_only_what_came_is_said(make: Make) -> None:
    fetching = make(OLD)
    fetching.model.load()
    fetching.model.fetch(automatic=True)
    fetching.syncing.report = KnownError("disk.full")
    fetching.model.fetch(automatic=True)
    assert fetching.said == ""
    arrived: list[Arrival] = []
    fetching.model.arrived.connect(arrived.append)
    fetching.syncing.report = DELIVERED
    fetching.model.fetch(automatic=True)
    assert fetching.said == "Hämtade 3 nya handlingar till 18 februari."
    assert [arrival.files for arrival in arrived] == [3]


def test_what_the_command_line_does_to_the_sources_is_seen(make: Make) -> None:
    fetching = make(FRESH)
    fetching.model.load()
    other = SourceState(source("Åby"))
    fetching.syncing.states[other.source.id] = other
    fetching.library.tell(Changes(searches=True))
    assert len(fetching.model.rows) == 1
    fetching.library.tell(Changes(sources=True))
    assert [row.name for row in fetching.model.rows] == ["Granby", "Åby"]


def test_stopped_by_the_member_nothing_is_lost(make: Make) -> None:
    fetching = make(OLD)
    fetching.model.load()

    def stop(_: object) -> None:
        fetching.model.stop()
        assert fetching.model.way.words == "Stoppar…"

    fetching.syncing.during = stop
    fetching.model.fetch()
    assert fetching.said == "Stoppat. Det som har kommit är kvar, och resten hämtas nästa gång."


def test_two_sources_one_after_the_other(make: Make) -> None:
    other = SourceState(source("Åby"))
    fetching = make(OLD, other)
    fetching.model.load()
    asked = iter([lambda: fetching.model.fetch([other.source.id])])
    fetching.syncing.during = lambda _: next(asked, lambda: None)()
    fetching.model.fetch([OLD.source.id])
    assert [sources for sources, _ in fetching.syncing.synced] == [(OLD.source.id,), (other.source.id,)]


def test_the_member_joins_what_goes_on_by_itself(make: Make) -> None:
    fetching = make(OLD)
    fetching.model.load()
    seen: list[bool] = []

    def press(_: object) -> None:
        fetching.model.fetch()
        seen.append(fetching.model.is_automatic)

    fetching.syncing.during = press
    fetching.model.fetch(automatic=True)
    assert seen == [False]
    assert len(fetching.syncing.synced) == 1
    assert fetching.said == "Inget nytt."


def test_progress_of_a_thousand_files_is_shown_now_and_then(qtbot: QtBot) -> None:
    notices = Notices()
    tasks = HeldTasks(notices.report)
    fetching = Fetching(tasks, Library(), notices, OLD)
    fetching.model.load()
    tasks.held.pop(0)()
    fetching.syncing.steps = tuple(
        SyncProgress(OLD.source.id, f"{n}.pdf", n, 1000, n * 1000, 1_000_000) for n in range(1, 500)
    )
    shown: list[str] = []
    fetching.model.progressed.connect(lambda: shown.append(fetching.model.rows[0].way.words))  # type: ignore[union-attr]
    fetching.model.fetch()
    work = tasks.held.pop(0)

    def wait(_: object) -> None:
        qtbot.waitUntil(lambda: bool(shown))

    fetching.syncing.during = wait
    work()
    assert shown == ["Hämtar 499.pdf, 499 av 1\xa0000 · 499\xa0kB av 1\xa0MB"]


def test_paused_and_going_on(make: Make) -> None:
    fetching = make(OLD)
    fetching.model.load()
    fetching.model.pause(OLD.source.id, True)
    assert fetching.syncing.states[OLD.source.id].source.options == {"paused": "1"}
    assert fetching.model.rows[0].is_paused
    fetching.model.pause(OLD.source.id, False)
    assert fetching.syncing.states[OLD.source.id].source.options == {}
    assert len(fetching.syncing.synced) == 1


def test_removed_it_is_gone_at_once(make: Make) -> None:
    fetching = make(OLD)
    fetching.model.load()
    fetching.model.remove(OLD.source.id)
    assert fetching.model.rows == ()
    assert fetching.syncing.states == {}


# By itself -------------------------------------------------------------------------------------


def test_at_the_start_what_is_old_is_fetched_and_what_is_fresh_is_not(make: Make, qtbot: QtBot) -> None:
    fetching = make(FRESH, SourceState(source("Åby"), listed=iso(90), tried=iso(90)))
    fetching.keeper.start()
    looked(qtbot, fetching)
    assert [sources for sources, _ in fetching.syncing.synced] == [("Åby",)]
    fetching.keeper.stop()


def test_nothing_before_the_start_nor_after_the_end_nor_while_locked(make: Make, qtbot: QtBot) -> None:
    fetching = make(OLD)
    fetching.model.load()
    assert not fetching.keeper._timer.isActive()
    fetching.keeper.hold()
    fetching.keeper.start()
    assert not fetching.keeper._timer.isActive()
    assert fetching.syncing.synced == []
    fetching.keeper.release()
    looked(qtbot, fetching)
    assert len(fetching.syncing.synced) == 1
    fetching.keeper.stop()
    fetching.network.become(online=False)
    fetching.network.become(online=True)
    assert not fetching.keeper._timer.isActive()


def test_when_it_is_locked_what_goes_on_stops(make: Make) -> None:
    fetching = make(OLD)
    fetching.model.load()
    stopped: list[bool] = []

    def lock(cancel: object) -> None:
        fetching.keeper.hold()
        stopped.append(cancel.cancelled)  # type: ignore[attr-defined]

    fetching.syncing.during = lock
    fetching.model.fetch(automatic=True)
    assert stopped == [True]
    assert fetching.said == ""


def test_when_the_network_is_back(make: Make, qtbot: QtBot) -> None:
    fetching = make(SourceState(source(), listed=iso(40), tried=iso(2), code="remote.offline"))
    fetching.network.is_online = False
    fetching.keeper._was_online = False
    fetching.keeper.start()
    looked(qtbot, fetching)
    assert not fetching.model.is_online
    assert "inget nät" in fetching.model.held_by
    assert not fetching.keeper._timer.isActive(), "nobody asks until the network is back"
    fetching.network.become(online=True)
    fetching.later(1)
    looked(qtbot, fetching)
    assert len(fetching.syncing.synced) == 1
    assert fetching.model.held_by == ""
    fetching.keeper.stop()


def test_a_connection_that_costs_and_a_battery_that_is_empty(make: Make, qtbot: QtBot) -> None:
    fetching = make(SourceState(source()))
    fetching.network.is_metered = True
    fetching.keeper.start()
    looked(qtbot, fetching)
    assert fetching.syncing.synced == [(("Granby",), 5_000_000)]
    assert "bara små filer" in fetching.model.held_by
    fetching.keeper.choose(metered="nothing")
    fetching.later(200)
    looked(qtbot, fetching)
    assert "Uppkopplingen kostar" in fetching.model.held_by
    fetching.network.become(metered=False)
    fetching.power = Power(True, 0.1)
    fetching.later(200)
    fetching.keeper._look()
    assert "Batteriet" in fetching.model.held_by
    assert len(fetching.syncing.synced) == 1
    fetching.keeper.stop()


def test_a_wrong_password_is_not_tried_again_by_itself(make: Make, qtbot: QtBot) -> None:
    fetching = make(SourceState(source(), tried=iso(999), code="remote.password"))
    fetching.keeper.start()
    looked(qtbot, fetching)
    assert fetching.syncing.synced == []
    assert fetching.model.rows[0].following == ""
    fetching.keeper.stop()


def test_only_by_the_button_if_the_member_wants_it_so(make: Make, qtbot: QtBot) -> None:
    fetching = make(SourceState(source()))
    fetching.keeper.choose(every="never")
    assert fetching.preferences.settings.fetch == "never small"
    fetching.keeper.start()
    looked(qtbot, fetching)
    assert fetching.syncing.synced == []
    assert "Hämta nu" in fetching.model.held_by
    fetching.keeper.choose(every="hour")
    assert fetching.preferences.settings.fetch == ""
    looked(qtbot, fetching)
    assert len(fetching.syncing.synced) == 1
    fetching.keeper.stop()


def test_a_round_that_was_stopped_is_not_begun_again_at_once(make: Make, qtbot: QtBot) -> None:
    """Else stopping would be of no use: the source is as old as before."""
    fetching = make(OLD)
    fetching.keeper.start()
    fetching.syncing.report = Cancelled()
    looked(qtbot, fetching)
    fetching.later(1)
    looked(qtbot, fetching)
    assert len(fetching.syncing.synced) == 1
    fetching.keeper.stop()


def test_the_next_time_is_told(make: Make, qtbot: QtBot) -> None:
    fetching = make(FRESH)
    fetching.keeper.start()
    looked(qtbot, fetching)
    assert fetching.model.rows[0].following.startswith("Nästa gång ungefär ")
    following = fetching.model.decision.following
    assert following is not None
    assert NOW < following < NOW + datetime.timedelta(hours=1, minutes=10)
    fetching.keeper.stop()
