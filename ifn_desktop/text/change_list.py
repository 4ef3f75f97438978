# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A comparison as a list that a reader would write: pages that are new or gone, words that differ.

A page is new when nearly all its words are; text that only goes over to another page makes none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ifn_desktop.model.paper_changes import PagesBeside, PaperChange, PaperChangeKind, TextSpan
from ifn_desktop.text.comparison import Change, ChangeKind, Comparison, PagePair, PageWords
from ifn_desktop.text.page_words import WordsOfPage

_WHOLE = 0.9
"""The least share of a page's words that differ when the page as a whole is new or gone."""
_NUMBER = re.compile(r"[+\-(]*\d[\d.,:/-]*[%.,;:)]*")
_THREE = re.compile(r"\d{3}[.,;:)]*")
_GROUP = re.compile(r"[+\-(]?\d{1,3}")
_COUNTED = re.compile(r"[^\W\d][\w-]*[.,;:)]*|%[.,;:)]*")
_KINDS = {
    ChangeKind.CHANGED: PaperChangeKind.CHANGED,
    ChangeKind.ADDED: PaperChangeKind.ADDED,
    ChangeKind.REMOVED: PaperChangeKind.REMOVED,
}

Pages = Sequence[WordsOfPage]


class ChangeList(NamedTuple):
    """What a comparison comes to; see `model.paper_changes`."""

    changes: tuple[PaperChange, ...]
    pages: tuple[PagesBeside, ...]


def list_changes(before: Pages, after: Pages, comparison: Comparison) -> ChangeList:
    """List what differs, in the order of the new version.

    Args:
        before: pages of the old version.
        after: pages of the new one.
        comparison: of their words.
    """
    gone = _whole(before, comparison, old=True)
    new = _whole(after, comparison, old=False)
    words = list(_word_changes(before, after, comparison.changes, gone, new))
    pairs = _joined(comparison.pages, _moves(before, after, gone, new))
    touched_old = {span.page for change in words for span in change.spans_before}
    touched_new = {span.page for change in words for span in change.spans_after}
    pages: list[PagesBeside] = []
    whole: list[tuple[float, PaperChange]] = []
    at = 0
    for pair in pairs:
        if pair.after is not None:
            at = pair.after + 1
        one, two = _shown(pair.before), _shown(pair.after)
        change = _page_change(pair, gone, new)
        if change is not None:
            # What is gone stood before the page that follows.
            whole.append((at - 0.5 if change.page_after is None else at + 0.0, change))
        is_same = change is None and one not in touched_old and two not in touched_new
        is_picture = not _any_words(before, pair.before) and not _any_words(after, pair.after)
        pages.append(PagesBeside(one, two, is_same, is_picture and change is None))
    placed = [*whole, *((_position(change, pairs), change) for change in words)]
    return ChangeList(tuple(change for _, change in sorted(placed, key=lambda found: found[0])), tuple(pages))


def _shown(page: int | None) -> int | None:
    return None if page is None else page + 1


def _any_words(pages: Pages, page: int | None) -> bool:
    return page is not None and bool(pages[page].words)


def _position(change: PaperChange, pairs: Sequence[PagePair]) -> float:
    """Where among the pages of the new version a change of words is told."""
    if change.page_after is not None:
        return float(change.page_after)
    at = 0
    for pair in pairs:
        if pair.after is not None and not pair.is_moved:
            at = pair.after + 1
        if pair.before is not None and pair.before + 1 == change.page_before:
            return float(at)
    return float(at)


# Whole pages ------------------------------------------------------------------------------------


def _whole(pages: Pages, comparison: Comparison, *, old: bool) -> frozenset[int]:
    """The pages without a partner whose words nearly all differ; also pictures without one."""
    differ: Counter[int] = Counter()
    for change in comparison.changes:
        for part in change.before if old else change.after:
            differ[part.page] += part.end - part.start
    alone = (
        pair.before if old else pair.after
        for pair in comparison.pages
        if (pair.after if old else pair.before) is None
    )
    return frozenset(
        page for page in alone if page is not None and differ[page] >= _WHOLE * len(pages[page].words)
    )


def _moves(before: Pages, after: Pages, gone: Iterable[int], new: Iterable[int]) -> dict[int, int]:
    """Pages that are gone in one place and new, word for word, in another: new page to old."""
    left = {before[page].words: page for page in sorted(gone, reverse=True) if before[page].words}
    return {page: left.pop(after[page].words) for page in sorted(new) if after[page].words in left}


def _joined(pairs: Iterable[PagePair], moves: Mapping[int, int]) -> list[PagePair]:
    taken = set(moves.values())
    found: list[PagePair] = []
    for pair in pairs:
        if pair.before is None and pair.after is not None and pair.after in moves:
            found.append(PagePair(moves[pair.after], pair.after, is_equal=True, is_moved=True))
        elif pair.after is not None or pair.before not in taken:
            found.append(pair)
    return found


def _page_change(pair: PagePair, gone: frozenset[int], new: frozenset[int]) -> PaperChange | None:
    one, two = _shown(pair.before), _shown(pair.after)
    if pair.is_moved:
        return PaperChange(PaperChangeKind.PAGE_MOVED, one, two)
    if two is None and pair.before in gone:
        return PaperChange(PaperChangeKind.PAGE_REMOVED, one, None)
    if one is None and pair.after in new:
        return PaperChange(PaperChangeKind.PAGE_ADDED, None, two)
    return None


# Words ------------------------------------------------------------------------------------------


def _word_changes(
    before: Pages, after: Pages, changes: Iterable[Change], gone: frozenset[int], new: frozenset[int]
) -> Iterator[PaperChange]:
    for change in changes:
        old_parts = tuple(part for part in change.before if part.page not in gone)
        new_parts = tuple(part for part in change.after if part.page not in new)
        if not old_parts and not new_parts:
            continue  # the pages say it
        kind = _KINDS[change.kind]
        if not old_parts:
            kind = PaperChangeKind.ADDED
        elif not new_parts:
            kind = PaperChangeKind.REMOVED
        is_same_place = old_parts == change.before and new_parts == change.after
        told = is_same_place and kind is PaperChangeKind.CHANGED
        words_old, words_new = _told(before, old_parts), _told(after, new_parts)
        if told:
            words_old, words_new = _with_counted(before, after, change, words_old, words_new)
        yield PaperChange(
            kind,
            old_parts[0].page + 1 if old_parts else None,
            new_parts[0].page + 1 if new_parts else None,
            " ".join(words_old),
            " ".join(words_new),
            _spans(before, old_parts),
            _spans(after, new_parts),
        )


def _told(pages: Pages, parts: Iterable[PageWords]) -> list[str]:
    return [word for part in parts for word in pages[part.page].words[part.start : part.end]]


def _spans(pages: Pages, parts: Iterable[PageWords]) -> tuple[TextSpan, ...]:
    return tuple(
        TextSpan(
            part.page + 1,
            pages[part.page].places[part.start][0],
            pages[part.page].places[part.end - 1][1],
        )
        for part in parts
    )


def _with_counted(
    before: Pages, after: Pages, change: Change, old: list[str], new: list[str]
) -> tuple[list[str], list[str]]:
    """A number gets the rest of itself and the word after it: `1 250 000 kr`, `4,2 mnkr`."""
    if not _NUMBER.fullmatch(old[-1]) or not _NUMBER.fullmatch(new[-1]):
        return old, new
    first_old, first_new = change.before[0], change.after[0]
    last_old, last_new = change.before[-1], change.after[-1]
    left_old = before[first_old.page].words[: first_old.start]
    left_new = after[first_new.page].words[: first_new.start]
    right_old = before[last_old.page].words[last_old.end :]
    right_new = after[last_new.page].words[last_new.end :]
    while (
        left_old
        and left_new
        and left_old[-1] == left_new[-1]
        and _GROUP.fullmatch(left_old[-1])
        and _THREE.fullmatch(old[0])
        and _THREE.fullmatch(new[0])
    ):
        old, new = [left_old[-1], *old], [left_new[-1], *new]
        left_old, left_new = left_old[:-1], left_new[:-1]
    for word, other in zip(right_old, right_new, strict=False):
        if word != other:
            break
        is_group = _THREE.fullmatch(word) is not None
        if is_group or _COUNTED.fullmatch(word):
            old, new = [*old, word], [*new, word]
        if not is_group:
            break
    return old, new
