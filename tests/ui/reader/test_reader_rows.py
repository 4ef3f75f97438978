# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A pane with papers one after another, pages in pairs and turned, and their colours."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.looks import TextExtent
from ifn_desktop.model.places import Spot
from ifn_desktop.ui.reader.colors import sheet_colors
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.viewmodels.reader.fitting import LEAST_LETTERS
from ifn_desktop.viewmodels.reader.layout import MARGIN, TEXT_MARGIN, TITLE, Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages
from tests.ui.reader.conftest import MakeView, mention, spot_of
from tests.viewmodels.reader.fake_pages import FakeRenderer, paper

A, B = DocumentId("document-a"), DocumentId("document-b")


@pytest.fixture
def panes(qtbot: QtBot, images: PageImages) -> ReaderPanes:
    made = ReaderPanes(images)
    qtbot.addWidget(made)
    made.resize(900, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_bar_and_names_follow_the_paper_that_is_read(panes: ReaderPanes, qtbot: QtBot) -> None:
    row = [paper(3), paper(5, name="b")]
    panes.open(row[0], (), page=3, row=row)
    assert panes.first.bar.count.text() == "av 3"
    with qtbot.waitSignal(panes.paper_reached) as reached:
        panes.first.view.go_to_page(1, B)
    assert reached.args == [B]
    assert panes.first.bar.count.text() == "av 5"
    assert panes.first.bar.number.value() == 1
    assert panes.first.view.accessibleName() == "Avtal b"
    assert panes.active_document == row[1]


def test_another_paper_of_the_row_is_gone_to_and_not_opened(
    panes: ReaderPanes, renderer: FakeRenderer
) -> None:
    row = [paper(3), paper(5, name="b")]
    panes.open(row[0], (), row=row)
    shown = panes.first.view.papers
    panes.open(row[1], (), page=4, row=row)
    assert panes.first.view.papers is shown
    assert (panes.active_document, panes.first.view.page) == (row[1], 4)
    panes.open(row[1], (), page=4)
    assert panes.first.view.papers == (row[1],)


def test_mentions_of_every_paper_in_the_row_can_be_followed(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    first = mention(1, 200)
    second = first._replace(from_document=B, page=2) if hasattr(first, "_replace") else first
    view.show_papers([paper(2), paper(3, name="b")], [second, first], B, 2)
    assert view.step_link(1)
    assert view.focused_link == second
    assert view.viewport().rect().contains(spot_of(view, second))


def test_titles_stand_between_papers(make_view: MakeView) -> None:
    view = make_view()
    view.show_papers([paper(2), paper(3, name="b")], (), A)
    view.go_to_page(1, B)
    gap = view.place_of(1, B).top() - view.place_of(2, A).bottom()
    assert gap >= TITLE
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 60)
    place = view.place_of(1, B)
    picture = view.viewport().grab().toImage()
    shades = {
        picture.pixelColor(x, y).name()
        for x in range(place.left(), place.left() + 120)
        for y in range(place.top() - 30, place.top() - 6)
    }
    assert len(shades) > 5, "no title there"
    view.show_document(paper(2), ())
    assert view.place_of(1).top() == MARGIN // 2


def test_text_fills_the_view_and_its_margins_are_out_of_sight(make_view: MakeView) -> None:
    view = make_view(600, 700)
    view.show_document(paper(9), (), 4)
    view.set_text_extent(TextExtent(80.0, 505.0, 11.0))
    view.set_fit(Fit.TEXT)
    for width in (600, 480, 700):
        view.resize(width, 700)
        assert view.page == 4
        room = view.viewport().width()
        place = view.place_of(4)
        left, right = (place.left() + x * view.zoom * 96 / 72 for x in (80.0, 505.0))
        assert abs(left - TEXT_MARGIN) <= 2
        assert abs(room - right - TEXT_MARGIN) <= 2 + (600 - 425) * 0
        assert not view.horizontalScrollBar().isVisible()
    assert view.letters == pytest.approx(11.0 * view.zoom * 96 / 72)
    view.set_text_extent(None)
    view.set_fit(Fit.WIDTH)
    assert view.place_of(4).left() == MARGIN


def test_margins_go_where_letters_would_be_small(make_view: MakeView) -> None:
    view = make_view(660, 420)
    view.show_document(paper(9), (), 4)
    whole = view.zoom
    view.set_text_extent(TextExtent(80.0, 505.0, 10.0))
    assert view.fit is Fit.WIDTH
    assert view.zoom > whole
    assert view.letters >= LEAST_LETTERS
    assert view.page == 4
    view.set_columns(2)
    assert view.place_of(4).right() < view.place_of(3).left() or view.place_of(3).left() >= MARGIN
    view.set_columns(1)
    view.resize(1100, 700)
    assert view.letters >= LEAST_LETTERS
    assert view.place_of(4).left() == MARGIN, "there is room for whole pages"
    view.resize(660, 420)
    view.set_fit(Fit.PAGE)
    assert view.place_of(4).height() < 420, "whoever asks for whole pages gets them"


@pytest.mark.parametrize("ordinary", [1, 2])
def test_a_page_wider_than_others_can_be_scrolled_sideways(
    make_view: MakeView, qtbot: QtBot, ordinary: int
) -> None:
    view = make_view(660, 420)
    sizes = (*[(595.0, 842.0)] * ordinary, (1191.0, 842.0))
    view.show_document(paper(len(sizes), sizes=sizes), ())
    view.set_text_extent(TextExtent(80.0, 505.0, 10.0))
    assert view.letters >= LEAST_LETTERS
    qtbot.waitUntil(lambda: view.horizontalScrollBar().isVisible())
    assert view.horizontalScrollBar().maximum() > 0


def test_text_stays_in_the_middle_when_the_window_changes_beside_a_wider_page(make_view: MakeView) -> None:
    view = make_view(676, 420)
    view.show_document(paper(2, sizes=((595.0, 842.0), (842.0, 595.0))), ())
    view.set_text_extent(TextExtent(58.0, 368.0, 12.0))
    left = view.place_of(1).left()
    view.go_to_page(2)
    view.resize(676, 440)
    view.go_to_page(1)
    assert view.place_of(1).left() == pytest.approx(left, abs=10), "a scroll bar may have come"


A4, MAP = (595.0, 842.0), (3370.0, 2384.0)


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("turned", [0, 90])
def test_a_huge_map_makes_no_other_page_small(make_view: MakeView, columns: int, turned: int) -> None:
    view, alone = make_view(660, 420), make_view(660, 420)
    view.show_document(paper(6, sizes=(A4, A4, MAP, A4, A4, A4)), ())
    alone.show_document(paper(5, sizes=(A4,) * 5), ())
    for one in (view, alone):
        one.set_columns(columns)
        one.rotate(turned)
    assert view.zoom == alone.zoom


def test_a_wide_page_begins_at_its_left_edge_and_the_others_are_in_view_after_it(make_view: MakeView) -> None:
    view = make_view(660, 420)
    view.show_document(paper(4, sizes=(A4, MAP, A4, A4)), ())
    view.set_text_extent(TextExtent(80.0, 505.0, 10.0))
    text = view.place_of(1).left()
    view.go_to_spot(Spot(2))
    assert 0 <= view.place_of(2).left() <= MARGIN
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + view.place_of(3).top())
    assert view.page == 3
    assert view.place_of(3).left() == text
    view.go_to_page(2)
    assert 0 <= view.place_of(2).left() <= MARGIN
    view.go_to_page(4)
    assert view.place_of(4).left() == text


def test_the_width_of_a_wide_page_is_fitted_when_it_is_asked_for(make_view: MakeView) -> None:
    view = make_view(660, 420)
    view.show_document(paper(3, sizes=(A4, A4, MAP)), ())
    usual = view.zoom
    view.go_to_page(3)
    view.set_fit(Fit.WIDTH)
    assert MARGIN <= view.place_of(3).left() < view.place_of(3).right() <= 660 - MARGIN
    view.go_to_page(1)
    view.set_fit(Fit.WIDTH)
    assert view.zoom == usual


def test_pairs_keep_the_page(make_view: MakeView) -> None:
    view = make_view(1000, 700)
    view.show_document(paper(30), (), 17)
    view.set_columns(2)
    assert view.page == 17
    left, right = view.place_of(17), view.place_of(18)
    assert left.top() == right.top()
    assert left.right() < right.left()
    assert right.right() < view.viewport().width()
    view.go_to_page(18)
    assert view.page == 18
    view.set_columns(1)
    assert view.page == 18


def test_a_turned_paper_stays_turned_when_one_comes_back(make_view: MakeView, renderer: FakeRenderer) -> None:
    view = make_view()
    view.show_document(paper(9), (), 4)
    renderer.asked.clear()
    view.rotate(90)
    assert view.page == 4
    assert view.place_of(4).width() > view.place_of(4).height()
    assert {asked.key.rotation for asked in renderer.asked} == {90}
    assert all(asked.key.width > asked.key.height for asked in renderer.asked)
    view.show_document(paper(9, name="b"), ())
    assert view.rotation == 0
    view.show_document(paper(9), ())
    assert view.rotation == 90
    view.rotate(-90)
    assert view.rotation == 0


def test_looks_are_asked_for_and_pages_are_never_white_in_the_dark(
    make_view: MakeView, renderer: FakeRenderer
) -> None:
    renderer.at_once = False
    view = make_view()
    view.set_look("dark")
    view.show_document(paper(9), ())
    assert {asked.key.look for asked in renderer.asked} == {"dark"}
    shown = view.viewport().grab().toImage().pixelColor(view.place_of(1).center())
    assert shown == sheet_colors("dark")[0]
    assert shown != QColor("#ffffff")
    view.set_look("sepia")
    assert renderer.asked[-1].key.look == "sepia"
