# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Whether there is a network, as the system tells it; asks nobody on the network itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkInformation

    from ifn_desktop.viewmodels.tasks import Tasks


class Network(QObject):
    """What the system knows of the network. Where it knows nothing there is one, which costs nothing.

    Args:
        tasks: QtNetwork, which nothing else needs, is imported in a lane.
        parent: of the QObject.

    Signals:
        changed: `is_online` or `is_metered` is another, or known at all.
    """

    changed = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._info: QNetworkInformation | None = None
        self._is_begun = False
        self._known = (True, False)

    def begin(self) -> None:
        """Ask the system from now on; `changed` follows. A second call does nothing."""
        if not self._is_begun:
            self._is_begun = True
            self._tasks.run("io", lambda _: _import(), lambda _: self._listen())

    @property
    def is_online(self) -> bool:
        """Whether there is a way out. Not before a hotel's or a train's own page has been answered."""
        return self._known[0]

    @property
    def is_metered(self) -> bool:
        """Whether what is sent costs, as with a phone's connection."""
        return self._known[1]

    def _listen(self) -> None:
        from PySide6.QtNetwork import QNetworkInformation

        feature = QNetworkInformation.Feature
        info = QNetworkInformation.instance()
        if info is None and any(
            QNetworkInformation.loadBackendByFeatures(features)
            for features in (feature.Reachability | feature.Metered, feature.Reachability)
        ):
            info = QNetworkInformation.instance()
        self._info = info
        if info is not None:
            info.reachabilityChanged.connect(self._look)
            info.isMeteredChanged.connect(self._look)
            info.isBehindCaptivePortalChanged.connect(self._look)
            self._look()

    def _look(self) -> None:
        info = self._info
        if info is None:
            return
        reach = type(info.reachability())
        is_cut = info.reachability() in (reach.Disconnected, reach.Local) or info.isBehindCaptivePortal()
        known = (not is_cut, info.isMetered())
        if known != self._known:
            self._known = known
            self.changed.emit()


def _import() -> None:
    import PySide6.QtNetwork  # noqa: F401
