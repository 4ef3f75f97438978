# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a later delivery does: new, changed, moved, renumbered, withdrawn, returned; told until looked at."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ifn_desktop.model.ids import FileId, MeetingId, PacketId
from ifn_desktop.model.kinds import NewsKind
from ifn_desktop.model.news import MeetingNews
from ifn_desktop.model.parsed import LoosePaper, ParsedDelivery, ParsedMeeting
from ifn_desktop.model.places import Spot
from ifn_desktop.services.filing import Filing
from ifn_desktop.services.news import News
from tests.core.services.test_filing import LETTER, NOW, Library, agenda, item, paper

WORDS = "förslag avtal badhus rapport karta park budget skola vatten gata bro hamn torg skog äng strand"


def page(number: int, changed: int = 0) -> str:
    """A page with words of its own, so many of them changed."""
    words = [f"{word}{number}x{turn}" for turn in range(6) for word in WORDS.split()]
    for at in range(changed):
        words[at * 11 % len(words)] = f"ändrat{at}"
    return " ".join(words)


PAGES = [page(number) for number in range(8)]
WHOLE = agenda(
    item(
        "1/26", "Badhuset i Exempelby", "SN-2026/00001", LETTER, paper("Avtal", 2, 2), paper("Ritning", 3, 3)
    ),
    item("2/26", "Parken i Exempelby", "SN-2026/00002", paper("Rapport", 4, 5)),
    item("3/26", "Skolan i Exempelby", "SN-2026/00003", paper("Budget", 6, 6), paper("Karta", 7, 7)),
    item("4/26", "Vägen i Exempelby", "SN-2026/00004", paper("Remiss", 8, 8)),
)


class Deliveries(Library):
    """A library that notes what deliveries do."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.news = News(self.database, lambda: NOW)
        self._ids = itertools.count()

    def deliver(self, meeting: ParsedMeeting, pages: list[str] = PAGES) -> MeetingId:
        """A merged packet."""
        return self.bring(ParsedDelivery((meeting,), (), (tuple(pages),)), pages)

    def bring(self, delivery: ParsedDelivery, pages: list[str]) -> MeetingId:
        """Any delivery of one file that is a meeting's."""
        return self.hand_in(delivery, pages)[0]

    def hand_in(self, delivery: ParsedDelivery, pages: list[str]) -> Sequence[MeetingId]:
        """Any delivery of one file; the meetings it was filed under."""
        file: FileId = self.add_file(pages)
        with self.database.write() as tx:
            packet = PacketId(tx.value("SELECT packet FROM file WHERE id = ?", (file,)))
            filed = Filing(tx, [file], delivery, lambda: f"{next(self._ids):06d}", packet=packet).run()
        return filed.meetings

    def told(self, meeting: MeetingId) -> dict[str, NewsKind]:
        """Title and kind of everything that is news."""
        news = self.news.news(meeting)
        return {one.title: one.kind for one in (*news.items, *news.papers)}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Deliveries]:
    made = Deliveries(tmp_path)
    yield made
    made.database.close()


def without(meeting: ParsedMeeting, title: str) -> ParsedMeeting:
    """The meeting without a paper or an ärende."""
    items = [
        replace(one, documents=tuple(d for d in one.documents if d.title != title))
        for one in meeting.items
        if one.title != title
    ]
    return replace(meeting, items=tuple(items))


def test_the_first_delivery_and_the_same_again_are_no_news(library: Deliveries) -> None:
    meeting = library.deliver(WHOLE)
    assert library.news.news(meeting) == MeetingNews(meeting)
    assert library.deliver(WHOLE) == meeting
    assert library.told(meeting) == {}


def test_changed_and_new_are_told_until_they_are_looked_at(library: Deliveries) -> None:
    meeting = library.deliver(WHOLE)
    pages = [*PAGES, page(20)]
    pages[1] = page(1, 3)
    more = (*WHOLE.items[1].documents, paper("Yttrande", 9, 9))
    items = (WHOLE.items[0], replace(WHOLE.items[1], documents=more), *WHOLE.items[2:])
    library.deliver(replace(WHOLE, items=items), pages)
    assert library.told(meeting) == {"Avtal": NewsKind.CHANGED, "Yttrande": NewsKind.NEW}
    (summary,) = library.queries.meetings()
    assert (summary.news_new, summary.news_changed, summary.news_withdrawn) == (1, 1, 0)
    contract, opinion = library.news.news(meeting).papers
    first, second = reversed(library.news.versions(contract.document))
    assert (contract.before, contract.version) == (first.version, second.version)
    assert (first.view.is_old, second.view.is_old, second.is_shown) == (True, False, True)
    assert library.news.version(contract.document, first.version) == first.view
    assert library.news.look_at([contract.document]).meetings == {meeting}
    assert library.told(meeting) == {"Yttrande": NewsKind.NEW}
    assert not library.news.look_at([contract.document]).meetings
    library.news.look_at([opinion.document])
    assert library.told(meeting) == {}
    assert library.news.versions(contract.document)[0].was_seen


def test_a_paper_that_a_whole_packet_lacks_is_withdrawn_and_returns(library: Deliveries) -> None:
    meeting = library.deliver(WHOLE)
    library.deliver(without(WHOLE, "Karta"), [*PAGES[:6], page(30), PAGES[7]])
    assert library.told(meeting) == {"Karta": NewsKind.WITHDRAWN}
    shown = library.queries.agenda(meeting).items[2].documents
    assert [(d.title, d.is_withdrawn) for d in shown] == [("Budget", False), ("Karta", True)]
    library.news.look_at([shown[1].id])
    library.deliver(WHOLE, [*PAGES[:6], page(6, 1), PAGES[7]])
    assert library.told(meeting) == {"Karta": NewsKind.RETURNED}
    assert not any(d.is_withdrawn for i in library.queries.agenda(meeting).items for d in i.documents)


def test_an_item_that_is_taken_off_the_agenda_is_withdrawn_with_its_papers(library: Deliveries) -> None:
    meeting = library.deliver(WHOLE)
    library.deliver(without(WHOLE, "Vägen i Exempelby"), [*PAGES[:7], page(31)])
    assert library.told(meeting) == {
        "Vägen i Exempelby": NewsKind.WITHDRAWN,
        "Remiss": NewsKind.WITHDRAWN,
    }
    assert [i.is_withdrawn for i in library.queries.agenda(meeting).items] == [False, False, False, True]


def test_a_paper_of_an_item_that_is_taken_off_may_go_on_in_another(library: Deliveries) -> None:
    meeting = library.deliver(WHOLE)
    (remiss,) = library.queries.agenda(meeting).items[3].documents
    joined = (*WHOLE.items[2].documents, paper("Remiss", 8, 8))
    items = (*WHOLE.items[:2], replace(WHOLE.items[2], documents=joined))
    library.deliver(replace(WHOLE, items=items), [*PAGES[:7], page(7, 2)])
    assert library.told(meeting) == {"Vägen i Exempelby": NewsKind.WITHDRAWN, "Remiss": NewsKind.CHANGED}
    third, fourth = library.queries.agenda(meeting).items[2:]
    assert [document.id for document in third.documents][2:] == [remiss.id]
    assert fourth.documents == ()


def test_a_supplement_takes_no_paper_from_an_item_that_it_lacks(library: Deliveries) -> None:
    meeting = library.deliver(WHOLE)
    copied = agenda(replace(WHOLE.items[0], documents=(LETTER, paper("Remiss", 2, 2))))
    library.deliver(copied, [PAGES[0], page(7, 2)])
    first, *_, fourth = library.queries.agenda(meeting).items
    assert "Remiss" in [document.title for document in first.documents]
    assert [document.title for document in fourth.documents] == ["Remiss"]


@pytest.mark.parametrize(
    "delivery",
    [
        agenda(replace(WHOLE.items[0], documents=(paper("Avtal", 2, 2),))),
        agenda(replace(WHOLE.items[0], documents=(LETTER,)), replace(WHOLE.items[1], documents=())),
        agenda(*(replace(one, documents=one.documents[:1]) for one in WHOLE.items[:3])),
    ],
    ids=["a single paper", "a supplement", "half of it is gone"],
)
def test_a_supplement_withdraws_nothing(library: Deliveries, delivery: ParsedMeeting) -> None:
    meeting = library.deliver(WHOLE)
    library.deliver(delivery, [page(number, 2) for number in range(8)])
    assert NewsKind.WITHDRAWN not in library.told(meeting).values()
    assert NewsKind.CHANGED in library.told(meeting).values()


def test_a_loose_corrected_paper_is_a_change(library: Deliveries) -> None:
    meeting = library.deliver(WHOLE)
    late = LoosePaper(
        replace(paper("Avtal", 1, 1), case_number="SN 2026/1"), organization="Socialnämnden", number="1/26"
    )
    library.bring(ParsedDelivery((), (late,), ((page(1, 5),),)), [page(1, 5)])
    assert library.told(meeting) == {"Avtal": NewsKind.CHANGED}


@pytest.mark.parametrize(("number", "home"), [("1/26", True), ("7/26", False), (None, False)])
def test_a_letter_to_the_committee_is_the_boards_by_the_number(
    library: Deliveries, number: str | None, home: bool
) -> None:
    meeting = library.deliver(WHOLE)
    letter = replace(paper("Avtal", 1, 1), case_number="SN 2026/1")
    late = LoosePaper(letter, organization="Socialnämndens arbetsutskott", number=number)
    filed = library.hand_in(ParsedDelivery((), (late,), ((page(1, 5),),)), [page(1, 5)])
    assert list(filed) == ([meeting] if home else [])
    assert library.told(meeting) == ({"Avtal": NewsKind.CHANGED} if home else {})
    assert len(library.queries.loose()) == (0 if home else 1)


def test_another_form_withdraws_nothing(library: Deliveries) -> None:
    meeting = library.deliver(WHOLE)
    guessed = [
        replace(one, documents=tuple(replace(d, confidence=0.5) for d in one.documents))
        for one in without(WHOLE, "Karta").items
    ]
    library.deliver(replace(WHOLE, items=tuple(guessed)))
    assert library.told(meeting) == {}


def test_a_new_number_is_told_with_the_old_one(library: Deliveries) -> None:
    meeting = library.deliver(WHOLE)
    items = (*WHOLE.items[:2], replace(WHOLE.items[3], number="3/26"), replace(WHOLE.items[2], number="4/26"))
    library.deliver(replace(WHOLE, items=items))
    news = library.news.news(meeting)
    assert [(one.number, one.number_before) for one in news.items] == [("3/26", "4/26"), ("4/26", "3/26")]
    assert [i.number for i in library.queries.agenda(meeting).items] == ["1/26", "2/26", "3/26", "4/26"]


def test_a_paper_in_another_item_has_moved_and_is_the_same(library: Deliveries) -> None:
    meeting = library.deliver(WHOLE)
    before = {d.title: d.id for i in library.queries.agenda(meeting).items for d in i.documents}
    moved = without(WHOLE, "Ritning")
    items = list(moved.items)
    items[3] = replace(items[3], documents=(*items[3].documents, paper("Ritning", 3, 3)))
    library.deliver(replace(moved, items=tuple(items)))
    assert library.told(meeting) == {"Ritning": NewsKind.MOVED}
    (told,) = library.news.news(meeting).papers
    shown = library.queries.agenda(meeting)
    assert (told.moved_from, told.item) == (shown.items[0].id, shown.items[3].id)
    assert {d.title: d.id for i in shown.items for d in i.documents} == before


def test_papers_that_change_names_or_places_are_known_by_their_words(library: Deliveries) -> None:
    meeting = library.deliver(WHOLE)
    before = {d.title: d.id for i in library.queries.agenda(meeting).items for d in i.documents}
    # `Avtal` is now called `Ritning` and the other way round; `Rapport` has a new name and new words.
    first = replace(WHOLE.items[0], documents=(LETTER, paper("Ritning", 2, 2), paper("Avtal", 3, 3)))
    second = replace(WHOLE.items[1], documents=(paper("Granskning av parken", 4, 5),))
    pages = [*PAGES[:3], page(3, 9), page(4, 9), *PAGES[5:]]
    library.deliver(replace(WHOLE, items=(first, second, *WHOLE.items[2:])), pages)
    news = library.news.news(meeting)
    assert {one.document: one.kind for one in news.papers} == {before["Rapport"]: NewsKind.CHANGED}
    assert len([d for i in library.queries.agenda(meeting).items for d in i.documents]) == len(before)


def test_pages_with_the_same_words_stay_read(library: Deliveries) -> None:
    meeting = library.deliver(WHOLE)
    report = library.queries.agenda(meeting).items[1].documents[0].id
    library.commands.remember_place(report, Spot(2), frozenset({1, 2}))
    items = [
        replace(one, documents=tuple(_later(d, 2) if d.first_page >= 4 else d for d in one.documents))
        for one in WHOLE.items
    ]
    items[1] = replace(items[1], documents=(paper("Rapport", 4, 7),))
    # A page was put in before, the first page was changed.
    pages = [*PAGES[:3], page(40), page(3, 4), PAGES[4], page(41), *PAGES[5:]]
    library.deliver(replace(WHOLE, items=tuple(items)), pages)
    assert library.queries.seen_pages(report) == {3}
    shown = library.queries.agenda(meeting).items[1].documents[0]
    assert (shown.pages, shown.pages_read, shown.last_page_read) == (4, 1, 3)


def _later(document, pages: int):  # pyright: ignore
    return replace(document, first_page=document.first_page + pages, last_page=document.last_page + pages)
