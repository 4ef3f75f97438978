# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A sync: sources are asked, files fetched, meetings delivered whole; whatever stops it, the next goes on.

Nothing in the library changes until all files of a meeting are whole and checked. What is
fetched lies encrypted beside the library, noted in it, so that a sync killed anywhere is gone on with
and ends in the same state.
"""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple, Protocol

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.sync import Fault, RemoteFile, Source, SourceId, SyncProgress, SyncReport
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.sources.addresses import address_mark, host_of
from ifn_desktop.store import repo_sources as repo
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database
from ifn_desktop.store.repo_sync_log import add_log
from ifn_desktop.sync.account import Account, Came, Effort
from ifn_desktop.sync.asking import Asked, Asking, Write
from ifn_desktop.sync.conveyor import WORKERS, Conveyor, Done, Haul, result_of
from ifn_desktop.sync.plan import Group, grouped, in_turn
from ifn_desktop.sync.telling import Teller
from ifn_desktop.sync.transfer import Door, Hooks, Transfer, noted_by_itself

HELD_BACK = 3
"""A meeting waits for a file that fails until it has failed in so many syncs."""
SOURCE_FAULTS = frozenset(
    {
        *("remote.offline", "remote.down", "remote.password", "remote.no_password"),
        *("remote.certificate", "remote.no_tls", "remote.proxy", "remote.busy", "remote.ca"),
    }
)
"""Faults of the source, not of a file: the rest of it need not be tried, and no file is blamed."""


class Delivery(NamedTuple):
    """What became of a meeting's files in the library.

    Attributes:
        taken: keys of the files that are in it now.
        refused: codes of those that could not be read, by key.
        known: keys of those taken whose content was there already, from elsewhere or under another name.
        meetings: touched, with their dates.
    """

    taken: tuple[str, ...]
    refused: Mapping[str, str]
    meetings: tuple[tuple[MeetingId | None, str | None], ...]
    known: frozenset[str] = frozenset()


class Deliver(Protocol):
    """Imports files of one meeting, all at once, and notes that in the same transaction."""

    def __call__(
        self,
        source: Source,
        files: Sequence[tuple[RemoteFile, repo.StagedRow]],
        /,
        *,
        cancel: CancelToken,
        progress: ProgressSink,
    ) -> Delivery:
        """Do it. Raises KnownError (`disk.*`) and Cancelled; then the library is as it was."""
        ...


class Workshop(NamedTuple):
    """What a sync works with.

    Attributes:
        database: the library.
        blobs: its files.
        write: writes to it.
        door: opens a source.
        deliver: imports.
        date_in: reads a date in a name.
        now: the time it is, with its zone.
        step: hears each step by a name; tests end the process there.
    """

    database: Database
    blobs: Blobs
    write: Write
    door: Callable[[Source], Door]
    deliver: Deliver
    date_in: Callable[[str], str | None]
    now: Callable[[], datetime.datetime]
    step: Callable[[str], None] = lambda _: None


class _Load(NamedTuple):
    """A group on its way: the source's answer, the group, its files' places on the conveyor."""

    asked: Asked
    group: Group
    places: range


class Engine:
    """Runs one sync.

    Args:
        shop: what it works with.
        cancel: stops it.
        progress: hears `sync.listing`, `sync.fetching` and the steps of imports, on several threads.
        largest: files of more bytes wait for another sync, with their meetings.
    """

    def __init__(
        self, shop: Workshop, cancel: CancelToken, progress: ProgressSink, largest: int | None = None
    ) -> None:
        self._shop = shop
        self._outer = cancel
        self._inner = CancelToken()
        self._progress = progress
        self._largest = largest
        self._doors: dict[SourceId, Door] = {}
        self._lock = threading.Lock()
        self._asking = Asking(shop.database, shop.write, shop.now, shop.step)
        self._spent: dict[SourceId, str] = {}
        self._account = Account()
        self._tellers: dict[SourceId, Teller] = {}
        self._unnoted: dict[tuple[SourceId, str], repo.StagedRow] = {}

    def run(self, sources: Sequence[Source]) -> tuple[SyncReport, frozenset[MeetingId]]:
        """Sync these sources.

        Returns:
            What was done, and the meetings whose papers were found to be withdrawn or are back.

        Raises:
            Cancelled: it was stopped; what is fetched stays for the next.
        """
        began = time.monotonic()
        forget = self._outer.on_cancel(self._inner.cancel)
        try:
            asked = self._ask_all(sources)
            try:
                self._fetch(asked)
            except KnownError as error:  # the disk is full: what came stays, the next sync goes on
                self._account.fail(None, Fault(error.code, params=error.params))
            self._outer.raise_if_cancelled()
        finally:
            forget()
            for door in self._doors.values():
                door.fetcher.close()
            self._keep()
        fetchers = [door.fetcher for door in self._doors.values()]
        effort = Effort(
            sum(fetcher.bytes for fetcher in fetchers),
            sum(fetcher.requests for fetcher in fetchers),
            time.monotonic() - began,
        )
        report, rows = self._account.close(asked, self._spent, effort, self._shop.now())
        self._shop.write(lambda tx: add_log(tx, rows))
        return report, frozenset(meeting for each in asked for meeting in each.meetings)

    # Asking -----------------------------------------------------------------------------------

    def _door(self, source: Source) -> Door:
        door = self._shop.door(source)
        with self._lock:
            self._doors[source.id] = door
        return door

    def _ask_all(self, sources: Sequence[Source]) -> list[Asked]:
        done = 0

        def ask(source: Source) -> Asked:
            nonlocal done
            about = {"sync": SyncProgress(source.id)}
            self._progress(Progress("sync.listing", done, len(sources), about))
            asked = self._asking.ask(source, self._door, self._inner)
            done += 1
            return asked

        if len(sources) == 1:
            return [ask(sources[0])]
        with ThreadPoolExecutor(WORKERS, thread_name_prefix="ifn-sync-ask") as pool:
            return list(pool.map(ask, sources))

    # Fetching ---------------------------------------------------------------------------------

    def _fetch(self, asked: Sequence[Asked]) -> None:
        loads = self._loads(asked)
        hauls: list[Haul] = []
        files: list[tuple[_Load, RemoteFile]] = []
        for load in loads:
            limit = self._doors[load.asked.source.id].adapter.connections
            for file in load.group.files:
                hauls.append(Haul(_host(load.asked.source), limit, self._haul(load.asked, file)))
                files.append((load, file))
        got: dict[int, Done[repo.StagedRow]] = {}

        def unwanted(place: int) -> bool:
            return self._inner.cancelled or files[place][0].asked.source.id in self._spent

        left = list(loads)
        conveyor = Conveyor[repo.StagedRow](hauls, unwanted)
        try:
            with conveyor:
                while left:
                    ready = next((load for load in left if all(place in got for place in load.places)), None)
                    # Of those that are whole the one that is wanted soonest.
                    ended = conveyor.ended() if ready is not None else conveyor.next()
                    for done in ended:  # before any fault is told: a fault may end all this
                        got[done.place] = done
                        self._take(*files[done.place], done)
                    for done in ended:
                        self._note(*files[done.place], done)
                    ready = next((load for load in left if all(place in got for place in load.places)), None)
                    if ready is not None:
                        left.remove(ready)
                        self._finish(ready, [got[place] for place in ready.places])
        finally:
            for done in conveyor.ended():
                self._take(*files[done.place], done)

    def _loads(self, asked: Sequence[Asked]) -> list[_Load]:
        """All groups of all sources, in the order in which they are to be fetched."""
        today = self._shop.now().date()
        turns: list[tuple[Asked, Group]] = []
        for each in asked:
            groups = grouped(each.plan.fetch, today, self._shop.date_in)
            fits = [group for group in groups if self._fits(group)]
            self._account.wait(sum(len(group.files) for group in groups if group not in fits))
            self._tellers[each.source.id] = Teller(each.source.id, fits, self._progress)
            turns += [(each, group) for group in fits]
        order = {id(group): place for place, group in enumerate(in_turn([g for _, g in turns], today))}
        turns.sort(key=lambda pair: order[id(pair[1])])
        loads: list[_Load] = []
        place = 0
        for each, group in turns:
            loads.append(_Load(each, group, range(place, place + len(group.files))))
            place += len(group.files)
        return loads

    def _fits(self, group: Group) -> bool:
        return self._largest is None or all((file.size or 0) <= self._largest for file in group.files)

    def _haul(self, asked: Asked, file: RemoteFile) -> Callable[[], repo.StagedRow]:
        state = asked.known.get(file.key)
        source = asked.source.id

        def work() -> repo.StagedRow:
            teller = self._tellers[source]
            teller.begin(file)

            def remember(row: repo.StagedRow) -> None:
                self._shop.write(lambda tx: repo.put_staged(tx, source, {file.key: row}))

            hooks = Hooks(remember, teller.came, self._shop.step)
            before = state.staged if state is not None else None
            transfer = Transfer(
                file,
                self._doors[source],
                self._shop.blobs,
                before=before,
                hooks=hooks,
                cancel=self._inner,
            )
            return transfer.run()

        return work

    def _take(self, load: _Load, file: RemoteFile, done: Done[repo.StagedRow]) -> None:
        """Remember a content that came: it is delivered, or kept for the next sync."""
        if done.result is not None:
            source = load.asked.source.id
            self._unnoted[source, file.key] = done.result
            self._tellers[source].end()

    def _note(self, load: _Load, file: RemoteFile, done: Done[repo.StagedRow]) -> None:
        """Take note of what went wrong with one file."""
        asked, date = load.asked, load.group.date
        source = asked.source.id
        error = done.error
        if error is None or isinstance(error, Cancelled):
            return
        if not isinstance(error, KnownError):
            self._inner.cancel()
            raise error
        code = error.code
        if code.startswith("disk."):
            self._inner.cancel()
            raise error
        fault = Fault(code, address_mark(file.address), file.name, error.params)
        self._account.fail(source, fault, date, quiet=code in SOURCE_FAULTS)
        if code in SOURCE_FAULTS:
            self._spent.setdefault(source, code)
            tried = self._shop.now().astimezone(datetime.UTC).isoformat(timespec="seconds")
            self._shop.write(lambda tx: repo.put_tried(tx, source, tried, code))
        else:
            self._shop.write(lambda tx: repo.put_failed(tx, source, file.key, file.mark, code, rests=False))
        self._shop.step("failed")

    # Delivering -------------------------------------------------------------------------------

    def _finish(self, load: _Load, done: Sequence[Done[repo.StagedRow]]) -> None:
        """Every file of a group was tried: deliver it, or hold it back."""
        if self._inner.cancelled:
            return
        source = load.asked.source
        whole = [
            (file, result_of(one))
            for file, one in zip(load.group.files, done, strict=True)
            if one.result is not None
        ]
        failed = [file for file, one in zip(load.group.files, done, strict=True) if one.result is None]
        if not whole or any(self._is_waited_for(load.asked, file) for file in failed):
            self._account.hold(source.id, len(whole), load.group.date)
            return
        self._shop.step("deliver")
        delivery = self._shop.deliver(source, whole, cancel=self._outer, progress=self._progress)
        self._shop.step("delivered")
        for file, row in whole:
            self._unnoted.pop((source.id, file.key), None)
            self._shop.blobs.forget(row.name)  # content that the library had already
            if file.key in delivery.refused:
                code = delivery.refused[file.key]
                fault = Fault(code, address_mark(file.address), file.name)
                self._account.fail(source.id, fault, load.group.date)
        self._shop.step("tidied")
        taken = [file for file, _ in whole if file.key in delivery.taken]
        changed = sum(file.key in load.asked.plan.changed for file in taken)
        known = sum(file.key in delivery.known for file in taken)
        came = Came(len(taken) - changed, changed, known)
        self._account.deliver(source.id, came, delivery.meetings, load.group.date)

    def _is_waited_for(self, asked: Asked, file: RemoteFile) -> bool:
        """Whether a meeting is held back for a file that failed now."""
        if asked.source.id in self._spent:
            return True
        before = asked.known.get(file.key)
        tries = before.tries if before is not None and before.failed == file.mark else 0
        return tries + 1 < HELD_BACK

    def _keep(self) -> None:
        """Note what is whole and not delivered, so that the next sync need not fetch it again."""
        if not self._unnoted:
            return
        unnoted, self._unnoted = self._unnoted, {}
        by_source: dict[SourceId, dict[str, repo.StagedRow | None]] = {}
        for (source, key), row in unnoted.items():
            by_source.setdefault(source, {})[key] = row
        try:
            for source, rows in by_source.items():
                self._shop.write(lambda tx, source=source, rows=rows: repo.put_staged(tx, source, rows))
        except KnownError:
            # Not even that fits on the disk: nothing would ever find them again.
            for row in unnoted.values():
                if not noted_by_itself(row):
                    self._shop.blobs.forget(row.name)
            raise
        self._shop.step("kept")


def _host(source: Source) -> str:
    """What two sources must share to be one host: its name, or the folder's path."""
    try:
        return host_of(source.address)
    except KnownError:
        return source.address
