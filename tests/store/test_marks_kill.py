# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A member's hour killed with SIGKILL at random moments: what was done is there, and the library whole."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from ifn_desktop.store.integrity import examine
from tests.store.scripted_hour import WORDS, state_of
from tests.support.evidence import Evidence
from tests.support.libraries import KEY, open_library, take_in
from tests.support.packets import stamped_packet

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")

KILLS = 200 if os.environ.get("IFN_SOAK") == "1" else 20
ROOT = Path(__file__).resolve().parents[2]


def lived_through(profile: Path, seed: int, seconds: float) -> list[dict[str, Any]]:
    """What a process said until it was killed, `seconds` after it was ready."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.store.scripted_hour", str(profile), str(seed)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    with process.stdout as out:
        first = out.readline()
        killer = threading.Timer(seconds, process.send_signal, [signal.SIGKILL])
        killer.start()
        lines = [first, *out.readlines()]
        killer.join()
    process.wait()
    assert process.returncode == -signal.SIGKILL
    return [json.loads(line) for line in lines if line.endswith(b"\n")]


@pytest.mark.soak
@pytest.mark.timeout(240 if KILLS < 100 else 1800)
def test_a_killed_hour_loses_nothing_that_was_done(profile: Path, tmp_path: Path, evidence: Evidence) -> None:
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=3))
    chance = random.Random(20260218)
    steps = 0
    for kill in range(KILLS):
        said = lived_through(profile, kill, chance.uniform(0.0, 0.6))
        steps += len(said) - 1
        last = said[-1].get("done") or said[-1]["ready"]
        with open_library(profile) as core:
            now = state_of(core)
            found = examine(core.paths.database, core.paths.blobs, KEY)
            assert (found.store_troubles, found.index_troubles) == ((), ())
        # Each step changes one thing (an undone typing or deletion too): the one in flight may be in.
        for kind in ("marks", "notes", "recusals"):
            before, after = last[kind], now[kind]
            changed = {id_ for id_ in before.keys() | after.keys() if before.get(id_) != after.get(id_)}
            assert len(changed) <= 1, f"kill {kill}"
        content = b"".join(path.read_bytes() for path in profile.iterdir() if path.is_file())
        assert not [word for word in WORDS if word.encode() in content]
    assert steps > KILLS
    evidence("kills", KILLS)
    evidence("steps done before them", steps)
    evidence("done steps lost", 0)
