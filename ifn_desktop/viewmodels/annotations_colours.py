# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the five colours are called: by the member, else by the program."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.annotations import MarkColour
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels.annotations_ports import MarksDoor
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.mark_names import colour_name
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.tasks import Tasks

INK: dict[MarkColour, str] = {
    MarkColour.YELLOW: "#ffe37a",
    MarkColour.GREEN: "#b4e59a",
    MarkColour.TURQUOISE: "#9be3e6",
    MarkColour.PINK: "#ffb9d2",
    MarkColour.VIOLET: "#d3c0ff",
}
"""The colours as a marker pen lays them on white paper: black text on them stays above 12 : 1."""

LINE: dict[MarkColour, str] = {
    MarkColour.YELLOW: "#8a6d00",
    MarkColour.GREEN: "#2f7a1f",
    MarkColour.TURQUOISE: "#0b7c82",
    MarkColour.PINK: "#b8276a",
    MarkColour.VIOLET: "#6b45c4",
}
"""The same for lines, signs and drawings, which must be seen on white: at least 3 : 1."""


class ColourNames(QObject):
    """The names, asked once and when they change.

    Args:
        door: the way to the library.
        tasks: runs questions and writes.
        library: tells when names have changed, and is told.
        navigator: the meeting in whose history a change of names can be undone.

    Signals:
        changed: some names are new.
    """

    changed = Signal()

    def __init__(self, door: MarksDoor, tasks: Tasks, library: Library, navigator: Navigator) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._navigator = navigator
        self._own: dict[MarkColour, str] = {}
        library.changed.connect(self._library_changed)
        self._load()

    def name(self, colour: MarkColour) -> str:
        """`Att fråga om (gul)`, or `Gul`: a colour is never told by its look alone."""
        own, plain = self._own.get(colour, ""), colour_name(colour)
        return f"{own} ({plain.lower()})" if own else plain

    def own(self, colour: MarkColour) -> str:
        """The member's own name, or nothing."""
        return self._own.get(colour, "")

    def rename(self, names: Mapping[MarkColour, str]) -> None:
        """Give colours names; an empty one is the program's own again."""
        changed = {colour: name for colour, name in names.items() if name.strip() != self.own(colour)}
        meeting = self._navigator.place.meeting
        if changed:
            self._tasks.run(
                "write",
                lambda _: self._door.to_write().annotating.name_colours(meeting, changed),
                self._library.tell,
            )

    def _load(self) -> None:
        def arrived(names: dict[MarkColour, str]) -> None:
            named = {colour: name for colour, name in names.items() if name}
            if named != self._own:
                self._own = named
                self.changed.emit()

        self._tasks.run(
            "read", lambda _: self._door.to_read().annotating.colour_names(), arrived, key="colour_names"
        )

    def _library_changed(self, changes: Changes) -> None:
        if changes.everything or changes.colours:
            self._load()
