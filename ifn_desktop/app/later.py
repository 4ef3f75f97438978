# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The core as the window sees it before it is open: every call waits, on a lane, until it is.

The window is on the screen while the keyring is asked and the library opened. Its view models
call these only in lanes, so nothing on the GUI thread ever waits here.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.places import PaperOutline, Spot
from ifn_desktop.model.views import AgendaView, Changes, DocumentView, ImportReport, LinkView, StartView
from ifn_desktop.model.work import CancelToken, ProgressSink
from ifn_desktop.viewmodels.ports import AskPassword

if TYPE_CHECKING:
    from ifn_desktop.app.core import Core
    from ifn_desktop.app.first_look import FirstLook
    from ifn_desktop.config.paths import ProfilePaths
    from ifn_desktop.pdf.client import PdfPool
    from ifn_desktop.services.jobs import JobRunner
    from ifn_desktop.services.managed import Managed


class LaterCore:
    """Holds the core when it is open, and opens it step by step.

    Attributes:
        opened: the future core, to read from; cancelled when the program ends before it opens.
        settled: the same when the profile is locked and tidy, to write to.
    """

    def __init__(self) -> None:
        self.opened: Future[Core] = Future()
        self.settled: Future[Core] = Future()
        self._lock = threading.Lock()
        self._pool: PdfPool | None = None

    def get(self) -> Core:
        """The core to read from, waiting for it. Raises Cancelled when it will never open."""
        return _waited(self.opened)

    def get_settled(self) -> Core:
        """The core to write to, waiting for it. Raises Cancelled when it will never be."""
        return _waited(self.settled)

    @property
    def now(self) -> Core | None:
        """The core if it is open, without waiting."""
        done = self.opened.done() and not self.opened.cancelled() and self.opened.exception() is None
        return self.opened.result() if done else None

    def pool(self) -> PdfPool:
        """The view workers, started at the first call."""
        from ifn_desktop.app.core import start_view_pool

        with self._lock:
            if self._pool is None:
                self._pool = start_view_pool()
            return self._pool

    def open(self, paths: ProfilePaths, key: bytes, jobs: JobRunner, managed: Managed | None = None) -> Core:
        """Open the library to read from; see `core.open_core`. Not on the GUI thread."""
        from ifn_desktop.app.core import open_core

        core = open_core(paths, key, jobs, settle=False, view_pool=self.pool(), managed=managed)
        if not self.opened.set_running_or_notify_cancel():
            core.close()
            raise Cancelled
        self.opened.set_result(core)
        return core

    def settle(self) -> None:
        """Take the profile's lock and clear away what a crash left; then it may be written to."""
        core = self.get()
        core.settle()
        if self.settled.set_running_or_notify_cancel():
            self.settled.set_result(core)

    def fail(self) -> None:
        """It will never open: whoever waits hears Cancelled."""
        for future in (self.opened, self.settled):
            future.cancel()

    def refuse(self, error: KnownError) -> None:
        """It can be read but not written: who wants to write hears why."""
        if not self.settled.done():
            self.settled.set_exception(error)

    def close(self) -> None:
        """End what has been started; an open core has been closed before."""
        self.fail()
        with self._lock:
            if self._pool is not None:
                self._pool.close()


def _waited(future: Future[Core]) -> Core:
    try:
        return future.result()
    except Exception as error:
        if future.cancelled():
            raise Cancelled from error
        raise


class LaterQueries:
    """Reads, when there is a library to read."""

    def __init__(self, core: LaterCore, look: FirstLook | None = None) -> None:
        self._core = core
        self._look = look

    def start(self) -> StartView:
        """See `Queries.start`; the first answer comes from the first look, if there is one."""
        first = None if self._look is None or self._core.now is not None else self._look.take()
        return first or self._core.get().queries.start()

    def agenda(self, meeting: MeetingId, /) -> AgendaView:
        """See `Queries.agenda`."""
        return self._core.get().queries.agenda(meeting)

    def loose(self) -> tuple[DocumentView, ...]:
        """See `Queries.loose`."""
        return self._core.get().queries.loose()

    def document_links(self, document: DocumentId, /) -> tuple[LinkView, ...]:
        """See `Queries.document_links`."""
        return self._core.get().queries.document_links(document)

    def page_labels(self, meeting: MeetingId | None, /) -> dict[DocumentId, tuple[str, ...]]:
        """See `Queries.page_labels`."""
        return self._core.get().queries.page_labels(meeting)

    def outline(self, document: DocumentId, /) -> PaperOutline:
        """See `Queries.outline`."""
        return self._core.get().queries.outline(document)

    def seen_pages(self, document: DocumentId, /) -> frozenset[int]:
        """See `Queries.seen_pages`."""
        return self._core.get().queries.seen_pages(document)


class LaterCommands:
    """Writes, when there is a library to write."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def move_document(self, document: DocumentId, item: ItemId | None, /) -> Changes:
        """See `Commands.move_document`."""
        return self._core.get_settled().commands.move_document(document, item)

    def remember_place(self, document: DocumentId, spot: Spot, pages_seen: frozenset[int], /) -> Changes:
        """See `Commands.remember_place`."""
        try:
            return self._core.get_settled().commands.remember_place(document, spot, pages_seen)
        except KnownError as error:
            if not error.code.startswith("disk."):
                raise
            return Changes()  # turning a page is worth no message where nothing can be saved

    def mark_read(self, documents: Sequence[DocumentId], read: bool, /) -> Changes:
        """See `Commands.mark_read`."""
        return self._core.get_settled().commands.mark_read(documents, read)


class LaterImporter:
    """Imports, when there is a library to import into."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def run(
        self,
        paths: Sequence[Path],
        /,
        *,
        cancel: CancelToken,
        progress: ProgressSink,
        password: AskPassword | None,
    ) -> ImportReport:
        """See `Importer.run`."""
        importer = self._core.get_settled().importer
        return importer.run(paths, cancel=cancel, progress=progress, password=password)
