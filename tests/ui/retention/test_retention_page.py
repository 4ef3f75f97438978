# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`Rensa` in the real window: choose, be asked, and see what was done; a mark of sekretess asks first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from ifn_desktop.app.leaving import erase_and_say
from ifn_desktop.app.own_writing import OwnWriting
from ifn_desktop.config.erasing import is_erasing
from ifn_desktop.model.ids import NoteId, new_id
from ifn_desktop.ui.confirm_dialog import ConfirmDialog
from ifn_desktop.ui.reader.reflow_feature import ReflowFeature
from ifn_desktop.ui.reader.select_feature import SelectFeature
from ifn_desktop.ui.retention.confidential_feature import ConfidentialFeature
from ifn_desktop.ui.retention.feature import RetentionFeature
from ifn_desktop.ui.theme import Appearance
from tests.support.desk import LibraryDesk
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet


def question(desk: LibraryDesk) -> ConfirmDialog:
    found: list[ConfirmDialog] = []

    def is_asked() -> bool:
        found[:] = [one for one in desk.window.findChildren(ConfirmDialog) if one.isVisible()]
        return bool(found)

    desk.until(is_asked)
    return found[0]


def test_a_meeting_is_purged_from_the_page(
    profile: Path, tmp_path: Path, appearance: Appearance, qtbot: QtBot
) -> None:
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1))
        meeting = only_agenda(core).id
        desk = LibraryDesk(core, appearance, qtbot)
        desk.models.navigator.open_meeting(meeting)
        desk.until(lambda: desk.models.navigator.document is not None)
        feature = desk.feature(RetentionFeature)
        feature.action.trigger()
        page = feature.page
        desk.until(lambda: meeting in page.boxes)
        assert not page.purge.isEnabled()
        page.boxes[meeting].click()
        assert page.purge.isEnabled()
        page.purge.click()
        question(desk).no.click()
        assert len(core.queries.meetings()) == 1
        page.purge.click()
        asked = question(desk)
        assert "4\N{NO-BREAK SPACE}handlingar" in " ".join(
            label.text() for label in asked.findChildren(QLabel)
        )
        asked.yes.click()
        desk.until(lambda: not core.queries.meetings() and not page.boxes)
        desk.rest()
        desk.close()


def test_a_paper_with_sekretess_asks_before_it_is_copied(
    profile: Path, tmp_path: Path, appearance: Appearance, qtbot: QtBot
) -> None:
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1))
        agenda = only_agenda(core)
        desk = LibraryDesk(core, appearance, qtbot)
        desk.models.navigator.open_meeting(agenda.id)
        desk.until(lambda: desk.models.navigator.document is not None)
        feature = desk.feature(ConfidentialFeature)
        feature.action.trigger()
        desk.until(feature.strip.isVisible)
        assert "sekretessprövning" in feature.strip.words.full_text
        paper = desk.models.navigator.document
        assert paper is not None
        done: list[bool] = []
        desk.window.shell.with_leave([paper._replace(is_confidential=True)], lambda: done.append(True))
        asked = question(desk)
        assert done == []
        asked.yes.click()
        assert done == [True]
        desk.until(lambda: (desk.models.navigator.document or paper).is_confidential)
        copied_from_text(desk)
        quoted(desk)
        feature.action.trigger()
        desk.until(lambda: not feature.strip.isVisible())
        desk.until(lambda: not (desk.models.navigator.document or paper).is_confidential)
        QApplication.processEvents()
        QGuiApplication.clipboard().clear()
        desk.rest()
        desk.close()


def copied_from_text(desk: LibraryDesk) -> None:
    """The reading view asks too, lets nothing be dragged out, and what was copied is forgotten."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()  # other tests have copied too
    flow = desk.feature(ReflowFeature)
    flow.action.trigger()
    face = flow.active
    desk.until(lambda: face.is_ready and face.view.is_written)
    face.view.selectAll()
    assert not face.view.createMimeDataFromSelection().hasText()
    desk.qtbot.keyClick(face.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == ""
    question(desk).yes.click()
    assert "Tjänsteskrivelse" in clipboard.text()
    desk.window.shell.clipboard.forget()
    assert clipboard.text() == ""
    flow.action.trigger()


def quoted(desk: LibraryDesk) -> None:
    """A quote in a note may leave with it, so it is asked about."""
    desk.until(desk.view.is_sharp)
    select, writing = desk.feature(SelectFeature), desk.feature(OwnWriting)
    marks = writing.marks.panes[0]

    def select_page() -> bool:
        select.select_page.trigger()
        return marks.selected is not None

    desk.until(select_page)
    heard: list[object] = []
    writing.notes.notes.quoted.connect(heard.append)
    marks.quote_selected()
    question(desk).no.click()
    assert heard == []
    marks.quote_selected()
    question(desk).yes.click()
    desk.until(lambda: len(heard) == 1)


def test_leaving_saves_first_asks_and_erases_when_the_library_is_closed(
    profile: Path, tmp_path: Path, appearance: Appearance, qtbot: QtBot
) -> None:
    kept = tmp_path / "eget"
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1))
        agenda = only_agenda(core)
        core.marks.notes.save(NoteId(new_id()), agenda.items[0].id, "Fråga om taxan")
        desk = LibraryDesk(core, appearance, qtbot)
        desk.models.navigator.open_meeting(agenda.id)
        desk.until(lambda: desk.models.navigator.document is not None)
        feature = desk.feature(RetentionFeature)
        feature.open_leaving()
        page = feature.leave_page
        desk.until(page.save.isEnabled)
        assert "4\N{NO-BREAK SPACE}handlingar" in page.what.text()
        assert not page.sure.isEnabled()
        feature._leaving.save(kept)
        desk.until(page.sure.isEnabled)
        assert not page.erase.isEnabled()
        page.sure.click()
        page.erase.click()
        question(desk).no.click()
        assert not is_erasing(core.paths)
        page.erase.click()
        question(desk).yes.click()
        desk.until(lambda: not desk.window.isVisible())
        assert is_erasing(core.paths)
        desk.rest()
        desk.close()
        paths = core.paths
    QTimer.singleShot(0, lambda: qtbot.waitUntil(close_message))
    erase_and_say(paths)
    assert not paths.root.exists()
    assert [path.name for path in kept.iterdir()] == ["Mina anteckningar.docx"]


def close_message() -> bool:
    boxes = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()
    ]
    for box in boxes:
        assert "raderat" in box.text()
        box.accept()
    return bool(boxes)
