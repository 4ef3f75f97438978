# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real window over a real library, for what a member does with the text of papers."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.reader.page_tool import PagePoint
from ifn_desktop.ui.reader.select_feature import SelectFeature
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.reader.selection import Selection
from tests.support.desk import LibraryDesk
from tests.support.libraries import open_copy, open_library, take_in


class Desk(LibraryDesk):
    """A window over a library, and a hand that points at words of papers."""

    @property
    def paper(self) -> DocumentView:
        document = self.view.document
        assert document is not None
        return document

    @property
    def selection(self) -> Selection:
        return self.feature(SelectFeature)._selection

    def open_item(self, position: int, paper: int = 0) -> DocumentView:
        """Open a paper of an ärende, and wait until it is on show."""
        (meeting,) = self.core.queries.meetings()
        item = self.core.queries.agenda(meeting.id).items[position]
        document = item.documents[paper]
        self.models.navigator.open_meeting(meeting.id, item.id, document.id)
        self.until(lambda: self.view.document is not None and self.view.document.id == document.id)
        self.rest()
        return document

    def open_loose(self) -> DocumentView:
        """Open the one paper without a meeting."""
        (document,) = self.core.queries.loose()
        self.models.navigator.open_loose(document.id)
        self.until(lambda: self.view.document is not None and self.view.document.id == document.id)
        self.rest()
        return document

    def layer(self, page: int = 1, document: DocumentView | None = None) -> TextLayer:
        """The text of a page, there on the GUI side too from now on."""
        paper = document or self.paper
        layer = self.core.texts.layer(paper.file_id, paper.first_page + page - 1).result(60)
        self.until(lambda: self.selection.layers.get(paper, page) is not None)
        return layer

    def spot(self, words: str, *, page: int = 1, end: bool = False, last: bool = False) -> QPoint:
        """Where in the viewport words of a page begin (or end); the last such words at will."""
        paper = self.paper
        layer = self.layer(page)
        start = layer.text.rindex(words) if last else layer.text.index(words)
        box = layer.box(start + len(words) - 1 if end else start)
        x = box.x1 - 0.2 if end else box.x0 + 0.2
        found = self.view.spot_of(PagePoint(paper.id, page, x, (box.y0 + box.y1) / 2))
        assert found is not None
        return found.toPoint()

    def reveal(self, page: int, document: DocumentId | None = None) -> None:
        self.view.go_to_page(page, document)

    def drag(self, start: QPoint, *way: QPoint, modifiers: Qt.KeyboardModifier | None = None) -> None:
        viewport = self.view.viewport()
        held = modifiers or Qt.KeyboardModifier.NoModifier
        self.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, held, start)
        for spot in way:
            self.qtbot.mouseMove(viewport, spot)
            self._move(viewport, spot, held)
        self.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, held, way[-1] if way else start)

    @staticmethod
    def _move(viewport: QWidget, spot: QPoint, held: Qt.KeyboardModifier) -> None:
        # QTest moves without buttons; a drawn selection is a move with one down.
        from PySide6.QtCore import QEvent
        from PySide6.QtGui import QMouseEvent

        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(spot),
            QPointF(viewport.mapToGlobal(spot)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            held,
        )
        QApplication.sendEvent(viewport, event)

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()


MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Generator[MakeDesk]:
    """Makes one window over a library of these files, or over a copy of one that is there."""
    from contextlib import ExitStack

    with ExitStack() as stack:

        def make(*files: Path, copied: Path | None = None) -> Desk:
            opened = open_library(tmp_path / "profile") if copied is None else open_copy(copied, tmp_path)
            core = stack.enter_context(opened)
            if files:
                take_in(core, *files)
            desk = Desk(core, appearance, qtbot)
            stack.callback(desk.close)
            return desk

        yield make


@pytest.fixture
def desk(make_desk: MakeDesk, filled_profile: Path) -> Desk:
    """A packet of three ärenden."""
    return make_desk(copied=filled_profile)
