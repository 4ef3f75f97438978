# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Search across every meeting the member ever had."""

from __future__ import annotations

import re

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.search import (
    HitOrigin,
    IndexProgress,
    Marker,
    SearchAnswer,
    SearchFilters,
    SearchHit,
    SearchQuery,
    Snippet,
    Wanted,
    grouped,
)
from ifn_desktop.model.work import CancelToken
from ifn_desktop.store import repo_search_places as places
from ifn_desktop.store.database import Database, View

LIMIT = 50
_AROUND = 110


class Search:
    """Answers queries. Run it in the read lane, with a key, so that the next letter stops it.

    Args:
        database: the library.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

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
        words = re.findall(r"\w+", query_text)
        if not words:
            return SearchAnswer(SearchQuery(query_text))
        match = " ".join(f'"{word}"' for word in words)
        with self._database.read(token) as view:
            ids = [
                row[0]
                for row in view.query(
                    "SELECT rowid FROM page_fts WHERE page_fts MATCH ? ORDER BY rank LIMIT ?", (match, limit)
                )
            ]
            hits = _hits(view, ids, words, filters or SearchFilters())
        query = SearchQuery(query_text, Wanted(query_text, 0, len(query_text)))
        marker = Marker(prefixes=tuple(word.lower() for word in words))
        return SearchAnswer(query, hits, grouped(hits), len(ids), progress=self.progress(), marker=marker)

    def progress(self) -> IndexProgress:
        """How much can be found by now."""
        with self._database.read() as view:
            pages = int(view.value("SELECT count(*) FROM page"))
        return IndexProgress(pages, pages)


def _hits(view: View, ids: list[int], words: list[str], filters: SearchFilters) -> tuple[SearchHit, ...]:
    texts = places.page_texts(view, ids)
    where = places.page_places(view, ids)
    items = places.item_facts(view, [place.item for place in where.values() if place.item])
    meetings = places.meeting_facts(view, [place.meeting for place in where.values() if place.meeting])
    hits: list[SearchHit] = []
    for rank, page in enumerate(ids):
        place, text = where.get(page), texts[page]
        if place is None:
            continue
        item = items.get(place.item) if place.item else None
        meeting = meetings.get(place.meeting) if place.meeting else None
        hit = SearchHit(
            HitOrigin.PAGE,
            _snippet(text.text, words),
            1.0 / (rank + 1),
            place.meeting,
            meeting.date if meeting else None,
            meeting.organization if meeting else "",
            meeting.body if meeting else "",
            place.item,
            item.number if item else None,
            item.title if item else "",
            place.document,
            place.document_title,
            DocumentKind(place.kind) if place.kind else None,
            text.file_name,
            text.number,
            place.document_page or None,
            item.is_recused if item else False,
            place.is_old,
        )
        if _passes(hit, filters):
            hits.append(hit)
    return tuple(hits)


def _passes(hit: SearchHit, filters: SearchFilters) -> bool:
    year = int(hit.date[:4]) if hit.date else None
    return (
        (not filters.boards or hit.organization in filters.boards)
        and (filters.years is None or (year is not None and filters.years[0] <= year <= filters.years[1]))
        and (not filters.kinds or hit.kind in filters.kinds)
        and (not filters.only_recused or hit.is_recused)
        and not filters.only_mine
    )


def _snippet(text: str, words: list[str]) -> Snippet:
    pattern = re.compile("|".join(re.escape(word) for word in words), re.IGNORECASE)
    flat = " ".join(text.split())
    first = pattern.search(flat)
    start = max(0, (first.start() if first else 0) - _AROUND // 2)
    cut = flat[start : start + 2 * _AROUND]
    return Snippet(cut, tuple(match.span() for match in pattern.finditer(cut)))
