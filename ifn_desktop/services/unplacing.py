# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks that could not be placed in a new version: listed, placed by hand, or left with the old one."""

from __future__ import annotations

from collections.abc import Sequence

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

        Those that the member let stay with an old version are left out.
        """
        with self._database.read() as view:
            places = (
                marks.listed_of_document(view, document)
                if document is not None
                else marks.listed(view, meeting)
            )
            found: list[Unplaced] = []
            for place in places:
                placement = place.mark.placement
                if placement is None or placement.state is PlacementState.ORPHAN:
                    found.append(Unplaced(place, *_known_place(view, place.mark.annotation.id)))
        return tuple(found)

    def suggestions(self, annotation: AnnotationId, *, cancel: CancelToken) -> tuple[Suggestion, ...]:
        """Where an unplaced mark may belong in the shown version, the likeliest first. In the io lane.

        Raises:
            KnownError: `annotation.not_found`.
        """
        cancel.raise_if_cancelled()
        with self._database.read() as view:
            if marks.get(view, annotation) is None:
                raise KnownError("annotation.not_found")
        return ()

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
