# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real program locks itself when the computer sleeps or its screen is locked, in time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ifn_desktop.config.settings import Settings, SettingsFile
from ifn_desktop.services.locking import LockChoices
from tests.support.lockable import Lockable
from tests.support.packets import stamped_packet
from tests.support.programs import PASSPHRASE, Program

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None,
    reason="logind and its bus are Linux'",
)
ROOT = Path(__file__).resolve().parents[2]
SOAK = os.environ.get("IFN_SOAK") == "1"
SIGNALS = ("sleep", "lock", "hint", "saver") if SOAK else ("sleep",)


class Computer:
    """A bus with a logind and a screen saver on it."""

    def __init__(self) -> None:
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._bus.stdout is not None
        address = self._bus.stdout.readline().strip()
        self.settings = {"DBUS_SYSTEM_BUS_ADDRESS": address, "DBUS_SESSION_BUS_ADDRESS": address}
        self._logind = subprocess.Popen(
            [sys.executable, "-m", "tests.support.fake_logind"],
            cwd=ROOT,
            env={**os.environ, **self.settings},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.heard() == "ready"

    def heard(self) -> str:
        """The next thing that logind was asked or noticed."""
        assert self._logind.stdout is not None
        return self._logind.stdout.readline().strip()

    def say(self, signal: str) -> None:
        """Have it tell something."""
        assert self._logind.stdin is not None
        self._logind.stdin.write(f"{signal}\n")
        self._logind.stdin.flush()

    def close(self) -> None:
        """End both."""
        for process in (self._logind, self._bus):
            process.kill()
            process.communicate()


@pytest.fixture
def computer() -> Iterator[Computer]:
    made = Computer()
    yield made
    made.close()


@pytest.mark.soak
def test_it_locks_before_the_computer_sleeps_and_with_its_screen(tmp_path: Path, computer: Computer) -> None:
    program = Program(tmp_path)
    packet = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    assert program.run("import", packet).code == 0
    running = Lockable(tmp_path / "talk", program.profile, **computer.settings)
    try:
        for signal in SIGNALS:
            running.ask("locked")
            running.ask(f"unlock:{PASSPHRASE}")
            running.ask("start")
            assert computer.heard() == "delayed by IFN Desktop for sleep"
            for unheard in ("wake", "lock-other"):
                computer.say(unheard)
            running.ask("start")
            computer.say(signal)
            assert computer.heard() == "delay given up"  # when everything has been closed
        running.ask("locked")
    finally:
        running.kill()


def test_what_does_not_lock_does_not_keep_the_computer_awake(tmp_path: Path, computer: Computer) -> None:
    program = Program(tmp_path)
    packet = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    assert program.run("import", packet).code == 0
    choices = LockChoices(with_computer=False)
    SettingsFile(program.profile / "settings.toml").save(Settings(lock=choices.words))
    running = Lockable(tmp_path / "talk", program.profile, **computer.settings)
    try:
        running.ask(f"unlock:{PASSPHRASE}")
        running.ask("start")
        assert computer.heard() == "delayed by IFN Desktop for sleep"
        computer.say("sleep")
        assert computer.heard() == "delay given up"
        computer.say("wake")
        assert computer.heard() == "delayed by IFN Desktop for sleep"
    finally:
        running.kill()
