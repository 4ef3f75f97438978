# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: meetings for a calendar, reminders, and what to say before a meeting ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from ifn_desktop.ui.calendar.page import CalendarPage
from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.calendar import CalendarModel, CalendarRow
from ifn_desktop.viewmodels.calendar_keeper import ReminderKeeper


class CalendarFeature(QObject):
    """The page, made when it is first wanted, and the reminders.

    Args:
        shell: the window.
        model: the meetings.
        keeper: gives reminders.
        files: asks where to save.
    """

    def __init__(
        self, shell: Shell, model: CalendarModel, keeper: ReminderKeeper, files: FileChoice | None = None
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self.model = model
        self.keeper = keeper
        self._files = files or FileChoice()
        self._page: CalendarPage | None = None
        self.action = shell.action(
            Menu.FILE, self.tr("Kalen&der"), "Ctrl+Shift+G", self.show, needs=Needs.NOTHING, group="fetch"
        )
        keeper.reminded.connect(shell.say)
        model.saved.connect(self._saved)
        shell.closing.connect(keeper.stop)
        keeper.start()

    @property
    def page(self) -> CalendarPage:
        """The page of the calendar."""
        if self._page is None:
            page = self._page = CalendarPage(self.model, self._shell.appearance)
            page.left.connect(self._shell.leave_page)
            page.one_wanted.connect(self._save_one)
            page.all_wanted.connect(self._save_all)
            page.feed_wanted.connect(self._keep_feed)
        return self._page

    def show(self) -> None:
        """Show the page."""
        self.model.load()
        self._shell.open_page(self.page)

    def _save_one(self, row: CalendarRow) -> None:
        self._ask(row.file_name, lambda target: self.model.save(target, row.meeting))

    def _save_all(self) -> None:
        self._ask(self.tr("Sammanträden.ics"), self.model.save)

    def _keep_feed(self) -> None:
        self._ask(self.tr("Sammanträden.ics"), lambda target: self.model.choose(feed=str(target)))

    def _ask(self, name: str, chosen: Callable[[Path], object]) -> None:
        def answered(paths: list[Path]) -> None:
            chosen(paths[0])

        self._files.save(self.page, name, answered)

    def _saved(self, count: int) -> None:
        words = self.tr("Sammanträdet är sparat. Öppna filen för att lägga det i din kalender.")
        if count != 1:
            words = self.tr("{n} sammanträden är sparade. Öppna filen för att lägga dem i din kalender.")
        self._shell.say(words.format(n=count))
