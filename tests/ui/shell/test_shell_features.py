# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Room for features: what one can put into the window, and when it is made."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.managed import ExportRules
from ifn_desktop.ui import shell as ui
from ifn_desktop.ui.columns import Side
from ifn_desktop.ui.confirm_dialog import ConfirmDialog
from ifn_desktop.ui.paper_drag import DragStart
from ifn_desktop.ui.side_column import Panel, SideColumn
from ifn_desktop.ui.theme import Appearance
from tests.ui.shell.conftest import Shell
from tests.viewmodels.shell.fakes import MEETING

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


class Sample:
    """A feature that uses all there is."""

    made = 0

    def __init__(self, shell: ui.Shell) -> None:
        Sample.made += 1
        self.shell = shell
        self.done: list[str] = []
        self.field = QLineEdit()
        self.panel = shell.panel("Mina anteckningar", self.field, grows=True)
        self.note = shell.action(
            ui.Menu.NOTES, "&Anteckna", "Ctrl+N", self.panel.show_and_focus, needs=ui.Needs.ITEM
        )
        self.button = shell.head_button("Markera", lambda: self.done.append("button"))
        self.line = QLabel("En rad i ärendets huvud")
        shell.head_line(self.line)
        self.strip = QLabel("Under handlingen")
        shell.strip(self.strip)
        self.page = QPushButton("En sida för sig")
        shell.action(ui.Menu.NOTES, "Allt", "Ctrl+L", lambda: shell.open_page(self.page), group="lists")


@pytest.fixture
def sample(qtbot: QtBot, appearance: Appearance) -> Sample:
    made: list[Sample] = []

    def make(shell: ui.Shell) -> Sample:
        made.append(Sample(shell))
        return made[0]

    shell = Shell(appearance, features=[make])
    qtbot.addWidget(shell.window)
    shell.window.resize(1366, 768)
    shell.window.show()
    qtbot.waitExposed(shell.window)
    assert made == []
    shell.models.navigator.open_meeting(MEETING, ItemId("i70"))
    (found,) = made
    found.window = shell.window  # type: ignore[attr-defined]
    found.models = shell.models  # type: ignore[attr-defined]
    return found


def test_a_feature_is_made_with_the_reading_view(sample: Sample) -> None:
    assert sample.panel.isVisible()
    assert sample.strip.isVisible()
    assert sample.line.isVisible()
    assert sample.button.isVisible()


def test_features_are_made_one_by_one_while_nobody_waits(qtbot: QtBot, appearance: Appearance) -> None:
    order: list[str] = []
    shell = Shell(appearance, features=[lambda _: order.append("one"), lambda _: order.append("two")])
    qtbot.addWidget(shell.window)
    shell.window.prepare()
    assert order == []
    qtbot.waitUntil(lambda: order == ["one", "two"])


def test_its_menu_appears_with_its_first_entry(sample: Sample) -> None:
    menus = sample.shell.window.actions_.menus  # type: ignore[attr-defined]
    assert menus[ui.Menu.NOTES].menuAction().isVisible()
    assert not menus[ui.Menu.RECUSAL].menuAction().isVisible()
    texts = [action.text() for action in menus[ui.Menu.NOTES].actions() if not action.isSeparator()]
    assert texts == ["&Anteckna", "Allt"]


def test_its_key_opens_the_folded_column(sample: Sample, qtbot: QtBot) -> None:
    window = sample.shell.window
    columns = sample.shell.reading.columns
    window.activateWindow()
    qtbot.keyClick(window, Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert not columns.is_open(Side.RIGHT)
    qtbot.keyClick(window, Key.Key_N, CTRL)
    assert columns.is_open(Side.RIGHT)
    assert sample.field.hasFocus()
    assert columns.sizes()[2] > 200


def test_an_action_is_grey_where_it_makes_no_sense(sample: Sample) -> None:
    assert sample.note.isEnabled()
    sample.shell.models.navigator.open_entry("papers.before")
    assert not sample.note.isEnabled()


def test_a_page_leads_back_to_where_one_was(sample: Sample, qtbot: QtBot) -> None:
    window = sample.shell.window
    window.activateWindow()
    sample.field.setFocus()
    qtbot.keyClick(window, Key.Key_L, CTRL)
    assert sample.page.hasFocus()
    assert not sample.shell.reading.isVisible()
    qtbot.keyClick(window, Key.Key_Escape)
    assert sample.shell.reading.isVisible()
    assert sample.field.hasFocus()


def test_esc_leads_back_from_a_page_that_was_opened_from_the_start_view(sample: Sample, qtbot: QtBot) -> None:
    window, shell = sample.shell.window, sample.shell
    window.activateWindow()
    shell.models.navigator.show_start()
    shell.open_page(sample.page)
    assert shell.page is sample.page
    qtbot.keyClick(window, Key.Key_Escape)
    assert shell.page is None
    assert not sample.page.isVisible()


def test_ctrl_home_leads_from_a_page_over_the_start_view_to_the_start_view(
    sample: Sample, qtbot: QtBot
) -> None:
    window, shell = sample.shell.window, sample.shell
    window.activateWindow()
    shell.models.navigator.show_start()
    shell.open_page(sample.page)
    qtbot.keyClick(window, Key.Key_Home, CTRL)
    assert shell.page is None
    assert window.start.isVisible()  # type: ignore[attr-defined]
    assert not sample.page.isVisible()


def test_actions_of_one_group_stand_together(sample: Sample) -> None:
    shell, go = sample.shell, ui.Menu.GO
    first = shell.action(go, "Ett", group="a")
    shell.action(go, "Tre", group="b")
    shell.action(go, "Två", group="a")
    texts = [action.text() for action in shell.window.actions_.menus[go].actions()]  # type: ignore[attr-defined]
    at = texts.index("Ett")
    assert texts[at - 1 : at + 4] == ["", "Ett", "Två", "", "Tre"]
    assert isinstance(first, QAction)


def test_a_question_is_asked_without_waiting(sample: Sample, qtbot: QtBot) -> None:
    sample.shell.confirm(
        "Ta bort?", "Ta bort", lambda: sample.done.append("gone"), more="Den går inte att få igen."
    )
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, ConfirmDialog)]
    assert dialog.no.isDefault()
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    assert sample.done == ["gone"]


def test_the_right_column_makes_way_where_the_paper_would_be_too_narrow(sample: Sample) -> None:
    columns = sample.shell.reading.columns
    assert columns.is_open(Side.RIGHT)
    sample.shell.window.resize(1100, 700)
    QApplication.processEvents()
    assert not columns.is_open(Side.RIGHT)
    sample.shell.window.resize(1366, 768)
    QApplication.processEvents()
    assert columns.is_open(Side.RIGHT)


@pytest.mark.accessibility
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_paper_is_shown_beside_by_keyboard(shell: Shell, qtbot: QtBot) -> None:
    window = shell.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shell.models.navigator.open_meeting(MEETING, ItemId("i70"))
    qtbot.keyClick(window, Key.Key_B, CTRL | Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Return)
    assert shell.reader.opened[-1] == ("i70-2", True, 1)
    assert shell.models.navigator.place.document == "i70-0"


def test_a_middle_click_on_a_tab_shows_its_paper_beside(shell: Shell, qtbot: QtBot) -> None:
    shell.models.navigator.open_meeting(MEETING, ItemId("i70"))
    bar = shell.window.reading.head.tabs.bar
    qtbot.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(1).center())
    assert shell.reader.opened[-1] == ("i70-1", True, 1)


def test_tabs_and_rows_can_be_dragged(shell: Shell, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[tuple[str, str]] = []
    # The drag itself is Qt's own loop, which nobody can end from here.
    monkeypatch.setattr(DragStart, "run", lambda self, source, paper, title: held.append((paper, title)))
    shell.models.navigator.open_meeting(MEETING, ItemId("i70"))
    QApplication.processEvents()
    bar, listed = shell.window.reading.head.tabs.bar, shell.window.reading.agenda.list
    row = listed.visualRect(shell.models.agenda.index(shell.models.agenda.row_of("i70"))).center()
    for part, spot in ((bar, bar.tabRect(2).center()), (listed.viewport(), row)):
        qtbot.mousePress(part, Qt.MouseButton.LeftButton, pos=spot)
        for step in (2, 40):
            where = QPointF(spot + QPoint(0, step))
            move = QMouseEvent(
                QMouseEvent.Type.MouseMove,
                where,
                part.mapToGlobal(where),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(part, move)
        qtbot.mouseRelease(part, Qt.MouseButton.LeftButton, pos=spot)
    assert held == [("i70-2", "Avtal"), ("i70-0", "Överenskommelse omsorgsnämnden och Lyktans vänner 2027")]


def test_a_dropped_paper_opens_where_it_is_let_go(shell: Shell) -> None:
    shell.models.navigator.open_meeting(MEETING, ItemId("i70"))
    shell.reader.paper_dropped.emit("i70-3", True)
    assert shell.reader.opened[-1] == ("i70-3", True, 1)
    shell.reader.paper_dropped.emit("i62-1", False)
    assert shell.models.navigator.place.entry == "i62"
    assert shell.reader.opened[-1] == ("i62-1", False, 1)


def test_a_panel_that_is_wanted_comes_into_sight(qtbot: QtBot) -> None:
    column = SideColumn()
    qtbot.addWidget(column)
    tall, low = QLabel("Mina anteckningar"), QLineEdit()
    tall.setMinimumHeight(900)
    first, second = Panel("Först", tall, grows=False), Panel("Sedan", low, grows=False)
    for panel in (first, second):
        column.add(panel)
    column.resize(300, 400)
    with qtbot.waitExposed(column):
        column.show()
    assert second.visibleRegion().isEmpty()
    second.show_and_focus()
    qtbot.waitUntil(lambda: not second.visibleRegion().isEmpty())
    first.wanted.emit()
    qtbot.waitUntil(lambda: not first.heading.visibleRegion().isEmpty())


def test_what_an_it_department_forbids_does_not_leave(sample: Sample) -> None:
    shell, done = sample.shell, sample.done
    papers: list[Any] = [SimpleNamespace(id="none", is_confidential=True)]
    shell.leaving, shell.leaving_set_by = ExportRules(copy=False), "Exempelby, IT"
    shell.may_copy([], lambda: done.append("copied"))
    assert done == []
    message = shell.models.notices.message
    assert message is not None
    assert message.text == "Exempelby, IT har bestämt att det här inte får lämna programmet."
    shell.with_leave([], lambda: done.append("saved"))
    assert done == ["saved"]
    shell.leaving = ExportRules(confidential="never")
    shell.with_leave(papers, lambda: done.append("secret"))
    shell.may_copy(papers, lambda: done.append("secret"))
    assert done == ["saved"]
    shell.may_copy([], lambda: done.append("copied"))
    assert done == ["saved", "copied"]
