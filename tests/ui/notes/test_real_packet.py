# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Notes and marks in the real packet, from the selection to the list and back, by keyboard."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ifn_desktop.app.core import Core
from ifn_desktop.model.annotations import MarkColour, MarkKind
from tests.support.libraries import open_library, take_in
from tests.ui.notes.conftest import Desk
from tests.ui.notes.test_marks import after, kept, pane, select

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def core(tmp_path: Path, shared_data: Path) -> Generator[Core]:
    with open_library(tmp_path / "profile") as made:
        take_in(made, shared_data / "packets" / "umea-ifn-2026-02-18" / "ifn-2026-02-18-stamps.pdf")
        yield made


def test_from_the_paper_to_the_note_and_the_list_and_back(desk: Desk) -> None:
    position = next(at for at, item in enumerate(desk.agenda.items) if item.number == "32/26")
    desk.open_item(position)
    paper = desk.agenda.items[position].documents[0].id
    words = "vilket är träning med och för personer med\nfunktionsvariation"
    select(desk, words)
    desk.key(Key.Key_2)
    (mark,) = after(desk, 1)
    assert (mark.kind, mark.colour) == (MarkKind.HIGHLIGHT, MarkColour.GREEN)
    assert mark.quote == words.replace("\n", " ")
    assert len(mark.target.quads) == 2
    assert mark.target.quote is not None
    assert mark.target.quote.prefix.endswith("Hjälteträningen, ")
    # The mark's words go to the note, and lead back to the mark.
    marks = desk.writing.marks.marks
    marks.choose(mark.id)
    desk.view.setFocus()
    desk.key(Key.Key_Q)
    desk.until(lambda: desk.focus is desk.card.editor)
    desk.type("Jämför med målet i § 2.")
    (text,) = desk.saved()
    assert text == (
        "> vilket är träning med och för personer med funktionsvariation\n\n"
        f"[Tjänsteskrivelse, s. 1](ifn:annotation/{mark.id})\n\nJämför med målet i § 2.\n"
    )
    # From another ärende the list leads to the mark.
    desk.open_item(position + 1)
    desk.key(Key.Key_L, CTRL)
    desk.rest()
    desk.type("funktionsvariation")
    page = desk.writing.everything.page
    assert [row.colour for row in page.list.model()._rows] == [None, MarkColour.GREEN]  # type: ignore[attr-defined]
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    desk.until(lambda: desk.view.document is not None and desk.view.document.id == paper)
    desk.until(lambda: marks.chosen is not None and marks.chosen.annotation.id == mark.id)
    area = desk.view.area_of(paper, 1, marks.marks_on(paper, 1)[0].placement.rects[0])  # type: ignore[union-attr]
    assert area is not None
    assert desk.view.viewport().rect().contains(area.toRect())
    desk.until(pane(desk).mark_bar.isVisible)
    assert not pane(desk).mark_bar.geometry().intersects(area.toRect())
    assert desk.focus is desk.view
    desk.key(Key.Key_Delete)
    assert kept(desk) == []
    desk.key(Key.Key_Z, CTRL)
    after(desk, 1)
