# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The way of the window's view models to protokoll, also before the library is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.services.minutes_desk import MinutesDesk


class LaterMinutes:
    """Both calls wait until the library is open: make them in a lane."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def read(self) -> MinutesDesk:
        """To ask."""
        return self._core.get().minutes

    def write(self) -> MinutesDesk:
        """To read what has not been read."""
        return self._core.get_settled().minutes
