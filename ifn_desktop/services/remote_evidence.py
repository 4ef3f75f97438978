# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a source tells of meetings, laid beside what the papers say. Pure functions.

The paper's own text is stronger: it is contradicted only where it tells nothing, where all it had was
a file's name, or where the source says that the meeting was moved from the day the paper names. What
a source tells fills in board, day, municipality, time and place, brings papers that tell of no meeting
to theirs, and puts the points of a published agenda to the agenda, also those without papers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.parsed import (
    LoosePaper,
    ParsedDelivery,
    ParsedDocument,
    ParsedItem,
    ParsedMeeting,
)
from ifn_desktop.model.sync import AgendaPoint, RemoteFile, RemoteMeeting
from ifn_desktop.parse.kinds import item_kind
from ifn_desktop.services.matching import TOLD, same_case, same_title, starts_alike
from ifn_desktop.text.organs import same_board

_NAMED_ONLY = frozenset({"file_name", "source"})
_KINDS = {
    "kallelse": DocumentKind.FOREDRAGNINGSLISTA,
    "protokoll": DocumentKind.PROTOKOLL,
    "protokollsutdrag": DocumentKind.PROTOKOLLSUTDRAG,
    "handling": DocumentKind.TJANSTESKRIVELSE,
    "bilaga": DocumentKind.BILAGA,
}
_UNKNOWN = frozenset({DocumentKind.BILAGA, DocumentKind.OVRIGT})


class Told(NamedTuple):
    """What a source tells of one file: the listing's words, and its meeting where it is told by itself."""

    file: RemoteFile
    meeting: RemoteMeeting | None = None

    @property
    def point(self) -> AgendaPoint | None:
        """The point of the agenda that the file belongs to."""
        if self.meeting is None:
            return None
        key = self.file.key.partition("#")[0]
        return next((point for point in self.meeting.agenda if key in point.files), None)


def tell(files: Iterable[RemoteFile], meetings: Sequence[RemoteMeeting]) -> dict[str, Told]:
    """What is told of each file, by key.

    Args:
        files: of one delivery.
        meetings: that the source tells of on their days.
    """
    return {
        file.key: Told(
            file,
            next(
                (
                    meeting
                    for meeting in meetings
                    if meeting.date == file.date and same_board(meeting.organization, file.organization)
                ),
                None,
            ),
        )
        for file in files
    }


def with_evidence(delivery: ParsedDelivery, told: Sequence[Told | None]) -> ParsedDelivery:
    """A parsed delivery with what its source tells of it.

    Args:
        delivery: as its papers tell it.
        told: for each of its files what the source tells, None for nothing.
    """
    meetings = [_filled(meeting, _said(meeting, told)) for meeting in delivery.meetings]
    loose: list[LoosePaper] = []
    for paper in delivery.loose:
        said = told[paper.document.file]
        if said is None or not said.file.organization or said.file.date is None:
            loose.append(paper)
        elif said.meeting is not None and said.meeting.agenda:
            _bring(paper, said, meetings)
        else:
            loose.append(_promised(paper, said))
    meetings = [_with_agenda(meeting, told) for meeting in meetings]
    return replace(delivery, meetings=tuple(meetings), loose=tuple(loose))


# Meetings ---------------------------------------------------------------------------------------


def _files(meeting: ParsedMeeting) -> set[int]:
    papers = [*meeting.documents, *(paper for item in meeting.items for paper in item.documents)]
    return {paper.file for paper in papers} | {run[0] for item in meeting.items for run in item.pages}


def _said(meeting: ParsedMeeting, told: Sequence[Told | None]) -> Told | None:
    """What most of a meeting's files are told to be of."""
    each = [said for file in sorted(_files(meeting)) if (said := told[file]) is not None]
    whole = [said for said in each if said.file.organization and said.file.date]
    counted = Counter((said.file.organization, said.file.date) for said in whole)
    if not counted:
        return each[0] if each else None
    place = counted.most_common(1)[0][0]
    return next(said for said in whole if (said.file.organization, said.file.date) == place)


def _filled(meeting: ParsedMeeting, said: Told | None) -> ParsedMeeting:
    if said is None:
        return meeting
    date, evidence = meeting.date, meeting.evidence
    is_weak = date is None or set(evidence) <= _NAMED_ONLY
    is_moved = said.meeting is not None and date is not None and said.meeting.moved_from == date
    if said.file.date is not None and (is_weak or is_moved):
        date, evidence = said.file.date, (*(code for code in evidence if code != "file_name"), "source")
    organization = meeting.organization or said.file.organization
    gone = {"parse.no_date", "parse.date_from_name"} if "source" in evidence else set[str]()
    gone |= {"parse.no_board"} if organization else set[str]()
    is_told = date is not None and bool(organization)
    filled = replace(
        meeting,
        date=date,
        organization=organization,
        warnings=tuple(warning for warning in meeting.warnings if warning.code not in gone),
        evidence=evidence,
        confidence=max(meeting.confidence, TOLD) if is_told else meeting.confidence,
    )
    if said.meeting is None or date != said.file.date:
        return filled
    return replace(
        filled,
        body=filled.body or said.meeting.body,
        time=filled.time or said.meeting.time,
        place=filled.place or said.meeting.place,
    )


def _promised(paper: LoosePaper, said: Told) -> LoosePaper:
    """A paper that tells of no meeting, with the one that its source names: filing knows the library."""
    file, body = said.file, said.meeting.body if said.meeting else ""
    return replace(
        paper,
        document=_typed(paper.document, said),
        body=paper.body or body,
        organization=paper.organization or file.organization,
        meeting=(file.organization, file.date or ""),
    )


def _bring(paper: LoosePaper, said: Told, meetings: list[ParsedMeeting]) -> None:
    """Bring a paper that tells of no meeting to the one that its source tells of."""
    document = _typed(paper.document, said)
    home = next((at for at, meeting in enumerate(meetings) if _is_at(meeting, said)), None)
    if home is None:
        told = said.meeting
        meetings.append(
            ParsedMeeting(
                (told.body if told else "") or paper.body,
                said.file.organization,
                said.file.date,
                told.time if told else "",
                told.place if told else "",
                confidence=TOLD,
                evidence=("source",),
            )
        )
        home = len(meetings) - 1
    meeting = meetings[home]
    point = said.point
    at = None if point is None else item_of(meeting.items, point)
    if point is not None and at is None:
        meeting = replace(meeting, items=(*meeting.items, _item(point)))
        at = len(meeting.items) - 1
    if at is None and paper.number:
        at = next((place for place, item in enumerate(meeting.items) if item.number == paper.number), None)
    if at is None:
        meetings[home] = replace(meeting, documents=(*meeting.documents, _of_meeting(document)))
        return
    run = (document.file, document.first_page, document.last_page)
    item = meeting.items[at]
    grown = replace(item, documents=(*item.documents, document), pages=(*item.pages, run), no_papers=False)
    meetings[home] = replace(meeting, items=(*meeting.items[:at], grown, *meeting.items[at + 1 :]))


def _is_at(meeting: ParsedMeeting, said: Told) -> bool:
    return meeting.date == said.file.date and same_board(meeting.organization, said.file.organization)


def _typed(document: ParsedDocument, said: Told) -> ParsedDocument:
    """A paper with the kind that its source tells, where its own text tells none."""
    kind = _KINDS.get(said.file.kind)
    if document.kind not in _UNKNOWN or kind is None:
        return document
    title = document.title if kind in _UNKNOWN else said.file.title or document.title
    return replace(document, kind=kind, title=title, confidence=max(document.confidence, TOLD))


def _of_meeting(document: ParsedDocument) -> ParsedDocument:
    """A paper of the meeting itself: without an ärende a bilaga is one of the other papers."""
    is_other = document.kind in (DocumentKind.BILAGA, DocumentKind.YTTRANDE)
    return replace(document, kind=DocumentKind.OVRIGT) if is_other else document


# Agendas ----------------------------------------------------------------------------------------


def _with_agenda(meeting: ParsedMeeting, told: Sequence[Told | None]) -> ParsedMeeting:
    said = next(
        (each.meeting for each in told if each is not None and each.meeting and _is_at(meeting, each)), None
    )
    if said is None:
        return meeting
    order: list[ParsedItem] = list(meeting.items)
    after = -1
    for point in said.agenda:
        if not point.title or (not any(letter.isdigit() for letter in point.number) and not point.files):
            continue  # a heading of the agenda (`A Offentligt sammanträde`) is no ärende
        at = item_of(order, point)
        if at is None:
            after += 1
            order.insert(after, _item(point))
        else:
            item = order[at]
            order[at] = replace(
                item,
                number=item.number or point.number or None,
                case_number=item.case_number or point.case_number or None,
            )
            after = max(after, at)
    return replace(meeting, items=tuple(order))


class _Named(Protocol):
    """An ärende, parsed or known."""

    @property
    def number(self) -> str | None: ...

    @property
    def title(self) -> str: ...

    @property
    def case_number(self) -> str | None: ...


def item_of(items: Sequence[_Named], point: AgendaPoint) -> int | None:
    """The ärende that a point of the agenda is: by diarienummer, else title; never by number alone."""

    def is_alike(item: _Named) -> bool:
        return same_title(item.title, point.title) or starts_alike(item.title, point.title)

    cases = [
        at
        for at, item in enumerate(items)
        if point.case_number and same_case(item.case_number, point.case_number)
    ]
    if len(cases) == 1:
        return cases[0]
    alike = [at for at, item in enumerate(items) if is_alike(item)]
    if len(alike) > 1:
        alike = [at for at in alike if items[at].number == point.number] or alike
    return alike[0] if alike else None


def _item(point: AgendaPoint) -> ParsedItem:
    return ParsedItem(
        point.number or None,
        point.title,
        point.case_number or None,
        item_kind(point.title, ""),
        no_papers=not point.files,
        confidence=0.9,
    )
