# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a page is called: by its paper, as printed on it, and in the whole mötesbok."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import DocumentId, FileId, MeetingId
from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.ports import Queries
from ifn_desktop.viewmodels.reader.labels_lookup import PaperPages
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import joined, translate

_Key = tuple[MeetingId | None, bool]


class PageNames(QObject):
    """The names of the pages of what is open.

    Args:
        queries: has the printed numbers.
        tasks: asks for them.
        navigator: what is open.

    Signals:
        changed: the printed numbers of what is open have come.
    """

    changed = Signal()

    def __init__(self, queries: Queries, tasks: Tasks, navigator: Navigator) -> None:
        super().__init__()
        self._queries = queries
        self._tasks = tasks
        self._navigator = navigator
        self._labels: dict[DocumentId, tuple[str, ...]] = {}
        self._loaded: _Key | None = None
        self._books: Counter[FileId] = Counter()
        navigator.agenda_changed.connect(self._load)
        self._load()

    def papers(self) -> list[PaperPages]:
        """Every paper of what is open, with the names of its pages."""
        return [
            PaperPages(paper, entry.heading, self._labels.get(paper.id, ()), self._books[paper.file_id] > 1)
            for entry in self._navigator.entries
            for paper in entry.documents
        ]

    def printed(self, document: DocumentView, page: int) -> str:
        """The number printed on a page (from 1), or nothing."""
        labels = self._labels.get(document.id, ())
        return labels[page - 1] if 0 < page <= len(labels) else ""

    def book_page(self, document: DocumentView, page: int) -> int:
        """The page's number in the whole mötesbok; 0 when the paper is a file of its own."""
        return document.first_page + page - 1 if self._books[document.file_id] > 1 else 0

    def words(self, document: DocumentView, page: int) -> tuple[str, str]:
        """What follows the page's number in the bar, and all of it in full.

        `av 12 · tryckt 8 (26) · mötesboken 143`; a printed number that only repeats the page's own is
        left out.
        """
        printed, book = self.printed(document, page), self.book_page(document, page)
        if printed in {str(page), f"{page} ({document.pages})"}:
            printed = ""
        short = joined(
            (
                translate("PageNames", "av {n}").format(n=document.pages),
                translate("PageNames", "tryckt {label}").format(label=printed) if printed else "",
                translate("PageNames", "mötesboken {n}").format(n=book) if book else "",
            )
        )
        more = ", ".join(
            part
            for part in (
                translate("PageNames", "tryckt {label}").format(label=printed) if printed else "",
                translate("PageNames", "sidan {n} i mötesboken").format(n=book) if book else "",
            )
            if part
        )
        full = translate("PageNames", "Sidan {page} av {n}").format(page=page, n=document.pages)
        return short, f"{full} ({more})" if more else full

    def _load(self) -> None:
        self._books = Counter(paper.file_id for entry in self._navigator.entries for paper in entry.documents)
        place = self._navigator.place
        key = (place.meeting, place.loose)
        if key == self._loaded or place.is_start or not self._navigator.entries:
            return
        self._loaded = key

        def came(labels: dict[DocumentId, tuple[str, ...]]) -> None:
            self._labels = labels
            self.changed.emit()

        self._tasks.run("read", lambda _: self._queries.page_labels(place.meeting), came, key="labels.load")
