# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Builds the calendar of the window. Made with the features, so after the window is usable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ifn_desktop.app.core import local_now
from ifn_desktop.app.desktop_notice import DesktopNotice
from ifn_desktop.ui.calendar.feature import CalendarFeature
from ifn_desktop.viewmodels.calendar import CalendarModel
from ifn_desktop.viewmodels.calendar_keeper import ReminderKeeper

if TYPE_CHECKING:
    from ifn_desktop.app.features import Parts
    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.services.calendar_desk import CalendarDesk
    from ifn_desktop.ui.shell import Shell


class LaterCalendar:
    """The way to the library's calendar, also before the library is open: both wait, in a lane."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def to_read(self) -> CalendarDesk:
        """To ask."""
        return self._core.get().calendar

    def to_write(self) -> CalendarDesk:
        """To change."""
        return self._core.get_settled().calendar


def make_calendar(shell: Shell, parts: Parts) -> CalendarFeature:
    """The feature with what it stands on."""
    model = CalendarModel(LaterCalendar(parts.core), parts.tasks, parts.models.library, local_now)
    notice = DesktopNotice(parts.tasks, shell.window.activateWindow, shell)
    shell.closing.connect(notice.close)
    keeper = ReminderKeeper(model, local_now, notice.tell)
    return CalendarFeature(shell, model, keeper)
