# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real window over a real library, with every feature, as a member has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.app.bridge import GuiBridge
from ifn_desktop.app.core import Core
from ifn_desktop.app.features import Parts, feature_makers
from ifn_desktop.app.later import LaterCore
from ifn_desktop.app.lock_parts import LockParts
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.config.settings import Settings
from ifn_desktop.ui.main_window import MainWindow
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.preferences import Preferences
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.window import window_models
from tests.support.importer import FakeImporter
from tests.support.windows import build_window

PATIENCE = 30_000
"""Milliseconds after which something that did not come is a failure."""

Feature = TypeVar("Feature")


class LibraryDesk:
    """A window with a library behind it; keys go where the keyboard is."""

    def __init__(self, core: Core, appearance: Appearance, qtbot: QtBot) -> None:
        self.core = core
        self.qtbot = qtbot
        self.errors: list[BaseException] = []
        self.locks: list[str] = []
        self.appearance = appearance
        self.bridge = GuiBridge()
        self.notices = Notices()
        self.tasks = Tasks(core.jobs, self.bridge.post, self._failed)
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
        self.images = PageImages(core.images.render, self.bridge.post)
        self.panes = ReaderPanes(self.images)
        self.window: MainWindow = build_window(
            self.models,
            lambda: self.panes,
            appearance,
            version="0",
            features=feature_makers(
                Parts(
                    self.models,
                    self.tasks,
                    later,
                    Preferences(Settings(), lambda _: None),
                    lock=LockParts(
                        KeyVault(core.paths, SystemKeyring()),
                        lambda: None,
                        lambda: self.locks.append("code"),
                        lambda: self.locks.append("lock"),
                    ),
                )
            ),
        )
        self.window.resize(1366, 768)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()

    def _failed(self, error: BaseException) -> None:
        """Tell it, as the program does; the test that meant it takes it from `errors`."""
        self.errors.append(error)
        self.notices.report(error)

    @property
    def view(self) -> PageView:
        return self.panes.first.view

    @property
    def focus(self) -> QWidget:
        focused = self.window.focusWidget()
        assert focused is not None
        return focused

    def feature(self, kind: type[Feature]) -> Feature:
        (found,) = (feature for feature in self.window._features if isinstance(feature, kind))
        return found

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is; in an open menu, there."""
        popup = QApplication.activePopupWidget()
        self.qtbot.keyClick(popup or self.focus, key, modifiers)

    def type(self, text: str) -> None:
        """Type words, letters with rings and dots too."""
        for letter in text:
            if letter == "\n":
                self.key(Qt.Key.Key_Return)
                continue
            code = Qt.Key(ord(letter.upper())) if ord(letter) < 128 else Qt.Key.Key_unknown
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                QApplication.sendEvent(
                    self.focus, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, letter)
                )

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
