# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a member points at is drawn before they press: it is on show as soon as they have jumped."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.reader.ways_side import WaysSide
from ifn_desktop.viewmodels.reader.image_cache import ImageKey
from tests.ui.ways.conftest import Room
from tests.ui.ways.test_ways_pages import CTRL, SHIFT, Key, ask, open_paper


def is_drawn(room: Room, paper: DocumentView, page: int) -> bool:
    """Whether a page is there at the size at which the first pane would show it."""
    place = room.first.view.place_of(page)
    key = ImageKey(paper.file_id, paper.first_page + page - 1, place.width(), place.height())
    return room.images.image(key) is not None


def test_a_page_that_is_pointed_at_is_there_when_it_is_clicked(room: Room, qtbot: QtBot) -> None:
    paper = open_paper(room, "Fördjupad rapport", qtbot)
    view = room.first.view
    qtbot.keyClick(room.window, Key.Key_T, CTRL | SHIFT)
    strip = room.first.findChildren(WaysSide)[0].strip
    target = strip.model().index(9, 0)
    qtbot.waitUntil(view.is_sharp, timeout=20_000)
    assert not is_drawn(room, paper, 10)
    strip.entered.emit(target)  # the strip may scroll under a pointer that is moved
    qtbot.waitUntil(lambda: is_drawn(room, paper, 10), timeout=20_000)
    strip.clicked.emit(target)
    assert view.page == 10
    assert view.is_sharp()


def test_a_number_is_drawn_while_it_is_typed(room: Room, qtbot: QtBot) -> None:
    paper = open_paper(room, "Fördjupad rapport", qtbot)
    view = room.first.view
    qtbot.waitUntil(view.is_sharp, timeout=20_000)
    assert not is_drawn(room, paper, 11)
    dialog = ask(room, qtbot, "11")
    qtbot.waitUntil(lambda: is_drawn(room, paper, 11), timeout=20_000)
    qtbot.keyClick(dialog.field, Key.Key_Return)
    assert (view.page, view.is_sharp()) == (11, True)


def test_the_next_arende_and_the_way_back_are_likely(room: Room, qtbot: QtBot) -> None:
    paper = open_paper(room, "Fördjupad rapport", qtbot)
    navigator = room.navigator
    navigator.jump(paper.id, Spot(4))
    navigator.jump(paper.id, Spot(12))
    likely = [(document.id, spot.page) for _, document, spot in navigator.likely()]
    assert (paper.id, 4) in likely
    navigator.go_back()
    assert (paper.id, 12) in [(document.id, spot.page) for _, document, spot in navigator.likely()]
    keys = [entry.key for entry in navigator.entries]
    after = navigator.entries[keys.index(navigator.place.entry) + 1]
    if after.documents:
        assert likely[0] == (after.documents[0].id, 1)


def test_what_a_row_of_the_list_or_a_tab_opens_is_drawn_when_it_is_pointed_at(
    room: Room, qtbot: QtBot
) -> None:
    open_paper(room, "Fördjupad rapport", qtbot)
    view, head = room.first.view, room.window.reading.head
    qtbot.waitUntil(view.is_sharp, timeout=20_000)
    size = view.place_of(1).size()
    agenda, bar = room.window.reading.agenda.list, head.tabs.bar
    shown = room.navigator.entry
    assert shown is not None
    row = next(entry for entry in reversed(room.navigator.entries) if entry.documents)
    for point, paper in (
        (
            lambda: agenda.entered.emit(agenda.model().index(room.navigator.entries.index(row), 0)),
            row.documents[0],
        ),
        (lambda: bar.pointed.emit(bar.tabData(bar.count() - 1)), shown.documents[-1]),
    ):
        key = ImageKey(paper.file_id, paper.first_page, size.width(), size.height())
        assert room.images.image(key) is None
        point()
        qtbot.waitUntil(lambda wanted=key: room.images.image(wanted) is not None, timeout=20_000)
