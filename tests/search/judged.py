# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The judged queries of judged.toml, and the pages they were judged over.

The pages are read here with a plain text search of its own, so that nothing of the program's search
decides what its search ought to find.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import pymupdf

KINDS = (
    "inflection",
    "compound",
    "broken",
    "phrase",
    "dnr",
    "§",
    "name",
    "number",
    "misspelling",
    "two words",
)
PACKET = "packet"
"""The name of the packet in judged.toml; the minutes go by their file names."""

_PACKET_PATH = "packets/umea-ifn-2026-02-18/ifn-2026-02-18-stamps.pdf"
_MINUTES = "minutes/goteborg"
_STAMP = re.compile(r"\n?\d+/\d\d [^\n]* : ?[^\n]*\s*$")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\xa0": " ", "\xad": None}
)

_PLAIN = re.compile(r"[\wåäö ]+")

PageId = tuple[str, int]
"""A file (`packet` or the name of a protokoll) and a page in it, from 1."""


@dataclass(frozen=True)
class Query:
    """What a member would type, and where the answer is."""

    kind: str
    text: str
    pages: frozenset[PageId]
    holds: tuple[str, ...]
    """Patterns that a page about this holds, each somewhere, the others within `within` of the first."""

    within: int = 300
    without: frozenset[PageId] = frozenset()
    """Pages that hold the patterns and, when read, are about something else."""

    also: frozenset[PageId] = frozenset()
    """Pages that, when read, are about this without holding the patterns."""

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """Letters that must stand in a text that holds the patterns: looking for them is quick."""
        return tuple(max(_PLAIN.findall(_sure(pattern)), key=len, default="") for pattern in self.holds)

    def found(self, best: list[PageId]) -> float:
        """recall@10 of an answer: found / min(10, relevant)."""
        return len(self.pages.intersection(best[:10])) / min(10, len(self.pages))


@dataclass(frozen=True)
class PageText:
    """The text of a page without its stamp."""

    raw: str
    """As extracted: line by line."""

    @cached_property
    def plain(self) -> str:
        """In small letters, on one line, nothing joined."""
        return _one_line(self._small)

    @cached_property
    def joined(self) -> str:
        """The same, and words broken with a hyphen made whole."""
        return _one_line(re.sub(r"(\w)-\n(?=\w)", r"\1", self._small))

    @cached_property
    def glued(self) -> str:
        """The same, and all lines set end to end, for words broken without a hyphen."""
        return re.sub(r"[^\S\n]+", " ", re.sub(r"-?\s*\n\s*", "", self._small))

    @cached_property
    def _small(self) -> str:
        return unicodedata.normalize("NFC", self.raw).translate(_LIGATURES).lower()

    def holds(self, query: Query) -> bool:
        """Whether the page holds the patterns of a query."""
        if not any(all(word in text for word in query.literals) for text in self._texts(query)):
            return False  # the patterns themselves are slow
        return any(_together(text, query.holds, query.within) for text in self._texts(query))

    def _texts(self, query: Query) -> list[str]:
        texts = [self.plain]
        if self.joined != self.plain:
            texts.append(self.joined)
        if query.kind == "broken":
            texts.append(self.glued)
        return texts


@dataclass(frozen=True)
class Pages:
    """All pages of the packet and the minutes."""

    texts: Mapping[PageId, PageText] = field(repr=False)

    def matching(self, query: Query) -> frozenset[PageId]:
        """The pages that plain text search finds for a query's patterns."""
        return frozenset(page for page, text in self.texts.items() if text.holds(query))


def queries() -> list[Query]:
    """All judged queries, in the order of the file."""
    data = tomllib.loads(Path(__file__).with_name("judged.toml").read_text(encoding="utf-8"))
    return [_query(entry) for entry in data["query"]]


def read_pages(shared: Path) -> Pages:
    """The text of every page that was judged over.

    Args:
        shared: the folder of shared test data.
    """
    files = {PACKET: shared / _PACKET_PATH}
    files |= {path.stem: path for path in sorted((shared / _MINUTES).glob("*.pdf"))}
    return Pages({page: PageText(text) for name, path in files.items() for page, text in _read(name, path)})


def _read(name: str, path: Path) -> Iterator[tuple[PageId, str]]:
    with pymupdf.open(path) as document:
        for index in range(len(document)):
            text = str(document[index].get_text())
            yield (name, index + 1), _STAMP.sub("", text) if name == PACKET else text


def _query(entry: Mapping[str, Any]) -> Query:
    given = {name: _pages(entry.get(name, {})) for name in ("pages", "without", "also")}
    return Query(
        entry["kind"], entry["text"], holds=tuple(entry["holds"]), within=entry.get("within", 300), **given
    )


def _pages(table: Mapping[str, list[int]]) -> frozenset[PageId]:
    return frozenset((name, number) for name, numbers in table.items() for number in numbers)


def _sure(pattern: str) -> str:
    """A pattern with a sign in the place of all that need not stand in a text as it is written."""
    pattern = re.sub(r"\\.", "\0", pattern)
    pattern = re.sub(r"\[[^\]]*\]", "\0", pattern)
    while "(" in pattern:
        pattern = re.sub(r"\([^()]*\)", "\0", pattern)
    if "|" in pattern:
        return ""
    return re.sub(r".(?:[?*]|\{[^}]*\})", "\0", pattern)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _together(text: str, patterns: tuple[str, ...], within: int) -> bool:
    first, *rest = patterns
    for match in re.finditer(first, text):
        near = text[max(0, match.start() - within) : match.start() + within]
        if all(re.search(pattern, near) for pattern in rest):
            return True
    return False
