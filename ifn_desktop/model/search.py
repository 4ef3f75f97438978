# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member looks for, and what is found: values shared by search, window and command line."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from ifn_desktop.model.ids import AnnotationId, DocumentId, ItemId, MeetingId, NoteId
from ifn_desktop.model.kinds import DocumentKind


class QueryFault(NamedTuple):
    """Something in a query that was not understood as the member may have meant it.

    The rest is searched all the same.

    Attributes:
        code: has words in `viewmodels.messages` (`query.…`).
        start, end: the characters of the query it is about.
        params: what the words need. Never logged.
    """

    code: str
    start: int
    end: int
    params: Mapping[str, object] = MappingProxyType({})


class Scope(StrEnum):
    """Where a part of a query must stand."""

    ANYWHERE = ""
    CASE = "dnr"
    PERSON = "person"


class Wanted(NamedTuple):
    """A word, or words in a row, that a query asks for.

    Attributes:
        text: as typed, without quotation marks.
        start, end: the characters of the query.
        is_phrase: the words stand in this order and in these forms' stems: no compounds, no spelling.
        is_prefix: any word that begins so (`*`).
        scope: where it must stand.
    """

    text: str
    start: int = 0
    end: int = 0
    is_phrase: bool = False
    is_prefix: bool = False
    scope: Scope = Scope.ANYWHERE


class All(NamedTuple):
    """Every part on the same page."""

    parts: tuple[Node, ...]


class AnyOf(NamedTuple):
    """One part at least (`OR`)."""

    parts: tuple[Node, ...]


class Near(NamedTuple):
    """The words near each other (`NEAR`, `NEAR/20`): at most `distance` words between them."""

    parts: tuple[Wanted, ...]
    distance: int = 10


class Without(NamedTuple):
    """Pages without this (`-word`)."""

    part: Node


Node = Wanted | All | AnyOf | Near | Without


class SearchFilters(NamedTuple):
    """What hits are narrowed to; empty: everything.

    Attributes:
        boards: names of boards, or their beginnings, in any size of letters.
        years: first and last year of the meetings.
        kinds: of papers.
        items: numbers of ärenden, `32/26` or `32`.
        only_mine: the member's own notes and marks only.
        only_recused: ärenden where the member has marked jäv.
        only_unread: pages the member has not seen.
    """

    boards: frozenset[str] = frozenset()
    years: tuple[int, int] | None = None
    kinds: frozenset[DocumentKind] = frozenset()
    items: frozenset[str] = frozenset()
    only_mine: bool = False
    only_recused: bool = False
    only_unread: bool = False

    def merged(self, other: SearchFilters) -> SearchFilters:
        """Both, where `other` has the last word on what it names."""
        return SearchFilters(
            other.boards or self.boards,
            other.years or self.years,
            other.kinds or self.kinds,
            other.items or self.items,
            self.only_mine or other.only_mine,
            self.only_recused or other.only_recused,
            self.only_unread or other.only_unread,
        )


class SearchQuery(NamedTuple):
    """A query as understood.

    Attributes:
        text: as typed.
        wanted: what to look for; None when there are filters only, or nothing.
        filters: those typed as words.
        faults: what was not understood, in the order of the text.
    """

    text: str
    wanted: Node | None = None
    filters: SearchFilters = SearchFilters()
    faults: tuple[QueryFault, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return self.wanted is None and self.filters == SearchFilters()


class HitOrigin(StrEnum):
    """What a hit stands in."""

    PAGE = "page"
    TITLE = "title"
    PROPOSAL = "proposal"
    NOTE = "note"
    MARK = "mark"
    PARAGRAPH = "paragraph"


class Snippet(NamedTuple):
    """A line of the text around a hit.

    Attributes:
        text: on one line; `…` where it is cut.
        marks: (start, end) of the words found, in order.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()


class SameText(NamedTuple):
    """Another place with the same words: another version, copy or excerpt.

    Attributes:
        page: from 1 in the paper.
        file, file_page: name of the file it lies in, and its page there from 1.
    """

    document: DocumentId | None
    title: str
    page: int | None
    meeting: MeetingId | None = None
    date: str | None = None
    file: str = ""
    file_page: int | None = None


class SearchHit(NamedTuple):
    """A place that answers.

    Attributes:
        origin: what it stands in; a title or proposal is a paper's or an ärende's.
        snippet: with the words marked.
        score: larger is better; only to be compared within one answer.
        meeting, date, organization: None and empty for a loose paper.
        item, item_number, item_title: the ärende, where there is one.
        document, document_title, kind: the paper, where there is one.
        file: name of the file it lies in.
        page: from 1 in that file.
        document_page: from 1 in the paper: where to open it.
        is_recused: the member has marked jäv for the ärende.
        is_old: stands only in an earlier version of the paper.
        same: other places with the same words (`och 3 till`).
        note, mark: where it is the member's own.
        paragraph: of a protokoll, `§ 16`; empty elsewhere.
    """

    origin: HitOrigin
    snippet: Snippet
    score: float
    meeting: MeetingId | None = None
    date: str | None = None
    organization: str = ""
    body: str = ""
    item: ItemId | None = None
    item_number: str | None = None
    item_title: str = ""
    document: DocumentId | None = None
    document_title: str = ""
    kind: DocumentKind | None = None
    file: str = ""
    page: int | None = None
    document_page: int | None = None
    is_recused: bool = False
    is_old: bool = False
    same: tuple[SameText, ...] = ()
    note: NoteId | None = None
    mark: AnnotationId | None = None
    paragraph: str = ""


class PaperHits(NamedTuple):
    """The hits of a paper, best first; `document` is None for hits in the ärende itself."""

    document: DocumentId | None
    title: str
    kind: DocumentKind | None
    hits: tuple[SearchHit, ...]


class ItemHits(NamedTuple):
    """The hits of an ärende; `item` is None for papers outside the ärenden."""

    item: ItemId | None
    number: str | None
    title: str
    is_recused: bool
    papers: tuple[PaperHits, ...]


class MeetingHits(NamedTuple):
    """The hits of a meeting; `meeting` is None for loose papers."""

    meeting: MeetingId | None
    date: str | None
    organization: str
    items: tuple[ItemHits, ...]


class QueryNote(NamedTuple):
    """Something the member should know of an answer, such as that å ä ö were let go.

    Attributes:
        code: has words in `viewmodels.messages`: `query.without_dots`, `query.spelling`,
            `query.any_word` and those of faults.
        params: what the words need. Never logged.
        start, end: the characters of the query it is about; equal when about all of it.
    """

    code: str
    params: Mapping[str, object] = MappingProxyType({})
    start: int = 0
    end: int = 0


class Suggestion(NamedTuple):
    """`Menade du`: another query, whole, and how many pages have its new word."""

    text: str
    pages: int


class IndexProgress(NamedTuple):
    """How much can be found.

    Attributes:
        pages: of the library.
        searchable: of these, those that can be found by now.
        failed: pages that could not be made searchable.
        is_paused: the member has stopped it.
        is_running: it is being worked at.
    """

    pages: int = 0
    searchable: int = 0
    failed: int = 0
    is_paused: bool = False
    is_running: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether everything can be found."""
        return self.searchable + self.failed >= self.pages


class SearchAnswer(NamedTuple):
    """What was found.

    Attributes:
        query: as understood, with its faults.
        hits: best first.
        groups: the same hits by meeting, ärende and paper, the best group first.
        total: how many pages, notes and titles match; more than `hits` where the limit cut.
        is_total_least: there are more than `total`: counting was stopped.
        suggestions: other queries (`Menade du`).
        notes: what the member should know: faults first, then fallbacks.
        progress: how much could be found when it was asked.
        marker: what to mark on a page: give it to `text.marking.found_on`.
    """

    query: SearchQuery
    hits: tuple[SearchHit, ...] = ()
    groups: tuple[MeetingHits, ...] = ()
    total: int = 0
    is_total_least: bool = False
    suggestions: tuple[Suggestion, ...] = ()
    notes: tuple[QueryNote, ...] = ()
    progress: IndexProgress = IndexProgress()
    marker: Marker | None = None


class Marker(NamedTuple):
    """Words to mark, as search knows them (`text.swedish`).

    Attributes:
        terms: each is marked wherever it stands.
        phrases: marked where their terms stand in a row.
        prefixes: every word whose small letters begin so.
    """

    terms: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    prefixes: tuple[str, ...] = ()


def grouped(hits: tuple[SearchHit, ...]) -> tuple[MeetingHits, ...]:
    """Hits by meeting, ärende and paper; groups stand in the order of their best hit."""
    meetings: dict[object, dict[object, dict[object, list[SearchHit]]]] = {}
    for hit in hits:
        items = meetings.setdefault(hit.meeting, {})
        items.setdefault(hit.item, {}).setdefault(hit.document, []).append(hit)
    return tuple(_meeting(items) for items in meetings.values())


def _meeting(items: dict[object, dict[object, list[SearchHit]]]) -> MeetingHits:
    found = tuple(_item(papers) for papers in items.values())
    first = next(iter(next(iter(items.values())).values()))[0]
    return MeetingHits(first.meeting, first.date, first.organization, found)


def _item(papers: dict[object, list[SearchHit]]) -> ItemHits:
    found = tuple(
        PaperHits(hits[0].document, hits[0].document_title, hits[0].kind, tuple(hits))
        for hits in papers.values()
    )
    first = found[0].hits[0]
    return ItemHits(first.item, first.item_number, first.item_title, first.is_recused, found)
