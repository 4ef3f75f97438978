# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member's marks in the papers on show: shown at once, written behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.anchoring import birth
from ifn_desktop.anchoring.geometry import shown_rects, shown_strokes
from ifn_desktop.errors import Cancelled
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
    lacks_look,
)
from ifn_desktop.model.ids import AnnotationId, DocumentId, new_id
from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import Changes, DocumentView
from ifn_desktop.viewmodels.annotations_ports import MarksDoor
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.reader.page_layers import PageLayers
from ifn_desktop.viewmodels.tasks import Tasks

SAVE_MS = 600
"""From the first letter of a comment that is not saved to the save."""

LEAST_POINTS = 12.0
"""Width and height below which nothing is made smaller."""


class Words(NamedTuple):
    """Words of one page that the member has chosen: characters of its text layer.

    Attributes:
        page: from 1 in the paper.
    """

    document: DocumentId
    page: int
    start: int
    end: int


class Annotations(QObject):
    """Holds the marks of the papers on show, and the one that is chosen.

    Args:
        door: the way to the library.
        tasks: runs questions and writes.
        library: tells when marks have changed, and is told.
        layers: the text of pages, for the selectors of new marks.

    Signals:
        changed: document id, page from 1 (0: all of it) whose marks are others now.
        chosen_changed: another mark is chosen, or none.
        made: the id of a mark that the member has just made.
        deleted: how many marks the member has just deleted.
    """

    changed = Signal(str, int)
    chosen_changed = Signal()
    made = Signal(str)
    deleted = Signal(int)

    def __init__(self, door: MarksDoor, tasks: Tasks, library: Library, layers: PageLayers) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._layers = layers
        self._papers: dict[DocumentId, DocumentView] = {}
        self._marks: dict[DocumentId, tuple[Mark, ...]] = {}
        self._chosen: AnnotationId | None = None
        self._writing = 0
        self._unsaved: dict[AnnotationId, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MS)
        self._timer.timeout.connect(self.flush)
        self.colour = MarkColour.YELLOW
        library.changed.connect(self._library_changed)

    # What is on show ----------------------------------------------------------------------------

    def show(self, papers: Iterable[DocumentView]) -> None:
        """Keep the marks of these papers at hand."""
        self._papers = {paper.id: paper for paper in papers}
        self._marks = {paper: marks for paper, marks in self._marks.items() if paper in self._papers}
        if self.chosen is None:
            self.choose(None)
        for paper in self._papers:
            if paper not in self._marks:
                self._load(paper)

    def marks_of(self, document: DocumentId) -> tuple[Mark, ...]:
        """The marks of a paper that have a place, in reading order."""
        return tuple(mark for mark in self._marks.get(document, ()) if not mark.is_orphan)

    def marks_on(self, document: DocumentId, page: int) -> tuple[Mark, ...]:
        """The marks on a page."""
        return tuple(mark for mark in self.marks_of(document) if mark.page == page)

    def mark(self, annotation: AnnotationId) -> Mark | None:
        """A mark of the papers on show."""
        for marks in self._marks.values():
            for mark in marks:
                if mark.annotation.id == annotation:
                    return mark
        return None

    @property
    def chosen(self) -> Mark | None:
        """The mark that keys and buttons mean."""
        return self.mark(self._chosen) if self._chosen is not None else None

    def choose(self, annotation: AnnotationId | None) -> None:
        """Let keys and buttons mean another mark, or none."""
        if annotation == self._chosen:
            return
        before, self._chosen = self.chosen, annotation
        for mark in (before, self.chosen):
            if mark is not None:
                self.changed.emit(mark.annotation.document, mark.page)
        self.chosen_changed.emit()

    def paper(self, document: DocumentId) -> DocumentView | None:
        """A paper on show."""
        return self._papers.get(document)

    def layer(self, document: DocumentId, page: int, then: Callable[[TextLayer], None]) -> None:
        """Give the text layer of a page (from 1 in the paper) to `then`, on the GUI thread."""
        paper = self._papers.get(document)
        if paper is not None:
            self._layers.when_there(paper, page, then)

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

    def flush(self) -> None:
        """Save at once what is not saved."""
        self._timer.stop()
        unsaved, self._unsaved = self._unsaved, {}
        for annotation, text in unsaved.items():
            self._write(lambda it=annotation, to=text: self._door.to_write().annotating.comment(it, to))

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

    def _replace(self, mark: Mark) -> None:
        paper = mark.annotation.document
        self._marks[paper] = tuple(
            mark if known.annotation.id == mark.annotation.id else known for known in self._marks[paper]
        )
        self.changed.emit(paper, mark.page)

    def _write(self, write: Callable[[], Changes]) -> None:
        self._writing += 1

        def finished(changes: Changes) -> None:
            self._writing -= 1
            self._library.tell(changes)
            for paper in changes.marked:
                self._look_at_regions(paper)

        def failed(error: BaseException) -> None:
            self._writing -= 1
            for paper in self._papers:
                self._load(paper)  # what is shown was never written
            if not isinstance(error, Cancelled):
                self._tasks.fail(error)

        self._tasks.run("write", lambda _: write(), finished, failed=failed)

    def _look_at_regions(self, document: DocumentId) -> None:
        """Have the looks of marks without words noted, in the background, for new versions to come."""
        if any(lacks_look(mark.annotation.target) for mark in self._marks.get(document, ())):
            self._tasks.run(
                "io",
                lambda cancel: self._door.to_write().looks.take(document, cancel),
                failed=lambda _: None,  # it is done again after the next change, or when it is needed
                key=f"annotations.looks.{document}",
            )

    def _load(self, document: DocumentId) -> None:
        def arrived(marks: tuple[Mark, ...]) -> None:
            # What comes while more is being written would take back what is shown already.
            if document not in self._papers or self._writing or self._unsaved:
                return
            if self._marks.get(document) != marks:
                self._marks[document] = marks
                self.changed.emit(document, 0)
            if self._chosen is not None and self.chosen is None:
                self.choose(None)

        self._tasks.run(
            "read",
            lambda _: self._door.to_read().annotating.marks_of(document),
            arrived,
            key=f"annotations.{document}",
        )

    def _library_changed(self, changes: Changes) -> None:
        for paper in self._papers:
            if changes.everything or paper in changes.marked:
                self._load(paper)


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
