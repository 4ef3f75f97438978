# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the member is in a paper, and what a paper's own table of contents says."""

from __future__ import annotations

from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId


class Spot(NamedTuple):
    """An exact place in a paper, and how it is shown.

    Attributes:
        page: from 1 in the paper.
        down: where in the page the upper edge of the view is, as a share of the page's height;
            below 0 or above 1 in the room between pages.
        across: where in the page the middle of the view is, as a share of its width.
        zoom: 1.0 is true size; None where it follows `fit`.
        fit: a value of `viewmodels.reader.layout.Fit`; empty where nothing is known, so that the
            view stays as it is.
    """

    page: int
    down: float = 0.0
    across: float = 0.5
    zoom: float | None = None
    fit: str = ""


class ReaderSpots(NamedTuple):
    """Where the member is in the papers on show: the first, and the one beside it; None where none is."""

    first: tuple[DocumentId, Spot] | None = None
    beside: tuple[DocumentId, Spot] | None = None


class OutlineLine(NamedTuple):
    """A heading of a paper.

    Attributes:
        level: from 1.
        title: as it stands.
        page: from 1 in the paper.
        y: where on that page it stands, in points from its upper edge; 0 where nothing tells.
    """

    level: int
    title: str
    page: int
    y: float = 0.0


class PaperOutline(NamedTuple):
    """A paper's table of contents.

    Attributes:
        lines: in the order of the pages.
        guessed: made from the look of the text, since the file has no bookmarks inside the paper.
    """

    lines: tuple[OutlineLine, ...] = ()
    guessed: bool = False
