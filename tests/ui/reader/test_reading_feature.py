# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Reading as text and aloud in the whole window, by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ifn_desktop.model.flow import FlowText
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.work import CancelToken
from ifn_desktop.ui.reader.aloud_bar import AloudBar
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.reader.reflow_face import PaneText
from ifn_desktop.ui.reader.reflow_feature import ReflowFeature
from ifn_desktop.ui.shell import Shell
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.reader.aloud import Aloud
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.reader.reflow import ReflowModel, TextStyles
from ifn_desktop.viewmodels.window import window_models
from tests.support.importer import FakeImporter
from tests.support.tasks import InlineTasks
from tests.support.windows import build_window
from tests.ui.reader.flowing import flowing
from tests.viewmodels.shell.fakes import MEETING, TODAY, FakeLibrary

CTRL = Qt.KeyboardModifier.ControlModifier


class FakeVoice(QObject):
    finished = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)

    def stop(self) -> None:
        self.said.append("")

    def set_rate(self, rate: float) -> None:
        self.rate = rate

    def close(self) -> None:
        self.said.append("")


class Desk:
    """The window with the reading view as its only feature."""

    def __init__(self, qtbot: QtBot, images: PageImages, appearance: Appearance) -> None:
        fake, self.notices = FakeLibrary(), Notices()
        tasks = InlineTasks(self.notices.report)
        self.models = window_models(
            queries=fake,
            commands=fake,
            importer=FakeImporter(),
            save_out=fake.save_out,
            tasks=tasks,
            notices=self.notices,
            today=lambda: TODAY,
        )
        self.voice = FakeVoice()
        self.panes = ReaderPanes(images)
        self.made: list[ReflowFeature] = []

        def flow(_: DocumentId, _cancel: CancelToken) -> FlowText:
            return flowing(3)

        def make(shell: Shell) -> object:
            styles = TextStyles()
            made = ReflowFeature(
                shell,
                lambda: ReflowModel(flow, tasks, self.models.library),
                styles,
                Aloud(lambda: self.voice),
            )
            self.made.append(made)
            return made

        self.window = build_window(
            self.models, lambda: self.panes, appearance, version="0.1.0", features=[make]
        )
        self.window.resize(1366, 768)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.models.navigator.open_meeting(MEETING)
        qtbot.waitUntil(lambda: self.panes.first.document is not None)

    @property
    def feature(self) -> ReflowFeature:
        return self.made[0]

    @property
    def face(self) -> PaneText:
        return self.feature.active

    @property
    def bar(self) -> AloudBar:
        return self.feature.aloud.bars[self.face]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)


@pytest.fixture
def desk(qtbot: QtBot, images: PageImages, appearance: Appearance) -> Desk:
    return Desk(qtbot, images, appearance)


def test_f5_goes_to_the_text_and_back(desk: Desk, qtbot: QtBot) -> None:
    desk.panes.first.setFocus()
    desk.press(Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: desk.face.is_ready and desk.face.view.is_written)
    assert desk.face.isVisible()
    assert desk.feature.action.isChecked()
    assert desk.face.view.hasFocus()
    desk.press(Qt.Key.Key_F5)
    assert desk.panes.first.view.isVisible()
    assert desk.panes.first.view.hasFocus()
    assert not desk.feature.action.isChecked()


def test_read_aloud_from_the_pages_and_stopped_by_esc(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_F5, CTRL)
    qtbot.waitUntil(lambda: bool(desk.voice.said))
    assert desk.face.is_ready
    assert desk.voice.said[-1] == "Rubrik på sida 1"
    assert desk.bar.isVisible()
    marked = desk.face.view.extraSelections()
    assert marked[0].cursor.selectedText() == "Rubrik på sida 1"  # type: ignore[attr-defined]
    desk.voice.finished.emit()
    assert desk.voice.said[-1].startswith("Mening 0 på sida 1")
    desk.press(Qt.Key.Key_F5, CTRL)
    assert desk.voice.said[-1] == ""
    assert desk.bar.pause.text() == "Fortsätt"
    desk.press(Qt.Key.Key_F5, CTRL)
    assert desk.voice.said[-1].startswith("Mening 0 på sida 1")
    desk.press(Qt.Key.Key_Escape)
    assert desk.bar.isHidden()
    assert desk.face.view.extraSelections() == []
    assert desk.face.is_ready


def test_buttons_step_and_change_speed(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_F5, CTRL)
    qtbot.waitUntil(lambda: bool(desk.voice.said))
    QTest.mouseClick(desk.bar.after, Qt.MouseButton.LeftButton)
    assert desk.voice.said[-1].startswith("Mening 0")
    QTest.mouseClick(desk.bar.before, Qt.MouseButton.LeftButton)
    assert desk.voice.said[-1] == "Rubrik på sida 1"
    QTest.mouseClick(desk.bar.quicker, Qt.MouseButton.LeftButton)
    assert desk.bar.rate.text() == "Fart +1"
    assert desk.voice.rate == 0.2
    QTest.mouseClick(desk.bar.end, Qt.MouseButton.LeftButton)
    assert desk.bar.isHidden()


def test_another_paper_or_the_pages_end_the_reading(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_F5, CTRL)
    qtbot.waitUntil(lambda: bool(desk.voice.said))
    desk.press(Qt.Key.Key_F5)
    assert desk.bar.isHidden()
    assert desk.voice.said[-1] == ""
    desk.press(Qt.Key.Key_F5, CTRL)
    assert desk.voice.said[-1] == "Rubrik på sida 1"
    desk.models.navigator.step_entry(1)
    assert desk.bar.isHidden()


def test_a_computer_without_a_voice_says_so(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_F5, CTRL)
    qtbot.waitUntil(lambda: bool(desk.voice.said))
    desk.voice.failed.emit("aloud.no_voice")
    assert desk.notices.message is not None
    assert desk.notices.message.text.startswith("Datorn har ingen svensk röst.")
    assert desk.bar.isHidden()
    assert desk.face.is_ready
