# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.backup import BackupModel, RestoreWish

if TYPE_CHECKING:
    from ifn_desktop.ui.backup.page import BackupPage


class BackupFeature(QObject):
    """The menu entry and the page, which is made when it is first wanted.

    Args:
        shell: the window.
        model: does it.
        files: asks for files and folders.
    """

    def __init__(self, shell: Shell, model: BackupModel, files: FileChoice | None = None) -> None:
        super().__init__(shell)
        self._shell = shell
        self.model = model
        self._files = files or FileChoice()
        self._page: BackupPage | None = None
        self.action = shell.action(
            Menu.FILE,
            self.tr("Säkerhets&kopiera"),
            "Ctrl+Alt+Shift+B",
            self.show,
            needs=Needs.NOTHING,
            group="backup",
        )
        shell.backup_wanted.connect(self.restore)
        shell.closing.connect(model.end)
        model.failed_quietly.connect(self._tell)
        model.start()

    def show(self) -> None:
        """Show the page."""
        self.model.load()
        self._shell.open_page(self.page)

    def restore(self) -> None:
        """Show the page and ask for a backup file: a newcomer has one."""
        self.show()
        self.page.choose_backup()

    @property
    def page(self) -> BackupPage:
        """The page."""
        if self._page is None:
            from ifn_desktop.ui.backup.page import BackupPage

            page = self._page = BackupPage(self.model, self._files)
            page.left.connect(self._shell.leave_page)
            page.replace_wanted.connect(self._ask)
            page.restart_wanted.connect(self._shell.restart_wanted)
        return self._page

    def _ask(self, wish: RestoreWish) -> None:
        file = self.page.file
        if file is None:
            return
        self._shell.confirm(
            self.tr("Ska säkerhetskopian ta platsen för allt som finns i programmet nu?"),
            self.tr("Läs in kopian"),
            lambda: self.model.restore(file, wish),
            more=self.tr(
                "Det du har skrivit efter att kopian gjordes finns inte i den. Vill du ha kvar det som finns "
                "här, gör en säkerhetskopia av det först."
            ),
        )

    def _tell(self, why: str) -> None:
        self._shell.say(
            self.tr("Säkerhetskopian gick inte att göra. {why}").format(why=why), self.tr("Visa"), self.show
        )
