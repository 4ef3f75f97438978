# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The order in which pages are read, and the layers made of it."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.text import TextLine
from ifn_desktop.text.layers import build_layer, with_furniture
from ifn_desktop.text.reading_order import reading_order
from tests.core.text.pages import line, page, paragraph

PROSE = [
    "Nämnden behandlade ärendet vid",
    "sitt sammanträde i februari och",
    "beslutade att återremittera det",
    "till förvaltningen för att få",
    "ett bättre underlag till nästa",
    "möte som hålls i mars månad",
]
OTHER = [word.upper() for word in PROSE]


def test_lines_below_each_other_are_read_downwards() -> None:
    layer = build_layer(page(line("andra", 50, 100), line("första", 50, 50), line("tredje", 50, 150)))
    assert layer.text == "första\nandra\ntredje"


def test_two_columns_are_read_one_after_the_other() -> None:
    lines = [
        line("En rubrik som går över båda spalterna på sidan här", 50, 40, 0),
        *paragraph(PROSE, 50, 80, 1),
        *paragraph(OTHER, 300, 80, 2),
        line("En fot som också går över båda spalterna på sidan", 50, 700, 3),
    ]
    layer = build_layer(page(*lines[::-1]))
    assert layer.text.split("\n") == [lines[0].text, *PROSE, *OTHER, lines[-1].text]
    assert [row.column for row in layer.lines] == [0] + [1] * 6 + [2] * 6 + [3]


def test_columns_of_different_length_and_three_of_them() -> None:
    third = [f"{word} igen" for word in PROSE]
    lines = [
        *paragraph(PROSE, 30, 80, 0),
        *paragraph(OTHER[:5], 220, 80, 1),
        *paragraph(third, 410, 87, 2),
    ]
    assert build_layer(page(*lines)).text.split("\n") == [*PROSE, *OTHER[:5], *third]


def test_a_table_is_read_row_by_row_with_tabs() -> None:
    rows = [("Verksamhet", "Budget", "Utfall"), ("Hemtjänst", "120", "118"), ("LSS", "80", "91")]
    lines = [
        line(text, 50 + 150 * column, 80 + 16 * row, block=column)
        for column in range(3)
        for row, text in enumerate(r[column] for r in rows)
    ]
    assert build_layer(page(*lines)).text == "\n".join("\t".join(row) for row in rows)


def test_a_cell_with_several_lines_stays_together() -> None:
    lines = [
        line("Ärende", 50, 80, 0),
        line("Förslag", 250, 80, 1),
        line("Nummer", 450, 80, 2),
        line("Ansökan om", 50, 100, 3),
        line("bidrag", 50, 114, 3),
        line("Nämnden beslutar", 250, 100, 4),
        line("att avslå ansökan", 250, 114, 4),
        line("från föreningen", 250, 128, 4),
        line("17", 450, 100, 5),
    ]
    layer = build_layer(page(*lines))
    assert layer.text == (
        "Ärende\tFörslag\tNummer\n"
        "Ansökan om\nbidrag\tNämnden beslutar\natt avslå ansökan\nfrån föreningen\t17"
    )
    blocks = {layer.text[row.start : row.end]: row.block for row in layer.lines}
    assert blocks["Ansökan om"] == blocks["bidrag"] != blocks["17"]
    assert all(row.is_cell for row in layer.lines)


def test_a_table_with_running_text_in_its_cells_is_no_pair_of_columns() -> None:
    lines: list[TextLine] = []
    for row in range(4):
        lines += paragraph(PROSE[:2], 50, 80 + 60 * row, 2 * row)
        lines += paragraph(OTHER[:3], 300, 80 + 60 * row, 2 * row + 1)
    text = build_layer(page(*lines)).text
    cells = "\n".join(PROSE[:2]) + "\t" + "\n".join(OTHER[:3])
    assert text == "\n".join([cells] * 4)


def test_pieces_of_one_line_are_put_together() -> None:
    lines = [line("Datum:", 50, 80), line("2026-02-18", 85, 80), line("Dnr", 300, 80)]
    assert build_layer(page(*lines)).text == "Datum: 2026-02-18\tDnr"
    split = [line("för", 50, 80), line("slag", 65, 80)]
    assert build_layer(page(*split)).text == "förslag"


def test_furniture_is_what_the_body_does_not_have() -> None:
    lines = [line("Sida 1", 50, 20, 0), line("Beslut", 50, 80, 1), line("Sida 1", 50, 800, 2)]
    layer = with_furniture(build_layer(page(*lines)), "Beslut\nSida 1")
    assert [row.is_furniture for row in layer.lines] == [True, False, False]


def test_letters_are_composed_and_ligatures_spelt_out() -> None:
    raw = unicodedata.normalize("NFD", "Ärende") + " oﬃciellt"
    shown = line(raw, 50, 80)
    boxes = [value for n in range(len(raw)) for value in (50 + 5 * n, 80, 55 + 5 * n, 92)]
    layer = build_layer(page(shown), boxes)
    assert layer.text == "Ärende officiellt"
    assert layer.box(0).x0 == 50
    ffi = [layer.box(layer.text.index("ffi") + n) for n in range(3)]
    assert ffi[0].x0 == layer.box(layer.text.index("ffi") - 1).x1
    assert ffi[0].x1 == ffi[1].x0
    assert ffi[2].x1 == layer.box(layer.text.index("ciellt")).x0


texts = st.text(st.sampled_from("abcåäö -\xad̈ﬁ\xa0 "), max_size=12)
places = st.floats(-20, 900, allow_nan=False)
any_line = st.builds(
    lambda text, x, y, width, height, size, block: TextLine(
        text, x, y, x + width, y + height, size, False, block
    ),
    texts,
    places,
    places,
    st.floats(0, 500),
    st.floats(0, 60),
    st.floats(0, 40),
    st.integers(0, 4),
)


@given(st.lists(any_line, max_size=40))
def test_every_line_comes_once_and_offsets_fit(lines: list[TextLine]) -> None:
    order = reading_order(lines)
    assert sorted(placed.line for placed in order) == list(range(len(lines)))
    layer = build_layer(page(*lines))
    assert len(layer.boxes) == 4 * len(layer.text)
    at = 0
    for row in layer.lines:
        assert row.start - at <= 1
        assert row.start < row.end
        assert not layer.text[row.start : row.end].startswith((" ", "\n"))
        at = row.end
    assert at == len(layer.text.rstrip("\t\n ")) if layer.lines else not layer.text
    columns = [row.column for row in layer.lines]
    assert columns == sorted(columns)


@given(st.lists(any_line, max_size=25), places, places, st.integers(0, 400), st.integers(0, 400))
def test_any_point_and_range_has_an_answer(
    lines: list[TextLine], x: float, y: float, one: int, two: int
) -> None:
    layer = build_layer(page(*lines))
    assert 0 <= layer.offset_at(x, y) <= len(layer.text)
    hit = layer.character_at(x, y)
    assert hit is None or 0 <= hit < len(layer.text)
    start, end = sorted((one, two))
    rects = layer.quads(start, end)
    assert len(rects) == sum(max(start, row.start) < min(end, row.end) for row in layer.lines)
    for offset in (one, two):
        word = layer.word_at(offset)
        assert 0 <= word[0] <= word[1] <= len(layer.text)
        block, row = layer.block_at(offset), layer.line_at(offset)
        assert block[0] <= row[0] <= row[1] <= block[1]
