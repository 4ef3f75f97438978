# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is said of fetching."""

from __future__ import annotations

import datetime

import pytest

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.sync import Delivered, Fault, LogRow, SourceId, SourceKind, SourceState, SyncReport
from ifn_desktop.services.sync_schedule import Decision, Why
from ifn_desktop.viewmodels import error_words
from ifn_desktop.viewmodels import sync_words as words
from ifn_desktop.viewmodels.sync_done_words import log_lines, report_words
from ifn_desktop.viewmodels.sync_fault_words import faults_words, short_fault
from ifn_desktop.viewmodels.sync_status import held_words, state_words, status_words
from ifn_desktop.viewmodels.sync_words import Tone
from tests.viewmodels.sync.fakes import NOW, iso, source

LOCAL = NOW.astimezone()
NEXT = NOW + datetime.timedelta(minutes=18)
CLOCK = f"{LOCAL.hour}.{LOCAL.minute:02d}"


def test_what_came_what_failed_why_and_when_it_is_tried_again() -> None:
    report = SyncReport(
        fetched=3,
        failed=(Fault("remote.no_answer"),),
        delivered=(Delivered(MeetingId("m"), "2026-02-18", 3),),
    )
    said = report_words(report, NOW, NEXT)
    assert said == (
        "Hämtade 3 nya handlingar till 18 februari. 1 gick inte: servern svarade inte. "
        f"Försöker igen {words.clock(NEXT)}."
    )


def test_papers_without_a_meeting_are_told_so() -> None:
    report = SyncReport(fetched=2, delivered=(Delivered(None, None, 2),))
    said = report_words(report, NOW, NEXT)
    assert said == "Hämtade 2 nya handlingar som inte hör till något sammanträde."


def test_nothing_new_offline_and_withdrawn() -> None:
    assert report_words(SyncReport(unchanged=9), NOW, None) == "Inget nytt."
    assert "Allt som är hämtat går att läsa" in report_words(SyncReport(offline=True), NOW, None)
    withdrawn = report_words(SyncReport(withdrawn=2), NOW, None)
    assert withdrawn == "2 handlingar finns inte längre där de låg och är märkta Utgår."


def test_a_wrong_password_is_not_tried_again() -> None:
    said = report_words(SyncReport(failed=(Fault("remote.password"),)), NOW, NEXT)
    assert said == "1 gick inte: lösenordet togs inte emot."


def test_faults_are_told_by_reason() -> None:
    faults = (Fault("remote.no_answer"), Fault("remote.too_big"), Fault("remote.no_answer"))
    assert faults_words(faults) == "2 gick inte: servern svarade inte. 1 gick inte: filen är för stor."


def test_every_fault_of_servers_has_a_short_reason() -> None:
    remote = [code for code in error_words.ERRORS if code.startswith("remote.")]
    assert len(remote) > 10
    vague = [code for code in remote if short_fault(code) == "något gick fel"]
    assert vague == []


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ""),
        (300, "1\xa0kB"),
        (420_000, "420\xa0kB"),
        (999_900, "1\xa0MB"),
        (14_200_000, "14\xa0MB"),
        (1_240_000_000, "1,2\xa0GB"),
        (25_000_000_000, "25\xa0GB"),
    ],
)
def test_sizes(count: int, said: str) -> None:
    assert words.size_words(count) == said


def test_times_are_said_by_the_clock_today_and_with_the_day_else() -> None:
    assert words.when(NOW, NOW) == CLOCK
    assert words.when(NOW - datetime.timedelta(days=1), NOW) == f"i går {CLOCK}"
    assert words.when(NOW - datetime.timedelta(days=5), NOW) == f"5 februari {CLOCK}"


def test_how_a_source_fares() -> None:
    def said(**more: object) -> tuple[str, Tone]:
        return state_words(SourceState(source(), **more), NOW)  # type: ignore[arg-type]

    assert said() == ("Har inte hämtats än.", Tone.CALM)
    assert said(tried=iso(0), listed=iso(0)) == (f"Allt är hämtat. Senast {CLOCK}.", Tone.CALM)
    assert said(tried=iso(0), listed=iso(0), pending=2)[0] == f"2\xa0filer är kvar att hämta. Senast {CLOCK}."
    assert said(tried=iso(0), code="remote.gone")[1] is Tone.TROUBLE
    assert "det finns inget på adressen längre" in said(tried=iso(0), code="remote.gone")[0]
    assert said(tried=iso(0), listed=iso(0), code="remote.offline")[1] is Tone.CALM
    assert said(needs_password=True)[0] == "Lösenordet saknas. Välj Ändra och skriv in det."
    paused = SourceState(source(options={"paused": "1"}), code="remote.gone")
    assert state_words(paused, NOW) == ("Pausad. Inget hämtas härifrån.", Tone.CALM)


def test_what_a_source_is_and_where() -> None:
    page = source(address="https://www.granby.example/politik/moten?x=1")
    assert (words.kind_words(page.kind), words.place_words(page)) == ("Webbsida", "www.granby.example")
    folder = source(kind=SourceKind.FOLDER, address="/home/member/Nämnden")
    assert (words.kind_words(folder.kind), words.place_words(folder)) == (
        "Mapp på datorn",
        "/home/member/Nämnden",
    )
    assert words.scope_words(page) == "Alla nämnder · hela vägen bakåt"
    chosen = source(organizations=("Omsorgsnämnden",), since="2023-01-01")
    assert words.scope_words(chosen) == "Omsorgsnämnden · från 1 januari 2023"


def test_the_log_tells_round_by_round() -> None:
    umea = SourceId("Granby")
    rows = (
        LogRow(iso(0), umea, "remote.no_answer", {"failed": 1}, "2026-02-18", "Bilaga 3.pdf"),
        LogRow(iso(0), umea, "sync.fetched", {"files": 3, "known": 1}, "2026-02-18"),
        LogRow(iso(70), umea, "sync.unchanged", {}),
        LogRow(iso(130), umea, "remote.offline", {}),
        LogRow(iso(190), umea, "remote.password", {}),
    )
    lines = log_lines(rows, {umea: "Granby"}, NOW, NEXT)
    assert [line.tone for line in lines] == [Tone.TROUBLE, Tone.CALM, Tone.CALM, Tone.TROUBLE]
    assert lines[0].when == CLOCK
    assert lines[0].words == (
        "Hämtade 3 nya handlingar till 18 februari. 1\xa0fil fanns redan här. "
        f"Bilaga 3.pdf gick inte: servern svarade inte. Försöker igen {words.clock(NEXT)}."
    )
    assert [line.words for line in lines[1:]] == [
        "Inget nytt.",
        "Det fanns inget nät.",
        "Det gick inte: lösenordet togs inte emot.",
    ]


def test_each_file_that_failed_is_named_with_its_reason_as_long_as_they_are_few() -> None:
    place = SourceId("Granby")

    def said(*rows: tuple[str, str]) -> str:
        failed = [LogRow(iso(0), place, code, {"failed": 1}, None, name) for name, code in rows]
        (line,) = log_lines(failed, {place: "Granby"}, NOW)
        return line.words

    assert said(("A.pdf", "remote.cut"), ("B.pdf", "remote.html"), ("C.pdf", "remote.cut")) == (
        "A.pdf och C.pdf gick inte: förbindelsen bröts. "
        "B.pdf gick inte: servern skickade en webbsida i stället för handlingen."
    )
    many = said(*((f"{number}.pdf", "remote.cut") for number in range(12)))
    assert many == "12 gick inte: förbindelsen bröts."


def test_what_was_here_already_is_not_told_as_new() -> None:
    known = SyncReport(fetched=1, known=1, delivered=(Delivered(MeetingId("m"), "2026-02-18", 0),))
    assert report_words(known, NOW, None) == "Inget nytt. 1\xa0fil fanns redan här."
    mixed = SyncReport(fetched=3, known=2, delivered=(Delivered(MeetingId("m"), "2026-02-18", 1),))
    assert report_words(mixed, NOW, None) == (
        "Hämtade 1 ny handling till 18 februari. 2\xa0filer fanns redan här."
    )


def test_what_came_to_many_is_one_sentence() -> None:
    days = [f"2026-02-{day:02}" for day in range(1, 10)]
    told = SyncReport(fetched=18, delivered=tuple(Delivered(MeetingId(day), day, 2) for day in days))
    assert report_words(told, NOW, None) == "Hämtade 18 nya handlingar."
    rows = [LogRow(iso(0), None, "sync.fetched", {"files": 2, "known": 1, "waiting": 3}, day) for day in days]
    (line,) = log_lines(rows, {}, NOW)
    assert line.words == (
        "Hämtade 18 nya handlingar. 9\xa0filer fanns redan här. "
        "27\xa0filer väntar på resten av sitt sammanträde."
    )


def test_with_two_sources_each_line_says_which() -> None:
    names = {SourceId("a"): "Granby", SourceId("b"): "Åby"}
    (line,) = log_lines([LogRow(iso(0), SourceId("b"), "sync.unchanged")], names, NOW)
    assert line.words == "Åby: inget nytt."


def test_the_line_that_is_always_in_view() -> None:
    fine = SourceState(source(), tried=iso(0), listed=iso(0))
    assert status_words([], NOW, is_online=True).words == "Läsbart utan nät"
    online = status_words([fine], NOW, is_online=True)
    assert (online.words, online.short) == (f"Läsbart utan nät · hämtat {CLOCK}", f"Hämtat {CLOCK}")
    offline = status_words([fine], NOW, is_online=False)
    assert offline.words == f"Inget nät, allt går att läsa · hämtat {CLOCK}"
    assert offline.is_offline
    assert offline.tone is Tone.CALM
    wrong = status_words(
        [fine, SourceState(source("B"), tried=iso(0), code="remote.gone")], NOW, is_online=True
    )
    assert wrong.tone is Tone.TROUBLE
    left = status_words([fine._replace(pending=3)], NOW, is_online=True)
    assert left.words.startswith("3 filer kvar att hämta")


def test_what_holds_it_back_is_said() -> None:
    assert held_words(Decision()) == ""
    for why in (Why.OFFLINE, Why.METERED, Why.BATTERY, Why.OFF):
        assert held_words(Decision(why=why)), why
    assert "bara små filer" in held_words(Decision(largest=5))
