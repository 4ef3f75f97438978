# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finding, in the whole window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ifn_desktop.model.ids import FileId
from ifn_desktop.model.text import PageText
from ifn_desktop.model.views import Changes
from ifn_desktop.ui.reader.find_feature import FindFeature
from ifn_desktop.ui.reader.find_overlay import CURRENT, HIT
from ifn_desktop.viewmodels.reader.find import FindModel, Scope
from tests.core.text.pages import line
from tests.ui.text.conftest import Desk, MakeDesk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def begin(desk: Desk, text: str, modifiers: Qt.KeyboardModifier = CTRL) -> FindModel:
    desk.view.setFocus()
    desk.key(Qt.Key.Key_F, modifiers)
    feature = desk.feature(FindFeature)
    desk.until(feature.bar.field.hasFocus)
    desk.type(text)
    find = feature._find
    desk.until(lambda: find.wanted.text == text and not find.is_searching)
    desk.rest()
    return find


def test_hits_are_counted_shown_and_gone_through(desk: Desk) -> None:
    paper = desk.open_item(1, 1)
    find = begin(desk, "fågelholken")
    feature = desk.feature(FindFeature)
    assert find.status == "1 av 6"
    assert [hit.page for hit in find.hits] == [1, 1, 1, 2, 2, 2]
    assert all(hit.document.id == paper.id for hit in find.hits)
    desk.key(Qt.Key.Key_Return)
    assert find.status == "2 av 6"
    for _ in range(2):
        desk.key(Qt.Key.Key_F3)
    assert find.status == "4 av 6"
    desk.until(lambda: desk.view.page == 2)
    desk.key(Qt.Key.Key_Return, SHIFT)
    desk.key(Qt.Key.Key_F3, SHIFT)
    desk.key(Qt.Key.Key_F3, SHIFT)
    desk.key(Qt.Key.Key_F3, SHIFT)
    assert find.status == "6 av 6"  # before the first comes the last
    desk.key(Qt.Key.Key_F3)
    assert find.status == "1 av 6"
    desk.key(Qt.Key.Key_Escape)
    assert not feature.bar.isVisible()
    assert desk.view.hasFocus()
    assert find.on_page(paper.id, 1) == []
    desk.until(lambda: desk.selection.current is not None)
    current = desk.selection.current
    assert current is not None
    assert current.text == "Fågelholken"


def test_hits_are_marked_on_the_page_and_the_current_one_stands_out(desk: Desk) -> None:
    paper = desk.open_item(1, 1)
    find = begin(desk, "Vintergatan")
    layer = desk.layer(1)
    desk.until(lambda: len(find.on_page(paper.id, 1)) == 3)
    marks = find.on_page(paper.id, 1)
    assert [is_current for is_current, _ in marks] == [True, False, False]
    (rect,) = marks[1][1]
    assert layer.text[layer.offset_at(rect.x0 + 1, (rect.y0 + rect.y1) / 2) :].startswith("Vintergatan")
    desk.until(desk.view.is_sharp)
    picture = desk.view.viewport().grab().toImage()

    def colours(number: int) -> set[str]:
        area = desk.view.area_of(paper.id, 1, marks[number][1][0])
        assert area is not None
        box = area.adjusted(-2, -2, 2, 2).toAlignedRect()
        return {
            picture.pixelColor(x, y).name()
            for x in range(box.left(), box.right() + 1)
            for y in range(box.top(), box.bottom() + 1)
        }

    assert QColor(CURRENT).name() in colours(0)
    assert QColor(HIT).name() in colours(1)

    def framed(number: int) -> bool:
        """Whether a dark line runs along the upper edge, where no letter is."""
        area = desk.view.area_of(paper.id, 1, marks[number][1][0])
        assert area is not None
        across = range(round(area.left()) + 2, round(area.right()) - 2)
        rows = range(round(area.top()) - 3, round(area.top()) + 3)
        return any(all(picture.pixelColor(x, y).lightness() < 110 for x in across) for y in rows)

    assert [framed(number) for number in range(3)] == [True, False, False]


def test_options_and_nothing_found(desk: Desk) -> None:
    desk.open_item(1, 1)
    find = begin(desk, "OM")
    bar = desk.feature(FindFeature).bar
    many = len(find.hits)
    bar.case.toggle()
    desk.until(lambda: not find.is_searching)
    assert find.status == "Inga träffar"
    assert not bar.next.isEnabled()
    bar.case.toggle()
    bar.whole.toggle()
    desk.until(lambda: not find.is_searching and bool(find.hits))
    assert 0 < len(find.hits) <= many
    bar.whole.toggle()
    bar.field.setText("SN-2026/00002-2")  # stands in the stamps only
    desk.until(lambda: not find.is_searching and find.wanted.text.startswith("SN"))
    assert len(find.hits) == 2
    assert find.remark == "Bara i sidornas över- och underkanter."
    bar.field.setText("ågelholken")
    desk.until(lambda: not find.is_searching and len(find.hits) == 6)
    bar.field.setText("agelholken")
    desk.until(lambda: not find.is_searching and find.status == "Inga träffar")


def test_the_arende_the_meeting_and_the_list(desk: Desk) -> None:
    desk.open_item(1)
    find = begin(desk, "hjälteträningen", CTRL | SHIFT)
    feature = desk.feature(FindFeature)
    assert find.scope is Scope.ITEM
    assert len(find.hits) == 12
    assert feature.panel.isVisible()
    assert feature.list.rows.rowCount() == 12
    first = feature.list.rows.index(0, 0).data()
    assert "Om Hjälteträningen i ärende 2" in first
    assert first.endswith(", s. 1")
    # The seventh is in the bilaga: going there opens it.
    other = find.hits[6].document
    assert other.id != desk.paper.id
    desk.key(Qt.Key.Key_Down)
    desk.until(feature.list.hasFocus)
    desk.until(lambda: find.current is not None)
    find.show(6)
    desk.until(lambda: desk.paper.id == other.id)
    desk.rest()
    assert find.status == "7 av 12"
    assert len(find.hits) == 12
    feature.bar.scopes.actions()[2].trigger()
    desk.until(lambda: not find.is_searching and len(find.hits) == 36)
    desk.key(Qt.Key.Key_Escape)
    assert not feature.panel.isVisible()


def test_another_paper_is_looked_through_without_moving(desk: Desk) -> None:
    desk.open_item(1)
    find = begin(desk, "umgängesrätten")
    assert find.status == "1 av 6"
    desk.open_item(2, 1)
    desk.until(lambda: not find.is_searching and bool(find.hits))
    assert {hit.document.id for hit in find.hits} == {desk.paper.id}
    assert find.status == "6 träffar"
    assert desk.view.verticalScrollBar().value() <= 20


def test_broken_words_are_found_and_a_selection_is_looked_for(make_desk: MakeDesk, tmp_path: Path) -> None:
    import pymupdf

    document = pymupdf.open()
    page = document.new_page()
    for n, words in enumerate(["Nämnden prövar en anmä-", "lan om ett gemen", "samma boende. Anmälan"]):
        page.insert_text((60, 100 + 14 * n), words, fontsize=10)
    document.save(tmp_path / "Brutet.pdf")
    desk = make_desk(tmp_path / "Brutet.pdf")
    paper = desk.open_loose()
    find = begin(desk, "anmälan")
    desk.layer(1)
    assert find.status == "1 av 2"
    desk.until(lambda: bool(find.on_page(paper.id, 1)))
    assert [len(rects) for _, rects in find.on_page(paper.id, 1)] == [2, 1]
    bar = desk.feature(FindFeature).bar
    bar.field.setText("gemensamma")
    desk.until(lambda: not find.is_searching and len(find.hits) == 1)
    desk.key(Qt.Key.Key_Escape)
    desk.drag(desk.spot("prövar"), desk.spot("prövar", end=True))
    desk.view.setFocus()
    desk.key(Qt.Key.Key_F, CTRL)
    assert bar.field.text() == "prövar"
    desk.until(lambda: not find.is_searching and find.status == "1 av 1")


def test_text_that_was_recognised_meanwhile_is_found(make_desk: MakeDesk, tmp_path: Path) -> None:
    import pymupdf

    document = pymupdf.open()
    document.new_page()
    document.save(tmp_path / "Skannad.pdf")
    desk = make_desk(tmp_path / "Skannad.pdf")
    paper = desk.open_loose()
    find = begin(desk, "yttrande")
    assert find.status == "Inga träffar"
    assert find.remark == "1 sida har ingen text att söka i."
    assert desk.layer(1).text == ""

    def recognised(_: FileId, first: int, last: int) -> dict[int, PageText]:
        return {first: PageText(first, 595.0, 842.0, (line("Ett yttrande", 72, 72),))}

    desk.core.texts.set_recognised(recognised)
    desk.models.library.tell(Changes(texts=frozenset({paper.id})))
    bar = desk.feature(FindFeature).bar
    bar.field.setText("yttrand")
    desk.until(lambda: not find.is_searching and find.status == "1 av 1")
    desk.until(lambda: len(find.on_page(paper.id, 1)) == 1)


def test_hits_are_shown_on_the_pages_when_the_text_flows(desk: Desk) -> None:
    desk.open_item(1, 1)
    desk.view.setFocus()
    desk.key(Qt.Key.Key_F5)
    pane = desk.panes.first
    desk.until(lambda: pane.face is not pane.view)
    desk.key(Qt.Key.Key_F, CTRL)
    desk.type("fågelholken")
    desk.until(lambda: pane.face is pane.view)
    desk.until(lambda: desk.feature(FindFeature)._find.status == "1 av 6")
    assert pane.face is pane.view
    assert pane.view.isVisible()
