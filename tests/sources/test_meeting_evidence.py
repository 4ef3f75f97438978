# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.sources.meeting_evidence import (
    Around,
    PaperKind,
    initials,
    paper_kind,
    paragraphs_in,
    read_evidence,
    without_size,
)
from ifn_desktop.text.organs import same_board


def test_files_of_one_meeting_are_told_alike_however_they_are_written() -> None:
    page = ("Omsorgsnämnden", "Omsorgsnämnden - Björkå kommun")
    headings = ("18 februari", "Möten 2026")
    told = [
        read_evidence(Around("Kallelse Pdf, 220 kB.", "Kallelse.pdf", (), headings, page)),
        read_evidence(Around("Handlingar", "del 1.pdf", (), headings, page)),
        read_evidence(Around("Protokoll §§ 1-11, 13-19", "prot.pdf", (), headings, page)),
        read_evidence(Around("§ 12 omedelbar justering", "p12.pdf", (), headings, page)),
        read_evidence(
            Around("Protokoll omsorgsnämnden 2026-02-18 signerat", "x.pdf", (), ("Protokoll",), page)
        ),
        read_evidence(Around("on_260218_prot.pdf", "on_260218_prot.pdf", (), (), page)),
    ]
    assert {each.date for each in told} == {"2026-02-18"}
    assert all(same_board(each.organization, "Omsorgsnämnden") for each in told)
    assert [each.kind for each in told] == [
        PaperKind.KALLELSE,
        PaperKind.HANDLINGAR,
        PaperKind.PROTOKOLL,
        PaperKind.PROTOKOLL,
        PaperKind.PROTOKOLL,
        PaperKind.PROTOKOLL,
    ] or told[-1].kind is PaperKind.OKANT
    assert told[2].paragraphs == ((1, 11), (13, 19))
    assert told[3].is_immediate
    assert told[4].is_signed
    assert told[0].body == "Björkå kommun"


def test_a_moved_meeting_is_on_its_new_day() -> None:
    told = read_evidence(Around("Kallelse", headings=("25 februari 2026 (flyttat från 18 februari)",)))
    assert (told.date, told.moved_from) == ("2026-02-25", "2026-02-18")


def test_in_a_row_of_many_meetings_the_nearest_day_before_the_link_counts() -> None:
    row = "18 februari: Kallelse, Protokoll. 18 mars: Kallelse"
    told = read_evidence(
        Around("Kallelse", blocks=((row[: row.rindex("Kallelse")], row),), headings=("2026",))
    )
    assert told.date == "2026-03-18"


def test_a_year_missing_everywhere_is_that_of_the_file() -> None:
    around = Around("Kallelse", headings=("13 januari",), page=("Omsorgsnämnden",), near=date(2025, 12, 30))
    assert read_evidence(around).date == "2026-01-13"


def test_the_utskott_of_a_board_is_named_by_both() -> None:
    told = read_evidence(
        Around("Kallelse", headings=("3 mars 2026", "Arbetsutskottet"), page=("Omsorgsnämnden",))
    )
    assert told.organization == "Omsorgsnämndens arbetsutskott"


def test_another_boards_utdrag_stays_with_the_meeting_it_is_a_paper_of() -> None:
    headings = ("3 mars 2026", "Omsorgsnämnden")
    told = read_evidence(Around("Protokollsutdrag kommunstyrelsen § 12", headings=headings))
    assert (told.organization, told.kind) == ("Omsorgsnämnden", PaperKind.PROTOKOLLSUTDRAG)
    told = read_evidence(Around("Kommunstyrelsen kallelse 2026-03-04", headings=headings))
    assert (told.organization, told.date) == ("Kommunstyrelsen", "2026-03-04")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kallelse och föredragningslista", PaperKind.KALLELSE),
        ("Kallelse med handlingar", PaperKind.HANDLINGAR),
        ("Mötesbok", PaperKind.HANDLINGAR),
        ("Kompletterande handlingar", PaperKind.HANDLINGAR),
        ("Protokollsutdrag § 4", PaperKind.PROTOKOLLSUTDRAG),
        ("§§ 1-3", PaperKind.PROTOKOLL),
        ("Bilaga 2 till § 14", PaperKind.BILAGA),
        ("Anslagsbevis", PaperKind.ANSLAG),
        ("Arvodesregler", PaperKind.OKANT),
    ],
)
def test_the_kind_of_a_file_is_told_by_its_name(text: str, kind: PaperKind) -> None:
    assert paper_kind(text) is kind


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("§§ 1-11, 13-19", ((1, 11), (13, 19))),
        ("§ 12", ((12, 12),)),
        ("§§ 12 och 14–15", ((12, 12), (14, 15))),
        ("paragraf 3 till 5", ((3, 5),)),
        ("Protokoll_§7-9_justerat.pdf", ((7, 9),)),
        ("Protokoll 2026-02-18", ()),
    ],
)
def test_ranges_of_paragraphs(text: str, ranges: tuple[tuple[int, int], ...]) -> None:
    assert paragraphs_in(text) == ranges


@pytest.mark.parametrize(
    "text",
    [
        "Kallelse Pdf, 4.5 MB.",
        "Kallelse (pdf, 4,5 MB)",
        "Kallelse (Pdf, 312 kB, öppnas i nytt fönster)",
        "Kallelse pdf",
        "Kallelse",
    ],
)
def test_type_and_size_are_no_part_of_a_title(text: str) -> None:
    assert without_size(text) == "Kallelse"


def test_boards_go_by_their_initials() -> None:
    names = ["Individ- och familjenämnden", "Kommunstyrelsens arbetsutskott", "Barn- och utbildningsnämnden"]
    assert [initials(name) for name in names] == ["ifn", "ksau", "bun"]


@given(st.text(max_size=700), st.text(max_size=200), st.text(max_size=200))
def test_no_text_makes_it_fail(link: str, name: str, heading: str) -> None:
    told = read_evidence(Around(link, name, ((name, heading),), (heading,), (link,), date(2026, 1, 1)))
    assert (told.date is not None) == bool(told.told_by)
    assert told.date is None or date.fromisoformat(told.date)
    assert all(first <= last for first, last in told.paragraphs)
