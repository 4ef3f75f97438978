# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Searches that the member keeps, what was searched for last, and what is new for a kept one."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ifn_desktop.model.saved_search import SavedSearch, SavedSearchId, Watchable
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.undo import timestamp
from ifn_desktop.store import repo_searches as searches
from ifn_desktop.store.database import Database, View

if TYPE_CHECKING:
    from ifn_desktop.services.search import Search  # heavy: only when something is searched for

RECENT = 12
"""How many recent searches are kept: a list that can be seen at once."""

MOST_WATCHED = 1_000
"""Hits of a saved search that are looked through for new ones."""


class Watched(NamedTuple):
    """How many hits are new for a saved search; `seen` is up to where the member had looked."""

    search: SavedSearchId
    seen: str
    news: int


Found = Callable[[str, CancelToken], "dict[Watchable, int]"]
"""Searches, and tells for each paper, and each ärende without papers, how many hits it has.

What the member wrote is nothing that comes, so it is not among them.
"""


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

    def news(self, search: SavedSearchId) -> frozenset[Watchable]:
        """What has come since the member last looked: papers, also with other words, and ärenden without."""
        with self._database.read() as view:
            seen = searches.seen(view, search)
            return frozenset() if seen is None else _since(view, seen)

    def look(self, search: SavedSearchId) -> Changes:
        """The member looks at the hits: what there is now is not new any more."""
        with self._database.write() as tx:
            known = searches.get(tx, search)
            if known is None:
                return Changes()
            searches.look(tx, search)
        return Changes(searches=known.news > 0)

    def count(self, found: Found, cancel: CancelToken) -> tuple[Watched, ...]:
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
                fresh = _since(view, seen)
            hits = found(search.query, cancel) if fresh else {}
            news = sum(count for one, count in hits.items() if one in fresh)
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


def _since(view: View, delivery: str) -> frozenset[Watchable]:
    return frozenset[Watchable](searches.documents_since(view, delivery)) | searches.items_since(
        view, delivery
    )


def found_by(engine: Search) -> Found:
    """Searches for `SavedSearches.count`."""

    def found(query: str, cancel: CancelToken) -> dict[Watchable, int]:
        counts: dict[Watchable, int] = {}
        for hit in engine.search(query, limit=MOST_WATCHED, token=cancel).hits:
            where = hit.document or hit.item
            if where is not None and hit.note is None and hit.mark is None:
                counts[where] = counts.get(where, 0) + 1
        return counts

    return found
