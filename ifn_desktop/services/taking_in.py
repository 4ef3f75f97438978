# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Takes over the marks that a received PDF carries already: made elsewhere, or by this program.

After it the reader shows them as the member's own, to change and delete. None comes twice: what has
been read is remembered by names that outlast another program saving the file anew, and a mark that
this program wrote is known by its id.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ifn_desktop.anchoring.birth import ink_target, region_target, text_target
from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import TEXT_KINDS, Annotation, MarkColour, Placement, Target
from ifn_desktop.model.ids import AnnotationId, DocumentId, FileId, MeetingId, new_id
from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.pdf.client import PdfPool
from ifn_desktop.pdf.pdf_marks import Colour, ReadMark
from ifn_desktop.services.export_pdf import COLOURS
from ifn_desktop.services.file_sources import FileSources
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.services.undo import timestamp
from ifn_desktop.store import repo_annotations as marks
from ifn_desktop.store.database import Database


class _Taken(NamedTuple):
    """Marks on their way into a paper, and the names of all that its file carries there."""

    span: marks.Span
    marks: list[marks.Stored]
    keys: list[str]


class TakingIn:
    """Reads the marks of new files. Run in the io lane, after an import.

    Args:
        database: the library.
        sources: gives files to the workers.
        pool: workers that read marks.
        texts: the text layers of pages.
        jobs: the lanes; what is found is written in `write`.
        now: the time it is, with its zone.
    """

    def __init__(
        self,
        database: Database,
        sources: FileSources,
        pool: PdfPool,
        texts: PageTexts,
        *,
        jobs: JobRunner,
        now: Callable[[], datetime.datetime],
    ) -> None:
        self._database = database
        self._sources = sources
        self._pool = pool
        self._texts = texts
        self._jobs = jobs
        self._now = now

    def run(self, meetings: Sequence[MeetingId], *, loose: bool, cancel: CancelToken) -> Changes:
        """Take over the marks of every file of these meetings that has not been looked at yet.

        Args:
            meetings: those that an import has touched.
            loose: also papers that belong to no meeting.
            cancel: stops between files; the rest is read next time.

        A file that cannot be read is left for next time.
        """
        with self._database.read() as view:
            spans = marks.unread_spans(view, meetings, loose=loose)
        documents: set[DocumentId] = set()
        for file in dict.fromkeys(span.file for span in spans):
            cancel.raise_if_cancelled()
            own = [span for span in spans if span.file == file]
            try:
                source = self._sources.find(file)
                last = max(span.last_page for span in own)
                found = self._pool.marks(source, 1, last).result()
            except KnownError:  # a file that cannot be read now is asked again after the next import
                continue
            taken = [self._take(span, found) for span in own]
            self._write(taken)
            documents |= {one.span.document for one in taken if one.marks}
        return Changes(marked=frozenset(documents))

    def _take(self, span: marks.Span, found: Sequence[ReadMark]) -> _Taken:
        """The marks on one paper's pages that are not there yet, and the names of all of them."""
        inside = [mark for mark in found if span.first_page <= mark.page <= span.last_page]
        with self._database.read() as view:
            taken = marks.taken_in(view, span.document) if inside else frozenset[str]()
            known = {
                mark.keys[0]
                for mark in inside
                if mark.keys[0].startswith("own:")
                and marks.get(view, AnnotationId(mark.keys[0].removeprefix("own:"))) is not None
            }
        new = [
            stored
            for mark in inside
            if taken.isdisjoint(mark.keys) and mark.keys[0] not in known
            for stored in self._stored(span, mark)
        ]
        return _Taken(span, new, [key for mark in inside for key in mark.keys])

    def _write(self, taken: Sequence[_Taken]) -> None:
        """Those of a file in one transaction: it is synced once."""

        def write(_: CancelToken) -> None:
            with self._database.write() as tx:
                for one in taken:
                    for mark in one.marks:
                        if marks.get(tx, mark.annotation.id) is None:  # two papers may share a page
                            marks.put(tx, mark)
                    marks.take_in(tx, one.span.document, [*one.keys, f"file:{one.span.file}"])

        self._jobs.submit("write", write).result()

    def _stored(self, span: marks.Span, mark: ReadMark) -> Iterator[marks.Stored]:
        layer = self._layer(span.file, mark.page)
        if layer is None:
            return
        page = mark.page - span.first_page + 1
        target = _target(mark, layer, page)._replace(version=span.version)
        made = timestamp(self._now)
        own = mark.keys[0].removeprefix("own:") if mark.keys[0].startswith("own:") else new_id()
        annotation = Annotation(
            AnnotationId(own),
            span.document,
            mark.kind,
            _nearest(mark.colour),
            mark.text,
            _utc(mark.created) or made,
            _utc(mark.modified) or made,
            target,
            mark.keys[0],
        )
        yield marks.Stored(annotation, (Placement(span.version, page, mark.rects, strokes=mark.strokes),))

    def _layer(self, file: FileId, page: int) -> TextLayer | None:
        try:
            return self._texts.layer(file, page).result()
        except KnownError:
            return None  # a page that cannot be read holds no mark that could be shown


def _target(mark: ReadMark, layer: TextLayer, page: int) -> Target:
    if mark.strokes:
        return ink_target(layer, mark.strokes, page=page)
    if mark.kind in TEXT_KINDS:
        words = layer.range_in(mark.rects)
        if words is not None:
            return text_target(layer, *words, page=page)
    box = Rect(
        min(rect.x0 for rect in mark.rects),
        min(rect.y0 for rect in mark.rects),
        max(rect.x1 for rect in mark.rects),
        max(rect.y1 for rect in mark.rects),
    )
    return region_target(layer, box, page=page)


def _nearest(colour: Colour) -> MarkColour:
    """The member's colour that is most like another program's."""

    def distance(own: MarkColour) -> float:
        return sum((one - other) ** 2 for one, other in zip(COLOURS[own], colour, strict=True))

    return min(MarkColour, key=distance)


def _utc(iso: str) -> str:
    if not iso:
        return ""
    return datetime.datetime.fromisoformat(iso).astimezone(datetime.UTC).isoformat(timespec="microseconds")
