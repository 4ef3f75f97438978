# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""OParl's agenda is evidence: points without papers are there, papers that tell nothing find their ärende."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from ifn_desktop.model.sync import SourceKind
from tests.sources.council import Council, with_a_meeting
from tests.sources.site import Site, serving
from tests.sync.board_papers import letter, pdf
from tests.sync.library import open_library


@pytest.fixture
def site() -> Generator[Site]:
    with serving() as made:
        yield made


def test_the_agenda_of_the_server_is_the_meetings(site: Site, profile: Path) -> None:
    council = Council(site)
    with_a_meeting(council)
    papers = {
        "f1": pdf("Välkommen till mötet."),
        "f2": letter(),
        "f30": pdf("En tabell utan rubriker."),
        "f5": pdf("En karta."),
    }
    for key, body in papers.items():
        site.put(f"/oparl/files/{key}", body, "application/pdf")
    with open_library(profile) as library:
        library.add(council.address, SourceKind.OPARL)
        report = library.sync()
        assert (report.fetched, report.failed) == (4, ())
        (meeting,) = library.core.queries.meetings()
        agenda = library.core.queries.agenda(meeting.id)
        assert (agenda.organization, agenda.date) == ("Omsorgsnämnden", "2026-02-18")
        assert [(item.number, item.title) for item in agenda.items] == [
            ("1", "Upprop"),
            ("2", "Uppföljning av placeringar"),
        ]
        assert len(agenda.items[1].documents) == 3
        assert [paper.kind.value for paper in agenda.documents] == ["foredragningslista"]
        assert library.core.queries.loose() == ()
        again = library.sync()
        assert (again.fetched, again.unchanged, again.requests) == (0, 4, 5)
