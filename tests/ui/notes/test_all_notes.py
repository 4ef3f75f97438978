# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The list of all that was written: narrowed down and followed by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ifn_desktop.model.annotations import (
    MarkColour,
    MarkKind,
    NewMark,
    NoteKind,
    PageFrame,
    Quad,
    Target,
    TextPosition,
    TextQuote,
)
from ifn_desktop.model.ids import AnnotationId, DocumentId, NoteId, new_id
from ifn_desktop.ui.meeting_mode_view import MeetingModeView
from ifn_desktop.viewmodels.all_notes import Choice
from tests.ui.notes.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def highlight(
    words: str, page: int = 1, colour: MarkColour = MarkColour.YELLOW, comment: str = ""
) -> NewMark:
    target = Target(
        page,
        PageFrame(595, 842),
        (Quad(50, 60, 120, 60, 50, 74, 120, 74),),
        position=TextPosition(0, len(words)),
        quote=TextQuote(words),
    )
    return NewMark(AnnotationId(new_id()), MarkKind.HIGHLIGHT, target, colour, comment)


def write_some(desk: Desk) -> tuple[DocumentId, ...]:
    items = desk.agenda.items
    marks, notes = desk.core.marks.annotating, desk.core.marks.notes
    first, second = items[0].documents[0].id, items[2].documents[1].id
    marks.add(first, [highlight("Om Vintergatan")])
    marks.add(second, [highlight("umgängesrätten", 2, MarkColour.PINK, "Fråga Åsa om detta")])
    notes.save(NoteId(new_id()), items[1].id, "Hur **många** deltog?\n", NoteKind.QUESTIONS)
    return first, second


def test_an_empty_list_says_what_to_do(desk: Desk) -> None:
    desk.open_item(1)
    desk.key(Key.Key_L, CTRL)
    desk.rest()
    page = desk.writing.everything.page
    assert page.isVisible()
    assert "Ctrl+N" in page.nothing.text()
    assert page.nothing.isVisible()
    desk.key(Key.Key_Escape)
    assert not page.isVisible()


def test_everything_stands_there_in_the_order_of_the_agenda(desk: Desk) -> None:
    write_some(desk)
    desk.open_item(1)
    desk.key(Key.Key_L, CTRL)
    desk.rest()
    model = desk.writing.everything.page.list.model()
    texts = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert texts == ["Om Vintergatan", "Hur många deltog?", "Fråga Åsa om detta"]
    spoken = str(model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith(
        "Överstrykning. rosa. Fråga Åsa om detta. umgängesrätten. Bilaga 1 Underlag, s. 2"
    )


def test_words_and_choices_narrow_it_down(desk: Desk) -> None:
    write_some(desk)
    desk.open_item(1)
    desk.key(Key.Key_L, CTRL)
    desk.rest()
    page = desk.writing.everything.page
    desk.type("åsa FRÅGA")
    assert [row.text for row in page._model.rows] == ["Fråga Åsa om detta"]
    assert page.count.text() == "1 av 3"
    desk.type(" finns inte")
    assert page.nothing.isVisible()
    desk.key(Key.Key_A, CTRL)
    desk.key(Key.Key_Delete)
    page.kind.setFocus()
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Down)
    assert [row.text for row in page._model.rows] == ["Hur många deltog?"]
    page._model.narrow(Choice(colour=MarkColour.PINK))
    assert [row.text for row in page._model.rows] == ["Fråga Åsa om detta"]
    assert page.colour.currentText() == "Rosa"


def test_return_goes_to_the_paper_and_page(desk: Desk) -> None:
    _, second = write_some(desk)
    desk.open_item(1)
    desk.key(Key.Key_L, CTRL)
    desk.rest()
    desk.type("åsa")
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    desk.until(lambda: desk.view.document is not None and desk.view.document.id == second)
    desk.until(lambda: desk.view.page == 2)
    assert not desk.writing.everything.page.isVisible()


def test_a_note_leads_to_its_aerende(desk: Desk) -> None:
    write_some(desk)
    desk.open_item(2)
    desk.key(Key.Key_L, CTRL)
    desk.rest()
    desk.type("deltog")
    desk.key(Key.Key_Return)
    desk.key(Key.Key_Return)
    desk.until(lambda: desk.models.navigator.place.entry == desk.agenda.items[1].id)
    assert not desk.writing.everything.page.isVisible()


def test_meeting_mode_has_what_is_marked_in_the_papers_with_its_comment(desk: Desk) -> None:
    write_some(desk)
    desk.open_item(2)
    desk.key(Key.Key_F11)
    (page,) = desk.window.findChildren(MeetingModeView)
    desk.until(lambda: "Fråga Åsa om detta" in words_of(page))
    shown = words_of(page)
    assert "Mina markeringar" in shown
    assert "<b>Fråga Åsa om detta</b> ”umgängesrätten” (Bilaga 1 Underlag, s. 2)" in shown
    desk.key(Key.Key_Escape)


def test_in_meeting_mode_what_a_paper_says_is_never_read_as_markup(desk: Desk) -> None:
    paper = desk.agenda.items[2].documents[1].id
    long = "<b>fet</b> " + "ord " * 200
    desk.core.marks.annotating.add(paper, [highlight(long)])
    desk.open_item(2)
    desk.key(Key.Key_F11)
    (page,) = desk.window.findChildren(MeetingModeView)
    desk.until(lambda: "&lt;b&gt;fet&lt;/b&gt;" in words_of(page))
    assert "…” (" in words_of(page)
    desk.key(Key.Key_Escape)


def words_of(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
