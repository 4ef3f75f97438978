# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member marks papers: every write of it, each one step to undo, and what is shown of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence

from ifn_desktop.anchoring.geometry import shown_rects, shown_strokes
from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import (
    Annotation,
    ItemCounts,
    Mark,
    MarkColour,
    MarkPlace,
    NewMark,
    Placement,
    Target,
)
from ifn_desktop.model.ids import AnnotationId, DocumentId, ItemId, MeetingId
from ifn_desktop.model.views import Changes
from ifn_desktop.services.undo import Edit, Patch, UndoHistories, timestamp
from ifn_desktop.store import repo_annotations as marks
from ifn_desktop.store import repo_notes as notes
from ifn_desktop.store.database import Database, View

Stored = marks.Stored


class Annotating:
    """Makes, changes and deletes marks. Writes in the write lane, reads in the read lane.

    Args:
        database: the library.
        histories: where each write becomes a step to undo.
        now: the time it is, with its zone.
    """

    def __init__(
        self, database: Database, histories: UndoHistories, now: Callable[[], datetime.datetime]
    ) -> None:
        self._database = database
        self._histories = histories
        self._now = now

    # Writes -----------------------------------------------------------------------------------

    def add(self, document: DocumentId, new: Sequence[NewMark]) -> Changes:
        """Make marks in a paper as it is shown; one step, also for words over a page break.

        Raises:
            KnownError: `document.not_found`.
        """
        with self._database.read() as view:
            version = _home(view, document)[2]
        made = timestamp(self._now)
        stored = {
            mark.id: _born(
                Annotation(
                    mark.id,
                    document,
                    mark.kind,
                    mark.colour,
                    mark.comment,
                    made,
                    made,
                    mark.target._replace(version=version),
                )
            )
            for mark in new
        }
        label = f"undo.add.{new[0].kind}" if len({mark.kind for mark in new}) == 1 else "undo.add.marks"
        return self._do(document, Patch(label, stored))

    def comment(self, annotation: AnnotationId, text: str) -> Changes:
        """Write a comment to a mark, or a free text's words; typing in a row is one step.

        Raises:
            KnownError: `annotation.not_found`.
        """
        stored = self._get(annotation)
        changed = stored.annotation._replace(comment=text, modified=timestamp(self._now))
        patch = Patch(
            "undo.comment", {annotation: stored._replace(annotation=changed)}, merges=f"comment:{annotation}"
        )
        return self._do(changed.document, patch)

    def recolour(self, ids: Sequence[AnnotationId], colour: MarkColour) -> Changes:
        """Give marks of one paper another colour. Errors as in `comment`."""
        made = timestamp(self._now)
        found = [self._get(id_) for id_ in ids]
        changed = {
            stored.annotation.id: stored._replace(
                annotation=stored.annotation._replace(colour=colour, modified=made)
            )
            for stored in found
        }
        return self._do(found[0].annotation.document, Patch("undo.recolour", changed)) if found else Changes()

    def move(self, annotation: AnnotationId, target: Target) -> Changes:
        """Put a mark elsewhere in the paper as it is shown: it is born again there.

        An orphan finds its place again in the same way. Errors as in `comment`.
        """
        stored = self._get(annotation)
        with self._database.read() as view:
            version = _home(view, stored.annotation.document)[2]
        changed = stored.annotation._replace(
            target=target._replace(version=version), modified=timestamp(self._now)
        )
        return self._do(changed.document, Patch("undo.move", {annotation: _born(changed)}))

    def delete(self, ids: Sequence[AnnotationId]) -> Changes:
        """Delete marks of one paper. Those that are gone already do not matter."""
        with self._database.read() as view:
            found = [stored.annotation for id_ in ids if (stored := marks.get(view, id_)) is not None]
        if not found:
            return Changes()
        return self._do(found[0].document, Patch("undo.delete", {mark.id: None for mark in found}))

    def name_colours(self, meeting: MeetingId | None, names: Mapping[MarkColour, str]) -> Changes:
        """Give colours names; an empty one is the program's own. A step in this meeting's history."""
        tidy = {colour: " ".join(name.split()) for colour, name in names.items()}
        return self._histories.of(meeting).do(Patch("undo.colour_names", colours=tidy))

    def undo(self, meeting: MeetingId | None) -> Changes:
        """Take the last step in a meeting back; see `UndoHistory.undo`."""
        return self._histories.of(meeting).undo()

    def redo(self, meeting: MeetingId | None) -> Changes:
        """Do the step again that was taken back last."""
        return self._histories.of(meeting).redo()

    def undo_labels(self, meeting: MeetingId | None) -> tuple[str | None, str | None]:
        """Codes that name what `undo` and `redo` would do. On any thread, at once."""
        history = self._histories.of(meeting)
        return history.undo_label, history.redo_label

    # Reads ------------------------------------------------------------------------------------

    def marks_of(self, document: DocumentId, version: str | None = None) -> tuple[Mark, ...]:
        """The marks of a paper as they stand in its shown version, in reading order, orphans too.

        Args:
            document: the paper.
            version: id of another of its versions, to see them as they stand there.
        """
        with self._database.read() as view:
            return tuple(marks.of_document(view, document, version))

    def find(self, annotation: AnnotationId) -> MarkPlace | None:
        """A mark with where it belongs, for a link to it; None when it is gone."""
        with self._database.read() as view:
            stored = marks.get(view, annotation)
            places = marks.listed_of_document(view, stored.annotation.document) if stored is not None else []
        return next((place for place in places if place.mark.annotation.id == annotation), None)

    def meeting_of(self, document: DocumentId) -> MeetingId | None:
        """The meeting a paper belongs to; None for none. Errors as in `add`."""
        with self._database.read() as view:
            return _home(view, document)[0]

    def all_marks(self, meeting: MeetingId | None = None) -> tuple[MarkPlace, ...]:
        """Every mark, or those of a meeting, newest meeting first, in the order of the agenda."""
        with self._database.read() as view:
            return tuple(marks.listed(view, meeting))

    def counts(self, meeting: MeetingId) -> dict[ItemId, ItemCounts]:
        """How much the member has written on each ärende; those without anything are left out."""
        with self._database.read() as view:
            marked, noted = marks.counts(view, meeting), notes.counts(view, meeting)
        return {
            item: ItemCounts(noted.get(item, 0), marked.get(item, 0)) for item in marked.keys() | noted.keys()
        }

    def colour_names(self) -> dict[MarkColour, str]:
        """The names that the member has given colours; the others have the program's own."""
        with self._database.read() as view:
            return marks.colour_names(view)

    # ------------------------------------------------------------------------------------------

    def _get(self, annotation: AnnotationId) -> Stored:
        with self._database.read() as view:
            stored = marks.get(view, annotation)
        if stored is None:
            raise KnownError("annotation.not_found")
        return stored

    def _do(self, document: DocumentId, edit: Edit) -> Changes:
        with self._database.read() as view:
            meeting = _home(view, document)[0]
        return self._histories.of(meeting).do(edit)


def _home(view: View, document: DocumentId) -> tuple[MeetingId | None, ItemId | None, str]:
    home = marks.home_of(view, document)
    if home is None:
        raise KnownError("document.not_found", name=document)
    return home


def _born(annotation: Annotation) -> Stored:
    """A mark that stands where it was made."""
    target = annotation.target
    placement = Placement(
        target.version,
        target.page,
        shown_rects(target.quads, target.frame),
        strokes=shown_strokes(target.strokes, target.frame),
    )
    return Stored(annotation, (placement,))
