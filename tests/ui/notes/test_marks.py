# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marking in papers: by keyboard alone, and by mouse, over a real library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ifn_desktop.model.annotations import Annotation, MarkColour, MarkKind
from ifn_desktop.ui.notes.colour_names_dialog import ColourNamesDialog
from ifn_desktop.ui.notes.pane_marks import PaneMarks
from ifn_desktop.ui.reader.page_tool import PagePoint
from ifn_desktop.ui.reader.selection_bar import place_beside
from ifn_desktop.viewmodels.reader.selection import TextSpot
from tests.ui.notes.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def pane(desk: Desk) -> PaneMarks:
    return desk.writing.marks.panes[0]


def kept(desk: Desk) -> list[Annotation]:
    """The marks of the open paper, as the library has them."""
    desk.writing.marks.marks.flush()
    desk.rest()
    document = desk.view.document
    assert document is not None
    return [mark.annotation for mark in desk.core.marks.annotating.marks_of(document.id)]


def after(desk: Desk, count: int) -> list[Annotation]:
    """The marks, once there are so many: the text of the page may have to come first."""
    desk.until(lambda: len(kept(desk)) == count)
    return kept(desk)


def select(desk: Desk, words: str) -> None:
    """Select the first place of some words, as the keyboard does."""
    document = desk.view.document
    assert document is not None
    layer = desk.core.texts.layer(document.file_id, document.first_page).result(20)
    start = layer.text.index(words)
    selection = pane(desk)._parts.selection
    spots = [TextSpot(document.id, 1, offset) for offset in (start, start + len(words))]
    selection.select(desk.view.papers, spots[0], spots[1], keys=True)
    desk.until(lambda: pane(desk).selected is not None)
    desk.view.reveal(document.id, 1, layer.quads(start, start + len(words))[0])
    desk.view.setFocus()
    desk.rest()
    desk.until(pane(desk).bar.isVisible)


@pytest.fixture
def open_desk(desk: Desk) -> Desk:
    desk.open_item(1)
    desk.view.setFocus()
    return desk


def test_a_number_marks_the_selected_words_in_its_colour(open_desk: Desk) -> None:
    select(open_desk, "umgängesrätten")
    open_desk.key(Key.Key_4)
    (mark,) = after(open_desk, 1)
    assert (mark.kind, mark.colour, mark.quote) == (MarkKind.HIGHLIGHT, MarkColour.PINK, "umgängesrätten")
    assert pane(open_desk).selected is None
    row = open_desk.models.agenda.row_of(open_desk.agenda.items[1].id)
    open_desk.until(lambda: "1\xa0markering" in str(open_desk.models.agenda.index(row).data(0x103)))


@pytest.mark.parametrize(("key", "kind"), [(Key.Key_U, MarkKind.UNDERLINE), (Key.Key_S, MarkKind.STRIKE)])
def test_underline_and_strike(open_desk: Desk, key: Qt.Key, kind: MarkKind) -> None:
    select(open_desk, "Fågelholken")
    open_desk.key(key)
    assert [mark.kind for mark in after(open_desk, 1)] == [kind]


def test_the_same_words_again_get_the_new_colour(open_desk: Desk) -> None:
    for key in (Key.Key_1, Key.Key_2):
        select(open_desk, "Fågelholken")
        open_desk.key(key)
        assert len(kept(open_desk)) == 1
    assert kept(open_desk)[0].colour is MarkColour.GREEN


def test_n_writes_a_comment_saved_as_typed(open_desk: Desk) -> None:
    select(open_desk, "skymningsläge")
    open_desk.key(Key.Key_N)
    open_desk.until(lambda: open_desk.focus is pane(open_desk).slip.field)
    open_desk.type("Vad menas?")
    document = open_desk.view.document
    assert document is not None
    reads = open_desk.core.marks.annotating
    open_desk.until(lambda: [m.annotation.comment for m in reads.marks_of(document.id)] == ["Vad menas?"])
    open_desk.key(Key.Key_Escape)
    assert open_desk.focus is open_desk.view
    assert not pane(open_desk).slip.isVisible()


def test_q_puts_the_words_into_the_note_and_leads_back(open_desk: Desk) -> None:
    select(open_desk, "Om Hjälteträningen")
    open_desk.key(Key.Key_Q)
    open_desk.until(lambda: open_desk.focus is open_desk.card.editor)
    (text,) = open_desk.saved()
    assert text.startswith("> Om Hjälteträningen\n\n[Tjänsteskrivelse, s. 1](ifn:document/")
    open_desk.open_item(2)
    open_desk.open_item(1, paper=1)
    open_desk.key(Key.Key_N, CTRL)
    open_desk.type(" Ja!")
    assert open_desk.saved() == [text.rstrip() + " Ja!\n"]
    open_desk.key(Key.Key_Home)
    open_desk.key(Key.Key_Right)
    open_desk.key(Key.Key_Return, CTRL)
    first = open_desk.agenda.items[1].documents[0].id
    open_desk.until(lambda: open_desk.view.document is not None and open_desk.view.document.id == first)
    open_desk.until(lambda: bool(pane(open_desk).overlay._flash))


@pytest.mark.accessibility
def test_tab_chooses_a_mark_and_keys_change_it(open_desk: Desk) -> None:
    select(open_desk, "skymningsläge")
    open_desk.key(Key.Key_1)
    assert kept(open_desk)[0].colour is MarkColour.YELLOW
    marks = open_desk.writing.marks.marks
    for _ in range(8):
        if marks.chosen is not None:
            break
        open_desk.key(Key.Key_Tab)
    assert marks.chosen is not None
    assert open_desk.view.accessibleDescription() == "Överstrykning. gul. skymningsläge"
    marks.choose(None)
    assert "F5" in open_desk.view.accessibleDescription(), "the mark is no longer where the keyboard is"
    marks.choose(kept(open_desk)[0].id)
    open_desk.key(Key.Key_3)
    assert kept(open_desk)[0].colour is MarkColour.TURQUOISE
    open_desk.key(Key.Key_Return)
    open_desk.until(lambda: open_desk.focus is pane(open_desk).slip.field)
    open_desk.type("Hej")
    open_desk.key(Key.Key_Return, CTRL)
    assert kept(open_desk)[0].comment == "Hej"
    assert open_desk.focus is open_desk.view
    open_desk.key(Key.Key_Delete)
    assert kept(open_desk) == []
    open_desk.key(Key.Key_Z, CTRL)
    open_desk.until(lambda: len(kept(open_desk)) == 1)
    for _ in range(3):
        open_desk.key(Key.Key_Z, CTRL)
        open_desk.rest()
    assert kept(open_desk) == []
    open_desk.key(Key.Key_Y, CTRL)
    open_desk.until(lambda: len(kept(open_desk)) == 1)


@pytest.mark.accessibility
def test_the_bar_is_reached_by_tab_and_left_by_escape(open_desk: Desk) -> None:
    select(open_desk, "umgängesrätten")
    open_desk.key(Key.Key_Tab)
    assert open_desk.focus is pane(open_desk).bar.swatches[0]
    open_desk.key(Key.Key_Right)
    open_desk.key(Key.Key_Space)
    assert kept(open_desk)[0].colour is MarkColour.GREEN
    select(open_desk, "skymningsläge")
    open_desk.key(Key.Key_Tab)
    open_desk.key(Key.Key_Escape)
    assert open_desk.focus is open_desk.view


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_button_of_the_bar_is_in_sight(open_desk: Desk, scale: float) -> None:
    desk = open_desk
    select(desk, "umgängesrätten")
    desk.appearance.choose(scale=scale)
    bar = pane(desk).bar
    for width in (900, 640, 480, 900):
        desk.view.viewport().setFixedWidth(width)
        bar.show_beside([QRectF(20, 200, 200, 20)])
        QApplication.processEvents()
        for button in (*bar.swatches, *bar.buttons):
            assert bar.mapToParent(button.geometry().bottomRight()).x() < width, (width, button.text())
            assert bar.rect().contains(button.geometry())


def test_area_note_text_and_bookmark_by_keys(open_desk: Desk) -> None:
    open_desk.key(Key.Key_H, CTRL | SHIFT)
    open_desk.key(Key.Key_Return)
    (area,) = after(open_desk, 1)
    assert area.kind is MarkKind.AREA
    before = area.target.quads[0]
    open_desk.key(Key.Key_Right)
    open_desk.key(Key.Key_Down, SHIFT)
    (area,) = kept(open_desk)
    assert area.target.quads[0].ul_x == pytest.approx(before.ul_x + 6)
    assert area.target.quads[0].ll_y == pytest.approx(before.ll_y + 6)
    open_desk.key(Key.Key_N, CTRL | SHIFT)
    open_desk.key(Key.Key_Return)
    open_desk.until(lambda: open_desk.focus is pane(open_desk).slip.field)
    open_desk.type("En lapp")
    open_desk.key(Key.Key_Escape)
    open_desk.key(Key.Key_X, CTRL | SHIFT)
    open_desk.key(Key.Key_Return)
    open_desk.until(lambda: open_desk.focus is pane(open_desk).slip.field)
    open_desk.key(Key.Key_Escape)  # nothing written: nothing kept
    assert [(mark.kind, mark.comment) for mark in kept(open_desk)] == [
        (MarkKind.AREA, ""),
        (MarkKind.STICKY, "En lapp"),
    ]
    open_desk.key(Key.Key_B, CTRL)
    assert MarkKind.BOOKMARK in [mark.kind for mark in kept(open_desk)]
    open_desk.key(Key.Key_B, CTRL)
    assert MarkKind.BOOKMARK not in [mark.kind for mark in kept(open_desk)]


def spot(desk: Desk, x: float, y: float) -> QPoint:
    document = desk.view.document
    assert document is not None
    found = desk.view.spot_of(PagePoint(document.id, 1, x, y))
    assert found is not None
    return found.toPoint()


def pull(desk: Desk, start: QPoint, end: QPoint) -> None:
    viewport = desk.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in (1, 2, 3, 4):
        desk.qtbot.mouseMove(viewport, start + (end - start) * step / 4)
        QApplication.processEvents()
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def test_a_box_is_pulled_and_moved_with_the_mouse(open_desk: Desk) -> None:
    open_desk.key(Key.Key_H, CTRL | SHIFT)
    # Away from the view's edges, where it would scroll along for as long as the button is held.
    pull(open_desk, spot(open_desk, 220, 90), spot(open_desk, 320, 150))
    (area,) = after(open_desk, 1)
    quad = area.target.quads[0]
    assert (quad.ul_x, quad.ul_y, quad.lr_x, quad.lr_y) == pytest.approx((220, 90, 320, 150), abs=1.5)
    pull(open_desk, spot(open_desk, 223, 100), spot(open_desk, 253, 140))
    (area,) = kept(open_desk)
    assert area.target.quads[0].ul_y == pytest.approx(130, abs=2)


def test_ink_keeps_how_hard_the_pen_was_pressed(open_desk: Desk) -> None:
    open_desk.key(Key.Key_D, CTRL | SHIFT)
    device = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure | QInputDevice.Capability.Position,
        1,
        1,
    )
    viewport = open_desk.view.viewport()
    for kind, x, pressure, buttons in (
        (QEvent.Type.TabletPress, 320, 0.2, Qt.MouseButton.LeftButton),
        (QEvent.Type.TabletMove, 340, 0.9, Qt.MouseButton.LeftButton),
        (QEvent.Type.TabletRelease, 360, 0.0, Qt.MouseButton.NoButton),
    ):
        at = QPointF(spot(open_desk, x, 120))
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.TabletMove else Qt.MouseButton.LeftButton
        event = QTabletEvent(
            kind,
            device,
            at,
            QPointF(viewport.mapToGlobal(at)),
            pressure,
            0,
            0,
            0.0,
            0.0,
            0,
            Qt.KeyboardModifier.NoModifier,
            button,
            buttons,
        )
        QApplication.sendEvent(viewport, event)
    (mark,) = after(open_desk, 1)
    assert mark.kind is MarkKind.INK
    assert [round(point.pressure, 1) for point in mark.target.strokes[0]] == [0.2, 0.9]
    open_desk.key(Key.Key_Escape)
    assert open_desk.view.tool is None


def test_colours_get_names(open_desk: Desk) -> None:
    open_desk.key(Key.Key_C, CTRL | ALT)
    open_desk.until(lambda: isinstance(QApplication.activeModalWidget(), ColourNamesDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ColourNamesDialog)
    dialog.fields[MarkColour.PINK].setText("Att fråga om")
    dialog.save.click()
    open_desk.rest()
    swatch = pane(open_desk).bar.swatches[3]
    open_desk.until(lambda: swatch.toolTip() == "Markera: Att fråga om (rosa) (tangent 4)")


@pytest.mark.parametrize(
    "areas",
    [
        [QRect(100, 10, 200, 20)],
        [QRect(100, 300, 200, 20), QRect(50, 322, 400, 20)],
        [QRect(600, 560, 190, 30)],
        [QRect(0, y, 560, 20) for y in range(0, 600, 22)],
    ],
)
def test_the_bar_never_covers_the_words(areas: list[QRect]) -> None:
    size, room = QSize(220, 44), QRect(0, 0, 800, 600)
    box = QRect(place_beside(size, areas, room), size)
    assert room.contains(box)
    assert not any(box.intersects(area) for area in areas)
