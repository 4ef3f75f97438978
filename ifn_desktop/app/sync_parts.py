# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Builds what fetches papers by itself. Made with the features, so after the window is usable."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

if TYPE_CHECKING:
    from ifn_desktop.app.features import Parts
    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.model.work import CancelToken
    from ifn_desktop.ui.shell import FeatureMaker, Shell
    from ifn_desktop.viewmodels.ports import Syncing
    from ifn_desktop.viewmodels.sync_ports import Asked, Found


class LaterSync:
    """The way to the core's fetching, also before the library is open: every call waits, in a lane."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def to_read(self) -> Syncing:
        """To ask."""
        return self._core.get().syncing

    def to_write(self) -> Syncing:
        """To change and to fetch."""
        return self._core.get_settled().syncing

    def find(self, asked: Asked, /, *, cancel: CancelToken) -> Found:
        """See `SyncDoor.find`."""
        from ifn_desktop.app.sync_finding import find

        return find(self.to_write(), asked, cancel)


def downloads_folder() -> Path | None:
    """Where browsers put what they fetch; None where there is no such folder."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return Path(place) if place and Path(place).is_dir() else None


def fetching(parts: Parts) -> FeatureMaker:
    """Papers come by themselves."""

    def make(shell: Shell) -> object:
        from ifn_desktop.app.core import local_now
        from ifn_desktop.app.desktop_notice import DesktopNotice
        from ifn_desktop.app.network import Network
        from ifn_desktop.app.power import read_power
        from ifn_desktop.ui.sync.feature import SyncFeature
        from ifn_desktop.viewmodels.downloads import DownloadsModel
        from ifn_desktop.viewmodels.managed_words import place_rules
        from ifn_desktop.viewmodels.sync import FetchingModel
        from ifn_desktop.viewmodels.sync_adding import AddingModel
        from ifn_desktop.viewmodels.sync_keeper import Computer, SyncKeeper

        tasks, models, preferences = parts.tasks, parts.models, parts.preferences
        door = LaterSync(parts.core)
        model = FetchingModel(door, tasks, models.library, models.notices, local_now)
        managed = parts.managed
        if managed is not None:
            tasks.run("io", lambda _: place_rules(managed.policy), model.heard_rules)
        computer = Computer(Network(tasks, shell), read_power)
        keeper = SyncKeeper(model, computer, preferences, tasks, local_now)
        notice = DesktopNotice(tasks, lambda: _come_forward(shell), shell)
        shell.closing.connect(notice.close)
        return SyncFeature(
            shell,
            model,
            keeper,
            adding=AddingModel(door, tasks, model, lambda: local_now().date()),
            downloads=DownloadsModel(downloads_folder(), models.importing, preferences, tasks, local_now),
            notify=notice.tell,
        )

    return make


def _come_forward(shell: Shell) -> None:
    window = shell.window
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.raise_()
    window.activateWindow()
