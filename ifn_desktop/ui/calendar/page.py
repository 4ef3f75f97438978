# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page of the calendar: the meetings, the file that is kept up to date, the reminders."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QHBoxLayout, QVBoxLayout, QWidget

from ifn_desktop.ui.minutes.page import PlainPage, emptied
from ifn_desktop.ui.month import add_month
from ifn_desktop.ui.parts import ChoiceList, hairline, push_button, text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.calendar import AHEAD, CalendarModel, CalendarRow, ahead_words

_ADJUSTED_AFTER = datetime.timedelta(days=7)
"""Where the choice of a day for the justering begins: the law wants it within fourteen days."""


class CalendarPage(PlainPage):
    """Choices count at once.

    Args:
        model: the meetings.
        appearance: the size of letters.

    Signals:
        one_wanted: a row to be saved.
        all_wanted: all meetings are to be saved.
        feed_wanted: a file is to be kept up to date; where is to be asked.
    """

    one_wanted = Signal(object)
    all_wanted = Signal()
    feed_wanted = Signal()

    def __init__(self, model: CalendarModel, appearance: Appearance) -> None:
        super().__init__(QCoreApplication.translate("CalendarPage", "Kalender"), appearance)
        self.setProperty("handbook", "kalender")
        self._model = model
        self._built: tuple[CalendarRow, ...] | None = None
        self.body.addWidget(
            text_label(
                self.tr(
                    "Här lägger du sammanträdena i din vanliga kalender. Dit följer dag, tid, plats och "
                    "nämnd, och inget om ärendena."
                )
            )
        )
        self.refusal = text_label("", "strong")
        self.body.addWidget(self.refusal)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addLayout(self._rows)
        self.all = push_button(self.tr("Spara alla sammanträden…"), "large")
        self.all.clicked.connect(self.all_wanted)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self._feed_part()
        self._reminder_part()
        self.body.addStretch(1)
        model.changed.connect(self._show)
        self._show()

    def _feed_part(self) -> None:
        self.body.addSpacing(22)
        self.body.addWidget(text_label(self.tr("En kalenderfil som hålls aktuell"), "heading"))
        self.body.addWidget(
            text_label(
                self.tr(
                    "Programmet skriver om filen när sammanträden kommer till eller ändras. Prenumerera på "
                    "den i ditt kalenderprogram. Filen är inte låst: alla som kan öppna den ser när och var "
                    "nämnden sammanträder."
                ),
                "mute",
            )
        )
        self.feed = QCheckBox(self.tr("Håll en fil aktuell"))
        self.feed.clicked.connect(self._feed_clicked)
        self.body.addWidget(self.feed)
        self.feed_path = text_label("", "small", selectable=True)
        self.body.addWidget(self.feed_path)

    def _reminder_part(self) -> None:
        self.body.addSpacing(22)
        self.body.addWidget(text_label(self.tr("Påminnelser"), "heading"))
        self.body.addWidget(
            text_label(
                self.tr(
                    "Programmet påminner när det är öppet, annars nästa gång du startar det. På skrivbordet "
                    "står bara att du har en påminnelse. Vad den gäller ser du i programmet."
                ),
                "mute",
            )
        )
        self.before_meeting = self._choice(self.tr("Före sammanträden:"), "before_meeting")
        self.before_adjusting = self._choice(self.tr("Innan du justerar ett protokoll:"), "before_adjusting")

    def _choice(self, words: str, name: str) -> ChoiceList:
        box = ChoiceList()
        box.setAccessibleName(words)
        box.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumContentsLength(max(len(ahead_words(minutes)) for minutes in AHEAD) + 2)
        for minutes in AHEAD:
            box.addItem(ahead_words(minutes), minutes)
        box.activated.connect(lambda _: self._model.choose(**{name: box.currentData()}))
        self.body.addWidget(text_label(words))
        self.body.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _feed_clicked(self, wanted: bool) -> None:
        if wanted:
            self.feed.setChecked(False)  # until it is known where
            self.feed_wanted.emit()
        else:
            self._model.choose(feed="")

    def _show(self) -> None:
        model = self._model
        choices = model.choices
        self.refusal.setVisible(not model.is_allowed)
        self.refusal.setText(
            self.tr("Den som sköter datorn har bestämt att sammanträden inte får sparas till en kalender.")
        )
        self.all.setEnabled(model.is_allowed and bool(model.rows))
        self.feed.setEnabled(model.is_allowed)
        self.feed.setChecked(bool(choices.feed))
        self.feed_path.setText(choices.feed)
        self.feed_path.setVisible(bool(choices.feed))
        for box, minutes in (
            (self.before_meeting, choices.before_meeting),
            (self.before_adjusting, choices.before_adjusting),
        ):
            box.setCurrentIndex(box.findData(minutes))
        if self._built is not None and _shapes(model.rows) == _shapes(self._built):
            self._built = model.rows
            for line in self.findChildren(_MeetingLine):
                line.take(next(row for row in model.rows if row.meeting == line.meeting))
        else:
            self._build(model.rows)

    def _build(self, rows: tuple[CalendarRow, ...]) -> None:
        focus = self.window().focusWidget()
        lines = self.findChildren(_MeetingLine)
        left = next((line for line in lines if focus is not None and line.isAncestorOf(focus)), None)
        if self._rows.parentWidget() is not None and self.focusWidget() is not None:
            self.area.setFocus()
        self._built = rows
        emptied(self._rows)
        if not rows:
            self._rows.addWidget(text_label(self.tr("Det finns inga sammanträden med dag än."), "mute"))
        for row in rows:
            self._rows.addWidget(hairline())
            line = _MeetingLine(row, self._model, partial(self.one_wanted.emit, row))
            self._rows.addWidget(line)
            if left is not None and left.meeting == row.meeting:
                line.adjusts.setFocus()  # the keyboard stays where it was
        self._rows.addWidget(hairline())


def _shapes(rows: tuple[CalendarRow, ...]) -> list[tuple[CalendarRow, bool]]:
    """What the lines look like: all of the rows but when a protokoll is signed."""
    return [(row._replace(adjusting=None), row.adjusting is not None) for row in rows]


class _MeetingLine(QWidget):
    """A meeting with its button, and when the member signs its protokoll."""

    def __init__(self, row: CalendarRow, model: CalendarModel, save: Callable[[], object]) -> None:
        super().__init__()
        self.meeting = row.meeting
        self._row, self._model = row, model
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text_label(row.board, "strong"))
        words.addWidget(text_label(row.when, "small"))
        self.save = push_button(self.tr("Spara…"))
        self.save.setAccessibleName(self.tr("Spara {board} {when}").format(board=row.board, when=row.when))
        self.save.setEnabled(model.is_allowed)
        self.save.clicked.connect(lambda _=False: save())
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        self.adjusts = QCheckBox(self.tr("Jag justerar protokollet"))
        self.adjusts.setChecked(row.adjusting is not None)
        self.adjusts.clicked.connect(self._ticked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.adjusts, 0, Qt.AlignmentFlag.AlignLeft)
        self.at: QDateTimeEdit | None = None
        if row.adjusting is not None:
            self.at = self._moment(row.adjusting)
            layout.addWidget(text_label(self.tr("När du justerar"), "small"))
            layout.addWidget(self.at, 0, Qt.AlignmentFlag.AlignLeft)

    def take(self, row: CalendarRow) -> None:
        """Another moment; the field stays, and with it the keyboard and an open month."""
        self._row = row
        if self.at is not None and row.adjusting is not None and _qt(row.adjusting) != self.at.dateTime():
            self.at.setDateTime(_qt(row.adjusting))

    def _moment(self, at: datetime.datetime) -> QDateTimeEdit:
        field = QDateTimeEdit(_qt(at))
        field.setLocale(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
        add_month(field)
        field.setDisplayFormat("d MMMM yyyy  'kl.' HH.mm")
        field.setAccessibleName(self.tr("När du justerar"))
        field.setKeyboardTracking(False)
        field.editingFinished.connect(self._moved)
        return field

    def _ticked(self, ticked: bool) -> None:
        at = datetime.datetime.combine(self._row.day + _ADJUSTED_AFTER, datetime.time(10, 0))
        self._model.adjust(self._row.meeting, at if ticked else None)

    def _moved(self) -> None:
        if self.at is None:
            return
        chosen = self.at.dateTime()
        day, time = chosen.date(), chosen.time()
        at = datetime.datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001
        if at != self._row.adjusting:
            self._model.adjust(self._row.meeting, at)


def _qt(at: datetime.datetime) -> QDateTime:
    return QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute))
