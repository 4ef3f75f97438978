# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Making and changing marks in the papers on show: shown at once, written behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal

from ifn_desktop.anchoring import birth
from ifn_desktop.anchoring.geometry import shown_rects, shown_strokes
from ifn_desktop.model.annotations import (
    TEXT_KINDS,
    Annotation,
    Mark,
    MarkColour,
    MarkKind,
    NewMark,
    Placement,
    Stroke,
    Target,
)
from ifn_desktop.model.ids import AnnotationId, DocumentId, new_id
from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.viewmodels.annotations_ports import MarksDoor
from ifn_desktop.viewmodels.annotations_shown import ShownMarks
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.reader.page_layers import PageLayers
from ifn_desktop.viewmodels.tasks import Tasks

LEAST_POINTS = 12.0
"""Width and height below which nothing is made smaller."""


class Words(NamedTuple):
    """Words of one page that the member has chosen: characters of its text layer.

    Attributes:
        page: from 1 in the paper.
        version: of the paper, for who quotes them.
    """

    document: DocumentId
    page: int
    start: int
    end: int
    version: str = ""


class Annotations(ShownMarks):
    """Makes and changes marks of the papers on show: shown at once, written behind.

    Args:
        door: the way to the library.
        tasks: runs questions and writes.
        library: tells when marks have changed, and is told.
        layers: the text of pages, for the selectors of new marks.

    Signals:
        made: the id of a mark that the member has just made.
        deleted: how many marks the member has just deleted.
    """

    made = Signal(str)
    deleted = Signal(int)

    def __init__(self, door: MarksDoor, tasks: Tasks, library: Library, layers: PageLayers) -> None:
        super().__init__(door, tasks, library, layers)
        self.colour = MarkColour.YELLOW

    # Making ---------------------------------------------------------------------------------------

    def mark_words(
        self,
        words: Sequence[Words],
        kind: MarkKind,
        colour: MarkColour | None = None,
        then: Callable[[AnnotationId], None] | None = None,
    ) -> None:
        """Mark words, also over page breaks: one mark for each page, one step to undo.

        Args:
            words: of one paper.
            kind: highlight, underline or strike.
            colour: else the one that was used last.
            then: hears the id of the first mark.
        """
        if not words:
            return
        self.colour = colour or self.colour
        used = self.colour
        targets: dict[int, Target] = {}

        def arrived(number: int, layer: TextLayer) -> None:
            chosen = words[number]
            targets[number] = birth.text_target(layer, chosen.start, chosen.end, page=chosen.page)
            if len(targets) == len(words):
                ordered = [targets[key] for key in sorted(targets) if targets[key].quads]
                self._make_or_recolour(words[0].document, kind, used, ordered, then)

        for number, chosen in enumerate(words):
            self.layer(chosen.document, chosen.page, partial(arrived, number))

    def mark_region(
        self,
        document: DocumentId,
        page: int,
        rect: Rect,
        kind: MarkKind,
        *,
        comment: str = "",
        then: Callable[[AnnotationId], None] | None = None,
    ) -> None:
        """Mark a place without words: an area, a sticky note, free text."""

        def arrived(layer: TextLayer) -> None:
            target = birth.region_target(layer, rect, page=page)
            self._add(document, _Look(kind, self.colour, comment), [target], then)

        self.layer(document, page, arrived)

    def draw(self, document: DocumentId, page: int, strokes: Sequence[Stroke]) -> None:
        """Keep what was drawn with pen or mouse; points as shown."""

        def arrived(layer: TextLayer) -> None:
            target = birth.ink_target(layer, strokes, page=page)
            self._add(document, _Look(MarkKind.INK, self.colour), [target])

        if any(strokes):
            self.layer(document, page, arrived)

    def toggle_bookmark(self, document: DocumentId, page: int) -> None:
        """Put a bookmark on a page, or take it away."""
        there = self.bookmark_on(document, page)
        if there is not None:
            self.delete([there.annotation.id])
            return
        look = _Look(MarkKind.BOOKMARK, self.colour)
        self.layer(
            document, page, lambda layer: self._add(document, look, [birth.page_target(layer, page=page)])
        )

    def bookmark_on(self, document: DocumentId, page: int) -> Mark | None:
        """The bookmark of a page."""
        marks = self.marks_on(document, page)
        return next((mark for mark in marks if mark.annotation.kind is MarkKind.BOOKMARK), None)

    # Changing -------------------------------------------------------------------------------------

    def recolour(self, annotation: AnnotationId, colour: MarkColour) -> None:
        """Give a mark another colour, which new ones get too."""
        mark = self.mark(annotation)
        if mark is None:
            return
        self.colour = colour
        self._replace(mark._replace(annotation=mark.annotation._replace(colour=colour)))
        self._write(lambda: self._door.to_write().annotating.recolour([annotation], colour))

    def comment(self, annotation: AnnotationId, text: str) -> None:
        """Write a comment, or a free text's words; saved at most a second behind."""
        mark = self.mark(annotation)
        if mark is None or mark.annotation.comment == text:
            return
        self._replace(mark._replace(annotation=mark.annotation._replace(comment=text)))
        self._unsaved[annotation] = text
        if not self._timer.isActive():
            self._timer.start()

    def move(self, annotation: AnnotationId, dx: float, dy: float) -> None:
        """Move a mark without words on its page, in points as shown."""
        placed = self._movable(annotation)
        if placed is not None:
            strokes = tuple(
                tuple(point._replace(x=point.x + dx, y=point.y + dy) for point in stroke)
                for stroke in placed.strokes
            )
            rects = tuple(_moved(rect, dx, dy) for rect in placed.rects)
            self._put(annotation, placed._replace(rects=rects, strokes=strokes))

    def resize(self, annotation: AnnotationId, dx: float, dy: float) -> None:
        """Move the lower right corner of an area or a text on the page, in points as shown."""
        placed = self._movable(annotation)
        if placed is not None and placed.rects and not placed.strokes:
            box = placed.rects[0]
            right, bottom = max(box.x0 + LEAST_POINTS, box.x1 + dx), max(box.y0 + LEAST_POINTS, box.y1 + dy)
            self._put(annotation, placed._replace(rects=(Rect(box.x0, box.y0, right, bottom),)))

    def _movable(self, annotation: AnnotationId) -> Placement | None:
        mark = self.mark(annotation)
        if mark is None or mark.annotation.kind in TEXT_KINDS:
            return None
        return mark.placement if mark.placement is not None and mark.placement.rects else None

    def _put(self, annotation: AnnotationId, placed: Placement) -> None:
        mark = self.mark(annotation)
        if mark is None:
            return
        self.flush()
        self._replace(mark._replace(placement=placed))

        def arrived(layer: TextLayer) -> None:
            if placed.strokes:
                target = birth.ink_target(layer, placed.strokes, page=mark.page)
            else:
                target = birth.region_target(layer, placed.rects[0], page=mark.page)
            self._write(lambda: self._door.to_write().annotating.move(annotation, target))

        self.layer(mark.annotation.document, mark.page, arrived)

    def delete(self, annotations: Sequence[AnnotationId]) -> None:
        """Delete marks; undo brings them back."""
        self.flush()
        gone = [mark for mark in map(self.mark, annotations) if mark is not None]
        if not gone:
            return
        if self._chosen in annotations:
            self.choose(None)
        ids = {mark.annotation.id for mark in gone}
        for mark in gone:
            paper = mark.annotation.document
            self._marks[paper] = tuple(kept for kept in self._marks[paper] if kept.annotation.id not in ids)
            self.changed.emit(paper, mark.page)
        self._write(lambda: self._door.to_write().annotating.delete(list(ids)))
        self.deleted.emit(len(gone))

    # Inside ---------------------------------------------------------------------------------------

    def _make_or_recolour(
        self,
        document: DocumentId,
        kind: MarkKind,
        colour: MarkColour,
        targets: Sequence[Target],
        then: Callable[[AnnotationId], None] | None,
    ) -> None:
        """The same words marked again in the same way get the new colour, not a second mark."""
        there = {
            (mark.page, mark.annotation.target.position): mark.annotation
            for mark in self.marks_of(document)
            if mark.annotation.kind is kind
        }
        known = [there.get((target.page, target.position)) for target in targets]
        if targets and all(known):
            for annotation in known:
                if annotation is not None and annotation.colour is not colour:
                    self.recolour(annotation.id, colour)
            if then is not None and known[0] is not None:
                then(known[0].id)
            return
        self._add(document, _Look(kind, colour), targets, then)

    def _add(
        self,
        document: DocumentId,
        look: _Look,
        targets: Sequence[Target],
        then: Callable[[AnnotationId], None] | None = None,
    ) -> None:
        if not targets:
            return
        new = [
            NewMark(AnnotationId(new_id()), look.kind, target, look.colour, look.comment)
            for target in targets
        ]
        shown = tuple(_shown(document, mark) for mark in new)
        self._marks[document] = self._marks.get(document, ()) + shown
        for mark in shown:
            self.changed.emit(document, mark.page)
        self._write(lambda: self._door.to_write().annotating.add(document, new))
        for mark in new:
            self.made.emit(mark.id)
        if then is not None:
            then(new[0].id)


class _Look(NamedTuple):
    """What a new mark is, apart from its place."""

    kind: MarkKind
    colour: MarkColour
    comment: str = ""


def _shown(document: DocumentId, new: NewMark) -> Mark:
    """A mark as it will be when it has been written."""
    target = new.target
    annotation = Annotation(new.id, document, new.kind, new.colour, new.comment, "", "", target)
    placement = Placement(
        "",
        target.page,
        shown_rects(target.quads, target.frame),
        strokes=shown_strokes(target.strokes, target.frame),
    )
    return Mark(annotation, placement)


def _moved(rect: Rect, dx: float, dy: float) -> Rect:
    return Rect(rect.x0 + dx, rect.y0 + dy, rect.x1 + dx, rect.y1 + dy)
