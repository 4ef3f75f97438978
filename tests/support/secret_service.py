# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A real Secret Service: gnome-keyring on a D-Bus session of its own, with a home of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

COMMANDS = ("dbus-run-session", "gnome-keyring-daemon")
UNLOCK = 'printf "%s" "$IFN_TEST_LOGIN" | gnome-keyring-daemon --unlock --components=secrets >/dev/null'


class SecretService:
    """Runs programs as in a desktop session of a user who has a keyring.

    Each run is a new login; what was kept in the keyring is there at the next.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        for name in ("run", "data", "config", "cache"):
            (home / name).mkdir(mode=0o700, parents=True)

    @property
    def environment(self) -> dict[str, str]:
        """Variables of the session; those that name another keyring or screen are left out."""
        dropped = {"PYTHON_KEYRING_BACKEND", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"}
        kept = {name: value for name, value in os.environ.items() if name not in dropped}
        return kept | {
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.home / "run"),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "IFN_TEST_LOGIN": "inloggning",
        }

    def run(
        self, arguments: Sequence[str | Path], *, unlocked: bool = True, timeout: float = 60
    ) -> subprocess.CompletedProcess[str]:
        """Log in, run a program, log out.

        Args:
            arguments: the program and its arguments.
            unlocked: whether the keyring is opened at login; a locked one cannot ask, for there
                is no screen.
            timeout: seconds, after which the program is ended and TimeoutExpired raised.
        """
        script = f'{UNLOCK if unlocked else ":"}; exec "$@"'
        return subprocess.run(
            ["dbus-run-session", "--", "sh", "-c", script, "sh", *map(str, arguments)],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=timeout,
        )


@pytest.fixture
def secret_service(tmp_path_factory: pytest.TempPathFactory) -> SecretService:
    """A real Secret Service; skips where gnome-keyring is not installed (never in CI)."""
    missing = [name for name in COMMANDS if shutil.which(name) is None]
    if missing:
        pytest.skip(f"no real keyring to test: {', '.join(missing)} not installed")
    # Its sockets stand in the runtime folder, and a socket's path may have 108 bytes only.
    return SecretService(tmp_path_factory.mktemp("login"))
