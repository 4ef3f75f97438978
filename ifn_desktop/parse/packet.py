# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The parser's entry: a delivery's files in, meetings and loose papers out.

Pure: no file is opened and nothing is remembered. Every page of every file ends in exactly one
paper, or in the pages of an ärende that says it has no papers (`Övriga handlingar` takes the rest).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.parsed import (
    LoosePaper,
    ParsedDelivery,
    ParsedDocument,
    ParsedItem,
    ParsedMeeting,
    ParsedWarning,
    SourceFile,
)
from ifn_desktop.model.work import CancelToken
from ifn_desktop.parse.drafting import LETTER_TITLE, subject
from ifn_desktop.parse.drafts import Draft, DraftItem, Form, Range, Reading
from ifn_desktop.parse.grouping import group
from ifn_desktop.parse.groups import Group
from ifn_desktop.parse.kinds import item_kind
from ifn_desktop.parse.labels import printed_labels
from ifn_desktop.parse.layouts import board_of_text, read_file
from ifn_desktop.parse.links import links_of
from ifn_desktop.parse.merging import merge
from ifn_desktop.parse.names import read_name
from ifn_desktop.parse.papers import SURE
from ifn_desktop.parse.sections import PREPARED, PROPOSAL, SENT, entries, paragraphs
from ifn_desktop.text.organs import best_spelling, boards_in, bodies_in, parent, same_board

REST_TITLE = "Övriga handlingar"


def parse_delivery(files: Sequence[SourceFile], *, cancel: CancelToken | None = None) -> ParsedDelivery:
    """Read the files of one delivery together.

    Args:
        files: in the order of the delivery; results name them by index.
        cancel: asked between files and meetings.

    Returns:
        Meetings by date, papers of no meeting, and every page's text without furniture and its
        printed number.

    Raises:
        Cancelled: the token was cancelled.
    """
    readings: list[Reading] = []
    for index, source in enumerate(files):
        if cancel is not None:
            cancel.raise_if_cancelled()
        readings.append(read_file(index, source))
    groups, alone = group(readings)
    meetings: list[ParsedMeeting] = []
    for home in groups:
        if cancel is not None:
            cancel.raise_if_cancelled()
        meetings.append(_meeting(home, files))
    loose = [
        paper for reading in sorted(alone, key=lambda each: each.file) for paper in _loose(reading, files)
    ]
    meetings.sort(key=lambda meeting: (meeting.date or "", meeting.organization))
    texts = tuple(tuple(page.body_text() for page in reading.pages) for reading in readings)
    labels = tuple(printed_labels([page.label for page in reading.pages]) for reading in readings)
    return ParsedDelivery(tuple(meetings), tuple(loose), texts, labels)


def _meeting(home: Group, files: Sequence[SourceFile]) -> ParsedMeeting:
    items, own, rest = merge(home)
    members = [*home.readings, *(reading for reading, _, _ in home.placed)]
    agenda = next((reading.agenda for reading in home.readings if reading.agenda is not None), None)
    evidence = sorted({code for reading in home.readings for code in reading.evidence})
    warnings: list[ParsedWarning] = []
    date, confidence = home.date, 1.0 if evidence else 0.8
    if date is None:
        date, confidence = _date_of_names(members), 0.6
        evidence.append("file_name") if date else None
    if date is None:
        warnings.append(ParsedWarning("parse.no_date"))
        confidence = 0.5
    elif evidence == ["file_name"]:
        warnings.append(ParsedWarning("parse.date_from_name", {"date": date}))
        confidence = 0.6
    board = _board(home)
    if not board:
        warnings.append(ParsedWarning("parse.no_board"))
        confidence = 0.5
    bodies = Counter(reading.body for reading in home.readings if reading.body)
    documents = [_document(draft, None) for draft in own]
    documents.extend(_rest_document(draft) for draft in rest)
    covered = _covered(own, rest, items)
    for reading in members:
        documents.extend(
            ParsedDocument(DocumentKind.OVRIGT, REST_TITLE, file, first, last, 0.5)
            for file, first, last in _uncovered(reading, covered[reading.file])
        )
    marked = any(reading.form in (Form.OUTLINE, Form.STAMPS) for reading in home.readings)
    if agenda is not None and not agenda.entries and not marked:
        warnings.append(ParsedWarning("parse.no_items"))
    warnings.extend(_warnings(items, rest, members, files))
    agendas = [draft for draft in own if draft.kind is DocumentKind.FOREDRAGNINGSLISTA]
    return ParsedMeeting(
        body=bodies.most_common(1)[0][0] if bodies else "",
        organization=board,
        date=date,
        time=agenda.time if agenda else "",
        place=agenda.place if agenda else "",
        documents=tuple(documents),
        items=tuple(_item(item) for item in items),
        links=tuple(links_of(items, agendas)),
        warnings=tuple(warnings),
        confidence=confidence,
        evidence=tuple(evidence),
    )


def _board(home: Group) -> str:
    """The board's name as most of the files spell it; the kallelse counts for three."""
    names: list[str] = []
    for reading in home.readings:
        if reading.board:
            committee = not same_board(reading.board, home.board) and same_board(
                parent(reading.board), home.board
            )
            name = parent(reading.board) if committee else reading.board
            names.extend([name] * (3 if reading.agenda is not None else 1))
    near = [name for name in names if same_board(name, home.board)]
    named = [reading.name_board for reading in home.readings if reading.name_board]
    return best_spelling(near) or home.board or (named[0] if named else "")


def _date_of_names(readings: Sequence[Reading]) -> str | None:
    dates = Counter(reading.name_date for reading in readings if reading.name_date)
    return dates.most_common(1)[0][0] if dates else None


def _item(item: DraftItem) -> ParsedItem:
    letters = [
        draft for draft in item.drafts if draft.kind is DocumentKind.TJANSTESKRIVELSE and draft.sections
    ]
    extracts = [
        draft for draft in item.drafts if draft.kind is DocumentKind.PROTOKOLLSUTDRAG and draft.sections
    ]
    proposal = _first_text([*letters], PROPOSAL) or item.proposal or _first_text(extracts, PROPOSAL)
    drafts = sorted(item.drafts, key=lambda draft: (draft.file, draft.first))
    return ParsedItem(
        number=item.number,
        title=item.title or next((draft.title for draft in drafts if draft.title), "Ärende utan rubrik"),
        case_number=item.case_number,
        kind=item_kind(item.title, proposal),
        documents=tuple(_document(draft, item) for draft in drafts),
        pages=tuple(_runs(item.pages)),
        proposal=proposal,
        prepared_by=_first_names(letters, PREPARED),
        sent_to=_first_names(letters, SENT),
        no_papers=item.no_papers and not item.drafts,
        confidence=item.confidence,
    )


def _first_text(drafts: Sequence[Draft], key: str) -> str:
    texts = (paragraphs(draft.sections.parts.get(key, [])) for draft in drafts if draft.sections)
    return next((text for text in texts if text), "")


def _first_names(drafts: Sequence[Draft], key: str) -> tuple[str, ...]:
    names = (entries(draft.sections.parts.get(key, [])) for draft in drafts if draft.sections)
    return next((found for found in names if found), ())


def _document(draft: Draft, item: DraftItem | None) -> ParsedDocument:
    return ParsedDocument(
        kind=draft.kind,
        title=draft.title or REST_TITLE,
        file=draft.file,
        first_page=draft.first,
        last_page=draft.last,
        confidence=round(draft.confidence, 3),
        date=draft.date,
        case_number=draft.case_number or (item.case_number if item else None),
        also=tuple(draft.also),
    )


def _rest_document(draft: Draft) -> ParsedDocument:
    """A paper of the meeting that fits in none of its ärenden."""
    known = draft.kind in (
        DocumentKind.TJANSTESKRIVELSE,
        DocumentKind.PROTOKOLLSUTDRAG,
        DocumentKind.PROTOKOLL,
    )
    if not known:
        draft.kind, draft.title = DocumentKind.OVRIGT, REST_TITLE
    return _document(draft, None)


def _runs(ranges: Iterable[Range]) -> list[Range]:
    """Page ranges in order, neighbours as one."""
    made: list[Range] = []
    for file, first, last in sorted(ranges):
        if made and made[-1][0] == file and made[-1][2] + 1 >= first:
            made[-1] = (file, made[-1][1], max(last, made[-1][2]))
        else:
            made.append((file, first, last))
    return made


def _covered(own: Sequence[Draft], rest: Sequence[Draft], items: Sequence[DraftItem]) -> dict[int, set[int]]:
    """For each file the pages that are in a paper or an ärende."""
    covered: defaultdict[int, set[int]] = defaultdict(set)
    for draft in [*own, *rest, *(draft for item in items for draft in item.drafts)]:
        for file, first, last in [(draft.file, draft.first, draft.last), *draft.also]:
            covered[file].update(range(first, last + 1))
    for item in items:
        for file, first, last in item.pages:
            covered[file].update(range(first, last + 1))
    return covered


def _uncovered(reading: Reading, covered: set[int]) -> list[Range]:
    return _runs(
        (reading.file, page.number, page.number) for page in reading.pages if page.number not in covered
    )


def _warnings(
    items: Sequence[DraftItem], rest: Sequence[Draft], members: Sequence[Reading], files: Sequence[SourceFile]
) -> list[ParsedWarning]:
    """What the member should look at."""
    found: list[ParsedWarning] = []
    guessed = [item for item in items if item.guessed]
    if guessed:
        numbers = {"count": len(guessed), "first": guessed[0].number or "", "last": guessed[-1].number or ""}
        found.append(ParsedWarning("parse.number_guessed", dict(numbers)))
    placed = {reading.file for reading in members if reading.form is Form.SINGLE}
    for item in items:
        for draft in item.drafts:
            if draft.confidence >= SURE:
                continue
            alone = draft.file in placed
            code = "parse.unsure_item" if alone else "parse.unsure_range"
            named = f"{item.number or ''} {item.title}".strip() if alone else item.number or item.title
            params: dict[str, object] = {"title": draft.title, "item": named}
            if not alone:
                params.update(first=draft.first, last=draft.last)
            found.append(ParsedWarning(code, params, draft.file, draft.first))
    found.extend(
        ParsedWarning(
            "parse.unsure_item", {"title": draft.title, "item": REST_TITLE}, draft.file, draft.first
        )
        for draft in rest
    )
    for reading in members:
        blank = _runs((reading.file, page.number, page.number) for page in reading.pages if not page.has_text)
        for file, first, last in blank:
            params = {"file": files[file].name, "first": first, "last": last}
            found.append(ParsedWarning("parse.no_text", params, file, first))
    return found


def _loose(reading: Reading, files: Sequence[SourceFile]) -> list[LoosePaper]:
    """The papers of a file that belongs to no meeting."""
    source = files[reading.file]
    hint = read_name(source.name)
    papers: list[LoosePaper] = []
    covered: set[int] = set()
    title = source.text.title
    board = reading.board or next(iter(boards_in(title)), "") or board_of_text(reading.pages)
    body = next(iter(bodies_in(title)), "") or reading.body
    cases = {id(draft): item for item in reading.items for draft in item.drafts}
    for draft in reading.papers():
        covered.update(range(draft.first, draft.last + 1))
        item = cases.get(id(draft))
        if draft.title == LETTER_TITLE and (about := subject(draft)):
            draft.title = f"{LETTER_TITLE} - {about}"
        if draft.kind is DocumentKind.BILAGA and not hint.title.casefold().startswith("bilaga"):
            draft.kind = DocumentKind.BILAGA if item is not None else DocumentKind.OVRIGT
        draft.title = draft.title or hint.title or source.name
        number = item.number if item is not None and not item.guessed else None
        papers.append(LoosePaper(_document(draft, item), body, draft.board or board, number))
    papers.extend(
        LoosePaper(
            ParsedDocument(DocumentKind.OVRIGT, hint.title or source.name, file, first, last, 0.5),
            body,
            board,
        )
        for file, first, last in _uncovered(reading, covered)
    )
    return papers
