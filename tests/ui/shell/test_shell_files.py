# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The dialogs that ask for files, as they are: they come back by themselves and block nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.ui.file_choice import FileChoice


def dialogs() -> list[QFileDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog)]


def the_dialog() -> QFileDialog:
    (found,) = dialogs()
    assert not found.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    return found


def test_chosen_files_come_back(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "bok.pdf").write_bytes(b"%PDF")
    parent = QWidget()
    qtbot.addWidget(parent)
    got: list[Path] = []
    FileChoice().files(parent, got.extend)
    dialog = the_dialog()
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / "bok.pdf"))
    dialog.accept()  # type: ignore[call-arg]
    qtbot.waitUntil(lambda: not dialogs())
    assert got == [tmp_path / "bok.pdf"]


def test_nothing_comes_back_when_the_member_thinks_better_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    got: list[Path] = []
    FileChoice().save(parent, "Avtal.pdf", got.extend)
    dialog = the_dialog()
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.reject()
    qtbot.waitUntil(lambda: not dialogs())
    assert got == []
