# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the list of all notes shows of many marks, and how it is narrowed down."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.annotations import (
    Annotation,
    Mark,
    MarkColour,
    MarkKind,
    MarkPlace,
    Note,
    NoteKind,
    NotePlace,
    PageFrame,
    Placement,
    PlacementState,
    Target,
    TextQuote,
)
from ifn_desktop.model.ids import AnnotationId, DocumentId, ItemId, MeetingId, NoteId
from ifn_desktop.viewmodels.all_notes import Choice, narrowed, rows_of
from ifn_desktop.viewmodels.item_notes_markdown import words_only

TODAY = datetime.date(2026, 3, 1)


def mark(
    number: int, meeting: str, item: int, date: str, state: PlacementState = PlacementState.PLACED
) -> MarkPlace:
    target = Target(1, PageFrame(595, 842), quote=TextQuote(f"ord nummer {number}"))
    annotation = Annotation(
        AnnotationId(f"{number:032x}"),
        DocumentId("d"),
        MarkKind.HIGHLIGHT,
        list(MarkColour)[number % 5],
        "en kommentar" if number % 3 == 0 else "",
        "",
        "",
        target,
    )
    placement = Placement("v", 1, state=state)
    return MarkPlace(
        Mark(annotation, placement),
        MeetingId(meeting),
        ItemId(f"{meeting}-{item}"),
        "Avtal",
        f"{item}/26",
        f"Ärende {item}",
        date,
        "Nämnden",
    )


def note(meeting: str, item: int, date: str, text: str) -> NotePlace:
    kept = Note(NoteId("n"), ItemId(f"{meeting}-{item}"), NoteKind.QUESTIONS, text, "", "")
    return NotePlace(kept, MeetingId(meeting), f"{item}/26", f"Ärende {item}", date, "Nämnden")


def test_newest_meeting_first_then_as_the_agenda() -> None:
    marks = [
        mark(1, "old", 2, "2025-12-01"),
        mark(2, "new", 10, "2026-02-18"),
        mark(4, "new", 9, "2026-02-18"),
    ]
    rows = rows_of([note("new", 10, "2026-02-18", "**Hur** många?")], marks, TODAY)
    assert [row.text for row in rows] == ["ord nummer 4", "Hur många?", "ord nummer 2", "ord nummer 1"]
    assert rows[0].where == "Avtal, s. 1 · 9. Ärende 9 · 18 februari"
    assert rows[3].where.endswith("1 december 2025")


def test_a_mark_whose_place_is_not_known_says_so() -> None:
    (row,) = rows_of([], [mark(1, "m", 1, "2026-02-18", PlacementState.ORPHAN)], TODAY)
    assert row.is_lost


def test_choices_narrow_together() -> None:
    rows = rows_of(
        [note("m", 1, "2026-02-18", "Kostnad per träff")],
        [mark(number, "m", number % 4, "2026-02-18") for number in range(5000)],
        TODAY,
    )
    assert len(rows) == 5001
    pink = narrowed(rows, Choice(colour=MarkColour.PINK))
    assert len(pink) == 1000
    assert len(narrowed(rows, Choice(colour=MarkColour.PINK, item=ItemId("m-2")))) == 250
    assert [row.text for row in narrowed(rows, Choice(text="TRÄFF kost"))] == ["Kostnad per träff"]
    assert [row.kind for row in narrowed(rows, Choice(kind=NoteKind.QUESTIONS))] == [NoteKind.QUESTIONS]
    assert narrowed(rows, Choice(meeting=MeetingId("another"))) == ()


@given(st.text(max_size=80))
def test_words_of_any_note_are_one_line(markdown: str) -> None:
    words = words_only(markdown)
    assert words == " ".join(words.split())
