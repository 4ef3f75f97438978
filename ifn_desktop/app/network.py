# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Whether there is a network, as the system tells it; asks nobody on the network itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Network(QObject):
    """What the system knows of the network. Where it knows nothing there is one, which costs nothing.

    Made late: QtNetwork is not needed for anything else.

    Signals:
        changed: `is_online` or `is_metered` is another.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QNetworkInformation

        feature = QNetworkInformation.Feature
        wanted = (feature.Reachability, feature.Reachability | feature.Metered)
        self._info = QNetworkInformation.instance()
        if self._info is None and any(
            QNetworkInformation.loadBackendByFeatures(features) for features in reversed(wanted)
        ):
            self._info = QNetworkInformation.instance()
        self._bad = (
            QNetworkInformation.Reachability.Disconnected,
            QNetworkInformation.Reachability.Local,
        )
        self._known = (self.is_online, self.is_metered)
        if self._info is not None:
            self._info.reachabilityChanged.connect(self._look)
            self._info.isMeteredChanged.connect(self._look)
            self._info.isBehindCaptivePortalChanged.connect(self._look)

    @property
    def is_online(self) -> bool:
        """Whether there is a way out. Not before a hotel's or a train's own page has been answered."""
        info = self._info
        return info is None or not (info.reachability() in self._bad or info.isBehindCaptivePortal())

    @property
    def is_metered(self) -> bool:
        """Whether what is sent costs, as with a phone's connection."""
        return self._info is not None and self._info.isMetered()

    def _look(self) -> None:
        known = (self.is_online, self.is_metered)
        if known != self._known:
            self._known = known
            self.changed.emit()
