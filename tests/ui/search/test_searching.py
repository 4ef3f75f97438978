# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Searching across everything, as a member does it: by keyboard, from anywhere and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ifn_desktop.model.annotations import NoteKind
from ifn_desktop.model.ids import NoteId, new_id
from ifn_desktop.model.recusal import RecusalGround
from ifn_desktop.model.views import Changes
from ifn_desktop.ui.meeting_mode import MeetingModeFeature
from ifn_desktop.ui.reader.find_feature import FindFeature
from ifn_desktop.viewmodels.search_rows import HEADINGS, RowKind
from tests.ui.search.conftest import Searching

Key = Qt.Key


def test_hits_come_as_one_types_and_enter_opens_the_page_with_its_words_marked(searching: Searching) -> None:
    desk = searching.desk
    searching.open()
    assert desk.focus is searching.page.box
    assert searching.page.shelf.isVisible(), "an empty box says what to do"
    searching.ask("umgängesrätt")
    kinds = [row.kind for row in searching.rows[:3]]
    assert kinds == [RowKind.MEETING, RowKind.ITEM, RowKind.HIT]
    assert "träffar" in searching.page.status.count.text()
    hit = searching.chosen.hit
    assert hit is not None
    assert hit.snippet.marks
    marked = {hit.snippet.text[start:end] for start, end in hit.snippet.marks}
    assert marked == {"umgängesrätten"}
    searching.until(lambda: searching.page.preview.view.document is not None)
    searching.key(Key.Key_Return)
    searching.until(lambda: desk.view.document is not None and desk.view.document.id == hit.document)
    assert desk.window.shell.page is None
    find = desk.feature(FindFeature)
    searching.until(lambda: find._find.current is not None and not find._find.is_searching)
    assert find.bar.isVisible()
    assert {one.hit.found for one in find._find.hits} == {"umgängesrätten"}
    assert find._find.hits[find._find.current or 0].page == hit.document_page
    assert desk.view.page == hit.document_page
    searching.key(Key.Key_F3)
    desk.rest()


def test_arrows_go_through_the_hits_from_the_box_and_the_preview_follows(searching: Searching) -> None:
    searching.open()
    searching.ask("fågelholken")
    first = searching.chosen
    searching.key(Key.Key_Down)
    second = searching.chosen
    assert second != first
    assert searching.desk.focus is searching.page.box
    assert second.kind not in HEADINGS
    searching.key(Key.Key_Up)
    assert searching.chosen == first
    searching.key(Key.Key_Up)
    assert searching.chosen == first, "above the first there is nothing"
    for _ in range(40):
        searching.key(Key.Key_PageDown)
    last = searching.chosen
    assert last.kind not in HEADINGS
    hit = searching.hits[-1].hit
    assert hit is not None
    preview = searching.page.preview.view
    searching.until(lambda: preview.document is not None and preview.document.id == hit.document)
    marks = searching.feature._models.preview.marks
    paper = preview.document
    assert paper is not None
    searching.until(lambda: bool(marks.on_page(paper, hit.document_page or 1)))


def test_other_words_on_the_page_in_view_are_marked_there(searching: Searching) -> None:
    searching.open()
    searching.ask("vintergatan")
    preview = searching.feature._models.preview
    searching.until(lambda: preview.place is not None)
    place = preview.place
    assert place is not None
    searching.until(lambda: bool(preview.marks.on_page(place.paper, place.page)))
    before = preview.marks.on_page(place.paper, place.page)
    told: list[object] = []
    preview.changed.connect(lambda: told.append(preview.place))
    searching.ask("fågelholken")
    searching.until(lambda: place in told)
    searching.until(lambda: bool(preview.marks.on_page(place.paper, place.page)))
    assert preview.marks.on_page(place.paper, place.page) != before


def test_escape_leads_back_to_where_one_was(searching: Searching) -> None:
    desk = searching.desk
    document = searching.open_item(1)
    desk.view.go_to_page(2)
    desk.view.setFocus()
    before = desk.view.spot
    searching.open()
    searching.ask("vintergatan")
    searching.key(Key.Key_Escape)
    assert desk.window.shell.page is None
    assert desk.view.document == document
    assert desk.view.spot == before
    assert desk.focus is desk.view
    searching.open()
    assert searching.page.box.text() == "vintergatan"
    assert searching.page.box.selectedText() == "vintergatan"
    assert searching.hits
    searching.key(Key.Key_Escape)
    desk.rest()


def test_the_place_among_the_hits_is_kept(searching: Searching) -> None:
    searching.open()
    searching.ask("vintergatan")
    searching.key(Key.Key_Down)
    searching.key(Key.Key_Down)
    chosen = searching.chosen
    searching.key(Key.Key_Return)
    desk = searching.desk
    searching.until(lambda: desk.window.shell.page is None and desk.view.document is not None)
    desk.rest()
    desk.view.setFocus()
    searching.open()
    desk.rest()
    assert searching.chosen == chosen
    searching.key(Key.Key_Escape)
    desk.rest()


def test_only_the_last_question_is_answered(searching: Searching) -> None:
    answers: list[str] = []
    searching.open()
    searching.model.answered.connect(
        lambda: answers.append(searching.model.answer.query.text if searching.model.answer else "")
    )
    searching.ask("skymningsläge")
    assert answers[-1] == "skymningsläge"
    assert len(answers) <= len("skymningsläge") + 1
    searching.page.box.clear()
    assert searching.model.answer is None
    assert searching.page.shelf.isVisible()
    searching.desk.rest()
    assert searching.model.answer is None


def test_a_note_and_jav_are_found_and_shown(searching: Searching) -> None:
    desk = searching.desk
    searching.open_item(0)
    meeting = next(one for one in desk.core.queries.meetings() if one.date == "2026-03-18")
    item = desk.core.queries.agenda(meeting.id).items[1]
    note = NoteId(new_id())
    desk.core.marks.notes.save(note, item.id, "Fråga om skridskobanan", NoteKind.NOTE)
    desk.core.recusal.recusing.declare(item.id, RecusalGround.PARTY, "")
    searching.index()
    desk.models.library.tell(Changes(everything=True))
    desk.rest()
    searching.open()
    searching.ask("skridskobana")
    row = searching.chosen
    assert row.title == "Min anteckning"
    assert row.is_recused
    assert "Du har markerat jäv" in row.spoken
    preview = searching.feature._models.preview
    searching.until(lambda: preview.passage is not None)
    assert preview.passage is not None
    assert "skridskobanan" in preview.passage.text.text
    searching.key(Key.Key_Return)
    searching.until(lambda: desk.models.navigator.place.entry == item.id)
    desk.rest()


@pytest.mark.accessibility
def test_a_row_says_everything_to_a_screen_reader(searching: Searching) -> None:
    searching.open()
    searching.ask("fågelholken")
    row = searching.chosen
    model = searching.page.rows
    spoken = model.data(searching.page.hits.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    hit = row.hit
    assert hit is not None
    for words in (hit.document_title, f"s. {hit.document_page}", hit.snippet.text, hit.item_title, "2026"):
        assert words in spoken
    assert "Socialnämnden" in spoken or "Kulturnämnden" in spoken


def test_esc_in_the_name_of_a_search_gives_up_naming_only(searching: Searching) -> None:
    searching.open_item(0)
    searching.open()
    searching.ask("vintergatan")
    searching.page.status.save.click()
    assert searching.desk.focus is searching.page.status.name
    searching.key(Key.Key_Escape)
    assert searching.page.status.naming.isHidden()
    assert searching.desk.window.shell.page is searching.page
    searching.key(Key.Key_Escape)
    assert searching.desk.window.shell.page is None
    searching.desk.rest()


def test_esc_leads_back_into_meeting_mode(searching: Searching) -> None:
    desk = searching.desk
    searching.open_item(1)
    mode = desk.feature(MeetingModeFeature)
    mode.enter()
    searching.open()
    searching.ask("vintergatan")
    searching.key(Key.Key_Escape)
    assert desk.window.shell.page is mode.view
    assert mode._mode.is_on
    searching.open()
    desk.rest()
    searching.key(Key.Key_Return)
    searching.until(lambda: desk.window.shell.page is None)
    assert not mode._mode.is_on
    desk.rest()


@pytest.mark.accessibility
def test_tab_goes_from_the_box_through_what_is_said_to_the_hits(searching: Searching) -> None:
    searching.open()
    searching.ask("vintergatan år:2026")
    names = []
    for _ in range(4):
        searching.key(Key.Key_Tab)
        names.append(searching.desk.focus.accessibleName() or searching.desk.focus.property("text"))
    assert names == ["Ta bort filtret År: 2026", "Spara sökningen", "Hjälp", "Träffar"]


def test_letters_in_the_list_go_into_the_box(searching: Searching) -> None:
    searching.open()
    searching.ask("fågel")
    searching.page.hits.setFocus()
    searching.desk.type("h")
    assert searching.page.box.text() == "fågelh"
    assert searching.desk.focus is searching.page.box
    searching.answered("fågelh")
