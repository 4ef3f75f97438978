# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Puts a whole other library in the place of a profile's, so that a kill leaves the old or the new.

    restoring/new/   the other library is made here, verified, and synced
    restoring/ready  written then: from here on the swap is gone on with at every start
    restoring/moving written when all of the old library has been moved to `replaced/`
    replaced/        the old library, until the new one has been opened (`drop_replaced`)

Names are moved within one folder of one file system, so nothing is copied.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from ifn_desktop.config.disk import disk_errors, private_folder, sync_folder
from ifn_desktop.config.lock import ProfileLock
from ifn_desktop.errors import KnownError

if TYPE_CHECKING:
    from ifn_desktop.config.paths import ProfilePaths

_OWN = frozenset({"logs", "window", "profile.lock", "handover", "handover.key", "restoring", "replaced"})
"""What is the profile's place, not its library's."""


class Swap:
    """The swap of one profile.

    Args:
        paths: of the profile.
    """

    def __init__(self, paths: ProfilePaths) -> None:
        self._root = paths.root
        self._lock = paths.lock
        self._staging = paths.root / "restoring"
        self._new = self._staging / "new"
        self._ready = self._staging / "ready"
        self._moving = self._staging / "moving"
        self._replaced = paths.root / "replaced"

    @property
    def is_pending(self) -> bool:
        """Whether another library waits to take its place."""
        return self._ready.exists() or self._moving.exists()

    def begin(self) -> Path:
        """The empty folder in which the other library is made; what a stopped one left is removed.

        Raises:
            KnownError: `backup.restart_first` when one waits already, `disk.*`.
        """
        if self.is_pending:
            raise KnownError("backup.restart_first")
        self.forget()
        private_folder(self._staging)
        return private_folder(self._new)

    def forget(self) -> None:
        """Remove what was being made, unless it waits to take its place."""
        if not self.is_pending:
            shutil.rmtree(self._staging, ignore_errors=True)

    def commit(self) -> None:
        """What was made is whole and synced: from now on it takes the library's place.

        Raises:
            KnownError: `disk.*`.
        """
        with disk_errors():
            self.drop_replaced()
            for folder in [path for path in self._new.rglob("*") if path.is_dir()]:
                sync_folder(folder)
            sync_folder(self._new)
            self._note(self._ready)
            sync_folder(self._root)

    def finish_if_ready(self) -> None:
        """Finish what was committed; nothing where another process uses the library as it is.

        Raises:
            KnownError: `disk.*`, `profile.in_use` when another process is in the middle of it.
        """
        if not self.is_pending:
            return
        try:
            with ProfileLock(self._lock):
                self.finish()
        except KnownError as error:
            if error.code != "profile.in_use" or self._moving.exists() or self._replaced.exists():
                raise

    def finish(self) -> None:
        """Finish what was committed. Hold the profile's lock; no file of the library is open.

        Raises:
            KnownError: `disk.*`.
        """
        with disk_errors():
            if self._ready.exists():
                private_folder(self._replaced)
                for path in sorted(self._root.iterdir()):
                    if path.name not in _OWN:
                        path.replace(self._replaced / path.name)
                sync_folder(self._replaced)
                sync_folder(self._root)
                self._ready.replace(self._moving)
                sync_folder(self._staging)
            if self._moving.exists():
                for path in sorted(self._new.iterdir()):
                    path.replace(self._root / path.name)
                sync_folder(self._root)
                self._moving.unlink()
                shutil.rmtree(self._staging, ignore_errors=True)

    def drop_replaced(self) -> None:
        """Erase the library that was replaced, its key first. Call it when the new one has been opened."""
        if self.is_pending or not self._replaced.is_dir():
            return
        with contextlib.suppress(OSError):
            (self._replaced / "key.json").unlink(missing_ok=True)
            sync_folder(self._replaced)
        shutil.rmtree(self._replaced, ignore_errors=True)

    def _note(self, path: Path) -> None:
        with path.open("wb") as file:
            os.fsync(file.fileno())
        sync_folder(path.parent)
