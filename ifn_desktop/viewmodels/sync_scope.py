# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is fetched from a place: which boards, how far back, and what that comes to."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from ifn_desktop.model.sync import Offered, Source, SourceKind, SourceTest
from ifn_desktop.text.alphabet import alphabetical
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels import sync_words as words
from ifn_desktop.viewmodels.sync_fault_words import faults_words
from ifn_desktop.viewmodels.words import count_files, count_meetings, joined, tr

FIRST_TERM = 2023
TERM_YEARS = 4
"""Boards sit from the first of January after an election, for four years: 2023-2026, 2027-2030."""


class Far(Enum):
    """How far back papers are fetched."""

    YEAR = "year"
    TERM = "term"
    ALL = "all"
    KEPT = "kept"
    """As it was chosen before, with a date that is none of the others."""


class Board(NamedTuple):
    """A board to be chosen.

    Attributes:
        line: how much it has.
    """

    name: str
    line: str
    is_chosen: bool


class Scope:
    """What the member chooses of what a place has.

    Args:
        today: the day it is.
        before: the source as it is now, when it is changed.
    """

    def __init__(self, today: datetime.date, before: Source | None = None) -> None:
        self._today = today
        self._before = before
        self._test: SourceTest | None = None
        self.far = self._far_of(before.since) if before is not None else Far.YEAR
        self.boards: tuple[Board, ...] = ()

    def offer(self, source: Source, test: SourceTest) -> None:
        """Choose from what a source was found to have."""
        self._test = test
        chosen = set(source.organizations)
        by_files = sorted(test.organizations, key=lambda one: (-one[1], alphabetical(one[0])))
        self.boards = tuple(
            Board(name, count_files(files), not chosen or name in chosen) for name, files in by_files if name
        )
        if self._before is None:
            self.far = Far.ALL if source.kind is SourceKind.FOLDER else Far.YEAR

    def choose_board(self, name: str, chosen: bool) -> None:
        """Fetch the papers of a board, or not."""
        self.boards = tuple(
            board._replace(is_chosen=chosen) if board.name == name else board for board in self.boards
        )

    # In words --------------------------------------------------------------------------------

    @property
    def years(self) -> tuple[tuple[Far, str], ...]:
        """How far back can be chosen."""
        choices = [
            (Far.YEAR, tr("Senaste året")),
            (Far.TERM, tr("Hela mandatperioden, från {year}").format(year=term_start(self._today).year)),
            (Far.ALL, tr("Allt som finns")),
        ]
        if self._kept_since is not None:
            choices.append((Far.KEPT, tr("Som nu, från {day}").format(day=dates.long_day(self._kept_since))))
        return tuple(choices)

    @property
    def total(self) -> str:
        """What would be fetched as it is chosen now: `14 sammanträden, 52 filer, ungefär 380 MB`."""
        test = self._test or SourceTest()
        if not test.offered:
            return words.test_words(test)
        chosen = self._chosen_offers(test)
        meetings = len({(one.organization, one.date) for one in chosen if one.date})
        size = words.size_words(sum(one.bytes for one in chosen))
        files = count_files(sum(one.files for one in chosen))
        parts = (
            count_meetings(meetings) if meetings else "",
            files,
            tr("ungefär {size}").format(size=size) if size else "",
        )
        return joined(parts, ", ")

    @property
    def examples(self) -> tuple[str, ...]:
        """Names of some files, so that the member knows the place again."""
        return self._test.names[:4] if self._test is not None else ()

    @property
    def left_out(self) -> str:
        """What cannot be fetched, and why; or nothing."""
        return faults_words(self._test.faults) if self._test is not None else ""

    # To be kept ------------------------------------------------------------------------------

    @property
    def is_empty(self) -> bool:
        """Whether there are boards and none is chosen."""
        return bool(self.boards) and not any(board.is_chosen for board in self.boards)

    @property
    def organizations(self) -> tuple[str, ...]:
        """The boards: none means all, also those that come later."""
        if self._test is None and self._before is not None:
            return self._before.organizations
        chosen = tuple(board.name for board in self.boards if board.is_chosen)
        return () if len(chosen) == len(self.boards) else chosen

    @property
    def since(self) -> str | None:
        """The day from which on."""
        return self._kept_since if self.far is Far.KEPT else self._back(self.far)

    def _chosen_offers(self, test: SourceTest) -> Sequence[Offered]:
        since = self.since
        chosen = {board.name for board in self.boards if board.is_chosen}
        return [
            one
            for one in test.offered
            if (not self.boards or one.organization in chosen or not one.organization)
            and (since is None or one.date is None or one.date >= since)
        ]

    def _back(self, far: Far) -> str | None:
        if far is Far.YEAR:
            return (self._today - datetime.timedelta(days=365)).isoformat()
        return term_start(self._today).isoformat() if far is Far.TERM else None

    @property
    def _kept_since(self) -> str | None:
        """The date that was chosen before, when that is none of the usual ones."""
        since = self._before.since if self._before is not None else None
        return None if since is None or since == self._back(Far.TERM) else since

    def _far_of(self, since: str | None) -> Far:
        if since is None:
            return Far.ALL
        return Far.TERM if since == self._back(Far.TERM) else Far.KEPT


def term_start(today: datetime.date) -> datetime.date:
    """The day on which the boards of this day's term began."""
    return datetime.date(today.year - (today.year - FIRST_TERM) % TERM_YEARS, 1, 1)
