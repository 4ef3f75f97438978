# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The three steps, by keyboard, with what is known already; and the page for when something is wrong."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QStyle, QStyleOptionFrame
from pytestqt.qtbot import QtBot

from ifn_desktop.config.crash_log import LEFT_LOG
from ifn_desktop.model.managed import Policy, PolicyFault
from ifn_desktop.services.crash_reports import LOG, CrashReports
from ifn_desktop.services.first_run import FirstRun, Who
from ifn_desktop.services.managed import FixedPolicy
from ifn_desktop.ui import shell as ui
from ifn_desktop.ui.faults.feature import FaultsFeature
from ifn_desktop.ui.firstrun.feature import FirstRunFeature
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.faults import FaultsModel
from ifn_desktop.viewmodels.first_run import FirstRunModel, Step
from tests.support.libraries import open_library
from tests.support.tasks import InlineTasks
from tests.ui.shell.conftest import ChosenFiles, Shell

POLICY = FixedPolicy(
    {
        "version": 1,
        "set_by": "Exempelby kommun, IT",
        "contact": "08-123 456",
        "sources": [{"kind": "web_page", "address": "https://a.example/", "name": "Webbplatsen"}],
        "lock": {"idle_minutes": 10},
        "export": {"papers": "yes"},
    }
)


class Door:
    """An open library."""

    def __init__(self, first_run: FirstRun) -> None:
        self._first_run = first_run

    def to_read(self) -> FirstRun:
        return self._first_run

    def to_write(self) -> FirstRun:
        return self._first_run


class Sources:
    """Logs of a test."""

    def __init__(self, logs: Path) -> None:
        now = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC)
        self.reports = CrashReports(logs, lambda: {"ifn-desktop": "1.2"}, lambda: now)
        self.log = logs / LOG

    def summary(self) -> str:
        return "versions:\n  ifn-desktop: 1.2"

    def policy(self) -> tuple[Policy, tuple[PolicyFault, ...]]:
        return POLICY.policy, POLICY.faults


class Beginner:
    """Somebody at a new window."""

    def __init__(self, first_run: FirstRun, logs: Path, appearance: Appearance, qtbot: QtBot) -> None:
        self.first_run = first_run
        self.logs = logs
        self.files = ChosenFiles()
        self.errors: list[BaseException] = []
        self.shells: list[ui.Shell] = []
        self.steps: list[FirstRunFeature] = []
        self.faults: list[FaultsFeature] = []
        self.shell = Shell(appearance, features=[self._steps, self._faults])
        qtbot.addWidget(self.shell.window)
        self.shell.window.show()
        self.shell.window.reading.ensurePolished()

    def _steps(self, shell: ui.Shell) -> FirstRunFeature:
        model = FirstRunModel(
            Door(self.first_run),
            InlineTasks(self.errors.append),
            shell.models.library,
            managed=POLICY,
            key_holder=lambda: "passphrase",
        )
        self.shells.append(shell)
        self.steps.append(FirstRunFeature(shell, model))
        return self.steps[0]

    def _faults(self, shell: ui.Shell) -> FaultsFeature:
        tasks = InlineTasks(self.errors.append)
        model = FaultsModel(Sources(self.logs), tasks, lambda: datetime.date(2026, 11, 22))
        self.faults.append(FaultsFeature(shell, model, self.files))
        return self.faults[0]

    @property
    def message(self) -> str:
        message = self.shell.notices.message
        return message.text if message is not None else ""


@pytest.fixture
def beginner(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Iterator[Beginner]:
    logs = tmp_path / "logs"
    logs.mkdir()
    (logs / LEFT_LOG).write_text("Fatal Python error: Aborted", encoding="utf-8")
    (logs / LOG).write_text("2026-11-22 10:00:00,123 WARNING ifn KnownError: disk.full\n", encoding="utf-8")
    with open_library(tmp_path / "profile") as core:
        made = Beginner(core.first_run, logs, appearance, qtbot)
        yield made
        made.shell.window.close()
        assert made.errors == []


@pytest.mark.accessibility
def test_three_steps_by_keyboard(beginner: Beginner, qtbot: QtBot) -> None:
    beginner.shell.window.start.first_run_wanted.emit()
    page, model = beginner.steps[0].page, beginner.steps[0].model
    assert page.place.text() == "Steg 1 av 3"
    page.who.name.setText("Berit Åkesson")
    page.who.board.setEditText("Socialnämnden")
    page.who.roles["member"].click()
    qtbot.keyClick(page.who.name, Qt.Key.Key_Return)
    assert beginner.first_run.asked().who == Who("Berit Åkesson", "Socialnämnden", "member")
    assert model.step is Step.PAPERS
    assert "Exempelby kommun, IT" in page.papers.set_up.text()
    assert "Webbplatsen" in page.papers.set_up.text()
    page.next.click()
    assert "låsta med ditt lösenord" in page.lock.words.text()
    page.previous.click()
    page.next.click()
    page.next.click()
    assert beginner.shells[0].page is None, "back where one was"
    beginner.steps[0].action.trigger()
    assert page.who.name.text() == "Berit Åkesson"


@pytest.mark.parametrize("part", ["name", "board", "role"])
def test_enter_goes_on_from_wherever_one_is(beginner: Beginner, qtbot: QtBot, part: str) -> None:
    beginner.shell.window.start.first_run_wanted.emit()
    page, model = beginner.steps[0].page, beginner.steps[0].model
    who = page.who
    parts = {"name": who.name, "board": who.board.lineEdit(), "role": who.roles["member"]}
    qtbot.keyClick(parts[part], Qt.Key.Key_Return)
    assert model.step is Step.PAPERS


def test_letters_typed_as_board_are_seen_whole(beginner: Beginner) -> None:
    beginner.steps[0].action.trigger()
    typed = beginner.steps[0].page.who.board.lineEdit()
    assert typed is not None
    option = QStyleOptionFrame()
    typed.initStyleOption(option)
    room = typed.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, typed)
    assert room.height() >= typed.fontMetrics().height()


def test_every_step_may_be_passed_over(beginner: Beginner) -> None:
    beginner.steps[0].action.trigger()
    page = beginner.steps[0].page
    page.who.name.setText("Berit")
    page.skip.click()
    assert beginner.first_run.asked().who == Who()
    page.next.click()
    page.next.click()
    assert beginner.shells[0].page is None


def test_steps_that_open_by_themselves_are_passed_over_for_ever(beginner: Beginner, qtbot: QtBot) -> None:
    beginner.shell.window.lead()
    feature = beginner.steps[0]
    assert beginner.shells[0].page is feature.page
    assert not feature.page.back.isVisible(), "there is nothing to go back to"
    assert beginner.first_run.leads(), "a program that is ended here asks again"
    qtbot.keyClick(feature.page.skip_all, Qt.Key.Key_Return)
    assert beginner.shells[0].page is None
    assert not beginner.first_run.leads()
    feature.action.trigger()
    assert feature.page.back.isVisible()


def test_the_steps_do_not_get_in_the_way_of_who_has_begun(beginner: Beginner) -> None:
    beginner.faults[0].show()
    shown = beginner.shells[0].page
    beginner.shell.window.lead()
    assert beginner.shells[0].page is shown


def test_the_ways_lead_on_to_the_last_step(beginner: Beginner, qtbot: QtBot) -> None:
    feature, window, shell = beginner.steps[0], beginner.shell.window, beginner.shells[0]
    feature.action.trigger()
    feature.model.go(Step.PAPERS)
    with qtbot.waitSignal(shell.fetching_wanted):
        feature.page.papers.fetch.click()
    shell.open_page(beginner.faults[0].page)  # as adding a place does
    shell.leave_page()
    assert shell.page is feature.page, "there is a step left"
    with qtbot.waitSignal(window.sample_wanted):
        feature.page.papers.sample.click()
    beginner.shell.models.importing.run([Path("handlingar.pdf")])
    assert feature.model.step is Step.LOCK
    with qtbot.waitSignal(window.recovery_code_wanted):
        feature.page.lock.code.click()
    qtbot.keyClick(feature.page.next, Qt.Key.Key_Return)
    assert shell.page is None


def test_a_crash_is_told_and_its_report_handed_on(beginner: Beginner, tmp_path: Path) -> None:
    assert "stängdes oväntat" in beginner.message
    message = beginner.shell.notices.message
    assert message is not None
    assert message.act is not None
    message.act()
    page = beginner.faults[0].page
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert "Programmet har stängts oväntat" in texts
    assert any(text.startswith("Disken är full") for text in texts)
    assert "Bestämt av Exempelby kommun, IT. Frågor: 08-123 456." in texts
    assert "• Programmet låser sig efter 10 minuter utan att du gör något." in texts
    assert "• export.papers är av fel slag (type boolean)." in texts
    buttons = {button.text(): button for button in page.findChildren(QPushButton)}
    page.copy.click()
    assert QGuiApplication.clipboard().text() == "versions:\n  ifn-desktop: 1.2"
    beginner.files.answer = [tmp_path / "rapport.txt"]
    buttons["Spara rapporten…"].click()
    assert "Fatal Python error" in (tmp_path / "rapport.txt").read_text(encoding="utf-8")
    assert beginner.message == "Rapporten är sparad."
    buttons["Ta bort rapporten"].click()
    assert beginner.faults[0].model.view.reports == ()
