# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Uppdrag that decisions give, and what has come since."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.cases import CaseEvent, CaseRow, GivenAssignment
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.minutes_words import MinutesDoor, place_words
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import grouped, joined, tr


class AssignmentRow(NamedTuple):
    """An uppdrag in words.

    Attributes:
        text: what is asked for.
        line: who gave it, when and where; who shall do it.
        due: when it shall be told; says too when that day has been.
        is_late: the day has been and nothing has come.
        answer: what has come since, or nothing.
        done: when the member ticked it off, or nothing.
        given: what it leads to.
    """

    text: str
    line: str
    due: str
    is_late: bool
    answer: str
    done: str
    given: GivenAssignment


class AssignmentsModel(QObject):
    """Every uppdrag: those that nothing has answered, those with news, those the member has ticked off.

    Args:
        door: the way to the core.
        tasks: runs work in lanes.
        library: tells when there may be others.
        navigator: opens places.
        today: the day it is.

    Signals:
        changed: `rows` are new.
        counted: `count_words` is new.
    """

    changed = Signal()
    counted = Signal()

    def __init__(
        self,
        door: MinutesDoor,
        tasks: Tasks,
        library: Library,
        *,
        navigator: Navigator,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._navigator = navigator
        self._today = today
        self.is_loaded = False
        self.waiting: tuple[AssignmentRow, ...] = ()
        self.answered: tuple[AssignmentRow, ...] = ()
        self.done: tuple[AssignmentRow, ...] = ()
        library.changed.connect(self._library_changed)

    @property
    def count_words(self) -> str:
        """`3 uppdrag väntar på svar`; nothing for none."""
        count = len(self.waiting)
        if not count:
            return ""
        return (
            tr("1 uppdrag väntar på svar")
            if count == 1
            else tr("{n} uppdrag väntar på svar").format(n=grouped(count))
        )

    def begin(self) -> None:
        """Read protokoll that have not been read, in the background, and ask for uppdrag after it."""
        self.load()
        self._tasks.run(
            "io",
            lambda token: self._door.write().keeper.run(cancel=token),
            self._kept,
            failed=lambda _: None,  # read again at the next start; nothing is lost
            key="minutes.keeping",
        )

    def load(self) -> None:
        """Ask for every uppdrag."""
        self._tasks.run(
            "read", lambda _: self._door.read().assignments.all(), self._loaded, key="minutes.assignments"
        )

    def tick(self, row: AssignmentRow, done: bool) -> None:
        """Tick an uppdrag off, or take the tick away."""
        self._tasks.run(
            "write", lambda _: self._door.write().assignments.tick(row.given, done), self._library.tell
        )

    def open(self, row: AssignmentRow) -> None:
        """Open the decision that gave an uppdrag."""
        decision = row.given.decision
        paragraph = decision.paragraph
        item = paragraph.item if decision.is_extract else None
        if decision.meeting is not None:
            self._navigator.open_meeting(decision.meeting, item, paragraph.document, paragraph.first_page)
        else:
            self._navigator.open_loose(paragraph.document, paragraph.first_page)

    def open_answer(self, row: AssignmentRow) -> None:
        """Open what has come since."""
        answer = row.given.answer
        if answer is None or answer.meeting is None:
            return
        item = None if answer.event is CaseEvent.DECISION else answer.item
        self._navigator.open_meeting(answer.meeting, item, answer.document, answer.page)

    def _library_changed(self, changes: Changes) -> None:
        if changes.everything or changes.meetings or changes.assignments:
            self.load()

    def _kept(self, changes: Changes) -> None:
        self._library.tell(changes)

    def _loaded(self, found: tuple[GivenAssignment, ...]) -> None:
        before = self.count_words
        rows = [_row(given, self._today()) for given in found]
        left = [row for row in rows if not row.done]
        self.waiting = tuple(sorted((row for row in left if not row.answer), key=lambda row: not row.is_late))
        self.answered = tuple(row for row in left if row.answer)
        self.done = tuple(row for row in rows if row.done)
        self.is_loaded = True
        self.changed.emit()
        if self.count_words != before:
            self.counted.emit()


def _row(given: GivenAssignment, today: datetime.date) -> AssignmentRow:
    assignment = given.assignment
    last = dates.parsed(assignment.due_date)
    is_late = last is not None and last < today and given.answer is None and given.done is None
    due = ""
    if assignment.due:
        due = tr("Ska redovisas: {due}").format(due=assignment.due)
        if is_late:
            due = tr("{due}. Den tiden har gått.").format(due=due)
    return AssignmentRow(
        assignment.text,
        joined((place_words(given.decision), assignment.receiver)),
        due,
        is_late,
        _answer_words(given.answer) if given.answer is not None else "",
        tr("Du markerade det som klart {day}").format(day=_local_day(given.done)) if given.done else "",
        given,
    )


def _local_day(time: str) -> str:
    return dates.day(datetime.datetime.fromisoformat(time).astimezone().date().isoformat())


def _answer_words(row: CaseRow) -> str:
    day = dates.day(row.date) if row.date else ""
    if row.event is CaseEvent.DECISION:
        return tr("Nytt beslut i ärendet {day}, § {number}").format(day=day, number=row.number)
    return tr("Ny handling i ärendet {day}: {title}").format(day=day, title=row.title)
