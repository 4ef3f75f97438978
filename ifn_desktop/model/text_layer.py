# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The text layer of a page: its text in reading order, and where each character stands.

What is found, selected, marked and copied are ranges of this text. Offsets count characters of
`TextLayer.text`; points are as in `model.text`: as shown, the origin at the upper left corner.
`text.layers` makes layers, the same from the stored lines of a page as from the page itself but for
the places of single characters, so an offset means the same in both.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ifn_desktop.model.text import Rect

Matrix = tuple[float, float, float, float, float, float]
_CLOSE = 2.0


class LayerLine(NamedTuple):
    """One line of a page, in reading order.

    Attributes:
        start, end: its characters in the layer's text; the break after it is not counted.
        rect: its box, in points.
        block: number of its paragraph or table cell, counted in reading order.
        column: number of the column of the page it stands in.
        is_cell: it is part of a table cell that stands beside others.
        is_furniture: it is a stamp, a running head or foot or a page number, as far as known.
    """

    start: int
    end: int
    rect: Rect
    block: int = 0
    column: int = 0
    is_cell: bool = False
    is_furniture: bool = False


class TextLayer(NamedTuple):
    """The text of one page with its places.

    Attributes:
        number: of the page in its file, from 1.
        width, height: of the page in points, as shown.
        text: lines in reading order. A line ends with a line feed, a cell that has another to its
            right with a tab; pieces of one line that were drawn apart are parted by a space or
            nothing. Letters with marks are composed, ligatures spelt out, and white space is as it
            stands.
        boxes: x0, y0, x1, y1 of each character of `text`, one after the other, in points.
        lines: the lines of `text`, without gaps but for the breaks.
        rotation: of the page, clockwise, in degrees.
        to_pdf: matrix from points as shown to the PDF's user space (unrotated, y upwards), or None
            where it is not known (a layer made of stored lines).
        is_exact: whether `boxes` are those of the page; else they are estimated within each line.
        is_recognised: whether the text was recognised in a picture (OCR) and may hold errors.
    """

    number: int
    width: float
    height: float
    text: str
    boxes: array[float]
    lines: tuple[LayerLine, ...]
    rotation: int = 0
    to_pdf: Matrix | None = None
    is_exact: bool = True
    is_recognised: bool = False

    @property
    def bytes(self) -> int:
        """About what it takes in memory."""
        return 4 * len(self.boxes) + 2 * len(self.text) + 400 * len(self.lines)

    def box(self, offset: int) -> Rect:
        """Where a character stands; a break stands at the end of its line, without width."""
        return Rect(*self.boxes[4 * offset : 4 * offset + 4])

    def line_index(self, offset: int) -> int:
        """Which of `lines` an offset is in; a break belongs to the line before it.

        An empty layer has no lines: do not ask it.
        """
        return max(0, bisect_right(self.lines, offset, key=lambda line: line.start) - 1)

    def quads(self, start: int, end: int) -> tuple[Rect, ...]:
        """Where a range of the text stands: one rectangle for each line it touches."""
        return tuple(rect for _, rect in self._parts(start, end))

    def _parts(self, start: int, end: int) -> Iterator[tuple[LayerLine, Rect]]:
        if not self.lines:
            return
        for line in self.lines[self.line_index(start) :]:
            if line.start >= end:
                return
            first, last = max(start, line.start), min(end, line.end)
            if first < last:
                yield line, self._extent(line, first, last)

    def _extent(self, line: LayerLine, first: int, last: int) -> Rect:
        flat = self.boxes[4 * first : 4 * last]
        x0, x1 = min(flat[0::4]), max(flat[2::4])
        if self._is_upright(line):
            return Rect(x0, line.rect.y0, x1, line.rect.y1)
        return Rect(x0, min(flat[1::4]), x1, max(flat[3::4]))

    def _is_upright(self, line: LayerLine) -> bool:
        """Whether a line runs from left to right, or is too short to tell."""
        first, last = self.box(line.start), self.box(line.end - 1)
        return abs(last.x0 - first.x0) >= abs(last.y0 - first.y0)

    def offset_at(self, x: float, y: float) -> int:
        """The place between two characters that is nearest to a point: where a cursor goes.

        Outside all text it is the nearest place of the column the point is nearest to, so that a
        selection drawn down a margin takes the lines beside it and nothing of the next column.
        """
        if not self.lines:
            return 0
        line = self._nearest_line(x, y)
        return self._offset_in(line, x, y)

    def character_at(self, x: float, y: float, slack: float = _CLOSE) -> int | None:
        """The character a point lies on, or within `slack` points of; None where there is no text."""
        if not self.lines:
            return None
        line = self._nearest_line(x, y)
        across, down = _distance(line.rect, x, y)
        if max(across, down) > slack:
            return None
        offset = self._offset_in(line, x, y)
        if offset > line.start and (offset == line.end or _before(self.box(offset), x, y, self, line)):
            offset -= 1
        return offset

    def _nearest_line(self, x: float, y: float) -> LayerLine:
        column = min(self._columns(), key=lambda entry: _area_order(entry[1], x, y))[0]
        inside = [line for line in self.lines if line.column == column]

        def nearness(line: LayerLine) -> tuple[float, float]:
            across, down = _distance(line.rect, x, y)
            if not down:
                down = abs((line.rect.y0 + line.rect.y1) / 2 - y) / 1_000_000
                return (0.0, across + down)
            return (down, across)

        return min(inside, key=nearness)

    def _columns(self) -> list[tuple[int, Rect]]:
        found: dict[int, Rect] = {}
        for line in self.lines:
            rect = found.get(line.column)
            found[line.column] = line.rect if rect is None else union(rect, line.rect)
        return list(found.items())

    def _offset_in(self, line: LayerLine, x: float, y: float) -> int:
        upright = self._is_upright(line)
        low, high = (0, 2) if upright else (1, 3)
        at = x if upright else y
        first, last = self.boxes[4 * line.start + low], self.boxes[4 * (line.end - 1) + low]
        backwards = last < first
        for offset in range(line.start, line.end):
            middle = (self.boxes[4 * offset + low] + self.boxes[4 * offset + high]) / 2
            if (at > middle) if backwards else (at < middle):
                return offset
        return line.end

    def range_in(self, rects: Sequence[Rect]) -> tuple[int, int] | None:
        """The characters whose middle lies in some boxes, from the first to the last; None for none."""
        inside: list[int] = []
        for offset, letter in enumerate(self.text):
            if letter.isspace():
                continue
            box = self.box(offset)
            x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
            if any(rect.x0 <= x <= rect.x1 and rect.y0 <= y <= rect.y1 for rect in rects):
                inside.append(offset)
        return (inside[0], inside[-1] + 1) if inside else None

    def word_at(self, offset: int) -> tuple[int, int]:
        """The word around an offset, as (start, end); a lone sign or run of spaces counts as one.

        A word that a hyphen breaks over two lines is the whole of it.
        """
        text = self.text
        if not text:
            return 0, 0
        offset = min(max(offset, 0), len(text) - 1)
        if text[offset] in "\n\t" and offset:
            offset -= 1
        kind = _kind(text[offset])
        if not kind:
            return offset, offset + 1
        start, end = offset, offset + 1
        while start and _same_word(text, start - 1, kind):
            start -= 1
        while end < len(text) and _same_word(text, end, kind):
            end += 1
        return start, end

    def line_at(self, offset: int) -> tuple[int, int]:
        """The line an offset is in, as (start, end)."""
        if not self.lines:
            return 0, 0
        line = self.lines[self.line_index(offset)]
        return line.start, line.end

    def block_at(self, offset: int) -> tuple[int, int]:
        """The paragraph or cell an offset is in, as (start, end)."""
        if not self.lines:
            return 0, 0
        index = self.line_index(offset)
        block = self.lines[index].block
        first = last = index
        while first and self.lines[first - 1].block == block:
            first -= 1
        while last + 1 < len(self.lines) and self.lines[last + 1].block == block:
            last += 1
        return self.lines[first].start, self.lines[last].end


def union(one: Rect, other: Rect) -> Rect:
    """The smallest rectangle around two."""
    return Rect(min(one.x0, other.x0), min(one.y0, other.y0), max(one.x1, other.x1), max(one.y1, other.y1))


def _distance(rect: Rect, x: float, y: float) -> tuple[float, float]:
    """How far a point lies outside a rectangle, across and down."""
    return max(rect.x0 - x, x - rect.x1, 0.0), max(rect.y0 - y, y - rect.y1, 0.0)


def _area_order(rect: Rect, x: float, y: float) -> tuple[float, float]:
    across, down = _distance(rect, x, y)
    return across * across + down * down, (rect.x1 - rect.x0) * (rect.y1 - rect.y0)


def _before(box: Rect, x: float, y: float, layer: TextLayer, line: LayerLine) -> bool:
    """Whether a point lies before a character's own box, as the line runs."""
    if layer._is_upright(line):  # pyright: ignore[reportPrivateUsage]
        return x < box.x0
    return not box.y0 <= y <= box.y1


def _kind(letter: str) -> str:
    if letter.isalnum() or letter == "_":
        return "word"
    return "space" if letter.isspace() else ""


def _same_word(text: str, at: int, kind: str) -> bool:
    """Whether the character at `at` goes on a word of `kind` that is walked over."""
    letter = text[at]
    if kind == "space":
        return letter.isspace() and letter not in "\n\t"
    if _kind(letter) == "word":
        return True
    before = text[at - 1] if at else ""
    after = text[at + 1] if at + 1 < len(text) else ""
    if letter == "\xad":
        return True
    if letter in "-'’:" and _kind(before) == _kind(after) == "word":
        return letter != ":" or after.islower()  # `IFN:s` is a word, `9:30` two
    if letter == "-" and after == "\n" and before.isalpha():
        return at + 2 < len(text) and text[at + 2].islower()
    if letter == "\n":
        if before == "\xad":
            return True
        return before == "-" and at > 1 and text[at - 2].isalpha() and after.islower()
    return False
