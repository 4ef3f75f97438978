# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Invented packets whose papers are told by bookmarks or by the stamps on their pages."""

from __future__ import annotations

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.text import OutlineEntry, TextLine
from tests.core.parse.invent import At, bold, file, letter, only, page, parse, prose


def test_bookmarks_without_stamps() -> None:
    pages = [
        page(letter("Socialnämnden", "SN 2026/0011", "Taxa", basis=["Bilaga 1 Taxetabell"])),
        page(prose("Tabell över taxan")),
        page(prose("Avtal")),
        page(letter("Socialnämnden", "SN 2026/0012", "Avtal med föreningen")),
    ]
    outline = [
        OutlineEntry(1, "7/26 Taxa för insatser", 1),
        OutlineEntry(2, "Tjänsteskrivelse", 1),
        OutlineEntry(2, "Bilaga 1 Taxetabell", 2),
        OutlineEntry(3, "Kapitel 1", 3),
        OutlineEntry(1, "8/26 Avtal", 4),
        OutlineEntry(2, "Tjänsteskrivelse", 4),
    ]
    meeting = only(file("SN 2026-03-10.pdf", pages, outline))
    assert [(item.number, item.title, item.case_number) for item in meeting.items] == [
        ("7/26", "Taxa för insatser", "SN 2026/0011"),
        ("8/26", "Avtal", "SN 2026/0012"),
    ]
    assert [(d.title, d.first_page, d.last_page) for d in meeting.items[0].documents] == [
        ("Tjänsteskrivelse", 1, 1),
        ("Bilaga 1 Taxetabell", 2, 3),
    ]
    assert [(link.text, link.target) for link in meeting.links] == [("Bilaga 1 Taxetabell", (0, 2))]


def test_chapters_of_a_report_are_no_agenda() -> None:
    pages = [page(prose(f"Kapitel {n}")) for n in range(1, 5)]
    outline = [OutlineEntry(1, f"{n} Kapitel", n) for n in range(1, 5)]
    assert parse(file("rapport.pdf", pages, outline)).meetings == ()


def stamped(number: str, title: str, case: str, paper: str, lines: list[str | At]) -> list[TextLine]:
    return page([*lines, At(30, 12, f"{number} {title} - {case}-1 {title} : {paper}", 6.0)])


def test_bilaga_numbers_in_a_row() -> None:
    ask = letter(
        "Socialnämnden",
        "SN-2026/00011",
        "Taxa",
        body=[
            "Se bilaga 1 och 2 samt",
            "bilagorna 2-3. En bilaga",
            "4 finns inte. Kap 1 i bilaga 12 gäller.",
        ],
    )
    pages = [stamped("7/26", "Taxa", "SN-2026/00011", "Tjänsteskrivelse", ask)]
    pages += [
        stamped("7/26", "Taxa", "SN-2026/00011", f"Bilaga {n} - Tabell {n}", [*prose(f"Tabell {n}")])
        for n in (1, 2, 3)
    ]
    pages.append(stamped("8/26", "Avtal", "SN-2026/00012", "Tjänsteskrivelse", [*prose("Avtal")]))
    meeting = only(file("x.pdf", pages))
    assert [(link.text, link.target[1]) for link in meeting.links] == [
        ("bilaga 1", 2),
        ("2", 3),
        ("bilagorna 2", 3),
        ("3", 4),
    ]


def test_numbers_are_not_guessed_where_the_printed_ones_disagree() -> None:
    def none(number: str) -> list[TextLine]:
        return page([f"Denna behandling '{number} Beslut enligt FB' har inget tjänsteutlåtande."])

    def one(n: int) -> list[TextLine]:
        return page(letter("Socialnämnden", f"SN 2026/00{n}", f"Ärende om sak {n}"))

    meeting = only(
        file("x.pdf", [none("3/26"), one(11), none("5/26"), one(12), one(13), none("9/26"), one(14)])
    )
    assert [item.number for item in meeting.items] == ["3/26", "4/26", "5/26", None, None, "9/26", None]


def test_a_long_stamp_cut_before_the_title_of_the_paper() -> None:
    long = "Mycket lång rubrik " * 16
    pages = [
        stamped(
            "7/26", long.strip(), "SN-2026/00011", "", [*letter("Socialnämnden", "SN-2026/00011", "Lång")]
        ),
        stamped("8/26", "Kort", "SN-2026/00012", "Tjänsteskrivelse", [*prose("Kort")]),
    ]
    cut = [[line._replace(text=line.text[:342].rstrip(" :")) for line in lines] for lines in pages]
    meeting = only(file("x.pdf", cut))
    assert [item.number for item in meeting.items] == ["7/26", "8/26"]
    assert [d.kind for d in meeting.items[0].documents] == [DocumentKind.TJANSTESKRIVELSE]


def test_a_proposal_over_a_page_break() -> None:
    top: list[str | At] = [
        "Tjänsteskrivelse",
        "2026-03-02",
        "",
        "Socialnämnden",
        "",
        "Diarienr: SN-2026/00011",
    ]
    top += [
        "",
        "Taxa",
        "",
        bold("Förslag till beslut"),
        "1. Nämnden antar tax-",
        "an för individ- ",
        "och familj.",
    ]
    rest: list[str | At] = ["Tjänsteskrivelse", "Dnr: SN-2026/00011", "", "2. Taxan gäller LSS-", "boende."]
    rest += ["", bold("Ärendebeskrivning"), "Text.", "", "Anna Ek Berit Lind", "Chef Utredare"]
    pages = [
        stamped("7/26", "Taxa", "SN-2026/00011", "Tjänsteskrivelse", top),
        stamped("7/26", "Taxa", "SN-2026/00011", "Tjänsteskrivelse", rest),
        stamped(
            "8/26",
            "Avtal",
            "SN-2026/00012",
            "Tjänsteskrivelse",
            [*letter("Socialnämnden", "SN-2026/00012", "A")],
        ),
    ]
    meeting = only(file("x.pdf", pages))
    assert (
        meeting.items[0].proposal
        == "1. Nämnden antar taxan för individ- och familj.\n2. Taxan gäller LSS-boende."
    )
