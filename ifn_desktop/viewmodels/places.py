# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Keeps where the member is in each paper, so that reading goes on there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.ports import Commands
from ifn_desktop.viewmodels.tasks import Tasks


class PlaceKeeper(QObject):
    """Writes down pages seen as the reader tells of them."""

    def __init__(self, commands: Commands, tasks: Tasks, library: Library, navigator: Navigator) -> None:
        super().__init__()
        self._commands = commands
        self._tasks = tasks
        self._library = library
        self._navigator = navigator

    def remember(self, document: DocumentId, page: int, pages_seen: Iterable[int]) -> None:
        """Keep a place. `page` and `pages_seen` count from 1 in the paper."""
        seen = frozenset(pages_seen)
        self._navigator.note_page(document, page)
        self._tasks.run(
            "write",
            lambda _: self._commands.remember_place(document, page, seen),
            self._library.tell,
        )
