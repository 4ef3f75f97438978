# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Hints: where an ärende's papers or title name a tie, or its diarienummer was marked before.

A hint is quiet, says only where something stands, and is put aside or turned into a mark by the
member. What was put aside stays away while no passage is new, in later versions too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from ifn_desktop.model.ids import ItemId, MeetingId
from ifn_desktop.model.recusal import (
    Hint,
    HintState,
    ItemMark,
    MarkedItem,
    Passage,
    Recusal,
    Tie,
)
from ifn_desktop.store import repo_recusals as recusals
from ifn_desktop.store import repo_ties as register
from ifn_desktop.store.database import View
from ifn_desktop.store.repo_recusals import ItemPlace

SAME_PASSAGE = 88.0
"""Least likeness (RapidFuzz, 0-100) of two passages that are one but for a rewritten word."""


def item_marks(view: View, meeting: MeetingId) -> dict[ItemId, ItemMark]:
    """For each ärende of a meeting with something to show: its standing mark, and its open hints."""
    marks = {item: mark for item, mark in recusals.recusals_of(view, meeting).items() if mark.is_active}
    opened: dict[ItemId, int] = {}
    for hint in hints_of(view, meeting):
        if hint.state is HintState.OPEN:
            opened[hint.item] = opened.get(hint.item, 0) + 1
    return {item: ItemMark(marks.get(item), opened.get(item, 0)) for item in {*marks, *opened}}


def hints_of(view: View, meeting: MeetingId) -> tuple[Hint, ...]:
    """Every hint on a meeting's ärenden, in the agenda's order, those put aside too."""
    ties = {tie.id: tie for tie in register.ties(view)}
    before = _standing(view, meeting)
    if not ties and not before:
        return ()
    places = recusals.places_in(view, meeting)
    found = _passages(view, meeting, places, ties) if ties else {}
    same_case = _earlier(places, before)
    if not found and not same_case:
        return ()
    known = recusals.recusals_of(view, meeting)
    aside = {
        (put.item, put.tie or put.earlier): put.passages
        for put in register.dismissals_of(view, [place.item for place in places])
    }
    hints: list[Hint] = []
    for place in places:
        mark = known.get(place.item)
        for tie in ties.values():
            passages = found.get((place.item, tie.id))
            if passages:
                state = _state(mark, aside.get((place.item, tie.id)), passages)
                hints.append(_hint(place, tie.id, state)._replace(tie=tie, passages=tuple(passages)))
        for earlier in same_case.get(place.item, ()):
            state = _state(mark, aside.get((place.item, earlier.item)), ())
            hints.append(_hint(place, earlier.item, state)._replace(earlier=earlier))
    return tuple(hints)


def _hint(place: ItemPlace, key: str, state: HintState) -> Hint:
    return Hint(place.item, place.number, place.title, key, state)


def _standing(view: View, meeting: MeetingId) -> list[MarkedItem]:
    """Marks that stand in other meetings, on ärenden with a diarienummer."""
    return [
        marked
        for marked in recusals.marked_items(view)
        if marked.meeting != meeting and marked.case_number and marked.recusal.is_active
    ]


def _earlier(places: Sequence[ItemPlace], before: Sequence[MarkedItem]) -> dict[ItemId, list[MarkedItem]]:
    """For each ärende those marked in other meetings with its diarienummer: the same board's series.

    Two municipalities may count their diarienummer alike, so the municipality must not differ.
    """
    if not before:
        return {}
    found: dict[ItemId, list[MarkedItem]] = {}
    for place in places:
        if not place.case_number:
            continue
        for marked in before:
            same_body = not place.body or not marked.body or place.body == marked.body
            if same_body and _case(marked.case_number) == _case(place.case_number):
                found.setdefault(place.item, []).append(marked)
    return found


def _passages(
    view: View, meeting: MeetingId, places: Sequence[ItemPlace], ties: dict[str, Tie]
) -> dict[tuple[ItemId, str], list[Passage]]:
    found: dict[tuple[ItemId, str], list[Passage]] = {}
    for item, tie, passage in register.passages_of(view, meeting):
        found.setdefault((item, tie), []).append(passage)
    for item, tie, passage in _titles(places, ties):
        found.setdefault((item, tie), []).insert(0, passage)
    return found


def _titles(places: Sequence[ItemPlace], ties: dict[str, Tie]) -> list[tuple[ItemId, str, Passage]]:
    """Ties named by an ärende's title on the agenda, where there may be no papers."""
    from ifn_desktop.services.tie_watch import search_for

    search = search_for(tuple(ties.values()))
    return [
        (place.item, named.tie, Passage(None, "", 0, 0, named.found, place.title))
        for place in places
        for named in search.find(place.title)
    ]


def _state(mark: Recusal | None, aside: Sequence[str] | None, passages: Sequence[Passage]) -> HintState:
    if mark is not None and mark.is_active:
        return HintState.MARKED
    if aside is None or not all(_is_known(passage.text, aside) for passage in passages):
        return HintState.OPEN
    return HintState.DISMISSED


def _is_known(passage: str, aside: Sequence[str]) -> bool:
    """Whether a passage is one of those put aside, set anew or with a word rewritten."""
    letters = letters_of(passage)
    seen = [letters_of(other) for other in aside]
    if letters in seen:
        return True
    from rapidfuzz import fuzz

    return any(fuzz.ratio(letters, other) >= SAME_PASSAGE for other in seen)


def letters_of(text: str) -> str:
    """A passage's letters and figures alone: how its lines are broken does not count."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def _case(case: str | None) -> tuple[str, ...]:
    parts = re.findall(r"[^\W\d_]+|\d+", (case or "").casefold())
    return tuple(part.lstrip("0") or "0" for part in parts)
