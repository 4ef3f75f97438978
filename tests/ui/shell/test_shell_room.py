# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Who gives way to whom when the window is small, and where the keyboard is after a step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import ItemId
from ifn_desktop.ui.columns import Columns, Side
from ifn_desktop.ui.parts import ClampedLabel
from ifn_desktop.ui.reader.pane_bar import PaneBar
from ifn_desktop.ui.theme import Appearance
from tests.ui.shell.conftest import Shell
from tests.viewmodels.shell.fakes import MEETING

Key = Qt.Key


def open_item(shell: Shell, item: str) -> None:
    shell.models.navigator.open_meeting(MEETING, ItemId(item))
    QApplication.processEvents()


def open_beside(shell: Shell) -> None:
    entry = shell.models.navigator.entry
    assert entry is not None
    shell.models.navigator.open_beside(entry.links[0])
    QApplication.processEvents()


def list_width(shell: Shell) -> int:
    return shell.window.reading.columns.sizes()[0]


def test_the_list_makes_way_for_two_papers_and_comes_back(shell: Shell) -> None:
    shell.window.resize(1366, 740)
    open_item(shell, "i70")
    before = list_width(shell)
    open_beside(shell)
    assert list_width(shell) == 0
    assert not shell.window.actions_.agenda_column.isChecked()
    shell.reader.close_beside()
    QApplication.processEvents()
    assert list_width(shell) == before
    assert shell.window.actions_.agenda_column.isChecked()


def test_notes_make_way_for_pictures_of_the_pages_and_both_columns_for_pairs_of_pages(
    qtbot: QtBot, appearance: Appearance
) -> None:
    columns = Columns(QWidget(), QWidget(), QWidget(), appearance)
    qtbot.addWidget(columns)
    columns.resize(1366, 700)
    columns.use_right()
    told: list[tuple[bool, bool]] = []

    def tell() -> None:
        told.append((columns.is_open(Side.LEFT), columns.is_open(Side.RIGHT)))

    tell()
    for act in (
        lambda: columns.set_taken(200),
        lambda: columns.set_taken(0),
        lambda: columns.set_paired(True),
        lambda: columns.set_paired(False),
    ):
        act()
        tell()
    assert told == [(True, True), (True, False), (True, True), (False, False), (True, True)]


def test_the_list_stays_where_there_is_room_for_all(shell: Shell) -> None:
    shell.window.resize(1920, 1000)
    open_item(shell, "i70")
    open_beside(shell)
    assert list_width(shell) > 0


def test_the_list_stays_as_the_member_wants_it(shell: Shell) -> None:
    shell.window.resize(1366, 740)
    open_item(shell, "i70")
    open_beside(shell)
    shell.window.actions_.agenda_column.trigger()
    assert list_width(shell) > 0
    shell.window.resize(1360, 741)
    QApplication.processEvents()
    assert list_width(shell) > 0
    shell.window.actions_.agenda_column.trigger()
    shell.reader.close_beside()
    QApplication.processEvents()
    assert list_width(shell) == 0


@pytest.mark.parametrize("size", [(1366, 768), (1366, 742), (1920, 1080)])
@pytest.mark.parametrize("item", ["i61", "i62", "i70", "i75"])
def test_the_paper_gets_more_than_half_of_the_window(shell: Shell, item: str, size: tuple[int, int]) -> None:
    shell.window.resize(*size)
    open_item(shell, item)
    assert shell.reader.height() >= 0.55 * size[1]


def test_a_long_title_ends_in_dots_and_is_told_whole(qtbot: QtBot, appearance: Appearance) -> None:
    label = ClampedLabel("heading")
    qtbot.addWidget(label)
    label.resize(400, 200)
    label.set_lines(2)
    label.show()
    title = "Överenskommelse om samverkan mellan region och kommun " * 4
    label.set_text(title.strip())
    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName() == title.strip()
    assert label.heightForWidth(400) <= 3 * label.fontMetrics().lineSpacing()
    label.set_text("Kort")
    assert (label.text(), label.toolTip()) == ("Kort", "")


def test_the_bar_under_a_paper_gives_way_and_loses_nothing(qtbot: QtBot, appearance: Appearance) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    bar = PaneBar(can_close=True)
    bar.setParent(host)
    bar.set_paper("Avtal om skolvägen", 12)
    bar.set_zoom(1.2)
    host.resize(1000, 100)
    host.show()
    bar.resize(900, bar.sizeHint().height())
    QApplication.processEvents()
    number = bar.number.findChild(QLineEdit)
    assert isinstance(number, QLineEdit)
    assert number.width() >= number.fontMetrics().horizontalAdvance("12")
    assert bar.width_.isVisible()
    assert not bar.more.isVisible()
    assert bar.minimumSizeHint().width() < 260
    bar.resize(bar.minimumSizeHint())
    QApplication.processEvents()
    assert not bar.width_.isVisible()
    assert bar.more.isVisible()
    assert bar.close_.isVisible()
    for part in (bar.number, bar.more, bar.close_):
        assert part.x() >= 0
        assert part.geometry().right() <= bar.width()


def test_who_opens_a_meeting_can_read_on_by_keys(shell: Shell) -> None:
    shell.window.activateWindow()
    open_item(shell, "i70")
    assert shell.reader.hasFocus()


def test_the_keyboard_stays_with_the_paper_past_an_item_without(shell: Shell) -> None:
    shell.window.activateWindow()
    open_item(shell, "i62")
    shell.models.navigator.step_entry(1)
    reading = shell.window.reading
    assert reading.empty.hasFocus()
    shell.models.navigator.step_entry(-1)
    assert shell.reader.hasFocus()


def test_return_leads_from_the_list_to_the_paper(shell: Shell) -> None:
    shell.window.activateWindow()
    open_item(shell, "i70")
    agenda = shell.window.reading.agenda.list
    agenda.setFocus()
    QTest.keyClick(agenda, Key.Key_Return)
    assert shell.reader.hasFocus()


def test_a_start_view_that_is_not_on_show_takes_no_focus(shell: Shell) -> None:
    shell.window.activateWindow()
    open_item(shell, "i70")
    content = shell.models.start.content
    assert content is not None
    shell.window.start.set_content(content._replace(loose=()))
    assert shell.reader.hasFocus()


def test_a_report_goes_when_the_meeting_it_tells_of_is_read(shell: Shell, qtbot: QtBot) -> None:
    shell.models.importing.run([Path("a.pdf")])
    qtbot.waitUntil(lambda: shell.models.importing.report is not None)
    open_item(shell, "i70")
    assert shell.models.importing.report is None
