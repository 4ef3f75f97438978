# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The table of contents of a paper: fetched when it is wanted, followed while one reads."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.places import OutlineLine, PaperOutline, Spot
from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.ports import Queries
from ifn_desktop.viewmodels.tasks import Tasks

_KEPT = 100
_ABOVE = 10.0
"""Points left in view above a heading that one goes to."""
_NEAR = 0.2
"""A heading so far below the upper edge of the view, as a share of the page, is the one that is read."""

_Key = tuple[DocumentId, FileId, int, int]


class Outlines(QObject):
    """Tables of contents, kept once they have been asked for.

    Args:
        queries: the library.
        tasks: runs the questions.

    Signals:
        loaded: a document id: its table of contents is there.
    """

    loaded = Signal(str)

    def __init__(self, queries: Queries, tasks: Tasks) -> None:
        super().__init__()
        self._queries = queries
        self._tasks = tasks
        self._known: dict[_Key, PaperOutline] = {}
        self._asked: set[_Key] = set()

    def of(self, document: DocumentView) -> PaperOutline | None:
        """A paper's table of contents, or None while it is fetched; then `loaded` follows."""
        key = (document.id, document.file_id, document.first_page, document.last_page)
        if key not in self._known and key not in self._asked:
            self._asked.add(key)
            self._tasks.run(
                "read", lambda _: self._queries.outline(document.id), lambda o: self._came(key, o)
            )
        return self._known.get(key)

    def _came(self, key: _Key, outline: PaperOutline) -> None:
        self._asked.discard(key)
        while len(self._known) >= _KEPT:
            del self._known[next(iter(self._known))]
        self._known[key] = outline
        self.loaded.emit(key[0])


def spot_of(line: OutlineLine, document: DocumentView) -> Spot:
    """Where a heading stands in its paper, with a little room above it."""
    return Spot(line.page, max(0.0, line.y - _ABOVE) / _height(document, line.page))


def line_at(outline: PaperOutline, document: DocumentView, spot: Spot) -> int:
    """Which heading is read at a spot: the last one at or above it; -1 before the first."""
    here = (spot.page, spot.down + _NEAR)
    at = -1
    for position, line in enumerate(outline.lines):
        if (line.page, line.y / _height(document, line.page)) <= here:
            at = position
    return at


def _height(document: DocumentView, page: int) -> float:
    height = document.page_sizes[page - 1][1] if 0 < page <= len(document.page_sizes) else 0.0
    return height if height > 0 else 842.0
