# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the search view shows beside hits, as frozen values: kept searches, choices, texts."""

from __future__ import annotations

from typing import NamedTuple, NewType

from ifn_desktop.model.ids import DocumentId, ItemId

SavedSearchId = NewType("SavedSearchId", str)
Watchable = DocumentId | ItemId
"""What a saved search watches for: a paper, or an ärende that has none."""


class SavedSearch(NamedTuple):
    """A search that watches.

    Attributes:
        name: the member's.
        query: as typed, with its filters.
        news: hits in what has come since the member last looked.
    """

    id: SavedSearchId
    name: str
    query: str
    news: int = 0


class SearchChoices(NamedTuple):
    """What a search can be narrowed to: names of boards, and years of meetings."""

    boards: tuple[str, ...] = ()
    years: tuple[int, ...] = ()


class ItemText(NamedTuple):
    """What an ärende itself says."""

    number: str | None
    title: str
    case_number: str | None
    proposal: str
