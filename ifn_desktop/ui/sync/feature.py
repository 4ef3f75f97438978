# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: papers come by themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.ui.sync.downloads_strip import DownloadsStrip
from ifn_desktop.ui.sync.progress_strip import ProgressStrip
from ifn_desktop.ui.sync.status_button import StatusButton
from ifn_desktop.viewmodels.downloads import DownloadsModel
from ifn_desktop.viewmodels.sync import Arrival, FetchingModel
from ifn_desktop.viewmodels.sync_adding import AddingModel
from ifn_desktop.viewmodels.sync_keeper import SyncKeeper
from ifn_desktop.viewmodels.sync_rows import SourceRow

if TYPE_CHECKING:
    from ifn_desktop.ui.sync.adding_page import AddingPage
    from ifn_desktop.ui.sync.sources_page import SourcesPage


class SyncFeature(QObject):
    """The line in the bar, the strips, and two pages, which are made when they are first wanted.

    Args:
        shell: the window.
        model: fetches.
        keeper: fetches when it is time.
        adding: adds and changes places.
        downloads: asks about files fetched by hand.
        notify: tells on the desktop: a title and a line.
        files: asks for folders and certificates.
    """

    def __init__(
        self,
        shell: Shell,
        model: FetchingModel,
        keeper: SyncKeeper,
        *,
        adding: AddingModel,
        downloads: DownloadsModel,
        notify: Callable[[str, str], object],
        files: FileChoice | None = None,
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self.model, self.keeper, self.adding, self.downloads = model, keeper, adding, downloads
        self._notify = notify
        self._is_wanted = False
        self._files = files or FileChoice()
        self._sources: SourcesPage | None = None
        self._adding: AddingPage | None = None
        self.fetch_action = shell.action(
            Menu.FILE, self.tr("&Hämta nu"), "Shift+F5", self.fetch, needs=Needs.NOTHING, group="fetch"
        )
        self.page_action = shell.action(
            Menu.FILE, self.tr("Hä&mtningar"), "Ctrl+Shift+W", self.show, needs=Needs.NOTHING, group="fetch"
        )
        self.status = StatusButton(shell.appearance)
        self.status.clicked.connect(self.show)
        shell.bar(self.status)
        self.strip = ProgressStrip(model)
        self.strip.more_wanted.connect(self.show)
        shell.window_strip(self.strip)
        self.question = DownloadsStrip(downloads)
        shell.window_strip(self.question, above=True)
        shell.fetching_wanted.connect(self.add)
        shell.closing.connect(self.close)
        shell.page_changed.connect(self._page_changed)
        navigator = shell.models.navigator
        navigator.view_changed.connect(lambda: self.status.be_brief(navigator.is_reading))
        self.status.be_brief(navigator.is_reading)
        model.changed.connect(self._changed)
        model.progressed.connect(self._progressed)
        model.arrived.connect(self._arrived)
        model.open_wanted.connect(self._open)
        adding.finished.connect(self.show)
        self._changed()
        keeper.start()
        downloads.start()

    # What the member asks for ------------------------------------------------------------

    def fetch(self) -> None:
        """Fetch now; with no place to fetch from: ask for one."""
        self._is_wanted = not self.model.is_loaded
        if self._is_wanted:
            self.model.load()
        elif not self.model.states:
            self.add()
        else:
            self.model.fetch()

    def show(self) -> None:
        """Show the places, and what was done."""
        self.model.load()
        self._shell.open_page(self.sources_page)

    def add(self) -> None:
        """Add a place, or show those that are set where no other may be added."""
        if not self.model.rules.may_add:
            self.show()
            return
        page = self.adding_page
        page.begin()
        self.adding.begin()
        self._shell.open_page(page)

    def close(self) -> None:
        """The window closes: what goes on is stopped, and goes on next time."""
        self.adding.stop()
        self.keeper.stop()
        self.downloads.stop()

    @property
    def sources_page(self) -> SourcesPage:
        """The page of the places."""
        if self._sources is None:
            from ifn_desktop.ui.sync.sources_page import SourcesPage
            from ifn_desktop.ui.sync.when_box import WhenBox

            page = self._sources = SourcesPage(self.model, WhenBox(self.keeper, self.downloads))
            page.left.connect(self._shell.leave_page)
            page.add_wanted.connect(self.add)
            page.change_wanted.connect(self._change)
            page.remove_wanted.connect(self._remove)
        return self._sources

    @property
    def adding_page(self) -> AddingPage:
        """The page on which one is added."""
        if self._adding is None:
            from ifn_desktop.ui.sync.adding_page import AddingPage

            page = self._adding = AddingPage(self.adding, self.downloads, self._files)
            page.left.connect(self.show)
        return self._adding

    def _change(self, row: SourceRow) -> None:
        page = self.adding_page
        page.begin()
        self.adding.change(row.state.source)
        self._shell.open_page(page)

    def _remove(self, row: SourceRow) -> None:
        source = row.state.source
        self._shell.confirm(
            self.tr("Ska programmet sluta hämta från {name}?").format(name=row.name),
            self.tr("Sluta hämta"),
            lambda: self.model.remove(source.id),
            more=self.tr(
                "Allt som redan har kommit finns kvar, med dina anteckningar. Lösenordet, om det finns ett, "
                "tas bort ur datorns nyckelring."
            ),
        )

    # What the models say -----------------------------------------------------------------

    def _changed(self) -> None:
        if self._is_wanted and self.model.is_loaded:
            self.fetch()
        self.status.show_status(self.model.status)

    def _progressed(self) -> None:
        self.status.show_status(self.model.status)

    def _page_changed(self) -> None:
        self.strip.want(self._sources is None or self._shell.page is not self._sources)
        if self._adding is not None and self._shell.page is not self._adding:
            self.adding.stop()

    def _open(self, meeting: str) -> None:
        self._shell.models.navigator.open_meeting(MeetingId(meeting))

    def _arrived(self, _: Arrival) -> None:
        if not self._shell.window.isActiveWindow():
            self._notify(self.tr("Nya handlingar har kommit"), self.tr("Öppna programmet för att se vilka."))
