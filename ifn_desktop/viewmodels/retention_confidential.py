# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Whether the open paper is taken for sekretess, why, and the member's own word on it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.confidential import Confidential
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import translate


class ConfidentialDoor(Protocol):
    """The core (`services.confidentiality.Confidentiality`)."""

    def of(self, document: DocumentId, /) -> Confidential:
        """How a paper is taken; in the read lane."""
        ...

    def set(self, document: DocumentId, /, *, is_confidential: bool) -> Changes:
        """The member's own word; in the write lane."""
        ...


class ConfidentialModel(QObject):
    """Follows the open paper.

    Args:
        door: the core.
        tasks: runs it.
        library: is told what changed.
        navigator: which paper is open.

    Attributes:
        words: what is to be said of the paper; empty where it is not taken for sekretess.
        is_confidential: whether it is.

    Signals:
        changed: either.
        said: words for what was done.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(self, door: ConfidentialDoor, tasks: Tasks, library: Library, navigator: Navigator) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._navigator = navigator
        self.words = ""
        self.is_confidential = False
        navigator.document_changed.connect(self.look)
        navigator.view_changed.connect(self.look)

    def look(self) -> None:
        """Ask about the open paper; most are not marked, and nobody is asked about them."""
        paper = self._navigator.document if self._navigator.is_reading else None
        if paper is None or not paper.is_confidential:
            self._show(Confidential())
            return
        self._tasks.run("read", lambda _: self._door.of(paper.id), self._show, key="confidential")

    def toggle(self) -> None:
        """Mark the open paper, or take the mark away."""
        paper = self._navigator.document
        if paper is None:
            return
        marked = not paper.is_confidential

        def done(changes: Changes) -> None:
            self._library.tell(changes)
            self.said.emit(
                translate("Sekretess", "Handlingen är märkt med sekretess.")
                if marked
                else translate("Sekretess", "Märkningen är borttagen.")
            )
            self._tasks.run("read", lambda _: self._door.of(paper.id), self._show, key="confidential")

        self._tasks.run("write", lambda _: self._door.set(paper.id, is_confidential=marked), done)

    def _show(self, found: Confidential) -> None:
        words = ""
        if found.is_confidential and found.words:
            words = translate("Sekretess", "Märkt med sekretess. På sidan {page} står: ”{words}”.").format(
                page=found.page, words=found.words
            )
        elif found.is_confidential:
            words = translate("Sekretess", "Märkt med sekretess, av dig.")
        if (words, found.is_confidential) != (self.words, self.is_confidential):
            self.words, self.is_confidential = words, found.is_confidential
            self.changed.emit()
