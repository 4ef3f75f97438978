# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The start view by keyboard and mouse."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ifn_desktop.model.views import StartView
from ifn_desktop.ui.theme import Appearance
from tests.ui.shell.conftest import Shell
from tests.ui.shell.finding import words_on
from tests.viewmodels.shell.fakes import FakeLibrary

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def test_the_start_view_begins_at_the_button_that_reads_on(shell: Shell, qtbot: QtBot) -> None:
    first = shell.window.start.first
    assert first is not None
    assert first.hasFocus()
    assert first.accessibleName().startswith("Läs vidare: 70. ")
    qtbot.keyClick(first, Key.Key_Space)
    assert shell.window.reading.isVisible()
    assert shell.reader.opened == [("i70-2", False, 3)]


def test_the_start_view_shows_all_the_library_holds(shell: Shell) -> None:
    words = words_on(shell)
    for expected in (
        "Nästa sammanträde, om 3 dagar",
        "Omsorgsnämnden",
        "288",
        "sidor, 64 kvar att läsa",
        "Kommande",
        "23 september",
        "Tidigare",
        "16 december 2025",
        "Utan sammanträde",
        "Kvalitetsberättelse för en annan kommun",
    ):
        assert expected in words


def test_rows_of_the_start_view_open_meetings_and_papers(shell: Shell, qtbot: QtBot) -> None:
    def row(words: str) -> QPushButton:
        buttons = shell.window.start.findChildren(QPushButton)
        return next(button for button in buttons if words in button.accessibleName())

    qtbot.mouseClick(row("arbetsutskott"), LEFT)
    assert shell.window.top.board.full_text == "Omsorgsnämndens arbetsutskott"
    qtbot.mouseClick(shell.window.top.to_start, LEFT)
    assert shell.window.start.isVisible()
    qtbot.mouseClick(row("Kvalitetsberättelse"), LEFT)
    assert shell.reader.opened[-1] == ("loose-1", False, 1)
    assert shell.window.top.board.full_text == "Utan sammanträde"


def test_many_past_meetings_are_shown_on_demand(qtbot: QtBot, appearance: Appearance) -> None:
    fake = FakeLibrary()
    past = fake.start_view.past[0]
    fake.start_view = StartView(next=fake.start_view.next, past=(past,) * 40)
    shell = Shell(appearance, fake)
    qtbot.addWidget(shell.window)
    shell.window.show()
    assert words_on(shell).count("19 augusti") == 6
    more = next(
        button for button in shell.window.start.findChildren(QPushButton) if button.text() == "Visa alla 40"
    )
    qtbot.mouseClick(more, LEFT)
    assert words_on(shell).count("19 augusti") == 40


def test_an_empty_library_says_what_to_do(qtbot: QtBot, appearance: Appearance) -> None:
    fake = FakeLibrary()
    fake.start_view = StartView()
    shell = Shell(appearance, fake)
    qtbot.addWidget(shell.window)
    shell.window.show()
    assert "Här finns inga handlingar än" in words_on(shell)
    first = shell.window.start.first
    assert first is not None
    shell.files.answer = [Path("bok.pdf")]
    qtbot.mouseClick(first, LEFT)
    assert shell.importer.runs == [(Path("bok.pdf"),)]
    sample = next(
        button for button in shell.window.findChildren(QPushButton) if button.text().startswith("Prova")
    )
    with qtbot.waitSignal(shell.window.sample_wanted):
        qtbot.mouseClick(sample, LEFT)
