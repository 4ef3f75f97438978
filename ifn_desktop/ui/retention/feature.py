# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: the page `Rensa` in the menu Arkiv, and rules that are followed at the start."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.retention.leave_page import LeavePage
from ifn_desktop.ui.retention.page import RetentionPage
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.retention import RetentionModel
from ifn_desktop.viewmodels.retention_leaving import LeavingModel

AFTER_MS = 8_000
"""Rules are followed when the start is long over."""


class RetentionFeature(QObject):
    """Opens the page, and asks before anything goes.

    Args:
        shell: the window.
        model: what there is.
        leaving: the steps of leaving the assignment.
        files: asks for folders.
    """

    def __init__(
        self, shell: Shell, model: RetentionModel, leaving: LeavingModel, files: FileChoice | None = None
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._model = model
        self._leaving = leaving
        self._files = files or FileChoice()
        self._leave_page: LeavePage | None = None
        self._page: RetentionPage | None = None
        self.action = shell.action(
            Menu.FILE, self.tr("&Rensa…"), "Ctrl+Alt+Shift+R", self.open, needs=Needs.NOTHING, group="keep"
        )
        model.done.connect(shell.say)
        model.quiet.connect(shell.say)
        shell.page_changed.connect(self._page_changed)
        self._start = QTimer(self)
        self._start.setSingleShot(True)
        self._start.timeout.connect(model.begin)
        self._start.start(AFTER_MS)
        shell.closing.connect(self._start.stop)

    @property
    def page(self) -> RetentionPage:
        """The page, made when it is first asked for."""
        if self._page is None:
            page = self._page = RetentionPage(self._model, self._shell.appearance)
            page.left.connect(self._shell.go_back)
            page.purge_wanted.connect(self._ask)
            page.approve_wanted.connect(self._ask_rules)
            page.leave_wanted.connect(self.open_leaving)
        return self._page

    def open(self) -> None:
        """Show the page, as things stand now."""
        self._model.load()
        self.page.to_top()
        self._shell.open_page(self.page)

    @property
    def leave_page(self) -> LeavePage:
        """The page of leaving the assignment, made when it is first asked for."""
        if self._leave_page is None:
            page = self._leave_page = LeavePage(self._leaving, self._shell.appearance)
            page.left.connect(self._shell.go_back)
            page.save_wanted.connect(self._choose_folder)
            page.erase_wanted.connect(self._ask_erase)
        return self._leave_page

    def open_leaving(self) -> None:
        """Show the page of leaving the assignment."""
        self._leaving.look()
        self.leave_page.to_top()
        self._shell.open_page(self.leave_page)

    def _choose_folder(self) -> None:
        self._files.one_folder(
            self._shell.window,
            self.tr("Välj en tom mapp att spara i"),
            lambda paths: self._leaving.save(paths[0]),
        )

    def _ask_erase(self) -> None:
        self._shell.confirm(
            self.tr("Ska allt raderas från den här datorn?"),
            self.tr("Radera allt"),
            self._leaving.erase,
            more=self.tr("Programmet stängs, och säger till när det är klart. Det går inte att ångra."),
        )

    def _page_changed(self) -> None:
        if self._page is not None and self._shell.page is self._page:
            self._model.load()

    def _ask(self, meetings: list[str]) -> None:
        question, follows = self._model.question(meetings)  # type: ignore[arg-type]
        self._shell.confirm(question, self.tr("Rensa"), lambda: self._model.purge(meetings), more=follows)  # type: ignore[arg-type]

    def _ask_rules(self) -> None:
        self._shell.confirm(
            self.tr("Ska reglerna gälla?"),
            self.tr("Låt reglerna gälla"),
            self._model.approve,
            more=self.tr(
                "Det som visas på sidan rensas nu. Sedan rensar programmet av sig självt när tiden är inne, "
                "och säger till med en rad. Du kan ta bort en regel när du vill."
            ),
        )
