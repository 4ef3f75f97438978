# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asking the member for files and folders. The dialogs are the computer's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


class FileChoice:
    """Opens a dialog and comes back with what was chosen; says nothing when none was."""

    def __init__(self) -> None:
        self._folder = _first_folder()

    def files(self, parent: QWidget, chosen: Callable[[list[Path]], None]) -> None:
        """Ask for files to take in."""
        dialog = self._dialog(parent, QCoreApplication.translate("FileChoice", "Läs in handlingar"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._open(dialog, chosen)

    def folder(self, parent: QWidget, chosen: Callable[[list[Path]], None]) -> None:
        """Ask for a folder to take in."""
        dialog = self._dialog(parent, QCoreApplication.translate("FileChoice", "Läs in en mapp"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open(dialog, chosen)

    def one_folder(self, parent: QWidget, title: str, chosen: Callable[[list[Path]], None]) -> None:
        """Ask for a folder, for what the title says."""
        dialog = self._dialog(parent, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open(dialog, chosen)

    def one_file(
        self, parent: QWidget, title: str, endings: str, chosen: Callable[[list[Path]], None]
    ) -> None:
        """Ask for one file whose name ends so (`*.pem *.crt`), for what the title says."""
        dialog = self._dialog(parent, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{title} ({endings})")
        self._open(dialog, chosen)

    def save(self, parent: QWidget, name: str, chosen: Callable[[list[Path]], None]) -> None:
        """Ask where to write a file that is to be called `name`."""
        dialog = self._dialog(parent, QCoreApplication.translate("FileChoice", "Spara en kopia"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(name)
        self._open(dialog, chosen)

    def _dialog(self, parent: QWidget, title: str) -> QFileDialog:
        dialog = QFileDialog(parent, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDirectory(self._folder)
        return dialog

    def _open(self, dialog: QFileDialog, chosen: Callable[[list[Path]], None]) -> None:
        def accepted() -> None:
            paths = [Path(name) for name in dialog.selectedFiles()]
            if paths:
                self._folder = dialog.directory().absolutePath()
                chosen(paths)

        dialog.accepted.connect(accepted)
        dialog.open()


def _first_folder() -> str:
    """Where a browser puts what it fetches; there the papers of a member usually lie."""
    place = QStandardPaths.StandardLocation
    for location in (place.DownloadLocation, place.DocumentsLocation, place.HomeLocation):
        path = QStandardPaths.writableLocation(location)
        if path and Path(path).is_dir():
            return path
    return ""
