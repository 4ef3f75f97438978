# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The window stands where it stood, and takes the whole of a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from ifn_desktop.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    return window


def test_on_a_small_screen_it_takes_all_there_is(window: MainWindow) -> None:
    window.stand(b"")
    window.show()
    assert window.isMaximized()  # the offscreen screen is 800 by 800


def test_it_comes_back_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    window.resize(QSize(790, 560))
    window.move(5, 30)
    second = MainWindow()
    qtbot.addWidget(second)
    second.stand(window.place())
    second.show()
    assert (second.size(), second.pos()) == (window.size(), window.pos())
    assert not second.isMaximized()


def test_a_full_screen_is_left_at_the_next_start(window: MainWindow, qtbot: QtBot) -> None:
    window.showFullScreen()
    second = MainWindow()
    qtbot.addWidget(second)
    second.stand(window.place())
    second.show()
    assert not second.windowState() & Qt.WindowState.WindowFullScreen


def test_what_is_no_place_is_as_nothing(window: MainWindow) -> None:
    window.stand(b"nothing that Qt wrote")
    window.show()
    assert window.isMaximized()
