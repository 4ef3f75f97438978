# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Opens papers: their page images, and the files themselves to save out."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from pathlib import Path

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.pdf.client import FileSource, PageImage, PdfPool, RenderRequest
from ifn_desktop.pdf.inbox import Inbox
from ifn_desktop.services.agenda_view import shown_version
from ifn_desktop.services.file_sources import FileSources
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.store import repo_confidential
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files as files
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database


class PageImages:
    """Page images of the library's files, made by the view workers.

    Safe to call on the GUI thread: looking up a file runs in the read lane, decrypting and
    drawing on the pool's threads.
    """

    def __init__(self, sources: FileSources, pool: PdfPool, jobs: JobRunner) -> None:
        self._sources = sources
        self._pool = pool
        self._jobs = jobs

    def render(self, file: FileId, request: RenderRequest, *, hurried: bool = False) -> Future[PageImage]:
        """Draw a page of a file.

        Args:
            file: the file.
            request: the page, counted from 1 in the file, its size and colours.
            hurried: `hurry` follows at once.

        Returns:
            A future; cancelling it drops a request that waits. It may hold a KnownError.
        """
        source = self._sources.known(file)
        if source is not None:
            return self._pool.render(source, request, hurried=hurried)
        outer: Future[PageImage] = Future()

        def found(source: FileSource) -> None:
            if outer.cancelled():
                return
            inner = self._pool.render(source, request)
            _follow(outer, inner)

        self._jobs.submit(
            "read",
            lambda _: self._sources.find(file),
            done=found,
            failed=lambda error: _fail(outer, error),
        )
        return outer

    def hurry(self) -> bool:
        """Have what was asked for sent to workers that wait, at once (`PdfPool.hurry`)."""
        return self._pool.hurry()

    def inbox(self) -> Inbox | None:
        """Tells when there is something to `collect` (`PdfPool.inbox`)."""
        return self._pool.inbox()

    def collect(self) -> bool:
        """Take images that have come, on this thread (`PdfPool.collect`)."""
        return self._pool.collect()

    def leave(self) -> None:
        """Collect no more of what is on its way (`PdfPool.leave`)."""
        self._pool.leave()

    def forget(self) -> None:
        """Forget what was looked up: files may have changed."""
        self._sources.forget()


class Saving:
    """Saves a received file out of the library, as it came, where the member wants it.

    Args:
        database: the library.
        blobs: its files.
        refuse: raises where papers may not leave the program; is told whether one in the file is taken for
            sekretess.
    """

    def __init__(
        self, database: Database, blobs: Blobs, refuse: Callable[[bool], None] = lambda _: None
    ) -> None:
        self._database = database
        self._blobs = blobs
        self._refuse = refuse

    def save_out(self, document: DocumentId, target: Path) -> None:
        """Write the file that a paper lies in to `target`, readable only for its owner.

        Raises:
            KnownError: `document.not_found`, `blob.damaged`, `blob.missing`, `save.failed`,
                `export.managed`; then no half file is left.
        """
        with self._database.read() as view:
            found = papers.document_by_id(view, document)
            file = shown_version(found[1]).file if found is not None else None
            row = files.open_row(view, file) if file is not None else None
            is_confidential = file is not None and repo_confidential.in_file(view, file)
        if row is None:
            raise KnownError("document.not_found")
        self._refuse(is_confidential)
        part = target.with_name(f".{target.name}.part")
        try:
            part.unlink(missing_ok=True)
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
                for chunk in self._blobs.read(row.original.id, row.original.wrapped_key):
                    out.write(chunk)
            part.replace(target)
        except OSError:
            raise KnownError("save.failed", name=target.name) from None
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def _follow(outer: Future[PageImage], inner: Future[PageImage]) -> None:
    """Give `inner`'s result to `outer`, and `outer`'s cancel to `inner`."""

    def passed(done: Future[PageImage]) -> None:
        if done.cancelled():
            outer.cancel()
            return
        error = done.exception()
        if error is not None:
            _fail(outer, error)
            return
        try:
            outer.set_result(done.result())
        except InvalidStateError:
            done.result().release()  # nobody waits for it any more

    def dropped(done: Future[PageImage]) -> None:
        if done.cancelled():
            inner.cancel()

    inner.add_done_callback(passed)
    outer.add_done_callback(dropped)


def _fail(outer: Future[PageImage], error: BaseException) -> None:
    with contextlib.suppress(InvalidStateError):
        outer.set_exception(error)
