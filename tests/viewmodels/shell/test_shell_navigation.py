# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Moving between start view, meetings, ärenden and papers."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.places import ReaderSpots, Spot
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.notices import Notices
from ifn_desktop.viewmodels.place import OpenRequest
from ifn_desktop.viewmodels.places import PlaceKeeper
from tests.support.tasks import HeldTasks, InlineTasks
from tests.viewmodels.shell.fakes import MEETING, OTHER_MEETING, FakeLibrary


class Desk:
    """A navigator over the fake library, with what the reader was asked to show."""

    def __init__(self) -> None:
        self.fake, self.library = FakeLibrary(), Library()
        self.tasks = InlineTasks(Notices().report)
        self.navigator = Navigator(self.fake, self.tasks, self.library)
        self.shown: list[OpenRequest] = []
        self.navigator.open_wanted.connect(self.shown.append)

    @property
    def papers(self) -> list[str]:
        return [request.document.id for request in self.shown]


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


def test_reading_goes_on_at_the_first_unread_item(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING)
    assert desk.navigator.place.entry == "i62"
    assert desk.papers == ["i62-0"]
    assert desk.navigator.board == "Omsorgsnämnden"
    assert desk.navigator.when.startswith("onsdag 9 september 2026")


def test_resume_opens_meeting_item_paper_and_page(desk: Desk) -> None:
    point = desk.fake.start_view.resume
    assert point is not None
    desk.navigator.resume(point)
    assert desk.navigator.place.entry == "i70"
    assert (desk.shown[-1].document.id, desk.shown[-1].page, desk.shown[-1].beside) == ("i70-2", 3, False)


def test_a_paper_opens_where_it_was_left(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING, ItemId("i70"))
    assert (desk.shown[-1].document.id, desk.shown[-1].page) == ("i70-0", 1)
    desk.fake.remember_place(DocumentId("i70-0"), Spot(2), frozenset({1, 2}))
    desk.library.tell(Changes(meetings=frozenset({MEETING})))
    desk.navigator.step_document(1)
    desk.navigator.step_document(-1)
    assert (desk.shown[-1].document.id, desk.shown[-1].page) == ("i70-0", 2)


def test_steps_between_items_and_papers_end_at_the_ends(desk: Desk) -> None:
    navigator = desk.navigator
    navigator.open_meeting(MEETING, ItemId("i61"))
    navigator.step_entry(-1)
    assert navigator.place.entry == "papers.before"
    assert not navigator.can_step_entry(-1)
    navigator.step_entry(-1)
    assert navigator.place.entry == "papers.before"
    navigator.open_entry("i70")
    for _ in range(6):
        navigator.step_document(1)
    assert navigator.place.document == "i70-3"
    assert not navigator.can_step_document(1)
    navigator.open_nth_document(1)
    assert navigator.place.document == "i70-1"
    navigator.open_nth_document(8)
    assert navigator.place.document == "i70-1"


def test_an_item_without_papers_opens_none(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING, ItemId("i70"))
    desk.navigator.open_entry("i63")
    assert desk.navigator.document is None
    assert desk.papers == ["i70-0"]
    assert desk.navigator.head is not None
    assert desk.navigator.head.empty


def test_an_item_remembers_its_open_paper(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING, ItemId("i70"))
    desk.navigator.open_document(DocumentId("i70-2"))
    desk.navigator.step_entry(1)
    desk.navigator.step_entry(-1)
    assert desk.navigator.place.document == "i70-2"


def test_back_leads_the_way_one_came(desk: Desk) -> None:
    navigator = desk.navigator
    assert not navigator.can_go_back
    navigator.open_meeting(MEETING, ItemId("i64"))
    navigator.note_spot(DocumentId("i64-0"), Spot(3))
    navigator.open_document(DocumentId("i64-1"))
    navigator.open_entry("i70")
    navigator.go_back()
    assert navigator.place.document == "i64-1"
    navigator.go_back()
    assert (desk.shown[-1].document.id, desk.shown[-1].page) == ("i64-0", 3)
    navigator.go_back()
    assert not navigator.is_reading
    assert not navigator.can_go_back


def test_back_across_meetings(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING, ItemId("i70"))
    desk.navigator.open_meeting(OTHER_MEETING)
    assert desk.navigator.board == "Omsorgsnämndens arbetsutskott"
    desk.navigator.go_back()
    assert desk.navigator.board == "Omsorgsnämnden"
    assert desk.navigator.place.entry == "i70"


def test_a_link_opens_beside_and_moves_nothing(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING, ItemId("i70"))
    links = desk.shown[-1].links
    assert [link.text for link in links] == ["Avtal", "Delårsrapport"]
    desk.navigator.open_beside(links[0])
    desk.navigator.open_beside(links[1])
    assert [(request.document.id, request.beside) for request in desk.shown[-2:]] == [
        ("i70-2", True),
        ("i62-1", True),
    ]
    assert desk.navigator.place.document == "i70-0"


def test_the_meetings_own_papers_ask_for_their_links(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING)
    desk.navigator.open_entry("papers.before")
    assert desk.shown[-1].document.id == "d-call"
    assert [link.to_document for link in desk.shown[-1].links] == ["i64-1"]


def test_a_loose_paper_opens_without_a_meeting(desk: Desk) -> None:
    desk.navigator.open_loose(DocumentId("loose-1"))
    assert desk.navigator.board == "Utan sammanträde"
    assert desk.navigator.when == ""
    assert desk.papers == ["loose-1"]


def test_reading_progress_reloads_without_opening_anew(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING, ItemId("i70"))
    keeper = PlaceKeeper(desk.fake, desk.tasks, desk.library, desk.navigator)
    keeper.remember(DocumentId("i70-0"), Spot(2), frozenset({1, 2}))
    assert desk.fake.remembered == [(DocumentId("i70-0"), 2, frozenset({1, 2}))]
    assert desk.papers == ["i70-0"]
    entry = desk.navigator.entry
    assert entry is not None
    assert entry.pages_read == 2


def test_a_paper_that_is_moved_away_gives_place_to_its_sibling(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING, ItemId("i70"))
    desk.library.tell(desk.fake.move_document(DocumentId("i70-0"), ItemId("i63")))
    assert desk.navigator.place.entry == "i70"
    assert desk.papers == ["i70-0", "i70-1"]
    desk.navigator.open_entry("i63")
    assert desk.papers[-1] == "i70-0"


def test_changes_elsewhere_load_nothing(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING)
    before = desk.navigator.entries
    desk.library.tell(Changes(meetings=frozenset({MeetingId("another")})))
    assert desk.navigator.entries is before


def test_changes_while_at_the_start_are_seen_at_the_next_visit(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING, ItemId("i70"))
    desk.navigator.show_start()
    desk.library.tell(desk.fake.move_document(DocumentId("i70-1"), None))
    desk.navigator.open_meeting(MEETING, ItemId("i70"))
    head = desk.navigator.head
    assert head is not None
    assert [tab.label for tab in head.tabs] == ["Tjänsteskrivelse", "Avtal", "Protokollsutdrag § 48"]


def test_an_answer_that_comes_too_late_is_not_shown(qtbot: QtBot) -> None:
    tasks = HeldTasks(Notices().report)
    navigator = Navigator(FakeLibrary(), tasks, Library())
    navigator.open_meeting(MEETING)
    navigator.open_meeting(OTHER_MEETING)
    tasks.release()
    assert navigator.board == "Omsorgsnämndens arbetsutskott"
    assert [entry.key for entry in navigator.entries] == ["x1"]


HERE = Spot(2, 0.4, 0.5, 1.5, "none")


def looking(desk: Desk, first: tuple[str, Spot], beside: tuple[str, Spot] | None = None) -> None:
    """The reader shows these papers at these spots."""
    spots = ReaderSpots(
        (DocumentId(first[0]), first[1]), (DocumentId(beside[0]), beside[1]) if beside else None
    )
    desk.navigator.look_through(lambda: spots)


def test_back_and_forward_lead_to_the_very_spot(desk: Desk) -> None:
    navigator = desk.navigator
    navigator.open_meeting(MEETING, ItemId("i64"))
    looking(desk, ("i64-0", HERE))
    navigator.open_entry("i70")
    there = Spot(1, 0.9, 0.5, None, "width")
    looking(desk, ("i70-0", there))
    navigator.go_back()
    assert (desk.shown[-1].document.id, desk.shown[-1].spot) == ("i64-0", HERE)
    looking(desk, ("i64-0", HERE))
    assert navigator.can_go_forward
    navigator.go_forward()
    assert (desk.shown[-1].document.id, desk.shown[-1].spot) == ("i70-0", there)
    assert not navigator.can_go_forward


def test_back_gives_the_second_pane_back_or_takes_it_away(desk: Desk, qtbot: QtBot) -> None:
    navigator = desk.navigator
    navigator.open_meeting(MEETING, ItemId("i70"))
    looking(desk, ("i70-0", HERE))
    navigator.open_beside(desk.shown[-1].links[0])
    looking(desk, ("i70-0", HERE), ("i70-2", Spot(3, 0.2, 0.5, 2.0, "none")))
    navigator.open_entry("i64")
    looking(desk, ("i64-0", Spot(1)))
    navigator.go_back()
    shown = [(one.document.id, one.beside, one.spot) for one in desk.shown[-2:]]
    assert shown == [("i70-0", False, HERE), ("i70-2", True, Spot(3, 0.2, 0.5, 2.0, "none"))]
    looking(desk, ("i70-0", HERE), ("i70-2", Spot(3)))
    with qtbot.waitSignal(navigator.close_beside_wanted):
        navigator.go_back()


def test_a_jump_in_a_paper_leads_back_and_a_small_step_is_none(desk: Desk) -> None:
    navigator = desk.navigator
    navigator.open_meeting(MEETING, ItemId("i64"))
    looking(desk, ("i64-0", HERE))
    navigator.go_back()
    navigator.go_forward()
    navigator.jump(DocumentId("i64-0"), HERE._replace(down=0.5))
    assert desk.shown[-1].spot == HERE._replace(down=0.5)
    navigator.jump(DocumentId("i64-0"), Spot(3))
    assert (desk.shown[-1].document.id, desk.shown[-1].spot) == ("i64-0", Spot(3))
    looking(desk, ("i64-0", Spot(3)))
    navigator.go_back()
    assert desk.shown[-1].spot == HERE
    navigator.go_back()
    assert not navigator.is_reading, "the small step left no place behind"


def test_a_jump_finds_papers_of_other_items(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING, ItemId("i64"))
    desk.navigator.jump(DocumentId("i70-2"), Spot(2, 0.3))
    assert desk.navigator.place.entry == "i70"
    assert (desk.shown[-1].document.id, desk.shown[-1].spot) == ("i70-2", Spot(2, 0.3))


def test_a_paper_opens_at_the_spot_where_it_was_left(desk: Desk) -> None:
    navigator = desk.navigator
    navigator.open_meeting(MEETING, ItemId("i64"))
    navigator.note_spot(DocumentId("i64-0"), HERE)
    navigator.open_entry("i70")
    navigator.open_entry("i64")
    assert desk.shown[-1].spot == HERE


def test_a_paper_marked_as_unread_stays_unread(desk: Desk) -> None:
    keeper = PlaceKeeper(desk.fake, desk.tasks, desk.library, desk.navigator)
    desk.navigator.open_meeting(MEETING, ItemId("i70"))
    paper = DocumentId("i70-0")
    keeper.remember(paper, Spot(1), frozenset({1, 2}))
    keeper.mark_read([paper], read=False)
    assert desk.navigator.entry is not None
    assert desk.navigator.entry.pages_read == 0
    keeper.remember(paper, Spot(2), frozenset({1, 2}))
    assert desk.fake.remembered[-1] == (paper, 2, frozenset())
    keeper.mark_read([paper], read=True)
    assert desk.navigator.entry.documents[0].pages_read == desk.navigator.entry.documents[0].pages


# Papers one after another -----------------------------------------------------------------------


def test_the_papers_of_an_item_are_read_one_after_another(desk: Desk) -> None:
    desk.navigator.open_meeting(MEETING, ItemId("i70"))
    assert desk.shown[-1].row == ()
    desk.navigator.set_flow("item")
    request = desk.shown[-1]
    assert [paper.id for paper in request.row] == ["i70-0", "i70-1", "i70-2", "i70-3"]
    assert request.document.id == "i70-0"
    assert {link.from_document for link in request.links} <= {paper.id for paper in request.row}
    desk.navigator.set_flow("paper")
    assert desk.shown[-1].row == ()


def test_reading_on_into_the_next_paper_moves_the_place_and_opens_nothing(desk: Desk, qtbot: QtBot) -> None:
    navigator = desk.navigator
    navigator.set_flow("meeting")
    navigator.open_meeting(MEETING, ItemId("i64"))
    row = [paper.id for paper in desk.shown[-1].row]
    assert row.index(DocumentId("i64-1")) < row.index(DocumentId("i70-0"))
    asked = len(desk.shown)
    with qtbot.waitSignal(navigator.document_changed):
        navigator.passed_to(DocumentId("i64-1"))
    assert navigator.place.document == "i64-1"
    with qtbot.waitSignal(navigator.entry_changed):
        navigator.passed_to(DocumentId("i70-0"))
    assert navigator.place.entry == "i70"
    with qtbot.assertNotEmitted(navigator.document_changed):
        navigator.passed_to(DocumentId("i70-0"))
        navigator.passed_to(DocumentId("nowhere"))
    assert len(desk.shown) == asked
    navigator.note_spot(DocumentId("i70-0"), Spot(2))
    assert navigator.place.page == 2


def test_a_changed_flow_goes_on_where_one_reads(desk: Desk) -> None:
    navigator = desk.navigator
    navigator.open_meeting(MEETING, ItemId("i70"))
    document = desk.shown[-1].document.id
    navigator.look_through(lambda: ReaderSpots((document, Spot(2, 0.4))))
    navigator.set_flow("item")
    assert desk.shown[-1].spot == Spot(2, 0.4)
    asked = len(desk.shown)
    navigator.set_flow("item")
    assert len(desk.shown) == asked
