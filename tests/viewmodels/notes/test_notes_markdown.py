# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Nothing the member types is lost between the editor and the library."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ifn_desktop.viewmodels.item_notes_markdown import Block, Span, normal, parse, plain, write

TRICKY = st.sampled_from(list("*_`[]()<>#+-.!|&~=\\:;\"'1 2aåÄö §–\N{NO-BREAK SPACE}"))
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp"])
TEXTS = st.one_of(st.text(TRICKY, min_size=1, max_size=8), st.text(LETTERS, min_size=1, max_size=6))
SPANS = st.builds(
    Span,
    TEXTS,
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "", "", "ifn:document/0a?page=3&mark=(1)"]),
)
BLOCKS = st.builds(
    Block,
    st.sampled_from(["text", "text", "heading", "bullet", "number", "quote"]),
    st.integers(1, 4),
    st.lists(SPANS, max_size=5).map(tuple),
)


@given(st.lists(BLOCKS, max_size=6))
@example([Block("text", 0, (Span("a"), Span("(b)", bold=True), Span("c")))])
@example([Block("text", 0, (Span("kursiv", italic=True), Span("fet", bold=True)))])
@example([Block("text", 0, (Span("12. maj"),)), Block("text", 0, (Span("- minus"),))])
@example([Block("text"), Block("text"), Block("text", 0, (Span("efter tomma rader"),))])
@example([Block("number", 1, (Span("ett"),)), Block("bullet", 2, (Span("inre"),)), Block("number", 1, ())])
def test_what_is_written_is_read_back(blocks: list[Block]) -> None:
    assert parse(write(blocks)) == _addresses(normal(blocks))


@given(st.text(LETTERS | TRICKY | st.just("\n"), max_size=60))
def test_any_markdown_is_stable_once_read(markdown: str) -> None:
    once = parse(markdown)
    assert parse(write(once)) == once


def _addresses(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(
        block._replace(
            spans=tuple(s._replace(href=s.href.replace("(", "%28").replace(")", "%29")) for s in block.spans)
        )
        for block in blocks
    )


def test_a_note_written_elsewhere_keeps_its_lines() -> None:
    text = "Fråga om avtalet\nrad två\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    assert [block.text for block in parse(text)] == [
        "Fråga om avtalet",
        "rad två",
        "| a | b |",
        "|---|---|",
        "| 1 | 2 |",
    ]


def test_ordinary_notes_are_ordinary_markdown() -> None:
    blocks = [
        Block("heading", 2, (Span("Frågor"),)),
        Block("bullet", 1, (Span("Hur många "), Span("deltog", bold=True), Span(" 2025?"))),
        Block("bullet", 2, (Span("och vad kostar en träff"),)),
        Block("text", 0, (Span("Jämför med målet i § 2."),)),
    ]
    assert write(blocks) == (
        "## Frågor\n\n-   Hur många **deltog** 2025?\n    -   och vad kostar en träff\n\n"
        "Jämför med målet i § 2.\n"
    )


@pytest.mark.parametrize(
    ("markdown", "words"),
    [("**Fråga** om [avtalet](ifn:document/1?page=2)", "Fråga om avtalet"), ("", ""), ("- a\n- b", "a\nb")],
)
def test_plain_words(markdown: str, words: str) -> None:
    assert plain(markdown) == words
