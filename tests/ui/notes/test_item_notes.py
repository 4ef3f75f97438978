# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Notes on the ärende, by keyboard alone, over a real library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from ifn_desktop.model.annotations import NoteKind
from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.note_links import link_to_page
from ifn_desktop.ui.notes.templates_dialog import TemplatesDialog
from ifn_desktop.viewmodels.agenda import Role
from tests.ui.notes.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def test_ctrl_n_and_typing_is_all_it_takes(desk: Desk) -> None:
    desk.open_item(1)
    desk.key(Key.Key_N, CTRL)
    assert desk.focus is desk.card.editor
    desk.type("Hur många deltog?\nFråga Malin på mötet")
    desk.until(lambda: desk.card.state.text() == "Sparat")
    assert desk.saved() == ["Hur många deltog?\n\nFråga Malin på mötet\n"]
    row = desk.models.agenda.row_of(desk.agenda.items[1].id)
    desk.until(lambda: "1\xa0anteckning" in desk.models.agenda.index(row).data(Role.LINE))


def test_nothing_typed_leaves_nothing(desk: Desk) -> None:
    desk.open_item(1)
    desk.key(Key.Key_N, CTRL)
    desk.open_item(2)
    assert desk.core.marks.notes.all_notes() == ()


def test_another_aerende_has_its_own_notes_and_nothing_is_lost_on_the_way(desk: Desk) -> None:
    desk.open_item(1)
    desk.key(Key.Key_N, CTRL)
    desk.type("Om ett")
    desk.open_item(2)
    assert desk.card.editor.toPlainText() == ""
    desk.key(Key.Key_N, CTRL)
    desk.type("Om två")
    desk.open_item(1)
    assert desk.card.editor.toPlainText() == "Om ett"
    desk.open_item(2)
    assert desk.saved() == ["Om två\n"]


def test_what_was_just_typed_is_saved_when_the_window_closes(desk: Desk) -> None:
    desk.open_item(1)
    desk.key(Key.Key_N, CTRL)
    desk.type("Sista orden")
    desk.window.close()
    desk.rest()
    (place,) = desk.core.marks.notes.all_notes()
    assert place.note.text == "Sista orden\n"


def test_lists_headings_and_looks_by_keys(desk: Desk) -> None:
    desk.open_item(1)
    desk.key(Key.Key_N, CTRL)
    desk.type("# Att ta upp\n- kostnaden\nnyttan\n\nsedan ")
    desk.key(Key.Key_B, CTRL)
    desk.type("viktigt")
    desk.key(Key.Key_B, CTRL)
    desk.type(" slut")
    assert desk.saved() == ["# Att ta upp\n\n-   kostnaden\n-   nyttan\n\nsedan **viktigt** slut\n"]


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_a_template_of_the_members_choice(desk: Desk) -> None:
    desk.open_item(1)
    desk.key(Key.Key_N, CTRL | ALT)
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    desk.rest()
    desk.until(lambda: desk.focus is desk.card.editor)
    assert desk.card.kind.text() == "Yrkande ▾"
    desk.type("avslå")
    assert desk.saved() == ["Jag yrkar att avslå\n"]
    item = desk.notes.notes.item
    assert item is not None
    assert [note.kind for note in desk.core.marks.notes.notes_of(item)] == [NoteKind.MOTION]


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_the_members_own_template(desk: Desk) -> None:
    desk.open_item(1)
    desk.key(Key.Key_X, CTRL | ALT)
    desk.until(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TemplatesDialog)
    assert dialog.focusWidget() is dialog.kind
    for _ in range(2):
        desk.qtbot.keyClick(dialog.kind, Key.Key_Down)
    assert dialog.kind.currentText() == "Yrkande"
    assert dialog.words.toPlainText() == "Jag yrkar att "
    desk.qtbot.keyClick(dialog.kind, Key.Key_Tab)
    dialog.words.selectAll()
    desk.qtbot.keyClicks(dialog.words, "Partiet yrkar: ")
    dialog.save.setFocus()
    desk.qtbot.keyClick(dialog.save, Key.Key_Space)
    desk.until(lambda: QApplication.activeModalWidget() is None)
    desk.rest()
    assert desk.core.marks.notes.template(NoteKind.MOTION) == "Partiet yrkar: "
    assert desk.core.marks.notes.template(NoteKind.QUESTIONS) == "- "
    desk.window.activateWindow()  # a screen of a test has nobody who does that when a dialog closes
    desk.until(desk.window.isActiveWindow)
    desk.key(Key.Key_N, CTRL | ALT)
    for _ in range(3):
        desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    desk.until(lambda: desk.card.kind.text() == "Yrkande ▾")
    assert desk.card.editor.toPlainText() == "Partiet yrkar: "


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_invitation_to_write_is_not_cut(desk: Desk, scale: float) -> None:
    desk.open_item(1)
    desk.appearance.choose(scale=scale)
    desk.key(Key.Key_N, CTRL)
    editor = desk.card.editor
    desk.until(editor.isVisible)
    needed = editor.fontMetrics().boundingRect(
        editor.viewport().rect().adjusted(4, 4, -4, -4), Qt.TextFlag.TextWordWrap, editor.invitation
    )
    assert editor.viewport().rect().contains(needed)
    assert editor.viewport().height() > 6 * editor.fontMetrics().lineSpacing()


def test_undo_reaches_from_the_words_to_the_steps_of_the_meeting(desk: Desk) -> None:
    desk.open_item(1)
    desk.key(Key.Key_N, CTRL)
    desk.type("Bort")
    assert desk.saved() == ["Bort\n"]
    desk.notes.widget.cards[0].remove.setFocus()
    desk.key(Key.Key_Space)
    desk.rest()
    assert desk.saved() == []
    assert desk.notes.undo_action.text() == "Ångra borttagningen av anteckningen"
    desk.key(Key.Key_Z, CTRL)
    desk.rest()
    assert desk.saved() == ["Bort\n"]
    assert desk.card.editor.toPlainText() == "Bort"
    desk.notes.undo_action.trigger()
    desk.rest()
    assert desk.core.marks.notes.all_notes() == ()
    desk.notes.redo_action.trigger()
    desk.rest()
    assert desk.saved() == ["Bort\n"]


def test_a_quote_leads_back(desk: Desk) -> None:
    desk.open_item(1)
    other = desk.agenda.items[2].documents[1].id
    desk.key(Key.Key_N, CTRL)
    desk.type("Jämför:")
    address = link_to_page(other, 2)
    desk.notes.notes.quote(["Om Vintergatan i ärende 3"], "Underlag, s. 2", address)
    assert desk.saved() == [f"Jämför:\n\n> Om Vintergatan i ärende 3\n\n[Underlag, s. 2]({address})\n"]
    assert desk.focus is desk.card.editor
    desk.key(Key.Key_Up)
    desk.key(Key.Key_Right)
    desk.key(Key.Key_Return, CTRL)
    desk.until(lambda: desk.view.document is not None and desk.view.document.id == other)
    desk.until(lambda: desk.view.page == 2)


class Reminder(QObject):
    """What the member is reminded of where jäv is marked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.item: ItemId | None = None

    def reminder_of(self, item: ItemId) -> str:
        return "Du har markerat jäv." if item == self.item else ""


def test_a_reservation_where_jaev_is_marked_says_who_may(desk: Desk) -> None:
    desk.open_item(1)
    reminder = Reminder()
    desk.window.shell.meeting_sources.add_reminders(reminder)
    desk.notes.notes.add(NoteKind.RESERVATION)
    desk.until(lambda: desk.card.kind.text() == "Reservation ▾")
    assert not desk.card.hint.isVisible()
    reminder.item = desk.agenda.items[1].id
    reminder.changed.emit()
    assert desk.card.hint.isVisible()
    assert "4 kap. 27 §" in desk.card.hint.text()
