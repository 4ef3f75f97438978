# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Prints invented packets as real PDFs, in the styles of design.md section 5.

A `Packet` is the truth; `Press` prints its papers page by page and knows where each ended, so that
what the parser finds can be compared with what was printed. All names are invented.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field, replace
from typing import Any

from ifn_desktop.model.parsed import ParsedMeeting, SourceFile
from tests.core.parse.reading import pymupdf_module, read_bytes

LETTER = "Tjänsteskrivelse"
CUT = 342
Found = tuple[str, str, int, int, int]


@dataclass(frozen=True)
class Paper:
    """A paper: how many pages of which shape (`portrait`, `landscape`, `rotated`, `scan`)."""

    title: str
    pages: int = 1
    shape: str = "portrait"
    kind: str = "bilaga"
    says: tuple[str, ...] = ()
    handling: str | None = None


@dataclass(frozen=True)
class Item:
    """An ärende; its tjänsteskrivelse is printed of it when `papers` has one."""

    number: str
    title: str
    case: str | None
    papers: tuple[Paper, ...] = ()
    proposal: tuple[str, ...] = ("1. Nämnden godkänner förslaget.", "2. Nämnden tackar för arbetet.")
    basis: tuple[str, ...] = ()


@dataclass(frozen=True)
class Words:
    """The words of one municipality's template."""

    proposal: str = "Förslag till beslut"
    prepared: str = "Beredningsansvariga"
    sent: str = "Beslutet ska skickas till"
    label: str = "Diarienr:"
    letter: str = "Tjänsteskrivelse"


@dataclass(frozen=True)
class Packet:
    """A meeting with its ärenden."""

    board: str
    date: str
    items: tuple[Item, ...]
    body: str = "Exempelby kommun"
    words: Words = field(default_factory=Words)
    time: str = "13:00"
    place: str = "Stadshuset, sal Eken"
    letterhead: bool = False


def letter(pages: int = 1) -> Paper:
    """A tjänsteskrivelse."""
    return Paper(LETTER, pages, kind="tjansteskrivelse")


PROSE = (
    "Verksamheten har under året arbetat med de mål som nämnden har beslutat om. Förvaltningen ser"
    " att behoven ökar och att samverkan med andra förvaltningar och föreningar har blivit bättre."
)


def _prose(n: int) -> str:
    return PROSE if n == 0 else f"fortsättning nummer {n} där {PROSE.lower()}"


class Press:
    """One file being printed.

    Attributes:
        places: for each ärende the ranges of its papers, in the order printed.
    """

    def __init__(self, name: str, index: int = 0) -> None:
        self.name, self.index = name, index
        self._mu = pymupdf_module()
        self.document: Any = self._mu.open()
        self.places: dict[int, list[Found]] = {}
        self.toc: list[list[object]] = []

    @property
    def count(self) -> int:
        """How many pages are printed."""
        return len(self.document)

    def page(self, shape: str = "portrait") -> Any:
        """A new empty page."""
        wide = shape == "landscape"
        page = self.document.new_page(width=842 if wide else 595, height=595 if wide else 842)
        if shape == "rotated":
            page.set_rotation(90)
        return page

    def text(self, page: Any, x: float, y: float, text: str, *, size: float = 10, bold: bool = False) -> None:
        """Print one line where it is seen, whatever the page's rotation."""
        shape = page.new_shape()
        self._put(shape, x, y, text, size=size, bold=bold)
        shape.commit()

    def _put(
        self, shape: Any, x: float, y: float, text: str, *, size: float = 10, bold: bool = False
    ) -> None:
        page = shape.page
        point = self._mu.Point(x, y) * page.derotation_matrix
        font = "hebo" if bold else "helv"
        shape.insert_text(point, text, fontsize=size, fontname=font, rotate=page.rotation)

    def lines(self, page: Any, lines: list[str], *, top: float = 80, x: float = 58) -> float:
        """Print lines below each other, `**` for bold, empty for a gap; long ones are wrapped."""
        y = top
        shape = page.new_shape()  # for all of them: a shape costs ten times what a line does
        for line in lines:
            strong = line.startswith("**")
            parts = textwrap.wrap(line.removeprefix("**"), 84) if line else []
            for part in parts:
                self._put(shape, x, y, part, bold=strong)
                y += 14
            y += 8 if not line else 0
        shape.commit()
        return y

    def stamp(self, page: Any, text: str, where: str = "top") -> None:
        """Stamp a page: one line at the top or the bottom, or two lines at the top."""
        text = text[:CUT]
        height, width = page.rect.height, page.rect.width
        rows = [text]
        if where == "two" and len(text) > 40:
            at = text.rfind(" ", 0, len(text) // 2 + 8)
            rows = [text[:at], text[at + 1 :]]
        font = self._mu.get_text_length
        size = min(7.0, (width - 60) / max(font(row, fontsize=1) for row in rows))
        for n, row in enumerate(rows):
            y = height - 16 if where == "bottom" else 14 + n * size * 1.25
            self.text(page, 30, y, row, size=size)

    def letter(self, packet: Packet, item: Item, pages: int) -> None:
        """Print a tjänsteskrivelse over so many pages."""
        words = packet.words
        for n in range(pages):
            page = self.page()
            lines: list[str] = []
            if n == 0:
                lines += [words.letter, packet.date, "", packet.board, ""]
                lines += [f"{words.label} {item.case}" if item.case else "", "", item.title, ""]
                lines += [f"**{words.proposal}", *item.proposal, "", "**Ärendebeskrivning", PROSE, ""]
            else:
                lines += [words.letter, f"Dnr: {item.case}", "", PROSE.lower(), ""]
            if n == pages - 1:
                if item.basis:
                    lines += ["**Beslutsunderlag", *item.basis, ""]
                lines += [f"**{words.prepared}", "Kim Berg, planchef", "Lo Dal, utredare", ""]
                lines += [f"**{words.sent}", "Kommunrevisionen", "Ekonomikontoret", "", "", ""]
                lines += ["Anna Ek Berit Lind", "Förvaltningschef Utredare"]
            self.lines(page, lines)
            if packet.letterhead:
                self.text(page, 58, 800, f"Postadress: {packet.body}, 123 45 Exempelby", size=8)
                self.text(page, 400, 800, "Telefon: 012-345 67", size=8)
                self.text(page, 58, 40, packet.body, size=12)

    def paper(self, packet: Packet, item: Item, paper: Paper, stamp: str | None, where: str = "top") -> None:
        """Print one paper and remember where it is."""
        first = self.count + 1
        if paper.kind == "tjansteskrivelse":
            self.letter(packet, item, paper.pages)
        else:
            for n in range(paper.pages):
                page = self.page(paper.shape if paper.shape != "scan" else "portrait")
                if paper.shape != "scan":
                    head = [f"**{paper.title}", ""] if n == 0 else []
                    self.lines(page, [*head, _prose(n), *paper.says])
        if stamp is not None:
            for page in list(self.document)[first - 1 :]:
                self.stamp(page, stamp, where)
        found = (paper.kind, paper.title, self.index, first, self.count)
        self.places.setdefault(id(item), []).append(found)

    def none(self, item: Item, *, stamped: bool, where: str = "top") -> None:
        """Print the page of an ärende without papers."""
        page = self.page()
        self.lines(page, [f"Denna behandling '{item.number} {item.title}' har inget tjänsteutlåtande."])
        if stamped:
            self.stamp(page, f"{item.number} {item.title} -   :", where)

    def source(self) -> SourceFile:
        """The finished file, read as the worker reads it."""
        if self.toc:
            self.document.set_toc(self.toc)
        content = self.document.tobytes()
        self.document.close()
        return SourceFile(self.name, read_bytes(content))


def handlingar(packet: Packet, *, stamps: bool = True, where: str = "top", index: int = 0) -> Press:
    """All papers of a packet in one file, as Public 360 merges them; bookmarks are the caller's."""
    press = Press("handlingar.pdf", index)
    for item in packet.items:
        if not item.papers:
            if stamps:
                press.none(item, stamped=True, where=where)
            continue
        for n, paper in enumerate(item.papers, 1):
            said = paper.handling or item.title
            text = f"{item.number} {item.title} - {item.case}-{n} {said} : {paper.title}"
            press.paper(packet, item, paper, text if stamps else None, where)
    return press


def truth(packet: Packet, *presses: Press) -> list[tuple[str | None, str, str | None, list[Found]]]:
    """What the parser should find of a packet in these files."""
    return [
        (
            item.number,
            item.title,
            item.case,
            [each for press in presses for each in press.places.get(id(item), [])],
        )
        for item in packet.items
    ]


def found(meeting: ParsedMeeting) -> list[tuple[str | None, str, str | None, list[Found]]]:
    """The same of what the parser found."""
    return [
        (
            item.number,
            item.title,
            item.case_number,
            [(d.kind.value, d.title, d.file, d.first_page, d.last_page) for d in item.documents],
        )
        for item in meeting.items
    ]


def renumbered(packet: Packet, form: str, start: int = 1) -> Packet:
    """A packet with other numbers: `{n}/26`, `{n}`."""
    items = tuple(replace(item, number=form.format(n=n)) for n, item in enumerate(packet.items, start))
    return replace(packet, items=items)
