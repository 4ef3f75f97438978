# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which pages the member has looked at, paper by paper."""

from __future__ import annotations

from collections.abc import Iterable

from ifn_desktop.model.ids import DocumentId


class SeenPages:
    """Remembers what was told of each paper, so that nothing is told twice."""

    def __init__(self) -> None:
        self._seen: dict[DocumentId, set[int]] = {}
        self._told: dict[DocumentId, tuple[int, frozenset[int]]] = {}

    def clear(self) -> None:
        """Other papers are on show."""
        self._seen.clear()
        self._told.clear()

    def note(self, pages: Iterable[tuple[DocumentId, int]]) -> None:
        """These pages, from 1 in their papers, were looked at."""
        for document, page in pages:
            self._seen.setdefault(document, set()).add(page)

    def news(self, reading: DocumentId, page: int) -> list[tuple[DocumentId, int, frozenset[int]]]:
        """What has not been told: paper, place in it, pages seen; the paper that is read comes last."""
        fresh: list[tuple[DocumentId, int, frozenset[int]]] = []
        for document in [*(one for one in self._seen if one != reading), reading]:
            seen = frozenset(self._seen.get(document, ()))
            before = self._told.get(document, (0, frozenset()))
            at = page if document == reading else max(seen)
            is_new = before != (at, seen) if document == reading else before[1] != seen
            if is_new:
                self._told[document] = (at, seen)
                fresh.append((document, at, seen))
        return fresh
