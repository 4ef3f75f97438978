# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a search in papers is made of: where is looked, what is found, and who finds it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import NamedTuple, Protocol

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import DocumentView
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.finding import Found, PageHits
from ifn_desktop.text.finding import Hit, Wanted


class Scope(Enum):
    """Where is looked."""

    PAPER = "paper"
    ITEM = "item"
    MEETING = "meeting"


class FoundHit(NamedTuple):
    """A hit in a paper.

    Attributes:
        document: the paper.
        page: from 1 in the paper.
        hit: on that page.
    """

    document: DocumentView
    page: int
    hit: Hit


class FindAim(NamedTuple):
    """What is to be found in a paper that is about to be on show.

    Attributes:
        document: the paper.
        page: to begin at, from 1 in the paper.
        wanted: what is looked for.
    """

    document: DocumentId
    page: int
    wanted: Wanted


class Finder(Protocol):
    """Looks through papers (`services.finding.Finder`); called in the read lane."""

    def find(
        self,
        papers: Sequence[DocumentView],
        wanted: Wanted,
        cancel: CancelToken,
        tell: Callable[[tuple[PageHits, ...]], None],
        /,
    ) -> Found:
        """Find, telling hits as they come."""
        ...

    def forget(self, *, pictures_only: bool = False) -> None:
        """Texts may have changed; or only those of pages that had none."""
        ...
