# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: the page for when something is wrong, and a word after a crash."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from ifn_desktop.ui.faults.page import FaultsPage
from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.faults import CrashReport, FaultsModel


class FaultsFeature(QObject):
    """The page, made when it is first wanted.

    Args:
        shell: the window.
        model: what happened.
        files: asks where to save.
    """

    def __init__(self, shell: Shell, model: FaultsModel, files: FileChoice | None = None) -> None:
        super().__init__(shell)
        self._shell = shell
        self.model = model
        self._files = files or FileChoice()
        self._page: FaultsPage | None = None
        self.action = shell.action(
            Menu.HELP, self.tr("&När något är fel"), "Ctrl+Shift+Y", self.show, needs=Needs.NOTHING
        )
        model.crashed.connect(self._tell)
        model.saved.connect(lambda: shell.say(self.tr("Rapporten är sparad.")))
        model.start()

    @property
    def page(self) -> FaultsPage:
        """The page."""
        if self._page is None:
            page = self._page = FaultsPage(self.model, self._shell.appearance)
            page.left.connect(self._shell.leave_page)
            page.save_wanted.connect(self._save)
            page.copied.connect(lambda: self._shell.say(self.tr("Kopierat.")))
        return self._page

    def show(self) -> None:
        """Show the page."""
        self.model.load()
        self._shell.open_page(self.page)

    def _tell(self) -> None:
        self._shell.say(
            self.tr("Programmet stängdes oväntat förra gången. Det du hade sparat är kvar."),
            self.tr("Läs mer"),
            self.show,
        )

    def _save(self, report: CrashReport) -> None:
        def answered(paths: list[Path]) -> None:
            self.model.save(report, paths[0])

        self._files.save(self.page, self.tr("Felrapport IFN Desktop.txt"), answered)
