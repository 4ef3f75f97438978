# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Kallelser of other shapes than the observed ones, printed for the parser."""

from __future__ import annotations

from ifn_desktop.model.parsed import ParsedDelivery, ParsedMeeting, SourceFile
from ifn_desktop.parse.packet import parse_delivery
from tests.core.parse.invent import accounted
from tests.core.parse.press import (
    Item,
    Packet,
    Paper,
    Press,
    letter,
    renumbered,
)

WORK = (letter(2), Paper("Lägesrapport för hamnen", 3), Paper("Kostnadskalkyl", 1))
LONG = "Bygglov för nybyggnad av enbostadshus och garage på fastigheten Backen 3:14 i tätorten"


def parse(*files: SourceFile) -> ParsedDelivery:
    parsed = parse_delivery(files)
    assert accounted(files, parsed) == []
    return parsed


def only(*files: SourceFile) -> ParsedMeeting:
    parsed = parse(*files)
    assert parsed.loose == ()
    (meeting,) = parsed.meetings
    return meeting


def packet(board: str = "Byggnadsnämnden", form: str = "{n}", cases: str = "BN 2026-{n:06}") -> Packet:
    def item(n: int, title: str, *papers: Paper) -> Item:
        case = cases.format(n=1000 + n) if papers else None
        basis = tuple(paper.title for paper in papers[1:])
        return Item("", title, case, papers, basis=basis)

    items = (
        item(1, "Upprop och val av justerare"),
        item(2, LONG, letter(), Paper("Situationsplan för Backen", 2), Paper("Fasadritningar", 1)),
        item(3, "Detaljplan för Hamnen", *WORK),
        item(4, "Information från förvaltningen"),
        item(5, "Rivningslov för ladan i Ö-viken", letter()),
        item(
            6, "Taxa 2027 - plan- och bygglagen", letter(), Paper("Taxetabell för nästa år", 2, "landscape")
        ),
        item(7, "Anmälan av delegerade beslut", letter(), Paper("Lista över fattade beslut", 2)),
        item(8, "Övriga frågor"),
    )
    return renumbered(Packet(board, "2026-03-18", items), form)


def head(press: Press, printed: Packet, *, number: str = "") -> tuple[object, float]:
    page = press.page()
    press.text(page, 58, 40, printed.body, size=12)
    if number:
        press.text(page, 520, 40, number)
    y = press.lines(
        page,
        [
            "**KALLELSE",
            printed.board,
            "Sammanträde onsdagen den 18 mars 2026",
            f"Tid: kl. {printed.time}",
            f"Plats: {printed.place}",
            "",
        ],
    )
    return page, y


COLUMNS = (58.0, 290.0, 380.0, 530.0)


def table(
    printed: Packet, *, shown: str = "{number}. ", per_page: int = 3, rules: bool = True, heads: bool = True
) -> Press:
    """Kungsbacka's: `Ärende | Beteckning | Förslag | Tid`, `Föredragande` under the title."""
    press = Press("Kallelse.pdf")
    total = -(-len(printed.items) // per_page)
    for part in range(total):
        label = f"{part + 1}({total})"
        if part == 0:
            page, y = head(press, printed, number=label)
        else:
            page, y = press.page(), 100.0
            press.text(page, 58, 40, printed.board)
            press.text(page, 520, 40, label)
        if part == 0 or heads:
            for x, name in zip(COLUMNS, ("Ärende", "Beteckning", "Förslag", "Tid"), strict=True):
                press.text(page, x, y, name, bold=True)
            y += 22
        for item in printed.items[part * per_page : (part + 1) * per_page]:
            top = y
            y = cell(press, page, 58, top, shown.format(number=item.number) + item.title, 40)
            if item.papers:
                y = cell(press, page, 58, y + 4, "Föredragande: Kim Berg, planchef vid kontoret", 34)
            low = y
            if item.case:
                code, _, digits = item.case.partition("-")
                press.text(page, 290, top, f"{code}-")
                press.text(page, 290, top + 13, digits)
                low = max(low, top + 26)
            low = max(low, cell(press, page, 380, top, "Nämnden godkänner förslaget i ärendet.", 24))
            press.text(page, 530, top, "10 min")
            y = low + 14
            if rules:
                page.draw_line((50, y - 18), (560, y - 18))  # pyright: ignore
        if part == total - 1:
            press.lines(page, ["Välkomna!", "", "", "Anna Ek", "Ordförande"], top=y + 16)
        press.text(page, 58, 815, f"{printed.body}, 123 45 Exempelby, telefon 012-345 67", size=8)
    return press


def cell(press: Press, page: object, x: float, y: float, text: str, width: int) -> float:
    import textwrap

    for part in textwrap.wrap(text, width):
        press.text(page, x, y, part)
        y += 13
    return y


def plain(
    printed: Packet,
    shown: str,
    *,
    leaders: bool = False,
    case: str = "Dnr {case}",
    tab: bool = False,
    by: bool = False,
) -> Press:
    """A list of ärenden: number and title, a case number below, dots to a page number."""
    press = Press("Kallelse.pdf")
    page, y = head(press, printed)
    press.text(page, 58, y, "Ärendelista", bold=True)
    y += 26
    at = 2
    import textwrap

    for item in printed.items:
        number = shown.format(number=item.number)
        if y > 740:
            page, y = press.page(), 80.0
        if tab:
            press.text(page, 58, y, number)
            rows = textwrap.wrap(item.title, 70)
        else:
            rows = textwrap.wrap(f"{number} {item.title}", 80)
        for n, row in enumerate(rows):
            last = n == len(rows) - 1
            said = f"{row} {'.' * (90 - len(row))} {at}" if leaders and last else row
            press.text(page, 110 if tab else 58, y, said)
            y += 14
        if item.case and case:
            press.text(page, 110 if tab else 58, y, case.format(case=item.case))
            y += 14
        if by and item.papers:
            press.text(page, 110 if tab else 58, y, "Föredragande: Kim Berg, planchef")
            y += 14
        y += 10
        at += sum(paper.pages for paper in item.papers)
    press.lines(
        page,
        ["Anmäl förhinder till nämndens sekreterare.", "", "Anna Ek Berit Lind", "Ordförande Sekreterare"],
        top=y + 14,
    )
    return press
