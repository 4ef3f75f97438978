# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is asked of the computer before papers are fetched by themselves."""

from __future__ import annotations

from types import SimpleNamespace

import psutil
import pytest
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from ifn_desktop.app.network import Network
from ifn_desktop.app.power import Power, read_power
from tests.support.tasks import InlineTasks


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


def fail(error: BaseException) -> None:
    raise error


class Answers:
    """What the system would say."""

    def __init__(self) -> None:
        self.reach = QNetworkInformation.Reachability.Online
        self.captive = self.metered = False

    def reachability(self) -> QNetworkInformation.Reachability:
        return self.reach

    def isBehindCaptivePortal(self) -> bool:
        return self.captive

    def isMetered(self) -> bool:
        return self.metered


def test_the_network_is_there_where_the_system_says_nothing(qtbot: QtBot) -> None:
    network = Network(InlineTasks(fail))
    assert (network.is_online, network.is_metered) == (True, False)
    network._look()
    assert (network.is_online, network.is_metered) == (True, False)


def test_the_system_is_asked_once(qtbot: QtBot) -> None:
    network = Network(InlineTasks(fail))
    network.begin()
    network.begin()
    assert isinstance(network.is_online, bool)


def test_a_change_is_told_once(qtbot: QtBot) -> None:
    network = Network(InlineTasks(fail))
    told: list[tuple[bool, bool]] = []
    network.changed.connect(lambda: told.append((network.is_online, network.is_metered)))
    answers = Answers()
    network._info = answers  # type: ignore[assignment]
    answers.reach = QNetworkInformation.Reachability.Disconnected
    network._look()
    network._look()
    answers.reach = QNetworkInformation.Reachability.Site
    network._look()
    answers.captive = True
    network._look()
    answers.captive, answers.metered = False, True
    network._look()
    assert told == [(False, False), (True, False), (False, False), (True, True)]
