# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A month to pick a day from, below a field for dates."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QDateTimeEdit, QToolButton

_TURNS = {"qt_calendar_prevmonth": "‹", "qt_calendar_nextmonth": "›"}


def add_month(field: QDateTimeEdit) -> None:
    """Have a field open a month, in colours that can be read in every theme.

    Qt's own has weekends in red and black arrows, whatever they stand on.
    """
    field.setCalendarPopup(True)
    month = field.calendarWidget()
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        month.setWeekdayTextFormat(day, QTextCharFormat())
    for name, arrow in _TURNS.items():
        button = month.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(QIcon())
            button.setText(arrow)
