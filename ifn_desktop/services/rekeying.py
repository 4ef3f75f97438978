# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Gives a library another key, so that what opened the old one opens nothing any more.

The order survives a kill and a power cut at any step:

1. a copy of the database is made under the new key, and read through; a kill leaves a copy that nobody can
   open, and the next start removes it;
2. the key file is written with both: what opens the old key, and what opens the new one as soon as the
   library begins with the copy's salt;
3. the copy takes the library's place by one rename;
4. the copies made before upgrades are removed, for the old key opens them; backups made by themselves are
   noted to go when a new one is made; then the key file is written with the new key alone. What fails here
   is done at the next start: until then the key file says what opens the library, whichever it is.

What somebody copied from the disk before stays readable with the old key: no program can change that.
"""

from __future__ import annotations

import contextlib
import datetime

from ifn_desktop.config.backup_plan import note_key_changed
from ifn_desktop.config.disk import disk_errors
from ifn_desktop.config.keyfile import salt_of
from ifn_desktop.config.lock import ProfileLock
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyVault, PreparedKey
from ifn_desktop.errors import KnownError
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.store import rekeying as store


class Rekeying:
    """Changes the key of a library that nobody has open.

    Args:
        paths: the profile.
        vault: keeps its key.
    """

    def __init__(self, paths: ProfilePaths, vault: KeyVault) -> None:
        self._paths = paths
        self._vault = vault

    def run(self, old: bytes, prepared: PreparedKey, *, cancel: CancelToken, progress: ProgressSink) -> bytes:
        """Change it. In the io lane.

        Args:
            old: the library key that holds now.
            prepared: the one to come; its recovery code has been shown.
            cancel: heard until the library changes hands, which takes an instant.
            progress: hears steps `key.copying`, `key.changing`.

        Returns:
            The key that holds.

        Raises:
            KnownError: `profile.in_use`, `store.*`, `disk.*`; the old key holds, and nothing is lost.
            Cancelled: as well.
        """
        database = self._paths.database
        salt = ""
        with ProfileLock(self._paths.lock):
            progress(Progress("key.copying"))
            try:
                salt = store.make_copy(database, old, prepared.key, cancel)
                cancel.raise_if_cancelled()
                progress(Progress("key.changing"))
                self._vault.announce(prepared, salt)
                store.put_in_place(database, old)
            except BaseException as error:
                if not isinstance(error, KnownError) or not salt or salt_of(database) != salt:
                    store.remove_copy(database)
                    raise
                # Renamed, but not known to be on the disk: the key file keeps both for now.
                return prepared.key
            with contextlib.suppress(KnownError):  # the new key holds: the next start does the rest
                self.finish()
        return prepared.key

    def finish(self) -> bool:
        """Do what is left of a change, if there is anything. Hold the profile's lock.

        Returns:
            Whether the library has got another key by a change that was not finished.

        Raises:
            KnownError: `disk.*`; what there is opens the library, and this can be done again.
        """
        former = self._vault.former_entry()
        if former:
            note_key_changed(
                self._paths, former, datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
            )
            self._remove_old_copies()
        self._vault.complete_change()
        return bool(former)

    def _remove_old_copies(self) -> None:
        if self._paths.backups.is_dir():
            with disk_errors():
                for copy in self._paths.backups.glob("library-before-m????.db"):
                    copy.unlink()
