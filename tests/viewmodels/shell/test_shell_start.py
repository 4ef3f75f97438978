# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The start view in words."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import DocumentId, MeetingId
from ifn_desktop.model.views import Changes, ResumePoint, StartView
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.start import StartModel, start_content
from tests.support.tasks import InlineTasks
from tests.viewmodels.shell.fakes import MEETING, TODAY, FakeLibrary, summary


def test_the_next_meeting_and_where_to_read_on() -> None:
    card = start_content(FakeLibrary().start_view, TODAY).card
    assert card is not None
    assert card.lead == "Nästa sammanträde, om 3 dagar"
    assert card.when == "onsdag 9 september 2026 kl.\N{NO-BREAK SPACE}9.00, Kommunhuset, Exempelby"
    assert card.read_on == "Läs vidare: 70. Överenskommelse omsorgsnämnden och Lyktans vänner 2027"
    assert [(figure.number, figure.words) for figure in card.figures] == [
        ("18", "ärenden"),
        ("40", "handlingar"),
        ("288", "sidor, 64 kvar att läsa"),
    ]


def test_without_a_place_the_button_reads_the_papers() -> None:
    view = FakeLibrary().start_view._replace(resume=None)
    card = start_content(view, TODAY).card
    assert card is not None
    assert card.read_on == "Läs handlingarna"
    assert card.resume is None


def test_a_place_in_another_meeting_stands_by_itself() -> None:
    point = ResumePoint(MeetingId("m-past-1"), None, DocumentId("d"), 2, "Kallelse")
    content = start_content(FakeLibrary().start_view._replace(resume=point), TODAY)
    assert content.resume == ("Läs vidare: Kallelse", point)
    assert content.card is not None
    assert content.card.read_on == "Läs handlingarna"


def test_a_meeting_that_has_been_is_called_the_latest() -> None:
    content = start_content(StartView(next=summary(MEETING, "Nämnden", "2026-09-05")), TODAY)
    assert content.card is not None
    assert content.card.lead == "Senaste sammanträdet, i går"


def test_an_empty_library_is_empty() -> None:
    assert start_content(StartView(), TODAY).is_empty
    assert not start_content(FakeLibrary().start_view, TODAY).is_empty


def test_the_model_asks_anew_when_the_library_changes(qtbot: QtBot) -> None:
    fake, library = FakeLibrary(), Library()
    model = StartModel(fake, InlineTasks(Notices().report), library, lambda: TODAY)
    model.load()
    fake.start_view = StartView()
    with qtbot.waitSignal(model.changed):
        library.tell(Changes(everything=True))
    assert model.content is not None
    assert model.content.is_empty


def test_a_meeting_with_nothing_but_its_minutes_counts_papers() -> None:
    minutes = summary(MEETING, "Omsorgsnämnden", "2026-01-10", items=0, documents=1, pages=72)
    view = StartView(next=minutes, past=(minutes,))
    content = start_content(view, TODAY)
    assert content.past[0].line == "1\N{NO-BREAK SPACE}handling · 72\N{NO-BREAK SPACE}sidor"
    assert content.card is not None
    assert [figure.words for figure in content.card.figures] == ["handling", "sidor"]
