# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Purging (`Rensa`): papers leave the library for good, and what the member wrote stays as chosen.

Meeting by meeting, each in one transaction: text, index entries, derived facts and the keys of contents go
at once, so that a kill finds the library before or after. Files that other papers lie in are written
anew in a worker before that. What follows (`finish`) clears the disk: it is noted in the library until it
is done, and gone on with at the next start.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import NamedTuple, TypeVar

from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.ids import BlobId
from ifn_desktop.model.retention import (
    PurgeCause,
    PurgeCounts,
    PurgeLogRow,
    PurgePart,
    PurgePreview,
    PurgeReport,
    PurgeWish,
    total,
)
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.pdf.client import FileSource, PdfPool
from ifn_desktop.services.file_sources import FileSources
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.purging_text import cut_text, letters_of, stands_in
from ifn_desktop.store import purge, purge_plan, purged
from ifn_desktop.store import repo_files as files
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store.blobs import Blobs, SealedBlob
from ifn_desktop.store.database import Database, Transaction, View
from ifn_desktop.store.purge_disk import PurgeDisk, Step
from ifn_desktop.store.purge_plan import Portion

T = TypeVar("T")
TRIES = 3
"""How often a portion is planned anew when an import changes it meanwhile."""


class Memory(NamedTuple):
    """What the program remembers of papers beside the library, made to forget.

    Attributes:
        forget_pages: layers and looked-up files.
        forget_steps: steps to undo that touch what is gone, by the ids of marks and notes.
        pools: workers that may have files open.
    """

    forget_pages: Callable[[], None] = lambda: None
    forget_steps: Callable[[frozenset[str]], None] = lambda _: None
    pools: tuple[PdfPool, ...] = ()


class _Done(NamedTuple):
    counts: PurgeCounts
    blobs: tuple[BlobId, ...]
    written: frozenset[str]


class Purging:
    """Purges papers.

    Args:
        database: the library.
        blobs: its files.
        sources: opens files for the workers.
        pool: writes files anew.
        jobs: the lanes; transactions run on `write`.
        disk: clears the disk.
        now: the time it is, with its zone.
        memory: what else is to forget.
        note: writes figures of a purge into the record of what has happened, in a transaction.
        step: hears each step by a name; tests end the process there.
    """

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        *,
        sources: FileSources,
        pool: PdfPool,
        jobs: JobRunner,
        disk: PurgeDisk,
        now: Callable[[], datetime.datetime],
        memory: Memory | None = None,
        note: Callable[[Transaction, Mapping[str, int]], None] = lambda _tx, _counts: None,
        step: Step = lambda _: None,
    ) -> None:
        self._database = database
        self._blobs = blobs
        self._sources = sources
        self._pool = pool
        self._jobs = jobs
        self._disk = disk
        self._now = now
        self._memory = memory or Memory()
        self._note = note
        self._step = step

    def preview(self, wish: PurgeWish) -> PurgePreview:
        """What would go, meeting by meeting. In the read lane."""
        with self._database.read() as view:
            return PurgePreview(
                tuple(
                    _part(view, portion, purge_plan.counts(view, portion, wish.keep))
                    for portion in _portions(view, wish)
                    if purge_plan.is_anything(view, portion, wish.keep)
                )
            )

    def run(
        self, wish: PurgeWish, cause: PurgeCause, *, cancel: CancelToken, progress: ProgressSink
    ) -> tuple[PurgeReport, Changes]:
        """Purge. In the io lane.

        Args:
            wish: what.
            cause: who wants it, for the log.
            cancel: stops it between two meetings; what is purged by then is purged.
            progress: hears `purge.papers` (meetings) and `purge.clearing`.

        Raises:
            Cancelled: it was stopped; the disk is cleared of what was purged all the same.
            KnownError: a file cannot be written anew (`pdf.*`, `disk.*`): its meeting is as it was.
        """
        with self._database.read(cancel) as view:
            portions = [
                portion
                for portion in _portions(view, wish)
                if purge_plan.is_anything(view, portion, wish.keep)
            ]
        done: list[_Done] = []
        try:
            for number, portion in enumerate(portions):
                cancel.raise_if_cancelled()
                progress(Progress("purge.papers", number, len(portions)))
                done.append(self._purge(portion, wish, cancel))
        finally:
            finished, backups = True, 0
            if done:
                self._log(cause, done)
                self._forget(done)
                finished, backups = self.finish(progress=progress)
        counts = total([one.counts for one in done])
        return PurgeReport(len(done), counts, not finished, backups), Changes(everything=bool(done))

    def finish(self, *, progress: ProgressSink) -> tuple[bool, int]:
        """Clear away what a purge has left on the disk, also one that was killed. In the io lane.

        Returns:
            (whether all is done, how many older copies of the library were removed).
        """
        progress(Progress("purge.clearing"))
        return self._disk.finish(self._write, self._step)

    def is_pending(self) -> bool:
        """Whether a purge has left something to clear away. In the read lane."""
        with self._database.read() as view:
            return purged.is_pending(view)

    def log(self, limit: int = 100) -> tuple[PurgeLogRow, ...]:
        """What was purged, as figures, newest first. In the read lane."""
        with self._database.read() as view:
            return tuple(purged.read_log(view, limit))

    # One portion ------------------------------------------------------------------------------

    def _purge(self, wanted: Portion, wish: PurgeWish, cancel: CancelToken) -> _Done:
        for _ in range(TRIES):
            portion = self._plan(wanted, wish, cancel)
            with self._written_anew(portion, cancel) as (cuts, sealed):
                self._step("written anew")

                def remove(tx: Transaction, portion: Portion = portion) -> _Done | None:
                    if _again(tx, wanted, wish) != portion:
                        return None  # an import came in between
                    return self._remove(tx, portion, wish, cuts, sealed)

                done = self._write(remove)
                if done is not None:
                    sealed.clear()
                    self._step("removed")
                    return done
        raise KnownError("purge.changing")

    def _plan(self, wanted: Portion, wish: PurgeWish, cancel: CancelToken) -> Portion:
        with self._database.read(cancel) as view:
            return _again(view, wanted, wish)

    def _remove(
        self,
        tx: Transaction,
        portion: Portion,
        wish: PurgeWish,
        cuts: Sequence[purge.CutFile],
        sealed: Sequence[SealedBlob],
    ) -> _Done:
        counts = purge_plan.counts(tx, portion, wish.keep)
        written = purge.written(tx, portion)
        touched = [*portion.files, *(cut.file for cut in portion.cuts)]
        contents = [row for file in touched if (row := files.open_row(tx, file)) is not None]
        letters = {file: letters_of(text) for file in touched if (text := files.text_of_file(tx, file))}
        if not portion.whole:
            said = "\n".join(purge.texts_of(tx, portion.documents))
            read_there = [
                item
                for item, proposal in purge.proposals_of(tx, portion.documents)
                if stands_in(proposal, said)
            ]
            purge.forget_proposals(tx, read_there)
        for one in sealed:
            self._blobs.adopt(one, tx)
        self._step("removing")
        purge.remove(tx, portion, cuts, wish.keep, letters=letters, made=self._time())
        shown = tuple(row.shown.id for row in contents)
        return _Done(counts, shown, written)

    @contextmanager
    def _written_anew(
        self, portion: Portion, cancel: CancelToken
    ) -> Generator[tuple[list[purge.CutFile], list[SealedBlob]]]:
        """The files of a portion without their pages, encrypted; removed again unless they are adopted."""
        cuts: list[purge.CutFile] = []
        sealed: list[SealedBlob] = []
        try:
            for cut in portion.cuts:
                cancel.raise_if_cancelled()
                source = self._sources.find(cut.file)
                data = self._pool.cut(source, cut.keep).result()
                # Two files may be the same without what goes; each stays a file of its own.
                data += b"\n%" + os.urandom(16).hex().encode() + b"\n"
                pages = _numbered(cut.keep)
                self._check(data, len(pages))
                with self._blobs.stage() as staged:
                    staged.write(data)
                    sealed.append(staged.finish())
                with self._database.read(cancel) as view:
                    text = files.text_of_file(view, cut.file)
                packed = cut_text(text, pages) if text is not None else None
                cuts.append(purge.CutFile(cut.file, sealed[-1].id, pages, packed))
                self._step("file")
            yield cuts, sealed
        finally:
            for one in sealed:
                with suppress(KnownError):  # the next start sweeps what is left
                    self._blobs.discard(one)

    def _check(self, data: bytes, pages: int) -> None:
        """Nothing is given up for a file that cannot be read."""
        source = FileSource(f"purge {os.urandom(8).hex()}", len(data), lambda: iter([data]))
        if self._pool.probe(source).result() != pages:
            raise BugError("a file written anew has not the pages it should")
        self._pool.forget(source.key)

    # Beside the library -----------------------------------------------------------------------

    def _forget(self, done: Sequence[_Done]) -> None:
        for pool in self._memory.pools:
            for blob in (blob for one in done for blob in one.blobs):
                pool.forget(blob)
        self._memory.forget_pages()
        self._memory.forget_steps(frozenset[str]().union(*(one.written for one in done)))

    def _log(self, cause: PurgeCause, done: Sequence[_Done]) -> None:
        counts = total([one.counts for one in done])
        row = PurgeLogRow(self._time(), cause, len(done), counts.papers, counts.pages)

        def write(tx: Transaction) -> None:
            purged.add_log(tx, row)
            self._note(tx, {"meetings": row.meetings, "papers": row.papers, "pages": row.pages})

        self._write(write)

    def _write(self, work: Callable[[Transaction], T]) -> T:
        def run(_: CancelToken) -> T:
            with self._database.write() as tx:
                return work(tx)

        return self._jobs.submit("write", run).result()

    def _time(self) -> str:
        return self._now().astimezone(datetime.UTC).isoformat(timespec="seconds")


def _portions(view: View, wish: PurgeWish) -> list[Portion]:
    found = [purge_plan.of_meeting(view, meeting, wish.keep) for meeting in wish.meetings]
    papers = purge_plan.of_documents(view, wish.documents)
    found += [portion for portion in papers if portion.meeting not in wish.meetings]
    dates = {row.id: row.date or "" for row in meetings.meeting_rows(view)}
    return sorted(found, key=lambda portion: dates.get(portion.meeting, "") if portion.meeting else "")


def _again(view: View, portion: Portion, wish: PurgeWish) -> Portion:
    """The same portion as the library stands now."""
    if portion.whole and portion.meeting is not None:
        return purge_plan.of_meeting(view, portion.meeting, wish.keep)
    again = purge_plan.of_documents(view, portion.documents)
    return again[0] if again else portion._replace(documents=(), files=(), cuts=())


def _part(view: View, portion: Portion, counts: PurgeCounts) -> PurgePart:
    row = meetings.meeting_row(view, portion.meeting) if portion.meeting is not None else None
    organization, date = (row.organization, row.date) if row is not None else ("", None)
    return PurgePart(portion.meeting, organization, date, portion.whole, counts)


def _numbered(runs: Sequence[tuple[int, int]]) -> dict[int, int]:
    """For each kept page of a file its new number."""
    kept = [page for first, last in runs for page in range(first, last + 1)]
    return {page: number for number, page in enumerate(kept, 1)}
