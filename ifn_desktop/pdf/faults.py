# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which documents, and which of their pages, end workers and are not given to any again."""

from __future__ import annotations

TRIES = 2
"""A worker may be killed by chance once: by the system when memory is short, or by hand."""


class Faults:
    """Keeps count. Not safe for several threads.

    A document whose opening ends two workers is set aside as a whole. A page that does so is set
    aside alone, so that one page does not cost the member the other 700; its document follows when
    there are more than a few such pages.

    Args:
        bad_pages: how many of a document are borne.
    """

    def __init__(self, bad_pages: int) -> None:
        self._most = bad_pages
        self._openings: dict[str, int] = {}
        self._pages: dict[str, dict[int, str]] = {}
        self._documents: dict[str, str] = {}

    def refusal(self, key: str, page: int = 0) -> str | None:
        """Why a page (0: the document) is not given to a worker any more: a KnownError's code."""
        return self._documents.get(key) or self._pages.get(key, {}).get(page)

    def opened(self, key: str) -> None:
        """A worker has opened it: deaths before were chance."""
        self._openings.pop(key, None)

    def died(self, key: str, page: int, code: str, *, opening: bool, is_last: bool) -> str | None:
        """A worker ended over it.

        Args:
            key: the document.
            page: from 1; 0 when it was asked for something else.
            code: of the KnownError.
            opening: it ended while it opened the document.
            is_last: the same question is not to be asked again.

        Returns:
            Why not to try again, or None.
        """
        if opening:
            self._openings[key] = self._openings.get(key, 0) + 1
            if self._openings[key] >= TRIES:
                self._documents[key] = code
        elif is_last and page == 0:
            self._documents[key] = code
        elif is_last:
            pages = self._pages.setdefault(key, {})
            pages[page] = code
            if len(pages) > self._most:
                self._documents[key] = code
        return code if is_last else self.refusal(key, page)
