# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Search across everything, in the window: Ctrl+K, its page, and the ways from hits to places."""

from __future__ import annotations

from typing import NamedTuple, cast

from PySide6.QtCore import QObject

from ifn_desktop.model.ids import DocumentId, MeetingId
from ifn_desktop.model.saved_search import SavedSearch, SavedSearchId
from ifn_desktop.model.search import HitOrigin, Marker
from ifn_desktop.text.finding import Wanted
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.search.page import SearchPage
from ifn_desktop.ui.shell import Shell
from ifn_desktop.viewmodels.annotations_ways import WaysToMarks
from ifn_desktop.viewmodels.reader.find import FindAim, FindModel
from ifn_desktop.viewmodels.search import SearchModel
from ifn_desktop.viewmodels.search_chips import unfiltered
from ifn_desktop.viewmodels.search_preview import SearchPreview
from ifn_desktop.viewmodels.search_rows import Row
from ifn_desktop.viewmodels.search_saved import SavedModel, SearchWatch


class SearchModels(NamedTuple):
    """What search is made of.

    Attributes:
        search: the search.
        saved: saved and recent searches.
        preview: the look into a hit.
        watch: watches for the saved searches.
        find: marks the words in the paper that a hit leads to.
        ways: to notes and marks.
    """

    search: SearchModel
    saved: SavedModel
    preview: SearchPreview
    watch: SearchWatch
    find: FindModel
    ways: WaysToMarks


class SearchFeature(QObject):
    """Opens the search from anywhere; its page is made when it is first wanted.

    Args:
        shell: the window.
        models: what it is made of.
    """

    def __init__(self, shell: Shell, models: SearchModels) -> None:
        super().__init__(shell)
        self._shell = shell
        self._models = models
        self._page: SearchPage | None = None
        shell.search_wanted.connect(self.open)
        shell.page_changed.connect(self._page_changed)
        shell.models.navigator.view_changed.connect(self._page_changed)
        shell.closing.connect(self._closing)
        shell.tell_keys(
            self.tr("När du söker"),
            (
                (self.tr("Upp och Ned"), self.tr("Förra eller nästa träff")),
                (self.tr("Enter"), self.tr("Öppna träffen")),
            ),
        )
        models.watch.look()

    @property
    def page(self) -> SearchPage:
        """The page; made at the first call."""
        if self._page is None:
            models = self._models
            self._page = SearchPage(
                models.search,
                models.saved,
                models.preview,
                images=self._reader.first.view.images,
                appearance=self._shell.appearance,
            )
            self._page.opened.connect(self._go)
            self._page.left.connect(self._shell.go_back)
            self._page.removed.connect(self._removed)
        return self._page

    @property
    def _reader(self) -> ReaderPanes:
        return cast("ReaderPanes", self._shell.reader)

    def open(self, saved: str = "") -> None:
        """Show the page, with what was searched for last, or with a saved search."""
        page = self.page
        self._shell.open_page(page, alone=True)
        page.begin(self._reader.active.view)
        if saved:
            self._models.saved.show(SavedSearchId(saved))

    # Ways from hits ---------------------------------------------------------------------------

    def _go(self, row: Row) -> None:
        hit, same = row.hit, row.same
        if hit is None:
            return
        answer = self._models.search.answer
        marker = answer.marker if answer is not None else None
        self._shell.leave_page()
        if same is not None and same.document is not None:
            self._go_to_paper(same.meeting or hit.meeting, same.document, same.page or 1, marker)
        elif hit.origin is HitOrigin.MARK and hit.mark is not None:
            self._models.ways.go(hit.mark)
        elif hit.origin is HitOrigin.NOTE and hit.meeting is not None and hit.item is not None:
            self._models.ways.go_to_item(hit.meeting, hit.item, hit.note)
        elif hit.document is not None and hit.origin is not HitOrigin.PROPOSAL:
            self._go_to_paper(hit.meeting, hit.document, hit.document_page or 1, marker)
        elif hit.meeting is not None:
            self._shell.models.navigator.open_meeting(hit.meeting, hit.item, hit.document)

    def _go_to_paper(
        self, meeting: MeetingId | None, document: DocumentId, page: int, marker: Marker | None
    ) -> None:
        navigator = self._shell.models.navigator
        if meeting is None:
            navigator.open_loose(document, page)
        else:
            navigator.open_meeting(meeting, None, document, page)
        if marker is not None and marker != Marker():
            wanted = Wanted(unfiltered(self._models.search.text), marker=marker)
            self._models.find.aim(FindAim(document, page, wanted))
        self._reader.first.setFocus()

    def _removed(self, search: SavedSearch) -> None:
        self._shell.say(self.tr("Sökningen ”%1” är borttagen.").replace("%1", search.name))

    def _closing(self) -> None:
        self._models.watch.stop()
        if self._page is not None:
            self._page.end()

    def _page_changed(self) -> None:
        if self._page is not None and self._shell.page is not self._page:
            self._page.end()
