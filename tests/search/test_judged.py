# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The judged queries are what they say: enough of each kind, every page there, holding what it should."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.search import judged
from tests.search.judged import PageId, Pages, Query

QUERIES = judged.queries()


def of_kind(*kinds: str) -> list[Query]:
    return [query for query in QUERIES if query.kind in kinds]


def typed(query: Query) -> re.Pattern[str]:
    """The query as it was typed, as whole words."""
    words = query.text.strip('"').lower()
    return re.compile(rf"\b{re.escape(words)}\b")


def plain(pages: Pages, query: Query) -> dict[PageId, str]:
    """The judged pages as extracted, on one line and in small letters."""
    return {page: pages.texts[page].plain for page in query.pages}


def wrong(broken: dict[str, object]) -> dict[str, object]:
    """Those queries that something is said against."""
    assert broken, "no query of this kind"
    return {text: why for text, why in broken.items() if why}


def test_there_are_enough_of_each_kind() -> None:
    counts = Counter(query.kind for query in QUERIES)
    assert set(counts) == set(judged.KINDS)
    assert len(QUERIES) >= 120
    assert min(counts.values()) >= 12


def test_no_two_are_alike() -> None:
    assert [text for text, times in Counter(query.text for query in QUERIES).items() if times > 1] == []


def test_they_ask_both_the_packet_and_the_minutes_and_are_not_about_a_few_pages() -> None:
    asked = Counter(page for query in QUERIES for page in query.pages)
    files = {name for name, _ in asked}
    assert len(files) >= 35
    assert sum(name == judged.PACKET for name, _ in asked) >= 100
    packet_only = sum({name for name, _ in query.pages} == {judged.PACKET} for query in QUERIES)
    assert len(QUERIES) * 0.3 < packet_only < len(QUERIES) * 0.7


def test_every_judged_page_exists(pages: Pages) -> None:
    assert wrong({query.text: (query.pages | query.without) - set(pages.texts) for query in QUERIES}) == {}
    assert all(query.pages for query in QUERIES)


def test_the_pages_are_all_that_hold_it_but_those_that_were_read_otherwise(pages: Pages) -> None:
    for query in QUERIES:
        matching = pages.matching(query)
        assert query.without <= matching, query.text
        assert not query.also & matching, query.text
        assert query.pages == (matching - query.without) | query.also, query.text


def test_words_stand_in_another_form_or_inside_another_word(pages: Pages) -> None:
    queries = of_kind("inflection", "compound")
    assert (
        wrong({q.text: all(typed(q).search(text) for text in plain(pages, q).values()) for q in queries})
        == {}
    )


def test_broken_words_are_broken(pages: Pages) -> None:
    for query in of_kind("broken"):
        whole = [re.compile(pattern.replace(" ?", "")) for pattern in query.holds]
        texts = plain(pages, query).values()
        assert any(not any(word.search(text) for word in whole) for text in texts), query.text


def test_phrases_are_there_word_for_word(pages: Pages) -> None:
    for query in of_kind("phrase"):
        assert query.text.startswith('"')
        assert query.text.endswith('"')
        assert all(typed(query).search(pages.texts[page].joined) for page in query.pages), query.text


def test_misspelt_words_are_nowhere(pages: Pages) -> None:
    everything = "\n".join(text.plain for text in pages.texts.values())
    misspelt = of_kind("misspelling")
    near = [
        query for query in misspelt if query.text.strip('"').lower() in everything
    ]  # as letters, at least
    assert misspelt
    assert [query.text for query in near if typed(query).search(everything)] == []


def test_two_words_are_apart(pages: Pages) -> None:
    queries = of_kind("two words")
    assert (
        wrong({q.text: all(typed(q).search(text) for text in plain(pages, q).values()) for q in queries})
        == {}
    )
    assert all(len(query.text.split()) >= 2 and len(query.holds) >= 2 for query in queries)


def test_references_look_like_references() -> None:
    assert all(re.search(r"\d", query.text) for query in of_kind("dnr", "§", "number"))
    assert all("§" in query.text for query in of_kind("§"))
    assert all(query.text != query.text.lower() for query in of_kind("name"))


def test_recall_counts_at_most_ten() -> None:
    many = frozenset(("a", number) for number in range(1, 31))
    query = Query("name", "A", many, holds=("a",))
    assert query.found([("a", number) for number in range(1, 11)]) == 1
    assert query.found([("b", 1), *(("a", number) for number in range(1, 31))]) == pytest.approx(0.9)
    assert Query("name", "A", frozenset({("a", 1), ("a", 2)}), holds=("a",)).found([("a", 2)]) == 0.5
