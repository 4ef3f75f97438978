# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the view models of marks and notes ask of the core (`app.marks.LaterMarks`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from ifn_desktop.model.ids import ItemId

if TYPE_CHECKING:
    from ifn_desktop.services.annotating import Annotating
    from ifn_desktop.services.notes import Notes
    from ifn_desktop.services.quoted_places import QuotedPlaces
    from ifn_desktop.services.region_looks import RegionLooks

HasRecusal = Callable[[ItemId], bool]
"""Whether the member has marked jäv on an ärende; asked on the GUI thread, answered at once."""


class MarksParts(Protocol):
    """The services of marks and notes.

    Attributes:
        annotating: marks in papers.
        notes: notes on ärenden.
        looks: how the places of marks without words look.
        quoted: where words that notes quote stand now.
    """

    annotating: Annotating
    notes: Notes
    looks: RegionLooks
    quoted: QuotedPlaces


class MarksDoor(Protocol):
    """The way to them; both calls wait for the library, so they are made in a lane."""

    def to_read(self) -> MarksParts:
        """For the read lane."""
        ...

    def to_write(self) -> MarksParts:
        """For the write lane."""
        ...
