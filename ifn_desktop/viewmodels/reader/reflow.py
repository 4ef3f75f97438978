# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the reading view shows: a paper as flowing text, and how the member wants it set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.flow import FlowText
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import said

SIZES = (18, 20, 22, 25, 28, 32, 37, 43, 50)
"""Sizes of the letters in pixels at the window's ordinary text size."""
WIDTHS = (48, 62, 78, 0)
"""Letters in a line; 0 takes all the room there is."""
SPACINGS = (1.25, 1.5, 1.8, 2.2)
"""From line to line, in heights of a line."""

Flow = Callable[[DocumentId, CancelToken], FlowText]


class TextStyle(NamedTuple):
    """How flowing text is set.

    Attributes:
        size: of the letters, one of `SIZES`.
        width: one of `WIDTHS`.
        spacing: one of `SPACINGS`.
        serif: letters with feet, as in books, instead of the window's own.
    """

    size: int = SIZES[2]
    width: int = WIDTHS[1]
    spacing: float = SPACINGS[1]
    serif: bool = False

    @property
    def words(self) -> str:
        """As the settings keep it: `22 62 1.5 sans`."""
        return f"{self.size} {self.width} {self.spacing} {'serif' if self.serif else 'sans'}"

    @classmethod
    def of(cls, words: str) -> TextStyle:
        """What `words` says; the usual where it says nothing that can be set."""
        parts = words.split()
        known = {style.words: style for style in _every_style()}
        return known.get(" ".join(parts), cls())


def _every_style() -> Iterator[TextStyle]:
    for size, width, spacing, serif in product(SIZES, WIDTHS, SPACINGS, (False, True)):
        yield TextStyle(size, width, spacing, serif)


class TextStyles(QObject):
    """The member's choice, the same for all papers.

    Signals:
        changed: `style` is another one.
    """

    changed = Signal()

    def __init__(self, style: TextStyle | None = None) -> None:
        super().__init__()
        self._style = style or TextStyle()

    @property
    def style(self) -> TextStyle:
        """How text is set now."""
        return self._style

    def choose(self, style: TextStyle) -> None:
        """Set all text like this."""
        if style != self._style:
            self._style = style
            self.changed.emit()

    def resize(self, step: int) -> None:
        """Take the next larger (1) or smaller (-1) letters."""
        sizes = list(SIZES)
        at = min(range(len(sizes)), key=lambda n: abs(sizes[n] - self._style.size))
        self.choose(self._style._replace(size=sizes[min(max(at + step, 0), len(sizes) - 1)]))


class ReflowModel(QObject):
    """One paper as flowing text.

    Args:
        flow: makes the text; called in the read lane.
        tasks: runs it.
        library: tells when the paper has changed (recognised text has come).

    Signals:
        changed: another paper, its text has come, or it could not be had.
    """

    changed = Signal()

    def __init__(self, flow: Flow, tasks: Tasks, library: Library) -> None:
        super().__init__()
        self._flow = flow
        self._tasks = tasks
        self._document: DocumentId | None = None
        self._text: FlowText | None = None
        self._error = ""
        library.changed.connect(self._library_changed)

    @property
    def document(self) -> DocumentId | None:
        """The paper that is wanted."""
        return self._document

    @property
    def text(self) -> FlowText | None:
        """Its text; None while it is being made."""
        return self._text

    @property
    def error(self) -> str:
        """Why there is no text, in words; else nothing."""
        return self._error

    def open(self, document: DocumentId) -> None:
        """Make the text of a paper, unless it is there."""
        if document != self._document or (self._text is None and self._error):
            self._document = document
            self._text, self._error = None, ""
            self.changed.emit()
            self._load()

    def clear(self) -> None:
        """Forget the paper."""
        self._document, self._text, self._error = None, None, ""
        self.changed.emit()

    def _load(self) -> None:
        document = self._document
        if document is not None:
            self._tasks.run(
                "read",
                lambda cancel: self._flow(document, cancel),
                lambda text: self._loaded(document, text),
                failed=lambda error: self._failed(document, error),
                key=f"reflow-{id(self)}",
            )

    def _loaded(self, document: DocumentId, text: FlowText) -> None:
        if document == self._document and text != self._text:
            self._text = text
            self.changed.emit()

    def _failed(self, document: DocumentId, error: BaseException) -> None:
        if document != self._document or isinstance(error, Cancelled):
            return
        known = error if isinstance(error, KnownError) else KnownError("program.bug")
        self._error = said(known.code, known.params)
        self.changed.emit()

    def _library_changed(self, changes: Changes) -> None:
        if self._document is not None and (changes.everything or self._document in changes.texts):
            self._load()
