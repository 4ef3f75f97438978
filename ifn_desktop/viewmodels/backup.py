# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Backing up, restoring and checking, as the member sees it: one thing at a time, told in words."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.config.backup_plan import KEPT, BackupPlan, Every, backup_name
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.backup import BackupReport, Means
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.backup_words import contents_words, damage_words, part_words, size_words
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import said, translate

LOOK_MS = 120_000
"""After the start: the member reads already."""
AGAIN_MS = 1_800_000
_SHOW_MS = 100


class RestoreWish(NamedTuple):
    """What the member typed to open a backup. Has no repr: it must not reach a log.

    Attributes:
        passphrase: of the backup; or
        code: the recovery code.
        new_passphrase: with a code: what opens the library from now on; empty: the computer's keyring.
    """

    passphrase: str = ""
    code: str = ""
    new_passphrase: str = ""

    def __repr__(self) -> str:
        return "<RestoreWish>"


class Head(NamedTuple):
    """What a backup file says before it is opened.

    Attributes:
        day: when it was made, in words.
        has_passphrase: whether a passphrase opens it; else only the recovery code.
    """

    day: str
    has_passphrase: bool


class Checked(NamedTuple):
    """What a look through the library found.

    Attributes:
        is_whole: nothing is damaged.
        files: how many files were read.
        parts: kinds of things that are damaged (`store.damage.Part`).
        papers: titles of papers that are damaged.
    """

    is_whole: bool
    files: int
    parts: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()


class BackupDoor(Protocol):
    """The core, as this model needs it (`app.backup_parts.LaterBackups`). In the io lane."""

    def state(self) -> tuple[tuple[Means, ...], BackupPlan]:
        """What opens a backup made now, and what is chosen."""
        ...

    def make(self, target: Path, /, *, cancel: CancelToken, progress: ProgressSink) -> BackupReport:
        """Make a backup; an existing file was asked about."""
        ...

    def keep(self, *, cancel: CancelToken, progress: ProgressSink, now: bool) -> BackupReport | None:
        """Make one in the chosen folder, now or if it is time."""
        ...

    def choose(self, every: Every, folder: str, /) -> None:
        """Choose when and where."""
        ...

    def choose_passphrase(self, passphrase: str, /) -> None:
        """Choose what opens backups."""
        ...

    def show_code(self, typed: str, /) -> None:
        """The member has the recovery code."""
        ...

    def look(self, file: Path, /) -> Head:
        """What a file says of itself."""
        ...

    def restore(
        self, file: Path, wish: RestoreWish, /, *, cancel: CancelToken, progress: ProgressSink
    ) -> BackupReport:
        """Make the library of a backup ready to take the place of this one."""
        ...

    def verify(self, *, cancel: CancelToken, progress: ProgressSink) -> Checked:
        """Look through the library."""
        ...


class BackupModel(QObject):
    """One work at a time: a backup, a restore, a look through the library.

    Args:
        door: the core.
        tasks: runs work in lanes.
        now: the time it is, with its zone.

    Signals:
        changed: anything below is another.
        progressed: `progress_words` and `share` are others.
        looked: a backup file was looked at: a `Head`.
        restored: a restored library waits for the program to start again.
        failed_quietly: a backup by itself failed for the first time: why, in words.
    """

    changed = Signal()
    progressed = Signal()
    looked = Signal(object)
    restored = Signal()
    failed_quietly = Signal(str)

    def __init__(self, door: BackupDoor, tasks: Tasks, now: Callable[[], datetime.datetime]) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._now = now
        self._token: CancelToken | None = None
        self._progress: Progress | None = None
        self._has_told = False
        self.is_loaded = False
        self.is_restored = False
        self.means: tuple[Means, ...] = ()
        self.plan = BackupPlan()
        self.result = ""
        self.fault = ""
        self._show = QTimer(self)
        self._show.setSingleShot(True)
        self._show.setInterval(_SHOW_MS)
        self._show.timeout.connect(self.progressed)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._keep_quietly)

    # What is shown ------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether something is being done."""
        return self._token is not None

    @property
    def is_stopping(self) -> bool:
        """Whether it was asked to stop."""
        return self._token is not None and self._token.cancelled

    @property
    def can_back_up(self) -> bool:
        """Whether something would open a backup on another computer."""
        return bool(self.means)

    @property
    def progress_words(self) -> str:
        """How far it is."""
        return "" if self._progress is None else said(self._progress.step, self._progress.params)

    @property
    def share(self) -> int | None:
        """How much is done, 0 to 100; None while nobody knows."""
        progress = self._progress
        if progress is None or not progress.total:
            return None
        return min(100, 100 * progress.done // progress.total)

    @property
    def last_words(self) -> str:
        """When the last backup was made."""
        made = _moment(self.plan.made)
        if made is None:
            return translate("Backup", "Du har ingen säkerhetskopia än.")
        day = dates.long_day(made.date().isoformat())
        words = translate("Backup", "Senaste säkerhetskopian: {day} kl. {time}.")
        return words.format(day=day, time=f"{made.hour}.{made.minute:02d}")

    @property
    def plan_words(self) -> str:
        """Why backups by themselves do not work, or how many are kept; or nothing."""
        if self.plan.code:
            words = translate("Backup", "Förra gången gick det inte. {why}")
            return words.format(why=said(self.plan.code))
        if self.plan.every != "never" and self.plan.folder:
            return translate("Backup", "De {n} senaste sparas. Äldre tas bort av sig själva.").format(n=KEPT)
        return ""

    @property
    def name(self) -> str:
        """A name for a backup made now."""
        return backup_name(self._now().isoformat())

    # What the member asks for ---------------------------------------------------------------

    def start(self) -> None:
        """Look now and then whether a backup is due."""
        self._look.start(LOOK_MS)

    def end(self) -> None:
        """The window closes: what goes on is stopped; a half file is removed."""
        self._look.stop()
        self.stop()

    def load(self) -> None:
        """Ask what is chosen."""
        self._tasks.run("io", lambda _: self._door.state(), self._loaded, failed=self._not_loaded)

    def back_up(self, target: Path) -> None:
        """Make a backup there."""
        self._run(
            lambda token: self._door.make(target, cancel=token, progress=self._heard),
            lambda report: self._backed_up(report, target),
        )

    def back_up_in_folder(self) -> None:
        """Make one in the chosen folder."""
        self._run(
            lambda token: self._door.keep(cancel=token, progress=self._heard, now=True),
            lambda report: self._backed_up(report, None),
        )

    def choose(self, every: Every | None = None, folder: str | None = None) -> None:
        """Choose when and where backups are made by themselves."""
        chosen = (every or self.plan.every, self.plan.folder if folder is None else folder)
        self.plan = self.plan._replace(every=chosen[0], folder=chosen[1])  # the next choice builds on it
        self._ask(lambda: self._door.choose(*chosen))
        self.changed.emit()

    def choose_passphrase(self, passphrase: str) -> None:
        """Choose what opens backups."""
        self._ask(lambda: self._door.choose_passphrase(passphrase))

    def show_code(self, typed: str) -> None:
        """The member types the recovery code to show that they have it."""
        self._ask(lambda: self._door.show_code(typed))

    def look(self, file: Path) -> None:
        """Look at a backup file; `looked` follows, or a fault."""
        self._forget()
        self._tasks.run("io", lambda _: self._door.look(file), self.looked.emit, failed=self._refused)

    def restore(self, file: Path, wish: RestoreWish) -> None:
        """Make a backup's library ready; `restored` follows, or a fault."""
        self._run(
            lambda token: self._door.restore(file, wish, cancel=token, progress=self._heard),
            self._staged,
        )

    def verify(self) -> None:
        """Look through the library."""
        self._run(lambda token: self._door.verify(cancel=token, progress=self._heard), self._verified)

    def stop(self) -> None:
        """Stop what goes on."""
        if self._token is not None:
            self._token.cancel()
            self.changed.emit()

    # What comes back ------------------------------------------------------------------------

    def _run(self, work: Callable[[CancelToken], object], done: Callable[..., None]) -> None:
        if self._token is not None:
            return
        self._forget()
        token = self._token = CancelToken()
        self.changed.emit()
        self._tasks.run(
            "io",
            work,
            lambda value: self._ended(lambda: done(value)),
            failed=lambda error: self._ended(lambda: self._refused(error)),
            token=token,
        )

    def _ask(self, work: Callable[[], object]) -> None:
        self._forget()
        # One after the other, in the order in which they were chosen: so not in a lane of several threads.
        self._tasks.run("write", lambda _: work(), lambda _: self.load(), failed=self._refused)

    def _forget(self) -> None:
        self.result = self.fault = ""

    def _heard(self, progress: Progress) -> None:
        self._tasks.post(lambda: self._show_progress(progress))

    def _show_progress(self, progress: Progress) -> None:
        self._progress = progress
        if self._token is not None and not self._show.isActive():
            self._show.start()

    def _ended(self, tell: Callable[[], None]) -> None:
        self._token = self._progress = None
        self._show.stop()
        tell()
        self.changed.emit()
        self.load()

    def _loaded(self, state: tuple[tuple[Means, ...], BackupPlan]) -> None:
        self.means, self.plan = state
        self.is_loaded = True
        self.changed.emit()

    def _not_loaded(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self._tasks.fail(error)

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self.fault = said(error.code, error.params)
            self.changed.emit()
        elif not isinstance(error, Cancelled):
            self._tasks.fail(error)

    def _backed_up(self, report: BackupReport | None, target: Path | None) -> None:
        if report is None:
            return
        words = translate("Backup", "Säkerhetskopian är klar och läst igenom: {what}. {size}.")
        lines = [words.format(what=contents_words(report.contents), size=size_words(report.size))]
        if target is not None:
            lines.append(translate("Backup", "Den heter {name}.").format(name=target.name))
        self.result = " ".join([*lines, *damage_words(report)])

    def _staged(self, report: BackupReport) -> None:
        words = translate("Backup", "Säkerhetskopian är inläst och kontrollerad: {what}.")
        self.result = " ".join([words.format(what=contents_words(report.contents)), *damage_words(report)])
        self.is_restored = True
        self.restored.emit()

    def _verified(self, checked: Checked) -> None:
        if checked.is_whole:
            self.result = translate("Backup", "Allt är läst och stämmer. Inget är skadat.")
            return
        lines = [translate("Backup", "Något är skadat på disken. Resten går att läsa som vanligt.")]
        lines += [
            translate("Backup", "Skadat: {what}.").format(what=part_words(part)) for part in checked.parts
        ]
        lines += [
            translate("Backup", "Går inte att visa: {title}.").format(title=title) for title in checked.papers
        ]
        lines.append(translate("Backup", "Återställ från en säkerhetskopia, eller läs in handlingarna igen."))
        self.fault = "\n".join(lines)

    def _keep_quietly(self) -> None:
        self._look.start(AGAIN_MS)
        if self._token is not None:
            return
        token = self._token = CancelToken()
        self._tasks.run(
            "io",
            lambda _: self._door.keep(cancel=token, progress=_unheard, now=False),
            lambda _: self._kept_quietly(None),
            failed=self._kept_quietly,
            token=token,
        )

    def _kept_quietly(self, error: BaseException | None) -> None:
        self._token = None
        if isinstance(error, KnownError):
            if not self._has_told:
                self._has_told = True
                self.failed_quietly.emit(said(error.code, error.params))
        elif error is not None and not isinstance(error, Cancelled):
            self._tasks.fail(error)
        if self.is_loaded:
            self.load()
        self.changed.emit()


def _unheard(_: Progress) -> None:
    """Backups by themselves are quiet."""


def _moment(text: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(text).astimezone()
    except ValueError:
        return None
