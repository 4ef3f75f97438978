# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Fetching papers from sources: made at the first call, so that a start pays nothing for it."""

from __future__ import annotations

import datetime
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ifn_desktop.config.unlocking import PASSPHRASE_FILE
from ifn_desktop.errors import KnownError
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database

if TYPE_CHECKING:
    from ifn_desktop.app.import_work import LazyImporter
    from ifn_desktop.services.syncing import Syncing

PASSWORD_FILE = "IFN_SOURCE_PASSWORD_FILE"  # noqa: S105


class Fetching:
    """Holds what syncing needs until somebody asks for it.

    Args:
        database: the library.
        blobs: its files.
        jobs: the lanes.
        importer: takes in what was fetched.
        now: the time it is, with its zone.
        refuse_new: raises where the member may not add places.
    """

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        jobs: JobRunner,
        importer: LazyImporter,
        now: Callable[[], datetime.datetime],
        *,
        refuse_new: Callable[[], None] = lambda: None,
    ) -> None:
        self._refuse_new = refuse_new
        self._parts = (database, blobs, jobs)
        self._importer = importer
        self._now = now
        self._lock = threading.Lock()
        self._made: Syncing | None = None

    @property
    def syncing(self) -> Syncing:
        """The one that everybody uses: it lets one sync run at a time. In a lane."""
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made

    def _make(self) -> Syncing:
        from ifn_desktop.config.keyrings import SystemKeyring
        from ifn_desktop.config.source_passwords import SourcePasswords
        from ifn_desktop.services.syncing import Syncing

        # Who gives the passphrase in a file does not want the keyring to be asked for anything.
        keyring = None if os.environ.get(PASSPHRASE_FILE) else SystemKeyring()
        return Syncing(
            *self._parts,
            take=self._importer.take,
            passwords=SourcePasswords(keyring, otherwise=password_from_environment()),
            now=self._now,
            refuse_new=self._refuse_new,
        )


def password_from_environment() -> str | None:
    """The password in the file that IFN_SOURCE_PASSWORD_FILE names: its first line; None when unset.

    Raises:
        KnownError: `cli.password_file` when it cannot be read.
    """
    name = os.environ.get(PASSWORD_FILE)
    if not name:
        return None
    try:
        with Path(name).open(encoding="utf-8-sig") as file:
            return file.readline(4096).rstrip("\r\n")
    except (OSError, ValueError):
        raise KnownError("cli.password_file") from None
