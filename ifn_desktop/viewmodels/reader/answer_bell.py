# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Has the window's thread take page images from the workers itself, as soon as they are there."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from ifn_desktop.viewmodels.tasks import Post

LEAVE_MS = 100
"""What has not come by then comes by way of the pool's threads, which know what to do when a worker hangs."""


class _Inbox(Protocol):
    def fileno(self) -> int: ...


class Answers(Protocol):
    """`services.opening.PageImages`, or the PDF pool."""

    def hurry(self) -> bool:
        """Send what waits; whether there will be something to collect."""
        ...

    def inbox(self) -> _Inbox | None:
        """Tells when there is; None: never."""
        ...

    def collect(self) -> bool:
        """Take what has come; whether there is more to come."""
        ...

    def leave(self) -> None:
        """Wait no longer."""
        ...


class AnswerBell(QObject):
    """Rings when a worker has answered.

    Args:
        find: gives whose; called when something is hurried first.
        post: runs a closure on the window's thread.
    """

    def __init__(self, find: Callable[[], Answers], post: Post, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._answers: Answers | None = None
        self._inbox: _Inbox | None = None
        self._notifier: QSocketNotifier | None = None
        self._post = post
        self._ringing_on = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LEAVE_MS)
        self._timer.timeout.connect(self._leave)

    def hurry(self) -> None:
        """Send what waits, at once."""
        if self._answers is None:
            self._answers = self._find()
            self._inbox = self._answers.inbox()
            if self._inbox is not None:
                self._notifier = QSocketNotifier(self._inbox.fileno(), QSocketNotifier.Type.Read, self)
                self._notifier.activated.connect(self._rung)
        if self._answers.hurry():
            self._timer.start()

    def post(self, closure: Callable[[], None]) -> None:
        """Run a closure on the window's thread: at once when it is taking answers there, else in its turn."""
        if self._ringing_on == threading.get_ident():
            closure()
        else:
            self._post(closure)

    def close(self) -> None:
        """Ring no more."""
        self._timer.stop()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        self._leave()

    def _leave(self) -> None:
        if self._answers is not None:
            self._answers.leave()

    def _rung(self) -> None:
        assert self._answers is not None
        self._ringing_on = threading.get_ident()
        try:
            has_more = self._answers.collect()
        finally:
            self._ringing_on = 0
        if not has_more:
            self._timer.stop()
