# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The vault on a real Secret Service: gnome-keyring on a session bus of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = ("dbus-run-session", "gnome-keyring-daemon")

# The daemon is unlocked by a password on its input, or started locked.
SESSION = """
set -e
if [ "$1" = open ]; then printf vault | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
else gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; fi
exec "$2" -c "$3" "$4"
"""

VISIT = """
import sys
from pathlib import Path
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.config.unlocking import unlock
from ifn_desktop.errors import KnownError

paths = ProfilePaths(Path(sys.argv[1]))
paths.prepare()
vault = KeyVault(paths, SystemKeyring())
before = vault.status(ask_keyring=False).value
try:
    key = unlock(vault).key
    after, again = vault.status(ask_keyring=True).value, key == vault.open_with_keyring()
    print(before, vault.backend, after, again, key.hex())
except KnownError as error:
    print(before, error.code)
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    if sys.platform != "linux":
        pytest.skip("Secret Service is for Linux")
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"no real keyring to test: {', '.join(missing)} not installed")
    (tmp_path / "run").mkdir(mode=0o700)
    return tmp_path


def visit(home: Path, *, keyring_is: str = "open") -> list[str]:
    """Log in, use the vault, log out. Returns what it said."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYTHON_KEYRING_BACKEND", "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}
    }
    environment |= {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_RUNTIME_DIR": str(home / "run"),
    }
    done = subprocess.run(
        [
            "dbus-run-session",
            "--",
            "sh",
            "-c",
            SESSION,
            "sh",
            keyring_is,
            sys.executable,
            VISIT,
            str(home / "profile"),
        ],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.split()


def test_the_key_lies_in_the_real_keyring_over_logins(home: Path) -> None:
    first = visit(home)
    assert first[:4] == ["new", "SecretService.Keyring", "keyring", "True"]
    second = visit(home)
    assert second == ["keyring", *first[1:]]
    key = bytes.fromhex(first[4])
    for path in home.rglob("*"):
        if path.is_file():
            assert key not in path.read_bytes()
            assert key.hex().encode() not in path.read_bytes()


def test_a_locked_keyring_is_said_and_nothing_is_made(home: Path) -> None:
    visit(home)
    assert visit(home, keyring_is="locked") == ["keyring", "keyring.locked"]


def test_without_a_bus_there_is_no_keyring(home: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHON_KEYRING_BACKEND"}
    environment |= {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", "HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", VISIT, str(home / "profile")],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.split() == ["new", "keyring.missing"]
    assert not (home / "profile" / "key.json").exists()
