# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page view is never white and never busy: near images meanwhile, sharp ones, jumps, other screens."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import (
    QColor,
)
from pytestqt.qtbot import QtBot

from ifn_desktop.ui.reader.page_view import PageView
from tests.ui.reader.conftest import MakeView
from tests.viewmodels.reader.fake_pages import FakeRenderer, paper

ROOT = Path(__file__).parents[3]


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


def jump(make_view: MakeView, renderer: FakeRenderer, qtbot: QtBot) -> tuple[PageView, Paints]:
    """A view that has just gone to a page which is not drawn yet, and its paintings since."""
    view = make_view()
    view.show_document(paper(300), ())
    qtbot.waitUntil(view.is_sharp)
    renderer.at_once = False
    paints = Paints(view)
    view.go_to_page(150)
    return view, paints


def test_a_jump_shows_the_page_and_no_empty_sheet_before_it(
    make_view: MakeView, renderer: FakeRenderer, qtbot: QtBot
) -> None:
    view, paints = jump(make_view, renderer, qtbot)
    assert not view.is_sharp()
    view.viewport().repaint()
    assert paints.count == 0
    renderer.draw_all()
    assert view.is_sharp()
    assert paints.count == 1


def test_a_page_that_takes_long_is_an_empty_sheet_meanwhile(
    make_view: MakeView, renderer: FakeRenderer, qtbot: QtBot
) -> None:
    view, paints = jump(make_view, renderer, qtbot)
    qtbot.waitUntil(lambda: paints.count > 0)
    assert view.blank_pages()
    renderer.draw_all()
