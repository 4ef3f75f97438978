# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The locked program is started as this one was, without the names of files."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from ifn_desktop.app.locking import Successor

PYTHON = ["-X", "utf8", "-m", "ifn_desktop"]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ([], []),
        (["Svår vårdnad.pdf"], []),
        (["--profile", "/p", "./Svår vårdnad.pdf", "mapp/"], ["--profile", "/p"]),
        (["--profile", "mapp", "mapp"], ["--profile", "mapp"]),
        (["--profile=mapp", "--sample"], ["--profile=mapp", "--sample"]),
    ],
)
def test_files_on_the_command_line_are_left_out(
    monkeypatch: pytest.MonkeyPatch, words: list[str], kept: list[str]
) -> None:
    monkeypatch.setattr(sys, "orig_argv", [sys.executable, *PYTHON, *words])
    started: list[Sequence[str]] = []
    named = [Path("Svår vårdnad.pdf"), Path("mapp")]
    Successor(named, lambda command, _: started.append(command)).follow()
    assert started == [[sys.executable, *PYTHON, *kept]]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_a_crash_writes_no_memory_to_the_disk() -> None:
    code = "import sys, resource\nfrom ifn_desktop.app.main import main\nmain(['--version'])\n"
    code += "print(*resource.getrlimit(resource.RLIMIT_CORE))"
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert said.stdout.splitlines()[-1] == "0 0"
