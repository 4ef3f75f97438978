# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Hands what a source delivered to the importer, whole, and notes what became of each file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import BinaryIO, Protocol

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import FileId, MeetingId
from ifn_desktop.model.parsed import ParsedDelivery
from ifn_desktop.model.sync import RemoteFile, Source
from ifn_desktop.model.views import ImportReport
from ifn_desktop.model.work import CancelToken, ProgressSink
from ifn_desktop.services.filing import Filed
from ifn_desktop.services.importing import PURGED, Fetched
from ifn_desktop.services.remote_evidence import tell, with_evidence
from ifn_desktop.sources.pieces import Limits, Piece
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_source_papers as papers
from ifn_desktop.store import repo_sources as repo
from ifn_desktop.store.blobs import Blobs, SealedBlob
from ifn_desktop.store.database import Database, Transaction, View
from ifn_desktop.store.repo_source_meetings import meetings_on
from ifn_desktop.sync import withdrawing
from ifn_desktop.sync.engine import Delivery

_PASSING = frozenset({"pdf.crash", "pdf.hang", "pdf.memory", "pdf.no_worker"})


class Take(Protocol):
    """Imports what a source delivered (`services.importing.Importer.take`)."""

    def __call__(self, fetched: Fetched, *, cancel: CancelToken, progress: ProgressSink) -> ImportReport:
        """Do it, all or nothing."""
        ...


class Deliveries:
    """Takes fetched files into the library.

    Args:
        database: the library.
        blobs: its files.
        take: imports.
        step: hears each step by a name; tests end the process there.
    """

    def __init__(self, database: Database, blobs: Blobs, take: Take, step: Callable[[str], None]) -> None:
        self._database = database
        self._blobs = blobs
        self._take = take
        self._step = step

    def take(
        self,
        source: Source,
        files: Sequence[tuple[RemoteFile, repo.StagedRow]],
        *,
        cancel: CancelToken,
        progress: ProgressSink,
    ) -> Delivery:
        """Import what was fetched for a meeting; see `sync.engine.Workshop`.

        Args:
            source: that has it.
            files: with the sealed content of each.
            cancel: stops it; nothing is changed then.
            progress: hears the steps of the import.

        Returns:
            What was taken, what failed, and which meetings it was for.

        Raises:
            KnownError: `store.*`; Cancelled.
        """
        sealed: dict[str, SealedBlob] = {}
        lost: list[str] = []
        for file, row in files:
            blob, size = row.blob, row.size or 0
            found = self._blobs.staged(row.name, blob, size, row.wrapped_key) if blob is not None else None
            if found is not None:
                sealed[file.key] = found
            else:
                lost.append(file.key)
        taken: list[str] = []
        known: set[str] = set()
        codes: dict[str, str] = {}
        touched: list[tuple[MeetingId | None, str | None]] = []

        def stored(
            tx: Transaction,
            marks: Sequence[tuple[str, FileId]],
            refused: Mapping[str, str],
            filed: Filed,
            new: frozenset[FileId],
        ) -> None:
            taken.clear()
            known.clear()
            for file, _ in files:
                placed = [each for mark, each in marks if mark == file.key]
                if placed or refused.get(file.key) == PURGED:
                    if new.isdisjoint(placed):
                        known.add(file.key)
                    repo.put_taken(tx, source.id, file.key, file.mark, placed)
                    taken.append(file.key)
                elif file.key not in lost:
                    codes[file.key] = refused.get(file.key, "file.unknown")
                    # A reader that fell over may stand another day; what it refused stays as it is.
                    rests = codes[file.key] not in _PASSING
                    repo.put_failed(tx, source.id, file.key, file.mark, codes[file.key], rests=rests)
                    repo.put_staged(tx, source.id, {file.key: None})
            withdrawing.bring_back(tx, source.id, taken)
            touched[:] = [(meeting, _date_of_meeting(tx, meeting)) for meeting in filed.meetings]
            self._step("storing")

        keys = [file.key for file, _ in files]

        def listed(view: View) -> frozenset[FileId]:
            return papers.listed_files(view, source.id, keys)

        def before(view: View) -> dict[str, FileId]:
            return repo.taken_files(view, source.id, keys)

        fetched = Fetched(
            f"sync:{source.id}",
            [self._piece(file, sealed[file.key]) for file, _ in files if file.key in sealed],
            sealed,
            listed,
            stored,
            before,
            self._refine(source, [file for file, _ in files]),
        )
        self._take(fetched, cancel=cancel, progress=progress)
        return Delivery(tuple(taken), codes, tuple(touched), frozenset(known))

    def _refine(
        self, source: Source, files: Sequence[RemoteFile]
    ) -> Callable[[ParsedDelivery, Sequence[str]], ParsedDelivery]:
        """What lays the words of the source beside those of its papers."""
        days = sorted({file.date for file in files if file.date})
        with self._database.read() as view:
            meetings = [each for day in days for each in meetings_on(view, source.id, day)]
        told = tell(files, meetings)
        return lambda delivery, marks: with_evidence(delivery, [told.get(mark) for mark in marks])

    def _piece(self, file: RemoteFile, sealed: SealedBlob) -> Piece:
        """A fetched file as the openers of deliveries know them; nothing of it is written in clear."""
        # What the source tells of its meeting stands where the parser looks for it: in its folder.
        folder = file.folder or " ".join(word for word in (file.organization, file.date) if word)
        name = f"{folder}/{file.name}" if folder else file.name

        def chunks() -> Iterator[bytes]:
            return self._read(sealed)

        def seekable() -> BinaryIO:
            if sealed.size > Limits().memory_bytes:
                raise KnownError("source.too_big_inside", name=file.name)
            return BytesIO(b"".join(chunks()))

        return Piece(name, sealed.size, chunks, seekable, mark=file.key)

    def _read(self, sealed: SealedBlob) -> Iterator[bytes]:
        """A fetched content, wherever it lies: filing gives it another place while somebody may read."""
        if sealed.staged.exists():
            return self._blobs.read_staged(sealed)
        return self._blobs.read(sealed.id, sealed.wrapped_key)


def _date_of_meeting(tx: Transaction, meeting: MeetingId) -> str | None:
    facts = meetings.meeting_row(tx, meeting)
    return facts.date if facts is not None else None
