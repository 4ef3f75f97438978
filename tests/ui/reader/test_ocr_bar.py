# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pages that are pictures: what is said, begun, stopped and done, with a recogniser that obeys the test."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.ocr import OcrState
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.services.jobs import Job, Lane
from ifn_desktop.ui.reader.ocr_bar import OcrBar
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.reader.ocr import OcrModel, page_list
from tests.support.tasks import InlineTasks

T = TypeVar("T")
PAPER = DocumentId("document-a")


class Recogniser:
    """Knows of one paper with pictures on pages 2, 3 and 5."""

    def __init__(self) -> None:
        self.now = OcrState((2, 3, 5), available=True)
        self.progress: ProgressSink | None = None
        self.cancel: CancelToken | None = None

    def state(self, document: DocumentId, /) -> OcrState:
        if document != PAPER:
            raise KnownError("document.not_found")
        return self.now

    def run(self, document: DocumentId, /, *, cancel: CancelToken, progress: ProgressSink) -> Changes:
        self.cancel, self.progress = cancel, progress
        return Changes(documents=frozenset({document}), texts=frozenset({document}))


class HeldTasks(InlineTasks):
    """What runs in the io lane ends when the test says so."""

    def __init__(self, report: Callable[[BaseException], None]) -> None:
        super().__init__(report)
        self.end: Callable[[BaseException | None], None] = lambda _: None

    def run(
        self,
        lane: Lane,
        work: Callable[[CancelToken], T],
        done: Callable[[T], None] | None = None,
        *,
        failed: Callable[[BaseException], None] | None = None,
        key: str | None = None,
        token: CancelToken | None = None,
    ) -> Job[T]:
        if lane != "io":
            return super().run(lane, work, done, failed=failed, key=key, token=token)
        value = work(token or CancelToken())

        def end(error: BaseException | None) -> None:
            if error is not None and failed is not None:
                failed(error)
            elif done is not None:
                done(value)

        self.end = end
        return None  # type: ignore[return-value]


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.recogniser, self.library, self.notices = Recogniser(), Library(), Notices()
        self.tasks = HeldTasks(self.notices.report)
        self.model = OcrModel(self.recogniser, self.tasks, self.library, self.notices)
        self.told: list[Changes] = []
        self.library.changed.connect(self.told.append)
        self.bar = OcrBar(self.model)
        qtbot.addWidget(self.bar)
        self.bar.resize(700, 80)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


@pytest.mark.parametrize(
    ("pages", "words"),
    [((3,), "3"), ((2, 3, 4), "2–4"), ((1, 3, 7, 8), "1, 3 och 7–8"), ((1, 2, 4, 9), "1–2, 4 och 9")],
)
def test_pages_in_words(pages: tuple[int, ...], words: str) -> None:
    assert page_list(pages) == words


def test_a_paper_without_pictures_says_nothing(desk: Desk) -> None:
    desk.recogniser.now = OcrState()
    desk.bar.set_document(PAPER)
    assert desk.bar.isHidden()
    desk.bar.set_document(DocumentId("gone"))
    assert desk.bar.isHidden()


def test_begun_followed_and_done(desk: Desk, qtbot: QtBot) -> None:
    desk.bar.set_document(PAPER)
    assert desk.bar.words.text().startswith("Sidorna 2–3 och 5 är bilder.")
    desk.bar.start.setFocus()
    QTest.keyClick(desk.bar.start, Qt.Key.Key_Return)
    assert desk.bar.start.isHidden()
    assert desk.bar.words.text() == "Läser texten i bilderna, sida 2"
    assert desk.recogniser.progress is not None
    desk.recogniser.progress(Progress("ocr.reading", 2, 4, {"page": 5}))
    assert desk.bar.words.text() == "Läser texten i bilderna, sida 5"
    assert desk.bar.progress.value() == 500
    assert not desk.model.can_run(PAPER)
    desk.recogniser.now = OcrState((), (2, 3, 5), (3,))
    desk.tasks.end(None)
    assert desk.told == [Changes(documents=frozenset({PAPER}), texts=frozenset({PAPER}))]
    assert "Texten på s. 3 är osäker" in desk.bar.words.text()
    assert desk.bar.progress.isHidden()
    assert desk.model.waiting(PAPER) == ()
    QTest.mouseClick(desk.bar.hide_, Qt.MouseButton.LeftButton)
    assert desk.bar.isHidden()


def test_stopped_in_the_middle(desk: Desk) -> None:
    desk.bar.set_document(PAPER)
    desk.model.run(PAPER)
    QTest.mouseClick(desk.bar.stop, Qt.MouseButton.LeftButton)
    assert desk.recogniser.cancel is not None
    assert desk.recogniser.cancel.cancelled
    desk.recogniser.now = OcrState((3, 5), (2,), available=True)
    desk.tasks.end(Cancelled())
    assert desk.bar.words.text().startswith("Sidorna 3 och 5 är bilder.")
    assert desk.bar.start.text() == "Gör sidorna sökbara"
    assert desk.notices.message is None


def test_a_fault_is_said_and_it_can_be_tried_again(desk: Desk) -> None:
    desk.bar.set_document(PAPER)
    desk.model.run(PAPER)
    desk.tasks.end(KnownError("ocr.failed", page=2))
    assert desk.notices.message is not None
    assert "sidan 2" in desk.notices.message.text
    assert desk.model.can_run(PAPER)


def test_without_tesseract_it_says_what_to_do(desk: Desk) -> None:
    desk.recogniser.now = OcrState((4,))
    desk.bar.set_document(PAPER)
    assert "Sidan 4 är en bild." in desk.bar.words.text()
    assert "installera Tesseract med svenska" in desk.bar.words.text()
    assert desk.bar.start.isHidden()
    assert not desk.model.can_run(PAPER)
