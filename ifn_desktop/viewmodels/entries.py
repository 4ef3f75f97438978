# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One row of the agenda: an ärende, or the meeting's own papers of one sort."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.views import AgendaView, DocumentView, ItemView, LinkView
from ifn_desktop.viewmodels.words import (
    count_pages,
    count_papers,
    heading,
    is_unsure,
    joined,
    short_number,
    translate,
)


class Entry(NamedTuple):
    """What is opened together: an ärende with its papers, or papers outside the ärenden.

    Attributes:
        key: lasts as long as the ärende does; names the entry in a list and in the history.
        title: the ärende's title, or what sort of papers these are.
        item: the ärende; None for the meeting's own papers and for papers without a meeting.
    """

    key: str
    title: str
    documents: tuple[DocumentView, ...]
    item: ItemView | None = None

    @property
    def item_id(self) -> ItemId | None:
        """The ärende's id, or None."""
        return self.item.id if self.item else None

    @property
    def number(self) -> str:
        """The ärende's number as said at the table, or nothing."""
        return short_number(self.item.number) if self.item else ""

    @property
    def heading(self) -> str:
        """Number and title in one."""
        return heading(self.item.number, self.title) if self.item else self.title

    @property
    def links(self) -> tuple[LinkView, ...]:
        """The links that came with the ärende."""
        return self.item.links if self.item else ()

    @property
    def pages(self) -> int:
        """How many pages its papers have."""
        return sum(document.pages for document in self.documents)

    @property
    def pages_read(self) -> int:
        """How many of them the member has seen."""
        return sum(min(document.pages_read, document.pages) for document in self.documents)

    @property
    def progress(self) -> float:
        """How much has been read, 0 to 1."""
        return self.pages_read / self.pages if self.pages else 0.0

    @property
    def is_read(self) -> bool:
        """Whether every page has been seen."""
        return self.pages > 0 and self.pages_read >= self.pages

    @property
    def unsure(self) -> int:
        """How many papers the program guessed the place of."""
        return sum(is_unsure(document) for document in self.documents)

    @property
    def line(self) -> str:
        """`4 handlingar · 12 sidor · läst`, or that there are none."""
        if not self.documents:
            return translate("Entry", "Inga handlingar i utskicket")
        return joined(
            (
                count_papers(len(self.documents)),
                count_pages(self.pages),
                translate("Entry", "läst") if self.is_read else "",
            )
        )

    def document(self, document: DocumentId) -> DocumentView | None:
        """The paper with this id, or None."""
        return next((known for known in self.documents if known.id == document), None)


def entries_of(agenda: AgendaView) -> tuple[Entry, ...]:
    """The rows of a meeting: its kallelse, the ärenden in order, its protokoll, what fits nowhere."""
    before = _group("papers.before", agenda.documents, {DocumentKind.FOREDRAGNINGSLISTA})
    minutes = _group("papers.minutes", agenda.documents, {DocumentKind.PROTOKOLL})
    rest = _group(
        "papers.rest",
        agenda.documents,
        set(DocumentKind) - {DocumentKind.FOREDRAGNINGSLISTA, DocumentKind.PROTOKOLL},
    )
    items = tuple(Entry(item.id, item.title, item.documents, item) for item in agenda.items)
    return (*before, *items, *minutes, *rest)


def entries_of_loose(documents: Iterable[DocumentView]) -> tuple[Entry, ...]:
    """The rows of `Utan sammanträde`: one for each paper."""
    return tuple(Entry(document.id, document.title, (document,)) for document in documents)


def _group(key: str, documents: Iterable[DocumentView], kinds: set[DocumentKind]) -> tuple[Entry, ...]:
    papers = tuple(document for document in documents if document.kind in kinds)
    if not papers:
        return ()
    titles = {
        "papers.before": translate("Entry", "Kallelse"),
        "papers.minutes": translate("Entry", "Protokoll"),
        "papers.rest": translate("Entry", "Övriga handlingar"),
    }
    return (Entry(key, titles[key], papers),)
