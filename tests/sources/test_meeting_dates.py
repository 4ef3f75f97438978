# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.sources.meeting_dates import find_days, settle, years_in
from ifn_desktop.text.dates import MONTHS

NEAR = date(2026, 1, 10)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("onsdagen den 18 februari 2026", "2026-02-18"),
        ("Möte 18 februari", "2026-02-18"),
        ("18 feb. kl. 13.00", "2026-02-18"),
        ("den 18:e februari", "2026-02-18"),
        ("18-19 mars 2026", "2026-03-18"),
        ("260218 protokoll", "2026-02-18"),
        ("Protokoll_ON_20260218", "2026-02-18"),
        ("on_2026_02_18.pdf", "2026-02-18"),
        ("18.2.2026", "2026-02-18"),
        ("18/2-2026", "2026-02-18"),
        ("tis 3/2", "2026-02-03"),
        ("30 december", "2025-12-30"),
        ("25 februari 2026 (flyttat från 18 februari)", "2026-02-25"),
        ("Sammanträdet 18/2 är flyttat till 25/2", "2026-02-25"),
        ("25 februari, ersätter 18 februari", "2026-02-25"),
        ("Protokoll 2026-02-18, justerat 2026-02-27", "2026-02-18"),
    ],
)
def test_a_day_is_read_in_each_form(text: str, iso: str) -> None:
    assert settle(find_days(text).days[0], (), NEAR) == iso


@pytest.mark.parametrize(
    "text",
    [
        "§ 12/2026",
        "kl. 13.00-15.00",
        "4.5 MB",
        "1(2)",
        "Dnr 2026/00012",
        "31 februari 2026",
        "publicerad 2 mars",
    ],
)
def test_what_is_no_day_is_not_taken_for_one(text: str) -> None:
    assert find_days(text).days == ()


def test_a_missing_year_comes_from_the_nearest_heading_that_fits() -> None:
    day = find_days("onsdag 18 februari").days[0]
    assert settle(day, (2026, 2025)) == "2026-02-18"
    assert settle(day, (2025, 2026)) == "2026-02-18", "18 February 2025 was no Wednesday"
    assert settle(day, ()) is None


def test_years_of_headings_are_those_that_stand_alone() -> None:
    assert years_in("Kallelser och protokoll 2025/2026") == (2025, 2026)
    assert years_in("Protokoll 2026-02-18") == ()


def test_a_cancelled_meeting_says_so() -> None:
    assert find_days("18 maj, inställt").is_cancelled
    assert not find_days("18 maj").is_cancelled


@given(
    st.dates(date(2001, 1, 1), date(2099, 12, 31)),
    st.sampled_from(
        [
            "{y}-{m:02}-{d:02}",
            "{d} {name} {y}",
            "{d}/{m} {y}",
            "{y}{m:02}{d:02}",
            "Prot_{y}_{m:02}_{d:02}.pdf",
        ]
    ),
)
def test_each_day_of_the_century_is_read_back(day: date, form: str) -> None:
    name = next(name for name, number in MONTHS.items() if number == day.month)
    text = form.format(y=day.year, m=day.month, d=day.day, name=name)
    assert [settle(found, ()) for found in find_days(text).days] == [day.isoformat()]


@given(st.text(max_size=400))
def test_no_text_makes_it_fail(text: str) -> None:
    for day in find_days(text).days:
        settled = settle(day, years_in(text), NEAR)
        assert settled is None or date.fromisoformat(settled).isoformat() == settled
