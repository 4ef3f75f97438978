# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The window over a library in memory, with a stand-in for the reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.main_window import MainWindow
from ifn_desktop.ui.shell import FeatureMaker
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels import error_words, messages
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.window import WindowModels, window_models
from tests.support.importer import FakeImporter
from tests.support.tasks import InlineTasks
from tests.support.windows import build_window
from tests.ui.shell.placeholder import PlaceholderReader
from tests.viewmodels.shell.fakes import TODAY, FakeLibrary


class ChosenFiles(FileChoice):
    """Answers at once with what the test says."""

    def __init__(self) -> None:
        self.answer: list[Path] = []
        self.asked: list[str] = []

    def files(self, parent: QWidget, chosen: Callable[[list[Path]], None]) -> None:
        self.asked.append("files")
        chosen(self.answer)

    def folder(self, parent: QWidget, chosen: Callable[[list[Path]], None]) -> None:
        self.asked.append("folder")
        chosen(self.answer)

    def save(self, parent: QWidget, name: str, chosen: Callable[[list[Path]], None]) -> None:
        self.asked.append(name)
        chosen(self.answer)


class Shell:
    """A window with everything behind it."""

    def __init__(
        self,
        appearance: Appearance,
        fake: FakeLibrary | None = None,
        features: Sequence[FeatureMaker] = (),
    ) -> None:
        self.fake = fake or FakeLibrary()
        self.importer = FakeImporter()
        self.notices = Notices()
        self.models: WindowModels = window_models(
            queries=self.fake,
            commands=self.fake,
            importer=self.importer,
            save_out=self.fake.save_out,
            tasks=InlineTasks(self.notices.report),
            notices=self.notices,
            today=lambda: TODAY,
        )
        self.reader = PlaceholderReader()
        self.files = ChosenFiles()
        self.window: MainWindow = build_window(
            self.models,
            lambda: self.reader,
            appearance,
            version="0.1.0",
            files=self.files,
            features=features,
        )
        self.window.resize(1360, 850)  # the offscreen platform's screen is smaller


@pytest.fixture(autouse=True)
def _texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(messages.WARNINGS, "fake.unsure", "Det är osäkert var ”{title}” hör hemma.")
    monkeypatch.setitem(messages.WARNINGS, "fake.date", "Dagen för sammanträdet är gissad.")
    monkeypatch.setitem(error_words.ERRORS, "fake.damaged", "Filen är skadad. Be avsändaren skicka den igen.")


@pytest.fixture
def shell(qtbot: QtBot, appearance: Appearance) -> Shell:
    made = Shell(appearance)
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitExposed(made.window)
    return made
