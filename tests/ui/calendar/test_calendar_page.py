# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page of the calendar over a real library, and reminders by a clock that a test moves."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from pytestqt.qtbot import QtBot

from ifn_desktop.model.views import Changes
from ifn_desktop.services.calendar_desk import CalendarDesk
from ifn_desktop.ui import shell as ui
from ifn_desktop.ui.calendar.feature import CalendarFeature
from ifn_desktop.ui.calendar.page import _MeetingLine
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.calendar import CalendarModel
from ifn_desktop.viewmodels.calendar_keeper import ReminderKeeper
from tests.support import looking
from tests.support.libraries import open_library, take_in
from tests.support.packets import stamped_packet
from tests.support.tasks import InlineTasks
from tests.ui.shell.conftest import ChosenFiles, Shell

ZONE = datetime.timezone(datetime.timedelta(hours=1))


class Door:
    """The calendar of an open library."""

    def __init__(self, desk: CalendarDesk) -> None:
        self._desk = desk

    def to_read(self) -> CalendarDesk:
        return self._desk

    def to_write(self) -> CalendarDesk:
        return self._desk


class Member:
    """Somebody with a meeting on 18 March 2026, at a clock that can be moved."""

    def __init__(self, desk: CalendarDesk, appearance: Appearance, qtbot: QtBot) -> None:
        self.now = datetime.datetime(2026, 3, 1, 12, 0, tzinfo=ZONE)
        self.told: list[tuple[str, str]] = []
        self.files = ChosenFiles()
        self.made: list[CalendarFeature] = []
        self._desk = desk
        self.shell = Shell(appearance, features=[self._make])
        qtbot.addWidget(self.shell.window)
        self.shell.window.show()
        self.shell.window.reading.ensurePolished()
        self.feature = self.made[0]

    def _make(self, shell: ui.Shell) -> CalendarFeature:
        model = CalendarModel(
            Door(self._desk), InlineTasks(self.shell_failed), shell.models.library, lambda: self.now
        )
        keeper = ReminderKeeper(model, lambda: self.now, lambda *words: self.told.append(words))
        self.made.append(CalendarFeature(shell, model, keeper, self.files))
        return self.made[0]

    def shell_failed(self, error: BaseException) -> None:
        raise error

    def wait_until(self, moment: str) -> None:
        """Let time pass; the keeper looks at the clock."""
        self.now = datetime.datetime.fromisoformat(moment).replace(tzinfo=ZONE)
        self.feature.model.load()

    @property
    def words(self) -> str:
        message = self.shell.notices.message
        return message.text if message is not None else ""

    @property
    def line(self) -> _MeetingLine:
        return self.feature.page.findChildren(_MeetingLine)[-1]


@pytest.fixture
def member(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Iterator[Member]:
    with open_library(tmp_path / "profile") as core:
        take_in(core, stamped_packet(tmp_path / "handlingar-2026-03-18.pdf", pages=1))
        member = Member(core.calendar, appearance, qtbot)
        yield member
        member.shell.window.close()


def test_one_all_and_a_file_that_follows(member: Member, tmp_path: Path, qtbot: QtBot) -> None:
    member.feature.action.trigger()
    page = member.feature.page
    member.files.answer = [tmp_path / "one.ics"]
    qtbot.keyClick(member.line.save, Qt.Key.Key_Return)
    assert member.files.asked[-1] == "Socialnämnden 2026-03-18.ics"
    assert b"SUMMARY:Socialn" in (tmp_path / "one.ics").read_bytes()
    assert "sparat" in member.words
    member.files.answer = [tmp_path / "feed.ics"]
    page.feed.click()
    assert page.feed.isChecked()
    assert page.feed_path.text() == str(tmp_path / "feed.ics")
    assert (tmp_path / "feed.ics").exists()
    (tmp_path / "feed.ics").write_bytes(b"BEGIN:VCALENDAR")
    member.shell.models.library.tell(Changes(everything=True))
    assert b"VEVENT" in (tmp_path / "feed.ics").read_bytes()
    page.feed.click()
    assert not (tmp_path / "feed.ics").exists()


def test_the_start_view_is_reached_from_a_page_over_it(member: Member) -> None:
    member.feature.action.trigger()
    assert member.feature.page.isVisible()
    start = member.shell.window.actions_.start
    assert start.isEnabled()
    start.trigger()
    assert member.shell.window.start.isVisible()
    assert not start.isEnabled(), "one is there"


def test_a_reminder_comes_once_and_says_nothing_on_the_desktop(member: Member) -> None:
    member.feature.action.trigger()
    box = member.feature.page.before_meeting
    box.setCurrentIndex(box.findData(1440))
    box.activated.emit(box.currentIndex())
    member.wait_until("2026-03-16T23:00")
    assert member.told == []
    member.wait_until("2026-03-17T08:30")
    assert member.words == "I morgon: Socialnämnden sammanträder."
    assert member.told == [("Påminnelse", "Öppna programmet för att se vad det gäller.")]
    member.wait_until("2026-03-17T12:00")
    assert len(member.told) == 1


def test_who_is_to_sign_is_reminded(member: Member, qtbot: QtBot) -> None:
    member.feature.action.trigger()
    member.feature.model.choose(before_adjusting=60)
    member.line.adjusts.setFocus()
    qtbot.keyClick(member.line.adjusts, Qt.Key.Key_Space)
    at = member.line.at
    assert at is not None
    assert at.text() == "25 mars 2026  kl. 10.00"
    assert looking.cut(member.feature.page) == []
    assert member.line.adjusts.hasFocus(), "the keyboard stays where it was"
    at.setDateTime(QDateTime(QDate(2026, 3, 24), QTime(9, 30)))
    at.editingFinished.emit()
    assert member.line.at is at, "an open month is not taken away"
    member.wait_until("2026-03-24T08:45")
    assert member.words == (
        "I dag kl.\N{NO-BREAK SPACE}9.30: du justerar protokollet från Socialnämnden den 18 mars 2026."
    )
    member.line.adjusts.click()
    assert member.line.at is None
