# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Filters of a query as words of its text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.text.query import parse
from ifn_desktop.viewmodels.search_chips import (
    ALONE,
    KINDS,
    Chip,
    Filter,
    chip_words,
    chips,
    has,
    toggled,
    unfiltered,
    without,
)

VALUES = {
    Filter.BOARD: "Individ- och familjenämnden",
    Filter.YEAR: "2026",
    Filter.KIND: "tjänsteskrivelse",
    Filter.CASE: "SN-2026/00012",
    Filter.ITEM: "7/26",
    Filter.PERSON: "Anna Berg",
}
FILTERS = [(one, VALUES.get(one, "")) for one in Filter]


@pytest.mark.parametrize(("which", "value"), FILTERS)
def test_a_filter_is_written_found_and_taken_away(which: Filter, value: str) -> None:
    written = toggled("barn", which, value)
    assert [(chip.filter, chip.value) for chip in chips(written)] == [(which, value)]
    assert has(written, which, value)
    assert unfiltered(written) == "barn"
    assert toggled(written, which, value) == "barn"


@pytest.mark.parametrize(("which", "value"), FILTERS)
def test_search_understands_what_is_written(which: Filter, value: str) -> None:
    query = parse(toggled("barn", which, value))
    assert query.faults == ()
    if which not in {Filter.CASE, Filter.PERSON}:
        assert query.filters != parse("barn").filters


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_that_can_be_chosen_is_understood(name: str) -> None:
    assert parse(f"typ:{name}").filters.kinds == frozenset({KINDS[name]})


def test_of_years_there_is_one_and_of_kinds_many() -> None:
    assert toggled("barn år:2024..2025", Filter.YEAR, "2026") == "barn år:2026"
    both = toggled("barn typ:bilaga", Filter.KIND, "protokoll")
    assert [chip.value for chip in chips(both)] == ["bilaga", "protokoll"]


def test_words_for_what_is_typed_without_dots_and_by_other_names() -> None:
    found = chips("AR:2024..2026 jav: typ:bilaga utskott:kultur typ: mina:budget")
    assert [chip_words(chip) for chip in found] == [
        "År: 2024–2026",
        "Bara där jag är jävig",
        "Slag: Bilaga",
        "Nämnd: kultur",
        "Bara det jag skrivit",
    ]
    assert without("mina:budget", found[-1].start - found[-1].start, 5) == "budget"


@given(st.text(max_size=60))
def test_any_text_has_chips_that_lie_in_it(text: str) -> None:
    end = 0
    for chip in chips(text):
        assert isinstance(chip, Chip)
        assert end <= chip.start < chip.end <= len(text)
        assert chip.value or chip.filter in ALONE
        end = chip.end
    assert chips(unfiltered(text)) == () or ":" in text
