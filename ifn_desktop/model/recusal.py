# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Jäv as the member has marked it, and hints that they may want to (design.md section 7).

The program never says that somebody is jävig. It keeps what the member says, with its history.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId

_COUNCIL = re.compile(r"fullmäktige\b(?!s)")


class RecusalGround(StrEnum):
    """Why the member marks jäv. The values are the words of the command line.

    1 to 4: kommunallagen (2017:725) 6 kap. 28 §, in nämnder and their utskott. 5:47: 5 kap. 47 §,
    in fullmäktige. `unsure`: the member asks for the question to be tried; 6 kap. 30 § second
    paragraph has them say so all the same.
    """

    PARTY = "1"
    REPRESENTATIVE = "2"
    OVERSIGHT = "3"
    CIRCUMSTANCE = "4"
    COUNCIL = "5:47"
    UNSURE = "unsure"


class RecusalAct(StrEnum):
    """What the member did: marked jäv, changed the mark, took it back."""

    DECLARED = "declared"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


class RecusalEvent(NamedTuple):
    """One line of the history, which only grows.

    Attributes:
        act: what was done.
        ground: the ground from then on; at a withdrawal the one that was withdrawn.
        reason: the member's own, private words; empty when none were given.
        made: when (ISO time, UTC).
    """

    act: RecusalAct
    ground: RecusalGround
    reason: str
    made: str


class Recusal(NamedTuple):
    """The member's mark on one ärende with its history, oldest first and never empty."""

    item: ItemId
    history: tuple[RecusalEvent, ...]

    @property
    def is_active(self) -> bool:
        """Whether the mark stands."""
        return self.history[-1].act is not RecusalAct.WITHDRAWN

    @property
    def ground(self) -> RecusalGround:
        """The ground last given."""
        return self.history[-1].ground

    @property
    def reason(self) -> str:
        """The private reason last given."""
        return self.history[-1].reason

    @property
    def since(self) -> str:
        """When the mark that stands was first made (ISO time, UTC)."""
        made = self.history[0].made
        for event in self.history:
            if event.act is RecusalAct.DECLARED:
                made = event.made
        return made


class MarkedItem(NamedTuple):
    """An ärende that is or has been marked, with where it is handled.

    Attributes:
        number: as the agenda prints it, `32/26`, or None.
        date: the meeting's ISO date, or None.
        position: place on the agenda.
    """

    meeting: MeetingId
    date: str | None
    organization: str
    body: str
    item: ItemId
    number: str | None
    title: str
    case_number: str | None
    position: int
    recusal: Recusal


class TieKind(StrEnum):
    """What binds the member. The values are the words of the command line."""

    COMPANY = "company"
    ASSOCIATION = "association"
    RELATIVE = "relative"
    PROPERTY = "property"
    ENGAGEMENT = "engagement"
    OTHER = "other"


class Tie(NamedTuple):
    """One of `mina kopplingar`.

    Attributes:
        name: as the member says it.
        spellings: other ways it is written.
        number: organisation number or the like; empty when none was given.
        comment: private.
    """

    id: str
    name: str
    kind: TieKind
    spellings: tuple[str, ...] = ()
    number: str = ""
    comment: str = ""


class Passage(NamedTuple):
    """Where a paper names a tie.

    Attributes:
        document: the paper; None for the ärende's title on the agenda.
        document_title: the paper's.
        page: counts from 1 in the paper; 0 for a title.
        file_page: counts from 1 in the file it lies in; 0 for a title.
        found: the words that were recognised, as they stand.
        text: them with what stands around.
    """

    document: DocumentId | None
    document_title: str
    page: int
    file_page: int
    found: str
    text: str


class HintState(StrEnum):
    """What became of a hint: not looked at, put aside, or turned into a mark."""

    OPEN = "open"
    DISMISSED = "dismissed"
    MARKED = "marked"


class Hint(NamedTuple):
    """A reason to think about jäv in an ärende: a tie is named, or the same dnr was marked before.

    Attributes:
        key: names the hint within its ärende, for `dismiss_hint`.
        tie: the tie that is named; None when it is about an earlier ärende.
        earlier: an ärende with the same diarienummer that the member marked before, or None.
        passages: where the tie is named, in the order of the papers; those not seen at a dismissal
            are what opens the hint again.
    """

    item: ItemId
    number: str | None
    title: str
    key: str
    state: HintState
    tie: Tie | None = None
    earlier: MarkedItem | None = None
    passages: tuple[Passage, ...] = ()

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages that name the tie, counted from 1 in the file the papers lie in."""
        return tuple(sorted({passage.file_page for passage in self.passages if passage.file_page}))


class ItemMark(NamedTuple):
    """What an ärende shows of jäv in a list: the mark that stands, and how many open hints it has."""

    recusal: Recusal | None = None
    hints: int = 0


def is_council(organization: str) -> bool:
    """Whether a board is a fullmäktige, where 5 kap. 47 § applies and not 6 kap. 28 §."""
    return _COUNCIL.search(organization.casefold()) is not None


def grounds_for(organization: str) -> tuple[RecusalGround, ...]:
    """The grounds that can be given in a board, in the law's order, `unsure` last.

    A board whose name is not known is taken for a nämnd.
    """
    if is_council(organization):
        return (RecusalGround.COUNCIL, RecusalGround.UNSURE)
    return (
        RecusalGround.PARTY,
        RecusalGround.REPRESENTATIVE,
        RecusalGround.OVERSIGHT,
        RecusalGround.CIRCUMSTANCE,
        RecusalGround.UNSURE,
    )
