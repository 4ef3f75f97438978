# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Meeting mode, by keyboard alone and by a clicker."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import ItemId
from ifn_desktop.ui.meeting_mode import MeetingModeFeature
from ifn_desktop.ui.meeting_mode_view import MeetingModeView
from ifn_desktop.ui.shell import Shell as UiShell
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.meeting_mode import MeetingMode, MeetingNote
from tests.ui.shell.conftest import Shell
from tests.viewmodels.shell.fakes import MEETING

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = "Du har markerat jäv. Anmäl det och lämna sammanträdet innan ärendet behandlas"


class Own(QObject):
    """Notes and a mark on ärende 70."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[MeetingNote] = [MeetingNote("Yrkande", "Jag yrkar avslag.")]

    def notes_of(self, item: ItemId) -> list[MeetingNote]:
        return self.notes if item == "i70" else []

    def reminder_of(self, item: ItemId) -> str:
        return WORDS if item == "i70" else ""


class Table:
    """The window, in meeting mode at the table."""

    def __init__(self, shell: Shell, own: Own, qtbot: QtBot) -> None:
        self.shell, self.own, self.qtbot = shell, own, qtbot
        self.window = shell.window
        self.navigator = shell.models.navigator

    @property
    def view(self) -> MeetingModeView:
        (found,) = self.window.findChildren(MeetingModeView)
        return found

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.focusWidget(), key, held)

    def type(self, text: str) -> None:
        for letter in text:
            self.qtbot.keyClick(self.window.focusWidget(), letter)

    @property
    def words(self) -> list[str]:
        return [part.text() for part in self.view.findChildren(QLabel) if part.isVisible()]


@pytest.fixture
def table(qtbot: QtBot, appearance: Appearance) -> Table:
    own = Own()

    def make(shell: UiShell) -> object:
        shell.meeting_sources.add_notes(own)
        shell.meeting_sources.add_reminders(own)
        return MeetingModeFeature(shell, MeetingMode(shell.models.navigator, shell.meeting_sources))

    shell = Shell(appearance, features=[make])
    qtbot.addWidget(shell.window)
    shell.window.show()
    qtbot.waitExposed(shell.window)
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    shell.models.navigator.open_meeting(MEETING, ItemId("i70"))
    made = Table(shell, own, qtbot)
    qtbot.keyClick(shell.window, Key.Key_F11)
    return made


def test_it_shows_what_is_needed_at_the_table(table: Table) -> None:
    QApplication.processEvents()
    assert table.window.isFullScreen()
    assert not table.window.top.isVisible()
    words = table.words
    assert "70. Överenskommelse omsorgsnämnden och Lyktans vänner 2027" in words
    assert any(text.startswith("Omsorgsnämnden godkänner") for text in words)
    assert WORDS in words
    assert "Yrkande" in words
    assert "Jag yrkar avslag." in words
    assert WORDS in table.view.heading.accessibleName()


@pytest.mark.parametrize(
    ("following", "before"),
    [
        (Key.Key_Right, Key.Key_Left),
        (Key.Key_PageDown, Key.Key_PageUp),
        (Key.Key_F8, Key.Key_F7),
    ],
)
def test_arrows_and_clickers_lead_through_the_meeting(
    table: Table, following: Qt.Key, before: Qt.Key
) -> None:
    table.press(following)
    assert table.view.heading.text().startswith("71.")
    assert WORDS not in table.words
    table.press(before)
    table.press(before)
    assert table.view.heading.text().startswith("69.")
    assert table.navigator.place.entry == "i70", "the reader stays"


def test_space_leads_on_and_the_ends_hold(table: Table) -> None:
    table.press(Key.Key_Space)
    assert table.view.heading.text().startswith("71.")
    table.press(Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert table.view.heading.text().startswith("70.")
    table.press(Key.Key_End)
    table.press(Key.Key_Right)
    assert table.view.heading.text().startswith("78.")
    assert not table.view.next.isEnabled()
    table.press(Key.Key_Home)
    table.press(Key.Key_Left)
    assert table.view.heading.text().startswith("61.")
    assert table.view.place.text() == "Ärende 1 av 18"


@pytest.mark.parametrize("typed", ["64", "64/26", "64/"])
def test_a_typed_number_leads_to_the_item(table: Table, typed: str) -> None:
    table.type(typed)
    assert "64. Ekonomirapport augusti" in table.view.typed.text()
    table.press(Key.Key_Return)
    assert table.view.heading.text().startswith("64.")


def test_a_number_that_is_not_there_is_said(table: Table) -> None:
    table.type("99")
    assert "finns inte" in table.view.typed.text()
    table.press(Key.Key_Return)
    assert table.view.heading.text().startswith("70.")
    table.press(Key.Key_Backspace)
    table.press(Key.Key_Escape)
    assert table.view.isVisible(), "the first Esc is for the number"
    assert table.view.typed.text().startswith("Skriv")


def test_escape_leaves_to_the_same_place(table: Table) -> None:
    opened = list(table.shell.reader.opened)
    for _ in range(3):
        table.press(Key.Key_Right)
    table.press(Key.Key_Escape)
    assert not table.window.isFullScreen()
    assert table.window.top.isVisible()
    assert table.window.reading.isVisible()
    assert table.navigator.place.entry == "i70"
    assert table.shell.reader.opened == opened
    assert table.shell.reader.hasFocus()


def test_f11_leaves_too_and_the_whole_screen_stays_as_it_was(table: Table) -> None:
    table.press(Key.Key_F11)
    assert not table.window.isFullScreen()
    table.window.actions_.full_screen.trigger()
    table.press(Key.Key_F11)
    table.press(Key.Key_F11)
    assert table.window.isFullScreen()
    table.press(Key.Key_Escape)
    assert not table.window.isFullScreen()


def test_papers_are_within_reach(table: Table) -> None:
    table.press(Key.Key_Left)
    table.press(Key.Key_2, CTRL)
    assert table.window.reading.isVisible()
    assert table.navigator.place.document == "i69-1"
    table.press(Key.Key_F11)
    table.press(Key.Key_Tab)
    seen = set()
    while table.window.focusWidget() not in table.view.paper_buttons:
        assert table.window.focusWidget() not in seen
        seen.add(table.window.focusWidget())
        table.press(Key.Key_Tab)
    table.press(Key.Key_Right)
    assert table.view.heading.text().startswith("70."), "also from a button"
    table.press(Key.Key_Return)
    assert table.navigator.place.entry == "i70"
    assert table.window.reading.isVisible()


def test_what_is_written_meanwhile_appears(table: Table) -> None:
    table.own.notes = [MeetingNote("", "En ny <b>anteckning</b>", is_html=False)]
    table.own.changed.emit()
    QApplication.processEvents()
    assert "En ny <b>anteckning</b>" in table.words
    assert "Jag yrkar avslag." not in table.words


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_nothing_is_cut_sideways(
    table: Table, appearance: Appearance, scale: float, size: tuple[int, int]
) -> None:
    appearance.choose(scale=scale)
    table.window.showNormal()
    table.window.resize(*size)
    QApplication.processEvents()
    content = table.view.area.widget()
    assert content is not None
    assert content.width() <= table.view.area.viewport().width()
    for part in (table.view.next, table.view.open_button, table.view.leave_button):
        assert part.geometry().right() <= table.view.width()
        assert part.width() >= part.minimumSizeHint().width()


def test_before_the_meeting_ends_reservations_are_thought_of(table: Table) -> None:
    said = "Reservation anmäls innan sammanträdet avslutas."
    assert said not in table.words
    table.press(Key.Key_End)
    QApplication.processEvents()
    assert said in table.words
    assert said.rstrip(".") in table.view.heading.accessibleName()
    table.press(Key.Key_Left)
    assert said not in table.words
