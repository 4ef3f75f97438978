# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Search across everything in the window, and what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ifn_desktop.app.features import Parts
    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.app.text_parts import TextParts
    from ifn_desktop.model.ids import DocumentId, ItemId, NoteId
    from ifn_desktop.model.looks import TextExtent
    from ifn_desktop.model.saved_search import ItemText, SavedSearch, SavedSearchId, SearchChoices, Watchable
    from ifn_desktop.model.search import IndexProgress, SearchAnswer
    from ifn_desktop.model.views import Changes, DocumentView
    from ifn_desktop.model.work import CancelToken
    from ifn_desktop.services.saved_searches import Watched
    from ifn_desktop.ui.shell import FeatureMaker, Shell


def search(parts: Parts, text: TextParts) -> FeatureMaker:
    """Search across everything, saved searches, what is new for them."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.search.feature import SearchFeature, SearchModels
        from ifn_desktop.viewmodels.search import SearchModel
        from ifn_desktop.viewmodels.search_preview import PageMarks, SearchPreview
        from ifn_desktop.viewmodels.search_saved import SavedModel, SearchWatch

        tasks, library = parts.tasks, parts.models.library
        door, kept = LaterSearch(parts.core), LaterSaved(parts.core)
        model = SearchModel(door, tasks, library)
        models = SearchModels(
            model,
            SavedModel(kept, tasks, library, model),
            SearchPreview(door, tasks, PageMarks(text.layers, tasks)),
            SearchWatch(kept, door, tasks, library),
            text.find,
            text.ways,
        )
        return SearchFeature(shell, models)

    return make


class LaterSearch:
    """Search, and what is shown beside hits, when there is a library."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def search(self, text: str, limit: int, token: CancelToken, /) -> SearchAnswer:
        """See `Search.search`."""
        return self._core.get().search.search(text, limit=limit, token=token)

    def progress(self) -> IndexProgress:
        """See `Search.progress`."""
        return self._core.get().search.progress()

    def choices(self) -> SearchChoices:
        """See `SearchShelf.choices`."""
        return self._core.get().search_shelf.choices()

    def paper(self, document: DocumentId, /) -> DocumentView:
        """See `SearchShelf.paper`."""
        return self._core.get().search_shelf.paper(document)

    def extent(self, document: DocumentId, /) -> TextExtent | None:
        """See `TextExtents.of`."""
        return self._core.get().extents.of(document)

    def item(self, item: ItemId, /) -> ItemText:
        """See `SearchShelf.item`."""
        return self._core.get().search_shelf.item(item)

    def note(self, note: NoteId, /) -> str:
        """See `SearchShelf.note`."""
        return self._core.get().search_shelf.note(note)


class LaterSaved:
    """Saved and recent searches, when there is a library."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def all(self) -> tuple[SavedSearch, ...]:
        """See `SavedSearches.all`."""
        return self._core.get().saved_searches.all()

    def save(self, search: SavedSearchId, name: str, query: str, /) -> Changes:
        """See `SavedSearches.save`."""
        return self._core.get_settled().saved_searches.save(search, name, query)

    def rename(self, search: SavedSearchId, name: str, /) -> Changes:
        """See `SavedSearches.rename`."""
        return self._core.get_settled().saved_searches.rename(search, name)

    def remove(self, search: SavedSearchId, /) -> Changes:
        """See `SavedSearches.remove`."""
        return self._core.get_settled().saved_searches.remove(search)

    def news(self, search: SavedSearchId, /) -> frozenset[Watchable]:
        """See `SavedSearches.news`."""
        return self._core.get().saved_searches.news(search)

    def look(self, search: SavedSearchId, /) -> Changes:
        """See `SavedSearches.look`."""
        return self._core.get_settled().saved_searches.look(search)

    def count(self, token: CancelToken, /) -> Sequence[Watched]:
        """See `SavedSearches.count`."""
        from ifn_desktop.services.saved_searches import found_by

        core = self._core.get()
        return core.saved_searches.count(found_by(core.search), token)

    def keep(self, counted: Sequence[Watched], /) -> Changes:
        """See `SavedSearches.keep`."""
        return self._core.get_settled().saved_searches.keep(counted)

    def recent(self) -> tuple[str, ...]:
        """See `SavedSearches.recent`."""
        return self._core.get().saved_searches.recent()

    def use(self, query: str, /) -> None:
        """See `SavedSearches.use`."""
        self._core.get_settled().saved_searches.use(query)

    def forget(self, query: str | None, /) -> None:
        """See `SavedSearches.forget`."""
        self._core.get_settled().saved_searches.forget(query)
