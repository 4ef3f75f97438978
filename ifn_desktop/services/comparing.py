# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Compares two versions of a paper, from the stored text of their pages."""

from __future__ import annotations

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.library import KnownDocument, KnownVersion
from ifn_desktop.model.paper_changes import PaperComparison
from ifn_desktop.model.views import DocumentView
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.agenda_view import Shown, version_view
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.store import repo_arrivals as arrivals
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store.database import Database
from ifn_desktop.text.change_list import list_changes
from ifn_desktop.text.comparison import compare
from ifn_desktop.text.page_words import WordsOfPage, words_of_page

_NOTHING = WordsOfPage((), ())

Which = int | str | None
"""A version of a paper: its number, its id, or None for the one that is meant when nothing is said."""


class Comparing:
    """Compares versions. Run it in the read lane.

    Args:
        database: the library.
        texts: the text of pages; recognised text too.
    """

    def __init__(self, database: Database, texts: PageTexts) -> None:
        self._database = database
        self._texts = texts

    def compare(
        self,
        document: DocumentId,
        cancel: CancelToken,
        before: Which = None,
        after: Which = None,
    ) -> PaperComparison:
        """What is new in a version of a paper.

        Renderings with the same text are one version. Page numbers, line breaks and page breaks are
        no change.

        Args:
            document: the paper.
            cancel: heard between pages.
            before: number or id of the older version; None: the one before `after`.
            after: number or id of the newer version; None: the newest.

        Raises:
            KnownError: `document.not_found`; `document.one_version` when there is nothing older to
                compare with; `document.no_such_version`.
            Cancelled.
        """
        with self._database.read() as view:
            found = papers.document_by_id(view, document)
            if found is None:
                raise KnownError("document.not_found", name=document)
            known = found[1]
            older, newer = _chosen(known, before, after)
            shown = Shown.of_versions(view, [older, newer])
            received = arrivals.received_of(view, document)
        old_view, new_view = version_view(known, older, shown), version_view(known, newer, shown)
        old, new = self._words(old_view, cancel), self._words(new_view, cancel)
        cancel.raise_if_cancelled()
        found_changes = compare([page.words for page in old], [page.words for page in new])
        changes, pages = list_changes(old, new, found_changes)
        latest = max(version.number for version in known.versions)
        return PaperComparison(
            old_view,
            new_view,
            older.number,
            newer.number,
            latest,
            changes,
            pages,
            received.get(older.id, ""),
            received.get(newer.id, ""),
        )

    def _words(self, paper: DocumentView, cancel: CancelToken) -> list[WordsOfPage]:
        """The words of each page; a page whose text is not stored has none."""
        stored = self._texts.stored(
            paper.file_id, paper.first_page, paper.last_page, cancel, with_places=False
        )
        found = {layer.number: words_of_page(layer) for layer in stored}
        return [found.get(number, _NOTHING) for number in range(paper.first_page, paper.last_page + 1)]


def _chosen(document: KnownDocument, before: Which, after: Which) -> tuple[KnownVersion, KnownVersion]:
    """The two versions, each in the file it first came in."""
    first: dict[int, KnownVersion] = {}
    for version in document.versions:
        first.setdefault(version.number, version)
    newer = max(first) if after is None else _number(document, after)
    lower = [number for number in first if number < newer]
    if before is not None:
        older = _number(document, before)
    elif lower:
        older = max(lower)
    else:
        raise KnownError("document.one_version" if newer in first else "document.no_such_version")
    if older not in first or newer not in first:
        raise KnownError("document.no_such_version")
    return first[older], first[newer]


def _number(document: KnownDocument, which: int | str) -> int:
    if isinstance(which, int):
        return which
    return next((version.number for version in document.versions if version.id == which), 0)
