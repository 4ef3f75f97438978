# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The window by keyboard and mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.model.places import Spot
from ifn_desktop.ui.actions import Menu
from ifn_desktop.ui.columns import Side
from ifn_desktop.ui.help_dialogs import AboutDialog
from ifn_desktop.ui.key_sheet import KeySheet
from ifn_desktop.ui.move_dialog import MoveDialog
from ifn_desktop.ui.paper_tabs import widest_that_fits
from ifn_desktop.ui.theme import Appearance
from tests.ui.shell.conftest import Shell
from tests.ui.shell.finding import dialogs, named, words_on
from tests.viewmodels.shell.fakes import MEETING

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def open_item(shell: Shell, item: str) -> None:
    shell.models.navigator.open_meeting(MEETING, ItemId(item))


def test_an_item_shows_head_proposal_and_tabs(shell: Shell) -> None:
    open_item(shell, "i70")
    head = shell.window.reading.head
    assert head.heading.text() == "70. Överenskommelse omsorgsnämnden och Lyktans vänner 2027"
    assert head.proposal.plain_text.startswith("Omsorgsnämnden godkänner")
    assert not head.proposal.is_cut
    bar = head.tabs.bar
    assert [bar.tabText(at) for at in range(bar.count())] == [
        "Tjänsteskrivelse",
        "Uppföljning",
        "Avtal",
        "Protokollsutdrag § 48",
    ]
    assert "Avtal" in bar.tabToolTip(2)
    assert shell.window.windowTitle().startswith("Omsorgsnämnden")
    assert shell.window.top.when.full_text.startswith("onsdag 9 september 2026")


def test_keys_lead_through_items_and_papers(shell: Shell, qtbot: QtBot) -> None:
    open_item(shell, "i70")
    window, navigator = shell.window, shell.models.navigator
    qtbot.keyClick(window, Key.Key_PageDown, CTRL)
    assert navigator.place.document == "i70-1"
    assert window.reading.head.tabs.bar.currentIndex() == 1
    qtbot.keyClick(window, Key.Key_3, CTRL)
    assert navigator.place.document == "i70-2"
    qtbot.keyClick(window, Key.Key_PageUp, CTRL)
    assert navigator.place.document == "i70-1"
    qtbot.keyClick(window, Key.Key_Down, CTRL)
    assert navigator.place.entry == "i71"
    qtbot.keyClick(window, Key.Key_F7)
    qtbot.keyClick(window, Key.Key_Up, CTRL)
    assert navigator.place.entry == "i69"
    qtbot.keyClick(window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert navigator.place.entry == "i70"
    qtbot.keyClick(window, Key.Key_Home, CTRL)
    assert window.start.isVisible()


def test_arrows_in_the_list_open_items(shell: Shell, qtbot: QtBot) -> None:
    open_item(shell, "i70")
    listed = shell.window.reading.agenda.list
    assert listed.currentIndex().row() == 10
    listed.setFocus()
    qtbot.keyClick(listed, Key.Key_Down)
    assert shell.models.navigator.place.entry == "i71"
    assert shell.reader.opened[-1][0] == "i71-0"
    assert listed.hasFocus()


def test_a_click_in_the_list_opens_an_item(shell: Shell, qtbot: QtBot) -> None:
    open_item(shell, "i62")
    listed = shell.window.reading.agenda.list
    model = listed.model()
    where = listed.visualRect(model.index(shell.models.agenda.row_of("i64"), 0)).center()
    qtbot.mouseClick(listed.viewport(), LEFT, pos=where)
    assert shell.models.navigator.place.entry == "i64"


def test_the_open_row_stays_in_sight_when_the_list_gets_narrower(shell: Shell, qtbot: QtBot) -> None:
    open_item(shell, "i77")
    listed = shell.window.reading.agenda.list

    def in_sight() -> bool:
        row = listed.visualRect(listed.currentIndex())
        return listed.viewport().rect().contains(row)

    qtbot.waitUntil(in_sight)
    for width in (760, 1366, 900):
        shell.window.resize(width, 600)
        qtbot.waitUntil(in_sight)


def test_an_item_without_papers_says_so_in_place_of_the_paper(shell: Shell) -> None:
    open_item(shell, "i63")
    reading = shell.window.reading
    assert reading.empty.isVisible()
    assert not shell.reader.isVisible()
    assert "inga handlingar i utskicket" in reading.empty.text()
    shell.models.navigator.open_entry("i64")
    assert shell.reader.isVisible()


def test_tabs_by_mouse_and_the_list_of_all(shell: Shell, qtbot: QtBot) -> None:
    open_item(shell, "i62")
    tabs = shell.window.reading.head.tabs
    assert tabs.bar.count() == 9
    assert tabs.all_button.isVisible()
    titles = [action.text() for action in tabs.menu_of_all().actions()]
    assert titles[3].startswith("Bilaga 2 - Uppföljning kvalitet och utveckling i delprocesserna")
    tabs.menu_of_all().actions()[8].trigger()
    assert shell.models.navigator.place.document == "i62-8"
    qtbot.mouseClick(tabs.bar, LEFT, pos=tabs.bar.tabRect(tabs.bar.currentIndex()).center())
    open_item(shell, "i70")
    assert not tabs.all_button.isVisible()
    qtbot.mouseClick(tabs.bar, LEFT, pos=tabs.bar.tabRect(2).center())
    assert shell.models.navigator.place.document == "i70-2"


def test_a_paper_or_item_opens_when_the_button_is_let_go(shell: Shell, qtbot: QtBot) -> None:
    # One that is dragged to stand beside the open paper must not take the open paper's place.
    open_item(shell, "i70")
    bar, place = shell.window.reading.head.tabs.bar, shell.models.navigator.place
    tab = bar.tabRect(2).center()
    qtbot.mousePress(bar, LEFT, pos=tab)
    assert shell.models.navigator.place == place
    qtbot.mouseRelease(bar, LEFT, pos=bar.tabRect(1).center())
    assert shell.models.navigator.place == place
    qtbot.mouseClick(bar, LEFT, pos=tab)
    assert shell.models.navigator.place.document == "i70-2"
    listed = shell.window.reading.agenda.list
    row = listed.visualRect(listed.model().index(shell.models.agenda.row_of("i64"), 0)).center()
    qtbot.mousePress(listed.viewport(), LEFT, pos=row)
    assert shell.models.navigator.place.entry == "i70"
    qtbot.mouseRelease(listed.viewport(), LEFT, pos=row)
    assert shell.models.navigator.place.entry == "i64"


@given(st.lists(st.integers(40, 900), min_size=1, max_size=12), st.integers(100, 2000))
def test_tabs_use_the_room_there_is(widths: list[int], room: int) -> None:
    widest = widest_that_fits(widths, room)
    used = sum(min(width, widest) for width in widths)
    assert used <= room
    assert used == sum(widths) or used > room - len(widths)


def test_a_very_long_proposal_scrolls_and_unfolds(shell: Shell, qtbot: QtBot) -> None:
    open_item(shell, "i62")
    box = shell.window.reading.head.proposal
    qtbot.waitUntil(lambda: box.is_cut)
    assert box.area.height() <= 0.36 * shell.window.reading.height()
    assert box.whole_button.isVisible()
    low = box.area.height()
    qtbot.mouseClick(box.whole_button, LEFT)
    assert box.area.height() > low
    qtbot.keyClick(shell.window, Key.Key_F4)
    assert box.is_folded
    assert not box.area.isVisible()
    qtbot.mouseClick(box.fold_button, LEFT)
    assert not box.is_folded
    assert shell.window.actions_.proposal.isChecked()


def test_a_followed_link_opens_beside_and_escape_closes_it(shell: Shell, qtbot: QtBot) -> None:
    open_item(shell, "i70")
    shell.reader.link_activated.emit(shell.reader.links[0])
    assert shell.reader.opened[-1] == ("i70-2", True, 1)
    assert shell.window.reading.head.tabs.bar.currentIndex() == 0
    closed = shell.reader.closed_beside
    qtbot.keyClick(shell.window, Key.Key_Escape)
    assert shell.reader.closed_beside == closed + 1
    qtbot.keyClick(shell.window, Key.Key_PageDown, CTRL)
    assert shell.reader.closed_beside == closed + 1, "another paper of the same ärende"
    qtbot.keyClick(shell.window, Key.Key_Down, CTRL)
    assert shell.reader.closed_beside == closed + 2


def test_reading_moves_the_bar_in_the_list(shell: Shell) -> None:
    open_item(shell, "i64")
    shell.reader.place_changed.emit("i64-0", Spot(2), frozenset({1, 2}))
    assert shell.fake.remembered == [("i64-0", 2, frozenset({1, 2}))]
    entry = shell.models.navigator.entry
    assert entry is not None
    assert entry.progress == 2 / 16
    assert len([opened for opened in shell.reader.opened if opened[0] == "i64-0"]) == 1


def test_f6_goes_round_the_parts_of_the_window(shell: Shell, qtbot: QtBot) -> None:
    open_item(shell, "i70")
    reading = shell.window.reading
    reading.agenda.list.setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(shell.window, Key.Key_F6)
        seen.append(shell.window.focusWidget())
    assert seen == [reading.head.tabs.bar, shell.reader, reading.agenda.list]
    qtbot.keyClick(shell.window, Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert shell.window.focusWidget() is shell.reader


def test_the_list_is_wide_enough_for_titles(shell: Shell, appearance: Appearance, qtbot: QtBot) -> None:
    shell.window.resize(1366, 768)
    open_item(shell, "i70")
    columns = shell.window.reading.columns
    assert columns.sizes()[0] == 360
    shell.window.resize(900, 600)
    qtbot.waitUntil(lambda: columns.sizes()[0] == round(0.36 * 900))
    shell.window.resize(1366, 768)
    qtbot.waitUntil(lambda: columns.sizes()[0] == 360)
    appearance.choose(scale=1.5)
    assert 460 <= columns.sizes()[0] <= 500


def test_with_large_letters_the_list_makes_way_for_what_is_opened_to_the_right(
    shell: Shell, appearance: Appearance
) -> None:
    shell.window.resize(1366, 768)
    open_item(shell, "i70")
    columns = shell.window.reading.columns
    columns.use_right()
    assert columns.is_open(Side.LEFT)
    assert columns.is_open(Side.RIGHT)
    appearance.choose(scale=2.0)
    assert columns.is_open(Side.LEFT)
    assert not columns.is_open(Side.RIGHT)
    columns.open(Side.RIGHT)
    assert not columns.is_open(Side.LEFT)
    columns.open(Side.RIGHT, False)
    assert columns.is_open(Side.LEFT)
    appearance.choose(scale=1.0)


def test_the_list_folds_and_comes_back_as_wide(shell: Shell, qtbot: QtBot) -> None:
    open_item(shell, "i70")
    columns = shell.window.reading.columns
    width = columns.sizes()[0]
    qtbot.keyClick(shell.window, Key.Key_F9)
    assert columns.sizes()[0] == 0
    qtbot.keyClick(shell.window, Key.Key_F9)
    assert columns.sizes()[0] == width


def test_warnings_open_into_words_and_a_paper_is_moved_from_there(shell: Shell, qtbot: QtBot) -> None:
    open_item(shell, "i70")
    strip = shell.window.reading.agenda.warnings
    assert "2 saker att titta på" in strip.toggle.text()
    qtbot.mouseClick(strip.toggle, LEFT)
    assert "Dagen för sammanträdet är gissad." in words_on(shell)
    move = next(button for button in strip.findChildren(QPushButton) if button.text().startswith("Flytta"))
    qtbot.mouseClick(move, LEFT)
    (dialog,) = dialogs(MoveDialog)
    assert isinstance(dialog, MoveDialog)
    assert not dialog.move_button.isEnabled()
    for _ in range(30):
        qtbot.keyClick(dialog.list, Key.Key_Up)
    qtbot.mouseClick(dialog.move_button, LEFT)
    assert shell.fake.moved == [("d-rest", "i61")]
    assert shell.window.notices.isVisible()
    assert "ligger nu under 61. Godkännande" in shell.window.notices.text.text()
    qtbot.mouseClick(shell.window.notices.action, LEFT)
    assert shell.fake.moved[-1] == ("d-rest", None)


def test_the_open_paper_is_moved_and_saved_by_key(shell: Shell, qtbot: QtBot) -> None:
    open_item(shell, "i70")
    both = CTRL | Qt.KeyboardModifier.ShiftModifier
    shell.files.answer = [Path("kopia.pdf")]
    qtbot.keyClick(shell.window, Key.Key_S, both)
    assert shell.fake.saved == [("i70-0", Path("kopia.pdf"))]
    assert shell.files.asked == ["Tjänsteskrivelse.pdf"]
    qtbot.keyClick(shell.window, Key.Key_M, both)
    (dialog,) = dialogs(MoveDialog)
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert shell.fake.moved == []


def test_a_paper_that_cannot_be_shown_is_saved_out_and_no_other(shell: Shell) -> None:
    open_item(shell, "i70")
    shell.files.answer = [Path("kopia.pdf")]
    shell.reader.save_out_wanted.emit(shell.models.navigator.find(DocumentId("i62-1"))[1])  # type: ignore[index]
    assert shell.fake.saved == [("i62-1", Path("kopia.pdf"))]


def test_the_paper_follows_the_colours(shell: Shell, appearance: Appearance) -> None:
    open_item(shell, "i70")
    light = shell.reader.colors.desk
    appearance.choose(scheme="dark")
    assert shell.reader.colors.desk != light


def test_the_reader_is_made_when_the_first_meeting_opens(shell: Shell) -> None:
    pages = shell.window.findChildren(type(shell.reader))
    assert pages == []
    open_item(shell, "i70")
    assert shell.window.findChildren(type(shell.reader)) == [shell.reader]
    assert "Fönstrets bredd" in [action.text() for action in shell.window.actions_.menus[Menu.VIEW].actions()]


def test_help_lists_every_key_and_the_licences(shell: Shell, qtbot: QtBot) -> None:
    qtbot.keyClick(shell.window, Key.Key_F1, CTRL)
    (keys,) = dialogs(KeySheet)
    texts = [label.text() for label in keys.findChildren(QLabel)]
    assert "Nästa ärende" in texts
    native = QKeySequence("Ctrl+Down").toString(QKeySequence.SequenceFormat.NativeText)
    assert f"{native} eller F8" in texts
    assert not keys.isModal()
    keys.close()
    shell.window.actions_.about.trigger()
    (about,) = dialogs(AboutDialog)
    said = " ".join(label.text() for label in about.findChildren(QLabel))
    for name in ("SQLCipher", "LGPL", "AGPL", "MuPDF", "Inter"):
        assert name in said
    about.close()


def test_every_shortcut_belongs_to_one_action_in_a_menu(shell: Shell) -> None:
    open_item(shell, "i62")
    listed = [action for _, actions in shell.window.actions_.groups for action in actions]
    keys = [key.toString() for action in listed for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    everything = {key.toString() for action in shell.window.actions() for key in action.shortcuts()}
    assert everything == set(keys)


def test_what_cannot_be_done_is_not_offered(shell: Shell) -> None:
    actions = shell.window.actions_
    assert not actions.start.isEnabled()
    assert not actions.next_item.isEnabled()
    open_item(shell, "i63")
    save, move = named(shell, "Spara en kopia"), named(shell, "Flytta handlingen")
    assert not save.isEnabled()
    assert not move.isEnabled()
    assert not actions.next_paper.isEnabled()
    assert actions.next_item.isEnabled()
    open_item(shell, "i70")
    assert save.isEnabled()
    assert move.isEnabled()
    assert [action.isVisible() for action in actions.papers] == [True] * 4 + [False] * 5


def test_the_program_closes_by_key(shell: Shell, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.window.closing):
        qtbot.keyClick(shell.window, Key.Key_Q, CTRL)
    assert not shell.window.isVisible()


@pytest.mark.parametrize("item", ["i61", "i62", "i63", "i70", "i75"])
@pytest.mark.parametrize("size", [(1366, 768), (1360, 850), (900, 600)])
def test_nothing_is_cut(shell: Shell, qtbot: QtBot, item: str, size: tuple[int, int]) -> None:
    shell.window.resize(*size)
    open_item(shell, item)
    QApplication.processEvents()
    head = shell.window.reading.head
    for label in (head.heading, head.meta, head.proposal.title):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()) or not label.wordWrap()
            assert label.geometry().right() <= head.width()
    if head.proposal.area.isVisible() and not head.proposal.is_cut:
        assert head.proposal.area.verticalScrollBar().maximum() == 0
    paper = shell.reader if item != "i63" else shell.window.reading.empty
    assert paper.height() > 0.3 * shell.window.reading.height()


def test_a_message_that_has_been_read_does_not_follow_to_the_next_item(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ifn_desktop.viewmodels.notices.READ_SECONDS", 0.0)
    open_item(shell, "i70")
    shell.window.shell.say("Ärendet räknas nu som läst.")
    assert shell.window.notices.isVisible()
    shell.window.actions_.next_item.trigger()
    assert not shell.window.notices.isVisible()
