# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the search view asks of the core: the shapes it relies on, so that tests can stand in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ifn_desktop.model.ids import DocumentId, ItemId, NoteId
from ifn_desktop.model.looks import TextExtent
from ifn_desktop.model.saved_search import ItemText, SavedSearch, SavedSearchId, SearchChoices, Watchable
from ifn_desktop.model.search import IndexProgress, SearchAnswer
from ifn_desktop.model.views import Changes, DocumentView
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.saved_searches import Watched


class SearchDoor(Protocol):
    """Search and what is shown beside hits; called in the read lane."""

    def search(self, text: str, limit: int, token: CancelToken, /) -> SearchAnswer:
        """What answers a query (`services.search.Search.search`)."""
        ...

    def progress(self) -> IndexProgress:
        """How much can be found by now."""
        ...

    def choices(self) -> SearchChoices:
        """The boards and years there are."""
        ...

    def paper(self, document: DocumentId, /) -> DocumentView:
        """A paper, to look into."""
        ...

    def extent(self, document: DocumentId, /) -> TextExtent | None:
        """Where the text of a paper stands on its pages."""
        ...

    def item(self, item: ItemId, /) -> ItemText:
        """An ärende's own text."""
        ...

    def note(self, note: NoteId, /) -> str:
        """A note, in Markdown."""
        ...


class KeptDoor(Protocol):
    """Saved and recent searches (`services.saved_searches.SavedSearches`).

    `all`, `news` and `recent` in the read lane, `count` in the io lane, the others in the write lane.
    """

    def all(self) -> tuple[SavedSearch, ...]:
        """The saved searches."""
        ...

    def save(self, search: SavedSearchId, name: str, query: str, /) -> Changes:
        """Keep a search."""
        ...

    def rename(self, search: SavedSearchId, name: str, /) -> Changes:
        """Give a search another name."""
        ...

    def remove(self, search: SavedSearchId, /) -> Changes:
        """Forget a search."""
        ...

    def news(self, search: SavedSearchId, /) -> frozenset[Watchable]:
        """See `SavedSearches.news`."""
        ...

    def look(self, search: SavedSearchId, /) -> Changes:
        """The member looks at the hits."""
        ...

    def count(self, token: CancelToken, /) -> Sequence[Watched]:
        """Count what is new for each saved search."""
        ...

    def keep(self, counted: Sequence[Watched], /) -> Changes:
        """Keep what was counted."""
        ...

    def recent(self) -> tuple[str, ...]:
        """What was searched for last."""
        ...

    def use(self, query: str, /) -> None:
        """Remember a search."""
        ...

    def forget(self, query: str | None, /) -> None:
        """Forget one recent search, or all."""
        ...
