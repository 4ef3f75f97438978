# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks written as PDF annotations, read by another engine (pypdfium2), and by ours again."""

from __future__ import annotations

import ctypes
import random
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import InkPoint, MarkKind
from ifn_desktop.model.ids import new_id
from ifn_desktop.model.text import Rect
from ifn_desktop.pdf.client import ComposePart, FileSource, PdfPool, RenderRequest
from ifn_desktop.pdf.pdf_marks import OutlineLine, PdfMark, ReadMark
from tests.pdf import handmade

SUBTYPES = {
    raw.FPDF_ANNOT_HIGHLIGHT: MarkKind.HIGHLIGHT,
    raw.FPDF_ANNOT_UNDERLINE: MarkKind.UNDERLINE,
    raw.FPDF_ANNOT_STRIKEOUT: MarkKind.STRIKE,
    raw.FPDF_ANNOT_SQUARE: MarkKind.AREA,
    raw.FPDF_ANNOT_TEXT: MarkKind.STICKY,
    raw.FPDF_ANNOT_FREETEXT: MarkKind.FREE_TEXT,
    raw.FPDF_ANNOT_INK: MarkKind.INK,
}
COLOURS = ((1.0, 0.85, 0.2), (0.4, 0.8, 0.4), (0.9, 0.5, 0.7))
PAGES = 12


class Seen(NamedTuple):
    """An annotation as the other engine sees it; its box in points as shown."""

    page: int
    kind: MarkKind
    box: Rect
    name: str
    text: str
    author: str


def a_packet(bare: Any) -> bytes:
    """Pages of every turn, every second one cropped: what is shown begins elsewhere than the sheet."""
    document = bare.open()
    for number in range(PAGES):
        page = document.new_page(width=600, height=800)
        page.insert_text((100, 100), f"Sida {number + 1}")
        if number % 2:
            page.set_cropbox(bare.Rect(20, 30, 590, 780))
        page.set_rotation(90 * (number % 4))
    return bytes(document.tobytes())


def size_of(page: int) -> tuple[float, float]:
    """Width and height of a page (from 0) of `a_packet`, as shown."""
    size = (570, 750) if page % 2 else (600, 800)
    return size if page % 4 in {0, 2} else (size[1], size[0])


def a_mark(chance: random.Random, page: int, kind: MarkKind) -> PdfMark:
    width, height = size_of(page)
    x, y = chance.uniform(30, width - 190), chance.uniform(30, height - 90)
    rects = [Rect(x, y, x + 140, y + 12)]
    if kind in {MarkKind.HIGHLIGHT, MarkKind.UNDERLINE, MarkKind.STRIKE} and chance.random() < 0.5:
        rects.append(Rect(x, y + 14, x + 60, y + 26))
    if kind is MarkKind.STICKY:
        rects = [Rect(x, y, x + 20, y + 20)]
    strokes = ()
    if kind is MarkKind.INK:
        strokes = ((InkPoint(x, y), InkPoint(x + 70, y + 12), InkPoint(x + 140, y)),)
    return PdfMark(
        page + 1,
        kind,
        chance.choice(COLOURS),
        tuple(rects),
        strokes,
        chance.choice(("", "Varför så dyrt?", "åäö – é")) if kind is not MarkKind.FREE_TEXT else "Fråga!",
        f"ifn-{new_id()}",
        created="2026-02-10T12:00:00+00:00",
        modified="2026-02-11T08:30:00+00:00",
    )


def seen_elsewhere(data: bytes) -> list[Seen]:
    """Every annotation that pdfium finds."""
    found: list[Seen] = []
    with pdfium.PdfDocument(data) as document:
        for number in range(len(document)):
            page = document[number]
            for at in range(raw.FPDFPage_GetAnnotCount(page)):
                annotation = raw.FPDFPage_GetAnnot(page, at)
                subtype = raw.FPDFAnnot_GetSubtype(annotation)
                if subtype in SUBTYPES:
                    found.append(
                        Seen(
                            number,
                            SUBTYPES[subtype],
                            shown(page, annotation),
                            *(value(annotation, key) for key in (b"NM", b"Contents", b"T")),
                        )
                    )
                raw.FPDFPage_CloseAnnot(annotation)
            page.close()
    return found


def value(annotation: Any, key: bytes) -> str:
    length = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return buffer.raw[:-2].decode("utf-16-le")


def shown(page: Any, annotation: Any) -> Rect:
    """The annotation's box on the page as pdfium shows it, from its own idea of crop and turn."""
    box = raw.FS_RECTF()
    assert raw.FPDFAnnot_GetRect(annotation, box)
    width, height = (round(side * 100) for side in page.get_size())
    corners = []
    for x, y in ((box.left, box.top), (box.right, box.bottom)):
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
        corners.append((across.value / 100, down.value / 100))
    (x0, y0), (x1, y1) = corners
    return Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def around(mark: PdfMark) -> Rect:
    rects = mark.rects
    return Rect(
        min(rect.x0 for rect in rects),
        min(rect.y0 for rect in rects),
        max(rect.x1 for rect in rects),
        max(rect.y1 for rect in rects),
    )


@pytest.fixture(scope="module")
def marks() -> list[PdfMark]:
    chance = random.Random(500)
    kinds = list(SUBTYPES.values())
    return [a_mark(chance, number % PAGES, kinds[number % len(kinds)]) for number in range(500)]


@pytest.fixture(scope="module")
def composed(pool: PdfPool, bare: Any, marks: list[PdfMark]) -> bytes:
    part = ComposePart(handmade.source(a_packet(bare), "packet"), 1, PAGES, tuple(marks))
    outline = [
        OutlineLine(1, "32/26 Avtal – åäö", 1),
        OutlineLine(3, "Bokmärke", 4),
        OutlineLine(1, "Slut", 12),
    ]
    return pool.compose([part], outline).result(60)


def test_500_marks_are_500_annotations_elsewhere(composed: bytes, marks: list[PdfMark]) -> None:
    found = {seen.name: seen for seen in seen_elsewhere(composed)}
    assert len(found) == len(marks) == 500
    for mark in marks:
        seen = found[mark.name]
        assert (seen.page + 1, seen.kind, seen.text, seen.author) == (mark.page, mark.kind, mark.text, "")
        # A note is an icon at its corner; ink leaves room for the ends of its lines.
        slack = {MarkKind.STICKY: 26, MarkKind.INK: 10}.get(mark.kind, 6)
        wanted = around(mark)
        assert all(abs(one - other) < slack for one, other in zip(seen.box, wanted, strict=True)), (
            mark.kind,
            seen.box,
            wanted,
        )


def test_bookmarks_are_the_outline(composed: bytes) -> None:
    with pdfium.PdfDocument(composed) as document:
        lines = [
            (item.level, item.get_title(), destination.get_index())
            for item in document.get_toc()
            if (destination := item.get_dest()) is not None
        ]
    assert lines == [(0, "32/26 Avtal – åäö", 0), (1, "Bokmärke", 3), (0, "Slut", 11)]


def test_what_was_written_is_read_back(pool: PdfPool, composed: bytes, marks: list[PdfMark]) -> None:
    source = handmade.source(composed, "composed")
    read = pool.marks(source, 1, PAGES).result(60)
    found: dict[str, ReadMark] = {mark.keys[0]: mark for mark in read}
    assert len(found) == len(marks)
    for mark in marks:
        again = found["own:" + mark.name.removeprefix("ifn-")]
        assert (again.page, again.kind, again.text) == (mark.page, mark.kind, mark.text)
        assert (again.created, again.modified) == (mark.created, mark.modified)
        assert max(abs(one - other) for one, other in zip(again.colour, mark.colour, strict=True)) < 0.01 or (
            mark.kind is MarkKind.FREE_TEXT
        )
        if mark.kind not in {MarkKind.STICKY, MarkKind.INK, MarkKind.AREA, MarkKind.FREE_TEXT}:
            for one, other in zip(again.rects, mark.rects, strict=True):
                assert max(abs(a - b) for a, b in zip(one, other, strict=True)) < 0.1
        if mark.kind is MarkKind.INK:
            for one, other in zip(again.strokes[0], mark.strokes[0], strict=True):
                assert abs(one.x - other.x) + abs(one.y - other.y) < 0.1


def test_marks_that_were_taken_over_do_not_come_along(pool: PdfPool, composed: bytes) -> None:
    source = handmade.source(composed, "composed")
    read = pool.marks(source, 1, PAGES).result(60)
    taken = frozenset(mark.keys[at % 2] for at, mark in enumerate(read) if mark.page > 2)
    again = pool.compose([ComposePart(source, 2, PAGES, (), taken)], []).result(60)
    left = seen_elsewhere(again)
    assert {seen.page for seen in left} == {0}
    assert len(left) == sum(mark.page == 2 for mark in read)


def test_pages_of_several_files_in_one(pool: PdfPool, bare: Any) -> None:
    sources = [handmade.source(a_packet(bare), f"file {number}") for number in range(10)]
    parts = [ComposePart(source, 3, 5) for source in sources]
    made = pool.compose(parts, []).result(60)
    with pdfium.PdfDocument(made) as document:
        assert len(document) == 30
        assert [round(side) for side in document[3].get_size()] == [round(side) for side in size_of(2)]


def test_a_broken_file_is_told(pool: PdfPool, bare: Any) -> None:
    good = ComposePart(handmade.source(a_packet(bare), "good"), 1, 2)
    broken = ComposePart(FileSource("broken", 4, lambda: [b"nope"]), 1, 1)
    with pytest.raises(KnownError) as told:
        pool.compose([good, broken], []).result(60)
    assert told.value.code == "pdf.not_pdf"
    assert pool.compose([good], []).result(60)


def test_marks_of_the_file_are_not_drawn_unless_asked_for(pool: PdfPool, bare: Any) -> None:
    mark = PdfMark(1, MarkKind.AREA, (1.0, 0.0, 0.0), (Rect(100, 200, 300, 400),))
    packet = handmade.source(a_packet(bare), "plain")
    source = handmade.source(pool.compose([ComposePart(packet, 1, 1, (mark,))], []).result(60), "marked")
    plain, hidden, drawn = (
        pool.render(file, RenderRequest(1, 300, 400, marks=marks)).result(60)
        for file, marks in ((packet, False), (source, False), (source, True))
    )
    assert bytes(plain.data) == bytes(hidden.data)
    assert bytes(plain.data) != bytes(drawn.data)
    for image in (plain, hidden, drawn):
        image.release()
