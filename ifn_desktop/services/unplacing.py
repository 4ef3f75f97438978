# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks that could not be placed in a new version: listed, placed by hand, or left with the old one."""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.anchoring.birth import page_target, region_target, text_target
from ifn_desktop.anchoring.geometry import shown_rects, shown_strokes
from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import Placement, PlacementState, Target
from ifn_desktop.model.ids import AnnotationId, DocumentId, MeetingId
from ifn_desktop.model.news import Suggestion, Unplaced
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.services.undo import Patch, UndoHistories
from ifn_desktop.store import repo_annotations as marks
from ifn_desktop.store.database import Database, View

SUGGESTED = 3
SHORT = 160
"""Characters of the words of a suggestion."""
_LOST = (PlacementState.ORPHAN, PlacementState.KEPT)


class Unplacing:
    """Lists unplaced marks (read lane) and deals with them (write lane), each a step to undo.

    Args:
        database: the library.
        texts: the text layers of pages.
        histories: where each write becomes a step to undo.
    """

    def __init__(self, database: Database, texts: PageTexts, histories: UndoHistories) -> None:
        self._database = database
        self._texts = texts
        self._histories = histories

    def unplaced(
        self, meeting: MeetingId | None = None, *, document: DocumentId | None = None
    ) -> tuple[Unplaced, ...]:
        """Marks whose place in the shown version is not known: of a paper, of a meeting, or all.

        Those that the member let stay with an old version are left out, and those of purged papers.
        """
        with self._database.read() as view:
            places = (
                marks.listed_of_document(view, document)
                if document is not None
                else marks.listed(view, meeting)
            )
            purged = marks.in_purged_papers(view)
            found: list[Unplaced] = []
            for place in places:
                if place.mark.annotation.id in purged:
                    continue
                placement = place.mark.placement
                if placement is None or placement.state is PlacementState.ORPHAN:
                    found.append(Unplaced(place, *_known_place(view, place.mark.annotation.id)))
        return tuple(found)

    def suggestions(self, annotation: AnnotationId, *, cancel: CancelToken) -> tuple[Suggestion, ...]:
        """Where an unplaced mark may belong in the shown version, the likeliest first. In the io lane.

        Raises:
            KnownError: `annotation.not_found`.
        """
        with self._database.read() as view:
            stored = marks.get(view, annotation)
            if stored is None:
                raise KnownError("annotation.not_found")
            home = marks.home_of(view, stored.annotation.document)
            spans = {span.version: span for span in marks.spans_of(view, stored.annotation.document)}
        shown = spans.get(home[2]) if home is not None else None
        if shown is None:
            return ()
        target = stored.annotation.target
        if target.quote is None:
            return self._same_spot(shown, target)
        from ifn_desktop.anchoring.resolve import Paper

        first, last = shown.first_page, shown.last_page
        paper = Paper(list(self._texts.stored(shown.file, first, last, cancel, with_places=False)))
        found: list[Suggestion] = []
        for one in paper.likeliest(target, SUGGESTED):
            cancel.raise_if_cancelled()
            layer = self._texts.layer(shown.file, first + one.page - 1).result()
            made = text_target(layer, one.start, one.end, page=one.page)
            words = " ".join(layer.text[one.start : one.end].split())[:SHORT]
            found.append(Suggestion(one.page, layer.quads(one.start, one.end), words, one.score, made))
        return tuple(found)

    def _same_spot(self, shown: marks.Span, target: Target) -> tuple[Suggestion, ...]:
        """Of a mark without words: the same place on the same page, as far as there is one."""
        page = min(target.page, shown.last_page - shown.first_page + 1)
        layer = self._texts.layer(shown.file, shown.first_page + page - 1).result()
        rects = shown_rects(target.quads, target.frame)
        made = (
            region_target(layer, rects[0], page=page, strokes=shown_strokes(target.strokes, target.frame))
            if rects
            else page_target(layer, page=page)
        )
        return (Suggestion(page, rects, "", 0.0, made),)

    def place(self, annotation: AnnotationId, target: Target) -> Changes:
        """Put an unplaced mark in the shown version, where the member says; its birth place stays noted.

        Args:
            annotation: the mark.
            target: of a suggestion, or made by `anchoring.birth` from the shown page.

        Raises:
            KnownError: `annotation.not_found`, `document.not_found`.
        """
        placement = Placement(
            "",
            target.page,
            shown_rects(target.quads, target.frame),
            PlacementState.MOVED,
            strokes=shown_strokes(target.strokes, target.frame),
        )
        return self._put([annotation], placement, "undo.place")

    def keep_with_old(self, annotations: Sequence[AnnotationId]) -> Changes:
        """Let unplaced marks of one paper stay with the version they stand in; they are listed no more.

        Raises:
            KnownError: as in `place`.
        """
        return self._put(annotations, None, "undo.keep_with_old")

    def _put(self, annotations: Sequence[AnnotationId], placement: Placement | None, label: str) -> Changes:
        changed: dict[AnnotationId, marks.Stored | None] = {}
        meeting: MeetingId | None = None
        with self._database.read() as view:
            for annotation in annotations:
                stored = marks.get(view, annotation)
                if stored is None:
                    raise KnownError("annotation.not_found")
                home = marks.home_of(view, stored.annotation.document)
                if home is None or not home[2]:
                    raise KnownError("document.not_found", name=stored.annotation.document)
                meeting, version = home[0], home[2]
                new = (
                    placement._replace(version=version)
                    if placement is not None
                    else Placement(version, _known_place(view, annotation)[1], (), PlacementState.KEPT, 0.0)
                )
                others = tuple(one for one in stored.placements if one.version != version)
                changed[annotation] = stored._replace(placements=(*others, new))
        return self._histories.of(meeting).do(Patch(label, changed))


def _known_place(view: View, annotation: AnnotationId) -> tuple[str, int]:
    """(version, page) where a mark stands in the newest version that has a place for it."""
    stored = marks.get(view, annotation)
    if stored is None:
        return "", 1
    numbers = {span.version: span.number for span in marks.spans_of(view, stored.annotation.document)}
    known = [one for one in stored.placements if one.state not in _LOST and one.version in numbers]
    if known:
        newest = max(known, key=lambda one: numbers[one.version])
        return newest.version, newest.page
    target = stored.annotation.target
    return (target.version if target.version in numbers else ""), target.page
