# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A member's hour, in a process that will be killed: marks, comments, notes, jäv, undo, as fast as it goes.

`python -m tests.store.scripted_hour PROFILE SEED`. Says on standard output, a line of JSON each,
what it is about to do and what the library must hold when that is done.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

from ifn_desktop.app.core import Core
from ifn_desktop.model.annotations import (
    MarkColour,
    MarkKind,
    NewMark,
    NoteKind,
    PageFrame,
    Quad,
    Target,
    TextPosition,
    TextQuote,
)
from ifn_desktop.model.ids import AnnotationId, NoteId, new_id
from ifn_desktop.model.recusal import RecusalGround
from tests.support.libraries import only_agenda, open_library

WORDS = ("Vem ansvarar?", "Fråga om kostnaden.", "Jag yrkar avslag.", "Se bilagan, s. 3.", "åäö – é €")
FULL = 60
"""More marks than this only make each look at all of them slower."""
State = dict[str, Any]


def state_of(core: Core) -> State:
    """All that the member has written, by id."""
    annotating, notes = core.marks.annotating, core.marks.notes
    marks = {
        place.mark.annotation.id: [
            place.mark.annotation.kind,
            place.mark.annotation.colour,
            place.mark.annotation.comment,
            place.mark.page,
        ]
        for place in annotating.all_marks()
    }
    texts = {place.note.id: [place.note.kind, place.note.text] for place in notes.all_notes()}
    recusals = {
        marked.item: [event._asdict() for event in marked.recusal.history]
        for marked in core.recusal.queries.marked()
    }
    return {"marks": marks, "notes": texts, "recusals": recusals}


def say(what: str, value: object) -> None:
    """A line for the one who watches."""
    sys.stdout.write(json.dumps({what: value}) + "\n")
    sys.stdout.flush()


class Hour:
    """Does one thing after the other in a library.

    Args:
        core: the library.
        chance: chooses.
    """

    def __init__(self, core: Core, chance: random.Random) -> None:
        self._core = core
        self._chance = chance
        agenda = only_agenda(core)
        self._meeting = agenda.id
        self._items = [item.id for item in agenda.items]
        self._papers = [paper.id for item in agenda.items for paper in item.documents]

    def step(self) -> None:
        """Do something, through the write lane as the window does."""
        work = self._chance.choice(
            [
                *(self._mark, self._mark, self._comment, self._recolour, self._delete),
                *(self._type, self._type, self._undo, self._redo, self._recuse),
            ]
        )
        self._core.jobs.submit("write", lambda _: work()).result()

    def _mark(self) -> None:
        if len(self._core.marks.annotating.all_marks()) > FULL:
            self._delete()
            return
        page = self._chance.randint(1, 3)
        quote = TextQuote(self._chance.choice(WORDS), "före", "efter")
        target = Target(
            page, PageFrame(595, 842), (Quad(50, 60, 99, 60, 50, 72, 99, 72),), "", TextPosition(3, 9), quote
        )
        new = NewMark(
            AnnotationId(new_id()),
            self._chance.choice(list(MarkKind)),
            target,
            self._chance.choice(list(MarkColour)),
            self._chance.choice(WORDS),
        )
        self._core.marks.annotating.add(self._chance.choice(self._papers), [new])

    def _any_mark(self) -> AnnotationId | None:
        known = [place.mark.annotation.id for place in self._core.marks.annotating.all_marks()]
        return self._chance.choice(known) if known else None

    def _comment(self) -> None:
        mark = self._any_mark()
        if mark is not None:
            self._core.marks.annotating.comment(
                mark, self._chance.choice(WORDS) * self._chance.randint(1, 50)
            )

    def _recolour(self) -> None:
        mark = self._any_mark()
        if mark is not None:
            self._core.marks.annotating.recolour([mark], self._chance.choice(list(MarkColour)))

    def _delete(self) -> None:
        mark = self._any_mark()
        if mark is not None:
            self._core.marks.annotating.delete([mark])

    def _type(self) -> None:
        item = self._chance.choice(self._items)
        known = self._core.marks.notes.notes_of(item)
        note = self._chance.choice(known) if known and self._chance.random() < 0.9 else None
        text = (note.text[-2000:] if note is not None else "") + self._chance.choice(WORDS)
        id_ = note.id if note is not None else NoteId(new_id())
        self._core.marks.notes.save(id_, item, text, note.kind if note is not None else NoteKind.TO_SAY)

    def _recuse(self) -> None:
        item = self._chance.choice(self._items)
        known = self._core.recusal.queries.of_item(item)
        if known is not None and known.is_active and self._chance.random() < 0.5:
            self._core.recusal.recusing.withdraw(item)
        else:
            ground = self._chance.choice([RecusalGround.PARTY, RecusalGround.UNSURE])
            self._core.recusal.recusing.declare(item, ground, self._chance.choice(WORDS))

    def _undo(self) -> None:
        self._core.marks.annotating.undo(self._meeting)

    def _redo(self) -> None:
        self._core.marks.annotating.redo(self._meeting)


def main(profile: Path, seed: int) -> None:
    """Go on until killed."""
    with open_library(profile) as core:
        hour = Hour(core, random.Random(seed))
        say("ready", state_of(core))
        while True:
            hour.step()
            say("done", state_of(core))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
