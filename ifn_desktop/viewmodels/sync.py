# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The fetching of papers: sources and how they fare, what goes on, what was done."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.sync import (
    Delivered,
    LogRow,
    Source,
    SourceId,
    SourceState,
    SyncProgress,
    SyncReport,
)
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, Progress
from ifn_desktop.services.sync_schedule import Decision, Why
from ifn_desktop.viewmodels import sync_words as words
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.managed_words import PlaceRules
from ifn_desktop.viewmodels.notices import Message, Notices
from ifn_desktop.viewmodels.sync_done_words import LogLine, log_lines, report_words
from ifn_desktop.viewmodels.sync_ports import SyncDoor
from ifn_desktop.viewmodels.sync_progress import STOPPING, Heard, Way, way_of, way_of_all
from ifn_desktop.viewmodels.sync_rows import SourceRow, row_of
from ifn_desktop.viewmodels.sync_status import Status, held_words, status_words
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import tr

SHOWN_MS = 100
"""Progress is shown at most so often: a thousand small files must not keep the window busy."""
LOG_ROWS = 60


class Arrival(NamedTuple):
    """New papers have come by themselves.

    Attributes:
        files: how many.
        meetings: to which sammanträden, the next one first.
    """

    files: int
    meetings: tuple[MeetingId, ...]


class FetchingModel(QObject):
    """Fetches papers and says how it goes.

    Args:
        door: the way to the core.
        tasks: runs work in lanes.
        library: is told what came.
        notices: says what was done.
        now: the time it is, with its zone.

    Signals:
        changed: sources, log, or what goes on is new.
        progressed: only how far it is.
        arrived: an `Arrival`; papers came that nobody waited for at the window.
        open_wanted: the id of a meeting to open.
        settled: a round is over, whatever came of it.
    """

    changed = Signal()
    progressed = Signal()
    arrived = Signal(object)
    open_wanted = Signal(str)
    settled = Signal()

    def __init__(
        self,
        door: SyncDoor,
        tasks: Tasks,
        library: Library,
        notices: Notices,
        now: Callable[[], datetime.datetime],
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._notices = notices
        self._said: Message | None = None
        self._now = now
        self._token: CancelToken | None = None
        self._heard = Heard()
        library.changed.connect(self._told)
        self._shows = QTimer(self)
        self._shows.setSingleShot(True)
        self._shows.setInterval(SHOWN_MS)
        self._shows.timeout.connect(self._show_progress)
        self._next: tuple[SourceId, ...] | None = None
        self._log: tuple[LogRow, ...] = ()
        self._ways: dict[SourceId, SyncProgress] = {}
        self._removed: set[SourceId] = set()
        self._leaving: list[SourceId] = []
        self.is_loaded = False
        self.is_automatic = False
        self.is_stopping = False
        self.is_online = True
        self.fetching: tuple[SourceId, ...] = ()
        self.states: tuple[SourceState, ...] = ()
        self.decision = Decision()
        self.rules = PlaceRules()

    # What there is -------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether papers are being fetched."""
        return self._token is not None

    @property
    def rows(self) -> tuple[SourceRow, ...]:
        """The sources in words."""
        now = self._now()
        return tuple(
            row_of(state, self._way_of(state.source.id), self.decision, self.rules.set_by, now)
            for state in self.states
        )

    @property
    def log(self) -> tuple[LogLine, ...]:
        """What was done, in words, newest first."""
        names = {state.source.id: words.name_of(state.source) for state in self.states}
        following = self.decision.following if self.decision.why is Why.NOTHING else None
        return log_lines(self._log, names, self._now(), following)

    @property
    def status(self) -> Status:
        """The line that is always in view."""
        if self.is_running:
            return Status(self.way.words, tr("Hämtar…"), is_running=True)
        return status_words(self.states, self._now(), is_online=self.is_online)

    @property
    def way(self) -> Way:
        """How far the whole of it is."""
        return STOPPING if self.is_stopping else way_of_all(tuple(self._ways.values()))

    @property
    def file(self) -> str:
        """The name of a file that is on its way, or nothing."""
        return next((way.file for way in reversed(tuple(self._ways.values())) if way.file), "")

    @property
    def held_by(self) -> str:
        """Why nothing is fetched by itself now, in words; nothing when nothing holds it back."""
        if not self.states:
            return ""
        return held_words(self.decision)

    def load(self) -> None:
        """Ask the core anew; `changed` follows."""

        def ask() -> tuple[tuple[SourceState, ...], tuple[LogRow, ...]]:
            syncing = self._door.to_read()
            return syncing.sources(), syncing.log(LOG_ROWS)

        self._tasks.run("read", lambda _: ask(), self._loaded, key="sync.load")

    def _loaded(self, found: tuple[tuple[SourceState, ...], tuple[LogRow, ...]]) -> None:
        states, self._log = found
        self.states = tuple(state for state in states if state.source.id not in self._removed)
        self.is_loaded = True
        self.changed.emit()

    def _told(self, changes: Changes) -> None:
        """Somebody else, as the command line, has changed or used the sources."""
        if changes.sources and self.is_loaded:
            self.load()

    def heard_rules(self, rules: PlaceRules) -> None:
        """Hear what an IT department has set."""
        self.rules = rules
        self.changed.emit()

    def decided(self, decision: Decision, *, is_online: bool) -> None:
        """Hear when the next round is, and what holds it back."""
        if (decision, is_online) != (self.decision, self.is_online):
            self.decision, self.is_online = decision, is_online
            self.changed.emit()

    # Fetching ------------------------------------------------------------------------------

    def fetch(
        self,
        sources: Sequence[SourceId] | None = None,
        *,
        automatic: bool = False,
        largest: int | None = None,
    ) -> None:
        """Fetch what is new, now; while something is fetched: that too, when it is done.

        Args:
            sources: from where; None: from everywhere that is not paused.
            automatic: nobody asked for it: what comes of it is told quietly.
            largest: leave out larger files.
        """
        if sources is None:
            sources = [state.source.id for state in self.states if not words.is_paused(state.source)]
        wanted = tuple(sources)
        if self.is_running:
            if not automatic:
                self.is_automatic = False
                missing = tuple(one for one in wanted if one not in self.fetching)
                self._next = tuple(dict.fromkeys((*(self._next or ()), *missing))) or None
                self.changed.emit()
            return
        if not wanted:
            return
        token = self._token = CancelToken()
        self.is_automatic, self.is_stopping, self.fetching = automatic, False, wanted
        self._ways = {}
        if not automatic and self._said is not None and self._notices.message is self._said:
            self._notices.dismiss()  # what the last round came to is no longer so
        heard = self._heard = Heard()

        def hear(progress: Progress) -> None:
            if heard.put(progress):
                self._tasks.post(self._wait_to_show)

        self.changed.emit()
        self._tasks.run(
            "io",
            lambda cancel: self._door.to_write().sync(wanted, cancel=cancel, progress=hear, largest=largest),
            self._done,
            failed=self._failed,
            token=token,
        )

    def stop(self) -> None:
        """Stop fetching. What has come is kept; the next round goes on from there."""
        self._next = None
        if self._token is not None:
            self.is_stopping = True
            self._token.cancel()
            self.changed.emit()

    def _wait_to_show(self) -> None:
        if self.is_running and not self._shows.isActive():
            self._shows.start()

    def _show_progress(self) -> None:
        if self.is_running:
            self._ways.update(self._heard.take())
            self.progressed.emit()

    def _done(self, report: SyncReport) -> None:
        was_automatic = self._ended()
        came = report.fetched + report.changed
        if came or report.withdrawn or report.delivered:
            self._library.tell(Changes(everything=True))
        # When it tries again is not known before the sources have been read anew: the log tells.
        said = report_words(report, self._now(), None)
        soonest = _soonest(report, self._now().astimezone().date().isoformat())
        meetings = tuple(one.meeting for one in soonest if one.meeting is not None)
        if came or not was_automatic:
            self._said = self._message(said, meetings, report)
            self._notices.show(self._said)
        if came and was_automatic:
            self.arrived.emit(Arrival(came, meetings))
        self._go_on()

    def _message(self, said: str, meetings: tuple[MeetingId, ...], report: SyncReport) -> Message:
        is_error = bool(report.failed) and not report.fetched and not report.changed
        if not meetings:
            return Message(said, is_error=is_error)
        first = meetings[0]
        return Message(
            said,
            action=tr("Visa sammanträdet"),
            act=lambda: self.open_wanted.emit(first),
        )

    def _failed(self, error: BaseException) -> None:
        was_automatic = self._ended()
        if isinstance(error, Cancelled):
            if not was_automatic:
                kept = tr("Stoppat. Det som har kommit är kvar, och resten hämtas nästa gång.")
                self._notices.show(Message(kept))
        elif not isinstance(error, KnownError):
            self._tasks.fail(error)
        elif not was_automatic:
            self._notices.report(error)
        self._go_on()

    def _ended(self) -> bool:
        was_automatic = self.is_automatic
        self._token, self.fetching, self._ways = None, (), {}
        self.is_stopping = False
        self._shows.stop()
        return was_automatic

    def _go_on(self) -> None:
        following, self._next = self._next, None
        while self._leaving:
            self._forget(self._leaving.pop())
        self.changed.emit()
        self.load()
        self.settled.emit()
        if following:
            self.fetch(following)

    def say(self, words: str) -> None:
        """Say something to the member."""
        self._notices.show(Message(words))

    # Changing sources ------------------------------------------------------------------------

    def keep(self, source: Source, password: str | None, done: Callable[[], None]) -> None:
        """Add a source, or change the one with its id."""

        def kept(_: SourceState) -> None:
            done()
            self.load()

        self._tasks.run("io", lambda _: self._door.to_write().add(source, password), kept)

    def pause(self, source: SourceId, paused: bool) -> None:
        """Fetch nothing from a source for now, or again."""
        found = next((state.source for state in self.states if state.source.id == source), None)
        if found is None:
            return
        options = {key: value for key, value in found.options.items() if key != "paused"}
        if paused:
            options["paused"] = "1"
            if self.fetching == (source,):
                self.stop()
        changed = found._replace(options=options)
        self.keep(changed, None, lambda: None if paused else self.fetch([source], automatic=True))

    def remove(self, source: SourceId) -> None:
        """Forget a source and its password. What it brought stays."""
        self._removed.add(source)
        self.states = tuple(state for state in self.states if state.source.id != source)
        if self.is_running:
            self._leaving.append(source)  # when the round is over: until then it has the source in hand
            self.stop()
        else:
            self._forget(source)
        self.changed.emit()

    def _forget(self, source: SourceId) -> None:
        def failed(error: BaseException) -> None:
            self._removed.discard(source)
            self.load()
            self._tasks.fail(error)

        self._tasks.run(
            "io", lambda _: self._door.to_write().remove(source), lambda _: self.load(), failed=failed
        )

    def _way_of(self, source: SourceId) -> Way | None:
        if source not in self.fetching:
            return None
        return STOPPING if self.is_stopping else way_of(self._ways.get(source))


def _soonest(report: SyncReport, today: str) -> list[Delivered]:
    """What came: the next meeting first, then later ones, then those that have been, the latest first."""
    coming = [one for one in report.delivered if one.date is not None and one.date >= today]
    been = [one for one in report.delivered if one.date is None or one.date < today]
    coming.sort(key=lambda one: one.date or "")
    return [*coming, *sorted(been, key=lambda one: one.date or "", reverse=True)]
