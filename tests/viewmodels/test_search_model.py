# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The search as one types, over a port that answers what the test says."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId, NoteId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.looks import TextExtent
from ifn_desktop.model.saved_search import ItemText, SavedSearchId, SearchChoices
from ifn_desktop.model.search import (
    HitOrigin,
    IndexProgress,
    SameText,
    SearchAnswer,
    SearchFilters,
    SearchHit,
    SearchQuery,
    Snippet,
    Wanted,
    grouped,
)
from ifn_desktop.model.views import Changes, DocumentView
from ifn_desktop.model.work import CancelToken
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.search import FIRST, SearchModel
from ifn_desktop.viewmodels.search_rows import RowKind, SearchRows
from ifn_desktop.viewmodels.search_words import count_words, note_words, progress_words
from tests.support.tasks import HeldTasks, InlineTasks

FRESH = DocumentId("d1")


def hit(number: int, same: tuple[SameText, ...] = ()) -> SearchHit:
    """A hit on a page of one of two papers."""
    return SearchHit(
        HitOrigin.PAGE,
        Snippet(f"sida {number} om barn", ((0, 4),)),
        1.0 / (number + 1),
        MeetingId(f"m{number % 3}"),
        "2026-03-18",
        "Socialnämnden",
        item=ItemId(f"i{number % 3}"),
        item_number="7/26",
        item_title="Redovisning",
        document=DocumentId(f"d{number % 3}"),
        document_title="Rapport",
        kind=DocumentKind.BILAGA,
        document_page=number + 1,
        same=same,
    )


class FakeDoor:
    """Answers each query with as many hits as it is told."""

    def __init__(self) -> None:
        self.count = 7
        self.asked: list[tuple[str, int]] = []
        self.indexed = IndexProgress(10, 10)
        self.error: Exception | None = None
        self.same: tuple[SameText, ...] = ()

    def search(self, text: str, limit: int, token: CancelToken, /) -> SearchAnswer:
        token.raise_if_cancelled()
        self.asked.append((text, limit))
        if self.error is not None:
            raise self.error
        hits = tuple(hit(number, self.same if not number else ()) for number in range(min(limit, self.count)))
        query = SearchQuery(text, Wanted(text))
        return SearchAnswer(query, hits, grouped(hits), self.count, progress=self.indexed)

    def progress(self) -> IndexProgress:
        return self.indexed

    def choices(self) -> SearchChoices:
        return SearchChoices(("Socialnämnden",), (2026, 2025))

    def paper(self, document: DocumentId, /) -> DocumentView:
        raise KnownError("document.not_found", name=document)

    def extent(self, document: DocumentId, /) -> TextExtent | None:
        return None

    def item(self, item: ItemId, /) -> ItemText:
        return ItemText("7/26", "Redovisning", None, "Nämnden godkänner.")

    def note(self, note: NoteId, /) -> str:
        return ""


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


@pytest.fixture
def library(qtbot: QtBot) -> Library:
    return Library()


@pytest.fixture
def model(door: FakeDoor, library: Library) -> SearchModel:
    errors: list[BaseException] = []
    return SearchModel(door, InlineTasks(errors.append), library)


@pytest.fixture
def rows(model: SearchModel) -> SearchRows:
    return SearchRows(model)


def kinds(rows: SearchRows) -> list[RowKind]:
    return [row.kind for row in rows.rows]


def test_an_answer_that_comes_late_is_dropped(door: FakeDoor, library: Library) -> None:
    tasks = HeldTasks(lambda _: None)
    model = SearchModel(door, tasks, library)
    model.set_text("b")
    late, tasks.held = tasks.held, []
    model.set_text("ba")
    tasks.release()
    assert model.answer is not None
    assert model.answer.query.text == "ba"
    for run in late:
        run()
    assert model.answer.query.text == "ba"
    model.set_text("bar")
    assert model.answer.query.text == "ba", "old hits stay until new ones are there"
    held, tasks.held = tasks.held, []
    model.set_text("")
    assert model.answer is None
    for run in held:
        run()
    assert model.answer is None


def test_a_failure_is_told_and_typing_goes_on(door: FakeDoor, library: Library) -> None:
    errors: list[BaseException] = []
    model = SearchModel(door, InlineTasks(errors.append), library)
    door.error = KnownError("store.damaged")
    model.set_text("barn")
    assert [str(error) for error in errors] == ["store.damaged"]
    assert not model.is_slow
    door.error = None
    model.set_text("barnen")
    assert model.answer is not None


def test_more_hits_are_asked_for_in_place(door: FakeDoor, model: SearchModel, rows: SearchRows) -> None:
    door.count = FIRST + 30
    model.set_text("barn")
    assert model.has_more
    assert rows.rows[-1].kind is RowKind.MORE
    assert count_words(model, rows) == "80 träffar"
    model.more()
    assert model.is_same
    assert door.asked[-1] == ("barn", FIRST + 100)
    assert RowKind.MORE not in kinds(rows)
    assert count_words(model, rows) == "80 träffar i 3 sammanträden"


def test_what_becomes_searchable_comes_in_without_being_asked(
    door: FakeDoor, model: SearchModel, qtbot: QtBot
) -> None:
    door.indexed = IndexProgress(1300, 1240, is_running=True)
    model.open()
    model.set_text("barn")
    assert progress_words(model.progress) == "1\N{NO-BREAK SPACE}240 av 1\N{NO-BREAK SPACE}300 sidor sökbara."
    door.count, door.indexed = 8, IndexProgress(1300, 1300)
    with qtbot.waitSignal(model.answered):
        pass
    assert model.is_same
    assert model.answer is not None
    assert len(model.answer.hits) == 8
    assert progress_words(model.progress) == ""
    assert not model._timer.isActive()
    model.close()


def test_a_change_of_the_library_is_searched_again_while_on_show(
    door: FakeDoor, model: SearchModel, library: Library
) -> None:
    model.open()
    model.set_text("barn")
    library.tell(Changes(everything=True))
    assert [text for text, _ in door.asked] == ["barn", "barn"]
    library.tell(Changes(searches=True))
    model.close()
    library.tell(Changes(everything=True))
    assert len(door.asked) == 2


def test_copies_unfold_and_arrows_pass_headings_over(
    door: FakeDoor, model: SearchModel, rows: SearchRows
) -> None:
    copy = SameText(DocumentId("d9"), "Protokollsutdrag", 2, MeetingId("m1"), "2026-03-18")
    door.same = (copy, copy._replace(page=3))
    model.set_text("barn")
    assert kinds(rows)[:4] == [RowKind.MEETING, RowKind.ITEM, RowKind.HIT, RowKind.SAME]
    assert rows.first == 2
    assert rows.rows[3].title == "och 2 till med samma text"
    assert not rows.unfold(2)
    assert rows.unfold(3)
    assert kinds(rows)[3:6] == [RowKind.SAME, RowKind.COPY, RowKind.COPY]
    assert rows.rows[4].same == copy
    assert rows.rows[4].spoken == "Protokollsutdrag, s. 2 · 18 mars 2026"
    last = len(rows.rows) - 1
    assert rows.step(last, 1) == last
    heading = next(at for at, row in enumerate(rows.rows) if at > 5 and row.kind is RowKind.MEETING)
    assert rows.step(heading - 1, 1) == heading + 2
    rows.unfold(3)
    assert RowKind.COPY not in kinds(rows)


def test_only_what_is_new_for_a_saved_search(door: FakeDoor, model: SearchModel, rows: SearchRows) -> None:
    model.show_saved(SavedSearchId("s"), "barn", frozenset({FRESH}))
    fresh = [row for row in rows.rows if row.is_fresh]
    assert {row.hit.document for row in fresh if row.hit is not None} == {FRESH}
    assert len(fresh) < len([row for row in rows.rows if row.kind is RowKind.HIT])
    rows.set_only_fresh(True)
    assert all(row.is_fresh for row in rows.rows if row.kind is RowKind.HIT)
    assert count_words(model, rows) == "2 nya träffar"
    model.set_text("barnen")
    assert not rows.only_fresh
    assert model.fresh == frozenset()


def test_without_hits_it_is_said_what_to_try(door: FakeDoor, model: SearchModel, rows: SearchRows) -> None:
    door.count = 0
    model.set_text("barn")
    assert count_words(model, rows) == "Inga träffar"
    assert note_words(model.answer) == "Pröva ett annat ord, eller bara början av ordet."
    answer = model.answer
    assert answer is not None
    narrowed = answer._replace(query=answer.query._replace(filters=SearchFilters(only_mine=True)))
    assert note_words(narrowed) == "Pröva att ta bort någon avgränsning."
