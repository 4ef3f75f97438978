# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real program locked and unlocked: nothing is left of what was open, and the member is back there."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.lockable import Lockable
from tests.support.packets import stamped_packet
from tests.support.programs import PASSPHRASE, Program

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
CYCLES = 3
COUNTED = ("threads", "files", "timers", "objects")
LONGEST = 60.0


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """A profile with a packet in its library."""
    made = Program(tmp_path)
    packet = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=4, pages=3)
    assert made.run("import", packet).code == 0
    return made


@pytest.fixture
def running(program: Program, tmp_path: Path) -> Iterator[Lockable]:
    """The program, unlocked."""
    one = Lockable(tmp_path / "talk", program.profile, TMPDIR=str(program.temporary))
    one.ask("locked")
    one.ask(f"unlock:{PASSPHRASE}")
    yield one
    one.kill()


def at_rest(running: Lockable, before: dict[str, Any] | None) -> dict[str, Any]:
    """The locked program when what was ending has ended: it has no more than when it was locked before.

    Locked for the first time it is at rest when two looks see the same. After LONGEST seconds it is
    as it is.
    """
    pause, ends = threading.Event(), time.monotonic() + LONGEST
    locked = running.ask("locked")
    while time.monotonic() < ends:
        if before is not None and all(locked[name] <= before[name] for name in COUNTED):
            break
        pause.wait(0.25)
        seen, locked = locked, running.ask("locked")
        if before is None and seen == locked:
            break
    return locked


def test_locked_again_and_again_nothing_is_left_and_the_member_is_back(running: Lockable) -> None:
    running.ask("read")
    running.ask("next_item")
    before = running.ask("where")
    first = None
    for _ in range(CYCLES):
        running.ask("key:F12")
        locked = at_rest(running, first)
        assert locked["titles"] == ["IFN Desktop"]
        assert not [words for words in locked["shown"] if before["heading"] in words]
        assert locked["pid"] == before["pid"]
        assert locked["processes"] == 0
        first = first or locked
        assert [name for name in COUNTED if locked[name] > first[name]] == []
        running.ask(f"unlock:{PASSPHRASE}")
        after = running.ask("where")
        assert (after["heading"], after["page"]) == (before["heading"], before["page"])
    assert running.close() == 0
