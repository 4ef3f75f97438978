# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Two papers side by side: swapping, dropping, and which of them is meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.model.looks import TextExtent
from ifn_desktop.ui.paper_drag import paper_data, paper_of
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.viewmodels.reader.fitting import LEAST_LETTERS
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages
from tests.viewmodels.reader.fake_pages import paper

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def panes(qtbot: QtBot, images: PageImages) -> ReaderPanes:
    made = ReaderPanes(images)
    qtbot.addWidget(made)
    made.resize(1400, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.open(paper(12, name="a"), [], page=4)
    return made


def drop(panes: ReaderPanes, data: QMimeData, x: int) -> QDropEvent:
    spot, copy = QPoint(x, 300), Qt.DropAction.CopyAction
    QApplication.sendEvent(panes, QDragEnterEvent(spot, copy, data, LEFT, NONE))
    QApplication.sendEvent(panes, QDragMoveEvent(spot, copy, data, LEFT, NONE))
    event = QDropEvent(QPointF(spot), copy, data, LEFT, NONE)
    QApplication.sendEvent(panes, event)
    return event


@pytest.mark.parametrize(("x", "beside"), [(200, False), (1200, True)])
def test_a_paper_that_is_let_go_is_shown_where_it_was(
    panes: ReaderPanes, qtbot: QtBot, x: int, beside: bool
) -> None:
    with qtbot.waitSignal(panes.paper_dropped) as dropped:
        drop(panes, paper_data(paper(3, name="b").id), x)
    assert dropped.args == ["document-b", beside]


def test_the_place_is_shown_while_a_paper_is_held(panes: ReaderPanes) -> None:
    data, copy = paper_data(paper(3, name="b").id), Qt.DropAction.CopyAction
    before = panes.grab().toImage()
    QApplication.sendEvent(panes, QDragEnterEvent(QPoint(200, 300), copy, data, LEFT, NONE))
    left = panes.grab().toImage()
    QApplication.sendEvent(panes, QDragMoveEvent(QPoint(1200, 300), copy, data, LEFT, NONE))
    right = panes.grab().toImage()
    assert before != left != right
    drop(panes, data, 200)
    assert panes.grab().toImage() == before


def test_files_are_not_the_readers(panes: ReaderPanes, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(Path("bok.pdf").absolute()))])
    with qtbot.assertNotEmitted(panes.paper_dropped):
        assert not drop(panes, data, 200).isAccepted()
    assert paper_of(data) is None


def test_swapping_leaves_each_paper_where_it_is_read(panes: ReaderPanes) -> None:
    panes.open(paper(9, name="b"), [], beside=True, page=7)
    first, second = panes.panes
    QApplication.processEvents()
    places = [pane.view.verticalScrollBar().value() for pane in panes.panes]
    assert first.x() < second.x()
    panes.menu_entries()[-1][1][-1].trigger()
    QApplication.processEvents()
    assert second.x() < first.x()
    assert [pane.view.verticalScrollBar().value() for pane in (first, second)] == places
    assert second.view.hasFocus()


def test_after_a_swap_the_left_paper_is_the_one_that_stays(panes: ReaderPanes, qtbot: QtBot) -> None:
    panes.open(paper(9, name="b"), [], beside=True, page=7)
    swap = panes.menu_entries()[-1][1][-1]
    with qtbot.waitSignal(panes.paper_reached) as reached:
        swap.trigger()
    assert reached.args == ["document-b"]
    QApplication.processEvents()
    left, right = panes.panes
    assert left.x() < right.x()
    assert not left.bar.close_.isVisible()
    assert right.bar.close_.isVisible()
    panes.open(paper(2, name="c"), [])
    panes.open(paper(3, name="d"), [], beside=True)
    assert [pane.document.id for pane in (left, right) if pane.document] == ["document-c", "document-d"]
    right.bar.close_.click()
    assert left.isVisible()
    assert not right.isVisible()
    panes.open(paper(2, name="e"), [], beside=True)
    QApplication.processEvents()
    assert left.x() < right.x()


def test_the_pane_that_was_used_last_is_meant(panes: ReaderPanes, qtbot: QtBot) -> None:
    elsewhere = QLineEdit()
    panes.open(paper(9, name="b"), [], beside=True)
    first, second = panes.panes
    assert panes.active is second
    first.add_strip(elsewhere)
    with qtbot.waitSignal(panes.active_changed):
        elsewhere.setFocus()
    assert panes.active is first
    second.view.setFocus()
    panes.close_beside()
    assert panes.active is first


def test_a_pane_has_room_for_what_features_add(panes: ReaderPanes) -> None:
    pane = panes.first
    strip, side, face = QLabel("Sök"), QLabel("Sidorna"), QWidget()
    face.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    pane.add_strip(strip, above=True)
    pane.add_side(side)
    pane.add_face(face)
    pane.setFocus()
    QApplication.processEvents()
    assert strip.mapTo(pane, QPoint()).y() < pane.view.mapTo(pane, QPoint()).y()
    assert side.mapTo(pane, QPoint()).x() < pane.view.mapTo(pane, QPoint()).x()
    pane.show_face(face)
    assert face.isVisible()
    assert face.hasFocus()
    pane.show_face(None)
    assert pane.view.isVisible()
    assert pane.view.hasFocus()


def two(panes: ReaderPanes, first: TextExtent | None, second: TextExtent | None) -> None:
    """Two papers, whose text stands there."""
    panes.open(paper(9, name="b"), [], beside=True)
    for pane, extent in zip(panes.panes, (first, second), strict=True):
        pane.view.set_text_extent(extent)
    for _ in range(3):
        QApplication.processEvents()


def letters(panes: ReaderPanes) -> list[float]:
    return [pane.view.zoom * 11 * 96 / 72 for pane in panes.panes]


def is_beside(panes: ReaderPanes) -> bool:
    first, second = panes.panes
    return first.y() == second.y()


def test_two_papers_lose_their_margins_first(panes: ReaderPanes) -> None:
    panes.resize(1366, 470)
    alone = panes.first.view.zoom
    two(panes, TextExtent(72, 523, 11), TextExtent(60, 540, 11))
    assert is_beside(panes)
    assert min(letters(panes)) >= LEAST_LETTERS
    for pane in panes.panes:
        assert pane.view.horizontalScrollBar().value() > 0, "the left margin is out of view"
        assert pane.view.fit is Fit.WIDTH, "the member chose nothing"
    panes.close_beside()
    QApplication.processEvents()
    assert panes.first.view.zoom == alone


def test_papers_with_wide_text_stand_over_each_other(panes: ReaderPanes) -> None:
    panes.resize(1366, 470)
    two(panes, TextExtent(72, 523, 11), TextExtent(10, 585, 11))
    assert not is_beside(panes)
    assert min(letters(panes)) >= LEAST_LETTERS
    panes.resize(1920, 700)
    QApplication.processEvents()
    assert is_beside(panes)
    assert min(letters(panes)) >= LEAST_LETTERS


@pytest.mark.parametrize("width", [1000, 1239, 1240, 1366, 1600])
def test_letters_of_ordinary_text_are_never_small(panes: ReaderPanes, width: int) -> None:
    panes.resize(width, 500)
    two(panes, TextExtent(72, 523, 11), TextExtent(72, 523, 10))
    assert min(letters(panes)) >= LEAST_LETTERS


def test_a_column_beside_the_pages_counts(panes: ReaderPanes) -> None:
    panes.resize(1366, 470)
    two(panes, TextExtent(72, 523, 11), TextExtent(72, 523, 11))
    assert is_beside(panes)
    side = QLabel("Sidorna")
    side.setMinimumWidth(190)
    panes.first.add_side(side)
    for _ in range(3):
        QApplication.processEvents()
    assert not is_beside(panes)
    assert min(letters(panes)) >= LEAST_LETTERS
    side.hide()
    for _ in range(3):
        QApplication.processEvents()
    assert is_beside(panes)


def test_small_print_turns_no_panes(panes: ReaderPanes) -> None:
    panes.resize(1366, 470)
    two(panes, TextExtent(72, 523, 11), TextExtent(72, 523, 7))
    assert is_beside(panes)


def test_a_size_chosen_by_hand_is_kept_beside(panes: ReaderPanes) -> None:
    panes.first.view.set_zoom(0.5)
    two(panes, TextExtent(72, 523, 11), TextExtent(72, 523, 11))
    assert panes.first.view.zoom == 0.5
