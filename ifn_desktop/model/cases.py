# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The way of an ärende through meetings (ärendets gång), what was decided, and what was asked for later."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId, NoteId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.minutes import Assignment, MinutesParagraph
from ifn_desktop.model.recusal import Recusal


class CaseEvent(StrEnum):
    """What a row of an ärendes gång is. The values are the stable words of the command line's JSON."""

    ITEM = "arende"
    PAPER = "handling"
    DECISION = "beslut"
    NOTE = "anteckning"


class CaseRow(NamedTuple):
    """Something that happened with a diarienummer.

    Attributes:
        date: ISO date, None where nothing tells it.
        organization: whose; empty for papers of no meeting.
        number: the ärende's on the agenda, or the §'s.
        title: of the ärende, the paper or the §.
        text: what was proposed or decided, or the note; empty for papers.
        kind: of a paper, and of the paper a § stands in.
        document, page: where it opens; page counts from 1 in the paper, 0 for none.
        case_number: as printed there.
    """

    event: CaseEvent
    date: str | None
    organization: str
    number: str | None
    title: str
    text: str = ""
    kind: DocumentKind | None = None
    meeting: MeetingId | None = None
    item: ItemId | None = None
    document: DocumentId | None = None
    page: int = 0
    note: NoteId | None = None
    case_number: str | None = None


class Case(NamedTuple):
    """Everything the library has of a diarienummer.

    Attributes:
        case_number: as printed the latest time; as asked for where the library has none.
        title: the latest ärende's, else the latest §'s; empty where the library has none.
        rows: in time order, those without a date last.
    """

    case_number: str
    title: str
    rows: tuple[CaseRow, ...] = ()


class Outcome(StrEnum):
    """What was decided beside what was proposed."""

    AS_PROPOSED = "as_proposed"
    CHANGED = "changed"
    TABLED = "tabled"
    REFERRED_BACK = "referred_back"
    NO_PROPOSAL = "no_proposal"


class Wording(StrEnum):
    """Whether words stand in both texts, only in the decision, or only in the proposal."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class WordRun(NamedTuple):
    """Words in a row with the white space after them."""

    wording: Wording
    text: str


class Decision(NamedTuple):
    """What a board decided in an ärende.

    Attributes:
        organization, date: whose decision and when.
        meeting: where its paper is filed.
        is_extract: it stands in a protokollsutdrag.
        document_title: the paper's.
    """

    paragraph: MinutesParagraph
    organization: str
    date: str | None
    meeting: MeetingId | None
    is_extract: bool
    document_title: str


class ItemDecision(NamedTuple):
    """What was decided in an ärende of the agenda, beside what was proposed.

    Attributes:
        decision: of the meeting's own protokoll; None where that has not come or has no such §.
        outcome: beside the proposal.
        words: the decision with what was taken out of the proposal and put into it, where it CHANGED.
        others: what other boards decided in it, as the packet's protokollsutdrag say.
        said: what the protokoll says of the member's own jäv (of anybody's, while the member's name is
            not known).
        is_own: `said` is about the member: their name is known.
        recusal: the member's mark, if it stands.
    """

    item: ItemId
    proposal: str = ""
    decision: Decision | None = None
    outcome: Outcome = Outcome.NO_PROPOSAL
    words: tuple[WordRun, ...] = ()
    others: tuple[Decision, ...] = ()
    said: tuple[str, ...] = ()
    is_own: bool = False
    recusal: Recusal | None = None


class GivenAssignment(NamedTuple):
    """An uppdrag with where and when it was given.

    Attributes:
        answer: the first later paper or decision with the same diarienummer, None where there is none.
        done: when the member ticked it off, as an ISO time; None where they have not.
    """

    assignment: Assignment
    decision: Decision
    answer: CaseRow | None = None
    done: str | None = None
