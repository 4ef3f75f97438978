# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What waits for an open library: what was named at the start, other processes, what the next hour needs."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ifn_desktop.config.paths import sample_packet
from ifn_desktop.errors import KnownError
from ifn_desktop.model.views import Changes, StartView
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.window import WindowModels

if TYPE_CHECKING:
    from ifn_desktop.app.core import Core
    from ifn_desktop.app.key_dialogue import KeyDialogue
    from ifn_desktop.app.other_processes import OtherProcesses
    from ifn_desktop.services.managed import Managed
    from ifn_desktop.ui.main_window import MainWindow

PREPARE_MS = 150
"""After the start view is on the screen: a hand is slower than that."""


class AfterOpening:
    """Begins all of it, once, on the GUI thread.

    Args:
        core: the open library; the profile is ours and tidy.
        window: on show.
        models: its view models.
        tasks: runs work in the lanes.
        managed: what an IT department has set.
        others: answers other processes.
        keys: opened the library.
    """

    def __init__(
        self,
        core: Core,
        window: MainWindow,
        models: WindowModels,
        tasks: Tasks,
        *,
        managed: Managed,
        others: OtherProcesses,
        keys: KeyDialogue,
    ) -> None:
        self._core = core
        self._window = window
        self._models = models
        self._tasks = tasks
        self._managed = managed
        self._others = others
        self._keys = keys

    def begin(self, files: Sequence[Path], *, sample: bool, key_finished: Callable[[bool], None]) -> None:
        """Take in what was named, listen to other processes, prepare the reading view in an idle moment.

        Args:
            files: to take in.
            sample: take in the sample packet when the library is empty.
            key_finished: hears whether a change of the key that had been stopped is done now.
        """
        core, run = self._core, self._tasks.run
        QTimer.singleShot(PREPARE_MS, self._window, self._preload)
        run("io", lambda _: self._managed.problem, self._policy_read)
        run("io", lambda _: self._set_places(), self._places_set)
        run("io", lambda _: self._others.listen(core))
        # What is left of a change of the key is worth no message, and nothing waits for it.
        run("io", lambda _: self._finish_key(), key_finished, failed=lambda _: None)
        run("write", lambda _: self._keys.tell_failed_tries(core.lock_notes.opened))
        core.search_work.start(lambda error: self._tasks.post(lambda: self._tasks.fail(error)))
        if files:
            self._models.importing.run(files)
        elif sample:
            run("read", lambda _: core.queries.start(), self._offer_sample)
        else:
            run("read", lambda _: core.first_run.leads(), self._lead)

    def _policy_read(self, problem: KnownError | None) -> None:
        if problem is not None:
            self._tasks.fail(problem)

    def _set_places(self) -> bool:
        from ifn_desktop.services.managed_sources import apply

        return self._managed.is_present and apply(self._core.syncing, self._managed)

    def _places_set(self, changed: bool) -> None:
        if changed:
            self._models.library.tell(Changes(everything=True))

    def _finish_key(self) -> bool:
        vault = self._keys.vault
        if not vault.former_entry():
            vault.complete_change()
            return False
        from ifn_desktop.services.rekeying import Rekeying

        return Rekeying(self._core.paths, vault).finish()

    def _offer_sample(self, start: StartView) -> None:
        if start.next is None and not start.loose:
            self._models.importing.run([sample_packet()])

    def _lead(self, leads: bool) -> None:
        if leads:
            self._window.lead()

    def _preload(self) -> None:
        """What is to be prepared is imported first, where the window does not wait for it."""
        from ifn_desktop.app.preloading import preload

        self._tasks.run("io", lambda _: preload(), lambda _: self._prepare())

    def _prepare(self) -> None:
        """The member looks at the start view: time for what the first meeting needs."""
        self._window.prepare()
        gc.freeze()
