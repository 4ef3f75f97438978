# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Meetings as a calendar file, read back by a library of others; when reminders come."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.services.calendar import CalendarMeeting, calendar_file, folded, says_the_same
from ifn_desktop.services.calendar_desk import CalendarChoices, CalendarDesk
from ifn_desktop.services.calendar_reminders import AHEAD, ReminderKind, due, next_due, reminders
from ifn_desktop.services.managed import FixedPolicy
from tests.support.libraries import open_library, take_in
from tests.support.packets import stamped_packet

NOW = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC)
STOCKHOLM = ZoneInfo("Europe/Stockholm")
MEETING = CalendarMeeting(
    MeetingId("m1"), "Socialnämnden", "2027-02-17", "13:00", "Sessionssalen, Exempelby; plan 2\\B"
)


def read(content: bytes) -> list[Any]:
    """The events of a file, as another program reads them."""
    calendar: Any = icalendar.Calendar.from_ical(content)
    return list(calendar.walk("VEVENT"))


def test_another_program_reads_it() -> None:
    (event,) = read(calendar_file([MEETING], NOW))
    assert event["UID"] == "m1@ifn-desktop"
    assert event["SUMMARY"] == "Socialnämnden"
    assert event["LOCATION"] == MEETING.place
    assert event["DTSTART"].dt == datetime.datetime(2027, 2, 17, 13, 0, tzinfo=STOCKHOLM)
    assert event["DTEND"].dt == datetime.datetime(2027, 2, 17, 15, 0, tzinfo=STOCKHOLM)
    assert event["DTSTAMP"].dt == NOW


@pytest.mark.parametrize("date", ["2027-02-17", "2027-03-29", "2027-06-16", "2027-10-30", "2027-11-01"])
def test_its_own_zone_agrees_with_the_worlds(date: str) -> None:
    """The rule for summer time in the file, without the reader's own table of zones."""
    content = calendar_file([MEETING._replace(date=date)], NOW).replace(b"Europe/Stockholm", b"Somewhere")
    calendar: Any = icalendar.Calendar.from_ical(content)
    (zone,) = calendar.walk("VTIMEZONE")
    wall = datetime.datetime.fromisoformat(f"{date}T13:00")
    expected = wall.replace(tzinfo=STOCKHOLM).utcoffset()
    assert wall.replace(tzinfo=zone.to_tz()).utcoffset() == expected


def test_a_meeting_without_a_time_takes_the_day() -> None:
    (event,) = read(calendar_file([MEETING._replace(time="efter gruppmötet")], NOW))
    assert event["DTSTART"].dt == datetime.date(2027, 2, 17)
    assert event["DTEND"].dt == datetime.date(2027, 2, 18)


def test_an_end_in_the_papers_is_kept() -> None:
    (event,) = read(calendar_file([MEETING._replace(time="kl. 9.00-16:30")], NOW))
    assert (event["DTEND"].dt - event["DTSTART"].dt) == datetime.timedelta(hours=7, minutes=30)


def test_no_title_from_the_papers_is_in_it(tmp_path: Path) -> None:
    with open_library(tmp_path / "profile") as core:
        take_in(core, stamped_packet(tmp_path / "handlingar-2026-03-18.pdf", pages=1))
        target = tmp_path / "all.ics"
        assert core.calendar.save(target) == 1
        (event,) = read(target.read_bytes())
        assert set(event) <= {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION"}
        (meeting,) = core.queries.meetings()
        assert event["SUMMARY"] == meeting.organization


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_words_come_back(words: str) -> None:
    content = calendar_file([MEETING._replace(board=words, place=words)], NOW, name=words)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    (event,) = read(content)
    printable = "".join(letter if letter.isprintable() else " " for letter in " ".join(words.split()))
    assert event["SUMMARY"] == (printable if words else "Sammanträde")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=300))
def test_folding_loses_nothing(line: str) -> None:
    content = folded(line)
    assert content.endswith(b"\r\n")
    assert content.replace(b"\r\n ", b"").removesuffix(b"\r\n").decode() == line
    for part in content.removesuffix(b"\r\n").split(b"\r\n"):
        part.decode()
        assert len(part) <= 75


def test_the_feed_is_written_when_something_is_new_and_taken_away(tmp_path: Path) -> None:
    with open_library(tmp_path / "profile") as core:
        target = tmp_path / "feed.ics"
        desk = core.calendar
        assert not desk.feed()
        desk.choose(CalendarChoices(feed=str(target)))
        assert desk.feed()
        assert read(target.read_bytes()) == []
        assert not desk.feed()
        take_in(core, stamped_packet(tmp_path / "handlingar-2026-03-18.pdf", pages=1))
        assert desk.feed()
        assert len(read(target.read_bytes())) == 1
        desk.stop_feed()
        assert not target.exists()
        target.write_text("something else", encoding="utf-8")
        desk.choose(CalendarChoices(feed=str(target)))
        desk.stop_feed()
        assert target.exists(), "a file that is no calendar is not ours to take away"


def test_who_leaves_the_assignment_leaves_no_feed_behind(tmp_path: Path) -> None:
    with open_library(tmp_path / "profile") as core:
        target = tmp_path / "feed.ics"
        core.calendar.choose(CalendarChoices(feed=str(target)))
        assert core.calendar.feed()
        core.leaving.let_go()
        assert not target.exists()
        assert not core.calendar.view().choices.feed


def test_an_it_department_may_forbid_it(tmp_path: Path) -> None:
    policy = {"version": 1, "set_by": "IT", "export": {"calendar": False}}
    with open_library(tmp_path / "profile") as core:
        target = tmp_path / "feed.ics"
        core.calendar.choose(CalendarChoices(feed=str(target)))
        assert core.calendar.feed()
        desk = CalendarDesk(core.database, core.now, FixedPolicy(policy))
        assert not desk.is_allowed
        assert not desk.feed()
        assert not target.exists()
        with pytest.raises(KnownError, match=r"calendar\.managed"):
            desk.save(target)


def test_choices_and_justering_are_kept(tmp_path: Path) -> None:
    with open_library(tmp_path / "profile") as core:
        take_in(core, stamped_packet(tmp_path / "handlingar-2026-03-18.pdf", pages=1))
        (meeting,) = core.queries.meetings()
        at = datetime.datetime.fromisoformat("2027-02-24T10:00")
        core.calendar.choose(CalendarChoices(before_meeting=60, before_adjusting=1440))
        core.calendar.adjust(meeting.id, at)
        core.calendar.remember(["a", "b"])
        core.calendar.remember(["b", "c"])
    with open_library(tmp_path / "profile") as core:
        view = core.calendar.view()
        assert view.choices == CalendarChoices("", 60, 1440)
        assert view.adjusting == ((meeting.id, at),)
        assert view.told == {"a", "b", "c"}
        assert [one.kind for one in view.reminders] == [ReminderKind.MEETING, ReminderKind.ADJUSTING]
        core.calendar.adjust(meeting.id, None)
        assert core.calendar.view().adjusting == ()


def test_reminders_come_once_and_not_too_late() -> None:
    at = datetime.datetime.fromisoformat("2027-02-17T13:00")
    known = reminders([MEETING], {}, before_meeting=60, before_adjusting=0)
    (one,) = known
    assert (one.at, one.due) == (at, at - datetime.timedelta(hours=1))
    assert due(known, [], at - datetime.timedelta(minutes=61)) == []
    assert next_due(known, [], at - datetime.timedelta(minutes=61)) == one.due
    assert due(known, [], at - datetime.timedelta(minutes=1)) == [one]  # the program was closed at twelve
    assert due(known, [one.key], at - datetime.timedelta(minutes=1)) == []
    assert due(known, [], at) == []
    moved = reminders([MEETING._replace(time="14:00")], {}, before_meeting=60, before_adjusting=0)
    assert due(moved, [one.key], at) == moved


@given(st.sampled_from(AHEAD), st.sampled_from(AHEAD), st.integers(-20_000, 20_000))
def test_what_is_due_is_never_also_still_to_come(before: int, signing: int, minutes: int) -> None:
    at = datetime.datetime.fromisoformat("2027-02-17T13:00")
    known = reminders([MEETING], {MEETING.id: at}, before_meeting=before, before_adjusting=signing)
    now = at + datetime.timedelta(minutes=minutes)
    given_now = due(known, [], now)
    coming = next_due(known, [one.key for one in given_now], now)
    assert coming is None or coming > now
    assert len(known) == bool(before) + bool(signing)


def test_when_it_was_written_does_not_count() -> None:
    later = NOW + datetime.timedelta(days=1)
    assert says_the_same(calendar_file([MEETING], NOW), calendar_file([MEETING], later))
    assert not says_the_same(calendar_file([MEETING], NOW), calendar_file([], NOW))
