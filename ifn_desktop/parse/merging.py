# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Merging: several files that tell of one meeting become one list of ärenden, each paper once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ifn_desktop.parse.drafts import Draft, DraftItem, Reading
from ifn_desktop.parse.groups import Group
from ifn_desktop.parse.layouts import agenda_items
from ifn_desktop.parse.numbers import same_case
from ifn_desktop.parse.words import alike, fold, same_title

UNSURE = 0.5


def merge(group: Group) -> tuple[list[DraftItem], list[Draft], list[Draft]]:
    """The ärenden of a meeting, its own papers, and the papers that fit in none of its ärenden.

    The kallelse's order and titles rule; then the file with the strongest evidence. The same paper
    in several files is kept once, the other ranges stand in its `also`.
    """
    order = sorted(group.readings, key=lambda reading: (int(reading.form), reading.file))
    items: list[DraftItem] = []
    for reading in sorted(order, key=lambda reading: reading.agenda is None):
        if reading.agenda is not None and items:
            _add(items, agenda_items(reading.agenda))
        elif reading.agenda is not None:
            items.extend(agenda_items(reading.agenda))
    for reading in order:
        _add(items, reading.items)
    own = [draft for reading in order for draft in reading.own]
    rest: list[Draft] = []
    for reading in order:
        for draft in reading.rest:
            _place_rest(items, draft, rest, several=len(reading.papers()) > 1)
    for reading, number, title in group.placed:
        mate = group.mates.get(reading.file)
        known = next((item for item in items if any(draft.file == mate for draft in item.drafts)), None)
        if known is not None:
            for draft in reading.papers():
                _put(known, draft, 0.7)
            continue
        _place_named(items, reading, number, title, rest)
    _drop_copies(items, own, rest, order, [reading for reading, _, _ in group.placed])
    return items, own, rest


def _add(items: list[DraftItem], more: Sequence[DraftItem]) -> None:
    """Add one file's ärenden to the list, each to the one it is, or where its number belongs."""
    used: set[int] = set()
    place = 0
    for item in more:
        index = _find(items, item, used)
        if index is None:
            index = _position(items, item, place)
            used = {each + 1 if each >= index else each for each in used}
            items.insert(index, item)
        elif items[index] is not item:
            _unite(items[index], item)
        used.add(index)
        place = index + 1


def _find(items: Sequence[DraftItem], item: DraftItem, used: set[int]) -> int | None:
    """The ärende that this one is: number and title, or case number, or title."""
    free = [index for index in range(len(items)) if index not in used]
    for index in free:
        other = items[index]
        numbered = item.number and item.number == other.number and not (item.guessed or other.guessed)
        if numbered and (
            same_case(item.case_number, other.case_number)
            or not item.title
            or alike(item.title, other.title) > 0.6
            or fold(item.title).startswith(fold(other.title))
            or fold(other.title).startswith(fold(item.title))
        ):
            return index
    for index in free:
        if same_case(item.case_number, items[index].case_number) and not _numbers_differ(item, items[index]):
            return index
    for index in free:
        other = items[index]
        titled = len(item.title) > 3 and same_title(item.title, other.title)
        if titled and not _numbers_differ(item, other) and not (item.case_number and other.case_number):
            return index
    return None


def _numbers_differ(one: DraftItem, other: DraftItem) -> bool:
    if one.guessed or other.guessed or not one.number or not other.number:
        return False
    return one.number != other.number


def _position(items: Sequence[DraftItem], item: DraftItem, place: int) -> int:
    """Where a new ärende goes: by its number, else after the one before it in its file."""
    mine = _digits(item.number)
    if mine is None:
        return min(place, len(items)) if place else len(items)
    for index, other in enumerate(items):
        theirs = _digits(other.number)
        if theirs is not None and theirs > mine:
            return index
    return len(items)


def _digits(number: str | None) -> int | None:
    head = (number or "").split("/")[0]
    return int(head) if head.isdecimal() else None


def _unite(item: DraftItem, other: DraftItem) -> None:
    """Take over what another file tells of the same ärende."""
    if other.number and (not item.number or (item.guessed and not other.guessed)):
        item.number, item.guessed, item.confidence = other.number, other.guessed, other.confidence
    if (other.written and not item.written) or (other.exact and not item.exact):
        item.title, item.written, item.exact = other.title, True, other.exact
    item.case_number = item.case_number or other.case_number
    item.drafts.extend(other.drafts)
    item.pages.extend(other.pages)
    item.proposal = item.proposal or other.proposal
    item.no_papers = (item.no_papers or other.no_papers) and not item.drafts


def _place_rest(items: Sequence[DraftItem], draft: Draft, rest: list[Draft], *, several: bool) -> None:
    """Put a paper without an ärende of its own under the one whose case number or list names it."""
    for item in items:
        if same_case(item.case_number, draft.case_number):
            _put(item, draft, draft.confidence)
            return
    for item in items:
        named = [title for letter in item.drafts for title in letter.named]
        if any(len(title) > 12 and same_title(title, draft.title) for title in named):
            _put(item, draft, 0.7)
            return
    if several or not draft.title:
        draft.confidence = min(draft.confidence, UNSURE)
    rest.append(draft)


def _place_named(
    items: Sequence[DraftItem], reading: Reading, number: str | None, title: str, rest: list[Draft]
) -> None:
    for draft in reading.papers():
        for item in items:
            if (number and item.number == number) or (title and fold(item.title) == fold(title)):
                _put(item, draft, UNSURE if not title else 0.7)
                break
        else:
            rest.append(draft)


def _put(item: DraftItem, draft: Draft, confidence: float) -> None:
    draft.confidence = min(draft.confidence, confidence)
    item.drafts.append(draft)
    item.pages.append((draft.file, draft.first, draft.last))
    item.no_papers = False


def _drop_copies(
    items: Sequence[DraftItem],
    own: list[Draft],
    rest: list[Draft],
    order: Sequence[Reading],
    more: Sequence[Reading],
) -> None:
    """Keep each paper once: what stands again in a weaker file becomes a range of the first."""
    if len(order) + len(more) < 2:
        return
    places: dict[str, list[tuple[Draft, int]]] = defaultdict(list)
    whole: dict[tuple[str, ...], Draft] = {}
    kept: set[int] = set()
    rank = {reading.file: index for index, reading in enumerate([*order, *more])}
    everything = [*own, *rest, *(draft for item in items for draft in item.drafts)]
    for draft in sorted(everything, key=lambda draft: (rank[draft.file], draft.first)):
        texts = tuple(page.body_text() for page in draft.pages)
        if not any(texts):
            kept.add(id(draft))
            continue
        twin = whole.get(texts)
        if twin is not None:
            twin.also.append((draft.file, draft.first, draft.last))
            continue
        runs = _runs(draft, texts, places)
        if runs:
            for target, first, last in runs:
                target.also.append((draft.file, first, last))
            continue
        kept.add(id(draft))
        whole[texts] = draft
        for index, text in enumerate(texts):
            places[text].append((draft, index))
    own[:] = [draft for draft in own if id(draft) in kept]
    rest[:] = [draft for draft in rest if id(draft) in kept]
    for item in items:
        item.drafts[:] = [draft for draft in item.drafts if id(draft) in kept]


def _runs(
    draft: Draft, texts: Sequence[str], places: dict[str, list[tuple[Draft, int]]]
) -> list[tuple[Draft, int, int]]:
    """The papers of another file that these pages are, run by run; empty unless every page is one."""
    if len(draft.pages) < 2:
        return []
    runs: list[tuple[Draft, int, int]] = []
    at: tuple[Draft, int] | None = None
    for page, text in zip(draft.pages, texts, strict=True):
        found = [place for place in places.get(text, ()) if place[0].file != draft.file]
        if not found:
            return []
        following = next(
            (place for place in found if at and place[0] is at[0] and place[1] == at[1] + 1), None
        )
        if following is not None:
            runs[-1] = (runs[-1][0], runs[-1][1], page.number)
            at = following
            continue
        at = found[0]
        runs.append((at[0], page.number, page.number))
    return runs
