# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Text that was recognised in the picture of a page, and what recognises it."""

from __future__ import annotations

from typing import NamedTuple


class OcrEngine(NamedTuple):
    """Tesseract, as found on this computer.

    Attributes:
        program: where it lies.
        tessdata: the folder with what it knows of languages.
        turns: it can tell how a page is turned.
    """

    program: str
    tessdata: str
    turns: bool = False


class OcrWord(NamedTuple):
    """A word with its box in points, as shown, and how sure it is, 0 to 100."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: int


class OcrLine(NamedTuple):
    """A line of words.

    Attributes:
        size: of the letters in points, estimated.
        block: number of its paragraph on the page.
        words: from left to right.
    """

    size: float
    block: int
    words: tuple[OcrWord, ...]

    @property
    def text(self) -> str:
        """Its words, parted by spaces."""
        return " ".join(word.text for word in self.words)


class OcrPage(NamedTuple):
    """What was recognised on a page; `lines` may be empty: then there is nothing to read on it."""

    page: int
    lines: tuple[OcrLine, ...]

    @property
    def confidence(self) -> int:
        """How sure the words are, 0 to 100, each letter weighing the same; 100 where there are none."""
        letters = sum(len(word.text) for line in self.lines for word in line.words)
        sure = sum(word.confidence * len(word.text) for line in self.lines for word in line.words)
        return round(sure / letters) if letters else 100


class OcrState(NamedTuple):
    """How it stands with the pages of a paper that are pictures; pages count from 1 in the paper.

    Attributes:
        waiting: pages without any text, not yet recognised.
        done: pages whose text was recognised.
        unsure: those of `done` that may hold many errors.
        available: whether this computer can recognise text.
    """

    waiting: tuple[int, ...] = ()
    done: tuple[int, ...] = ()
    unsure: tuple[int, ...] = ()
    available: bool = False
