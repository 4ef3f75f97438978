# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The text of a page with the place of each character, as workers read it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.model.text import TextLine
from ifn_desktop.pdf.client import PdfPool
from ifn_desktop.text.layers import build_layer
from tests.pdf import handmade


def test_each_character_stands_where_pymupdf_says(pool: PdfPool, bare: Any) -> None:
    data = handmade.document([handmade.text_content(["Förslag till beslut", "att bifalla"])])
    read = pool.layer(handmade.source(data, "places"), 1).result()
    with bare.open(stream=data) as original:
        raw = original[0].get_text("rawdict")
    chars = [
        char
        for block in raw["blocks"]
        for line in block["lines"]
        for span in line["spans"]
        for char in span["chars"]
    ]
    assert "".join(line.text for line in read.page.lines) == "".join(char["c"] for char in chars)
    expected = [value for char in chars for value in char["bbox"]]
    assert list(read.boxes) == pytest.approx(expected, abs=0.01)


def test_the_lines_are_those_of_the_stored_text(pool: PdfPool, shared_data: Path) -> None:
    data = (shared_data / "packets/umea-ifn-2026-02-18/ifn-2026-02-18-stamps.pdf").read_bytes()
    source = handmade.source(data, "stamps")
    stored = pool.read(source).result()
    for number in range(1, 289, 23):
        read = pool.layer(source, number).result()
        assert read.page.lines == stored.pages[number - 1].lines
        exact, guessed = build_layer(read.page, read.boxes), build_layer(stored.pages[number - 1])
        assert exact.text == guessed.text
        assert exact.lines == guessed.lines
        for line in exact.lines:
            (rect,) = exact.quads(line.start, line.end)
            assert rect == pytest.approx(line.rect, abs=2)


def test_words_stand_where_the_layer_has_them(pool: PdfPool, shared_data: Path) -> None:
    data = (shared_data / "packets/umea-ifn-2026-02-18/ifn-2026-02-18-stamps.pdf").read_bytes()
    source = handmade.source(data, "words")
    asked = [*range(200, 230), 4]
    found = pool.words(source, asked).result()
    assert list(found) == asked
    for number in (4, 211, 229):
        layer = pool.layer(source, number).result()
        lines = [line.text.split() for line in layer.page.lines]
        assert found[number].counts == tuple(len(words) for words in lines if words)
        text = "".join(line.text for line in layer.page.lines)
        starts = [at for at in range(len(text)) if _begins_a_word(text, at, layer.page.lines)]
        lefts = found[number].edges[0::2]
        assert list(lefts) == pytest.approx([layer.boxes[4 * at] for at in starts], abs=0.5)


def _begins_a_word(text: str, at: int, lines: Sequence[TextLine]) -> bool:
    firsts = set(accumulate((len(line.text) for line in lines), initial=0))
    return not text[at].isspace() and (at in firsts or text[at - 1].isspace())


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_matrix_leads_back_to_the_file(pool: PdfPool, turn: int) -> None:
    content = b"BT /F1 12 Tf 1 0 0 1 100 300 Tm (Ord) Tj ET"
    data = handmade.document([content], page=b"/Rotate %d/CropBox[20 30 500 700]" % turn)
    read = pool.layer(handmade.source(data, f"matrix{turn}"), 1).result()
    assert read.rotation == turn
    a, b, c, d, e, f = read.to_pdf
    x0, y0, x1, y1 = read.boxes[:4]
    points = [(a * x + c * y + e, b * x + d * y + f) for x, y in ((x0, y0), (x1, y1))]
    # Helvetica's O is 9.3 points wide at 12 points; the baseline is at 300.
    assert sorted(point[0] for point in points) == pytest.approx([100, 109.3], abs=0.2)
    low, high = sorted(point[1] for point in points)
    assert 294 < low < 300 < 308 < high < 316


def test_letters_of_a_ligature_share_its_place(pool: PdfPool) -> None:
    data = handmade.document([b"BT /F1 12 Tf 72 700 Td (of\\001ciell) Tj ET"]).replace(
        b"/Encoding/WinAnsiEncoding", b"/Encoding<</Differences[1/fi]>>", 1
    )
    read = pool.layer(handmade.source(data, "ligature"), 1).result()
    assert read.page.lines[0].text == "officiell"
    lefts = [read.boxes[4 * n] for n in range(9)]
    assert lefts == sorted(lefts)
    assert len(set(lefts)) == 9


def test_a_page_that_is_not_there(pool: PdfPool) -> None:
    with pytest.raises(KnownError, match=r"pdf\.bad_page"):
        pool.layer(handmade.source(handmade.pages(2), "two"), 3).result()


def test_a_page_without_text(pool: PdfPool) -> None:
    read = pool.layer(handmade.source(handmade.document([b""]), "empty"), 1).result()
    layer = build_layer(read.page, read.boxes)
    assert (layer.text, layer.lines, len(layer.boxes)) == ("", (), 0)
    assert layer.offset_at(10, 10) == 0
    assert layer.character_at(10, 10) is None
    assert layer.word_at(0) == layer.block_at(0) == layer.line_at(0) == (0, 0)
