# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Decisions in the window: a line at the ärende, and pages of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ifn_desktop.model.cases import CaseRow
from ifn_desktop.ui.minutes.head_line import DecisionLine
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.assignments import AssignmentRow, AssignmentsModel
from ifn_desktop.viewmodels.case import CaseModel
from ifn_desktop.viewmodels.minutes_decision import DecisionModel, PaperPlace

if TYPE_CHECKING:
    from ifn_desktop.ui.minutes.assignments_page import AssignmentsPage
    from ifn_desktop.ui.minutes.case_page import CasePage
    from ifn_desktop.ui.minutes.decision_page import DecisionPage


class MinutesFeature(QObject):
    """Puts protokoll, ärendets gång and uppdrag into the window.

    Args:
        shell: the window.
        decision: what was decided in the open ärende.
        case: ärendets gång.
        assignments: uppdrag.
    """

    def __init__(
        self, shell: Shell, decision: DecisionModel, case: CaseModel, assignments: AssignmentsModel
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._decision_page: DecisionPage | None = None
        self._case_page: CasePage | None = None
        self._assignments_page: AssignmentsPage | None = None
        self.decision = decision
        self.case = case
        self.assignments = assignments
        self.line = DecisionLine()
        self.line.page_wanted.connect(self.show_decision)
        shell.head_line(self.line, yields=True)
        shell.action(
            Menu.GO,
            self.tr("&Beslutet i ärendet"),
            "Ctrl+T",
            self.show_decision,
            needs=Needs.ITEM,
            group="way",
        )
        shell.action(
            Menu.GO, self.tr("Ärendets &gång"), "Ctrl+D", self.show_case, needs=Needs.NOTHING, group="way"
        )
        shell.action(
            Menu.GO, self.tr("&Uppdrag"), "Ctrl+U", self.show_assignments, needs=Needs.NOTHING, group="way"
        )
        decision.changed.connect(self._decision_changed)
        assignments.counted.connect(self._counted)
        shell.assignments_wanted.connect(self.show_assignments)
        self._decision_changed()
        assignments.begin()

    def show_decision(self) -> None:
        """Show what was decided in the open ärende."""
        if self._decision_page is None:
            from ifn_desktop.ui.minutes.decision_page import DecisionPage

            self._decision_page = DecisionPage(self.decision, self._shell.appearance)
            self._decision_page.left.connect(self._shell.leave_page)
            self._decision_page.place_wanted.connect(self._open_place)
            self._decision_page.way_wanted.connect(self.show_case)
        self._shell.open_page(self._decision_page)

    def show_case(self) -> None:
        """Show the way of the open ärende; without one, a field for a diarienummer."""
        if self._case_page is None:
            from ifn_desktop.ui.minutes.case_page import CasePage

            self._case_page = CasePage(self.case, self._shell.appearance)
            self._case_page.left.connect(self._shell.leave_page)
            self._case_page.row_wanted.connect(self._open_row)
        navigator = self._shell.models.navigator
        entry = navigator.entry if navigator.is_reading else None
        self._shell.open_page(self._case_page)
        if entry is not None and entry.item_id is not None:
            self._case_page.back.setFocus()
            self.case.show_item(entry.item_id)
        else:
            self.case.begin()
            self._case_page.begin()

    def show_assignments(self) -> None:
        """Show every uppdrag."""
        if self._assignments_page is None:
            from ifn_desktop.ui.minutes.assignments_page import AssignmentsPage

            self._assignments_page = AssignmentsPage(self.assignments, self._shell.appearance)
            self._assignments_page.left.connect(self._shell.leave_page)
            self._assignments_page.given_wanted.connect(self._open_given)
            self._assignments_page.answer_wanted.connect(self._open_answer)
        self._shell.open_page(self._assignments_page)
        self.assignments.load()

    def _decision_changed(self) -> None:
        self.line.set_words(self.decision.line)

    def _counted(self) -> None:
        self._shell.models.start.say_assignments(self.assignments.count_words)

    def _open_place(self, place: PaperPlace) -> None:
        self._shell.leave_page()
        self.decision.open(place)

    def _open_row(self, row: CaseRow) -> None:
        self._shell.leave_page()
        self.case.open(row)

    def _open_given(self, row: AssignmentRow) -> None:
        self._shell.leave_page()
        self.assignments.open(row)

    def _open_answer(self, row: AssignmentRow) -> None:
        self._shell.leave_page()
        self.assignments.open_answer(row)
