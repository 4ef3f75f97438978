# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the window asks of the reader (`ui.reader.panes.ReaderPanes`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtGui import QAction

from ifn_desktop.model.places import ReaderSpots, Spot
from ifn_desktop.model.views import DocumentView, LinkView

if TYPE_CHECKING:
    from ifn_desktop.ui.actions import Menu
    from ifn_desktop.ui.reader.colors import ReaderColors


class Reader(Protocol):
    """A widget that shows one paper, or two side by side.

    Signals:
        link_activated: a `LinkView` the member followed.
        place_changed: document id, `Spot` in it, pages seen (a frozenset).
        save_out_wanted: a `DocumentView` that cannot be shown and that the member wants as a file.
        beside_changed: two papers are on show (True), or one (False).
        paper_reached: the id of the paper that reading has come to, where several follow each other or
            two have changed places.
        paper_dropped: a document id, and whether it was let go over the second pane.
    """

    link_activated: Any
    place_changed: Any
    save_out_wanted: Any
    beside_changed: Any
    paper_reached: Any
    paper_dropped: Any

    @property
    def active_document(self) -> DocumentView | None:
        """The paper the keyboard is in, else the first."""
        ...

    @property
    def spots(self) -> ReaderSpots:
        """Where the member is in what is on show, exactly."""
        ...

    def open(
        self,
        document: DocumentView,
        links: Sequence[LinkView],
        *,
        beside: bool = False,
        page: int = 1,
        spot: Spot | None = None,
        row: Sequence[DocumentView] = (),
    ) -> None:
        """Show a paper from a page on, or from a spot; a row of papers one after another."""
        ...

    def close_beside(self) -> None:
        """Close the second pane, if there is one."""
        ...

    def set_colors(self, colors: ReaderColors) -> None:
        """Show with other colours."""
        ...

    def menu_entries(self) -> Sequence[tuple[Menu, Sequence[QAction]]]:
        """The reader's actions (zoom, fit), by the menu they are to be shown in."""
        ...
