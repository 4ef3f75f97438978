# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks and notes in a real library: made, changed, undone, done again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import (
    ItemCounts,
    MarkColour,
    MarkKind,
    NewMark,
    NoteKind,
    PageFrame,
    PlacementState,
    Quad,
    Target,
    TextPosition,
    TextQuote,
)
from ifn_desktop.model.ids import AnnotationId, DocumentId, ItemId, NoteId, new_id
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import Changes
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet

A4 = PageFrame(595, 842)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Core]:
    folder = tmp_path_factory.mktemp("marks")
    with open_library(folder / "profile") as core:
        take_in(core, stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=3))
        yield core


@pytest.fixture
def paper(library: Core) -> Iterator[tuple[DocumentId, ItemId]]:
    """A paper and its ärende; the member has written nothing yet, and nothing is left after."""
    item = only_agenda(library).items[1]
    yield item.documents[0].id, item.id
    meeting = only_agenda(library).id
    while library.marks.annotating.undo_labels(meeting)[0] is not None:
        library.marks.annotating.undo(meeting)
    assert library.marks.annotating.all_marks() == ()
    assert library.marks.notes.all_notes() == ()


def words(page: int = 1, text: str = "Om Vintergatan", frame: PageFrame = A4) -> Target:
    return Target(
        page,
        frame,
        (Quad(50, 60, 120, 60, 50, 74, 120, 74),),
        position=TextPosition(10, 10 + len(text)),
        quote=TextQuote(text, "före ", " efter"),
    )


def mark(kind: MarkKind = MarkKind.HIGHLIGHT, page: int = 1) -> NewMark:
    return NewMark(AnnotationId(new_id()), kind, words(page), MarkColour.GREEN, "varför?")


def test_a_mark_is_kept_with_its_selectors_and_shown_where_it_was_made(
    library: Core, paper: tuple[DocumentId, ItemId]
) -> None:
    annotating = library.marks.annotating
    new = mark(page=2)
    changes = annotating.add(paper[0], [new])
    assert changes == Changes(
        items=frozenset({paper[1]}), marked=frozenset({paper[0]}), annotations=frozenset({new.id})
    )
    (shown,) = annotating.marks_of(paper[0])
    assert shown.annotation.target == new.target._replace(version=shown.annotation.target.version)
    assert shown.annotation.target.version
    assert (shown.annotation.comment, shown.annotation.colour) == ("varför?", MarkColour.GREEN)
    assert shown.placement is not None
    assert shown.placement.rects == (Rect(50, 60, 120, 74),)
    assert (shown.placement.state, shown.page) == (PlacementState.PLACED, 2)
    found = annotating.find(new.id)
    assert found is not None
    assert (found.item, found.number, found.mark) == (paper[1], "2/26", shown)


def test_undo_and_redo_go_all_the_way_back_and_forth(library: Core, paper: tuple[DocumentId, ItemId]) -> None:
    annotating, notes = library.marks.annotating, library.marks.notes
    meeting = only_agenda(library).id
    states: list[object] = []

    def state() -> object:
        return annotating.marks_of(paper[0]), notes.notes_of(paper[1]), annotating.colour_names()

    first, second = mark(), mark(MarkKind.UNDERLINE, 3)
    note = NoteId(new_id())
    steps = [
        lambda: annotating.add(paper[0], [first, second]),
        lambda: annotating.recolour([first.id, second.id], MarkColour.PINK),
        lambda: annotating.comment(first.id, "därför"),
        lambda: annotating.move(second.id, words(2, "Om Fågelholken")),
        lambda: annotating.name_colours(meeting, {MarkColour.PINK: "  att  fråga om "}),
        lambda: notes.save(note, paper[1], "# Yrkande\n\nJag yrkar", NoteKind.MOTION),
        lambda: annotating.delete([first.id]),
        lambda: notes.delete(note),
    ]
    for step in steps:
        states.append(state())
        assert step() != Changes()
    states.append(state())
    assert annotating.colour_names() == {MarkColour.PINK: "att fråga om"}
    for expected in reversed(states[:-1]):
        assert annotating.undo(meeting) != Changes()
        assert state() == expected
    assert annotating.undo(meeting) == Changes()
    for expected in states[1:]:
        assert annotating.redo(meeting) != Changes()
        assert state() == expected
    assert annotating.undo_labels(meeting) == ("undo.note.delete", None)


def test_typing_in_a_row_is_one_step_and_something_new_ends_redo(
    library: Core, paper: tuple[DocumentId, ItemId]
) -> None:
    annotating, notes = library.marks.annotating, library.marks.notes
    meeting = only_agenda(library).id
    note = NoteId(new_id())
    for text in ("F", "Fr", "Fråga"):
        notes.save(note, paper[1], text)
    assert [kept.text for kept in notes.notes_of(paper[1])] == ["Fråga"]
    annotating.undo(meeting)
    assert notes.notes_of(paper[1]) == ()
    annotating.add(paper[0], [mark()])
    assert annotating.undo_labels(meeting) == ("undo.add.highlight", None)
    assert annotating.redo(meeting) == Changes()


def test_steps_that_something_else_has_changed_are_dropped(
    library: Core, paper: tuple[DocumentId, ItemId]
) -> None:
    annotating = library.marks.annotating
    meeting = only_agenda(library).id
    stays, gone = mark(), mark()
    annotating.add(paper[0], [gone])
    annotating.add(paper[0], [stays])
    library.marks.histories.forget(frozenset({gone.id}))
    annotating.undo(meeting)
    assert [shown.annotation.id for shown in annotating.marks_of(paper[0])] == [gone.id]
    assert annotating.undo(meeting) == Changes()
    annotating.delete([gone.id])
    library.marks.histories.forget(frozenset({gone.id}))


def test_counts_and_lists_know_the_arende(library: Core, paper: tuple[DocumentId, ItemId]) -> None:
    annotating, notes = library.marks.annotating, library.marks.notes
    meeting = only_agenda(library).id
    annotating.add(paper[0], [mark(), mark()])
    notes.save(NoteId(new_id()), paper[1], "Att säga", NoteKind.TO_SAY)
    notes.save(NoteId(new_id()), paper[1], " \n", NoteKind.NOTE)
    assert annotating.counts(meeting) == {paper[1]: ItemCounts(notes=1, marks=2)}
    assert {place.item for place in annotating.all_marks(meeting)} == {paper[1]}
    assert [place.number for place in notes.all_notes()] == ["2/26", "2/26"]


def test_what_is_gone_is_told(library: Core, paper: tuple[DocumentId, ItemId]) -> None:
    annotating, notes = library.marks.annotating, library.marks.notes
    nowhere = new_id()
    for call in (
        lambda: annotating.add(DocumentId(nowhere), [mark()]),
        lambda: annotating.comment(AnnotationId(nowhere), "x"),
        lambda: annotating.move(AnnotationId(nowhere), words()),
        lambda: notes.save(NoteId(nowhere), ItemId(nowhere), "x"),
    ):
        with pytest.raises(KnownError) as told:
            call()
        assert told.value.code in {"document.not_found", "annotation.not_found", "note.no_item"}
    assert annotating.delete([AnnotationId(nowhere)]) == Changes()
    assert annotating.find(AnnotationId(nowhere)) is None
