# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks the library for what is to be open."""

from __future__ import annotations

from collections.abc import Callable

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import LinkView
from ifn_desktop.viewmodels.entries import entries_of, entries_of_loose
from ifn_desktop.viewmodels.open_rows import OpenRows
from ifn_desktop.viewmodels.place import Place
from ifn_desktop.viewmodels.ports import Queries
from ifn_desktop.viewmodels.tasks import Tasks


class OpenLoader:
    """Loads a meeting's rows, or those of loose papers. What was asked before is not answered any more.

    Args:
        queries: the library.
        tasks: runs the questions.
        failed: hears why a meeting cannot be opened.
    """

    def __init__(self, queries: Queries, tasks: Tasks, failed: Callable[[BaseException], None]) -> None:
        self._queries = queries
        self._tasks = tasks
        self._failed = failed

    def load(self, place: Place, loaded: Callable[[OpenRows], None]) -> None:
        """Ask for the rows of a place."""
        meeting = place.meeting
        if meeting is not None:
            self._tasks.run(
                "read",
                lambda _: self._queries.agenda(meeting),
                lambda agenda: loaded(OpenRows(agenda, entries_of(agenda))),
                failed=self._failed,
                key="navigation.agenda",
            )
        else:
            self._tasks.run(
                "read",
                lambda _: self._queries.loose(),
                lambda papers: loaded(OpenRows(None, entries_of_loose(papers))),
                key="navigation.agenda",
            )

    def links(
        self, document: DocumentId, answered: Callable[[tuple[LinkView, ...]], None], *, beside: bool
    ) -> None:
        """Ask what a paper mentions; `beside`: of the one in the second pane."""
        self._tasks.run(
            "read",
            lambda _: self._queries.document_links(document),
            answered,
            key="navigation.links.beside" if beside else "navigation.links",
        )
