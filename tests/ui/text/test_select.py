# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Selecting and copying, by mouse and keys, in the whole window."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from ifn_desktop.ui.reader.select_feature import SelectFeature
from ifn_desktop.viewmodels.reader.selection import SelectedText
from tests.ui.text.conftest import Desk, MakeDesk

LEFT = (
    "Nämnden har prövat frågan om anmä-",
    "lan till inspektionen och har fun-",
    "nit att den inte behövs, eftersom",
    "verksamheten redan har åtgärdat",
)
RIGHT = (
    "De brister som fanns i lokalerna",
    "är avhjälpta. Kostnaden ryms i-",
    "nom den budget som nämnden har",
    "beslutat för året.",
)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def heard(desk: Desk) -> list[SelectedText]:
    selected: list[SelectedText] = []
    desk.selection.selected.connect(selected.append)
    return selected


def test_drawing_over_text_selects_it_and_ctrl_c_copies(desk: Desk) -> None:
    desk.open_item(1)
    told = heard(desk)
    words = "Nämnden godkänner redovisningen"
    desk.drag(desk.spot(words), desk.spot("godkänner"), desk.spot(words, end=True))
    desk.until(lambda: bool(told))
    (one,) = told[-1].ranges
    assert one.layer.text[one.start : one.end] == words
    assert told[-1].document.id == desk.paper.id
    assert told[-1].first_page == one.page == 1
    assert len(one.quads) == 1
    desk.key(Qt.Key.Key_C, CTRL)
    assert desk.clipboard == words


def test_two_clicks_a_word_three_a_paragraph_shift_extends(desk: Desk) -> None:
    desk.open_item(1)
    spot = desk.spot("redovisningen") + QPoint(6, 0)
    viewport = desk.view.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    desk.qtbot.mouseClick(viewport, left, none, spot)
    assert desk.selection.is_empty
    desk.qtbot.mouseClick(viewport, left, none, spot)
    current = desk.selection.current
    assert current is not None
    assert current.text == "redovisningen"
    desk.qtbot.mouseClick(viewport, left, none, spot)
    current = desk.selection.current
    assert current is not None
    block = current.ranges[0]
    assert (block.start, block.end) == block.layer.block_at(block.start)
    assert "redovisningen enligt" in current.text
    desk.qtbot.mouseClick(viewport, left, none, desk.spot("Beslutsunderlag"))
    desk.qtbot.mouseClick(viewport, left, SHIFT, desk.spot("Bilaga 1. Underlag", end=True))
    current = desk.selection.current
    assert current is not None
    assert current.text == "Beslutsunderlag\nBilaga 1. Underlag"


def test_over_the_border_of_pages_without_stamps(desk: Desk) -> None:
    paper = desk.open_item(1, 1)
    told = heard(desk)
    desk.view.zoom_out()
    for _ in range(8):
        desk.view.zoom_out()
    last = "av Bilaga 1 Underlag ."
    way = [desk.spot("Om Vintergatan", page=2), desk.spot("Om Vintergatan", page=2, end=True)]
    desk.drag(desk.spot(last, last=True), *way)
    desk.until(lambda: bool(told))
    assert [one.page for one in told[-1].ranges] == [1, 2]
    assert told[-1].text == f"{last}\nOm Vintergatan"
    assert paper.title
    desk.key(Qt.Key.Key_C, CTRL | SHIFT)
    assert desk.clipboard.startswith(f"”{last}\nOm Vintergatan”\n(")
    assert desk.clipboard.endswith(f"SN 2026-03-18, ärende 2/26, {paper.title}, s. 1–2)")


def test_esc_and_another_paper_clear_it(desk: Desk) -> None:
    desk.open_item(1)
    desk.layer(1)
    feature = desk.feature(SelectFeature)
    assert not feature.copy.isEnabled()
    desk.view.setFocus()
    desk.key(Qt.Key.Key_A, CTRL)
    assert feature.copy.isEnabled()
    desk.key(Qt.Key.Key_Escape)
    assert desk.selection.is_empty
    assert not feature.copy.isEnabled()
    desk.key(Qt.Key.Key_A, CTRL)
    assert not desk.selection.is_empty
    desk.open_item(2)
    assert desk.selection.is_empty


def test_ctrl_a_copies_the_page_without_its_stamp(desk: Desk) -> None:
    desk.open_item(1)
    layer = desk.layer(1)
    desk.view.setFocus()
    desk.key(Qt.Key.Key_A, CTRL)
    desk.key(Qt.Key.Key_C, CTRL)
    assert "SN-2026/00002-1" in layer.text
    assert "SN-2026/00002-1" not in desk.clipboard
    assert desk.clipboard.startswith("Tjänsteskrivelse\n2026-03-18")


def test_the_text_cursor_selects_by_keys(desk: Desk) -> None:
    desk.open_item(1)
    layer = desk.layer(1)
    told = heard(desk)
    desk.view.setFocus()
    desk.key(Qt.Key.Key_L, CTRL | SHIFT)
    caret = desk.feature(SelectFeature).tools[desk.panes.first].caret
    assert caret.is_shown
    assert caret.spot is not None
    start = layer.text.index("Socialnämnden")
    while caret.spot.offset < start:
        before = caret.spot.offset
        desk.key(Qt.Key.Key_Down)
        assert caret.spot.offset > before
    desk.key(Qt.Key.Key_Home)
    assert caret.spot.offset == start
    desk.key(Qt.Key.Key_Right, CTRL | SHIFT)
    desk.key(Qt.Key.Key_Right, SHIFT)
    desk.key(Qt.Key.Key_Left, SHIFT)
    desk.key(Qt.Key.Key_Left, SHIFT)
    desk.until(lambda: bool(told))
    assert told[-1].text == "Socialnämnden"
    assert told[-1].by_keyboard
    desk.key(Qt.Key.Key_Down, SHIFT)
    desk.key(Qt.Key.Key_End, SHIFT)
    current = desk.selection.current
    assert current is not None
    assert current.text == "Socialnämnden\nDiarienr: SN-2026/00002"
    desk.key(Qt.Key.Key_Right)
    assert desk.selection.is_empty
    assert caret.is_shown
    # To the end of the paper and no further.
    desk.key(Qt.Key.Key_End, CTRL)
    assert caret.spot.offset == len(layer.text)
    desk.layer(2)
    desk.key(Qt.Key.Key_Right)
    assert caret.spot[1:] == (2, 0)
    desk.key(Qt.Key.Key_Escape)
    assert not caret.is_shown


def test_an_area_becomes_a_picture_twice_as_sharp(desk: Desk) -> None:
    desk.open_item(1)
    desk.view.setFocus()
    desk.key(Qt.Key.Key_A, CTRL | SHIFT)
    feature = desk.feature(SelectFeature)
    assert desk.view.tool is feature.tools[desk.panes.first].area
    start, end = desk.spot("2026-03-18"), desk.spot("Socialnämnden", end=True)
    with desk.qtbot.waitSignal(feature._pictures.made, timeout=20_000):
        desk.drag(start, end)
    image = QGuiApplication.clipboard().image()
    zoom = desk.view.zoom
    assert image.width() == pytest.approx((end.x() - start.x()) / zoom * 2, abs=3)
    assert image.height() == pytest.approx((end.y() - start.y()) / zoom * 2, abs=3)
    assert desk.view.tool is None
    # A click is no box.
    desk.key(Qt.Key.Key_A, CTRL | SHIFT)
    desk.drag(start)
    assert desk.notices.message is not None
    assert "för liten" in desk.notices.message.text


def test_nothing_lies_in_the_way_of_a_box_and_calling_it_off_takes_its_words_away(desk: Desk) -> None:
    desk.open_item(1)
    desk.layer(1)
    desk.view.setFocus()
    desk.key(Qt.Key.Key_A, CTRL)
    desk.key(Qt.Key.Key_A, CTRL | SHIFT)
    assert desk.selection.is_empty
    assert desk.notices.message is not None
    desk.key(Qt.Key.Key_Escape)
    assert desk.view.tool is None
    assert desk.notices.message is None


def test_two_columns_hyphens_and_a_table(make_desk: MakeDesk, tmp_path: Path) -> None:
    document = pymupdf.open()
    page = document.new_page()
    for n, (one, other) in enumerate(zip(LEFT, RIGHT, strict=True)):
        page.insert_text((60, 100 + 14 * n), one, fontsize=10)
        page.insert_text((320, 100 + 14 * n), other, fontsize=10)
    for row, cells in enumerate([("Verksamhet", "Budget", "Utfall"), ("Hemtjänst", "120", "118")]):
        for column, cell in enumerate(cells):
            page.insert_text((60 + 150 * column, 300 + 16 * row), cell, fontsize=10)
    document.save(tmp_path / "Underlag.pdf")
    desk = make_desk(tmp_path / "Underlag.pdf")
    desk.open_loose()
    desk.layer(1)
    desk.view.setFocus()
    desk.key(Qt.Key.Key_A, CTRL)
    desk.key(Qt.Key.Key_C, CTRL)
    assert desk.clipboard.split("\n") == [
        "Nämnden har prövat frågan om anmälan till inspektionen och har funnit att den inte behövs, "
        "eftersom verksamheten redan har åtgärdat",
        "De brister som fanns i lokalerna är avhjälpta. Kostnaden ryms inom den budget som nämnden har "
        "beslutat för året.",
        "Verksamhet\tBudget\tUtfall",
        "Hemtjänst\t120\t118",
    ]
    desk.key(Qt.Key.Key_C, CTRL | SHIFT)
    assert desk.clipboard.endswith(f"({desk.paper.title}, s. 1)")
    # Drawn down the left column, nothing of the right one comes along.
    desk.drag(desk.spot(LEFT[0]), desk.spot(LEFT[2], end=True))
    current = desk.selection.current
    assert current is not None
    assert current.text.endswith("behövs, eftersom")
    assert "brister" not in current.text
