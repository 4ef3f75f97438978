# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The reader by mouse and keyboard, with a renderer that answers at once."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import DocumentView, LinkView
from ifn_desktop.pdf.requests import RenderRequest
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.reader.paper_column import SEEN_MS
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages


class Sheet:
    """A page in one colour that tells its number."""

    def __init__(self, page: int, width: int, height: int) -> None:
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(colour(page))
        self._image = image
        self.width, self.height, self.stride = width, height, image.bytesPerLine()
        self.data = image.constBits()

    def release(self) -> None:
        """Nothing to give back."""


def colour(page: int) -> QColor:
    return QColor(page % 200 + 20, 100, 60)


class Renderer:
    def __init__(self) -> None:
        self.broken: set[int] = set()
        self.pages: list[int] = []

    def __call__(self, file: FileId, request: RenderRequest) -> Future[Sheet]:
        future: Future[Sheet] = Future()
        page, clip = request.page, request.clip
        self.pages.append(page)
        if page in self.broken:
            future.set_exception(KnownError("pdf.bad_page"))
        else:
            future.set_result(Sheet(page, *(clip[2:] if clip else (request.width, request.height))))
        return future


def document(pages: int = 30, first: int = 1, name: str = "d", **changes: object) -> DocumentView:
    fields: dict[str, object] = {
        "id": DocumentId(name),
        "kind": DocumentKind.BILAGA,
        "title": "Avtal om skolvägen",
        "file_id": FileId(f"f{name}"),
        "file": "avtal.pdf",
        "first_page": first,
        "last_page": first + pages - 1,
        "confidence": 1.0,
        "page_sizes": ((595.0, 842.0),) * pages,
    }
    return DocumentView(**(fields | changes))  # pyright: ignore[reportArgumentType]


def link(page: int, y: float, target: str = "other") -> LinkView:
    return LinkView(DocumentId("d"), page, f"Bilaga {page}", (Rect(60, y, 300, y + 12),), DocumentId(target))


@pytest.fixture
def renderer() -> Renderer:
    return Renderer()


@pytest.fixture
def panes(qtbot: QtBot, renderer: Renderer) -> Iterator[ReaderPanes]:
    images = PageImages(renderer, lambda closure: closure())
    made = ReaderPanes(images)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def settled(qtbot: QtBot, view: PageView) -> None:
    qtbot.waitUntil(view.is_sharp)


def pixel(view: PageView, x: int, y: int) -> QColor:
    return view.viewport().grab().toImage().pixelColor(x, y)


def test_a_paper_opens_at_a_page_and_fits_the_width(panes: ReaderPanes, qtbot: QtBot) -> None:
    panes.open(document(first=101), [], page=12)
    view = panes.first.view
    settled(qtbot, view)
    assert view.page == 12
    assert panes.first.bar.number.value() == 12
    assert pixel(view, 500, 300) == colour(112)
    assert view.horizontalScrollBar().maximum() == 0


def test_every_page_is_sharp_after_scrolling_through_many(panes: ReaderPanes, qtbot: QtBot) -> None:
    panes.open(document(300), [])
    view = panes.first.view
    bar = view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 3000)
    settled(qtbot, view)
    assert view.page == 300
    assert pixel(view, 500, 400) == colour(300)


def test_keys_move(panes: ReaderPanes, qtbot: QtBot) -> None:
    panes.open(document(), [])
    view = panes.first.view
    view.setFocus()
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_Down)
    small = bar.value()
    assert small > 0
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert bar.value() > small + 400
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    assert view.page == 30
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_zoom_keeps_the_spot_under_the_pointer(panes: ReaderPanes, qtbot: QtBot) -> None:
    panes.open(document(), [], page=9)
    view = panes.first.view
    settled(qtbot, view)
    before = view.zoom
    spot = QPointF(500, 350)
    wheel = QWheelEvent(
        spot,
        view.viewport().mapToGlobal(spot),
        QPoint(0, 0),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom > before * 1.2
    settled(qtbot, view)
    assert pixel(view, 500, 350) == colour(9)
    assert view.fit is Fit.NONE
    view.set_fit(Fit.WIDTH)
    assert view.zoom == pytest.approx(before)


def test_the_width_still_fits_after_a_resize(panes: ReaderPanes, qtbot: QtBot) -> None:
    panes.open(document(), [], page=9)
    view = panes.first.view
    before = view.zoom
    panes.resize(700, 700)
    qtbot.waitUntil(lambda: view.zoom < before)
    assert view.horizontalScrollBar().maximum() == 0
    assert view.page == 9


def test_a_mention_is_followed_by_mouse(panes: ReaderPanes, qtbot: QtBot) -> None:
    mention = link(1, 100)
    panes.open(document(), [mention])
    view = panes.first.view
    scale = view.zoom * 96 / 72
    left = (view.viewport().width() - round(595 * scale)) // 2
    spot = QPoint(left + round(100 * scale), round(16 + 106 * scale) - view.verticalScrollBar().value())
    with qtbot.waitSignal(panes.link_activated) as heard:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert heard.args == [mention]


@pytest.mark.accessibility
def test_mentions_are_followed_by_keyboard_in_order(panes: ReaderPanes, qtbot: QtBot) -> None:
    mentions = [link(1, 100), link(3, 500), link(20, 60)]
    panes.open(document(), mentions)
    view = panes.first.view
    view.setFocus()
    followed: list[object] = []
    panes.link_activated.connect(followed.append)
    for _ in mentions:
        QTest.keyClick(view, Qt.Key.Key_Tab)
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert followed == mentions
    assert view.page in {19, 20}
    QTest.keyClick(view, Qt.Key.Key_Tab)  # past the last one the focus goes on
    assert view.focused_link is None


def test_two_papers_stand_side_by_side_each_with_its_place(panes: ReaderPanes, qtbot: QtBot) -> None:
    panes.open(document(), [], page=5)
    panes.open(document(10, name="e"), [], beside=True, page=3)
    assert panes.second.isVisible()
    assert panes.active is panes.second
    panes.first.view.go_to_page(7)
    assert (panes.first.view.page, panes.second.view.page) == (7, 3)
    panes.focus_other()
    assert panes.active is panes.first
    panes.close_beside()
    assert not panes.second.isVisible()
    assert panes.first.view.page == 7


def test_in_a_narrow_window_two_papers_stack(panes: ReaderPanes, qtbot: QtBot) -> None:
    panes.resize(700, 900)
    panes.open(document(), [])
    panes.open(document(10, name="e"), [], beside=True)
    first, second = panes.first, panes.second
    qtbot.waitUntil(lambda: second.y() > first.y())
    assert second.width() == first.width()


def test_pages_that_were_in_view_a_while_count_as_seen(panes: ReaderPanes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panes.place_changed, timeout=SEEN_MS * 4) as heard:
        panes.open(document(), [], page=4)
    assert heard.args is not None
    name, spot, seen = heard.args
    assert (name, spot.page) == ("d", 4)
    assert 4 in seen
    assert 9 not in seen


def test_a_broken_page_says_so_and_the_rest_is_shown(
    panes: ReaderPanes, qtbot: QtBot, renderer: Renderer
) -> None:
    renderer.broken = {1}
    panes.open(document(3), [])
    view = panes.first.view
    view.go_to_page(2)
    settled(qtbot, view)
    assert pixel(view, 500, 300) == colour(2)
    view.go_to_page(1)
    blank = view.viewport().grab().toImage()
    dark = sum(
        blank.pixelColor(x, y).lightness() < 128 for x in range(200, 800, 2) for y in range(40, 400, 2)
    )
    assert dark > 50  # the words


def test_a_paper_that_cannot_be_shown_says_why_and_can_be_saved(panes: ReaderPanes, qtbot: QtBot) -> None:
    unshowable = document(1, failure="file.no_preview")
    panes.open(unshowable, [])
    assert "kan inte visas" in panes.first.refusal.text()
    with qtbot.waitSignal(panes.save_out_wanted) as heard:
        QTest.mouseClick(panes.first.save, Qt.MouseButton.LeftButton)
    assert heard.args == [unshowable]


def test_typing_a_page_number_goes_there(panes: ReaderPanes, qtbot: QtBot) -> None:
    panes.open(document(), [])
    panes.first.ask_for_page()
    QTest.keyClicks(panes.first.bar.number, "17")
    QTest.keyClick(panes.first.bar.number, Qt.Key.Key_Return)
    assert panes.first.view.page == 17
    assert panes.active is panes.first
    assert panes.first.view.hasFocus()


def test_return_on_the_same_number_goes_back_to_the_page(panes: ReaderPanes, qtbot: QtBot) -> None:
    panes.open(document(), [], page=3)
    panes.activateWindow()
    panes.active.ask_for_page()
    QTest.keyClick(panes.first.bar.number, Qt.Key.Key_Return)
    assert panes.first.view.hasFocus()
    assert panes.first.view.page == 3


def test_every_control_has_a_name(panes: ReaderPanes) -> None:
    pane = panes.first
    bar = pane.bar
    for control in (bar.number, bar.smaller, bar.larger, bar.width_, bar.more, bar.close_, pane.view):
        assert control.accessibleName()
    assert all(
        action.text() and action.shortcuts() for _, actions in panes.menu_entries() for action in actions
    )
