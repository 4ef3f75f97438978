# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Wrong passphrases slow down.

A few slips cost nothing; then each wrong one makes the next wait longer, to a quarter of an hour at most,
so that nobody is locked out for good. What is counted lies in the profile, so that starting the program
anew does not begin anew, and holds times only. It slows whoever sits at the keyboard; whoever copies the
disk is slowed by Argon2id alone, and by the length of the passphrase.
"""

from __future__ import annotations

import datetime
import json
import math
import threading
import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, NamedTuple, cast

from ifn_desktop.config.disk import write_whole
from ifn_desktop.errors import KnownError

FREE = 3
"""Wrong ones in a row that cost nothing."""
WAITS = (5, 15, 60, 300, 900)
"""Seconds to wait after the next ones; the last is for all that follow."""
UNTOLD_KEPT = 200


class _State(NamedTuple):
    """What is kept.

    Attributes:
        failures: wrong ones in a row.
        last: when the last was, seconds since 1970.
        untold: when wrong ones were that the library's record does not know yet.
    """

    failures: int = 0
    last: float = 0.0
    untold: tuple[float, ...] = ()


class Throttle:
    """Counts wrong passphrases and recovery codes of a profile. Not on the GUI thread; safe from any other.

    Two clocks are asked: the calendar's, which outlasts the program, and one that nobody can set. A calendar
    that was set back makes the member wait no longer than the wait itself, and one that was set ahead
    while the program runs does not shorten it.

    Args:
        path: of the file, `ProfilePaths.tries`.
        calendar: seconds since 1970.
        steady: seconds of a clock that only goes forward.
    """

    def __init__(
        self,
        path: Path,
        calendar: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._path = path
        self._calendar = calendar
        self._steady = steady
        self._lock = threading.Lock()
        self._state: _State | None = None
        self._wait_ends = -math.inf

    def check(self) -> None:
        """Refuse a try that comes too soon.

        Raises:
            KnownError: `key.wait`, with the `seconds` to wait.
        """
        seconds = self.remaining()
        if seconds > 0:
            raise KnownError("key.wait", seconds=math.ceil(seconds))

    def remaining(self) -> float:
        """Seconds to wait before the next try; 0 for none."""
        with self._lock:
            state = self._read()
            wait = _wait_after(state.failures)
            since = self._calendar() - state.last
            left = wait - since
            if since < 0:  # the calendar was set back: the wait begins now, once
                self._keep(state._replace(last=self._calendar()))
                left = wait
            return max(0.0, min(left, wait), self._wait_ends - self._steady())

    def failed(self) -> None:
        """Count a wrong one."""
        with self._lock:
            state, now = self._read(), self._calendar()
            failures = state.failures + 1
            self._wait_ends = self._steady() + _wait_after(failures)
            self._keep(_State(failures, now, (*state.untold, now)[-UNTOLD_KEPT:]))

    def opened(self) -> None:
        """The right one came: the next wrong one is the first again."""
        with self._lock:
            state = self._read()
            self._wait_ends = -math.inf
            if state.failures:
                self._keep(state._replace(failures=0))

    def untold(self) -> tuple[datetime.datetime, ...]:
        """When wrong ones were that nobody was told of, oldest first."""
        with self._lock:
            return tuple(_moment(time) for time in self._read().untold)

    def forget_untold(self, told: Collection[datetime.datetime]) -> None:
        """These are told of, and that is written down; others that have come meanwhile are kept."""
        with self._lock:
            state = self._read()
            left = tuple(time for time in state.untold if _moment(time) not in told)
            if left != state.untold:
                self._keep(state._replace(untold=left))

    def _read(self) -> _State:
        if self._state is None:
            self._state = _understood(self._path)
        return self._state

    def _keep(self, state: _State) -> None:
        self._state = state
        try:
            write_whole(self._path, json.dumps(state._asdict()).encode())
        except KnownError:
            return  # a full or read-only disk: counted as long as the program runs


def _moment(seconds: float) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC)


def _wait_after(failures: int) -> float:
    return 0.0 if failures < FREE else float(WAITS[min(failures - FREE, len(WAITS) - 1)])


def _understood(path: Path) -> _State:
    """What the file says; one that says nothing sensible counts as so many tries that one must wait."""
    try:
        content = cast("dict[str, Any]", json.loads(path.read_bytes()))
        state = _State(
            int(content["failures"]), float(content["last"]), tuple(float(time) for time in content["untold"])
        )
    except FileNotFoundError:
        return _State()
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return _State(failures=FREE)
    times = (state.last, *state.untold)
    is_sensible = state.failures >= 0 and all(math.isfinite(time) and 0 <= time < 1e11 for time in times)
    return state if is_sensible else _State(failures=FREE)
