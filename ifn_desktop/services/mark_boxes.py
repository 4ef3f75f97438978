# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The boxes of marks on words in a new version of a paper.

Most lines are as they were, so a mark's own boxes are shifted with them. Of lines that were set anew
the edges of words are asked of a worker, many pages at a time; what is left (a mark within a word, text
that stands upright, recognised text) is read from the layers of its pages.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from itertools import accumulate
from typing import NamedTuple

from ifn_desktop.anchoring.geometry import shown_rects
from ifn_desktop.anchoring.resolve import Found
from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import Target
from ifn_desktop.model.text import PageText, Rect
from ifn_desktop.model.text_layer import LayerLine, TextLayer
from ifn_desktop.pdf.client import PageWords
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.store.repo_annotations import Span

SAME_SIZE = 0.6
"""Points that a line may differ in width and height and still be the same line elsewhere."""


def same_lines(
    target: Target, found: Found, before: Sequence[TextLayer], now: Sequence[TextLayer]
) -> tuple[Rect, ...] | None:
    """The boxes of a mark, shifted with their lines, where the lines are the same in both versions.

    Args:
        target: of the mark.
        found: where its words are now.
        before: pages of the version it was made in; without places will do.
        now: pages of the new version.
    """
    if target.position is None or not 1 <= target.page <= len(before):
        return None
    old_layer, new_layer = before[target.page - 1], now[found.page - 1]
    olds = _lines(old_layer, *target.position)
    news = _lines(new_layer, found.start, found.end)
    rects = shown_rects(target.quads, target.frame)
    if not len(olds) == len(news) == len(rects):
        return None
    starts = (target.position.start - olds[0].start, found.start - news[0].start)
    ends = (target.position.end - olds[-1].start, found.end - news[-1].start)
    if starts[0] != starts[1] or ends[0] != ends[1]:
        return None
    moved: list[Rect] = []
    for old, new, rect in zip(olds, news, rects, strict=True):
        if not _same_line(old_layer, old, new_layer, new):
            return None
        dx, dy = new.rect.x0 - old.rect.x0, new.rect.y0 - old.rect.y0
        moved.append(Rect(rect.x0 + dx, rect.y0 + dy, rect.x1 + dx, rect.y1 + dy))
    return tuple(moved)


class _Line(NamedTuple):
    """A stored line: its text, and which of the page's words is its first."""

    text: str
    first: int


class _Numbered(NamedTuple):
    """The stored lines of a page by their boxes, and how many words each has."""

    lines: dict[Rect, _Line]
    counts: tuple[int, ...]


class Boxes:
    """Boxes of places in one version of a paper. Asked for at once, read when they have come.

    Args:
        texts: the text of pages.
        span: the version.
        now: layers of its pages, without places.
        places: where words were found.
    """

    def __init__(
        self, texts: PageTexts, span: Span, now: Sequence[TextLayer], places: Iterable[Found]
    ) -> None:
        self._texts = texts
        self._span = span
        self._now = now
        self._words: Future[dict[int, PageWords]] | None = None
        self._stored: list[PageText] = []
        self._pages: dict[int, _Numbered] = {}
        self._layers: dict[int, Future[TextLayer]] = {}
        self._parts: dict[Found, list[tuple[Rect, _Edges]]] = {}
        for found in places:
            parts = self._parts_of(found)
            if parts is None:
                self._layer(found.page)
            else:
                self._parts[found] = parts
        wanted = sorted({found.page for found in self._parts})
        if wanted:
            with contextlib.suppress(KnownError):  # a file that cannot be given: its pages at least are known
                self._words = texts.words(span.file, [self._in_file(page) for page in wanted])

    def of(self, found: Found) -> tuple[Rect, ...]:
        """The boxes of a place; none when its page cannot be read."""
        parts = self._parts.get(found)
        words = self._words_of(found.page) if parts is not None else None
        if parts is not None and words is not None:
            return tuple([_box(words.edges, rect, edges) for rect, edges in parts])
        try:
            layer = self._layer(found.page).result()
        except KnownError:
            return ()
        return layer.quads(found.start, found.end)

    def _in_file(self, page: int) -> int:
        return self._span.first_page + page - 1

    def _layer(self, page: int) -> Future[TextLayer]:
        if page not in self._layers:
            self._layers[page] = self._texts.layer(self._span.file, self._in_file(page))
        return self._layers[page]

    def _parts_of(self, found: Found) -> list[tuple[Rect, _Edges]] | None:
        """The box of each line that a place touches, and which of the line's words are its own."""
        layer = self._now[found.page - 1]
        if layer.is_recognised:
            return None
        known = self._numbered(found.page).lines
        parts: list[tuple[Rect, _Edges]] = []
        for line in _lines(layer, found.start, found.end):
            stored = known.get(line.rect)
            part = max(found.start, line.start) - line.start, min(found.end, line.end) - line.start
            edges = _edges(stored, layer.text[line.start : line.end], *part) if stored is not None else None
            if edges is None or line.rect.y1 - line.rect.y0 > line.rect.x1 - line.rect.x0:
                return None
            parts.append((line.rect, edges))
        return parts

    def _numbered(self, page: int) -> _Numbered:
        if page not in self._pages:
            if not self._stored:
                span = self._span
                self._stored = self._texts.stored_pages(span.file, span.first_page, span.last_page)
            self._pages[page] = _numbered(self._stored[page - 1])
        return self._pages[page]

    def _words_of(self, page: int) -> PageWords | None:
        """The words of a page; None when they have not come, or the worker counts others."""
        if self._words is None:
            return None
        try:
            words = self._words.result().get(self._in_file(page))
        except KnownError:
            self._words = None
            return None
        return words if words is not None and words.counts == self._pages[page].counts else None


def _numbered(page: PageText) -> _Numbered:
    sizes = [len(line.text.split()) for line in page.lines]
    firsts = accumulate(sizes, initial=0)
    lines = {
        line.rect: _Line(line.text, first)
        for line, size, first in zip(page.lines, sizes, firsts, strict=False)
        if size
    }
    return _Numbered(lines, tuple(filter(None, sizes)))


def _box(words: Sequence[float], line: Rect, edges: _Edges) -> Rect:
    """The part of a line that some of its words take, by the edges of all words of the page."""
    x0, x1 = words[2 * edges.first], words[2 * edges.last + 1]
    first = words[2 * edges.first + 1] - x0
    last = x1 - words[2 * edges.last]
    return Rect(x0 + edges.cut_before * first, line.y0, x1 - edges.cut_after * last, line.y1)


class _Edges(NamedTuple):
    """First and last word of a part of a line.

    Attributes:
        cut_before, cut_after: the shares of these words that signs take which do not belong to it.
    """

    first: int
    last: int
    cut_before: float
    cut_after: float


def _edges(line: _Line, text: str, start: int, end: int) -> _Edges | None:
    """The words of a part of a line; None where it cuts between letters, or the text is another."""
    if line.text.strip() != text:
        return None
    low, high = start, end
    while low and not text[low - 1].isspace():
        low -= 1
    while high < len(text) and not text[high].isspace():
        high += 1
    before, inside = len(text[:low].split()), text[low:high].split()
    if not inside:
        return None
    ends = ((text[low:start], inside[0][start - low :]), (text[end:high], inside[-1][: end - high]))
    if any(_has_letters(cut) and _has_letters(own) for cut, own in ends):
        return None
    return _Edges(
        line.first + before,
        line.first + before + len(inside) - 1,
        _width(text[low:start]) / _width(inside[0]) if low < start else 0.0,
        _width(text[end:high]) / _width(inside[-1]) if end < high else 0.0,
    )


def _has_letters(text: str) -> bool:
    return any(map(str.isalnum, text))


def _width(text: str) -> float:
    """About how wide a text is set, in letters: signs are narrow."""
    return sum(1.0 if letter.isalnum() else 0.5 for letter in text)


def _lines(layer: TextLayer, start: int, end: int) -> list[LayerLine]:
    if not layer.lines:
        return []
    first = last = layer.line_index(start)
    while last < len(layer.lines) and layer.lines[last].start < end:
        last += 1
    return [line for line in layer.lines[first:last] if line.end > start]


def _same_line(old_layer: TextLayer, old: LayerLine, new_layer: TextLayer, new: LayerLine) -> bool:
    width = (old.rect.x1 - old.rect.x0) - (new.rect.x1 - new.rect.x0)
    height = (old.rect.y1 - old.rect.y0) - (new.rect.y1 - new.rect.y0)
    same_text = old_layer.text[old.start : old.end] == new_layer.text[new.start : new.end]
    return same_text and abs(width) < SAME_SIZE and abs(height) < SAME_SIZE
