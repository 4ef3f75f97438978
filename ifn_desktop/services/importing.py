# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Import: a delivery opened, encrypted, read, understood and filed; all of it or nothing.

The slow steps run on the calling thread (an io lane's) and in the PDF workers; the library
changes in one transaction on the write lane at the end. Importing the same again changes nothing.
"""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.ids import BlobId, FileId, MeetingId, PacketId, new_id
from ifn_desktop.model.library import KnownFile
from ifn_desktop.model.parsed import ParsedDelivery, SourceFile
from ifn_desktop.model.views import FileFailure, ImportReport, Notice
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.parse.packet import parse_delivery
from ifn_desktop.pdf.client import PdfPool
from ifn_desktop.services.filing import Filed, Filing, House
from ifn_desktop.services.intake import AskPassword, Intake, TakenFile
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.purging_text import letters_of
from ifn_desktop.sources.delivery import Entry, Refusal, open_delivery, open_pieces
from ifn_desktop.sources.pieces import Piece
from ifn_desktop.store import purged, text_codec
from ifn_desktop.store import repo_arrivals as arrivals
from ifn_desktop.store import repo_files as files
from ifn_desktop.store.blobs import Blobs, SealedBlob
from ifn_desktop.store.database import Database, Transaction, View

PURGED = "file.purged"
"""Why a source's file was not taken; nobody is told of it."""


class Importer:
    """Imports deliveries into the library.

    Args:
        database: the library.
        blobs: its files.
        pool: the workers that read.
        jobs: the lanes; the transaction runs on `write`.
        now: the time it is, with its zone.
    """

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        pool: PdfPool,
        jobs: JobRunner,
        now: Callable[[], datetime.datetime],
    ) -> None:
        self._database = database
        self._blobs = blobs
        self._pool = pool
        self._jobs = jobs
        self._now = now

    def run(
        self,
        paths: Sequence[Path],
        *,
        cancel: CancelToken,
        progress: ProgressSink,
        password: AskPassword | None = None,
    ) -> ImportReport:
        """Import files, folders, archives and messages as one delivery.

        Args:
            paths: what was dropped or named.
            cancel: stops the import; the library is then as it was.
            progress: hears `import.reading` (files), `pdf.reading` (pages), `import.understanding`,
                `import.storing`; also on other threads.
            password: asks for the password of a protected file, on this thread.

        Raises:
            Cancelled: nothing was changed.
            KnownError: the disk is full or the like; nothing was changed.
        """
        batch = _Batch()
        found = open_delivery(paths, cancel=cancel)
        return self._run(batch, found, cancel, progress, password=password)

    def take(self, fetched: Fetched, *, cancel: CancelToken, progress: ProgressSink) -> ImportReport:
        """Import what a source delivered, as one delivery.

        Args:
            fetched: its files, encrypted already.
            cancel: stops the import; the library is then as it was.
            progress: as for `run`.

        Raises:
            Cancelled: nothing was changed.
            KnownError: the disk is full or the like; nothing was changed.
        """
        batch = _Batch(fetched=fetched)
        found = open_pieces(fetched.pieces, cancel=cancel)
        return self._run(batch, found, cancel, progress)

    def _run(
        self,
        batch: _Batch,
        found: Iterator[Entry | Refusal],
        cancel: CancelToken,
        progress: ProgressSink,
        *,
        password: AskPassword | None = None,
    ) -> ImportReport:
        sealed = batch.fetched.sealed if batch.fetched is not None else None
        intake = Intake(
            self._database,
            self._blobs,
            self._pool,
            cancel,
            password=password,
            progress=progress,
            sealed=sealed,
        )
        try:
            progress(Progress("import.reading"))
            for taken in intake.take_all(batch.entries(found)):
                if isinstance(taken, FileFailure):
                    batch.fail(taken)
                elif batch.fetched is not None and self._is_purged(taken):
                    batch.refused[taken.mark] = PURGED
                else:
                    batch.taken.append(taken)
            pages = sum(len(taken.text.pages) for taken in batch.taken)
            progress(Progress("import.understanding", 0, pages))
            sources = [SourceFile(taken.name, taken.text) for taken in batch.taken]
            delivery = parse_delivery(sources, cancel=cancel)
            if batch.fetched is not None:
                delivery = batch.fetched.refine(delivery, [taken.mark for taken in batch.taken])
            packed = self._pack(batch.taken, cancel)
            cancel.raise_if_cancelled()
            progress(Progress("import.storing", 0, pages))
            filed = self._jobs.submit(
                "write", lambda token: self._store(batch, delivery, packed, token), token=cancel
            ).result()
        finally:
            intake.discard()
        return _report(batch, filed)

    def _is_purged(self, taken: TakenFile) -> bool:
        """Whether a source brings what was purged: it stays away until the member takes it in by hand."""
        if taken.known is not None or taken.sealed is None:
            return False
        with self._database.read() as view:
            if not purged.is_any_purged(view):
                return False
            return purged.is_purged(view, taken.sealed.id, letters_of(taken.text))

    def _pack(self, taken: Sequence[TakenFile], cancel: CancelToken) -> dict[BlobId, list[bytes]]:
        """The places of the text of each new file, ready for the database."""
        packed: dict[BlobId, list[bytes]] = {}
        for file in taken:
            cancel.raise_if_cancelled()
            if file.sealed is not None and file.sealed.id not in packed:
                packed[file.sealed.id] = text_codec.pack(file.text)
        return packed

    def _store(
        self,
        batch: _Batch,
        delivery: ParsedDelivery,
        packed: dict[BlobId, list[bytes]],
        cancel: CancelToken,
    ) -> Filed:
        try:
            with self._database.write(cancel) as tx:
                return self._put(batch, delivery, packed, tx)
        except BaseException:
            self._take_back(batch)
            raise

    def _put(
        self,
        batch: _Batch,
        delivery: ParsedDelivery,
        packed: dict[BlobId, list[bytes]],
        tx: Transaction,
    ) -> Filed:
        packet = PacketId(new_id())
        is_new = any(taken.sealed is not None for taken in batch.taken)
        if is_new:
            received = self._now().astimezone(datetime.UTC).isoformat(timespec="seconds")
            files.add_packet(tx, packet, batch.origin, received)
        ids: dict[BlobId, FileId] = {}
        placed: list[FileId] = []
        pages = zip(batch.taken, delivery.body_texts, delivery.labels, strict=True)
        for taken, bodies, labels in pages:
            if taken.known is not None:
                if taken.repair is not None:
                    self._blobs.destroy(taken.repair.id)
                    self._blobs.adopt(taken.repair, tx)
                placed.append(taken.known.id)
                continue
            if taken.sealed is None:
                raise BugError("a file that is neither new nor known")
            if taken.sealed.id not in ids:
                # Another import may have brought it while this one was reading.
                meanwhile = files.file_of_blob(tx, taken.sealed.id)
                if meanwhile is not None:
                    placed.append(meanwhile.id)
                    continue
                file = self._add_file(tx, packet, taken, taken.sealed)
                packed_text = packed[taken.sealed.id]
                files.put_text(tx, file, taken.text, packed_text, bodies, labels=labels)
                ids[taken.sealed.id] = file
                batch.pages += len(taken.text.pages)
            placed.append(ids[taken.sealed.id])
        batch.new_files = len(ids)
        fetched = batch.fetched
        house = House()
        if fetched is not None:
            before = fetched.before(tx)
            by_mark = zip(batch.taken, placed, strict=True)
            replaced = {file: before[taken.mark] for taken, file in by_mark if taken.mark in before}
            house = House(batch.origin, fetched.listed(tx), replaced)
        if is_new:
            names = [taken.name for taken in batch.taken]
            arrivals.put_files(tx, packet, zip(placed, names, strict=True))
        filed = Filing(tx, placed, delivery, new_id, packet=packet if is_new else None, house=house).run()
        if fetched is not None:
            marks = [(taken.mark, file) for taken, file in zip(batch.taken, placed, strict=True)]
            fetched.stored(tx, marks, batch.refused, filed, frozenset(ids.values()))
        return filed

    def _take_back(self, batch: _Batch) -> None:
        """Remove the contents that got their place before the transaction was rolled back."""
        with contextlib.suppress(KnownError):  # the next start sweeps what is left
            with self._database.read() as view:
                known = {blob.id for blob in files.all_blobs(view)}
            for taken in batch.taken:
                for sealed in (taken.sealed, taken.rendition):
                    if sealed is not None and sealed.id not in known:
                        self._blobs.destroy(sealed.id)

    def _add_file(self, tx: Transaction, packet: PacketId, taken: TakenFile, sealed: SealedBlob) -> FileId:
        self._blobs.adopt(sealed, tx)
        purged.bring_back(tx, sealed.id)
        if taken.rendition is not None:
            self._blobs.adopt(taken.rendition, tx)
        file = KnownFile(FileId(new_id()), taken.name, taken.media_type, len(taken.text.pages), taken.failure)
        files.add_file(
            tx,
            packet,
            file,
            sealed.id,
            rendition=taken.rendition.id if taken.rendition is not None else None,
            password=taken.password,
        )
        return file.id


class Fetched(NamedTuple):
    """What a source delivered.

    Attributes:
        origin: names the source in the library: `sync:` and its id.
        pieces: the files, each with a mark of its own.
        sealed: their encrypted contents by mark; adopted or left.
        listed: files of the library that the source still has beside these; what is in them is not
            withdrawn by a packet that lacks it.
        before: the library's files, by mark, whose places at the source these took.
        refine: lays what the source tells beside what the papers say: (the delivery, the marks of its
            files) -> the delivery.
        stored: called in the import's own transaction at its end: (transaction, the library's files
            by mark, codes of what was refused by mark, what filing did, the files that are new).
    """

    origin: str
    pieces: Sequence[Piece]
    sealed: Mapping[str, SealedBlob]
    listed: Callable[[View], frozenset[FileId]]
    stored: Callable[
        [Transaction, Sequence[tuple[str, FileId]], Mapping[str, str], Filed, frozenset[FileId]], None
    ]
    before: Callable[[View], Mapping[str, FileId]] = lambda _: {}
    refine: Callable[[ParsedDelivery, Sequence[str]], ParsedDelivery] = lambda delivery, _: delivery


@dataclass(slots=True)
class _Batch:
    """What one import has gathered."""

    fetched: Fetched | None = None
    refused: dict[str, str] = field(default_factory=dict[str, str])
    marks: dict[str, str] = field(default_factory=dict[str, str])
    taken: list[TakenFile] = field(default_factory=list[TakenFile])
    failures: list[FileFailure] = field(default_factory=list[FileFailure])
    new_files: int = 0
    pages: int = 0

    @property
    def origin(self) -> str:
        """Where it came from, as the library notes it."""
        return self.fetched.origin if self.fetched is not None else "import"

    def entries(self, found: Iterator[Entry | Refusal]) -> Iterator[Entry]:
        """The entries; what was refused goes to the failures, but for what nobody would miss."""
        for piece in found:
            self.marks[piece.name] = piece.mark
            if isinstance(piece, Entry):
                yield piece
            elif not piece.quiet:
                self.fail(FileFailure(piece.name, piece.code, dict(piece.params)))
            else:
                self.refused[piece.mark] = piece.code

    def fail(self, failure: FileFailure) -> None:
        """Note what could not be read."""
        self.failures.append(failure)
        self.refused[self.marks.get(failure.name, "")] = failure.code


def _report(batch: _Batch, filed: Filed) -> ImportReport:
    meetings: list[MeetingId] = list(dict.fromkeys(filed.meetings))
    return ImportReport(
        tuple(meetings),
        filed.items,
        filed.documents,
        batch.pages,
        batch.new_files,
        len(batch.taken) - batch.new_files,
        filed.loose,
        (*filed.notices, *_unreadable(batch)),
        tuple(batch.failures),
        filed.is_later,
    )


def _unreadable(batch: _Batch) -> Iterator[Notice]:
    for taken in batch.taken:
        for page in sorted(taken.unreadable):
            yield Notice("import.page_unreadable", {"name": taken.name, "page": page})
