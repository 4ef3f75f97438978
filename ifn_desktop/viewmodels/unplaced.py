# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks that could not be placed in a new version: the list, suggestions, placing, and letting stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.anchoring import birth
from ifn_desktop.anchoring.geometry import shown_rects, shown_strokes
from ifn_desktop.model.annotations import InkPoint, Mark, MarkKind, Stroke, Target
from ifn_desktop.model.ids import AnnotationId, DocumentId, MeetingId
from ifn_desktop.model.news import PaperVersion, Suggestion, Unplaced
from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import union
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.viewmodels.change_words import shortened
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.mark_names import kind_name
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.reader.selection import SelectedText
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import heading, joined, translate


class UnplacedDoor(Protocol):
    """The core (`services.unplacing.Unplacing` and `services.news.News`)."""

    def unplaced(self, meeting: MeetingId | None, /) -> tuple[Unplaced, ...]:
        """Marks whose place is not known: of a meeting, or all; in the read lane."""
        ...

    def suggestions(self, annotation: AnnotationId, cancel: CancelToken, /) -> tuple[Suggestion, ...]:
        """Where a mark may belong; in the io lane."""
        ...

    def place(self, annotation: AnnotationId, target: Target, /) -> Changes:
        """Put a mark into the shown version; in the write lane."""
        ...

    def keep_with_old(self, annotations: Sequence[AnnotationId], /) -> Changes:
        """Let marks stay with the version they stand in; in the write lane."""
        ...

    def versions(self, document: DocumentId, /) -> tuple[PaperVersion, ...]:
        """The texts a paper has had, newest first; in the read lane."""
        ...

    def marks_in(self, document: DocumentId, version: str, /) -> tuple[Mark, ...]:
        """The marks of a paper as they stand in one of its versions; in the read lane."""
        ...


class UnplacedRow(NamedTuple):
    """A mark in the list, in words."""

    mark: Unplaced
    words: str
    where: str

    @property
    def id(self) -> AnnotationId:
        """The mark's id."""
        return self.mark.place.mark.annotation.id

    @property
    def document(self) -> DocumentId:
        """Its paper."""
        return self.mark.place.mark.annotation.document


class UnplacedModel(QObject):
    """The list, and what is done with one of it.

    Args:
        door: the core.
        tasks: runs it.
        library: tells of changes, and is told.
        navigator: which meeting is open.

    Signals:
        changed: other marks are listed.
        current_changed: another one is chosen, or there are suggestions for it now.
        done: words for what was done.
    """

    changed = Signal()
    current_changed = Signal()
    done = Signal(str)

    def __init__(self, door: UnplacedDoor, tasks: Tasks, library: Library, navigator: Navigator) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._navigator = navigator
        self._cancel = CancelToken()
        self.rows: tuple[UnplacedRow, ...] = ()
        self.current: UnplacedRow | None = None
        self.suggestions: tuple[Suggestion, ...] | None = None
        library.changed.connect(self._library_changed)
        navigator.view_changed.connect(self.load)

    def load(self) -> None:
        """Ask for the marks of the open meeting; with none open, for all."""
        meeting = self._navigator.place.meeting
        self._tasks.run("read", lambda _: self._door.unplaced(meeting), self._loaded, key="unplaced")

    def _library_changed(self, changes: Changes) -> None:
        if changes.everything or changes.meetings or changes.marked or changes.annotations:
            self.load()

    def _loaded(self, found: tuple[Unplaced, ...]) -> None:
        self.rows = tuple(_row(mark) for mark in found)
        self.changed.emit()
        same = self.current.id if self.current is not None else None
        self.choose(next((row.id for row in self.rows if row.id == same), None))

    def of_document(self, document: DocumentId) -> int:
        """How many marks of a paper are listed."""
        return sum(row.document == document for row in self.rows)

    def choose(self, annotation: AnnotationId | None) -> None:
        """Choose a mark: suggestions for it are looked for."""
        row = next((row for row in self.rows if row.id == annotation), None)
        if row == self.current and (row is None or self.suggestions is not None):
            return
        self._cancel.cancel()
        self.current, self.suggestions = row, None
        self.current_changed.emit()
        if row is None:
            return
        self._cancel = CancelToken()

        def found(suggestions: tuple[Suggestion, ...]) -> None:
            if self.current == row:
                self.suggestions = suggestions
                self.current_changed.emit()

        self._tasks.run(
            "io", lambda cancel: self._door.suggestions(row.id, cancel), found, token=self._cancel
        )

    def close(self) -> None:
        """The list is not on show any more."""
        self._cancel.cancel()
        self.current, self.suggestions = None, None

    # What is done ---------------------------------------------------------------------------------

    def place(self, suggestion: Suggestion) -> None:
        """Put the chosen mark where it is suggested."""
        if self.current is not None:
            self._place(self.current, suggestion.target)

    def place_at(self, row: UnplacedRow, selected: SelectedText) -> bool:
        """Put a mark at words that the member has selected; False where they are in another paper."""
        first = selected.ranges[0]
        if first.document.id != row.document:
            return False
        mark = row.mark.place.mark.annotation
        quads = first.layer.quads(first.start, first.end)
        if not quads:
            return False
        if mark.kind is MarkKind.BOOKMARK:
            target = birth.page_target(first.layer, page=first.page)
        elif mark.target.quote is not None:
            target = birth.text_target(first.layer, first.start, first.end, page=first.page)
        else:
            rect, strokes = _moved(mark.target, quads[0])
            target = birth.region_target(first.layer, rect, page=first.page, strokes=strokes)
        self._place(row, target)
        return True

    def keep(self) -> None:
        """Let the chosen mark stay with the version it stands in."""
        row = self.current
        if row is not None:
            words = translate("Unplaced", "Markeringen står kvar i den äldre versionen.")
            self._tasks.run("write", lambda _: self._door.keep_with_old([row.id]), self._told(words))

    def _place(self, row: UnplacedRow, target: Target) -> None:
        words = translate("Unplaced", "Markeringen står nu på s. {page}.").format(page=target.page)
        self._tasks.run("write", lambda _: self._door.place(row.id, target), self._told(words))

    def _told(self, words: str) -> Callable[[Changes], None]:
        def told(changes: Changes) -> None:
            self._library.tell(changes)
            self.done.emit(words)

        return told


def _row(unplaced: Unplaced) -> UnplacedRow:
    place = unplaced.place
    mark = place.mark.annotation
    kind = kind_name(mark.kind)
    words = f"”{shortened(mark.quote, 140)}”" if mark.quote else mark.comment or kind
    page = translate("Unplaced", "förut s. {page}").format(page=unplaced.page)
    item = heading(place.number, place.item_title) if place.item_title else ""
    return UnplacedRow(unplaced, words, joined((kind, place.paper, page, item)))


def _moved(target: Target, to: Rect) -> tuple[Rect, tuple[Stroke, ...]]:
    """A box and its strokes, as large as they were, with the upper left corner at a word's."""
    rects = shown_rects(target.quads, target.frame)
    box = rects[0]
    for rect in rects[1:]:
        box = union(box, rect)
    dx, dy = to.x0 - box.x0, to.y0 - box.y0
    strokes: list[Stroke] = [
        tuple(InkPoint(point.x + dx, point.y + dy, point.pressure) for point in stroke)
        for stroke in shown_strokes(target.strokes, target.frame)
    ]
    return Rect(box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy), tuple(strokes)


def suggestion_words(suggestion: Suggestion) -> tuple[str, str]:
    """(page, how sure it is) of a suggestion."""
    page = translate("Unplaced", "s. {page}").format(page=suggestion.page)
    likeness = translate("Unplaced", "{n} procent likt").format(n=round(suggestion.score * 100))
    return page, likeness
