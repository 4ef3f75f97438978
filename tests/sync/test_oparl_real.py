# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A real server's recorded answers, taken into a library: its meetings, with every point of their agendas."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from ifn_desktop.model.sync import SourceKind
from tests.sources.replaying import replaying
from tests.support.evidence import Evidence
from tests.sync.board_papers import pdf
from tests.sync.library import open_library

BOARD = "Wahlausschuss"


SOAK = os.environ.get("IFN_SOAK") == "1"


def cut_down(recorded: Path, wanted: Path) -> None:
    """The same server with no more than one page of its meetings and papers."""
    lists = wanted / "huertgenwald-1.0" / "body" / "1"
    lists.mkdir(parents=True)
    shutil.copyfile(recorded / "replay.py", wanted / "replay.py")
    for name in ("system.json", "body.json"):
        shutil.copyfile(recorded / "huertgenwald-1.0" / name, wanted / "huertgenwald-1.0" / name)
    pages = {"organization.json": "organization.json", "meeting_page_14.json": "meeting.json"}
    for source, target in {**pages, "paper_page_80.json": "paper.json"}.items():
        raw = json.loads((recorded / "huertgenwald-1.0" / "body" / "1" / source).read_text("utf-8"))
        raw["links"].pop("next", None)
        (lists / target).write_text(json.dumps(raw), encoding="utf-8")


def print_papers(folder: Path) -> None:
    """What the server gives for its files: it takes them from a packet's folder."""
    papers = folder / "packets" / "umea-ifn-2026-02-18" / "separate"
    papers.mkdir(parents=True)
    for number in range(40):
        (papers / f"{number}.pdf").write_bytes(pdf(f"Ein Blatt mit der Nummer {number}."))


@pytest.mark.soak
def test_the_meetings_of_one_board_with_their_agendas(
    shared_data: Path, tmp_path: Path, profile: Path, evidence: Evidence
) -> None:
    print_papers(tmp_path)
    if SOAK:
        (tmp_path / "oparl").symlink_to(shared_data / "oparl")
    else:
        cut_down(shared_data / "oparl", tmp_path / "oparl")
    with replaying(tmp_path) as address, open_library(profile) as library:
        library.add(address, SourceKind.OPARL, organizations=(BOARD,))
        report = library.sync()
        assert report.failed == ()
        meetings = library.core.queries.meetings()
        points = sum(len(library.core.queries.agenda(meeting.id).items) for meeting in meetings)
        evidence("board's meetings", len(meetings))
        evidence("points of their agendas", points)
        evidence("files fetched", report.fetched)
        assert {library.core.queries.agenda(meeting.id).organization for meeting in meetings} == {BOARD}
        assert library.core.queries.loose() == ()
        again = library.sync()
        assert (again.fetched, again.failed) == (0, ())
        third = library.sync()
        evidence("requests when nothing changed", third.requests)
        assert third.requests == (7 if SOAK else 5)


@pytest.mark.soak
@pytest.mark.skipif(not SOAK, reason="one board is enough where the number is not asked for")
def test_every_meeting_of_every_board_is_fetched_whole(
    shared_data: Path, tmp_path: Path, profile: Path, evidence: Evidence
) -> None:
    print_papers(tmp_path)
    (tmp_path / "oparl").symlink_to(shared_data / "oparl")
    with replaying(tmp_path) as address, open_library(profile) as library:
        library.add(address, SourceKind.OPARL)
        report = library.sync()
        meetings = library.core.queries.meetings()
        agendas = [library.core.queries.agenda(meeting.id) for meeting in meetings]
        evidence("meetings", len(meetings))
        evidence("boards", len({agenda.organization for agenda in agendas}))
        evidence("points of their agendas", sum(len(agenda.items) for agenda in agendas))
        evidence("files fetched", report.fetched)
        evidence("failed", len(report.failed))
        assert report.failed == ()
        again = library.sync()
        assert (again.fetched, again.failed) == (0, ())
