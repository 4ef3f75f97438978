# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Other municipalities' packets, invented: tables, merged files, hand-typed names, missing signs."""

from __future__ import annotations

import pytest

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.kinds import DocumentKind, ItemKind
from ifn_desktop.model.parsed import SourceFile
from ifn_desktop.model.text import TextLine
from ifn_desktop.model.work import CancelToken
from ifn_desktop.parse.packet import parse_delivery
from tests.core.parse.invent import At, bold, file, letter, only, page, parse, prose

BOARD = "Byggnadsnämnden"


def row(y: float, title: list[str], case: list[str], proposal: list[str], minutes: str) -> list[At]:
    cells = [At(60, y + 13 * n, text) for n, text in enumerate(title)]
    cells += [At(270, y + 13 * n, text) for n, text in enumerate(case)]
    cells += [At(350, y + 13 * n, text) for n, text in enumerate(proposal)]
    if minutes:
        cells.append(At(520, y, minutes))
    return cells


HEAD = [At(60, 250, "Ärende"), At(270, 250, "Beteckning"), At(350, 250, "Förslag"), At(520, 250, "Tid")]


def table_kallelse(*, numbered: bool) -> SourceFile:
    def n(number: int) -> str:
        return f"{number}. " if numbered else ""

    one = page(
        [
            "Exempelby kommun",
            "KALLELSE",
            BOARD,
            "Sammanträde onsdagen den 18 mars 2026",
            "Tid: kl. 13:00",
            "Plats: Stadshuset, sal Eken",
            At(530, 30, "1 (2)"),
            *HEAD,
            *row(280, [f"{n(1)}Upprop och val av justerare"], [], ["Anna Ek väljs"], "5 min"),
            *row(
                320,
                [f"{n(2)}Bygglov för nybyggnad av", "enbostadshus, Backen 3:14", "Föredragande: Kim Berg"],
                ["BN 2023-", "002572"],
                ["Bygglov beviljas."],
                "10 min",
            ),
            *row(400, [f"{n(3)}Detaljplan för Hamnen"], ["BN 2024-000118"], ["Planen antas"], "20 min"),
        ]
    )
    two = page(
        [
            At(60, 30, BOARD),
            At(530, 30, "2 (2)"),
            At(60, 70, "Ärende"),
            At(270, 70, "Beteckning"),
            At(350, 70, "Förslag"),
            At(520, 70, "Tid"),
            *row(100, [f"{n(4)}Rivningslov för lada"], ["BN 2025-", "000777"], ["Rivningslov ges"], "10 min"),
            *row(140, [f"{n(5)}Information från förvaltningen"], [], ["Informationen noteras"], ""),
        ]
    )
    return file("Kallelse BN.pdf", [one, two])


def merged() -> SourceFile:
    return file(
        "Handlingar BN.pdf",
        [
            page(letter(BOARD, "BN 2023-002572", "Bygglov för enbostadshus på Backen 3:14", label="Dnr")),
            page(prose("Situationsplan Backen 3:14")),
            page(prose("där marken lutar", 3)),
            page(letter(BOARD, "BN 2024-000118", "Antagande av detaljplan för Hamnen", label="Dnr")),
            page([*prose("Planbeskrivning"), At(500, 30, "1 (2)")]),
            page([*prose("Genomförande"), At(500, 30, "2 (2)")]),
            page([*prose("Granskningsutlåtande"), At(500, 30, "1 (1)")]),
            page(letter(BOARD, "BN 2025-000777", "Rivningslov för lada", label="Dnr")),
        ],
    )


@pytest.mark.parametrize("numbered", [True, False])
def test_a_table_and_one_merged_file(numbered: bool) -> None:
    meeting = only(table_kallelse(numbered=numbered), merged())
    assert (meeting.organization, meeting.date, meeting.time) == (BOARD, "2026-03-18", "13:00")
    assert (meeting.body, meeting.place) == ("Exempelby kommun", "Stadshuset, sal Eken")
    assert [item.title for item in meeting.items] == [
        "Upprop och val av justerare",
        "Bygglov för nybyggnad av enbostadshus, Backen 3:14",
        "Detaljplan för Hamnen",
        "Rivningslov för lada",
        "Information från förvaltningen",
    ]
    cases = [item.case_number for item in meeting.items]
    assert cases == [None, "BN 2023-002572", "BN 2024-000118", "BN 2025-000777", None]
    assert [item.number for item in meeting.items] == (list("12345") if numbered else [None] * 5)
    spans = [[(d.first_page, d.last_page) for d in item.documents] for item in meeting.items]
    assert spans == [[], [(1, 1), (2, 3)], [(4, 4), (5, 6), (7, 7)], [(8, 8)], []]
    assert meeting.items[1].proposal == "Nämnden godkänner förslaget."
    assert meeting.items[0].proposal == "Anna Ek väljs"
    assert meeting.items[0].kind is ItemKind.FORMALIA
    assert meeting.items[4].kind is ItemKind.INFORMATION
    assert [document.kind for document in meeting.documents] == [DocumentKind.FOREDRAGNINGSLISTA]


def test_a_merged_file_alone_without_a_date_says_so() -> None:
    meeting = only(merged())
    assert (meeting.organization, meeting.date) == (BOARD, None)
    assert "parse.no_date" in {warning.code for warning in meeting.warnings}
    assert len(meeting.items) == 3


def test_the_date_of_a_file_name_is_the_last_resort() -> None:
    meeting = only(renamed(merged()))
    assert meeting.date == "2026-03-18"
    assert meeting.confidence <= 0.6
    assert meeting.evidence == ("file_name",)


def renamed(source: SourceFile, name: str = "Byggnämnden 260318 (1)_v2.pdf.pdf") -> SourceFile:
    return SourceFile(name, source.text)


def list_kallelse() -> SourceFile:
    lines: list[str | At] = ["Socialnämnden", "Ärendelista"]
    lines += [
        "SN 13 Val av justerare",
        "SN 14 Budgetuppföljning februari",
        "Dnr 31/16",
        "SN 15 Delegationsbeslut",
    ]
    lines += [
        "",
        "",
        "KALLELSE",
        "Socialnämnden kallas till sammanträde",
        "Tisdagen den 12 april 2016 kl. 08.30",
    ]
    return file("kallelse.pdf", [page(lines)])


def test_item_codes_short_case_numbers_and_a_list_before_the_header() -> None:
    report = file(
        "Budget.pdf",
        [page(letter("Socialnämnden", "31/16", "Budgetuppföljning", label="Dnr", date="2016-03-30"))],
    )
    meeting = only(list_kallelse(), report)
    assert (meeting.organization, meeting.date, meeting.time) == ("Socialnämnden", "2016-04-12", "08:30")
    assert [item.number for item in meeting.items] == ["13", "14", "15"]
    assert meeting.items[1].case_number == "31/16"
    assert [document.file for document in meeting.items[1].documents] == [1]
    assert meeting.items[2].kind is ItemKind.ANMALAN


def test_a_misspelt_board_is_the_same_board() -> None:
    wrong = file("b.pdf", [page(letter("Socialnämden", "31/16", "Budgetuppföljning", label="Dnr"))])
    meeting = only(list_kallelse(), wrong)
    assert meeting.organization == "Socialnämnden"


def test_scanned_pages_stay_in_the_paper_around_them() -> None:
    pages = [*merged_pages(), [], page(prose("och texten går vidare efter bilden", 4))]
    meeting = only(file("Handlingar 2026-03-18.pdf", pages))
    last = meeting.items[-1].documents[-1]
    assert last.last_page >= len(merged_pages()) + 1
    (warning,) = [each for each in meeting.warnings if each.code == "parse.no_text"]
    assert warning.page == len(merged_pages()) + 1


def merged_pages() -> list[list[TextLine]]:
    return [list(each.lines) for each in merged().text.pages]


def test_separate_files_named_by_hand() -> None:
    kallelse = table_kallelse(numbered=True)
    budget = file("Ärende 3 Bilaga 2 Budget_v2.pdf.pdf", [page(prose("Siffror för hamnen"))])
    plan = file("Bygglov.pdf", [page(letter(BOARD, "BN 2023-002572", "Bygglov för enbostadshus"))])
    stray = file("Karta.pdf", [page(prose("Karta över skogen"))])
    parsed = parse(kallelse, budget, plan, stray)
    (meeting,) = parsed.meetings
    (document,) = meeting.items[2].documents
    assert document.file == 1
    assert document.confidence <= 0.5
    assert "parse.unsure_item" in {warning.code for warning in meeting.warnings}
    assert [d.file for d in meeting.items[1].documents] == [2]
    assert [paper.document.title for paper in parsed.loose] == ["Karta över skogen"]


def test_the_text_rules_over_the_name() -> None:
    liar = file(
        "Ärende 4 Tjänsteskrivelse.pdf", [page(letter(BOARD, "BN 2024-000118", "Detaljplan för Hamnen"))]
    )
    meeting = only(table_kallelse(numbered=True), liar)
    assert [len(item.documents) for item in meeting.items] == [0, 0, 1, 0, 0]


def protokoll(paragraphs: str) -> SourceFile:
    lines: list[str | At] = ["Exempelby kommun", "SAMMANTRÄDESPROTOKOLL", "Socialnämnden"]
    lines += [
        "Plats och tid: Stadshuset, kl. 09.00",
        "Sammanträdesdatum: 2026-02-11",
        "Beslutande",
        "Anna Ek (S)",
    ]
    lines += ["Utses att justera: Berit Lind"]
    decided: list[str | At] = [
        "Socialnämnden",
        f"{paragraphs} 7",
        "Dnr SN 2026/0012",
        "Budget",
        "Beslut",
        "Antas.",
    ]
    return file("protokoll.pdf", [page(lines), page(decided)])


@pytest.mark.parametrize("sign", ["§", "SN", ""])
def test_a_protokoll_with_or_without_its_signs(sign: str) -> None:
    meeting = only(protokoll(sign))
    assert (meeting.organization, meeting.date) == ("Socialnämnden", "2026-02-11")
    assert [d.kind for d in meeting.documents] == [DocumentKind.PROTOKOLL]


def test_an_extract_is_of_another_meeting() -> None:
    lines = ["Exempelby kommun Protokollsutdrag", "Byggnadsnämndens arbetsutskott 2026-03-04", "§ 12"]
    lines += [
        "Dnr: BN 2024-000118",
        "Detaljplan för Hamnen",
        bold("Beslut"),
        "Arbetsutskottet föreslår antagande.",
    ]
    extract = file("utdrag.pdf", [page(lines)])
    parsed = parse(extract)
    assert parsed.meetings == ()
    (paper,) = parsed.loose
    assert paper.organization == "Byggnadsnämndens arbetsutskott"
    assert paper.document.kind is DocumentKind.PROTOKOLLSUTDRAG
    assert (paper.document.case_number, paper.document.date) == ("BN 2024-000118", "2026-03-04")
    meeting = only(table_kallelse(numbered=True), merged(), extract)
    assert (meeting.organization, meeting.date) == (BOARD, "2026-03-18")
    assert meeting.items[2].documents[-1].kind is DocumentKind.PROTOKOLLSUTDRAG


def test_two_meetings_in_one_delivery() -> None:
    parsed = parse(table_kallelse(numbered=True), merged(), list_kallelse(), protokoll("§"))
    found = [(meeting.organization, meeting.date) for meeting in parsed.meetings]
    assert found == [("Socialnämnden", "2016-04-12"), ("Socialnämnden", "2026-02-11"), (BOARD, "2026-03-18")]


def test_a_kallelse_and_the_protokoll_of_one_meeting() -> None:
    lines: list[str | At] = [
        "KALLELSE",
        "Socialnämnden",
        "Sammanträdesdatum: 2026-02-11",
        "1. Upprop",
        "2. Budget",
    ]
    meeting = only(protokoll("§"), file("kallelse.pdf", [page(lines)]))
    assert [d.kind for d in meeting.documents] == [DocumentKind.FOREDRAGNINGSLISTA, DocumentKind.PROTOKOLL]
    assert [item.title for item in meeting.items] == ["Upprop", "Budget"]


def test_a_paper_delivered_twice_is_kept_once() -> None:
    again = SourceFile("Handlingar BN (1).pdf", merged().text)
    meeting = only(table_kallelse(numbered=True), merged(), again)
    assert sum(len(item.documents) for item in meeting.items) == 6
    assert all(len(d.also) == 1 for item in meeting.items for d in item.documents)


def test_many_lines_are_no_trouble() -> None:
    long = letter("Socialnämnden", "SN 2026/0011", "Godkännande av dagordning", body=["ord-" * 20] * 20_000)
    pages = [page(long), page(letter("Socialnämnden", "SN 2026/0012", "Avtal", basis=["9" * 20_000] * 40))]
    assert len(only(file("SN 2026-03-10.pdf", pages)).items) == 2


def test_what_has_no_evidence_is_loose() -> None:
    titles = {
        "plain.pdf": (["Hello world"], "", "Hello world"),
        "only a name (1).pdf.pdf": ([], "", "only a name"),
        "meta.pdf": ([], "En rapport om vatten", "En rapport om vatten"),
        "word.pdf": ([], "Microsoft Word - Dokument1.docx", "word"),
    }
    for name, (lines, meta, title) in titles.items():
        parsed = parse(file(name, [page(lines)], title=meta))
        assert parsed.meetings == ()
        (paper,) = parsed.loose
        assert paper.document.title == title


def test_a_file_without_pages_is_no_trouble() -> None:
    assert parse(file("tom.pdf", [])).meetings == ()


def test_pages_that_fit_nowhere_are_other_papers_of_the_meeting() -> None:
    cover = page(["Välkommen till sammanträdet", "Kaffe serveras"])
    meeting = only(file("Handlingar 2026-03-18.pdf", [cover, *merged_pages()]))
    assert [(d.kind, d.title, d.first_page, d.last_page) for d in meeting.documents] == [
        (DocumentKind.OVRIGT, "Övriga handlingar", 1, 1)
    ]


def test_it_stops_when_told() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        parse_delivery([merged()], cancel=token)


def test_the_same_delivery_gives_the_same_answer() -> None:
    files = [table_kallelse(numbered=True), merged(), list_kallelse()]
    assert parse_delivery(files) == parse_delivery(files)
