# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Sleep and screen lock on Windows: messages that every top-level window gets, or may ask for."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication
from PySide6.QtGui import QGuiApplication

_POWERBROADCAST, _SUSPEND = 0x0218, 0x0004  # WM_POWERBROADCAST, PBT_APMSUSPEND
_SESSION_CHANGE, _SESSION_LOCK = 0x02B1, 0x7  # WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK
_THIS_SESSION = 0  # NOTIFY_FOR_THIS_SESSION


class _Message(ctypes.Structure):
    """MSG of winuser.h, as far as it is read."""

    _fields_ = [
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("word", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
    ]


class WindowsEvents(QAbstractNativeEventFilter):
    """Reads the messages before Qt does.

    Args:
        sleeping: the computer is about to sleep.
        screen_locked: the screen has been locked.
    """

    def __init__(self, sleeping: Callable[[], None], screen_locked: Callable[[], None]) -> None:
        super().__init__()
        self._sleeping = sleeping
        self._screen_locked = screen_locked
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)
        register = getattr(getattr(ctypes, "windll", None), "wtsapi32", None)
        for window in QGuiApplication.topLevelWindows():
            if register is not None and window.isVisible():
                register.WTSRegisterSessionNotification(ctypes.c_void_p(window.winId()), _THIS_SESSION)

    def nativeEventFilter(self, kind: Any, message: int) -> Any:  # noqa: N802, D102  Qt's name
        if bytes(kind) == b"windows_generic_MSG":
            self.read(_Message.from_address(int(message)))
        return False, 0

    def read(self, message: _Message) -> None:
        """Tell what a message says."""
        if (message.message, message.word) == (_POWERBROADCAST, _SUSPEND):
            self._sleeping()
        elif (message.message, message.word) == (_SESSION_CHANGE, _SESSION_LOCK):
            self._screen_locked()
