# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Everything about jäv in one hand, so that the window and the command line get it with one import."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.recusing import RecusalQueries, Recusing
from ifn_desktop.services.tie_watch import TieWatch
from ifn_desktop.services.ties import TieQueries, Ties
from ifn_desktop.store.database import Database

if TYPE_CHECKING:
    from ifn_desktop.services.minutes_check import MinutesCheck


class RecusalDesk:
    """Marks, declarations, ties and hints of one library.

    Attributes:
        recusing: marks jäv (write lane).
        queries: asks about marks (read lane).
        ties: changes the register, puts hints aside (write lane).
        tie_queries: asks about ties and hints (read lane).
        watch: searches papers for ties (io lane).
        watch_here: the same for who is in the write lane already, as a command of another process.
    """

    def __init__(self, database: Database, jobs: JobRunner, now: Callable[[], datetime.datetime]) -> None:
        self._database = database
        self.recusing = Recusing(database, now)
        self.queries = RecusalQueries(database)
        self.ties = Ties(database, now)
        self.tie_queries = TieQueries(database)
        self.watch = TieWatch(database, jobs)
        self.watch_here = TieWatch(database)

    @property
    def minutes(self) -> MinutesCheck:
        """Reads a protokoll § by § (read lane); imported when one is gone through."""
        from ifn_desktop.services.minutes_check import MinutesCheck

        return MinutesCheck(self._database)
