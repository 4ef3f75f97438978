# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pages that the member may jump to are drawn in advance, last of all and within bounds."""

from __future__ import annotations

from ifn_desktop.model.places import Spot
from ifn_desktop.viewmodels.reader.expected import Jump
from ifn_desktop.viewmodels.reader.page_images import JUMP_PAGES
from tests.ui.reader.conftest import MakeView
from tests.viewmodels.reader.fake_pages import FakeRenderer, paper


def test_a_jump_to_an_expected_page_waits_for_nothing(make_view: MakeView, renderer: FakeRenderer) -> None:
    view, long = make_view(), paper(40)
    view.show_document(long, ())
    view.expect("pointed", Jump(long.id, 30, 0.4))
    asked = len(renderer.asked)
    view.go_to_spot(Spot(30, 0.4))
    assert view.is_sharp()
    assert 30 not in {request.key.page for request in renderer.asked[asked:]}


def test_a_page_is_asked_for_before_the_view_gets_there(make_view: MakeView, renderer: FakeRenderer) -> None:
    view, long = make_view(), paper(40)
    view.show_document(long, ())
    known: list[set[int]] = []
    view.moved.connect(lambda: known.append({asked.key.page for asked in renderer.asked}))
    view.go_to_page(30)
    view.go_to_spot(Spot(20, 0.4))
    assert 30 in known[0]
    assert 20 not in known[0]
    assert view.is_sharp()
    pages = [asked.key.page for asked in renderer.asked]
    assert len(pages) == len(set(pages)), "each page is asked for once"


def test_what_is_on_show_and_next_to_it_is_drawn_first(make_view: MakeView, renderer: FakeRenderer) -> None:
    view, long = make_view(), paper(40)
    renderer.at_once = False
    view.expect("pointed", Jump(long.id, 30))
    view.show_document(long, ())
    seen = len(view.seen())
    renderer.draw_all()
    order = [asked.key.page for asked in renderer.asked if asked.page is not None]
    assert set(order[:seen]) == {sheet + 1 for sheet in view.seen()}
    assert 30 in order[seen:]


def test_what_is_expected_takes_the_room_of_a_few_pages(make_view: MakeView, renderer: FakeRenderer) -> None:
    view, long = make_view(), paper(40)
    view.show_document(long, ())
    before = {asked.key.page for asked in renderer.asked}
    view.expect("hits", *(Jump(long.id, page) for page in range(20, 36)))
    assert len({asked.key.page for asked in renderer.asked} - before) <= JUMP_PAGES
    assert view.is_sharp()


def test_another_row_of_papers_is_drawn_as_it_will_be_shown(
    make_view: MakeView, renderer: FakeRenderer
) -> None:
    view, first, second = make_view(), paper(3), paper(5, size=(842.0, 595.0), name="b")
    view.show_document(first, ())
    view.expect("way", Jump(second.id, 2, row=(second,)))
    asked = len(renderer.asked)
    view.show_document(second, (), 2)
    assert view.is_sharp()
    assert 2 not in {request.key.page for request in renderer.asked[asked:]}
