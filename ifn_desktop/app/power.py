# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Whether the computer runs on its battery, and how much is left."""

from __future__ import annotations

from typing import NamedTuple


class Power(NamedTuple):
    """What the computer runs on.

    Attributes:
        is_on_battery: no mains power is plugged in; False where there is no battery or nobody knows.
        charge: what is left, 0 to 1; None where nobody knows.
    """

    is_on_battery: bool = False
    charge: float | None = None


def read_power() -> Power:
    """Ask the system. In the io lane: it reads files or asks a driver, and its import takes a while."""
    import psutil

    try:
        battery = psutil.sensors_battery()
    except Exception:  # noqa: BLE001  drivers answer in odd ways; then it is as if on the mains
        battery = None
    if battery is None or battery.power_plugged is None:
        return Power()
    share = battery.percent / 100 if battery.percent is not None else None
    return Power(not battery.power_plugged, None if share is None else min(max(share, 0.0), 1.0))
