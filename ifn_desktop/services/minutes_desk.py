# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Everything about protokoll in one hand, so that the window and the command line get it with one import."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from ifn_desktop.services.assignments import Assignments
from ifn_desktop.services.cases import Cases
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.minutes import MinutesQueries
from ifn_desktop.services.minutes_keeping import MinutesKeeper
from ifn_desktop.store.database import Database


class MinutesDesk:
    """Protokoll, ärendets gång and uppdrag of one library.

    Attributes:
        queries: what protokoll say (read lane).
        cases: ärendets gång (read lane).
        assignments: uppdrag (read lane; ticking them off in the write lane).
        keeper: reads what has not been read (io lane).
    """

    def __init__(self, database: Database, jobs: JobRunner, now: Callable[[], datetime.datetime]) -> None:
        self.queries = MinutesQueries(database)
        self.cases = Cases(database)
        self.assignments = Assignments(database, now)
        self.keeper = MinutesKeeper(database, jobs)
