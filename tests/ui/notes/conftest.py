# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real window over a real library, with every feature: what a member sees of notes and marks."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.app.bridge import GuiBridge
from ifn_desktop.app.core import Core
from ifn_desktop.app.features import Parts, feature_makers
from ifn_desktop.app.later import LaterCore
from ifn_desktop.app.own_writing import OwnWriting
from ifn_desktop.config.settings import Settings
from ifn_desktop.model.views import AgendaView
from ifn_desktop.ui.main_window import MainWindow, build_window
from ifn_desktop.ui.notes.feature import NotesFeature
from ifn_desktop.ui.notes.note_card import NoteCard
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.theme import Appearance, load_fonts
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.preferences import Preferences
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.window import window_models
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet
from tests.viewmodels.shell.fakes import FakeImporter

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
PATIENCE = 20_000


class Desk:
    """A window with a library behind it; keys go where the keyboard is."""

    def __init__(self, core: Core, appearance: Appearance, qtbot: QtBot) -> None:
        self.core = core
        self.qtbot = qtbot
        self.errors: list[BaseException] = []
        self.appearance = appearance
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
        self.images = PageImages(core.images.render, self.bridge.post)
        self.panes = ReaderPanes(self.images)
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
    def agenda(self) -> AgendaView:
        return only_agenda(self.core)

    @property
    def view(self) -> PageView:
        return self.panes.first.view

    @property
    def writing(self) -> OwnWriting:
        (found,) = (feature for feature in self.window._features if isinstance(feature, OwnWriting))
        return found

    @property
    def notes(self) -> NotesFeature:
        return self.writing.notes

    @property
    def card(self) -> NoteCard:
        card = self.notes.widget.current
        assert card is not None
        return card

    def open_item(self, position: int, paper: int = 0) -> None:
        """Open an ärende, and wait until its paper is on show."""
        item = self.agenda.items[position]
        document = item.documents[paper].id if item.documents else None
        self.models.navigator.open_meeting(self.agenda.id, item.id, document)
        self.until(lambda: self.models.navigator.place.entry == item.id)
        if document is not None:
            self.until(lambda: self.view.document is not None and self.view.document.id == document)
        self.until(lambda: self.notes.notes.item == item.id and bool(self.notes.notes.notes))
        self.rest()

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=PATIENCE)

    def rest(self) -> None:
        """Let everything that is under way in the lanes come home."""
        for lane in ("write", "read", "read", "write"):
            done: list[bool] = []
            self.tasks.run(lane, lambda _: None, lambda _, heard=done: heard.append(True))  # type: ignore[arg-type]
            self.until(lambda heard=done: bool(heard))
        QApplication.processEvents()

    @property
    def focus(self) -> QWidget:
        focused = self.window.focusWidget()
        assert focused is not None
        return focused

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

    def saved(self) -> list[str]:
        """The texts of the notes of the open ärende, as the library has them."""
        self.notes.notes.flush()
        self.rest()
        item = self.notes.notes.item
        assert item is not None
        return [note.text for note in self.core.marks.notes.notes_of(item)]

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


@pytest.fixture(scope="session")
def filled_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with one invented meeting, to be copied."""
    folder = tmp_path_factory.mktemp("notes")
    with open_library(folder / "profile") as made:
        take_in(made, stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=3, pages=2))
    return folder / "profile"


@pytest.fixture
def core(filled_profile: Path, tmp_path: Path) -> Generator[Core]:
    shutil.copytree(filled_profile, tmp_path / "profile")
    with open_library(tmp_path / "profile") as made:
        yield made


@pytest.fixture
def desk(core: Core, appearance: Appearance, qtbot: QtBot) -> Generator[Desk]:
    made = Desk(core, appearance, qtbot)
    yield made
    made.close()
