# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Keeps where the member is in each paper, and what they count as read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.ports import Commands
from ifn_desktop.viewmodels.tasks import Tasks


class PlaceKeeper(QObject):
    """Writes down places and pages seen as the reader tells of them.

    Signals:
        read_changed: a document id: other pages of it count as read now.
    """

    read_changed = Signal(str)

    def __init__(self, commands: Commands, tasks: Tasks, library: Library, navigator: Navigator) -> None:
        super().__init__()
        self._commands = commands
        self._tasks = tasks
        self._library = library
        self._navigator = navigator
        self._told: dict[DocumentId, frozenset[int]] = {}

    def remember(self, document: DocumentId, spot: Spot, pages_seen: Iterable[int] = ()) -> None:
        """Keep a place.

        Args:
            document: the paper.
            spot: where the member is in it.
            pages_seen: all pages of it, from 1, that they have looked at since it was opened. What
                was told before is not written again, so that a paper marked as unread stays so.
        """
        seen = frozenset(pages_seen)
        before = self._told.get(document, frozenset())
        news = seen - before if before <= seen else seen
        if seen:
            self._told[document] = seen
        self._navigator.note_spot(document, spot)

        def kept(changes: Changes) -> None:
            self._library.tell(changes)
            if news:
                self.read_changed.emit(document)

        self._tasks.run("write", lambda _: self._commands.remember_place(document, spot, news), kept)

    def mark_read(self, documents: Sequence[DocumentId], read: bool) -> None:
        """Count every page of these papers as read, or none."""

        def marked(changes: Changes) -> None:
            self._library.tell(changes)
            for document in documents:
                self.read_changed.emit(document)

        self._tasks.run("write", lambda _: self._commands.mark_read(documents, read), marked)
