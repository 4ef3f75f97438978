# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The handbook's pages, as they lie beside the program: their order, their words, and finding in them.

The pages are Markdown; the front page (`README.md`) says which there are, and in which order. No
network is asked, and nothing of it is in the library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ifn_desktop.errors import KnownError
from ifn_desktop.text.swedish import terms

FRONT = "README"
QUICK_GUIDE = "snabbguide"
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([\w-]+)\.md(?:#[\w-]+)?\)")
_HEADING = re.compile(r"^(#{1,4}) +(.+?)\s*$", re.MULTILINE)
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"[*_`|>]+|^[ \t]*(?:[-+]|\d+\.)[ \t]+|^[-|: ]+$", re.MULTILINE)
_EXCERPT = 90
_MOST_HITS = 40


class HandbookPage(NamedTuple):
    """A page.

    Attributes:
        name: of its file, without the ending.
        title: its first heading.
        markdown: all of it.
    """

    name: str
    title: str
    markdown: str


class HandbookHit(NamedTuple):
    """A place in the handbook that has the words searched for.

    Attributes:
        page: name of the page.
        anchor: of the heading it stands under, as in `anchor_of`.
        title: the page's. heading: the one it stands under; the same for the page's beginning.
        excerpt: the words around, in one line.
    """

    page: str
    anchor: str
    title: str
    heading: str
    excerpt: str


class Handbook:
    """The handbook in a folder. Read at the first question; ask in a lane, it reads files.

    Args:
        folder: with the pages and their pictures.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def pages(self) -> tuple[HandbookPage, ...]:
        """The front page, then the others in the order in which it names them.

        Raises:
            KnownError: `help.missing`: the pages did not come with the program.
        """
        front = self._read(FRONT)
        named = dict.fromkeys(match[2] for match in _LINK.finditer(front.markdown))
        return (front, *(self._read(name) for name in named if name != FRONT))

    @property
    def whole(self) -> tuple[HandbookPage, ...]:
        """The pages of a book on paper: all but the quick guide, which is a sheet of its own."""
        return tuple(page for page in self.pages if page.name != QUICK_GUIDE)

    def page(self, name: str) -> HandbookPage:
        """A page by its name; the front page where there is none of that name."""
        return next((page for page in self.pages if page.name == name), self.pages[0])

    def search(self, text: str) -> tuple[HandbookHit, ...]:
        """The places that have every word, in any inflection or as a word's beginning; headings first."""
        wanted = [word.casefold() for word in re.findall(r"\w+", text)]
        if not wanted:
            return ()
        stems = [set(terms(word)) | {word} for word in wanted]
        found: list[tuple[int, int, HandbookHit]] = []
        for page in self.pages:
            for heading, body in _sections(page):
                rank = _rank(stems, f"{page.title} {heading}", body)
                if rank is not None:
                    hit = HandbookHit(
                        page.name, anchor_of(heading), page.title, heading, _excerpt(body, stems)
                    )
                    found.append((rank, len(found), hit))
        return tuple(hit for _, _, hit in sorted(found)[:_MOST_HITS])

    def _read(self, name: str) -> HandbookPage:
        try:
            markdown = (self.folder / f"{name}.md").read_text(encoding="utf-8")
        except (OSError, ValueError):
            raise KnownError("help.missing") from None
        first = _HEADING.search(markdown)
        return HandbookPage(name, first[2] if first else name, markdown)


def anchor_of(heading: str) -> str:
    """The name of a heading in addresses: `Det gick inte?` is `det-gick-inte`."""
    return re.sub(r"[^\w]+", "-", heading.casefold()).strip("-")


def _sections(page: HandbookPage) -> Iterator[tuple[str, str]]:
    """Each heading of a page with the plain words under it."""
    starts = list(_HEADING.finditer(page.markdown))
    for heading, following in zip(starts, [*starts[1:], None], strict=True):
        body = page.markdown[heading.end() : following.start() if following else None]
        yield heading[2], _plain(body)


def _plain(markdown: str) -> str:
    text = _LINK.sub(r"\1", _PICTURE.sub(r"\1. ", markdown))
    return " ".join(_SIGNS.sub(" ", text).split())


def _rank(stems: list[set[str]], heading: str, body: str) -> int | None:
    """0 where the heading has every word, 1 where heading and text have, None where one is missing."""
    in_heading = [_has(heading, stem) for stem in stems]
    if all(in_heading):
        return 0
    return 1 if all(have or _has(body, stem) for have, stem in zip(in_heading, stems, strict=True)) else None


def _has(text: str, stem: set[str]) -> bool:
    return _place(text, stem) is not None


def _place(text: str, stem: set[str]) -> int | None:
    """Where in a text a word stands that has one of these stems or begins as one of them."""
    for match in re.finditer(r"\w+", text):
        word = match[0].casefold()
        if any(word.startswith(part) for part in stem) or stem & set(terms(word)):
            return match.start()
    return None


def _excerpt(body: str, stems: list[set[str]]) -> str:
    places = [place for stem in stems if (place := _place(body, stem)) is not None]
    start = max(0, min(places, default=0) - _EXCERPT // 3)
    start = body.rfind(" ", 0, start) + 1
    end = start + _EXCERPT
    words = body[start:end] if end >= len(body) else body[start : body.rfind(" ", start, end)] + " …"
    return f"… {words}" if start else words
