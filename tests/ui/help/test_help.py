# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The handbook inside the program: F1 wherever one is, searching, links, paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ifn_desktop.config.paths import data_root
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.services.handbook import FRONT, QUICK_GUIDE, Handbook
from ifn_desktop.ui import shell as ui
from ifn_desktop.ui.help.feature import HelpFeature
from ifn_desktop.ui.help.on_paper import GUIDE_POINTS, PdfOfSheets, on_paper
from ifn_desktop.ui.help.topics import set_topic
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.handbook import PAPER, HandbookModel, drawn
from tests.support.tasks import InlineTasks
from tests.ui.shell.conftest import ChosenFiles, Shell
from tests.viewmodels.shell.fakes import MEETING

HANDBOOK = Handbook(data_root() / "docs" / "handbok")


class Reader:
    """Somebody at a window who needs help."""

    def __init__(self, qtbot: QtBot, appearance: Appearance) -> None:
        self.made: list[HelpFeature] = []
        self.shells: list[ui.Shell] = []
        self.files = ChosenFiles()
        self.errors: list[BaseException] = []
        self.shell = Shell(appearance, features=[self._make])
        qtbot.addWidget(self.shell.window)
        self.shell.window.show()
        qtbot.waitExposed(self.shell.window)
        self.shell.window.reading.ensurePolished()
        self.help = self.made[0]

    def _make(self, shell: ui.Shell) -> HelpFeature:
        model = HandbookModel(HANDBOOK, InlineTasks(self.errors.append))
        self.made.append(HelpFeature(shell, model, self.files))
        self.shells.append(shell)
        return self.made[0]

    @property
    def page(self) -> str:
        sheet = self.help.model.sheet
        assert sheet is not None
        return sheet.page


@pytest.fixture
def reader(qtbot: QtBot, appearance: Appearance) -> Reader:
    return Reader(qtbot, appearance)


def test_f1_opens_what_tells_of_the_view(reader: Reader) -> None:
    reader.help.action.trigger()
    assert reader.page == "kom-igang"
    reader.shell.models.navigator.open_meeting(MeetingId(MEETING))
    reader.help.action.trigger()
    assert reader.page == "lasa"
    view = QPushButton("Sök")
    set_topic(view, "soka")
    reader.shells[0].open_page(view)
    reader.help.action.trigger()
    assert reader.page == "soka"
    assert reader.help.window.isVisible()
    assert reader.help.window.page.toPlainText().startswith("Sök i allt")


@pytest.mark.accessibility
def test_pages_are_read_by_keyboard_and_led_back(reader: Reader, qtbot: QtBot) -> None:
    reader.help.contents_action.trigger()
    window = reader.help.window
    assert reader.page == FRONT
    assert window.list.count() == len(HANDBOOK.pages)
    assert not window.back.isEnabled()
    window.list.setCurrentRow(3)
    qtbot.keyClick(window.list, Qt.Key.Key_Return)
    assert reader.page == HANDBOOK.pages[3].name
    window.page.anchorClicked.emit(QUrl("fel.md#disken-är-full"))
    assert reader.page == "fel"
    assert window.page.verticalScrollBar().value() > 0
    window.page.anchorClicked.emit(QUrl("https://www.example.se/"))
    assert reader.page == "fel"
    window.back.click()
    assert reader.page == HANDBOOK.pages[3].name


def test_searching_in_it(reader: Reader, qtbot: QtBot) -> None:
    reader.help.contents_action.trigger()
    window = reader.help.window
    window.field.setText("återställningskod")
    qtbot.waitUntil(lambda: reader.help.model.searched != "")
    rows = reader.help.model.rows
    assert {"fel", "kom-igang"} <= {row.page for row in rows}
    assert window.list.count() == len(rows)
    qtbot.keyClick(window.field, Qt.Key.Key_Return)
    assert reader.page == rows[0].page
    window.field.setText("kvantdator")
    qtbot.waitUntil(lambda: reader.help.model.rows == ())
    assert "Inget i handboken" in window.list.item(0).text()
    qtbot.keyClick(window.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.list.count() == len(HANDBOOK.pages))
    assert window.isVisible()
    qtbot.keyClick(window.field, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_pictures_are_no_wider_than_the_page(reader: Reader, appearance: Appearance) -> None:
    reader.help.show("jav")
    window, model = reader.help.window, reader.help.model
    assert model.sheet is not None
    assert model.sheet.pictures
    assert max(image.width() for _, image in model.sheet.pictures) <= window.page.viewport().width()
    appearance.choose(scheme="dark")
    assert window.page.toPlainText().startswith("Jäv")


def test_the_whole_handbook_as_a_pdf(reader: Reader, tmp_path: Path) -> None:
    pypdfium2 = pytest.importorskip("pypdfium2")
    target = tmp_path / "handbok.pdf"
    reader.files.answer = [target]
    reader.help.window.pdf.click()
    book = pypdfium2.PdfDocument(str(target))
    try:
        text = "".join(page.get_textpage().get_text_bounded() for page in book)
        assert len(book) >= len(HANDBOOK.whole)
        assert book[0].get_size() == pytest.approx(
            QPageSize.size(QPageSize.PageSizeId.A4, QPageSize.Unit.Point).toTuple(), abs=1
        )
    finally:
        book.close()
    assert "Från portalen till programmet" in text
    message = reader.shell.notices.message
    assert message is not None
    assert message.text == "Handboken är sparad."


def test_a_pdf_that_cannot_be_written_is_said(reader: Reader, tmp_path: Path) -> None:
    reader.files.answer = [tmp_path / "no folder" / "handbok.pdf"]
    reader.help.window.pdf.click()
    assert [str(error) for error in reader.errors] == ["help.not_saved"]


def test_the_quick_guide_is_one_sheet_of_paper(tmp_path: Path, family: str) -> None:
    pypdfium2 = pytest.importorskip("pypdfium2")
    sheet = drawn(HANDBOOK, HANDBOOK.page(QUICK_GUIDE), PAPER)
    target = tmp_path / "guide.pdf"
    PdfOfSheets(family, "Snabbguide", GUIDE_POINTS)([sheet], target)
    guide = pypdfium2.PdfDocument(str(target))
    try:
        assert len(guide) == 1
    finally:
        guide.close()
    assert on_paper([sheet], family).toPlainText().startswith("Snabbguide")
