# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where text stands on pages, so that two papers fit side by side."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.text import PageText, TextLine
from ifn_desktop.services.text_extents import text_extent

A4 = (595.0, 842.0)


def line(x0: float, x1: float, y: float, letters: int = 80, size: float = 11.0) -> TextLine:
    return TextLine("a" * letters, x0, y, x1, y + size, size, False, 0)


def page(lines: Sequence[TextLine], number: int = 1, size: tuple[float, float] = A4) -> PageText:
    return PageText(number, *size, tuple(lines))


def body(left: float = 90.0, right: float = 500.0) -> list[TextLine]:
    return [line(left, right - n % 5 * 20, 100 + 14 * n) for n in range(40)]


@given(st.floats(30, 200), st.floats(400, 560))
def test_the_text_is_found_and_its_size(left: float, right: float) -> None:
    extent = text_extent([page(body(left, right), n) for n in range(1, 5)])
    assert extent is not None
    assert abs(extent.left - left) < 0.01
    assert abs(extent.right - right) < 0.01
    assert extent.size == 11.0


def test_stamps_and_page_numbers_do_not_count() -> None:
    stamp, number = line(10, 590, 12, 300, 8.0), line(560, 590, 815, 6)
    extent = text_extent([page([stamp, *body(), number])])
    assert extent is not None
    assert (extent.left, extent.right) == (90.0, 500.0)


def test_a_single_number_in_the_margin_does_not_count() -> None:
    extent = text_extent([page([*body(), line(20, 40, 400, 3)])])
    assert extent is not None
    assert extent.left == 90.0


def test_a_table_across_does_not_count() -> None:
    across = page([line(20, 820, 100 + 14 * n) for n in range(20)], 2, (842.0, 595.0))
    extent = text_extent([page(body()), across])
    assert extent is not None
    assert extent.right == 500.0


def test_pages_without_text_tell_nothing() -> None:
    assert text_extent([]) is None
    assert text_extent([page([])]) is None
    assert text_extent([page([line(90, 200, 300, 12)])]) is None
    assert text_extent([page([line(290, 300, 100 + 14 * n, 2) for n in range(40)])]) is None
