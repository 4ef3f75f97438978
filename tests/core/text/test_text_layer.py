# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Points and ranges of a text layer."""

from __future__ import annotations

import pytest

from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.text.layers import build_layer
from tests.core.text.pages import line, page, paragraph
from tests.core.text.test_reading_order import OTHER, PROSE


@pytest.fixture
def layer() -> TextLayer:
    return build_layer(page(line("Förslag till", 50, 80), line("beslut", 50, 94)))


def test_a_range_has_a_rectangle_for_each_line(layer: TextLayer) -> None:
    assert layer.quads(8, 16) == (Rect(90, 80, 110, 92), Rect(50, 94, 65, 106))
    assert layer.quads(12, 13) == ()  # a line's end
    assert layer.quads(3, 3) == ()


def test_a_point_is_nearest_to_an_offset(layer: TextLayer) -> None:
    assert layer.offset_at(52, 85) == 0
    assert layer.offset_at(53, 85) == 1
    assert layer.offset_at(400, 85) == 12
    assert layer.offset_at(400, 500) == 19
    assert layer.offset_at(-10, 99) == 13
    assert layer.character_at(54.9, 85) == 0
    assert layer.character_at(200, 85) is None


def test_a_margin_belongs_to_its_column() -> None:
    layer = build_layer(page(*paragraph(PROSE, 50, 80, 0), *paragraph(OTHER[:4], 300, 80, 1)))
    assert layer.offset_at(20, 100) == len(PROSE[0]) + 1
    # Below the end of the right column it is still the right column.
    assert layer.offset_at(500, 160) == len(layer.text)


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("ett förslag.", 6, "förslag"),
        ("ett förslag.", 11, "."),
        ("LSS-boende här", 2, "LSS-boende"),
        ("i IFN:s regi", 3, "IFN:s"),
        ("a  b", 1, "  "),
    ],
)
def test_words(text: str, at: int, word: str) -> None:
    layer = build_layer(page(line(text, 50, 80)))
    start, end = layer.word_at(at)
    assert layer.text[start:end] == word


def test_a_broken_word_is_one() -> None:
    layer = build_layer(page(line("en anmä-", 50, 80), line("lan och", 50, 94)))
    for at in (4, 9):
        start, end = layer.word_at(at)
        assert layer.text[start:end] == "anmä-\nlan"
    assert layer.word_at(0) == (0, 2)


def test_blocks_and_lines() -> None:
    layer = build_layer(page(*paragraph(PROSE[:2], 50, 80, 0), *paragraph(PROSE[2:4], 50, 130, 1)))
    start, end = layer.block_at(5)
    assert layer.text[start:end] == "\n".join(PROSE[:2])
    assert layer.line_at(5) == (0, len(PROSE[0]))
