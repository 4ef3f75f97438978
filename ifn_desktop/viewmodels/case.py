# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Ärendets gång: everything of a diarienummer on one page, in time order."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.cases import Case, CaseEvent, CaseRow
from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.minutes_words import MinutesDoor, event_words, excerpt
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import joined, tr


class WayRow(NamedTuple):
    """A row in words.

    Attributes:
        day: `18 mars 2026`; given once for rows of one day in a row.
        title: what it is.
        line: whose, and how it begins.
        is_decision: shown stronger.
        row: what it leads to.
    """

    day: str
    title: str
    line: str
    is_decision: bool
    row: CaseRow


class CaseModel(QObject):
    """The way of one diarienummer.

    Args:
        door: the way to the core.
        tasks: runs work in lanes.
        navigator: opens places.

    Signals:
        changed: everything may be new.
    """

    changed = Signal()

    def __init__(self, door: MinutesDoor, tasks: Tasks, navigator: Navigator) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._navigator = navigator
        self.case_number = ""
        self.title = ""
        self.rows: tuple[WayRow, ...] = ()
        self.known: tuple[str, ...] = ()
        self.words = ""

    def show_item(self, item: ItemId) -> None:
        """Load the way of an ärende."""
        self._run(lambda: self._door.read().cases.of_item(item))

    def show_number(self, case_number: str) -> None:
        """Load the way of a diarienummer that was typed."""
        wanted = case_number.strip()
        if wanted:
            self._run(lambda: self._door.read().cases.course(wanted))

    def begin(self) -> None:
        """Show nothing but the field for a number."""
        self._loaded(Case("", ""), is_asked=False)
        self._load_known()

    def open(self, row: CaseRow) -> None:
        """Open where a row stands."""
        navigator = self._navigator
        if row.meeting is None:
            if row.document is not None:
                navigator.open_loose(row.document, row.page)
        elif row.document is None:
            navigator.open_meeting(row.meeting, row.item)
        else:
            is_own = row.event is CaseEvent.DECISION and row.kind is DocumentKind.PROTOKOLL
            navigator.open_meeting(row.meeting, None if is_own else row.item, row.document, row.page)

    def _run(self, ask: object) -> None:
        self._tasks.run(
            "read",
            lambda _: ask(),  # type: ignore[operator]
            self._loaded,
            key="minutes.case",
        )
        self._load_known()

    def _load_known(self) -> None:
        if not self.known:
            self._tasks.run("read", lambda _: self._door.read().cases.known(), self._known_loaded)

    def _known_loaded(self, known: tuple[str, ...]) -> None:
        self.known = known
        self.changed.emit()

    def _loaded(self, case: Case, *, is_asked: bool = True) -> None:
        self.case_number, self.title = case.case_number, case.title
        rows: list[WayRow] = []
        before = ""
        for row in case.rows:
            day = dates.day(row.date) if row.date else tr("Utan datum")
            line = joined((row.organization, excerpt(row.text)), ": " if row.text else "")
            title = event_words(row)
            rows.append(
                WayRow(day if day != before else "", title, line, row.event is CaseEvent.DECISION, row)
            )
            before = day
        self.rows = tuple(rows)
        self.words = ""
        if not is_asked:
            self.words = tr(
                "Skriv ett ärendes diarienummer, till exempel SN-2026/00012. Då visas allt som finns om "
                "ärendet i tidsordning: handlingar, beslut och dina egna anteckningar."
            )
        elif not rows:
            self.words = tr(
                "Det finns inget med diarienumret {number} på datorn. Se efter att det är rätt skrivet."
            ).format(number=case.case_number)
        elif not case.case_number:
            self.words = tr(
                "Ärendet har inget diarienummer. Det här är vad som finns om just det här ärendet."
            )
        self.changed.emit()
