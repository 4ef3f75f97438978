# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Tools and overlays on the pages: who gets which event, and where things are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.ui.reader.page_overlay import Overlay, PageCanvas
from ifn_desktop.ui.reader.page_tool import PagePoint, PageTool, Pointer
from tests.ui.reader.conftest import MakeView, mention, spot_of
from tests.viewmodels.reader.fake_pages import paper

LEFT = Qt.MouseButton.LeftButton
A, B = DocumentId("document-a"), DocumentId("document-b")


class Recorder(PageTool):
    """Takes presses on some pages and writes down what it hears."""

    def __init__(self, *, takes: bool = True) -> None:
        self.takes = takes
        self.heard: list[tuple[str, PagePoint]] = []
        self.clicks: list[int] = []
        self.stopped = 0
        self.keys: list[int] = []

    def press(self, pointer: Pointer) -> bool:
        self.heard.append(("press", pointer.at))
        self.clicks.append(pointer.clicks)
        return self.takes

    def move(self, pointer: Pointer) -> None:
        self.heard.append(("move", pointer.at))

    def release(self, pointer: Pointer) -> None:
        self.heard.append(("release", pointer.at))

    def hover(self, pointer: Pointer) -> Qt.CursorShape | None:
        return Qt.CursorShape.IBeamCursor if pointer.on_page else None

    def key(self, event: QKeyEvent) -> bool:
        self.keys.append(event.key())
        return self.takes

    def stop(self) -> None:
        self.stopped += 1

    @property
    def kinds(self) -> list[str]:
        return [kind for kind, _ in self.heard]


class Box(Overlay):
    """Paints one box on one page."""

    def __init__(self, page: int, rect: Rect, *, marker: bool = False) -> None:
        super().__init__()
        self.page, self.rect, self.marker = page, rect, marker
        self.color = QColor(255, 0, 0)
        self.painted: list[tuple[str, int]] = []

    def paint(self, canvas: PageCanvas, document: DocumentId, page: int) -> None:
        self.painted.append((document, page))
        if page == self.page:
            if self.marker:
                canvas.marker([self.rect], self.color)
            else:
                box = self.rect
                canvas.painter.fillRect(
                    QRect(int(box.x0), int(box.y0), int(box.x1 - box.x0), int(box.y1 - box.y0)), self.color
                )


def test_who_takes_a_press_gets_the_moves_and_the_release_wherever_they_are(
    make_view: MakeView, qtbot: QtBot
) -> None:
    view = make_view()
    view.show_document(paper(5), ())
    shy, bold, late = Recorder(takes=False), Recorder(), Recorder()
    for tool in (shy, bold, late):
        view.add_tool(tool)
    viewport = view.viewport()
    qtbot.mousePress(viewport, LEFT, pos=QPoint(300, 300))
    qtbot.mouseMove(viewport, QPoint(320, 340))
    qtbot.mouseRelease(viewport, LEFT, pos=QPoint(2, 340))
    assert shy.kinds == ["press"]
    assert bold.kinds == ["press", "move", "release"]
    assert late.kinds == []
    assert bold.heard[-1][1].x < 0, "beside the page, in the page's own points"


def test_a_link_answers_the_first_click_after_a_release_that_was_lost(
    make_view: MakeView, qtbot: QtBot
) -> None:
    view = make_view()
    link = mention(1, 300)
    view.show_document(paper(5), [link])
    drawing = Recorder()
    view.add_tool(drawing)
    qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(300, 500))  # a dialog comes and gets the release
    with qtbot.waitSignal(view.link_activated):
        qtbot.mouseClick(view.viewport(), LEFT, pos=spot_of(view, link))
    assert drawing.stopped
    assert drawing.kinds == ["press"]


def test_a_link_is_followed_though_others_come_while_it_is_pressed(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    first, second = mention(1, 200), mention(1, 300)
    view.show_document(paper(5), [second])
    qtbot.mousePress(view.viewport(), LEFT, pos=spot_of(view, second))
    view.set_links([first, second])
    with qtbot.waitSignal(view.link_activated) as followed:
        qtbot.mouseRelease(view.viewport(), LEFT, pos=spot_of(view, second))
    assert followed.args == [second]


def test_a_chosen_tool_comes_before_links_and_leaves_them_alone_when_put_away(
    make_view: MakeView, qtbot: QtBot
) -> None:
    view = make_view()
    link = mention(1, 300)
    view.show_document(paper(5), [link])
    pen = Recorder()
    view.set_tool(pen)
    with qtbot.assertNotEmitted(view.link_activated):
        qtbot.mouseClick(view.viewport(), LEFT, pos=spot_of(view, link))
    assert pen.kinds == ["press", "release"]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert pen.keys == [Qt.Key.Key_Escape]
    view.set_tool(None)
    assert pen.stopped
    with qtbot.waitSignal(view.link_activated):
        qtbot.mouseClick(view.viewport(), LEFT, pos=spot_of(view, link))


def test_clicks_are_counted_to_three(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    view.show_document(paper(5), ())
    tool = Recorder()
    view.add_tool(tool)
    for _ in range(3):
        qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(300, 300))
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(400, 500))
    assert tool.clicks == [1, 2, 3, 1]


def test_the_pointer_shows_what_a_tool_does_on_a_page(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    link = mention(1, 300)
    view.show_document(paper(5), [link])
    view.add_tool(Recorder())
    for spot, shape in [
        (QPoint(300, 500), Qt.CursorShape.IBeamCursor),
        (spot_of(view, link), Qt.CursorShape.PointingHandCursor),
        (QPoint(2, 500), Qt.CursorShape.ArrowCursor),
    ]:
        qtbot.mouseMove(view.viewport(), spot)
        assert view.viewport().cursor().shape() is shape


def test_a_drag_held_at_the_edge_scrolls_on(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    view.show_document(paper(5), ())
    tool = Recorder()
    view.add_tool(tool)
    qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(300, 300))
    qtbot.mouseMove(view.viewport(), QPoint(300, view.viewport().height() + 50))
    qtbot.waitUntil(lambda: view.page >= 3)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=QPoint(300, 300))
    still = view.verticalScrollBar().value()
    qtbot.wait(120)
    assert view.verticalScrollBar().value() == still
    pages = [at.page for kind, at in tool.heard if kind == "move"]
    assert pages == sorted(pages)
    assert pages[-1] >= 3


@pytest.mark.parametrize("zoom", [0.4, 1.0, 3.3])
@pytest.mark.parametrize("turns", [0, 1, 2, 3])
@pytest.mark.parametrize("columns", [1, 2])
def test_a_spot_of_a_page_and_a_spot_of_the_view_are_each_others_way_back(
    make_view: MakeView, zoom: float, turns: int, columns: int
) -> None:
    view = make_view()
    view.show_papers([paper(3), paper(4, name="b")], (), B, 2)
    for _ in range(turns):
        view.rotate(90)
    assert (view.document, view.page) == (view.papers[1], 2)
    view.set_columns(columns)
    view.set_zoom(zoom)
    for point in (PagePoint(B, 2, 100.0, 20.0), PagePoint(A, 3, 593.0, 840.0), PagePoint(B, 4, 2.0, 2.5)):
        spot = view.spot_of(point)
        assert spot is not None
        view.reveal(point.document, point.page, Rect(point.x, point.y, point.x + 1, point.y + 1))
        spot = view.spot_of(point)
        assert spot is not None
        assert view.viewport().rect().contains(spot.toPoint())
        back = view.point_at(QPointF(spot.x() + 0.01, spot.y() + 0.01))
        assert back is not None
        assert back[:2] == point[:2]
        assert abs(back.x - point.x) < 0.1
        assert abs(back.y - point.y) < 0.1
    assert view.spot_of(PagePoint(DocumentId("other"), 1, 0, 0)) is None


def test_overlays_paint_in_points_and_change_only_where_they_say(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    view.show_document(paper(5), ())
    box = Box(1, Rect(100, 100, 200, 150))
    view.add_overlay(box)
    area = view.area_of(A, 1, box.rect)
    assert area is not None
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(area.center().toPoint()).name() == "#ff0000"
    assert picture.pixelColor(area.center().toPoint() + QPoint(0, 60)).name() != "#ff0000"
    assert {page for _, page in box.painted} <= {1, 2}, "only pages in view are painted"
    box.color = QColor(0, 0, 255)
    QApplication.processEvents()
    box.painted.clear()
    box.changed.emit(A, 1, box.rect)
    qtbot.waitUntil(lambda: bool(box.painted))
    assert box.painted == [(A, 1)]


def test_a_marker_colours_the_paper_and_not_the_letters(make_view: MakeView) -> None:
    view = make_view()
    view.show_document(paper(5), ())
    letters = Box(1, Rect(120, 110, 140, 140))
    letters.color = QColor(0, 0, 0)
    box = Box(1, Rect(100, 100, 200, 150), marker=True)
    box.color = QColor(255, 230, 100)
    view.add_overlay(letters)
    view.add_overlay(box)
    picture = view.viewport().grab().toImage()
    on_letter = view.spot_of(PagePoint(A, 1, 130, 125))
    on_paper = view.spot_of(PagePoint(A, 1, 180, 125))
    assert on_letter is not None
    assert on_paper is not None
    assert picture.pixelColor(on_letter.toPoint()).name() == "#000000"
    assert picture.pixelColor(on_paper.toPoint()).blue() < 100


def test_papers_in_a_row_tell_which_one_is_read(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view()
    first, second = paper(3), paper(4, name="b")
    told: list[tuple[str, int]] = []
    view.paper_changed.connect(lambda shown: told.append((shown.id, 0)))
    view.page_changed.connect(lambda page: told.append(("", page)))
    view.show_papers([first, second], [mention(2, 300)], A, 3)
    assert (view.document, view.page) == (first, 3)
    view.go_to_page(2, B)
    assert (view.document, view.page) == (second, 2)
    assert told == [("", 3), (B, 0), ("", 2)]
    view.verticalScrollBar().setValue(0)
    assert (view.document, view.page) == (first, 1)
    with qtbot.waitSignal(view.place_changed) as place:
        pass
    assert place.args == [A, 1, frozenset({1})]
