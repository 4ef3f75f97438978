# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finding one's way in the real packet: pages, back and forward, places, reading marks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.reader.go_to_page import GoToPageDialog
from tests.ui.ways.conftest import Room

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def open_paper(room: Room, title: str, qtbot: QtBot) -> DocumentView:
    paper = room.paper(title)
    room.navigator.open_document(paper.id)
    qtbot.waitUntil(lambda: room.first.document is not None and room.first.document.id == paper.id)
    return paper


def ask(room: Room, qtbot: QtBot, text: str) -> GoToPageDialog:
    qtbot.keyClick(room.window, Key.Key_G, CTRL)
    dialog = next(one for one in room.window.findChildren(GoToPageDialog) if one.isVisible())
    for letter in text:
        QTest.keyClicks(dialog.field, letter) if letter.isascii() else dialog.field.insert(letter)
    return dialog


def test_the_bar_says_what_the_page_is_called(room: Room, qtbot: QtBot) -> None:
    paper = open_paper(room, "Fördjupad rapport", qtbot)
    qtbot.waitUntil(lambda: "mötesboken" in room.first.bar.count.text())
    page = 12 - paper.first_page + 1
    room.first.view.go_to_page(page)
    qtbot.waitUntil(lambda: "tryckt 8 (26) · mötesboken 12" in room.first.bar.count.text())
    assert room.first.bar.count.toolTip() == (
        f"Sidan {page} av {paper.pages} (tryckt 8 (26), sidan 12 i mötesboken)"
    )


def test_going_to_a_page_of_the_whole_book_and_back_again(room: Room, qtbot: QtBot) -> None:
    start = open_paper(room, "Fördjupad rapport", qtbot)
    view = room.first.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 333)
    before = view.spot
    dialog = ask(room, qtbot, "143 i m\N{LATIN SMALL LETTER O WITH DIAERESIS}tesboken")
    assert dialog.list.count() == 1
    assert "143" in dialog.list.item(0).text()
    qtbot.keyClick(dialog.field, Key.Key_Return)
    there = room.first.document
    assert there is not None
    assert there.id != start.id
    assert there.first_page + view.page - 1 == 143
    qtbot.keyClick(room.window, Key.Key_Left, ALT)
    assert room.first.document is not None
    assert (room.first.document.id, view.spot) == (start.id, before)
    qtbot.keyClick(room.window, Key.Key_Right, ALT)
    assert there.first_page + view.page - 1 == 143


def test_arrows_choose_among_the_meanings_of_a_number(room: Room, qtbot: QtBot) -> None:
    paper = open_paper(room, "Fördjupad rapport", qtbot)
    dialog = ask(room, qtbot, "12")
    assert dialog.list.count() == 2
    qtbot.keyClick(dialog.field, Key.Key_Down)
    qtbot.keyClick(dialog.field, Key.Key_Return)
    assert room.first.view.page == 12 - paper.first_page + 1
    dialog = ask(room, qtbot, "9999")
    assert dialog.list.isHidden()
    assert "ingen sådan sida" in dialog.words.text()
    qtbot.keyClick(dialog.field, Key.Key_Escape)


def test_the_side_buttons_of_the_mouse_lead_back_and_forward(room: Room, qtbot: QtBot) -> None:
    first = room.navigator.place.entry
    room.navigator.step_entry(1)
    second = room.navigator.place.entry
    assert second != first
    handle = room.window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, pos=QPoint(700, 500))
    assert room.navigator.place.entry == first
    QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, pos=QPoint(700, 500))
    assert room.navigator.place.entry == second


def test_scrolling_is_no_jump_and_typing_a_number_is(room: Room, qtbot: QtBot) -> None:
    open_paper(room, "Fördjupad rapport", qtbot)
    view = room.first.view
    steps = 0
    while room.navigator.can_go_back:
        room.navigator.go_back()
        steps += 1
    while room.navigator.can_go_forward:
        room.navigator.go_forward()
    for _ in range(5):
        qtbot.keyClick(view, Key.Key_PageDown)
    spot = view.spot
    number: QSpinBox = room.first.bar.number
    number.setValue(20)
    assert view.page == 20
    room.navigator.go_back()
    assert view.spot == spot


def test_both_panes_come_back_as_they_were(room: Room, qtbot: QtBot) -> None:
    open_paper(room, "Fördjupad rapport", qtbot)
    other = room.paper("Patientsäkerhetsberättelse")
    room.first.view.go_to_page(5)
    room.first.view.set_zoom(1.3)
    room.navigator.open_paper_beside(other.id)
    second = room.panes.second
    qtbot.waitUntil(lambda: second.document is not None and second.document.id == other.id)
    second.view.go_to_page(2)
    qtbot.wait(1)
    before = room.panes.spots
    assert before.beside is not None
    room.navigator.step_entry(1)
    assert second.isHidden()
    room.navigator.go_back()
    qtbot.waitUntil(lambda: not second.isHidden() and second.document is not None)
    after = room.panes.spots
    assert after.first is not None
    assert before.first is not None
    assert after.first[1].zoom == before.first[1].zoom == 1.3
    assert abs(after.first[1].down - before.first[1].down) < 0.01
    assert after.beside is not None
    assert (after.beside[0], after.beside[1].page) == (other.id, 2)


def test_a_paper_opens_where_it_was_left_also_after_a_restart(room: Room, qtbot: QtBot) -> None:
    paper = open_paper(room, "Fördjupad rapport", qtbot)
    view = room.first.view
    view.set_zoom(1.25)
    view.go_to_page(7)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 210)
    spot = view.spot
    assert spot is not None

    def kept() -> bool:
        agenda = room.core.queries.agenda(room.core.queries.meetings()[0].id)
        known = next(one for item in agenda.items for one in item.documents if one.id == paper.id)
        return known.spot == spot

    qtbot.waitUntil(kept)
    assert spot.zoom == 1.25


def test_papers_and_items_are_marked_as_read_and_unread(room: Room, qtbot: QtBot) -> None:
    paper = open_paper(room, "Fördjupad rapport", qtbot)

    def read() -> int:
        found = room.navigator.find(paper.id)
        assert found is not None
        return found[1].pages_read

    qtbot.keyClick(room.window, Key.Key_L, CTRL | ALT)
    qtbot.waitUntil(lambda: read() == paper.pages)
    assert "räknas nu som läst" in room.said
    qtbot.keyClick(room.window, Key.Key_L, CTRL | ALT)
    qtbot.waitUntil(lambda: read() == 0)
    qtbot.keyClick(room.window, Key.Key_L, CTRL | ALT | SHIFT)
    qtbot.waitUntil(lambda: room.navigator.entry is not None and room.navigator.entry.is_read)
