# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real program with a window, told what to do over locks and unlocks (`tests.e2e.locked_one`)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 60.0


class Lockable:
    """A running program.

    Args:
        folder: for what is asked and answered.
        profile: its library.
        named: files on its command line.
        settings: environment variables.
    """

    def __init__(self, folder: Path, profile: Path, named: Sequence[Path] = (), **settings: str) -> None:
        self._folder = folder
        folder.mkdir(exist_ok=True)
        environment = {key: value for key, value in os.environ.items() if key != "IFN_PASSPHRASE_FILE"}
        environment |= {
            "QT_QPA_PLATFORM": "offscreen",
            "LANG": "C.UTF-8",
            "QT_SCALE_FACTOR": "1",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            **settings,
        }
        command = [sys.executable, "-m", "tests.e2e.locked_one", str(folder), str(profile)]
        command += map(str, named)
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE)

    def ask(self, command: str) -> Any:
        """Have something done, or seen, as soon as it can be."""
        ask, answer = self._folder / "ask", self._folder / "answer"
        part = ask.with_suffix(".part")
        part.write_text(command, encoding="utf-8")
        part.replace(ask)
        deadline = time.monotonic() + LONGEST
        pause = threading.Event()
        while not answer.exists():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.process.kill()
                errors = self.process.communicate()[1].decode(errors="replace")
                raise AssertionError((command.partition(":")[0], self.process.returncode, errors))
            pause.wait(0.01)
        said = json.loads(answer.read_text(encoding="utf-8"))
        answer.unlink()
        return said

    def close(self) -> int:
        """Close the program in order; its exit code."""
        self.ask("quit")
        self.process.communicate(timeout=LONGEST)
        return self.process.returncode

    def kill(self) -> None:
        """End it, if it still runs."""
        self.process.kill()
        self.process.communicate()
