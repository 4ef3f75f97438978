# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The mentions of other papers in one paper, in reading order. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ifn_desktop.model.views import LinkView

SLACK = 2.0
"""Points around a mention that still count as it: a pointer is not that exact."""


class PageLinks:
    """Finds mentions by place and by order. They are named by their position in that order.

    Args:
        links: of the paper, in any order; those on pages it has not, or without a place, are left out.
        pages: how many pages the paper has.
    """

    def __init__(self, links: Iterable[LinkView] = (), pages: int = 0) -> None:
        self._links = sorted(
            (link for link in links if link.rects and 1 <= link.page <= pages),
            key=lambda link: (link.page, link.rects[0].y0, link.rects[0].x0),
        )
        self._on_page: dict[int, list[int]] = {}
        for position, link in enumerate(self._links):
            self._on_page.setdefault(link.page, []).append(position)

    def __len__(self) -> int:
        return len(self._links)

    def __getitem__(self, position: int) -> LinkView:
        return self._links[position]

    def on_page(self, page: int) -> Sequence[int]:
        """The mentions on a page, which counts from 1."""
        return self._on_page.get(page, ())

    def at(self, page: int, x: float, y: float) -> int | None:
        """The mention at a spot of a page (in points), if there is one."""
        for position in self.on_page(page):
            for box in self._links[position].rects:
                across = box.x0 - SLACK <= x <= box.x1 + SLACK
                if across and box.y0 - SLACK <= y <= box.y1 + SLACK:
                    return position
        return None

    def after(self, page: int) -> int | None:
        """The first mention on a page or later."""
        return next((n for n, link in enumerate(self._links) if link.page >= page), None)

    def before(self, page: int) -> int | None:
        """The last mention on a page or earlier."""
        return next((n for n in reversed(range(len(self._links))) if self._links[n].page <= page), None)
