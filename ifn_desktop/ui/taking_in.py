# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Taking deliveries in: files chosen or dropped, and the passwords that locked ones ask for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ifn_desktop.ui.file_choice import FileChoice
    from ifn_desktop.ui.password_dialog import PasswordDialog
    from ifn_desktop.viewmodels.importing import ImportPresenter, Question


class TakingIn(QObject):
    """Asks the member and hands over to the import."""

    def __init__(self, window: QWidget, importing: ImportPresenter, files: FileChoice) -> None:
        super().__init__(window)
        self._window = window
        self._importing = importing
        self._files = files
        self._question: PasswordDialog | None = None
        importing.password_wanted.connect(self._ask_password)
        importing.password_settled.connect(self._settle_password)

    def choose_files(self) -> None:
        """Ask for files and take them in."""
        self._files.files(self._window, self._importing.run)

    def choose_folder(self) -> None:
        """Ask for a folder and take it in."""
        self._files.folder(self._window, self._importing.run)

    def take(self, paths: Sequence[Path]) -> None:
        """Take in what was dropped."""
        self._importing.run(list(paths))

    def _ask_password(self, question: Question) -> None:
        from ifn_desktop.ui.password_dialog import PasswordDialog

        dialog = PasswordDialog(question, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def answered(result: int) -> None:
            self._question = None
            self._importing.give_password(dialog.password if result else None)

        dialog.finished.connect(answered)
        self._question = dialog
        dialog.open()

    def _settle_password(self) -> None:
        if self._question is not None:
            self._question.close()


def local_paths(data: QMimeData) -> list[Path]:
    """The files and folders that are held over the window."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
