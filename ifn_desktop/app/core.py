# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Builds the core of the program: one place, used by the window and the command line alike."""

from __future__ import annotations

import contextlib
import datetime
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ifn_desktop.app.fetching import Fetching
from ifn_desktop.app.import_work import LazyImporter
from ifn_desktop.app.marks import Marks
from ifn_desktop.app.search_work import SearchWork
from ifn_desktop.app.text_work import TextWork
from ifn_desktop.config.lock import ProfileLock
from ifn_desktop.config.paths import ProfilePaths, data_root, sample_packet
from ifn_desktop.pdf.client import PdfPool
from ifn_desktop.pdf.limits import VIEW_LIMITS
from ifn_desktop.services.commands import Commands
from ifn_desktop.services.file_sources import FileSources
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.opening import PageImages, Saving
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.services.queries import Queries
from ifn_desktop.store import repo_files
from ifn_desktop.store.blobs import Blobs, kept_name_key
from ifn_desktop.store.database import Database
from ifn_desktop.store.migrate import Migrator

if TYPE_CHECKING:
    from ifn_desktop.services.backup import Backups
    from ifn_desktop.services.calendar_desk import CalendarDesk
    from ifn_desktop.services.confidentiality import Confidentiality
    from ifn_desktop.services.first_run import FirstRun
    from ifn_desktop.services.leaving import LeavingDesk
    from ifn_desktop.services.locking import LockNotes
    from ifn_desktop.services.managed import Managed
    from ifn_desktop.services.minutes_desk import MinutesDesk
    from ifn_desktop.services.paper_files import PaperFiles
    from ifn_desktop.services.purging import Purging
    from ifn_desktop.services.record import Record
    from ifn_desktop.services.recusal_desk import RecusalDesk
    from ifn_desktop.services.retention import Retention
    from ifn_desktop.services.saved_searches import SavedSearches
    from ifn_desktop.services.search import Search
    from ifn_desktop.services.search_shelf import SearchShelf
    from ifn_desktop.services.syncing import Syncing
    from ifn_desktop.services.text_extents import TextExtents
    from ifn_desktop.services.versions_desk import VersionsDesk

VIEW_WORKERS = 2


def local_now() -> datetime.datetime:
    """The time it is, in the computer's own zone."""
    return datetime.datetime.now().astimezone()


class LazyBackups:
    """Holds what `services.backup.Backups` is made of, which is imported at the first call."""

    def __init__(
        self,
        paths: ProfilePaths,
        key: bytes,
        database: Database,
        blobs: Blobs,
        now: Callable[[], datetime.datetime],
    ) -> None:
        self._parts = (paths, key, database, blobs, now)

    @property
    def key(self) -> bytes:
        """The library key."""
        return self._parts[1]

    def get(self) -> Backups:
        """What makes backups of this library; in a lane."""
        from ifn_desktop.services.backup import Backups

        return Backups(*self._parts)


@dataclass(frozen=True, slots=True)
class Core:
    """The open library and everything that works on it."""

    paths: ProfilePaths
    jobs: JobRunner
    database: Database
    blobs: Blobs
    index_pool: PdfPool
    view_pool: PdfPool
    queries: Queries
    commands: Commands
    importer: LazyImporter
    images: PageImages
    texts: PageTexts
    saving: Saving
    marks: Marks
    text_work: TextWork
    search_work: SearchWork
    sources: FileSources
    fetching: Fetching
    lock: ProfileLock
    managed: Managed
    backups: LazyBackups
    now: Callable[[], datetime.datetime] = local_now

    @property
    def paper_files(self) -> PaperFiles:
        """Links and embedded files of the papers; imported at the first call."""
        from ifn_desktop.services.paper_files import PaperFiles

        return PaperFiles(self.sources, self.view_pool)

    @property
    def recusal(self) -> RecusalDesk:
        """Jäv and ties; imported at the first call, so not on the way to the first view."""
        from ifn_desktop.services.recusal_desk import RecusalDesk

        return RecusalDesk(self.database, self.jobs, self.now)

    @property
    def first_run(self) -> FirstRun:
        """Who the member is, and the sample; imported at the first call."""
        from ifn_desktop.services.first_run import FirstRun

        return FirstRun(
            self.database,
            self.blobs,
            purging=lambda: self.purging,
            managed=self.managed,
            sample=sample_packet(),
        )

    @property
    def calendar(self) -> CalendarDesk:
        """Meetings for a calendar, and reminders; imported at the first call."""
        from ifn_desktop.services.calendar_desk import CalendarDesk

        return CalendarDesk(self.database, self.now, self.managed)

    @property
    def minutes(self) -> MinutesDesk:
        """Protokoll, ärendets gång and uppdrag; imported at the first call."""
        from ifn_desktop.services.minutes_desk import MinutesDesk

        return MinutesDesk(self.database, self.jobs, self.now)

    @property
    def versions(self) -> VersionsDesk:
        """New versions, marks without a place, imports taken back; imported at the first call."""
        from ifn_desktop.services.versions_desk import VersionsDesk

        return VersionsDesk(
            self.database,
            self.blobs,
            texts=self.texts,
            jobs=self.jobs,
            histories=self.marks.histories,
            now=self.now,
        )

    @property
    def purging(self) -> Purging:
        """Papers that leave the library for good; imported at the first call, in a lane."""
        from ifn_desktop.app.purge_work import purging_of

        return purging_of(self)

    @property
    def retention(self) -> Retention:
        """Rules by which papers go by themselves; imported at the first call, in a lane."""
        from ifn_desktop.services.retention import Retention

        return Retention(self.database, self.purging, self.jobs, managed=self.managed, now=self.now)

    @property
    def confidentiality(self) -> Confidentiality:
        """Papers that are taken for sekretess; imported at the first call, in a lane."""
        from ifn_desktop.services.confidentiality import Confidentiality

        return Confidentiality(self.database, self.texts, self.jobs, self.now)

    @property
    def leaving(self) -> LeavingDesk:
        """What the member takes along when the assignment ends; imported at the first call, in a lane."""
        from ifn_desktop.services.leaving import LeavingDesk

        return LeavingDesk(self.database, self.recusal.queries.marked, self.now, self.calendar.stop_feed)

    @property
    def syncing(self) -> Syncing:
        """Sources of papers; imported at the first call, in a lane."""
        return self.fetching.syncing

    @property
    def lock_notes(self) -> LockNotes:
        """What is written down about locking; imported at the first call."""
        from ifn_desktop.services.locking import LockNotes

        return LockNotes(self.database, self.record)

    @property
    def record(self) -> Record:
        """What has happened with the library; imported at the first call."""
        from ifn_desktop.services.record import Record

        return Record(self.database, self.now)

    @property
    def search(self) -> Search:
        """Search across everything; imported at the first call."""
        return self.search_work.search

    @property
    def saved_searches(self) -> SavedSearches:
        """Saved and recent searches; imported at the first call."""
        from ifn_desktop.services.saved_searches import SavedSearches

        return SavedSearches(self.database, self.now)

    @property
    def search_shelf(self) -> SearchShelf:
        """What the search view shows beside hits; imported at the first call, in the read lane."""
        from ifn_desktop.services.search_shelf import SearchShelf

        return SearchShelf(self.database)

    @property
    def extents(self) -> TextExtents:
        """Where the text of papers stands; imported at the first call, in the read lane."""
        from ifn_desktop.services.text_extents import TextExtents

        return TextExtents(self.database, self.text_work.recognised)

    def settle(self) -> None:
        """Take the profile's lock and clear away what a crash left. Before anything is written.

        Raises:
            KnownError: `profile.in_use`.
        """
        self.lock.acquire()
        _sweep(self.database, self.blobs, self.paths)

    def close(self) -> None:
        """End what runs and close the library. The lanes are closed first, by their owner."""
        with contextlib.ExitStack() as all_of_it:
            for close in (self.lock.release, self.database.close, self.view_pool.close):
                all_of_it.callback(close)
            all_of_it.callback(self.text_work.close)
            all_of_it.callback(self.search_work.close)
            self.index_pool.close()


def start_view_pool() -> PdfPool:
    """The workers that draw pages, starting now in the background."""
    pool = PdfPool(VIEW_WORKERS, limits=VIEW_LIMITS)
    pool.start()
    return pool


def open_core(
    paths: ProfilePaths,
    key: bytes,
    jobs: JobRunner,
    *,
    settle: bool = True,
    now: Callable[[], datetime.datetime] = local_now,
    view_pool: PdfPool | None = None,
    managed: Managed | None = None,
) -> Core:
    """Open the library, bringing it up to date first. Not on the GUI thread.

    Args:
        paths: the profile.
        key: the library key, 32 bytes.
        jobs: the lanes.
        settle: take the profile's lock now; without it the library may only be asked, also while
            another process writes it, until `Core.settle` is called.
        now: the time it is, with its zone.
        view_pool: workers that have been started already; closed with the core.
        managed: what an IT department has set; read from its place when None.

    Raises:
        KnownError: `profile.in_use`, `store.*`, `disk.*`.
    """
    from ifn_desktop.services.managed import Managed

    paths.prepare()
    lock = ProfileLock(paths.lock)
    database = Database(paths.database, key)
    try:
        _bring_up_to_date(database, paths, lock)
        blobs = Blobs(paths.blobs, key, kept_name_key(database))
        if settle:
            lock.acquire()
            _sweep(database, blobs, paths)
    except BaseException:
        database.close()
        lock.release()
        raise
    index_pool = PdfPool(max(1, min(4, (os.cpu_count() or 2) - 1)), low_priority=True)
    view_pool = view_pool or PdfPool(VIEW_WORKERS, limits=VIEW_LIMITS)
    sources = FileSources(database, blobs)
    text_work = TextWork(database, sources, jobs, now)
    queries = Queries(database, lambda: now().date())
    texts = PageTexts(database, sources, view_pool, jobs, recognised=text_work.recognised)
    managed = managed or Managed()
    marks = Marks(
        database,
        now,
        queries=queries,
        sources=sources,
        pool=index_pool,
        texts=texts,
        jobs=jobs,
        managed=managed,
    )

    importer = LazyImporter(database, blobs, index_pool, jobs, now, texts=texts, after=marks.after_import)
    return Core(
        paths,
        jobs,
        database,
        blobs,
        index_pool,
        view_pool,
        queries,
        Commands(database, now),
        importer,
        PageImages(sources, view_pool, jobs),
        texts,
        Saving(database, blobs, lambda secret: managed.refuse_papers(confidential=secret)),
        marks,
        text_work,
        SearchWork(database, now),
        sources,
        Fetching(database, blobs, jobs, importer, now, refuse_new=managed.refuse_places),
        lock,
        managed,
        LazyBackups(paths, key, database, blobs, now),
        now,
    )


def _bring_up_to_date(database: Database, paths: ProfilePaths, lock: ProfileLock) -> None:
    migrator = Migrator(data_root() / "db" / "migrations")
    if migrator.pending(database):
        with lock:
            migrator.upgrade(database, paths.backups)


def _sweep(database: Database, blobs: Blobs, paths: ProfilePaths) -> None:
    from ifn_desktop.store import purged, rekeying, repo_sources  # not on the way to the first view

    with database.read() as view:
        known = [blob.id for blob in repo_files.all_blobs(view)]
        going_on = repo_sources.staged_names(view)
        is_purging = purged.is_pending(view)
    blobs.sweep(known, going_on)
    rekeying.remove_copy(paths.database)
    if (paths.root / "replaced").exists():
        from ifn_desktop.config.swapping import Swap

        Swap(paths).drop_replaced()
    if is_purging:  # killed before the disk was cleared
        from ifn_desktop.store.purge_disk import PurgeDisk

        PurgeDisk(database, blobs, paths.backups).finish_alone()
