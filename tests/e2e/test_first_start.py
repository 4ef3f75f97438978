# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""First start without a keyring, later starts, a wrong password, the recovery code: the real program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "fyra gröna hästar går"


def start(profile: Path, *steps: str) -> dict[str, Any]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }
    environment.pop("IFN_PASSPHRASE_FILE", None)
    run = subprocess.run(
        [sys.executable, "-m", "tests.e2e.locksmith", str(profile), *steps],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    seen = json.loads(run.stdout.splitlines()[-1])
    assert "failed" not in seen, (seen, run.stderr)
    return seen


def test_a_password_is_chosen_once_and_opens_the_library_from_then_on(profile: Path) -> None:
    first = start(profile, f"choose:{PASSWORD}", "keep", "quit")
    assert len(first["code"].split("-")) == 7
    assert start(profile, "wrong:fel", "refused", f"type:{PASSWORD}", "quit")["exit"] == 0
    assert start(profile, "other", f"type:{first['code'].lower()}", "quit")["exit"] == 0
    assert PASSWORD.encode() not in (profile / "key.json").read_bytes()
