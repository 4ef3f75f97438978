# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The start view: the next sammanträde, where to read on, and everything else in the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ifn_desktop.ui.empty_library import EmptyLibrary
from ifn_desktop.ui.parts import RowButton, WrappingButton, hairline, push_button, text_label
from ifn_desktop.viewmodels.start import Figure, MeetingCard, MeetingRow, StartContent

_NARROW = 1000
_SHOWN = 6


class StartView(QScrollArea):
    """Shows a `StartContent`.

    Signals:
        meeting_wanted: the id of a meeting to open.
        news_wanted: the id of a meeting to open at what is new in it.
        search_wanted: the id of a saved search to show.
        assignments_wanted: show uppdrag.
        resume_wanted: a `ResumePoint` to go on at.
        loose_wanted: the id of a paper without a meeting.
        files_wanted, folder_wanted, sample_wanted, fetching_wanted, first_run_wanted, backup_wanted: the
            buttons of the empty library.
    """

    meeting_wanted = Signal(str)
    news_wanted = Signal(str)
    search_wanted = Signal(str)
    assignments_wanted = Signal()
    resume_wanted = Signal(object)
    loose_wanted = Signal(str)
    files_wanted = Signal()
    folder_wanted = Signal()
    sample_wanted = Signal()
    fetching_wanted = Signal()
    first_run_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content: StartContent | None = None
        self._columns: QBoxLayout | None = None
        self._unfolded: set[str] = set()
        self._assignments: QPushButton | None = None
        self.first: QPushButton | None = None
        """The button to begin with; it has the keyboard when the view opens."""

    def set_content(self, content: StartContent) -> None:
        """Show something else; the same is left alone, so that focus and scroll stay."""
        if content == self._content:
            return
        before, self._content = self._content, content
        line = self._assignments
        if (
            before is not None
            and line is not None
            and before._replace(assignments="") == content._replace(assignments="")
        ):
            _say(line, content.assignments)  # known a while after the rest, which stays as it is
            return
        focused = self.window().focusWidget()
        had_focus = self.isVisible() and focused is not None and self.isAncestorOf(focused)
        self._build(content)
        if had_focus:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard on the first button."""
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _build(self, content: StartContent) -> None:
        page = QWidget()
        page.setProperty("role", "page")
        self.first = None
        self._assignments = None
        if content.is_empty:
            self._columns = None
            empty = EmptyLibrary()
            empty.files_wanted.connect(self.files_wanted)
            empty.folder_wanted.connect(self.folder_wanted)
            empty.sample_wanted.connect(self.sample_wanted)
            empty.fetching_wanted.connect(self.fetching_wanted)
            empty.first_run_wanted.connect(self.first_run_wanted)
            empty.backup_wanted.connect(self.backup_wanted)
            self.first = empty.choose_file
            layout = QVBoxLayout(page)
            layout.setContentsMargins(40, 40, 40, 40)
            layout.addWidget(empty, 1)
            self.setWidget(page)
            return
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        columns.setContentsMargins(56, 34, 56, 34)
        columns.setSpacing(44)
        columns.addWidget(self._left(content), 31)
        if content.upcoming or content.past:
            columns.addWidget(self._right(content), 20)
        else:
            columns.addStretch(14)
        self._columns = columns
        self.setWidget(page)
        self._turn()

    def _left(self, content: StartContent) -> QWidget:
        side, layout = _column()
        if content.resume is not None:
            words, point = content.resume
            button = WrappingButton("primary")
            button.set_text(words)
            button.clicked.connect(lambda: self.resume_wanted.emit(point))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            layout.addSpacing(18)
            self.first = button
        if content.card is not None:
            layout.addWidget(self._card(content.card))
            layout.addSpacing(26)
        if content.watches:
            rows = [
                (partial(RowButton, "", "", "", row.words), partial(self.search_wanted.emit, row.search))
                for row in content.watches
            ]
            self._section(layout, self.tr("Sparade sökningar"), "watches", rows)
            layout.addSpacing(26)
        if content.loose:
            rows = [
                (partial(RowButton, "", row.title, row.line), partial(self.loose_wanted.emit, row.document))
                for row in content.loose
            ]
            self._section(layout, self.tr("Utan sammanträde"), "loose", rows)
            layout.addSpacing(18)
        waiting = push_button("", "quiet")
        waiting.clicked.connect(self.assignments_wanted)
        layout.addWidget(waiting, 0, Qt.AlignmentFlag.AlignLeft)
        _say(waiting, content.assignments)
        self._assignments = waiting
        layout.addStretch(1)
        return side

    def _right(self, content: StartContent) -> QWidget:
        side, layout = _column()
        for name, words, meetings in (
            ("upcoming", self.tr("Kommande"), content.upcoming),
            ("past", self.tr("Tidigare"), content.past),
        ):
            if meetings:
                rows = [
                    (partial(_meeting_row, row), partial(self.meeting_wanted.emit, row.meeting))
                    for row in meetings
                ]
                self._section(layout, words, name, rows)
                layout.addSpacing(24)
        layout.addStretch(1)
        return side

    def _card(self, card: MeetingCard) -> QWidget:
        box = QFrame()
        box.setProperty("role", "card")
        layout = QVBoxLayout(box)
        layout.setContentsMargins(34, 28, 34, 30)
        layout.setSpacing(6)
        layout.addWidget(text_label(card.lead, "lead"))
        layout.addWidget(text_label(card.board, "title"))
        layout.addWidget(text_label(card.when, "mute"))
        layout.addSpacing(14)
        layout.addLayout(_figures(card.figures))
        if card.news:
            layout.addSpacing(8)
            layout.addWidget(
                text_label(self.tr("Sedan du var här sist: %1").replace("%1", card.news), "news")
            )
        layout.addSpacing(18)
        read_on = WrappingButton("primary")
        read_on.set_text(card.read_on)
        point = card.resume
        if point is not None:
            read_on.clicked.connect(lambda: self.resume_wanted.emit(point))
        else:
            read_on.clicked.connect(lambda: self.meeting_wanted.emit(card.meeting))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(read_on, 0)
        if point is not None:
            agenda = push_button(self.tr("Dagordning"), "large")
            agenda.clicked.connect(lambda: self.meeting_wanted.emit(card.meeting))
            buttons.addWidget(agenda, 0, Qt.AlignmentFlag.AlignVCenter)
        if card.news:
            news = push_button(self.tr("Visa det nya först"), "large")
            news.clicked.connect(lambda: self.news_wanted.emit(card.meeting))
            buttons.addWidget(news, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        self.first = self.first or read_on
        return box

    def _section(
        self,
        layout: QVBoxLayout,
        words: str,
        name: str,
        rows: Sequence[tuple[Callable[[], RowButton], Callable[[], object]]],
    ) -> None:
        layout.addWidget(text_label(words, "section"))
        layout.addSpacing(4)
        limit = len(rows) if name in self._unfolded or len(rows) <= _SHOWN + 1 else _SHOWN
        for make, press in rows[:limit]:  # what is folded away is not made: twenty years are many rows
            button = make()
            button.clicked.connect(lambda _=False, do=press: do())
            layout.addWidget(hairline())
            layout.addWidget(button)
        if limit < len(rows):
            layout.addWidget(hairline())
            more = push_button(self.tr("Visa alla {n}").format(n=len(rows)), "quiet")
            more.clicked.connect(lambda: self._show_all(name))
            layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self, name: str) -> None:
        self._unfolded.add(name)
        if self._content is not None:
            self._build(self._content)

    def _turn(self) -> None:
        """Side by side where there is room, else one under the other."""
        if self._columns is not None:
            narrow = self.viewport().width() < _NARROW * max(1.0, self.fontMetrics().height() / 21)
            direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            self._columns.setDirection(direction)


def _say(button: QPushButton, words: str) -> None:
    button.setText(words)
    button.setVisible(bool(words))


def _column() -> tuple[QWidget, QVBoxLayout]:
    side = QWidget()
    layout = QVBoxLayout(side)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return side, layout


def _figures(figures: Iterable[Figure]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(38)
    for figure in figures:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(text_label(figure.number, "figure", wrap=False))
        column.addWidget(text_label(figure.words, "small", wrap=False))
        row.addLayout(column)
    row.addStretch(1)
    return row


def _meeting_row(row: MeetingRow) -> RowButton:
    return RowButton(row.day, row.board, row.line, row.news)
