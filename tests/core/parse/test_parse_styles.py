# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Stamped and bookmarked packets in many styles, printed as real PDFs, against what was printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ifn_desktop.model.parsed import ParsedMeeting, SourceFile
from ifn_desktop.parse.packet import parse_delivery
from tests.core.parse.invent import accounted
from tests.core.parse.press import Item, Packet, Paper, Press, Words, found, handlingar, letter, truth

PAPERS = (letter(2), Paper("Bilaga 1 - Rapport om läget", 3), Paper("Bilaga 2 - Kostnader", 1))


def only(*files: SourceFile) -> ParsedMeeting:
    parsed = parse_delivery(files)
    assert accounted(files, parsed) == []
    assert parsed.loose == ()
    (meeting,) = parsed.meetings
    return meeting


def packet(board: str, cases: str, first: int = 1, year: str = "26", **more: object) -> Packet:
    """Six ärenden; `cases` is a form such as `KS 2026-{n:06}`."""

    def item(n: int, title: str, *papers: Paper) -> Item:
        case = cases.format(n=100 + n) if papers else None
        return Item(f"{first + n}/{year}", title, case, papers)

    items = (
        item(0, "Godkännande av dagordning och frågan om anmälan av jäv", letter()),
        item(1, "Årsredovisning för 2025", *PAPERS),
        item(2, "Beslut enligt FB"),
        item(3, "Taxor och avgifter", letter(), Paper("Taxetabell", 2, "landscape")),
        item(4, "Anmälan av delegerade beslut", letter(), Paper("Lista över beslut", 2)),
        item(5, "Beslut enligt FB"),
    )
    return replace(Packet(board, "2026-03-18", items), **more)  # pyright: ignore[reportArgumentType]


BOARDS = [
    ("Barn- och utbildningsnämnden", "BUN-2026/{n:05}", 1, "top"),
    ("Socialnämnden", "SN-2026/{n}", 135, "bottom"),
    ("Kommunstyrelsen", "KS 2026-{n:06}", 7, "two"),
    ("Tekniska och fastighetsnämnden", "TFN 2026/{n:05}", 95, "top"),
    ("Äldrenämnden", "ÄN-2026/{n:05}", 12, "two"),
    ("Kommunfullmäktige", "2026/{n:05}", 40, "top"),
    ("Individ- och familjenämndens arbetsutskott", "IFN-2026/{n:05}", 3, "bottom"),
    ("Kultur- och fritidsnämnden", "KFN 2026/{n:04}", 99, "top"),
]


@pytest.mark.parametrize("letterhead", [False, True])
@pytest.mark.parametrize(("board", "cases", "first", "where"), BOARDS)
def test_stamps_of_other_boards(board: str, cases: str, first: int, where: str, letterhead: bool) -> None:
    printed = packet(board, cases, first, letterhead=letterhead)
    press = handlingar(printed, where=where)
    meeting = only(press.source())
    assert found(meeting) == truth(printed, press)
    assert meeting.organization == board
    assert [item.no_papers for item in meeting.items] == [False, False, True, False, False, True]
    for item in meeting.items:
        if item.documents:
            assert item.proposal == "1. Nämnden godkänner förslaget.\n2. Nämnden tackar för arbetet."
            assert item.prepared_by == ("Kim Berg, planchef", "Lo Dal, utredare")
            assert item.sent_to == ("Kommunrevisionen", "Ekonomikontoret")


LONG = "Mycket lång rubrik om samverkan mellan kommunens nämnder och bolag under flera år framåt "
TITLES = {
    "dash": "Avtal - förlängning - del 2",
    "colon": "Uppdrag 2023:1 : uppföljning",
    "digits": "2026 års budget 1/26 och plan 2027-2028",
    "dnr": "Svar på remiss - SOU 2025-000111-3 om tillsyn",
    "two dnr": "Överklagan - KS-2025/00042-7 Beslut - KS-2025/00042-9 Svar",
    "quotes": 'Motion "Fler bänkar" från Anna Ek (S)',
    "long": (LONG * 2).strip() + " slut",
    "cut": (LONG * 4).strip() + " slut",
    "paren": "Yttrande över e-förslag (nr 14) - lekplats i Ö-viken",
}


@pytest.mark.parametrize("where", ["top", "two"])
@pytest.mark.parametrize("title", TITLES)
def test_difficult_titles(title: str, where: str) -> None:
    plain = packet("Kommunstyrelsen", "KS-2026/{n:05}")
    items = list(plain.items)
    items[1] = replace(items[1], title=TITLES[title])
    items[3] = replace(items[3], title=TITLES[title], case="KS-2026/00999")
    printed = replace(plain, items=tuple(items))
    press = handlingar(printed, where=where)
    meeting = only(press.source())
    want = truth(printed, press)
    if title != "cut":
        if title == "long":
            want = [(n, t, c, [(k, "", *r) for k, _, *r in ds]) for n, t, c, ds in want]  # pyright: ignore
            got = [(n, t, c, [(k, "", *r) for k, _, *r in ds]) for n, t, c, ds in found(meeting)]
            assert got == want
        else:
            assert found(meeting) == want
        return
    # The stamp ends inside the ärende's title: its papers cannot be told apart by the stamp, but
    # the ärende and its pages can, and the tjänsteskrivelse's own title and case number stand.
    assert [(n, c) for n, _, c, _ in found(meeting)] == [(n, c) for n, _, c, _ in want]
    assert [item.pages for item in meeting.items] == pages_of(printed, press)


def pages_of(printed: Packet, press: Press) -> list[tuple[tuple[int, int, int], ...]]:
    made: list[tuple[tuple[int, int, int], ...]] = []
    at = 1
    for item in printed.items:
        count = sum(paper.pages for paper in item.papers) or 1
        made.append(((0, at, at + count - 1),))
        at += count
    return made


def test_handling_titles_of_their_own() -> None:
    """The handling's title is not the ärende's: the file's title is what follows the last common part."""
    plain = packet("Kommunstyrelsen", "KS-2026/{n:05}")
    papers = tuple(replace(paper, handling="Årsredovisning : utkast två") for paper in PAPERS)
    items = list(plain.items)
    items[1] = replace(items[1], papers=papers)
    printed = replace(plain, items=tuple(items))
    press = Press("x.pdf")
    for item in printed.items:
        if not item.papers:
            press.none(item, stamped=True)
        for paper in item.papers:
            said = paper.handling or item.title
            press.paper(
                printed, item, paper, f"{item.number} {item.title} - {item.case}-1 {said} : {paper.title}"
            )
    assert found(only(press.source())) == truth(printed, press)


def test_two_papers_with_one_title_in_a_row() -> None:
    plain = packet("Socialnämnden", "SN-2026/{n:05}")
    items = list(plain.items)
    items[1] = replace(
        items[1], papers=(letter(), Paper("Protokollsutdrag", 2), Paper("Bilaga", 1), Paper("Bilaga", 2))
    )
    printed = replace(plain, items=tuple(items))
    press = handlingar(printed)
    got = found(only(press.source()))
    want = truth(printed, press)
    assert [row[:3] for row in got] == [row[:3] for row in want]
    # Their stamps differ in the handling's number alone.
    assert [d[1:] for d in got[1][3]] == [d[1:] for d in want[1][3]]


@pytest.mark.parametrize("shape", ["landscape", "rotated", "scan"])
@pytest.mark.parametrize("where", ["top", "bottom", "two"])
def test_shapes_of_pages(shape: str, where: str) -> None:
    plain = packet("Socialnämnden", "SN-2026/{n:05}")
    items = list(plain.items)
    papers = (letter(), Paper("Karta över området", 3, shape), Paper("Tabell", 1))
    items[1] = replace(items[1], papers=papers)
    printed = replace(plain, items=tuple(items))
    press = handlingar(printed, where=where)
    assert found(only(press.source())) == truth(printed, press)


def test_scanned_pages_without_a_stamp_lie_in_the_paper_before() -> None:
    printed = packet("Socialnämnden", "SN-2026/{n:05}")
    press = Press("x.pdf")
    for item in printed.items:
        if not item.papers:
            press.none(item, stamped=True)
        for n, paper in enumerate(item.papers, 1):
            press.paper(
                printed,
                item,
                paper,
                f"{item.number} {item.title} - {item.case}-{n} {item.title} : {paper.title}",
            )
            if paper.title.startswith("Bilaga 1"):
                press.page()
                press.page()
                kind, title, file, first, last = press.places[id(item)][-1]
                press.places[id(item)][-1] = (kind, title, file, first, last + 2)
    meeting = only(press.source())
    assert found(meeting) == truth(printed, press)
    assert [w.code for w in meeting.warnings if w.code == "parse.no_text"] == ["parse.no_text"]


def outlined(
    printed: Packet, *, items: bool = True, deep: bool = False, cover: bool = False, stamps: bool = False
) -> Press:
    press = Press("handlingar.pdf")
    if cover:
        press.lines(press.page(), ["**Handlingar till sammanträdet", printed.body])
    for item in printed.items:
        mark = True
        if not item.papers:
            if items:
                press.toc.append([1, f"{item.number} {item.title}", press.count + 1])
            press.none(item, stamped=stamps)
        for n, paper in enumerate(item.papers, 1):
            first = press.count + 1
            stamp = f"{item.number} {item.title} - {item.case}-{n} {item.title} : {paper.title}"
            press.paper(printed, item, paper, stamp if stamps else None)
            if items and mark:
                press.toc.append([1, f"{item.number} {item.title}", first])
            press.toc.append([2 if items else 1, paper.title, first])
            if deep and paper.pages > 1:
                press.toc.append([3 if items else 2, "Kapitel 1", first + 1])
            mark = False
    return press


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("stamps", [False, True])
def test_bookmarks(deep: bool, stamps: bool) -> None:
    printed = packet("Äldrenämnden", "ÄN-2026/{n:05}")
    press = outlined(printed, deep=deep, stamps=stamps)
    assert found(only(press.source())) == truth(printed, press)


@pytest.mark.parametrize("stamps", [False, True])
@pytest.mark.parametrize("shift", [1, -1])
def test_bookmarks_that_lead_to_the_page_beside(shift: int, stamps: bool) -> None:
    """A cover was put in, or one taken out, after the bookmarks were made."""
    plain = packet("Äldrenämnden", "ÄN-2026/{n:05}")
    printed = replace(plain, items=plain.items[:-1])
    press = outlined(printed, stamps=stamps, cover=shift == -1)
    press.toc = [[level, title, page + shift] for level, title, page in press.toc]  # pyright: ignore
    press.toc = [mark for mark in press.toc if mark[2] <= press.count]  # pyright: ignore
    assert found(only(press.source())) == truth(printed, press)


@pytest.mark.parametrize("stamps", [False, True])
def test_bookmarks_of_papers_only(stamps: bool) -> None:
    printed = packet("Äldrenämnden", "ÄN-2026/{n:05}")
    press = outlined(printed, items=False, stamps=stamps)
    meeting = only(press.source())
    if stamps:
        assert found(meeting) == truth(printed, press)
        return
    want = truth(printed, press)
    got = found(meeting)
    assert [row[1:3] for row in got] == [row[1:3] for row in want]
    assert [[d[0:1] + d[2:] for d in row[3]] for row in got] == [
        [d[0:1] + d[2:] for d in row[3]] for row in want
    ]


WORDS = [
    Words("Förslag till beslut", "Beredningsansvarig", "Beslutet skickas till", "Dnr"),
    Words("Förvaltningens förslag till beslut", "Handläggare", "Expedieras till", "Dnr:"),
    Words("Förslag till nämndens beslut", "Beredningsansvariga", "Beslut skickas till", "Ärendenummer:"),
    Words("Beslutsförslag", "Ansvarig handläggare", "Beslutet ska skickas till", "Diarienummer"),
    Words("Socialförvaltningens förslag till beslut", "Handläggare", "Skickas till", "Diarienr:"),
    Words("Förslag till socialnämndens beslut", "Beredande", "Beslutet ska expedieras till", "Dnr"),
    Words(
        "Förslag till beslut:",
        "Beredningsansvariga:",
        "Beslutet ska skickas till:",
        "Dnr:",
        "Tjänsteutlåtande",
    ),
]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("letterhead", [False, True])
@pytest.mark.parametrize("stamps", [False, True])
def test_other_headings(words: Words, letterhead: bool, stamps: bool) -> None:
    printed = packet("Socialnämnden", "SN-2026/{n:05}", words=words, letterhead=letterhead)
    meeting = only(handlingar(printed, stamps=stamps).source())
    told = [item for item in meeting.items if item.documents]
    assert len(told) == 4
    for item in told:
        assert item.proposal == "1. Nämnden godkänner förslaget.\n2. Nämnden tackar för arbetet."
        assert item.prepared_by == ("Kim Berg, planchef", "Lo Dal, utredare")
        assert item.sent_to == ("Kommunrevisionen", "Ekonomikontoret")


@pytest.mark.parametrize("stamps", [False, True])
def test_links_to_annexes(stamps: bool) -> None:
    plain = packet("Socialnämnden", "SN-2026/{n:05}")
    items = list(plain.items)
    basis = ("Bilaga 1 - Rapport om läget", "Bilaga 2 - Kostnader")
    report = replace(PAPERS[1], says=("Se bilaga 2 för kostnaderna.",))
    items[1] = replace(items[1], basis=basis, papers=(PAPERS[0], report, PAPERS[2]))
    press = handlingar(replace(plain, items=tuple(items)), stamps=stamps)
    meeting = only(press.source())
    links = sorted((link.source[1], link.text, link.target[1]) for link in meeting.links)
    assert links == [
        (3, "Bilaga 1 - Rapport om läget", 4),
        (3, "Bilaga 2 - Kostnader", 7),
        (4, "bilaga 2", 7),
        (5, "bilaga 2", 7),
        (6, "bilaga 2", 7),
    ]
