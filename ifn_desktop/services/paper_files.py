# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What lies inside the library's PDFs beside their pages: links, and embedded files to save out."""

from __future__ import annotations

from pathlib import Path

from ifn_desktop.config.disk import write_whole
from ifn_desktop.model.ids import FileId
from ifn_desktop.model.page_links import EmbeddedFile, PdfLink
from ifn_desktop.pdf.client import PdfPool
from ifn_desktop.services.file_sources import FileSources


class PaperFiles:
    """Asks the view workers. Every call waits for its answer: for a lane (`io`).

    Args:
        sources: the files.
        pool: the workers.
    """

    def __init__(self, sources: FileSources, pool: PdfPool) -> None:
        self._sources = sources
        self._pool = pool

    def links(self, file: FileId, first: int, last: int) -> dict[int, tuple[PdfLink, ...]]:
        """The links on pages first to last (from 1 in the file), by page.

        Raises:
            KnownError: the file cannot be opened.
        """
        return self._pool.page_links(self._sources.find(file), first, last).result()

    def embedded(self, file: FileId, first: int, last: int) -> tuple[EmbeddedFile, ...]:
        """The files inside a file, and those that hang on its pages first to last. Raises as `links`."""
        return self._pool.embedded(self._sources.find(file), first, last).result()

    def save_embedded(self, file: FileId, inside: EmbeddedFile, target: Path) -> None:
        """Write an embedded file where the member wants it, readable only for its owner.

        Raises:
            KnownError: as `links`; `file.damaged`; `disk.*`, and then no half file is left.
        """
        data = self._pool.extract(self._sources.find(file), inside.page, inside.position).result()
        write_whole(target, data)
