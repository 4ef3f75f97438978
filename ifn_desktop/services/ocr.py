# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes pages that are pictures readable and searchable: their text is recognised and kept.

Page by page in a low-priority worker of its own, which may be killed at any moment; each page is kept
when it is done, so nothing is done twice. What is kept lies in the encrypted library only.
"""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.ocr import OcrEngine, OcrPage, OcrState
from ifn_desktop.model.text import PageText
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.parse.recognised import recognised_page, recognised_text, without_rubbish
from ifn_desktop.pdf.client import Limits, PdfPool
from ifn_desktop.services.agenda_view import shown_version
from ifn_desktop.services.file_sources import FileSources
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.ocr_engine import find_engine
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files as files
from ifn_desktop.store import repo_ocr as ocr
from ifn_desktop.store.database import Database, View

UNSURE = 75
"""A page whose words are less sure than this may hold many errors, and says so."""
IDLE_SECONDS = 20.0
_LOOK_SECONDS = 0.2

FindEngine = Callable[[], OcrEngine | None]


class Ocr:
    """Recognises text, and knows what was recognised.

    Args:
        database: the library.
        sources: gives the files to the worker.
        jobs: the lanes; what is found is written in `write`.
        now: the time it is, with its zone.
        find: finds Tesseract.
    """

    def __init__(
        self,
        database: Database,
        sources: FileSources,
        jobs: JobRunner,
        now: Callable[[], datetime.datetime],
        find: FindEngine = find_engine,
    ) -> None:
        self._database = database
        self._sources = sources
        self._jobs = jobs
        self._now = now
        self._find = find
        self._lock = threading.Lock()
        self._pool: PdfPool | None = None
        self._closed = False

    def state(self, document: DocumentId) -> OcrState:
        """How it stands with a paper's pages. For the read lane.

        Raises:
            KnownError: `document.not_found`.
        """
        with self._database.read() as view:
            file, first, last = _place(view, document)
            silent = ocr.silent_pages(view, file, first, last)
            sure = ocr.confidences(view, file, first, last)
        waiting = tuple(number - first + 1 for number in silent)
        return OcrState(
            waiting,
            tuple(number - first + 1 for number in sorted(sure)),
            tuple(number - first + 1 for number in sorted(sure) if sure[number] < UNSURE),
            bool(waiting) and self._find() is not None,
        )

    def run(self, document: DocumentId, *, cancel: CancelToken, progress: ProgressSink) -> Changes:
        """Recognise the text of a paper's pages that have none. For the io lane.

        Args:
            document: the paper.
            cancel: ends the page that is being read at once; those before it are kept.
            progress: hears each page (step `ocr.reading`).

        Raises:
            KnownError: `ocr.no_engine`, `ocr.failed`, `document.not_found`, `pdf.*`, `disk.*`.
            Cancelled: the token was cancelled.
        """
        engine = self._find()
        if engine is None:
            raise KnownError("ocr.no_engine")
        with self._database.read() as view:
            file, first, last = _place(view, document)
            wanted = ocr.silent_pages(view, file, first, last)
            own = {page.number: page for page in files.text_of_pages(view, file, first, last)}
        source = self._sources.find(file)
        try:
            for done, number in enumerate(wanted):
                progress(Progress("ocr.reading", done, len(wanted), {"page": number - first + 1}))
                cancel.raise_if_cancelled()
                found = _waited(self._worker().recognise(source, number, engine), cancel)
                page = own.get(number, PageText(number, 0.0, 0.0, ()))
                self._keep(file, without_rubbish(found, page), cancel)
        except Cancelled:
            self._stop()
            raise
        return Changes(documents=frozenset({document}), texts=frozenset({document}))

    def recognised(self, file: FileId, first: int, last: int) -> dict[int, PageText]:
        """Those of a file's pages whose text was recognised, by their number in the file.

        Their own lines (a stamp) come first. For the read lane.
        """
        with self._database.read() as view:
            found = ocr.pages(view, file, first, last)
            if not found:
                return {}
            own = files.text_of_pages(view, file, min(found), max(found))
        return {
            page.number: recognised_page(found[page.number], page)
            for page in own
            if page.number in found and found[page.number].lines
        }

    def close(self) -> None:
        """End the worker for good."""
        self._closed = True
        self._stop()

    def _keep(self, file: FileId, found: OcrPage, cancel: CancelToken) -> None:
        made = self._now().astimezone(datetime.UTC).isoformat(timespec="microseconds")

        def write(_: CancelToken) -> None:
            with self._database.write() as tx:
                ocr.put_page(tx, file, found, recognised_text(found), made)

        self._jobs.submit("write", write, token=cancel).result()

    def _worker(self) -> PdfPool:
        with self._lock:
            if self._closed:
                raise Cancelled
            if self._pool is None:
                self._pool = PdfPool(
                    1, limits=Limits(idle_seconds=IDLE_SECONDS, children=True), low_priority=True
                )
            return self._pool

    def _stop(self) -> None:
        """Kill the worker in the middle of a page; the next page gets a new one."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.close()


def _place(view: View, document: DocumentId) -> tuple[FileId, int, int]:
    found = papers.document_by_id(view, document)
    if found is None:
        raise KnownError("document.not_found", name=document)
    version = shown_version(found[1])
    return version.file, version.first_page, version.last_page


def _waited(future: Future[OcrPage], cancel: CancelToken) -> OcrPage:
    """The answer, unless the work is no longer wanted."""
    while True:
        try:
            return future.result(_LOOK_SECONDS)
        except Late:
            if not future.done():
                cancel.raise_if_cancelled()
                continue
            raise
        except BaseException:
            cancel.raise_if_cancelled()
            raise
