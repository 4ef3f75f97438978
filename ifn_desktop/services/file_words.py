# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The program's own words in files that it writes for the member.

Swedish is the source; the window hands over the same in its own language (`viewmodels.export_words`).
What is handed to the nämnd (`services.declaring`: anmälan av jäv, yrkande, reservation, förhinder, and
what notes of that kind begin with) is Swedish on purpose, as the nämnd's language is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ifn_desktop.model.annotations import NoteKind

NOTES: dict[NoteKind, str] = {
    NoteKind.NOTE: "Anteckning",
    NoteKind.QUESTIONS: "Frågor",
    NoteKind.MOTION: "Yrkande",
    NoteKind.RESERVATION: "Reservation",
    NoteKind.STATEMENT: "Protokollsanteckning",
    NoteKind.TO_SAY: "Att säga",
}
"""What notes are called."""


class CalendarWords(NamedTuple):
    """Words of a calendar file.

    Attributes:
        meeting: what a meeting without a board is called.
        meetings: what other programs call the calendar.
    """

    meeting: str = "Sammanträde"
    meetings: str = "Sammanträden"


class CrashWords(NamedTuple):
    """Words of a report of a crash.

    Attributes:
        title: `{when}` is day and time.
        promise: what is not in it.
        place, log: headings.
    """

    title: str = "IFN Desktop: rapport om ett fel, {when}"
    promise: str = "Rapporten innehåller inget ur handlingarna och skickas inte av programmet."
    place: str = "Var i programmet det hände:"
    log: str = "Det sista i loggen:"


class OverviewWords(NamedTuple):
    """Words of the member's own list of what has been marked for jäv.

    Attributes:
        date, board, item, title, number, mark, law, history, reason: headings.
        active, unsure, withdrawn: what is said of an ärende.
        declared, changed, taken_back: what was done, in the history.
        nothing: of an empty list.
    """

    date: str = "Datum"
    board: str = "Nämnd"
    item: str = "Ärende"
    title: str = "Titel"
    number: str = "Diarienummer"
    mark: str = "Markering"
    law: str = "Lagrum"
    history: str = "Historik"
    reason: str = "Eget skäl"
    active: str = "Jäv markerat"
    unsure: str = "Osäker, vill få prövat"
    withdrawn: str = "Tillbakatagen"
    declared: str = "markerat"
    changed: str = "ändrat"
    taken_back: str = "tillbakataget"
    nothing: str = "Inget är markerat."


class LeavingWords(NamedTuple):
    """Words of what a member takes along who leaves.

    Attributes:
        notes, recusals: titles, and names of files.
        notes_short, recusals_short: titles in the files' properties.
        no_meeting: heading of notes that belong to no meeting.
        at_marks: heading of what is written at marks.
        page: `{page}` is the number.
        kinds: what notes are called.
    """

    notes: str = "Mina anteckningar"
    recusals: str = "Mina jävsanmälningar"
    notes_short: str = "Anteckningar"
    recusals_short: str = "Jäv"
    no_meeting: str = "Utan sammanträde"
    at_marks: str = "Skrivet vid markeringar i handlingarna"
    page: str = "sidan {page}"
    kinds: Mapping[NoteKind, str] = NOTES


CALENDAR, CRASH, OVERVIEW, LEAVING = CalendarWords(), CrashWords(), OverviewWords(), LeavingWords()
"""All of it in Swedish."""
