# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Everything about new versions in one hand, so that the window gets it with one import."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from ifn_desktop.services.homes import Homes
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.news import News
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.services.retracting import Retracting
from ifn_desktop.services.undo import UndoHistories
from ifn_desktop.services.unplacing import Unplacing
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database


class VersionsDesk:
    """New versions in one library.

    Attributes:
        news: what is new, and the versions that papers have had.
        unplacing: marks that have no place in the shown version.
        retracting: takes imports back.
        homes: puts papers of no meeting under an ärende.
    """

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        *,
        texts: PageTexts,
        jobs: JobRunner,
        histories: UndoHistories,
        now: Callable[[], datetime.datetime],
    ) -> None:
        self.news = News(database, now)
        self.homes = Homes(database, now)
        self.unplacing = Unplacing(database, texts, histories)
        self.retracting = Retracting(database, blobs, texts=texts, jobs=jobs, histories=histories)
