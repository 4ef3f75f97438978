# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Erasing after the window: the library is closed, nobody has the key, and what was decided is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ifn_desktop.config.erasing import begin_erasing, erase_profile
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.source_passwords import SourcePasswords
from ifn_desktop.model.happening import HappeningKind
from ifn_desktop.services.file_words import LEAVING, OVERVIEW
from ifn_desktop.viewmodels.export_words import in_language
from ifn_desktop.viewmodels.retention_leaving import Own
from ifn_desktop.viewmodels.words import table

if TYPE_CHECKING:
    from pathlib import Path

    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.config.paths import ProfilePaths


class LaterLeaving:
    """`services.leaving.LeavingDesk` when there is a library."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def look(self) -> Own:
        """See `LeavingDesk.look`."""
        found = self._core.get().leaving.look()
        return Own(found.notes, found.recusals, found.meetings, found.papers)

    def save(self, folder: Path, /) -> tuple[Path, ...]:
        """See `LeavingDesk.save`."""
        core = self._core.get_settled()
        files = core.leaving.save(folder, in_language(LEAVING, table), in_language(OVERVIEW, table)).files
        core.jobs.submit("write", lambda _: core.record.note(HappeningKind.EXPORTED)).result()
        return files

    def begin(self) -> None:
        """Let go of what lies outside the profile, and note that everything is to be erased."""
        core = self._core.get_settled()
        passwords = SourcePasswords(SystemKeyring())
        for source in core.leaving.let_go():
            passwords.remove(source)
        begin_erasing(core.paths)


def erase_and_say(paths: ProfilePaths) -> None:
    """Erase what was decided to be erased, and say what was done. Where the program has ended."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QMessageBox

    from ifn_desktop.errors import KnownError
    from ifn_desktop.viewmodels.words import said

    def tr(text: str) -> str:
        return QCoreApplication.translate("Leaving", text)

    try:
        erased = erase_profile(paths, SystemKeyring())
    except KnownError as error:
        words = said(error.code, error.params)
    else:
        words = tr("Allt är raderat: nyckeln och {n} filer.").format(n=erased.files)
        if not erased.key_gone:
            words += " " + said("erase.keyring")
        if erased.left:
            words += " " + said("erase.left", {"n": erased.left})
    box = QMessageBox(QMessageBox.Icon.NoIcon, "IFN Desktop", words, QMessageBox.StandardButton.Close)
    box.button(QMessageBox.StandardButton.Close).setText(tr("Stäng"))
    box.exec()
