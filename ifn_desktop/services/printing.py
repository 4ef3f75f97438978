# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is printed, page by page, drawn by a worker from a PDF that lies in memory only."""

from __future__ import annotations

from types import TracebackType

from ifn_desktop.model.happening import HappeningKind
from ifn_desktop.model.ids import MeetingId, new_id
from ifn_desktop.model.views import DocumentView
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.pdf.client import FileSource, PageImage, PdfPool, RenderRequest
from ifn_desktop.services.export_summary import ExportWords
from ifn_desktop.services.exporting import ExportForm, Exporting, Made


class Printout:
    """Pages to print. Close it when they are printed.

    Args:
        content: the PDF.
        pool: draws it.

    Attributes:
        sizes: (width, height) of each page in points.
    """

    def __init__(self, content: bytes, pool: PdfPool) -> None:
        self._source = FileSource(f"print {new_id()}", len(content), lambda: [content])
        self._pool = pool
        pages = pool.read(self._source).result().pages
        self.sizes: tuple[tuple[float, float], ...] = tuple((page.width, page.height) for page in pages)

    def image(self, page: int, width: int, height: int) -> PageImage:
        """Draw a page (from 1) as so many dots, marks and all; release it soon. Waits for the worker.

        Raises:
            KnownError: the page cannot be drawn.
        """
        return self._pool.render(self._source, RenderRequest(page, width, height, marks=True)).result()

    def close(self) -> None:
        """Let the worker forget the pages."""
        self._pool.forget(self._source.key)

    def __enter__(self) -> Printout:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Printing:
    """Makes printouts. Run in the io lane.

    Args:
        exporting: puts papers and summaries together.
        pool: the workers.
    """

    def __init__(self, exporting: Exporting, pool: PdfPool) -> None:
        self._exporting = exporting
        self._pool = pool

    def paper(
        self, document: DocumentView, words: ExportWords, *, with_marks: bool, cancel: CancelToken
    ) -> Printout:
        """A paper, with or without the member's marks; errors as in `Exporting.paper`.

        With them comes a line about jäv where the ärende is marked.
        """
        made = self._exporting.paper(
            document, words, with_marks=with_marks, cancel=cancel, reminds=with_marks
        )
        return self._printed(made)

    def summary(self, meeting: MeetingId, words: ExportWords, *, cancel: CancelToken) -> Printout:
        """The summary of a meeting; errors as in `Exporting.make`."""
        made = self._exporting.make(meeting, ExportForm.PDF, words, cancel=cancel, progress=no_progress)
        return self._printed(made)

    def _printed(self, made: Made) -> Printout:
        self._exporting.noted(HappeningKind.PRINTED)
        return Printout(made.content, self._pool)
