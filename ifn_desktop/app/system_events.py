# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Tells when the computer goes to sleep and when its screen is locked, where the system says so.

On Linux systemd's logind (`PrepareForSleep`, `Lock`, `LockedHint`) and the desktops' own screen savers.
logind lets programs delay the sleep for up to five seconds: we hold such a delay as long as the library
is open, and the system takes it back with our open files when the locked process follows. On Windows the
messages WM_POWERBROADCAST and WM_WTSSESSION_CHANGE (`app.system_events_windows`). macOS tells this to
programs in its own languages only: there the program locks itself when nobody uses it.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

if TYPE_CHECKING:
    from collections.abc import Callable

LOGIND = "org.freedesktop.login1"
_MANAGER = "org.freedesktop.login1.Manager"
_MANAGER_PATH = "/org/freedesktop/login1"
_SESSION = "org.freedesktop.login1.Session"
_PROPERTIES = "org.freedesktop.DBus.Properties"
SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)


class SystemEvents(QObject):
    """What the system tells. Where it has no such service nothing is ever told.

    Args:
        parent: of the QObject.

    Signals:
        sleeping: the computer is about to sleep.
        screen_locked: its screen has been locked, or its screen saver has begun.
    """

    sleeping = Signal()
    screen_locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._delay: object | None = None
        self._waiting: list[QDBusPendingCallWatcher] = []
        self._session = ""
        self._windows: object | None = None

    def begin(self) -> None:
        """Listen from now on."""
        if sys.platform == "win32":
            from ifn_desktop.app.system_events_windows import WindowsEvents

            self._windows = WindowsEvents(self.sleeping.emit, self.screen_locked.emit)
        if not sys.platform.startswith("linux"):
            return
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            hear = _slot("_prepare_for_sleep(bool)")
            system.connect(LOGIND, _MANAGER_PATH, _MANAGER, "PrepareForSleep", self, hear)
            system.connect(LOGIND, "", _SESSION, "Lock", self, _slot("_session_locked(QDBusMessage)"))
            system.connect(
                LOGIND, "", _PROPERTIES, "PropertiesChanged", self, _slot("_session_changed(QDBusMessage)")
            )
            self._call("GetSession", [os.environ.get("XDG_SESSION_ID") or "auto"], self._know_session)
            self._ask_for_delay()
        if session.isConnected():
            for saver in SAVERS:
                session.connect("", "", saver, "ActiveChanged", self, _slot("_saver_changed(bool)"))

    @property
    def holds_sleep(self) -> bool:
        """Whether the computer waits for us before it sleeps."""
        return self._delay is not None

    @property
    def knows_session(self) -> bool:
        """Whether it is known which of the computer's sessions is ours."""
        return bool(self._session)

    def _call(
        self,
        method: str,
        arguments: list[Any],
        done: Callable[[Any], None],
        *,
        at: str = _MANAGER_PATH,
        of: str = _MANAGER,
    ) -> None:
        message = QDBusMessage.createMethodCall(LOGIND, at, of, method)
        message.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(QDBusConnection.systemBus().asyncCall(message), self)
        self._waiting.append(watcher)

        def finished(_: object) -> None:
            self._waiting.remove(watcher)
            reply = watcher.reply()
            watcher.deleteLater()
            if reply.type() is QDBusMessage.MessageType.ReplyMessage and reply.arguments():
                done(reply.arguments()[0])

        watcher.finished.connect(finished)

    def let_sleep(self) -> None:
        """The computer need not wait for us this time."""
        self._delay = None

    def _ask_for_delay(self) -> None:
        words = ["sleep", "IFN Desktop", "Stänger handlingarna", "delay"]
        self._call("Inhibit", words, self._hold)

    def _hold(self, descriptor: object) -> None:
        self._delay = descriptor

    def _know_session(self, path: Any) -> None:
        self._session = path.path() if hasattr(path, "path") else str(path)

    def _know_hint(self, hint: Any) -> None:
        value = hint.variant() if hasattr(hint, "variant") else hint
        if value is True:
            self.screen_locked.emit()

    @Slot(bool)
    def _prepare_for_sleep(self, begins: bool) -> None:
        if begins:
            self.sleeping.emit()
        elif self._delay is None:
            self._ask_for_delay()

    @Slot(QDBusMessage)
    def _session_locked(self, message: QDBusMessage) -> None:
        if message.path() == self._session:
            self.screen_locked.emit()

    @Slot(QDBusMessage)
    def _session_changed(self, message: QDBusMessage) -> None:
        """`LockedHint` of our session: the desktop says that its screen is locked."""
        # What has changed comes in a form that PySide cannot read: it is asked for.
        if message.path() == self._session:
            asked = [_SESSION, "LockedHint"]
            self._call("Get", asked, self._know_hint, at=self._session, of=_PROPERTIES)

    @Slot(bool)
    def _saver_changed(self, active: bool) -> None:
        if active:
            self.screen_locked.emit()


def _slot(signature: str) -> Any:
    """A slot as Qt writes it; the type hints want bytes, which the call refuses."""
    return SLOT(signature)
