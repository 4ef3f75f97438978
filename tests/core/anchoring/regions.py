# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks without words on a paper, carried to an edited version, and judged by the words they belong to."""

from __future__ import annotations

import random
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.anchoring.regions import Regions
from ifn_desktop.model.text import Rect
from tests.core.anchoring.carrying import Tally
from tests.core.anchoring.editing import Typeset

NEAR = 22.0
"""Points that a mark may be off the line it belongs to: less than two lines."""


class RegionGroup(StrEnum):
    """What a mark without words is."""

    AREA = "areas around words"
    BESIDE = "notes in the margin"
    BELOW = "drawings below the text"
    BOOKMARK = "bookmarks"


class RegionMark(NamedTuple):
    """A mark without words: its page from 1, its box, and the ids of the words it belongs to."""

    group: RegionGroup
    page: int
    rect: Rect
    words: tuple[int, ...]


def make_regions(born: Typeset, count: int, chance: random.Random) -> list[RegionMark]:
    """So many marks, a quarter of each group."""
    marks: list[RegionMark] = []
    full = [number for number, layer in enumerate(born.layers) if len(layer.lines) > 3]
    for number in range(count if full else 0):
        group = list(RegionGroup)[number % 4]
        page = chance.choice(full)
        lines = born.layers[page].lines
        first = chance.randint(0, len(lines) - 2)
        last = min(len(lines) - 1, first + chance.randint(0, 5))
        upper, lower = lines[first].rect, lines[last].rect
        if group is RegionGroup.AREA:
            widest = max(line.rect.x1 for line in lines[first : last + 1])
            rect, own = Rect(55, upper.y0 - 1, widest + 5, lower.y1 + 1), range(first, last + 1)
        elif group is RegionGroup.BESIDE:
            middle = (upper.y0 + upper.y1) / 2
            rect, own = Rect(20, middle - 8, 36, middle + 8), range(first, first + 1)
        elif group is RegionGroup.BELOW:
            bottom = lines[-1].rect.y1
            rect, own = Rect(80, bottom + 15, 180, bottom + 60), range(len(lines) - 1, len(lines))
        else:
            rect, own = Rect(0, 0, 0, 0), range(len(lines))
        layer = born.layers[page]
        words = tuple(
            word.id
            for word, start, end in born.spans[page]
            if word.id is not None and {layer.line_index(start), layer.line_index(end - 1)} & set(own)
        )
        marks.append(RegionMark(group, page + 1, rect, words))
    return marks


def judge_regions(marks: Sequence[RegionMark], regions: Regions, now: Typeset) -> dict[RegionGroup, Tally]:
    """Carry marks to another version and compare with where the words they belong to are."""
    there: dict[int, tuple[int, Rect]] = {}
    for page, words in enumerate(now.spans, 1):
        layer = now.layers[page - 1]
        for word, start, end in words:
            if word.id is not None:
                first, last = (layer.lines[layer.line_index(at)].rect for at in (start, end - 1))
                there[word.id] = (page, Rect(first.x0, first.y0, last.x1, last.y1))
    tallies = {group: Tally() for group in RegionGroup}
    for mark in marks:
        own = [there[word] for word in mark.words if word in there]
        if mark.group is RegionGroup.BOOKMARK:
            page = regions.page_of(mark.page)
            is_placed = page is not None
            on_page = sum(other == page for other, _ in own)
            is_right = is_placed and 4 * on_page >= len(own) > 0
        else:
            found = regions.follow(mark.page, mark.rect, fits_words=mark.group is RegionGroup.AREA)
            is_placed = found is not None
            is_right = found is not None and _is_right(
                mark, found.rect, [r for p, r in own if p == found.page]
            )
        kept = 2 * len(own) > len(mark.words)
        tallies[mark.group] = tallies[mark.group].plus(
            kept=kept, placed=is_placed and is_right, wrong=is_placed and not is_right
        )
    return tallies


def _is_right(mark: RegionMark, rect: Rect, lines: Sequence[Rect]) -> bool:
    """Whether a box on a page lies on, or as near as before to, lines of its words."""
    if not lines:
        return False
    middle = (rect.y0 + rect.y1) / 2
    centres = [(line.y0 + line.y1) / 2 for line in lines]
    if mark.group is RegionGroup.AREA:
        return 2 * sum(rect.y0 - NEAR <= centre <= rect.y1 + NEAR for centre in centres) >= len(centres)
    if mark.group is RegionGroup.BESIDE:
        return min(abs(middle - centre) for centre in centres) <= NEAR
    return -NEAR <= rect.y0 - max(line.y1 for line in lines) <= 15 + NEAR
