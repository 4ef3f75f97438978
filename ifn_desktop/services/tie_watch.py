# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Searches papers for the member's ties: every new paper, and all of them when the register changes.

What has been searched is kept for each paper, so a search that was stopped or killed goes on where
it was. Latest meetings come first. Papers outside the ärenden are not searched: a kallelse names
every ärende's title.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.recusal import Tie, TieKind
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink, no_progress
from ifn_desktop.parse.ties import RULES, TieSearch, WatchedName
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.store import repo_files as files
from ifn_desktop.store import repo_ties as register
from ifn_desktop.store.database import Database
from ifn_desktop.store.repo_ties import PassageRow, Unsearched

BATCH = 20
"""Papers searched between two writes: so much is done again after a kill."""


@lru_cache(maxsize=4)
def search_for(ties: tuple[Tie, ...]) -> TieSearch:
    """The search for a register; kept, since it learns words as it goes."""
    names = [
        WatchedName(tie.id, spelling, tie.kind is TieKind.RELATIVE)
        for tie in ties
        for spelling in (tie.name, *tie.spellings)
    ]
    return TieSearch(names, [(tie.id, tie.number) for tie in ties if tie.number])


class TieWatch:
    """Brings the hints up to date.

    Args:
        database: the library.
        jobs: the lanes; what was found is written on `write`. None: on the calling thread.
    """

    def __init__(self, database: Database, jobs: JobRunner | None = None) -> None:
        self._database = database
        self._jobs = jobs

    def run(self, *, cancel: CancelToken, progress: ProgressSink = no_progress) -> Changes:
        """Search every paper that has not been searched for the register as it is. In the io lane.

        Args:
            cancel: stops it between pages; what was searched stays searched.
            progress: hears `ties.searching` (papers).

        Returns:
            The meetings whose passages are new or gone.

        Raises:
            Cancelled: stopped.
        """
        touched: set[MeetingId] = set()
        done = 0
        while True:
            with self._database.read(cancel) as view:
                ties = register.ties(view)
                stamp = f"{RULES}.{register.revision(view)}"
                batch = register.unsearched(view, stamp, BATCH) if ties else []
                left = register.count_unsearched(view, stamp) if batch else 0
                texts = [self._texts(view, paper, cancel) for paper in batch]
            if not batch:
                return Changes(frozenset(touched))
            progress(Progress("ties.searching", done, done + left))
            search = search_for(ties)
            found = [
                (paper, _search(search, pages, cancel)) for paper, pages in zip(batch, texts, strict=True)
            ]
            self._write(found, stamp)
            touched.update(paper.meeting for paper, rows in found if rows)
            done += len(batch)

    def _write(self, found: Sequence[tuple[Unsearched, list[PassageRow]]], stamp: str) -> None:
        if self._jobs is None:
            self._keep(found, stamp, CancelToken())
        else:
            self._jobs.submit("write", lambda token: self._keep(found, stamp, token)).result()

    @staticmethod
    def _texts(view: register.View, paper: Unsearched, cancel: CancelToken) -> list[tuple[int, str]]:
        cancel.raise_if_cancelled()
        pages = files.page_texts(view, paper.file, paper.first_page, paper.last_page)
        return [(page - paper.first_page + 1, text) for page, text in pages]

    def _keep(
        self, found: Sequence[tuple[Unsearched, list[PassageRow]]], stamp: str, cancel: CancelToken
    ) -> None:
        with self._database.write(cancel) as tx:
            for paper, rows in found:
                register.replace_passages(tx, paper.version, stamp, rows)


def _search(search: TieSearch, pages: Sequence[tuple[int, str]], cancel: CancelToken) -> list[PassageRow]:
    rows: list[PassageRow] = []
    for page, text in pages:
        cancel.raise_if_cancelled()
        rows += [PassageRow(hit.tie, page, hit.found, hit.passage) for hit in search.find(text)]
    return rows
