# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Search across every meeting the member ever had."""

from __future__ import annotations

from typing import NamedTuple

from ifn_desktop.model.search import (
    IndexProgress,
    Marker,
    QueryNote,
    SearchAnswer,
    SearchFilters,
    SearchHit,
    SearchQuery,
    grouped,
)
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.indexing import Indexing
from ifn_desktop.services.search_hits import HitMaker
from ifn_desktop.services.search_plan import Plan, Planner
from ifn_desktop.services.search_rank import Judge, Judged
from ifn_desktop.services.search_words import WordExpansion
from ifn_desktop.store import repo_search_filters as narrowing
from ifn_desktop.store import repo_search_words as store
from ifn_desktop.store.database import Database, View
from ifn_desktop.text.query import parse

LIMIT = 50
_CANDIDATES = 80
"""Entries that are judged; the index has chosen them."""
_COUNTED = 1_000
_FEW = 3
"""Hits: with no more than these a far commoner spelling is suggested."""
_LARGE = 200_000
_RANKED = 40_000
"""Entries that the index ranks in a tenth of a second, about."""


class _Found(NamedTuple):
    judged: tuple[Judged, ...]
    total: int
    notes: tuple[QueryNote, ...] = ()


class Search:
    """Answers queries. Run it in the read lane, with a key, so that the next letter stops it.

    Args:
        database: the library.
        indexing: knows how much can be found.
    """

    def __init__(self, database: Database, indexing: Indexing) -> None:
        self._database = database
        self._indexing = indexing

    def search(
        self,
        query_text: str,
        filters: SearchFilters | None = None,
        limit: int = LIMIT,
        token: CancelToken | None = None,
    ) -> SearchAnswer:
        """What answers a query; never an error because of how it is written.

        Args:
            query_text: as typed.
            filters: chosen by clicking, beside those that are typed.
            limit: how many hits at most.
            token: stops it, also in the middle of a statement.

        Raises:
            Cancelled: it was stopped.
        """
        query = parse(query_text)
        faults = tuple(QueryNote(fault.code, fault.params, fault.start, fault.end) for fault in query.faults)
        narrowed = query.filters.merged(filters or SearchFilters())
        progress = self._indexing.progress()
        if query.wanted is None:
            hits = self._all_of(narrowed, limit, token)
            return SearchAnswer(query, hits, grouped(hits), len(hits), notes=faults, progress=progress)
        with self._database.read(token) as view:
            plan = Planner(WordExpansion(view), query_text).plan(query.wanted)
            found = self._find(view, plan, narrowing.allowed(narrowed), limit)
            hits = HitMaker(view, plan.marker).hits(found.judged, limit)
        return SearchAnswer(
            query,
            hits,
            grouped(hits),
            found.total,
            found.total >= _COUNTED,
            plan.suggestions + (plan.rivals if found.total <= _FEW else ()),
            faults + plan.notes + found.notes,
            progress,
            plan.marker,
        )

    def progress(self) -> IndexProgress:
        """How much can be found by now."""
        return self._indexing.progress()

    def pause(self) -> None:
        """Stop making pages searchable until `resume`."""
        self._indexing.pause()

    def resume(self) -> None:
        """Go on making pages searchable at the next `Indexing.run`."""
        self._indexing.resume()

    def understood(self, query_text: str) -> SearchQuery:
        """What a query asks for, without looking for it."""
        return parse(query_text)

    def _all_of(self, filters: SearchFilters, limit: int, token: CancelToken | None) -> tuple[SearchHit, ...]:
        """What came last of what filters leave, when no word is asked for; nothing without filters."""
        allowed = narrowing.allowed(filters)
        if allowed is None:
            return ()
        with self._database.read(token) as view:
            ids = store.newest(view, allowed, limit)
            judge = Judge((), 1)
            rows = sorted(store.entry_rows(view, ids), key=lambda row: -row.id)
            return HitMaker(view, Marker()).hits([judge.judge(row) for row in rows], limit)

    def _find(self, view: View, plan: Plan, allowed: narrowing.Allowed, limit: int) -> _Found:
        found = self._ask(view, plan, plan.match, allowed, limit)
        if found.judged or not plan.any_word:
            return found
        some = self._ask(view, plan, plan.any_word, allowed, limit)
        return some._replace(notes=(QueryNote("query.any_word"),)) if some.judged else some

    def _ask(self, view: View, plan: Plan, match: str, allowed: narrowing.Allowed, limit: int) -> _Found:
        if not match:
            return _Found((), 0)
        wanted = max(_CANDIDATES, limit + limit // 2)
        is_whole = match == plan.match
        first, notes = _newest(view, plan) if is_whole and allowed is None else (0, ())
        # What has the words themselves comes first; compounds are asked for when that is little.
        ids = (
            store.matching(view, plan.exact, wanted, allowed, first=first) if is_whole and plan.exact else []
        )
        if len(ids) < wanted:
            more = store.matching(view, match, wanted, allowed, first=first)
            ids = list(dict.fromkeys((*ids, *more)))
        if first and len(ids) < wanted:
            ids = store.matching(view, match, wanted, allowed)  # it was rarer there than was thought
            first, notes = 0, ()
        total = len(ids)
        if total >= wanted:
            total = max(total, store.count_matching(view, match, _COUNTED, allowed))
        judge = Judge(plan.concepts, store.entries(view))
        judged = [judge.judge(row) for row in store.entry_rows(view, ids)]
        order = {entry: place for place, entry in enumerate(ids)}
        judged.sort(key=lambda one: (-one.score, order[one.row.id]))
        return _Found(tuple(judged), total, notes)


def _newest(view: View, plan: Plan) -> tuple[int, tuple[QueryNote, ...]]:
    """The first page to rank for words that stand nearly everywhere: ranking all would take seconds.

    Their best page is any of thousands, so the newest of them are ranked, as many as `_RANKED`.
    """
    pages = store.newest_page(view)
    rarest = min((concept.entries for concept in plan.concepts), default=0)
    if not rarest and pages > _LARGE and store.count_matching(view, plan.match, _RANKED, None) >= _RANKED:
        rarest = pages // 3  # numbers are not in the list of words
    if rarest <= _RANKED:
        return 0, ()
    return max(1, pages - pages * _RANKED // rarest), (QueryNote("query.newest"),)
