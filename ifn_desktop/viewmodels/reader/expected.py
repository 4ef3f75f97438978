# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the member may jump to next: what the pointer is on, the next hit, the way back.

A member points before they press, and comes back to where they were: what is drawn meanwhile is there when
they jump.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.reader.image_cache import ImageKey


class Jump(NamedTuple):
    """A jump that may come.

    Attributes:
        document: the paper.
        page: of it, from 1.
        down: where in the page the upper edge of the view will be, as a share of the page's height.
        row: the papers that will be shown one after another; empty: those that are on show.
    """

    document: DocumentId
    page: int
    down: float = 0.0
    row: tuple[DocumentView, ...] = ()


class Expected:
    """The jumps that may come in one view, by who tells of them; the latest told first."""

    def __init__(self) -> None:
        self._jumps: dict[str, tuple[Jump, ...]] = {}
        self._keys: Sequence[ImageKey] = ()
        self._stamp: object = None

    def tell(self, source: str, jumps: Iterable[Jump]) -> bool:
        """Take the place of what `source` told before. Returns whether that was something else."""
        told = tuple(jumps)
        if self._jumps.get(source, ()) == told:
            return False
        self._jumps.pop(source, None)
        if told:
            self._jumps[source] = told
        self._stamp = None
        return True

    def keys(self, stamp: Hashable, find: Callable[[Jump], Iterable[ImageKey]]) -> Sequence[ImageKey]:
        """The images that the jumps will show, the most likely first.

        Args:
            stamp: of how the view lays pages out; they are found anew when it is another.
            find: the images that a jump shows.
        """
        if stamp != self._stamp:
            jumps = [jump for told in reversed(self._jumps.values()) for jump in told]
            self._keys = tuple(dict.fromkeys(key for jump in jumps for key in find(jump)))
            self._stamp = stamp
        return self._keys
