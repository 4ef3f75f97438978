# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Starts the real program with somebody at the keyboard, as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def use(person: str, *arguments: str, **settings: str) -> dict[str, Any]:
    """Run a module of this folder that starts the program and uses it; what it saw.

    Args:
        person: the module, `driver` or `locksmith`.
        arguments: for it.
        settings: environment variables, beside a screen that nobody sees and a locale.
    """
    environment = {key: value for key, value in os.environ.items() if key != "IFN_PASSPHRASE_FILE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8", "QT_SCALE_FACTOR": "1", **settings}
    run = subprocess.run(
        [sys.executable, "-m", f"tests.e2e.{person}", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert run.returncode == 0, (run.returncode, run.stderr, run.stdout[-2000:], crashes(Path(arguments[0])))
    seen = json.loads(run.stdout.splitlines()[-1])
    assert "failed" not in seen, (seen, run.stderr)
    return seen


def crashes(folder: Path) -> list[str]:
    """What crashes wrote to the logs of the profiles in a folder: stderr hears nothing of them."""
    return [text for log in folder.rglob("crash*.log") if (text := log.read_text(encoding="utf-8"))]
