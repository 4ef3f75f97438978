# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Syncs with real WebDAV servers on loopback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.packets import stamped_packet
from tests.sync.library import open_library
from tests.sync.servers import SERVERS


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """A folder with two meetings, awkward names among them."""
    folder = tmp_path / "delad"
    (folder / "Möten 2026" / "Ärende 12 – Budget").mkdir(parents=True)
    stamped_packet(folder / "Möten 2026" / "Socialnämnden 50% + tillägg #2; 2026-03-18.pdf", items=3, pages=1)
    stamped_packet(
        folder / "Kulturna\u0308mnden & Co [1] 2026-04-15.pdf",
        date="2026-04-15",
        board="Kulturnämnden",
        items=2,
        first=40,
    )
    (folder / "Möten 2026" / ".DS_Store").write_bytes(b"x")
    (folder / "Möten 2026" / "tom.pdf").write_bytes(b"")
    return folder


@pytest.mark.parametrize("name", SERVERS)
def test_a_sync_brings_everything_and_the_next_one_asks_once(
    name: str, share: Path, tmp_path: Path, profile: Path
) -> None:
    scratch = tmp_path / "server"
    scratch.mkdir()
    with SERVERS[name](share, scratch) as address, open_library(profile) as library:
        library.add(address)
        report = library.sync()
        assert (report.fetched, report.changed, report.failed) == (2, 0, ())
        assert [meeting.date for meeting in library.core.queries.meetings()] == ["2026-03-18", "2026-04-15"]
        assert library.leftovers() == []
        again = library.sync()
        assert (again.fetched, again.changed, again.unchanged, again.failed) == (0, 0, 2, ())
        assert again.requests == 3  # one for each folder
