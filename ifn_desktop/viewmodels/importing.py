# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Taking papers in: progress in words, stop, password, and what came of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.views import Changes, FileFailure, ImportReport
from ifn_desktop.model.work import CancelToken, Progress
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.messages import STEPS, say
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.ports import Importer
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import (
    count_files,
    count_items,
    count_pages,
    count_papers,
    grouped,
    joined,
    translate,
)

PASSWORD_CODES = frozenset({"pdf.password"})
"""Failures that the right password mends."""
_FEW_WARNINGS = 2


class FailureLine(NamedTuple):
    """A file that could not be read, in words."""

    name: str
    reason: str


class ReportWords(NamedTuple):
    """What an import did, in words.

    Attributes:
        headline: what came in.
        details: further lines (known already, without a meeting, warnings).
        failures: the files that could not be read, and why.
        wants_password: whether a password would help.
        meeting: the meeting to open, when the import touched any.
        is_passing: whether all it says is seen in the meeting too.
        can_take_back: whether something came in that can be taken back.
    """

    headline: str
    details: tuple[str, ...]
    failures: tuple[FailureLine, ...]
    wants_password: bool
    meeting: MeetingId | None
    is_passing: bool = False
    can_take_back: bool = False


class Step(NamedTuple):
    """How far the import is. `share` is 0 to 1, or None while nobody knows."""

    words: str
    share: float | None


class Question(NamedTuple):
    """A password is wanted for a file; `attempt` counts from 1.

    Attributes:
        skip_all: call it so that no more is asked in this import; this question is still answered.
    """

    file: str
    attempt: int
    skip_all: Callable[[], None] = lambda: None


class ImportPresenter(QObject):
    """Runs imports one after the other and says what happens.

    Args:
        importer: does the work.
        tasks: runs it in the io lane.
        library: is told what changed.
        notices: hears an error that ends the whole import.

    Signals:
        changed: `is_running`, `step` or `report` is new.
        password_wanted: a `Question`; answer with `give_password`.
        password_settled: the question needs no answer any more.
        take_back_wanted: the member wants what has just come in to go again.
    """

    changed = Signal()
    password_wanted = Signal(object)
    password_settled = Signal()
    take_back_wanted = Signal()

    def __init__(self, importer: Importer, tasks: Tasks, library: Library, notices: Notices) -> None:
        super().__init__()
        self._importer = importer
        self._tasks = tasks
        self._library = library
        self._notices = notices
        self._waiting: list[tuple[Path, ...]] = []
        self._paths: tuple[Path, ...] = ()
        self._token: CancelToken | None = None
        self._answer: _Answer | None = None
        self._skips_locked = False
        self._latest = _Latest()
        self.step: Step | None = None
        self.report: ReportWords | None = None

    @property
    def is_running(self) -> bool:
        """Whether an import is going on."""
        return self._token is not None

    def run(self, paths: Sequence[Path]) -> None:
        """Import files and folders; after the running import when there is one."""
        if not paths:
            return
        if self.is_running:
            self._waiting.append(tuple(paths))
        else:
            self._start(tuple(paths))

    def cancel(self) -> None:
        """Stop the import and forget those that wait."""
        self._waiting.clear()
        if self._token is not None:
            self._token.cancel()
            self.step = Step(translate("Importing", "Stoppar…"), None)
            self.changed.emit()

    def dismiss(self) -> None:
        """Take the report away."""
        self.report = None
        self.changed.emit()

    def settle(self) -> None:
        """Take a report away that says nothing more than what the member looks at by now."""
        report = self.report
        if report is not None and report.meeting is not None and report.is_passing:
            self.dismiss()

    def try_again(self) -> None:
        """Import the same again, asking for the passwords that were missing."""
        self.run(self._paths)

    def give_password(self, password: str | None) -> None:
        """Answer the question; None skips the file."""
        answer, self._answer = self._answer, None
        if answer is not None:
            answer.give(password)

    def _start(self, paths: tuple[Path, ...]) -> None:
        token = CancelToken()
        self._paths, self._token, self.report = paths, token, None
        self._skips_locked = False
        self._latest = _Latest()
        self.step = Step(translate("Importing", "Läser in…"), None)
        self.changed.emit()
        latest = self._latest

        def heard(progress: Progress) -> None:
            if latest.put(progress):
                self._tasks.post(lambda: self._progressed(latest, token))

        self._tasks.run(
            "io",
            lambda cancel: self._importer.run(
                paths,
                cancel=cancel,
                progress=heard,
                password=lambda name, attempt: self._ask(name, attempt, token),
            ),
            self._done,
            failed=self._failed,
            token=token,
        )

    def _ask(self, name: str, attempt: int, token: CancelToken) -> str | None:
        """Ask the member, from the import's thread; waits there for the answer."""
        if self._skips_locked:
            return None
        answer = _Answer()

        def show() -> None:
            if not token.cancelled:
                self._answer = answer
                self.password_wanted.emit(Question(name, attempt, self._skip_locked))

        forget = token.on_cancel(answer.stop)
        try:
            self._tasks.post(show)
            return answer.wait()
        finally:
            forget()

    def _skip_locked(self) -> None:
        self._skips_locked = True

    def _progressed(self, latest: _Latest, token: CancelToken) -> None:
        progress = latest.take()
        if progress is None or token is not self._token or token.cancelled:
            return
        self.step = step_words(progress)
        self.changed.emit()

    def _done(self, report: ImportReport) -> None:
        self._finish(report_words(report))
        self._library.tell(Changes(meetings=frozenset(report.meetings), everything=bool(report.files_new)))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            stopped = translate("Importing", "Du stoppade. Inget har lagts till, och det som fanns är kvar.")
            self._finish(ReportWords(stopped, (), (), wants_password=False, meeting=None))
            return
        self._finish(None)
        if isinstance(error, KnownError):
            self._notices.report(error)
        else:
            self._tasks.fail(error)  # ours: written down as well

    def _finish(self, report: ReportWords | None) -> None:
        self._token, self.step, self.report = None, None, report
        if self._answer is not None:
            self._answer = None
            self.password_settled.emit()
        self.changed.emit()
        if self._waiting:
            self._start(self._waiting.pop(0))


class _Answer:
    """An answer one thread waits for and another gives; what comes first counts."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._given = threading.Event()
        self._value: str | None = None
        self._stopped = False

    def give(self, value: str | None) -> None:
        """Answer."""
        with self._lock:
            if not self._given.is_set():
                self._value = value
                self._given.set()

    def stop(self) -> None:
        """Say that no answer will come."""
        with self._lock:
            if not self._given.is_set():
                self._stopped = True
                self._given.set()

    def wait(self) -> str | None:
        """The answer, once it is there; `Cancelled` when none will come."""
        self._given.wait()
        if self._stopped:
            raise Cancelled
        return self._value


class _Latest:
    """Keeps the newest progress only: an import that reports each page must not flood the window."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._value: Progress | None = None

    def put(self, value: Progress) -> bool:
        """Keep a value; true when nobody has been told of one that waits."""
        with self._lock:
            first = self._value is None
            self._value = value
            return first

    def take(self) -> Progress | None:
        """The newest value, once."""
        with self._lock:
            value, self._value = self._value, None
            return value


def _words(code: str, params: Mapping[str, object]) -> str:
    return say(code, params, lambda source: translate("messages", source))


def step_words(progress: Progress) -> Step:
    """Put progress into words: what is done now, and how much of it."""
    figures = {"done": grouped(progress.done), "total": grouped(progress.total or 0)}
    words = _words(progress.step, {**figures, **progress.params})
    if not progress.total:
        return Step(words, None)
    share = min(1.0, progress.done / progress.total)
    if "{done}" in STEPS.get(progress.step, ""):
        return Step(words, share)
    counted = translate("Importing", "{done} av {total}").format(**figures)
    return Step(joined((words, counted)), share)


def report_words(report: ImportReport) -> ReportWords:
    """Put a report into words."""
    if report.items or report.documents:
        came = joined(
            (
                count_items(report.items) if report.items else "",
                count_papers(report.documents),
                "" if report.is_later else count_pages(report.pages),
            ),
            ", ",
        )
        headline = translate("Importing", "Klart. Nytt: {came}.").format(came=came)
    elif report.files_new:
        headline = translate("Importing", "Klart. Handlingarna är uppdaterade.")
    elif report.files_known and not report.failures:
        headline = translate("Importing", "Klart. Allt fanns redan, inget är ändrat.")
    else:
        headline = translate("Importing", "Inget nytt kom in. Det som fanns är kvar.")
    details: list[str] = []
    if report.files_known and report.files_new:
        details.append(
            translate("Importing", "{files} fanns redan.").format(files=count_files(report.files_known))
        )
    if report.loose:
        details.append(
            translate(
                "Importing",
                "{papers} hör inte till något sammanträde och ligger under Utan sammanträde på startsidan. "
                "Öppnar du en sådan handling kan du lägga den under ett ärende.",
            ).format(papers=count_papers(report.loose))
        )
    is_passing = not details and not report.failures
    lines = [_words(notice.code, notice.params) for notice in report.warnings]
    if report.meetings and len(lines) > _FEW_WARNINGS:
        # They stand above the list of ärenden, each with its paper: a wall of text here helps nobody.
        count = grouped(len(lines))
        words = translate("Importing", "{n} saker att titta på står överst i listan över ärenden.")
        lines = [words.format(n=count)]
    details.extend(lines)
    return ReportWords(
        headline=headline,
        details=tuple(details),
        failures=tuple(_failure(failure) for failure in report.failures),
        wants_password=any(failure.code in PASSWORD_CODES for failure in report.failures),
        meeting=report.meetings[0] if report.meetings else None,
        is_passing=is_passing,
        can_take_back=report.files_new > 0,
    )


def _failure(failure: FileFailure) -> FailureLine:
    return FailureLine(failure.name, _words(failure.code, {"name": failure.name, **failure.params}))
