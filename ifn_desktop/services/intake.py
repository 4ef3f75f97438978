# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Takes in one file of a delivery: encrypts it, tells whether it is known, reads its text.

Nothing of it is in the library yet: that happens for the whole delivery at once, in
`services.importing`. What is not adopted there is discarded.
"""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace

from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.ids import BlobId
from ifn_desktop.model.library import KnownFile
from ifn_desktop.model.text import FileText, PageText
from ifn_desktop.model.views import FileFailure
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.pdf.client import FileSource, PdfPool
from ifn_desktop.sources.delivery import Entry
from ifn_desktop.store import repo_files as files
from ifn_desktop.store.blobs import Blobs, SealedBlob
from ifn_desktop.store.database import Database

AskPassword = Callable[[str, int], str | None]
"""Asks for a file's password: (name, which try from 1) -> what was typed, or None to leave it."""

PDF = "application/pdf"
IN_MEMORY = 32 << 20
"""Files up to this many bytes are kept in memory while they are read; larger ones are read again."""
TRIES = 5
AHEAD = 4
"""How many files are being read at a time: enough to keep the workers busy."""
A4 = (595.0, 842.0)


@dataclass(slots=True)
class TakenFile:
    """A file of the delivery, encrypted and read.

    Attributes:
        mark: of its entry.
        known: the library's file with the same content, or None when it is new.
        sealed: its content, to be adopted or discarded; None when known.
        rendition: the PDF made of it where it is of another kind.
        repair: the content of a known file whose blob on the disk is lost or damaged.
        failure: a code when it is kept but cannot be shown (`file.no_preview`).
        unreadable: pages that could not be read; the rest could.
    """

    name: str
    media_type: str
    text: FileText
    known: KnownFile | None = None
    sealed: SealedBlob | None = None
    rendition: SealedBlob | None = None
    repair: SealedBlob | None = None
    password: str | None = None
    failure: str | None = None
    mark: str = ""
    unreadable: list[int] = field(default_factory=list[int])


class Intake:
    """Takes in the files of one delivery, several at a time, in their order.

    Args:
        database: tells which contents are known.
        blobs: where contents are encrypted to.
        pool: reads text.
        cancel: stops everything.
        password: asks for passwords; None leaves protected files.
        progress: hears how many files, and where it can be known of how many pages, are read; on
            this and the pool's threads.
        sealed: contents that are encrypted already, by the mark of their entries. They are their
            owner's: what is not adopted of them stays.
    """

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        pool: PdfPool,
        cancel: CancelToken,
        *,
        password: AskPassword | None,
        progress: ProgressSink,
        sealed: Mapping[str, SealedBlob] | None = None,
    ) -> None:
        self._given = sealed or {}
        self._database = database
        self._blobs = blobs
        self._pool = pool
        self._cancel = cancel
        self._password = password
        self._progress = progress
        self._pages = _PageCount(progress)
        self._sealed: list[SealedBlob] = []
        self._seen: dict[BlobId, TakenFile] = {}

    def take_all(self, entries: Iterator[Entry]) -> Iterator[TakenFile | FileFailure]:
        """Take in every entry; each comes out once, as a file or as a failure with its reason."""
        waiting: deque[_Reading] = deque()
        done = 0
        for entry in entries:
            self._cancel.raise_if_cancelled()
            waiting.append(self._begin(entry))
            if len(waiting) >= AHEAD:
                yield self._end(waiting.popleft())
                done += 1
                self._progress(Progress("import.reading", done))
        self._pages.all_begun()
        while waiting:
            yield self._end(waiting.popleft())
            done += 1
            if not self._pages.heard:  # it tells more
                self._progress(Progress("import.reading", done))

    def discard(self) -> None:
        """Remove every content that was encrypted here and not adopted.

        What the disk will not let go is swept at the next start.
        """
        for sealed in self._sealed:
            with contextlib.suppress(KnownError):
                self._blobs.discard(sealed)
        self._sealed.clear()

    # One file ---------------------------------------------------------------------------------

    def _begin(self, entry: Entry) -> _Reading:
        try:
            sealed, source = self._encrypt(entry)
        except KnownError as error:
            if error.code.startswith("disk."):
                raise  # the next file would fare no better
            return _Reading(entry, failure=_failure(entry, error))
        twin = self._seen.get(sealed.id)
        if twin is not None:
            # One file in the library, maybe a paper of two ärenden.
            self._drop(sealed)
            return _Reading(entry, taken=replace(twin, name=entry.name, mark=entry.mark))
        with self._database.read(self._cancel) as view:
            known = files.file_of_blob(view, sealed.id)
            text = files.text_of_file(view, known.id) if known is not None else None
        taken = TakenFile(entry.name, entry.media_type, FileText(()), known, mark=entry.mark)
        if known is None:
            taken.sealed = sealed
        elif self._is_whole(known):
            self._drop(sealed)
        else:
            taken.repair = sealed
        if text is not None:
            taken.text = text
            return _Reading(entry, taken=taken)
        return _Reading(entry, taken=taken, source=source, future=self._read(source, taken))

    def _is_whole(self, known: KnownFile) -> bool:
        """Whether a known file's content can be read to its end from the disk."""
        with self._database.read(self._cancel) as view:
            row = files.open_row(view, known.id)
        if row is None:
            return True
        try:
            for _ in self._blobs.read(row.original.id, row.original.wrapped_key):
                self._cancel.raise_if_cancelled()
        except KnownError as error:
            if error.code.startswith("blob."):
                return False
            raise
        return True

    def _end(self, reading: _Reading) -> TakenFile | FileFailure:
        if reading.failure is not None:
            return reading.failure
        taken = reading.taken
        if taken is None:
            raise BugError("a reading that gave neither a file nor a failure")
        if reading.future is not None and reading.source is not None:
            try:
                self._finish(taken, reading.source, reading.future)
                if not self._given:  # else its marks are asked for at once, before the next files come
                    self._pool.forget(reading.source.key)
            except KnownError as error:
                if error.code.startswith("disk."):
                    raise
                if taken.sealed is not None:
                    self._drop(taken.sealed)
                return _failure(reading.entry, error)
        if taken.sealed is not None:
            self._seen[taken.sealed.id] = taken
        return taken

    def _encrypt(self, entry: Entry) -> tuple[SealedBlob, FileSource]:
        given = self._given.get(entry.mark) if not entry.is_inside else None
        if given is not None:
            return given, FileSource(given.id, given.size, entry.chunks, entry.media_type)
        kept: list[bytes] | None = []
        size = 0
        with self._blobs.stage() as staged:
            for chunk in entry.chunks():
                self._cancel.raise_if_cancelled()
                staged.write(chunk)
                size += len(chunk)
                if kept is not None:
                    kept.append(chunk)
                    if size > IN_MEMORY:
                        kept = None
            sealed = staged.finish()
        self._sealed.append(sealed)
        chunks = kept

        def load() -> Iterator[bytes]:
            return iter(chunks) if chunks is not None else entry.chunks()

        return sealed, FileSource(sealed.id, size, load, entry.media_type)

    def _read(self, source: FileSource, taken: TakenFile) -> Future[FileText] | Future[bytes]:
        if source.media_type == PDF:
            return self._pool.read(
                source,
                cancel=self._cancel,
                progress=self._pages.of_file(),
                unreadable=lambda page, _: taken.unreadable.append(page),
            )
        return self._pool.convert(source)

    def _finish(self, taken: TakenFile, source: FileSource, future: Future[FileText] | Future[bytes]) -> None:
        tries = 0
        while True:
            try:
                result = _result(future, self._cancel)
                break
            except KnownError as error:
                if error.code == "file.no_preview":
                    # Kept and saved out on request: a page that says so stands for it.
                    taken.failure = error.code
                    taken.text = FileText((PageText(1, *A4, ()),))
                    return
                if error.code != "pdf.password" or self._password is None or tries >= TRIES:
                    raise
            tries += 1
            taken.password = self._password(taken.name, tries)
            if taken.password is None:
                raise KnownError("pdf.password")
            source = FileSource(
                f"{taken.name} {tries}", source.size, source.load, source.media_type, taken.password
            )
            future = self._read(source, taken)
        if isinstance(result, FileText):
            taken.text = result
        else:
            self._render(taken, result)

    def _render(self, taken: TakenFile, pdf: bytes) -> None:
        """Keep and read the PDF that was made of a file of another kind."""
        with self._blobs.stage() as staged:
            staged.write(pdf)
            taken.rendition = staged.finish()
        self._sealed.append(taken.rendition)
        source = FileSource(taken.rendition.id, len(pdf), lambda: iter([pdf]))
        taken.text = self._pool.read(
            source, cancel=self._cancel, unreadable=lambda page, _: taken.unreadable.append(page)
        ).result()

    def _drop(self, sealed: SealedBlob) -> None:
        if sealed in self._sealed:
            self._blobs.discard(sealed)
            self._sealed.remove(sealed)


class _PageCount:
    """Counts the pages of all files that are being read, once it is known how many files there are."""

    def __init__(self, progress: ProgressSink) -> None:
        self._progress = progress
        self._lock = threading.Lock()
        self._files: list[Progress | None] = []
        self._complete = False
        self.heard = False

    def all_begun(self) -> None:
        """No further file will come."""
        with self._lock:
            self._complete = True

    def of_file(self) -> ProgressSink:
        """What hears the pages of one more file."""
        with self._lock:
            number = len(self._files)
            self._files.append(None)

        def heard(progress: Progress) -> None:
            with self._lock:
                self._files[number] = progress
                files = [file for file in self._files if file is not None]
                if not self._complete or len(files) < len(self._files):
                    return
                self.heard = True
                done, total = sum(file.done for file in files), sum(file.total or 0 for file in files)
            self._progress(Progress("pdf.reading", done, total))

        return heard


def _result(future: Future[FileText] | Future[bytes], cancel: CancelToken) -> FileText | bytes:
    """Wait for a result, but no longer than somebody wants it."""
    ready = threading.Event()
    forget = cancel.on_cancel(ready.set)
    future.add_done_callback(lambda _: ready.set())
    try:
        ready.wait()
        cancel.raise_if_cancelled()
        return future.result()
    finally:
        forget()


@dataclass(slots=True)
class _Reading:
    """A file on its way through the workers."""

    entry: Entry
    taken: TakenFile | None = None
    source: FileSource | None = None
    future: Future[FileText] | Future[bytes] | None = None
    failure: FileFailure | None = None


def _failure(entry: Entry, error: KnownError) -> FileFailure:
    return FileFailure(entry.name, error.code, dict(error.params))
