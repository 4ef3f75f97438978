# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A place in the program, and a paper that the reader is asked to show there."""

from __future__ import annotations

from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, MeetingId
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import DocumentView, LinkView


class Place(NamedTuple):
    """Somewhere to be: the start view (no meeting, not loose), or an entry and one of its papers.

    Attributes:
        page: of the paper, from 1; 0 where reading goes on.
        spot: where on the page, exactly.
        is_exact: both panes are to be as they were: `beside` in the second one, or nothing.
    """

    meeting: MeetingId | None = None
    loose: bool = False
    entry: str = ""
    document: DocumentId | None = None
    page: int = 0
    spot: Spot | None = None
    is_exact: bool = False
    beside: tuple[DocumentId, Spot] | None = None

    @property
    def is_start(self) -> bool:
        """Whether this is the start view."""
        return self.meeting is None and not self.loose


class OpenRequest(NamedTuple):
    """A paper for the reader. `page` counts from 1 in the paper; `spot` says more, where it is known.

    `row` has the papers that are read one after another, this one among them; empty: it is read alone.
    """

    document: DocumentView
    links: tuple[LinkView, ...]
    beside: bool
    page: int
    spot: Spot | None = None
    row: tuple[DocumentView, ...] = ()
