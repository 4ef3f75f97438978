# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes hits of judged entries: where each lies, one hit for the same words in several places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import AnnotationId, ItemId, MeetingId, NoteId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.search import HitOrigin, Marker, SameText, SearchHit, Snippet
from ifn_desktop.services.search_rank import Judged
from ifn_desktop.services.search_snippets import snippet
from ifn_desktop.store import repo_search_places as store
from ifn_desktop.store.database import View
from ifn_desktop.store.repo_search_places import ItemFacts, MeetingFacts, Place

_LEAST_KEY = 8
"""Terms around a hit that must be equal before two places count as the same text."""


class _Placed(NamedTuple):
    judged: Judged
    place: Place


class HitMaker:
    """Makes the hits of one answer.

    Args:
        view: where to read.
        marker: what is marked in snippets.
    """

    def __init__(self, view: View, marker: Marker) -> None:
        self._view = view
        self._marker = marker

    def hits(self, judged: Sequence[Judged], limit: int) -> tuple[SearchHit, ...]:
        """The hits, best first.

        Args:
            judged: entries, best first.
            limit: how many hits at most.
        """
        where = store.places(self._view, [(one.row.kind, one.row.ref) for one in judged])
        groups: dict[object, list[_Placed]] = {}
        for one in judged:
            place = where.get((one.row.kind, one.row.ref))
            if place is not None:
                groups.setdefault(_key(one, place), []).append(_Placed(one, place))
        chosen = list(groups.values())[:limit]
        places = [one.place for group in chosen for one in group]
        items = store.item_facts(self._view, list({place.item for place in places if place.item}))
        meetings = store.meeting_facts(self._view, list({place.meeting for place in places if place.meeting}))
        leaders = [_leader(group) for group in chosen]
        texts = store.texts(self._view, [(one.judged.row.kind, one.judged.row.ref) for one in leaders])
        return tuple(
            self._hit(one, [other for other in group if other is not one], items, meetings, texts)
            for one, group in zip(leaders, chosen, strict=True)
        )

    def _hit(
        self,
        one: _Placed,
        others: Sequence[_Placed],
        items: dict[ItemId, ItemFacts],
        meetings: dict[MeetingId, MeetingFacts],
        texts: dict[tuple[str, int | str], tuple[str, str]],
    ) -> SearchHit:
        place, row = one.place, one.judged.row
        item = items.get(place.item) if place.item else None
        meeting = meetings.get(place.meeting) if place.meeting else None
        origin, shown = self._snippet(one, texts.get((row.kind, row.ref), ("", "")))
        return SearchHit(
            origin,
            shown,
            one.judged.score,
            place.meeting,
            meeting.date if meeting else None,
            meeting.organization if meeting else "",
            meeting.body if meeting else "",
            place.item,
            item.number if item else None,
            item.title if item else "",
            place.document,
            place.document_title,
            DocumentKind(place.kind) if place.kind else None,
            place.file_name,
            place.page,
            place.document_page,
            item.is_recused if item else False,
            place.is_old,
            tuple(_same(other, meetings) for other in others),
            NoteId(str(row.ref)) if row.kind == "note" else None,
            AnnotationId(str(row.ref)) if row.kind == "mark" else None,
            place.paragraph,
        )

    def _snippet(self, one: _Placed, texts: tuple[str, str]) -> tuple[HitOrigin, Snippet]:
        row, at = one.judged.row, one.judged.at
        title, body = texts
        if row.kind == "page":
            return HitOrigin.PAGE, self._line(one, body)
        if row.kind == "note":
            return HitOrigin.NOTE, self._line(one, body)
        if row.kind == "mark":
            return HitOrigin.MARK, self._line(one, body) if at >= 0 else snippet(title, self._marker)
        in_title = snippet(title, self._marker)
        if in_title.marks or not body:
            return _ORIGINS.get(row.kind, HitOrigin.TITLE), in_title
        in_body = snippet(body, self._marker)
        return HitOrigin.PROPOSAL if row.kind == "item" else _ORIGINS[row.kind], in_body

    def _line(self, one: _Placed, text: str) -> Snippet:
        at = one.judged.at
        if at < 0:
            return snippet(text, self._marker)
        terms = one.judged.row.body.split(" ")
        term = next((term for term in terms[at : at + 3] if term in self._marker.terms), terms[at])
        return snippet(text, self._marker, term, at / max(1, len(terms)))


_ORIGINS = {"paragraph": HitOrigin.PARAGRAPH, "document": HitOrigin.TITLE, "item": HitOrigin.TITLE}


def _key(one: Judged, place: Place) -> object:
    """Equal for places with the same text."""
    if one.row.kind in {"item", "document"}:
        return "title", place.meeting, place.item, one.row.title or one.row.ref
    if one.row.kind == "page" and len(one.key) >= _LEAST_KEY:
        return one.key
    return one.row.kind, one.row.ref


def _leader(group: Sequence[_Placed]) -> _Placed:
    """The place that stands for the others: the best that is opened as it is."""
    return next((one for one in group if one.place.is_shown), group[0])


def _same(one: _Placed, meetings: dict[MeetingId, MeetingFacts]) -> SameText:
    place = one.place
    meeting = meetings.get(place.meeting) if place.meeting else None
    return SameText(
        place.document,
        place.document_title,
        place.document_page,
        place.meeting,
        meeting.date if meeting else None,
        place.file_name,
        place.page,
    )
