# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: the first start in three steps, by themselves, from the empty start view and from the menu."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ifn_desktop.ui.firstrun.page import FirstRunPage
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.first_run import FirstRunModel


class FirstRunFeature(QObject):
    """The page, made when it is first wanted, and the sample's way out.

    Args:
        shell: the window.
        model: the steps.
    """

    def __init__(self, shell: Shell, model: FirstRunModel) -> None:
        super().__init__(shell)
        self._shell = shell
        self.model = model
        self._page: FirstRunPage | None = None
        self._is_away = False
        self._is_shown = False
        self.action = shell.action(
            Menu.HELP, self.tr("&Kom igång i tre steg"), "Ctrl+Shift+Q", self.show, needs=Needs.NOTHING
        )
        self.sample_action = shell.action(
            Menu.FILE,
            self.tr("Ta bort &exemplet…"),
            "Ctrl+Alt+Shift+O",
            self.ask_remove,
            needs=Needs.NOTHING,
            group="import",
        )
        shell.first_run_wanted.connect(self._begin)
        shell.page_changed.connect(self._page_changed)
        shell.models.importing.changed.connect(self._importing)
        model.finished.connect(shell.leave_page)
        model.sample_gone.connect(self._sample_gone)

    @property
    def page(self) -> FirstRunPage:
        """The page."""
        if self._page is None:
            shell = self._shell
            page = self._page = FirstRunPage(self.model, shell.appearance)
            page.left.connect(shell.leave_page)
            page.fetch_wanted.connect(self._fetch)
            page.files_wanted.connect(shell.take_in_files)
            page.sample_wanted.connect(shell.take_in_sample)
            page.code_wanted.connect(shell.new_recovery_code)
        return self._page

    def show(self) -> None:
        """Show the steps, from where the member was."""
        self._begin(at_start=False)

    def ask_remove(self) -> None:
        """Ask, and take the sample away."""
        self._shell.confirm(
            self.tr("Ta bort exemplet?"),
            self.tr("Ta bort"),
            self.model.remove_sample,
            more=self.tr("Det du har skrivit i exemplet tas också bort. Andra handlingar är kvar."),
        )

    def _begin(self, at_start: bool) -> None:
        self.model.load()
        self._shell.open_page(self.page)
        self.page.begin(at_start=at_start)

    def _fetch(self) -> None:
        self._is_away = True
        self._shell.fetching_wanted.emit()

    def _page_changed(self) -> None:
        page = self._shell.page
        if page is None and self._is_away:  # from adding a place: there is a step left
            self._is_away = False
            self.model.has_chosen = True
            self.show()
        elif page is self._page and page is not None:
            self._is_shown = True
        elif self._is_shown:
            self._is_shown = False
            self.model.leave()

    def _importing(self) -> None:
        shell = self._shell
        if shell.models.importing.is_running and self._page is not None and shell.page is self._page:
            self.model.chosen()

    def _sample_gone(self, was_there: bool) -> None:
        words = (
            self.tr("Exemplet är borttaget.") if was_there else self.tr("Exemplet finns inte i biblioteket.")
        )
        self._shell.say(words)
