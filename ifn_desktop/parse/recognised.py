# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Recognised words as lines of a page, like any other page's. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from ifn_desktop.model.ocr import OcrLine, OcrPage, OcrWord
from ifn_desktop.model.text import PageText, Rect, TextLine

_RUBBISH = 25
"""A word less sure than this, in a line that is not much surer, is a stain or a signature."""
_SURE_LINE = 60
_ALIKE = 0.16
"""Sizes that differ less than this share from the page's own are the same: boxes are not exact."""


def without_rubbish(found: OcrPage, page: PageText) -> OcrPage:
    """The words that are worth keeping: no stains, and nothing that the page has as text already.

    Args:
        found: what was recognised.
        page: the page with its own lines (its stamp, a running head).
    """
    own = [line.rect for line in page.lines]
    kept: list[OcrLine] = []
    for line in found.lines:
        sure = median(word.confidence for word in line.words)
        words = tuple(
            word
            for word in line.words
            if (word.confidence >= _RUBBISH or (sure >= _SURE_LINE and word.confidence > 0))
            and not any(_covered(word, rect) for rect in own)
        )
        if words and any(letter.isalnum() for word in words for letter in word.text):
            kept.append(line._replace(words=words))
    return found._replace(lines=tuple(kept))


def recognised_text(found: OcrPage) -> str:
    """The words as text, lines parted by line feeds."""
    return "\n".join(line.text for line in found.lines)


def recognised_page(found: OcrPage, page: PageText) -> PageText:
    """A page with its own lines and, after them, those that were recognised."""
    lines = found.lines
    common = median(line.size for line in lines) if lines else 0.0
    block = 1 + max((line.block for line in page.lines), default=-1)
    made = [_text_line(line, _size(line.size, common), block) for line in lines]
    return page._replace(lines=(*page.lines, *made))


def _size(size: float, common: float) -> float:
    return common if abs(size - common) <= _ALIKE * common else size


def _text_line(line: OcrLine, size: float, block: int) -> TextLine:
    words: Sequence[OcrWord] = line.words
    return TextLine(
        line.text,
        min(word.x0 for word in words),
        min(word.y0 for word in words),
        max(word.x1 for word in words),
        max(word.y1 for word in words),
        round(size, 2),
        bold=False,
        block=block + line.block,
    )


def _covered(word: OcrWord, rect: Rect) -> bool:
    """Whether half of a word or more lies in a box."""
    across = min(word.x1, rect.x1) - max(word.x0, rect.x0)
    down = min(word.y1, rect.y1) - max(word.y0, rect.y0)
    area = (word.x1 - word.x0) * (word.y1 - word.y0)
    return across > 0 and down > 0 and across * down >= 0.5 * area
