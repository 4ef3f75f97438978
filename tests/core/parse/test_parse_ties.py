# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A tie is found as it is bent, broken and misread, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.parse.ties import TieSearch, WatchedName

HERO = WatchedName("hero", "Hjälteföreningen")
STREET = WatchedName("street", "Vintergatan 15")
PERSON = WatchedName("person", "Anna Ek", is_person=True)
FIRM = WatchedName("firm", "Solbackens Assistans AB")
SHORT = WatchedName("short", "Björken")
ALL = TieSearch([HERO, STREET, PERSON, FIRM, SHORT], [("number", "556677-8899")])


def named(text: str) -> set[str]:
    return {found.tie for found in ALL.find(text)}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Avtal med Hjälteföreningen 2026", "hero"),
        ("HJÄLTEFÖRENINGEN", "hero"),
        ("Hjälteföreningens verksamhet", "hero"),
        ("flera hjälteföreningar i länet", "hero"),
        ("avtal med Hjälte-\nföreningen om", "hero"),
        ("avtal med Hjälte\xad\nföreningens om", "hero"),
        ("avtal med Hjälte\nföreningen om", "hero"),
        ("avtal med Hjälte föreningen om", "hero"),
        ("Hjälteförenlngen", "hero"),
        ("Hjalteföreningen", "hero"),
        ("Hjälteföreningcn", "hero"),
        ("H jälteföreningen", "hero"),
        ("hja\u0308ltefo\u0308reningen", "hero"),
        ("boendet på Vintergatan 15, Umeå", "street"),
        ("Vintergatan\n15 är", "street"),
        ("Vintergatan 15-\nInspektionen", "street"),
        ("Vinter-\ngatan 15", "street"),
        ("Vintergatan 15B", "street"),
        ("Vintergatan l5", "street"),
        ("Anna Ek", "person"),
        ("Ek, Anna", "person"),
        ("Anna Eks syster", "person"),
        ("Anna Maria Ek", "person"),
        ("Anna M. Ek", "person"),
        ("Solbackens Assistans har sökt", "firm"),
        ("Solbackens Assistans Aktiebolag", "firm"),
        ("Björkens förskola", "short"),
        ("org.nr 556677-8899", "number"),
        ("org.nr 5566778899", "number"),
        ("org.nr 556677-\n8899", "number"),
        ("org.nr 16556677-8899", "number"),
        ("org.nr 55667 7-8899".replace(" 7", "7"), "number"),
    ],
)
def test_found_in_every_form(text: str, tie: str) -> None:
    assert tie in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hjälteträningen skapas en mötesplats",
        "Hjältehelgen med Hjälteloppet",
        "Vintergatan 16",
        "Vintergatan 150",
        "Vintergatan. 15 personer kom",
        "Vinterväg 15",
        "Anna Eklund",
        "Annas ek",
        "Hanna Berg och Johan Ek",
        "Assistans AB",
        "björken på gården fälldes",
        "556677-8898",
        "1556677-88991",
        "",
        "\n\n",
    ],
)
def test_what_is_not_named_is_not_found(text: str) -> None:
    assert named(text) == set()


def test_a_passage_is_the_sentence_around() -> None:
    text = "Först något annat. Avtalet med Hjälte-\nföreningen löper ut i mars. Sedan mer."
    (found,) = ALL.find(text)
    assert found.found == "Hjälteföreningen"
    assert found.passage == "Avtalet med Hjälteföreningen löper ut i mars."


def test_what_stands_close_together_is_one_passage() -> None:
    text = "Hjälteföreningen och Hjälteföreningens lokaler och Hjälteföreningen."
    assert len(ALL.find(text)) == 1


def test_a_name_that_is_a_trade_keeps_its_form() -> None:
    search = TieSearch([WatchedName("t", "Omsorg AB"), WatchedName("a", "Attendo AB")])
    assert [found.tie for found in search.find("Omsorg om äldre. Avtal med Attendo.")] == ["a"]
    assert [found.tie for found in search.find("Omsorg AB har sökt")] == ["t"]
    assert search.find("attendo") == []


@given(st.text(max_size=300))
def test_any_text_is_searched(text: str) -> None:
    for found in ALL.find(text):
        assert found.found


WORDS = st.lists(st.sampled_from(["avtal", "med", "om", "den", "15", "Umeå", "-", "\n"]), max_size=30)


@given(WORDS, WORDS)
def test_found_wherever_it_stands(before: list[str], after: list[str]) -> None:
    text = " ".join([*before, "Hjälteföreningen", *after])
    assert "hero" in named(text)


@given(st.integers(1, len("Hjälteföreningen") - 2), st.sampled_from(["-\n", "\xad\n", "\n", "-\n  "]))
def test_found_wherever_a_line_breaks_it(at: int, seam: str) -> None:
    word = "Hjälteföreningen"
    assert "hero" in named(f"Avtal med {word[:at]}{seam}{word[at:]} om stöd")


@given(st.integers(0, len("Hjälteföreningens") - 1), st.sampled_from("abcdeilorstuåäö1"))
def test_found_with_any_one_letter_misread(at: int, letter: str) -> None:
    word = "Hjälteföreningens"
    assert "hero" in named(f"Avtal med {word[:at]}{letter}{word[at + 1 :]} om stöd")
