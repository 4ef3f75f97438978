# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Locking: the process that has had the key and the papers ends, and one that never had them follows.

Python cannot wipe its memory: strings are copied, kept in pools and never overwritten, and Qt and the
database keep copies of their own. So the locked program is another program image: on Linux this process
is replaced (`execve`: same window system, same place in the list of tasks, same parent), elsewhere a new one
is started and this one ends. The system takes the whole memory back and gives it to nobody unwiped.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Collection, MutableMapping, Sequence
from pathlib import Path

STATE = "IFN_DESKTOP_LOCKED"
"""Environment variable from one process to the next: that the program is locked, and what for."""
LOCKED, NEW_KEY = "locked", "key"
"""Locked; and locked to be given another key when the member has unlocked it."""
LONGEST_SECONDS = 4.0
"""How long closing in order may take; the system gives five before it sleeps. Then it is cut short, which
the library survives as it survives a power cut."""


def was_locked(environ: MutableMapping[str, str] = os.environ) -> str:
    """`LOCKED` or `NEW_KEY` where this process follows one that was locked. Once: children are not told."""
    state = environ.pop(STATE, "")
    return state if state in {"", NEW_KEY} else LOCKED


def own_command(named: Collection[Path] = ()) -> list[str]:
    """The command line that this program was started with.

    Args:
        named: files on it, which are left out: their names would be there for everybody to read.
    """
    words = sys.argv[1:] if getattr(sys, "frozen", False) else sys.orig_argv[1:]
    before = ["", *words]
    kept = [
        word
        for last, word in zip(before, words, strict=False)
        if last == "--profile" or Path(word) not in named
    ]
    return [sys.executable, *kept]


def replace_process(command: Sequence[str], environ: dict[str, str]) -> None:
    """End this process and start a command in its place. Returns only where that cannot be done."""
    with contextlib.suppress(OSError):
        if sys.platform.startswith("linux"):
            os.closerange(3, _most_files())  # nothing that was open reaches the next one
            os.execve(sys.executable, list(command), environ)  # noqa: S606
        subprocess.Popen(command, env=environ, close_fds=True)
    # Without a successor the member starts the program again; with the memory kept it would not be locked.
    os._exit(0)


class Successor:
    """The locked process that is to follow this one.

    Args:
        named: files that stand on this one's command line.
        replace: ends this process; tests give their own.
    """

    def __init__(
        self,
        named: Collection[Path] = (),
        replace: Callable[[Sequence[str], dict[str, str]], None] = replace_process,
    ) -> None:
        self._named = named
        self._replace = replace
        self._once = threading.Lock()
        self._countdown: threading.Timer | None = None
        self._state = LOCKED

    @property
    def is_wanted(self) -> bool:
        """Whether the program is being locked."""
        return self._countdown is not None

    def want(self, state: str = LOCKED, seconds: float = LONGEST_SECONDS) -> None:
        """It follows when this process has closed everything, and in so many seconds at the latest."""
        if self._countdown is None:
            self._state = state
            self._countdown = threading.Timer(seconds, self.follow)
            self._countdown.daemon = True
            self._countdown.start()

    def follow(self) -> None:
        """Let it take over now. Does not return."""
        if not self._once.acquire(blocking=False):
            threading.Event().wait()  # another thread is at it
        environ = {**os.environ, STATE: self._state}
        if getattr(sys, "frozen", False):
            environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
        self._replace(own_command(self._named), environ)


def _most_files() -> int:
    import resource

    most, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    return 1 << 20 if resource.RLIM_INFINITY in (most, hard) else most
