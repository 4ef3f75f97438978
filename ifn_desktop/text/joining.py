# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Lines put together: where a line end broke a word it is whole again; and text as it is copied.

Copied are paragraphs in one piece, tables parted by tabs, nothing of the furniture.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ifn_desktop.model.text_layer import LayerLine, TextLayer

_KEPT = ("och", "eller", "samt", "respektive", "/")
_POINT = re.compile(r"(?:[•·▪◦‣∙*–—-]|\d{1,3}[.)]|[a-zåäö]\))\s")
_PLAIN = str.maketrans(
    {
        "\xad": None,
        "\u200b": None,
        "\u2060": None,
        "\ufeff": None,
        "\xa0": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u202f": " ",
        "‑": "-",
        "‐": "-",
    }
)
_HYPHENS = "-‐‑"
_ALMOST = 0.15
"""Lines whose ends differ by this share of their width end together: they fill a paragraph."""
_NEARLY = 0.06
_MOST = 0.8
"""Of the width is filled: then a small letter at the next line's beginning goes on the sentence."""
_FEW = 8
_RUN = re.compile(" {2,}")


class Part(NamedTuple):
    """A range of one page's text."""

    layer: TextLayer
    start: int
    end: int


def seam(before: str, after: str) -> tuple[int, str]:
    """How to join two lines of one paragraph.

    A hyphen at the line's end is dropped where it broke a word (`anmä-`, `lan`) and kept in
    `individ- och`, in a name or number (`2026-`, `7`) and after an abbreviation (`LSS-`, `boende`).

    Args:
        before: the line, or its last word; no space at its end, not empty.
        after: the next line, or its first two words; no space before it, not empty.

    Returns:
        How many letters to drop at the line's end, and what to put between.
    """
    if before[-1] == "\xad":
        return 1, ""
    if before[-1] not in _HYPHENS or not after[0].isalnum():
        return 0, " "
    stem = before[before.rfind(" ") + 1 : -1]
    if not stem:
        return 0, "" if after[0].isdigit() else " "
    if after.split(maxsplit=1)[0].rstrip(",") in _KEPT:
        return 0, " "
    broke_word = stem[-1].isalpha() and after[0].islower() and not (len(stem) > 1 and stem.isupper())
    return int(broke_word), ""


def joint(before: str, after: str) -> str:
    """Two lines of one paragraph as one, as `seam` says."""
    before, after = before.rstrip(), after.strip()
    if not before or not after:
        return before or after
    drop, between = seam(before, after)
    return before[: len(before) - drop] + between + after


def heal(lines: Iterable[str]) -> str:
    """One paragraph of its lines, line breaks and line-end hyphens healed."""
    pieces: list[str] = []
    for line in lines:
        text = line.strip()
        if not text:
            continue
        if pieces:
            drop, between = seam(pieces[-1], text)
            pieces[-1] = pieces[-1][: len(pieces[-1]) - drop] + between
        pieces.append(text)
    return " ".join("".join(pieces).split())


def plain(text: str) -> str:
    """Text for other programs: composed letters, ordinary spaces and hyphens, nothing invisible."""
    return unicodedata.normalize("NFC", text.translate(_PLAIN))


def copied(parts: Sequence[Part]) -> str:
    """The text of a selection, as it goes to the clipboard.

    Lines that the page's width broke are joined, line-end hyphens dropped; other line breaks stay. A
    cell of a table is one line, cells are parted by tabs, rows by line feeds. Stamps, running heads
    and feet are left out, unless nothing else is selected.

    Args:
        parts: one for each page, in order.
    """
    pieces = [
        (part.layer, line, max(part.start, line.start), min(part.end, line.end))
        for part in parts
        for line in part.layer.lines
        if part.start < line.end and line.start < part.end
    ]
    text = [piece for piece in pieces if not piece[1].is_furniture] or pieces
    margins: dict[tuple[int, int], float] = {}
    joined: list[str] = []
    above: tuple[TextLayer, LayerLine] | None = None
    for layer, line, start, end in text:
        words = plain(layer.text[start:end].rstrip("\xad")) if end < line.end else layer.text[start:end]
        words = _RUN.sub(" ", words.strip())
        if above is not None and joined[-1] and words:
            drop, between = _between(joined[-1], words, above, (layer, line), margins)
            joined[-1] = joined[-1][: len(joined[-1]) - drop] + between
        joined.append(words)
        above = (layer, line)
    return plain("".join(joined))


def _between(
    before: str,
    after: str,
    above: tuple[TextLayer, LayerLine],
    here: tuple[TextLayer, LayerLine],
    margins: dict[tuple[int, int], float],
) -> tuple[int, str]:
    """How many letters to drop at a line's end, and what to put between it and the next."""
    layer, line = above
    if layer is not here[0]:
        goes_on = before[-1] in _HYPHENS + "\xad" or (before[-1] not in ".:;!?" and after[0].islower())
        return seam(before, after) if goes_on else (0, "\n")
    between = layer.text[line.end : here[1].start]
    if between != "\n":
        return 0, between if len(between) < 2 else "\n"
    if here[1].block != line.block:
        return 0, "\n"
    key = (id(layer), line.block)
    if key not in margins:
        margins[key] = 0.0 if line.is_cell else _right(layer, line)
    is_one = line.is_cell or is_wrapped(layer, line, here[1], margins[key])
    return seam(before, after) if is_one else (0, "\n")


def is_wrapped(layer: TextLayer, line: LayerLine, following: LayerLine, right: float) -> bool:
    """Whether a line ends because the width did: the next line's first word had no room on it.

    Args:
        layer: of the page.
        line: of a paragraph.
        following: the next line of it.
        right: how far the paragraph may reach, in points.
    """
    text = layer.text[following.start : following.end]
    if _POINT.match(text):
        return False
    if layer.text[line.end - 1] in _HYPHENS + "\xad":
        return True
    goes_on = text[0].islower() and not text.startswith("att ")  # `att bifalla`: a point of a list
    if goes_on and line.rect.x1 - line.rect.x0 > _MOST * (right - line.rect.x0):
        return True
    length = len(text.split(maxsplit=1)[0])
    width = layer.box(following.start + length - 1).x1 - layer.box(following.start).x0
    space = width / length / 2
    return line.rect.x1 + space + width > right


def _right(layer: TextLayer, line: LayerLine) -> float:
    """How far to the right the text of a paragraph may reach."""
    block = [one.rect for one in layer.lines if one.block == line.block]
    left, right = min(rect.x0 for rect in block), max(rect.x1 for rect in block)
    if len(block) > 2 and all(right - rect.x1 <= _ALMOST * (right - left) for rect in block[:-1]):
        return right
    column = [
        one.rect
        for one in layer.lines
        if one.column == line.column and not one.is_cell and one.is_furniture == line.is_furniture
    ] or block
    ends = sorted((rect.x1 for rect in column), reverse=True)
    near = _NEARLY * (ends[0] - min(rect.x0 for rect in column))
    fellows = max(1, len(ends) // 10)
    for position, end in enumerate(ends if len(ends) > _FEW else ()):
        # One line that is longer than all others (a stamp, a heading) says nothing of the rest.
        if position + fellows < len(ends) and end - ends[position + fellows] <= near:
            return end
    return ends[0]
