# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Two versions of a paper compared: every word accounted for, changes told as a reader would."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.text.comparison import Change, ChangeKind, Comparison, PagePair, PageWords, compare

Pages = Sequence[Sequence[str]]

WORDS = st.sampled_from(["nämnden", "beslutar", "att", "4,2", "mnkr", "enligt", "bilaga", "och", "i"])
PAGES = st.lists(st.lists(WORDS, max_size=12), max_size=6)


def pages(*texts: str) -> list[list[str]]:
    return [text.split() for text in texts]


def said(comparison: Comparison, before: Pages, after: Pages) -> list[tuple[str, str, str]]:
    """The changes as (kind, words before, words after)."""

    def words(of: Pages, change: Change, side: str) -> str:
        parts: tuple[PageWords, ...] = getattr(change, side)
        return " ".join(word for part in parts for word in of[part.page][part.start : part.end])

    return [
        (change.kind.value, words(before, change, "before"), words(after, change, "after"))
        for change in comparison.changes
    ]


def untouched(of: Pages, comparison: Comparison, side: str) -> list[str]:
    """The words in no change and on no moved page."""
    moved = {getattr(pair, side) for pair in comparison.pages if pair.is_moved}
    taken = {
        (part.page, at)
        for change in comparison.changes
        for part in getattr(change, side)
        for at in range(part.start, part.end)
    }
    return [
        word
        for number, page in enumerate(of)
        if number not in moved
        for at, word in enumerate(page)
        if (number, at) not in taken
    ]


LONG = "Nämnden ska ge barn och unga det stöd de behöver i tid och nära hemmet varje dag hela året"


def test_a_changed_sum_is_one_change() -> None:
    before = pages("Kostnaden är 4,2 mnkr enligt budget för år 2026 och betalas av nämnden", LONG)
    after = pages("Kostnaden är 4,6 mnkr enligt budget för år 2026 och betalas av nämnden", LONG)
    found = compare(before, after)
    assert said(found, before, after) == [("changed", "4,2", "4,6")]
    assert found.pages == (PagePair(0, 0, is_equal=False), PagePair(1, 1, is_equal=True))


def test_changes_close_to_each_other_are_one() -> None:
    before = pages(f"{LONG} från 4,2 till 5,1 mnkr under nästa år om inget annat beslutas")
    after = pages(f"{LONG} från 4,3 till 5,4 mnkr under nästa år om inget annat beslutas")
    assert said(compare(before, after), before, after) == [("changed", "4,2 till 5,1", "4,3 till 5,4")]


def test_other_page_breaks_are_no_change() -> None:
    words = [f"ord{number}" for number in range(60)]
    found = compare([words[:20], words[20:40], words[40:]], [words[:33], words[33:]])
    assert found.changes == ()
    assert found.is_equal
    assert {pair.after for pair in found.pages if pair.before is not None} >= {0, 1}


def test_a_page_put_in_and_one_taken_out() -> None:
    sheets = [" ".join(f"{letter}{number}" for number in range(30)) for letter in "abcd"]
    added = compare(pages(sheets[0], sheets[1]), pages(sheets[0], sheets[2], sheets[1]))
    assert [change.kind for change in added.changes] == [ChangeKind.ADDED]
    assert added.pages == (
        PagePair(0, 0, is_equal=True),
        PagePair(None, 1, is_equal=False),
        PagePair(1, 2, is_equal=True),
    )
    removed = compare(pages(*sheets[:3]), pages(sheets[0], sheets[2]))
    assert [change.kind for change in removed.changes] == [ChangeKind.REMOVED]
    assert removed.pages == (
        PagePair(0, 0, is_equal=True),
        PagePair(1, None, is_equal=False),
        PagePair(2, 1, is_equal=True),
    )


def test_a_moved_page_is_moved_and_nothing_else() -> None:
    sheets = pages(*(" ".join(f"{letter}{number}" for number in range(30)) for letter in "abcde"))
    found = compare(sheets, [sheets[0], sheets[2], sheets[3], sheets[1], sheets[4]])
    assert found.changes == ()
    assert [pair for pair in found.pages if pair.is_moved] == [PagePair(1, 3, is_equal=True, is_moved=True)]
    assert not found.is_equal


def test_pages_without_words_belong_together_by_their_order() -> None:
    first, second = pages("a1 a2 a3 a4 a5 a6", "b1 b2 b3 b4 b5 b6")
    found = compare([first, [], second], [first, [], second, []])
    assert [(pair.before, pair.after) for pair in found.pages] == [(0, 0), (1, 1), (2, 2), (None, 3)]


@given(PAGES)
def test_the_same_is_equal(version: list[list[str]]) -> None:
    found = compare(version, version)
    assert found.is_equal
    assert [(pair.before, pair.after) for pair in found.pages] == [(n, n) for n in range(len(version))]


@given(PAGES, PAGES)
def test_what_is_in_no_change_is_the_same_in_both(before: list[list[str]], after: list[list[str]]) -> None:
    found = compare(before, after)
    assert untouched(before, found, "before") == untouched(after, found, "after")


@given(PAGES, PAGES)
def test_every_page_stands_there_once(before: list[list[str]], after: list[list[str]]) -> None:
    found = compare(before, after)
    assert sorted(pair.before for pair in found.pages if pair.before is not None) == list(range(len(before)))
    assert [pair.after for pair in found.pages if pair.after is not None] == list(range(len(after)))
    for pair in found.pages:
        both = pair.before is not None and pair.after is not None
        assert pair.is_equal == (both and before[pair.before or 0] == after[pair.after or 0])


@given(PAGES, PAGES)
def test_changes_say_what_they_are(before: list[list[str]], after: list[list[str]]) -> None:
    for change in compare(before, after).changes:
        assert (change.kind is ChangeKind.ADDED) == (not change.before)
        assert (change.kind is ChangeKind.REMOVED) == (not change.after)
