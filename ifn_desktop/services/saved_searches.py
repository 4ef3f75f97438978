# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Searches that the member keeps, what was searched for last, and what is new for a kept one."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.saved_search import SavedSearch, SavedSearchId
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.undo import timestamp
from ifn_desktop.store import repo_searches as searches
from ifn_desktop.store.database import Database

RECENT = 12
"""How many recent searches are kept: a list that can be seen at once."""


class Watched(NamedTuple):
    """How many hits are new for a saved search; `seen` is up to where the member had looked."""

    search: SavedSearchId
    seen: str
    news: int


PapersFound = Callable[[str, CancelToken], "dict[DocumentId, int]"]
"""Searches, and tells for each paper how many hits it has; nothing for a query that is wrong."""


class SavedSearches:
    """Keeps searches. Writes in the write lane, reads in the read lane.

    Args:
        database: the library.
        now: the time it is, with its zone.
    """

    def __init__(self, database: Database, now: Callable[[], datetime.datetime]) -> None:
        self._database = database
        self._now = now

    def all(self) -> tuple[SavedSearch, ...]:
        """The saved searches, oldest first."""
        with self._database.read() as view:
            return tuple(searches.saved(view))

    def save(self, search: SavedSearchId, name: str, query: str) -> Changes:
        """Keep a search. It watches for what comes from now on; the caller makes its id."""
        with self._database.write() as tx:
            searches.add(tx, SavedSearch(search, name, query), timestamp(self._now))
        return Changes(searches=True)

    def rename(self, search: SavedSearchId, name: str) -> Changes:
        """Give a search another name; one that is gone already does not matter."""
        with self._database.write() as tx:
            return Changes(searches=searches.rename(tx, search, name) > 0)

    def remove(self, search: SavedSearchId) -> Changes:
        """Forget a search."""
        with self._database.write() as tx:
            searches.remove(tx, search)
        return Changes(searches=True)

    def new_papers(self, search: SavedSearchId) -> frozenset[DocumentId]:
        """The papers that have come, or come with other words, since the member last looked."""
        with self._database.read() as view:
            seen = searches.seen(view, search)
            return frozenset() if seen is None else searches.documents_since(view, seen)

    def look(self, search: SavedSearchId) -> Changes:
        """The member looks at the hits: what there is now is not new any more."""
        with self._database.write() as tx:
            known = searches.get(tx, search)
            if known is None:
                return Changes()
            searches.look(tx, search)
        return Changes(searches=known.news > 0)

    def count(self, found: PapersFound, cancel: CancelToken) -> tuple[Watched, ...]:
        """Count what is new for each saved search, when papers have come and can be searched.

        In the io lane, since it searches as long as it must; then `keep` in the write lane.

        Args:
            found: the search.
            cancel: heard between searches.
        """
        counted: list[Watched] = []
        for search in self.all():
            cancel.raise_if_cancelled()
            with self._database.read(cancel) as view:
                seen = searches.seen(view, search.id)
                if seen is None:
                    continue  # removed meanwhile
                fresh = searches.documents_since(view, seen)
            hits = found(search.query, cancel) if fresh else {}
            news = sum(count for document, count in hits.items() if document in fresh)
            if news != search.news:
                counted.append(Watched(search.id, seen, news))
        return tuple(counted)

    def keep(self, counted: Sequence[Watched]) -> Changes:
        """Keep what was counted, but for searches that the member has looked at meanwhile."""
        if not counted:
            return Changes()
        with self._database.write() as tx:
            changed = [searches.put_news(tx, *watched) for watched in counted]
        return Changes(searches=any(changed))

    # Recent searches --------------------------------------------------------------------------

    def recent(self) -> tuple[str, ...]:
        """What was searched for last, newest first."""
        with self._database.read() as view:
            return tuple(searches.recent(view, RECENT))

    def use(self, query: str) -> None:
        """Remember that the member went to a hit of this search."""
        with self._database.write() as tx:
            searches.use(tx, query, timestamp(self._now), RECENT)

    def forget(self, query: str | None = None) -> None:
        """Forget one recent search, or all."""
        with self._database.write() as tx:
            searches.forget(tx, query)
