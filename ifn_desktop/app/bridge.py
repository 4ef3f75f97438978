# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The one QObject that worker threads may touch: brings closures to the GUI thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class GuiBridge(QObject):
    """Runs closures posted from any thread on the thread it was made on (the GUI's)."""

    _rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closures: deque[Callable[[], None]] = deque()
        self._open = True
        self._rung.connect(self._drain, Qt.ConnectionType.QueuedConnection)

    def post(self, closure: Callable[[], None]) -> None:
        """Run `closure` on the GUI thread when its turn comes. Safe from any thread."""
        if not self._open:
            return
        self._closures.append(closure)
        self._rung.emit()

    def close(self) -> None:
        """Forget what waits, take nothing more."""
        self._open = False
        self._closures.clear()

    def _drain(self) -> None:
        # One closure a turn: between two of them Qt may paint and answer the keyboard.
        if self._closures:
            self._closures.popleft()()
