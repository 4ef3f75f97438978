# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Selectors of new marks, and finding their places in other versions."""

from __future__ import annotations

import random

from hypothesis import assume, given
from hypothesis import strategies as st

from ifn_desktop.anchoring.birth import page_target, region_target, text_target
from ifn_desktop.anchoring.geometry import (
    shown_point,
    shown_rect,
    shown_rects,
    unrotated_point,
    unrotated_quad,
)
from ifn_desktop.anchoring.resolve import Paper
from ifn_desktop.model.annotations import PageFrame, PlacementState
from ifn_desktop.model.text import PageText, Rect, TextLine
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.text.folding import one_line, one_line_body
from ifn_desktop.text.layers import build_layer

frames = st.builds(PageFrame, st.floats(50, 2000), st.floats(50, 2000), st.sampled_from([0, 90, 180, 270]))
fractions = st.floats(0, 1)

PHRASES = (
    "nämnden beslutar att godkänna redovisningen enligt bilaga kontoret har utrett frågan om bidrag "
    "till föreningen under kommande verksamhetsår och föreslår avslag eftersom medel saknas budget "
    "ramen överskrids personal lokaler hyra avtal leverantör upphandling insats barn unga familj stöd "
    "boende placering kostnad dygn prognos avvikelse månad kvartal helår uppföljning intern kontroll"
)
WORDS = PHRASES.split()
BEFORE = "kontoret föreslår att bidraget höjs till 125000 kronor"
AFTER = "kontoret föreslår att bidraget efter ny prövning höjs till 150000 kronor"


def page(lines: list[str], number: int = 1, rotation: int = 0) -> TextLayer:
    rows = tuple(
        TextLine(line, 50.0, 60.0 + 14 * at, 50.0 + 5 * len(line), 72.0 + 14 * at, 11.0, False, 0)
        for at, line in enumerate(lines)
    )
    return build_layer(PageText(number, 595.0, 842.0, rows), rotation=rotation)


def prose(seed: int, count: int = 260) -> list[str]:
    chance = random.Random(seed)
    return [chance.choice(WORDS) for _ in range(count)]


def set_in_lines(words: list[str], width: int) -> list[str]:
    """Words in lines of a width; a word that does not fit is broken with a hyphen."""
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) + 1 <= width:
            line = f"{line} {word}".strip()
            continue
        room = width - len(line) - 2
        if room >= 3 and len(word) - room >= 3 and word.isalpha():
            lines.append(f"{line} {word[:room]}-".strip())
            line = word[room:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


@given(frames, fractions, fractions)
def test_a_point_comes_back_from_the_page_not_turned(frame: PageFrame, x: float, y: float) -> None:
    point = (x * frame.width, y * frame.height)
    there = unrotated_point(*point, frame)
    width, height = (frame.width, frame.height)
    if frame.rotation in {90, 270}:
        width, height = height, width
    assert -0.001 <= there[0] <= width + 0.001
    assert -0.001 <= there[1] <= height + 0.001
    back = shown_point(*there, frame)
    assert max(abs(one - other) for one, other in zip(back, point, strict=True)) < 0.002


def test_a_page_turned_by_a_quarter() -> None:
    # 200 wide and 100 high as shown; in the file it is 100 wide and 200 high, turned clockwise.
    frame = PageFrame(200, 100, 90)
    assert unrotated_point(200, 0, frame) == (0, 0)  # its upper left corner is shown at the upper right
    assert unrotated_point(0, 0, frame) == (0, 200)
    quad = unrotated_quad(Rect(10, 20, 30, 40), frame)
    assert shown_rect(quad, frame) == Rect(10, 20, 30, 40)
    assert (quad.ul_x, quad.ul_y) == (20, 190)


def test_line_breaks_hyphens_and_furniture_do_not_count() -> None:
    assert one_line("Anmä-\n lan av  dele\xad\ngerade\nbeslut, ﬁnal") == "Anmälan av delegerade beslut, final"
    assert one_line("IFN-\nNämnden 2-\n3") == "IFN-Nämnden 2-3"
    layer = page(["stämpel 32/26", "löpande text"])
    lines = (layer.lines[0]._replace(is_furniture=True), *layer.lines[1:])
    assert one_line_body(layer._replace(lines=lines)).text.strip() == "löpande text"


def test_the_version_of_birth_may_be_read_otherwise_than_then() -> None:
    """Each line begins with a space more than it did: offsets have moved by several words' letters."""
    words = prose(11)
    lines = set_in_lines(words, 60)
    born = page(lines)
    start = born.text.index(words[150], 900)
    start, end = born.word_at(start)[0], born.word_at(start + 14)[1]
    target = text_target(born, start, end, page=1)
    now = page([line.replace(" ", " - ", 1) for line in lines])
    later = page(set_in_lines(["ny", "inledning", *words], 72))
    at = one_line(born.text[start:end])
    found = Paper([later], [now]).find(target)
    assert found is not None
    assert one_line(later.text[found.start : found.end]) == at
    exact = Paper([later], [born]).find(target)
    assert exact is not None
    assert (found.start, found.end) == (exact.start, exact.end)


@given(st.integers(0, 10_000), st.integers(0, 200), st.integers(2, 25), st.integers(20, 100))
def test_words_are_found_in_another_rendering(seed: int, first: int, count: int, width: int) -> None:
    words = prose(seed)
    born = page(set_in_lines(words, 70))
    quote = " ".join(words[first : first + count])
    whole = one_line_body(born)
    at = whole.text.find(quote)
    start, end = whole.source(at, at + len(quote))
    target = text_target(born, start, end, page=1)
    assert target.quote is not None
    assert target.quote.exact == quote
    assert len(target.quads) >= 1
    assert max(len(target.quote.prefix), len(target.quote.suffix)) <= 64
    assume(whole.text.count(quote) == 1)
    front = page(set_in_lines(prose(seed + 1, 40), 60), 1)
    other = Paper([front, page(set_in_lines(words, width), 2)])
    found = other.find(target)
    assert found is not None
    assert found.page == 2
    text = page(set_in_lines(words, width), 2).text[found.start : found.end]
    assert one_line(text) == quote


def test_the_same_words_at_the_same_place_stay() -> None:
    layer = page(set_in_lines(prose(1), 70))
    target = text_target(layer, 5, 40, page=1)
    found = Paper([layer]).find(target)
    assert found is not None
    assert (found.state, found.score) == (PlacementState.PLACED, 1.0)
    assert (found.start, found.end) == target.position


def test_changed_words_are_found_by_their_neighbours_and_bounds_are_right() -> None:
    words = prose(3)
    words[100:108] = BEFORE.split()
    born = page(set_in_lines(words, 70))
    whole = one_line_body(born)
    at = whole.text.find(BEFORE)
    target = text_target(born, *whole.source(at, at + len(BEFORE)), page=1)
    changed = [*words]
    changed[100:108] = AFTER.split()
    pages = [page(set_in_lines(prose(4), 70)), page(set_in_lines(changed, 55), 2)]
    found = Paper(pages).find(target)
    assert found is not None
    assert (found.page, found.state) == (2, PlacementState.MOVED)
    assert 0.7 <= found.score < 1
    text = one_line(pages[1].text[found.start : found.end])
    assert text == AFTER


def test_what_is_gone_or_stands_twice_is_never_guessed() -> None:
    words = prose(5)
    born = page(set_in_lines(words, 70))
    whole = one_line_body(born)
    quote = "fullmäktige återremitterar ärendet"
    layer = page(set_in_lines([*words[:50], *quote.split(), *words[50:]], 70))
    at = one_line_body(layer).text.find(quote)
    target = text_target(layer, *one_line_body(layer).source(at, at + len(quote)), page=1)
    assert Paper([page(set_in_lines(prose(6), 70))]).find(target) is None
    assert Paper([]).find(target) is None
    # The page twice over: both candidates are perfect, so none is clearly better.
    moved = target._replace(position=None)
    assert Paper([layer]).find(moved) is not None
    assert (
        Paper([layer, page(set_in_lines([*words[:50], *quote.split(), *words[50:]], 60))]).find(moved) is None
    )
    assert whole.text  # the version without the words is a text as well


def test_marks_without_words_know_what_stands_around_them() -> None:
    layer = page(["Rubrik", "före bilden", "", "efter bilden", "slut"])
    target = region_target(layer, Rect(60, 89, 200, 101), page=4, label="8 (26)")
    assert target.surroundings is not None
    assert target.surroundings.above.endswith("före bilden")
    assert target.surroundings.below.startswith("efter bilden")
    assert shown_rects(target.quads, target.frame) == (Rect(60, 89, 200, 101),)
    assert (target.page, target.label) == (4, "8 (26)")
    bookmark = page_target(layer, page=4)
    assert bookmark.quads == ()
    assert bookmark.surroundings is not None
    assert bookmark.surroundings.above.startswith("Rubrik")
    empty = region_target(page([]), Rect(0, 0, 10, 10), page=1)
    assert empty.surroundings is not None
    assert empty.surroundings == ("", "", "")


def test_a_range_beyond_its_words_is_cut_to_them() -> None:
    layer = page(["ett två", "tre"])
    target = text_target(layer, 3, 4, page=1)
    assert target.quads == ()
    target = text_target(layer, 3, 999, page=1)
    assert target.quote is not None
    assert target.quote.exact == "två tre"
