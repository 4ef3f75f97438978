# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Taking papers in, and what is done with them when they are in the library."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.happening import HappeningKind
from ifn_desktop.model.views import ImportReport
from ifn_desktop.model.work import CancelToken, ProgressSink
from ifn_desktop.pdf.client import PdfPool
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database

if TYPE_CHECKING:
    from ifn_desktop.services.importing import Fetched

After = Callable[[ImportReport, CancelToken, ProgressSink], None]


class LazyImporter:
    """`services.importing.Importer`, whose parts are imported at the first import, and what follows one.

    Parsing, fuzzy matching and e-mail cost a third of a second to import, and no member who
    starts the program to read should wait for them.

    Args:
        database: of the library.
        blobs: its files.
        pool: reads new files.
        jobs: the lanes.
        now: the time it is.
        texts: the text of pages.
        after: what is done first when papers have come in.
    """

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        pool: PdfPool,
        jobs: JobRunner,
        now: Callable[[], datetime.datetime],
        *,
        texts: PageTexts,
        after: After,
    ) -> None:
        self._parts = (database, blobs, pool, jobs, now)
        self._database = database
        self._jobs = jobs
        self._now = now
        self._texts = texts
        self._after = after

    def run(
        self,
        paths: Sequence[Path],
        *,
        cancel: CancelToken,
        progress: ProgressSink,
        password: Callable[[str, int], str | None] | None = None,
    ) -> ImportReport:
        """See `Importer.run`."""
        from ifn_desktop.services.importing import Importer

        report = Importer(*self._parts).run(paths, cancel=cancel, progress=progress, password=password)
        self._follow(report, HappeningKind.IMPORTED, cancel, progress)
        return report

    def take(self, fetched: Fetched, *, cancel: CancelToken, progress: ProgressSink) -> ImportReport:
        """See `Importer.take`."""
        from ifn_desktop.services.importing import Importer

        report = Importer(*self._parts).take(fetched, cancel=cancel, progress=progress)
        self._follow(report, HappeningKind.SYNCED, cancel, progress)
        return report

    def _follow(
        self, report: ImportReport, how: HappeningKind, cancel: CancelToken, progress: ProgressSink
    ) -> None:
        if report.files_new:
            self._note(report, how)
        self._after(report, cancel, progress)
        if report.files_new:
            self._read_minutes(report, cancel, progress)
            self._read_confidential(cancel)

    def _note(self, report: ImportReport, how: HappeningKind) -> None:
        """Write down that they came; they have, also where there is no room to write it down."""
        from ifn_desktop.services.record import Record

        with contextlib.suppress(KnownError):
            Record(self._database, self._now).note(
                how, {"papers": report.documents, "files": report.files_new}
            )

    def _read_minutes(self, report: ImportReport, cancel: CancelToken, progress: ProgressSink) -> None:
        """Read what protokoll say; what is stopped here is read after the next import, or the next start."""
        from ifn_desktop.services.minutes_keeping import MinutesKeeper

        with contextlib.suppress(Cancelled, KnownError):
            MinutesKeeper(self._database, self._jobs).run(report.meetings, cancel=cancel, progress=progress)

    def _read_confidential(self, cancel: CancelToken) -> None:
        """Read whether papers mark themselves with sekretess; what is stopped is read at the next start."""
        from ifn_desktop.services.confidentiality import Confidentiality

        with contextlib.suppress(Cancelled, KnownError):
            Confidentiality(self._database, self._texts, self._jobs, self._now).read(cancel=cancel)
