# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Two versions as a list: told as a reader would, each word once, where it stands on its page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.paper_changes import PaperChange, PaperChangeKind
from ifn_desktop.model.text import TextLine
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.text.change_list import ChangeList, list_changes
from ifn_desktop.text.comparison import compare
from ifn_desktop.text.layers import build_layer, with_furniture
from ifn_desktop.text.page_words import WordsOfPage, words_of_page
from ifn_desktop.viewmodels.change_words import LONGEST, change_words, shortened
from tests.core.text.pages import ADVANCE, line, page

LONG = "Nämnden ska ge barn och unga det stöd de behöver i tid och nära hemmet varje dag hela året"
OTHER = "Revisorerna frågar varför uppföljningen dröjt och vilka åtgärder som förvaltningen tänker vidta"
THIRD = "Utbildningen börjar måndagen den fjärde maj klockan nio i stadshusets stora sal för alla ledamöter"

WORDS = st.sampled_from(["nämnden", "beslutar", "4,2", "mnkr", "1", "250", "000", "kr", "–", "bilaga"])
PAGES = st.lists(st.lists(WORDS, max_size=10), max_size=5)
ONE_LINE = st.lists(st.sampled_from(["kan", "ske", "i", "juni", "maj", "4,2", "000", "kr"]), max_size=12)


def layer(text: str, number: int = 1) -> TextLayer:
    lines: list[TextLine] = [line(words, 50, 60 + 14 * n) for n, words in enumerate(text.split("\n"))]
    return build_layer(page(*lines, number=number))


def listed(before: list[str], after: list[str]) -> ChangeList:
    old = [words_of_page(layer(text, n)) for n, text in enumerate(before, 1)]
    new = [words_of_page(layer(text, n)) for n, text in enumerate(after, 1)]
    return list_changes(old, new, compare([one.words for one in old], [one.words for one in new]))


def told(before: list[str], after: list[str]) -> list[str]:
    return [change_words(change) for change in listed(before, after).changes]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("4,2 mnkr", "4,6 mnkr", "s. 1: 4,2 mnkr blev 4,6 mnkr"),
        ("12 %", "14 %", "s. 1: 12 % blev 14 %"),
        ("1 250 000 kr", "1 300 000 kr", "s. 1: 1 250 000 kr blev 1 300 000 kr"),
        ("250 000 kronor", "300 000 kronor", "s. 1: 250 000 kronor blev 300 000 kronor"),
        ("12 14 16", "12 15 16", "s. 1: 14 blev 15"),
        ("bifall till", "avslag på", "s. 1: bifall till blev avslag på"),
        ("§ 4", "§ 5", "s. 1: 4 blev 5"),
    ],
)
def test_a_number_is_told_with_what_it_counts(old: str, new: str, words: str) -> None:
    before, after = f"{LONG} {old}\n(se nedan) {OTHER}", f"{LONG} {new}\n(se nedan) {OTHER}"
    assert told([before], [after]) == [words]


def test_the_list_says_pages_and_words_in_the_order_of_the_new_version() -> None:
    before = [LONG, OTHER, f"{THIRD} kostar 4,2 mnkr per år", "x1 x2 x3 x4 x5 x6 x7"]
    after = [
        "n1 n2 n3 n4 n5 n6 n7 n8",
        LONG,
        f"{THIRD} kostar 4,6 mnkr per år\nVarje ledamot ska svara senast fredag",
        OTHER,
    ]
    assert told(before, after) == [
        "s. 1 är ny",
        "s. 3: 4,2 mnkr blev 4,6 mnkr",
        "s. 3: tillkom: Varje ledamot ska svara senast fredag",
        "gamla s. 4 har tagits bort",
        "s. 2 har flyttats till s. 4",
    ]


def test_page_numbers_line_breaks_and_page_breaks_are_no_change() -> None:
    words = f"{LONG} {OTHER} {THIRD}".split()
    before = [" ".join(words[:20]), " ".join(words[20:])]
    after = ["\n".join(words[:9]), " ".join(words[9:30]), " ".join(words[30:])]
    found = listed(before, after)
    assert found.changes == ()
    assert all(pair.is_same for pair in found.pages)
    assert [pair.after for pair in found.pages if pair.after is not None] == [1, 2, 3]


def test_a_word_broken_by_a_line_is_the_same_word() -> None:
    assert told([f"{LONG} anmälan om jäv"], [f"{LONG} anmä-\nlan om jäv"]) == []


def test_furniture_is_no_change() -> None:
    def one(foot: str) -> WordsOfPage:
        both = build_layer(page(line(LONG, 50, 60), line(foot, 50, 800)))
        return words_of_page(with_furniture(both, LONG))

    assert one("Sida 3 av 9") == one("Sida 4 av 10")
    assert one("Sida 3 av 9").words == tuple(LONG.split())


def test_pages_without_words_are_told_as_pictures() -> None:
    found = listed([LONG, ""], [LONG, "", ""])
    assert [change_words(change) for change in found.changes] == ["s. 3 är ny"]
    assert [pair.is_picture for pair in found.pages] == [False, True, False]


def test_long_passages_are_shortened_at_words() -> None:
    change = PaperChange(PaperChangeKind.CHANGED, 5, 5, f"{LONG} {OTHER}", THIRD)
    said = change_words(change)
    assert said.startswith("s. 5: ”Nämnden ska ge barn")
    assert " … " in said
    assert len(said) < 2 * LONGEST + 40


@given(st.text(alphabet="åäö bcd", max_size=300), st.integers(60, 120))
def test_shortening_keeps_words_whole_and_short(text: str, longest: int) -> None:
    short = shortened(text, longest)
    assert len(short) <= longest
    if short != text:
        start, end = short.split(" … ", 1) if " … " in short else (short, "")
        assert text.startswith(start)
        assert text.endswith(end)


@given(st.data())
def test_words_drawn_in_pieces_are_told_as_they_stand(data: st.DataObject) -> None:
    """A correction put into a page is a piece of its own, right after the space before it."""

    def drawn(words: list[str]) -> WordsOfPage:
        text = " ".join(words)
        cuts = sorted(data.draw(st.sets(st.integers(1, max(1, len(text) - 1)), max_size=4)))
        edges = [0, *cuts, len(text)] if text else []
        pieces = [line(text[start:end], 50 + ADVANCE * start, 60) for start, end in pairwise(edges)]
        return words_of_page(build_layer(page(*(piece for piece in pieces if piece.text.strip()))))

    before, after = data.draw(ONE_LINE), data.draw(ONE_LINE)
    old, new = drawn(before), drawn(after)
    found = list_changes([old], [new], compare([old.words], [new.words]))
    for change in found.changes:
        assert not change.before or f" {change.before} " in f" {' '.join(before)} "
        assert not change.after or f" {change.after} " in f" {' '.join(after)} "


@given(PAGES, PAGES)
def test_every_place_that_is_told_has_the_words_that_are_told(
    before: list[list[str]], after: list[list[str]]
) -> None:
    old = [layer(" ".join(words), n) for n, words in enumerate(before, 1)]
    new = [layer(" ".join(words), n) for n, words in enumerate(after, 1)]
    one, two = [words_of_page(found) for found in old], [words_of_page(found) for found in new]
    found = list_changes(one, two, compare(before, after))
    for change in found.changes:
        for layers, spans, said, at in (
            (old, change.spans_before, change.before, change.page_before),
            (new, change.spans_after, change.after, change.page_after),
        ):
            words = " ".join(layers[span.page - 1].text[span.start : span.end] for span in spans)
            assert words.replace("–", "-") in said.replace("–", "-")
            assert not spans or spans[0].page == at
    assert sorted(pair.before for pair in found.pages if pair.before) == list(range(1, len(before) + 1))
    assert [pair.after for pair in found.pages if pair.after] == list(range(1, len(after) + 1))


@given(PAGES, PAGES)
def test_a_page_that_is_the_same_has_no_change(before: list[list[str]], after: list[list[str]]) -> None:
    def words_of(pages: list[list[str]]) -> list[WordsOfPage]:
        return [WordsOfPage(tuple(page), tuple((n, n + 1) for n in range(len(page)))) for page in pages]

    found = list_changes(words_of(before), words_of(after), compare(before, after))
    touched = {("old", span.page) for change in found.changes for span in change.spans_before} | {
        ("new", span.page) for change in found.changes for span in change.spans_after
    }
    for pair in found.pages:
        if pair.is_same:
            assert ("old", pair.before) not in touched
            assert ("new", pair.after) not in touched
