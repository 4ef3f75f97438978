# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes a library of a backup file, verifies it, and puts it into the profile's place.

The library is made beside the one that is there (`config.swapping`), brought up to date, read from its
first byte to its last, and only then may it take the place; the old one is kept until the new one has
been opened. Nothing of it needs an open library, so it also serves a new computer.

What does not travel: the keyring's copy of the key (the library is opened by its passphrase or its
recovery code, then held here anew), and passwords of sources.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from ifn_desktop.config.disk import disk_errors, private_folder
from ifn_desktop.config.keyfile import KeyFile, write_key_file
from ifn_desktop.config.keyrings import Keyring
from ifn_desktop.config.lock import ProfileLock
from ifn_desktop.config.paths import ProfilePaths, data_root
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.config.swapping import Swap
from ifn_desktop.errors import KnownError
from ifn_desktop.model.backup import BackupReport, LibraryContents
from ifn_desktop.model.happening import HappeningKind
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.services.backup_check import check_backup, read_manifest, room_to_work
from ifn_desktop.services.record import Record
from ifn_desktop.store.backup_file import (
    BLOBS,
    DATABASE,
    MANIFEST,
    SETTINGS,
    BackupHead,
    Entry,
    entries,
    read_head,
)
from ifn_desktop.store.database import Database
from ifn_desktop.store.integrity import Integrity, examine
from ifn_desktop.store.migrate import Migrator

_SPARE_BYTES = 1 << 20


class Opening(NamedTuple):
    """What opens a backup. Has no repr: it must not reach a log.

    Attributes:
        passphrase: of the library or of its backups.
        code: the recovery code, instead of it.
        new_passphrase: with a code: what is to open the library from now on; empty: the keyring.
    """

    passphrase: str = ""
    code: str = ""
    new_passphrase: str = ""

    def __repr__(self) -> str:
        return "<Opening>"


class RestoreReport(NamedTuple):
    """What was restored.

    Attributes:
        backup: what the file held.
        upgraded: migrations that were applied, as the backup was older than the program.
        holder: what opens the library now: `passphrase` or `keyring`.
        replaced: whether there was a library before.
    """

    backup: BackupReport
    upgraded: int
    holder: str
    replaced: bool


class Restoring:
    """Restores into one profile. Call it in the io lane.

    Args:
        paths: of the profile; its folder exists.
        keyring: of this computer.
    """

    def __init__(self, paths: ProfilePaths, keyring: Keyring) -> None:
        self._paths = paths
        self._keyring = keyring
        self._swap = Swap(paths)

    @property
    def has_library(self) -> bool:
        """Whether there is a library that would be replaced."""
        return self._paths.key_file.exists() or self._paths.database.exists()

    @property
    def is_waiting(self) -> bool:
        """Whether a restored library waits for the program to be started again."""
        return self._swap.is_pending

    def stage(
        self, path: Path, opening: Opening, *, cancel: CancelToken, progress: ProgressSink
    ) -> RestoreReport:
        """Make the library and verify it; it takes its place at the next start, or by `finish`.

        The library that is there may be open meanwhile, by whoever holds the profile's lock.

        Args:
            path: of the backup file.
            opening: what opens it.
            cancel: stops it.
            progress: hears steps `backup.restoring`, in bytes, and those of `integrity.examine`.

        Raises:
            KnownError: `backup.*`, `key.wrong_passphrase`, `key.wrong_recovery`, `key.recovery_typing`,
                `keyring.*` (choose a passphrase), `disk.*`; everything is as it was.
            Cancelled: it was stopped; everything is as it was.
        """
        head = read_head(path)
        with disk_errors():
            size = path.stat().st_size
            if shutil.disk_usage(self._paths.root).free < size + _SPARE_BYTES:
                raise KnownError("disk.full")
        done = 0

        def tell(more: int) -> None:
            nonlocal done
            done += more
            progress(Progress("backup.restoring", min(done, size), size))

        place = ProfilePaths(self._swap.begin())
        try:
            key, holder = self._open(place, head.key_file, opening)
            contents = _unpack(entries(path, key, cancel), place, tell)
            upgraded = _bring_up_to_date(place, key, contents)
            found = examine(place.database, place.blobs, key, token=cancel, progress=progress)
            _judge(found)
            self._swap.commit()
        except BaseException:
            self._swap.forget()
            raise
        report = BackupReport(
            head.made,
            head.program,
            size,
            contents,
            missing=found.missing,
            damaged=found.damaged,
            newer=upgraded,
            passphrase=head.key_file.passphrase is not None,
        )
        return RestoreReport(report, upgraded, holder, self.has_library)

    def finish(self) -> None:
        """Put the restored library into its place, where no process has the profile open.

        Raises:
            KnownError: `profile.in_use`, `disk.*`.
        """
        with ProfileLock(self._paths.lock):
            self._swap.finish()

    def _open(self, place: ProfilePaths, file: KeyFile, opening: Opening) -> tuple[bytes, str]:
        """The library's key; and what holds it in the restored library."""
        vault = KeyVault(place, self._keyring)
        write_key_file(place.key_file, file)
        if not opening.code:
            if file.passphrase is None:
                raise KnownError("backup.needs_code")
            return vault.open_with_passphrase(opening.passphrase), "passphrase"
        key = vault.open_with_recovery_code(opening.code)
        write_key_file(place.key_file, _renamed(file, key, opening.code))
        if opening.new_passphrase:
            vault.set_passphrase(key, opening.new_passphrase)
            return key, "passphrase"
        vault.move_to_keyring(key)
        return key, "keyring"


def read_by(path: Path) -> BackupHead:
    """What a backup file says of itself before it is opened.

    Raises:
        KnownError: `backup.*`, `disk.*`.
    """
    return read_head(path)


def verify_closed(
    path: Path,
    opening: Opening,
    keyring: Keyring,
    paths: ProfilePaths,
    *,
    cancel: CancelToken,
    progress: ProgressSink,
) -> BackupReport:
    """Read a backup file from its first byte to its last, of whatever library; changes nothing.

    Raises:
        KnownError: `backup.*`, `key.*`, `disk.*`.
        Cancelled: it was stopped.
    """
    with room_to_work(paths) as room:
        place = ProfilePaths(room)
        file = read_head(path).key_file
        write_key_file(place.key_file, file)
        vault = KeyVault(place, keyring)
        if not opening.code and file.passphrase is None:
            raise KnownError("backup.needs_code")
        if opening.code:
            key = vault.open_with_recovery_code(opening.code)
        else:
            key = vault.open_with_passphrase(opening.passphrase)
        return check_backup(path, key, room, cancel=cancel, progress=progress)


def _unpack(files: Iterator[Entry], place: ProfilePaths, tell: Callable[[int], None]) -> LibraryContents:
    private_folder(place.blobs)
    contents: LibraryContents | None = None
    for entry in files:
        if entry.name == MANIFEST:
            contents = read_manifest(entry)
        elif entry.size or entry.name != SETTINGS:
            _write(entry, _place_of(entry.name, place))
        tell(entry.size)
    if contents is None or not place.database.exists():
        raise KnownError("backup.damaged")
    return contents


def _place_of(name: str, place: ProfilePaths) -> Path:
    if name.startswith(BLOBS):
        return place.blobs / name[len(BLOBS) :]
    return {DATABASE: place.database, SETTINGS: place.settings}[name]


def _write(entry: Entry, place: Path) -> None:
    with disk_errors():
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(place, flags, 0o600), "wb") as file:
            shutil.copyfileobj(entry.file, file, 1 << 20)
            file.flush()
            os.fsync(file.fileno())


def _renamed(file: KeyFile, key: bytes, code: str) -> KeyFile:
    """The key file under a new name in the keyring: the old one may be another library's on this computer.

    A wrapped key names its profile, so a passphrase that nobody has typed cannot come along.
    """
    from ifn_desktop.config.recovery import read_code
    from ifn_desktop.config.wrapping import wrap_by_code

    profile = secrets.token_hex(16)
    recovery = wrap_by_code(key, read_code(code), profile)
    return file._replace(profile=profile, holder="keyring", passphrase=None, recovery=recovery)


def _bring_up_to_date(place: ProfilePaths, key: bytes, contents: LibraryContents) -> int:
    try:
        database = Database(place.database, key)
        try:
            upgrade = Migrator(data_root() / "db" / "migrations").upgrade(database, place.backups)
            _write_down(database, contents)
            database.compact()
        finally:
            database.close()
    except KnownError as error:
        code = {"store.damaged": "backup.damaged", "store.wrong_key": "backup.damaged"}.get(error.code)
        raise KnownError("backup.too_new" if error.code == "store.too_new" else code or error.code) from None
    shutil.rmtree(place.backups, ignore_errors=True)  # the backup itself is the copy
    for left in ("-wal", "-shm"):
        place.database.with_name(place.database.name + left).unlink(missing_ok=True)
    with disk_errors():
        descriptor = os.open(place.database, os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    return len(upgrade.applied)


def _write_down(database: Database, contents: LibraryContents) -> None:
    record = Record(database, lambda: datetime.datetime.now(datetime.UTC))
    with contextlib.suppress(KnownError):  # what is damaged is told when all of it is read
        record.note(HappeningKind.RESTORED, {"files": contents.files, "meetings": contents.meetings})


def _judge(found: Integrity) -> None:
    """Files that were damaged when the backup was made are told; a damaged database is refused."""
    if {"seals", "pages"} & set(found.store_troubles):
        raise KnownError("backup.damaged")
