# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which ärende each § of a protokoll decides: by diarienummer and title, never by number alone. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.library import KnownItem
from ifn_desktop.model.minutes import MinutesParagraph
from ifn_desktop.services.matching import case_key, normal, same_title, starts_alike

_NEAR = 80.0
"""Least likeness (RapidFuzz token ratio, 0-100) of two titles that may be one, worded anew."""

Links = list[tuple[ItemId | None, float]]


def link_paragraphs(paragraphs: Sequence[MinutesParagraph], items: Sequence[KnownItem]) -> Links:
    """For each § the ärende and how sure that is; no ärende is decided by two §§.

    Equal titles (`Beslut enligt FB` twice) go in order, as guesses.
    """
    found: Links = [(None, 0.0)] * len(paragraphs)
    left = list(items)

    def take(same: Callable[[MinutesParagraph, KnownItem], bool], confidence: float) -> None:
        for place, paragraph in enumerate(paragraphs):
            if found[place][0] is not None:
                continue
            hits = [item for item in left if same(paragraph, item)]
            rivals = [
                other
                for at, other in enumerate(paragraphs)
                if found[at][0] is None and hits and same(other, hits[0])
            ]
            if len(hits) == 1 and len(rivals) == 1:
                found[place] = (hits[0].id, confidence)
                left.remove(hits[0])

    take(lambda p, i: _same_case(p, i) and _alike(p, i), 1.0)
    take(lambda p, i: _same_case(p, i) and _near(p, i), 0.95)
    take(_same_case, 0.85)
    take(lambda p, i: not _other_case(p, i) and same_title(p.title, i.title), 0.9)
    take(lambda p, i: not _other_case(p, i) and _alike(p, i), 0.8)
    take(lambda p, i: not _other_case(p, i) and _near(p, i), 0.6)
    _in_order(paragraphs, found, left)
    return found


def _in_order(paragraphs: Sequence[MinutesParagraph], found: Links, left: list[KnownItem]) -> None:
    """Those that are left and have equal titles: the first to the first, as guesses."""
    for place, paragraph in enumerate(paragraphs):
        if found[place][0] is not None:
            continue
        hit = next(
            (
                item
                for item in left
                if not _other_case(paragraph, item) and same_title(paragraph.title, item.title)
            ),
            None,
        )
        if hit is not None:
            found[place] = (hit.id, 0.5)
            left.remove(hit)


def _same_case(paragraph: MinutesParagraph, item: KnownItem) -> bool:
    return bool(
        paragraph.case_number
        and item.case_number
        and case_key(paragraph.case_number) == case_key(item.case_number)
    )


def _other_case(paragraph: MinutesParagraph, item: KnownItem) -> bool:
    return bool(paragraph.case_number and item.case_number) and not _same_case(paragraph, item)


def _alike(paragraph: MinutesParagraph, item: KnownItem) -> bool:
    return same_title(paragraph.title, item.title) or starts_alike(paragraph.title, item.title)


def _near(paragraph: MinutesParagraph, item: KnownItem) -> bool:
    one, other = normal(paragraph.title), normal(item.title)
    return min(len(one), len(other)) >= 12 and fuzz.token_sort_ratio(one, other) >= _NEAR
