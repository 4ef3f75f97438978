# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Lays the blocks of the sample packet out on pages, in the forms of a Swedish municipality."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

# The worker does the same (design.md section 12): the layout half is not wanted.
sys.modules["pymupdf.layout"] = None  # type: ignore[assignment]
sys.modules["pymupdf4llm"] = None  # type: ignore[assignment]
import pymupdf  # noqa: E402 - a tool that makes a file, no part of the program
from sample_blocks import Block  # noqa: E402

BLACK, GREY, GREEN = (0.0, 0.0, 0.0), (0.35, 0.35, 0.35), (0.11, 0.36, 0.30)
PALE, RULE = (0.91, 0.94, 0.92), (0.62, 0.66, 0.64)
A4 = (595.0, 842.0)
CELL, CELL_LEAD, CELL_PAD = 9.2, 11.8, 4.5  # letters, lines and margins in a table
SLIDE = (842.0, 595.0)


@dataclass(frozen=True)
class Letterhead:
    """What stands around the text of a paper.

    Attributes:
        form: skrivelse, bilaga, utdrag, bildspel, kallelse, or inkommen (written by somebody else).
    """

    form: str
    body: str
    department: str
    board: str
    title: str
    date: str
    case_number: str
    organ: str = ""
    paragraph: str = ""


class Paper:
    """One paper on its way to pages; page numbers are put in when all pages are there.

    Args:
        document: the PDF that gets the pages.
        head: what stands around the text.
        fonts: the typefaces, by `regular`, `bold` and `italic`.
    """

    def __init__(self, document: Any, head: Letterhead, fonts: dict[str, Any]) -> None:
        self._document = document
        self._head = head
        self._fonts = fonts
        self._slide = head.form == "bildspel"
        self._size = 11.0
        self._lead = 15.2
        self._left, self._right = (99.0, 496.0) if head.form != "bildspel" else (80.0, 762.0)
        if self._slide:
            self._size, self._lead = 19.0, 28.0
        self._bottom = 520.0 if self._slide else 760.0
        self._pages: list[int] = []  # making a page lets go of the page objects before it
        self._page: Any = None
        self._y = 0.0
        self._cover = False
        self._previous = ""

    def write(self, blocks: list[Block]) -> int:
        """Lay out all blocks; gives the number of pages."""
        self._cover = bool(blocks) and blocks[0].kind == "omslag"
        self._new_page()
        for block in blocks:
            getattr(self, f"_{block.kind}")(block)
            self._previous = block.kind
        for index, number in enumerate(self._pages):
            self._around(self._document[number], index)
        return len(self._pages)

    # Drawing

    def _put(
        self, x: float, y: float, text: str, *, size: float = 0.0, font: str = "regular", color: Any = BLACK
    ) -> None:
        put(self._page, x, y, text, self._fonts[font], size or self._size, color)

    def _width(self, text: str, size: float = 0.0, font: str = "regular") -> float:
        return self._fonts[font].text_length(text, fontsize=size or self._size)

    def _wrap(self, text: str, width: float, size: float = 0.0, font: str = "regular") -> list[str]:
        lines: list[str] = []
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and self._width(longer, size, font) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        return [*lines, line] if line else lines

    def _room(self, height: float) -> None:
        if self._y + height > self._bottom:
            self._new_page()

    def _lines(self, text: str, *, indent: float = 0.0, size: float = 0.0, font: str = "regular") -> None:
        size = size or self._size
        lead = self._lead * size / self._size
        lines = self._wrap(text, self._right - self._left - indent, size, font)
        if len(lines) > 1:
            self._room(lead * 2)  # no single line at the foot of a page
        for line in lines:
            self._room(lead)
            self._put(self._left + indent, self._y, line, size=size, font=font)
            self._y += lead

    # Blocks

    def _text(self, block: Block) -> None:
        if self._previous == "line":
            self._y += 7
        self._lines(block.text)
        self._y += 7

    def _line(self, block: Block) -> None:
        self._lines(block.text)

    def _h1(self, block: Block) -> None:
        self._gap(14)
        self._room(90)
        self._lines(block.text, size=27 if self._slide else 18, font="bold")
        self._y += 10

    def _h2(self, block: Block) -> None:
        self._gap(9)
        self._room(54)
        self._lines(block.text, size=22 if self._slide else 12.5, font="bold")
        self._y += 3

    def _h3(self, block: Block) -> None:
        self._gap(5)
        self._room(48)
        self._lines(block.text, font="bold")
        self._y += 1

    def _gap(self, height: float) -> None:
        if self._previous:
            self._y += height

    def _bullet(self, block: Block) -> None:
        self._room(self._lead)
        self._put(self._left + 6, self._y, "•")
        self._lines(block.text, indent=20 if not self._slide else 30)
        self._y += 3

    def _number(self, block: Block) -> None:
        """A point of a list: its number begins the first line, the other lines hang below its words."""
        number = block.text.partition(" ")[0]
        indent = self._width(f"{number} ")
        first, *more = self._wrap(block.text, self._right - self._left)
        self._room(self._lead * 2)
        self._put(self._left, self._y, first)
        self._y += self._lead
        if more:
            self._lines(block.text.removeprefix(first), indent=indent)
        self._y += 3

    def _linje(self, block: Block) -> None:  # noqa: ARG002
        self._room(26)
        self._y += 8
        self._page.draw_line((self._left, self._y), (self._right, self._y), color=RULE, width=0.6)
        self._y += 18

    def _sida(self, block: Block) -> None:  # noqa: ARG002
        self._new_page()

    def _ruta(self, block: Block) -> None:
        lines = self._wrap(block.text, self._right - self._left - 24)
        height = len(lines) * self._lead + 16
        self._room(height + 6)
        top = self._y - self._size
        box = pymupdf.Rect(self._left, top, self._right, top + height)
        self._page.draw_rect(box, color=None, fill=PALE)
        self._page.draw_line(box.tl, box.bl, color=GREEN, width=2)
        y = top + 8 + self._size
        for line in lines:
            self._put(self._left + 12, y, line)
            y += self._lead
        self._y = top + height + self._size + 8

    def _omslag(self, block: Block) -> None:
        title, _, under = block.text.partition("; ")
        page = self._page
        width, height = SLIDE if self._slide else A4
        page.draw_rect(pymupdf.Rect(0, 0.30 * height, width, 0.62 * height), color=None, fill=GREEN)
        y = 0.39 * height
        for line in self._wrap(title, width - 190, 30, "bold"):
            self._put(80, y, line, size=30, font="bold", color=(1, 1, 1))
            y += 38
        self._put(80, y + 8, under, size=14, color=(1, 1, 1))
        crest(page, 80, 0.68 * height, 1.6)
        self._put(140, 0.68 * height + 22, self._head.body, size=15, font="bold")
        self._put(140, 0.68 * height + 42, self._head.department, size=12)
        self._new_page()

    def _planritning(self, block: Block) -> None:
        """A sketch of a house: six flats around rooms for all."""
        self._room(232)
        page, left, top = self._page, self._left + 30, self._y
        rooms = [
            (x * 80.0, y * 128.0, 80.0, 62.0, f"Lägenhet {x + 1 + 3 * y}") for y in (0, 1) for x in (0, 1, 2)
        ]
        rooms += [(0.0, 62.0, 160.0, 66.0, "Gemensamt kök och vardagsrum"), (160.0, 62.0, 80.0, 66.0, "Hall")]
        rooms += [(240.0, 0.0, 90.0, 95.0, "Personal"), (240.0, 95.0, 90.0, 95.0, "Tvätt och förråd")]
        for x, y, width, height, name in rooms:
            box = pymupdf.Rect(left + x, top + y, left + x + width, top + y + height)
            page.draw_rect(box, color=GREEN, fill=PALE if name.startswith("Lägenhet") else None, width=1.4)
            self._put(box.x0 + (width - self._width(name, 8)) / 2, box.y0 + height / 2 + 3, name, size=8)
        page.draw_line((left + 190, top + 128), (left + 215, top + 128), color=(1, 1, 1), width=3)
        self._y = top + 208
        self._lines(block.text, size=9, font="italic")
        self._y += 10

    def _underskrift(self, block: Block) -> None:
        people = [person.partition(", ") for person in block.text.split("; ")]
        self._room(90)
        self._y += 46
        for row, font in ((0, "regular"), (2, "italic")):
            for column, person in enumerate(people):
                self._put(self._left + column * 205, self._y, person[row], font=font)
            self._y += self._lead
        self._y += 10

    def _table(self, block: Block) -> None:
        widths = self._columns(block)
        head, *body = block.rows
        self._room(70)
        self._row(head, block.right, widths, font="bold", fill=PALE)
        for row in body:
            font = "bold" if row[0].startswith(("Summa", "Totalt")) else "regular"
            if self._y + self._row_height(row, widths, font) > self._bottom:
                self._new_page()
                self._row(head, block.right, widths, font="bold", fill=PALE)
            self._row(row, block.right, widths, font=font)
        self._y += 20

    def _columns(self, block: Block) -> list[float]:
        """Widths of columns: numbers get what they need, words share the rest by their length."""
        total = self._right - self._left
        around = 2 * CELL_PAD + 1
        columns = list(zip(*block.rows, strict=True))
        need = [max(self._width(cell, CELL, "bold") for cell in column) + around for column in columns]
        if sum(need) <= total:
            spare = (total - sum(need)) / len(need)
            return [width + spare for width in need]
        longest = [
            max(self._width(word, CELL, "bold") for cell in column for word in cell.split() or [""]) + around
            for column in columns
        ]
        least = [max(low, min(wide, 62.0)) for low, wide in zip(longest, need, strict=True)]
        extra = [max(0.0, wide - low) for wide, low in zip(need, least, strict=True)]
        weight = sum(value**0.7 for value in extra) or 1.0
        spare = total - sum(least)
        return [low + spare * value**0.7 / weight for low, value in zip(least, extra, strict=True)]

    def _row_height(self, row: list[str], widths: list[float], font: str) -> float:
        cells = zip(row, widths, strict=True)
        counts = [len(self._wrap(cell, width - 2 * CELL_PAD, CELL, font)) for cell, width in cells]
        return max(counts) * CELL_LEAD + 2 * CELL_PAD

    def _row(
        self, row: list[str], right: list[bool], widths: list[float], *, font: str, fill: Any = None
    ) -> None:
        height = self._row_height(row, widths, font)
        top = self._y - CELL
        if fill is not None:
            box = pymupdf.Rect(self._left, top, self._right, top + height)
            self._page.draw_rect(box, color=None, fill=fill)
        x = self._left
        for cell, is_right, width in zip(row, right, widths, strict=True):
            self._page.draw_rect(pymupdf.Rect(x, top, x + width, top + height), color=RULE, width=0.5)
            for number, line in enumerate(self._wrap(cell, width - 2 * CELL_PAD, CELL, font)):
                at = x + width - CELL_PAD - self._width(line, CELL, font) if is_right else x + CELL_PAD
                y = top + CELL_PAD + CELL - 1 + number * CELL_LEAD
                self._put(at, y, line, size=CELL, font=font)
            x += width
        self._y += height

    def _stapel(self, block: Block) -> None:
        title, _, unit = block.text.partition("; ")
        values = [float(value.replace(",", ".")) for _, value in block.rows]
        height = 250.0 if self._slide else 170.0
        self._room(height + 70)
        self._y += 4
        self._put(self._left, self._y, title, size=self._size * 0.95, font="bold")
        top, base = self._y + 2.4 * self._size, self._y + 20 + height
        step = nice_step(max(values))
        page = self._page
        peak = step * -(-max(values) // step)
        small = self._size * 0.78
        for tick in range(int(peak / step) + 1):
            y = base - (base - top) * tick * step / peak
            page.draw_line((self._left + 30, y), (self._right, y), color=RULE, width=0.4)
            self._put(self._left, y + 3, f"{tick * step:g}".replace(".", ","), size=small, color=GREY)
        self._put(self._left, top - 9, unit, size=small, color=GREY)
        slot = (self._right - self._left - 40) / len(values)
        for number, ((label, shown), value) in enumerate(zip(block.rows, values, strict=True)):
            x = self._left + 40 + number * slot
            y = base - (base - top) * value / peak
            page.draw_rect(pymupdf.Rect(x + slot * 0.16, y, x + slot * 0.84, base), color=None, fill=GREEN)
            self._put(x + (slot - self._width(shown, small)) / 2, y - 3, shown, size=small)
            self._put(x + (slot - self._width(label, small)) / 2, base + small + 4, label, size=small)
        self._y = base + 2 * small + 22

    # Pages and what stands around the text

    def _new_page(self) -> None:
        width, height = SLIDE if self._slide else A4
        self._page = self._document.new_page(width=width, height=height)
        self._pages.append(self._page.number)
        first = len(self._pages) == 1
        self._previous = ""
        self._y = 108.0
        if self._head.form != "kallelse":
            self._letterhead(self._page, first)
        getattr(self, f"_start_{self._head.form}")(first)

    def _letterhead(self, page: Any, first: bool) -> None:
        """Crest and foot: before the text in letters, as word processors do, after it in the agenda."""
        head = self._head
        regular, bold = self._fonts["regular"], self._fonts["bold"]
        if head.form in ("skrivelse", "utdrag", "kallelse") and (first or head.form == "utdrag"):
            crest(page, 99, 42, 1.0)
            put(page, 138, 58, head.body, bold, 12, BLACK)
            put(page, 138, 72, head.department, regular, 10, BLACK)
        elif head.form == "bilaga" and not (self._cover and first):
            put(page, 99, 48, f"{head.body} · {head.department}", regular, 9, GREY)
        if head.form == "utdrag":
            page.draw_rect(pymupdf.Rect(99, 772, 496, 808), color=RULE, width=0.6)
            page.draw_line((300, 772), (300, 808), color=RULE, width=0.6)
            put(page, 104, 783, "Justerares sign:", regular, 8, GREY)
            put(page, 305, 783, "Utdraget bestyrks:", regular, 8, GREY)
        elif head.form == "skrivelse" and first:
            page.draw_line((99, 782), (496, 782), color=RULE, width=0.6)
            foot = f"{head.body}, {head.department} · Torggatan 4, 999 41 Exempelby · 0999-10 20 30"
            put(page, 99, 795, foot, regular, 8, GREY)

    def _start_skrivelse(self, first: bool) -> None:
        head = self._head
        if not first:
            self._put(self._left, 62, "Tjänsteskrivelse", font="bold")
            self._put(self._left, 77, f"Dnr: {head.case_number}")
            self._y = 116
            return
        self._put(330, 62, "Tjänsteskrivelse", size=13, font="bold")
        self._put(330, 78, head.date)
        self._put(self._left, 134, head.board)
        self._put(self._left, 149, f"Diarienr: {head.case_number}")
        self._y = 190
        self._lines(head.title, size=15, font="bold")
        self._y += 12

    def _start_bilaga(self, first: bool) -> None:  # noqa: ARG002 - every form takes it
        self._y = 100.0

    _start_inkommen = _start_bilaga
    _start_bildspel = _start_bilaga

    def _start_kallelse(self, first: bool) -> None:  # noqa: ARG002
        self._y = 112.0

    def _start_utdrag(self, first: bool) -> None:
        head = self._head
        self._put(330, 62, "Protokollsutdrag", size=13, font="bold")
        self._put(self._left, 112, f"{head.organ} {head.date}")
        self._y = 146
        if first:
            self._put(self._left, self._y, f"§ {head.paragraph}", size=12.5, font="bold")
            self._put(self._left, self._y + 17, f"Diarienr: {head.case_number}")
            self._y += 46
            self._lines(head.title, size=14, font="bold")
            self._y += 8

    def _around(self, page: Any, index: int) -> None:
        """Page number, once the number of pages is known."""
        if self._cover and index == 0:
            return
        head, count = self._head, len(self._pages)
        regular = self._fonts["regular"]
        width, height = page.rect.width, page.rect.height
        shown = f"{index + 1}({count})"
        if head.form == "utdrag":
            shown = f"Sida {index + 1} av {count}"
        if head.form == "bildspel":
            put(page, 80, height - 32, head.body, regular, 11, GREY)
            put(page, width - 90, height - 32, str(index + 1), regular, 11, GREY)
            page.draw_line((80, height - 50), (width - 80, height - 50), color=GREEN, width=1.2)
            return
        if head.form == "kallelse":
            self._letterhead(page, index == 0)
        put(page, 496 - regular.text_length(shown, fontsize=9), 48, shown, regular, 9, GREY)


def put(page: Any, x: float, y: float, text: str, font: Any, size: float, color: Any) -> None:
    """Write one line of text with its base line at y."""
    writer = pymupdf.TextWriter(page.rect, color=color)
    writer.append((x, y), text, font=font, fontsize=size)
    writer.write_text(page)


def crest(page: Any, x: float, y: float, scale: float) -> None:
    """The arms of a municipality that does not exist: a green shield, a wave and three grains."""
    s = scale
    shape = page.new_shape()
    shape.draw_bezier((x, y), (x, y + 24 * s), (x + 4 * s, y + 32 * s), (x + 14 * s, y + 37 * s))
    shape.draw_bezier(
        (x + 14 * s, y + 37 * s), (x + 24 * s, y + 32 * s), (x + 28 * s, y + 24 * s), (x + 28 * s, y)
    )
    shape.draw_line((x + 28 * s, y), (x, y))
    shape.finish(color=None, fill=GREEN)
    shape.draw_bezier(
        (x + 3 * s, y + 20 * s), (x + 10 * s, y + 14 * s), (x + 18 * s, y + 26 * s), (x + 25 * s, y + 20 * s)
    )
    shape.finish(color=(1, 1, 1), width=2 * s, closePath=False)
    for dx, dy in ((8, 8), (14, 6), (20, 8)):
        shape.draw_oval(
            pymupdf.Rect(x + (dx - 1.6) * s, y + (dy - 3) * s, x + (dx + 1.6) * s, y + (dy + 3) * s)
        )
    shape.finish(color=None, fill=(0.95, 0.83, 0.35))
    shape.commit()


def nice_step(most: float) -> float:
    """The distance of the lines behind a chart: four to eight of them, on round numbers."""
    step = 1.0
    for candidate in (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000):
        step = candidate
        if most / candidate <= 7:
            break
    return step
