# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is asked of the computer before papers are fetched by themselves."""

from __future__ import annotations

from types import SimpleNamespace

import psutil
import pytest
from pytestqt.qtbot import QtBot

from ifn_desktop.app.network import Network
from ifn_desktop.app.power import Power, read_power


@pytest.mark.parametrize(
    ("plugged", "percent", "power"),
    [
        (False, 17, Power(True, 0.17)),
        (True, 17, Power(False, 0.17)),
        (None, 50, Power()),
        (False, 104, Power(True, 1.0)),
        (False, None, Power(True, None)),
    ],
)
def test_the_battery(
    monkeypatch: pytest.MonkeyPatch, plugged: bool | None, percent: float | None, power: Power
) -> None:
    battery = SimpleNamespace(power_plugged=plugged, percent=percent)
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)
    assert read_power() == power


def test_a_computer_without_a_battery_or_with_an_odd_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: None, raising=False)
    assert read_power() == Power()

    def odd() -> None:
        raise FileNotFoundError

    monkeypatch.setattr(psutil, "sensors_battery", odd, raising=False)
    assert read_power() == Power()


def test_the_network_is_there_where_the_system_says_nothing(qtbot: QtBot) -> None:
    network = Network()
    network._info = None  # type: ignore[assignment]
    assert network.is_online
    assert not network.is_metered


def test_a_change_is_told_once(qtbot: QtBot) -> None:
    class Answers:
        def __init__(self, reachability: object) -> None:
            self._reachability = reachability
            self.captive = False

        def reachability(self) -> object:
            return self._reachability

        def isBehindCaptivePortal(self) -> bool:
            return self.captive

        def isMetered(self) -> bool:
            return False

    from PySide6.QtNetwork import QNetworkInformation

    network = Network()
    told: list[tuple[bool, bool]] = []
    network.changed.connect(lambda: told.append((network.is_online, network.is_metered)))
    network._known = (True, False)
    answers = Answers(QNetworkInformation.Reachability.Disconnected)
    network._info = answers  # type: ignore[assignment]
    network._look()
    network._look()
    answers._reachability = QNetworkInformation.Reachability.Online
    network._look()
    answers.captive = True
    network._look()
    assert told == [(False, False), (True, False), (False, False)]
