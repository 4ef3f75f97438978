# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Tells on the desktop that new papers have come. Never which: others may see the screen.

On Linux by org.freedesktop.Notifications, through jeepney, which keyring brings there; QtDBus of PySide6
cannot write the unsigned number that the call wants. Elsewhere through the icon beside the clock, which is
there only as long as there is something to tell.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSystemTrayIcon

    from ifn_desktop.viewmodels.tasks import Tasks

NAME = "IFN Desktop"
SHOWN_MS = 10_000
_ANSWER_SECONDS = 3


class DesktopNotice(QObject):
    """Tells through what the system has, and not at all where it has nothing.

    Args:
        tasks: on Linux the system is asked in the io lane.
        pressed: the member pressed what was told.
        parent: of the QObject.
    """

    def __init__(self, tasks: Tasks, pressed: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pressed = pressed
        self._tray: QSystemTrayIcon | None = None

    def tell(self, title: str, words: str) -> None:
        """Tell it. Nothing happens where the system has no way to."""
        if sys.platform.startswith("linux"):
            self._tasks.run("io", lambda _: tell_by_bus(title, words))
        else:
            self._tell_by_tray(title, words)

    def close(self) -> None:
        """Take the icon away."""
        tray, self._tray = self._tray, None
        if tray is not None:
            tray.hide()
            tray.deleteLater()

    def _tell_by_tray(self, title: str, words: str) -> None:
        from PySide6.QtWidgets import QApplication, QSystemTrayIcon

        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        tray = self._tray
        if tray is None:
            tray = self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
            tray.messageClicked.connect(self._pressed)
            tray.activated.connect(self._pressed)
        tray.show()
        tray.showMessage(title, words, QSystemTrayIcon.MessageIcon.NoIcon, SHOWN_MS)


def tell_by_bus(title: str, words: str) -> bool:
    """Ask the desktop's own service to show a notice; False when there is none. Not on the GUI thread.

    Whoever presses it is led to the window by the desktop, which knows it by the hint.
    """
    with contextlib.suppress(Exception):  # no bus, no service, one that answers oddly: then nothing is told
        from jeepney import DBusAddress, MessageType, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        service = "org.freedesktop.Notifications"
        address = DBusAddress("/org/freedesktop/Notifications", bus_name=service, interface=service)
        hints = {"desktop-entry": ("s", "ifn-desktop"), "category": ("s", "transfer.complete")}
        body = (NAME, 0, "", title, words, [], hints, SHOWN_MS)
        call = new_method_call(address, "Notify", "susssasa{sv}i", body)
        with open_dbus_connection(bus="SESSION") as connection:
            answer = connection.send_and_get_reply(call, timeout=_ANSWER_SECONDS)
        return answer.header.message_type is MessageType.method_return
    return False
