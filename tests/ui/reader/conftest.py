# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Views of invented papers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import LinkView
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.viewmodels.reader.page_images import PageImages
from tests.viewmodels.reader.fake_pages import FakeRenderer, at_once

MakeView = Callable[..., PageView]


def mention(page: int, y: float, to: str = "b") -> LinkView:
    """A mention that stands on one line."""
    rects = (Rect(70, y, 260, y + 14),)
    return LinkView(DocumentId("document-a"), page, f"Avtal {to}", rects, DocumentId(f"document-{to}"))


def spot_of(view: PageView, link: LinkView) -> QPoint:
    """Where in the viewport a mention stands."""
    area = view.area_of(link.from_document, link.page, link.rects[0])
    assert area is not None
    return area.center().toPoint()


@pytest.fixture
def renderer() -> FakeRenderer:
    return FakeRenderer(at_once=True)


@pytest.fixture
def images(renderer: FakeRenderer, qtbot: QtBot) -> PageImages:
    return PageImages(renderer, at_once)


@pytest.fixture
def make_view(qtbot: QtBot, images: PageImages) -> MakeView:
    def make(width: int = 700, height: int = 900) -> PageView:
        view = PageView(images)
        qtbot.addWidget(view)
        view.resize(width, height)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return make


def turn_wheel(view: PageView, delta: int, spot: QPoint, *, ctrl: bool = False) -> None:
    """Turn the wheel by eighths of a degree over a spot of the viewport."""
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
