# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Locks the program when it is time: nobody uses it, the computer sleeps, its screen is locked."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.model.managed import LockRules
from ifn_desktop.services.locking import LockChoices
from ifn_desktop.viewmodels.preferences import Preferences

_BUSY_SECONDS = 60.0
"""What runs is looked at again so much later."""


def seconds_with_sleep() -> float:
    """Seconds of a clock that only goes forward, and goes on while the computer sleeps.

    Python's own stands still then on Linux and macOS (clock_gettime(2): CLOCK_BOOTTIME; on macOS
    CLOCK_MONOTONIC is the one that counts sleep); that of Windows does not.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


class LockKeeper(QObject):
    """Knows when, and says so.

    Args:
        preferences: what the member has chosen.
        rules: what an IT department has set; it goes before.
        is_busy: whether something runs that the member waits for (an import): then idleness waits too.
        set_by: who has set it, in words for the member.
        clock: seconds of a clock that only goes forward, also while the computer sleeps.
        parent: of the QObject.

    Signals:
        wanted: lock now.
        changed: other choices hold.
    """

    wanted = Signal()
    changed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        rules: LockRules,
        is_busy: Callable[[], bool],
        *,
        set_by: str = "",
        clock: Callable[[], float] = seconds_with_sleep,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.rules = rules
        self.set_by = set_by
        self._is_busy = is_busy
        self._clock = clock
        self._used = clock()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        preferences.changed.connect(self._choices_changed)
        self._words = preferences.settings.lock
        self._idle_seconds = self.choices.idle * 60

    @property
    def choices(self) -> LockChoices:
        """What holds."""
        own, rules = LockChoices.of(self._preferences.settings.lock), self.rules
        return LockChoices(
            own.at_start if rules.at_start is None else rules.at_start,
            own.idle if rules.idle_minutes is None else rules.idle_minutes,
            own.with_computer if rules.on_screen_lock is None else rules.on_screen_lock,
            own.forgets,
        )

    def choose(self, **values: object) -> None:
        """Choose otherwise, by the names of `LockChoices`; kept at once."""
        own = LockChoices.of(self._preferences.settings.lock)
        self._preferences.choose(lock=own._replace(**values).words)

    def start(self) -> None:
        """Watch from now on."""
        self._used = self._clock()
        self._wait()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    def stir(self) -> None:
        """The member has used the program. Called at every key and movement: it only looks at the clock.

        Whoever wakes the computer by it after too long is not taken for the member.
        """
        if self._is_over():
            self.wanted.emit()
        self._used = self._clock()

    def sleep(self) -> bool:
        """The computer is about to sleep. Returns whether the program locks because of it."""
        on_suspend = self.rules.on_suspend
        locks = self.choices.with_computer if on_suspend is None else on_suspend
        if locks:
            self.wanted.emit()
        return locks

    def screen_locked(self) -> None:
        """The computer's screen has been locked."""
        if self.choices.with_computer:
            self.wanted.emit()

    def look(self) -> None:
        """Lock if nobody has used the program for as long as was chosen; else look again in time."""
        if self._is_over():
            self.wanted.emit()
        else:
            self._wait()

    def _is_over(self) -> bool:
        return 0 < self._idle_seconds <= self._clock() - self._used and not self._is_busy()

    def _wait(self) -> None:
        if not self._idle_seconds:
            self._timer.stop()
            return
        left = self._idle_seconds - (self._clock() - self._used)
        self._timer.start(round(1000 * (left if left > 0 else _BUSY_SECONDS)))

    def _choices_changed(self) -> None:
        if self._preferences.settings.lock != self._words:
            self._words = self._preferences.settings.lock
            self._idle_seconds = self.choices.idle * 60
            if self._timer.isActive() or self._idle_seconds:
                self._wait()
            self.changed.emit()
