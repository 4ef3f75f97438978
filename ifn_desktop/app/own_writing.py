# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Builds what the member writes themselves: notes, marks, the list of it all, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from ifn_desktop.app.marks import LaterMarks
from ifn_desktop.ui.notes.all_notes_feature import AllNotesFeature
from ifn_desktop.ui.notes.feature import NotesFeature
from ifn_desktop.ui.notes.marks_feature import MarksFeature
from ifn_desktop.viewmodels.all_notes import AllNotes
from ifn_desktop.viewmodels.annotations import Annotations
from ifn_desktop.viewmodels.annotations_colours import ColourNames
from ifn_desktop.viewmodels.item_notes import ItemNotes
from ifn_desktop.viewmodels.item_notes_overview import NotesOverview
from ifn_desktop.viewmodels.undo import Undo

if TYPE_CHECKING:
    from ifn_desktop.app.features import Parts
    from ifn_desktop.app.text_parts import TextParts
    from ifn_desktop.ui.reader.panes import ReaderPanes
    from ifn_desktop.ui.shell import Shell
    from ifn_desktop.viewmodels.annotations_ports import MarksDoor


class OwnWriting(NamedTuple):
    """The features, kept by the window."""

    notes: NotesFeature
    everything: AllNotesFeature
    marks: MarksFeature


def make_own_writing(shell: Shell, parts: Parts, text: TextParts) -> OwnWriting:
    """Make them; they share their view models."""
    models, tasks = parts.models, parts.tasks
    library, navigator = models.library, models.navigator
    # A cached property is not yet known to pyright as the attribute that a protocol asks for.
    door = cast("MarksDoor", LaterMarks(parts.core))
    undo = Undo(door, tasks, library, navigator)
    ways = text.ways
    names = ColourNames(door, tasks, library, navigator)
    notes = ItemNotes(door, tasks, library, navigator)
    overview = NotesOverview(door, tasks, library, navigator)
    return OwnWriting(
        NotesFeature(shell, notes, overview=overview, undo=undo, ways=ways),
        AllNotesFeature(shell, AllNotes(door, tasks, library, navigator, ways=ways), names),
        MarksFeature(
            shell,
            cast("ReaderPanes", shell.reader),
            marks=Annotations(door, tasks, library, text.layers),
            names=names,
            ways=ways,
            notes=notes,
            selection=text.selection,
            undo=undo,
        ),
    )
