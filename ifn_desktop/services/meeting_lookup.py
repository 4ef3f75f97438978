# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which meeting of the library a delivery's meeting is, and which ärende a loose paper belongs to."""

from __future__ import annotations

from collections import Counter

from ifn_desktop.model.ids import ItemId, MeetingId
from ifn_desktop.model.library import KnownMeeting
from ifn_desktop.model.parsed import LoosePaper, ParsedMeeting
from ifn_desktop.services import matching
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store.database import View

_Cases = tuple[list[KnownMeeting], dict[tuple[str, ...], list[tuple[MeetingId, ItemId]]]]


class MeetingLookup:
    """Looks meetings and ärenden up for one delivery.

    Args:
        view: the transaction that files it.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self._known_cases: _Cases | None = None

    def recognise(self, parsed: ParsedMeeting) -> KnownMeeting | None:
        """The known meeting that a parsed one is, whole; None for a new one."""
        rows = meetings.meeting_rows(self._view)
        for facts in rows:
            if matching.same_meeting(parsed, facts):
                return meetings.whole_meeting(self._view, facts, with_lost=True)
        maybe = [facts for facts in rows if matching.maybe_same_meeting(parsed, facts)]
        near = self._sharing_cases(parsed) if maybe else frozenset[MeetingId]()
        for facts in maybe:
            if facts.id in near:
                meeting = meetings.whole_meeting(self._view, facts, with_lost=True)
                if matching.share_items(parsed, meeting.items):
                    return meeting
        return None

    def _sharing_cases(self, parsed: ParsedMeeting) -> frozenset[MeetingId]:
        """Meetings with so many of the diarienummer that a closer look is worth while."""
        wanted = {matching.case_key(item.case_number) for item in parsed.items if item.case_number}
        shared = Counter(
            meeting
            for meeting, _, case in meetings.items_with_case(self._view)
            if matching.case_key(case) in wanted
        )
        return frozenset(meeting for meeting, count in shared.items() if count >= matching.SHARED)

    def body_of(self, organization: str) -> str:
        """The one municipality that is known to have a board of this name, else nothing."""
        bodies = {
            facts.body
            for facts in meetings.meeting_rows(self._view)
            if facts.body and matching.same_organization(facts.organization, organization)
        }
        return bodies.pop() if len(bodies) == 1 else ""

    def home_of(self, paper: LoosePaper) -> tuple[MeetingId, ItemId] | None:
        """The one ärende whose diarienummer a loose paper carries: the newest meeting's, its board's.

        A number on the paper's stamp tells which, where several have the diarienummer. Letters to a board
        are often addressed to its committee, which prepares the ärende: then the number must be the same.
        """
        case = paper.document.case_number
        if case is None or not paper.organization:
            return None
        rows, cases = self._cases()
        boards = {
            facts.id: facts
            for facts in rows
            if (
                matching.same_organization(facts.organization, paper.organization)
                or matching.committee_of(paper.organization, facts.organization)
            )
            and (
                not paper.body or not facts.body or matching.normal(facts.body) == matching.normal(paper.body)
            )
        }
        hits = [
            (meeting, item)
            for meeting, item in cases.get(matching.case_key(case), ())
            if meeting in boards and self._is_for(paper, boards[meeting], item)
        ]
        if not hits:
            return None
        if paper.meeting is not None:
            hits = [hit for hit in hits if boards[hit[0]].date == paper.meeting[1]]
            if not hits:
                return None
        if paper.number is not None:
            hits = [hit for hit in hits if self._has_number(hit[1], paper.number)] or hits
        newest = max(boards[meeting].date or "" for meeting, _ in hits)
        latest = [hit for hit in hits if (boards[hit[0]].date or "") == newest]
        return latest[0] if len(latest) == 1 else None

    def _is_for(self, paper: LoosePaper, facts: KnownMeeting, item: ItemId) -> bool:
        """Whether a paper is for the board itself, or for its committee and has the ärende's number."""
        return matching.same_organization(facts.organization, paper.organization) or (
            paper.number is not None and self._has_number(item, paper.number)
        )

    def _has_number(self, item: ItemId, number: str) -> bool:
        name = meetings.item_name(self._view, item)
        return name is not None and name[0] == number

    def _cases(self) -> _Cases:
        """Every meeting's facts, and where each diarienummer stands; looked up once a delivery.

        Loose papers come after the meetings and add no ärenden.
        """
        if self._known_cases is None:
            cases: dict[tuple[str, ...], list[tuple[MeetingId, ItemId]]] = {}
            for meeting, item, number in meetings.items_with_case(self._view):
                cases.setdefault(matching.case_key(number), []).append((meeting, item))
            self._known_cases = (meetings.meeting_rows(self._view), cases)
        return self._known_cases
