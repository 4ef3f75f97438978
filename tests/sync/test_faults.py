# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Whatever goes wrong on the way, the next sync reaches the library of an undisturbed one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from ifn_desktop.sources.http import Patience
from tests.support.packets import stamped_packet
from tests.sync.fault_proxy import FAULTS, FaultProxy, fault_proxy, on_files_only
from tests.sync.library import open_library
from tests.sync.servers import wsgidav

IMPATIENT = Patience(connect=2.0, read=0.4, pause=0.01, grace=3.0)


def heavy(path: Path, size: int = 3 << 20) -> None:
    """Make a PDF as large as scans make it, without another word."""
    with pymupdf.open(path) as document:
        xref = document.get_new_xref()
        document.update_object(xref, "<<>>")
        document.update_stream(xref, os.urandom(size), compress=False)
        document.saveIncr()


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real server with a heavy packet, and a meeting in two files."""
    root = tmp_path_factory.mktemp("faults")
    folder = root / "delad"
    (folder / "2026-04-15 Kulturnämnden").mkdir(parents=True)
    heavy(stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=3, pages=1))
    for number in (40, 41):
        stamped_packet(
            folder / "2026-04-15 Kulturnämnden" / f"{number}.pdf",
            date="2026-04-15",
            board="Kulturnämnden",
            items=1,
            first=number,
        )
    with wsgidav(folder, root) as address:
        yield address


@pytest.fixture(scope="module")
def undisturbed(share: str, tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    with open_library(tmp_path_factory.mktemp("undisturbed") / "profile") as library:
        library.add(share)
        report = library.sync()
        assert (report.fetched, report.failed) == (3, ())
        return library.tree()


@pytest.fixture
def proxy(share: str) -> Iterator[FaultProxy]:
    with fault_proxy(share) as made:
        yield made


@pytest.mark.parametrize("name", FAULTS)
def test_after_a_fault_the_next_sync_reaches_the_same_library(
    name: str, proxy: FaultProxy, undisturbed: list[Any], profile: Path
) -> None:
    fault, code = FAULTS[name]
    with open_library(profile, patience=IMPATIENT) as library:
        library.add(proxy.address)
        proxy.fault = fault
        first = library.sync()
        if code is not None:
            assert {told.code for told in first.failed} == {code}
            # A meeting whose files all came is there; of the others nothing.
            assert first.fetched == (2 if name == "another ETag" else 0)
            assert len(library.core.queries.meetings()) == (1 if first.fetched else 0)
        proxy.fault = lambda *_: False
        library.clock.wait(minutes=30)
        second = library.sync()
        assert second.failed == ()
        assert library.tree() == undisturbed
        assert library.leftovers() == []
        assert library.sync().requests == 2


@pytest.mark.parametrize(
    "name", ["gzip bomb", "endless", "redirect loop", "no answer", "503 with Retry-After"]
)
def test_the_same_when_only_files_are_concerned(
    name: str, proxy: FaultProxy, undisturbed: list[Any], profile: Path
) -> None:
    with open_library(profile, patience=IMPATIENT) as library:
        library.add(proxy.address)
        proxy.fault = on_files_only(FAULTS[name][0])
        first = library.sync()
        assert first.failed
        assert library.core.queries.meetings() == ()
        proxy.fault = lambda *_: False
        assert library.sync().failed == ()
        assert library.tree() == undisturbed
        assert library.leftovers() == []
