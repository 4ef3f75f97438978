# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finds the places of marks in a paper's new version, after an import.

What is found and what is not is written down for each mark; a mark without a place is an orphan,
kept and listed (design.md section 9).
"""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.anchoring.geometry import shown_rects, shown_strokes
from ifn_desktop.anchoring.resolve import Paper
from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import (
    Annotation,
    InkPoint,
    MarkKind,
    Placement,
    PlacementState,
    Stroke,
)
from ifn_desktop.model.ids import DocumentId, MeetingId
from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.store import repo_annotations as marks
from ifn_desktop.store.database import Database

ONE_SIDE = 0.8
"""The score of a mark without words that only the words on one side hold."""


class Placing:
    """Places marks in shown versions. Run in the io lane.

    Args:
        database: the library.
        texts: the text layers of pages.
        jobs: the lanes; what is found is written in `write`.
    """

    def __init__(self, database: Database, texts: PageTexts, jobs: JobRunner) -> None:
        self._database = database
        self._texts = texts
        self._jobs = jobs

    def run(self, meetings: Sequence[MeetingId], *, cancel: CancelToken) -> Changes:
        """Place every mark in the papers of these meetings that has no place in the shown version yet.

        Args:
            meetings: those that an import has touched.
            cancel: stops between papers.
        """
        with self._database.read() as view:
            waiting = [
                mark.annotation
                for meeting in meetings
                for mark in marks.of_meeting(view, meeting)
                if mark.placement is None
            ]
        changed: set[DocumentId] = set()
        for document in dict.fromkeys(annotation.document for annotation in waiting):
            cancel.raise_if_cancelled()
            own = [annotation for annotation in waiting if annotation.document == document]
            if self._place(document, own):
                changed.add(document)
        return Changes(marked=frozenset(changed))

    def _place(self, document: DocumentId, annotations: Sequence[Annotation]) -> bool:
        with self._database.read() as view:
            spans = {span.version: span for span in marks.spans_of(view, document)}
            home = marks.home_of(view, document)
        shown = spans.get(home[2]) if home is not None else None
        if shown is None:
            return False
        layers = list(self._texts.stored(shown.file, shown.first_page, shown.last_page))
        paper = Paper(layers)
        placements = [
            (annotation.id, self._placed(annotation, paper, layers, shown, spans))
            for annotation in annotations
        ]

        def write(_: CancelToken) -> None:
            with self._database.write() as tx:
                there = [entry for entry in placements if marks.get(tx, entry[0]) is not None]
                marks.put_placements(tx, there)

        self._jobs.submit("write", write).result()
        return True

    def _placed(
        self,
        annotation: Annotation,
        paper: Paper,
        layers: Sequence[TextLayer],
        shown: marks.Span,
        spans: dict[str, marks.Span],
    ) -> Placement:
        target = annotation.target
        if self._is_same_page(annotation, layers, shown, spans):
            return Placement(
                shown.version,
                target.page,
                shown_rects(target.quads, target.frame),
                strokes=shown_strokes(target.strokes, target.frame),
            )
        if target.quote is not None:
            found = paper.find(target)
            if found is not None:
                layer = self._exact(shown, found.page) or layers[found.page - 1]
                rects = layer.quads(found.start, found.end)
                return Placement(shown.version, found.page, rects, found.state, found.score)
        elif annotation.kind is MarkKind.BOOKMARK:
            page = _bookmarked(annotation, paper)
            if page is not None:
                state = PlacementState.PLACED if page == target.page else PlacementState.MOVED
                return Placement(shown.version, page, (), state)
        else:
            moved = self._followed(annotation, paper, shown, spans)
            if moved is not None:
                return moved
        return Placement(shown.version, target.page, (), PlacementState.ORPHAN, 0.0)

    @staticmethod
    def _is_same_page(
        annotation: Annotation, layers: Sequence[TextLayer], shown: marks.Span, spans: dict[str, marks.Span]
    ) -> bool:
        """Whether a mark without words stands in another rendering of the same text and size of page."""
        target = annotation.target
        birth = spans.get(target.version)
        if target.quote is not None or birth is None or birth.number != shown.number:
            return False
        if not 1 <= target.page <= len(layers):
            return False
        layer = layers[target.page - 1]
        return abs(layer.width - target.frame.width) + abs(layer.height - target.frame.height) < 1

    def _followed(
        self, annotation: Annotation, paper: Paper, shown: marks.Span, spans: dict[str, marks.Span]
    ) -> Placement | None:
        """A mark without words follows the words above and below it, which must agree."""
        target, around = annotation.target, annotation.target.surroundings
        birth = spans.get(target.version)
        if around is None or birth is None:
            return None
        shifts: list[tuple[int, float, float]] = []
        old_layer = self._exact(birth, target.page)
        for words, last in ((around.above, True), (around.below, False)):
            if not words or old_layer is None:
                continue
            old = Paper([old_layer]).page_with(words)
            new = paper.page_with(words)
            new_layer = self._exact(shown, new[0]) if new is not None else None
            if old is None or new is None or new_layer is None:
                return None
            before = old_layer.quads(*old[1:])[-1 if last else 0]
            after = new_layer.quads(*new[1:])[-1 if last else 0]
            shifts.append((new[0], after.x0 - before.x0, after.y0 - before.y0))
        if not shifts:
            return None
        page, dx, dy = shifts[0]
        if any(other[0] != page or abs(other[2] - dy) > 20 for other in shifts[1:]):
            return None
        rects = [
            Rect(rect.x0 + dx, rect.y0 + dy, rect.x1 + dx, rect.y1 + dy)
            for rect in shown_rects(target.quads, target.frame)
        ]
        strokes: list[Stroke] = [
            tuple(InkPoint(point.x + dx, point.y + dy, point.pressure) for point in stroke)
            for stroke in shown_strokes(target.strokes, target.frame)
        ]
        same = page == target.page and abs(dx) + abs(dy) < 1
        return Placement(
            shown.version,
            page,
            tuple(rects),
            PlacementState.PLACED if same else PlacementState.MOVED,
            1.0 if len(shifts) > 1 else ONE_SIDE,
            tuple(strokes),
        )

    def _exact(self, span: marks.Span, page: int) -> TextLayer | None:
        """The layer of a page of a paper, from 1, with the place of each character."""
        if not 1 <= page <= span.last_page - span.first_page + 1:
            return None
        try:
            return self._texts.layer(span.file, span.first_page + page - 1).result()
        except KnownError:
            return None


def _bookmarked(annotation: Annotation, paper: Paper) -> int | None:
    around = annotation.target.surroundings
    if around is None:
        return None
    places = [paper.page_with(words) for words in (around.above, around.below) if words]
    pages = {place[0] for place in places if place is not None}
    return pages.pop() if len(pages) == 1 else None
