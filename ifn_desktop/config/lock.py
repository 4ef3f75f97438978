# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One process writes a profile (design.md section 4)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ifn_desktop.config.disk import disk_error
from ifn_desktop.errors import BugError, KnownError

if TYPE_CHECKING:
    from filelock import FileLock


class ProfileLock:
    """Held by the process that writes a profile; the system lets go of it when the process dies.

    Use as a context manager, or `acquire` and `release` from any thread. The first use imports
    filelock (some 10 ms): take it off the GUI thread.

    Args:
        path: of the lock file, `ProfilePaths.lock`; its folder exists.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock: FileLock | None = None

    def acquire(self) -> None:
        """Take the lock, at once or not at all.

        Raises:
            KnownError: `profile.in_use`, `disk.*`.
            BugError: it is held already by this object.
        """
        from filelock import FileLock, Timeout

        if self._lock is not None:
            raise BugError("the profile's lock is held already")
        lock = FileLock(self._path, timeout=0, mode=0o600, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            raise KnownError("profile.in_use") from None
        except OSError as error:
            raise disk_error(error) from None
        self._lock = lock

    def release(self) -> None:
        """Let go; nothing happens when it is not held."""
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()

    def __enter__(self) -> ProfileLock:
        self.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()
