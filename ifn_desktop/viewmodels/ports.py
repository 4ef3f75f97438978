# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the view models ask of the core: the shapes they rely on, so that tests can stand in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.places import PaperOutline, Spot
from ifn_desktop.model.sync import LogRow, Source, SourceId, SourceState, SourceTest, SyncReport
from ifn_desktop.model.views import AgendaView, Changes, DocumentView, ImportReport, LinkView, StartView
from ifn_desktop.model.work import CancelToken, ProgressSink

AskPassword = Callable[[str, int], str | None]
SaveOut = Callable[[DocumentId, Path], object]


class Queries(Protocol):
    """The library's answers (`services.queries.Queries`); called in the read lane."""

    def start(self) -> StartView:
        """What the start view shows."""
        ...

    def agenda(self, meeting: MeetingId, /) -> AgendaView:
        """A meeting with its ärenden and papers."""
        ...

    def loose(self) -> tuple[DocumentView, ...]:
        """The papers under `Utan sammanträde`."""
        ...

    def document_links(self, document: DocumentId, /) -> tuple[LinkView, ...]:
        """The mentions of other papers in one paper."""
        ...

    def page_labels(self, meeting: MeetingId | None, /) -> dict[DocumentId, tuple[str, ...]]:
        """The page numbers as printed, of each page of each paper."""
        ...

    def outline(self, document: DocumentId, /) -> PaperOutline:
        """A paper's table of contents."""
        ...

    def seen_pages(self, document: DocumentId, /) -> frozenset[int]:
        """The pages of a paper that the member has seen."""
        ...


class Commands(Protocol):
    """The library's writes (`services.commands.Commands`); called in the write lane."""

    def move_document(self, document: DocumentId, item: ItemId | None, /) -> Changes:
        """Put a paper under another ärende; None is the meeting's `Övriga handlingar`."""
        ...

    def remember_place(self, document: DocumentId, spot: Spot, pages_seen: frozenset[int], /) -> Changes:
        """Keep where the member is in a paper, and which pages they have seen."""
        ...

    def mark_read(self, documents: Sequence[DocumentId], read: bool, /) -> Changes:
        """Count every page of these papers as read, or none."""
        ...


class Importer(Protocol):
    """Takes deliveries in (`services.importing.Importer`); called in the io lane."""

    def run(
        self,
        paths: Sequence[Path],
        /,
        *,
        cancel: CancelToken,
        progress: ProgressSink,
        password: AskPassword | None,
    ) -> ImportReport:
        """Import files, folders, archives or e-mails."""
        ...


class Syncing(Protocol):
    """Fetches papers from sources (`services.syncing.Syncing`)."""

    def sources(self) -> tuple[SourceState, ...]:
        """All sources as the member added them, with how they fare; in the read lane."""
        ...

    @property
    def keeps_passwords(self) -> bool:
        """Whether a password outlasts the program: there is a keyring to trust."""
        ...

    def add(self, source: Source, password: str | None = None, /) -> SourceState:
        """Add a source, or change the one with its id; nothing is fetched. In the io lane.

        The id of a new one is `model.ids.new_id()`. The password goes to the keyring; None leaves the
        one that is there. Raises `remote.*`, `folder.*`, `keyring.*`.
        """
        ...

    def remove(self, source: SourceId, /) -> None:
        """Forget a source and its password; what it brought stays. In the io lane."""
        ...

    def test(self, source: Source, password: str | None = None, /, *, cancel: CancelToken) -> SourceTest:
        """Ask a source, added or not, what it would fetch. In the io lane. Raises `remote.*`."""
        ...

    def sync(
        self,
        sources: Sequence[SourceId] | None = None,
        /,
        *,
        cancel: CancelToken,
        progress: ProgressSink,
        largest: int | None = None,
    ) -> SyncReport:
        """Fetch what is new, from all sources or some; one sync at a time. In the io lane.

        Files of more than `largest` bytes (as far as sizes are known), and meetings that are not whole
        without them, wait for a sync without that limit: over a connection that costs only what is
        small is fetched.

        What fails is in the report, not raised. `progress` hears `sync.listing`, `sync.fetching`
        (`params["sync"]` is a `SyncProgress`) and the steps of an import, on several threads.
        Raises Cancelled; the next sync goes on where this one stopped.
        """
        ...

    def log(self, limit: int = 100, /) -> tuple[LogRow, ...]:
        """What syncs did, newest first; in the read lane."""
        ...
