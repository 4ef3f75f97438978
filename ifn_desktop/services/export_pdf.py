# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers as one PDF with real annotations: which pages, which marks, which bookmarks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ifn_desktop.model.annotations import Annotation, Mark, MarkColour, MarkKind
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import AgendaView, DocumentView
from ifn_desktop.pdf.client import ComposePart, FileSource
from ifn_desktop.pdf.pdf_marks import Colour, OutlineLine, PdfMark
from ifn_desktop.services.export_summary import ExportWords

COLOURS: dict[MarkColour, Colour] = {
    MarkColour.YELLOW: (1.0, 0.85, 0.2),
    MarkColour.GREEN: (0.45, 0.8, 0.4),
    MarkColour.TURQUOISE: (0.25, 0.75, 0.8),
    MarkColour.PINK: (0.95, 0.5, 0.7),
    MarkColour.VIOLET: (0.65, 0.5, 0.9),
}
"""As other programs show them, on white paper."""
_A4_WIDTH = 595.0


class Paper(NamedTuple):
    """A paper to go into the PDF.

    Attributes:
        marks: as they stand in its shown version; those without a place are left out.
        taken: keys of the file's own marks that the library has taken over.
        reminder: a line for the top of its first page; empty: none.
    """

    view: DocumentView
    source: FileSource
    marks: Sequence[Mark] = ()
    taken: frozenset[str] = frozenset()
    reminder: str = ""


class Outlined(NamedTuple):
    """A heading of the outline with its papers: an ärende, or None for papers of the meeting."""

    heading: str | None
    papers: Sequence[Paper]


def outlined(agenda: AgendaView, papers: Mapping[DocumentId, Paper]) -> list[Outlined]:
    """The papers in the order of the agenda; those that are not in `papers` are left out."""
    groups = [Outlined(None, [papers[view.id] for view in agenda.documents if view.id in papers])]
    for item in agenda.items:
        heading = " ".join(part for part in (item.number, item.title) if part)
        groups.append(Outlined(heading, [papers[view.id] for view in item.documents if view.id in papers]))
    return [group for group in groups if group.papers]


def parts_of(
    groups: Sequence[Outlined], words: ExportWords, author: str
) -> tuple[list[ComposePart], list[OutlineLine]]:
    """What a worker puts together, and the bookmarks of the whole."""
    parts: list[ComposePart] = []
    outline: list[OutlineLine] = []
    page = 1
    for group in groups:
        level = 1
        if group.heading is not None:
            outline.append(OutlineLine(1, group.heading, page))
            level = 2
        for paper in group.papers:
            view = paper.view
            outline.append(OutlineLine(level, view.title, page))
            outline += _bookmarks(paper, level + 1, page, words)
            marks = tuple(_pdf_mark(mark, author) for mark in paper.marks if _goes_in(mark, view.pages))
            if paper.reminder:
                marks = (_reminder(paper), *marks)
            parts.append(ComposePart(paper.source, view.first_page, view.last_page, marks, paper.taken))
            page += view.pages
    return parts, outline


def _bookmarks(paper: Paper, level: int, first: int, words: ExportWords) -> list[OutlineLine]:
    found = [
        mark
        for mark in paper.marks
        if mark.annotation.kind is MarkKind.BOOKMARK and not mark.is_orphan and mark.page <= paper.view.pages
    ]
    return [
        OutlineLine(
            level,
            " ".join(mark.annotation.comment.split()) or words.bookmark.format(page=mark.page),
            first + mark.page - 1,
        )
        for mark in found
    ]


def _reminder(paper: Paper) -> PdfMark:
    """Words over the first page, above what stands on it."""
    width = paper.view.page_sizes[0][0] if paper.view.page_sizes else _A4_WIDTH
    place = Rect(24.0, 2.0, width - 24.0, 18.0)
    return PdfMark(1, MarkKind.FREE_TEXT, COLOURS[MarkColour.YELLOW], (place,), text=paper.reminder)


def _goes_in(mark: Mark, pages: int) -> bool:
    has_place = not mark.is_orphan and mark.placement is not None and bool(mark.placement.rects)
    return has_place and mark.annotation.kind is not MarkKind.BOOKMARK and mark.page <= pages


def _pdf_mark(mark: Mark, author: str) -> PdfMark:
    annotation: Annotation = mark.annotation
    assert mark.placement is not None
    return PdfMark(
        mark.page,
        annotation.kind,
        COLOURS[annotation.colour],
        mark.placement.rects,
        mark.placement.strokes,
        annotation.comment,
        f"ifn-{annotation.id}",
        author,
        annotation.created,
        annotation.modified,
    )
