# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a protokoll says: its §§ with what was decided, and who was there.

Derived from the paper's text and made again by a better reader. Texts are the protokoll's own words
with line breaks healed, paragraphs parted by blank lines; an empty text or tuple says that the
protokoll has none, or that it was not understood.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId

SURE_LINK = 0.7
"""A § that is linked to an ärende with less confidence is a guess that the member is told of."""


class VoteWay(StrEnum):
    """How somebody voted. The values are the stable words of the command line's JSON."""

    YES = "ja"
    NO = "nej"
    ABSTAINED = "avstår"
    ABSENT = "frånvarande"


class NamedVote(NamedTuple):
    """One person's vote, with the party (`S`) where it is given."""

    name: str
    party: str
    way: VoteWay


class Vote(NamedTuple):
    """An omröstning: how many said what, None where the protokoll does not tell, and who."""

    yes: int
    no: int
    abstained: int | None = None
    absent: int | None = None
    names: tuple[NamedVote, ...] = ()


class MinutesRecusal(NamedTuple):
    """Jäv as the protokoll tells it.

    Attributes:
        names: who; empty where no name could be told.
        sentence: the words it is told in, in the § or in the list of those present.
    """

    names: tuple[str, ...]
    sentence: str


class AttendeeRole(StrEnum):
    """What somebody is at the meeting. The values are the stable words of the command line's JSON."""

    CHAIR = "ordförande"
    VICE_CHAIR = "vice ordförande"
    MEMBER = "ledamot"
    SERVING_SUBSTITUTE = "tjänstgörande ersättare"
    SUBSTITUTE = "ersättare"
    SECRETARY = "sekreterare"
    OTHER = "övrig"


class Attendee(NamedTuple):
    """Somebody who was there.

    Attributes:
        serves_for: whom a substitute serves for; empty where nobody is named.
        remark: what the list says beside the name (`deltar ej §§ 137, 163-164 p.g.a. jäv`).
        absent_from: the §§ the remark says they did not take part in.
        is_recused: the remark gives jäv as the reason.
    """

    name: str
    party: str
    role: AttendeeRole
    serves_for: str = ""
    remark: str = ""
    absent_from: tuple[str, ...] = ()
    is_recused: bool = False


class MinutesParagraph(NamedTuple):
    """A § of a protokoll or of a protokollsutdrag.

    Attributes:
        number: as printed, without the sign.
        case_number: diarienummer as printed, or None.
        first_page, last_page: count from 1 in the paper.
        decision: what was decided.
        proposals: yrkanden, each in its own words.
        procedure: propositionsordning and how it went.
        votes: every omröstning, in order.
        reservations: who reserved themselves, and against what.
        statements: särskilda yttranden, protokollsanteckningar, voteringsförklaringar.
        recusals: jäv, told in the § or in the list of those present.
        is_immediate: justeras omedelbart.
        confidence: from 0 to 1, how sure it is that this is a § of its own with this title.
        item: the ärende it decides, None when none fits.
        item_confidence: from 0 to 1; 1 by diarienummer and title, about 0.5 a guess.
        document: the paper it stands in.
    """

    number: str
    title: str
    case_number: str | None
    first_page: int
    last_page: int
    decision: str = ""
    proposals: tuple[str, ...] = ()
    procedure: str = ""
    votes: tuple[Vote, ...] = ()
    reservations: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    recusals: tuple[MinutesRecusal, ...] = ()
    is_immediate: bool = False
    confidence: float = 1.0
    item: ItemId | None = None
    item_confidence: float = 0.0
    document: DocumentId = DocumentId("")


class Minutes(NamedTuple):
    """A protokoll, or an extract of one (protokollsutdrag).

    Attributes:
        document: the paper.
        meeting: the meeting it is filed under; an extract's paragraphs may be another meeting's.
        is_extract: a protokollsutdrag.
        organization: the board whose decisions these are; empty when the text does not tell.
        date: ISO date of the meeting where they were made, or None.
        verifiers: justerare, the chair among them only where named as one.
        verified: ISO date of the justering, or None.
        posted, taken_down: ISO dates of the anslag, or None.
        paragraphs: in the order of the paper.
        item_recusals: jäv told of ärenden by their number on the agenda (`33/26`), not of a §.
    """

    document: DocumentId
    meeting: MeetingId | None
    is_extract: bool
    organization: str
    date: str | None
    attendance: tuple[Attendee, ...] = ()
    verifiers: tuple[str, ...] = ()
    verified: str | None = None
    posted: str | None = None
    taken_down: str | None = None
    paragraphs: tuple[MinutesParagraph, ...] = ()
    item_recusals: tuple[tuple[str, MinutesRecusal], ...] = ()


class Assignment(NamedTuple):
    """An uppdrag that a decision gives, or a date it sets for a report.

    Attributes:
        text: the sentence of the decision.
        receiver: who shall do it, as the sentence says it; may be empty.
        due: when it shall be reported, as the sentence says it; may be empty.
        due_date: the same as an ISO date (the last day of a month, quarter or year), or None.
    """

    text: str
    receiver: str = ""
    due: str = ""
    due_date: str | None = None
