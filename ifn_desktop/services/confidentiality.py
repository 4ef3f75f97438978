# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which papers are taken for sekretess: read from them in the background, corrected by the member.

A hint that shorter rules and a question before copying, printing and saving go by; never a
sekretessprövning.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from ifn_desktop.model.confidential import Confidential
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.parse.confidential import READER, find_confidential
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.store import repo_confidential as repo
from ifn_desktop.store import repo_files as files
from ifn_desktop.store.database import Database

_AT_ONCE = 20


class Confidentiality:
    """Tells and reads.

    Args:
        database: the library.
        texts: the text of pages.
        jobs: the lanes; transactions run on `write`.
        now: the time it is, with its zone.
    """

    def __init__(
        self, database: Database, texts: PageTexts, jobs: JobRunner, now: Callable[[], datetime.datetime]
    ) -> None:
        self._database = database
        self._texts = texts
        self._jobs = jobs
        self._now = now

    def of(self, document: DocumentId) -> Confidential:
        """How a paper is taken, and why. In the read lane."""
        with self._database.read() as view:
            return repo.of(view, document)

    def papers(self) -> frozenset[DocumentId]:
        """All papers that are taken for sekretess. In the read lane."""
        with self._database.read() as view:
            return repo.papers(view)

    def set(self, document: DocumentId, *, is_confidential: bool) -> Changes:
        """The member's own word. In the write lane."""
        made = self._now().astimezone(datetime.UTC).isoformat(timespec="seconds")
        with self._database.write() as tx:
            repo.put(tx, document, made, is_confidential=is_confidential)
        return Changes(documents=frozenset({document}))

    def read(self, *, cancel: CancelToken) -> bool:
        """Read papers that have not been read; stopped or killed, it goes on next time. In the io lane.

        Returns:
            Whether any was found to be marked.

        Raises:
            Cancelled: it was stopped.
        """
        any_found = False
        while True:
            with self._database.read(cancel) as view:
                batch = repo.unread(view, READER, _AT_ONCE)
            if not batch:
                return any_found
            found: list[tuple[repo.Unread, tuple[int, str]]] = []
            for one in batch:
                cancel.raise_if_cancelled()
                found.append((one, self._look(one)))

            def write(_: CancelToken, found: list[tuple[repo.Unread, tuple[int, str]]] = found) -> None:
                with self._database.write() as tx:
                    for one, (page, words) in found:
                        repo.put_evidence(tx, one.version, READER, page, words)

            self._jobs.submit("write", write).result()
            any_found = any_found or any(words for _, (_, words) in found)

    def _look(self, one: repo.Unread) -> tuple[int, str]:
        pages = self._texts.stored_pages(one.file, one.first_page, one.last_page)
        lines = [(page.number - one.first_page + 1, [line.text for line in page.lines]) for page in pages]
        if not lines:
            with self._database.read() as view:
                texts = files.page_texts(view, one.file, one.first_page, one.last_page)
            lines = [(number - one.first_page + 1, text.splitlines()) for number, text in texts]
        evidence = find_confidential(lines)
        return (evidence.page, evidence.words) if evidence is not None else (0, "")
