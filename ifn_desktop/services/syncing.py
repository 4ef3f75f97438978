# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Sources of papers: added, tested, synced, forgotten; and the log of what syncs did."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from ifn_desktop.config.source_passwords import SourcePasswords
from ifn_desktop.errors import KnownError
from ifn_desktop.model.managed import MANAGED_SOURCE
from ifn_desktop.model.sync import (
    Delivered,
    Listing,
    LogRow,
    Offered,
    RemoteFile,
    Source,
    SourceId,
    SourceKind,
    SourceState,
    SourceTest,
    SyncReport,
)
from ifn_desktop.model.work import CancelToken, ProgressSink
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.sync_delivery import Deliveries, Take
from ifn_desktop.services.syncing_doors import Doors
from ifn_desktop.sources.addresses import clean
from ifn_desktop.sources.remote import Known
from ifn_desktop.store import repo_sources as repo
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database, Transaction
from ifn_desktop.store.repo_sync_log import log as sync_log
from ifn_desktop.sync.asking import date_of, is_wanted
from ifn_desktop.sync.engine import Engine, Workshop
from ifn_desktop.text.dates import date_in_name

T = TypeVar("T")
NAMES = 20
"""How many names of files a test of a source gives."""


class Syncing:
    """Keeps the library in step with its sources.

    Args:
        database: the library.
        blobs: its files.
        jobs: the lanes; transactions run on `write`.
        take: imports.
        passwords: of the sources.
        now: the time it is, with its zone.
        doors: opens sources; None for the usual ones.
        step: hears each step of a sync by a name; tests end the process there.
    """

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        jobs: JobRunner,
        *,
        take: Take,
        passwords: SourcePasswords,
        now: Callable[[], datetime.datetime],
        doors: Doors | None = None,
        loopback: bool = False,
        step: Callable[[str], None] = lambda _: None,
        refuse_new: Callable[[], None] = lambda: None,
    ) -> None:
        self._refuse_new = refuse_new
        self._database = database
        self._blobs = blobs
        self._jobs = jobs
        self._passwords = passwords
        self._now = now
        self._loopback = loopback
        self._doors = doors or Doors(passwords, loopback=loopback)
        self._step = step
        self._deliveries = Deliveries(database, blobs, take, step)
        self._running = threading.Lock()

    # Sources ----------------------------------------------------------------------------------

    def sources(self) -> tuple[SourceState, ...]:
        """All sources as the member added them, with how they fare. In the read lane."""
        with self._database.read() as view:
            states = repo.source_states(view)
        return tuple(
            state._replace(needs_password=state.source.id in self._doors.lacking) for state in states
        )

    @property
    def keeps_passwords(self) -> bool:
        """Whether a password outlasts the program: there is a keyring to trust."""
        return self._passwords.is_lasting

    def add(self, source: Source, password: str | None = None) -> SourceState:
        """Add a source, or change the one with its id; nothing is fetched. In the io lane.

        Args:
            source: with an id of `model.ids.new_id()` when it is new.
            password: goes to the keyring, where there is one; None leaves the one that is there.

        Raises:
            KnownError: `remote.address`, `remote.not_secure`, `remote.credentials`, `folder.missing`.
        """
        source = self._checked(source)
        if not source.id.startswith(MANAGED_SOURCE) and source.id not in self._ids():
            self._refuse_new()
        self._write(lambda tx: repo.put_source(tx, source))
        lasts = True
        if password is not None:
            lasts = self._passwords.put(source.id, password) or not password
            self._doors.lacking.discard(source.id)
        added = next(state for state in self.sources() if state.source.id == source.id)
        return added._replace(password_lasts=lasts)

    def _ids(self) -> frozenset[SourceId]:
        return frozenset(state.source.id for state in self.sources())

    def remove(self, source: SourceId) -> None:
        """Forget a source and its password; what it brought stays. In the io lane.

        Raises:
            KnownError: `sync.no_source`, `sync.running`.
        """
        with self._alone():
            self._found([source])
            staged = self._write(lambda tx: repo.remove_source(tx, source))
            for name in staged:
                self._blobs.forget(name)
        self._passwords.remove(source)

    def test(self, source: Source, password: str | None = None, *, cancel: CancelToken) -> SourceTest:
        """Ask a source, added or not, what it would fetch. In the io lane.

        Raises:
            KnownError: `remote.*`, `folder.*`, `webdav.*`; Cancelled.
        """
        source = self._checked(source)
        door = self._doors.open(source, password)
        with door.fetcher:
            listing = door.adapter.list(Known(), door.fetcher, cancel)
        return told_by(source, listing)

    def log(self, limit: int = 100) -> tuple[LogRow, ...]:
        """What syncs did, newest first. In the read lane."""
        with self._database.read() as view:
            return tuple(sync_log(view, limit))

    # Syncing ----------------------------------------------------------------------------------

    def sync(
        self,
        sources: Sequence[SourceId] | None = None,
        *,
        cancel: CancelToken,
        progress: ProgressSink,
        largest: int | None = None,
    ) -> SyncReport:
        """Fetch what is new, from all sources that are not paused, or from some. In the io lane.

        Args:
            sources: which ones.
            cancel: stops it; the next sync goes on where this one stopped.
            progress: hears `sync.listing`, `sync.fetching` and the steps of imports, on several
                threads.
            largest: files of more bytes wait for another sync, with their meetings.

        Returns:
            What was done; what failed is in it.

        Raises:
            KnownError: `sync.no_source`, `sync.running`, `store.*`.
            Cancelled: it was stopped.
        """
        with self._alone():
            wanted = self._found(sources)
            shop = Workshop(
                self._database,
                self._blobs,
                self._write,
                self._doors.open,
                self._deliveries.take,
                date_in_name,
                self._now,
                self._step,
            )
            report, touched = Engine(shop, cancel, progress, largest).run(wanted)
        told = {delivered.meeting for delivered in report.delivered}
        more = tuple(Delivered(meeting, None, 0) for meeting in sorted(touched) if meeting not in told)
        return report._replace(delivered=(*report.delivered, *more))

    def _found(self, ids: Sequence[SourceId] | None) -> list[Source]:
        with self._database.read() as view:
            known = {source.id: source for source in repo.sources(view)}
        if ids is None:
            return [source for source in known.values() if source.options.get("paused") != "1"]
        if any(each not in known for each in ids):
            raise KnownError("sync.no_source")
        return [known[each] for each in ids]

    def _checked(self, source: Source) -> Source:
        if source.kind is not SourceKind.FOLDER:
            return source._replace(address=clean(source.address, loopback=self._loopback))
        path = Path(source.address).expanduser().absolute()
        if not path.is_dir():
            raise KnownError("folder.missing")
        return source._replace(address=str(path))

    def _write(self, work: Callable[[Transaction], T]) -> T:
        def run(_: CancelToken) -> T:
            with self._database.write() as tx:
                return work(tx)

        return self._jobs.submit("write", run).result()

    def _alone(self) -> _Alone:
        return _Alone(self._running)


def told_by(source: Source, listing: Listing) -> SourceTest:
    """What a listing tells that a source would fetch."""
    there = [file for file in listing.files if not file.deleted]
    dated = [file if file.date else file._replace(date=date_of(file)) for file in there]
    wanted = [file for file in dated if is_wanted(source, file)]
    boards: dict[str, int] = {}
    for file in there:
        if file.organization:
            boards[file.organization] = boards.get(file.organization, 0) + 1
    dates = sorted(file.date for file in wanted if file.date)
    return SourceTest(
        len(wanted),
        sum(file.size or 0 for file in wanted),
        tuple(sorted(boards.items())),
        dates[0] if dates else None,
        dates[-1] if dates else None,
        tuple(file.name for file in wanted[:NAMES]),
        listing.faults,
        _offered(dated),
    )


class _Alone:
    """One sync at a time; who comes second is told so."""

    def __init__(self, lock: threading.Lock) -> None:
        self._lock = lock

    def __enter__(self) -> None:
        if not self._lock.acquire(blocking=False):
            raise KnownError("sync.running")

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def _offered(files: Sequence[RemoteFile]) -> tuple[Offered, ...]:
    """Everything by board and date, in the order of dates."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for file in files:
        key = (file.organization, file.date or "")
        count, size = found.get(key, (0, 0))
        found[key] = (count + 1, size + (file.size or 0))
    return tuple(
        Offered(board, date or None, count, size) for (board, date), (count, size) in sorted(found.items())
    )
