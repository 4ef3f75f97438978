# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes backup files of the open library, and checks them.

The database is copied as it is at one moment (`Database.copy_to`), others go on reading and writing;
the files of the blobs, which never change, are copied as they lie on the disk, encrypted. A file that
is purged meanwhile is noticed, and the copy begun anew. When all is written it is read back from the
disk, every byte of it: only then does the file get its name.
"""

from __future__ import annotations

import contextlib
import datetime
import io
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from ifn_desktop import __version__
from ifn_desktop.config.backup_plan import (
    BackupPlan,
    BackupPlanFile,
    travelling_key_file,
    with_code_shown,
    with_passphrase,
)
from ifn_desktop.config.disk import disk_error, disk_errors, sync_folder
from ifn_desktop.config.keyfile import KeyFile, key_check, read_key_file
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.backup import BackupReport, LibraryContents, Means
from ifn_desktop.model.ids import BlobId
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.services.backup_check import check_backup, room_to_work
from ifn_desktop.store import repo_files
from ifn_desktop.store.backup_contents import count_contents
from ifn_desktop.store.backup_file import (
    BLOBS,
    DATABASE,
    MANIFEST,
    SETTINGS,
    BackupWriter,
    read_head,
)
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database

_TRIES = 3
_SPARE_BYTES = 1 << 20


class Backups:
    """Backups of the open library. Call it in the io lane.

    Args:
        paths: of the profile.
        library_key: 32 bytes.
        database, blobs: the open library.
        now: the time it is, with its zone.
    """

    def __init__(
        self,
        paths: ProfilePaths,
        library_key: bytes,
        database: Database,
        blobs: Blobs,
        now: Callable[[], datetime.datetime],
    ) -> None:
        self._paths = paths
        self._key = library_key
        self._database = database
        self._blobs = blobs
        self._now = now
        self._plan_file = BackupPlanFile(paths)

    # What opens a backup ------------------------------------------------------------------

    def means(self) -> tuple[Means, ...]:
        """What would open a backup made now; nothing: none can be made before one is chosen.

        Raises:
            KnownError: `key.*`, `disk.*`.
        """
        file = self._key_file()
        travelling = travelling_key_file(file, self._plan_file.load())
        if travelling is None:
            return ()
        if file.passphrase is not None:
            return ("passphrase", "code")
        return ("backup_passphrase", "code") if travelling.passphrase is not None else ("code",)

    def choose_passphrase(self, passphrase: str) -> None:
        """Choose what opens the backups of a library whose key is in the keyring.

        Raises:
            KnownError: `key.passphrase_empty`, `disk.*`.
        """
        plan = with_passphrase(self._plan_file.load(), self._key_file(), self._key, passphrase)
        self._plan_file.save(plan)

    def show_code(self, typed: str) -> None:
        """The member shows that they have the recovery code, so that backups may rely on it.

        Raises:
            KnownError: `key.recovery_typing`, `key.wrong_recovery`, `disk.*`.
        """
        from ifn_desktop.config.recovery import read_code
        from ifn_desktop.config.wrapping import unwrap_by_code

        file = self._key_file()
        if unwrap_by_code(file.recovery, read_code(typed), file.profile) != self._key:
            raise KnownError("key.wrong_recovery")
        self._plan_file.save(with_code_shown(self._plan_file.load(), file))

    def plan(self) -> BackupPlan:
        """What is chosen, and how it went."""
        return self._plan_file.load()

    def keep_plan(self, plan: BackupPlan) -> None:
        """Keep what is chosen."""
        self._plan_file.save(plan)

    # Making one ---------------------------------------------------------------------------

    def make(
        self, target: Path, *, cancel: CancelToken, progress: ProgressSink, replace: bool = False
    ) -> BackupReport:
        """Write a backup and read it back; the file is there when it is whole, or not at all.

        Args:
            target: the file.
            cancel: stops it.
            progress: hears steps `backup.copying`, `backup.writing` and `backup.reading_back`, in bytes.
            replace: a file of that name may be replaced.

        Raises:
            KnownError: `backup.no_means` (see `means`), `backup.exists`, `backup.not_whole` (what was read
                back is not what was written), `backup.folder`, `store.damaged`, `disk.*`.
            Cancelled: it was stopped.
        """
        key_file = travelling_key_file(self._key_file(), self._plan_file.load())
        if key_file is None:
            raise KnownError("backup.no_means")
        if target.exists() and not replace:
            raise KnownError("backup.exists", name=target.name)
        if not target.parent.is_dir():
            raise KnownError("backup.folder")
        part = target.with_name(f".{target.name}.{os.urandom(4).hex()}.part")
        try:
            with room_to_work(self._paths) as room:
                for turn in range(_TRIES):
                    if self._write(part, key_file, room, cancel, progress):
                        break
                    part.unlink(missing_ok=True)
                    if turn == _TRIES - 1:
                        raise KnownError("store.busy")
                report = check_backup(part, self._key, room, cancel=cancel, progress=progress)
            self._judge(report)
            with disk_errors():
                part.replace(target)
                sync_folder(target.parent)
            with contextlib.suppress(KnownError):  # a library on a disk that takes nothing
                self._plan_file.save(self._plan_file.load()._replace(made=report.made))
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        return report

    def check(self, path: Path, *, cancel: CancelToken, progress: ProgressSink) -> BackupReport:
        """Read a backup of this library from its first byte to its last.

        Raises:
            KnownError: `backup.*`, `disk.*`; `backup.damaged` also for one of another library.
            Cancelled: it was stopped.
        """
        with room_to_work(self._paths) as room:
            return check_backup(path, self._key, room, cancel=cancel, progress=progress)

    def is_of_this_library(self, path: Path) -> bool:
        """Whether a file says that it is a backup of this library, also under an earlier key."""
        try:
            own = {self._key_file().profile, *self._plan_file.load().former.split()}
            return read_head(path).key_file.profile in own
        except KnownError:
            return False

    def now(self) -> datetime.datetime:
        """The time it is, with its zone."""
        return self._now()

    def _key_file(self) -> KeyFile:
        file = read_key_file(self._paths.key_file)
        if file is None:
            raise KnownError("key.file_missing")
        if file.check != key_check(self._key):
            raise BugError("the key is another library's")
        return file

    def _write(
        self, part: Path, key_file: KeyFile, room: Path, cancel: CancelToken, progress: ProgressSink
    ) -> bool:
        """Write it; False when the library lost a file meanwhile that the copy still names."""
        progress(Progress("backup.copying"))
        copy = room / DATABASE
        copy.unlink(missing_ok=True)
        self._database.copy_to(copy, cancel)
        contents, blobs = self._contents_of(copy)
        total = copy.stat().st_size + sum(blob.size for blob in blobs)
        with disk_errors():
            free = shutil.disk_usage(part.parent).free
        if free < total + _SPARE_BYTES:
            raise KnownError("disk.full")
        made = self._now().astimezone(datetime.UTC).isoformat(timespec="seconds")
        done = 0

        def tell(size: int) -> None:
            nonlocal done
            done += size
            progress(Progress("backup.writing", done, total))

        with BackupWriter(part, self._key, key_file, made=made, program=__version__, token=cancel) as writer:
            manifest = json.dumps({"contents": contents._asdict()}).encode()
            writer.add(MANIFEST, len(manifest), io.BytesIO(manifest))
            settings = _content(self._paths.settings)
            writer.add(SETTINGS, len(settings), io.BytesIO(settings))
            with copy.open("rb") as file:
                writer.add(DATABASE, copy.stat().st_size, file)
            tell(copy.stat().st_size)
            copy.unlink()
            for blob in blobs:
                try:
                    with self._blobs.open_file(blob.id) as file:
                        writer.add(BLOBS + blob.id, os.fstat(file.fileno()).st_size, file)
                except KnownError as error:
                    if error.code != "blob.missing":
                        raise
                    if not self._knows(blob.id):
                        return False
                tell(blob.size)
            writer.finish()
        return True

    def _contents_of(self, copy: Path) -> tuple[LibraryContents, list[repo_files.BlobRow]]:
        database = Database(copy, self._key)
        try:
            with database.read() as view:
                return count_contents(view), repo_files.all_blobs(view)
        finally:
            database.close()

    def _knows(self, blob: BlobId) -> bool:
        with self._database.read() as view:
            return any(row.id == blob for row in repo_files.all_blobs(view))

    def _judge(self, report: BackupReport) -> None:
        """What is damaged in the backup must be damaged in the library: else the writing failed."""
        with self._database.read() as view:
            rows = {row.id: row for row in repo_files.all_blobs(view)}
        for blob in report.damaged:
            row = rows.get(blob)
            if row is None:
                continue
            with self._blobs.open_file(blob) as file:
                if self._blobs.is_whole(blob, row.wrapped_key, row.size, file.read):
                    raise KnownError("backup.not_whole")


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise disk_error(error) from None
