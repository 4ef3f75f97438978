# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A keyring for processes that the program starts: open, trusted, with the secrets of a test."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from ifn_desktop.config import keyring_process

_BACKEND = """
import json, os
from pathlib import Path
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
        return json.loads(Path(os.environ["OWN_KEYRING"]).read_text(encoding="utf-8")).get(username)
    def set_password(self, service, username, password): ...
    def delete_password(self, service, username): ...
"""


def trusting(module: str) -> str:
    """What Python runs at its start (`sitecustomize`) so that this backend counts as the system's."""
    return f"""
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
            module.TRUSTED_MODULES |= {{"{module}"}}
        spec.loader.exec_module = trusting
        return spec
sys.meta_path.insert(0, Trusting())
"""


def give_keyring(folder: Path, monkeypatch: pytest.MonkeyPatch, secrets: dict[str, str]) -> None:
    """Processes started from now on find these secrets by profile; `locked` and `slow` are special."""
    if not hasattr(os, "posix_spawn"):
        pytest.skip("POSIX only: elsewhere the keyring is asked in the program")
    (folder / "own_keyring.py").write_text(_BACKEND, encoding="utf-8")
    (folder / "sitecustomize.py").write_text(trusting("own_keyring"), encoding="utf-8")
    (folder / "own_secrets.json").write_text(json.dumps(secrets), encoding="utf-8")
    root = Path(keyring_process.__file__).parents[2]
    monkeypatch.setenv("PYTHONPATH", f"{folder}{os.pathsep}{root}")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "own_keyring.Open")
    monkeypatch.setenv("OWN_KEYRING", str(folder / "own_secrets.json"))
