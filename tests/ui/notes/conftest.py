# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real window over a real library, with every feature: what a member sees of notes and marks."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ifn_desktop.app.core import Core
from ifn_desktop.app.own_writing import OwnWriting
from ifn_desktop.model.views import AgendaView
from ifn_desktop.ui.notes.feature import NotesFeature
from ifn_desktop.ui.notes.note_card import NoteCard
from ifn_desktop.ui.theme import Appearance
from tests.support.desk import LibraryDesk
from tests.support.libraries import only_agenda, open_copy


class Desk(LibraryDesk):
    """A window over one meeting, with what was written at hand."""

    @property
    def agenda(self) -> AgendaView:
        return only_agenda(self.core)

    @property
    def writing(self) -> OwnWriting:
        return self.feature(OwnWriting)

    @property
    def notes(self) -> NotesFeature:
        return self.writing.notes

    @property
    def card(self) -> NoteCard:
        card = self.notes.widget.current
        assert card is not None
        return card

    def open_item(self, position: int, paper: int = 0) -> None:
        """Open an ärende, and wait until its paper is on show."""
        item = self.agenda.items[position]
        document = item.documents[paper].id if item.documents else None
        self.models.navigator.open_meeting(self.agenda.id, item.id, document)
        self.until(lambda: self.models.navigator.place.entry == item.id)
        if document is not None:
            self.until(lambda: self.view.document is not None and self.view.document.id == document)
        self.until(lambda: self.notes.notes.item == item.id and bool(self.notes.notes.notes))
        self.rest()

    def saved(self) -> list[str]:
        """The texts of the notes of the open ärende, as the library has them."""
        self.notes.notes.flush()
        self.rest()
        item = self.notes.notes.item
        assert item is not None
        return [note.text for note in self.core.marks.notes.notes_of(item)]


@pytest.fixture
def core(filled_profile: Path, tmp_path: Path) -> Generator[Core]:
    with open_copy(filled_profile, tmp_path) as made:
        yield made


@pytest.fixture
def desk(core: Core, appearance: Appearance, qtbot: QtBot) -> Generator[Desk]:
    made = Desk(core, appearance, qtbot)
    yield made
    made.close()
