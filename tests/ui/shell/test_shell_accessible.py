# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a screen reader finds, and what Tab reaches: everything has a name and can be seen."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.views import FileFailure, ImportReport
from ifn_desktop.ui.help_dialogs import AboutDialog
from ifn_desktop.ui.key_sheet import KeySheet
from ifn_desktop.ui.move_dialog import MoveDialog
from ifn_desktop.ui.password_dialog import PasswordDialog
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.ui.unlock_view import UnlockView
from ifn_desktop.viewmodels.importing import Question
from ifn_desktop.viewmodels.reader.page_images import PageImages
from tests.support.looking import nameless
from tests.ui.shell.conftest import Shell
from tests.viewmodels.shell.fakes import MEETING

pytestmark = pytest.mark.accessibility


@pytest.fixture
def reading(qtbot: QtBot, appearance: Appearance, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """The window with the real reader; its pages are never drawn."""
    images = PageImages(lambda *_: Future(), lambda closure: closure())
    monkeypatch.setattr("tests.ui.shell.conftest.PlaceholderReader", lambda: ReaderPanes(images))
    made = Shell(appearance)
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitExposed(made.window)
    made.models.navigator.open_meeting(MEETING, ItemId("i70"))
    return made


def test_the_start_view_has_names(shell: Shell) -> None:
    assert nameless(shell.window) == []


def test_the_reading_view_has_names(reading: Shell) -> None:
    assert nameless(reading.window) == []


def test_two_papers_the_warnings_and_a_report_have_names(reading: Shell) -> None:
    navigator = reading.models.navigator
    entry = navigator.entry
    assert entry is not None
    navigator.open_beside(entry.links[0])
    reading.window.reading.agenda.warnings.toggle.setChecked(True)
    reading.importer.report = ImportReport(
        meetings=(MEETING,), files_new=1, failures=(FileFailure("a.pdf", "pdf.password"),)
    )
    reading.models.importing.run([Path("a.pdf")])
    assert nameless(reading.window) == []


def test_an_item_without_papers_has_names(reading: Shell) -> None:
    reading.models.navigator.open_meeting(MEETING, ItemId("i63"))
    assert nameless(reading.window) == []


@pytest.mark.parametrize("name", ["choose", "code", "ask", "recover"])
def test_the_lock_has_names(qtbot: QtBot, appearance: Appearance, name: str) -> None:
    view = UnlockView()
    qtbot.addWidget(view)
    view.show_code("ABCD-EFGH") if name == "code" else None
    {"choose": view.show_choose, "ask": view.show_ask, "recover": view.show_recovery}.get(
        name, lambda: None
    )()
    view.show()
    assert nameless(view) == []


@pytest.mark.parametrize("kind", [MoveDialog, PasswordDialog, KeySheet, AboutDialog])
def test_dialogs_have_names(shell: Shell, qtbot: QtBot, kind: type[QWidget]) -> None:
    models = shell.models
    models.navigator.open_meeting(MEETING, ItemId("i70"))
    paper = models.navigator.document
    assert paper is not None
    dialog: QWidget
    if kind is MoveDialog:
        dialog = MoveDialog(paper.title, models.papers.targets(paper, models.navigator.entries))
    elif kind is PasswordDialog:
        dialog = PasswordDialog(Question("hemlig.pdf", 2))
    elif kind is KeySheet:
        dialog = KeySheet(shell.window.actions_.sheet())
    else:
        dialog = AboutDialog("0.1.0")
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []
    dialog.close()


def test_tab_goes_round_through_what_can_be_seen_and_named(reading: Shell, qtbot: QtBot) -> None:
    window = reading.window
    window.activateWindow()
    window.reading.agenda.warnings.toggle.setFocus()
    seen: list[QWidget] = []
    for _ in range(60):
        focused = window.focusWidget()
        assert focused is not None
        if seen and focused is seen[0]:
            break
        if not seen or focused is not seen[-1]:
            seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert window.focusWidget() is seen[0]
    assert all(part.isVisible() and part.width() > 1 for part in seen)
    head, agenda = window.reading.head, window.reading.agenda
    first = window.reading.findChild(ReaderPanes)
    assert isinstance(first, ReaderPanes)
    order = [agenda.warnings.toggle, agenda.list, head.previous, head.next, head.tabs.bar, first.first.view]
    assert [part for part in seen if part in order] == order


def test_words_of_the_insides_are_never_shown() -> None:
    from ifn_desktop.viewmodels import error_words, messages

    texts = error_words.ERRORS | messages.WARNINGS | messages.STEPS | messages.ONE_PAGE
    shown = {code: text for code, text in texts.items() if not code.startswith("cli.")}
    insides = ("IFN_", "key.json", ".db", "lösenfras", "passphrase", "SQL", "blob")
    assert [code for code, text in shown.items() if any(word in text for word in insides)] == []


def test_one_page_is_said_as_one() -> None:
    from ifn_desktop.viewmodels.messages import say

    params: dict[str, object] = {"title": "Avtal", "item": "32/26", "first": 35, "last": 35}
    assert say("parse.unsure_range", params).endswith("bara sidan 35.")
    assert say("parse.unsure_range", params | {"last": 36}).endswith("sidorna 35–36.")
