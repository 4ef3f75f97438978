# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Files that are taken in: by key, by hand, with progress, a report and questions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ifn_desktop.errors import KnownError
from ifn_desktop.model.views import FileFailure, ImportReport
from ifn_desktop.model.work import CancelToken, Progress
from ifn_desktop.ui.password_dialog import PasswordDialog
from ifn_desktop.viewmodels.importing import Question, report_words, step_words
from tests.ui.shell.conftest import Shell
from tests.ui.shell.finding import dialogs, words_on
from tests.viewmodels.shell.fakes import MEETING

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def test_files_are_taken_in_by_key(shell: Shell, qtbot: QtBot) -> None:
    shell.files.answer = [Path("a.pdf"), Path("b.pdf")]
    qtbot.keyClick(shell.window, Key.Key_O, CTRL)
    qtbot.keyClick(shell.window, Key.Key_O, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert shell.files.asked == ["files", "folder"]
    assert shell.importer.runs == [(Path("a.pdf"), Path("b.pdf"))] * 2


def test_files_dropped_anywhere_are_taken_in(shell: Shell) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/bok.pdf"), QUrl("https://example.org/x.pdf")])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window, hint = shell.window, shell.window._taking_in._hint
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, data, LEFT, none))
    assert hint.isVisible()
    assert hint.width() == window.width()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not hint.isVisible()
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, data, LEFT, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, data, LEFT, none))
    assert not hint.isVisible()
    assert shell.importer.runs == [(Path("/tmp/bok.pdf"),)]


def test_text_that_is_dragged_over_is_refused(shell: Shell) -> None:
    data = QMimeData()
    data.setText("ord")
    event = QDragEnterEvent(
        QPoint(300, 300), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(shell.window, event)
    assert not shell.window._taking_in._hint.isVisible()


def test_the_strip_shows_progress_and_then_the_report(shell: Shell, qtbot: QtBot) -> None:
    panel, importing = shell.window.imports, shell.models.importing
    assert not panel.isVisible()
    importing._token = CancelToken()
    importing.step = step_words(Progress("import.storing"))
    importing.changed.emit()
    assert panel.stop.isVisible()
    assert panel.bar.maximum() == 0
    importing.step = step_words(Progress("pdf.reading", 144, 288))
    importing.changed.emit()
    assert panel.step.full_text == "Läser sida 144 av 288"
    assert panel.bar.value() / panel.bar.maximum() == 0.5
    importing.step = step_words(Progress("import.storing"))
    importing.changed.emit()
    importing._token, importing.step = None, None
    importing.report = report_words(
        ImportReport(
            meetings=(MEETING,),
            items=18,
            documents=40,
            pages=288,
            files_new=2,
            failures=(FileFailure("skannat.pdf", "fake.damaged"), FileFailure("låst.pdf", "pdf.password")),
        )
    )
    importing.changed.emit()
    assert panel.isVisible()
    assert panel.headline.text().startswith("Klart. Nytt: 18")
    assert "2 filer gick inte att läsa:" in words_on(shell)
    assert any("skannat.pdf: Filen är skadad." in words for words in words_on(shell))
    assert panel.again.isVisible()
    assert panel.bar.maximum() > 0, "a bar of unknown length would go on moving unseen"
    qtbot.mouseClick(panel.show_meeting, LEFT)
    assert not panel.isVisible()
    assert shell.window.top.board.full_text == "Omsorgsnämnden"


def test_a_locked_file_asks_for_its_password(shell: Shell, qtbot: QtBot) -> None:
    answers: list[str | None] = []
    shell.models.importing.give_password = answers.append  # type: ignore[method-assign]
    shell.models.importing.password_wanted.emit(Question("låst.pdf", 2))
    (dialog,) = dialogs(PasswordDialog)
    assert isinstance(dialog, PasswordDialog)
    assert dialog.wrong.isVisible()
    assert not dialog.open_button.isEnabled()
    qtbot.keyClicks(dialog.field, "hemligt")
    qtbot.keyClick(dialog.field, Key.Key_Return)
    assert answers == ["hemligt"]
    shell.models.importing.password_wanted.emit(Question("låst.pdf", 1))
    dialog = next(
        found for found in dialogs(PasswordDialog) if isinstance(found, PasswordDialog) and found.isVisible()
    )
    qtbot.mouseClick(dialog.skip, LEFT)
    assert answers == ["hemligt", None]


def test_an_error_is_said_without_being_in_the_way(shell: Shell, qtbot: QtBot) -> None:
    shell.notices.report(KnownError("fake.damaged"))
    assert shell.window.notices.isVisible()
    assert shell.window.notices.text.text() == "Filen är skadad. Be avsändaren skicka den igen."
    assert QApplication.activeModalWidget() is None
    qtbot.mouseClick(shell.window.notices.close_button, LEFT)
    assert not shell.window.notices.isVisible()
