# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Builds what backs up and restores in the window. Made with the features."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ifn_desktop.model.happening import HappeningKind

if TYPE_CHECKING:
    from ifn_desktop.app.features import Parts
    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.config.backup_plan import BackupPlan, Every
    from ifn_desktop.model.backup import BackupReport, Means
    from ifn_desktop.model.work import CancelToken, ProgressSink
    from ifn_desktop.ui.shell import FeatureMaker, Shell
    from ifn_desktop.viewmodels.backup import Checked, Head, RestoreWish


class LaterBackups:
    """The way to the core's backups, also before the library is open: every call waits, in a lane."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def state(self) -> tuple[tuple[Means, ...], BackupPlan]:
        """See `BackupDoor.state`."""
        backups = self._core.get().backups.get()
        return backups.means(), backups.plan()

    def make(self, target: Path, /, *, cancel: CancelToken, progress: ProgressSink) -> BackupReport:
        """See `BackupDoor.make`."""
        backups = self._core.get().backups.get()
        report = backups.make(target, cancel=cancel, progress=progress, replace=True)
        self._note(report)
        return report

    def keep(self, *, cancel: CancelToken, progress: ProgressSink, now: bool) -> BackupReport | None:
        """See `BackupDoor.keep`."""
        from ifn_desktop.services.backup_keeping import BackupKeeping

        keeping = BackupKeeping(self._core.get().backups.get())
        run = keeping.run if now else keeping.run_if_due
        kept = run(cancel=cancel, progress=progress)
        if kept is None:
            return None
        self._note(kept.report)
        return kept.report

    def choose(self, every: Every, folder: str, /) -> None:
        """See `BackupDoor.choose`."""
        backups = self._core.get().backups.get()
        backups.keep_plan(backups.plan()._replace(every=every, folder=folder, code="", tried=""))

    def choose_passphrase(self, passphrase: str, /) -> None:
        """See `BackupDoor.choose_passphrase`."""
        self._core.get().backups.get().choose_passphrase(passphrase)

    def show_code(self, typed: str, /) -> None:
        """See `BackupDoor.show_code`."""
        self._core.get().backups.get().show_code(typed)

    def look(self, file: Path, /) -> Head:
        """See `BackupDoor.look`."""
        from ifn_desktop.services.restoring import read_by
        from ifn_desktop.viewmodels.backup import Head
        from ifn_desktop.viewmodels.dates import long_day

        head = read_by(file)
        return Head(long_day(head.made[:10]), head.key_file.passphrase is not None)

    def restore(
        self, file: Path, wish: RestoreWish, /, *, cancel: CancelToken, progress: ProgressSink
    ) -> BackupReport:
        """See `BackupDoor.restore`."""
        from ifn_desktop.config.keyrings import SystemKeyring
        from ifn_desktop.services.restoring import Opening, Restoring

        restoring = Restoring(self._core.get_settled().paths, SystemKeyring())
        return restoring.stage(file, Opening(*wish), cancel=cancel, progress=progress).backup

    def verify(self, *, cancel: CancelToken, progress: ProgressSink) -> Checked:
        """See `BackupDoor.verify`."""
        from ifn_desktop.services.verifying import verify_library
        from ifn_desktop.viewmodels.backup import Checked

        core = self._core.get()
        found = verify_library(
            core.paths.database, core.paths.blobs, core.backups.key, cancel=cancel, progress=progress
        )
        figures = {"files": found.integrity.blobs, "faults": len(found.parts) + len(found.papers)}
        self._write_down(HappeningKind.VERIFIED, figures)
        titles = tuple(dict.fromkeys(paper.title for paper in found.papers))
        return Checked(found.sound, found.integrity.blobs, found.parts, titles)

    def _note(self, report: BackupReport) -> None:
        figures = {"files": report.contents.files, "meetings": report.contents.meetings}
        self._write_down(HappeningKind.BACKED_UP, figures)

    def _write_down(self, kind: HappeningKind, figures: Mapping[str, int]) -> None:
        """Into the record where it can be; what was done is done all the same."""
        from contextlib import suppress

        from ifn_desktop.errors import KnownError

        core = self._core.get()
        with suppress(KnownError):
            core.jobs.submit("write", lambda _: core.record.note(kind, figures)).result()


def backing_up(parts: Parts) -> FeatureMaker:
    """Backups, restoring, checking."""

    def make(shell: Shell) -> object:
        from ifn_desktop.app.core import local_now
        from ifn_desktop.ui.backup.feature import BackupFeature
        from ifn_desktop.viewmodels.backup import BackupModel

        return BackupFeature(shell, BackupModel(LaterBackups(parts.core), parts.tasks, local_now))

    return make
