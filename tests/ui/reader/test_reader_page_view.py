# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page view as a member uses it: wheel, keys, pointer, pinch, other sizes, other screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ifn_desktop.viewmodels.reader.layout import MARGIN
from ifn_desktop.viewmodels.reader.page_images import PageImages
from tests.ui.reader.conftest import MakeView, mention, spot_of, turn_wheel
from tests.viewmodels.reader.fake_pages import FakeRenderer, paper

Keys = Qt.Key


# Opening and scrolling ------------------------------------------------------------------------


def test_a_paper_opens_at_its_page_fitted_to_the_width(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    told: list[int] = []
    view.page_changed.connect(told.append)
    view.show_document(paper(30), (), 17)
    assert view.page == 17
    assert told == [17]
    qtbot.waitUntil(view.verticalScrollBar().isVisible)
    place = view.place_of(17)
    assert place.top() == MARGIN // 2
    assert place.left() == MARGIN
    assert place.right() + 1 == view.viewport().width() - MARGIN


def test_a_shorter_paper_after_a_long_one_tells_no_page_in_between(make_view: MakeView) -> None:
    view = make_view()
    view.show_document(paper(200), (), 190)
    told: list[int] = []
    view.page_changed.connect(told.append)
    view.show_document(paper(20, name="b"), (), 1)
    assert told == [1]


def test_only_pages_that_are_near_are_asked_for(make_view: MakeView, renderer: FakeRenderer) -> None:
    view = make_view()
    view.show_document(paper(300), (), 150)
    assert {asked.key.page for asked in renderer.asked} <= set(range(147, 156))


def test_the_page_asked_for_counts_in_the_file(make_view: MakeView, renderer: FakeRenderer) -> None:
    view = make_view()
    view.show_document(paper(3, first_page=40), ())
    assert {asked.key.page for asked in renderer.asked} == {40, 41, 42}


@pytest.mark.parametrize(
    ("key", "page"), [(Keys.Key_End, 12), (Keys.Key_Home, 1), (Keys.Key_PageDown, 6), (Keys.Key_Space, 6)]
)
def test_keys_that_travel(make_view: MakeView, qtbot: QtBot, key: Qt.Key, page: int) -> None:
    view = make_view()
    view.show_document(paper(12), (), 5)
    qtbot.keyClick(view, key)
    assert view.page == page


def test_arrows_scroll_a_little_and_back(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    view.show_document(paper(12), (), 5)
    before = view.verticalScrollBar().value()
    qtbot.keyClick(view, Keys.Key_Down)
    assert 20 <= view.verticalScrollBar().value() - before <= 100
    qtbot.keyClick(view, Keys.Key_Up)
    assert view.verticalScrollBar().value() == before
    view.set_zoom(4.0)
    sideways = view.horizontalScrollBar().value()
    qtbot.keyClick(view, Keys.Key_Right)
    assert view.horizontalScrollBar().value() > sideways
    down = view.verticalScrollBar().value()
    qtbot.keyClick(view, Keys.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert view.verticalScrollBar().value() < down - 500


def test_going_to_a_page_that_is_not_there_stops_at_the_last(make_view: MakeView) -> None:
    view = make_view()
    view.show_document(paper(12), ())
    view.go_to_page(99)
    assert view.page == 12
    view.go_to_page(-3)
    assert view.page == 1


def test_short_pages_at_the_end_are_reached_too(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    view.show_document(paper(9, size=(842.0, 200.0)), ())
    told: list[int] = []
    view.page_changed.connect(told.append)
    for page in (8, 7, 9, 1):
        view.go_to_page(page)
        assert view.page == page
    assert told == [8, 7, 9, 1]
    qtbot.keyClick(view, Keys.Key_End)
    assert view.page == 9
    qtbot.keyClick(view, Keys.Key_Up)
    assert view.page < 9


def test_after_a_long_scroll_all_that_is_seen_is_sharp(
    make_view: MakeView, renderer: FakeRenderer, images: PageImages
) -> None:
    renderer.at_once = False
    view = make_view()
    view.show_document(paper(300), ())
    drawn = 0
    while view.verticalScrollBar().value() < view.verticalScrollBar().maximum():
        turn_wheel(view, -1200, QPoint(300, 300))
        if drawn % 3 == 0:
            renderer.draw_next()
        drawn += 1
        assert len(renderer.waiting) < 12
    view.go_to_page(280)
    assert not view.is_sharp()
    renderer.draw_all()
    assert view.is_sharp()


# Mentions ---------------------------------------------------------------------------------------


def test_a_click_on_a_mention_opens_it_and_a_click_beside_does_not(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    link = mention(1, 300)
    view.show_document(paper(5), [link])
    spot = spot_of(view, link)
    with qtbot.waitSignal(view.link_activated) as followed:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert followed.args == [link]
    with qtbot.assertNotEmitted(view.link_activated):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot + QPoint(0, 60))
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=spot + QPoint(0, 60))
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_the_pointer_is_a_hand_over_a_mention(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    link = mention(1, 300)
    view.show_document(paper(5), [link])
    qtbot.mouseMove(view.viewport(), spot_of(view, link))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert view.viewport().toolTip()
    qtbot.mouseMove(view.viewport(), spot_of(view, link) + QPoint(0, 80))
    assert view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_tab_goes_through_the_mentions_in_reading_order_and_enter_opens(
    make_view: MakeView, qtbot: QtBot
) -> None:
    view = make_view()
    first, second, third = mention(1, 200), mention(1, 400, "c"), mention(4, 100, "d")
    view.show_document(paper(5), [third, second, first])
    view.setFocus()
    for expected in (first, second, third):
        qtbot.keyClick(view, Keys.Key_Tab)
        assert view.focused_link == expected
        assert view.viewport().rect().contains(spot_of(view, expected))
        assert expected.text in view.accessibleDescription()
    qtbot.keyClick(view, Keys.Key_Backtab)
    assert view.focused_link == third or view.focused_link == second
    with qtbot.waitSignal(view.link_activated) as followed:
        qtbot.keyClick(view, Keys.Key_Return)
    assert followed.args == [view.focused_link]


def test_a_mention_scrolled_away_does_not_call_the_keyboard_back(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    first, last = mention(1, 200), mention(9, 200, "c")
    view.show_document(paper(12), [first, last])
    view.setFocus()
    qtbot.keyClick(view, Keys.Key_Tab)
    assert view.focused_link == first
    view.go_to_page(8)
    qtbot.keyClick(view, Keys.Key_Tab)
    assert view.focused_link == last


def test_mentions_of_pages_that_are_not_there_do_no_harm(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    view.show_document(paper(2), [mention(0, 10), mention(7, 10)])
    view.setFocus()
    assert not view.step_link(1)
    qtbot.mouseMove(view.viewport(), QPoint(100, 100))


# What cannot be drawn ---------------------------------------------------------------------------


def test_a_page_that_cannot_be_drawn_says_why_in_its_place(
    make_view: MakeView, renderer: FakeRenderer, qtbot: QtBot
) -> None:
    renderer.broken[2] = "pdf.bad_page"
    view = make_view()
    view.show_document(paper(3), (), 2)
    place = view.place_of(2)
    picture = view.viewport().grab().toImage()
    shades = {
        picture.pixelColor(x, y).name()
        for x in range(place.left() + 8, place.right() - 8, 2)
        for y in range(max(0, place.top() + 8), 200)
    }
    assert len(shades) > 3, "no words there"
    renderer.broken.clear()
    view.show_document(paper(3), (), 2)
    assert view.is_sharp()


def test_a_paper_without_pages_or_sizes_is_no_trouble(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    view.show_document(paper(0), [mention(1, 10)], 3)
    view.go_to_page(1)
    view.zoom_in()
    qtbot.keyClick(view, Keys.Key_Tab)
    qtbot.keyClick(view, Keys.Key_End)
    qtbot.mouseMove(view.viewport(), QPoint(50, 50))
    assert not view.grab().isNull()
    view.show_document(paper(3, sizes=()), ())
    assert view.page == 1
    view.show_document(paper(3, sizes=((0.0, 0.0), (100.0, 50.0), (14400.0, 3.0)), name="b"), ())
    view.set_zoom(8.0)
    assert view.zoom == 8.0
    assert not view.grab().isNull()
