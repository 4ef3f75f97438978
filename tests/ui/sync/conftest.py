# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The window with fetching over stand-ins."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.model.sync import SourceState
from ifn_desktop.ui import shell as ui
from ifn_desktop.ui.main_window import MainWindow
from ifn_desktop.ui.sync.feature import SyncFeature
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.downloads import DownloadsModel
from tests.ui.shell.conftest import ChosenFiles, Shell
from tests.viewmodels.shell.fakes import FakeLibrary
from tests.viewmodels.sync.fakes import Fetching


class Files(ChosenFiles):
    """Answers at once with what the test says."""

    def one_folder(self, parent: QWidget, title: str, chosen: Callable[[list[Path]], None]) -> None:
        self.asked.append(title)
        chosen(self.answer)

    def one_file(
        self, parent: QWidget, title: str, endings: str, chosen: Callable[[list[Path]], None]
    ) -> None:
        self.asked.append(title)
        chosen(self.answer)


class Desk:
    """A window that fetches."""

    def __init__(
        self,
        appearance: Appearance,
        qtbot: QtBot,
        downloads: Path,
        *states: SourceState,
        fake: FakeLibrary | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.appearance = appearance
        self.files = Files()
        self.told: list[tuple[str, str]] = []
        self.shell = Shell(appearance, fake, features=[self._make])
        models = self.shell.models
        tasks = models.start._tasks
        self.fetching = Fetching(tasks, models.library, models.notices, *states)
        self.downloads = DownloadsModel(
            downloads,
            models.importing,
            self.fetching.preferences,
            tasks,
            lambda: self.fetching.time,
            look_ms=30,
        )
        self.window: MainWindow = self.shell.window
        self.window.resize(1366, 768)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.feature: SyncFeature
        self.window.reading.ensurePolished()
        self.looked()

    def _make(self, shell: ui.Shell) -> object:
        fetching = self.fetching
        self.feature = SyncFeature(
            shell,
            fetching.model,
            fetching.keeper,
            adding=fetching.adding,
            downloads=self.downloads,
            notify=lambda title, words: self.told.append((title, words)),
            files=self.files,
        )
        return self.feature

    def looked(self) -> None:
        """Let the keeper look."""
        keeper = self.fetching.keeper
        self.qtbot.waitUntil(lambda: not keeper._starting.isActive())
        timer = keeper._timer
        self.qtbot.waitUntil(lambda: not timer.isActive() or timer.interval() > 1000)

    @property
    def focus(self) -> QWidget:
        focused = self.window.focusWidget()
        assert focused is not None
        return focused

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus, key, modifiers)

    def click(self, widget: QWidget) -> None:
        QApplication.processEvents()  # what has just been added comes to sight
        assert widget.isVisible()
        place = QPoint(min(20, widget.width() // 2), widget.height() // 2)  # a box to tick is at the left
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def type(self, text: str) -> None:
        """Type words, letters with rings and dots too."""
        for letter in text:
            code = Qt.Key(ord(letter.upper())) if ord(letter) < 128 else Qt.Key.Key_unknown
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focus, event)

    def close(self) -> None:
        self.window.close()
        QApplication.processEvents()


MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(appearance: Appearance, qtbot: QtBot, tmp_path: Path) -> Generator[MakeDesk]:
    desks: list[Desk] = []
    downloads = tmp_path / "Hämtade filer"
    downloads.mkdir()

    def make(*states: SourceState, fake: FakeLibrary | None = None) -> Desk:
        desk = Desk(appearance, qtbot, downloads, *states, fake=fake)
        desks.append(desk)
        qtbot.addWidget(desk.window)
        return desk

    yield make
    for desk in desks:
        desk.close()
