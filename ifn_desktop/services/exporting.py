# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Takes what the member has written out of the library, in forms that other programs read.

What is written is not encrypted: whoever asks for it says so to the member first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, wait
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from ifn_desktop.config.disk import write_whole
from ifn_desktop.errors import KnownError
from ifn_desktop.model.happening import HappeningKind
from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.views import AgendaView, DocumentView
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.pdf.client import FileSource, PdfPool
from ifn_desktop.services.export_pdf import Outlined, Paper, outlined, parts_of
from ifn_desktop.services.export_summary import ExportWords, Written, summary_markdown
from ifn_desktop.services.file_sources import FileSources
from ifn_desktop.services.queries import Queries
from ifn_desktop.store import repo_annotations as marks
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_notes as notes
from ifn_desktop.store.database import Database

Recusals = Callable[[MeetingId, ExportWords], Mapping[ItemId, str]]
_LISTEN = 0.1
"""Seconds between two looks at the cancel token while a worker works."""


class ExportForm(StrEnum):
    """What a meeting can be written as; the values are the command line's words."""

    PDF = "pdf"
    DOCX = "docx"
    MARKDOWN = "md"
    JSONLD = "jsonld"
    ANNOTATED_PDF = "annotated-pdf"


class Made(NamedTuple):
    """What an export made.

    Attributes:
        content: the file.
        left_out: titles of papers that cannot be shown, and so are not in it.
    """

    content: bytes
    left_out: tuple[str, ...] = ()


class Exporting:
    """Makes and writes exports. Run in the io lane.

    Args:
        database: the library.
        queries: its agenda.
        sources: gives papers to the workers.
        pool: workers that write PDF.
        recusals: for each ärende of a meeting marked for jäv, the line that says so.
        refuse_papers: raises where papers may not leave the program; is told whether one of them is taken
            for sekretess.
        refuse_own: raises where what the member wrote about such papers, or others, may not.
        noted: hears what has left the program.

    Attributes:
        noted: that one.
    """

    def __init__(
        self,
        database: Database,
        queries: Queries,
        sources: FileSources,
        pool: PdfPool,
        recusals: Recusals,
        *,
        refuse_papers: Callable[[bool], None] = lambda _: None,
        refuse_own: Callable[[bool], None] = lambda _: None,
        noted: Callable[[HappeningKind], None] = lambda _: None,
    ) -> None:
        self.noted = noted
        self._refuse_papers, self._refuse_own = refuse_papers, refuse_own
        self._database = database
        self._queries = queries
        self._sources = sources
        self._pool = pool
        self._recusals = recusals

    def export(
        self,
        meeting: MeetingId,
        form: ExportForm,
        target: Path,
        words: ExportWords,
        *,
        cancel: CancelToken,
        progress: ProgressSink,
        author: str = "",
    ) -> Made:
        """Write a meeting to a file that the member has chosen; whole or not at all.

        Args:
            meeting: the meeting.
            form: what to write.
            target: where; a file there is replaced, unencrypted as it will be.
            words: of the interface.
            cancel: stops it; nothing is written then.
            progress: hears `export.collecting`, `export.writing`.
            author: goes into the annotations of a PDF; empty unless the member wants it.

        Raises:
            KnownError: `meeting.not_found`, `export.nothing`, `save.failed`, or why a paper cannot be read.
            Cancelled: nothing was written.
        """
        made = self.make(meeting, form, words, cancel=cancel, progress=progress, author=author)
        cancel.raise_if_cancelled()
        progress(Progress("export.writing"))
        write_out(target, made.content)
        self.noted(HappeningKind.EXPORTED)
        return made

    def make(
        self,
        meeting: MeetingId,
        form: ExportForm,
        words: ExportWords,
        *,
        cancel: CancelToken,
        progress: ProgressSink,
        author: str = "",
    ) -> Made:
        """The same in memory."""
        progress(Progress("export.collecting"))
        agenda = self._queries.agenda(meeting)
        if form is ExportForm.ANNOTATED_PDF:
            papers, left_out = self._papers(_papers_of(agenda), with_marks=True)
            return self._composed(outlined(agenda, papers), left_out, words, author, cancel)
        self._refuse_own(any(view.is_confidential for view in _papers_of(agenda)))
        written = self._written(meeting, words)
        if form is ExportForm.JSONLD:
            from ifn_desktop.services.export_jsonld import jsonld_of

            label = ", ".join(part for part in (agenda.organization, agenda.date) if part)
            return Made(jsonld_of(meeting, label, written.notes, written.marks))
        markdown = summary_markdown(agenda, written, words)
        if form is ExportForm.MARKDOWN:
            return Made(markdown.encode())
        if form is ExportForm.DOCX:
            from ifn_desktop.services.export_docx import docx_of

            return Made(docx_of(markdown, _title(agenda, words)))
        return Made(self._laid_out(markdown, cancel))

    def paper(
        self,
        document: DocumentView,
        words: ExportWords,
        *,
        with_marks: bool,
        cancel: CancelToken,
        author: str = "",
        reminds: bool = False,
    ) -> Made:
        """One paper as a PDF of its own, with or without marks, in memory.

        Args:
            document: the paper.
            words: of bookmarks.
            with_marks: with the member's.
            cancel: stops the work.
            author: of the marks.
            reminds: with a line on the first page where its ärende is marked for jäv.

        Raises:
            KnownError: `export.nothing` when it cannot be shown, or why it cannot be read.
        """
        papers, left_out = self._papers([document], with_marks=with_marks)
        reminder = self._reminder(document, words) if reminds else ""
        found = [paper._replace(reminder=reminder) for paper in papers.values()]
        return self._composed([Outlined(None, found)], left_out, words, author, cancel)

    def _reminder(self, document: DocumentView, words: ExportWords) -> str:
        if document.item is None:
            return ""
        with self._database.read() as view:
            meeting = meetings.meeting_of_item(view, document.item)
        return self._recusals(meeting, words).get(document.item, "") if meeting is not None else ""

    def _written(self, meeting: MeetingId, words: ExportWords) -> Written:
        with self._database.read() as view:
            said = self._recusals(meeting, words)
            return Written(notes.listed(view, meeting), marks.listed(view, meeting), said)

    def _papers(
        self, views: Sequence[DocumentView], *, with_marks: bool
    ) -> tuple[dict[DocumentId, Paper], tuple[str, ...]]:
        self._refuse_papers(any(view.is_confidential for view in views))
        papers: dict[DocumentId, Paper] = {}
        for view in views:
            if view.failure is None and view.last_page >= view.first_page > 0:
                source = self._sources.find(view.file_id)
                with self._database.read() as read:
                    own = marks.of_document(read, view.id) if with_marks else []
                    taken = marks.taken_in(read, view.id)
                papers[view.id] = Paper(view, source, own, taken)
        return papers, tuple(view.title for view in views if view.id not in papers)

    def _composed(
        self,
        groups: Sequence[Outlined],
        left_out: tuple[str, ...],
        words: ExportWords,
        author: str,
        cancel: CancelToken,
    ) -> Made:
        parts, outline = parts_of(groups, words, author)
        if not parts:
            raise KnownError("export.nothing")
        return Made(_waited(self._pool.compose(parts, outline), cancel), left_out)

    def _laid_out(self, markdown: str, cancel: CancelToken) -> bytes:
        from ifn_desktop.services.export_html import html_of

        page = html_of(markdown)
        source = FileSource(f"summary {id(page)}", len(page), lambda: [page], "text/html")
        return _waited(self._pool.convert(source), cancel)


def write_out(target: Path, content: bytes) -> None:
    """Write a file that only its owner may read, whole or not at all.

    Raises:
        KnownError: `disk.full`, `save.failed`; what stood there is untouched.
    """
    try:
        write_whole(target, content)
    except KnownError as error:
        if error.code == "disk.full":
            raise
        raise KnownError("save.failed", name=target.name) from None


def _papers_of(agenda: AgendaView) -> list[DocumentView]:
    return [*agenda.documents, *(view for item in agenda.items for view in item.documents)]


def _waited(future: Future[bytes], cancel: CancelToken) -> bytes:
    """A worker's result; at a cancel the work is let go, and what it makes is dropped."""
    while not wait([future], _LISTEN).done:
        if cancel.cancelled:
            future.cancel()
            cancel.raise_if_cancelled()
    return future.result()


def _title(agenda: AgendaView, words: ExportWords) -> str:
    return " ".join(part for part in (words.summary, agenda.organization, agenda.date or "") if part)
