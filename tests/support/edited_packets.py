# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Packets made of papers whose words are known one by one, so that it is known where each went."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pymupdf

from ifn_desktop.app.core import Core
from ifn_desktop.model.views import DocumentView
from tests.core.anchoring.editing import Page, Paper, Typeset, Word

DATE, BOARD = "2026-03-18", "Socialnämnden"


class MadePaper(NamedTuple):
    """A paper of an ärende: its title, and its pages of words."""

    title: str
    pages: Paper


class MadeItem(NamedTuple):
    """An ärende: its number, title, and papers, the first of which is its tjänsteskrivelse."""

    number: int
    title: str
    papers: list[MadePaper]


class Face(NamedTuple):
    """How a packet is set: letters, size, characters on a line, size of the page."""

    font: str = "helv"
    size: float = 9.0
    width: int = 88
    page: tuple[float, float] = (595.0, 842.0)


def write_packet(path: Path, items: Sequence[MadeItem], face: Face) -> Path:
    """Write a packet in Public 360's form."""
    document = pymupdf.open()
    for item in items:
        case = f"SN-2026/{item.number:05d}"
        for place, paper in enumerate(item.papers, start=1):
            for number, words in enumerate(paper.pages):
                stamp = f"{item.number}/26 {item.title} - {case}-{place} {paper.title} : {paper.title}"
                head = [DATE, BOARD, f"Diarienr: {case}", item.title] if place == 1 and number == 0 else []
                lines = [*(["Tjänsteskrivelse", *head] if head else []), *_lines(words, face.width)]
                step = min(1.3 * face.size, (face.page[1] - 90) / max(1, len(lines)))
                sheet = document.new_page(width=face.page[0], height=face.page[1])
                sheet.insert_text((40, 20), stamp, fontsize=7)
                widest = max(pymupdf.get_text_length(line, face.font, face.size) for line in lines)
                size = face.size * min(1.0, (face.page[0] - 80) / widest)  # what is off the page is not read
                for at, line in enumerate(lines):
                    sheet.insert_text((50, 60 + step * at), line, fontname=face.font, fontsize=size)
    document.save(path)
    document.close()
    return path


def _lines(words: Page, width: int) -> list[str]:
    lines = [""]
    for word in words:
        if lines[-1] and len(lines[-1]) + 1 + len(word.text) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word.text}".strip()
    return lines


def as_imported(core: Core, shown: DocumentView, paper: MadePaper) -> Typeset:
    """A made paper as the library has it: each word with its characters in its page's layer."""
    layers = [
        core.texts.layer(shown.file_id, number).result()
        for number in range(shown.first_page, shown.last_page + 1)
    ]
    assert len(layers) == len(paper.pages)
    spans: list[list[tuple[Word, int, int]]] = []
    for layer, words in zip(layers, paper.pages, strict=True):
        own: list[tuple[Word, int, int]] = []
        at = len(layer.text) - len(" ".join(word.text for word in words))  # the words are the page's last
        for word in words:
            start = layer.text.index(word.text, at)
            assert start <= at + 1, "the layer has its words in another order"
            at = start + len(word.text)
            own.append((word, start, at))
        spans.append(own)
    return Typeset(layers, spans)


def made_items(texts: Sequence[Sequence[str]], count: int, pages: int) -> list[MadeItem]:
    """Ärenden with three papers each, of texts of real pages; every word has an id of its own."""
    plain = [[word for word in text.split() if _is_plain(word)] for paper in texts for text in paper]
    pool = [words[:420] for words in plain if len(words) > 60]
    number = 0
    items: list[MadeItem] = []
    for item in range(1, count + 1):
        papers: list[MadePaper] = []
        for title in ("Tjänsteskrivelse", "Bilaga 1 Underlag", "Bilaga 2 Sammanställning"):
            paper: Paper = []
            for _ in range(pages):
                words = pool[number % len(pool)]
                paper.append([Word(word, number * 1000 + at) for at, word in enumerate(words)])
                number += 1
            papers.append(MadePaper(title, paper))
        items.append(MadeItem(item, f"Redovisning {item} av verksamheten", papers))
    return items


def _is_plain(word: str) -> bool:
    return all(letter.isascii() or letter in "åäöÅÄÖé" for letter in word)


def rearranged(items: Sequence[MadeItem], chance: random.Random) -> list[MadeItem]:
    """Papers in another order, some with other names, one parted in two, two put together."""
    edited: list[MadeItem] = []
    for item in items:
        letter, first, second = item.papers
        what = item.number % 4
        if what == 0:
            papers = [letter, second, first]
        elif what == 1:
            papers = [letter, first._replace(title="Bilaga 1 Underlag, reviderad"), second]
        elif what == 2 and len(first.pages) > 1:
            half = len(first.pages) // 2 + 1
            papers = [
                letter,
                first._replace(pages=first.pages[:half]),
                MadePaper("Bilaga 3 Fortsättning", first.pages[half:]),
                second,
            ]
        else:
            papers = [letter, first._replace(pages=[*first.pages, *second.pages])]
        edited.append(item._replace(papers=papers))
    chance.shuffle(edited)
    return edited
