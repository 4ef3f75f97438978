# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The pages as pictures and the paper's headings, beside the real packet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ifn_desktop.ui.columns import Side
from ifn_desktop.ui.reader.ways_side import WaysSide
from ifn_desktop.viewmodels.reader.fitting import LEAST_LETTERS
from ifn_desktop.viewmodels.reader.thumbnails import PageRole
from tests.ui.ways.conftest import Room
from tests.ui.ways.test_ways_pages import CTRL, SHIFT, Key, open_paper


def toggle(room: Room, key: Qt.Key, qtbot: QtBot) -> WaysSide:
    qtbot.keyClick(room.window, key, CTRL | SHIFT)
    return room.panes.active.findChildren(WaysSide)[0]


def test_pages_are_shown_as_pictures_and_clicked(room: Room, qtbot: QtBot) -> None:
    paper = open_paper(room, "Fördjupad rapport", qtbot)
    side = toggle(room, Key.Key_T, qtbot)
    assert side.isVisible()
    assert side.pages.rowCount() == paper.pages
    key = side.strip.key_of(1)
    assert key is not None
    qtbot.waitUntil(lambda: room.images.image(key) is not None, timeout=20_000)
    target = side.pages.index(2)
    side.strip.scrollTo(target)
    QTest.mouseClick(
        side.strip.viewport(), Qt.MouseButton.LeftButton, pos=side.strip.visualRect(target).center()
    )
    assert room.first.view.page == 3
    qtbot.waitUntil(lambda: bool(side.pages.index(2).data(PageRole.IS_CURRENT)))
    room.navigator.go_back()
    assert room.first.view.page == 1


def test_pages_that_were_read_are_ticked(room: Room, qtbot: QtBot) -> None:
    paper = open_paper(room, "Fördjupad rapport", qtbot)
    side = toggle(room, Key.Key_T, qtbot)
    room.models.places.mark_read([paper.id], read=True)
    qtbot.waitUntil(lambda: bool(side.pages.index(paper.pages - 1).data(PageRole.IS_READ)))
    spoken = side.pages.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Sida 1")
    assert "läst" in spoken


def test_arrows_go_through_the_pages_and_escape_back_to_them(room: Room, qtbot: QtBot) -> None:
    open_paper(room, "Fördjupad rapport", qtbot)
    side = toggle(room, Key.Key_T, qtbot)
    side.strip.setFocus()
    for _ in range(3):
        qtbot.keyClick(side.strip, Key.Key_Down)
    assert room.first.view.page == 4
    qtbot.keyClick(room.window, Key.Key_Escape)
    assert room.first.view.hasFocus()
    assert side.isVisible()
    toggle(room, Key.Key_T, qtbot)
    assert side.isHidden()


def test_headings_are_listed_followed_and_gone_to(room: Room, qtbot: QtBot) -> None:
    paper = room.paper("Tjänsteskrivelse")
    room.navigator.open_document(paper.id)
    side = toggle(room, Key.Key_I, qtbot)
    tree = side.outline.tree

    def titles() -> list[str]:
        return [item.text(0) for item in side.outline._items]

    qtbot.waitUntil(lambda: "Förslag till beslut" in titles())
    assert "programmet hittat" in side.outline.words.text()
    last = side.outline._items[-1]
    tree.setCurrentItem(last)
    tree.setFocus()
    qtbot.keyClick(tree, Key.Key_Return)
    outline = room.core.queries.outline(paper.id)
    assert room.first.view.page in {outline.lines[-1].page, paper.pages}
    assert room.first.view.hasFocus()


def test_the_column_makes_way_for_a_second_paper(room: Room, qtbot: QtBot) -> None:
    open_paper(room, "Fördjupad rapport", qtbot)
    columns = room.window.reading.columns
    columns.use_right()
    side = toggle(room, Key.Key_T, qtbot)
    assert not columns.is_open(Side.RIGHT), "or the letters would be small"
    room.navigator.open_paper_beside(room.paper("Patientsäkerhetsberättelse").id)
    qtbot.waitUntil(lambda: not room.panes.second.isHidden())
    assert side.isHidden()
    room.panes.close_beside()
    assert not side.isHidden()


def test_a_column_opened_beside_two_papers_makes_no_letters_small(room: Room, qtbot: QtBot) -> None:
    open_paper(room, "Fördjupad rapport", qtbot)
    room.navigator.open_paper_beside(room.paper("Patientsäkerhetsberättelse").id)
    qtbot.waitUntil(lambda: room.panes.second.document is not None)
    for pane in room.panes.panes:
        assert pane.document is not None
        pane.view.set_text_extent(room.core.extents.of(pane.document.id))
    qtbot.waitUntil(lambda: all(pane.view.letters >= LEAST_LETTERS for pane in room.panes.panes))
    room.panes.first.setFocus()
    side = toggle(room, Key.Key_T, qtbot)
    qtbot.waitUntil(lambda: room.panes.first.x() == room.panes.second.x())
    qtbot.waitUntil(lambda: all(pane.view.letters >= LEAST_LETTERS for pane in room.panes.panes))
    assert side.isVisible()
    toggle(room, Key.Key_T, qtbot)
    qtbot.waitUntil(lambda: room.panes.first.y() == room.panes.second.y())


def test_after_a_swap_tabs_and_head_are_those_of_the_left_paper(room: Room, qtbot: QtBot) -> None:
    paper, other = open_paper(room, "Fördjupad rapport", qtbot), room.paper("Patientsäkerhetsberättelse")
    room.navigator.open_paper_beside(other.id, page=4)
    qtbot.waitUntil(lambda: room.panes.second.document is not None)
    room.panes.swap()
    assert room.navigator.document == other
    assert room.navigator.place.page == 4
    tabs = room.window.reading.head.tabs.bar
    assert tabs.tabData(tabs.currentIndex()) == other.id
    tabs.setCurrentIndex(0)
    assert room.navigator.document is not None
    qtbot.waitUntil(lambda: room.panes.first.document == room.navigator.document != other)
    assert room.panes.second.document == paper
    assert room.panes.first.x() < room.panes.second.x()
