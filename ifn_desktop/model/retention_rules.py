# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Rules by which papers go by themselves, and how the rules stand. Frozen values."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.model.retention import Keep, PurgePreview


class Rule(NamedTuple):
    """When papers go by themselves: some months after the meeting, or on the day the assignment ends.

    Attributes:
        id: of `model.ids.new_id()`; `managed N` and maybe one more word where an IT department has set it.
        months: whole months after the day of the meeting; None where `ends` says when.
        ends: ISO day from which all goes, papers without a meeting too; None where `months` does. Neither,
            in rules that were set: these papers stay.
        organization: id of the board it is for; None: every board.
        source: id of the source that it is for: what that source alone brought; None: all.
        only_confidential: it asks for papers taken for sekretess only.
        keep: what outlives the papers.
        approved: when the member said yes to it, ISO, UTC; None: it does nothing yet.
        set_by: who has set it, where it is not the member.
    """

    id: str
    months: int | None = 6
    ends: str | None = None
    organization: str | None = None
    source: str | None = None
    only_confidential: bool = False
    keep: Keep = Keep()
    approved: str | None = None
    set_by: str = ""

    @property
    def is_managed(self) -> bool:
        """Whether somebody else has set it: the member cannot change it."""
        return bool(self.set_by)

    def created_with(self, other: Rule) -> bool:
        """Whether both come of one rule that was set: for all papers, and for those with sekretess."""
        return self.id.split()[:2] == other.id.split()[:2]


class ClockState(StrEnum):
    """Whether the computer's clock can be trusted to say that a time has passed.

    GOOD: it goes evenly. BACK: it was set back: less is due than was; nothing is purged that should not
    be. JUMPED: it has gone far ahead since the program was used last; nothing goes by itself until the
    member says that the day is right.
    """

    GOOD = "good"
    BACK = "back"
    JUMPED = "jumped"


class Board(NamedTuple):
    """A board that a rule may be for."""

    id: str
    name: str


class Place(NamedTuple):
    """A source that a rule may be for."""

    id: str
    name: str


class RetentionState(NamedTuple):
    """How the rules stand.

    Attributes:
        rules: the member's, or those set for the member.
        boards, places: what rules may be for.
        clock: whether the day can be trusted.
        today: ISO, as the computer's clock says.
        due: what the rules ask for today, approved or not.
    """

    rules: tuple[Rule, ...] = ()
    boards: tuple[Board, ...] = ()
    places: tuple[Place, ...] = ()
    clock: ClockState = ClockState.GOOD
    today: str = ""
    due: PurgePreview = PurgePreview()
