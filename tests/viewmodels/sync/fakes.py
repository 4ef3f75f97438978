# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Stand-ins for fetching: sources in memory, a clock, a network, a battery."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from ifn_desktop.app.power import Power
from ifn_desktop.config.settings import Settings
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.sync import (
    Delivered,
    LogRow,
    Offered,
    Source,
    SourceId,
    SourceKind,
    SourceState,
    SourceTest,
    SyncProgress,
    SyncReport,
)
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.preferences import Preferences
from ifn_desktop.viewmodels.sync import FetchingModel
from ifn_desktop.viewmodels.sync_adding import AddingModel
from ifn_desktop.viewmodels.sync_keeper import Computer, SyncKeeper
from ifn_desktop.viewmodels.sync_ports import Asked, Found
from ifn_desktop.viewmodels.tasks import Tasks

NOW = datetime.datetime(2026, 2, 10, 14, 12, tzinfo=datetime.UTC)
TEST = SourceTest(
    files=52,
    bytes=380_000_000,
    organizations=(("Omsorgsnämnden", 30), ("Kommunfullmäktige", 22)),
    first="2022-03-01",
    last="2026-02-18",
    names=("Kallelse 2026-02-18.pdf", "Handlingar 2026-02-18.pdf"),
    offered=(
        Offered("Omsorgsnämnden", "2026-02-18", 10, 40_000_000),
        Offered("Omsorgsnämnden", "2022-03-01", 20, 140_000_000),
        Offered("Kommunfullmäktige", "2025-11-18", 22, 200_000_000),
    ),
)


def iso(minutes_ago: float) -> str:
    return (NOW - datetime.timedelta(minutes=minutes_ago)).isoformat()


def source(name: str = "Granby", **more: object) -> Source:
    made = Source(SourceId(name), SourceKind.WEB_PAGE, f"https://{name.lower()}.example/moten", name)
    return made._replace(**more)  # type: ignore[arg-type]


class FakeSyncing:
    """Fetching in memory; what it gives is set by the test."""

    def __init__(self, *states: SourceState) -> None:
        self.states: dict[SourceId, SourceState] = {state.source.id: state for state in states}
        self.passwords: dict[SourceId, str] = {}
        self.rows: tuple[LogRow, ...] = ()
        self.report: SyncReport | BaseException = SyncReport(unchanged=4)
        self.steps: tuple[SyncProgress, ...] = ()
        self.tested: SourceTest | BaseException = TEST
        self.synced: list[tuple[tuple[SourceId, ...] | None, int | None]] = []
        self.keeps_passwords = True
        self.during: Callable[[CancelToken], None] = lambda _: None

    def sources(self) -> tuple[SourceState, ...]:
        return tuple(self.states.values())

    def add(self, source: Source, password: str | None = None, /) -> SourceState:
        old = self.states.get(source.id)
        state = (old or SourceState(source))._replace(source=source)
        self.states[source.id] = state
        if password is not None:
            self.passwords[source.id] = password
        return state

    def remove(self, source: SourceId, /) -> None:
        del self.states[source]
        self.passwords.pop(source, None)

    def test(self, source: Source, password: str | None = None, /, *, cancel: CancelToken) -> SourceTest:
        cancel.raise_if_cancelled()
        if isinstance(self.tested, BaseException):
            raise self.tested
        return self.tested

    def sync(
        self,
        sources: Sequence[SourceId] | None = None,
        /,
        *,
        cancel: CancelToken,
        progress: ProgressSink,
        largest: int | None = None,
    ) -> SyncReport:
        chosen = None if sources is None else tuple(sources)
        self.synced.append((chosen, largest))
        for step in self.steps:
            progress(Progress("sync.fetching", step.files_done, step.files_total, {"sync": step}))
        self.during(cancel)
        cancel.raise_if_cancelled()
        if isinstance(self.report, BaseException):
            raise self.report
        for one in chosen or tuple(self.states):
            self.states[one] = self.states[one]._replace(
                tried=NOW.isoformat(), listed=NOW.isoformat(), code=""
            )
        return self.report

    def log(self, limit: int = 100, /) -> tuple[LogRow, ...]:
        return self.rows[:limit]


class FakeDoor:
    """The way to it, and what addresses turn out to be."""

    def __init__(self, syncing: FakeSyncing) -> None:
        self.syncing = syncing
        self.found: Callable[[Asked], Found] = _web_page
        self.asked: list[Asked] = []

    def to_read(self) -> FakeSyncing:
        return self.syncing

    def to_write(self) -> FakeSyncing:
        return self.syncing

    def find(self, asked: Asked, /, *, cancel: CancelToken) -> Found:
        cancel.raise_if_cancelled()
        self.asked.append(asked)
        return self.found(asked)


def _web_page(asked: Asked) -> Found:
    kind = SourceKind.FOLDER if asked.text.startswith("/") else SourceKind.WEB_PAGE
    return Found(Source(SourceId("new"), kind, asked.text, user=asked.user), TEST)


def wants_password(asked: Asked) -> Found:
    """A shared folder that asks who one is; the password is `rätt`."""
    found = Source(SourceId("new"), SourceKind.WEBDAV, asked.text, user=asked.user)
    if asked.password is None:
        return Found(found)
    if asked.password != "rätt":
        raise KnownError("remote.password")
    return Found(found, TEST)


class FakeNetwork(QObject):
    """A network that the test pulls out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_online = True
        self.is_metered = False

    def begin(self) -> None:
        """It is known from the beginning."""

    def become(self, *, online: bool | None = None, metered: bool | None = None) -> None:
        self.is_online = self.is_online if online is None else online
        self.is_metered = self.is_metered if metered is None else metered
        self.changed.emit()


class Fetching:
    """The view models of fetching over stand-ins."""

    def __init__(
        self, tasks: Tasks, library: Library, notices: Notices, *states: SourceState, fetch: str = ""
    ) -> None:
        self.time = NOW
        self.syncing = FakeSyncing(*states)
        self.door = FakeDoor(self.syncing)
        self.network = FakeNetwork()
        self.power = Power()
        self.preferences = Preferences(Settings(fetch=fetch), lambda _: None)
        self.notices, self.library = notices, library
        self.model = FetchingModel(self.door, tasks, library, notices, lambda: self.time)
        computer = Computer(self.network, lambda: self.power)
        self.keeper = SyncKeeper(self.model, computer, self.preferences, tasks, lambda: self.time, start_ms=0)
        self.adding = AddingModel(self.door, tasks, self.model, self._today)

    def _today(self) -> datetime.date:
        return self.time.date()

    @property
    def said(self) -> str:
        return self.notices.message.text if self.notices.message else ""

    def later(self, minutes: float) -> None:
        self.time += datetime.timedelta(minutes=minutes)


DELIVERED = SyncReport(fetched=3, delivered=(Delivered(MeetingId("meeting-1"), "2026-02-18", 3),))
