# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finding words on pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.text.finding import Pattern, Wanted
from ifn_desktop.text.layers import build_layer, with_furniture
from tests.core.text.pages import page, paragraph

TEXT = [
    "Anmälan om jäv i ärende 32/26. Nämnden prövar anmä-",
    "lan enligt LSS-",
    "boende och gemen",
    "samma e-",
    "tjänster. Å andra sidan är Annas ansökan oﬃciell, 2026-",
    "02-18.",
]
LAYER = build_layer(page(*paragraph(TEXT, 50, 80, 0)))


@pytest.mark.parametrize(
    ("wanted", "hits"),
    [
        (Wanted("anmälan"), ["Anmälan", "anmä-\nlan"]),
        (Wanted("anmälan", match_case=True), ["anmä-\nlan"]),
        (Wanted("a"), None),
        (Wanted("å"), ["Å"]),
        (Wanted("LSS-boende"), ["LSS-\nboende"]),
        (Wanted("gemensamma"), ["gemen\nsamma"]),
        (Wanted("e-tjänster"), ["e-\ntjänster"]),
        (Wanted("32/26"), ["32/26"]),
        (Wanted("2026-02-18"), ["2026-\n02-18"]),
        (Wanted("officiell"), ["oﬃciell".replace("ﬃ", "ffi")]),
        (Wanted("nämnd"), ["Nämnd"]),
        (Wanted("nämnd", whole_words=True), []),
        (Wanted("nämnden  prövar", whole_words=True), ["Nämnden prövar"]),
        (Wanted("prövar anmälan"), ["prövar anmä-\nlan"]),
        (Wanted("  "), []),
        (Wanted("(.*"), []),
    ],
)
def test_hits(wanted: Wanted, hits: list[str] | None) -> None:
    found = [LAYER.text[hit.start : hit.end] for hit in Pattern(wanted).hits(LAYER)]
    if hits is None:
        assert set(found) == {"a", "A"}
    else:
        assert found == hits


def test_a_line_of_context() -> None:
    first, second = Pattern(Wanted("anmälan")).hits(LAYER)
    assert (first.before, first.found) == ("", "Anmälan")
    assert first.after.startswith(" om jäv i ärende 32/26.")
    assert first.after.endswith(" …")
    assert second.found == "anmälan"
    assert second.before.endswith("Nämnden prövar ")
    # A hyphen that the member would read is healed away at a line's end: `e-` / `tjänster`.
    assert second.after.startswith(" enligt LSS-boende och gemen samma etjänster. Å")
    assert second.after.endswith(" …")


def test_furniture_is_looked_through_apart() -> None:
    layer = with_furniture(build_layer(page(*paragraph(["Avtal 1", "Ett avtal"], 50, 80, 0))), "Ett avtal")
    pattern = Pattern(Wanted("avtal"))
    assert [hit.start for hit in pattern.hits(layer)] == [12]
    assert [hit.start for hit in pattern.hits(layer, in_furniture=True)] == [0]


words = st.text(st.sampled_from("aåbÅ"), min_size=1, max_size=5)


@given(st.lists(words, min_size=1, max_size=12), words)
def test_found_are_the_words_that_hold_it(texts: list[str], wanted: str) -> None:
    layer = build_layer(page(*paragraph([" ".join(texts)], 50, 80, 0)))
    found = Pattern(Wanted(wanted)).hits(layer)
    text = layer.text.lower()
    assert len(found) == text.count(wanted.lower())
    assert all(text[hit.start : hit.end] == wanted.lower() for hit in found)
    whole = Pattern(Wanted(wanted, whole_words=True)).hits(layer)
    assert len(whole) == [one.lower() for one in texts].count(wanted.lower())
