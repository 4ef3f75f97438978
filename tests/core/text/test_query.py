# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is typed to search is understood, and whatever is typed is explained."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.search import (
    All,
    AnyOf,
    Near,
    Node,
    Scope,
    SearchFilters,
    Wanted,
    Without,
)
from ifn_desktop.text.query import parse

PIECES = (
    'a|barn|Åsa|"|-|*|OR|NEAR|NEAR/3|ELLER|§|16|å|år:|år:20|typ:|typ:protokoll|dnr:|2025/00356|mina:|nämnd:'
    "|person:|(|)|:| |2024..2026|72 260|.|\n|\xa0|”|–|𝒜|\x00|" + "x" * 50
)
SIGNS = st.lists(st.sampled_from(PIECES.split("|")), max_size=14)


def words_of(node: Node | None) -> Iterator[Wanted]:
    if isinstance(node, Wanted):
        yield node
    elif isinstance(node, Without):
        yield from words_of(node.part)
    elif node is not None:
        for part in node.parts:
            yield from words_of(part)


def said(text: str) -> object:
    """A query in short: words as texts, phrases in brackets."""

    def short(node: Node | None) -> object:
        if isinstance(node, Wanted):
            return f"[{node.text}]" if node.is_phrase else node.text + "*" * node.is_prefix
        if isinstance(node, Without):
            return ("-", short(node.part))
        if node is None:
            return None
        return (type(node).__name__, *map(short, node.parts))

    return short(parse(text).wanted)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", None),
        ("fattigdom", "fattigdom"),
        ("barn fattigdom", ("All", "barn", "fattigdom")),
        ('"oskäligt dröjsmål" barn', ("All", "[oskäligt dröjsmål]", "barn")),
        ("”oskäligt dröjsmål”", "[oskäligt dröjsmål]"),
        ("vite -dröjsmål", ("All", "vite", ("-", "dröjsmål"))),
        ('vite -"oskäligt dröjsmål"', ("All", "vite", ("-", "[oskäligt dröjsmål]"))),
        ("tolk OR tolkning barn", ("All", ("AnyOf", "tolk", "tolkning"), "barn")),
        ("tolk ELLER tolkning", ("AnyOf", "tolk", "tolkning")),
        ("vite NEAR dröjsmål", ("Near", "vite", "dröjsmål")),
        ("vite NÄRA/3 dröjsmål NEAR barn", ("Near", "vite", "dröjsmål", "barn")),
        ("kommun*", "kommun*"),
        ("§ 16", "[§ 16]"),
        ("§16 barn", ("All", "[§16]", "barn")),
        ("28 a § LSS", ("All", "[28 a §]", "LSS")),
        ("72 260 kronor", ("All", "72 260", "kronor")),
        ("slk 2024 00335", ("All", "slk", "2024 00335")),
        ("1993:387", "1993:387"),
        ("barn och ungdom", ("All", "barn", "och", "ungdom")),
        ("barn- och ungdom", ("All", "barn-", "och", "ungdom")),
    ],
)
def test_what_is_typed_is_understood(text: str, meant: object) -> None:
    assert said(text) == meant
    assert parse(text).faults == ()


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("nämnd:socialnämnden", SearchFilters(boards=frozenset({"socialnämnden"}))),
        ('NÄMND:"individ- och familj"', SearchFilters(boards=frozenset({"individ- och familj"}))),
        ("år:2024", SearchFilters(years=(2024, 2024))),
        ("ar:2024..2026", SearchFilters(years=(2024, 2026))),
        ("år:2026-2024", SearchFilters(years=(2024, 2026))),
        ("år:2024..", SearchFilters(years=(2024, 9999))),
        (
            "typ:Protokoll typ:bilagor",
            SearchFilters(kinds=frozenset({DocumentKind.PROTOKOLL, DocumentKind.BILAGA})),
        ),
        ("typ:tjansteskrivelse", SearchFilters(kinds=frozenset({DocumentKind.TJANSTESKRIVELSE}))),
        ("ärende:32/26", SearchFilters(items=frozenset({"32/26"}))),
        ("mina: jäv: oläst:", SearchFilters(only_mine=True, only_recused=True, only_unread=True)),
    ],
)
def test_filters_are_words(text: str, filters: SearchFilters) -> None:
    query = parse(text)
    assert (query.filters, query.wanted, query.faults) == (filters, None, ())


def test_a_filter_may_stand_beside_words_or_hold_them() -> None:
    query = parse('mina:barn dnr:IFN-2025/00022 person:"Andreas Lundgren"')
    assert query.filters == SearchFilters(only_mine=True)
    assert [(word.text, word.scope) for word in words_of(query.wanted)] == [
        ("barn", Scope.ANYWHERE),
        ("IFN-2025/00022", Scope.CASE),
        ("Andreas Lundgren", Scope.PERSON),
    ]


@pytest.mark.parametrize(
    ("text", "codes", "meant"),
    [
        ('barn "oskäligt dröj', ["query.quote_open"], ("All", "barn", "[oskäligt dröj]")),
        ("barn år:snart", ["query.years"], "barn"),
        ("barn typ:roman", ["query.kind"], "barn"),
        ("barn dnr:", ["query.field_empty"], "barn"),
        ("barn OR", ["query.or_alone"], "barn"),
        ("OR barn", ["query.or_alone"], "barn"),
        ("barn NEAR", ["query.near_alone"], "barn"),
        ("barn a*", ["query.prefix_short"], "barn"),
        ("-barn", ["query.only_without"], None),
    ],
)
def test_what_is_not_understood_is_explained_and_the_rest_is_searched(
    text: str, codes: list[str], meant: object
) -> None:
    query = parse(text)
    assert [fault.code for fault in query.faults] == codes
    assert all(0 <= fault.start < fault.end <= len(text) for fault in query.faults)
    assert said(text) == meant


@given(SIGNS)
def test_nothing_typed_is_an_error(pieces: list[str]) -> None:
    text = "".join(pieces)
    query = parse(text)
    assert query.text == text
    assert all(0 <= fault.start <= fault.end <= len(text) for fault in query.faults)
    for word in words_of(query.wanted):
        assert word.text
        assert 0 <= word.start < word.end <= len(text)


def test_near_keeps_its_distance() -> None:
    near = parse("a NEAR/3 b").wanted
    assert isinstance(near, Near)
    assert near.distance == 3
    assert isinstance(parse("a b").wanted, All)
    assert isinstance(parse("a OR b").wanted, AnyOf)
