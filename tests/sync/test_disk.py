# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A disk that is full in the middle of a sync: told, nothing is lost, and the next sync goes on."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import SourceKind
from tests.store.test_import_disk import leave_free, mounted
from tests.support.packets import stamped_packet
from tests.sync.library import Library, open_library
from tests.sync.test_faults import heavy


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted(folder)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def codes(library: Library) -> set[str]:
    """What a sync says went wrong, in its report or instead of one."""
    try:
        return {fault.code for fault in library.sync().failed}
    except KnownError as error:
        return {error.code}


def test_a_full_disk_is_told_and_the_next_sync_goes_on(small_disk: Path, tmp_path: Path) -> None:
    share = tmp_path / "delad"
    share.mkdir()
    paper = share / "Kulturnämnden 2026-04-15.pdf"
    stamped_packet(paper, date="2026-04-15", board="Kulturnämnden", items=2, first=40, pages=1)
    heavy(stamped_packet(share / "Socialnämnden 2026-03-18.pdf", items=3, pages=1), 1 << 20)
    with open_library(tmp_path / "undisturbed") as library:
        library.add(share, SourceKind.FOLDER)
        assert library.sync().fetched == 2
        expected = library.tree()
    failed = 0
    with open_library(small_disk / "profile") as library:
        library.add(share, SourceKind.FOLDER)
        before = library.tree()
        for free in (0, 40, 200, 700, 1200):
            filler = leave_free(small_disk, free)
            said = codes(library)
            filler.unlink()
            if not said:
                break
            assert said == {"disk.full"}
            failed += 1
            now = library.tree()
            # A meeting that fitted is there as a whole; of the other nothing.
            assert now == before or (len(now[0]) == 1 and now[0][0] in expected[0])
        assert failed >= 3
        assert codes(library) == set()
        assert library.tree() == expected
        assert library.leftovers() == []
