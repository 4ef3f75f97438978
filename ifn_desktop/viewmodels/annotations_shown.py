# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The marks of the papers on show: loaded, chosen, and written behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.annotations import Mark, lacks_look
from ifn_desktop.model.ids import AnnotationId, DocumentId
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import Changes, DocumentView
from ifn_desktop.viewmodels.annotations_ports import MarksDoor
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.reader.page_layers import PageLayers
from ifn_desktop.viewmodels.tasks import Tasks

SAVE_MS = 600
"""From the first letter of a comment that is not saved to the save."""


class ShownMarks(QObject):
    """Holds the marks of the papers on show, and the one that is chosen.

    Args:
        door: the way to the library.
        tasks: runs questions and writes.
        library: tells when marks have changed, and is told.
        layers: the text of pages.

    Signals:
        changed: document id, page from 1 (0: all of it) whose marks are others now.
        chosen_changed: another mark is chosen, or none.
    """

    changed = Signal(str, int)
    chosen_changed = Signal()

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
        library.changed.connect(self._library_changed)

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

    def flush(self) -> None:
        """Save at once what is not saved."""
        self._timer.stop()
        unsaved, self._unsaved = self._unsaved, {}
        for annotation, text in unsaved.items():
            self._write(lambda it=annotation, to=text: self._door.to_write().annotating.comment(it, to))

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
