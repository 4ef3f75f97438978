# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""When something is wrong: what happened in plain words, what to hand to whoever helps."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.config.disk import write_whole
from ifn_desktop.model.managed import Policy, PolicyFault
from ifn_desktop.services.crash_reports import CrashReport, CrashReports
from ifn_desktop.services.log_reading import LogEvent, LogKind, read_log
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.managed_words import fault_words, set_by_words, set_words
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import said, translate

__all__ = ["CrashReport", "EventRow", "FaultsModel", "FaultsView", "Sources"]


class EventRow(NamedTuple):
    """An event of the log, in words.

    Attributes:
        when: day and time.
        words: what happened. raw: its lines, to be handed on.
    """

    when: str
    words: str
    raw: str


class FaultsView(NamedTuple):
    """All that the page shows.

    Attributes:
        summary: versions, places, what holds the key; to be copied.
        events: newest first.
        reports: of crashes, newest first.
        set_by: who has set things for this computer, or nothing. is_set: what. wrong: in their file.
    """

    summary: str = ""
    events: tuple[EventRow, ...] = ()
    reports: tuple[CrashReport, ...] = ()
    set_by: str = ""
    is_set: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


class Sources(Protocol):
    """Where it all is read from; asked in the io lane."""

    @property
    def reports(self) -> CrashReports:
        """Of crashes."""
        ...

    @property
    def log(self) -> Path:
        """The log's path."""
        ...

    def summary(self) -> str:
        """Program and computer, to be copied."""
        ...

    def policy(self) -> tuple[Policy, tuple[PolicyFault, ...]]:
        """What is set, and what is wrong in its file."""
        ...


class FaultsModel(QObject):
    """Reads, and hands on what the member chooses.

    Args:
        sources: what is read.
        tasks: runs it.
        today: the day it is.

    Signals:
        changed: `view` is new.
        crashed: the last run ended in a crash, and there is a report of it.
        saved: a report was saved where the member wanted it.
    """

    changed = Signal()
    crashed = Signal()
    saved = Signal()

    def __init__(self, sources: Sources, tasks: Tasks, today: Callable[[], datetime.date]) -> None:
        super().__init__()
        self._sources = sources
        self._tasks = tasks
        self._today = today
        self.view = FaultsView()

    def start(self) -> None:
        """Look whether the last run ended in a crash."""

        def collected(report: CrashReport | None) -> None:
            if report is not None:
                self.crashed.emit()

        self._tasks.run("io", lambda _: self._sources.reports.collect(), collected)

    def load(self) -> None:
        """Read everything; `changed` follows."""
        self._tasks.run("io", lambda _: self._read(), self._loaded, key="faults")

    def save(self, report: CrashReport, target: Path) -> None:
        """Save a report where the member wants it, to be handed on."""
        content = report.text.encode()
        self._tasks.run("io", lambda _: write_whole(target, content), lambda _: self.saved.emit())

    def remove(self, report: CrashReport) -> None:
        """Remove a report."""
        self._tasks.run("io", lambda _: self._sources.reports.remove(report.name), lambda _: self.load())

    def _read(self) -> FaultsView:
        policy, faults = self._sources.policy()
        return FaultsView(
            self._sources.summary(),
            tuple(self._row(event) for event in read_log(self._sources.log)),
            self._sources.reports.all(),
            set_by_words(policy),
            set_words(policy),
            tuple(fault_words(fault) for fault in faults),
        )

    def _loaded(self, view: FaultsView) -> None:
        self.view = view
        self.changed.emit()

    def _row(self, event: LogEvent) -> EventRow:
        day = event.at.date().isoformat()
        near = dates.distance(day, self._today()) if abs((self._today() - event.at.date()).days) < 2 else ""
        when = f"{near or dates.day(day)} {dates.clock(f'{event.at:%H:%M}')}"
        words = event_words(event)
        if event.times > 1:
            words += " " + translate("Faults", "({n} gånger)").format(n=event.times)
        return EventRow(when[:1].upper() + when[1:], words, "\n".join(event.lines))


def event_words(event: LogEvent) -> str:
    """What happened, as the member was told it."""
    if event.kind is LogKind.KNOWN:
        return said(event.code)
    return {
        LogKind.FAULT: translate("Faults", "Programmet gjorde fel. Det du hade sparat är kvar."),
        LogKind.SYSTEM: translate("Faults", "Datorns fönstersystem meddelade något. Det stör sällan."),
    }.get(event.kind, translate("Faults", "Något skrevs upp, för den som hjälper dig."))
