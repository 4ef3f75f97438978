# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real window over a real library, for what a member does with the text of papers."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.app.bridge import GuiBridge
from ifn_desktop.app.core import Core
from ifn_desktop.app.features import Parts, feature_makers
from ifn_desktop.app.later import LaterCore
from ifn_desktop.config.settings import Settings
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.main_window import MainWindow, build_window
from ifn_desktop.ui.reader.page_tool import PagePoint
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.reader.select_feature import SelectFeature
from ifn_desktop.ui.theme import Appearance, load_fonts
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.preferences import Preferences
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.reader.selection import Selection
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.window import window_models
from tests.support.libraries import open_library, take_in
from tests.support.packets import stamped_packet
from tests.viewmodels.shell.fakes import FakeImporter

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
PATIENCE = 20_000
Feature = TypeVar("Feature")


class Desk:
    """A window with a library behind it."""

    def __init__(self, core: Core, appearance: Appearance, qtbot: QtBot) -> None:
        self.core = core
        self.qtbot = qtbot
        self.errors: list[BaseException] = []
        self.bridge = GuiBridge()
        self.notices = Notices()
        self.tasks = Tasks(core.jobs, self.bridge.post, self.errors.append)
        later = LaterCore()
        later.opened.set_result(core)
        later.settled.set_result(core)
        self.models = window_models(
            queries=core.queries,
            commands=core.commands,
            importer=FakeImporter(),
            save_out=core.saving.save_out,
            tasks=self.tasks,
            notices=self.notices,
        )
        self.panes = ReaderPanes(PageImages(core.images.render, self.bridge.post))
        self.window: MainWindow = build_window(
            self.models,
            lambda: self.panes,
            appearance,
            version="0",
            features=feature_makers(
                Parts(self.models, self.tasks, later, Preferences(Settings(), lambda _: None))
            ),
        )
        self.window.resize(1366, 768)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()

    @property
    def view(self) -> PageView:
        return self.panes.first.view

    @property
    def paper(self) -> DocumentView:
        document = self.view.document
        assert document is not None
        return document

    @property
    def selection(self) -> Selection:
        return self.feature(SelectFeature)._selection

    def feature(self, kind: type[Feature]) -> Feature:
        (found,) = (feature for feature in self.window._features if isinstance(feature, kind))
        return found

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

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        self.qtbot.keyClick(self.focus, key, modifiers)

    def type(self, text: str) -> None:
        """Type words, letters with rings and dots too."""
        for letter in text:
            code = Qt.Key(ord(letter.upper())) if ord(letter) < 128 else Qt.Key.Key_unknown
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                QApplication.sendEvent(
                    self.focus, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, letter)
                )

    @property
    def focus(self) -> QWidget:
        focused = self.window.focusWidget()
        assert focused is not None
        return focused

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=PATIENCE)

    def rest(self) -> None:
        """Let everything that is under way in the lanes come home."""
        for lane in ("write", "read", "read", "write"):
            done: list[bool] = []
            self.tasks.run(lane, lambda _: None, lambda _, heard=done: heard.append(True))  # type: ignore[arg-type]
            self.until(lambda heard=done: bool(heard))
        QApplication.processEvents()

    def close(self) -> None:
        self.window.close()
        self.rest()
        self.window.deleteLater()
        QApplication.processEvents()
        self.bridge.close()
        assert self.errors == []


@pytest.fixture(scope="session")
def family(qapp: QApplication) -> str:
    return load_fonts(FONTS)


@pytest.fixture
def appearance(qapp: QApplication, family: str) -> Generator[Appearance]:
    made = Appearance(qapp, family, "light")
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Generator[MakeDesk]:
    """Makes one window over a library of these files."""
    from contextlib import ExitStack

    with ExitStack() as stack:

        def make(*files: Path) -> Desk:
            core = stack.enter_context(open_library(tmp_path / "profile"))
            take_in(core, *files)
            desk = Desk(core, appearance, qtbot)
            stack.callback(desk.close)
            return desk

        yield make


@pytest.fixture
def desk(make_desk: MakeDesk, tmp_path: Path) -> Desk:
    """A packet of three ärenden."""
    return make_desk(stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=3, pages=2))
