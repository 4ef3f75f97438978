# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Protokoll in the forms of several municipalities."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.minutes import AttendeeRole, Vote
from ifn_desktop.parse.minutes_assignments import assignments_in
from ifn_desktop.parse.minutes_names import numbers_of, paragraphs_in, people_in
from ifn_desktop.parse.minutes_reading import read_minutes
from ifn_desktop.parse.minutes_votes import votes_in
from tests.core.minutes.sheets import Cell, column, page

FIRST_PAGE: list[Cell] = [
    (60, 60, "Sammanträdesprotokoll"),
    (60, 90, "Plats och tid"),
    (200, 90, "Stadshuset, kl. 8.00-12.30"),
    (60, 120, "Beslutande ledamöter"),
    (200, 120, "Thure Sandén (M), ordförande"),
    (200, 134, "Eva Borg (S), 2:e vice ordförande"),
    (200, 148, "Jan Tollin (C)"),
    (400, 148, "deltar ej §§ 137, 163-164"),
    (400, 162, "p.g.a. jäv"),
    (200, 176, "Anna von Berg (KD)"),
    (60, 200, "Tjänstgörande ersättare"),
    (200, 200, "Lars Eriksson (M)"),
    (400, 200, "ersätter Maja Ek (M)"),
    (60, 230, "Ej tjänstgörande ersättare"),
    (200, 230, "Britta Ny (L)"),
    (60, 260, "Övriga deltagare"),
    (200, 260, "Karin Holm, nämndsekreterare"),
    (200, 274, "Per Lund, förvaltningschef"),
    (60, 300, "Utses att justera"),
    (200, 300, "Eva Borg (S)"),
    (60, 320, "Justeringens plats och tid"),
    (200, 320, "Stadshuset 2025-03-11"),
    (60, 360, "ANSLAG/BEVIS"),
    (60, 380, "Datum för anslags uppsättande"),
    (300, 380, "2025-03-12"),
    (60, 400, "Datum för anslags nedtagande"),
    (300, 400, "2025-04-03"),
]


@pytest.mark.parametrize("seed", range(4))
def test_columns_in_any_order(seed: int) -> None:
    cells = list(FIRST_PAGE)
    if seed:
        random.Random(seed).shuffle(cells)
    read = read_minutes(
        [
            page(1, cells),
            page(2, column("*§ 137\nDnr BN 2023-002572\n*Strandskydd på Onsala\n*Beslut\nDispens ges.")),
        ]
    )
    people = {attendee.name: attendee for attendee in read.attendance}
    assert {name: each.role for name, each in people.items()} == {
        "Thure Sandén": AttendeeRole.CHAIR,
        "Eva Borg": AttendeeRole.VICE_CHAIR,
        "Jan Tollin": AttendeeRole.MEMBER,
        "Anna von Berg": AttendeeRole.MEMBER,
        "Lars Eriksson": AttendeeRole.SERVING_SUBSTITUTE,
        "Britta Ny": AttendeeRole.SUBSTITUTE,
        "Karin Holm": AttendeeRole.SECRETARY,
        "Per Lund": AttendeeRole.OTHER,
    }
    assert people["Lars Eriksson"].serves_for == "Maja Ek"
    assert people["Jan Tollin"].absent_from == ("137", "163", "164")
    assert people["Jan Tollin"].is_recused
    assert not people["Anna von Berg"].is_recused
    assert read.verifiers == ("Eva Borg",)
    assert (read.verified, read.posted, read.taken_down) == ("2025-03-11", "2025-03-12", "2025-04-03")
    (paragraph,) = read.paragraphs
    assert (paragraph.number, paragraph.case_number) == ("137", "BN 2023-002572")
    assert paragraph.title == "Strandskydd på Onsala"
    assert [recusal.names for recusal in paragraph.recusals] == [("Jan Tollin",)]


def test_everything_under_a_paragraph() -> None:
    read = read_minutes(
        [
            page(
                1,
                column(
                    """*§ 31
*Avtal med Solrosen
Dnr: IFN-2025/00356

*Beslut
Nämnden beslutar
att godkänna avtalet, samt
att ge förvaltningen i uppdrag att återkomma senast i maj 2026.

*Yrkanden
Bo Alm (S) yrkar bifall till förslaget.
Eva Lind (M) yrkar avslag. Vidare yrkar Eva Lind (M) återremiss.

*Beslutsgång
Ordföranden ställer förslagen mot varandra. Omröstning begärs.

*Omröstning
Omröstningen utfaller med 7 ja-röster mot 4 nej-röster.
2 ledamöter avstår.

*Reservation
Eva Lind (M) reserverar sig mot beslutet.

*Särskilt yttrande
Ulf Ek (L) lämnar ett särskilt yttrande.

*Jäv
Per Ås (C) deltar inte i handläggningen av ärendet.

Paragrafen justeras omedelbart.
*§ 32
*Information
Bordlagt den 3 mars, § 7, den 9 mars,
§ 9 och den 12 mars,
§ 33.
Ingen anmäler jäv.""".replace("\n\n", "\n"),
                    top=40,
                ),
            )
        ]
    )
    first, second = read.paragraphs
    assert (first.number, first.title, first.case_number) == ("31", "Avtal med Solrosen", "IFN-2025/00356")
    assert first.decision.startswith("Nämnden beslutar")
    assert "att ge förvaltningen i uppdrag" in first.decision
    assert len(first.proposals) == 2
    assert "Omröstning begärs" in first.procedure
    assert first.votes == (Vote(7, 4, 2, None),)
    assert first.reservations == ("Eva Lind (M) reserverar sig mot beslutet.",)
    assert first.statements == ("Ulf Ek (L) lämnar ett särskilt yttrande.",)
    assert [recusal.names for recusal in first.recusals] == [("Per Ås",)]
    assert first.is_immediate
    assert (second.number, second.title, second.recusals) == ("32", "Information", ())
    assert not second.is_immediate
    (assignment,) = assignments_in(first.decision, "2026-02-18")
    assert (assignment.receiver, assignment.due_date) == ("förvaltningen", "2026-05-31")


def test_a_utskott_that_follows_the_proposal() -> None:
    read = read_minutes(
        [
            page(
                1,
                column(
                    """Exempelby kommun Protokollsutdrag
Socialnämndens arbetsutskott 2027-02-03
Justerares sign: Utdraget bestyrks:
*§ 9
Diarienr: SN-2027/00011
Berättelse 2026
*Förslag till beslut
Socialnämnden godkänner berättelsen.
*Arbetsutskottets beslutsordning
Arbetsutskottet beslutar i enlighet med förslaget."""
                ),
            )
        ]
    )
    (paragraph,) = read.paragraphs
    assert (paragraph.number, paragraph.title) == ("9", "Berättelse 2026")
    assert paragraph.decision == "Arbetsutskottet beslutar i enlighet med förslaget."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bo Alm (S) röstar Ja (1). Eva Lind (M) och Ulf Ek (L) röstar Nej (2).", (1, 2, 0, 3)),
        ("Omröstningen utfaller med 43 Ja mot 38 Nej. En ledamot är frånvarande.", (43, 38, None, 0)),
        ("Ja: 7 Nej: 6 Avstår: 1", (7, 6, 1, 0)),
        ("Med 6 röster mot 5 beslutar nämnden att avslå.", (6, 5, None, 0)),
    ],
)
def test_votes(text: str, found: tuple[int, int, int | None, int]) -> None:
    (vote,) = votes_in(text)
    assert (vote.yes, vote.no, vote.abstained, len(vote.names)) == found


@pytest.mark.parametrize(
    ("decision", "due"),
    [
        (
            "Förvaltningen får i uppdrag att utreda frågan och redovisa den senast den 31 oktober.",
            "2026-10-31",
        ),
        ("Att uppdra åt socialdirektören att återkomma till nämnden i januari.", "2027-01-31"),
        ("Nämnden uppdrar åt förvaltningen att återrapportera under andra kvartalet 2026.", "2026-06-30"),
        ("Förvaltningen ges i uppdrag att se över rutinerna.", None),
    ],
)
def test_assignments(decision: str, due: str | None) -> None:
    (found,) = assignments_in(decision, "2026-02-18")
    assert found.due_date == due


@pytest.mark.parametrize(
    ("decision", "receiver"),
    [
        ("Uppföljningen ska återrapporteras till nämnden senast 12 september 2026.", ""),
        ("I planen ska skolor tas upp och nämnden får i uppdrag att återkomma.", ""),
        ("Ärendet återremitteras till tekniska nämnden som får i uppdrag att utreda.", "tekniska nämnden"),
        ("Socialdirektören ska återkomma till nämnden i maj.", "Socialdirektören"),
        ("Ändra ”Förvaltningen bör” till: ”Förvaltningen får i uppdrag att utreda.", "Förvaltningen"),
    ],
)
def test_who_gets_an_assignment(decision: str, receiver: str) -> None:
    (found,) = assignments_in(decision, "2026-02-18")
    assert found.receiver == receiver


@pytest.mark.parametrize(
    "decision",
    [
        "Rapporten antecknas.",
        "Uppdraget förklaras fullgjort.",
        "Nämnden föreslår att kommunfullmäktige beslutar:\n1. Kommunstyrelsen får i uppdrag att utreda.",
        "Redovisning av uppdraget godkänns.",
        "Nämndens uppdrag 2022-04-21 § 6 till förvaltningen att utreda, förklaras inte fullgjort.",
    ],
)
def test_what_gives_no_assignment(decision: str) -> None:
    assert assignments_in(decision, "2026-02-18") == ()


@given(st.lists(st.integers(1, 9999), max_size=6))
def test_lists_of_paragraphs(numbers: list[int]) -> None:
    text = ", ".join(str(number) for number in numbers)
    assert numbers_of(text) == [str(number) for number in numbers]


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert all(person.name.strip() for person in people_in(text))
    paragraphs_in(text)
    votes_in(text)
    assignments_in(text, None)
    for paragraph in read_minutes([page(1, column(text))]).paragraphs:
        assert (paragraph.first_page, paragraph.last_page) == (1, 1)
        assert paragraph.number
        assert 0 <= paragraph.confidence <= 1


@pytest.mark.parametrize(
    "heads",
    [
        ("§ 7", "§ 8"),
        ("§7", "§8"),
        ("7 §", "8 §"),
        ("BN § 7", "BN § 8"),
        ("SN 7", "SN 8"),
        ("§ 7 Dnr BN 2023-002572", "§ 8 Dnr BN 2023-002572"),
    ],
)
def test_ways_to_begin_a_paragraph(heads: tuple[str, str]) -> None:
    dnr = "" if "Dnr" in heads[0] else "Dnr BN 2023-\n002572\n"
    text = "".join(
        f"*{head}\n{dnr}*Strandskydd på Onsala {number}\n\nByggnadsnämndens beslut\n"
        "Dispens ges enligt § 3 i beslutet den 4 maj 2023,\n§ 12.\n\nÄrendebeskrivning\nSe § 4.\n\n"
        for head, number in zip(heads, ("ett", "två"), strict=True)
    )
    found = read_minutes([page(1, column(text, top=40))]).paragraphs
    assert [each.number for each in found] == ["7", "8"]
    assert [each.title for each in found] == ["Strandskydd på Onsala ett", "Strandskydd på Onsala två"]
    assert {each.case_number for each in found} == {"BN 2023-002572"}
    assert all(each.decision.startswith("Dispens ges") for each in found)


def test_the_list_of_contents_is_not_the_paragraphs() -> None:
    contents = page(1, column("Ärendelista\n§ 7 Val av justerare ........ 3\n§ 8 Avtal ........ 4"))
    text = "*§ 7\n*Val av justerare\n*Beslut\nEva Lind (M) utses.\n*§ 8\n*Avtal\n*Beslut\nAvtalet godkänns."
    found = read_minutes([contents, page(2, column(text))]).paragraphs
    assert [(each.number, each.title, each.first_page) for each in found] == [
        ("7", "Val av justerare", 2),
        ("8", "Avtal", 2),
    ]
