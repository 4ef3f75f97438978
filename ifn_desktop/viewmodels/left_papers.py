# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the member left papers, and which paper of an ärende: there they open the next time."""

from __future__ import annotations

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.entries import Entry


class LeftPapers:
    """Remembers while the program runs; what the library knows from before comes with each paper."""

    def __init__(self) -> None:
        self._spots: dict[DocumentId, Spot] = {}
        self._papers: dict[str, DocumentId] = {}

    def note_spot(self, document: DocumentId, spot: Spot) -> None:
        """The member is there in a paper."""
        self._spots[document] = spot

    def note_paper(self, entry: str, document: DocumentId) -> None:
        """This paper of an entry is on show."""
        self._papers[entry] = document

    def paper_of(self, entry: Entry) -> DocumentView | None:
        """The paper with which an entry opens: the one that was on show last, else the first."""
        remembered = self._papers.get(entry.key)
        document = entry.document(remembered) if remembered else None
        return document or next(iter(entry.documents), None)

    def spot_of(self, document: DocumentView) -> Spot:
        """Where a paper opens."""
        return self._spots.get(document.id) or document.spot or Spot(max(1, document.last_page_read))
