# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where marks without words have gone: an area, ink, a note, free text, a bookmark.

They follow the words they lie on; where there are none, those on the lines beside; else the nearest
above and below. `anchoring.alignment` says where those words are now, and the mark keeps its distance
to them. Words that stand alike elsewhere hold nothing once they have moved. A page without any text is
known by its order among its neighbours, where as many such pages stand between them as before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.anchoring.following import SUPPORT
from ifn_desktop.anchoring.whole import Carried
from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import LayerLine, TextLayer

LINE_WORDS = 6
"""So many words of the nearest lines hold a mark that lies beside or between them."""
HELD = 0.5
"""The share of those words that must stand together on a page of the new version."""
SAME_SHIFT = 12.0
"""Points by which the words above and below may have moved apart and both still hold a mark surely."""
REACH = 72.0
"""Points beyond which words on one side alone hold nothing, when those on the nearer side are gone."""
BOTH_SIDES, ONE_SIDE = 1.0, 0.8
PAGE_HELD = 0.3
"""The share of a page's words that makes another page its successor."""


class Followed(NamedTuple):
    """Where a region is now.

    Attributes:
        page: from 1 in the paper.
        rect: in points as shown.
        dx, dy: by how much what lies in it is shifted.
        score: 0 to 1.
    """

    page: int
    rect: Rect
    dx: float
    dy: float
    score: float


class _Spot(NamedTuple):
    """A word of the old version on its page, and of the new version on its own.

    Attributes:
        indent: by how much its line begins farther to the right now.
    """

    word: int
    old: Rect
    page: int
    new: Rect
    indent: float


class _Side(NamedTuple):
    """What holds a region on one side: how far away, on which page now, and how far it has shifted."""

    distance: float
    page: int
    dx: float
    dy: float
    edge: float


class Regions:
    """Follows regions from the version they were made in to another.

    Args:
        carried: both versions, aligned.
        before: layers of the pages of the old version; the places of characters are not asked for.
        after: the same of the new one.
    """

    def __init__(self, carried: Carried, before: Sequence[TextLayer], after: Sequence[TextLayer]) -> None:
        self._carried = carried
        self._before = before
        self._after = after
        self._seen: dict[int, list[tuple[int, Rect, LayerLine]]] = {}

    def follow(self, page: int, region: Rect, *, fits_words: bool = False) -> Followed | None:
        """Where a region is now; None where nothing tells.

        Args:
            page: of the old version, from 1.
            region: in points as shown.
            fits_words: it is drawn around words and keeps around them when they are set anew.
        """
        if not 1 <= page <= len(self._before):
            return None
        words = self._words(page)
        if not words:
            return self._on_bare_page(page, region)
        inside = [word for word, box, _ in words if _holds(region, box)]
        if inside:
            return self._with_words(inside, region, fits_words=fits_words)
        beside = _nearest_column(
            [(word, line) for word, _, line in words if region.y0 <= _middle(line) <= region.y1], region
        )
        if beside:
            return self._with_words(self._widened(beside), region, fits_words=False)
        return self._between(words, region)

    def page_of(self, page: int) -> int | None:
        """The page that a page of the old version has become; None where nothing tells."""
        if not 1 <= page <= len(self._before):
            return None
        words = [word for word, _, _ in self._words(page)]
        if not words:
            return self._bare_partner(page)
        pages = Counter(spot.page for spot in self._spots(words))
        if not pages or not self._carried.alignment.is_own(words):
            return None
        most = max(pages.values())
        best = min(number for number, count in pages.items() if count == most)
        return best if most >= PAGE_HELD * len(words) else None

    # Words ------------------------------------------------------------------------------------

    def _words(self, page: int) -> list[tuple[int, Rect, LayerLine]]:
        """The words of an old page: number, box, line."""
        if page not in self._seen:
            whole, old = self._carried.before, self._carried.old
            start = whole.starts[page - 1]
            end = whole.starts[page] if page < len(whole.starts) else len(whole.text)
            found: list[tuple[int, Rect, LayerLine]] = []
            for word in range(bisect_left(old.starts, start), bisect_left(old.starts, end)):
                place = whole.locate(old.starts[word], old.ends[word])
                if place is not None and place[0] == page:
                    found.append((word, *_box(self._before[page - 1], place[1], place[2])))
            self._seen[page] = found
        return self._seen[page]

    def _spots(self, words: Sequence[int]) -> list[_Spot]:
        """Those of some words that are in the new version, with both places."""
        carried, spots = self._carried, list[_Spot]()
        for word in words:
            partner = carried.alignment.partner(word)
            if partner is None:
                continue
            then = carried.before.locate(carried.old.starts[word], carried.old.ends[word])
            now = carried.after.locate(carried.new.starts[partner], carried.new.ends[partner])
            if then is not None and now is not None:
                old, old_line = _box(self._before[then[0] - 1], then[1], then[2])
                new, new_line = _box(self._after[now[0] - 1], now[1], now[2])
                spots.append(_Spot(word, old, now[0], new, new_line.rect.x0 - old_line.rect.x0))
        return spots

    def _held(self, words: Sequence[int]) -> list[_Spot]:
        """The spots on the page of the new version that has most of the words; none when it has few."""
        spots = self._spots(words)
        if not spots or not self._carried.alignment.is_own(words):
            return []
        image = self._carried.alignment.image(min(words), max(words) + 1)
        if image is None or image.support < SUPPORT:
            return []  # equal by chance
        page = Counter(spot.page for spot in spots).most_common(1)[0][0]
        there = [spot for spot in spots if spot.page == page]
        return there if len(there) >= HELD * len(words) else []

    def _widened(self, words: Sequence[int]) -> list[int]:
        """At least as many words as hold a line, with those before and after on the page."""
        low, high = self._carried.alignment.page(words[0])
        first, last = min(words), max(words)
        while last - first + 1 < LINE_WORDS and (first > low or last + 1 < high):
            first = max(low, first - 1)
            last = min(high - 1, last + 1)
        return sorted({*words, *range(first, last + 1)}) if len(words) < LINE_WORDS else list(words)

    # Following --------------------------------------------------------------------------------

    def _with_words(self, words: list[int], region: Rect, *, fits_words: bool) -> Followed | None:
        held = self._held(words if len(words) >= LINE_WORDS else self._widened(words))
        own = [spot for spot in held if spot.word in set(words)]
        if not own:
            return None
        old, new = _around([spot.old for spot in own]), _around([spot.new for spot in own])
        dx = (new.x0 + new.x1 - old.x0 - old.x1) / 2
        dy = (new.y0 + new.y1 - old.y0 - old.y1) / 2
        if fits_words and (
            abs(new.x1 - new.x0 - old.x1 + old.x0) > 1 or abs(new.y1 - new.y0 - old.y1 + old.y0) > 1
        ):
            rect = Rect(
                new.x0 + region.x0 - old.x0,
                new.y0 + region.y0 - old.y0,
                new.x1 + region.x1 - old.x1,
                new.y1 + region.y1 - old.y1,
            )
            return self._fitted(own[0].page, rect, dx, dy, len(own) / len(words))
        return self._shifted(own[0].page, region, dx, dy, len(own) / len(words))

    def _between(self, words: Sequence[tuple[int, Rect, LayerLine]], region: Rect) -> Followed | None:
        """A region without words on its height: those above and below hold it."""
        above = [entry for entry in words if _middle(entry[2]) < region.y0]
        below = [entry for entry in words if _middle(entry[2]) > region.y1]
        above, below = (_in_column(entries, region) or entries for entries in (above, below))
        last = sorted(above, key=lambda entry: (entry[2].rect.y0, entry[1].x0))[-LINE_WORDS:]
        first = sorted(below, key=lambda entry: (entry[2].rect.y0, entry[1].x0))[:LINE_WORDS]
        upper = self._side(last, region, is_above=True)
        lower = self._side(first, region, is_above=False)
        if upper is not None and lower is not None:
            near = min(upper, lower, key=lambda side: side.distance)
            if upper.page != lower.page:
                return self._shifted(near.page, region, near.dx, near.dy, ONE_SIDE)
            if upper.edge > lower.edge:
                return None  # they have changed places
            both = abs(upper.dy - lower.dy) <= SAME_SHIFT
            return self._shifted(near.page, region, near.dx, near.dy, BOTH_SIDES if both else ONE_SIDE)
        side, gone = (upper, first) if upper is not None else (lower, last)
        if side is None:
            return None
        lost = min((_apart(region, box) for _, box, _ in gone), default=side.distance)
        if side.distance > max(REACH, lost):
            return None
        return self._shifted(side.page, region, side.dx, side.dy, ONE_SIDE)

    def _is_rewritten(self, first: int, last: int) -> bool:
        """Whether other words stand in the place of some that are gone."""
        image = self._carried.alignment.image(first, last)
        return image is not None and image.last - image.first <= 2 * (last - first) + 1

    def _side(
        self, entries: Sequence[tuple[int, Rect, LayerLine]], region: Rect, *, is_above: bool
    ) -> _Side | None:
        words = [word for word, _, _ in entries]
        end = entries[-1 if is_above else 0][2] if entries else None
        nearest = {word for word, _, line in entries if line == end}
        held = self._held(words)
        if not held:
            return None
        edge = (
            max(held, key=lambda spot: spot.old.y1) if is_above else min(held, key=lambda spot: spot.old.y0)
        )
        row = {spot.word for spot in held if abs(spot.old.y0 - edge.old.y0) < 2}
        if not row & nearest and not self._is_rewritten(min(nearest), max(nearest) + 1):
            return None  # the line beside the mark has been taken out
        if {spot.page for spot in self._spots(sorted(nearest))} - {edge.page}:
            return None  # that line is on two pages now
        low = 3 if is_above else 1
        return _Side(
            _apart(region, edge.old), edge.page, edge.indent, edge.new[low] - edge.old[low], edge.new.y0
        )

    def _shifted(self, page: int, region: Rect, dx: float, dy: float, score: float) -> Followed:
        rect = Rect(region.x0 + dx, region.y0 + dy, region.x1 + dx, region.y1 + dy)
        return self._fitted(page, rect, dx, dy, score)

    def _fitted(self, page: int, rect: Rect, dx: float, dy: float, score: float) -> Followed:
        """Pushed back onto the page where it would lie over its edge."""
        layer = self._after[page - 1]
        back_x = min(0.0, layer.width - rect.x1) or max(0.0, -rect.x0)
        back_y = min(0.0, layer.height - rect.y1) or max(0.0, -rect.y0)
        moved = Rect(rect.x0 + back_x, rect.y0 + back_y, rect.x1 + back_x, rect.y1 + back_y)
        return Followed(page, moved, dx + back_x, dy + back_y, round(min(1.0, score), 4))

    # Pages without text -----------------------------------------------------------------------

    def _on_bare_page(self, page: int, region: Rect) -> Followed | None:
        partner = self._bare_partner(page)
        if partner is None:
            return None
        old, new = self._before[page - 1], self._after[partner - 1]
        if abs(old.width - new.width) + abs(old.height - new.height) > 2:
            return None  # another picture, or the same in another size: nothing tells
        return Followed(partner, region, 0.0, 0.0, ONE_SIDE)

    def _bare_partner(self, page: int) -> int | None:
        """The page without text in the same place between the same neighbours, among as many."""
        old, new = _bare_runs(self._before), _bare_runs(self._after)
        run = next(run for run in old if page in run)
        before = self._next_page(run[0] - 1) if run[0] > 1 else 0
        after = self._next_page(run[-1] + 1) if run[-1] < len(self._before) else len(self._after) + 1
        there = [
            other
            for other in new
            if len(other) == len(run) and (other[0] - 1 == before or other[-1] + 1 == after)
        ]
        sure = [other for other in there if other[0] - 1 == before and other[-1] + 1 == after]
        found = sure or (there if before is None or after is None else [])
        return found[0][run.index(page)] if len(found) == 1 else None

    def _next_page(self, page: int) -> int | None:
        pages = Counter(spot.page for spot in self._spots([word for word, _, _ in self._words(page)]))
        return pages.most_common(1)[0][0] if pages else None


def _bare_runs(layers: Sequence[TextLayer]) -> list[list[int]]:
    """Runs of pages without text, from 1."""
    runs: list[list[int]] = []
    for number, layer in enumerate(layers, 1):
        if any(not line.is_furniture for line in layer.lines):
            continue
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _box(layer: TextLayer, start: int, end: int) -> tuple[Rect, LayerLine]:
    """Where a word stands, about, by its part of its line; of a broken word its first part."""
    line = layer.lines[layer.line_index(start)]
    rect, length = line.rect, max(1, line.end - line.start)
    step = (rect.x1 - rect.x0) / length
    first, last = start - line.start, min(end, line.end) - line.start
    return Rect(rect.x0 + first * step, rect.y0, rect.x0 + last * step, rect.y1), line


def _holds(region: Rect, box: Rect) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return region.x0 <= x <= region.x1 and region.y0 <= y <= region.y1


def _middle(line: LayerLine) -> float:
    return (line.rect.y0 + line.rect.y1) / 2


def _apart(region: Rect, box: Rect) -> float:
    """How far a box lies above or below a region."""
    return max(0.0, box.y0 - region.y1, region.y0 - box.y1)


def _nearest_column(words: Sequence[tuple[int, LayerLine]], region: Rect) -> list[int]:
    """The words of the lines at a region's height that are nearest to it across."""

    def across(line: LayerLine) -> float:
        return max(0.0, line.rect.x0 - region.x1, region.x0 - line.rect.x1)

    least = min((across(line) for _, line in words), default=0.0)
    return [word for word, line in words if across(line) <= least + 1]


def _in_column(
    words: Sequence[tuple[int, Rect, LayerLine]], region: Rect
) -> list[tuple[int, Rect, LayerLine]]:
    return [entry for entry in words if entry[2].rect.x0 <= region.x1 and entry[2].rect.x1 >= region.x0]


def _around(boxes: Sequence[Rect]) -> Rect:
    return Rect(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )
