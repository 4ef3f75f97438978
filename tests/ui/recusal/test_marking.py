# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marking jäv in the window by keyboard alone, and what shows of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from ifn_desktop.model.recusal import HintState, Recusal, RecusalAct, RecusalGround
from ifn_desktop.ui.recusal.feature import RecusalFeature
from ifn_desktop.ui.recusal.mark_dialog import MarkDialog
from ifn_desktop.ui.recusal.passages_dialog import PassagesDialog
from ifn_desktop.viewmodels.agenda import Role
from tests.ui.notes.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def dialog_of(desk: Desk, kind: type[QWidget]) -> QWidget:
    """The dialog of a kind that is open, when it has come."""

    def found() -> list[QWidget]:
        return [
            each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
        ]

    desk.until(lambda: len(found()) == 1)
    return found()[0]


def ask(desk: Desk) -> MarkDialog:
    """Press the key that marks, where the window has the keyboard again."""
    desk.window.activateWindow()
    desk.until(lambda: QApplication.activeWindow() is desk.window)
    desk.key(Qt.Key.Key_J, CTRL)
    dialog = dialog_of(desk, MarkDialog)
    assert isinstance(dialog, MarkDialog)
    return dialog


def press(desk: Desk, dialog: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        desk.qtbot.keyClick(dialog.focusWidget() or dialog, key)


def mark_of(desk: Desk, position: int) -> Recusal | None:
    return desk.core.recusal.queries.of_item(desk.agenda.items[position].id)


def feature(desk: Desk) -> RecusalFeature:
    (found,) = [each for each in desk.window._features if isinstance(each, RecusalFeature)]
    return found


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


@pytest.mark.accessibility
def test_an_item_is_marked_changed_and_unmarked_by_keyboard(desk: Desk) -> None:
    desk.open_item(1)
    jav = feature(desk)
    assert jav.button.isVisible()
    assert jav.button.text() == "Markera jäv"
    dialog = ask(desk)
    assert not dialog.ok.isEnabled()
    press(desk, dialog, Qt.Key.Key_Space, Qt.Key.Key_Down)
    assert dialog.ground is RecusalGround.REPRESENTATIVE
    assert dialog.exception.isVisibleTo(dialog)
    press(desk, dialog, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.law.button
    press(desk, dialog, Qt.Key.Key_Space)
    assert "ställföreträdare eller ombud" in dialog.law.text.text()
    assert dialog.law.text.isVisibleTo(dialog)
    press(desk, dialog, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    while dialog.focusWidget() is not dialog.reason_field:
        press(desk, dialog, Qt.Key.Key_Tab)
    desk.qtbot.keyClicks(dialog.reason_field, "Styrelsen")
    press(desk, dialog, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.ok
    press(desk, dialog, Qt.Key.Key_Return)
    desk.until(lambda: jav.model.head is not None and bool(jav.model.head.reminder))
    mark = mark_of(desk, 1)
    assert mark is not None
    assert (mark.ground, mark.reason) == (RecusalGround.REPRESENTATIVE, "Styrelsen")
    # Everywhere: button, head, list of ärenden, meeting mode.
    assert jav.button.text() == "Jäv markerat"
    desk.until(lambda: "Anmäl det och lämna sammanträdet" in words(jav.line))
    model = desk.models.agenda
    row = model.index(model.row_of(desk.agenda.items[1].id), 0)
    assert row.data(Role.TAG) == "Jäv"
    assert row.data(Role.TAG_IS_RECUSAL) is True
    assert "du har markerat jäv" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "lämna sammanträdet" in jav.model.reminder_of(desk.agenda.items[1].id)
    assert jav.model.reminder_of(desk.agenda.items[0].id) == ""
    bar = desk.window.reading.head.tabs.bar
    desk.until(lambda: "du har markerat jäv" in bar.accessibleTabName(0))
    orange = desk.appearance.theme.tokens.warn
    assert orange in colours(bar)

    dialog = ask(desk)
    assert dialog.ground is RecusalGround.REPRESENTATIVE
    press(desk, dialog, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert dialog.ground is RecusalGround.UNSURE
    press(desk, dialog, Qt.Key.Key_Return)
    desk.until(lambda: row.data(Role.TAG) == "Jäv?")
    desk.until(lambda: "Säg det, så att frågan prövas" in words(jav.line))

    dialog = ask(desk)
    dialog.take_back.setFocus()
    press(desk, dialog, Qt.Key.Key_Return)
    desk.until(lambda: row.data(Role.TAG) == "")
    mark = mark_of(desk, 1)
    assert mark is not None
    assert [event.act for event in mark.history] == [
        RecusalAct.DECLARED,
        RecusalAct.CHANGED,
        RecusalAct.WITHDRAWN,
    ]
    assert jav.line.isHidden()
    desk.until(lambda: "jäv" not in bar.accessibleTabName(0))
    assert orange not in colours(bar)


def colours(widget: QWidget) -> set[str]:
    """Those of its upper edge."""
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(6)}


def test_leaving_the_question_marks_nothing(desk: Desk) -> None:
    desk.open_item(0)
    dialog = ask(desk)
    press(desk, dialog, Qt.Key.Key_Space, Qt.Key.Key_Escape)
    desk.rest()
    assert mark_of(desk, 0) is None


def test_a_hint_comes_when_a_tie_is_added_and_is_put_aside(desk: Desk) -> None:
    desk.open_item(0)
    jav = feature(desk)
    assert jav.line.isHidden()
    _, changes = desk.core.recusal.ties.add("Solrosgården")
    desk.models.library.tell(changes)
    desk.until(lambda: jav.model.head is not None and bool(jav.model.head.hints))
    desk.until(lambda: "Solrosgården, som du bevakar, nämns i 2 handlingar" in words(jav.line))
    model = desk.models.agenda
    row = model.index(model.row_of(desk.agenda.items[0].id), 0)
    assert (row.data(Role.TAG), row.data(Role.TAG_IS_RECUSAL)) == ("Koppling", False)
    show, aside = jav.line.findChildren(QPushButton)
    show.setFocus()
    desk.key(Qt.Key.Key_Return)
    dialog = dialog_of(desk, PassagesDialog)
    assert isinstance(dialog, PassagesDialog)
    assert "Solrosgårdens lokaler" in words(dialog)
    dialog.rows[-1].setFocus()
    press(desk, dialog, Qt.Key.Key_Return)
    second = desk.agenda.items[0].documents[1].id
    desk.until(lambda: desk.view.document is not None and desk.view.document.id == second)
    aside.setFocus()
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: row.data(Role.TAG) == "")
    desk.until(jav.line.isHidden)
    hints = desk.core.recusal.tie_queries.hints(desk.agenda.id, desk.agenda.items[0].id)
    assert [hint.state for hint in hints] == [HintState.DISMISSED]


def test_the_arrows_choose_and_what_is_missing_is_said(desk: Desk) -> None:
    desk.open_item(0)
    dialog = ask(desk)
    assert dialog.ground is None
    assert dialog.first.isVisible()
    press(desk, dialog, Qt.Key.Key_Down)
    press(desk, dialog, Qt.Key.Key_Down)
    assert dialog.group.checkedId() == 2
    assert dialog.first.isHidden()
    assert dialog.ok.isEnabled()
    press(desk, dialog, Qt.Key.Key_Escape)
