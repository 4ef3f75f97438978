# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes the text layer of a page of its lines, with or without the place of each character."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from ifn_desktop.model.text import PageText, Rect, TextLine
from ifn_desktop.model.text_layer import LayerLine, Matrix, TextLayer
from ifn_desktop.text.reading_order import reading_order

LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "Ĳ": "IJ",
    "ĳ": "ij",
}
"""Letters that are one sign in the font and two to everybody else (Unicode FB00-FB06, 0132-0133)."""


_LIGATURE = re.compile(f"[{''.join(LIGATURES)}]")


class _Letter(NamedTuple):
    text: str
    rect: tuple[float, float, float, float]


def build_layer(
    page: PageText,
    boxes: Sequence[float] | None = None,
    *,
    rotation: int = 0,
    to_pdf: Matrix | None = None,
    is_recognised: bool = False,
    with_places: bool = True,
) -> TextLayer:
    """The text layer of a page.

    Args:
        page: its lines, in any order.
        boxes: x0, y0, x1, y1 of each character of those lines; estimated when None.
        rotation: of the page, clockwise, in degrees.
        to_pdf: matrix from points as shown to the PDF's user space.
        is_recognised: the text comes from a picture.
        with_places: False leaves `boxes` empty, for who only reads; then ask for no places.
    """
    starts = list(accumulate((len(line.text) for line in page.lines), initial=0)) if with_places else []
    pieces: list[str] = []
    places = array("f")
    lines: list[LayerLine] = []
    length = 0
    for placed in reading_order(page.lines):
        line = page.lines[placed.line]
        own: Sequence[float] = ()
        if not with_places:
            text = _bare(line.text)
        else:
            start = 4 * starts[placed.line]
            own = estimated(line) if boxes is None else boxes[start : start + 4 * len(line.text)]
            text, own = _stripped(*_composed(line.text, own))
        if not text:
            continue
        _, after, block, column, is_cell = placed
        end = length + len(text)
        rect = Rect(line.x0, line.y0, line.x1, line.y1)
        lines.append(LayerLine(length, end, rect, block, column, is_cell))
        pieces.append(text)
        if with_places:
            places.extend(own)
        length = end + len(after)
        if after:
            pieces.append(after)
            if with_places:
                places.extend((line.x1, line.y0, line.x1, line.y1) * len(after))
    return TextLayer(
        page.number,
        page.width,
        page.height,
        "".join(pieces),
        places,
        tuple(lines),
        rotation,
        to_pdf,
        boxes is not None,
        is_recognised,
    )


def with_furniture(layer: TextLayer, body: str) -> TextLayer:
    """The layer with its furniture marked: each line that is no line of the page's body.

    Args:
        layer: of the page.
        body: the page's text without furniture, as it is stored: a line feed after each line.
    """
    texts = [layer.text[line.start : line.end] for line in layer.lines]
    own = body.rstrip("\n").split("\n")
    run = _run_of(texts, own)
    if run is not None:
        first, last = run
        lines = tuple(
            line if first <= at < last else line._replace(is_furniture=True)
            for at, line in enumerate(layer.lines)
        )
        return layer if last - first == len(lines) else layer._replace(lines=lines)
    left: dict[str, int] = {}
    for text in own:
        key = _plain(text)
        left[key] = left.get(key, 0) + 1
    marked: list[LayerLine] = []
    # From the bottom up: what stands twice is a running head first and text later.
    for line in reversed(layer.lines):
        key = _plain(layer.text[line.start : line.end])
        is_body = left.get(key, 0) > 0
        if is_body:
            left[key] -= 1
        marked.append(line if is_body else line._replace(is_furniture=True))
    return layer._replace(lines=tuple(reversed(marked)))


def _run_of(texts: Sequence[str], own: Sequence[str]) -> tuple[int, int] | None:
    """Where some lines stand in a row among others, when those around are not among them as well."""
    for first in range(len(texts) - len(own) + 1):
        last = first + len(own)
        if texts[first] == own[0] and texts[first:last] == own:
            around = {*texts[:first], *texts[last:]}
            return (first, last) if around.isdisjoint(own) else None
    return None


def _plain(text: str) -> str:
    if not text.isascii():
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        if _LIGATURE.search(text):
            for sign, letters in LIGATURES.items():
                text = text.replace(sign, letters)
    return " ".join(text.split())


def estimated(line: TextLine) -> Sequence[float]:
    """Places for the characters of a line whose own are not known: equal parts of its box."""
    count = len(line.text)
    places = array("f")
    standing = line.y1 - line.y0 > 2 * (line.x1 - line.x0) and count > 2
    extent = (line.y1 - line.y0 if standing else line.x1 - line.x0) / max(1, count)
    for n in range(count):
        if standing:
            places.extend((line.x0, line.y1 - (n + 1) * extent, line.x1, line.y1 - n * extent))
        else:
            places.extend((line.x0 + n * extent, line.y0, line.x0 + (n + 1) * extent, line.y1))
    return places


def _composed(text: str, places: Sequence[float]) -> tuple[str, Sequence[float]]:
    """A line with its marks put on their letters and its ligatures spelt out."""
    if text.isascii() or not (_LIGATURE.search(text) or not unicodedata.is_normalized("NFC", text)):
        return text, places
    pieces: list[str] = []
    joined = array("f")
    for letter in _letters(text, places):
        pieces.append(letter.text)
        x0, y0, x1, y1 = letter.rect
        part = (x1 - x0) / len(letter.text)
        for n in range(len(letter.text)):
            joined.extend((x0 + n * part, y0, x0 + (n + 1) * part, y1))
    return "".join(pieces), joined


def _bare(text: str) -> str:
    """A line as `_composed` and `_stripped` leave it, for who asks for no places."""
    if text.isascii() or not (_LIGATURE.search(text) or not unicodedata.is_normalized("NFC", text)):
        return text.strip()
    return _composed(text, array("f", bytes(16 * len(text))))[0].strip()


def _letters(text: str, places: Sequence[float]) -> Iterable[_Letter]:
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        flat = places[4 * at : 4 * end]
        # A mark that was drawn without a place of its own must not draw the letter out of its own.
        rect = (flat[0], min(flat[1::4]), max(flat[2], flat[0]), max(flat[3::4]))
        spelt = "".join([LIGATURES.get(letter, letter) for letter in text[at:end]])
        yield _Letter(unicodedata.normalize("NFC", spelt), rect)
        at = end


def _stripped(text: str, places: Sequence[float]) -> tuple[str, Sequence[float]]:
    bare = text.strip()
    if len(bare) == len(text):
        return text, places
    start = len(text) - len(text.lstrip())
    return bare, places[4 * start : 4 * (start + len(bare))]
