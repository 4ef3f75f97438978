# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Searches that the member keeps, as frozen values."""

from __future__ import annotations

from typing import NamedTuple, NewType

SavedSearchId = NewType("SavedSearchId", str)


class SavedSearch(NamedTuple):
    """A search that watches.

    Attributes:
        name: the member's.
        query: as typed, with its filters.
        news: hits in papers that have come since the member last looked.
    """

    id: SavedSearchId
    name: str
    query: str
    news: int = 0
