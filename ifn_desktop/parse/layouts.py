# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Layouts: how one file tells which papers it holds, strongest evidence first.

Bookmarks and stamps say it in so many words; a protokoll is one paper; what has neither is parted
by its text (`papers`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ifn_desktop.model.kinds import DocumentKind, ItemKind
from ifn_desktop.model.parsed import SourceFile
from ifn_desktop.parse.agenda import Agenda
from ifn_desktop.parse.drafts import Draft, DraftItem, Form, Reading
from ifn_desktop.parse.furniture import mark_running
from ifn_desktop.parse.kinds import item_kind
from ifn_desktop.parse.marked import read_outline, read_stamps, usable
from ifn_desktop.parse.minutes import is_minutes, minutes_of
from ifn_desktop.parse.minutes_lines import MinutesPage
from ifn_desktop.parse.minutes_reading import paragraph_range
from ifn_desktop.parse.names import NameHint, read_folder, read_name
from ifn_desktop.parse.pages import Page, read_page
from ifn_desktop.parse.papers import Paper, part
from ifn_desktop.parse.placing import place
from ifn_desktop.parse.roles import Role, look
from ifn_desktop.parse.sections import BASIS
from ifn_desktop.parse.words import collapse
from ifn_desktop.text.dates import find_dates, first_date
from ifn_desktop.text.joining import heal
from ifn_desktop.text.organs import best_spelling, boards_in, bodies_in, is_committee, parent

_MEETING = re.compile(r"sammanträde\w*(?: den)?(?: \w+dag(?:en)?)?(?: den)? (?=\d)", re.IGNORECASE)
_NO_TITLE = re.compile(r"microsoft|\.(?:docx?|pdf|pptx?|xlsx?|indd)\b|untitled|namnlös|^\W*\d", re.IGNORECASE)
_SLASHED = re.compile(r"(\d{1,4})/(\d{2})$")


def read_file(file: int, source: SourceFile) -> Reading:
    """Read one file of a delivery into papers and ärenden."""
    pages = [read_page(page) for page in source.text.pages]
    hint = read_name(source.name)
    stamped = sum(page.stamp is not None for page in pages)
    written = sum(page.has_text for page in pages)
    bookmarks = usable(source.text.outline, pages)
    if stamped and stamped * 2 >= written:
        reading = read_stamps(file, pages, bookmarks)
    elif bookmarks:
        reading = read_outline(file, pages, bookmarks)
    else:
        reading = _read_bare(file, pages, hint, source)
    reading.hint_number = hint.number if hint.number and not hint.paragraph else None
    reading.folder = read_folder(source.name)
    reading.name_date = hint.date
    reading.name_board = hint.board
    _tell_meeting(reading)
    return reading


def _read_bare(file: int, pages: list[Page], hint: NameHint, source: SourceFile) -> Reading:
    roles = {look(page).role for page in pages}
    if not roles & {Role.LETTER, Role.EXTRACT, Role.ANCHOR} and is_minutes(pages):
        reading = Reading(file, Form.MINUTES, pages)
        mark_running(pages)
        board, body, date = minutes_of(pages)
        reading.board, reading.body, reading.date = board or hint.board or "", body, date
        if date:
            reading.evidence.append("protokoll")
        elif hint.date:
            reading.date = hint.date
            reading.evidence.append("file_name")
        numbers = paragraph_range([MinutesPage(page.source, page.body_text()) for page in pages])
        # A meeting may have several: the §§ tell them apart.
        title = " ".join(word for word in ("Protokoll", reading.date, numbers) if word)
        if reading.board and reading.date:
            reading.own.append(
                Draft(file, DocumentKind.PROTOKOLL, title, pages, 1.0 if date else 0.6, reading.date)
            )
        else:
            reading.rest.append(Draft(file, DocumentKind.PROTOKOLL, title, pages, 0.6, reading.date))
        return reading
    papers = part(pages)
    reading = Reading(file, Form.SINGLE if len(papers) == 1 else Form.BARE, pages)
    if len(papers) == 1 and papers[0].role is Role.OTHER:
        _name_single(papers[0], hint, source.text.title)
    place(reading, papers)
    _infer_numbers(reading.items)
    return reading


def _name_single(paper: Paper, hint: NameHint, metadata: str) -> None:
    """Title a file that is one paper: by its text, else its metadata, else its name.

    A name that begins with an ärende's number was given by hand to say what the paper is, and goes
    first.
    """
    own = collapse(metadata)
    bad = len(own) < 4 or _NO_TITLE.search(own)
    paper.title = paper.title or ("" if bad else own[:200]) or hint.title
    if hint.number and re.search(r"[^\W\d_]{3}", hint.title):
        paper.title = hint.title


def _infer_numbers(items: Sequence[DraftItem]) -> None:
    """Number the ärenden that have none from the printed numbers of others, by position."""
    known = [
        (index, int(match[1]), match[2])
        for index, item in enumerate(items)
        if item.number and (match := _SLASHED.match(item.number))
    ]
    if not known or len({year for _, _, year in known}) > 1:
        return
    shifts = {number - index for index, number, _ in known}
    year = known[0][2]
    for index, item in enumerate(items):
        if item.number is not None:
            continue
        before = [number - place for place, number, _ in known if place < index]
        after = [number - place for place, number, _ in known if place > index]
        fits = len(shifts) == 1 or (bool(before) and bool(after) and before[-1] == after[0])
        shift = (before[-1:] or after[:1])[0]
        if fits and index + shift > 0:
            item.number = f"{index + shift}/{year}"
            item.guessed = True
            item.confidence = min(item.confidence, 0.7 if len(known) > 1 else 0.5)


def _tell_meeting(reading: Reading) -> None:
    """Say which meeting a file speaks of: board, municipality, date, and by what evidence."""
    if reading.form is Form.MINUTES:
        return
    agenda = reading.agenda
    letters = [
        (item, draft)
        for item in reading.items
        for draft in item.drafts
        if draft.kind is DocumentKind.TJANSTESKRIVELSE
    ]
    if agenda is not None:
        reading.board, reading.body, reading.date = agenda.organization, agenda.body, agenda.date
        if agenda.date:
            reading.evidence.append("kallelse")
    for item, draft in letters:
        formal = item_kind(item.title, "") is ItemKind.FORMALIA
        date = _meeting_date(draft) if formal else None
        if date and reading.date is None:
            reading.date = date
            reading.evidence.append("first_item")
        if formal and draft.board and not reading.board:
            reading.board = draft.board
    if not reading.board:
        boards = [draft.board for _, draft in letters if draft.board]
        committees = bool(boards) and all(is_committee(board) for board in boards)
        reading.board = best_spelling(board if committees else parent(board) for board in boards)
    if any(not is_committee(draft.board) for _, draft in letters if draft.board) and agenda is None:
        reading.board = parent(reading.board)
    if not reading.board:
        drafts = [
            draft for draft in reading.papers() if draft.kind is DocumentKind.PROTOKOLLSUTDRAG and draft.board
        ]
        reading.board = drafts[0].board if drafts and not letters else ""
    if not reading.body:
        reading.body = _body(reading)


def _meeting_date(letter: Draft) -> str | None:
    """The meeting's date in the tjänsteskrivelse that sets its agenda; never the letter's own."""
    sections = letter.sections
    if sections is None:
        return None
    for key, lines in sections.parts.items():
        text = heal(placed.line.text for placed in lines)
        if key == BASIS:
            match = re.search(r"(?:kallelse|föredragningslista|dagordning)\D{0,30}", text, re.IGNORECASE)
            date = first_date(text[match.end() : match.end() + 24]) if match else None
            if date:
                return date
        for match in _MEETING.finditer(text):
            dates = find_dates(text[match.end() : match.end() + 24])
            if dates and dates[0].start < 3:
                return dates[0].iso
    return None


def _body(reading: Reading) -> str:
    """The municipality, by the papers that the board's own office wrote."""
    counted: Counter[str] = Counter()
    kinds = (DocumentKind.TJANSTESKRIVELSE, DocumentKind.PROTOKOLLSUTDRAG)
    for draft in reading.papers():
        if draft.kind in kinds:
            for page in draft.pages:
                text = page.body_text() if len(counted) < 1 else "\n".join(page.tops[:6])
                counted.update(bodies_in(text))
    if not counted:
        for page in reading.pages[:3]:
            counted.update(bodies_in("\n".join(page.tops)))
    return max(counted, key=lambda name: counted[name]) if counted else ""


def board_of_text(pages: Sequence[Page]) -> str:
    """The board that a loose paper's first pages name most."""
    counted = Counter(board for page in pages[:3] for board in boards_in("\n".join(page.tops)))
    return max(counted, key=lambda name: counted[name]) if counted else ""


def agenda_items(agenda: Agenda) -> list[DraftItem]:
    """The ärenden of a kallelse."""
    return [
        DraftItem(
            entry.number, entry.title, entry.case_number, proposal=entry.proposal, no_papers=entry.no_papers
        )
        for entry in agenda.entries
    ]
