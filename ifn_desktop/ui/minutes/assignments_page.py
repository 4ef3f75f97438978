# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Uppdrag: what decisions ask for, what has come since, and what the member has ticked off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from ifn_desktop.ui.minutes.page import PlainPage, emptied
from ifn_desktop.ui.parts import RowButton, WrappingButton, hairline, push_button, text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.assignments import AssignmentRow, AssignmentsModel

SHOWN = 40
"""So many rows of each kind are shown at first."""


class AssignmentsPage(PlainPage):
    """Those that wait first, then those in whose ärende something has come, then those ticked off.

    Args:
        model: the uppdrag.
        appearance: the size of letters.

    Signals:
        given_wanted: a row whose decision is to be opened.
        answer_wanted: a row whose answer is to be opened.
    """

    given_wanted = Signal(object)
    answer_wanted = Signal(object)

    def __init__(self, model: AssignmentsModel, appearance: Appearance) -> None:
        super().__init__(QCoreApplication.translate("AssignmentsPage", "Uppdrag"), appearance)
        self.setProperty("handbook", "besluten")
        self._model = model
        self._whole: set[str] = set()
        self._boxes: list[QCheckBox] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addWidget(
            text_label(
                self.tr(
                    "Det här har nämnderna bett om i sina beslut, så som programmet har läst protokollen. "
                    "Något kan saknas. Kryssa för det som du vet är klart."
                ),
                "mute",
            )
        )
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        model.changed.connect(self._build)
        self._build()

    def _build(self) -> None:
        held = next((at for at, box in enumerate(self._boxes) if box.hasFocus()), None)
        place = self.area.verticalScrollBar().value()
        if held is not None:
            self.area.setFocus()  # else each row that goes passes the keyboard, and the view, on to the next
        emptied(self._rows)
        self._boxes = []
        model = self._model
        if model.is_loaded and not model.waiting and not model.answered and not model.done:
            words = self.tr(
                "Inget uppdrag har hittats. De hämtas ur protokollen, så lägg in protokoll för att få se dem."
            )
            self._rows.addWidget(text_label(words, "mute"))
            return
        self._part(self.tr("Väntar på svar"), "waiting", model.waiting)
        self._part(self.tr("Något nytt har kommit i ärendet"), "answered", model.answered)
        self._part(self.tr("Klart, enligt dig"), "done", model.done)
        if held is not None:  # the keyboard stays where it was, on the row that came there
            self.body.activate()
            self.area.verticalScrollBar().setValue(place)
            (self._boxes[min(held, len(self._boxes) - 1)] if self._boxes else self.back).setFocus()

    def _part(self, words: str, name: str, rows: Sequence[AssignmentRow]) -> None:
        if not rows:
            return
        self._rows.addSpacing(16)
        self._rows.addWidget(text_label(words, "section"))
        limit = len(rows) if name in self._whole or len(rows) <= SHOWN + 1 else SHOWN
        for row in rows[:limit]:
            self._rows.addWidget(hairline())
            self._row(row)
        if limit < len(rows):
            more = push_button(self.tr("Visa alla {n}").format(n=len(rows)), "quiet")
            more.clicked.connect(lambda: self._show_all(name))
            self._rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _row(self, row: AssignmentRow) -> None:
        button = RowButton("", row.text, "\n".join(words for words in (row.line, row.due, row.done) if words))
        button.clicked.connect(lambda: self.given_wanted.emit(row))
        box = QCheckBox(self.tr("Klart"))
        box.setChecked(bool(row.done))
        box.setAccessibleName(self.tr("Klart: {text}").format(text=row.text))
        box.clicked.connect(lambda done: self._model.tick(row, done))
        self._boxes.append(box)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(button, 1)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 5, 0, 0)  # as high as the row's first line
        beside.addWidget(box)
        beside.addStretch(1)
        line.addLayout(beside)
        self._rows.addLayout(line)
        if row.answer:
            answer = WrappingButton("quiet")
            answer.set_text(row.answer)
            answer.clicked.connect(lambda: self.answer_wanted.emit(row))
            self._rows.addWidget(answer, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self, name: str) -> None:
        self._whole.add(name)
        self._build()
