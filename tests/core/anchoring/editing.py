# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Edits papers as offices do between two versions, and knows where each word went.

A paper is pages of words, each word with an id that it keeps when it is changed; words put in have
none. `typeset` makes text layers of it, with its own line length and hyphens at line ends, and tells
which characters are which word's: what a mark must be placed on after an edit follows from the ids.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ifn_desktop.model.text import PageText, TextLine
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.text.layers import build_layer

OCR = {"l": "1", "I": "l", "O": "0", "0": "O", "å": "a", "ä": "a", "ö": "o", "e": "c", "m": "rn", "S": "5"}
"""What a text recognition takes for something else."""


class Word(NamedTuple):
    """A word with the id it has through all edits; None for one that was put in."""

    text: str
    id: int | None


Page = list[Word]
Paper = list[Page]
Edit = Callable[[Paper, random.Random], Paper]


class Typeset(NamedTuple):
    """A paper as layers.

    Attributes:
        layers: its pages, from 1.
        spans: for each page, each word with its first character in the layer and the one past its last.
    """

    layers: list[TextLayer]
    spans: list[list[tuple[Word, int, int]]]

    def words_in(self, page: int, start: int, end: int) -> list[Word]:
        """The words that a range of a page (from 1) touches."""
        return [word for word, first, last in self.spans[page - 1] if first < end and last > start]


def paper_of(texts: Sequence[str]) -> Paper:
    """A paper of the texts of its pages."""
    number = 0
    paper: Paper = []
    for text in texts:
        words = text.split()
        paper.append([Word(word, number + at) for at, word in enumerate(words)])
        number += len(words)
    return paper


def typeset(paper: Paper, *, width: int, size: float = 11.0) -> Typeset:
    """Set a paper in lines of so many characters."""
    layers: list[TextLayer] = []
    spans: list[list[tuple[Word, int, int]]] = []
    for number, page in enumerate(paper, start=1):
        lines, placed = _lines(page, width)
        step = 1.3 * size
        rows = tuple(
            TextLine(line, 60.0, 60 + step * at, 60 + 0.5 * size * len(line), 72 + step * at, size, False, 0)
            for at, line in enumerate(lines)
        )
        height = max(842.0, 150 + step * len(rows))
        layer = build_layer(PageText(number, 595.0, height, rows))
        assert layer.text == "\n".join(lines), "the layer has its lines in another order"
        layers.append(layer)
        spans.append(placed)
    return Typeset(layers, spans)


def _lines(page: Page, width: int) -> tuple[list[str], list[tuple[Word, int, int]]]:
    lines: list[str] = [""]
    placed: list[tuple[Word, int, int]] = []
    begun = 0  # where the last line begins
    for word in page:
        space = " " if lines[-1] else ""
        room = width - len(lines[-1]) - len(space)
        if len(word.text) <= room:
            start = begun + len(lines[-1]) + len(space)
            lines[-1] += space + word.text
        elif (
            room >= 5 and len(word.text) >= 9 and word.text[room - 4 : room].isalpha() and word.text.islower()
        ):
            start = begun + len(lines[-1]) + len(space)
            lines[-1] += f"{space}{word.text[: room - 1]}-"
            begun += len(lines[-1]) + 1
            lines.append(word.text[room - 1 :])
        else:
            if lines[-1]:
                begun += len(lines[-1]) + 1
                lines.append("")
            start = begun
            lines[-1] = word.text
        placed.append((word, start, begun + len(lines[-1])))
    return [line for line in lines if line], placed


# Edits -------------------------------------------------------------------------------------


def change_words(share: float) -> Edit:
    """Change, take out and put in words: so many of all."""

    def edit(paper: Paper, chance: random.Random) -> Paper:
        vocabulary = [word.text for page in paper for word in page]
        edited: Paper = []
        for page in paper:
            words: Page = []
            for word in page:
                if chance.random() >= share:
                    words.append(word)
                    continue
                what = chance.random()
                if what < 0.6:
                    words.append(Word(_other(word.text, vocabulary, chance), word.id))
                elif what < 0.8:
                    words += [word, Word(chance.choice(vocabulary), None)]
            edited.append(words)
        return edited

    return edit


def _other(text: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    digits = [at for at, letter in enumerate(text) if letter.isdigit()]
    if digits:
        at = chance.choice(digits)
        return text[:at] + chance.choice("0123456789".replace(text[at], "")) + text[at + 1 :]
    return chance.choice(vocabulary)


def change_sentences(share: float) -> Edit:
    """Write whole runs of 10 to 30 words anew, until so many of all words have changed."""

    def edit(paper: Paper, chance: random.Random) -> Paper:
        vocabulary = [word.text for page in paper for word in page]
        edited: Paper = []
        for page in paper:
            words: Page = []
            at = 0
            while at < len(page):
                if chance.random() < share / 20:
                    at += chance.randint(10, 30)
                    words += [Word(chance.choice(vocabulary), None) for _ in range(chance.randint(5, 30))]
                else:
                    words.append(page[at])
                    at += 1
            edited.append(words)
        return edited

    return edit


def recognise(share: float) -> Edit:
    """Errors of a text recognition in so many of the letters that invite them."""

    def edit(paper: Paper, chance: random.Random) -> Paper:
        def read(word: Word) -> Word:
            return Word(
                "".join(OCR[a] if a in OCR and chance.random() < share else a for a in word.text), word.id
            )

        return [[read(word) for word in page] for page in paper]

    return edit


def insert_pages(paper: Paper, chance: random.Random) -> Paper:
    """Put in pages made of the paper's own words, one for every ten."""
    vocabulary = [word.text for page in paper for word in page]
    edited = list(paper)
    for _ in range(max(1, len(paper) // 10)):
        fresh = [Word(chance.choice(vocabulary), None) for _ in range(chance.randint(50, 300))]
        edited.insert(chance.randint(0, len(edited)), fresh)
    return edited


def remove_pages(paper: Paper, chance: random.Random) -> Paper:
    """Take out one page of ten."""
    gone = set(chance.sample(range(len(paper)), max(1, len(paper) // 10)))
    return [page for number, page in enumerate(paper) if number not in gone]


def move_pages(paper: Paper, chance: random.Random) -> Paper:
    """Move runs of pages, as papers that change places."""
    edited = list(paper)
    for _ in range(3):
        size = chance.randint(1, max(1, len(edited) // 6))
        start = chance.randint(0, len(edited) - size)
        run = edited[start : start + size]
        del edited[start : start + size]
        place = chance.randint(0, len(edited))
        edited[place:place] = run
    return edited


def break_elsewhere(paper: Paper, chance: random.Random) -> Paper:
    """Begin pages at other words, as another page size does."""
    words = [word for page in paper for word in page]
    edited: Paper = []
    while words:
        size = chance.randint(150, 450)
        edited.append(words[:size])
        words = words[size:]
    return edited


def split_pages(paper: Paper, chance: random.Random) -> Paper:
    """Part one page of three at some word."""
    edited: Paper = []
    for page in paper:
        if len(page) > 1 and chance.random() < 1 / 3:
            at = chance.randint(1, len(page) - 1)
            edited += [page[:at], page[at:]]
        else:
            edited.append(page)
    return edited


def merge_pages(paper: Paper, chance: random.Random) -> Paper:
    """Put one page of three on the page before it."""
    edited: Paper = []
    for page in paper:
        if edited and chance.random() < 1 / 3:
            edited[-1] = [*edited[-1], *page]
        else:
            edited.append(page)
    return edited
