# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The services that turn pages into text, imported when the member first asks for one."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from ifn_desktop.model.ids import FileId
from ifn_desktop.model.text import PageText
from ifn_desktop.services.file_sources import FileSources
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.store.database import Database

if TYPE_CHECKING:
    from ifn_desktop.services.ocr import Ocr
    from ifn_desktop.services.reflow import Reflowing


class TextWork:
    """Flowing text and recognised text. Ask for its parts in a lane: the first time imports.

    Args:
        database: the library.
        sources: gives the files to workers.
        jobs: the lanes.
        now: the time it is, with its zone.
    """

    def __init__(
        self,
        database: Database,
        sources: FileSources,
        jobs: JobRunner,
        now: Callable[[], datetime.datetime],
    ) -> None:
        self._parts = (database, sources, jobs, now)

    @cached_property
    def ocr(self) -> Ocr:
        """Text recognised in pictures."""
        from ifn_desktop.services.ocr import Ocr

        return Ocr(*self._parts)

    @cached_property
    def flowing(self) -> Reflowing:
        """Papers as flowing text."""
        from ifn_desktop.services.reflow import Reflowing

        return Reflowing(self._parts[0], self.recognised)

    def recognised(self, file: FileId, first: int, last: int) -> Mapping[int, PageText]:
        """See `Ocr.recognised`."""
        return self.ocr.recognised(file, first, last)

    def close(self) -> None:
        """End what has been started."""
        if "ocr" in self.__dict__:
            self.ocr.close()
