# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Notices that the member uses the program.

It listens at the window that has the keyboard, as the system knows it, and not at every widget: what is heard
there is one event for each key and movement, and nothing of what Qt says to itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

_USES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Calls `stir` when the program is used.

    Args:
        stir: must be quick.
        parent: of the QObject.
    """

    def __init__(self, stir: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stir = stir
        self._watched: QWindow | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
            self._watch(QGuiApplication.focusWindow())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _USES:
            self._stir()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window is not self._watched:
            self._watched = window
            window.removeEventFilter(self)
            window.installEventFilter(self)
        self._stir()
