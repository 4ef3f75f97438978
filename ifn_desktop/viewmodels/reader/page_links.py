# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What can be followed on pages, in reading order: mentions of other papers, and links of the PDF itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.page_links import FileLink
from ifn_desktop.model.views import LinkView
from ifn_desktop.viewmodels.reader.sheets import Sheets

AnyLink = LinkView | FileLink
SLACK = 2.0
"""Points around a mention that still count as it: a pointer is not that exact."""


class PageLinks:
    """Finds mentions by place and by order. They are named by their position in that order.

    Args:
        links: of the papers, in any order; those on pages that are not there, or without a place,
            are left out.
        sheets: the pages on show.
    """

    def __init__(self, links: Iterable[AnyLink] = (), sheets: Sheets | None = None) -> None:
        placed = [
            (sheet, link)
            for link in links
            if sheets is not None
            and link.rects
            and (sheet := sheets.find(link.from_document, link.page)) is not None
        ]
        placed.sort(key=lambda one: (one[0], one[1].rects[0].y0, one[1].rects[0].x0))
        self._links = [link for _, link in placed]
        self._sheets = [sheet for sheet, _ in placed]
        self._on_page: dict[tuple[DocumentId, int], list[int]] = {}
        for position, link in enumerate(self._links):
            self._on_page.setdefault((link.from_document, link.page), []).append(position)

    def position_of(self, link: AnyLink | None) -> int | None:
        """Where a link stands in the order; None when it is not here."""
        return None if link is None else next((n for n, own in enumerate(self._links) if own == link), None)

    def __len__(self) -> int:
        return len(self._links)

    def __getitem__(self, position: int) -> AnyLink:
        return self._links[position]

    def sheet(self, position: int) -> int:
        """The sheet that a mention stands on, from 0."""
        return self._sheets[position]

    def on_page(self, document: DocumentId, page: int) -> Sequence[int]:
        """The mentions on a page, which counts from 1."""
        return self._on_page.get((document, page), ())

    def at(self, document: DocumentId, page: int, x: float, y: float) -> int | None:
        """The mention at a spot of a page (in points), if there is one."""
        for position in self.on_page(document, page):
            for box in self._links[position].rects:
                across = box.x0 - SLACK <= x <= box.x1 + SLACK
                if across and box.y0 - SLACK <= y <= box.y1 + SLACK:
                    return position
        return None

    def after(self, sheet: int) -> int | None:
        """The first mention on a sheet or later."""
        return next((n for n, at in enumerate(self._sheets) if at >= sheet), None)

    def before(self, sheet: int) -> int | None:
        """The last mention on a sheet or earlier."""
        return next((n for n in reversed(range(len(self._sheets))) if self._sheets[n] <= sheet), None)
