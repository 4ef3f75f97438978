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

        # What only the server tells: an ärende is not public, and then the meeting is not held.
        assert [(notice.code, notice.params) for notice in agenda.warnings] == [
            ("source.closed", {"items": "2"})
        ]
        assert not meeting.is_cancelled
        council.lists["meeting"][0] |= {"cancelled": True, "modified": "2026-02-15T08:00:00+01:00"}
        library.clock.wait(days=6)
        report = library.sync()
        assert [(each.meeting, each.files) for each in report.delivered] == [(meeting.id, 0)]
        (meeting,) = library.core.queries.meetings()
        assert meeting.is_cancelled
        warnings = library.core.queries.agenda(meeting.id).warnings
        assert [notice.code for notice in warnings] == ["source.cancelled", "source.closed"]
