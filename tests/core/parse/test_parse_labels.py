# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Page numbers as printed, and tables of contents, from invented pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.text import OutlineEntry, PageText, TextLine
from ifn_desktop.parse.headings import bookmarks_within, headings
from ifn_desktop.parse.labels import labels_of, printed_labels
from ifn_desktop.parse.reflow import Sheet

BODY = [
    "Nämnden har tagit del av redovisningen och konstaterar att arbetet går framåt.",
    "Under året har tolv enheter följts upp, och resultatet redovisas nedan.",
    "Kostnaderna ligger inom budget för perioden januari till augusti.",
    "Förvaltningen återkommer med en fördjupad analys i december.",
    "Ärendet har beretts i arbetsutskottet och i det lokala rådet.",
]


def line(
    text: str, y: float, x: float = 70, size: float = 11, bold: bool = False, block: int = 0
) -> TextLine:
    return TextLine(text, x, y, x + 5 * len(text), y + size * 1.2, size, bold, block)


def page(number: int, *more: TextLine) -> PageText:
    lines = [line(text, 120 + 40 * row, block=row + 1) for row, text in enumerate(BODY)]
    return PageText(number, 595, 842, tuple(sorted([*lines, *more], key=lambda one: one.y0)))


FORMS = ["{n} ({m})", "{n}({m})", "Sida {n} av {m}", "sid {n} ({m})", "sida {n}/{m}", "{n} av {m}"]


@given(st.sampled_from(FORMS), st.integers(2, 40), st.booleans(), st.data())
def test_numbers_with_a_total_are_known_wherever_they_stand(
    form: str, total: int, at_top: bool, data: st.DataObject
) -> None:
    first = data.draw(st.integers(1, total))
    last = data.draw(st.integers(first, total))
    y, x = (30.0, 480.0) if at_top else (805.0, 280.0)
    pages = [
        page(at, line(form.format(n=number, m=total), y, x))
        for at, number in enumerate(range(first, last + 1), 1)
    ]
    assert labels_of(pages) == tuple(f"{number} ({total})" for number in range(first, last + 1))


@given(st.integers(1, 900), st.integers(2, 12), st.sampled_from(["{n}", "- {n} -", "Sida {n}"]))
def test_numbers_without_a_total_are_believed_when_they_count(first: int, count: int, form: str) -> None:
    numbers = range(first, first + count)
    pages = [page(at, line(form.format(n=n), 805, 290)) for at, n in enumerate(numbers, 1)]
    assert labels_of(pages) == tuple(map(str, numbers))


@given(st.lists(st.none() | st.tuples(st.integers(1, 30), st.just(0)), max_size=12))
def test_a_lonely_number_is_no_page_number(numbers: list[tuple[int, int] | None]) -> None:
    labels = printed_labels(numbers)
    assert len(labels) == len(numbers)
    for at, label in enumerate(labels):
        if label:
            around = [numbers[other] for other in (at - 1, at + 1) if 0 <= other < len(numbers)]
            assert {(int(label) - 1, 0), (int(label) + 1, 0)} & set(around)


@pytest.mark.parametrize("text", ["32/26", "2026", "9 (4)", "Sammanträde 8 april"])
def test_other_numbers_are_left_alone(text: str) -> None:
    assert labels_of([page(1), page(2, line(text, 805, 280)), page(3)]) == ("", "", "")


def test_bookmarks_of_the_paper_itself_are_not_its_contents() -> None:
    outline = [
        OutlineEntry(1, "32/26 Överenskommelse", 10),
        OutlineEntry(2, "Avtal", 12),
        OutlineEntry(3, "Parter", 12),
        OutlineEntry(3, "Uppsägning ", 14),
        OutlineEntry(2, "Protokollsutdrag", 16),
        OutlineEntry(3, "utan mål", 0),
    ]
    assert [(one.level, one.title, one.page) for one in bookmarks_within(outline, 12, 15)] == [
        (1, "Parter", 1),
        (1, "Uppsägning", 3),
    ]
    assert bookmarks_within(outline, 16, 17) == ()


def whole(page: PageText) -> Sheet:
    return Sheet(page, tuple(range(len(page.lines))))


def test_headings_are_told_by_size_and_weight() -> None:
    big = line("Verksamhetsberättelse för omsorgen", 60, size=18)
    bold = line("Ekonomiskt utfall", 300, bold=True, block=9)
    sentence = line("Detta är viktigt.", 380, bold=True, block=11)
    found = headings([whole(page(1, big, bold, sentence)), whole(page(2))])
    assert [(one.level, one.title, one.page) for one in found] == [
        (1, "Verksamhetsberättelse för omsorgen", 1),
        (2, "Ekonomiskt utfall", 1),
    ]
    assert found[1].y == 300


@given(st.lists(st.builds(line, st.text(max_size=30), st.floats(0, 840)), max_size=12))
def test_headings_of_anything_stay_in_bounds(lines: list[TextLine]) -> None:
    for one in headings([whole(PageText(1, 595, 842, tuple(lines)))]):
        assert one.page == 1
        assert 1 <= one.level <= 6
        assert one.title
