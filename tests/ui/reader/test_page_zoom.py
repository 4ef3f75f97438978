# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page view at other sizes: wheel, pinch, fit, tiles of large pages."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.viewmodels.reader.layout import MARGIN, Fit
from tests.support.gestures import pinch
from tests.ui.reader.conftest import MakeView, turn_wheel
from tests.viewmodels.reader.fake_pages import A4, FakeRenderer, paper


def spot_in_paper(view: PageView, spot: QPoint) -> tuple[int, float, float]:
    """Page and place on it, in points, under a spot of the viewport."""
    for page in range(1, (view.document.pages if view.document else 0) + 1):
        place = view.place_of(page)
        if place.contains(spot):
            scale = place.width() / A4[0]
            return page, (spot.x() - place.x()) / scale, (spot.y() - place.y()) / scale
    raise AssertionError("no page there")


# Zoom -------------------------------------------------------------------------------------------


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.integers(60, 600), st.integers(60, 700), st.lists(st.sampled_from([120, -120]), max_size=8))
def test_ctrl_and_wheel_zoom_about_the_pointer(make_view: MakeView, x: int, y: int, turns: list[int]) -> None:
    view = make_view()
    view.show_document(paper(30), (), 10)
    view.set_zoom(2.5)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 120)
    spot = QPoint(x, y)
    before = spot_in_paper(view, spot)
    is_free = True
    for delta in turns:
        turn_wheel(view, delta, spot, ctrl=True)
        after = spot_in_paper(view, spot)
        assert after[0] == before[0]
        across = view.horizontalScrollBar()
        # At an edge the paper stays in the window instead, and the spot has moved from then on.
        is_free = is_free and 0 < across.value() < across.maximum()
        if is_free:
            assert abs(after[1] - before[1]) <= 1.5 * (1 + len(turns))
        assert abs(after[2] - before[2]) <= 1.5 * (1 + len(turns))
    view.hide()


def test_zooming_keeps_the_page_and_tells_the_size(make_view: MakeView) -> None:
    view = make_view()
    view.show_document(paper(60), (), 31)
    sizes: list[float] = []
    view.zoom_changed.connect(sizes.append)
    for _ in range(6):
        view.zoom_in()
    for _ in range(12):
        view.zoom_out()
    assert len(sizes) == 18
    assert view.page == 31


def test_the_size_has_ends(make_view: MakeView) -> None:
    view = make_view()
    view.show_document(paper(3), ())
    view.set_zoom(1000.0)
    assert view.zoom == 16.0
    view.set_zoom(0.0001)
    assert view.zoom == 0.1


@pytest.mark.parametrize("zoom", [3.0, 8.0])
def test_large_sizes_are_drawn_in_tiles_of_what_is_seen(
    make_view: MakeView, renderer: FakeRenderer, zoom: float
) -> None:
    view = make_view()
    view.show_document(paper(4, size=(2400.0, 3400.0)), ())
    renderer.asked.clear()
    view.set_zoom(zoom)
    tiles = [asked.key for asked in renderer.asked if asked.key.clip is not None]
    assert 1 <= len(tiles) <= 9
    assert view.is_sharp()


def test_pages_follow_the_width_of_the_view_and_what_is_read_stays_at_the_top(make_view: MakeView) -> None:
    view = make_view()
    view.show_document(paper(60), (), 31)
    for width in (400, 1100, 523, 700):
        view.resize(width, 900)
        assert view.place_of(31).top() == MARGIN // 2
        assert view.place_of(31).width() == view.viewport().width() - 2 * MARGIN


def test_a_size_that_was_chosen_stays_when_the_view_changes(make_view: MakeView) -> None:
    view = make_view()
    view.show_document(paper(60), (), 31)
    view.set_zoom(1.25)
    view.resize(500, 500)
    assert view.zoom == 1.25
    view.set_fit(Fit.PAGE)
    place = view.place_of(31)
    assert view.viewport().rect().contains(place)
    assert view.zoom != 1.25


def test_pinching_zooms(make_view: MakeView) -> None:
    view = make_view()
    view.show_document(paper(5), ())
    before = view.zoom
    pinch(view, QPointF(200, 200), 0.2)
    assert view.zoom == pytest.approx(before * 1.2)


@pytest.mark.parametrize("step", [0.03, -0.03])
def test_what_is_between_the_fingers_stays_there_and_is_sharp_when_they_rest(
    make_view: MakeView, renderer: FakeRenderer, qtbot: QtBot, step: float
) -> None:
    view = make_view()
    view.show_document(paper(20), (), 7)
    spot = QPointF(300, 400)
    before = view.point_at(spot)
    assert before is not None
    renderer.asked.clear()
    for _ in range(25):
        pinch(view, spot, step)
        assert view.blank_pages() == [], "what there is is shown larger or smaller meanwhile"
    after = view.point_at(spot)
    assert after is not None
    assert (after.document, after.page) == (before.document, before.page)
    assert abs(after.y - before.y) < 8
    if step > 0:  # a page that is narrower than the view stands in its middle
        assert abs(after.x - before.x) < 8
    qtbot.waitUntil(view.is_sharp)
    assert len({asked.key.width for asked in renderer.asked}) <= 4, "not drawn anew at every step"


def test_a_huge_map_at_1600_percent_takes_no_more_memory_the_more_of_it_is_seen(
    make_view: MakeView, renderer: FakeRenderer
) -> None:
    view = make_view()
    view.show_document(paper(1, size=(3370.0, 2384.0)), ())
    view.set_zoom(16.0)
    across, down = view.horizontalScrollBar(), view.verticalScrollBar()
    for step in range(24):
        across.setValue(across.maximum() * (step * 7 % 24) // 24)
        down.setValue(down.maximum() * step // 24)
        assert view.is_sharp()
        renderer.asked = [asked for asked in renderer.asked if asked.page and not asked.page.released]
        held = sum(len(asked.page.data) for asked in renderer.asked if asked.page)
        assert held <= 56 << 20
