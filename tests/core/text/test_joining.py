# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is copied."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.text.joining import Part, copied
from ifn_desktop.text.layers import build_layer, with_furniture
from tests.core.text.pages import line, page, paragraph


def whole(*layers: TextLayer) -> str:
    return copied([Part(layer, 0, len(layer.text)) for layer in layers])


WRAPPED = [
    "Nämnden beslutade att anmä-",
    "lan ska lämnas utan åt-",
    "gärd och att individ-",
    "och familj hörs.",
]


def test_a_paragraph_is_one_line_without_hyphens() -> None:
    layer = build_layer(page(*paragraph(WRAPPED, 50, 80, 0)))
    assert (
        whole(layer)
        == "Nämnden beslutade att anmälan ska lämnas utan åtgärd och att individ- och familj hörs."
    )


def test_short_lines_keep_their_breaks() -> None:
    lines = [
        *paragraph(["Beslutet ska skickas till", "Kommunstyrelsen", "Kommunrevisionen"], 50, 80, 0),
        line("En rad så lång som sidan är bred, den längsta av alla på den här sidan.", 50, 200, 1),
    ]
    assert whole(build_layer(page(*lines))).split("\n")[:3] == [one.text for one in lines[:3]]


def test_points_begin_anew() -> None:
    lines = paragraph(["att bevilja ansökan om stöd", "- att avslå den i övriga de-", "lar"], 50, 80, 0)
    assert whole(build_layer(page(*lines))) == "att bevilja ansökan om stöd\n- att avslå den i övriga delar"


def test_a_table_has_tabs_and_its_cells_are_one_line() -> None:
    lines = [
        line("Ansökan om bi-", 50, 100, 3),
        line("drag", 50, 114, 3),
        line("Nämnden", 250, 100, 4),
        line("avslår", 250, 114, 4),
        line("17", 450, 100, 5),
    ]
    assert whole(build_layer(page(*lines))) == "Ansökan om bidrag\tNämnden avslår\t17"


def test_over_pages_without_furniture() -> None:
    first = build_layer(page(line("Beslutet gäller till-", 50, 700, 0), line("Sida 1", 50, 800, 1)))
    second = build_layer(
        page(line("Sida 2", 50, 20, 0), line("svidare. Det", 50, 80, 1), line("Ny", 50, 140, 2))
    )
    pages = [
        with_furniture(first, "Beslutet gäller till-"),
        with_furniture(second, "svidare. Det\nNy"),
    ]
    assert whole(*pages) == "Beslutet gäller tillsvidare. Det\nNy"
    stamp = pages[0].lines[1]
    assert copied([Part(pages[0], stamp.start, stamp.end)]) == "Sida 1"


def test_one_line_over_the_margin_changes_nothing_for_the_rest() -> None:
    stamp = line(
        "32/26 En stämpel som är så lång att den går ut över högra marginalen " + "här " * 9, 50, 20, 9
    )
    layer = build_layer(page(stamp, *paragraph(WRAPPED, 50, 80, 0), *paragraph(WRAPPED, 50, 180, 1)))
    assert whole(layer).count("\n") == 2


def test_a_part_of_a_word_and_odd_spaces() -> None:
    layer = build_layer(page(line("5\xa0000 kro\xadnor", 50, 80)))
    assert whole(layer) == "5 000 kronor"
    assert copied([Part(layer, 2, 5)]) == "000"
    assert copied([]) == ""


@given(st.lists(st.text(st.sampled_from("abÅö -\xad\xa01."), max_size=15), max_size=8), st.data())
def test_any_range_can_be_copied(texts: list[str], data: st.DataObject) -> None:
    layer = build_layer(page(*paragraph(texts, 50, 80, 0)))
    start, end = sorted(data.draw(st.integers(0, len(layer.text))) for _ in range(2))
    text = copied([Part(layer, start, end)])
    assert not set(text) & set("\xad\xa0")
    letters = [one for one in text if one.isalnum()]
    assert letters == [one for one in layer.text[start:end] if one.isalnum()]
