# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The strip at the bottom while papers come in, and what it says when they have."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import ElidedLabel, push_button, text_label
from ifn_desktop.viewmodels.importing import ImportPresenter, ReportWords

_FINE = 1000
_HIGHEST = 190


class ImportPanel(QWidget):
    """Shows an `ImportPresenter`.

    Signals:
        meeting_wanted: the id of the meeting that came in.
        take_back_wanted: what came in should go again.
    """

    meeting_wanted = Signal(str)
    take_back_wanted = Signal()

    def __init__(self, presenter: ImportPresenter) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._presenter = presenter
        self._report: ReportWords | None = None
        self.step = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Hur långt inläsningen har kommit"))
        self.stop = push_button(self.tr("Stoppa"))
        self.stop.clicked.connect(presenter.cancel)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.step)
        left.addWidget(self.bar)
        self.headline = text_label(role="strong", selectable=True)
        self.show_meeting = push_button(self.tr("Visa sammanträdet"))
        self.show_meeting.clicked.connect(self._show_meeting)
        self.again = push_button(self.tr("Försök igen med lösenord"))
        self.again.clicked.connect(presenter.try_again)
        self.take_back = push_button(self.tr("Ta tillbaka importen"), "quiet")
        self.take_back.clicked.connect(self.take_back_wanted)
        self.close_button = push_button(self.tr("Stäng"))
        self.close_button.clicked.connect(presenter.dismiss)
        self.details = QScrollArea()
        self.details.setWidgetResizable(True)
        self.details.setProperty("role", "area")
        self.details.setAccessibleName(self.tr("Vad som hände med filerna"))
        self.details.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out(left)
        presenter.changed.connect(self._changed)
        self._changed()

    def _lay_out(self, left: QVBoxLayout) -> None:
        self._running = QWidget()
        running = QHBoxLayout(self._running)
        running.setContentsMargins(24, 12, 20, 12)
        running.setSpacing(20)
        running.addLayout(left, 1)
        running.addWidget(self.stop)
        self._done = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.headline, 1)
        for button in (self.take_back, self.again, self.show_meeting, self.close_button):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        done = QVBoxLayout(self._done)
        done.setContentsMargins(24, 12, 20, 12)
        done.setSpacing(6)
        done.addLayout(buttons)
        done.addWidget(self.details)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._running)
        layout.addWidget(self._done)

    def _changed(self) -> None:
        presenter = self._presenter
        report = presenter.report
        self.setVisible(presenter.is_running or report is not None)
        self._running.setVisible(presenter.is_running)
        self._done.setVisible(not presenter.is_running and report is not None)
        if presenter.step is not None:
            self.step.set_text(presenter.step.words)
            share = presenter.step.share
            self.bar.setRange(0, 0 if share is None else _FINE)
            self.bar.setValue(0 if share is None else round(share * _FINE))
        else:
            # A bar of unknown length moves by a timer of its own: not while nobody sees it.
            self.bar.setRange(0, _FINE)
        if report is not None and report != self._report:
            self._fill(report)
        self._report = report

    def _fill(self, report: ReportWords) -> None:
        self.headline.setText(report.headline)
        self.again.setVisible(report.wants_password)
        self.take_back.setVisible(report.can_take_back)
        self.show_meeting.setVisible(report.meeting is not None)
        content = QWidget()
        content.setProperty("role", "clear")
        lines = QVBoxLayout(content)
        lines.setContentsMargins(0, 0, 12, 0)
        lines.setSpacing(4)
        for detail in report.details:
            lines.addWidget(text_label(detail, selectable=True))
        if report.failures:
            count = len(report.failures)
            words = (
                self.tr("1 fil gick inte att läsa:")
                if count == 1
                else self.tr("{n} filer gick inte att läsa:").format(n=count)
            )
            lines.addWidget(text_label(words, "strong"))
            # One label, however many files: 625 labels would stop the window for a moment.
            reasons = "\n".join(f"{failure.name}: {failure.reason}" for failure in report.failures)
            lines.addWidget(text_label(reasons, selectable=True))
        lines.addStretch(1)
        self.details.setWidget(content)
        has_details = bool(report.details or report.failures)
        self.details.setVisible(has_details)
        if has_details:
            width = max(320, self.width() - 80)
            needed = lines.heightForWidth(width)
            self.details.setFixedHeight(min(max(needed, 28), _HIGHEST))

    def _show_meeting(self) -> None:
        report = self._presenter.report
        if report is not None and report.meeting is not None:
            meeting = report.meeting
            self._presenter.dismiss()
            self.meeting_wanted.emit(meeting)
