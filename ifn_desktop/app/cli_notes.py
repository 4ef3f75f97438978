# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The commands `notes` and `note`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from ifn_desktop.app.cli import DONE, KNOWN_ERROR, is_new, opened, show
from ifn_desktop.app.core import Core
from ifn_desktop.app.handed import text_of_file, write_or_hand_over
from ifn_desktop.app.handover import Answer, Request
from ifn_desktop.app.output import Json
from ifn_desktop.app.withheld import withheld, without_quotes
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import MarkColour, MarkPlace, NoteKind, NotePlace
from ifn_desktop.model.ids import ItemId, MeetingId, NoteId, new_id
from ifn_desktop.model.views import Changes
from ifn_desktop.services.file_words import NOTES
from ifn_desktop.viewmodels.mark_words import COLOURS, KINDS


def run_notes(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`notes [MEETING]`: what the member has written."""
    if is_new(paths):
        if arguments.meeting is not None:
            raise KnownError("meeting.not_found", name=arguments.meeting)
        show(arguments, {"notes": [], "marks": []}, _plain([], [], {}))
        return DONE
    with opened(paths) as core:
        meeting = core.queries.find_meeting(arguments.meeting) if arguments.meeting is not None else None
        notes = core.marks.notes.all_notes(meeting)
        marks = without_quotes(core.marks.annotating.all_marks(meeting), withheld(core))
        names = {**COLOURS, **core.marks.annotating.colour_names()}
    answer = {
        "notes": [_note_json(place) for place in notes],
        "marks": [_mark_json(place, names) for place in marks],
    }
    show(arguments, answer, _plain(notes, marks, names))
    return DONE


def run_note(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`note MEETING ITEM --file F`: write a note on an ärende."""
    request: Request = {
        "do": "note",
        "meeting": arguments.meeting,
        "item": arguments.item,
        "kind": arguments.kind,
        "text": text_of_file(arguments.file),
    }
    if is_new(paths):
        raise KnownError("meeting.not_found", name=arguments.meeting)
    answer = write_or_hand_over(paths, request)
    if answer is None:
        return KNOWN_ERROR
    show(arguments, answer["json"], answer["plain"])
    return DONE


def write_note(core: Core, request: Request) -> tuple[Changes, Answer]:
    """Write the note; see `app.handed`."""
    meeting = core.queries.find_meeting(str(request["meeting"]))
    item, number = find_item(core, meeting, str(request["item"]))
    kind = NoteKind(request["kind"])
    note = NoteId(new_id())
    changes = core.marks.notes.save(note, item, str(request["text"]), kind, typed=False)
    answer: Json = {"id": note, "meeting": meeting, "item": item, "kind": kind.value}
    return changes, {"json": answer, "plain": f"{NOTES[kind]} sparad på ärende {number or item}."}


def find_item(core: Core, meeting: MeetingId, name: str) -> tuple[ItemId, str | None]:
    """The ärende of a meeting with this id or number (`32/26`, or `32` where that is enough).

    Raises:
        KnownError: `item.no_such`, `item.several`.
    """
    items = core.queries.agenda(meeting).items
    hits = [item for item in items if name in {item.id, item.number}]
    hits = hits or [item for item in items if (item.number or "").partition("/")[0] == name]
    if not hits:
        raise KnownError("item.no_such", name=name)
    if len(hits) > 1:
        raise KnownError("item.several", name=name, candidates=", ".join(item.id for item in hits))
    return hits[0].id, hits[0].number


def _note_json(place: NotePlace) -> Json:
    note = place.note
    return {
        "id": note.id,
        "meeting": place.meeting,
        "item": note.item,
        "number": place.number,
        "title": place.item_title,
        "kind": note.kind.value,
        "text": note.text,
        "created": note.created,
        "modified": note.modified,
    }


def _mark_json(place: MarkPlace, names: dict[MarkColour, str]) -> Json:
    mark, annotation = place.mark, place.mark.annotation
    return {
        "id": annotation.id,
        "meeting": place.meeting,
        "item": place.item,
        "number": place.number,
        "document": annotation.document,
        "paper": place.paper,
        "page": mark.page,
        "kind": annotation.kind.value,
        "colour": annotation.colour.value,
        "colour_name": names[annotation.colour],
        "quote": annotation.quote,
        "comment": annotation.comment,
        "state": "orphan" if mark.placement is None else mark.placement.state.value,
        "created": annotation.created,
        "modified": annotation.modified,
    }


def _plain(notes: Sequence[NotePlace], marks: Sequence[MarkPlace], names: dict[MarkColour, str]) -> str:
    lines: list[str] = []
    for note in notes:
        lines.append(f"{note.date or ''}  {note.number or '-'}  {note.item_title}  ({NOTES[note.note.kind]})")
        lines += [f"    {line}" for line in note.note.text.splitlines()]
    for place in marks:
        annotation = place.mark.annotation
        words = [KINDS[annotation.kind], names[annotation.colour]]
        where = f"{place.number or '-'}  {place.paper}, s. {place.mark.page}"
        lines.append(f"{place.date or ''}  {where}  ({', '.join(words)})")
        lines += [f"    {text}" for text in (annotation.quote, annotation.comment) if text]
    return "\n".join(lines) or "Inga anteckningar eller markeringar än."
