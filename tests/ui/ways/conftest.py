# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The window over a real library: real store, lanes and PDF workers, and the features of the ways."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.app import ways
from ifn_desktop.app.bridge import GuiBridge
from ifn_desktop.app.core import Core
from ifn_desktop.app.features import Parts
from ifn_desktop.app.later import LaterCommands, LaterCore, LaterImporter, LaterQueries
from ifn_desktop.config.settings import Settings
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.main_window import MainWindow
from ifn_desktop.ui.reader.pane import Pane
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.preferences import Preferences
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.window import window_models
from tests.support.libraries import open_library, take_in
from tests.support.windows import build_window

PACKET = Path("packets", "umea-ifn-2026-02-18", "ifn-2026-02-18-outline.pdf")
TODAY = datetime.date(2026, 2, 10)


class NoFiles(FileChoice):
    """Answers with the place that the test says."""

    def __init__(self) -> None:
        self.target: Path | None = None
        self.names: list[str] = []

    def save(self, parent: QWidget, name: str, chosen: Callable[[list[Path]], None]) -> None:
        self.names.append(name)
        if self.target is not None:
            chosen([self.target])


class Room:
    """The window on a library, with what a test looks at."""

    def __init__(self, core: Core, appearance: Appearance, bridge: GuiBridge) -> None:
        self.core = core
        later = LaterCore()
        later.opened.set_result(core)
        later.settled.set_result(core)
        self.notices = Notices()
        tasks = Tasks(core.jobs, bridge.post, self.notices.report)
        self.models = window_models(
            queries=LaterQueries(later),
            commands=LaterCommands(later),
            importer=LaterImporter(later),
            save_out=core.saving.save_out,
            tasks=tasks,
            notices=self.notices,
            today=lambda: TODAY,
        )

        self.images = PageImages(core.images.render, bridge.post)
        self.panes = ReaderPanes(self.images)
        self.files = NoFiles()
        self.opened: list[str] = []
        preferences = Preferences(Settings(), lambda _: None)
        parts = Parts(self.models, tasks, later, preferences)
        self.window: MainWindow = build_window(
            self.models,
            lambda: self.panes,
            appearance,
            version="0.1.0",
            features=ways.features(parts, files=self.files, open_url=self._open),
        )
        self.window.resize(1366, 768)

    def _open(self, address: str) -> bool:
        self.opened.append(address)
        return True

    @property
    def navigator(self) -> Navigator:
        return self.models.navigator

    @property
    def first(self) -> Pane:
        return self.panes.first

    def paper(self, title: str) -> DocumentView:
        """The paper of what is open whose title has these words in it."""
        return next(
            paper
            for entry in self.navigator.entries
            for paper in entry.documents
            if title.casefold() in paper.title.casefold()
        )

    @property
    def said(self) -> str:
        """What the window says in passing."""
        return self.notices.message.text if self.notices.message else ""


OpenRoom = Callable[[Path], Room]


@pytest.fixture
def open_room(appearance: Appearance, qtbot: QtBot) -> Generator[OpenRoom]:
    """Opens the window on the library of a folder, at its one meeting."""
    closers: list[Callable[[], object]] = []

    def make(profile: Path) -> Room:
        library = open_library(profile)
        core = library.__enter__()
        bridge = GuiBridge()
        room = Room(core, appearance, bridge)

        def close() -> None:
            room.window.close()
            room.window.deleteLater()
            qtbot.wait(1)
            bridge.close()  # first: what is answered now would ask for more of a closed library
            library.__exit__(None, None, None)

        closers.append(close)
        with qtbot.waitExposed(room.window):
            room.window.show()
        meetings = core.queries.meetings()
        if meetings:
            room.navigator.open_meeting(meetings[0].id)
        else:
            room.navigator.open_loose(core.queries.loose()[0].id)
        qtbot.waitUntil(
            lambda: room.first.document is not None and room.first.view.is_sharp(), timeout=30_000
        )
        return room

    yield make
    for close in closers:
        close()


@pytest.fixture(scope="session")
def packet_library(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Path:
    """The real packet, taken in once."""
    profile = tmp_path_factory.mktemp("packet") / "profile"
    with open_library(profile) as core:
        take_in(core, shared_data / PACKET)
    return profile


@pytest.fixture
def room(packet_library: Path, tmp_path: Path, open_room: OpenRoom) -> Room:
    """The window on the real packet, in a library of the test's own."""
    profile = tmp_path / "profile"
    shutil.copytree(packet_library, profile)
    return open_room(profile)
