# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes pages of invented packets, line by line, as a PDF would have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ifn_desktop.model.parsed import ParsedDelivery, ParsedMeeting, SourceFile
from ifn_desktop.model.text import FileText, OutlineEntry, PageText, TextLine
from ifn_desktop.parse.packet import parse_delivery

WIDTH, HEIGHT, STEP = 595.0, 842.0, 13.0


class At(NamedTuple):
    """A line at a place of its own: a cell of a table, a stamp in the margin."""

    x: float
    y: float
    text: str
    size: float = 10.0


def bold(text: str) -> str:
    """Mark a line as bold."""
    return f"**{text}"


def page(lines: Iterable[str | At], top: float = 66.0) -> list[TextLine]:
    """Lines below each other; an empty string leaves a gap and begins a new block."""
    made: list[TextLine] = []
    y, block = top, 0
    for line in lines:
        if isinstance(line, At):
            width = 0.5 * line.size * len(line.text)
            made.append(
                TextLine(line.text, line.x, line.y, line.x + width, line.y + 14, line.size, False, 900)
            )
            continue
        if line:
            text = line.removeprefix("**")
            made.append(TextLine(text, 58, y, 58 + 4.9 * len(text), y + 14, 10, line.startswith("**"), block))
        else:
            block += 1
        y += STEP
    return made


def file(
    name: str, pages: Sequence[Sequence[TextLine]], outline: Sequence[OutlineEntry] = (), title: str = ""
) -> SourceFile:
    """A file of such pages."""
    made = tuple(PageText(n, WIDTH, HEIGHT, tuple(lines)) for n, lines in enumerate(pages, 1))
    return SourceFile(name, FileText(made, tuple(outline), title))


def letter(
    board: str,
    case: str,
    title: str,
    *,
    proposal: Sequence[str] = ("Nämnden godkänner förslaget.",),
    basis: Sequence[str] = (),
    body: Sequence[str] = ("Förvaltningen har berett ärendet.",),
    date: str = "2026-03-02",
    label: str = "Diarienr:",
) -> list[str | At]:
    """The lines of a tjänsteskrivelse."""
    lines: list[str | At] = ["Tjänsteskrivelse", date, "", board, "", f"{label} {case}", "", title, ""]
    if proposal:
        lines += [bold("Förslag till beslut"), *proposal, ""]
    lines += [bold("Ärendebeskrivning"), *body, ""]
    if basis:
        lines += [bold("Beslutsunderlag"), *basis, ""]
    lines += [
        bold("Beslutet ska skickas till"),
        "Kommunrevisionen",
        "",
        "",
        "Anna Ek Berit Lind",
        "Chef Utredare",
    ]
    return lines


def prose(first: str, count: int = 12) -> list[str]:
    """A page of a report."""
    return [
        first,
        *(f"Det är rad {n} av en text som handlar om verksamheten under året." for n in range(count)),
    ]


def accounted(files: Sequence[SourceFile], parsed: ParsedDelivery) -> list[str]:
    """What is wrong with the account of the pages: each in one paper, or in one ärende's pages."""
    papers: dict[tuple[int, int], int] = {}
    items: dict[tuple[int, int], int] = {}

    def count(where: dict[tuple[int, int], int], ranges: Iterable[tuple[int, int, int]]) -> None:
        for index, first, last in ranges:
            for number in range(first, last + 1):
                where[index, number] = where.get((index, number), 0) + 1

    documents = [paper.document for paper in parsed.loose]
    for meeting in parsed.meetings:
        documents += meeting.documents
        for item in meeting.items:
            documents += item.documents
            count(items, item.pages)
    for document in documents:
        count(papers, [(document.file, document.first_page, document.last_page), *document.also])
    wrong: list[str] = []
    known = {(i, n) for i, source in enumerate(files) for n in range(1, len(source.text.pages) + 1)}
    for where in sorted(known | papers.keys() | items.keys()):
        if where not in known:
            wrong.append(f"{where} is no page")
        elif papers.get(where, 0) > 1:
            wrong.append(f"{where} is in {papers[where]} papers")
        elif not papers.get(where) and items.get(where, 0) != 1:
            wrong.append(f"{where} is in no paper and in {items.get(where, 0)} ärenden")
    return wrong


def parse(*files: SourceFile) -> ParsedDelivery:
    """Parse a delivery, each page of which is accounted for."""
    parsed = parse_delivery(files)
    assert accounted(files, parsed) == []
    return parsed


def only(*files: SourceFile) -> ParsedMeeting:
    """The one meeting of a delivery."""
    (meeting,) = parse(*files).meetings
    return meeting
