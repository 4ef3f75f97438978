# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the first start asks: who the member is. And the sample packet, which goes when it has served."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple, cast, get_args

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.managed import LockRules
from ifn_desktop.model.retention import Keep, PurgeCause, PurgeWish
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.services.managed import Managed
from ifn_desktop.services.purging import Purging
from ifn_desktop.store import repo_facts as facts
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_recusals as recusals
from ifn_desktop.store import repo_sample
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database
from ifn_desktop.text.alphabet import alphabetical

Role = Literal["", "member", "substitute"]
_BOARD, _ROLE, _LEFT = "member_board", "member_role", "first_steps_left"
_LONGEST = 200
_PIECE = 1 << 20


class Who(NamedTuple):
    """The member.

    Attributes:
        name: as signed with; the same as for handing something in.
        board: the one they sit in.
        role: ledamot, ersättare, or nothing.
    """

    name: str = ""
    board: str = ""
    role: Role = ""


class Asked(NamedTuple):
    """What is known before the member is asked.

    Attributes:
        who: the member.
        boards: to choose among: those an IT department has set, then those of the library.
        has_sample: the sample packet is in the library.
    """

    who: Who
    boards: tuple[str, ...]
    has_sample: bool


class FirstRun:
    """Keeps who the member is, and takes the sample away.

    Args:
        database: the library.
        blobs: its files.
        purging: purges papers; asked for when it is wanted.
        managed: what an IT department has set.
        sample: path of the sample packet.
    """

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        *,
        purging: Callable[[], Purging],
        managed: Managed,
        sample: Path,
    ) -> None:
        self._database = database
        self._blobs = blobs
        self._purging = purging
        self._managed = managed
        self._sample = sample

    def asked(self) -> Asked:
        """What is known; in the read lane."""
        set_boards = [board.name for board in self._managed.boards]
        with self._database.read() as view:
            role = facts.fact(view, _ROLE)
            who = Who(
                recusals.name(view),
                facts.fact(view, _BOARD) or (set_boards[0] if len(set_boards) == 1 else ""),
                cast("Role", role) if role in get_args(Role) else "",
            )
            known = sorted({row.organization for row in meetings.meeting_rows(view)} - {""}, key=alphabetical)
        boards = dict.fromkeys([*set_boards, *known])
        return Asked(who, tuple(boards), bool(self.sample_meetings()))

    def keep(self, who: Who) -> None:
        """Keep who the member is; in the write lane."""
        with self._database.write() as tx:
            recusals.put_name(tx, _tidy(who.name))
            facts.put_fact(tx, _BOARD, _tidy(who.board))
            facts.put_fact(tx, _ROLE, who.role)

    def leads(self) -> bool:
        """Whether the steps open by themselves; in the read lane.

        They do in a library that has nothing in it yet, until the member has left them once, unless an IT
        department has answered what can be answered for others: board, where from, how locked.
        """
        managed = self._managed
        if managed.boards and managed.sources and managed.lock != LockRules():
            return False
        with self._database.read() as view:
            return not facts.fact(view, _LEFT) and repo_sample.is_without_papers(view)

    def leave(self) -> None:
        """The member has seen the steps: they never open by themselves again. In the write lane."""
        with self._database.write() as tx:
            facts.put_fact(tx, _LEFT, "yes")

    def sample_meetings(self) -> tuple[MeetingId, ...]:
        """The sample's meeting, if it is in the library; in the read lane."""
        with self._sample.open("rb") as file:
            blob = self._blobs.identify(iter(lambda: file.read(_PIECE), b""))
        with self._database.read() as view:
            return tuple(repo_sample.meetings_of_blob(view, blob))

    def remove_sample(self, cancel: CancelToken) -> tuple[bool, Changes]:
        """Take the sample away with all that was written in it; in the io lane. Returns whether it was there.

        Raises:
            KnownError: `disk.*`, `pdf.*`.
        """
        found = self.sample_meetings()
        if not found:
            return False, Changes()
        wish = PurgeWish(meetings=found, keep=Keep(minutes=False, notes=False, recusals=False, marks=False))
        _, changes = self._purging().run(wish, PurgeCause.MEMBER, cancel=cancel, progress=no_progress)
        return True, changes


def _tidy(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]
