# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real program as a process of its own, with a passphrase in a file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.config.wrapping import Cost

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "ett lösenord för provet"
SECONDS = 120


class Answer(NamedTuple):
    """What a run gave."""

    code: int
    out: bytes
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


class Program:
    """Runs `python -m ifn_desktop` on one profile.

    Args:
        folder: an empty one; the profile, the passphrase's file and the temporary folder of the
            program lie in it.
        new: nobody has begun: the first command makes the key, whose passphrase costs a fifth of a
            second of every later one to try. Otherwise the key is there and costs next to nothing.
    """

    def __init__(self, folder: Path, *, new: bool = False) -> None:
        self.profile = folder / "profile"
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        self.passphrase = folder / "passphrase"
        self.passphrase.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
        if not new:
            self.make_key()

    def make_key(self) -> None:
        """Make the key of a profile that has none, as the first command would, but a cheap one."""
        self.profile.mkdir(mode=0o700)
        KeyVault(ProfilePaths(self.profile), SystemKeyring(), Cost(8, 1, 1)).create(PASSPHRASE)

    def environment(self, **changes: str | None) -> dict[str, str]:
        """The child's; None takes a variable away."""
        wanted = {
            **os.environ,
            "IFN_PASSPHRASE_FILE": str(self.passphrase),
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "TMPDIR": str(self.temporary),
            **changes,
        }
        return {name: value for name, value in wanted.items() if value is not None}

    def command(self, *words: str | Path) -> list[str]:
        """The command line, with --profile first."""
        return [sys.executable, "-m", "ifn_desktop", "--profile", str(self.profile), *map(str, words)]

    def run(self, *words: str | Path, stdin: str = "", **changes: str | None) -> Answer:
        """Run a command to its end."""
        done = subprocess.run(
            self.command(*words),
            env=self.environment(**changes),
            input=stdin.encode(),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
        return Answer(done.returncode, done.stdout, done.stderr.decode(errors="replace"))

    def start(self, *words: str | Path, **changes: str | None) -> subprocess.Popen[bytes]:
        """Start a command; the caller waits for it."""
        return subprocess.Popen(
            self.command(*words),
            env=self.environment(**changes),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def json(self, *words: str | Path) -> Any:
        """Run a command with --json that must be done; its answer."""
        answer = self.run(*words, "--json")
        assert answer.code == 0, answer.err
        return answer.json
