# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Taking deliveries in: files chosen or dropped, and the passwords that locked ones ask for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ifn_desktop.ui.drop_hint import DropHint

if TYPE_CHECKING:
    from ifn_desktop.ui.file_choice import FileChoice
    from ifn_desktop.ui.password_dialog import PasswordDialog
    from ifn_desktop.ui.theme import Appearance
    from ifn_desktop.viewmodels.importing import ImportPresenter, Question


class TakingIn(QObject):
    """Asks the member and hands over to the import.

    Args:
        window: for questions.
        central: what the hint covers while files are held above the window.
        importing: takes them in.
        files: asks for files and folders.
        appearance: of the hint.
    """

    def __init__(
        self,
        window: QWidget,
        central: QWidget,
        importing: ImportPresenter,
        files: FileChoice,
        appearance: Appearance,
    ) -> None:
        super().__init__(window)
        self._hint = DropHint(central, appearance)
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

    def hold(self, event: QDragEnterEvent) -> None:
        """Something is held above the window: files and folders can be let go there."""
        if _local_paths(event.mimeData()):
            event.acceptProposedAction()
            self._hint.appear()

    def hold_no_longer(self) -> None:
        """It has gone away again."""
        self._hint.setVisible(False)

    def drop(self, event: QDropEvent) -> None:
        """It is let go: take it in."""
        self._hint.setVisible(False)
        paths = _local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self._importing.run(paths)

    def cover(self) -> None:
        """The window has another size."""
        if self._hint.isVisible():
            self._hint.appear()

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


def _local_paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
