# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Recognised words as lines of a page: rubbish left out, what is text already not doubled."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.ocr import OcrLine, OcrPage, OcrWord
from ifn_desktop.model.text import PageText, TextLine
from ifn_desktop.parse.recognised import recognised_page, recognised_text, without_rubbish
from ifn_desktop.parse.reflow import body_sheet, reflow

STAMP = TextLine("17/27 Motion - SN-2026/00361-2 Motion : Motion", 30, 15, 500, 24, 6.5, bold=False, block=0)


def word(text: str, x: float, y: float, sure: int = 95) -> OcrWord:
    return OcrWord(text, x, y, x + 6 * len(text), y + 12, sure)


def row(y: float, *words: tuple[str, int], size: float = 12.0, block: int = 0) -> OcrLine:
    made, x = [], 70.0
    for text, sure in words:
        made.append(word(text, x, y, sure))
        x = made[-1].x1 + 5
    return OcrLine(size, block, tuple(made))


def test_stains_and_signatures_are_left_out() -> None:
    found = OcrPage(
        1,
        (
            row(100, ("Nämnden", 96), ("beslutar", 92), ("¢%", 3)),
            row(140, ("~~", 12), ("|", 9)),
            row(160, ("—", 88)),
            row(200, ("Rad", 70), ("med", 20), ("tvekan", 80)),
        ),
    )
    kept = without_rubbish(found, PageText(1, 595, 842, ()))
    assert recognised_text(kept) == "Nämnden beslutar ¢%\nRad med tvekan"


def test_the_stamp_is_not_read_twice() -> None:
    found = OcrPage(1, (row(16, ("17/27", 80), ("Motion", 80)), row(100, ("Ge", 95), ("fler", 95))))
    page = PageText(1, 595, 842, (STAMP,), has_image=True)
    kept = without_rubbish(found, page)
    assert recognised_text(kept) == "Ge fler"
    whole = recognised_page(kept, page)
    assert [line.text for line in whole.lines] == [STAMP.text, "Ge fler"]
    flow = reflow([body_sheet(whole, recognised_text(kept))])
    assert [block.text for block in flow.blocks if block.text] == ["Ge fler"]
    assert flow.silent == ()


def test_letters_that_are_nearly_alike_are_of_one_size() -> None:
    lines = tuple(
        row(100 + 20 * n, ("ord", 90), size=size) for n, size in enumerate((11.4, 12.0, 12.9, 18.0))
    )
    page = recognised_page(OcrPage(1, lines), PageText(1, 595, 842, ()))
    assert [line.size for line in page.lines] == [12.45, 12.45, 12.45, 18.0]


@given(
    st.lists(
        st.lists(st.tuples(st.text("abcåäö.", min_size=1, max_size=8), st.integers(0, 100)), min_size=1),
        max_size=6,
    )
)
def test_every_sure_word_is_kept_in_order(lines: list[list[tuple[str, int]]]) -> None:
    found = OcrPage(1, tuple(row(60 + 20 * n, *words) for n, words in enumerate(lines)))
    kept = without_rubbish(found, PageText(1, 595, 842, ()))
    assert 0 <= found.confidence <= 100
    sure = [text for words in lines for text, confidence in words if confidence >= 25 and text.strip(".")]
    words = [word.text for line in kept.lines for word in line.words]
    assert [text for text in words if text in set(sure)][: len(sure)] or not sure
    assert len(recognised_page(kept, PageText(1, 595, 842, ())).lines) == len(kept.lines)
    positions = iter(words)
    assert all(text in positions for text in sure)
