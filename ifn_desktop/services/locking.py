# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What locking leaves behind in the library, and when the program locks itself."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.model.happening import HappeningKind
from ifn_desktop.services.record import Record
from ifn_desktop.store import repo_locking
from ifn_desktop.store.database import Database

IDLE_MINUTES = (5, 15, 30, 60)
"""What can be chosen."""


class LockChoices(NamedTuple):
    """When the program locks itself, as the member has chosen.

    Attributes:
        at_start: it asks before it shows anything, also where the computer's key store would open it.
        idle: minutes without a key or a movement of the pointer; 0: never.
        with_computer: when the computer goes to sleep or its screen is locked.
        forgets: what was copied of papers with sekretess leaves the clipboard after a time.
    """

    at_start: bool = False
    idle: int = 15
    with_computer: bool = True
    forgets: bool = True

    @property
    def words(self) -> str:
        """As it is kept in the settings."""
        start = "start" if self.at_start else "nostart"
        computer = "computer" if self.with_computer else "nocomputer"
        forgets = "" if self.forgets else " noforget"
        return f"{start} {computer} {self.idle}{forgets}"

    @classmethod
    def of(cls, words: str) -> LockChoices:
        """What `words` said; what cannot be understood is as usual."""
        chosen = cls()
        for word in words.split():
            if word in {"start", "nostart"}:
                chosen = chosen._replace(at_start=word == "start")
            elif word in {"computer", "nocomputer"}:
                chosen = chosen._replace(with_computer=word == "computer")
            elif word == "noforget":
                chosen = chosen._replace(forgets=False)
            elif word.isdecimal() and int(word) in {0, *IDLE_MINUTES}:
                chosen = chosen._replace(idle=int(word))
        return chosen


class LockNotes:
    """What is written down about locking, in the library itself.

    Args:
        database: the library.
        record: of what has happened.
    """

    def __init__(self, database: Database, record: Record) -> None:
        self._database = database
        self._record = record

    def leave(self, place: str) -> None:
        """The program is being locked. In the write lane.

        Args:
            place: where the member is, in words of the window's own.
        """
        with self._database.write() as tx:
            repo_locking.keep_left_place(tx, place)
            self._record.note_in(tx, HappeningKind.LOCKED)

    def left(self) -> str:
        """Where the member was when the program was locked; empty if it never was. In the read lane."""
        with self._database.read() as view:
            return repo_locking.left_place(view)

    def opened(self, failed: Sequence[datetime.datetime]) -> None:
        """The library was opened, after tries that failed at these times. In the write lane."""
        with self._database.write() as tx:
            for time in failed:
                self._record.note_in(tx, HappeningKind.FAILED_UNLOCK, at=time)
            self._record.note_in(tx, HappeningKind.OPENED)
