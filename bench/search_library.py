# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes large libraries of the texts of real pages, for measurements of search.

A page is made of stretches of lines of three real pages, and of a compound of two of their words that
stands nowhere else, so that the list of words grows as a real one does. The same number of pages gives
the same library.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import islice

from ifn_desktop.store.database import Database
from tests.search.judged import read_pages
from tests.search.library import add_paper
from tests.support.skips import shared_folder

PAGES = 400
"""Of a file."""
_LONGEST = 6_000
_SEED = 20260218


def real_texts() -> list[str]:
    """The texts to make pages of: real ones, but for protokoll that are one long page."""
    pages = read_pages(shared_folder()).texts.values()
    return [page.raw for page in pages if 200 < len(page.raw) < _LONGEST]


def made_pages(count: int) -> Iterator[str]:
    """Texts of so many pages."""
    chance = random.Random(_SEED)
    lines = [text.split("\n") for text in real_texts()]
    for _ in range(count):
        yield "\n".join(_page(chance, lines))


def fill(database: Database, count: int) -> None:
    """Put so many pages into a library, in files of 400."""
    pages = made_pages(count)
    for number in range(0, count, PAGES):
        texts = list(islice(pages, PAGES))
        with database.write() as tx:
            add_paper(tx, f"{number // PAGES:05}.pdf", texts)


def _page(chance: random.Random, real: Sequence[Sequence[str]]) -> list[str]:
    made: list[str] = []
    for _ in range(3):
        lines = chance.choice(real)
        length = max(4, len(lines) // 3)
        start = chance.randrange(max(1, len(lines) - length))
        made += lines[start : start + length]
    words = [word for line in made for word in line.split() if word.isalpha() and len(word) > 4]
    if len(words) > 1:
        made.append(f"om {chance.choice(words).lower()}s{chance.choice(words).lower()} i kommunen")
    return made
