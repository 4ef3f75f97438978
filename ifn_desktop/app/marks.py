# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The services of marks and notes, imported when the member first marks or writes something."""

from __future__ import annotations

import contextlib
import datetime
import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.store.database import Database

if TYPE_CHECKING:
    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.model.happening import HappeningKind
    from ifn_desktop.model.ids import ItemId, MeetingId
    from ifn_desktop.model.views import ImportReport
    from ifn_desktop.model.work import CancelToken, ProgressSink
    from ifn_desktop.pdf.client import PdfPool
    from ifn_desktop.services.annotating import Annotating
    from ifn_desktop.services.export_summary import ExportWords
    from ifn_desktop.services.exporting import Exporting
    from ifn_desktop.services.file_sources import FileSources
    from ifn_desktop.services.jobs import JobRunner
    from ifn_desktop.services.managed import Managed
    from ifn_desktop.services.notes import Notes
    from ifn_desktop.services.page_texts import PageTexts
    from ifn_desktop.services.printing import Printing
    from ifn_desktop.services.queries import Queries
    from ifn_desktop.services.quoted_places import QuotedPlaces
    from ifn_desktop.services.region_looks import RegionLooks
    from ifn_desktop.services.undo import UndoHistories


class Marks:
    """What the core offers for marks and notes. Ask for its parts in a lane: the first time imports.

    Args:
        database: the library.
        now: the time it is, with its zone.
        queries: the library's answers.
        sources: gives files to the workers.
        pool: workers that have time.
        texts: the text layers of pages.
        jobs: the lanes.
        managed: what may leave the program.
    """

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime.datetime],
        *,
        queries: Queries,
        sources: FileSources,
        pool: PdfPool,
        texts: PageTexts,
        jobs: JobRunner,
        managed: Managed,
    ) -> None:
        self._managed = managed
        self._database = database
        self._now = now
        self._queries = queries
        self._sources = sources
        self._pool = pool
        self._texts = texts
        self._jobs = jobs

    @cached_property
    def histories(self) -> UndoHistories:
        """The steps to undo, meeting by meeting."""
        from ifn_desktop.services.undo import UndoHistories

        return UndoHistories(self._database, time.monotonic)

    @cached_property
    def annotating(self) -> Annotating:
        """Marks in papers."""
        from ifn_desktop.services.annotating import Annotating

        return Annotating(self._database, self.histories, self._now)

    @cached_property
    def notes(self) -> Notes:
        """Notes on ärenden."""
        from ifn_desktop.services.notes import Notes

        return Notes(self._database, self.histories, self._now)

    @cached_property
    def looks(self) -> RegionLooks:
        """How the places of marks without words look."""
        from ifn_desktop.services.region_looks import RegionLooks

        return RegionLooks(self._database, self._sources, self._pool, self._jobs)

    @cached_property
    def quoted(self) -> QuotedPlaces:
        """Where words that notes quote stand now."""
        from ifn_desktop.services.quoted_places import QuotedPlaces

        return QuotedPlaces(self._database, self._texts)

    @cached_property
    def exporting(self) -> Exporting:
        """Exports of a meeting."""
        from ifn_desktop.services.exporting import Exporting

        return Exporting(
            self._database,
            self._queries,
            self._sources,
            self._pool,
            self._recusals,
            refuse_papers=lambda secret: self._managed.refuse_papers(confidential=secret),
            refuse_own=lambda secret: self._managed.refuse_own(confidential=secret),
            noted=self._note,
        )

    def _note(self, kind: HappeningKind) -> None:
        """Write down what has left the program; it has, also where there is no room to write it down."""
        from ifn_desktop.services.record import Record

        with contextlib.suppress(KnownError):
            Record(self._database, self._now).note(kind)

    @cached_property
    def printing(self) -> Printing:
        """Papers and summaries on paper."""
        from ifn_desktop.services.printing import Printing

        return Printing(self.exporting, self._pool)

    def after_import(self, report: ImportReport, cancel: CancelToken, progress: ProgressSink) -> None:
        """Take over marks that new files carry, and place the member's in new versions. In the io lane.

        The import is done: what is stopped or cannot be read here is done after the next one.
        """
        from ifn_desktop.services.placing import Placing
        from ifn_desktop.services.taking_in import TakingIn

        if not report.files_new:
            return
        taking = TakingIn(
            self._database, self._sources, self._pool, self._texts, jobs=self._jobs, now=self._now
        )
        with contextlib.suppress(Cancelled, KnownError):
            taking.run(report.meetings, loose=report.loose > 0, cancel=cancel)
            placing = Placing(self._database, self._texts, self._jobs, self.looks)
            placing.run(report.meetings, loose=True, cancel=cancel, progress=progress)

    def _recusals(self, meeting: MeetingId, words: ExportWords) -> dict[ItemId, str]:
        """For each ärende marked for jäv the line that says so; the private reason stays here."""
        from ifn_desktop.services.recusing import RecusalQueries

        return {
            marked.item: words.unsure if marked.recusal.ground == "unsure" else words.recusal
            for marked in RecusalQueries(self._database).marked(meeting)
            if marked.recusal.is_active
        }


class LaterMarks:
    """The same before the library is open: both calls wait, so make them in a lane."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def to_read(self) -> Marks:
        """For the read lane."""
        return self._core.get().marks

    def to_write(self) -> Marks:
        """For the write lane."""
        return self._core.get_settled().marks
