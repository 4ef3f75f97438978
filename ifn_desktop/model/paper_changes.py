# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is new in a paper since an older version of it. Pages count from 1 in the paper."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.model.views import DocumentView


class PaperChangeKind(StrEnum):
    """What happened: to words, or to a whole page."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    PAGE_ADDED = "page_added"
    PAGE_REMOVED = "page_removed"
    PAGE_MOVED = "page_moved"


class TextSpan(NamedTuple):
    """A piece of a page.

    Attributes:
        page: from 1 in its version of the paper.
        start, end: characters of the text of the page's layer.
    """

    page: int
    start: int
    end: int


class PaperChange(NamedTuple):
    """One change, as a reader would tell it.

    Attributes:
        page_before, page_after: where it begins; None where that version has nothing of it.
        before, after: its words as they stand, for a number with the word it counts; empty for pages.
        spans_before, spans_after: where these words stand, page by page.
    """

    kind: PaperChangeKind
    page_before: int | None
    page_after: int | None
    before: str = ""
    after: str = ""
    spans_before: tuple[TextSpan, ...] = ()
    spans_after: tuple[TextSpan, ...] = ()


class PagesBeside(NamedTuple):
    """Pages that belong together; None where the other version has none.

    Attributes:
        is_same: there is nothing new on them.
        is_picture: they have no words, so nobody has compared them.
    """

    before: int | None
    after: int | None
    is_same: bool
    is_picture: bool = False


class PaperComparison(NamedTuple):
    """Two versions of a paper, compared.

    Attributes:
        before, after: the versions, to open in the reader.
        number_before, number_after: of the versions, from 1; the newest has the highest.
        latest: number of the newest version.
        changes: in the order of the new version.
        pages: every page of both, once.
        received_before, received_after: when each came first, ISO time, UTC; empty where not known.
    """

    before: DocumentView
    after: DocumentView
    number_before: int
    number_after: int
    latest: int
    changes: tuple[PaperChange, ...]
    pages: tuple[PagesBeside, ...]
    received_before: str = ""
    received_after: str = ""

    @property
    def pictures(self) -> int:
        """How many pages have no words that could be compared."""
        return sum(pair.is_picture for pair in self.pages)
