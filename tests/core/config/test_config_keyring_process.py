# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The keyring asked by a process of its own: the same answers, the same errors, nothing left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ifn_desktop.config import keyring_process
from ifn_desktop.config.keyring_process import FetchedKeyring
from ifn_desktop.errors import KnownError

BACKEND = """
import os
from keyring.backend import KeyringBackend
import keyring.errors
class Open(KeyringBackend):
    priority = 9
    def get_password(self, service, username):
        if username == "locked":
            raise keyring.errors.KeyringLocked("no")
        if username == "slow":
            import signal
            signal.pause()
        return {"mine": "hemlighet åäö"}.get(username)
    def set_password(self, service, username, password): ...
    def delete_password(self, service, username): ...
"""
# Run by Python at the start of the other process: this test's backend counts as the system's.
TRUST = """
import sys
class Trusting:
    def find_spec(self, name, path=None, target=None):
        if name != "ifn_desktop.config.keyrings":
            return None
        sys.meta_path.remove(self)
        import importlib.util
        spec = importlib.util.find_spec(name)
        execute = spec.loader.exec_module
        def trusting(module):
            execute(module)
            module.TRUSTED_MODULES |= {"own_keyring"}
        spec.loader.exec_module = trusting
        return spec
sys.meta_path.insert(0, Trusting())
"""


class Otherwise:
    """The keyring in this process."""

    name = "otherwise"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def get(self, profile: str) -> str | None:
        self.asked.append(profile)
        return "from here"

    def put(self, profile: str, secret: str) -> None:
        self.asked.append(f"put {profile}")

    def remove(self, profile: str) -> None:
        self.asked.append(f"remove {profile}")


@pytest.fixture
def backend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(os, "posix_spawn"):
        pytest.skip("POSIX only: elsewhere the keyring is asked in the program")
    (tmp_path / "own_keyring.py").write_text(BACKEND, encoding="utf-8")
    (tmp_path / "sitecustomize.py").write_text(TRUST, encoding="utf-8")
    root = Path(keyring_process.__file__).parents[2]
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{root}")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "own_keyring.Open")


@pytest.mark.usefixtures("backend")
def test_the_secret_comes_from_the_other_process_once() -> None:
    otherwise = Otherwise()
    keyring = FetchedKeyring("mine", otherwise)
    assert keyring.get("mine") == "hemlighet åäö"
    assert otherwise.asked == []
    assert keyring.get("mine") == "from here"
    keyring.put("mine", "x")
    keyring.remove("mine")
    assert otherwise.asked == ["mine", "put mine", "remove mine"]
    keyring.close()


@pytest.mark.usefixtures("backend")
def test_no_secret_and_a_locked_keyring_are_told_apart() -> None:
    assert FetchedKeyring("another", Otherwise()).get("another") is None
    with pytest.raises(KnownError, match=r"keyring\.locked"):
        FetchedKeyring("locked", Otherwise()).get("locked")


@pytest.mark.usefixtures("backend")
def test_another_profile_is_asked_here() -> None:
    keyring = FetchedKeyring("mine", Otherwise())
    assert keyring.get("yours") == "from here"
    keyring.close()


@pytest.mark.usefixtures("backend")
def test_a_process_that_nobody_waits_for_is_ended() -> None:
    keyring = FetchedKeyring("slow", Otherwise())
    keyring.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.usefixtures("backend")
def test_a_process_that_fails_is_as_if_it_had_not_been(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert FetchedKeyring("mine", Otherwise()).get("mine") == "from here"


def test_the_secret_is_never_written_to_a_terminal_or_without_a_name() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "ifn_desktop.config.keyring_process"], capture_output=True, check=False
    )
    assert (run.returncode, run.stdout) == (2, b"")
