# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where pages stand and which images are wanted: laws that hold for any paper and any view."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.looks import TextExtent
from ifn_desktop.viewmodels.reader import layout as reader_layout
from ifn_desktop.viewmodels.reader.layout import (
    GAP,
    MARGIN,
    PIXELS_PER_POINT,
    TEXT_MARGIN,
    TITLE,
    Anchor,
    Fit,
    Layout,
    clamped,
    fitting_zoom,
    most_zoom,
)
from ifn_desktop.viewmodels.reader.sheets import Sheets
from ifn_desktop.viewmodels.reader.wanted import WHOLE_PIXELS, Wanted
from tests.viewmodels.reader.fake_pages import paper

FILE = paper().file_id
lengths = st.floats(min_value=1, max_value=3000)
page_sizes = st.lists(st.tuples(lengths, lengths), min_size=1, max_size=30)
zooms = st.floats(min_value=0.1, max_value=8.0)
widths = st.integers(min_value=100, max_value=3000)
ratios = st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0, 3.0])


@given(page_sizes, zooms, widths)
def test_pages_stand_under_each_other_within_the_column(
    sizes: list[tuple[float, float]], zoom: float, width: int
) -> None:
    layout = Layout(sizes, zoom, width)
    assert len(layout.boxes) == len(sizes)
    for above, below in zip(layout.boxes, layout.boxes[1:], strict=False):
        assert below.y - above.bottom == GAP
    assert layout.boxes[0].y == MARGIN
    assert layout.height - layout.boxes[-1].bottom == MARGIN
    for box in layout.boxes:
        assert box.x >= MARGIN or layout.width == width
        assert box.x + box.width <= layout.width
        assert min(box.width, box.height) >= 1


@given(page_sizes, zooms, widths, st.sets(st.integers(0, 29), max_size=5))
def test_two_pages_meet_in_the_middle_and_each_paper_begins_a_row(
    sizes: list[tuple[float, float]], zoom: float, width: int, starts: set[int]
) -> None:
    starts = {start for start in starts if start < len(sizes)} | {0}
    layout = Layout(sizes, zoom, width, columns=2, starts=sorted(starts))
    rows = [layout.row(sheet) for sheet in range(len(sizes))]
    for sheet, row in enumerate(rows):
        box = layout.boxes[sheet]
        assert sheet in row
        assert len(row) <= 2
        assert box.y == layout.boxes[row.start].y
        assert box.x >= 0
        assert box.x + box.width <= layout.width
        assert layout.page_at(box.y, box.x + box.width // 2) == sheet
        if sheet == row.start:
            assert box.x + box.width <= layout.width // 2
        else:
            assert box.x - (layout.boxes[row.start].x + layout.boxes[row.start].width) in {GAP, GAP + 1}
        if sheet in starts:
            assert row.start == sheet
            above = layout.boxes[sheet - 1].bottom if sheet else 0
            assert box.y - above >= TITLE
    for above, below in itertools.pairwise(rows):
        if above != below:
            assert below.start == above.stop
            assert layout.boxes[below.start].y >= max(layout.boxes[n].bottom for n in above) + GAP


@given(page_sizes, st.integers(300, 3000))
def test_the_text_fills_the_view_when_it_is_fitted_to(sizes: list[tuple[float, float]], wide: int) -> None:
    text = TextExtent(70.0, 520.0, 11.0)
    zoom = fitting_zoom(Fit.TEXT, sizes, (wide, 800), text=text)
    assert abs((text.right - text.left) * zoom * PIXELS_PER_POINT - (wide - 2 * TEXT_MARGIN)) < 1
    assert fitting_zoom(Fit.TEXT, sizes, (wide, 800)) == fitting_zoom(Fit.WIDTH, sizes, (wide, 800))


@given(st.lists(st.tuples(lengths, st.floats(1, 1e7)), min_size=1, max_size=50))
def test_the_column_is_never_longer_than_a_scroll_bar_can_count(sizes: list[tuple[float, float]]) -> None:
    layout = Layout(sizes, most_zoom(sizes), 800)
    assert layout.height < 1 << 31


@given(page_sizes, zooms, widths, st.integers(-500, 200_000), st.integers(1, 4000))
def test_the_visible_pages_are_those_that_touch_the_view(
    sizes: list[tuple[float, float]], zoom: float, width: int, top: int, high: int
) -> None:
    layout = Layout(sizes, zoom, width)
    bottom = top + high
    expected = [n for n, box in enumerate(layout.boxes) if box.y < bottom and box.bottom > top]
    assert list(layout.visible(top, bottom)) == expected


@given(page_sizes, zooms, zooms, widths, st.data())
def test_zooming_keeps_the_spot_under_the_pointer(
    sizes: list[tuple[float, float]], before: float, after: float, width: int, data: st.DataObject
) -> None:
    old, new = Layout(sizes, before, width), Layout(sizes, after, width)
    x, y = data.draw(st.integers(0, old.width)), data.draw(st.integers(0, old.height))
    anchor = old.anchor_at(x, y)
    again_x, again_y = new.point_of(anchor)
    box = new.boxes[anchor.page]
    assert abs((again_y - box.y) / box.height - anchor.down) * box.height <= 1
    assert abs((again_x - box.x) / box.width - anchor.across) * box.width <= 1
    back_x, back_y = old.point_of(new.anchor_at(again_x, again_y) if anchor_is_on(anchor) else anchor)
    tolerance = 1 + old.zoom / new.zoom
    if anchor_is_on(anchor):
        assert abs(back_y - y) <= tolerance
        assert abs(back_x - x) <= tolerance


def anchor_is_on(anchor: Anchor) -> bool:
    """Whether a spot lies well on its page, and not in the gaps, which do not grow with the zoom."""
    return 0 < anchor.down < 0.99


@given(page_sizes, st.integers(200, 3000), st.integers(200, 3000))
def test_fitted_pages_fit(sizes: list[tuple[float, float]], wide: int, high: int) -> None:
    zoom = fitting_zoom(Fit.WIDTH, sizes, (wide, high))
    widest = max(box.width for box in Layout(sizes, zoom, wide).boxes)
    if zoom not in (clamped(0), clamped(1e9)):
        assert abs(widest + 2 * MARGIN - wide) <= 1
    for page in range(len(sizes)):
        zoom = fitting_zoom(Fit.PAGE, sizes, (wide, high), page)
        box = Layout(sizes, zoom, wide).boxes[page]
        if zoom != clamped(0):
            assert box.width + 2 * MARGIN <= wide + 1
            assert box.height + 2 * MARGIN <= high + 1


@pytest.mark.parametrize("size", [(0.0, 0.0), (0.0, 842.0), (-1.0, 5.0), (float("nan"), 10.0)])
def test_a_page_without_a_size_counts_as_a4(size: tuple[float, float]) -> None:
    odd, ordinary = Layout([size], 1.0, 900), Layout([reader_layout.A4], 1.0, 900)
    assert odd.boxes == ordinary.boxes


def test_a_paper_without_pages_has_no_column() -> None:
    layout = Layout([], 1.0, 500)
    assert layout.boxes == ()
    assert list(layout.visible(0, 500)) == []
    assert layout.point_of(layout.anchor_at(3, 4)) == (0, 0)


@given(page_sizes, zooms, ratios, st.data())
def test_tiles_cover_what_is_seen_of_a_page_without_overlap(
    sizes: list[tuple[float, float]], zoom: float, ratio: float, data: st.DataObject
) -> None:
    layout = Layout(sizes, zoom, 800)
    wanted = Wanted(Sheets([paper(len(layout.boxes), first_page=5)]), layout, ratio)
    page = data.draw(st.integers(0, len(sizes) - 1))
    box = layout.boxes[page]
    left = data.draw(st.integers(0, layout.width))
    top = data.draw(st.integers(max(0, box.y - 500), box.bottom + 500))
    wide, high = data.draw(st.integers(100, 2000)), data.draw(st.integers(100, 1500))
    tiles = list(wanted.tiles(page, (left, top, wide, high)))
    covered: set[tuple[int, int]] = set()
    for tile in tiles:
        assert tile.clip is not None
        x, y, width, height = tile.clip
        assert min(x, y) >= 0
        assert min(width, height) >= 1
        assert x + width <= tile.width
        assert y + height <= tile.height
        assert (x, y) not in covered
        covered.add((x, y))
    # Some points that are seen of the page, each in a tile.
    for along in (0.01, 0.5, 0.99):
        x = (left + along * wide - box.x) * ratio
        y = (top + along * high - box.y) * ratio
        if 0 <= x < (box.width - 1) * ratio and 0 <= y < (box.height - 1) * ratio:
            assert any(
                clip[0] <= x < clip[0] + clip[2] and clip[1] <= y < clip[1] + clip[3]
                for clip in (tile.clip or (0, 0, 0, 0) for tile in tiles)
            )


@given(page_sizes, zooms, ratios, st.integers(0, 100_000), st.booleans())
def test_what_is_wanted_is_bounded_and_begins_with_what_is_seen(
    sizes: list[tuple[float, float]], zoom: float, ratio: float, top: int, down: bool
) -> None:
    layout = Layout(sizes, zoom, 1200)
    wanted = Wanted(Sheets([paper(len(layout.boxes), first_page=5)]), layout, ratio)
    view = (0, top, 1200, 900)
    keys = [*wanted.seen(view), *wanted.ahead(view, down=down)]
    assert len(keys) == len(set(keys))
    seen = [5 + page for page in layout.visible(top, top + 900)]
    assert [key.page for key in keys[: len(seen)]] == seen
    for key in keys:
        _, _, width, height = key.clip or (0, 0, key.width, key.height)
        assert width * height <= WHOLE_PIXELS


def test_the_pages_ahead_are_asked_for_in_the_direction_of_travel() -> None:
    layout = Layout([reader_layout.A4] * 20, 1.0, 900)
    top = layout.boxes[10].y
    wanted = Wanted(Sheets([paper(len(layout.boxes))]), layout, 1.0)
    view = (0, top, 900, 600)
    down = [key.page - 1 for key in wanted.ahead(view, down=True)]
    up = [key.page - 1 for key in wanted.ahead(view, down=False)]
    assert [key.page - 1 for key in wanted.seen(view)] == [10]
    assert down[0] == 11
    assert up[0] == 9
    assert sum(page > 10 for page in down) > sum(page < 10 for page in down) > 0
    assert sum(page < 10 for page in up) > sum(page > 10 for page in up) > 0
