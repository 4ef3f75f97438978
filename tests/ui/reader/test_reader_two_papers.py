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

from ifn_desktop.ui.paper_drag import paper_data, paper_of
from ifn_desktop.ui.reader.panes import ReaderPanes
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
    panes.actions_for_menu()[-1].trigger()
    QApplication.processEvents()
    assert second.x() < first.x()
    assert [pane.view.verticalScrollBar().value() for pane in panes.panes] == places
    assert second.view.hasFocus()
    panes.close_beside()
    panes.open(paper(2, name="c"), [], beside=True)
    QApplication.processEvents()
    assert first.x() < second.x()


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
