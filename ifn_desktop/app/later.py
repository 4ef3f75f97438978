# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The core as the window sees it before it is open: every call waits, on a lane, until it is.

The window is on the screen while the keyring is asked and the library opened. Its view models
call these only in lanes, so nothing on the GUI thread ever waits here.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.views import AgendaView, Changes, DocumentView, ImportReport, LinkView, StartView
from ifn_desktop.model.work import CancelToken, ProgressSink
from ifn_desktop.viewmodels.ports import AskPassword

if TYPE_CHECKING:
    from ifn_desktop.app.core import Core


class LaterCore:
    """Holds the core when it is open.

    Attributes:
        opened: the future core; cancelled when the program ends before it opens.
    """

    def __init__(self) -> None:
        self.opened: Future[Core] = Future()

    def get(self) -> Core:
        """The core, waiting for it. Raises Cancelled when it will never open."""
        try:
            return self.opened.result()
        except Exception as error:
            if self.opened.cancelled():
                raise Cancelled from error
            raise

    @property
    def now(self) -> Core | None:
        """The core if it is open, without waiting."""
        done = self.opened.done() and not self.opened.cancelled() and self.opened.exception() is None
        return self.opened.result() if done else None


class LaterQueries:
    """Reads, when there is a library to read."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def start(self) -> StartView:
        """See `Queries.start`."""
        return self._core.get().queries.start()

    def agenda(self, meeting: MeetingId, /) -> AgendaView:
        """See `Queries.agenda`."""
        return self._core.get().queries.agenda(meeting)

    def loose(self) -> tuple[DocumentView, ...]:
        """See `Queries.loose`."""
        return self._core.get().queries.loose()

    def document_links(self, document: DocumentId, /) -> tuple[LinkView, ...]:
        """See `Queries.document_links`."""
        return self._core.get().queries.document_links(document)


class LaterCommands:
    """Writes, when there is a library to write."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def move_document(self, document: DocumentId, item: ItemId | None, /) -> Changes:
        """See `Commands.move_document`."""
        return self._core.get().commands.move_document(document, item)

    def remember_place(self, document: DocumentId, page: int, pages_seen: frozenset[int], /) -> Changes:
        """See `Commands.remember_place`."""
        return self._core.get().commands.remember_place(document, page, pages_seen)


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
        importer = self._core.get().importer
        return importer.run(paths, cancel=cancel, progress=progress, password=password)
