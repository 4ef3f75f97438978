# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Faults that were found in packets, each with the smallest page that shows it."""

from __future__ import annotations

import pytest

from ifn_desktop.model.parsed import ParsedMeeting, SourceFile
from ifn_desktop.model.text import PageText, TextLine
from ifn_desktop.parse.packet import parse_delivery
from ifn_desktop.parse.pages import read_page
from tests.core.parse.invent import At, accounted, bold, file, letter, page, prose
from tests.core.parse.reading import data, source

BOARD = "Byggnadsnämnden"
PACKET = ("packets", "umea-ifn-2026-02-18")


def only(*files: SourceFile) -> ParsedMeeting:
    parsed = parse_delivery(files)
    assert accounted(files, parsed) == []
    (meeting,) = parsed.meetings
    return meeting


HEAD: list[str | At] = ["KALLELSE", BOARD, "Sammanträde onsdagen den 18 mars 2026", "Tid: kl. 13:00"]


def table(*under: str | At) -> SourceFile:
    cells: list[str | At] = [At(60, 250, "Nr"), At(110, 250, "Ärende"), At(400, 250, "Diarienr")]
    for n, title in enumerate(["Upprop", "Bygglov för Backen 3:14", "Rivningslov för ladan"], 1):
        y = 260 + 20 * n
        cells += [At(60, y, f"{n}/26"), At(110, y, title), At(400, y, f"BN 2026-00010{n}")]
    return file("kallelse.pdf", [page([*HEAD, *cells, *under])])


UNDER: dict[str, list[str | At]] = {
    "note": [At(60, 352, "Anmäl förhinder till nämndens sekreterare så snart som möjligt, tack för det")],
    "tight note": [
        At(60, 335, "Anmäl förhinder till nämndens sekreterare så snart som möjligt, tack för det")
    ],
    "signature": [At(110, 400, "Anna Ek"), At(110, 413, "Ordförande")],
    "foot": [At(110, 800, "Exempelby kommun, 123 45 Exempelby"), At(400, 800, "Telefon 012-345 67")],
}


@pytest.mark.parametrize("below", UNDER)
def test_text_below_a_table_is_no_title(below: str) -> None:
    meeting = only(table(*UNDER[below]))
    assert [(item.number, item.title, item.case_number) for item in meeting.items] == [
        ("1/26", "Upprop", "BN 2026-000101"),
        ("2/26", "Bygglov för Backen 3:14", "BN 2026-000102"),
        ("3/26", "Rivningslov för ladan", "BN 2026-000103"),
    ]


def test_the_title_of_a_stamp_rules_over_one_with_more() -> None:
    kallelse = table(At(110, 336, "Kaffe serveras"))
    pages = [
        page([*letter(BOARD, f"BN 2026-00010{n}", title), At(30, 12, stamp, 6.0)])
        for n, title in ((2, "Bygglov för Backen 3:14"), (3, "Rivningslov för ladan"))
        for stamp in [f"{n}/26 {title} - BN 2026-00010{n}-1 {title} : Tjänsteskrivelse"]
    ]
    meeting = only(kallelse, file("handlingar.pdf", pages))
    assert [item.title for item in meeting.items][-1] == "Rivningslov för ladan"


@pytest.mark.parametrize(("number", "y"), [("22/27", 700), ("22/27", 790), ("3/26", 770)])
def test_a_cell_of_the_agenda_is_no_page_number(number: str, y: float) -> None:
    lines = page([*HEAD, At(60, y, number), At(110, y, "Bygglov")])
    read = read_page(PageText(1, 595, 842, tuple(lines)))
    assert read.label is None
    assert number in [line.text for line in read.lines]


@pytest.mark.parametrize("label", ["2/5", "2 (5)", "Sida 2/5", "2 av 5", "Sid 2 (5)", "2"])
@pytest.mark.parametrize("y", [30, 810])
def test_page_numbers_are_still_page_numbers(label: str, y: float) -> None:
    lines = page([*prose("En rapport"), At(520, y, label)])
    read = read_page(PageText(1, 595, 842, tuple(lines)))
    assert read.label is not None
    assert read.label[0] == 2
    assert label not in [line.text for line in read.lines]


def test_the_last_rows_of_a_long_agenda() -> None:
    cells: list[str | At] = [At(60, 150, "Nr"), At(110, 150, "Ärende"), At(400, 150, "Diarienr")]
    for n in range(20, 31):
        y = 175 + 55 * (n - 20)
        cells += [At(60, y, f"{n}/27"), At(110, y, f"Ärende om sak {n}"), At(400, y, f"BN 2027-0001{n}")]
    meeting = only(file("kallelse.pdf", [page([*HEAD, *cells])]))
    assert [item.number for item in meeting.items] == [f"{n}/27" for n in range(20, 31)]


def signed(*last: At) -> SourceFile:
    lines = letter(BOARD, "BN 2026-000102", "Bygglov för Backen 3:14")
    lines = lines[: lines.index(bold("Beslutet ska skickas till"))]
    lines += [bold("Beredningsansvariga"), "Kim Berg, planchef", "Lo Dal, utredare", "", ""]
    lines += ["Anna Ek Berit Lind", "Chef Utredare"]
    return file("x.pdf", [page([*lines, *last])])


LAST: dict[str, list[At]] = {
    "nothing": [],
    "letterhead": [At(58, 30, "Exempelby kommun"), At(300, 30, "Plan- och byggkontoret, 012-345 67")],
    "foot": [At(58, 790, "Postadress: 123 45 Exempelby"), At(300, 790, "Telefon: 012-345 67")],
    "both": [At(58, 790, "www.exempelby.se"), At(58, 30, "Exempelby kommun")],
}


@pytest.mark.parametrize("last", LAST)
def test_signatures_are_no_preparers(last: str) -> None:
    meeting = only(table(), signed(*LAST[last]))
    assert meeting.items[1].prepared_by == ("Kim Berg, planchef", "Lo Dal, utredare")


def test_list_numbers_on_lines_of_their_own() -> None:
    lines = letter(BOARD, "BN 2026-000102", "Bygglov för Backen 3:14", proposal=())
    at = lines.index(bold("Ärendebeskrivning"))
    made = page([*lines[:at], bold("Förslag till beslut"), "", "", "", "", *lines[at:]])
    top = next(line.y0 for line in made if line.text == "Förslag till beslut")

    def cell(x: float, n: int, text: str) -> TextLine:
        return TextLine(text, x, top + 13 * n, x + 5 * len(text), top + 13 * n + 14, 10, False, 50)

    points = [
        cell(58, 1, "1."),
        cell(76, 1, "Socialnämnden beviljar bygglovet enligt"),
        cell(76, 2, "förslaget."),
        cell(58, 3, "2."),
        cell(76, 3, "Avgiften är 100 kronor."),
    ]
    index = next(n for n, line in enumerate(made) if line.text == "Förslag till beslut") + 1
    made[index:index] = points
    meeting = only(table(), file("x.pdf", [made]))
    assert meeting.items[1].proposal == (
        "1. Socialnämnden beviljar bygglovet enligt förslaget.\n2. Avgiften är 100 kronor."
    )


def test_a_named_paper_ends_where_its_sentence_ends() -> None:
    one = "Genomlysning av verksamheten under det gångna året"
    basis = [f"{one}. En fördjupad", "utredning av behovet"]
    pages = [
        page([*letter(BOARD, "BN 2026-000102", "Bygglov", basis=basis)]),
        page([*prose(one)]),
        page([*prose("Kostnader för lokaler")]),
    ]
    for lines, name in zip(pages, ("Tjänsteskrivelse", one, "Kostnader för lokaler"), strict=True):
        text = f"2/26 Bygglov - BN 2026-000102-1 Bygglov : {name}"
        lines.append(TextLine(text, 30, 12, 500, 20, 6, False, 99))
    meeting = only(table(), file("x.pdf", pages))
    (link,) = [link for link in meeting.links if link.source == (1, 1)]
    assert (link.text, link.target) == (one, (1, 2))
    assert len(link.rects) == 1
    assert link.rects[0].x1 < 58 + 4.9 * len(basis[0]) - 40


def test_a_named_paper_of_the_real_packet_ends_where_its_sentence_ends() -> None:
    meeting = only(source(data(*PACKET, "ifn-2026-02-18-outline.pdf")))
    (link,) = [link for link in meeting.links if link.source[1] == 230]
    assert link.text == "Genomlysning av nämndens verksamhet för att säkra den mot välfärdskriminalitet"
    assert [round(rect.y0) for rect in link.rects] == [443, 456]


def test_a_stamped_supplement_knows_its_number() -> None:
    parsed = parse_delivery([source(data(*PACKET, "separate") / "32-26-1 Tjänsteskrivelse.pdf")])
    (paper,) = parsed.loose
    assert paper.number == "32/26"
    plain = parse_delivery([file("Karta.pdf", [page(prose("Karta över skogen"))])])
    assert plain.loose[0].number is None
