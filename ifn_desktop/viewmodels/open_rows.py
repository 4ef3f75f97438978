# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What lies open: the rows of a meeting, or of the papers that belong to none, and how they follow."""

from __future__ import annotations

from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.looks import Flow
from ifn_desktop.model.views import AgendaView, DocumentView, LinkView
from ifn_desktop.viewmodels.entries import Entry


class OpenRows(NamedTuple):
    """The entries of what is open.

    Attributes:
        agenda: the meeting's; None: the papers belong to no meeting, or nothing is loaded.
        entries: its rows.
    """

    agenda: AgendaView | None = None
    entries: tuple[Entry, ...] = ()

    def entry(self, key: str) -> Entry | None:
        """The entry with this key."""
        return next((entry for entry in self.entries if entry.key == key), None)

    def find(self, document: DocumentId) -> tuple[Entry, DocumentView] | None:
        """The paper with this id, with the entry it lies in."""
        for entry in self.entries:
            found = entry.document(document)
            if found is not None:
                return entry, found
        return None

    def first(self) -> Entry | None:
        """Where reading goes on: the first ärende with something unread, else the first row."""
        items = [entry for entry in self.entries if entry.item is not None]
        unread = next((entry for entry in items if entry.documents and not entry.is_read), None)
        return unread or (items[0] if items else next(iter(self.entries), None))

    def beyond(self, key: str, step: int) -> Entry | None:
        """The entry so many rows after (or before) another."""
        keys = [entry.key for entry in self.entries]
        if key not in keys:
            return None
        position = keys.index(key) + step
        return self.entries[position] if 0 <= position < len(keys) else None

    def row(self, entry: Entry, document: DocumentView, flow: Flow) -> tuple[DocumentView, ...]:
        """The papers that are read one after another; none where there is but one, or it cannot be shown."""
        if flow == "paper" or document.failure is not None:
            return ()
        entries = (entry,) if flow == "item" or self.agenda is None else self.entries
        row = tuple(
            paper for one in entries for paper in one.documents if paper.failure is None and paper.pages > 0
        )
        return row if len(row) > 1 and document in row else ()

    def links(
        self, entry: Entry, row: tuple[DocumentView, ...], document: DocumentView
    ) -> tuple[LinkView, ...]:
        """The links that stand in the papers of a row, or in one paper that is read alone."""
        shown = {paper.id for paper in row} or {document.id}
        sources = {entry.key: entry} | {one.key: one for one in self.entries if row}
        return tuple(
            link for source in sources.values() for link in source.links if link.from_document in shown
        )


def document_beyond(entry: Entry, document: DocumentView, step: int) -> DocumentView | None:
    """The entry's paper so many places after (or before) another."""
    position = entry.documents.index(document) + step
    return entry.documents[position] if 0 <= position < len(entry.documents) else None


def is_same_paper(before: DocumentView, after: DocumentView) -> bool:
    """Whether the reader shows the same pages; reading progress does not count."""
    return _bare(before) == _bare(after)


def _bare(document: DocumentView) -> DocumentView:
    return document._replace(last_page_read=0, pages_read=0, spot=None)
