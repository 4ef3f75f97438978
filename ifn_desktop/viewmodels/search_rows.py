# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""An answer as rows of a list: headings of meetings and ärenden, hits, and what unfolds under them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ifn_desktop.model.saved_search import Watchable
from ifn_desktop.model.search import (
    HitOrigin,
    ItemHits,
    MeetingHits,
    PaperHits,
    SameText,
    SearchAnswer,
    SearchHit,
    Snippet,
)
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.search import SearchModel
from ifn_desktop.viewmodels.words import document_kind, grouped, heading, joined, translate

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_SIGNS = re.compile(
    r"(?<!\\)[*_`]{1,3}|\\(?=[^\w\s])|(?<!\\)\[(?=[^\]]*\]\()|(?<!\\)\]\([^)]*\)?|^\s*(?:#{1,6} |> ?|[-+] )"
)


class RowKind(Enum):
    """What a row is."""

    MEETING = "meeting"
    ITEM = "item"
    HIT = "hit"
    SAME = "same"
    COPY = "copy"
    MORE = "more"


HEADINGS = frozenset({RowKind.MEETING, RowKind.ITEM})


class Row(NamedTuple):
    """A row, in words.

    Attributes:
        title: in bold. facts: beside it, in small letters.
        snippet: for hits.
        hit: it belongs to; None for headings and the last row.
        same: where it leads, for copies.
        is_recused: jäv is marked. is_fresh: new for the saved search on show.
        is_unfolded: what it unfolds is on show.
        spoken: all of it, for a screen reader.
    """

    kind: RowKind
    title: str
    facts: str = ""
    snippet: Snippet = Snippet("")
    hit: SearchHit | None = None
    same: SameText | None = None
    is_recused: bool = False
    is_fresh: bool = False
    is_unfolded: bool = False
    spoken: str = ""


class Role(IntEnum):
    """Beside the words for a screen reader."""

    ROW = Qt.ItemDataRole.UserRole + 1


class SearchRows(QAbstractListModel):
    """Follows a `SearchModel`.

    Args:
        search: whose hits they are.
    """

    def __init__(self, search: SearchModel) -> None:
        super().__init__()
        self._search = search
        self._unfolded: set[SearchHit] = set()
        self._only_fresh = False
        self.rows: tuple[Row, ...] = ()
        search.answered.connect(self._answered)

    # What is on show --------------------------------------------------------------------------

    def row(self, number: int) -> Row | None:
        """A row, or None where there is none."""
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def step(self, number: int, step: int) -> int:
        """The row that arrows come to from another: headings are passed over; the same where none is."""
        at = number + step
        way = 1 if step > 0 else -1
        while 0 <= at < len(self.rows):
            if self.rows[at].kind not in HEADINGS:
                return at
            at += way
        return number

    @property
    def first(self) -> int:
        """The first row that can be chosen; -1 where there is none."""
        return self.step(-1, 1)

    def place_of(self, row: Row) -> int:
        """Where a row of before stands now; the first where it is gone."""
        for number, other in enumerate(self.rows):
            if other.kind is row.kind and other.same == row.same and _is_same(other.hit, row.hit):
                return number
        return self.first

    def unfold(self, number: int) -> bool:
        """Show the other places of a text, or fold them away; False where there are none."""
        row = self.row(number)
        if row is None or row.kind is not RowKind.SAME or row.hit is None:
            return False
        self._unfolded ^= {row.hit}
        self._build()
        return True

    @property
    def only_fresh(self) -> bool:
        """Whether only hits are shown that are new for the saved search."""
        return self._only_fresh

    def set_only_fresh(self, only: bool) -> None:
        """Show only what is new for the saved search, or all."""
        if only != self._only_fresh:
            self._only_fresh = only
            self._build()

    # As a Qt model ----------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _TOP) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row, or its words."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.spoken
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings can be read, not chosen."""
        row = self.row(index.row()) if index.isValid() else None
        if row is not None and row.kind in HEADINGS:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren

    # Inside -----------------------------------------------------------------------------------

    def _answered(self) -> None:
        if not self._search.is_same:
            self._unfolded.clear()
        if not self._search.fresh:
            self._only_fresh = False
        self._build()

    def _build(self) -> None:
        answer = self._search.answer
        fresh = self._search.fresh
        self.beginResetModel()
        self.rows = tuple(self._rows_of(answer, fresh)) if answer is not None else ()
        self.endResetModel()

    def _rows_of(self, answer: SearchAnswer, fresh: frozenset[Watchable]) -> Iterator[Row]:
        shown = {hit for hit in answer.hits if not self._only_fresh or _is_fresh(hit, fresh)}
        for meeting in answer.groups:
            items = [one for one in meeting.items if any(hit in shown for hit in _hits(one))]
            if not items:
                continue
            words = meeting_words(meeting)
            yield Row(RowKind.MEETING, words, spoken=words)
            for item in items:
                title = _item_words(item, meeting)
                if title:
                    spoken = joined((title, _jav(item.is_recused)), ". ")
                    yield Row(RowKind.ITEM, title, is_recused=item.is_recused, spoken=spoken)
                for paper in item.papers:
                    yield from self._paper(paper, item, words, fresh, shown)
        if self._search.has_more and not self._only_fresh:
            more = translate("Search", "Visa fler träffar")
            facts = translate("Search", "%1 av %2 visas").replace("%1", grouped(len(answer.hits)))
            facts = facts.replace("%2", grouped(answer.total))
            yield Row(RowKind.MORE, more, facts, spoken=f"{more}, {facts}")

    def _paper(
        self,
        paper: PaperHits,
        item: ItemHits,
        meeting: str,
        fresh: frozenset[Watchable],
        shown: set[SearchHit],
    ) -> Iterator[Row]:
        is_first = True
        for hit in paper.hits:
            if hit not in shown:
                continue
            title, facts = hit_words(hit, is_first=is_first)
            full, more = hit_words(hit, is_first=True)
            is_fresh = _is_fresh(hit, fresh)
            snippet = without_signs(hit.snippet) if hit.origin is HitOrigin.NOTE else hit.snippet
            parts = (
                translate("Search", "Nytt") if is_fresh else "",
                joined((full, more), ", "),
                _jav(item.is_recused),
                snippet.text,
                heading(item.number, item.title) if item.item else "",
                meeting,
            )
            yield Row(
                RowKind.HIT,
                title,
                facts,
                snippet,
                hit,
                is_recused=item.is_recused,
                is_fresh=is_fresh,
                spoken=joined(parts, ". "),
            )
            is_first = False
            yield from self._same(hit)

    def _same(self, hit: SearchHit) -> Iterator[Row]:
        if not hit.same:
            return
        is_unfolded = hit in self._unfolded
        words = translate("Search", "och %1 till med samma text").replace("%1", grouped(len(hit.same)))
        state = translate("Search", "visas under") if is_unfolded else translate("Search", "Enter visar dem")
        yield Row(RowKind.SAME, words, hit=hit, is_unfolded=is_unfolded, spoken=f"{words}, {state}")
        if is_unfolded:
            for same in hit.same:
                title, facts = same.title, _same_facts(same)
                spoken = joined((title, facts), ", ")
                yield Row(RowKind.COPY, title, facts, hit=hit, same=same, spoken=spoken)


def meeting_words(meeting: MeetingHits) -> str:
    """`onsdag 18 februari 2026 · Socialnämnden`."""
    if meeting.meeting is None:
        return translate("Search", "Utan sammanträde")
    day = dates.long_day(meeting.date) if meeting.date else ""
    return joined((day[:1].upper() + day[1:], meeting.organization))


def hit_words(hit: SearchHit, *, is_first: bool = True) -> tuple[str, str]:
    """What a hit is, and the lesser facts about it. Further hits of a paper do not repeat its title."""
    page = page_words(hit.document_page)
    kind = document_kind(hit.kind) if hit.kind is not None else ""
    paper = hit.document_title or kind or hit.file
    old = translate("Search", "i en äldre version") if hit.is_old else ""
    if hit.origin is HitOrigin.NOTE:
        return translate("Search", "Min anteckning"), ""
    if hit.origin is HitOrigin.MARK:
        return translate("Search", "Min markering"), joined((paper, page), ", ")
    if hit.origin is HitOrigin.PROPOSAL:
        return translate("Search", "Förslag till beslut"), paper if hit.document is not None else ""
    if hit.document is None:
        return translate("Search", "Ärendets rubrik"), ""
    if hit.origin is HitOrigin.TITLE:
        return paper, joined((kind if kind.casefold() not in paper.casefold() else "", old))
    if hit.origin is HitOrigin.PARAGRAPH and hit.paragraph:
        return f"{paper} {hit.paragraph}", joined((page, old))
    if not is_first and hit.document_page:
        return translate("Search", "Sida %1").replace("%1", str(hit.document_page)), old
    return paper, joined((page, kind if kind.casefold() not in paper.casefold() else "", old))


def without_signs(snippet: Snippet) -> Snippet:
    """A part of a note as it reads, without the signs of its Markdown."""
    gone = [match.span() for match in _SIGNS.finditer(snippet.text)]
    if not gone:
        return snippet

    def moved(offset: int) -> int:
        return offset - sum(min(end, offset) - start for start, end in gone if start < offset)

    text = _SIGNS.sub("", snippet.text)
    marks = tuple((moved(start), moved(end)) for start, end in snippet.marks)
    return Snippet(text, tuple((start, end) for start, end in marks if start < end))


def page_words(page: int | None) -> str:
    """`s. 9`; nothing where there is no page."""
    return translate("Search", "s. %1").replace("%1", str(page)) if page else ""


def _item_words(item: ItemHits, meeting: MeetingHits) -> str:
    if item.item is not None:
        return heading(item.number, item.title)
    # A meeting that has nothing but papers of its own needs no heading for them.
    return translate("Search", "Övriga handlingar") if len(meeting.items) > 1 else ""


def _jav(is_recused: bool) -> str:
    return translate("Search", "Du har markerat jäv") if is_recused else ""


def _same_facts(same: SameText) -> str:
    day = dates.long_day(same.date).partition(" ")[2] if same.date else ""
    return joined((page_words(same.page), day))


def _is_fresh(hit: SearchHit, fresh: frozenset[Watchable]) -> bool:
    """Whether a hit is in what has come; what the member wrote has not."""
    return hit.note is None and (hit.document or hit.item) in fresh


def _hits(item: ItemHits) -> Iterator[SearchHit]:
    return (hit for paper in item.papers for hit in paper.hits)


def _is_same(one: SearchHit | None, other: SearchHit | None) -> bool:
    if one is None or other is None:
        return one is other
    return _key(one) == _key(other)


def _key(hit: SearchHit) -> tuple[object, ...]:
    return hit.origin, hit.item, hit.document, hit.document_page, hit.note, hit.mark, hit.paragraph
