# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks a source what it has, and notes what follows from the answer; before any file is fetched."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import NamedTuple, Protocol, TypeVar

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.sync import Fault, RemoteFile, Source, SourceId
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.addresses import address_mark
from ifn_desktop.sources.remote import Known
from ifn_desktop.store import repo_sources as repo
from ifn_desktop.store.database import Database, Transaction
from ifn_desktop.store.repo_meetings import cancelled_days, meeting_rows
from ifn_desktop.store.repo_source_meetings import put_meetings
from ifn_desktop.sync import withdrawing
from ifn_desktop.sync.plan import Plan, make_plan
from ifn_desktop.sync.transfer import Door
from ifn_desktop.text.dates import date_in_name

T = TypeVar("T")
DOUBTED = frozenset({"sync.empty", "sync.too_much_gone"})
"""What is told of a source whose listing lacks too much to be believed."""


class Write(Protocol):
    """Runs a transaction on the write lane and waits for it; never called on that lane."""

    def __call__(self, work: Callable[[Transaction], T], /) -> T:
        """Do it; what it raises rolls it back and comes out."""
        ...


class Asked(NamedTuple):
    """What asking a source gave.

    Attributes:
        plan: what is to be done; empty when it could not be asked.
        known: what was known of the files to fetch, by key.
        unchanged: how many of its files are as they were.
        meetings: those whose papers were found to be withdrawn or are back, or that are held or not now.
        code: why it could not be asked; empty when it could.
    """

    source: Source
    plan: Plan = Plan()
    known: dict[str, repo.FileState] = {}  # noqa: RUF012
    unchanged: int = 0
    meetings: frozenset[MeetingId] = frozenset()
    code: str = ""


class Asking:
    """Asks sources.

    Args:
        database: the library.
        write: writes to it.
        now: the time it is, with its zone.
        step: hears each step by a name.
    """

    def __init__(
        self,
        database: Database,
        write: Write,
        now: Callable[[], datetime.datetime],
        step: Callable[[str], None],
    ) -> None:
        self._database = database
        self._write = write
        self._now = now
        self._step = step

    def ask(self, source: Source, door: Callable[[Source], Door], cancel: CancelToken) -> Asked:
        """Ask a source; what fails is in the answer.

        Args:
            source: which one.
            door: opens it.
            cancel: stops it.

        Raises:
            Cancelled: it is no longer wanted.
        """
        try:
            return self._ask(source, door(source), cancel)
        except KnownError as error:
            seconds = error.params.get("seconds")
            retry = None
            if isinstance(seconds, int):
                retry = _iso(self._now() + datetime.timedelta(seconds=seconds))
            code, tried = error.code, _iso(self._now())
            self._write(lambda tx: repo.put_tried(tx, source.id, tried, code, retry))
            fault = Fault(code, address_mark(source.address), params=error.params)
            return Asked(source, Plan(faults=(fault,)), code=code)

    def _ask(self, source: Source, door: Door, cancel: CancelToken) -> Asked:
        with self._database.read(cancel) as view:
            token, kept = repo.memory(view, source.id)
        listing = door.adapter.list(
            Known(token, lambda: self._remote_files(source.id), kept), door.fetcher, cancel
        )
        cancel.raise_if_cancelled()
        self._step("listed")
        with self._database.read(cancel) as view:
            known = (repo.open_files if listing.unchanged else repo.files)(view, source.id)
            count = repo.count_files(view, source.id)
        now = self._now()
        plan = make_plan(listing, known, lambda file: is_wanted(source, file), now)
        doubted = next((fault.code for fault in plan.faults if fault.code in DOUBTED), "")

        def note(tx: Transaction) -> frozenset[MeetingId]:
            repo.put_files(tx, source.id, plan.put)
            repo.put_lacking(tx, source.id, plan.lacking, _iso(now))
            repo.put_gone(tx, source.id, (*plan.gone, *plan.dropped), _iso(now))
            touched = withdrawing.withdraw(tx, source.id, plan.gone)
            touched |= withdrawing.bring_back(tx, source.id, plan.back)
            if plan.is_sound:
                if not listing.unchanged:
                    before = set(cancelled_days(tx))
                    put_meetings(tx, source.id, listing.meetings)
                    days = {day for _, day in before ^ set(cancelled_days(tx))}
                    if days:
                        touched |= frozenset(row.id for row in meeting_rows(tx) if row.date in days)
                repo.put_listed(tx, source.id, _iso(now), listing.token, listing.kept)
            repo.put_tried(tx, source.id, _iso(now), doubted)
            return touched

        meetings = self._write(note)
        self._step("planned")
        waiting = {file.key for file in plan.fetch}
        unchanged = count - len(waiting) - plan.resting if listing.unchanged else plan.unchanged
        return Asked(
            source,
            plan,
            {key: state for key, state in known.items() if key in waiting},
            unchanged,
            meetings,
        )

    def _remote_files(self, source: SourceId) -> dict[str, RemoteFile]:
        with self._database.read() as view:
            return repo.remote_files(view, source)


def is_wanted(source: Source, file: RemoteFile) -> bool:
    """Whether a file is of a board and time that the member chose; what tells neither is."""
    if source.organizations and file.organization and file.organization not in source.organizations:
        return False
    day = date_of(file) if source.since else None
    return not (source.since and day and day < source.since)


def date_of(file: RemoteFile) -> str | None:
    """The day that a file is for: what the source tells, else the later of those in its name and folder.

    A bilaga of last year's figures lies in the folder of this year's sammanträde.
    """
    if file.date:
        return file.date
    return max(filter(None, (date_in_name(file.name), date_in_name(file.folder))), default=None)


def _iso(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).isoformat(timespec="seconds")
