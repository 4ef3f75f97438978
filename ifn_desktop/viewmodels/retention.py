# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page `Rensa`: what can be purged, what that would be, the rules, and doing it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.retention import Keep, PurgeLogRow, PurgePart, PurgePreview, PurgeReport, PurgeWish
from ifn_desktop.model.retention_rules import ClockState, RetentionState, Rule
from ifn_desktop.model.views import Changes, MeetingSummary
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.retention_words import (
    clock_words,
    goes,
    log_line,
    part_line,
    part_name,
    quiet_words,
    report_words,
    rule_words,
    stays,
)
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import count_meetings, said, translate

LOGGED = 30


class RetentionDoor(Protocol):
    """The core: `services.purging`, `services.retention` and the list of meetings."""

    def meetings(self) -> Sequence[MeetingSummary]:
        """All meetings; in the read lane."""
        ...

    def preview(self, wish: PurgeWish, /) -> PurgePreview:
        """What would go; in the read lane."""
        ...

    def run(
        self, wish: PurgeWish, /, *, cancel: CancelToken, progress: ProgressSink
    ) -> tuple[PurgeReport, Changes]:
        """Purge; in the io lane."""
        ...

    def log(self, limit: int, /) -> Sequence[PurgeLogRow]:
        """What was purged; in the read lane."""
        ...

    def state(self) -> RetentionState:
        """The rules; in the read lane."""
        ...

    def put(self, rule: Rule, /) -> RetentionState:
        """Keep a rule; in the io lane."""
        ...

    def remove(self, rule: str, /) -> RetentionState:
        """Forget a rule; in the io lane."""
        ...

    def approve(self) -> RetentionState:
        """Follow the rules from now on; in the io lane."""
        ...

    def trust_clock(self) -> RetentionState:
        """The day is right; in the io lane."""
        ...

    def follow(
        self, *, cancel: CancelToken, progress: ProgressSink
    ) -> tuple[PurgeReport, Changes, ClockState]:
        """Do what approved rules ask for; in the io lane."""
        ...


class MeetingChoice(NamedTuple):
    """A meeting that can be purged.

    Attributes:
        name: as it is called.
        line: what of it would go and stay; empty where nothing would.
    """

    meeting: MeetingId
    name: str
    line: str


class RuleWords(NamedTuple):
    """A rule in words; `is_fixed` where an IT department has set it."""

    id: str
    text: str
    is_approved: bool
    is_fixed: bool
    set_by: str


class RetentionModel(QObject):
    """Purges by hand and by rules.

    Args:
        door: the core.
        tasks: runs it.
        library: is told what changed.
        today: the day it is.

    Attributes:
        choices: what can be purged by hand, the oldest meeting first.
        keep: what is to stay.
        rules: in words.
        due: what rules that wait for a yes would take now, meeting by meeting: (name, what).
        clock: what is to be said of the clock; empty when nothing is.
        log: what was purged.
        is_loaded: there is an answer.
        running: how far a purge is, in words; empty when none runs.

    Signals:
        changed: any of it.
        progressed: `running` alone.
        done: words for what was done.
        quiet: words for what rules did at the start.
    """

    changed = Signal()
    progressed = Signal()
    done = Signal(str)
    quiet = Signal(str)

    def __init__(
        self,
        door: RetentionDoor,
        tasks: Tasks,
        library: Library,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._today = today
        self._token: CancelToken | None = None
        self._parts: dict[MeetingId | None, PurgePart] = {}
        self._meetings: tuple[MeetingSummary, ...] = ()
        self.keep = Keep()
        self.choices: tuple[MeetingChoice, ...] = ()
        self.state = RetentionState()
        self.rules: tuple[RuleWords, ...] = ()
        self.due: tuple[tuple[str, str], ...] = ()
        self.clock = ""
        self.log: tuple[str, ...] = ()
        self.is_loaded = False
        self.running = ""

    # What there is ------------------------------------------------------------------------------

    def load(self) -> None:
        """Ask anew for all of it; `changed` follows."""
        keep = self.keep

        def look(_: CancelToken) -> tuple[PurgePreview, RetentionState, Sequence[PurgeLogRow]]:
            meetings = tuple(meeting.id for meeting in self._door.meetings())
            return (
                self._door.preview(PurgeWish(meetings, (), keep)),
                self._door.state(),
                self._door.log(LOGGED),
            )

        self._tasks.run("read", look, self._loaded, key="retention")

    def choose_keep(self, keep: Keep) -> None:
        """Choose what is to stay when something is purged by hand."""
        self.keep = keep
        self.load()

    def _loaded(self, answer: tuple[PurgePreview, RetentionState, Sequence[PurgeLogRow]]) -> None:
        preview, state, log = answer
        today = self._today()
        self.choices = tuple(
            MeetingChoice(part.meeting, part_name(part, today), part_line(part))
            for part in preview.parts
            if part.meeting is not None
        )
        self._parts = {part.meeting: part for part in preview.parts}
        self.log = tuple(log_line(row, today) for row in log)
        self.is_loaded = True
        self._stands(state)

    def _stands(self, state: RetentionState) -> None:
        today = self._today()
        self.state = state
        self.rules = tuple(
            RuleWords(
                rule.id,
                rule_words(rule, state.boards, state.places, today),
                rule.approved is not None,
                rule.is_managed,
                rule.set_by,
            )
            for rule in state.rules
        )
        self.due = tuple((part_name(part, today), part_line(part)) for part in state.due.parts)
        self.clock = clock_words(state.clock, state.today)
        self.changed.emit()

    # By hand ------------------------------------------------------------------------------------

    def question(self, meetings: Sequence[MeetingId]) -> tuple[str, str]:
        """(what is asked before meetings are purged, what follows from a yes)."""
        parts = [self._parts[meeting] for meeting in meetings if meeting in self._parts]
        from ifn_desktop.model.retention import total

        counts = total([part.counts for part in parts])
        asked = translate("Rensa", "Ska {meetings} rensas?").format(meetings=count_meetings(len(parts)))
        follows = translate("Rensa", "{what} tas bort för gott och går inte att få tillbaka.").format(
            what=goes(counts) or translate("Rensa", "Inget")
        )
        kept = stays(counts)
        if kept:
            follows += " " + translate("Rensa", "Kvar blir {kept}.").format(kept=kept)
        return asked, follows

    def purge(self, meetings: Sequence[MeetingId]) -> None:
        """Purge meetings; `done` follows."""
        if self.running:
            return
        wish = PurgeWish(tuple(meetings), (), self.keep)
        token = self._token = CancelToken()
        self._run_words(Progress("purge.papers", 0, len(meetings)))

        def finished(answer: tuple[PurgeReport, Changes]) -> None:
            self._ended(answer[1])
            self.done.emit(report_words(answer[0]))

        self._tasks.run(
            "io",
            lambda cancel: self._door.run(wish, cancel=cancel, progress=self._heard),
            finished,
            failed=self._failed,
            token=token,
        )

    def stop(self) -> None:
        """Stop after the meeting that is being purged."""
        if self._token is not None:
            self._token.cancel()

    def _heard(self, progress: Progress) -> None:
        self._tasks.post(lambda: self._run_words(progress))

    def _run_words(self, progress: Progress) -> None:
        self.running = said(progress.step, {"done": progress.done, "total": progress.total or 0})
        self.progressed.emit()

    def _failed(self, error: BaseException) -> None:
        self._ended(Changes(everything=True))
        self._tasks.fail(error)

    def _ended(self, changes: Changes) -> None:
        self._token = None
        self.running = ""
        self.progressed.emit()
        self._library.tell(changes)
        self.load()

    # By rules -----------------------------------------------------------------------------------

    def begin(self) -> None:
        """Follow the rules, in the background: at the start."""

        def finished(answer: tuple[PurgeReport, Changes, ClockState]) -> None:
            report, changes, clock = answer
            if report.meetings:
                self._library.tell(changes)
                self.quiet.emit(quiet_words(report))
            elif clock is ClockState.JUMPED:
                self.quiet.emit(
                    translate("Rensa", "Reglerna för rensning väntar på ett svar från dig. Se Arkiv, Rensa.")
                )

        self._tasks.run(
            "io", lambda cancel: self._door.follow(cancel=cancel, progress=lambda _: None), finished
        )

    def put_rule(self, rule: Rule) -> None:
        """Keep a rule."""
        self._tasks.run("io", lambda _: self._door.put(rule), self._stands)

    def remove_rule(self, rule: str) -> None:
        """Forget a rule."""
        self._tasks.run("io", lambda _: self._door.remove(rule), self._stands)

    def approve(self) -> None:
        """Follow the rules from now on, and now."""

        def approved(state: RetentionState) -> None:
            self._stands(state)
            self.follow()

        self._tasks.run("io", lambda _: self._door.approve(), approved)

    def trust_clock(self) -> None:
        """The day is right."""

        def trusted(state: RetentionState) -> None:
            self._stands(state)
            self.follow()

        self._tasks.run("io", lambda _: self._door.trust_clock(), trusted)

    def follow(self) -> None:
        """Do what the rules ask for; `done` follows."""
        if self.running:
            return
        token = self._token = CancelToken()
        self._run_words(Progress("purge.papers", 0, len(self.due)))

        def finished(answer: tuple[PurgeReport, Changes, ClockState]) -> None:
            self._ended(answer[1])
            self.done.emit(report_words(answer[0]))

        self._tasks.run(
            "io",
            lambda cancel: self._door.follow(cancel=cancel, progress=self._heard),
            finished,
            failed=self._failed,
            token=token,
        )
