# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The way back and forward through jumps, as in a browser. Knows nothing of what a place is."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")
LIMIT = 200


class History(Generic[T]):
    """Places that were left, and those that one came back from.

    Args:
        limit: how many places are kept; the oldest go first.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._back: list[T] = []
        self._forward: list[T] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether one has come back from somewhere, and not jumped since."""
        return bool(self._forward)

    @property
    def near(self) -> list[T]:
        """Where the next step back and the next step forward lead."""
        return [*self._back[-1:], *self._forward[-1:]]

    def leave(self, here: T) -> None:
        """One jumps from here; what lay ahead is forgotten."""
        self._back.append(here)
        del self._back[: -self._limit]
        self._forward.clear()

    def back(self, here: T) -> T:
        """The place one came from; `here` lies ahead now. Only when `can_go_back`."""
        self._forward.append(here)
        return self._back.pop()

    def forward(self, here: T) -> T:
        """The place one came back from. Only when `can_go_forward`."""
        self._back.append(here)
        return self._forward.pop()
