# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page view as a member uses it: wheel, keys, pointer, pinch, other sizes, other screens."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.viewmodels.reader.layout import MARGIN, Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages
from tests.ui.reader.conftest import MakeView, mention, spot_of
from tests.viewmodels.reader.fake_pages import A4, FakeRenderer, paper

ROOT = Path(__file__).parents[3]
Keys = Qt.Key


def turn_wheel(view: PageView, delta: int, spot: QPoint, *, ctrl: bool = False) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        QPointF(spot),
        QPointF(view.viewport().mapToGlobal(spot)),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def spot_in_paper(view: PageView, spot: QPoint) -> tuple[int, float, float]:
    """Page and place on it, in points, under a spot of the viewport."""
    for page in range(1, (view.document.pages if view.document else 0) + 1):
        place = view.place_of(page)
        if place.contains(spot):
            scale = place.width() / A4[0]
            return page, (spot.x() - place.x()) / scale, (spot.y() - place.y()) / scale
    raise AssertionError("no page there")


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
    spot = QPointF(200, 200)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        spot,
        spot,
        spot,
        0.2,
        QPointF(),
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.zoom == pytest.approx(before * 1.2)


def pinch(view: PageView, spot: QPointF, step: float) -> None:
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        spot,
        spot,
        view.viewport().mapToGlobal(spot),
        step,
        QPointF(),
    )
    QApplication.sendEvent(view.viewport(), event)


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


# Never white, never busy --------------------------------------------------------------------------


def test_while_the_sharp_image_is_drawn_the_nearest_is_shown(
    make_view: MakeView, renderer: FakeRenderer, qtbot: QtBot
) -> None:
    view = make_view()
    view.show_document(paper(3), ())
    grey = QColor(201, 201, 201).name()
    centre = QPoint(300, 300)
    assert view.viewport().grab().toImage().pixelColor(centre).name() == grey
    renderer.at_once = False
    renderer.asked.clear()
    for step in range(30):
        view.set_zoom(0.7 + step / 10)
        assert not view.is_sharp()
        assert view.viewport().grab().toImage().pixelColor(centre).name() == grey
    sizes = {asked.key.width for asked in renderer.asked}
    assert len(sizes) < 20, "every step of a zoom is drawn sharp, and none is in time"

    def drawn() -> bool:
        renderer.draw_all()
        return view.is_sharp()

    qtbot.waitUntil(drawn)


def test_a_hidden_view_wants_nothing_and_counts_nothing_as_seen(
    make_view: MakeView, renderer: FakeRenderer, qtbot: QtBot
) -> None:
    renderer.at_once = False
    view = make_view()
    view.show_document(paper(30), ())
    view.hide()
    assert renderer.waiting == []
    with qtbot.assertNotEmitted(view.place_changed, wait=1200):
        view.show_document(paper(9, name="b"), ())
    assert renderer.waiting == []


def test_pages_that_were_looked_at_are_told(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    view.show_document(paper(30), (), 4)
    with qtbot.waitSignal(view.place_changed) as told:
        pass
    assert told.args is not None
    assert told.args[:2] == ["document-a", 4]
    assert 4 in told.args[2]


_SHARP = """
import sys
from concurrent.futures import Future
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.viewmodels.reader.page_images import PageImages
from tests.viewmodels.reader.fake_pages import paper

class Stripes:
    def __init__(self, width, height):
        self.width, self.height, self.stride = width, height, width * 4
        row = b"".join(b"\\0\\0\\0\\xff" if x % 2 else b"\\xff" * 4 for x in range(width))
        other = row[4:] + row[:4] if width % 2 == 0 else row
        self.data = memoryview(row * height)
    def release(self): pass

def render(file, request):
    future = Future()
    future.set_result(Stripes(*(request.clip[2:] if request.clip else (request.width, request.height))))
    return future

app = QApplication([])
window = QWidget()
column = QVBoxLayout(window)
column.setContentsMargins(7, 3, 5, 1)
view = PageView(PageImages(render, lambda closure: closure()))
column.addWidget(view)
window.resize(631, 500)
window.show()
view.show_document(paper(4), ())
ratio = view.devicePixelRatioF()
for zoom in (None, 1.37, 4.0):
    if zoom:
        view.set_zoom(zoom)
    while not view.is_sharp():
        app.processEvents()
    picture = window.grab().toImage()
    middle = round(view.viewport().mapTo(window, view.viewport().rect().center()).y() * ratio)
    left = picture.width() // 2 - 60
    shades = [picture.pixelColor(x, middle).lightness() for x in range(left, left + 120)]
    assert set(shades) == {0, 255}, (ratio, zoom, sorted(set(shades)))
    assert all(a != b for a, b in zip(shades, shades[1:])), (ratio, zoom)
print("sharp", ratio)
"""


@pytest.mark.parametrize("ratio", ["1", "1.25", "1.5", "2"])
def test_every_pixel_of_a_page_is_a_pixel_of_the_screen(ratio: str) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": ratio,
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", _SHARP],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-800:]
    assert done.stdout.split() == ["sharp", str(float(ratio))]


# Jumping ----------------------------------------------------------------------------------------


class Paints(QObject):
    """Counts what a viewport paints."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self.count = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_a_jump_shows_the_page_and_no_empty_sheet_before_it(
    make_view: MakeView, renderer: FakeRenderer, qtbot: QtBot
) -> None:
    view = make_view()
    view.show_document(paper(300), ())
    qtbot.waitUntil(view.is_sharp)
    renderer.at_once = False
    paints = Paints(view)
    view.go_to_page(150)
    assert not view.is_sharp()
    view.viewport().repaint()
    assert paints.count == 0
    renderer.draw_all()
    assert view.is_sharp()
    assert paints.count == 1


def test_a_page_that_takes_long_is_an_empty_sheet_meanwhile(
    make_view: MakeView, renderer: FakeRenderer, qtbot: QtBot
) -> None:
    view = make_view()
    view.show_document(paper(300), ())
    qtbot.waitUntil(view.is_sharp)
    renderer.at_once = False
    paints = Paints(view)
    view.go_to_page(150)
    qtbot.waitUntil(lambda: paints.count > 0)
    assert view.blank_pages()
    renderer.draw_all()
