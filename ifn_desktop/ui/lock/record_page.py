# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`Det här har hänt`: the record, by day."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ifn_desktop.ui.minutes.page import PlainPage, emptied
from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.record import RecordLine, RecordModel

_CLOCK_LETTERS = 6


class RecordPage(PlainPage):
    """A page of its own; Esc leads back.

    Args:
        model: the record.
        appearance: the size of letters.

    Signals:
        erase_wanted: the member wants it empty; to be asked about first.
    """

    erase_wanted = Signal()

    def __init__(self, model: RecordModel, appearance: Appearance) -> None:
        super().__init__(QCoreApplication.translate("RecordPage", "Det här har hänt"), appearance)
        self._model = model
        self.body.addWidget(
            text_label(
                self.tr(
                    "Här står vad som har gjorts med biblioteket på den här datorn: när, och hur mycket, men "
                    "inga namn och inga titlar. Bara du kan läsa det."
                ),
                "mute",
            )
        )
        self.empty = text_label(self.tr("Ingenting än."), "mute")
        self.body.addWidget(self.empty)
        self._days = QVBoxLayout()
        self._days.setSpacing(2)
        self.body.addLayout(self._days)
        self.more = push_button(self.tr("Visa äldre"), "quiet")
        self.more.clicked.connect(model.load_more)
        self.erase = push_button(self.tr("Töm listan…"), "large")
        self.erase.clicked.connect(self.erase_wanted)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(12)
        self.body.addWidget(self.erase, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        model.changed.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        days = self._model.days
        emptied(self._days)
        for day in days:
            self._days.addSpacing(10)
            self._days.addWidget(text_label(day.day, "section"))
            for line in day.lines:
                self._days.addWidget(self._row(line))
        self.empty.setVisible(self._model.is_loaded and not days)
        self.more.setVisible(self._model.has_more)
        self.erase.setEnabled(bool(days))

    def _row(self, line: RecordLine) -> QWidget:
        row = QWidget()
        row.setProperty("role", "clear")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(14)
        clock = text_label(line.clock, "mute", wrap=False)
        clock.setMinimumWidth(_CLOCK_LETTERS * self.fontMetrics().averageCharWidth())
        layout.addWidget(clock, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text_label(line.words, "strong" if line.is_warning else "", selectable=True), 1)
        return row
