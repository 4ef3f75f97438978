# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Folding with a way back."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ifn_desktop.text.folding import fold, one_line


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("anmä-\nlan", "anmälan"),
        ("anmä\xad\nlan", "anmälan"),
        ("an\xadmälan", "anmälan"),
        ("individ-\noch familj", "individ- och familj"),
        ("LSS-\nboende", "lss-boende"),
        ("2026-\n02-18", "2026-02-18"),
        ("gemen\nsamma", "gemen samma"),
        ("a \n\t b\xa0c", "a b c"),
        ("Åsa – ”Öst”", 'åsa - "öst"'),
        ("oﬃciell", "officiell"),
        ("a\u030angest", "ångest"),
        ("İ", "i"),
        ("ordet -\nnytt", "ordet - nytt"),
        ("", ""),
    ],
)
def test_what_is_compared(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_the_way_back_and_forth() -> None:
    text = "Om anmä-\nlan av  jäv"
    folded = fold(text)
    at = folded.text.index("anmälan")
    start, end = folded.source(at, at + 7)
    assert text[start:end] == "anmä-\nlan"
    assert folded.source(at + 4, at + 7) == (9, 12)
    assert folded.source(at, at + 4) == (3, 7)
    assert folded.folded(text.index("jäv")) == folded.text.index("jäv")
    assert fold("ABC", keep_case=True).text == "ABC"


letters = st.text(st.sampled_from("abÅäö -–\xad\n\t\u0308ﬁ\u200bİ\xa07.”"), max_size=30)


@given(letters, st.booleans())
@example("a\xad\nb", False)
def test_offsets_lead_back(text: str, keep_case: bool) -> None:
    folded = fold(text, keep_case=keep_case)
    assert not re.search(r"\s\s|[\xad\n\t]", folded.text)
    last = 0
    for at in range(len(folded.text)):
        start, end = folded.source(at, at + 1)
        assert 0 <= last <= end <= len(text)
        assert start < end
        last = start
        letter = folded.text[at]
        if letter.isalnum():
            source = unicodedata.normalize("NFKC", text[start:end])
            assert letter in (source + "I" if keep_case else source.lower() + "i")
    whole = folded.source(0, len(folded.text))
    assert fold(text[whole[0] : whole[1]], keep_case=keep_case).text.strip() == folded.text.strip()


@given(letters)
def test_offsets_lead_forth(text: str) -> None:
    folded = fold(text)
    places = [folded.folded(at) for at in range(len(text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(folded.text)
    assert all(0 <= place <= len(folded.text) for place in places)


@given(letters.map(lambda text: text.replace("\u0308", "")))  # which a dropped sign may have kept apart
def test_one_line_is_one_line_once_and_for_all(text: str) -> None:
    made = one_line(text)
    assert "\n" not in made
    assert one_line(made) == made


@given(st.text(st.sampled_from("aÅ1 -–‑\xad\n\t\r\x1c\x85\xa0\u2009\u3000\u200b\u2060.”"), max_size=30))
@example("a\t b")
@example("a \u200bb")
def test_one_line_is_what_folding_makes_of_it(text: str) -> None:
    assert one_line(text) == fold(text, keep_case=True, keep_signs=True).text.strip()


def test_one_line_keeps_capitals_and_signs() -> None:
    assert one_line("Åsa – ”Öst\xad\nerut”,  oﬃci-\nell") == "Åsa – ”Österut”, officiell"
