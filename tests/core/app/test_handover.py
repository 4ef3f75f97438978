# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Handing work to the process that has the profile open."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from pathlib import Path

import pytest

from ifn_desktop.app.handover import Answer, HandoverServer, Request, hand_over
from ifn_desktop.config.paths import ProfilePaths

ASK = """
import json, sys
from pathlib import Path
from ifn_desktop.app.handover import hand_over
from ifn_desktop.config.paths import ProfilePaths
print(json.dumps(hand_over(ProfilePaths(Path(sys.argv[1])), {"do": "import", "paths": ["/å ä ö.pdf"]})))
"""


@pytest.fixture
def paths(tmp_path: Path) -> ProfilePaths:
    made = ProfilePaths(tmp_path / "profil")
    made.prepare()
    return made


@pytest.fixture
def heard(paths: ProfilePaths) -> Iterator[list[Request]]:
    requests: list[Request] = []

    def answer(request: Request) -> Answer:
        requests.append(request)
        return {"done": len(requests)}

    server = HandoverServer(paths, answer)
    yield requests
    server.close()


def test_another_process_hands_its_work_over(paths: ProfilePaths, heard: list[Request]) -> None:
    run = subprocess.run(
        [sys.executable, "-c", ASK, str(paths.root)], capture_output=True, text=True, check=True, timeout=60
    )
    assert json.loads(run.stdout) == {"done": 1}
    assert heard == [{"do": "import", "paths": ["/å ä ö.pdf"]}]


def test_nobody_listens(paths: ProfilePaths) -> None:
    assert hand_over(paths, {"do": "import"}) is None


def test_nobody_listens_any_more(paths: ProfilePaths) -> None:
    HandoverServer(paths, lambda request: request).close()
    assert hand_over(paths, {"do": "import"}) is None


def test_who_does_not_know_the_secret_is_refused(paths: ProfilePaths, heard: list[Request]) -> None:
    with pytest.raises((AuthenticationError, OSError, EOFError)):
        Client(paths.handover, authkey=b"guess").close()
    assert hand_over(paths, {"do": "open"}) == {"done": 1}
    assert heard == [{"do": "open"}]


@pytest.mark.skipif(os.name == "nt", reason="a socket's file exists on POSIX only")
def test_a_socket_left_by_a_crash_is_replaced(paths: ProfilePaths) -> None:
    Path(paths.handover).parent.mkdir(parents=True, exist_ok=True)
    Path(paths.handover).touch()
    server = HandoverServer(paths, lambda request: {"echo": request["do"]})
    assert hand_over(paths, {"do": "open"}) == {"echo": "open"}
    server.close()


@pytest.mark.skipif(os.name == "nt", reason="permission bits are POSIX")
def test_only_the_owner_can_read_the_secret(paths: ProfilePaths, heard: list[Request]) -> None:
    assert (paths.root / "handover.key").stat().st_mode & 0o077 == 0
    assert paths.root.stat().st_mode & 0o077 == 0
