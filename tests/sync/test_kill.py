# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A sync that is killed at any step goes on next time and ends in the same library."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ifn_desktop.store import integrity
from tests.support.evidence import Evidence
from tests.support.libraries import KEY
from tests.support.packets import WORDS, stamped_packet
from tests.sync.library import open_library
from tests.sync.servers import wsgidav
from tests.sync.test_faults import heavy

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
ROOT = Path(__file__).resolve().parents[2]
STEPS = (
    *("listed", "planned", "opened", "noted", "chunk", "checked", "sealed", "whole"),
    *("deliver", "storing", "delivered", "tidied"),
)
OFTEN = 30 if os.environ.get("IFN_SOAK") == "1" else 1


def run(profile: Path, temporary: Path, step: str, times: int) -> list[str]:
    """Sync in a process of its own that is killed at a step; the steps it came by."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.sync.stepper", str(profile), step, str(times)],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(temporary)},
        capture_output=True,
        timeout=120,
        check=False,
    )
    steps = done.stdout.decode().split()
    assert done.returncode in {0, -9}, done.stderr.decode()
    return steps


def nothing_in_clear(*folders: Path) -> None:
    words = [*WORDS, "Socialnämnden", "Kulturnämnden", "%PDF-"]
    forms = [form for word in words for form in (word.encode(), word.encode("utf-16-le"))]
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file():
                content = path.read_bytes()
                assert not [form for form in forms if form in content], path.name


def test_after_a_kill_in_the_middle_of_a_file_its_successor_is_fetched_whole(tmp_path: Path) -> None:
    share, temporary = tmp_path / "delad", tmp_path / "tmp"
    share.mkdir()
    temporary.mkdir()
    packet = share / "Socialnämnden 2026-03-18.pdf"
    heavy(stamped_packet(packet, items=1, pages=1), 4 << 20)
    profile = tmp_path / "profile"
    with wsgidav(share, tmp_path) as address:
        with open_library(profile) as library:
            library.add(address)
        assert run(profile, temporary, "chunk", 12)[-1:] == ["chunk"]
        with open_library(profile) as library:
            (partial,) = library.leftovers()
            # Another paper under the same name, larger than the one that was begun.
            heavy(stamped_packet(packet, items=2, pages=1), 5 << 20)
            assert library.sync().failed == ()
            assert partial not in library.leftovers()
            (summary,) = library.core.queries.meetings()
            assert summary.items == 2
            assert library.leftovers() == []
            assert len(library.blobs()) == 1


@pytest.mark.soak
def test_a_kill_at_any_step_loses_nothing(tmp_path: Path, evidence: Evidence) -> None:
    share, temporary = tmp_path / "delad", tmp_path / "tmp"
    (share / "2026-04-15 Kulturnämnden").mkdir(parents=True)
    temporary.mkdir()
    heavy(stamped_packet(share / "Socialnämnden 2026-03-18.pdf", items=2, pages=1), 2 << 20)
    for number in (40, 41):
        place = share / "2026-04-15 Kulturnämnden" / f"{number}.pdf"
        stamped_packet(place, date="2026-04-15", board="Kulturnämnden", items=1, first=number, pages=1)
    with wsgidav(share, tmp_path) as address:
        begun = tmp_path / "begun"
        with open_library(begun) as library:
            library.add(address)
        whole = tmp_path / "whole"
        shutil.copytree(begun, whole)
        with open_library(whole) as library:
            assert library.sync().fetched == 3
            expected = library.tree()
        killed = 0
        for step in STEPS:
            for times in range(1, OFTEN + 1):
                profile = tmp_path / f"killed-{step}-{times}"
                shutil.copytree(begun, profile)
                steps = run(profile, temporary, step, times)
                nothing_in_clear(profile, temporary)
                if steps[-1:] == ["done"]:
                    assert times > 1, step
                    break
                killed += 1
                with open_library(profile) as library:
                    assert library.sync().failed == (), steps
                    assert library.tree() == expected, steps
                    assert library.leftovers() == [], steps
                    paths = library.core.paths
                found = integrity.examine(paths.database, paths.blobs, KEY)
                assert (found.sound, found.orphans) == (True, ()), steps
                shutil.rmtree(profile)
        assert list(temporary.iterdir()) == []
        evidence("kills", killed)
