# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Backups that are made by themselves: when, where to, and which old ones go.

The clock is not to be trusted: a computer whose battery was empty starts in another year. A backup
is due when the last one is old or seems to lie in the future; and which are old is told by what has
just been made, which never goes, then by their names.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import NamedTuple

from ifn_desktop.config.backup_plan import KEPT, BackupPlan, backup_name, is_backup_name
from ifn_desktop.errors import KnownError
from ifn_desktop.model.backup import BackupReport
from ifn_desktop.model.work import CancelToken, ProgressSink
from ifn_desktop.services.backup import Backups

DAYS = {"day": 1, "week": 7, "month": 30}
_AGAIN = datetime.timedelta(hours=1)
_ASTRAY = datetime.timedelta(days=1)


class Kept(NamedTuple):
    """What was done.

    Attributes:
        report: the backup.
        dropped: how many old ones went.
    """

    report: BackupReport
    dropped: int


def is_due(plan: BackupPlan, now: datetime.datetime) -> bool:
    """Whether a backup is to be made by itself now.

    Args:
        plan: what is chosen, and how it went.
        now: the time it is, with its zone.
    """
    if plan.every == "never" or not plan.folder:
        return False
    tried = _time(plan.tried)
    if plan.code and tried is not None and -_ASTRAY < now - tried < _AGAIN:
        return False
    made = _time(plan.made)
    if made is None or plan.purged:
        return True
    age = now - made
    return age >= datetime.timedelta(days=DAYS[plan.every]) or age < -_ASTRAY


class BackupKeeping:
    """Makes backups in the chosen folder. Call it in the io lane.

    Args:
        backups: of the open library.
    """

    def __init__(self, backups: Backups) -> None:
        self._backups = backups

    def run_if_due(self, *, cancel: CancelToken, progress: ProgressSink) -> Kept | None:
        """Make one if it is time, and notes how that went; None when it is not time.

        Raises:
            KnownError: as `Backups.make`; noted in the plan.
            Cancelled: it was stopped; tried again later.
        """
        if not is_due(self._backups.plan(), self._backups.now()):
            return None
        return self.run(cancel=cancel, progress=progress)

    def run(self, *, cancel: CancelToken, progress: ProgressSink) -> Kept:
        """Make one in the chosen folder now, and drop old ones.

        Raises:
            KnownError: as `Backups.make`; noted in the plan.
            Cancelled: it was stopped.
        """
        folder = Path(self._backups.plan().folder)
        now = self._backups.now()
        target = folder / backup_name(now.isoformat())
        try:
            report = self._backups.make(target, cancel=cancel, progress=progress)
        except KnownError as error:
            self._backups.keep_plan(self._backups.plan()._replace(tried=_text(now), code=error.code))
            raise
        plan = self._backups.plan()
        dropped = 0
        if report.whole or plan.purged:
            dropped = self._drop_old(folder, target, keep=0 if plan.purged else KEPT - 1)
        self._backups.keep_plan(plan._replace(tried=_text(now), code="", purged=""))
        return Kept(report, dropped)

    def after_purge(self, *, cancel: CancelToken, progress: ProgressSink) -> Kept | None:
        """Something was purged from the library: the backups made by themselves hold it still.

        A new one is made and the older ones go. Where the folder cannot be reached that is remembered,
        and done when it can. Backups that the member has made by hand are the member's.

        Returns:
            What was done; None where no backups are made by themselves, or the folder is not there.
        """
        plan = self._backups.plan()
        if not plan.folder:
            return None
        self._backups.keep_plan(plan._replace(purged=_text(self._backups.now())))
        try:
            return self.run(cancel=cancel, progress=progress)
        except KnownError:
            return None  # noted in the plan, and due until it is done

    def _drop_old(self, folder: Path, made: Path, *, keep: int) -> int:
        """Drop old backups of this library; whatever else lies in the folder is left alone."""
        try:
            names = [path for path in folder.iterdir() if path != made and is_backup_name(path)]
        except OSError:
            return 0
        own = sorted((path for path in names if self._backups.is_of_this_library(path)), reverse=True)
        dropped = 0
        for path in own[keep:]:
            try:
                path.unlink()
            except OSError:
                continue  # read by another program just now: it goes next time
            dropped += 1
        return dropped


def _time(text: str) -> datetime.datetime | None:
    try:
        found = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=datetime.UTC)


def _text(time: datetime.datetime) -> str:
    return time.astimezone(datetime.UTC).isoformat(timespec="seconds")
