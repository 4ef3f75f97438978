# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The summary of a meeting, ärende by ärende: what is proposed, and what the member wrote.

It is written as Markdown; the other forms are made of that. Words of the interface come from
outside, so that the summary speaks the member's language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ifn_desktop.model.annotations import MarkColour, MarkKind, MarkPlace, NoteKind, NotePlace
from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.views import AgendaView, ItemView


class ExportWords(NamedTuple):
    """The words that exports use (`viewmodels.export_words`).

    Attributes:
        kinds, notes, colours: names of marks, notes and colours.
        summary: `Sammanfattning`.
        proposal, own_notes, own_marks: headings.
        page: `s. {page}`; printed: `s. {page}, tryckt {label}`.
        orphan: follows a mark whose place is not known in the newest version; `{page}` is the old one.
        bookmark: of a mark without words of its own.
        no_item: heading of marks in papers that belong to no ärende.
        nothing: of a meeting on which the member has written nothing.
        recusal, unsure: reminders of an ärende that the member has marked for jäv, for the member alone.
    """

    kinds: Mapping[MarkKind, str]
    notes: Mapping[NoteKind, str]
    colours: Mapping[MarkColour, str]
    summary: str
    proposal: str
    own_notes: str
    own_marks: str
    page: str
    printed: str
    orphan: str
    bookmark: str
    no_item: str
    nothing: str
    recusal: str
    unsure: str


class Written(NamedTuple):
    """What the member has written on a meeting.

    Attributes:
        recusals: for each ärende marked for jäv, the line that says so; no private reasons.
    """

    notes: Sequence[NotePlace] = ()
    marks: Sequence[MarkPlace] = ()
    recusals: Mapping[ItemId, str] = {}


def summary_markdown(agenda: AgendaView, written: Written, words: ExportWords) -> str:
    """The summary of a meeting as Markdown.

    Args:
        agenda: the meeting.
        written: what the member has written on it.
        words: of the interface.
    """
    when = ", ".join(part for part in (agenda.date, agenda.time, agenda.place) if part)
    parts = [f"# {words.summary}: {plain(agenda.organization)}", plain(when)]
    for item in agenda.items:
        parts += _item(item, written, words)
    rest = [place for place in written.marks if place.item is None]
    if rest:
        parts += [f"## {words.no_item}", _marks(rest, words)]
    if not (written.notes or written.marks or written.recusals):
        parts.append(f"*{words.nothing}*")
    return "\n\n".join(part for part in parts if part) + "\n"


def _item(item: ItemView, written: Written, words: ExportWords) -> list[str]:
    notes = [place for place in written.notes if place.note.item == item.id and place.note.text.strip()]
    marks = [place for place in written.marks if place.item == item.id]
    parts = [f"## {plain(' '.join(part for part in (item.number, item.title) if part))}"]
    if item.case_number:
        parts.append(plain(item.case_number))
    if item.id in written.recusals:
        parts.append(f"**{plain(written.recusals[item.id])}**")
    if item.proposal:
        parts += [f"### {words.proposal}", _paragraphs(item.proposal)]
    if notes:
        parts.append(f"### {words.own_notes}")
        for place in notes:
            parts += [f"#### {words.notes[place.note.kind]}", lowered(place.note.text.strip(), 4)]
    if marks:
        parts += [f"### {words.own_marks}", _marks(marks, words)]
    return parts


def _marks(marks: Sequence[MarkPlace], words: ExportWords) -> str:
    """A list of marks, paper by paper."""
    lines: list[str] = []
    paper = None
    for place in marks:
        annotation = place.mark.annotation
        if annotation.document != paper:
            paper = annotation.document
            lines += ["", f"**{plain(place.paper)}**", ""]
        lines.append(f"- {_mark(place, words)}")
    return "\n".join(lines).strip()


def _mark(place: MarkPlace, words: ExportWords) -> str:
    mark, annotation = place.mark, place.mark.annotation
    form = words.orphan if mark.is_orphan else words.printed if annotation.target.label else words.page
    where = form.format(page=mark.page, label=plain(annotation.target.label))
    what = words.kinds[annotation.kind]
    if annotation.kind is not MarkKind.BOOKMARK:
        what = f"{what}, {words.colours[annotation.colour].lower()}"
    quote = f"”{plain(annotation.quote)}”" if annotation.quote else ""
    comment = plain(" ".join(annotation.comment.split()))
    said = " ".join(part for part in (quote, f"**{comment}**" if comment else "") if part)
    head = f"{where} ({what})"
    return f"{head}: {said}" if said else head


def plain(text: str) -> str:
    """Text that Markdown shall show as it stands, on one line."""
    escaped = re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", " ".join(text.split()))
    escaped = re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", escaped)
    return re.sub(r"^([-+=])", r"\\\1", escaped)


def _paragraphs(text: str) -> str:
    return "\n\n".join(plain(paragraph) for paragraph in re.split(r"\n\s*\n", text) if paragraph.strip())


def lowered(markdown: str, by: int) -> str:
    """Markdown whose headings are `by` levels lower (six at most), outside code."""
    fence = False
    lines: list[str] = []
    for line in markdown.splitlines():
        fence ^= line.lstrip().startswith(("```", "~~~"))
        heading = re.match(r" {0,3}(#{1,6})(?=\s|$)", line)
        lines.append(
            f"{'#' * min(6, len(heading[1]) + by)}{line[heading.end() :]}" if heading and not fence else line
        )
    return "\n".join(lines)
