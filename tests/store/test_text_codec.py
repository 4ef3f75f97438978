# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A file's text comes out of the database as it went in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.text import FileText, OutlineEntry, PageText, TextLine
from ifn_desktop.store import text_codec

NUMBER = st.floats(allow_nan=False, allow_infinity=False, width=32)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
LINE = st.builds(TextLine, WORDS, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, st.booleans(), st.integers(0, 99))
PAGE = st.builds(
    PageText,
    number=st.integers(1, 9),
    width=NUMBER,
    height=NUMBER,
    lines=st.lists(LINE, max_size=3).map(tuple),
    label=WORDS,
    has_image=st.booleans(),
)


@given(st.lists(PAGE, max_size=3), WORDS)
def test_round_trip(pages: list[PageText], title: str) -> None:
    text = FileText(tuple(pages), (OutlineEntry(1, title, 1),), title, (title,))
    assert text_codec.unpack(text_codec.pack(text)) == text


def test_long_files_are_packed_in_parts() -> None:
    pages = tuple(PageText(n, 595.0, 842.0, ()) for n in range(1, 3 * text_codec.PART_PAGES + 2))
    packed = text_codec.pack(FileText(pages))
    assert len(packed) == 1 + 4
    assert text_codec.unpack(packed).pages == pages
