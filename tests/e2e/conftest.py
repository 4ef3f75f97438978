# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A library for commands that only read, and an empty one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.packets import stamped_packet
from tests.support.programs import Program


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A profile with two meetings on one day and one alone; tests only read it."""
    folder = tmp_path_factory.mktemp("filled")
    program = Program(folder)
    packets = folder / "packets"
    packets.mkdir()
    alone = stamped_packet(packets / "Socialnämnden 2026-03-18.pdf", items=2, pages=2)
    assert program.run("import", alone).code == 0
    for number, board in enumerate(("Kulturnämnden", "Tekniska nämnden")):
        path = packets / f"{board} 2026-04-15.pdf"
        stamped_packet(path, date="2026-04-15", items=2, pages=1, mark=f"nr {number}", board=board)
        assert program.run("import", path).code == 0
    yield program
    shutil.rmtree(folder)


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path, new=True)
